/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables of foods: the parts of an input are packed as their publisher packs them, or the
 * bytes are taken for the file itself, be it a .zip, a .gz or nothing at all.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "fault-room.h"
#include "food-fixture.h"
#include "fuzz.h"
#include "olivine-import-path.h"
#include "olivine-table-preview.h"

#define MAX_MEMBERS 8

typedef enum {
  PACKED_RAW,
  PACKED_FOUNDATION,
  PACKED_BRANDED,
  PACKED_SR28,
  PACKED_TEXT,
  PACKED_GZIP,
  N_PACKED,
} Packed;

static const FoodMember *
get_members (Packed packed)
{
  switch (packed)
    {
    case PACKED_FOUNDATION:
      return food_fixture_foundation;
    case PACKED_BRANDED:
      return food_fixture_branded;
    case PACKED_SR28:
      return food_fixture_sr28;
    case PACKED_RAW:
    case PACKED_TEXT:
    case PACKED_GZIP:
    case N_PACKED:
    default:
      return NULL;
    }
}

/* The files of a table, with what the input says is in them; parts end with a form feed. */
static char *
pack_members (const FuzzInput  *input,
              const FoodMember *members,
              gboolean          as_folder)
{
  FoodMember own[MAX_MEMBERS] = { 0, };
  g_autofree char *text = fuzz_text (input);
  g_auto (GStrv) parts = g_strsplit (text, "\f", MAX_MEMBERS - 1);

  for (guint i = 0; members[i].path != NULL && parts[i] != NULL; i++)
    own[i] = (FoodMember) { members[i].path, parts[i] };

  return as_folder ? food_fixture_write_folder (own) : food_fixture_write_zip (own);
}

static char *
write_raw (const FuzzInput *input)
{
  char *path = food_fixture_path ("raw.data");

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  fixture_write_file (path, (const char *) input->bytes, input->n_bytes);

  return path;
}

static char *
write_file (const FuzzInput *input,
            Packed           packed,
            guint            way)
{
  g_autofree char *text = fuzz_text (input);

  switch (packed)
    {
    case PACKED_TEXT:
      return food_fixture_write (text);
    case PACKED_GZIP:
      return food_fixture_write_gzip (text, strlen (text), way > 1 ? way : 0);
    case PACKED_FOUNDATION:
    case PACKED_BRANDED:
    case PACKED_SR28:
      return pack_members (input, get_members (packed), way % 2 == 1);
    case PACKED_RAW:
    case N_PACKED:
    default:
      return write_raw (input);
    }
}

static OlivineImportResult *
import_path (StoreFixture   *fixture,
             gconstpointer   path,
             gboolean        dry_run,
             GError        **error)
{
  const OlivineImportOptions options = { .dry_run = dry_run };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return olivine_import_path (fixture->store, file, &options, now, NULL, NULL, NULL, error);
}

static void
check_preview (StoreFixture *fixture,
               const char   *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineTablePreview) preview = olivine_import_preview (fixture->store, file, 5, NULL,
                                                                    &error);

  fuzz_check_told (preview != NULL, error);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         n_bytes)
{
  FuzzInput input = { bytes, n_bytes };
  g_autofree char *path = NULL;
  Packed packed = PACKED_RAW;
  gboolean is_whole = FALSE;
  guint way = 0;

  fuzz_init ();
  packed = fuzz_choose (&input, N_PACKED);
  way = fuzz_choose (&input, 16);
  is_whole = fuzz_choose (&input, 4) == 0;
  path = write_file (&input, packed, way);
  check_preview (fuzz_peek_store (), path);
  fuzz_check_import (import_path, path, is_whole);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    fault_room_clear (path);
  else
    g_unlink (path);

  return 0;
}
