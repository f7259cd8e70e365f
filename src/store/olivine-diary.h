/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The diary: entries, marked days, and the days as they are shown. */

#pragma once

#include "olivine-day.h"
#include "olivine-store.h"

G_BEGIN_DECLS

gboolean      olivine_diary_add       (OlivineStore    *store,
                                       OlivineEntry    *entry,
                                       GError         **error);
gboolean      olivine_diary_add_many  (OlivineStore    *store,
                                       GPtrArray       *entries,
                                       const char      *label,
                                       GError         **error);
OlivineEntry *olivine_diary_get       (OlivineStore    *store,
                                       const char      *uid,
                                       GError         **error);
gboolean      olivine_diary_replace   (OlivineStore    *store,
                                       OlivineEntry    *entry,
                                       GError         **error);
gboolean      olivine_diary_remove    (OlivineStore    *store,
                                       const char      *uid,
                                       OlivineEntry   **removed,
                                       GError         **error);
gboolean      olivine_diary_remove_many (OlivineStore  *store,
                                       GPtrArray       *uids,
                                       GError         **error);
GPtrArray    *olivine_diary_entries   (OlivineStore    *store,
                                       OlivineDate      from,
                                       OlivineDate      to,
                                       GError         **error);
gboolean      olivine_diary_has_food  (OlivineStore    *store,
                                       OlivineDate      date,
                                       gboolean        *has_food,
                                       GError         **error);
GPtrArray    *olivine_diary_copies_of (OlivineStore    *store,
                                       OlivineDate      from,
                                       const OlivineMeal *from_meal,
                                       OlivineDate      to,
                                       const OlivineMeal *to_meal,
                                       gboolean         with_doses,
                                       GError         **error);
gboolean      olivine_diary_set_mark  (OlivineStore    *store,
                                       OlivineDate      date,
                                       OlivineMark      mark,
                                       GError         **error);
OlivineDay   *olivine_diary_get_day   (OlivineStore    *store,
                                       OlivineDate      date,
                                       GError         **error);
GPtrArray    *olivine_diary_get_days  (OlivineStore    *store,
                                       OlivineDate      from,
                                       OlivineDate      to,
                                       GError         **error);
gboolean      olivine_diary_bounds    (OlivineStore    *store,
                                       OlivineDate     *first,
                                       OlivineDate     *last,
                                       GError         **error);

G_END_DECLS
