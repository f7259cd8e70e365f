/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every import keeps to, whatever is in the file. */

#include "fault-room.h"
#include "fuzz.h"
#include "olivine-import-path.h"

static OlivineImportResult *
import_once (FuzzImport    import,
             gconstpointer what,
             StoreFixture *fixture,
             gboolean      dry_run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = import (fixture, what, dry_run, &error);

  fuzz_check_result (result, error);

  return g_steal_pointer (&result);
}

static void
assert_same_counts (const OlivineImportResult *result,
                    const OlivineImportResult *other)
{
  g_assert_true ((result == NULL) == (other == NULL));
  if (result == NULL)
    return;

  g_assert_cmpstr (result->format, ==, other->format);
  g_assert_cmpuint (result->n_read, ==, other->n_read);
  g_assert_cmpuint (result->n_imported, ==, other->n_imported);
  g_assert_cmpuint (result->n_skipped, ==, other->n_skipped);
  g_assert_cmpuint (result->n_rejected, ==, other->n_rejected);
}

static void
take_back (StoreFixture *fixture,
           guint         n_imported)
{
  g_auto (OlivineUndoneImport) undone = { 0, };
  g_autoptr (GError) error = NULL;

  olivine_import_take_back (fixture->store, &undone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (undone.n_removed, ==, n_imported);
  g_assert_cmpint (fixture_count (fixture, "SELECT (SELECT count (*) FROM entry) + "
                                  "(SELECT count (*) FROM lab) + (SELECT count (*) FROM plan_item) + "
                                  "(SELECT count (*) FROM main.food)"), ==, 0);
}

static void
check_whole (FuzzImport                 import,
             gconstpointer              what,
             StoreFixture              *fixture,
             const OlivineImportResult *promised)
{
  g_autoptr (OlivineImportResult) done = import_once (import, what, fixture, FALSE);
  g_autoptr (OlivineImportResult) again = NULL;

  assert_same_counts (promised, done);
  if (done == NULL || done->n_imported == 0)
    return;

  fault_room_assert_sound (fixture->store);
  again = import_once (import, what, fixture, FALSE);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->n_imported, ==, 0);
  take_back (fixture, done->n_imported);
  fault_room_assert_sound (fixture->store);
}

/* A dry run changes nothing and promises what comes; it comes once, and taken back it leaves
 * nothing.  The dry run alone unless @is_whole: writing takes longer than most inputs. */
void
fuzz_check_import (FuzzImport    import,
                   gconstpointer what,
                   gboolean      is_whole)
{
  g_autoptr (OlivineImportResult) promised = import_once (import, what, fuzz_peek_store (), TRUE);
  StoreFixture fixture = { 0, };

  g_assert_cmpint (fixture_count (fuzz_peek_store (), "SELECT count (*) FROM entry"), ==, 0);
  if (!is_whole)
    return;

  fuzz_open_store (&fixture);
  check_whole (import, what, &fixture, promised);
  fuzz_close_store (&fixture);
}
