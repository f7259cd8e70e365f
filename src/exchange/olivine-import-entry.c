/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of any diary, ours or another app's.  What the columns were called and in
 * which unit they were makes no difference any more.
 */

#include "config.h"

#include "olivine-import-entry.h"

#include <glib/gi18n.h>

#include "olivine-dose.h"

#define MAX_MAGNESIUM_MG_PER_100G 1000
#define IN_100_G 100

/**
 * olivine_import_entry_new:
 * @entry: (transfer full): an entry, with or without a uid
 *
 * Returns: (transfer full): the row of @entry
 */
OlivineImportRow *
olivine_import_entry_new (OlivineEntry *entry)
{
  OlivineImportRow *row = g_new0 (OlivineImportRow, 1);

  row->entry = entry;

  return row;
}

/**
 * olivine_import_entry_check_magnesium:
 * @table: the table that is read
 * @entry: an entry of it
 * @error: return location for an error
 *
 * Checks that a food has no more magnesium than foods have: grams taken for
 * milligrams look like that.
 *
 * Returns: whether it has not, or the person confirmed that it has
 */
gboolean
olivine_import_entry_check_magnesium (OlivineTable        *table,
                                      const OlivineEntry  *entry,
                                      GError             **error)
{
  gint64 magnesium_mg = entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  gint64 grams = entry->grams;

  table->column = olivine_table_get_nutrient_column (table, OLIVINE_NUTRIENT_MAGNESIUM);
  if (entry->kind != OLIVINE_KIND_FOOD || magnesium_mg == OLIVINE_UNKNOWN
      || table->options->confirm_amounts)
    return TRUE;

  /* Without a weight an entry as a whole has as much as 100 g may have. */
  if (grams == OLIVINE_UNKNOWN)
    grams = IN_100_G * G_GINT64_CONSTANT (1000);
  if (magnesium_mg * IN_100_G <= grams * MAX_MAGNESIUM_MG_PER_100G)
    return TRUE;

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: keep --confirm-amount as it is */
               _("This is more than %d mg of magnesium in %d g, more than foods have. Check the "
                 "unit, or confirm it with --confirm-amount."),
               MAX_MAGNESIUM_MG_PER_100G, IN_100_G);
  return FALSE;
}

/**
 * olivine_import_entry_check_dose:
 * @table: the table that is read
 * @entry: an entry of it
 * @quantity_column: where the file says how many were taken
 * @error: return location for an error
 *
 * Checks that a dose is likely, as olivine_dose_check_likely() does: a compound's
 * weight taken for its magnesium is not, nor are tablets that are none.  A row with
 * a uid comes from a diary, which asked when it was logged.
 *
 * Returns: whether it is, or the person confirmed it
 */
gboolean
olivine_import_entry_check_dose (OlivineTable        *table,
                                 const OlivineEntry  *entry,
                                 const char          *quantity_column,
                                 GError             **error)
{
  g_autoptr (GError) reason = NULL;

  if (entry->kind == OLIVINE_KIND_FOOD || table->options->confirm_amounts
      || *entry->uid != '\0' || olivine_dose_check_likely (entry, &reason))
    return TRUE;

  table->column = olivine_dose_check_likely_mg (entry, NULL)
                  ? quantity_column
                  : olivine_table_get_nutrient_column (table, OLIVINE_NUTRIENT_MAGNESIUM);
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: %s is the reason; keep --confirm-amount as it is */
               _("%s That is done with --confirm-amount."), reason->message);
  return FALSE;
}
