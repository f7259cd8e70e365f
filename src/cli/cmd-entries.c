/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is in the diary: shown, changed, taken away and taken back. */

#include "config.h"

#include <string.h>

#include "cli-cautions.h"
#include "cli-commands.h"
#include "cli-rows.h"
#include "olivine-core-error.h"
#include "olivine-diary.h"
#include "olivine-journal.h"
#include "olivine-log-line.h"

/* One word of `edit`, and how it changes an entry. */
typedef gboolean (*EditFunc) (Cli           *cli,
                              OlivineEntry  *entry,
                              const char    *value,
                              GError       **error);

/**
 * cmd_entries:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows what was logged on the day.
 *
 * Returns: whether it could be read
 */
gboolean
cmd_entries (Cli     *cli,
             GError **error)
{
  OlivineStore *store = cli_get_store (cli, error);
  g_autoptr (GPtrArray) entries = NULL;

  if (store == NULL)
    return FALSE;
  entries = olivine_diary_entries (store, cli->date, cli->date, error);
  if (entries == NULL)
    return FALSE;

  if (entries->len == 0 && !cli->as_csv)
    cli_print (cli, "Nothing was logged on this day.\n");
  else
    cli_print_entries (cli, entries);

  return TRUE;
}

static void
print_one (Cli          *cli,
           OlivineEntry *entry)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, entry);
  cli_print_entries (cli, entries);
}

/**
 * cmd_remove:
 * @cli: the run
 * @error: return location for an error
 *
 * Removes an entry, and shows what it was.
 *
 * Returns: whether there was such an entry
 */
gboolean
cmd_remove (Cli     *cli,
            GError **error)
{
  g_autoptr (OlivineEntry) removed = NULL;

  if (!olivine_diary_remove (cli->store, cli_get_argument (cli, 0), &removed, error))
    return FALSE;
  if (!cli->as_csv)
    cli_print (cli, "Removed; olivine-cli undo brings it back.\n");
  print_one (cli, removed);

  return TRUE;
}

static gboolean
edit_quantity (Cli           *cli,
               OlivineEntry  *entry,
               const char    *value,
               GError       **error)
{
  return olivine_entry_set_amount (cli->store, entry, value, entry->unit, error);
}

static gboolean
edit_unit (Cli           *cli,
           OlivineEntry  *entry,
           const char    *value,
           GError       **error)
{
  g_autofree char *quantity = olivine_thousandths_to_text (entry->quantity);

  return olivine_entry_set_amount (cli->store, entry, quantity, value, error);
}

static gboolean
edit_amount (Cli           *cli,
             OlivineEntry  *entry,
             const char    *value,
             GError       **error)
{
  return olivine_entry_set_amount (cli->store, entry, value, NULL, error);
}

static gboolean
edit_meal (Cli           *cli,
           OlivineEntry  *entry,
           const char    *value,
           GError       **error)
{
  return olivine_meal_from_nick (value, &entry->meal, error);
}

static gboolean
edit_time (Cli           *cli,
           OlivineEntry  *entry,
           const char    *value,
           GError       **error)
{
  char *time = NULL;

  if (!olivine_time_from_text (value, &time, error))
    return FALSE;
  g_free (entry->time);
  entry->time = time;

  return TRUE;
}

static gboolean
edit_date (Cli           *cli,
           OlivineEntry  *entry,
           const char    *value,
           GError       **error)
{
  return olivine_date_from_text (value, &entry->date, error);
}

static gboolean
edit_note (Cli           *cli,
           OlivineEntry  *entry,
           const char    *value,
           GError       **error)
{
  g_free (entry->note);
  entry->note = g_strdup (value);

  return TRUE;
}

static gboolean
edit_food (Cli           *cli,
           OlivineEntry  *entry,
           const char    *value,
           GError       **error)
{
  g_free (entry->food);
  entry->food = g_strdup (value);

  return TRUE;
}

static const struct {
  const char *key;
  EditFunc    edit;
} edits[] = {
  { "amount", edit_amount },
  { "quantity", edit_quantity },
  { "unit", edit_unit },
  { "meal", edit_meal },
  { "time", edit_time },
  { "date", edit_date },
  { "note", edit_note },
  { "food", edit_food },
};

/**
 * cmd_edit_get_key:
 * @index: which one, from 0
 *
 * Returns: (nullable) (transfer none): what of an entry can be changed, %NULL after the last
 */
const char *
cmd_edit_get_key (guint index)
{
  return index < G_N_ELEMENTS (edits) ? edits[index].key : NULL;
}

static gboolean
apply_edit (Cli           *cli,
            OlivineEntry  *entry,
            const char    *key,
            const char    *value,
            GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    if (strcmp (edits[i].key, key) == 0)
      return edits[i].edit (cli, entry, value, error);

  return cli_refuse (error, "An entry has no “%s” to change. Write amount, quantity, unit, meal, "
                     "time, date, note or food.", key);
}

/* A quantity and a unit that are given together are one amount: neither need
 * make sense with the other's old value. */
static gboolean
apply_edits (Cli           *cli,
             OlivineEntry  *entry,
             GError       **error)
{
  g_autofree char *quantity = NULL;
  g_autofree char *unit = NULL;

  for (guint i = 1; i < cli_get_n_arguments (cli); i++)
    {
      g_autofree char *key = NULL;
      const char *value = NULL;

      if (!cli_split_pair (cli_get_argument (cli, i), &key, &value, error))
        return FALSE;
      if (strcmp (key, "quantity") == 0)
        {
          g_free (quantity);
          quantity = g_strdup (value);
        }
      else if (strcmp (key, "unit") == 0)
        {
          g_free (unit);
          unit = g_strdup (value);
        }
      else if (!apply_edit (cli, entry, key, value, error))
        {
          return FALSE;
        }
    }

  if (quantity != NULL && unit != NULL)
    return olivine_entry_set_amount (cli->store, entry, quantity, unit, error);
  if (quantity != NULL)
    return apply_edit (cli, entry, "quantity", quantity, error);

  return unit == NULL || apply_edit (cli, entry, "unit", unit, error);
}

/* Whether an edit makes a dose more, or puts it beside other doses and medicines. */
static gboolean
is_new_dose (const OlivineEntry *before,
             const OlivineEntry *after)
{
  const gint64 *before_mg = &before->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  const gint64 *after_mg = &after->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

  if (after->kind == OLIVINE_KIND_FOOD)
    return FALSE;

  return *after_mg > *before_mg || after->quantity > before->quantity
         || olivine_date_compare (before->date, after->date) != 0
         || strcmp (before->time, after->time) != 0;
}

static gboolean
judge_edit (Cli                 *cli,
            const OlivineEntry  *before,
            OlivineEntry        *after,
            GError             **error)
{
  if (is_new_dose (before, after))
    return cli_judge_dose (cli, after, NULL, CLI_INSIST_CONFIRM, error);

  return cli_check_likely (cli, after, error);
}

/**
 * cmd_edit:
 * @cli: the run
 * @error: return location for an error
 *
 * Changes an entry: all of the pairs, or none.  A dose that grows or moves goes
 * past the cautions.
 *
 * Returns: whether it was changed; an unlikely amount wants --confirm-amount
 */
gboolean
cmd_edit (Cli     *cli,
          GError **error)
{
  g_autoptr (OlivineEntry) found = olivine_diary_get (cli->store, cli_get_argument (cli, 0), error);
  g_autoptr (OlivineEntry) entry = NULL;

  if (found == NULL)
    return FALSE;
  entry = olivine_entry_copy (found);
  if (!apply_edits (cli, entry, error)
      || !olivine_entry_validate (entry, cli->today, error)
      || !judge_edit (cli, found, entry, error)
      || !olivine_diary_replace (cli->store, entry, error))
    return FALSE;
  print_one (cli, entry);

  return TRUE;
}

static gboolean
find_entries (Cli        *cli,
              GPtrArray  *uids,
              GPtrArray  *entries,
              GError    **error)
{
  for (guint i = 0; i < uids->len; i++)
    {
      const char *uid = g_ptr_array_index (uids, i);
      g_autoptr (GError) local_error = NULL;
      OlivineEntry *entry = olivine_diary_get (cli->store, uid, &local_error);

      if (entry != NULL)
        {
          g_ptr_array_add (entries, entry);
        }
      else if (!g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

/* An undo is never refused; what stands with a dose that is back is told, once a day. */
static gboolean
tell_days_of_doses (Cli        *cli,
                    GPtrArray  *entries,
                    GError    **error)
{
  OlivineDate told = OLIVINE_DATE_NONE;

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = g_ptr_array_index (entries, i);

      if (entry->kind == OLIVINE_KIND_FOOD || olivine_date_compare (entry->date, told) == 0)
        continue;
      if (!cli_tell_day (cli, entry->date, error))
        return FALSE;
      told = entry->date;
    }

  return TRUE;
}

/**
 * cmd_undo:
 * @cli: the run
 * @error: return location for an error
 *
 * Takes back the last change, by whichever program it was made, and shows the
 * entries it concerned that are there now; where a dose is among them, what
 * stands on its day.
 *
 * Returns: whether there was a change that could be taken back
 */
gboolean
cmd_undo (Cli     *cli,
          GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) uids = NULL;
  g_autofree char *label = NULL;

  if (!olivine_journal_undo (cli->store, &label, &uids, NULL, error))
    return FALSE;
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  if (!find_entries (cli, uids, entries, error) || !tell_days_of_doses (cli, entries, error))
    return FALSE;

  if (!cli->as_csv)
    cli_print (cli, "Taken back: %s.\n", label);
  cli_print_entries (cli, entries);

  return TRUE;
}
