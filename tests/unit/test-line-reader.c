/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables without quoting, line by line, however the file is cut. */

#include "olivine-line-reader.h"

#include <string.h>

static gboolean
join_cells (char     **cells,
            guint      n_cells,
            guint      line,
            gpointer   user_data,
            GError   **error)
{
  GString *text = user_data;

  g_string_append_printf (text, "%u:", line);
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (text, "[%s]", cells[i]);

  return TRUE;
}

static void
test_lines_at_every_size (void)
{
  static const char text[] = "~a~^b\r\n\n~~^~c\xf1^d~\n^^\ne";

  for (gsize size = 1; size < sizeof text; size++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);
      g_autoptr (OlivineLineReader) reader = NULL;
      g_autoptr (GError) error = NULL;

      reader = olivine_line_reader_new ('^', '~', join_cells, lines);
      for (gsize at = 0; at < sizeof text - 1; at += size)
        {
          olivine_line_reader_feed (reader, (const guint8 *) text + at,
                                    MIN (size, sizeof text - 1 - at), &error);
          g_assert_no_error (error);
        }
      olivine_line_reader_finish (reader, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (lines->str, ==, "1:[a][b]3:[][~cñ][d~]4:[][][]5:[e]");
    }
}

static void
test_long_line (void)
{
  g_autofree char *bytes = g_malloc (1 << 20);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (OlivineLineReader) reader = olivine_line_reader_new ('\t', 0, join_cells, lines);
  g_autoptr (GError) error = NULL;

  memset (bytes, 'a', 1 << 20);
  for (int i = 0; i < 6 && error == NULL; i++)
    olivine_line_reader_feed (reader, (const guint8 *) bytes, 1 << 20, &error);
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/line-reader/lines-at-every-size", test_lines_at_every_size);
  g_test_add_func ("/olivine/line-reader/long-line", test_long_line);

  return g_test_run ();
}
