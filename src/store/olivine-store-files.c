/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening the files of a store.
 *
 * Invariants: diary.db was probed before it was opened for writing, is read whole before
 * it is changed, is at this program's version, private, in WAL mode with full sync and
 * with foreign keys on.  The other two are attached so that nothing can be written to them.
 */

#include "olivine-store-files.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "olivine-copy-file.h"
#include "olivine-page-check.h"
#include "olivine-paths.h"
#include "olivine-schema.h"

#define SWITCH_TIMEOUT_US (10 * G_USEC_PER_SEC)
#define SWITCH_PAUSE_US (20 * 1000)

/* As olivine_schema_probe() looks for in the other files. */
#define COUNT_FOREIGN \
  "SELECT count (*) FROM foods.sqlite_schema WHERE type NOT IN ('table', 'index') " \
  "OR (sql LIKE 'create%virtual%' AND name IS NOT 'food_fts')"

static gboolean
get_journal_mode (OlivineDb  *db,
                  char      **mode,
                  GError    **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, "PRAGMA main.journal_mode", error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *mode = olivine_stmt_dup_text (stmt, 0);

  return TRUE;
}

/* Going from one journal to another needs the file alone and does not wait for
 * it, unlike everything else, so the waiting is done here. */
static gboolean
switch_to_wal (OlivineDb  *db,
               GError    **error)
{
  gint64 deadline = g_get_monotonic_time () + SWITCH_TIMEOUT_US;

  while (TRUE)
    {
      g_autoptr (GError) local_error = NULL;

      if (olivine_db_exec (db, "PRAGMA main.journal_mode = WAL", &local_error))
        return TRUE;
      if (!g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_BUSY) ||
          g_get_monotonic_time () > deadline)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      g_usleep (SWITCH_PAUSE_US);
    }
}

static gboolean
use_wal (OlivineDb  *db,
         GError    **error)
{
  g_autofree char *mode = NULL;

  if (!get_journal_mode (db, &mode, error))
    return FALSE;
  if (g_strcmp0 (mode, "wal") == 0)
    return TRUE;

  return switch_to_wal (db, error);
}

static gboolean
has_import_log (OlivineDb  *db,
                gboolean   *has_log,
                GError    **error)
{
  gint64 n_tables = 0;

  if (!olivine_db_get_int (db, "SELECT count (*) FROM main.sqlite_schema WHERE name = 'import'",
                           &n_tables, error))
    return FALSE;
  *has_log = n_tables > 0;

  return TRUE;
}

/* Looked at again under the lock: another program may have been faster. */
static gboolean
add_import_log_work (OlivineDb  *db,
                     gpointer    user_data,
                     GError    **error)
{
  gboolean has_log = FALSE;

  return has_import_log (db, &has_log, error) &&
         (has_log || olivine_schema_add_import_log (db, error));
}

/* A library that another version made may lack its log.  One that has it is not
 * locked: somebody may be importing for minutes. */
static gboolean
add_import_log (OlivineDb  *db,
                GError    **error)
{
  gboolean has_log = FALSE;

  return has_import_log (db, &has_log, error) &&
         (has_log || olivine_db_transaction (db, add_import_log_work, NULL, error));
}

static gboolean
bring_up_to_date (OlivineDb      *db,
                  OlivineSchema   schema,
                  GError        **error)
{
  return olivine_schema_migrate (db, schema, error) &&
         (schema != OLIVINE_SCHEMA_CATALOGUE || add_import_log (db, error));
}

/* It becomes a file with a log only in the end.  What the log of a new file holds
 * comes into the file when it is closed, which fails without a word; without the log
 * there would be nothing in the file that is then put in its place. */
static gboolean
fill_new_file (const char     *path,
               OlivineSchema   schema,
               GError        **error)
{
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, error);

  return db != NULL &&
         olivine_db_exec (db, "PRAGMA page_size = 4096", error) &&
         bring_up_to_date (db, schema, error) &&
         use_wal (db, error);
}

/* The file is made whole beside its place and put there in one step, so that no
 * other program ever finds half a diary. */
static gboolean
create_file (const char     *path,
             OlivineSchema   schema,
             gboolean       *was_there,
             GError        **error)
{
  g_autofree char *temporary = olivine_paths_new_file_beside (path, error);

  if (temporary == NULL)
    return FALSE;
  if (!fill_new_file (temporary, schema, error))
    {
      olivine_paths_drop_file (temporary);
      return FALSE;
    }

  return olivine_paths_put_if_absent (temporary, path, was_there, error);
}

static gboolean
keep_copy_before_migration (OlivineDb  *db,
                            GError    **error)
{
  g_autofree char *stem = g_strdup_printf ("diary-before-version-%d",
                                           olivine_schema_get_version (OLIVINE_SCHEMA_DIARY));
  g_autofree char *kept_path = olivine_copy_file_keep (db, stem, error);

  return kept_path != NULL;
}

static void
remove_leftovers (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *copies = g_build_filename (folder, OLIVINE_COPIES_FOLDER, NULL);

  olivine_paths_remove_leftovers (folder);
  olivine_paths_remove_leftovers (copies);
}

/**
 * olivine_store_files_open_diary:
 * @path: the absolute path of diary.db
 * @error: return location for the error
 *
 * Opens the diary for writing: made when it is not there, migrated after a copy
 * was kept when it is older, left alone when it is none of ours.
 *
 * Returns: (transfer full) (nullable): the connection
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineDb *
olivine_store_files_open_diary (const char  *path,
                                GError     **error)
{
  g_autoptr (OlivineDb) db = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;
  gboolean was_there = FALSE;

  if (!olivine_schema_probe (path, OLIVINE_SCHEMA_DIARY, &found, error))
    return NULL;
  if (found == OLIVINE_PROBE_ABSENT &&
      !create_file (path, OLIVINE_SCHEMA_DIARY, &was_there, error))
    return NULL;
  if (!olivine_paths_make_private_file (path, error))
    return NULL;

  db = olivine_db_open (path, SQLITE_OPEN_READWRITE, error);
  if (db == NULL)
    return NULL;
  olivine_db_set_guard (db, olivine_page_check_diary);
  if (found == OLIVINE_PROBE_OLDER && !keep_copy_before_migration (db, error))
    return NULL;
  if (!use_wal (db, error) ||
      !olivine_db_exec (db, "PRAGMA main.synchronous = FULL", error) ||
      !olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, error))
    return NULL;
  remove_leftovers (path);

  return g_steal_pointer (&db);
}

/**
 * olivine_store_files_open_no_diary:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a connection to an empty diary that is no file
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineDb *
olivine_store_files_open_no_diary (GError **error)
{
  g_autoptr (OlivineDb) db = NULL;

  db = olivine_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (db == NULL || !olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, error))
    return NULL;

  return g_steal_pointer (&db);
}

static gboolean
attach (OlivineDb   *db,
        const char  *path,
        const char  *option,
        const char  *sql,
        GError     **error)
{
  g_autofree char *escaped = g_filename_to_uri (path, NULL, error);
  g_autofree char *uri = escaped != NULL ? g_strconcat (escaped, "?", option, NULL) : NULL;
  g_autoptr (OlivineStmt) stmt = uri != NULL ? olivine_db_prepare (db, sql, error) : NULL;

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uri);

  return olivine_db_run (db, stmt, error);
}

/* Installed together with the program, so it must be exactly ours, and only tables. */
static gboolean
check_foods (OlivineDb   *db,
             const char  *path,
             GError     **error)
{
  gint64 application_id = 0;
  gint64 version = 0;
  gint64 n_foreign = 0;

  if (!olivine_db_get_int (db, "PRAGMA foods.application_id", &application_id, error) ||
      !olivine_db_get_int (db, "PRAGMA foods.user_version", &version, error) ||
      !olivine_db_get_int (db, COUNT_FOREIGN, &n_foreign, error))
    return FALSE;
  if (n_foreign > 0 ||
      application_id != olivine_schema_get_application_id (OLIVINE_SCHEMA_CATALOGUE) ||
      version != olivine_schema_get_version (OLIVINE_SCHEMA_CATALOGUE))
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
                   _("%s is not the food table of this version of Olivine. Install Olivine again."),
                   path);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_store_files_attach_foods:
 * @db: the connection of a diary
 * @error: return location for the error
 *
 * Attaches the installed food tables as `foods`; nobody writes them while they
 * are installed, so nothing is locked for them.
 *
 * Returns: whether they are there
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, _CORRUPT, or any other
 */
gboolean
olivine_store_files_attach_foods (OlivineDb  *db,
                                  GError    **error)
{
  g_autofree char *path = olivine_paths_find_foods_db (error);

  return path != NULL &&
         attach (db, path, "immutable=1", "ATTACH ?1 AS foods", error) &&
         check_foods (db, path, error);
}

/**
 * olivine_store_files_attach_library:
 * @db: the connection of a diary
 * @path: the absolute path of library.db, which may not be there
 * @error: return location for the error
 *
 * Attaches the imported foods as `library`.  Only the catalogue's current version
 * can be read; the importer brings an older one there.
 *
 * Returns: whether there is no library or it can be used
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT, _NEWER_SCHEMA, or any other
 */
gboolean
olivine_store_files_attach_library (OlivineDb   *db,
                                    const char  *path,
                                    GError     **error)
{
  OlivineProbe found = OLIVINE_PROBE_ABSENT;

  if (!olivine_schema_probe (path, OLIVINE_SCHEMA_CATALOGUE, &found, error))
    return FALSE;
  if (found != OLIVINE_PROBE_CURRENT)
    return TRUE;

  return attach (db, path, "mode=ro", "ATTACH ?1 AS library", error);
}

/* Of several programs that make it at once, it is new to the one that won. */
static OlivineDb *
open_library (const char  *path,
              gboolean    *is_new,
              GError     **error)
{
  g_autoptr (OlivineDb) db = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;
  gboolean was_there = TRUE;

  if (!olivine_schema_probe (path, OLIVINE_SCHEMA_CATALOGUE, &found, error))
    return NULL;
  if (found == OLIVINE_PROBE_ABSENT &&
      !create_file (path, OLIVINE_SCHEMA_CATALOGUE, &was_there, error))
    return NULL;
  *is_new = !was_there;
  if (!olivine_paths_make_private_file (path, error))
    return NULL;

  db = olivine_db_open (path, SQLITE_OPEN_READWRITE, error);
  if (db == NULL ||
      !use_wal (db, error) ||
      !olivine_db_exec (db, "PRAGMA main.synchronous = FULL", error) ||
      !bring_up_to_date (db, OLIVINE_SCHEMA_CATALOGUE, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * olivine_store_files_open_library:
 * @path: the absolute path of library.db
 * @error: return location for the error
 *
 * Opens the imported foods for writing, on a connection of their own: made when
 * they are not there, brought to this program's version when they are older.
 * No copy is kept, as all of it can be imported again.
 *
 * Returns: (transfer full) (nullable): the connection, with library.db as main
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT, _NEWER_SCHEMA, or any other
 */
OlivineDb *
olivine_store_files_open_library (const char  *path,
                                  GError     **error)
{
  gboolean is_new = FALSE;

  return open_library (path, &is_new, error);
}

/**
 * olivine_store_files_attach_writable_library:
 * @db: a connection whose main file is none
 * @path: the absolute path of library.db
 * @is_new: (out): whether it was made just now
 * @error: return location for the error
 *
 * Attaches the imported foods as `library` for writing, in the state that
 * olivine_store_files_open_library() leaves them in.
 *
 * Returns: whether they can be written
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT, _NEWER_SCHEMA, or any other
 */
gboolean
olivine_store_files_attach_writable_library (OlivineDb   *db,
                                             const char  *path,
                                             gboolean    *is_new,
                                             GError     **error)
{
  g_autoptr (OlivineDb) opened = open_library (path, is_new, error);

  return opened != NULL &&
         attach (db, path, "mode=rw", "ATTACH ?1 AS library", error) &&
         olivine_db_exec (db, "PRAGMA library.synchronous = FULL", error);
}

/**
 * olivine_store_files_make_no_library:
 * @db: a connection whose main file is none
 * @error: return location for the error
 *
 * Makes an empty library that is no file: what an import that must change nothing
 * is tried on.
 *
 * Returns: whether it was made
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_store_files_make_no_library (OlivineDb  *db,
                                     GError    **error)
{
  return bring_up_to_date (db, OLIVINE_SCHEMA_CATALOGUE, error);
}
