/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables out: each returns the bytes of the file and how many rows it has. */

#pragma once

#include "olivine-day.h"
#include "olivine-meal-plan.h"
#include "olivine-shopping.h"
#include "olivine-store.h"

G_BEGIN_DECLS

GString *olivine_export_diary     (OlivineStore      *store,
                                   guint             *n_rows,
                                   GError           **error);
GString *olivine_export_foods     (OlivineStore      *store,
                                   guint             *n_rows,
                                   GError           **error);
GString *olivine_export_days      (GPtrArray         *days,
                                   gboolean           with_mark,
                                   guint             *n_rows);
GString *olivine_export_labs      (OlivineStore      *store,
                                   guint             *n_rows,
                                   GError           **error);
GString *olivine_export_lab_list  (GArray            *labs);
GString *olivine_export_plan      (OlivineStore      *store,
                                   guint             *n_rows,
                                   GError           **error);
GString *olivine_export_plan_list (GPtrArray         *items,
                                   gboolean           with_identity);
GString *olivine_export_shopping_list (GPtrArray     *lines);
GString *olivine_export_day       (const OlivineDay  *day);
GString *olivine_export_entries   (GPtrArray         *entries);
GString *olivine_export_food_list (GPtrArray         *foods);
gboolean olivine_export_write     (GString           *bytes,
                                   const char        *path,
                                   GError           **error);

/* What the days table takes for a gap, and how it writes a share of 1. */
gboolean olivine_export_is_gap    (const OlivineDay  *day);
gint64   olivine_export_share     (double             share);

G_END_DECLS
