/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* MyFitnessPal's nutrition summary: one row a meal, without foods and magnesium.
 *
 * The app writes 0.0 for what it did not track and for what was zero alike, so a 0
 * says nothing here: it is unknown in every column.  A meal of nothing but such is
 * none.
 */

#include "config.h"

#include "olivine-import-entry.h"

#include <glib/gi18n.h>
#include "olivine-foreign-entry.h"

static const OlivineForeignColumns names = {
  .date = "date", .meal = "meal", .food = "meal", .amount = "meal",
};

static const char *const columns[] = { "date", "meal", "note", NULL };

static const char *const number_columns[] = { NULL };

static gboolean
sniff (OlivineTable *table)
{
  return olivine_table_has (table, "date") && olivine_table_has (table, "meal")
         && olivine_table_has (table, "calories") && !olivine_table_has (table, "name");
}

static gboolean
says_total (OlivineTable        *table,
            const OlivineRecord *record,
            const char          *column)
{
  g_autofree char *word = g_strdup (olivine_table_get (table, record, column));

  g_strstrip (word);
  return g_ascii_strcasecmp (word, "totals") == 0 || g_ascii_strcasecmp (word, "total") == 0;
}

/* Returns: whether anything is left that is known. */
static gboolean
forget_zeros (OlivineSnapshot *snapshot)
{
  gboolean is_known = FALSE;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      if (snapshot->thousandths[i] == 0)
        snapshot->thousandths[i] = OLIVINE_UNKNOWN;
      is_known |= snapshot->thousandths[i] != OLIVINE_UNKNOWN;
    }

  return is_known;
}

/* A meal stands for its foods, once. */
static void
name_meal (OlivineTable        *table,
           const OlivineRecord *record,
           OlivineEntry        *entry)
{
  if (*entry->food == '\0')
    {
      g_free (entry->food);
      entry->food = g_strdup ("Meal");
    }
  entry->quantity = G_GINT64_CONSTANT (1000);
  g_free (entry->note);
  entry->note = g_strdup (olivine_table_get (table, record, "note"));
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  if (says_total (table, record, "meal") || says_total (table, record, "date"))
    return TRUE;
  if (!olivine_foreign_entry_read (table, record, &names, entry, error))
    return FALSE;
  if (!forget_zeros (&entry->snapshot))
    return TRUE;

  name_meal (table, record, entry);
  if (!olivine_foreign_entry_check (table, &names, entry, error))
    return FALSE;
  *row = olivine_import_entry_new (g_steal_pointer (&entry));

  return TRUE;
}

const OlivineFormat olivine_format_myfitnesspal = {
  .id = "myfitnesspal",
  .description = N_("MyFitnessPal's nutrition summary, one row a meal, for its energy"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "date",
  .has_nutrients = TRUE,
  .has_dots = TRUE,
  .sniff = sniff,
  .read_row = read_row,
};
