/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file of another app, read as what it says it is or as any format: what a dry run
 * promises is what comes, it comes once, and it can be taken back. */

#include "fuzz.h"
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

/* What is read, and as what. */
typedef struct {
  const FuzzInput      *input;
  OlivineImportOptions  options;
} Import;

static OlivineImportResult *
import_bytes (StoreFixture   *fixture,
              gconstpointer   what,
              gboolean        dry_run,
              GError        **error)
{
  const Import *import = what;
  OlivineImportOptions options = import->options;

  options.dry_run = dry_run;

  return import_fixture_import (fixture->store, (const char *) import->input->bytes,
                                import->input->n_bytes, G_MAXSIZE, &options, error);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         n_bytes)
{
  FuzzInput input = { bytes, n_bytes };
  Import import = { &input, { 0, } };
  g_autoptr (OlivineMapping) mapping = NULL;
  gboolean is_whole = FALSE;

  fuzz_init ();
  import.options.format = choose_format (&input);
  import.options.date_order = fuzz_choose (&input, 3);
  import.options.confirm_amounts = fuzz_choose (&input, 2);
  if (fuzz_choose (&input, 4) == 1)
    mapping = choose_mapping (&input);
  import.options.mapping = mapping;
  is_whole = fuzz_choose (&input, 4) == 0;
  fuzz_check_import (import_bytes, &import, is_whole);

  return 0;
}
