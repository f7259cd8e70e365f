/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* MacroFactor's diary: one row a food, with its magnesium.
 *
 * Whether Serving Weight is that of one serving or of all of them, the file does not
 * say, so it is taken only where there is one serving.
 */

#include "config.h"

#include "olivine-import-entry.h"

#include <glib/gi18n.h>
#include "olivine-foreign-entry.h"

static const OlivineForeignColumns names = {
  .date = "date", .time = "time", .food = "food_name", .amount = "serving_qty",
};

static const char *const columns[] = {
  "date", "time", "food_name", "serving_size", "serving_qty", "serving_weight_(g)", NULL,
};

static const char *const number_columns[] = { "serving_qty", "serving_weight_(g)", NULL };

static gboolean
sniff (OlivineTable *table)
{
  return olivine_table_has (table, "date") && olivine_table_has (table, "food_name")
         && olivine_table_has (table, "serving_qty");
}

static gboolean
read_amount (OlivineTable         *table,
             const OlivineRecord  *record,
             OlivineEntry         *entry,
             GError              **error)
{
  g_autofree char *amount = olivine_amount_text_join (
      olivine_table_get (table, record, "serving_qty"),
      olivine_table_get (table, record, "serving_size"));
  gint64 servings = OLIVINE_UNKNOWN;
  gint64 grams = OLIVINE_UNKNOWN;

  if (!olivine_table_get_thousandths (table, record, "serving_weight_(g)", &grams, error)
      || !olivine_table_get_thousandths (table, record, "serving_qty", &servings, error)
      || !olivine_foreign_entry_read_amount (table, &names, amount, entry, error))
    return FALSE;
  if (entry->grams == OLIVINE_UNKNOWN && servings == G_GINT64_CONSTANT (1000) && grams > 0)
    entry->grams = grams;

  return TRUE;
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  if (!olivine_foreign_entry_read (table, record, &names, entry, error)
      || !read_amount (table, record, entry, error)
      || !olivine_foreign_entry_check (table, &names, entry, error))
    return FALSE;
  *row = olivine_import_entry_new (g_steal_pointer (&entry));

  return TRUE;
}

const OlivineFormat olivine_format_macrofactor = {
  .id = "macrofactor",
  .description = N_("MacroFactor's diary, one row a food"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "date",
  .has_nutrients = TRUE,
  .has_dots = TRUE,
  .sniff = sniff,
  .read_row = read_row,
};
