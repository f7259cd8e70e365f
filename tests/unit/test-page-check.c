/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A large diary is opened at once, and read whole before it is changed. */

#include <glib/gstdio.h>
#include <utime.h>

#include "olivine-copies.h"
#include "store-fixture.h"

#define HOUR_S (60 * 60)

/* Six megabytes that no day needs, with or without one of their pages damaged. */
static char *
make_large (StoreFixture *fixture,
            gboolean      damaged)
{
  char *path = store_fixture_path (fixture, "diary.db");

  olivine_entry_unref (fixture_add (fixture, "2026-03-01", "Oats", 50));
  fixture_exec (olivine_store_get_db (fixture->store),
                "CREATE TABLE main.filler AS SELECT zeroblob (6000000) AS bytes");
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  if (damaged)
    fixture_overwrite_pages (path, 800, 1);
  store_fixture_reopen (fixture);

  return path;
}

static gboolean
try_to_log (StoreFixture  *fixture,
            GError       **error)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-03-02", "", "Oats", 40, 50);

  return olivine_diary_add (fixture->store, entry, error);
}

static void
assert_damage_is_told (const GError *error,
                       const char   *path)
{
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, "the file was not touched"));
}

/* What is whole can be looked at; nothing is added to the rest, however often one tries. */
static void
test_damaged_is_never_changed (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autofree char *path = make_large (fixture, TRUE);
  g_autofree char *before = fixture_file_sum (path);
  g_autofree char *after = NULL;

  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 1);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (try_to_log (fixture, &error));
      assert_damage_is_told (error, path);
    }
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  after = fixture_file_sum (path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_sound_is_changed (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_free (make_large (fixture, FALSE));
  g_assert_true (try_to_log (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM entry"), ==, 2);
}

/* The copy of the day is the first that reads all of a diary. */
static void
test_no_copy_of_what_is_damaged (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autofree char *path = make_large (fixture, TRUE);
  g_autofree char *copy = store_fixture_path (fixture, "backups/diary-2026-03-02.db");
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_copies_automatic (fixture->store, fixture_day ("2026-03-02"), NULL,
                                            &error));
  assert_damage_is_told (error, path);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
write_copy (StoreFixture *fixture,
            const char   *name,
            gint64        age_s)
{
  g_autofree char *copy = g_build_filename (fixture->dir, "backups", name, NULL);
  g_autofree char *folder = g_path_get_dirname (copy);
  struct utimbuf times = { 0 };

  times.actime = times.modtime = (time_t) (g_get_real_time () / G_USEC_PER_SEC - age_s);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  fixture_write_file (copy, "", 0);
  g_assert_cmpint (utime (copy, &times), ==, 0);
}

/* One of the last day says that the diary was read when it was made; others say nothing. */
static void
test_which_copies_count (StoreFixture  *fixture,
                         gconstpointer  data)
{
  static const struct {
    const char *name;
    gint64      age_s;
    gboolean    counts;
  } cases[] = {
    { "diary-2026-03-01.db", 25 * HOUR_S, FALSE },
    { "diary-2026-03-03.db", -HOUR_S, FALSE },
    { "diary-before-restore-2026-03-02-101112.db", HOUR_S, FALSE },
    { "diary-2026-03-02.db", 23 * HOUR_S, TRUE },
  };
  g_autofree char *path = make_large (fixture, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      write_copy (fixture, cases[i].name, cases[i].age_s);
      g_assert_true (try_to_log (fixture, &error) == cases[i].counts);
      if (!cases[i].counts)
        assert_damage_is_told (error, path);
    }
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/page-check/damaged-is-never-changed", test_damaged_is_never_changed);
  STORE_FIXTURE_ADD ("/olivine/page-check/sound-is-changed", test_sound_is_changed);
  STORE_FIXTURE_ADD ("/olivine/page-check/no-copy-of-what-is-damaged",
                     test_no_copy_of_what_is_damaged);
  STORE_FIXTURE_ADD ("/olivine/page-check/which-copies-count", test_which_copies_count);

  return g_test_run ();
}
