/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows are shown with the words of the file in the order of a diary: what is in the
 * wrong place shows at once. */

#include "config.h"

#include "olivine-mapping-words.h"

#include <glib/gi18n.h>

#include "olivine-dose-format.h"
#include "olivine-format.h"

/* More would not fit in a line. */
#define MAX_VALUES 3

static const char *const kind_names[] = {
  [OLIVINE_MEANING_IGNORE] = NC_("column", "Not Used"),
  [OLIVINE_MEANING_DATE] = NC_("column", "Date"),
  [OLIVINE_MEANING_TIME] = NC_("column", "Time"),
  [OLIVINE_MEANING_MEAL] = NC_("column", "Meal"),
  [OLIVINE_MEANING_FOOD] = NC_("column", "Food"),
  [OLIVINE_MEANING_AMOUNT] = NC_("column", "Amount"),
  [OLIVINE_MEANING_UNIT] = NC_("column", "Unit of the Amount"),
  [OLIVINE_MEANING_GRAMS] = NC_("column", "Weight in Grams"),
  [OLIVINE_MEANING_NOTE] = NC_("column", "Note"),
  [OLIVINE_MEANING_KIND] = NC_("column", "Food or Supplement"),
};

/**
 * olivine_meaning_format:
 * @meaning: what a column means
 *
 * Returns: (transfer none): its name, translated, without its unit
 */
const char *
olivine_meaning_format (OlivineMeaning meaning)
{
  if (meaning.kind == OLIVINE_MEANING_NUTRIENT)
    return olivine_format_nutrient (meaning.nutrient);

  g_return_val_if_fail (meaning.kind < G_N_ELEMENTS (kind_names), "");

  return g_dpgettext2 (NULL, "column", kind_names[meaning.kind]);
}

/**
 * olivine_meaning_format_unit:
 * @unit: a unit of a column
 *
 * Returns: (transfer none): as people write it
 */
const char *
olivine_meaning_format_unit (const char *unit)
{
  if (g_strcmp0 (unit, "ug") == 0)
    return "µg";
  if (g_strcmp0 (unit, "kj") == 0)
    return "kJ";

  return unit;
}

static const char *
get_cell (GPtrArray *cells,
          guint      column)
{
  return column < cells->len ? g_ptr_array_index (cells, column) : "";
}

static void
add_cell (GString        *text,
          OlivineMeaning  meaning,
          const char     *cell)
{
  if (*cell == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, " · ");
  if (meaning.kind == OLIVINE_MEANING_NUTRIENT)
    g_string_append_printf (text, "%s %s %s", olivine_meaning_format (meaning), cell,
                            olivine_meaning_format_unit (meaning.unit));
  else if (meaning.kind == OLIVINE_MEANING_GRAMS)
    g_string_append_printf (text, "%s g", cell);
  else
    g_string_append (text, cell);
}

static char *
format_kinds (const OlivineMapping *mapping,
              GPtrArray            *header,
              GPtrArray            *cells,
              OlivineMeaningKind    first,
              OlivineMeaningKind    last)
{
  GString *text = g_string_new (NULL);

  for (int kind = (int) first; kind <= (int) last; kind++)
    for (guint i = 0; i < header->len; i++)
      {
        OlivineMeaning meaning = olivine_mapping_get (mapping, g_ptr_array_index (header, i));

        if ((int) meaning.kind == kind)
          add_cell (text, meaning, get_cell (cells, i));
      }

  return g_string_free (text, FALSE);
}

/**
 * olivine_mapping_format_row:
 * @mapping: what the columns mean
 * @header: (element-type utf8): the names of the columns
 * @cells: (element-type utf8): a row
 *
 * Returns: (transfer full): what was eaten by it, and what is in that
 */
char *
olivine_mapping_format_row (const OlivineMapping *mapping,
                            GPtrArray            *header,
                            GPtrArray            *cells)
{
  g_autofree char *text = format_kinds (mapping, header, cells, OLIVINE_MEANING_FOOD,
                                        OLIVINE_MEANING_NUTRIENT);

  if (mapping->kind == OLIVINE_KIND_FOOD
      || olivine_mapping_find (mapping, OLIVINE_MEANING_KIND) != NULL)
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s · %s", text, olivine_kind_get_name (mapping->kind));
}

/**
 * olivine_mapping_format_when:
 * @mapping: what the columns mean
 * @header: (element-type utf8): the names of the columns
 * @cells: (element-type utf8): a row
 *
 * Returns: (transfer full): when that was
 */
char *
olivine_mapping_format_when (const OlivineMapping *mapping,
                             GPtrArray            *header,
                             GPtrArray            *cells)
{
  return format_kinds (mapping, header, cells, OLIVINE_MEANING_DATE, OLIVINE_MEANING_MEAL);
}

/**
 * olivine_mapping_format_values:
 * @rows: (element-type GPtrArray): the first rows of a table
 * @column: which column
 *
 * Returns: (transfer full): what they say in it; empty where they say nothing
 */
char *
olivine_mapping_format_values (GPtrArray *rows,
                               guint      column)
{
  GString *text = g_string_new (NULL);
  guint n_values = 0;

  for (guint i = 0; i < rows->len && n_values < MAX_VALUES; i++)
    {
      const char *cell = get_cell (g_ptr_array_index (rows, i), column);

      if (*cell == '\0')
        continue;
      g_string_append_printf (text, "%s%s", n_values > 0 ? " · " : "", cell);
      n_values++;
    }

  return g_string_free (text, FALSE);
}
