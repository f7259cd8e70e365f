/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lose It!'s food log: one row a food, without magnesium.
 *
 * Its dates have the month first, whatever the days are, and rows that were deleted
 * in the app are still in its file.
 */

#include "config.h"

#include "olivine-import-entry.h"

#include <glib/gi18n.h>
#include "olivine-foreign-entry.h"

#define UNKNOWN_WORD "n/a"

static const OlivineForeignColumns names = {
  .date = "date", .meal = "meal", .food = "name", .amount = "quantity",
};

static const char *const columns[] = {
  "date", "name", "meal", "quantity", "units", "deleted", NULL,
};

static const char *const number_columns[] = { "quantity", NULL };

static gboolean
sniff (OlivineTable *table)
{
  return olivine_table_has (table, "date") && olivine_table_has (table, "name")
         && olivine_table_has (table, "quantity") && olivine_table_has (table, "units")
         && olivine_table_has (table, "calories");
}

/* An amount or unit that the app does not know is none. */
static const char *
get_known (OlivineTable        *table,
           const OlivineRecord *record,
           const char          *column)
{
  const char *cell = olivine_table_get (table, record, column);

  return g_ascii_strcasecmp (cell, UNKNOWN_WORD) == 0 ? "" : cell;
}

static gboolean
read_entry (OlivineTable         *table,
            const OlivineRecord  *record,
            OlivineEntry         *entry,
            GError              **error)
{
  g_autofree char *amount = olivine_amount_text_join (get_known (table, record, "quantity"),
                                                      get_known (table, record, "units"));

  return olivine_foreign_entry_read (table, record, &names, entry, error)
         && olivine_foreign_entry_read_amount (table, &names, amount, entry, error)
         && olivine_foreign_entry_check (table, &names, entry, error);
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();
  gboolean is_deleted = FALSE;

  if (!olivine_table_get_yes (table, record, "deleted", &is_deleted, error))
    return FALSE;
  if (is_deleted)
    return TRUE;
  if (!read_entry (table, record, entry, error))
    return FALSE;
  *row = olivine_import_entry_new (g_steal_pointer (&entry));

  return TRUE;
}

const OlivineFormat olivine_format_loseit = {
  .id = "loseit",
  .description = N_("Lose It!'s food log, one row a food, for its energy"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "date",
  .has_nutrients = TRUE,
  .has_dots = TRUE,
  .date_order = OLIVINE_DATE_ORDER_MDY,
  .unknown_word = UNKNOWN_WORD,
  .sniff = sniff,
  .read_row = read_row,
};
