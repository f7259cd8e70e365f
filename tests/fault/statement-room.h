/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A diary with one of everything, and short words for what is read from it. */

#pragma once

#include "fault-statement.h"

G_BEGIN_DECLS

#define TODAY     "2026-03-02"
#define YESTERDAY "2026-03-01"

void     statement_room_fill         (StoreFixture  *fixture);
void     statement_room_fill_imports (StoreFixture  *fixture);
gboolean statement_room_import       (StoreFixture  *fixture,
                                      GError       **error);
gboolean statement_room_import_foods (StoreFixture  *fixture,
                                      double         magnesium_mg,
                                      GError       **error);

gboolean tell_foods                  (GString       *told,
                                      GPtrArray     *foods);
gboolean tell_entries                (GString       *told,
                                      GPtrArray     *entries);
gboolean tell_dishes                 (GString       *told,
                                      GPtrArray     *dishes);
gboolean tell_cautions               (GString       *told,
                                      GPtrArray     *cautions);

G_END_DECLS
