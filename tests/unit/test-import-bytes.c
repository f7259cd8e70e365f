/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file of each app in every encoding, with every line end, and however its bytes
 * arrive: it says the same.
 */

#include <string.h>

#include "import-fixture.h"

/* A file of each kind with letters, quotes and line ends that are easy to break. */
static const char *const samples[] = {
  SERVINGS "2026-11-20,11:31 AM,Lunch,"
           "\"Cr\303\250me \"\"br\303\273l\303\251e\"\"\",2.00 x 2.0 slices,1,2,3,\n"
           "2026-11-20,05:17,Snacks,Mag,1.00 tablet,,100.00,,\"Supplements\"\n"
           "2026-11-20,,,\"Oats,\nRegular\",0.00 g,1,2,3,\n",
  DAYS "2026-11-19,2000.5,350.25,,true\n2026-11-20,0.00,0.00,0.00,false\n",
  BIOMETRICS "2026-11-01,,Magnesium,mmol/L,0.85\n2026-11-01,,Gewicht \302\265,kg,70\n",
  MACROFACTOR "2026-11-20,05:17,\"Rice, \342\202\254\",cup,1.5,210,300,,12.5,\n",
  MYFITNESSPAL "2026-11-20,Lunch,\"1,050\",3.5,0.0,300,8,\"na\303\257ve\"\n"
               "2026-11-20,Totals,\"1,050\",3.5,0.0,300,8,\n",
  LOSEIT "03/04/2026,\"Br\303\266tchen\",,Lunch,2,Each,260,false,n/a,1\n"
         "03/04/2026,Rice,,Lunch,2,Each,260,true,n/a,1\n",
};

static char *
replace_line_ends (const char *text,
                   const char *line_end)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (line_end, lines);
}

/* The counts and the diary; labs are in the counts. */
static char *
import_and_tell (const char *name,
                 const char *bytes,
                 gsize       length,
                 gsize       piece)
{
  const OlivineImportOptions options = { 0, };
  g_autoptr (OlivineStore) store = import_fixture_open_store (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = import_fixture_import (store, bytes, length, piece,
                                                                  &options, &error);
  g_autofree char *entries = import_fixture_list_entries (store);

  g_assert_no_error (error);

  return g_strdup_printf ("%s %u %u %u %u\n%s", result->format, result->n_read, result->n_imported,
                          result->n_skipped, result->n_rejected, entries);
}

typedef struct {
  const char *encoding;
  const char *line_end;
  const char *mark;
} Encoding;

static const Encoding encodings[] = {
  { "UTF-8", "\n", "" },        { "UTF-8", "\r\n", "\357\273\277" },
  { "UTF-8", "\r", "" },        { "UTF-16LE", "\n", "\357\273\277" },
  { "UTF-16LE", "\r\n", "" },   { "UTF-16LE", "\r", "\357\273\277" },
  { "UTF-16BE", "\n", "" },     { "UTF-16BE", "\r\n", "\357\273\277" },
  { "UTF-16BE", "\r", "" },
};

static char *
encode (const char     *text,
        const Encoding *encoding,
        gsize          *length)
{
  g_autofree char *lines = replace_line_ends (text, encoding->line_end);
  g_autofree char *marked = g_strconcat (encoding->mark, lines, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = g_convert (marked, -1, encoding->encoding, "UTF-8", NULL, length, &error);

  g_assert_no_error (error);

  return bytes;
}

/* In every encoding and with every line end a file says the same. */
static void
test_encodings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *plain_name = g_strdup_printf ("plain-%zu", i);
      g_autofree char *expected = import_and_tell (plain_name, samples[i], strlen (samples[i]),
                                                   G_MAXSIZE);

      for (gsize e = 0; e < G_N_ELEMENTS (encodings); e++)
        {
          gsize length = 0;
          g_autofree char *bytes = encode (samples[i], &encodings[e], &length);
          g_autofree char *name = g_strdup_printf ("encoded-%zu-%zu", i, e);
          g_autofree char *told = import_and_tell (name, bytes, length, G_MAXSIZE);

          g_assert_cmpstr (told, ==, expected);
        }
    }
}

static gboolean
add_record (GPtrArray  *cells,
            guint       line,
            gpointer    user_data,
            GError    **error)
{
  GString *text = user_data;

  g_string_append_printf (text, "\n%u:", line);
  for (guint i = 0; i < cells->len; i++)
    g_string_append_printf (text, "%s|", (char *) cells->pdata[i]);

  return TRUE;
}

static char *
read_cells (const char *bytes,
            gsize       length,
            gsize       piece)
{
  g_autoptr (GInputStream) stream = import_fixture_stream (bytes, length, piece, FALSE);
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  g_assert_true (olivine_csv_read_stream (stream, add_record, text, NULL, &error));
  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

/* Whatever the size of the pieces, the same cells are read, and the same entries made. */
static void
test_pieces (void)
{
  static const gsize pieces[] = { 1, 2, 3, 7, 64 };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      gsize length = strlen (samples[i]);
      g_autofree char *cells = read_cells (samples[i], length, G_MAXSIZE);
      g_autofree char *name = g_strdup_printf ("whole-%zu", i);
      g_autofree char *expected = import_and_tell (name, samples[i], length, G_MAXSIZE);

      for (gsize piece = 1; piece <= length; piece++)
        {
          g_autofree char *same_cells = read_cells (samples[i], length, piece);

          g_assert_cmpstr (same_cells, ==, cells);
        }
      for (gsize p = 0; p < G_N_ELEMENTS (pieces); p++)
        {
          g_autofree char *part_name = g_strdup_printf ("pieces-%zu-%zu", i, p);
          g_autofree char *told = import_and_tell (part_name, samples[i], length, pieces[p]);

          g_assert_cmpstr (told, ==, expected);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/import-bytes/encodings", test_encodings);
  g_test_add_func ("/olivine/import-bytes/pieces", test_pieces);

  return g_test_run ();
}
