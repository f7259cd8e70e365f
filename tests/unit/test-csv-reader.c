/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every input is read once for each size of piece from one byte to all of it,
 * and must give the same records and the same error each time.
 */

#include "olivine-csv-reader.h"

#include <string.h>

/* The records as one text: "1:a|b\n" is a record at line 1. */
typedef struct {
  const char *name;
  const char *bytes;
  gssize      length; /* -1: to the first zero byte */
  const char *records;
  int         error;  /* -1: none */
  const char *message;
} ReaderCase;

#define OK -1, NULL
#define BYTES(text) text, sizeof (text) - 1

static const ReaderCase cases[] = {
  { "plain", "a,b\n1,2\n", -1, "1:a|b\n2:1|2\n", OK },
  { "no-last-line-end", "a,b\n1,2", -1, "1:a|b\n2:1|2\n", OK },
  { "carriage-return-line-feed", "a,b\r\n1,2\r\n3,4\r\n", -1, "1:a|b\n2:1|2\n3:3|4\n", OK },
  { "lone-carriage-return", "a,b\r1,2\r3,4", -1, "1:a|b\n2:1|2\n3:3|4\n", OK },
  { "semicolons", "a;b\n1,5;2\n", -1, "1:a|b\n2:1,5|2\n", OK },
  { "tabs", "a\tb\n1;5\t2,0\n", -1, "1:a|b\n2:1;5|2,0\n", OK },
  { "empty-cells-between-tabs", "a\tb\tc\n\t\t2\n", -1, "1:a|b|c\n2:||2\n", OK },
  { "one-column", "a\n1\n2\n", -1, "1:a\n2:1\n3:2\n", OK },
  { "separators-inside-quotes-of-the-header",
    "\"a;b;c\",\"d\"\n1,2\n", -1, "1:a;b;c|d\n2:1|2\n", OK },
  { "line-end-inside-the-header", "\"a\n;\",b\n1,2\n", -1, "1:a\n;|b\n3:1|2\n", OK },
  { "doubled-quotes", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", -1, "1:a|b\n2:say \"hi\"|\"\n", OK },
  { "quoted-line-ends", "a,b\n\"1\n2\",x\n\"3\r\n4\",y\n5,z\n", -1,
    "1:a|b\n2:1\n2|x\n4:3\r\n4|y\n6:5|z\n", OK },
  { "quoted-lone-return", "a,b\r\"1\r2\",x\r3,y\r", -1, "1:a|b\n2:1\r2|x\n4:3|y\n", OK },
  { "empty-lines-and-cells", "\n\na,b\n\n,\n  ,\t\n\"\",\" \"\n1,\n", -1, "3:a|b\n8:1|\n", OK },
  { "spaces-around-cells", " a , b \n 1 ,\" 2 \"\n", -1, "1:a|b\n2:1| 2 \n", OK },
  { "uneven-records", "a,b\n1\n1,2,3\n", -1, "1:a|b\n2:1\n3:1|2|3\n", OK },
  { "nothing", "", -1, "", OK },
  { "only-line-ends", "\r\n\n\r", -1, "", OK },

  { "byte-order-mark", "\xef\xbb\xbf" "a,b\n\xc3\xa4,2\n", -1, "1:a|b\n2:\xc3\xa4|2\n", OK },
  { "utf-8", "a,b\n\xe2\x82\xac,\xf0\x9f\xa5\x9c\n", -1,
    "1:a|b\n2:\xe2\x82\xac|\xf0\x9f\xa5\x9c\n", OK },
  { "windows-1252", "a,b\ncr\xe8me br\xfbl\xe9" "e,5 \x80\n", -1,
    "1:a|b\n2:cr\xc3\xa8me br\xc3\xbbl\xc3\xa9" "e|5 \xe2\x82\xac\n", OK },
  { "windows-1252-at-the-end", "a,b\n1,caf\xe9", -1, "1:a|b\n2:1|caf\xc3\xa9\n", OK },
  { "utf-16-le-with-mark", BYTES ("\xff\xfe" "a\0,\0b\0\r\0\n\0\xac\x20,\0" "2\0"),
    "1:a|b\n2:\xe2\x82\xac|2\n", OK },
  { "utf-16-be-with-mark", BYTES ("\xfe\xff" "\0a\0,\0b\0\n\xd8\x3e\xdd\x5c\0,\0" "2"),
    "1:a|b\n2:\xf0\x9f\xa5\x9c|2\n", OK },
  { "utf-16-le-without-mark", BYTES ("a\0,\0b\0\n\0" "1\0,\0" "2\0"), "1:a|b\n2:1|2\n", OK },
  { "utf-16-be-without-mark", BYTES ("\0a\0,\0b\0\n\0" "1\0,\0" "2"), "1:a|b\n2:1|2\n", OK },

  { "utf-16-beyond-the-surrogates", BYTES ("\xff\xfe" "a\0\n\0\x01\xff,\0" "2\0"),
    "1:a\n2:\xef\xbc\x81|2\n", OK },

  { "zeros-that-are-no-utf-16", BYTES ("a\0\0b,c\n1,2\n"), "",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 1: There is a zero byte*" },
  { "one-zero-that-is-no-utf-16", BYTES ("a\0bc,d\n1,2\n"), "",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 1: There is a zero byte*" },
  { "zero-byte", BYTES ("a,b\n1,2\nx\0,3\n"), "1:a|b\n2:1|2\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 3: There is a zero byte*" },
  { "zero-unit", BYTES ("\xff\xfe" "a\0\n\0\0\0"), "1:a\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 2: There is a zero byte*" },
  { "half-a-surrogate", BYTES ("\xff\xfe" "a\0\n\0\x3e\xd8" "b\0"), "1:a\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 2: *UTF-16*" },
  { "no-second-half-of-a-surrogate", BYTES ("\xff\xfe" "a\0\n\0\x3e\xd8\x01\xff"), "1:a\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 2: *UTF-16*" },
  { "second-half-of-a-surrogate-first", BYTES ("\xff\xfe" "a\0\n\0\x5c\xdd"), "1:a\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 2: *UTF-16*" },
  { "odd-utf-16", BYTES ("\xff\xfe" "a\0\n\0b"), "1:a\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 2: *UTF-16*" },
  { "utf-8-that-breaks-off", "\xc3\xa4,b\n1,2\n\xc3", -1, "1:\xc3\xa4|b\n2:1|2\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 3: The byte 0xc3*" },
  { "marked-as-utf-8-but-not", "\xef\xbb\xbf" "a,b\n1,\xe9t\xe9\n", -1, "1:a|b\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 2: The byte 0xe9*" },
  { "no-character-of-windows-1252", "a,b\n\xe9,2\n\x81,2\n", -1, "1:a|b\n2:\xc3\xa9|2\n",
    OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 3: The byte 0x81*" },
  { "quote-never-closed", "a,b\n1,2\n\"3,4\n5,6\n", -1, "1:a|b\n2:1|2\n",
    OLIVINE_EXCHANGE_ERROR_SYNTAX, "Line 3: A quotation mark is opened*" },
  { "quote-never-closed-in-the-header", "a,\"b\n1,2\n", -1, "",
    OLIVINE_EXCHANGE_ERROR_SYNTAX, "Line 1: A quotation mark is opened*" },
  { "quote-inside-a-bare-cell", "a,b\n1,6\" long\n", -1, "1:a|b\n",
    OLIVINE_EXCHANGE_ERROR_SYNTAX, "Line 2: A quotation mark stands inside*" },
  { "quote-inside-a-bare-cell-of-the-header", "a \"b;c\" d,e\n1,2\n", -1, "",
    OLIVINE_EXCHANGE_ERROR_SYNTAX, "Line 1: A quotation mark stands inside*" },
  { "text-after-a-closing-quote", "a,b\n\n\"1\"x,2\n", -1, "1:a|b\n",
    OLIVINE_EXCHANGE_ERROR_SYNTAX, "Line 3: A quotation mark stands inside*" },
};

static gboolean
collect (GPtrArray *cells,
         guint      line,
         gpointer   user_data,
         GError   **error)
{
  GString *records = user_data;

  g_string_append_printf (records, "%u:", line);
  for (guint i = 0; i < cells->len; i++)
    g_string_append_printf (records, "%s%s", i > 0 ? "|" : "",
                            (const char *) g_ptr_array_index (cells, i));
  g_string_append_c (records, '\n');

  return TRUE;
}

static gboolean
read_in_pieces (const char *bytes,
                gsize       length,
                gsize       piece,
                GString    *records,
                GError    **error)
{
  g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (collect, records);

  for (gsize start = 0; start < length; start += piece)
    {
      /* A copy of its own lets a sanitizer see any reading beyond the piece. */
      g_autofree guint8 *copy = g_memdup2 (bytes + start, MIN (piece, length - start));

      if (!olivine_csv_reader_feed (reader, copy, MIN (piece, length - start), error))
        return FALSE;
    }

  return olivine_csv_reader_finish (reader, error);
}

static void
assert_outcome (const ReaderCase *reader_case,
                GString          *records,
                GError           *error)
{
  g_assert_cmpstr (records->str, ==, reader_case->records);
  if (reader_case->error < 0)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, reader_case->error);
  if (!g_pattern_match_simple (reader_case->message, error->message))
    g_error ("\"%s\" does not match \"%s\"", error->message, reader_case->message);
}

static void
test_records (gconstpointer data)
{
  const ReaderCase *reader_case = data;
  gsize length = reader_case->length < 0 ? strlen (reader_case->bytes)
                                         : (gsize) reader_case->length;

  for (gsize piece = 1; piece <= MAX (length, 1); piece++)
    {
      g_autoptr (GString) records = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      read_in_pieces (reader_case->bytes, length, piece, records, &error);
      assert_outcome (reader_case, records, error);
    }
}

static void
test_separator (void)
{
  static const struct {
    const char *text;
    char        separator;
  } table[] = {
    { "a,b;c,d\n", ',' },
    { "a;b;c,d\n", ';' },
    { "a\tb,c\td\n", '\t' },
    { "a\n", ',' },
    { "\"a,b,c\";d\n", ';' },
    { " \"b,c\";d\n", ';' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GString) records = g_string_new (NULL);
      g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (collect, records);
      const guint8 *bytes = (const guint8 *) table[i].text;

      g_assert_cmpint (olivine_csv_reader_get_separator (reader), ==, 0);
      g_assert_true (olivine_csv_reader_feed (reader, bytes, strlen (table[i].text), NULL));
      g_assert_true (olivine_csv_reader_finish (reader, NULL));
      g_assert_cmpint (olivine_csv_reader_get_separator (reader), ==, table[i].separator);
    }
}

/* A cell of 1 MB is read, one byte more is not: whatever the pieces. */
static void
test_largest_cell (void)
{
  static const gsize pieces[] = { 1000, 4096, 65536, 100000, 10000000 };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (gsize excess = 0; excess <= 1; excess++)
      {
        g_autofree char *cell = g_strnfill ((1 << 20) + excess, 'x');
        g_autofree char *text = g_strdup_printf ("a,b\n1,2\n3,\"%s\"\n", cell);
        g_autoptr (GString) records = g_string_new (NULL);
        g_autoptr (GError) error = NULL;

        if (read_in_pieces (text, strlen (text), pieces[i], records, &error))
          g_assert_cmpuint (excess, ==, 0);
        else
          g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE);
        g_assert_cmpint (error != NULL, ==, excess == 1);
        if (error != NULL)
          g_assert_true (g_str_has_prefix (error->message, "Line 3: "));
      }
}

/* Memory stays bounded when a quote is never closed. */
static void
test_runaway_cell (void)
{
  g_autofree char *piece = g_strnfill (1 << 16, 'x');
  g_autoptr (GString) records = g_string_new (NULL);
  g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (collect, records);
  g_autoptr (GError) error = NULL;
  guint n_pieces = 0;

  g_assert_true (olivine_csv_reader_feed (reader, (const guint8 *) "a,b\n\"", 5, NULL));
  while (olivine_csv_reader_feed (reader, (const guint8 *) piece, 1 << 16, &error))
    g_assert_cmpuint (++n_pieces, <, 100);
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_too_many_cells (void)
{
  g_autofree char *commas = g_strnfill (5000, ',');
  g_autofree char *text = g_strdup_printf ("a,b\n%s1\n", commas);
  g_autoptr (GString) records = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (read_in_pieces (text, strlen (text), 100, records, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE);
}

static gboolean
refuse_second (GPtrArray *cells,
               guint      line,
               gpointer   user_data,
               GError   **error)
{
  if (line == 1)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "No more");
  return FALSE;
}

static void
test_error_of_the_function (void)
{
  g_autoptr (OlivineCsvReader) reader = olivine_csv_reader_new (refuse_second, NULL);
  const guint8 *bytes = (const guint8 *) "a\nb\nc\n";
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_csv_reader_feed (reader, bytes, 6, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, "No more");
}

static void
test_stream (void)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) records = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  stream = g_memory_input_stream_new_from_data ("a,b\n1,2", -1, NULL);
  g_assert_true (olivine_csv_read_stream (stream, collect, records, cancellable, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (records->str, ==, "1:a|b\n2:1|2\n");

  g_cancellable_cancel (cancellable);
  g_assert_false (olivine_csv_read_stream (stream, collect, records, cancellable, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/olivine/csv-reader/records/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_records);
    }
  g_test_add_func ("/olivine/csv-reader/separator", test_separator);
  g_test_add_func ("/olivine/csv-reader/largest-cell", test_largest_cell);
  g_test_add_func ("/olivine/csv-reader/runaway-cell", test_runaway_cell);
  g_test_add_func ("/olivine/csv-reader/too-many-cells", test_too_many_cells);
  g_test_add_func ("/olivine/csv-reader/error-of-the-function", test_error_of_the_function);
  g_test_add_func ("/olivine/csv-reader/stream", test_stream);

  return g_test_run ();
}
