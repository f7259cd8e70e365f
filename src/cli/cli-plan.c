/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words that the commands of the plan take: days, a meal, a dish, tags.  A
 * dish is named by its id or by words of its name, which need no quotes.
 */

#include "config.h"

#include "cli-plan.h"

#include "olivine-dishes.h"

#define MAX_PLAN_DAYS 366

/**
 * cli_get_plan_range:
 * @cli: the run
 * @from: (out): --from, else --date
 * @to: (out): --to, else the last of seven days
 * @error: return location for an error
 *
 * Reads which days of the plan are meant.
 *
 * Returns: whether they are a year at most, the first not after the last
 */
gboolean
cli_get_plan_range (Cli          *cli,
                    OlivineDate  *from,
                    OlivineDate  *to,
                    GError      **error)
{
  if (!cli_get_date (cli, "from", cli->date, from, error)
      || !cli_get_date (cli, "to", olivine_date_add_days (*from, OLIVINE_PLAN_WEEK - 1), to, error))
    return FALSE;
  if (olivine_date_compare (*from, *to) > 0)
    return cli_refuse (error, "The first day is after the last. Swap --from and --to.");
  if (olivine_date_days_between (*from, *to) >= MAX_PLAN_DAYS)
    return cli_refuse (error, "From --from to --to is more than a year. Ask for fewer days.");

  return TRUE;
}

/**
 * cli_get_plan_days:
 * @cli: the run
 * @n_days: (inout): --days, unchanged when it was not given
 * @error: return location for an error
 *
 * Reads how many days are meant.
 *
 * Returns: whether it is a whole number of days that a plan may have
 */
gboolean
cli_get_plan_days (Cli     *cli,
                   guint   *n_days,
                   GError **error)
{
  const char *text = cli_get_option (cli, "days");
  guint64 parsed = *n_days;

  if (text != NULL
      && !g_ascii_string_to_unsigned (text, 10, 1, OLIVINE_PLAN_MAX_DAYS, &parsed, NULL))
    return cli_refuse (error, "--days: a plan is for 1 to %d days, not “%s”. Ask for fewer at a "
                       "time, at least one.", OLIVINE_PLAN_MAX_DAYS, text);
  *n_days = parsed;

  return TRUE;
}

/**
 * cli_get_plan_meal:
 * @cli: the run
 * @date: (out): the first argument
 * @meal: (out): the second argument
 * @error: return location for an error
 *
 * Reads which meal of the plan is meant.
 *
 * Returns: whether it is a day and one of its four meals
 */
gboolean
cli_get_plan_meal (Cli          *cli,
                   OlivineDate  *date,
                   OlivineMeal  *meal,
                   GError      **error)
{
  if (!olivine_date_from_text (cli_get_argument (cli, 0), date, error)
      || !olivine_meal_from_nick (cli_get_argument (cli, 1), meal, error))
    return FALSE;
  if (*meal == OLIVINE_MEAL_NONE)
    return cli_refuse (error, "A meal is missing. Write breakfast, lunch, dinner or snack.");

  return TRUE;
}

/**
 * cli_get_dish:
 * @cli: the run
 * @first: the first argument of its name, from 0
 * @n_words: how many arguments its name is
 * @error: return location for an error
 *
 * Finds the dish that some arguments name, by its id or words of its name.
 *
 * Returns: (nullable) (transfer full): the dish
 */
OlivineDish *
cli_get_dish (Cli     *cli,
              guint    first,
              guint    n_words,
              GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (cli_get_store (cli, error) == NULL)
    return NULL;
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", cli_get_argument (cli, first + i));

  return olivine_dishes_find (cli->store, text->str, error);
}

/**
 * cli_get_servings:
 * @cli: the run
 * @servings: (inout): --servings in thousandths, unchanged when it was not given
 * @error: return location for an error
 *
 * Reads how much of a dish is planned.
 *
 * Returns: whether it is a number above 0, or was not given
 */
gboolean
cli_get_servings (Cli     *cli,
                  gint64  *servings,
                  GError **error)
{
  double number = olivine_thousandths_to_double (*servings);

  if (!cli_get_number (cli, "servings", &number, error))
    return FALSE;
  *servings = olivine_thousandths_from_double (number);

  return TRUE;
}

/**
 * cli_get_tags:
 * @cli: the run
 * @name: an option without its hyphens
 * @tags: (out): the tags it names, none when it was not given
 * @error: return location for an error
 *
 * Reads an option that is a list of tags.
 *
 * Returns: whether every word is a tag
 */
gboolean
cli_get_tags (Cli          *cli,
              const char   *name,
              OlivineTags  *tags,
              GError      **error)
{
  if (olivine_tags_from_text (cli_get_option (cli, name), tags, error))
    return TRUE;

  g_prefix_error (error, "--%s: ", name);
  return FALSE;
}

/**
 * cli_get_plan_items:
 * @cli: the run, its store open
 * @date: a day
 * @meal: a meal
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type OlivinePlanItem): what is
 *   planned for that meal, as it was planned
 */
GPtrArray *
cli_get_plan_items (Cli          *cli,
                    OlivineDate   date,
                    OlivineMeal   meal,
                    GError      **error)
{
  g_autoptr (GPtrArray) items = olivine_meal_plan_items (cli->store, date, date, error);

  for (guint i = items != NULL ? items->len : 0; i > 0; i--)
    if (((const OlivinePlanItem *) items->pdata[i - 1])->meal != meal)
      g_ptr_array_remove_index (items, i - 1);

  return g_steal_pointer (&items);
}
