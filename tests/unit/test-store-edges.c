/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where files are found without being told, and freeing what is not there. */

#include "config.h"

#include <unistd.h>

#include "olivine-import-log.h"
#include "olivine-journal.h"
#include "olivine-log-line.h"
#include "olivine-meal-plan.h"
#include "olivine-paths.h"
#include "olivine-products.h"
#include "olivine-profile-history.h"
#include "store-fixture.h"

/* The tests stand in the build tree, two folders below the food tables that are built there. */
static void
test_foods_beside_the_program (StoreFixture  *fixture,
                               gconstpointer  data)
{
  static const char *const unsaid[] = { NULL, "" };
  g_autofree char *wanted = g_strdup (g_getenv ("OLIVINE_FOODS_DB"));

  for (gsize i = 0; i < G_N_ELEMENTS (unsaid); i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (GError) error = NULL;

      if (unsaid[i] == NULL)
        g_unsetenv ("OLIVINE_FOODS_DB");
      else
        g_setenv ("OLIVINE_FOODS_DB", unsaid[i], TRUE);
      path = olivine_paths_find_foods_db (&error);
      g_assert_no_error (error);
      g_assert_true (olivine_paths_are_same_file (path, store_fixture_built_foods));
      g_assert_true (g_path_is_absolute (path));
    }
  g_setenv ("OLIVINE_FOODS_DB", wanted, TRUE);
}

static void
test_missing_files_are_not_the_same (StoreFixture  *fixture,
                                     gconstpointer  data)
{
  g_autofree char *diary = store_fixture_path (fixture, "diary.db");
  g_autofree char *other = store_fixture_path (fixture, "no-such.db");
  g_autofree char *linked = store_fixture_path (fixture, "linked.db");

  g_assert_true (olivine_paths_are_same_file (diary, diary));
  g_assert_false (olivine_paths_are_same_file (diary, other));
  g_assert_false (olivine_paths_are_same_file (other, diary));
  g_assert_false (olivine_paths_are_same_file (diary, "/dev/null"));
  g_assert_cmpint (symlink (diary, linked), ==, 0);
  g_assert_true (olivine_paths_are_same_file (diary, linked));
}

static void
test_nothing_is_freed (void)
{
  olivine_log_line_free (NULL);
  olivine_plan_item_free (NULL);
  olivine_plan_day_view_free (NULL);
  olivine_import_row_free (NULL);
  olivine_change_free (NULL);
  olivine_product_free (NULL);
  olivine_profile_history_free (NULL);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/store-edges/foods-beside-the-program",
                     test_foods_beside_the_program);
  STORE_FIXTURE_ADD ("/olivine/store-edges/missing-files-are-not-the-same",
                     test_missing_files_are_not_the_same);
  g_test_add_func ("/olivine/store-edges/nothing-is-freed", test_nothing_is_freed);

  return g_test_run ();
}
