/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Diaries that are made, and brought from each version there was to this one, on a
 * disk and with a memory that fail. */

#include <gio/gio.h>

#include "fault-run.h"
#include "olivine-schema.h"

static const char *const steps[] = { "003-health.sql", "004-plan.sql", "005-import.sql" };

static void
prepare_nothing (StoreFixture *fixture)
{
  g_mkdir_with_parents (fixture->dir, 0700);
}

static void
prepare_version_1 (StoreFixture *fixture)
{
  g_free (fixture_write_version_1 (fixture->dir, 5));
}

/* As the programs of that time made it: by running their migrations. */
static void
prepare_version (StoreFixture *fixture,
                 guint         version)
{
  g_autofree char *path = fixture_write_version_2 (fixture->dir);
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %u", version);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  for (guint i = 2; i < version; i++)
    {
      g_autofree char *name = g_strconcat ("/io/github/olivine_app/Olivine/sql/", steps[i - 2],
                                           NULL);
      g_autoptr (GBytes) step = g_resources_lookup_data (name, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                         &error);

      g_assert_no_error (error);
      fixture_exec (db, g_bytes_get_data (step, NULL));
    }
  fixture_exec (db, sql);
}

static void
prepare_version_2 (StoreFixture *fixture)
{
  prepare_version (fixture, 2);
}

static void
prepare_version_3 (StoreFixture *fixture)
{
  prepare_version (fixture, 3);
}

static void
prepare_version_4 (StoreFixture *fixture)
{
  prepare_version (fixture, 4);
}

static gboolean
open_store (StoreFixture  *fixture,
            GError       **error)
{
  fixture->store = olivine_store_open (fixture->dir, error);

  return fixture->store != NULL;
}

static const FaultOperation operations[] = {
  { "first start", prepare_nothing, open_store, .opens = TRUE, .ends_with_rename = TRUE },
  { "migration of version 1", prepare_version_1, open_store, .opens = TRUE,
    .ends_with_rename = TRUE },
  { "migration of version 2", prepare_version_2, open_store, .opens = TRUE,
    .ends_with_rename = TRUE },
  { "migration of version 3", prepare_version_3, open_store, .opens = TRUE,
    .ends_with_rename = TRUE },
  { "migration of version 4", prepare_version_4, open_store, .opens = TRUE,
    .ends_with_rename = TRUE },
};

/* A version that is missing here is not tried. */
static void
test_all_versions (void)
{
  g_assert_cmpint (olivine_schema_get_version (OLIVINE_SCHEMA_DIARY), ==,
                   G_N_ELEMENTS (operations));
  g_assert_cmpint (G_N_ELEMENTS (steps) + 2, ==, G_N_ELEMENTS (operations));
}

int
main (int   argc,
      char *argv[])
{
  fault_run_init (&argc, &argv, store_fixture_init);
  g_test_add_func ("/olivine/fault/all-versions", test_all_versions);
  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    fault_run_add (&operations[i]);

  return g_test_run ();
}
