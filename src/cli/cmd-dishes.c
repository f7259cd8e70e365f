/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dishes that can be planned: found, shown, liked or not. */

#include "config.h"

#include <string.h>

#include "cli-commands.h"
#include "cli-plan.h"
#include "olivine-dishes.h"

#define DISH_COLUMNS \
  "id,name,meals,servings,serving_g,magnesium_mg,potassium_mg,phosphorus_mg,sodium_mg," \
  "energy_kcal,tags"

#define ONE_SERVING 1000

/* From −1 on. */
static const char *const liking_words[] = { "never", "neutral", "favourite" };

static const char *
liking_to_word (const OlivineDish *dish)
{
  return liking_words[dish->liking + 1];
}

static gboolean
liking_from_word (const char  *word,
                  int         *liking,
                  GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (liking_words); i++)
    if (strcmp (liking_words[i], word) == 0)
      {
        *liking = (int) i - 1;
        return TRUE;
      }

  return cli_refuse (error, "“%s” is not a way to like a dish. Write favourite, never or neutral.",
                     word);
}

static void
add_dish (Cli               *cli,
          CliTable          *table,
          const OlivineDish *dish)
{
  static const OlivineNutrient shown[] = {
    OLIVINE_NUTRIENT_MAGNESIUM, OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS,
    OLIVINE_NUTRIENT_SODIUM, OLIVINE_NUTRIENT_ENERGY,
  };
  g_autofree char *meals = olivine_meals_to_text (dish->meals);
  g_autofree char *tags = olivine_tags_to_text (dish->tags);
  OlivineSnapshot totals;

  olivine_dish_get_totals (dish, ONE_SERVING, &totals);
  cli_table_add_text (table, dish->id);
  cli_table_add_text (table, dish->name);
  cli_table_add_word (table, meals);
  cli_table_add_double (table, dish->servings);
  cli_table_add_thousandths (table, olivine_dish_get_grams (dish, ONE_SERVING));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    cli_table_add_thousandths (table, totals.thousandths[shown[i]]);
  cli_table_add_word (table, tags);
  if (!cli->as_csv)
    cli_table_add_word (table, dish->liking != 0 ? liking_to_word (dish) : "");
  cli_table_end_row (table);
}

/* For scripts the columns are a contract; for people there is what they think of it. */
static CliTable *
make_dish_table (Cli *cli)
{
  return cli_table_new (cli->as_csv ? DISH_COLUMNS : DISH_COLUMNS ",liking");
}

static void
print_dish_row (Cli               *cli,
                const OlivineDish *dish)
{
  g_autoptr (CliTable) table = make_dish_table (cli);

  add_dish (cli, table, dish);
  cli_print_table (cli, table);
}

static gboolean
get_meal (Cli          *cli,
          OlivineMeal  *meal,
          GError      **error)
{
  const char *text = cli_get_option (cli, "meal");

  return text == NULL || olivine_meal_from_nick (text, meal, error);
}

/* A dish of which not everything is known may contain what is left out. */
static gboolean
has_tags (const OlivineDish *dish,
          OlivineTags        without,
          OlivineTags        only)
{
  if (without != 0)
    without |= OLIVINE_TAG_UNKNOWN;

  return (dish->tags & without) == 0 && (dish->tags & only) == only;
}

static void
print_dishes (Cli         *cli,
              GPtrArray   *dishes,
              OlivineTags  without,
              OlivineTags  only)
{
  g_autoptr (CliTable) table = make_dish_table (cli);

  for (guint i = 0; i < dishes->len; i++)
    if (has_tags (dishes->pdata[i], without, only))
      add_dish (cli, table, dishes->pdata[i]);
  if (cli_table_get_n_rows (table) == 0 && !cli->as_csv)
    cli_print (cli, "No dish matches.\n");
  else
    cli_print_table (cli, table);
}

/**
 * cmd_plan_dishes:
 * @cli: the run
 * @error: return location for an error
 *
 * Lists the dishes with some words in their names, all without any, figures of
 * one serving.
 *
 * Returns: whether they could be read; none is no error
 */
gboolean
cmd_plan_dishes (Cli     *cli,
                 GError **error)
{
  g_autofree char *words = cli_join_arguments (cli);
  g_autoptr (GPtrArray) dishes = NULL;
  OlivineMeal meal = OLIVINE_MEAL_NONE;
  OlivineTags without = 0;
  OlivineTags only = 0;

  if (!get_meal (cli, &meal, error)
      || !cli_get_tags (cli, "without", &without, error)
      || !cli_get_tags (cli, "only", &only, error)
      || cli_get_store (cli, error) == NULL)
    return FALSE;
  dishes = olivine_dishes_search (cli->store, words, meal, error);
  if (dishes == NULL)
    return FALSE;
  print_dishes (cli, dishes, without, only);

  return TRUE;
}

static void
add_amount_field (CliTable   *table,
                  const char *field,
                  gint64      thousandths)
{
  g_autofree char *text = olivine_thousandths_to_text (thousandths);

  cli_table_add_field (table, field, text);
}

static void
add_ingredients (CliTable          *table,
                 const OlivineDish *dish)
{
  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = dish->ingredients->pdata[i];
      g_autofree char *quantity = olivine_thousandths_to_text (ingredient->quantity);
      g_autofree char *grams = olivine_thousandths_to_text (ingredient->grams);
      g_autofree char *weight = strcmp (ingredient->unit, "g") == 0
                                ? g_strdup ("") : g_strdup_printf (" (%s g)", grams);
      g_autofree char *text = g_strdup_printf ("%s %s %s%s", quantity, ingredient->unit,
                                               ingredient->food, weight);

      cli_table_add_field (table, "ingredient", text);
    }
}

static void
print_dish (Cli               *cli,
            const OlivineDish *dish)
{
  g_autoptr (CliTable) table = cli_table_new ("field,value");
  g_autofree char *meals = olivine_meals_to_text (dish->meals);
  g_autofree char *tags = olivine_tags_to_text (dish->tags);
  g_autofree char *servings = olivine_double_to_text (dish->servings);
  OlivineSnapshot totals;

  olivine_dish_get_totals (dish, ONE_SERVING, &totals);
  cli_table_add_field (table, "id", dish->id);
  cli_table_add_field (table, "name", dish->name);
  cli_table_add_field (table, "meals", meals);
  cli_table_add_field (table, "servings", servings);
  add_amount_field (table, "serving_g", olivine_dish_get_grams (dish, ONE_SERVING));
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    add_amount_field (table, olivine_nutrient_get_id ((OlivineNutrient) i), totals.thousandths[i]);
  add_ingredients (table, dish);
  cli_table_add_field (table, "method", dish->method);
  cli_table_add_field (table, "keywords", dish->keywords);
  cli_table_add_field (table, "tags", tags);
  cli_table_add_field (table, "liking", liking_to_word (dish));
  cli_print_table (cli, table);
}

/**
 * cmd_plan_dish:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows one dish: ingredients for all its servings, figures of one.
 *
 * Returns: whether there is such a dish
 */
gboolean
cmd_plan_dish (Cli     *cli,
               GError **error)
{
  g_autoptr (OlivineDish) dish = cli_get_dish (cli, 0, cli_get_n_arguments (cli), error);

  if (dish == NULL)
    return FALSE;
  print_dish (cli, dish);

  return TRUE;
}

/* The dish as it is after a change. */
static gboolean
print_changed (Cli         *cli,
               const char  *id,
               GError     **error)
{
  g_autoptr (OlivineDish) dish = olivine_dishes_get (cli->store, id, error);

  if (dish == NULL)
    return FALSE;
  print_dish_row (cli, dish);

  return TRUE;
}

/**
 * cmd_plan_prefer:
 * @cli: the run
 * @error: return location for an error
 *
 * Makes a dish a favourite, or one that is never to be planned, or neither.
 *
 * Returns: whether it is
 */
gboolean
cmd_plan_prefer (Cli     *cli,
                 GError **error)
{
  guint last = cli_get_n_arguments (cli) - 1;
  g_autoptr (OlivineDish) dish = NULL;
  int liking = 0;

  if (!liking_from_word (cli_get_argument (cli, last), &liking, error))
    return FALSE;
  dish = cli_get_dish (cli, 0, last, error);

  return dish != NULL && olivine_dishes_set_liking (cli->store, dish->id, liking, error)
         && print_changed (cli, dish->id, error);
}

/**
 * cmd_plan_meals:
 * @cli: the run
 * @error: return location for an error
 *
 * Says which meals a recipe of one's own may be planned for.
 *
 * Returns: whether it is kept
 */
gboolean
cmd_plan_meals (Cli     *cli,
                GError **error)
{
  guint last = cli_get_n_arguments (cli) - 1;
  g_autoptr (OlivineDish) dish = NULL;
  guint meals = 0;

  if (!olivine_meals_from_text (cli_get_argument (cli, last), &meals, error))
    return FALSE;
  dish = cli_get_dish (cli, 0, last, error);

  return dish != NULL && olivine_dishes_set_meals (cli->store, dish->id, meals, error)
         && print_changed (cli, dish->id, error);
}
