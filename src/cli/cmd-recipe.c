/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Recipes: foods of the user's own that are made of others.  What an ingredient
 * was when the recipe was made stays, whatever happens to that food later.
 */

#include "config.h"

#include <math.h>

#include "cli-commands.h"
#include "cli-food.h"
#include "olivine-catalogue.h"
#include "olivine-log-line.h"

static OlivineIngredient *
resolve_item (Cli         *cli,
              const char  *item,
              GError     **error)
{
  g_autoptr (OlivineLogLine) line = olivine_log_line_resolve (cli->store, item, NULL, error);
  OlivineIngredient *ingredient = NULL;

  if (line == NULL)
    return NULL;

  ingredient = olivine_ingredient_new ();
  g_free (ingredient->food_id);
  g_free (ingredient->food);
  g_free (ingredient->unit);
  ingredient->food_id = g_strdup (line->food->id);
  ingredient->food = g_strdup (line->food->name);
  ingredient->unit = g_strdup (line->unit);
  ingredient->quantity = olivine_thousandths_from_double (line->quantity);
  ingredient->grams = olivine_thousandths_from_double (line->grams);
  ingredient->processing = line->food->processing;
  olivine_nutrients_snapshot (&line->food->per_100g, line->grams, &ingredient->snapshot);

  return ingredient;
}

static gboolean
add_items (Cli          *cli,
           OlivineFood  *recipe,
           GError      **error)
{
  recipe->ingredients = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_ingredient_free);
  for (guint i = 1; i < cli_get_n_arguments (cli); i++)
    {
      OlivineIngredient *ingredient = resolve_item (cli, cli_get_argument (cli, i), error);

      if (ingredient == NULL)
        return FALSE;
      g_ptr_array_add (recipe->ingredients, ingredient);
    }

  return TRUE;
}

/**
 * cmd_recipe_add:
 * @cli: the run
 * @error: return location for an error
 *
 * Adds a recipe of the items that are named.
 *
 * Returns: whether it was added
 */
gboolean
cmd_recipe_add (Cli     *cli,
                GError **error)
{
  g_autoptr (OlivineFood) recipe = olivine_food_new ("", cli_get_argument (cli, 0));

  g_free (recipe->source);
  recipe->source = g_strdup ("recipe");

  return cli_get_number (cli, "servings", &recipe->servings, error)
         && cli_get_number (cli, "cooked-g", &recipe->cooked_g, error)
         && add_items (cli, recipe, error)
         && olivine_recipe_compute (recipe, error)
         && cli_save_food (cli, recipe, error);
}

static void
print_recipes (Cli       *cli,
               GPtrArray *recipes)
{
  g_autoptr (CliTable) table = cli_table_new ("id,name,servings,serving_g,magnesium_mg");

  for (guint i = 0; i < recipes->len; i++)
    {
      const OlivineFood *recipe = g_ptr_array_index (recipes, i);
      const OlivinePortion *serving = NULL;

      if (recipe->portions->len > 0)
        serving = g_ptr_array_index (recipe->portions, 0);
      cli_table_add_text (table, recipe->id);
      cli_table_add_text (table, recipe->name);
      cli_table_add_double (table, recipe->servings);
      cli_table_add_double (table, serving != NULL ? serving->grams : NAN);
      cli_table_add_double (table, recipe->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]);
      cli_table_end_row (table);
    }
  cli_print_table (cli, table);
}

static gboolean
show_recipe (Cli         *cli,
             const char  *id,
             GError     **error)
{
  g_autoptr (OlivineFood) recipe = olivine_catalogue_get (cli->store, id, error);

  if (recipe == NULL)
    return FALSE;
  if (!olivine_food_is_recipe (recipe))
    return cli_refuse (error, "“%s” is a food, not a recipe. Show it with foods show.", id);
  cli_print_food (cli, recipe);

  return TRUE;
}

/**
 * cmd_recipe_show:
 * @cli: the run
 * @error: return location for an error
 *
 * Lists the recipes, or shows one with its ingredients.
 *
 * Returns: whether they could be read
 */
gboolean
cmd_recipe_show (Cli     *cli,
                 GError **error)
{
  g_autoptr (GPtrArray) recipes = NULL;

  if (cli_get_store (cli, error) == NULL)
    return FALSE;
  if (cli_get_n_arguments (cli) > 0)
    return show_recipe (cli, cli_get_argument (cli, 0), error);

  recipes = olivine_catalogue_recipes (cli->store, error);
  if (recipes == NULL)
    return FALSE;
  print_recipes (cli, recipes);

  return TRUE;
}
