/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where files are, and making them so that only their owner can read them.
 *
 * A file appears under its name whole or not at all: it is written beside it
 * under a name of its own, synced, and put in place in one step.
 */

#include "config.h"

#include "olivine-paths.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "olivine-sentence.h"
#include "olivine-store-error.h"

#define PRIVATE_DIR_MODE 0700
#define PRIVATE_FILE_MODE 0600

static const char *const cannot_be_made = N_("{file} cannot be made: {reason}. {advice}");
static const char *const cannot_be_private =
  N_("{file} cannot be made private: {reason}. {advice}");
static const char *const cannot_be_written = N_("{file} cannot be written: {reason}. {advice}");
static const char *const cannot_be_synced =
  N_("{file} cannot be written to disk: {reason}. {advice}");

static void
set_error_from_errno (GError     **error,
                      int          saved_errno,
                      const char  *text,
                      const char  *path)
{
  OlivineStoreError code = olivine_store_error_from_errno (saved_errno);
  g_autofree char *message = NULL;

  message = olivine_sentence_say (NULL, _(text), "file", path, "reason", g_strerror (saved_errno),
                                  "advice", olivine_store_error_get_advice (code), NULL);
  g_set_error_literal (error, OLIVINE_STORE_ERROR, code, message);
}

/* The installed tables, as seen from the running program. */
static char *
foods_db_near_program (void)
{
  static const char *const places[] = { "../../data", "../share/olivine" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *relative = g_build_filename (folder, places[i], "foods.db", NULL);

      if (g_file_test (relative, G_FILE_TEST_IS_REGULAR))
        return g_canonicalize_filename (relative, NULL);
    }

  return NULL;
}

/**
 * olivine_paths_find_foods_db:
 * @error: return location for the error
 *
 * Finds the installed food tables: where the environment variable
 * OLIVINE_FOODS_DB says, else beside the running program (in a build tree or a
 * prefix), else where this build installs them.
 *
 * Returns: (transfer full) (nullable): an absolute path
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, saying where it was looked for
 */
char *
olivine_paths_find_foods_db (GError **error)
{
  const char *wanted = g_getenv ("OLIVINE_FOODS_DB");
  g_autofree char *path = NULL;

  if (wanted != NULL && *wanted != '\0')
    path = g_canonicalize_filename (wanted, NULL);
  else
    path = foods_db_near_program ();
  if (path == NULL)
    path = g_build_filename (PKGDATADIR, "foods.db", NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                   _("The food tables are missing: there is no file %s. Install Olivine again, or "
                     "set OLIVINE_FOODS_DB to where foods.db is."), path);
      return NULL;
    }

  return g_steal_pointer (&path);
}

/**
 * olivine_paths_make_private_dir:
 * @dir: a folder
 * @error: return location for the error
 *
 * Makes the folder, and those above it, readable by their owner only, whatever
 * the umask.  A folder that is there already keeps its mode: it may be one the
 * person chose and shares.
 *
 * Returns: whether the folder is there and can be written
 *
 * Errors: %OLIVINE_STORE_ERROR_READ_ONLY, _FULL or _IO
 */
gboolean
olivine_paths_make_private_dir (const char  *dir,
                                GError     **error)
{
  gboolean is_new = FALSE;

  g_return_val_if_fail (dir != NULL, FALSE);

  is_new = !g_file_test (dir, G_FILE_TEST_EXISTS);
  if (g_mkdir_with_parents (dir, PRIVATE_DIR_MODE) != 0)
    {
      set_error_from_errno (error, errno, cannot_be_made, dir);
      return FALSE;
    }
  if (is_new && g_chmod (dir, PRIVATE_DIR_MODE) != 0)
    {
      set_error_from_errno (error, errno, cannot_be_private, dir);
      return FALSE;
    }
  if (access (dir, W_OK | X_OK) != 0)
    {
      set_error_from_errno (error, errno, cannot_be_written, dir);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_paths_make_private_file:
 * @path: a file
 * @error: return location for the error
 *
 * Takes the reading and writing of others away from a file that has it.
 *
 * Returns: whether nobody else can read the file
 *
 * Errors: %OLIVINE_STORE_ERROR_READ_ONLY, _NOT_FOUND or _IO
 */
gboolean
olivine_paths_make_private_file (const char  *path,
                                 GError     **error)
{
  GStatBuf info = { 0 };

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_stat (path, &info) == 0 && (info.st_mode & 0777) == PRIVATE_FILE_MODE)
    return TRUE;
  if (g_chmod (path, PRIVATE_FILE_MODE) != 0)
    {
      set_error_from_errno (error, errno, cannot_be_private, path);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_paths_new_file_beside:
 * @path: the file that will be written
 * @error: return location for the error
 *
 * Makes an empty, private file with a name of its own in the folder of @path.
 * SQLite keeps the mode when it fills it.
 *
 * Returns: (transfer full) (nullable): its path
 *
 * Errors: %OLIVINE_STORE_ERROR_READ_ONLY, _NOT_FOUND, _FULL or _IO
 */
char *
olivine_paths_new_file_beside (const char  *path,
                               GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  int fd = -1;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, OLIVINE_PATHS_TEMPORARY_PREFIX "XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, PRIVATE_FILE_MODE);
  if (fd < 0 || fchmod (fd, PRIVATE_FILE_MODE) != 0)
    {
      set_error_from_errno (error, errno, cannot_be_written, folder);
      if (fd >= 0)
        {
          g_close (fd, NULL);
          g_unlink (temporary);
        }
      return NULL;
    }
  g_close (fd, NULL);

  return g_steal_pointer (&temporary);
}

/**
 * olivine_paths_drop_file:
 * @temporary: a file of olivine_paths_new_file_beside(), or another that only we know
 *
 * Removes a file that is needed no longer, with whatever SQLite had beside it.
 */
void
olivine_paths_drop_file (const char *temporary)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

  g_return_if_fail (temporary != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (temporary, endings[i], NULL);

      g_unlink (path);
    }
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = FALSE;
  int saved_errno = 0;

  /* A file system that cannot sync a folder says EINVAL; there is no more to be had. */
  synced = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);
  saved_errno = errno;
  if (fd >= 0)
    g_close (fd, NULL);
  if (!synced)
    set_error_from_errno (error, saved_errno, cannot_be_synced, path);

  return synced;
}

static gboolean
sync_folder_of (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

/**
 * olivine_paths_put_in_place:
 * @temporary: a finished file in the folder of @path
 * @path: the name it gets; a file of that name is replaced
 * @error: return location for the error
 *
 * Returns: whether the file is on disk under its name
 *
 * Errors: %OLIVINE_STORE_ERROR_READ_ONLY, _FULL or _IO
 */
gboolean
olivine_paths_put_in_place (const char  *temporary,
                            const char  *path,
                            GError     **error)
{
  g_return_val_if_fail (temporary != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!sync_path (temporary, O_RDONLY, error))
    return FALSE;
  if (g_rename (temporary, path) != 0)
    {
      set_error_from_errno (error, errno, cannot_be_written, path);
      return FALSE;
    }

  return sync_folder_of (path, error);
}

/* Not every file system knows the one call, and not every other the other. */
static gboolean
rename_if_absent (const char *temporary,
                  const char *path)
{
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  return link (temporary, path) == 0;
}

/**
 * olivine_paths_put_if_absent:
 * @temporary: a finished file in the folder of @path; it is gone afterwards
 * @path: the name it gets, unless there is such a file
 * @was_there: (out): whether there was, and @temporary was dropped
 * @error: return location for the error
 *
 * Of several programs that make the same file at once, one wins and the others
 * go on with what that one made.
 *
 * Returns: whether there is a file @path now
 *
 * Errors: %OLIVINE_STORE_ERROR_READ_ONLY, _FULL or _IO
 */
gboolean
olivine_paths_put_if_absent (const char  *temporary,
                             const char  *path,
                             gboolean    *was_there,
                             GError     **error)
{
  gboolean renamed = FALSE;
  int saved_errno = 0;

  g_return_val_if_fail (temporary != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (was_there != NULL, FALSE);

  if (!sync_path (temporary, O_RDONLY, error))
    {
      olivine_paths_drop_file (temporary);
      return FALSE;
    }

  renamed = rename_if_absent (temporary, path);
  saved_errno = errno;
  *was_there = !renamed && saved_errno == EEXIST;
  g_unlink (temporary);
  if (!renamed && !*was_there)
    {
      set_error_from_errno (error, saved_errno, cannot_be_made, path);
      return FALSE;
    }

  return sync_folder_of (path, error);
}

/**
 * olivine_paths_are_same_file:
 * @a: a path
 * @b: another
 *
 * Returns: whether both name one existing file, by whatever links
 */
gboolean
olivine_paths_are_same_file (const char *a,
                             const char *b)
{
  GStatBuf info_a = { 0 };
  GStatBuf info_b = { 0 };

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return g_stat (a, &info_a) == 0 && g_stat (b, &info_b) == 0 &&
         info_a.st_dev == info_b.st_dev && info_a.st_ino == info_b.st_ino;
}
