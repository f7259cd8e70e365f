/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A CSV file gives the same cells however its bytes arrive, and what was read is written
 * so that it is read again. */

#include "fuzz.h"
#include "olivine-csv-writer.h"

static gboolean
add_record (GPtrArray  *cells,
            guint       line,
            gpointer    user_data,
            GError    **error)
{
  GPtrArray *records = user_data;
  GPtrArray *record = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpuint (line, >, 0);
  for (guint i = 0; i < cells->len; i++)
    {
      fuzz_check_text (cells->pdata[i]);
      g_ptr_array_add (record, g_strdup (cells->pdata[i]));
    }
  g_ptr_array_add (records, record);

  return TRUE;
}

/* NULL where the file was refused; the records before that are of no use. */
static GPtrArray *
read_in_pieces (const char *bytes,
                gsize       n_bytes,
                gsize       piece)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GInputStream) stream = import_fixture_stream (bytes, n_bytes, piece, FALSE);
  g_autoptr (GError) error = NULL;
  gboolean is_read = olivine_csv_read_stream (stream, add_record, records, NULL, &error);

  fuzz_check_told (is_read, error);

  return is_read ? g_steal_pointer (&records) : NULL;
}

static void
assert_same (GPtrArray *records,
             GPtrArray *others)
{
  g_assert_true ((records == NULL) == (others == NULL));
  if (records == NULL)
    return;

  g_assert_cmpuint (records->len, ==, others->len);
  for (guint i = 0; i < records->len; i++)
    {
      GPtrArray *record = records->pdata[i];
      GPtrArray *other = others->pdata[i];

      g_assert_cmpuint (record->len, ==, other->len);
      for (guint j = 0; j < record->len; j++)
        g_assert_cmpstr (record->pdata[j], ==, other->pdata[j]);
    }
}

/* A line of one empty cell is no record to a reader. */
static gboolean
is_blank (GPtrArray *record)
{
  return record->len == 0 || (record->len == 1 && *(const char *) record->pdata[0] == '\0');
}

/* A file of ours begins with the names of its columns, from which its separator is known. */
static void
check_written (GPtrArray *records)
{
  static const char *const header[] = { "date", "food", "note" };
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();
  g_autoptr (GPtrArray) written = g_ptr_array_new ();
  g_autoptr (GPtrArray) again = NULL;
  GString *text = NULL;

  olivine_csv_writer_use_commas (writer);
  olivine_csv_writer_add_all (writer, header, G_N_ELEMENTS (header));
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < records->len; i++)
    {
      GPtrArray *record = records->pdata[i];

      if (is_blank (record))
        continue;
      for (guint j = 0; j < record->len; j++)
        olivine_csv_writer_add_text (writer, record->pdata[j]);
      olivine_csv_writer_end_record (writer);
      g_ptr_array_add (written, record);
    }
  text = olivine_csv_writer_get_text (writer);
  again = read_in_pieces (text->str, text->len, G_MAXSIZE);
  g_assert_nonnull (again);
  g_ptr_array_remove_index (again, 0);
  for (guint i = 0; i < again->len; i++)
    {
      GPtrArray *record = again->pdata[i];

      for (guint j = 0; j < record->len; j++)
        {
          char *cell = olivine_csv_text_from_cell (record->pdata[j]);

          g_free (record->pdata[j]);
          record->pdata[j] = cell;
        }
    }
  assert_same (written, again);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         n_bytes)
{
  FuzzInput input = { bytes, n_bytes };
  gsize piece = 1 + fuzz_choose (&input, 7);
  g_autofree char *copy = g_memdup2 (input.bytes, MAX (input.n_bytes, 1));
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) pieces = NULL;

  fuzz_init ();
  whole = read_in_pieces (copy, input.n_bytes, G_MAXSIZE);
  pieces = read_in_pieces (copy, input.n_bytes, piece);
  assert_same (whole, pieces);
  if (whole != NULL)
    check_written (whole);

  return 0;
}
