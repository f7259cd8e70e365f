/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the fuzzed functions share.
 *
 * An input is tried in a folder made anew for it, so that the same bytes do the same
 * whatever was tried before.  Whatever aborts is a finding: a failed check here, a
 * critical warning, or a sanitizer.
 */

#include "fuzz.h"

#include "fault-room.h"

static char *root;

/* As a test program would be set up, in folders of its own below TMPDIR. */
void
fuzz_init (void)
{
  static char name[] = "fuzz";
  static char *arguments[] = { name, NULL };
  char **argv = arguments;
  int argc = 1;
  g_autoptr (GError) error = NULL;

  if (root != NULL)
    return;

  root = g_dir_make_tmp ("olivine-fuzz-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_CACHE_HOME", root, TRUE);
  g_setenv ("XDG_DATA_HOME", root, TRUE);
  g_test_init (&argc, &argv, NULL);
  store_fixture_make_foods ();
}

/* A number below @n_choices, taken from the end of the input. */
guint
fuzz_choose (FuzzInput *input,
             guint      n_choices)
{
  if (input->n_bytes == 0)
    return 0;

  input->n_bytes--;

  return input->bytes[input->n_bytes] % n_choices;
}

char *
fuzz_text (const FuzzInput *input)
{
  return g_strndup ((const char *) input->bytes, input->n_bytes);
}

char *
fuzz_path (const char *name)
{
  return g_build_filename (root, name, NULL);
}

/* What a person is told is text, and not empty. */
void
fuzz_check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* Done, or an error that says something; never both. */
void
fuzz_check_told (gboolean      is_done,
                 const GError *error)
{
  g_assert_true (is_done == (error == NULL));
  if (error != NULL)
    {
      fuzz_check_text (error->message);
      g_assert_cmpstr (error->message, !=, "");
    }
}

/* Every row is counted once, and every refused one says why. */
void
fuzz_check_result (OlivineImportResult *result,
                   const GError        *error)
{
  fuzz_check_told (result != NULL, error);
  if (result == NULL)
    return;

  g_assert_cmpuint (result->n_read, ==,
                    result->n_imported + result->n_skipped + result->n_rejected);
  g_assert_cmpuint (result->rejects->len, ==, MIN (result->n_rejected, OLIVINE_IMPORT_MAX_REJECTS));
  for (guint i = 0; i < result->rejects->len; i++)
    {
      const OlivineReject *reject = result->rejects->pdata[i];

      fuzz_check_text (reject->value);
      fuzz_check_text (reject->reason);
      g_assert_cmpstr (reject->reason, !=, "");
    }
}

/* An empty diary for what changes nothing: opening one takes longer than most inputs. */
StoreFixture *
fuzz_peek_store (void)
{
  static StoreFixture fixture;

  if (fixture.store == NULL)
    {
      fixture.dir = fuzz_path ("peek");
      store_fixture_reopen (&fixture);
    }

  return &fixture;
}

/* An empty diary, the same one for every input. */
void
fuzz_open_store (StoreFixture *fixture)
{
  g_autofree char *empty = fuzz_path ("empty");

  fixture->dir = fuzz_path ("diary");
  if (!g_file_test (empty, G_FILE_TEST_IS_DIR))
    {
      store_fixture_reopen (fixture);
      g_assert_finalize_object (g_steal_pointer (&fixture->store));
      fault_room_copy (fixture->dir, empty);
    }
  fault_room_copy (empty, fixture->dir);
  store_fixture_reopen (fixture);
}

void
fuzz_close_store (StoreFixture *fixture)
{
  store_fixture_tear_down (fixture, NULL);
}
