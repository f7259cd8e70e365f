/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cronometer's dailysummary.csv: one row a day, with its magnesium.
 *
 * A day becomes one entry without a food.  A day that has food in the diary is left
 * as it is, so that no day counts twice when both tables of that app are read.
 */

#include "config.h"

#include "olivine-diary.h"

#include <glib/gi18n.h>
#include "olivine-import-entry.h"
#include "olivine-foreign-entry.h"

#define ENTRY_NAME "Daily total"

/* More than anybody takes in a day, and far less than grams taken for milligrams. */
#define MAX_MAGNESIUM_MG 5000

static const OlivineForeignColumns names = { .date = "date" };

static const char *const columns[] = { "date", "completed", NULL };

static const char *const number_columns[] = { NULL };

static gboolean
sniff (OlivineTable *table)
{
  return olivine_table_has (table, "date") && olivine_table_has (table, "completed")
         && !olivine_table_has (table, "food_name");
}

/* The app has a row for each day, also for those on which nothing was logged. */
static gboolean
is_nothing (const OlivineSnapshot *snapshot)
{
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (snapshot->thousandths[i] != OLIVINE_UNKNOWN && snapshot->thousandths[i] != 0)
      return FALSE;

  return TRUE;
}

static gboolean
check_magnesium (OlivineTable        *table,
                 const OlivineEntry  *entry,
                 GError             **error)
{
  table->column = olivine_table_get_nutrient_column (table, OLIVINE_NUTRIENT_MAGNESIUM);
  if (table->options->confirm_amounts
      || entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]
         <= MAX_MAGNESIUM_MG * G_GINT64_CONSTANT (1000))
    return TRUE;

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: keep --confirm-amount as it is */
               _("This is more than %d mg of magnesium on one day. Check the unit, or confirm it "
                 "with --confirm-amount."), MAX_MAGNESIUM_MG);
  return FALSE;
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();
  gboolean is_taken = FALSE;

  if (!olivine_foreign_entry_read (table, record, &names, entry, error)
      || !check_magnesium (table, entry, error)
      || !olivine_diary_has_food (table->store, entry->date, &is_taken, error))
    return FALSE;
  if (is_taken || is_nothing (&entry->snapshot))
    return TRUE;

  g_free (entry->food);
  entry->food = g_strdup (ENTRY_NAME);
  entry->quantity = G_GINT64_CONSTANT (1000);
  table->column = names.date;
  if (!olivine_entry_validate (entry, table->today, error))
    return FALSE;
  *row = olivine_import_entry_new (g_steal_pointer (&entry));

  return TRUE;
}

const OlivineFormat olivine_format_cronometer_days = {
  .id = "cronometer-dailysummary",
  .description = N_("Cronometer's dailysummary.csv, one row a day"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "date",
  .has_nutrients = TRUE,
  .has_dots = TRUE,
  .notice = N_("A daily total does not tell food from supplements: all of it counts as food. Days "
               "without figures, and days that have food here already, are skipped. Do not import "
               "the servings of the same days as well."),
  .sniff = sniff,
  .read_row = read_row,
};
