/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What else could stand in a meal, and putting it there. */

#include "config.h"

#include "cli-commands.h"
#include "cli-plan.h"
#include "cli-rows.h"
#include "olivine-plan-swap.h"

#define SWAP_COLUMNS "date,meal,dish,servings,magnesium_mg,day_magnesium_mg,breaks"

#define DEFAULT_OFFERS 10

/* The item to swap; a meal with none or many has no such. */
static const OlivinePlanItem *
find_item (GPtrArray  *items,
           GError    **error)
{
  if (items->len == 1)
    return items->pdata[0];

  if (items->len == 0)
    cli_refuse (error, "Nothing is planned for that meal to swap. Plan a dish with plan add.");
  else
    cli_refuse (error, "Several dishes are planned for that meal. Take out all but one with "
                "plan remove.");
  return NULL;
}

/* "potassium_mg;repeats" */
static char *
describe_breaks (const OlivineSwap *swap)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if ((swap->broken & 1u << i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "",
                              olivine_nutrient_get_id ((OlivineNutrient) i));
  if (swap->repeats)
    g_string_append_printf (text, "%srepeats", text->len > 0 ? ";" : "");

  return g_string_free (text, FALSE);
}

static void
print_offers (Cli                      *cli,
              const OlivinePlanProblem *problem,
              const OlivinePlanItem    *item,
              guint                     limit)
{
  g_autoptr (CliTable) table = cli_table_new (SWAP_COLUMNS);
  g_autoptr (GArray) swaps = olivine_plan_swaps (problem, 0, item->meal);

  for (guint i = 0; i < swaps->len && cli_table_get_n_rows (table) < limit; i++)
    {
      const OlivineSwap *swap = &g_array_index (swaps, OlivineSwap, i);
      const OlivineDish *dish = problem->dishes->pdata[swap->dish];
      g_autofree char *breaks = describe_breaks (swap);

      if (g_str_equal (dish->id, item->dish_id))
        continue;
      cli_add_date (table, item->date);
      cli_table_add_word (table, olivine_meal_to_nick (item->meal));
      cli_table_add_text (table, dish->name);
      cli_table_add_thousandths (table, swap->servings);
      cli_table_add_thousandths (table, swap->magnesium_mg);
      cli_table_add_thousandths (table, swap->totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
      cli_table_add_word (table, breaks);
      cli_table_end_row (table);
    }
  cli_print_table (cli, table);
}

static gboolean
offer (Cli                    *cli,
       const OlivinePlanItem  *item,
       GError                **error)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  OlivinePlanWish wish = { 0, };
  guint limit = 0;

  if (!cli_get_limit (cli, DEFAULT_OFFERS, &limit, error))
    return FALSE;
  olivine_plan_wish_init (&wish, item->date);
  wish.n_days = 1;
  wish.swapped_uid = item->uid;
  problem = olivine_meal_plan_problem (cli->store, &wish, cli->today, error);
  if (problem == NULL)
    return FALSE;
  print_offers (cli, problem, item, limit);

  return TRUE;
}

static gboolean
swap (Cli                    *cli,
      const OlivinePlanItem  *item,
      GError                **error)
{
  g_autoptr (OlivinePlanItem) swapped = olivine_plan_item_copy (item);
  g_autoptr (OlivineDish) dish = NULL;

  if (!cli_get_servings (cli, &swapped->servings, error))
    return FALSE;
  dish = cli_get_dish (cli, 2, cli_get_n_arguments (cli) - 2, error);
  if (dish == NULL)
    return FALSE;
  g_free (swapped->dish_id);
  swapped->dish_id = g_strdup (dish->id);

  return olivine_meal_plan_replace (cli->store, swapped, error)
         && cli_print_plan_meal (cli, swapped->date, swapped->meal, error);
}

/**
 * cmd_plan_swap:
 * @cli: the run
 * @error: return location for an error
 *
 * Offers what could stand in a meal instead, the best for the day first; with a
 * dish named, puts that one there.
 *
 * Returns: whether there is something to swap, and it was when a dish is named
 */
gboolean
cmd_plan_swap (Cli     *cli,
               GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  const OlivinePlanItem *item = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;
  OlivineMeal meal = OLIVINE_MEAL_NONE;

  if (!cli_get_plan_meal (cli, &date, &meal, error))
    return FALSE;
  items = cli_get_plan_items (cli, date, meal, error);
  if (items == NULL)
    return FALSE;
  item = find_item (items, error);
  if (item == NULL)
    return FALSE;

  return cli_get_n_arguments (cli) > 2 ? swap (cli, item, error) : offer (cli, item, error);
}
