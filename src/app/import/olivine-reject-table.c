/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a row says is somebody else's: every cell but the number of the line is written
 * as text, so that none of them becomes a formula in a spreadsheet. */

#include "config.h"

#include "olivine-reject-table.h"

#include "olivine-csv-writer.h"

static const char *const columns[] = { "line", "column", "value", "reason" };

/**
 * olivine_reject_table_write:
 * @rejects: (element-type OlivineReject): rows that were left out
 *
 * Returns: (transfer full): the bytes of a CSV file with a row for each of them
 */
GString *
olivine_reject_table_write (GPtrArray *rejects)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (rejects != NULL, NULL);

  olivine_csv_writer_add_all (writer, columns, G_N_ELEMENTS (columns));
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < rejects->len; i++)
    {
      const OlivineReject *reject = g_ptr_array_index (rejects, i);
      g_autofree char *line = g_strdup_printf ("%u", reject->line);

      olivine_csv_writer_add (writer, line);
      olivine_csv_writer_add_text (writer, reject->column);
      olivine_csv_writer_add_text (writer, reject->value);
      olivine_csv_writer_add_text (writer, reject->reason);
      olivine_csv_writer_end_record (writer);
    }

  return olivine_csv_writer_dup_text (writer);
}
