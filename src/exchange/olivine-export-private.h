/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tables that are written have in common: each adds itself to a writer.
 * Private to the exchange library. */

#pragma once

#include "olivine-csv-writer.h"
#include "olivine-export.h"

G_BEGIN_DECLS

void       olivine_export_add_entries (OlivineCsvWriter  *writer,
                                       GPtrArray         *entries);
void       olivine_export_add_foods   (OlivineCsvWriter  *writer,
                                       GPtrArray         *foods);
void       olivine_export_add_days    (OlivineCsvWriter  *writer,
                                       GPtrArray         *days,
                                       gboolean           with_mark);
void       olivine_export_add_labs    (OlivineCsvWriter  *writer,
                                       GArray            *labs);
void       olivine_export_add_plan    (OlivineCsvWriter  *writer,
                                       GPtrArray         *items,
                                       gboolean           with_identity);
GPtrArray *olivine_export_load_foods  (OlivineStore      *store,
                                       GError           **error);

G_END_DECLS
