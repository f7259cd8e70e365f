/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening an importer's connection, and staging what shall come into library.db.
 *
 * The staging tables are temporary ones, on disk: SQLite has
 * unlinked their file from the start, so that nothing of them is left however
 * the program ends, and they are neither locked nor synced.  One transaction is
 * open from the first food to the merge, as ending one for each food costs a walk
 * over all pages in memory.  It is a deferred one that touches the temporary
 * tables only: library.db is neither locked nor read while a file is staged,
 * however long that takes.
 */

#include "olivine-library.h"

#include <math.h>
#include <string.h>

#include "olivine-food-rows.h"
#include "olivine-library-private.h"
#include "olivine-schema.h"
#include "olivine-sql.h"
#include "olivine-store-files.h"
#include "olivine-words-sql.h"

/* Memory for pages, in KiB; the rest is on disk, however large the file. */
#define CACHE_SIZE "-32768"

/* FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
#define FNV_OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static guint64
hash_bytes (guint64     hash,
            const void *bytes,
            gsize       n_bytes)
{
  const guint8 *byte = bytes;

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ byte[i]) * FNV_PRIME;

  return hash;
}

/* The ending zero keeps two texts apart. */
static guint64
hash_text (guint64     hash,
           const char *text)
{
  return hash_bytes (hash, text, strlen (text) + 1);
}

/* Of all the values that mean unknown, one. */
static guint64
hash_double (guint64 hash,
             double  number)
{
  double plain = isnan (number) ? -1.0 : number;

  return hash_bytes (hash, &plain, sizeof plain);
}

/* Of all that is stored of a food; not negative, as SQLite's integers are signed. */
static gint64
hash_food (const OlivineFood *food)
{
  const char *texts[] = { food->id, food->name, food->group, food->form, food->brand, food->source,
                          food->source_id, food->keywords };
  guint64 hash = FNV_OFFSET;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    hash = hash_text (hash, texts[i]);
  for (gsize i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    hash = hash_double (hash, food->per_100g.amount[i]);
  hash = hash_double (hash, food->magnesium_n);
  hash = hash_double (hash, food->processing);
  for (guint i = 0; i < food->portions->len; i++)
    {
      const OlivinePortion *portion = food->portions->pdata[i];

      hash = hash_double (hash, portion->quantity);
      hash = hash_text (hash, portion->unit);
      hash = hash_double (hash, portion->grams);
    }

  return (gint64) (hash >> 1);
}

/* Private: makes a connection fit for changing many rows at once.  Foreign keys
 * are off, as every statement writes or removes foods with their parts, and a
 * look at each food for each portion would cost as much as writing it. */
gboolean
olivine_library_make_writable (OlivineDb  *db,
                               GError    **error)
{
  return olivine_words_add_to_sql (db, error) &&
         olivine_schema_set_foreign_keys (db, FALSE, error) &&
         olivine_db_exec (db, "PRAGMA main.cache_size = " CACHE_SIZE, error);
}

/* Private: gives the space of removed rows back to the disk. */
gboolean
olivine_library_shrink (OlivineDb  *db,
                        GError    **error)
{
  return olivine_db_exec (db, "VACUUM main", error) &&
         olivine_db_exec (db, "PRAGMA main.wal_checkpoint (TRUNCATE)", error);
}

static gboolean
make_staging (OlivineLibrary  *library,
              GError         **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "@");
  g_autofree char *parameters = olivine_sql_list (olivine_food_columns, "?");
  g_autofree char *table = g_strdup_printf ("CREATE TABLE temp.staged (pk INTEGER PRIMARY KEY, "
                                            "hash INTEGER NOT NULL, %s, quality, portion_g, "
                                            "UNIQUE (id))", columns);
  g_autofree char *insert = g_strdup_printf ("INSERT INTO temp.staged VALUES (?, ?, %s, ?, ?) "
                                             "ON CONFLICT (id) DO NOTHING", parameters);

  if (!olivine_db_exec (library->db,
                        "PRAGMA temp_store = FILE; PRAGMA temp.journal_mode = MEMORY; "
                        "PRAGMA temp.cache_size = " CACHE_SIZE, error) ||
      !olivine_db_exec (library->db, table, error) ||
      !olivine_db_exec (library->db,
                        "CREATE TABLE temp.staged_portion (pk INTEGER, position INTEGER, "
                        "quantity REAL, unit TEXT, grams REAL, PRIMARY KEY (pk, position)) "
                        "WITHOUT ROWID; "
                        "CREATE TABLE temp.changed (pk INTEGER PRIMARY KEY, id TEXT, "
                        "owner_id INTEGER, hash INTEGER)", error))
    return FALSE;

  library->put_food = olivine_db_prepare (library->db, insert, error);
  if (library->put_food == NULL)
    return FALSE;
  library->put_portion = olivine_db_prepare (library->db, "INSERT INTO temp.staged_portion "
                                             "VALUES (?1, ?2, ?3, ?4, ?5)", error);

  return library->put_portion != NULL && olivine_db_begin (library->db, FALSE, error);
}

/* A file that is not there is made by the merge, and by no dry run.  One that is
 * there and cannot be used is told before minutes are spent on reading. */
static gboolean
open_file (OlivineLibrary  *library,
           gboolean         dry_run,
           GError         **error)
{
  if (g_file_test (library->path, G_FILE_TEST_EXISTS))
    return olivine_library_attach (library, error);

  return !dry_run || olivine_store_files_make_no_library (library->db, error);
}

/**
 * olivine_library_open:
 * @store: the store whose library is meant; only its folder is used
 * @dry_run: whether nothing will be merged
 * @error: return location for the error
 *
 * Opens the library for the calling thread, on a connection of its own.  The
 * diary is not locked by it, and neither is the library before the merge.
 *
 * Returns: (transfer full) (nullable): the library
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT, _NEWER_SCHEMA, _FULL, _READ_ONLY, or any other
 */
OlivineLibrary *
olivine_library_open (OlivineStore  *store,
                      gboolean       dry_run,
                      GError       **error)
{
  g_autoptr (OlivineLibrary) library = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  library = g_new0 (OlivineLibrary, 1);
  library->path = olivine_store_get_path (store, "library.db");
  library->db = olivine_db_open ("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (library->db == NULL)
    return NULL;
  olivine_db_set_path (library->db, library->path);
  if (!olivine_library_make_writable (library->db, error) ||
      !open_file (library, dry_run, error) ||
      !make_staging (library, error))
    return NULL;

  return g_steal_pointer (&library);
}

static gboolean
stage_portions (OlivineLibrary     *library,
                const OlivineFood  *food,
                gint64              pk,
                GError            **error)
{
  for (guint i = 0; i < food->portions->len; i++)
    {
      const OlivinePortion *portion = food->portions->pdata[i];

      olivine_stmt_bind_int (library->put_portion, 0, pk);
      olivine_stmt_bind_int (library->put_portion, 1, i);
      olivine_stmt_bind_double (library->put_portion, 2, portion->quantity);
      olivine_stmt_bind_text (library->put_portion, 3, portion->unit);
      olivine_stmt_bind_double (library->put_portion, 4, portion->grams);
      if (!olivine_db_run (library->db, library->put_portion, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * olivine_library_stage:
 * @library: a library
 * @food: a food that was checked, with an id
 * @is_product: whether it is one of the many things in a shop, and not a plain
 *   food; whatever has a brand is
 * @error: return location for the error
 *
 * Puts a food aside for the merge.  Of several foods of one id the first is
 * taken, so that a file means the same however often it is read.
 *
 * Returns: whether that worked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_library_stage (OlivineLibrary     *library,
                       const OlivineFood  *food,
                       gboolean            is_product,
                       GError            **error)
{
  OlivineLibraryRange range = OLIVINE_LIBRARY_PLAIN;
  gint64 pk = 0;

  g_return_val_if_fail (library != NULL, FALSE);
  g_return_val_if_fail (food != NULL && *food->id != '\0', FALSE);

  if (is_product || *food->brand != '\0')
    range = OLIVINE_LIBRARY_PRODUCTS;
  pk = range * OLIVINE_LIBRARY_RANGE_SIZE + library->n_staged[range] + 1;
  olivine_stmt_bind_int (library->put_food, 0, pk);
  olivine_stmt_bind_int (library->put_food, 1, hash_food (food));
  olivine_food_rows_bind (library->put_food, 2, food, range);
  if (!olivine_db_run (library->db, library->put_food, error))
    return FALSE;
  if (olivine_db_changes (library->db) == 0)
    {
      library->n_repeated++;
      return TRUE;
    }
  library->n_staged[range]++;

  return stage_portions (library, food, pk, error);
}

/**
 * olivine_library_close:
 * @library: (transfer full): a library
 *
 * Closes the library; what was staged and not merged is gone.
 */
void
olivine_library_close (OlivineLibrary *library)
{
  g_return_if_fail (library != NULL);

  g_clear_pointer (&library->db, olivine_db_close);
  g_free (library->path);
  g_free (library);
}
