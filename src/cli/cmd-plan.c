/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan by hand: shown, put together, cleared, and eaten.  Each command is
 * one change, and one undo takes it back.
 */

#include "config.h"

#include "cli-commands.h"
#include "cli-plan.h"

#define ONE_SERVING 1000

static const char *
count_dishes (guint n_dishes)
{
  return n_dishes == 1 ? "dish" : "dishes";
}

/**
 * cmd_plan_show:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows the plan, for people each day against its target and limits.
 *
 * Returns: whether it could be read
 */
gboolean
cmd_plan_show (Cli     *cli,
               GError **error)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;

  return cli_get_plan_range (cli, &from, &to, error)
         && cli_get_store (cli, error) != NULL
         && cli_print_plan (cli, from, to, error);
}

/**
 * cmd_plan_clear:
 * @cli: the run
 * @error: return location for an error
 *
 * Takes out of the plan what is not eaten, and prints what is left of it.
 *
 * Returns: whether it is out
 */
gboolean
cmd_plan_clear (Cli     *cli,
                GError **error)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  g_autoptr (GPtrArray) left = NULL;
  guint n_cleared = 0;

  if (!cli_get_plan_range (cli, &from, &to, error)
      || !olivine_meal_plan_clear (cli->store, from, to, &n_cleared, error))
    return FALSE;
  left = olivine_meal_plan_items (cli->store, from, to, error);
  if (left == NULL)
    return FALSE;

  if (!cli->as_csv && n_cleared == 0)
    cli_print (cli, "There was nothing to take out of the plan.\n");
  else if (!cli->as_csv)
    cli_print (cli, "Took %u %s out of the plan; olivine-cli undo brings %s back.\n", n_cleared,
               count_dishes (n_cleared), n_cleared == 1 ? "it" : "them");
  if (!cli->as_csv && left->len > 0)
    cli_print (cli, "What is eaten stays, here and in the diary:\n");
  if (cli->as_csv || left->len > 0)
    cli_print_plan_items (cli, left);

  return TRUE;
}

/**
 * cmd_plan_eat:
 * @cli: the run
 * @error: return location for an error
 *
 * Logs the ingredients of what was planned for a meal.
 *
 * Returns: whether they are in the diary
 */
gboolean
cmd_plan_eat (Cli     *cli,
              GError **error)
{
  OlivineDate date = OLIVINE_DATE_NONE;
  OlivineMeal meal = OLIVINE_MEAL_NONE;
  g_autoptr (GPtrArray) entries = NULL;

  if (!cli_get_plan_meal (cli, &date, &meal, error))
    return FALSE;
  entries = olivine_meal_plan_eat (cli->store, date, meal, NULL, error);
  if (entries == NULL)
    return FALSE;
  if (!cli->as_csv)
    cli_print (cli, "Logged %u %s; olivine-cli undo takes them out again.\n", entries->len,
               entries->len == 1 ? "ingredient" : "ingredients");

  return cli_print_plan_meal (cli, date, meal, error);
}

/**
 * cmd_plan_add:
 * @cli: the run
 * @error: return location for an error
 *
 * Plans a dish for a meal, beside what is planned there.
 *
 * Returns: whether it is planned
 */
gboolean
cmd_plan_add (Cli     *cli,
              GError **error)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (OlivineDish) dish = NULL;

  item->servings = ONE_SERVING;
  if (!cli_get_plan_meal (cli, &item->date, &item->meal, error)
      || !cli_get_servings (cli, &item->servings, error))
    return FALSE;
  dish = cli_get_dish (cli, 2, cli_get_n_arguments (cli) - 2, error);
  if (dish == NULL)
    return FALSE;

  g_free (item->dish_id);
  item->dish_id = g_strdup (dish->id);

  return olivine_meal_plan_add (cli->store, item, error)
         && cli_print_plan_meal (cli, item->date, item->meal, error);
}

static gboolean
refuse_many (GPtrArray  *items,
             GError    **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const OlivinePlanItem *) items->pdata[i])->dish);

  return cli_refuse (error, "Several dishes are planned for that meal: %s. Name the one that is "
                     "meant.", names->str);
}

/* The one item of a meal, or the one of a dish that is named by the arguments
 * from the third on: by name, so that a dish that is gone can be named as well. */
static const OlivinePlanItem *
choose_item (Cli        *cli,
             GPtrArray  *items,
             GError    **error)
{
  g_autoptr (OlivineDish) dish = NULL;

  if (items->len == 0)
    {
      cli_refuse (error, "Nothing is planned for that meal. See the days with plan show.");
      return NULL;
    }
  if (cli_get_n_arguments (cli) == 2)
    {
      if (items->len == 1)
        return items->pdata[0];
      refuse_many (items, error);
      return NULL;
    }

  for (guint i = 0; i < items->len && cli_get_n_arguments (cli) == 3; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];

      if (g_str_equal (item->dish, cli_get_argument (cli, 2))
          || g_str_equal (item->dish_id, cli_get_argument (cli, 2)))
        return item;
    }
  dish = cli_get_dish (cli, 2, cli_get_n_arguments (cli) - 2, error);
  if (dish == NULL)
    return NULL;
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((const OlivinePlanItem *) items->pdata[i])->dish_id, dish->id))
      return items->pdata[i];

  cli_refuse (error, "“%s” is not planned for that meal. See the days with plan show.",
              dish->name);
  return NULL;
}

/**
 * cmd_plan_remove:
 * @cli: the run
 * @error: return location for an error
 *
 * Takes a dish out of a meal of the plan, and shows what it was.
 *
 * Returns: whether it is out
 */
gboolean
cmd_plan_remove (Cli     *cli,
                 GError **error)
{
  OlivineDate date = OLIVINE_DATE_NONE;
  OlivineMeal meal = OLIVINE_MEAL_NONE;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  const OlivinePlanItem *item = NULL;

  if (!cli_get_plan_meal (cli, &date, &meal, error))
    return FALSE;
  items = cli_get_plan_items (cli, date, meal, error);
  if (items == NULL)
    return FALSE;
  item = choose_item (cli, items, error);
  if (item == NULL || !olivine_meal_plan_remove (cli->store, item->uid, error))
    return FALSE;

  if (!cli->as_csv)
    cli_print (cli, "Removed; olivine-cli undo brings it back.\n");
  g_ptr_array_add (removed, (gpointer) item);
  cli_print_plan_items (cli, removed);

  return TRUE;
}

/**
 * cmd_plan_copy:
 * @cli: the run
 * @error: return location for an error
 *
 * Plans the dishes of a day, or of --days of them, again on others; meals in
 * which something is planned or eaten keep it.
 *
 * Returns: whether they are planned
 */
gboolean
cmd_plan_copy (Cli     *cli,
               GError **error)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  guint n_days = 1;
  guint n_copied = 0;

  if (!olivine_date_from_text (cli_get_argument (cli, 0), &from, error)
      || !olivine_date_from_text (cli_get_argument (cli, 1), &to, error)
      || !cli_get_plan_days (cli, &n_days, error)
      || !olivine_meal_plan_copy (cli->store, from, n_days, to, &n_copied, error))
    return FALSE;
  if (!cli->as_csv)
    cli_print (cli, "Copied %u %s.\n", n_copied, count_dishes (n_copied));

  return cli_print_plan (cli, to, olivine_date_add_days (to, (int) n_days - 1), error);
}
