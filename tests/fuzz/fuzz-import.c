/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file of another app, read as what it says it is or as any format: what a dry run
 * promises is what comes, it comes once, and it can be taken back. */

#include "fuzz.h"
#include "fault-room.h"
#include "olivine-import-path.h"
#include "olivine-mapping.h"

/* The format of a choice; none for the file to tell. */
static const char *
choose_format (FuzzInput *input)
{
  const char *id = NULL;
  const char *description = NULL;
  guint n_formats = 0;
  guint chosen = 0;

  while (olivine_import_get_format (n_formats, &id, &description))
    n_formats++;
  chosen = fuzz_choose (input, n_formats + 1);
  if (chosen == 0)
    return NULL;

  olivine_import_get_format (chosen - 1, &id, &description);

  return id;
}

/* The first line is what a person says of the columns, where one is asked for. */
static OlivineMapping *
choose_mapping (FuzzInput *input)
{
  const guint8 *end = memchr (input->bytes, '\n', input->n_bytes);
  g_autofree char *raw = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again_text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineMapping) mapping = NULL;

  if (end == NULL)
    return NULL;

  raw = g_strndup ((const char *) input->bytes, end - input->bytes);
  text = g_utf8_make_valid (raw, -1);
  input->n_bytes -= end + 1 - input->bytes;
  input->bytes = end + 1;
  mapping = olivine_mapping_from_text (text, &error);
  fuzz_check_told (mapping != NULL, error);
  if (mapping != NULL)
    {
      g_autoptr (OlivineMapping) again = NULL;
      g_autofree char *same_text = NULL;

      again_text = olivine_mapping_to_text (mapping);
      again = olivine_mapping_from_text (again_text, &error);
      g_assert_no_error (error);
      same_text = olivine_mapping_to_text (again);
      g_assert_cmpstr (same_text, ==, again_text);
    }

  return g_steal_pointer (&mapping);
}

static OlivineImportResult *
import_once (StoreFixture               *fixture,
             const FuzzInput            *input,
             const OlivineImportOptions *options,
             gboolean                    dry_run)
{
  OlivineImportOptions own = *options;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineImportResult) result = NULL;

  own.dry_run = dry_run;
  result = import_fixture_import (fixture->store, (const char *) input->bytes, input->n_bytes,
                                  G_MAXSIZE, &own, &error);
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
check_import (StoreFixture               *fixture,
              const FuzzInput            *input,
              const OlivineImportOptions *options,
              const OlivineImportResult  *promised)
{
  g_autoptr (OlivineImportResult) done = import_once (fixture, input, options, FALSE);
  g_autoptr (OlivineImportResult) again = NULL;

  assert_same_counts (promised, done);
  if (done == NULL || done->n_imported == 0)
    return;

  fault_room_assert_sound (fixture->store);
  again = import_once (fixture, input, options, FALSE);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->n_imported, ==, 0);
  take_back (fixture, done->n_imported);
  fault_room_assert_sound (fixture->store);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         n_bytes)
{
  FuzzInput input = { bytes, n_bytes };
  OlivineImportOptions options = { 0, };
  g_autoptr (OlivineMapping) mapping = NULL;
  g_autoptr (OlivineImportResult) promised = NULL;
  StoreFixture fixture = { 0, };
  gboolean is_whole = FALSE;

  fuzz_init ();
  options.format = choose_format (&input);
  options.date_order = fuzz_choose (&input, 3);
  options.confirm_amounts = fuzz_choose (&input, 2);
  if (fuzz_choose (&input, 4) == 1)
    mapping = choose_mapping (&input);
  options.mapping = mapping;
  is_whole = fuzz_choose (&input, 4) == 0;

  promised = import_once (fuzz_peek_store (), &input, &options, TRUE);
  g_assert_cmpint (fixture_count (fuzz_peek_store (), "SELECT count (*) FROM entry"), ==, 0);
  if (is_whole)
    {
      fuzz_open_store (&fixture);
      check_import (&fixture, &input, &options, promised);
      fuzz_close_store (&fixture);
    }

  return 0;
}
