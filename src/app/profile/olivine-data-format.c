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
    case OLIVINE_DATA_JOB_DRY_RUN:
    case OLIVINE_DATA_JOB_INSPECT:
      return _("Reading the file…");
    case OLIVINE_DATA_JOB_IMPORT:
      return _("Importing…");
    case OLIVINE_DATA_JOB_UNDO_IMPORT:
      return _("Taking the import back…");
    case OLIVINE_DATA_JOB_BACKUP:
      return _("Writing the copy…");
    case OLIVINE_DATA_JOB_RESTORE:
      return _("Putting the copy back…");
    case OLIVINE_DATA_JOB_CHECK:
      return _("Checking…");
    case OLIVINE_DATA_JOB_EXPORT_DIARY:
    case OLIVINE_DATA_JOB_EXPORT_DAYS:
    case OLIVINE_DATA_JOB_EXPORT_FOODS:
    default:
      return _("Exporting…");
    }
}

/**
 * olivine_import_format_counts:
 * @import: what an import did or would do
 * @is_dry_run: whether it only would
 *
 * Returns: (transfer full): its counts in one sentence
 */
char *
olivine_import_format_counts (const OlivineImportResult *import,
                              gboolean                   is_dry_run)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (import != NULL, NULL);

  g_string_append_printf (text, ngettext ("%u row read: ", "%u rows read: ", import->n_read),
                          import->n_read);
  if (is_dry_run)
    /* Translators: three counts of rows of a file that could be imported. */
    g_string_append_printf (text, _("%u to import, %u already here, %u rejected"),
                            import->n_imported, import->n_skipped, import->n_rejected);
  else
    /* Translators: three counts of rows of a file that was imported. */
    g_string_append_printf (text, _("%u imported, %u already here, %u rejected"),
                            import->n_imported, import->n_skipped, import->n_rejected);
  if (import->n_unknown_magnesium > 0)
    g_string_append_printf (text,
                            ngettext (". %u has no magnesium value",
                                      ". %u have no magnesium value",
                                      import->n_unknown_magnesium),
                            import->n_unknown_magnesium);
  g_string_append_c (text, '.');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * olivine_reject_format:
 * @reject: a row that cannot be imported
 *
 * Returns: (transfer full): where it is, what it says and why it cannot be
 */
char *
olivine_reject_format (const OlivineReject *reject)
{
  g_return_val_if_fail (reject != NULL, NULL);

  if (reject->column == NULL || *reject->column == '\0')
    /* Translators: a line of a file, then the reason. */
    return g_strdup_printf (_("Line %u: %s"), reject->line, reject->reason);

  /* Translators: a line of a file, a column's name, what is in it, then the reason. */
  return g_strdup_printf (_("Line %u, %s “%s”: %s"),
                          reject->line,
                          reject->column,
                          reject->value != NULL ? reject->value : "",
                          reject->reason);
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

  entries = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " entry",
                                       "%" G_GINT64_FORMAT " entries",
                                       info->n_entries),
                             info->n_entries);
  foods = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " food of your own",
                                     "%" G_GINT64_FORMAT " foods of your own",
                                     info->n_foods),
                           info->n_foods);
  if (!olivine_date_is_set (info->first))
    /* Translators: counts of entries and of foods. */
    return g_strdup_printf (_("%s and %s"), entries, foods);

  first = olivine_date_to_text (info->first);
  last = olivine_date_to_text (info->last);

  /* Translators: counts of entries and of foods, then the first and last day. */
  return g_strdup_printf (_("%s and %s, from %s to %s"), entries, foods, first, last);
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

  g_return_val_if_fail (inspection != NULL, NULL);

  copy = olivine_copy_info_format (&inspection->copy);
  live = olivine_copy_info_format (&inspection->live);

  /* Translators: each %s is a phrase such as "12 entries and 1 food of your own". */
  return g_strdup_printf (_("The copy holds %s. It takes the place of what is here now: %s. "
                            "What is here now is kept as a dated copy."), copy, live);
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
    case OLIVINE_DATA_JOB_DRY_RUN:
    case OLIVINE_DATA_JOB_IMPORT:
      return olivine_import_format_counts (result->import,
                                           result->kind == OLIVINE_DATA_JOB_DRY_RUN);
    case OLIVINE_DATA_JOB_UNDO_IMPORT:
      return format_undone (result);
    case OLIVINE_DATA_JOB_BACKUP:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_("The copy was written to %s."), result->file_name);
    case OLIVINE_DATA_JOB_INSPECT:
      return olivine_restore_format_question (result);
    case OLIVINE_DATA_JOB_RESTORE:
      return format_restored (result);
    case OLIVINE_DATA_JOB_CHECK:
      return format_checked (result);
    case OLIVINE_DATA_JOB_EXPORT_DIARY:
    case OLIVINE_DATA_JOB_EXPORT_DAYS:
    case OLIVINE_DATA_JOB_EXPORT_FOODS:
    default:
      /* Translators: %u is a count of rows, %s the name of a file. */
      return g_strdup_printf (ngettext ("%u row was written to %s.",
                                        "%u rows were written to %s.",
                                        result->n_rows),
                              result->n_rows,
                              result->file_name);
    }
}
