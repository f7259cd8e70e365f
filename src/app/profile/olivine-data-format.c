/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of a job on the data: always with counts, so that nobody has to
 * guess whether it worked. */

#include "olivine-data-format.h"

#include <glib/gi18n.h>

/**
 * olivine_data_job_format_title:
 * @kind: a job
 *
 * Returns: what is shown while it runs, translated
 */
const char *
olivine_data_job_format_title (OlivineDataJobKind kind)
{
  switch (kind)
    {
    case OLIVINE_DATA_JOB_INSPECT:
      return _("Reading the file…");
    case OLIVINE_DATA_JOB_LIBRARY:
      return _("Counting the imported foods…");
    case OLIVINE_DATA_JOB_REMOVE_LIBRARY:
      return _("Removing the imported foods…");
    case OLIVINE_DATA_JOB_UNDO_IMPORT:
      return _("Taking the import back…");
    case OLIVINE_DATA_JOB_BACKUP:
      return _("Writing the copy…");
    case OLIVINE_DATA_JOB_RESTORE:
      return _("Putting the copy back…");
    case OLIVINE_DATA_JOB_CHECK:
    default:
      return _("Checking…");
    }
}

/**
 * olivine_copy_info_format:
 * @info: what a diary holds
 *
 * Returns: (transfer full): counts and dates in one phrase
 */
char *
olivine_copy_info_format (const OlivineCopyInfo *info)
{
  g_autofree char *entries = NULL;
  g_autofree char *foods = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (info != NULL, NULL);

  entries = g_strdup_printf (ngettext ("%'u entry", "%'u entries", (gulong) info->n_entries),
                             (guint) info->n_entries);
  foods = g_strdup_printf (ngettext ("%'u food of your own", "%'u foods of your own",
                                     (gulong) info->n_foods),
                           (guint) info->n_foods);
  if (!olivine_date_is_set (info->first))
    /* Translators: counts of entries and of foods. */
    return g_strdup_printf (_("%s and %s"), entries, foods);

  first = olivine_date_to_text (info->first);
  last = olivine_date_to_text (info->last);

  /* Translators: counts of entries and of foods, then the first and last day. */
  return g_strdup_printf (_("%s and %s, from %s to %s"), entries, foods, first, last);
}

/* "3 entries made since, from 2026-11-20 to 2026-11-21, would be gone." */
static char *
format_entries_gone (const OlivineCopyChanges *changes)
{
  g_autofree char *first = olivine_date_to_text (changes->first_gone);
  g_autofree char *last = olivine_date_to_text (changes->last_gone);

  /* Translators: a count of entries, then their first and last day. */
  return g_strdup_printf (ngettext ("%'u entry that the copy does not have would be gone, from %s "
                                    "to %s.",
                                    "%'u entries that the copy does not have would be gone, from "
                                    "%s to %s.", (gulong) changes->n_entries_gone),
                          (guint) changes->n_entries_gone, first, last);
}

/* Takes @line; there is none for nothing. */
static void
add_line (GString *text,
          gint64   n,
          char    *line)
{
  if (n > 0)
    g_string_append_printf (text, "\n%s", line);
  g_free (line);
}

/* Returns: (transfer full): a line each, the losses first */
static char *
format_changes (const OlivineCopyChanges *changes)
{
  GString *text = g_string_new (NULL);
  gint64 n_labs = changes->n_labs_gone;
  gint64 n_foods = changes->n_foods_gone;
  gint64 n_changed = changes->n_entries_changed;
  gint64 n_back = changes->n_entries_back;

  if (changes->n_entries_gone > 0)
    add_line (text, changes->n_entries_gone, format_entries_gone (changes));
  add_line (text, n_labs,
            g_strdup_printf (ngettext ("%'u laboratory value would be gone.",
                                       "%'u laboratory values would be gone.", (gulong) n_labs),
                             (guint) n_labs));
  add_line (text, n_foods,
            g_strdup_printf (ngettext ("%'u food of your own would be gone.",
                                       "%'u foods of your own would be gone.", (gulong) n_foods),
                             (guint) n_foods));
  add_line (text, n_changed,
            g_strdup_printf (ngettext ("%'u entry would be as it was then.",
                                       "%'u entries would be as they were then.",
                                       (gulong) n_changed), (guint) n_changed));
  add_line (text, n_back,
            g_strdup_printf (ngettext ("%'u entry that is not here now would be back.",
                                       "%'u entries that are not here now would be back.",
                                       (gulong) n_back), (guint) n_back));
  if (text->len == 0)
    g_string_append_printf (text, "\n%s", _("No entry would change."));

  return g_string_free (text, FALSE);
}

/**
 * olivine_restore_format_question:
 * @inspection: what the copy and the diary hold
 *
 * Returns: (transfer full): what restoring would change
 */
char *
olivine_restore_format_question (const OlivineDataResult *inspection)
{
  g_autofree char *copy = NULL;
  g_autofree char *live = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *holds = NULL;

  g_return_val_if_fail (inspection != NULL, NULL);

  copy = olivine_copy_info_format (&inspection->copy);
  live = olivine_copy_info_format (&inspection->live);
  changes = format_changes (&inspection->changes);
  /* Translators: each %s is a phrase such as "12 entries and 1 food of your own". */
  holds = g_strdup_printf (_("The copy holds %s. It takes the place of what is here now: %s. "
                             "What is here now is kept as a dated copy."), copy, live);

  return g_strconcat (holds, "\n", changes, NULL);
}

/**
 * olivine_library_format:
 * @info: how much was imported
 *
 * Returns: (transfer full): how many foods, and how much room they take
 */
char *
olivine_library_format (const OlivineLibraryInfo *info)
{
  g_autofree char *size = NULL;

  g_return_val_if_fail (info != NULL, NULL);

  if (info->n_foods == 0)
    return g_strdup (_("No foods were imported"));

  size = g_format_size ((guint64) info->size_bytes);
  /* Translators: a count of foods, then the room they take on the disk, as in "12.3 MB" */
  return g_strdup_printf (ngettext ("%'u food, %s", "%'u foods, %s", (gulong) info->n_foods),
                          (guint) info->n_foods, size);
}

static char *
format_restored (const OlivineDataResult *result)
{
  g_autofree char *copy = olivine_copy_info_format (&result->copy);

  /* Translators: a phrase such as "12 entries and 1 food of your own", then a path. */
  return g_strdup_printf (_("Restored: %s. What was here before is kept as %s."),
                          copy,
                          result->kept_path);
}

static char *
format_undone (const OlivineDataResult *result)
{
  g_autofree char *removed = NULL;

  /* Translators: %u is a count of rows, %s the name of the file they came from. */
  removed = g_strdup_printf (ngettext ("%u row from %s was taken back.",
                                       "%u rows from %s were taken back.",
                                       result->n_rows),
                             result->n_rows,
                             result->file_name);
  if (result->n_kept == 0)
    return g_steal_pointer (&removed);

  /* Translators: %s is the sentence before, %u a count of rows. */
  return g_strdup_printf (ngettext ("%s %u was edited since and stays.",
                                    "%s %u were edited since and stay.",
                                    result->n_kept),
                          removed,
                          result->n_kept);
}

static char *
format_checked (const OlivineDataResult *result)
{
  g_autofree char *list = NULL;

  if (result->problems == NULL || result->problems->len == 0)
    return g_strdup (_("No problem was found."));

  g_ptr_array_add (result->problems, NULL);
  list = g_strjoinv ("\n", (char **) result->problems->pdata);
  g_ptr_array_remove_index (result->problems, result->problems->len - 1);

  /* Translators: %s is a list of problems. */
  return g_strdup_printf (_("Problems were found. Restore a copy if you have one.\n%s"), list);
}

/**
 * olivine_data_result_format:
 * @result: what a job did
 *
 * Returns: (transfer full): the result in words, with its counts
 */
char *
olivine_data_result_format (const OlivineDataResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  switch (result->kind)
    {
    case OLIVINE_DATA_JOB_UNDO_IMPORT:
      return format_undone (result);
    case OLIVINE_DATA_JOB_BACKUP:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_("The copy was written to %s."), result->file_name);
    case OLIVINE_DATA_JOB_INSPECT:
      return olivine_restore_format_question (result);
    case OLIVINE_DATA_JOB_RESTORE:
      return format_restored (result);
    case OLIVINE_DATA_JOB_LIBRARY:
      return olivine_library_format (&result->library);
    case OLIVINE_DATA_JOB_REMOVE_LIBRARY:
      return g_strdup_printf (ngettext ("%'u imported food was removed.",
                                        "%'u imported foods were removed.",
                                        result->n_rows),
                              result->n_rows);
    case OLIVINE_DATA_JOB_CHECK:
    default:
      return format_checked (result);
    }
}
