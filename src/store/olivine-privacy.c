/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that others could read: restored from a medium that knows no owners, or copied
 * under a wide umask.
 *
 * Only what is ours by name and by owner is looked at.  A folder that has other things in
 * it keeps its mode: it may be one the person chose and shares.
 */

#include "olivine-privacy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "olivine-copy-file.h"
#include "olivine-sentence.h"

#define OTHERS 0077

static gboolean
is_ours (const char *name)
{
  return g_str_has_prefix (name, "diary.db") || g_str_has_prefix (name, "library.db") ||
         g_str_has_prefix (name, ".olivine-") || g_str_equal (name, OLIVINE_COPIES_FOLDER);
}

static gboolean
is_open_to_others (const char *path,
                   gboolean    is_folder)
{
  struct stat info = { 0 };

  /* What a link leads to is not in the folder; the folder itself may be a link. */
  if ((is_folder ? stat (path, &info) : lstat (path, &info)) != 0)
    return FALSE;

  return (is_folder ? S_ISDIR (info.st_mode) : S_ISREG (info.st_mode)) &&
         info.st_uid == geteuid () && (info.st_mode & OTHERS) != 0;
}

static void
add_if_open (GPtrArray  *open_paths,
             const char *path,
             gboolean    is_folder)
{
  if (is_open_to_others (path, is_folder))
    g_ptr_array_add (open_paths, g_strdup (path));
}

/* Returns: whether there is nothing in the folder but what is ours */
static gboolean
look_into (const char *dir,
           gboolean    is_copies,
           GPtrArray  *open_paths)
{
  g_autoptr (GDir) folder = g_dir_open (dir, 0, NULL);
  gboolean all_ours = TRUE;
  const char *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);

      if (is_copies ? g_str_has_prefix (name, "diary-") : is_ours (name))
        add_if_open (open_paths, path, FALSE);
      else
        all_ours = FALSE;
    }

  return all_ours;
}

/**
 * olivine_privacy_find_open:
 * @dir: a data folder
 *
 * Looks which of our files, copies and folders others can read or write.
 *
 * Returns: (transfer full) (element-type utf8): their paths
 */
GPtrArray *
olivine_privacy_find_open (const char *dir)
{
  GPtrArray *open_paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *copies = NULL;

  g_return_val_if_fail (dir != NULL, open_paths);

  copies = g_build_filename (dir, OLIVINE_COPIES_FOLDER, NULL);
  if (look_into (dir, FALSE, open_paths))
    add_if_open (open_paths, dir, TRUE);
  if (look_into (copies, TRUE, open_paths))
    add_if_open (open_paths, copies, TRUE);

  return open_paths;
}

static guint
close_all (GPtrArray *open_paths)
{
  guint n_closed = 0;

  for (guint i = 0; i < open_paths->len; i++)
    {
      const char *path = open_paths->pdata[i];
      struct stat info = { 0 };

      /* Some file systems have no owners: there is nothing to be told of them each time. */
      if (stat (path, &info) == 0 &&
          ((info.st_mode & OTHERS) == 0 || g_chmod (path, info.st_mode & 0700) == 0) &&
          stat (path, &info) == 0 && (info.st_mode & OTHERS) == 0)
        n_closed++;
    }

  return n_closed;
}

/**
 * olivine_privacy_mend:
 * @dir: a data folder
 * @open_paths: (element-type utf8): what olivine_privacy_find_open() found
 *
 * Takes them away from others.
 *
 * Returns: (transfer full) (nullable): a sentence that says so, translated; %NULL when there
 *   was nothing to do, or nothing could be done
 */
char *
olivine_privacy_mend (const char *dir,
                      GPtrArray  *open_paths)
{
  guint n_closed = 0;
  g_autofree char *number = NULL;

  g_return_val_if_fail (dir != NULL && open_paths != NULL, NULL);

  n_closed = close_all (open_paths);
  if (n_closed == 0)
    return NULL;
  number = g_strdup_printf ("%u", n_closed);

  /* Translators: {number} is a count of files and folders, {folder} where they are */
  return olivine_sentence_say (NULL, ngettext ("Others on this computer could read {number} file "
                                               "in {folder}. It is private again.",
                                               "Others on this computer could read {number} files "
                                               "in {folder}. They are private again.", n_closed),
                               "number", number, "folder", dir, NULL);
}
