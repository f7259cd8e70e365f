/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of another app's diary, found by the names of its columns.  Private to the
 * exchange library. */

#pragma once

#include "olivine-amount-text.h"
#include "olivine-table.h"

G_BEGIN_DECLS

/* Names of columns as olivine_table_fold_name() writes them; NULL without one. */
typedef struct {
  const char *date;
  const char *time;
  const char *meal;
  const char *food;
  const char *amount; /* the one to blame for an amount */
} OlivineForeignColumns;

gboolean olivine_foreign_entry_read        (OlivineTable                 *table,
                                            const OlivineRecord          *record,
                                            const OlivineForeignColumns  *columns,
                                            OlivineEntry                 *entry,
                                            GError                      **error);
gboolean olivine_foreign_entry_read_amount (OlivineTable                 *table,
                                            const OlivineForeignColumns  *columns,
                                            const char                   *cell,
                                            OlivineEntry                 *entry,
                                            GError                      **error);
void     olivine_foreign_entry_count_dose  (OlivineEntry                 *entry,
                                            const char                   *cell);
gboolean olivine_foreign_entry_check       (OlivineTable                 *table,
                                            const OlivineForeignColumns  *columns,
                                            const OlivineEntry           *entry,
                                            GError                      **error);

G_END_DECLS
