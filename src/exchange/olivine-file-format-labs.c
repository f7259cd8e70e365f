/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values as olivine_export_labs() writes them.  A value is kept with
 * the unit of its row; a row without one is rejected, never guessed.
 */

#include "config.h"

#include "olivine-file-format.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-columns.h"

static const char *const columns[] = { OLIVINE_LAB_COLUMNS, NULL };

static const char *const number_columns[] = { "value", NULL };

static gboolean
sniff (OlivineTable *table)
{
  for (const char *const *column = columns; *column != NULL; column++)
    if (!olivine_table_has (table, *column))
      return FALSE;

  return TRUE;
}

static gboolean
read_value (OlivineTable         *table,
            const OlivineRecord  *record,
            OlivineLab           *lab,
            GError              **error)
{
  if (!olivine_table_get_double (table, record, "value", &lab->amount, error))
    return FALSE;
  if (!isnan (lab->amount))
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("The laboratory value has no number. Give it as on the report."));
  return FALSE;
}

static gboolean
read_lab (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineLab           *lab,
          GError              **error)
{
  if (!olivine_table_get_date (table, record, "date", &lab->date, error)
      || !olivine_lab_name_from_nick (olivine_table_get (table, record, "name"), &lab->name, error)
      || !read_value (table, record, lab, error)
      || !olivine_lab_unit_from_text (lab->name, olivine_table_get (table, record, "unit"),
                                      &lab->unit, error))
    return FALSE;
  table->column = "value";

  return olivine_lab_validate (lab, table->today, error);
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autofree OlivineLab *lab = g_new0 (OlivineLab, 1);

  if (!read_lab (table, record, lab, error))
    return FALSE;
  *row = g_new0 (OlivineImportRow, 1);
  (*row)->lab = g_steal_pointer (&lab);

  return TRUE;
}

const OlivineFormat olivine_format_labs = {
  .id = "olivine-labs",
  .description = N_("laboratory values with the columns date, name, value and unit"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = "date",
  .sniff = sniff,
  .read_row = read_row,
};
