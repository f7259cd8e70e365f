/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One consistent copy of a diary as one file.
 *
 * A file copy would miss what is still in the write-ahead log, so SQLite writes
 * the copy.  It is private, and appears under its name when it is finished and was
 * opened and read from one end to the other.
 */

#include "olivine-copy-file.h"

#include <glib/gi18n.h>

#include "olivine-paths.h"
#include "olivine-schema.h"

static gboolean
vacuum_into (OlivineDb   *db,
             const char  *path,
             GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, "VACUUM main INTO ?1", error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, path);

  return olivine_db_run (db, stmt, error);
}

/**
 * olivine_copy_file_fill:
 * @db: a connection outside of a transaction
 * @beside: a path in the folder the copy is wanted in
 * @error: return location for the error
 *
 * Writes a copy of the main file under a temporary name.
 *
 * Returns: (transfer full) (nullable): the path of the copy
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
char *
olivine_copy_file_fill (OlivineDb   *db,
                        const char  *beside,
                        GError     **error)
{
  g_autofree char *temporary = olivine_paths_new_file_beside (beside, error);

  if (temporary == NULL)
    return NULL;
  if (!vacuum_into (db, temporary, error))
    {
      olivine_paths_drop_file (temporary);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}

/* A copy that nobody can restore is none. */
static gboolean
verify (const char  *path,
        GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;

  if (olivine_schema_probe_whole (path, OLIVINE_SCHEMA_DIARY, &found, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
                       _("The copy that was written is not sound, so it was not kept; the diary "
                         "itself may be damaged. Check it, and restore an earlier copy if it is."));
  return FALSE;
}

/**
 * olivine_copy_file_write:
 * @db: a connection outside of a transaction
 * @path: where the copy goes; a file of that name is replaced in one step
 * @error: return location for the error
 *
 * Returns: whether the copy is on disk and sound
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT when what was written is not sound; what was there
 *   before is then still there; or any other
 */
gboolean
olivine_copy_file_write (OlivineDb   *db,
                         const char  *path,
                         GError     **error)
{
  g_autofree char *temporary = olivine_copy_file_fill (db, path, error);

  if (temporary == NULL)
    return FALSE;
  if (!verify (temporary, error) || !olivine_paths_put_in_place (temporary, path, error))
    {
      olivine_paths_drop_file (temporary);
      return FALSE;
    }

  return TRUE;
}

/* Page by page, whatever is in them. */
static gboolean
copy_pages (OlivineDb   *db,
            const char  *path,
            GError     **error)
{
  g_autoptr (OlivineDb) copy = olivine_db_open (path, SQLITE_OPEN_READWRITE, error);
  sqlite3_backup *backup = NULL;
  gboolean is_done = FALSE;
  int result = SQLITE_OK;

  if (copy == NULL)
    return FALSE;
  backup = sqlite3_backup_init (olivine_db_get_handle (copy), "main", olivine_db_get_handle (db),
                                "main");
  if (backup != NULL)
    {
      is_done = sqlite3_backup_step (backup, -1) == SQLITE_DONE;
      result = sqlite3_backup_finish (backup);
    }
  /* A file that is busy is no error to the end of a backup. */
  if (!is_done || result != SQLITE_OK)
    {
      olivine_db_set_error (copy, _("copying the diary failed"), error);
      return FALSE;
    }

  return TRUE;
}

/* What is damaged is kept as it is: it is all there is. */
static char *
fill_whatever_it_is (OlivineDb   *db,
                     const char  *beside,
                     GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *temporary = olivine_copy_file_fill (db, beside, &local_error);

  if (temporary != NULL)
    return g_steal_pointer (&temporary);
  if (!g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  temporary = olivine_paths_new_file_beside (beside, error);
  if (temporary == NULL)
    return NULL;
  if (!copy_pages (db, temporary, error))
    {
      olivine_paths_drop_file (temporary);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}

/**
 * olivine_copy_file_numbered:
 * @folder: where copies are kept
 * @stem: what the copy is called, without the ending
 * @number: from 1
 *
 * Returns: (transfer full): the path "stem.db", then "stem-2.db" and so on
 */
char *
olivine_copy_file_numbered (const char *folder,
                            const char *stem,
                            guint       number)
{
  g_autofree char *name = number == 1 ? g_strdup_printf ("%s.db", stem)
                                      : g_strdup_printf ("%s-%u.db", stem, number);

  return g_build_filename (folder, name, NULL);
}

/**
 * olivine_copy_file_keep:
 * @db: a connection outside of a transaction
 * @stem: what the copy is called, without the ending
 * @error: return location for the error
 *
 * Puts a copy into the folder “backups” beside the file, under a name that was
 * free: no earlier copy is ever replaced.  A diary that turns out to be damaged is kept
 * page by page.
 *
 * Returns: (transfer full) (nullable): the path of the copy
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
char *
olivine_copy_file_keep (OlivineDb   *db,
                        const char  *stem,
                        GError     **error)
{
  g_autofree char *home = g_path_get_dirname (olivine_db_get_path (db));
  g_autofree char *folder = g_build_filename (home, OLIVINE_COPIES_FOLDER, NULL);

  if (!olivine_paths_make_private_dir (folder, error))
    return NULL;

  for (guint number = 1;; number++)
    {
      g_autofree char *path = olivine_copy_file_numbered (folder, stem, number);
      g_autofree char *temporary = NULL;
      gboolean was_there = FALSE;

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      temporary = fill_whatever_it_is (db, path, error);
      if (temporary == NULL || !olivine_paths_put_if_absent (temporary, path, &was_there, error))
        return NULL;
      if (!was_there)
        return g_steal_pointer (&path);
    }
}
