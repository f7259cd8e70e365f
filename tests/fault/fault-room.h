/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Folders of a diary: copied as they lie on the disk, and told by what is in them. */

#pragma once

#include "olivine-store.h"

G_BEGIN_DECLS

void  fault_room_clear         (const char   *dir);
void  fault_room_copy          (const char   *from,
                                const char   *to);
char *fault_room_describe      (const char   *dir,
                                gboolean      with_copies);
void  fault_room_assert_tidy   (const char   *dir);
void  fault_room_age           (const char   *dir,
                                gint64        seconds);
char *fault_room_find_problem  (OlivineStore *store);
void  fault_room_assert_sound  (OlivineStore *store);

G_END_DECLS
