/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is written is quoted only where it must be, never runs as a formula, and
 * is read back as it was.
 */

#include "olivine-csv-reader.h"
#include "olivine-csv-writer.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "olivine-thousandths.h"

typedef struct {
  const char *text;
  const char *cell; /* as it stands in the file */
} CellCase;

/* In a record of its own, beside a filled cell. */
static char *
write_text (const char *text)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();
  GString *bytes = olivine_csv_writer_get_text (writer);

  olivine_csv_writer_add (writer, "x");
  olivine_csv_writer_add_text (writer, text);
  olivine_csv_writer_end_record (writer);

  return g_strndup (bytes->str, bytes->len);
}

static void
test_quoting (void)
{
  static const CellCase cases[] = {
    { "", "" },
    { "almonds", "almonds" },
    { "two words", "two words" },
    { "Almonds, roasted", "\"Almonds, roasted\"" },
    { "say \"hi\"", "\"say \"\"hi\"\"\"" },
    { "a\nb", "\"a\nb\"" },
    { "a\rb", "\"a\rb\"" },
    { " a", "\" a\"" },
    { "a ", "\"a \"" },
    { "a\t", "\"a\t\"" },
    { "a;b", "a;b" },
    { "caf\xc3\xa9", "caf\xc3\xa9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = write_text (cases[i].text);
      g_autofree char *expected = g_strdup_printf ("x,%s\n", cases[i].cell);

      g_assert_cmpstr (written, ==, expected);
    }
}

/* One more apostrophe in, one off again, however many there were. */
static void
test_formulas (void)
{
  static const CellCase cases[] = {
    { "=1+1", "'=1+1" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@x", "'@x" },
    { "'=1", "''=1" },
    { "''=1", "'''=1" },
    { "\tx", "'\tx" },
    { "\rx", "\"'\rx\"" },
    { "'", "'" },
    { "'quoted'", "'quoted'" },
    { "1=1", "1=1" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = write_text (cases[i].text);
      g_autofree char *expected = g_strdup_printf ("x,%s\n", cases[i].cell);

      g_assert_cmpstr (written, ==, expected);
    }
}

/* Only a person's words are guarded: a number below 0 stays one. */
static void
test_plain_cells (void)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  olivine_csv_writer_add (writer, "-1");
  olivine_csv_writer_add (writer, NULL);
  olivine_csv_writer_add_text (writer, NULL);
  olivine_csv_writer_add (writer, "my:1,2");
  olivine_csv_writer_end_record (writer);
  g_assert_cmpstr (olivine_csv_writer_get_text (writer)->str, ==, "-1,,,\"my:1,2\"\n");
}

static void
test_numbers (void)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  olivine_csv_writer_add_thousandths (writer, 86000);
  olivine_csv_writer_add_thousandths (writer, 60200);
  olivine_csv_writer_add_thousandths (writer, 1);
  olivine_csv_writer_add_thousandths (writer, 0);
  olivine_csv_writer_add_thousandths (writer, OLIVINE_UNKNOWN);
  olivine_csv_writer_add_double (writer, 12.5);
  olivine_csv_writer_add_double (writer, 0.1);
  olivine_csv_writer_add_double (writer, NAN);
  olivine_csv_writer_end_record (writer);
  g_assert_cmpstr (olivine_csv_writer_get_text (writer)->str, ==, "86,60.2,0.001,0,,12.5,0.1,\n");
}

static void
test_comma_locale (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "de_DE.utf8", "ar_EG.UTF-8" };
  gboolean tried = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_ALL, locales[i]) != NULL)
      {
        test_numbers ();
        tried = TRUE;
      }
  setlocale (LC_ALL, "C");
  if (!tried)
    g_test_skip ("No locale with another decimal sign is installed");
}

static gboolean
keep_cell (GPtrArray *cells,
           guint      line,
           gpointer   user_data,
           GError   **error)
{
  char **text = user_data;

  if (line == 1)
    return TRUE;
  g_assert_cmpuint (cells->len, ==, 2);
  g_assert_null (*text);
  *text = olivine_csv_text_from_cell (g_ptr_array_index (cells, 1));

  return TRUE;
}

/* Any text there is comes back, whatever signs it is made of. */
static void
test_round_trip (void)
{
  static const char signs[] = "a '\"=+-@,;\t\r\n";

  for (guint i = 0; i < 5000; i++)
    {
      char text[8] = "";
      g_autofree char *written = NULL;
      g_autofree char *read = NULL;
      g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (keep_cell, &read);
      g_autoptr (GError) error = NULL;
      int length = g_test_rand_int_range (0, sizeof text);

      for (int j = 0; j < length; j++)
        text[j] = signs[g_test_rand_int_range (0, sizeof signs - 1)];

      written = write_text (text);
      olivine_csv_reader_feed (reader, (const guint8 *) "a,b\n", 4, &error);
      g_assert_no_error (error);
      olivine_csv_reader_feed (reader, (const guint8 *) written, strlen (written), &error);
      g_assert_no_error (error);
      olivine_csv_reader_finish (reader, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (read, ==, text);
    }
}

/* A record of one empty cell must not become an empty line. */
static void
test_one_empty_cell (void)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  olivine_csv_writer_add (writer, "");
  olivine_csv_writer_end_record (writer);
  g_assert_cmpstr (olivine_csv_writer_get_text (writer)->str, ==, "\"\"\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/csv-writer/quoting", test_quoting);
  g_test_add_func ("/olivine/csv-writer/formulas", test_formulas);
  g_test_add_func ("/olivine/csv-writer/plain-cells", test_plain_cells);
  g_test_add_func ("/olivine/csv-writer/numbers", test_numbers);
  g_test_add_func ("/olivine/csv-writer/comma-locale", test_comma_locale);
  g_test_add_func ("/olivine/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/olivine/csv-writer/one-empty-cell", test_one_empty_cell);

  return g_test_run ();
}
