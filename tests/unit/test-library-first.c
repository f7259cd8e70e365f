/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first import of foods makes a file, and one that comes to nothing leaves none. */

#include "olivine-library.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#include "library-fixture.h"
#include "olivine-store-private.h"

/* Whatever is there beside the diary, hidden files too. */
static void
assert_no_file (StoreFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->dir, 0, NULL);
  const char *name = NULL;
  guint n_names = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      n_names++;
      if (g_str_has_prefix (name, "library") || g_str_has_prefix (name, "."))
        g_error ("%s was left behind", name);
    }
  g_assert_cmpuint (n_names, >, 0);
}

static gboolean
merge (OlivineLibrary          *library,
       OlivineLibraryProgress   progress,
       gpointer                 user_data,
       GCancellable            *cancellable,
       OlivineMergeResult      *result,
       GError                 **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  OlivineLibraryMerge options = { "a", "test", now, FALSE, progress, user_data };

  return olivine_library_merge (library, &options, result, cancellable, error);
}

static void
test_given_up (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);

  library_fixture_stage_many (library);
  assert_no_file (fixture);
  g_clear_pointer (&library, olivine_library_close);
  assert_no_file (fixture);
}

static void
test_nothing_staged (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  OlivineMergeResult result = { 0 };

  g_assert_true (merge (library, NULL, NULL, NULL, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_imported, ==, 0);
  g_assert_cmpuint (result.n_skipped, ==, 0);
  assert_no_file (fixture);
}

static void
cancel_now (double   fraction,
            gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  OlivineMergeResult result = { 0 };

  library_fixture_stage_many (library);
  g_assert_false (merge (library, cancel_now, cancellable, cancellable, &result, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED);
  assert_no_file (fixture);
  g_clear_pointer (&library, olivine_library_close);
  assert_no_file (fixture);

  result = library_fixture_import_two (fixture, 197, FALSE);
  g_assert_cmpuint (result.n_imported, ==, 2);
  library_fixture_check (fixture);
}

static void
test_killed (StoreFixture  *fixture,
             gconstpointer  data)
{
  pid_t child = 0;
  int status = 0;

  /* A connection must not be carried into a child. */
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      OlivineLibrary *library = NULL;

      store_fixture_reopen (fixture);
      library = library_fixture_open (fixture, FALSE);
      library_fixture_stage_many (library);
      raise (SIGKILL);
      olivine_library_close (library);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  store_fixture_reopen (fixture);
  assert_no_file (fixture);
}

/* Somebody who looks at the foods while the file is there is not in the way. */
typedef struct {
  StoreFixture   *fixture;
  GCancellable   *cancellable;
  OlivineStore   *reader;
  OlivineLibrary *other;
} Company;

static void
join_and_cancel (double   fraction,
                 gpointer user_data)
{
  Company *company = user_data;
  g_autoptr (GError) error = NULL;

  if (company->reader == NULL)
    {
      company->reader = olivine_store_open_same (company->fixture->store, &error);
      g_assert_no_error (error);
      g_assert_true (olivine_store_has_library (company->reader));
      company->other = library_fixture_open (company->fixture, FALSE);
    }
  g_cancellable_cancel (company->cancellable);
}

/* A second import had opened the file before the first one took it away: it must
 * not write into what has no name any more. */
static void
test_others_are_there (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (OlivineLibrary) library = library_fixture_open (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  Company company = { fixture, cancellable, NULL, NULL };
  OlivineMergeResult result = { 0 };

  library_fixture_stage_many (library);
  g_assert_false (merge (library, join_and_cancel, &company, cancellable, &result, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  assert_no_file (fixture);

  library_fixture_stage (company.other, "usda:1", "Quinoa, dry", "", 197);
  g_assert_false (merge (company.other, NULL, NULL, NULL, &result, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "library.db"));
  g_clear_pointer (&company.other, olivine_library_close);
  assert_no_file (fixture);

  library_fixture_import_two (fixture, 197, FALSE);
  g_assert_true (olivine_store_poll_changed (company.reader));
  g_clear_object (&company.reader);
  library_fixture_check (fixture);
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
}

/* Two first imports at once: the file is the one's, and both are in it. */
static void
test_two_at_once (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (OlivineLibrary) first = library_fixture_open (fixture, FALSE);
  g_autoptr (OlivineLibrary) second = library_fixture_open (fixture, FALSE);

  library_fixture_stage (first, "usda:1", "Quinoa, dry", "", 197);
  library_fixture_stage (second, "usda:1", "Quinoa, dry", "", 200);
  library_fixture_stage (second, "off:2", "Quinoa crisps", "Acme", 40);
  g_assert_cmpuint (library_fixture_merge (fixture, first, 0, FALSE).n_imported, ==, 1);
  g_assert_cmpuint (library_fixture_merge (fixture, second, 1, FALSE).n_imported, ==, 2);
  g_clear_pointer (&first, olivine_library_close);
  g_clear_pointer (&second, olivine_library_close);
  library_fixture_check (fixture);
  library_fixture_assert_found (fixture, "quinoa", "usda:1 off:2");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM library.import_replaced"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/library-first/given-up", test_given_up);
  STORE_FIXTURE_ADD ("/olivine/library-first/nothing-staged", test_nothing_staged);
  STORE_FIXTURE_ADD ("/olivine/library-first/cancelled", test_cancelled);
  STORE_FIXTURE_ADD ("/olivine/library-first/killed", test_killed);
  STORE_FIXTURE_ADD ("/olivine/library-first/others-are-there", test_others_are_there);
  STORE_FIXTURE_ADD ("/olivine/library-first/two-at-once", test_two_at_once);

  return g_test_run ();
}
