/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file that is not there was named wrongly and is refused; a file that is
 * there and cannot be read is a failure of storage.
 */

#include "config.h"

#include "cli-file.h"

#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cli-error.h"
#include "cli-sandbox.h"

/**
 * cli_is_standard_stream:
 * @path: a file argument
 *
 * Returns: whether it means standard input or output
 */
gboolean
cli_is_standard_stream (const char *path)
{
  return g_str_equal (path, "-");
}

/**
 * cli_open_input:
 * @path: a file argument
 * @error: return location for an error
 *
 * Opens a file to read.
 *
 * Returns: (nullable) (transfer full): the stream; %NULL with
 *   %CLI_ERROR_REFUSED when there is no such file, else with an I/O error
 */
GInputStream *
cli_open_input (const char  *path,
                GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) local_error = NULL;
  GFileInputStream *stream = NULL;

  if (cli_is_standard_stream (path))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  file = g_file_new_for_commandline_arg (path);
  stream = g_file_read (file, NULL, &local_error);
  if (stream != NULL)
    return G_INPUT_STREAM (stream);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    cli_refuse (error, "%s cannot be read: %s. Check its name.%s", path, local_error->message,
                cli_sandbox_get_input_hint ());
  else
    g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", path);

  return NULL;
}

/**
 * cli_save_input:
 * @path: where to
 * @error: return location for an error
 *
 * Writes all of standard input into a file.
 *
 * Returns: whether it was written
 */
gboolean
cli_save_input (const char  *path,
                GError     **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) output = NULL;

  output = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);
  if (output == NULL)
    return FALSE;

  return g_output_stream_splice (G_OUTPUT_STREAM (output), input,
                                 G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) >= 0;
}

/**
 * cli_temporary_new:
 * @error: return location for an error
 *
 * Chooses a path for a file in a new folder that only its owner can read.
 *
 * Returns: (nullable) (transfer full): the path
 */
CliTemporary *
cli_temporary_new (GError **error)
{
  char *dir = g_dir_make_tmp ("olivine-XXXXXX", error);
  CliTemporary *temporary = NULL;

  if (dir == NULL)
    return NULL;

  temporary = g_new0 (CliTemporary, 1);
  temporary->dir = dir;
  temporary->path = g_build_filename (dir, "diary.db", NULL);

  return temporary;
}

/**
 * cli_temporary_free:
 * @temporary: (transfer full): a temporary file
 *
 * Removes the file and its folder.
 */
void
cli_temporary_free (CliTemporary *temporary)
{
  g_unlink (temporary->path);
  g_rmdir (temporary->dir);
  g_free (temporary->path);
  g_free (temporary->dir);
  g_free (temporary);
}
