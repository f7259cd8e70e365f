/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cronometer's servings.csv: one row a food, with its magnesium.
 *
 * Which columns there are depends on the user and the year; there may be no Time and
 * no Group.  What is taken as a supplement is told by its Category only, and its
 * magnesium is never food's.
 */

#include "config.h"

#include "olivine-import-entry.h"

#include <glib/gi18n.h>
#include "olivine-foreign-entry.h"

static const OlivineForeignColumns names = {
  .date = "day", .time = "time", .meal = "group", .food = "food_name", .amount = "amount",
};

static const char *const columns[] = {
  "day", "time", "group", "food_name", "amount", "category", NULL,
};

static const char *const number_columns[] = { NULL };

static gboolean
sniff (OlivineTable *table)
{
  return olivine_table_has (table, "day") && olivine_table_has (table, "food_name")
         && olivine_table_has (table, "amount");
}

static OlivineKind
read_kind (OlivineTable        *table,
           const OlivineRecord *record)
{
  g_autofree char *category = g_strdup (olivine_table_get (table, record, "category"));

  return g_ascii_strcasecmp (g_strstrip (category), "supplements") == 0
         ? OLIVINE_KIND_SUPPLEMENT : OLIVINE_KIND_FOOD;
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  entry->kind = read_kind (table, record);
  if (!olivine_foreign_entry_read (table, record, &names, entry, error)
      || !olivine_foreign_entry_read_amount (table, &names,
                                             olivine_table_get (table, record, names.amount),
                                             entry, error)
      || !olivine_foreign_entry_check (table, &names, entry, error))
    return FALSE;
  *row = olivine_import_entry_new (g_steal_pointer (&entry));

  return TRUE;
}

const OlivineFormat olivine_format_cronometer_servings = {
  .id = "cronometer-servings",
  .description = N_("Cronometer's servings.csv, one row a food"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "day",
  .has_nutrients = TRUE,
  .has_dots = TRUE,
  .sniff = sniff,
  .read_row = read_row,
};
