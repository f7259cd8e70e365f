/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Into the diary: what was eaten, and copies of what was eaten before.  What is
 * logged lands on the day that --date names, whatever the clock says.
 */

#include "config.h"

#include <string.h>

#include "cli-cautions.h"
#include "cli-commands.h"
#include "cli-rows.h"
#include "olivine-core-error.h"
#include "olivine-diary.h"
#include "olivine-log-line.h"

#define LOG_COLUMNS "uid,date,time,meal,food_id,food,quantity,unit,grams,magnesium_mg"

static OlivineMeal
guess_meal (Cli        *cli,
            const char *time)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *clock_time = NULL;

  if (*time != '\0')
    return olivine_meal_at_time (time);
  if (olivine_date_compare (cli->date, cli->today) != 0)
    return OLIVINE_MEAL_SNACK;

  now = olivine_clock_get_now (cli->clock);
  clock_time = g_date_time_format (now, "%H:%M");

  return olivine_meal_at_time (clock_time);
}

static gboolean
set_details (Cli           *cli,
             OlivineEntry  *entry,
             GError       **error)
{
  g_autofree char *time = NULL;

  if (!olivine_time_from_text (cli_get_option (cli, "time"), &time, error))
    return FALSE;
  if (cli_has_option (cli, "meal"))
    {
      if (!olivine_meal_from_nick (cli_get_option (cli, "meal"), &entry->meal, error))
        return FALSE;
    }
  else
    {
      entry->meal = guess_meal (cli, time);
    }

  g_free (entry->time);
  entry->time = g_steal_pointer (&time);
  g_free (entry->note);
  entry->note = g_strdup (cli_has_option (cli, "note") ? cli_get_option (cli, "note") : "");

  return TRUE;
}

static void
print_logged (Cli                *cli,
              const OlivineEntry *entry)
{
  g_autofree char *amount = cli_describe_amount (entry);
  g_autofree char *magnesium = cli_describe_magnesium (entry);
  const char *meal = olivine_meal_to_nick (entry->meal);

  cli_print (cli, "Logged %s: %s, %s%s%s.\n", entry->food, amount, magnesium,
             *meal != '\0' ? ", " : "", meal);
}

static void
print_logged_row (Cli                *cli,
                  const OlivineEntry *entry)
{
  g_autoptr (CliTable) table = cli_table_new (LOG_COLUMNS);

  cli_table_add_text (table, entry->uid);
  cli_add_date (table, entry->date);
  cli_table_add_word (table, entry->time);
  cli_table_add_word (table, olivine_meal_to_nick (entry->meal));
  cli_table_add_text (table, entry->food_id);
  cli_table_add_text (table, entry->food);
  cli_table_add_thousandths (table, entry->quantity);
  cli_table_add_text (table, entry->unit);
  cli_table_add_thousandths (table, entry->grams);
  cli_table_add_thousandths (table, entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
  cli_table_end_row (table);
  cli_print_table (cli, table);
}

/**
 * cmd_log:
 * @cli: the run
 * @error: return location for an error
 *
 * Logs what was eaten, and says which form of the food was taken.
 *
 * Returns: whether it was logged; an unlikely amount wants --confirm-amount
 */
gboolean
cmd_log (Cli     *cli,
         GError **error)
{
  g_autofree char *text = cli_join_arguments (cli);
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  line = olivine_log_line_resolve (cli->store, text, cli_get_option (cli, "food"), error);
  if (line == NULL)
    return FALSE;
  entry = olivine_log_line_to_entry (line, cli->date);
  if (!set_details (cli, entry, error)
      || !olivine_entry_validate (entry, cli->today, error)
      || !cli_check_likely (cli, entry, error)
      || !olivine_diary_add (cli->store, entry, error))
    return FALSE;

  if (cli->as_csv)
    print_logged_row (cli, entry);
  else
    print_logged (cli, entry);

  return TRUE;
}

/* "2026-11-20" or "2026-11-20:lunch"; without a meal the whole day. */
static gboolean
parse_place (const char   *text,
             OlivineDate  *date,
             gboolean     *has_meal,
             OlivineMeal  *meal,
             GError      **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *day = NULL;

  *has_meal = colon != NULL;
  day = *has_meal ? g_strndup (text, colon - text) : g_strdup (text);
  if (!olivine_date_from_text (day, date, error))
    return FALSE;

  return !*has_meal || olivine_meal_from_nick (colon + 1, meal, error);
}

/* Copies of doses come at once: each is judged beside all others. */
static gboolean
judge_copies (Cli        *cli,
              GPtrArray  *copies,
              GError    **error)
{
  for (guint i = 0; i < copies->len; i++)
    {
      OlivineEntry *copy = g_ptr_array_index (copies, i);

      if (!olivine_entry_validate (copy, cli->today, error))
        return FALSE;
      if (copy->kind != OLIVINE_KIND_FOOD
          && !cli_judge_dose (cli, copy, copies, CLI_INSIST_CONFIRM, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cmd_copy:
 * @cli: the run
 * @error: return location for an error
 *
 * Copies a meal or a whole day, with the figures of the entries as they are;
 * doses only with --doses, and past the cautions.
 *
 * Returns: whether there was something to copy, and it was
 */
gboolean
cmd_copy (Cli     *cli,
          GError **error)
{
  g_autoptr (GPtrArray) copies = NULL;
  const char *target = cli_get_argument (cli, 1);
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = cli->date;
  OlivineMeal from_meal = OLIVINE_MEAL_NONE;
  OlivineMeal to_meal = OLIVINE_MEAL_NONE;
  gboolean has_from_meal = FALSE;
  gboolean has_to_meal = FALSE;

  if (!parse_place (cli_get_argument (cli, 0), &from, &has_from_meal, &from_meal, error))
    return FALSE;
  if (target != NULL && !parse_place (target, &to, &has_to_meal, &to_meal, error))
    return FALSE;

  copies = olivine_diary_copies_of (cli->store, from, has_from_meal ? &from_meal : NULL,
                                    to, has_to_meal ? &to_meal : NULL,
                                    cli_has_option (cli, "doses"), error);
  if (copies == NULL)
    return FALSE;
  if (copies->len == 0)
    return cli_refuse (error, "There is nothing to copy in %s. See what is there with "
                       "olivine-cli --date DATE entries.", cli_get_argument (cli, 0));

  if (!judge_copies (cli, copies, error)
      || !olivine_diary_add_many (cli->store, copies, "copy", error))
    return FALSE;
  cli_print_entries (cli, copies);

  return TRUE;
}
