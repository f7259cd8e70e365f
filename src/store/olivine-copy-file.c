/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One consistent copy of a database as one file.
 *
 * A file copy would miss what is still in the write-ahead log, so SQLite writes
 * the copy.  It is private, and appears under its name when it is finished.
 */

#include "olivine-copy-file.h"

#include <glib/gstdio.h>

#include "olivine-paths.h"

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
      g_unlink (temporary);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}

/**
 * olivine_copy_file_write:
 * @db: a connection outside of a transaction
 * @path: where the copy goes; a file of that name is replaced in one step
 * @error: return location for the error
 *
 * Returns: whether the copy is on disk
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_copy_file_write (OlivineDb   *db,
                         const char  *path,
                         GError     **error)
{
  g_autofree char *temporary = olivine_copy_file_fill (db, path, error);

  if (temporary == NULL)
    return FALSE;
  if (!olivine_paths_put_in_place (temporary, path, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return TRUE;
}

/* "stem.db", then "stem-2.db" … */
static char *
numbered_path (const char *folder,
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
 * free: no earlier copy is ever replaced.
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
      g_autofree char *path = numbered_path (folder, stem, number);
      g_autofree char *temporary = NULL;
      gboolean was_there = FALSE;

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      temporary = olivine_copy_file_fill (db, path, error);
      if (temporary == NULL || !olivine_paths_put_if_absent (temporary, path, &was_there, error))
        return NULL;
      if (!was_there)
        return g_steal_pointer (&path);
    }
}
