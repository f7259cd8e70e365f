/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table whose columns a person named, read as the diaries of other apps are: a
 * food keeps the figures of its file.  A row is a dose where a column tells so, or
 * where the person says it of the whole table.
 */

#include "config.h"

#include "olivine-mapping-format.h"

#include <glib/gi18n.h>

#include "olivine-foreign-entry.h"
#include "olivine-header-units.h"
#include "olivine-import-entry.h"
#include "olivine-mapping-kind.h"

static const char *const no_columns[] = { NULL };

/* Nothing but its mapping makes a table this format's. */
static gboolean
sniff (OlivineTable *table)
{
  return table->mapping != NULL;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static gboolean
read_kind (OlivineTable         *table,
           const OlivineRecord  *record,
           OlivineEntry         *entry,
           GError              **error)
{
  const char *column = olivine_mapping_find (table->mapping, OLIVINE_MEANING_KIND);

  table->column = column;

  return olivine_mapping_read_kind (column != NULL ? olivine_table_get (table, record, column) : "",
                                    table->mapping->kind, &entry->kind, error);
}

/* A weight that stands in a column of its own is what was eaten; a dose has none. */
static gboolean
read_grams (OlivineTable         *table,
            const OlivineRecord  *record,
            OlivineEntry         *entry,
            GError              **error)
{
  const char *column = olivine_mapping_find (table->mapping, OLIVINE_MEANING_GRAMS);
  gint64 grams = OLIVINE_UNKNOWN;

  if (column == NULL || entry->kind != OLIVINE_KIND_FOOD)
    return TRUE;
  if (!olivine_table_get_thousandths (table, record, column, &grams, error))
    return FALSE;
  if (grams == OLIVINE_UNKNOWN)
    return TRUE;

  entry->grams = grams;
  if (entry->quantity == OLIVINE_UNKNOWN)
    {
      entry->quantity = grams;
      set_text (&entry->unit, "g");
    }

  return TRUE;
}

static gboolean
read_amount (OlivineTable                 *table,
             const OlivineRecord          *record,
             const OlivineForeignColumns  *names,
             OlivineEntry                 *entry,
             GError                      **error)
{
  const char *unit = olivine_mapping_find (table->mapping, OLIVINE_MEANING_UNIT);
  g_autofree char *amount = NULL;

  if (names->amount == NULL)
    {
      olivine_foreign_entry_count_dose (entry, "");
      return TRUE;
    }
  amount = olivine_amount_text_join (olivine_table_get (table, record, names->amount),
                                     unit != NULL ? olivine_table_get (table, record, unit) : "");

  return olivine_foreign_entry_read_amount (table, names, amount, entry, error);
}

/* What was weighed of a dose is in its note already. */
static void
read_note (OlivineTable        *table,
           const OlivineRecord *record,
           OlivineEntry        *entry)
{
  const char *column = olivine_mapping_find (table->mapping, OLIVINE_MEANING_NOTE);
  const char *note = column != NULL ? olivine_table_get (table, record, column) : "";

  if (*note != '\0' && *entry->note != '\0')
    {
      g_autofree char *both = g_strconcat (entry->note, ", ", note, NULL);

      set_text (&entry->note, both);
    }
  else if (*note != '\0')
    set_text (&entry->note, note);
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  const OlivineForeignColumns names = {
    .date = olivine_mapping_find (table->mapping, OLIVINE_MEANING_DATE),
    .time = olivine_mapping_find (table->mapping, OLIVINE_MEANING_TIME),
    .meal = olivine_mapping_find (table->mapping, OLIVINE_MEANING_MEAL),
    .food = olivine_mapping_find (table->mapping, OLIVINE_MEANING_FOOD),
    .amount = olivine_mapping_find (table->mapping, OLIVINE_MEANING_AMOUNT),
  };
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  if (!read_kind (table, record, entry, error)
      || !olivine_foreign_entry_read (table, record, &names, entry, error)
      || !read_amount (table, record, &names, entry, error)
      || !read_grams (table, record, entry, error))
    return FALSE;
  read_note (table, record, entry);
  if (!olivine_foreign_entry_check (table, &names, entry, error))
    return FALSE;
  *row = olivine_import_entry_new (g_steal_pointer (&entry));

  return TRUE;
}

static const OlivineFormat olivine_format_mapped = {
  .id = "table",
  .description = N_("any other table, whose columns are named with --map"),
  .columns = no_columns,
  .number_columns = no_columns,
  .has_nutrients = TRUE,
  .sniff = sniff,
  .read_row = read_row,
};

static void
take_nutrients (OlivineTable *table)
{
  for (guint i = 0; i < table->mapping->columns->len; i++)
    {
      const OlivineMappedColumn *column = g_ptr_array_index (table->mapping->columns, i);
      OlivineNutrientColumn *nutrient = &table->nutrients[column->meaning.nutrient];

      if (column->meaning.kind != OLIVINE_MEANING_NUTRIENT)
        continue;
      nutrient->column = g_strdup (column->name);
      olivine_header_unit_get_factor (column->meaning.nutrient, column->meaning.unit,
                                      &nutrient->factor);
    }
}

/* What the person says of the file goes for its cells that leave it open. */
static void
take_settings (OlivineTable *table)
{
  guint n = 0;

  table->date_column = olivine_mapping_find (table->mapping, OLIVINE_MEANING_DATE);
  table->date_order = table->options->date_order != OLIVINE_DATE_ORDER_UNKNOWN
                      ? table->options->date_order : table->mapping->date_order;
  for (OlivineMeaningKind kind = OLIVINE_MEANING_AMOUNT; kind <= OLIVINE_MEANING_GRAMS; kind++)
    {
      const char *column = olivine_mapping_find (table->mapping, kind);

      if (column != NULL && kind != OLIVINE_MEANING_UNIT)
        table->mapped_numbers[n++] = column;
    }
  table->number_columns = table->mapped_numbers;
  if (table->mapping->decimal != OLIVINE_DECIMAL_UNKNOWN)
    olivine_number_style_expect (&table->numbers,
                                 table->mapping->decimal == OLIVINE_DECIMAL_COMMA ? ',' : '.');
}

/**
 * olivine_mapping_format_find:
 * @table: a table that has its header
 * @mapping: what its columns mean; it must outlive the table
 * @error: return location for an error
 *
 * Has a table read by a mapping.
 *
 * Returns: (nullable) (transfer none): the format; %NULL with
 *   %OLIVINE_EXCHANGE_ERROR_FORMAT when the file cannot be read by it
 */
const OlivineFormat *
olivine_mapping_format_find (OlivineTable          *table,
                             const OlivineMapping  *mapping,
                             GError               **error)
{
  if (!olivine_mapping_validate (mapping, table->header, error))
    return NULL;

  table->mapping = mapping;
  take_nutrients (table);
  take_settings (table);

  return &olivine_format_mapped;
}
