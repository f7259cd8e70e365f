/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are not what they should be: a clear word, and no change. */

#include "food-fixture.h"

#include <string.h>

#define CELL_BYTES (10 << 20)
#define BOMB_BYTES (48 << 20)

/* Built to check every access to memory. */
#if defined(__has_feature)
#if __has_feature (address_sanitizer)
#define IS_CHECKED TRUE
#endif
#endif
#ifndef IS_CHECKED
#define IS_CHECKED FALSE
#endif

/* Where a .zip has the length of a file, unpacked: in its directory and before the file. */
#define DIRECTORY_MARK "PK\1\2"
#define DIRECTORY_LENGTH_AT 24
#define FILE_MARK "PK\3\4"
#define FILE_LENGTH_AT 22

static void
check_cut (StoreFixture *fixture,
           const char   *path,
           const char   *bytes,
           gsize         n_bytes)
{
  g_autoptr (GError) error = NULL;

  fixture_write_file (path, bytes, n_bytes);
  g_assert_null (food_fixture_import (fixture, path, FALSE, NULL, NULL, NULL, &error));
  g_assert_true (g_error_matches (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED) ||
                 g_error_matches (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT));
}

/* Wherever it was cut, and by single bytes at its end. */
static void
check_every_cut (StoreFixture *fixture,
                 const char   *path,
                 gsize         step)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  for (gsize n = 0; n < n_bytes - 20; n += step)
    check_cut (fixture, path, bytes, n);
  for (gsize n = n_bytes - 20; n < n_bytes; n++)
    check_cut (fixture, path, bytes, n);
  fixture_write_file (path, bytes, n_bytes);
}

static void
test_cut_off (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) text = food_fixture_make_off (3000);
  g_autofree char *packed = food_fixture_write_gzip (text->str, text->len, 0);
  g_autofree char *zip = food_fixture_write_zip (food_fixture_foundation);

  check_every_cut (fixture, zip, 37);
  check_every_cut (fixture, packed, 1009);
  food_fixture_check (fixture, zip, FALSE, "usda-fdc", 2, 0, 0);
  food_fixture_check (fixture, packed, FALSE, "open-food-facts", 3000, 0, 0);
}

/* Wherever a bit of it was turned over; its header's time and system may be anything. */
static void
test_flipped (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) text = food_fixture_make_off (300);
  g_autofree char *path = food_fixture_write_gzip (text->str, text->len, 0);
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;
  guint n_refused = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  for (gsize at = 10; at < n_bytes; at += 1 + (at + 8 < n_bytes ? at % 23 : 0))
    {
      bytes[at] ^= 0x20;
      fixture_write_file (path, bytes, n_bytes);
      food_fixture_check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_DAMAGED, "damaged");
      bytes[at] ^= 0x20;
      n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 100);
  fixture_write_file (path, bytes, n_bytes);
  food_fixture_check (fixture, path, FALSE, "open-food-facts", 300, 0, 0);
}

/* A header, and then nothing but lines that hold nothing. */
static void
test_bomb (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *bytes = g_malloc0 (BOMB_BYTES + 1);
  g_autofree char *packed = NULL;
  g_autofree char *zip = NULL;

  if (IS_CHECKED)
    {
      g_test_skip ("millions of lines take minutes when every access is checked");
      return;
    }
  memset (bytes, '\n', BOMB_BYTES);
  memcpy (bytes, FOOD_FIXTURE_OFF_HEADER, strlen (FOOD_FIXTURE_OFF_HEADER));
  packed = food_fixture_write_gzip (bytes, BOMB_BYTES, 0);
  food_fixture_check_refused (fixture, packed, OLIVINE_EXCHANGE_ERROR_TOO_LARGE,
                              "Take the file as it is offered");
  memset (bytes, '\n', BOMB_BYTES);
  memcpy (bytes, "fdc_id,description,food_category_id", 35);
  zip = food_fixture_write_zip ((FoodMember[]) {
    food_fixture_foundation[3], { "food.csv", bytes }, food_fixture_foundation[5], { NULL, NULL },
  });
  food_fixture_check_refused (fixture, zip, OLIVINE_EXCHANGE_ERROR_TOO_LARGE, "food.csv");
}

static guint
pretend_lengths (char       *bytes,
                 gsize       n_bytes,
                 const char *mark,
                 gsize       length_at)
{
  guint n_marks = 0;

  for (gsize i = 0; i + length_at + 4 < n_bytes; i++)
    if (memcmp (bytes + i, mark, 4) == 0)
      {
        memset (bytes + i + length_at, 0xfe, 4);
        n_marks++;
      }

  return n_marks;
}

/* Seventeen files that say they have four gigabytes each. */
static void
test_says_it_is_large (StoreFixture  *fixture,
                       gconstpointer  data)
{
  FoodMember members[18] = { { NULL, NULL } };
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *zip = NULL;
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (members); i++)
    {
      g_ptr_array_add (paths, g_strdup_printf ("%u/food.csv", i));
      members[i] = (FoodMember) { g_ptr_array_index (paths, i), "fdc_id" };
    }
  zip = food_fixture_write_zip (members);
  g_assert_true (g_file_get_contents (zip, &bytes, &n_bytes, NULL));
  g_assert_cmpuint (pretend_lengths (bytes, n_bytes, DIRECTORY_MARK, DIRECTORY_LENGTH_AT), ==, 17);
  g_assert_cmpuint (pretend_lengths (bytes, n_bytes, FILE_MARK, FILE_LENGTH_AT), ==, 17);
  fixture_write_file (zip, bytes, n_bytes);
  food_fixture_check_refused (fixture, zip, OLIVINE_EXCHANGE_ERROR_TOO_LARGE, "Much more");
}

static void
test_paths (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const struct {
    const char           *path;
    OlivineExchangeError  code;
    const char           *words;
  } cases[] = {
    { "../food.csv", OLIVINE_EXCHANGE_ERROR_DAMAGED, "“../food.csv”" },
    { "a/../../food.csv", OLIVINE_EXCHANGE_ERROR_DAMAGED, "leads out of it" },
    { "/food.csv", OLIVINE_EXCHANGE_ERROR_DAMAGED, "“/food.csv”" },
    { "other/food.csv", OLIVINE_EXCHANGE_ERROR_FORMAT, "FoodData/food.csv and other/food.csv" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FoodMember members[] = {
        food_fixture_foundation[3], food_fixture_foundation[4], food_fixture_foundation[5],
        { cases[i].path, food_fixture_foundation[4].text }, { NULL, NULL },
      };
      g_autofree char *path = food_fixture_write_zip (members);

      food_fixture_check_refused (fixture, path, cases[i].code, cases[i].words);
    }
}

/* The mode of a file, in the upper half of four bytes of the directory. */
#define ATTRIBUTES_AT 38
#define MODE_OF_A_LINK 0120777

static guint
make_links (char  *bytes,
            gsize  n_bytes)
{
  const guint32 attributes = GUINT32_TO_LE ((guint32) MODE_OF_A_LINK << 16);
  guint n_marks = 0;

  for (gsize i = 0; i + ATTRIBUTES_AT + 4 < n_bytes; i++)
    if (memcmp (bytes + i, DIRECTORY_MARK, 4) == 0)
      {
        memcpy (bytes + i + ATTRIBUTES_AT, &attributes, 4);
        n_marks++;
      }

  return n_marks;
}

/* A link in an archive leads to a file of the person's: it is not followed, and not there. */
static void
test_links (StoreFixture  *fixture,
            gconstpointer  data)
{
  const FoodMember members[] = {
    food_fixture_foundation[3], { "food.csv", "/etc/passwd" }, food_fixture_foundation[5],
    { NULL, NULL },
  };
  g_autofree char *zip = food_fixture_write_zip (members);
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  g_assert_true (g_file_get_contents (zip, &bytes, &n_bytes, NULL));
  g_assert_cmpuint (make_links (bytes, n_bytes), ==, 3);
  fixture_write_file (zip, bytes, n_bytes);
  food_fixture_check_refused (fixture, zip, OLIVINE_EXCHANGE_ERROR_FORMAT, "");
}

/* What another system leaves beside each file is no second one. */
static void
test_rubbish (StoreFixture  *fixture,
              gconstpointer  data)
{
  const FoodMember members[] = {
    food_fixture_foundation[3], food_fixture_foundation[4], food_fixture_foundation[5],
    { "__MACOSX/FoodData/food.csv", "\1\2" }, { NULL, NULL },
  };
  g_autofree char *path = food_fixture_write_zip (members);

  food_fixture_check (fixture, path, FALSE, "usda-fdc", 2, 0, 0);
}

static void
test_password (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *path = food_fixture_write_zip_with_password (food_fixture_foundation, "secret");

  food_fixture_check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_FORMAT,
                              "protected by a password. Unpack it");
}

static char *
to_utf16 (const char *text,
          gsize      *n_bytes)
{
  g_autofree char *with_mark = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = g_convert (with_mark, -1, "UTF-16LE", "UTF-8", NULL, n_bytes, &error);

  g_assert_no_error (error);

  return bytes;
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

/* However a text was saved by another program, it says the same. */
static void
test_saved_otherwise (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *feeds = replace (food_fixture_off, "\n", "\r\n");
  g_autofree char *returns = replace (food_fixture_off, "\n", "\r");
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", food_fixture_off, NULL);
  gsize n_bytes = 0;
  g_autofree char *wide = to_utf16 (food_fixture_off, &n_bytes);
  const struct {
    const char *bytes;
    gssize      n_bytes;
  } cases[] = { { food_fixture_off, -1 }, { feeds, -1 }, { returns, -1 }, { marked, -1 },
                { wide, (gssize) n_bytes } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = food_fixture_write ("");

      fixture_write_file (path, cases[i].bytes, cases[i].n_bytes);
      food_fixture_check (fixture, path, FALSE, "open-food-facts", i == 0 ? 2 : 0, i == 0 ? 1 : 3,
                          6);
    }
}

/* The same of a table among others, which is CSV. */
static void
test_table_saved_otherwise (StoreFixture  *fixture,
                            gconstpointer  data)
{
  const char *text = food_fixture_foundation[4].text;
  g_autofree char *folder = food_fixture_write_folder (food_fixture_foundation);
  g_autofree char *table = g_build_filename (folder, "food.csv", NULL);
  g_autofree char *feeds = replace (text, "\n", "\r\n");
  g_autofree char *returns = replace (text, "\n", "\r");
  gsize n_bytes = 0;
  g_autofree char *wide = to_utf16 (text, &n_bytes);

  food_fixture_check (fixture, folder, FALSE, "usda-fdc", 2, 0, 0);
  fixture_write_file (table, feeds, -1);
  food_fixture_check (fixture, folder, FALSE, "usda-fdc", 0, 2, 0);
  fixture_write_file (table, returns, -1);
  food_fixture_check (fixture, folder, FALSE, "usda-fdc", 0, 2, 0);
  fixture_write_file (table, wide, n_bytes);
  food_fixture_check (fixture, folder, FALSE, "usda-fdc", 0, 2, 0);
}

/* @text, and then a cell that is too long. */
static char *
with_long_cell (const char *text)
{
  g_autoptr (GString) longer = g_string_new (text);
  gsize length = longer->len;

  g_string_set_size (longer, length + CELL_BYTES);
  memset (longer->str + length, 'a', CELL_BYTES);

  return g_strdup (longer->str);
}

static void
test_bad_tables (StoreFixture  *fixture,
                 gconstpointer  data)
{
  static const char header[] = "fdc_id,description,food_category_id\n";
  static const char zero[] = "fdc_id,description,food_category_id\n10,Nu\0ts,1\n";
  g_autofree char *longer = with_long_cell ("fdc_id,description,food_category_id\n10,");
  const struct {
    const char           *bytes;
    gssize                n_bytes;
    OlivineExchangeError  code;
    const char           *words;
  } cases[] = {
    { zero, sizeof zero - 1, OLIVINE_EXCHANGE_ERROR_ENCODING, "food.csv: Line 2: There is a zero" },
    { "fdc_id,description,food_category_id\n10,\"Nuts,1\n20,b,1\n", -1,
      OLIVINE_EXCHANGE_ERROR_SYNTAX, "food.csv: Line 2: A quotation mark is opened" },
    { "fdc_id,description,food_category_id\n10,\"Nu\"ts\",1\n", -1,
      OLIVINE_EXCHANGE_ERROR_SYNTAX, "food.csv: Line 2: A quotation mark stands inside" },
    { longer, -1, OLIVINE_EXCHANGE_ERROR_TOO_LARGE, "food.csv: Line 2: The record" },
    { "fdc_id,description,food_category_id\nten,Nuts,1\n", -1, OLIVINE_EXCHANGE_ERROR_FORMAT,
      "food.csv, line 2: the fdc_id “ten” is no number" },
    { header, 10, OLIVINE_EXCHANGE_ERROR_FORMAT, "no column “description”" },
  };
  g_autofree char *folder = food_fixture_write_folder (food_fixture_foundation);
  g_autofree char *table = g_build_filename (folder, "food.csv", NULL);

  food_fixture_check (fixture, folder, FALSE, "usda-fdc", 2, 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fixture_write_file (table, cases[i].bytes, cases[i].n_bytes);
      food_fixture_check_refused (fixture, folder, cases[i].code, cases[i].words);
    }
}

static void
test_bad_lines (StoreFixture  *fixture,
                gconstpointer  data)
{
  static const char zero[] = FOOD_FIXTURE_OFF_HEADER "100\tOat\0bar\n";
  g_autofree char *longer = with_long_cell (FOOD_FIXTURE_OFF_HEADER "100\t");
  g_autofree char *path = food_fixture_write (longer);
  g_autofree char *folder = NULL;

  food_fixture_check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_TOO_LARGE, "Line 2 is longer");
  fixture_write_file (path, zero, sizeof zero - 1);
  food_fixture_check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_ENCODING, "Line 2: There is");
  fixture_write_file (path, "", 0);
  food_fixture_check_refused (fixture, path, OLIVINE_EXCHANGE_ERROR_FORMAT, "no table of foods");
  folder = food_fixture_write_folder ((FoodMember[]) {
    food_fixture_sr28[1], { "NUT_DATA.txt", "~01001~^~304~\n" }, { NULL, NULL },
  });
  food_fixture_check_refused (fixture, folder, OLIVINE_EXCHANGE_ERROR_FORMAT,
                              "NUT_DATA.txt, line 1: there are 2 cells and not 4");
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/food-hostile/cut-off", test_cut_off);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/flipped", test_flipped);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/bomb", test_bomb);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/says-it-is-large", test_says_it_is_large);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/paths", test_paths);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/links", test_links);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/rubbish", test_rubbish);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/password", test_password);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/saved-otherwise", test_saved_otherwise);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/table-saved-otherwise", test_table_saved_otherwise);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/bad-tables", test_bad_tables);
  STORE_FIXTURE_ADD ("/olivine/food-hostile/bad-lines", test_bad_lines);

  return g_test_run ();
}
