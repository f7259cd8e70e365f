/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one reader of all diaries of other apps.
 *
 * A food keeps the figures of its file and the name it had there; no catalogue is
 * asked, so it has no id.  A dose is told from food by its kind, which the format
 * sets before the amount is read.
 */

#include "config.h"

#include "olivine-foreign-entry.h"

#include "olivine-import-entry.h"
#include "olivine-time-text.h"
#include "olivine-unit.h"

#define ONE G_GINT64_CONSTANT (1000)

typedef struct {
  const char  *word; /* in lower case */
  OlivineMeal  meal;
} MealWord;

static const MealWord meal_words[] = {
  { "breakfast", OLIVINE_MEAL_BREAKFAST },
  { "lunch", OLIVINE_MEAL_LUNCH },
  { "dinner", OLIVINE_MEAL_DINNER },
  { "snack", OLIVINE_MEAL_SNACK },
  { "snacks", OLIVINE_MEAL_SNACK },
  { "fr\303\274hst\303\274ck", OLIVINE_MEAL_BREAKFAST },
  { "mittagessen", OLIVINE_MEAL_LUNCH },
  { "abendessen", OLIVINE_MEAL_DINNER },
  { "zwischenmahlzeit", OLIVINE_MEAL_SNACK },
  { "petit-d\303\251jeuner", OLIVINE_MEAL_BREAKFAST },
  { "d\303\251jeuner", OLIVINE_MEAL_LUNCH },
  { "d\303\256ner", OLIVINE_MEAL_DINNER },
  { "desayuno", OLIVINE_MEAL_BREAKFAST },
  { "almuerzo", OLIVINE_MEAL_LUNCH },
  { "cena", OLIVINE_MEAL_DINNER },
  { "merienda", OLIVINE_MEAL_SNACK },
};

/* What is weighed or dosed and not counted, beside the units of the core. */
static const char *const dosing_units[] = { "iu", "mcg", "ug", "\302\265g", "\316\274g", NULL };

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strstrip (g_strdup (text));
}

/* Groups can be renamed: a word that is no meal is none. */
static OlivineMeal
find_meal (const char *cell)
{
  g_autofree char *stripped = g_strstrip (g_strdup (cell));

  for (gsize i = 0; i < G_N_ELEMENTS (meal_words); i++)
    if (g_ascii_strcasecmp (stripped, meal_words[i].word) == 0)
      return meal_words[i].meal;

  return OLIVINE_MEAL_NONE;
}

static gboolean
read_when (OlivineTable                 *table,
           const OlivineRecord          *record,
           const OlivineForeignColumns  *columns,
           OlivineEntry                 *entry,
           GError                      **error)
{
  char *time = NULL;

  if (!olivine_table_get_date (table, record, columns->date, &entry->date, error))
    return FALSE;
  if (columns->meal != NULL)
    entry->meal = find_meal (olivine_table_get (table, record, columns->meal));
  if (columns->time == NULL)
    return TRUE;
  if (!olivine_time_text_read (olivine_table_get (table, record, columns->time), &time, error))
    return FALSE;

  g_free (entry->time);
  entry->time = time;
  return TRUE;
}

/**
 * olivine_foreign_entry_read:
 * @table: a table that has learnt
 * @record: one of its records
 * @columns: where it says what
 * @entry: an entry, which is filled in
 * @error: return location for an error
 *
 * Reads everything but the amount: when, what, and the figures of the file.
 *
 * Returns: whether it could be read
 */
gboolean
olivine_foreign_entry_read (OlivineTable                 *table,
                            const OlivineRecord          *record,
                            const OlivineForeignColumns  *columns,
                            OlivineEntry                 *entry,
                            GError                      **error)
{
  if (!read_when (table, record, columns, entry, error)
      || !olivine_table_get_snapshot (table, record, &entry->snapshot, error))
    return FALSE;
  if (columns->food != NULL)
    set_text (&entry->food, olivine_table_get (table, record, columns->food));

  return TRUE;
}

static gboolean
is_counted (const OlivineEntry *entry)
{
  const OlivineUnit *unit = olivine_unit_find (entry->unit);
  g_autofree char *lower = g_utf8_strdown (entry->unit, -1);

  return entry->quantity != OLIVINE_UNKNOWN && !g_strv_contains (dosing_units, lower)
         && (unit == NULL || unit->dimension != OLIVINE_DIMENSION_MASS);
}

/**
 * olivine_foreign_entry_count_dose:
 * @entry: an entry whose amount was read
 * @cell: how the file says it
 *
 * Gives a dose, and no food, its count.  It has no weight: 5 g of powder are one dose,
 * not five, and 2000 IU of a vitamin not two thousand; its note keeps what they were.
 */
void
olivine_foreign_entry_count_dose (OlivineEntry *entry,
                                  const char   *cell)
{
  if (entry->kind == OLIVINE_KIND_FOOD)
    return;

  entry->meal = OLIVINE_MEAL_NONE;
  entry->grams = OLIVINE_UNKNOWN;
  if (is_counted (entry))
    return;

  entry->quantity = ONE;
  set_text (&entry->unit, "");
  set_text (&entry->note, cell);
}

/**
 * olivine_foreign_entry_read_amount:
 * @table: the table that is read
 * @columns: where it says what
 * @cell: the amount as olivine_amount_text_read() takes it
 * @entry: an entry whose kind is known, which is filled in
 * @error: return location for an error
 *
 * Reads how much was eaten or taken.
 *
 * Returns: whether it could be read
 */
gboolean
olivine_foreign_entry_read_amount (OlivineTable                 *table,
                                   const OlivineForeignColumns  *columns,
                                   const char                   *cell,
                                   OlivineEntry                 *entry,
                                   GError                      **error)
{
  g_auto (OlivineAmountText) amount = { 0 };

  table->column = columns->amount;
  if (!olivine_amount_text_read (&table->numbers, cell, &amount, error))
    return FALSE;
  olivine_amount_text_give (&amount, entry);
  olivine_foreign_entry_count_dose (entry, cell);

  return TRUE;
}

/**
 * olivine_foreign_entry_check:
 * @table: the table that is read
 * @columns: where it says what
 * @entry: an entry that was read
 * @error: return location for an error
 *
 * Checks whether an entry can be, as that of our own diary is checked.
 *
 * Returns: whether it may be taken in
 */
gboolean
olivine_foreign_entry_check (OlivineTable                 *table,
                             const OlivineForeignColumns  *columns,
                             const OlivineEntry           *entry,
                             GError                      **error)
{
  if (!olivine_import_entry_check_magnesium (table, entry, error))
    return FALSE;
  table->column = columns->food != NULL ? columns->food : columns->date;

  return olivine_entry_validate (entry, table->today, error)
         && olivine_import_entry_check_dose (table, entry, columns->amount, error);
}
