/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person is told of an import.  All rejects are counted; only so many are kept
 * with their details, as memory must not grow with the file.
 */

#include "config.h"

#include "olivine-import-result.h"

#include <glib/gi18n.h>

#include "olivine-excerpt.h"

static const char *const no_magnesium =
  N_("This file carries no magnesium, so the magnesium of its rows is unknown. Energy and what "
     "else it holds is read.");

/**
 * olivine_reject_free:
 * @reject: (transfer full): a reject
 *
 * Frees a reject.
 */
void
olivine_reject_free (OlivineReject *reject)
{
  g_free (reject->column);
  g_free (reject->value);
  g_free (reject->reason);
  g_free (reject);
}

/**
 * olivine_import_result_new:
 * @format: the id of a format
 *
 * Returns: (transfer full): a result of which nothing was read yet
 */
OlivineImportResult *
olivine_import_result_new (const char *format)
{
  OlivineImportResult *result = g_new0 (OlivineImportResult, 1);

  result->format = g_strdup (format);
  result->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_reject_free);

  return result;
}

/**
 * olivine_import_result_reject:
 * @result: a result
 * @table: the table that is read; the column that it was asked for last is to blame
 * @record: the record that is left out
 * @reason: why
 *
 * Counts a record that is left out.
 */
void
olivine_import_result_reject (OlivineImportResult *result,
                              OlivineTable        *table,
                              const OlivineRecord *record,
                              const GError        *reason)
{
  OlivineReject *reject = NULL;

  result->n_rejected++;
  if (result->rejects->len >= OLIVINE_IMPORT_MAX_REJECTS)
    return;

  reject = g_new0 (OlivineReject, 1);
  reject->line = record->line;
  reject->column = olivine_excerpt (olivine_table_get_title (table, table->column));
  reject->value = olivine_excerpt (olivine_table_get (table, record, table->column));
  reject->reason = g_strdup (reason->message);
  g_ptr_array_add (result->rejects, reject);
}

/**
 * olivine_import_result_notice:
 * @table: a table whose format is known
 * @format: its format
 *
 * Returns: (transfer full) (nullable): what a person should know of the file as a
 *   whole
 */
char *
olivine_import_result_notice (OlivineTable        *table,
                              const OlivineFormat *format)
{
  gboolean lacks_magnesium = format->has_nutrients
                             && !olivine_table_has_nutrient (table, OLIVINE_NUTRIENT_MAGNESIUM);
  const char *notice = format->notice != NULL ? _(format->notice) : NULL;

  if (!lacks_magnesium)
    return g_strdup (notice);

  return g_strconcat (_(no_magnesium), notice != NULL ? " " : NULL, notice, NULL);
}

/**
 * olivine_import_result_free:
 * @result: (transfer full): a result
 *
 * Frees a result.
 */
void
olivine_import_result_free (OlivineImportResult *result)
{
  g_free (result->format);
  g_free (result->notice);
  g_ptr_array_unref (result->rejects);
  g_free (result);
}
