/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The nutrients of a file of another app: which there are, in which order and in
 * which units depends on the user and the year, so they are found by name.
 */

#include "config.h"

#include "olivine-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-excerpt.h"
#include "olivine-header-units.h"

/* Twice the same name is refused; the energy in two units is the same energy. */
static gboolean
take_column (OlivineTable     *table,
             const char       *title,
             OlivineNutrient   nutrient,
             double            factor,
             GError          **error)
{
  OlivineNutrientColumn *taken = &table->nutrients[nutrient];
  g_autofree char *column = olivine_table_fold_name (title);
  g_autofree char *quoted = NULL;

  if (taken->column == NULL)
    {
      taken->column = g_steal_pointer (&column);
      taken->factor = factor;
      return TRUE;
    }
  if (!g_str_equal (taken->column, column))
    return TRUE;

  quoted = olivine_excerpt (title);
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               _("Two columns of the file are called “%s”. Remove or rename one."), quoted);
  return FALSE;
}

/**
 * olivine_table_find_nutrients:
 * @table: a table
 * @error: return location for an error
 *
 * Finds the columns of our nutrients by what the header calls them.
 *
 * Returns: whether there is one at least, and none twice; else @error is
 *   %OLIVINE_EXCHANGE_ERROR_FORMAT
 */
gboolean
olivine_table_find_nutrients (OlivineTable  *table,
                              GError       **error)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < table->header->len; i++)
    {
      const char *title = g_ptr_array_index (table->header, i);
      OlivineNutrient nutrient = OLIVINE_NUTRIENT_MAGNESIUM;
      double factor = NAN;

      if (!olivine_header_unit_read (title, &nutrient, &factor))
        continue;
      if (!take_column (table, title, nutrient, factor, error))
        return FALSE;
      has_any = TRUE;
    }
  if (has_any)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("The file has no columns of nutrients: it carries no magnesium and no "
                         "energy. Export it again with its nutrients."));
  return FALSE;
}

/**
 * olivine_table_has_nutrient:
 * @table: a table
 * @nutrient: a nutrient
 *
 * Returns: whether olivine_table_find_nutrients() found it
 */
gboolean
olivine_table_has_nutrient (OlivineTable    *table,
                            OlivineNutrient  nutrient)
{
  return table->nutrients[nutrient].column != NULL;
}

/**
 * olivine_table_get_nutrient_column:
 * @table: a table
 * @nutrient: a nutrient
 *
 * Returns: (transfer none): the name of its column; as in our own files where no
 *   other was found
 */
const char *
olivine_table_get_nutrient_column (OlivineTable    *table,
                                   OlivineNutrient  nutrient)
{
  const char *column = table->nutrients[nutrient].column;

  return column != NULL ? column : olivine_nutrient_get_id (nutrient);
}

static gboolean
get_amount (OlivineTable                 *table,
            const OlivineRecord          *record,
            const OlivineNutrientColumn  *from,
            gint64                       *thousandths,
            GError                      **error)
{
  double number = NAN;

  if (!olivine_table_get_double (table, record, from->column, &number, error))
    return FALSE;
  *thousandths = olivine_thousandths_from_double (number * from->factor);
  if (isnan (number) || *thousandths != OLIVINE_UNKNOWN)
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("There cannot be that much of it. Check it."));
  return FALSE;
}

/**
 * olivine_table_get_snapshot:
 * @table: a table that has learnt
 * @record: one of its records
 * @snapshot: (out caller-allocates): the totals; a blank is unknown, 0.00 is 0
 * @error: return location for an error
 *
 * Gets the figures of a row, in our units.
 *
 * Returns: whether each is a number, not below 0, or not known
 */
gboolean
olivine_table_get_snapshot (OlivineTable         *table,
                            const OlivineRecord  *record,
                            OlivineSnapshot      *snapshot,
                            GError              **error)
{
  olivine_snapshot_init (snapshot);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (table->nutrients[i].column != NULL
        && !get_amount (table, record, &table->nutrients[i], &snapshot->thousandths[i], error))
      return FALSE;

  return TRUE;
}
