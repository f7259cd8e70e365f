/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* They are written into memory as a file of their own and imported without the merge's
 * commit: what is said of a row here is what the import says of it. */

#include "config.h"

#include "olivine-mapping-sample.h"

#include "olivine-csv-writer.h"

/* @lines gets the line where each row begins: a cell may have line ends in it. */
static GInputStream *
write_sample (GPtrArray *header,
              GPtrArray *rows,
              GArray    *lines)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();
  GString *bytes = NULL;
  guint line = 1;
  gsize n_counted = 0;

  olivine_csv_writer_add_all (writer, (const char *const *) header->pdata, header->len);
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (rows, i);
      const GString *text = olivine_csv_writer_get_text (writer);

      for (; n_counted < text->len; n_counted++)
        line += text->str[n_counted] == '\n' ? 1 : 0;
      g_array_append_val (lines, line);
      olivine_csv_writer_add_all (writer, (const char *const *) cells->pdata, cells->len);
      olivine_csv_writer_end_record (writer);
    }
  bytes = olivine_csv_writer_dup_text (writer);

  return g_memory_input_stream_new_from_bytes (g_string_free_to_bytes (bytes));
}

static char *
find_reason (GPtrArray *rejects,
             guint      line)
{
  for (guint i = 0; i < rejects->len; i++)
    {
      const OlivineReject *reject = g_ptr_array_index (rejects, i);

      if (reject->line == line)
        return g_strdup (reject->reason);
    }

  return NULL;
}

/**
 * olivine_mapping_sample_try:
 * @store: a store; nothing is written
 * @header: (element-type utf8): the names of the columns
 * @rows: (element-type GPtrArray): rows of cells
 * @mapping: what the columns mean
 * @now: the moment of the import, local time
 * @error: return location for an error
 *
 * Tries to import some rows.
 *
 * Errors: those of olivine_import_file()
 *
 * Returns: (transfer full) (element-type utf8) (nullable): for each row why it would be
 *   left out, %NULL for one that would be taken
 */
GPtrArray *
olivine_mapping_sample_try (OlivineStore         *store,
                            GPtrArray            *header,
                            GPtrArray            *rows,
                            const OlivineMapping *mapping,
                            GDateTime            *now,
                            GError              **error)
{
  OlivineImportOptions options = {
    .mapping = mapping,
    .date_order = mapping->date_order,
    .dry_run = TRUE,
    .confirm_amounts = TRUE,
  };
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GInputStream) stream = write_sample (header, rows, lines);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (OlivineImportResult) result = NULL;

  result = olivine_import_file (store, NULL, stream, &options, now, NULL, NULL, NULL, error);
  if (result == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (reasons, find_reason (result->rejects, g_array_index (lines, guint, i)));

  return g_steal_pointer (&reasons);
}
