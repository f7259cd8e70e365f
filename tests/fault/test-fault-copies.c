/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies that are made and put back, on a disk and with a memory that fail. */

#include "fault-run.h"
#include "olivine-copies.h"

static void
fill (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");

  olivine_entry_unref (fixture_add (fixture, "2026-03-01", "Lentils", 70));
  g_assert_true (olivine_copies_backup (fixture->store, path, NULL));
  olivine_entry_unref (fixture_add (fixture, "2026-03-02", "Oats", 50));
}

/* In the place of an older copy. */
static gboolean
back_up (StoreFixture  *fixture,
         GError       **error)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");

  return olivine_copies_backup (fixture->store, path, error);
}

static gboolean
restore (StoreFixture  *fixture,
         GError       **error)
{
  g_autofree char *path = store_fixture_path (fixture, "copy.db");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 8, 30, 15);
  OlivineCopyInfo info = { 0 };

  if (!olivine_copies_restore (fixture->store, path, now, NULL, &info, error))
    return FALSE;
  g_assert_cmpint (info.n_entries, ==, 1);

  return TRUE;
}

static gboolean
copy_of_the_day (StoreFixture  *fixture,
                 GError       **error)
{
  return olivine_copies_automatic (fixture->store, fixture_day ("2026-03-02"), NULL, error);
}

static const FaultOperation operations[] = {
  { "backup", fill, back_up, .ends_with_rename = TRUE },
  { "restore", fill, restore },
  { "automatic copy", fill, copy_of_the_day, .makes_copies = TRUE, .ends_with_rename = TRUE },
};

int
main (int   argc,
      char *argv[])
{
  fault_run_init (&argc, &argv, store_fixture_init);
  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    fault_run_add (&operations[i]);

  return g_test_run ();
}
