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

static gboolean
refuse (char     **cells,
        guint      n_cells,
        guint      line,
        gpointer   user_data,
        GError   **error)
{
  guint *refused = user_data;

  if (line != *refused)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "“%s” is refused", cells[0]);
  return FALSE;
}

static gboolean
feed (OlivineLineReader  *reader,
      const char         *bytes,
      gsize               n_bytes,
      GError            **error)
{
  return olivine_line_reader_feed (reader, (const guint8 *) bytes, n_bytes, error)
         && olivine_line_reader_finish (reader, error);
}

/* Of old computers: a line ends with a carriage return, the last one too. */
static void
test_carriage_returns (void)
{
  static const struct {
    const char *text;
    const char *lines;
  } cases[] = {
    { "a\tb\rc\r", "1:[a][b]2:[c]" },
    { "a\tb\r", "1:[a][b]" },
    { "a\r\nb", "1:[a]2:[b]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);
      g_autoptr (OlivineLineReader) reader = olivine_line_reader_new ('\t', 0, join_cells, lines);
      g_autoptr (GError) error = NULL;

      g_assert_true (feed (reader, cases[i].text, strlen (cases[i].text), &error));
      g_assert_no_error (error);
      g_assert_cmpstr (lines->str, ==, cases[i].lines);
    }
}

/* Wherever the line stands that is refused: it is that which is told, not what comes after. */
static void
test_refused_line (void)
{
  static const struct {
    const char *bytes;
    gsize       n_bytes;
    guint       line;
    const char *message;
  } cases[] = {
    { "a\nb\n", 4, 2, "“b” is refused" },
    { "a\nb", 3, 2, "“b” is refused" },
    { "a\r", 2, 1, "“a” is refused" },
    { "\xff\xfe" "a\0\r\0x", 7, 1, "“a” is refused" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint refused = cases[i].line;
      g_autoptr (OlivineLineReader) reader = olivine_line_reader_new ('\t', 0, refuse, &refused);
      g_autoptr (GError) error = NULL;

      g_assert_false (feed (reader, cases[i].bytes, cases[i].n_bytes, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* Half a character of UTF-16 at the end. */
static void
test_cut_off (void)
{
  static const char bytes[] = "\xff\xfe" "a\0\n\0b\0c";
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (OlivineLineReader) reader = olivine_line_reader_new ('\t', 0, join_cells, lines);
  g_autoptr (GError) error = NULL;

  g_assert_false (feed (reader, bytes, sizeof bytes - 1, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_ENCODING);
  g_assert_nonnull (strstr (error->message, "ine 2"));
  g_assert_cmpstr (lines->str, ==, "1:[a]");
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
  g_test_add_func ("/olivine/line-reader/carriage-returns", test_carriage_returns);
  g_test_add_func ("/olivine/line-reader/refused-line", test_refused_line);
  g_test_add_func ("/olivine/line-reader/cut-off", test_cut_off);
  g_test_add_func ("/olivine/line-reader/long-line", test_long_line);

  return g_test_run ();
}
