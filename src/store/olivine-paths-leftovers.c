/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a program that was killed left of the files it was making.
 *
 * They are whole copies of a diary, as large as it and as private, and nobody would
 * ever look for them.  Another program may be making one just now, so only what is old
 * goes.
 */

#include "olivine-paths.h"

#include <glib/gstdio.h>

#define OLD_SECONDS (24 * 60 * 60)

static gboolean
is_old_file (const char *path)
{
  GStatBuf info = { 0 };

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) &&
         (gint64) info.st_mtim.tv_sec < g_get_real_time () / G_USEC_PER_SEC - OLD_SECONDS;
}

/**
 * olivine_paths_remove_leftovers:
 * @folder: a folder of ours, which need not be there
 *
 * Removes files of olivine_paths_new_file_beside(), and what SQLite has beside them,
 * that nobody has written to for a day.  It only tidies up, and fails without a word.
 */
void
olivine_paths_remove_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  g_return_if_fail (folder != NULL);

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, OLIVINE_PATHS_TEMPORARY_PREFIX) && is_old_file (path))
        g_unlink (path);
    }
}
