/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are taken in and taken back: whole, or not at all and told. */

#include "dish-fixture.h"
#include "olivine-import-log.h"
#include "olivine-library.h"
#include "statement-room.h"

static gboolean
import (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  return statement_room_import (fixture, error);
}

static gboolean
undo_import (StoreFixture  *fixture,
             GString       *told,
             GError       **error)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *file_name = NULL;
  guint n_removed = 0;

  if (!olivine_import_log_undo (fixture->store, &file_name, NULL, &n_removed, &kept, error))
    return FALSE;
  g_string_append_printf (told, "%s %u %u", file_name, n_removed, kept->len);

  return TRUE;
}

static gboolean
import_foods (StoreFixture  *fixture,
              GString       *told,
              GError       **error)
{
  return statement_room_import_foods (fixture, 30, error);
}

static gboolean
undo_foods (StoreFixture  *fixture,
            GString       *told,
            GError       **error)
{
  g_autofree char *file_name = NULL;
  guint n_removed = 0;

  if (!olivine_library_undo (fixture->store, &file_name, NULL, &n_removed, error))
    return FALSE;
  g_string_append_printf (told, "%s %u", file_name, n_removed);

  return TRUE;
}

static void
fill_and_import_foods (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  statement_room_fill (fixture);
  statement_room_import_foods (fixture, 10, &error);
  g_assert_no_error (error);
}

static gboolean
remove_library (StoreFixture  *fixture,
                GString       *told,
                GError       **error)
{
  guint n_removed = 0;

  if (!olivine_library_remove (fixture->store, &n_removed, error))
    return FALSE;
  g_string_append_printf (told, "%u", n_removed);

  return TRUE;
}

static const StatementOperation operations[] = {
  { "import", statement_room_fill, import, .writes = TRUE },
  { "import undo", statement_room_fill_imports, undo_import, .writes = TRUE },
  { "first foods", statement_room_fill, import_foods, .writes = TRUE },
  { "foods", statement_room_fill_imports, import_foods, .writes = TRUE },
  { "foods undo", statement_room_fill_imports, undo_foods, .writes = TRUE },
  { "only foods undo", fill_and_import_foods, undo_foods, .writes = TRUE },
  { "library removed", statement_room_fill_imports, remove_library, .writes = TRUE,
    .ends_with_space = TRUE },
};

int
main (int   argc,
      char *argv[])
{
  fault_statement_init (&argc, &argv, dish_fixture_init);
  fault_statement_add_all (operations);

  return g_test_run ();
}
