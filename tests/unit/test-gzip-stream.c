/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A packed file gives what was packed, to the byte, or says that it is damaged. */

#include "olivine-gzip-stream.h"

#include <string.h>

#include "import-fixture.h"

/* Magic, method, flags, time of the file, level, system. */
#define HEADER_BYTES 10
#define IGNORED_HEADER_BITS (1 + 6 * 8)

static GByteArray *
pack (const char *text)
{
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GConverter) packer =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, packer);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (output, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);

  return g_bytes_unref_to_array (g_memory_output_stream_steal_as_bytes (
    G_MEMORY_OUTPUT_STREAM (output)));
}

/* A diary whose rows have little in common. */
static char *
make_diary (guint n_rows)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GString) text = g_string_new ("date,food,grams,magnesium_mg\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "2026-%02d-%02d,Food %d,%d,%d.%d\n",
                            g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29),
                            g_rand_int_range (rand, 0, 100), g_rand_int_range (rand, 1, 300),
                            g_rand_int_range (rand, 0, 30), g_rand_int_range (rand, 1, 10));

  return g_strdup (text->str);
}

/* NULL with the error when it is damaged.  No more than @piece bytes go in at once. */
static char *
unpack (const guint8  *bytes,
        gsize          n_bytes,
        gsize          piece,
        GError       **error)
{
  g_autoptr (GInputStream) packed = import_fixture_stream ((const char *) bytes, n_bytes, piece,
                                                           FALSE);
  g_autoptr (GInputStream) stream = olivine_gzip_stream_new (packed);
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[100];
  gssize n_read = 0;

  while ((n_read = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error)) > 0)
    g_string_append_len (text, buffer, n_read);

  return n_read == 0 ? g_strdup (text->str) : NULL;
}

static void
assert_unpacks (const GByteArray *packed,
                const char       *expected)
{
  static const gsize pieces[] = { 1, 2, 7, 1000, G_MAXSSIZE };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = unpack (packed->data, packed->len, pieces[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
assert_damaged (const guint8 *bytes,
                gsize         n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = unpack (bytes, n_bytes, G_MAXSSIZE, &error);

  g_assert_null (text);
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "Download it again"));
}

static void
test_right (void)
{
  g_autofree char *text = make_diary (5000);
  g_autoptr (GByteArray) packed = pack (text);
  g_autoptr (GByteArray) empty = pack ("");

  assert_unpacks (packed, text);
  assert_unpacks (empty, "");
}

static void
append (GByteArray *packed,
        const char *text)
{
  g_autoptr (GByteArray) member = pack (text);

  g_byte_array_append (packed, member->data, member->len);
}

static void
test_members (void)
{
  static const guint8 zeros[70000] = { 0 };
  g_autofree char *text = make_diary (5000);
  g_autofree char *twice = g_strconcat (text, "the end\n", text, NULL);
  g_autoptr (GByteArray) packed = pack (text);

  append (packed, "");
  append (packed, "the end\n");
  append (packed, text);
  assert_unpacks (packed, twice);
  g_byte_array_append (packed, zeros, sizeof zeros);
  assert_unpacks (packed, twice);
  g_byte_array_append (packed, (const guint8 *) "x", 1);
  assert_damaged (packed->data, packed->len);
}

static void
test_rubbish_behind (void)
{
  static const char *const endings[] = { "x", "\x1f", "\x1fx", "\x1f\x8b", "some more" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (GByteArray) packed = pack ("a,b\n");

      g_byte_array_append (packed, (const guint8 *) endings[i], strlen (endings[i]));
      assert_damaged (packed->data, packed->len);
    }
}

static void
test_cut (void)
{
  g_autofree char *text = make_diary (20);
  g_autoptr (GByteArray) packed = pack (text);
  gsize first_length = packed->len;

  append (packed, text);
  for (gsize n = 0; n < packed->len; n++)
    if (n != first_length)
      assert_damaged (packed->data, n);
}

/* One bit turned over.  Returns whether it was refused; else nothing is lost by it. */
static gboolean
is_refused (const GByteArray *packed,
            const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = unpack (packed->data, packed->len, G_MAXSSIZE, &error);

  if (text == NULL)
    g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED);
  else
    g_assert_cmpstr (text, ==, expected);

  return text == NULL;
}

/* Of each member the time and system in its header can be anything, so can the bit
 * that says that it is text, and up to seven bits fill the last byte of what is
 * packed.  Every other bit counts. */
static void
test_flipped (void)
{
  g_autofree char *text = make_diary (20);
  g_autofree char *twice = g_strconcat (text, text, NULL);
  g_autoptr (GByteArray) packed = pack (text);
  guint n_ignored = 0;

  append (packed, text);
  for (gsize at = 0; at < packed->len; at++)
    for (int bit = 0; bit < 8; bit++)
      {
        packed->data[at] ^= 1 << bit;
        n_ignored += !is_refused (packed, twice);
        packed->data[at] ^= 1 << bit;
      }
  g_assert_cmpuint (n_ignored, <=, 2 * (IGNORED_HEADER_BITS + 7));
}

/* Whatever a damaged diary seems to say, it is its damage that is told. */
static void
test_import (void)
{
  static const OlivineImportOptions no_options = { 0 };
  g_autoptr (OlivineStore) store = import_fixture_open_store ("diary");
  g_autofree char *text = make_diary (400);
  g_autoptr (GByteArray) packed = pack (text);
  g_autofree char *entries = NULL;
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_refused = 0;

  for (gsize at = HEADER_BYTES; at < packed->len; at += 1 + at % 37)
    {
      packed->data[at] ^= 0x10;
      g_assert_null (import_fixture_import (store, (const char *) packed->data, packed->len,
                                            G_MAXSSIZE, &no_options, &error));
      g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED);
      g_clear_error (&error);
      packed->data[at] ^= 0x10;
      n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 100);
  entries = import_fixture_list_entries (store);
  g_assert_cmpstr (entries, ==, "");

  result = import_fixture_import (store, (const char *) packed->data, packed->len, G_MAXSSIZE,
                                  &no_options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_read, ==, 400);
  g_assert_cmpuint (result->n_imported, >, 390);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/gzip-stream/right", test_right);
  g_test_add_func ("/olivine/gzip-stream/several-members", test_members);
  g_test_add_func ("/olivine/gzip-stream/rubbish-behind", test_rubbish_behind);
  g_test_add_func ("/olivine/gzip-stream/cut-anywhere", test_cut);
  g_test_add_func ("/olivine/gzip-stream/flipped-anywhere", test_flipped);
  g_test_add_func ("/olivine/gzip-stream/damaged-diary", test_import);

  return g_test_run ();
}
