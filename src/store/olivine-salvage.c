/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can still be read of a damaged diary.
 *
 * The file itself is never opened by SQLite: it and its log are copied into a folder that
 * only its owner can read, and the copy is read, table by table, into an empty diary.  The
 * journal and the log of imports are left out: they are of no use without the rest.
 */

#include "olivine-salvage.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "olivine-paths.h"
#include "olivine-salvage-rows.h"
#include "olivine-schema.h"

/* What a wild page can make SQLite go through is bounded by time. */
#define TIME_LIMIT_US (60 * G_USEC_PER_SEC)
#define INSTRUCTIONS_BETWEEN_LOOKS 100000

static const OlivineSalvageTable tables[] = {
  { "food", TRUE },        { "food_name", FALSE }, { "portion", FALSE },   { "ingredient", FALSE },
  { "entry", TRUE },       { "day", FALSE },       { "favourite", FALSE }, { "profile", FALSE },
  { "lab", TRUE },         { "symptom", FALSE },   { "product", FALSE },   { "plan_item", TRUE },
  { "dish_choice", FALSE }, { "shopping_tick", FALSE },
};

/* What no reader could make sense of, by the version that brought its table. */
static const struct {
  int         version;
  const char *sql;
} nonsense[] = {
  { 1, "DELETE FROM food_name WHERE food_id NOT IN (SELECT id FROM food)" },
  { 1, "DELETE FROM portion WHERE food_id NOT IN (SELECT id FROM food)" },
  { 1, "DELETE FROM ingredient WHERE recipe_id NOT IN (SELECT id FROM food)" },
  { 2, "DELETE FROM entry WHERE date (julianday (date)) IS NOT date" },
  { 2, "DELETE FROM day WHERE date (julianday (date)) IS NOT date" },
  { 2, "DELETE FROM profile WHERE date (julianday (valid_from)) IS NOT valid_from" },
  { 3, "DELETE FROM lab WHERE date (julianday (date)) IS NOT date" },
  { 3, "DELETE FROM symptom WHERE date (julianday (date)) IS NOT date" },
  { 4, "DELETE FROM plan_item WHERE date (julianday (date)) IS NOT date OR "
       "json_valid (eaten) = 0" },
  { 4, "DELETE FROM shopping_tick WHERE date (julianday (date)) IS NOT date" },
};

typedef struct {
  char *folder;
  char *path; /* of the copy */
} Copy;

static void
copy_clear (Copy *copy)
{
  if (copy->path != NULL)
    olivine_paths_drop_file (copy->path);
  if (copy->folder != NULL)
    g_rmdir (copy->folder);
  g_free (copy->path);
  g_free (copy->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

static gboolean
copy_bytes (const char  *from_path,
            const char  *to_path,
            GError     **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (from_path);
  g_autoptr (GFile) to = g_file_new_for_path (to_path);

  return g_file_copy (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL,
                      NULL, NULL, error);
}

static gboolean
make_copy (Copy        *copy,
           const char  *path,
           GError     **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *copied_log = NULL;

  copy->folder = g_dir_make_tmp ("olivine-XXXXXX", error);
  if (copy->folder == NULL)
    return FALSE;
  copy->path = g_build_filename (copy->folder, "diary.db", NULL);
  copied_log = g_strconcat (copy->path, "-wal", NULL);

  return copy_bytes (path, copy->path, error) &&
         (!g_file_test (log, G_FILE_TEST_EXISTS) || copy_bytes (log, copied_log, error));
}

static int
is_time_over (gpointer user_data)
{
  return g_get_monotonic_time () > *(gint64 *) user_data;
}

static gboolean
refuse (const char  *path,
        GError     **error)
{
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
               _("Nothing can be read of %s any more: it is damaged at its beginning. Restore a "
                 "copy from the folder “backups” beside it."), path);
  return FALSE;
}

/* The list of tables may be damaged too; what is left of it will do.  Nothing but this
 * copy can be harmed by that. */
static gboolean
accept_damaged_schema (OlivineDb  *from,
                       GError    **error)
{
  sqlite3_db_config (olivine_db_get_handle (from), SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);

  return olivine_db_exec (from, "PRAGMA writable_schema = ON", error);
}

/* A version that is not one of a diary says that the beginning is not what it was. */
static gboolean
read_version (OlivineDb   *from,
              const char  *path,
              gint64      *version,
              GError     **error)
{
  gint64 application_id = 0;

  if (!olivine_db_get_int (from, "PRAGMA application_id", &application_id, NULL) ||
      !olivine_db_get_int (from, "PRAGMA user_version", version, NULL) ||
      application_id != olivine_schema_get_application_id (OLIVINE_SCHEMA_DIARY) || *version < 1)
    return refuse (path, error);

  return olivine_schema_check_version (path, OLIVINE_SCHEMA_DIARY, *version, error);
}

static gboolean
read_tables (OlivineDb  *from,
             OlivineDb  *into,
             gint64     *n_rows,
             gboolean   *is_complete,
             GError    **error)
{
  gint64 deadline = g_get_monotonic_time () + TIME_LIMIT_US;
  gboolean is_read = TRUE;

  sqlite3_progress_handler (olivine_db_get_handle (from), INSTRUCTIONS_BETWEEN_LOOKS, is_time_over,
                            &deadline);
  for (gsize i = 0; is_read && i < G_N_ELEMENTS (tables); i++)
    is_read = olivine_salvage_rows (from, into, &tables[i], n_rows, is_complete, error);
  sqlite3_progress_handler (olivine_db_get_handle (from), 0, NULL, NULL);

  return is_read;
}

static gboolean
drop_nonsense (OlivineDb  *into,
               gint64      version,
               GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      if (nonsense[i].version <= version && !olivine_db_exec (into, nonsense[i].sql, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_copy (OlivineDb   *into,
           const char  *copy,
           const char  *path,
           gint64      *n_rows,
           gboolean    *is_complete,
           GError     **error)
{
  g_autoptr (OlivineDb) from = olivine_db_open (copy, SQLITE_OPEN_READWRITE, NULL);
  gint64 version = 0;

  if (from == NULL || !accept_damaged_schema (from, NULL))
    return refuse (path, error);

  return read_version (from, path, &version, error) &&
         olivine_schema_set_foreign_keys (into, FALSE, error) &&
         olivine_schema_make_version (into, OLIVINE_SCHEMA_DIARY, (int) version, error) &&
         read_tables (from, into, n_rows, is_complete, error) &&
         drop_nonsense (into, version, error);
}

/**
 * olivine_salvage_read:
 * @into: a connection to an empty database that is no file
 * @path: a damaged diary; it is read and never written
 * @n_rows: (out): how many rows could be read
 * @is_complete: (out): whether these are all there were, as far as can be told
 * @error: return location for the error
 *
 * Puts what can be read of a damaged diary into a diary of this program's version.
 *
 * Returns: whether it could be read at all; there may be no rows
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT when the beginning of the file is lost,
 *   _NEWER_SCHEMA, a %G_IO_ERROR when it cannot be copied, or any other
 */
gboolean
olivine_salvage_read (OlivineDb   *into,
                      const char  *path,
                      gint64      *n_rows,
                      gboolean    *is_complete,
                      GError     **error)
{
  g_auto (Copy) copy = { 0 };

  g_return_val_if_fail (into != NULL && path != NULL, FALSE);
  g_return_val_if_fail (n_rows != NULL && is_complete != NULL, FALSE);

  *n_rows = 0;
  *is_complete = TRUE;

  return make_copy (&copy, path, error) &&
         read_copy (into, copy.path, path, n_rows, is_complete, error) &&
         olivine_schema_migrate (into, OLIVINE_SCHEMA_DIARY, error);
}
