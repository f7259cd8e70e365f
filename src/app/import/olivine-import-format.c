/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Always with counts, so that nobody has to guess whether it worked; the counts are
 * grouped as the locale groups them, for they may have seven digits. */

#include "config.h"

#include "olivine-import-format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What the sentences of the library tell a command to add, a switch says here. */
#define CONFIRM_OPTION "--confirm-amount"

/* Before that a guess at the rest would jump about. */
#define MIN_SECONDS 1.0
#define MIN_FRACTION 0.02

static char *
format_rest (const OlivineImportPace *pace)
{
  double rest_s = pace->seconds * (1.0 - pace->fraction) / pace->fraction;

  if (rest_s < 60.0)
    {
      /* Steps of five seconds: a count that changes all the time is not read. */
      guint seconds = (guint) (ceil (rest_s / 5.0) * 5.0);

      return g_strdup_printf (ngettext ("about %u second left", "about %u seconds left", seconds),
                              seconds);
    }

  return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left",
                                    (guint) ceil (rest_s / 60.0)),
                          (guint) ceil (rest_s / 60.0));
}

/**
 * olivine_import_format_pace:
 * @pace: how far a step is
 *
 * Returns: (transfer full): rows, rows a second and the time that is left, as far as
 *   they are known
 */
char *
olivine_import_format_pace (const OlivineImportPace *pace)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (pace != NULL, NULL);

  if (pace->n_rows > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u row", "%'u rows", pace->n_rows),
                                             pace->n_rows));
  if (pace->n_rows > 0 && pace->row_seconds >= MIN_SECONDS)
    {
      guint rate = (guint) (pace->n_rows / pace->row_seconds);

      g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u row a second", "%'u rows a second",
                                                         rate),
                                               rate));
    }
  if (pace->seconds >= MIN_SECONDS && pace->fraction >= MIN_FRACTION && pace->fraction < 1.0)
    g_ptr_array_add (parts, format_rest (pace));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * olivine_import_format_read:
 * @result: what an import did or would do
 *
 * Returns: (transfer full): "1,249 rows were read"
 */
char *
olivine_import_format_read (const OlivineImportResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return g_strdup_printf (ngettext ("%'u row was read", "%'u rows were read", result->n_read),
                          result->n_read);
}

static char *
format_new_foods (const OlivineImportOutcome *outcome)
{
  guint n = outcome->result->n_imported;

  if (outcome->step == OLIVINE_IMPORT_STEP_TRY)
    return g_strdup_printf (ngettext ("%'u food is new or changed", "%'u foods are new or changed",
                                      n), n);

  return g_strdup_printf (ngettext ("%'u food was added", "%'u foods were added", n), n);
}

/**
 * olivine_import_format_new:
 * @outcome: what an import did or would do
 *
 * Returns: (transfer full): how many rows are new, or were taken in
 */
char *
olivine_import_format_new (const OlivineImportOutcome *outcome)
{
  guint n = 0;

  g_return_val_if_fail (outcome != NULL && outcome->result != NULL, NULL);

  n = outcome->result->n_imported;
  if (outcome->has_foods)
    return format_new_foods (outcome);
  if (outcome->step == OLIVINE_IMPORT_STEP_TRY)
    return g_strdup_printf (ngettext ("%'u row is new", "%'u rows are new", n), n);

  return g_strdup_printf (ngettext ("%'u row was imported", "%'u rows were imported", n), n);
}

/**
 * olivine_import_format_skipped:
 * @result: what an import did or would do
 *
 * Returns: (transfer full): how many rows need nothing
 */
char *
olivine_import_format_skipped (const OlivineImportResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return g_strdup_printf (ngettext ("%'u row is already here or no entry",
                                    "%'u rows are already here or no entries",
                                    result->n_skipped),
                          result->n_skipped);
}

/**
 * olivine_import_format_rejected:
 * @result: what an import did or would do
 *
 * Returns: (transfer full): how many rows cannot be taken in
 */
char *
olivine_import_format_rejected (const OlivineImportResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return g_strdup_printf (ngettext ("%'u row is left out", "%'u rows are left out",
                                    result->n_rejected),
                          result->n_rejected);
}

/**
 * olivine_import_format_unknown:
 * @outcome: what an import did or would do
 *
 * Returns: (transfer full): how many of its rows have no magnesium
 */
char *
olivine_import_format_unknown (const OlivineImportOutcome *outcome)
{
  guint n = 0;

  g_return_val_if_fail (outcome != NULL && outcome->result != NULL, NULL);

  n = outcome->result->n_unknown_magnesium;
  if (outcome->has_foods)
    return g_strdup_printf (ngettext ("%'u food has no magnesium value",
                                      "%'u foods have no magnesium value", n), n);

  /* What was taken in may have been filled since. */
  if (outcome->step != OLIVINE_IMPORT_STEP_TRY)
    return g_strdup_printf (ngettext ("%'u row came without a magnesium value",
                                      "%'u rows came without a magnesium value", n), n);

  return g_strdup_printf (ngettext ("%'u row has no magnesium value",
                                    "%'u rows have no magnesium value", n), n);
}

/**
 * olivine_import_format_action:
 * @outcome: what an import would do
 *
 * Returns: (transfer full): what the button says that does it
 */
char *
olivine_import_format_action (const OlivineImportOutcome *outcome)
{
  guint n = 0;

  g_return_val_if_fail (outcome != NULL && outcome->result != NULL, NULL);

  n = outcome->result->n_imported;
  if (outcome->has_foods)
    return g_strdup_printf (ngettext ("_Add %'u Food", "_Add %'u Foods", n), n);

  return g_strdup_printf (ngettext ("_Import %'u Row", "_Import %'u Rows", n), n);
}

/**
 * olivine_import_format_unlisted:
 * @n_unlisted: how many rows of a list are not shown
 *
 * Returns: (transfer full): that there are more
 */
char *
olivine_import_format_unlisted (guint n_unlisted)
{
  return g_strdup_printf (ngettext ("And %'u more", "And %'u more", n_unlisted), n_unlisted);
}

/**
 * olivine_import_format_undone:
 * @outcome: what taking back an import did
 *
 * Returns: (transfer full): a sentence or two
 */
char *
olivine_import_format_undone (const OlivineImportOutcome *outcome)
{
  g_autofree char *removed = NULL;

  g_return_val_if_fail (outcome != NULL, NULL);

  /* Translators: %'u is a count of rows, %s the name of the file they came from. */
  removed = g_strdup_printf (ngettext ("%'u row from %s was taken back.",
                                       "%'u rows from %s were taken back.",
                                       outcome->n_removed),
                             outcome->n_removed, outcome->file_name);
  if (outcome->n_kept == 0)
    return g_steal_pointer (&removed);

  /* Translators: %s is the sentence before, %'u a count of rows. */
  return g_strdup_printf (ngettext ("%s %'u was edited since and stays.",
                                    "%s %'u were edited since and stay.",
                                    outcome->n_kept),
                          removed, outcome->n_kept);
}

/**
 * olivine_import_format_saved:
 * @result: an import whose left-out rows were saved
 * @file_name: the name of the file they are in
 *
 * Returns: (transfer full): how many of them are in it, and where
 */
char *
olivine_import_format_saved (const OlivineImportResult *result,
                             const char                *file_name)
{
  g_return_val_if_fail (result != NULL, NULL);

  if (result->rejects->len < result->n_rejected)
    /* Translators: two counts of rows, then the name of a file. */
    return g_strdup_printf (_("The first %'u of %'u left-out rows were written to %s."),
                            result->rejects->len, result->n_rejected, file_name);

  /* Translators: %'u is a count of rows, %s the name of a file. */
  return g_strdup_printf (ngettext ("%'u left-out row was written to %s.",
                                    "%'u left-out rows were written to %s.",
                                    result->rejects->len),
                          result->rejects->len, file_name);
}

/**
 * olivine_reject_format_place:
 * @reject: a row that cannot be taken in
 *
 * Returns: (transfer full): where it is and what it says there
 */
char *
olivine_reject_format_place (const OlivineReject *reject)
{
  g_return_val_if_fail (reject != NULL, NULL);

  if (reject->column == NULL || *reject->column == '\0')
    /* Translators: a line of a file. */
    return g_strdup_printf (_("Line %'u"), reject->line);

  /* Translators: a line of a file, a column's name, what is in it. */
  return g_strdup_printf (_("Line %'u, %s “%s”"), reject->line, reject->column,
                          reject->value != NULL ? reject->value : "");
}

/**
 * olivine_reject_is_unlikely:
 * @reject: a row that cannot be taken in
 *
 * Returns: whether it is left out only because it is hard to believe
 */
gboolean
olivine_reject_is_unlikely (const OlivineReject *reject)
{
  g_return_val_if_fail (reject != NULL, FALSE);

  return strstr (reject->reason, CONFIRM_OPTION) != NULL;
}

/**
 * olivine_reject_format_reason:
 * @reject: a row that cannot be taken in
 *
 * Returns: (transfer full): why it cannot, and what can be done in the window
 */
char *
olivine_reject_format_reason (const OlivineReject *reject)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (reject != NULL, NULL);

  text = g_string_new (reject->reason);
  g_string_replace (text, CONFIRM_OPTION, _("“Take Unlikely Amounts Too”"), 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
