/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies of the diary, out and in again, and whether it is whole. */

#include "config.h"

#include "cli-commands.h"
#include "cli-file.h"
#include "cli-rows.h"
#include "cli-sandbox.h"
#include "olivine-rescue.h"

/* "3 entries from 2026-11-01 to 2026-11-20 and 1 food" */
static char *
describe_copy (const OlivineCopyInfo *info)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *range = NULL;

  if (olivine_date_is_set (info->first))
    {
      first = olivine_date_to_text (info->first);
      last = olivine_date_to_text (info->last);
      range = g_strdup_printf (" from %s to %s", first, last);
    }

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s%s and %" G_GINT64_FORMAT " %s of your own",
                          info->n_entries, info->n_entries == 1 ? "entry" : "entries",
                          range != NULL ? range : "",
                          info->n_foods, info->n_foods == 1 ? "food" : "foods");
}

static gboolean
backup_to_file (Cli         *cli,
                const char  *path,
                GError     **error)
{
  g_autofree char *content = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) reason = NULL;
  OlivineCopyInfo info = { 0, };

  if (!olivine_copies_backup (cli->store, path, &reason)
      || !olivine_copies_inspect (path, &info, &reason))
    return cli_fail_storage (error, reason);

  content = describe_copy (&info);
  sentence = g_strdup_printf ("Saved %s in %s", content, path);
  cli_print_result (cli, sentence);

  return TRUE;
}

static gboolean
backup_to_output (Cli     *cli,
                  GError **error)
{
  g_autoptr (CliTemporary) temporary = cli_temporary_new (error);
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  if (temporary == NULL
      || !olivine_copies_backup (cli->store, temporary->path, error)
      || !g_file_get_contents (temporary->path, &bytes, &n_bytes, error))
    return FALSE;
  g_string_append_len (cli->output, bytes, n_bytes);

  return TRUE;
}

/**
 * cmd_backup:
 * @cli: the run
 * @error: return location for an error
 *
 * Makes a consistent copy of the diary.
 *
 * Returns: whether it was made
 */
gboolean
cmd_backup (Cli     *cli,
            GError **error)
{
  const char *path = cli_get_argument (cli, 0);

  if (cli_get_store (cli, error) == NULL)
    return FALSE;
  if (cli_is_standard_stream (path))
    return backup_to_output (cli, error);

  return cli_sandbox_check_output (path, error) && backup_to_file (cli, path, error);
}

static void
print_restored (Cli                    *cli,
                const OlivineCopyInfo  *info,
                const char             *kept,
                const char             *kept_path)
{
  g_autofree char *content = describe_copy (info);
  g_autofree char *sentence = g_strdup_printf ("Restored %s; %s is kept in %s", content, kept,
                                               kept_path);

  cli_print_result (cli, sentence);
}

static gboolean
restore_from_file (Cli         *cli,
                   const char  *path,
                   GError     **error)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (cli->clock);
  g_autofree char *kept_path = NULL;
  OlivineCopyInfo info = { 0, };

  if (!olivine_copies_restore (cli->store, path, now, &kept_path, &info, error))
    return FALSE;
  print_restored (cli, &info, "what was here before", kept_path);

  return TRUE;
}

/* A diary that cannot be opened is no reason not to restore one. */
static gboolean
restore_over_damage (Cli         *cli,
                     const char  *path,
                     GError     **error)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (cli->clock);
  g_autofree char *dir = cli_get_data_dir (cli);
  g_autofree char *kept_path = NULL;
  OlivineCopyInfo info = { 0, };

  if (!olivine_rescue_restore (dir, path, now, &kept_path, &info, error))
    return FALSE;
  print_restored (cli, &info, "the damaged diary", kept_path);

  return TRUE;
}

static char *
describe_changes (const OlivineCopyChanges *changes)
{
  g_autofree char *range = NULL;

  if (changes->n_entries_gone > 0)
    {
      g_autofree char *first = olivine_date_to_text (changes->first_gone);
      g_autofree char *last = olivine_date_to_text (changes->last_gone);

      range = g_strdup_printf (" from %s to %s", first, last);
    }

  return g_strdup_printf ("gone: %" G_GINT64_FORMAT " entries%s, %" G_GINT64_FORMAT
                          " laboratory values, %" G_GINT64_FORMAT " foods of your own; back: %"
                          G_GINT64_FORMAT " entries; as they were: %" G_GINT64_FORMAT " entries",
                          changes->n_entries_gone, range != NULL ? range : "",
                          changes->n_labs_gone, changes->n_foods_gone, changes->n_entries_back,
                          changes->n_entries_changed);
}

static gboolean
preview_restore (Cli         *cli,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *live_path = olivine_store_get_path (cli->store, "diary.db");
  g_autofree char *copied = NULL;
  g_autofree char *live = NULL;
  g_autofree char *described = NULL;
  g_autofree char *sentence = NULL;
  OlivineCopyInfo copy_info = { 0, };
  OlivineCopyInfo live_info = { 0, };
  OlivineCopyChanges changes = { 0, };

  if (!olivine_copies_inspect (path, &copy_info, error)
      || !olivine_copies_inspect (live_path, &live_info, error)
      || !olivine_copies_compare (live_path, path, &changes, error))
    return FALSE;

  copied = describe_copy (&copy_info);
  live = describe_copy (&live_info);
  described = describe_changes (&changes);
  sentence = g_strdup_printf ("Nothing was changed. %s would take the place of %s (%s)", copied,
                              live, described);
  cli_print_result (cli, sentence);

  return TRUE;
}

static gboolean
restore_path (Cli         *cli,
              const char  *path,
              GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *dir = cli_get_data_dir (cli);
  gboolean is_preview = cli_has_option (cli, "dry-run");

  if (cli_get_store (cli, &local_error) != NULL)
    return is_preview ? preview_restore (cli, path, error) : restore_from_file (cli, path, error);
  if (!is_preview && olivine_rescue_is_damaged (dir))
    return restore_over_damage (cli, path, error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * cmd_restore:
 * @cli: the run
 * @error: return location for an error
 *
 * Puts a copy back into the diary, after keeping what is there; or, with --dry-run, says
 * what that would change.  A damaged diary is put aside.
 *
 * Returns: whether it was put back
 */
gboolean
cmd_restore (Cli     *cli,
             GError **error)
{
  const char *path = cli_get_argument (cli, 0);
  g_autoptr (CliTemporary) temporary = NULL;

  if (cli_is_standard_stream (path))
    {
      temporary = cli_temporary_new (error);
      if (temporary == NULL || !cli_save_input (temporary->path, error))
        return FALSE;
      path = temporary->path;
    }

  return restore_path (cli, path, error);
}

/**
 * cmd_check:
 * @cli: the run
 * @error: return location for an error
 *
 * Looks whether the diary is whole.
 *
 * Returns: whether it is; what is wrong goes to stderr
 */
gboolean
cmd_check (Cli     *cli,
           GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (cli_get_store (cli, error) == NULL
      || !olivine_copies_check (cli->store, &problems, error))
    return FALSE;

  if (problems == NULL || problems->len == 0)
    {
      cli_print_result (cli, cli->as_csv ? "ok" : "The diary is whole");
      return TRUE;
    }

  for (guint i = 0; i < problems->len; i++)
    cli_warn ("%s", (const char *) g_ptr_array_index (problems, i));
  g_set_error (error, CLI_ERROR, CLI_ERROR_STORAGE,
               "The diary is damaged: %u problems. Restore a copy from the folder backups.",
               problems->len);

  return FALSE;
}
