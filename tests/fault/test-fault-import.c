/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are taken in and taken back, on a disk and with a memory that fail. */

#include "fault-run.h"
#include "library-fixture.h"

#define N_ENTRIES 60
#define N_FOODS   40

static void
fill (StoreFixture *fixture)
{
  olivine_entry_unref (fixture_add (fixture, "2026-03-01", "Lentils", 70));
}

static gboolean
stage_row (OlivineImportStage  *stage,
           OlivineEntry        *entry,
           OlivineFood         *food,
           OlivineLab          *lab,
           GError             **error)
{
  g_autoptr (OlivineImportRow) row = g_new0 (OlivineImportRow, 1);

  row->entry = entry;
  row->food = food;
  row->lab = lab;

  return olivine_import_stage_add (stage, row, error);
}

/* Entries with and without a name of their own, some of them equal, and an own food. */
static gboolean
stage_rows (OlivineImportStage  *stage,
            GError             **error)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_EGFR, "2026-02-01", 52, "mL/min/1.73m2");
  OlivineFood *food = fixture_food ("", "Own soup", 20);

  g_ptr_array_add (food->portions, olivine_portion_new (1, "bowl", 300));
  if (!stage_row (stage, NULL, food, NULL, error) ||
      !stage_row (stage, NULL, NULL, g_memdup2 (&lab, sizeof lab), error))
    return FALSE;
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Food %u", i / 2);
      OlivineEntry *entry = fixture_entry ("2026-01-01", "", name, 100, i / 2);

      if (!stage_row (stage, entry, NULL, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
import (StoreFixture  *fixture,
        GError       **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 9, 0, 0);
  g_autoptr (OlivineImportStage) stage = olivine_import_stage_new (fixture->store, error);
  const OlivineImportMerge options = { "diary.csv", "olivine-diary", now, FALSE, NULL, NULL };
  OlivineMergeResult result = { 0 };

  if (stage == NULL || !stage_rows (stage, error) ||
      !olivine_import_stage_merge (stage, &options, &result, NULL, error))
    return FALSE;
  g_assert_cmpuint (result.n_imported, ==, N_ENTRIES + 2);

  return TRUE;
}

static void
fill_and_import (StoreFixture *fixture)
{
  fill (fixture);
  g_assert_true (import (fixture, NULL));
}

static gboolean
undo_import (StoreFixture  *fixture,
             GError       **error)
{
  return olivine_import_log_undo (fixture->store, NULL, NULL, NULL, NULL, error);
}

/* The first of them is in every library, with another figure each time. */
static gboolean
import_foods (StoreFixture  *fixture,
              const char    *prefix,
              double         magnesium_mg,
              GError       **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  g_autoptr (OlivineLibrary) library = olivine_library_open (fixture->store, FALSE, error);
  OlivineLibraryMerge options = { "foods.zip", "test", now, FALSE, NULL, NULL };
  OlivineMergeResult result = { 0 };

  for (guint i = 0; library != NULL && i < N_FOODS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s:%u", i == 0 ? "usda" : prefix, i);
      g_autoptr (OlivineFood) food = library_fixture_food (id, "Quinoa crisps", "Acme",
                                                           magnesium_mg + i);

      if (!olivine_library_stage (library, food, FALSE, error))
        return FALSE;
    }

  return library != NULL && olivine_library_merge (library, &options, &result, NULL, error);
}

static gboolean
import_first_foods (StoreFixture  *fixture,
                    GError       **error)
{
  return import_foods (fixture, "first", 10, error);
}

static void
fill_and_import_foods (StoreFixture *fixture)
{
  fill (fixture);
  g_assert_true (import_first_foods (fixture, NULL));
}

static gboolean
import_more_foods (StoreFixture  *fixture,
                   GError       **error)
{
  return import_foods (fixture, "second", 20, error);
}

static void
fill_and_import_foods_twice (StoreFixture *fixture)
{
  fill_and_import_foods (fixture);
  g_assert_true (import_more_foods (fixture, NULL));
}

static gboolean
undo_foods (StoreFixture  *fixture,
            GError       **error)
{
  return olivine_library_undo (fixture->store, NULL, NULL, NULL, error);
}

static const FaultOperation operations[] = {
  { "import", fill, import },
  { "import undo", fill_and_import, undo_import },
  { "first import of foods", fill, import_first_foods, .ends_with_close = TRUE },
  { "import of foods", fill_and_import_foods, import_more_foods, .ends_with_close = TRUE },
  { "import of foods undo", fill_and_import_foods_twice, undo_foods, .ends_with_close = TRUE },
  { "only import of foods undo", fill_and_import_foods, undo_foods, .ends_with_close = TRUE },
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
