/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A diary that is damaged, and its copies.
 *
 * Invariants: no byte of the damaged file is changed, it only gets another name; there is
 * a file of the diary's name at every moment, so that nobody begins an empty one; nothing is
 * done while another program has the file open.
 */

#include "olivine-rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "olivine-copy-file.h"
#include "olivine-paths.h"
#include "olivine-restore.h"
#include "olivine-schema.h"

/* Where SQLite's locks are: https://www.sqlite.org/lockingv3.html, sqliteInt.h */
#define LOCK_BYTES_START 0x40000000
#define N_LOCK_BYTES 512

/* By whatever links: the file itself is what gets another name. */
static char *
get_diary_path (const char *data_dir)
{
  g_autofree char *path = g_build_filename (data_dir, "diary.db", NULL);
  char *real = realpath (path, NULL);

  if (real == NULL)
    return g_steal_pointer (&path);
  g_free (path);
  path = g_strdup (real);
  free (real);

  return g_steal_pointer (&path);
}

/**
 * olivine_rescue_is_damaged:
 * @data_dir: the folder of a diary that could not be opened
 *
 * Looks at all of the diary without changing it.
 *
 * Returns: whether it is the diary itself that is damaged or no diary at all
 */
gboolean
olivine_rescue_is_damaged (const char *data_dir)
{
  g_autofree char *path = g_build_filename (data_dir, "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;

  g_return_val_if_fail (data_dir != NULL, FALSE);

  return !olivine_schema_probe_whole (path, OLIVINE_SCHEMA_DIARY, &found, &error) &&
         g_error_matches (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
}

/* "2026-11-21-083015" of "diary-before-restore-2026-11-21-083015.db"; a file without a day
 * in its name is as old as it says. */
static char *
get_moment (const char *folder,
            const char *name)
{
  g_autoptr (GRegex) regex = g_regex_new ("[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]{6})?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GDateTime) time = NULL;
  GStatBuf info = { 0 };

  if (g_regex_match (regex, name, 0, &match))
    return g_match_info_fetch (match, 0);
  if (g_stat (path, &info) == 0)
    time = g_date_time_new_from_unix_local ((gint64) info.st_mtime);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d-%H%M%S") : g_strdup ("");
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* Of each copy its moment, a slash and its name, newest first. */
static GPtrArray *
list_copies (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *moment = NULL;

      if (!g_str_has_prefix (name, "diary-") || !g_str_has_suffix (name, ".db") ||
          g_str_has_prefix (name, "diary-damaged-"))
        continue;
      moment = get_moment (folder, name);
      g_ptr_array_add (copies, g_strconcat (moment, "/", name, NULL));
    }
  g_ptr_array_sort (copies, compare_newest_first);

  return copies;
}

/**
 * olivine_rescue_find_copy:
 * @data_dir: the folder of a diary
 * @info: (out caller-allocates): what the copy holds
 * @error: return location for the error
 *
 * Finds the newest copy beside the diary that is sound.  Copies are read and never changed.
 *
 * Returns: (transfer full) (nullable): its path
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there is none
 */
char *
olivine_rescue_find_copy (const char       *data_dir,
                          OlivineCopyInfo  *info,
                          GError          **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  folder = g_build_filename (data_dir, OLIVINE_COPIES_FOLDER, NULL);
  copies = list_copies (folder);
  for (guint i = 0; i < copies->len; i++)
    {
      const char *name = strchr (copies->pdata[i], '/') + 1;
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (olivine_copies_inspect (path, info, NULL))
        return g_steal_pointer (&path);
    }
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
               _("There is no good copy of the diary in %s."), folder);

  return NULL;
}

/* Whoever has the diary open holds a lock on it. */
static gboolean
check_nobody_has_it_open (const char  *path,
                          GError     **error)
{
  struct flock lock = {
    .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_BYTES_START, .l_len = N_LOCK_BYTES,
  };
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  gboolean is_open = fd >= 0 && fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;

  if (fd >= 0)
    g_close (fd, NULL);
  if (!is_open)
    return TRUE;
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_BUSY,
               _("%s is in use by another program. Close all windows of Olivine and try again."),
               path);
  return FALSE;
}

/* The same file under a second name; where there cannot be one, a copy of its bytes. */
static gboolean
keep_file (const char  *path,
           const char  *kept_path,
           GError     **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (kept_path);

  if (link (path, kept_path) != 0 &&
      !g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    return FALSE;

  return olivine_paths_make_private_file (kept_path, error);
}

/* What was not yet in the file itself. */
static gboolean
keep_logs (const char  *path,
           const char  *kept_path,
           GError     **error)
{
  static const char *const suffixes[] = { "-wal", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *log = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *kept_log = g_strconcat (kept_path, suffixes[i], NULL);

      if (g_file_test (log, G_FILE_TEST_EXISTS) && !keep_file (log, kept_log, error))
        return FALSE;
    }

  return TRUE;
}

/* Keeps the damaged file as "diary-damaged-MOMENT.db", or "-2.db" if there is one. */
static char *
keep_damaged (const char  *data_dir,
              const char  *path,
              GDateTime   *now,
              GError     **error)
{
  g_autofree char *folder = g_build_filename (data_dir, OLIVINE_COPIES_FOLDER, NULL);
  g_autofree char *stem = olivine_restore_stem ("damaged", now);

  if (!olivine_paths_make_private_dir (folder, error))
    return NULL;
  for (guint number = 1;; number++)
    {
      g_autofree char *kept_path = olivine_copy_file_numbered (folder, stem, number);

      if (g_file_test (kept_path, G_FILE_TEST_EXISTS))
        continue;
      if (!keep_file (path, kept_path, error) || !keep_logs (path, kept_path, error))
        return NULL;
      return g_steal_pointer (&kept_path);
    }
}

/* A log that stayed would be taken for one of the new file. */
static gboolean
replace_file (const char  *path,
              const char  *temporary,
              GError     **error)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *sidecar = g_strconcat (path, suffixes[i], NULL);

      if (g_unlink (sidecar) != 0 && errno != ENOENT)
        {
          int saved_errno = errno;

          g_set_error (error, OLIVINE_STORE_ERROR, olivine_store_error_from_errno (saved_errno),
                       _("%s cannot be removed: %s. %s"), sidecar, g_strerror (saved_errno),
                       olivine_store_error_get_advice (
                         olivine_store_error_from_errno (saved_errno)));
          return FALSE;
        }
    }

  return olivine_paths_put_in_place (temporary, path, error);
}

static gboolean
prepare (const char       *temporary,
         OlivineCopyInfo  *info,
         GError          **error)
{
  g_autoptr (OlivineDb) prepared = olivine_restore_open (temporary, error);

  return prepared != NULL && olivine_copies_count (prepared, info, error);
}

/**
 * olivine_rescue_restore:
 * @data_dir: the folder of a diary that is damaged
 * @path: a copy of a diary, of this or an earlier version
 * @now: the moment it is, to name the damaged file by
 * @kept_path: (out): where the damaged file is kept
 * @info: (out caller-allocates): what the diary holds now
 * @error: return location for the error
 *
 * Puts a copy in the place of a diary that cannot be opened.  The copy is migrated and
 * checked before; the damaged file is kept in the folder “backups”.
 *
 * Returns: whether the copy was put in place; otherwise the diary is as it was
 *
 * Errors: %OLIVINE_STORE_ERROR_BUSY when somebody has the diary open, _NOT_FOUND,
 *   _CORRUPT, _NEWER_SCHEMA, _FULL, or any other
 */
gboolean
olivine_rescue_restore (const char       *data_dir,
                        const char       *path,
                        GDateTime        *now,
                        char            **kept_path,
                        OlivineCopyInfo  *info,
                        GError          **error)
{
  g_autofree char *diary = NULL;
  g_autofree char *temporary = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (data_dir != NULL && path != NULL && now != NULL, FALSE);
  g_return_val_if_fail (kept_path != NULL && info != NULL, FALSE);

  diary = get_diary_path (data_dir);
  if (!olivine_copies_inspect (path, info, error) || !check_nobody_has_it_open (diary, error))
    return FALSE;
  temporary = olivine_restore_copy (path, diary, error);
  if (temporary == NULL)
    return FALSE;

  if (prepare (temporary, info, error))
    kept = keep_damaged (data_dir, diary, now, error);
  if (kept == NULL || !replace_file (diary, temporary, error))
    {
      olivine_paths_drop_file (temporary);
      return FALSE;
    }
  *kept_path = g_steal_pointer (&kept);

  return TRUE;
}
