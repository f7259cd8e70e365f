/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The diary as olivine_export_diary() writes it, and any other table with at
 * least its `date` and one of `food` and `food_id`.  The figures are those of
 * the file: a past day is what it was, whatever a food has become since.
 */

#include "config.h"

#include "olivine-file-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-columns.h"
#include "olivine-import-entry.h"

static const char *const columns[] = { OLIVINE_DIARY_COLUMNS, NULL };

static const char *const number_columns[] = {
  "quantity", "grams", OLIVINE_NUTRIENT_COLUMNS, "compound_mg", NULL,
};

static gboolean
sniff (OlivineTable *table)
{
  return olivine_table_has (table, "date")
         && (olivine_table_has (table, "food") || olivine_table_has (table, "food_id"));
}

static void
take_text (OlivineTable         *table,
           const OlivineRecord  *record,
           const char           *column,
           char                **text)
{
  g_free (*text);
  *text = olivine_table_get_text (table, record, column);
}

static void
read_texts (OlivineTable        *table,
            const OlivineRecord *record,
            OlivineEntry        *entry)
{
  take_text (table, record, "dish", &entry->dish);
  take_text (table, record, "food_id", &entry->food_id);
  take_text (table, record, "food", &entry->food);
  take_text (table, record, "unit", &entry->unit);
  take_text (table, record, "compound", &entry->compound);
  take_text (table, record, "cautions", &entry->cautions);
  take_text (table, record, "note", &entry->note);
  take_text (table, record, "uid", &entry->uid);
}

static gboolean
read_when (OlivineTable         *table,
           const OlivineRecord  *record,
           OlivineEntry         *entry,
           GError              **error)
{
  char *time = NULL;

  if (!olivine_table_get_date (table, record, "date", &entry->date, error)
      || !olivine_time_from_text (olivine_table_get (table, record, "time"), &time, error))
    return FALSE;
  g_free (entry->time);
  entry->time = time;

  return olivine_meal_from_nick (olivine_table_get (table, record, "meal"), &entry->meal, error);
}

static gboolean
read_kind (OlivineTable         *table,
           const OlivineRecord  *record,
           OlivineEntry         *entry,
           GError              **error)
{
  const char *nick = olivine_table_get (table, record, "kind");

  entry->kind = OLIVINE_KIND_FOOD;
  if (*nick != '\0' && !olivine_kind_from_nick (nick, &entry->kind, error))
    return FALSE;

  return olivine_table_get_yes (table, record, "estimated", &entry->estimated, error)
         && olivine_table_get_yes (table, record, "agreed", &entry->agreed, error);
}

/* An amount that is given must be one. */
static gboolean
read_positive (OlivineTable         *table,
               const OlivineRecord  *record,
               const char           *column,
               gint64               *thousandths,
               GError              **error)
{
  if (!olivine_table_get_thousandths (table, record, column, thousandths, error))
    return FALSE;
  if (*thousandths == OLIVINE_UNKNOWN || *thousandths > 0)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("The amount must be more than 0. Correct it, or leave it out."));
  return FALSE;
}

static gboolean
read_amounts (OlivineTable         *table,
              const OlivineRecord  *record,
              OlivineEntry         *entry,
              GError              **error)
{
  if (!read_positive (table, record, "quantity", &entry->quantity, error)
      || !read_positive (table, record, "grams", &entry->grams, error)
      || !read_positive (table, record, "compound_mg", &entry->compound_mg, error))
    return FALSE;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (!olivine_table_get_thousandths (table, record,
                                        olivine_nutrient_get_id ((OlivineNutrient) i),
                                        &entry->snapshot.thousandths[i], error))
      return FALSE;

  return TRUE;
}

/* What the file has no column for is taken from the food, where it is known here. */
static gboolean
complete_from_catalogue (OlivineTable  *table,
                         OlivineEntry  *entry,
                         GError       **error)
{
  const char *name = NULL;
  OlivineProcessing processing = OLIVINE_PROCESSING_UNKNOWN;

  table->column = "food";
  if (*entry->food_id == '\0')
    return TRUE;
  if (!olivine_known_foods_find (table->foods, entry->food_id, &name, &processing, error))
    return FALSE;

  if (entry->kind == OLIVINE_KIND_FOOD)
    entry->processing = processing;
  if (*entry->food == '\0')
    {
      g_free (entry->food);
      entry->food = g_strdup (name != NULL ? name : entry->food_id);
    }

  return TRUE;
}

static gboolean
read_entry (OlivineTable         *table,
            const OlivineRecord  *record,
            OlivineEntry         *entry,
            GError              **error)
{
  read_texts (table, record, entry);

  return read_when (table, record, entry, error)
         && read_kind (table, record, entry, error)
         && read_amounts (table, record, entry, error)
         && olivine_import_entry_check_magnesium (table, entry, error)
         && complete_from_catalogue (table, entry, error)
         && olivine_entry_validate (entry, table->today, error)
         && olivine_import_entry_check_dose (table, entry, "quantity", error);
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  if (!read_entry (table, record, entry, error))
    return FALSE;
  *row = olivine_import_entry_new (g_steal_pointer (&entry));

  return TRUE;
}

const OlivineFormat olivine_format_diary = {
  .id = "olivine-diary",
  .description = N_("a diary with the columns date, food or food_id, and those of export diary"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "date",
  .sniff = sniff,
  .read_row = read_row,
};
