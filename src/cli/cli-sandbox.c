/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* In a Flatpak the home folder is there and can be written, but it is a piece of
 * memory that is gone when the program ends.  What is written there would be lost
 * after it was called done, so it is refused.
 */

#include "config.h"

#include "cli-sandbox.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "cli-error.h"

/* https://docs.flatpak.org/en/latest/flatpak-command-reference.html: in every instance. */
#define FLATPAK_INFO "/.flatpak-info"

static gboolean
is_in_sandbox (void)
{
  return g_file_test (FLATPAK_INFO, G_FILE_TEST_EXISTS);
}

/* The nearest folder that is there is looked at.  Kernels before 5.8 do not tell; then
 * no place is refused. */
static guint64
get_mount_of (const char *path)
{
  g_autofree char *place = g_canonicalize_filename (path, NULL);
  struct statx info = { 0 };

  while (statx (AT_FDCWD, place, 0, STATX_MNT_ID, &info) != 0 && !g_str_equal (place, "/"))
    {
      char *parent = g_path_get_dirname (place);

      g_free (place);
      place = parent;
    }

  return (info.stx_mask & STATX_MNT_ID) != 0 ? info.stx_mnt_id : 0;
}

/* What the sandbox was given is mounted into it; its root and its /tmp are its own. */
static gboolean
is_forgotten (const char *path)
{
  guint64 mount = get_mount_of (path);

  return mount != 0 && (mount == get_mount_of ("/") || mount == get_mount_of ("/tmp"));
}

/**
 * cli_sandbox_get_input_hint:
 *
 * Returns: (transfer none): what else to say of a file that is not there; empty
 *   outside a sandbox
 */
const char *
cli_sandbox_get_input_hint (void)
{
  if (!is_in_sandbox ())
    return "";

  return " The sandbox sees no folder of yours: write - for its name and hand it in with <.";
}

/**
 * cli_sandbox_check_output:
 * @path: a file that is to be written
 * @error: return location for an error
 *
 * Returns: whether the file is still there when the program has ended; if not,
 *   %CLI_ERROR_REFUSED
 */
gboolean
cli_sandbox_check_output (const char  *path,
                          GError     **error)
{
  if (!is_in_sandbox () || !is_forgotten (path))
    return TRUE;

  return cli_refuse (error, "%s is inside the sandbox and would be gone at once; nothing was "
                     "written. Write - for its name and send it to a file with >, or choose one "
                     "in %s.", path, g_get_user_data_dir ());
}

/**
 * cli_sandbox_check_folder:
 * @path: a data folder
 * @error: return location for an error
 *
 * Returns: whether a diary is still there when the program has ended; if not,
 *   %CLI_ERROR_REFUSED
 */
gboolean
cli_sandbox_check_folder (const char  *path,
                          GError     **error)
{
  if (!is_in_sandbox () || !is_forgotten (path))
    return TRUE;

  return cli_refuse (error, "The data folder %s is inside the sandbox and would be gone at once. "
                     "Choose one in %s.", path, g_get_user_data_dir ());
}
