/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food as `field,value` rows; saving one, unlikely figures only when confirmed. */

#include "config.h"

#include "cli-food.h"

#include <math.h>

#include "olivine-catalogue.h"
#include "olivine-core-error.h"

static void
add_number_field (CliTable   *table,
                  const char *field,
                  double      number)
{
  g_autofree char *text = olivine_double_to_text (number);

  cli_table_add_field (table, field, text);
}

static void
add_origin (CliTable          *table,
            const OlivineFood *food)
{
  cli_table_add_field (table, "id", food->id);
  cli_table_add_field (table, "name", food->name);
  cli_table_add_field (table, "group", food->group);
  cli_table_add_field (table, "form", food->form);
  cli_table_add_field (table, "processing", olivine_processing_to_nick (food->processing));
  cli_table_add_field (table, "brand", food->brand);
  cli_table_add_field (table, "source", food->source);
  cli_table_add_field (table, "source_id", food->source_id);
  add_number_field (table, "magnesium_n", food->magnesium_n < 0 ? NAN : food->magnesium_n);
  add_number_field (table, "magnesium_alt_mg", food->magnesium_alt_mg);
}

static void
add_ingredients (CliTable          *table,
                 const OlivineFood *food)
{
  add_number_field (table, "servings", food->servings);
  add_number_field (table, "cooked_g", food->cooked_g);
  for (guint i = 0; i < food->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = g_ptr_array_index (food->ingredients, i);
      g_autofree char *quantity = olivine_thousandths_to_text (ingredient->quantity);
      g_autofree char *grams = olivine_thousandths_to_text (ingredient->grams);
      g_autofree char *text = g_strdup_printf ("%s %s %s (%s g)", quantity, ingredient->unit,
                                               ingredient->food, grams);

      cli_table_add_field (table, "ingredient", text);
    }
}

/**
 * cli_print_food:
 * @cli: the run
 * @food: a food
 *
 * Prints all that is known of a food, figures per 100 g.
 */
void
cli_print_food (Cli               *cli,
                const OlivineFood *food)
{
  g_autoptr (CliTable) table = cli_table_new ("field,value");
  g_autofree char *portions = olivine_portions_to_text (food->portions);

  add_origin (table, food);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    add_number_field (table, olivine_nutrient_get_id ((OlivineNutrient) i),
                      food->per_100g.amount[i]);
  cli_table_add_field (table, "portions", portions);
  cli_table_add_field (table, "keywords", food->keywords);
  cli_table_add_field (table, "favourite", food->favourite ? "yes" : "no");
  if (olivine_food_is_recipe (food))
    add_ingredients (table, food);
  cli_print_table (cli, table);
}

/**
 * cli_print_food_id:
 * @cli: the run
 * @id: a food's id
 *
 * Prints which food was changed.
 */
void
cli_print_food_id (Cli        *cli,
                   const char *id)
{
  g_autoptr (CliTable) table = cli_table_new ("id");

  cli_table_add_text (table, id);
  cli_table_end_row (table);
  cli_print_table (cli, table);
}

/**
 * cli_save_food:
 * @cli: the run
 * @food: a food or recipe of the user's own
 * @error: return location for an error
 *
 * Saves a food and prints its id.
 *
 * Returns: whether it was saved; figures that are unlikely want --confirm-amount
 */
gboolean
cli_save_food (Cli                *cli,
               const OlivineFood  *food,
               GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *id = NULL;

  if (!olivine_food_validate (food, &local_error))
    {
      gboolean is_unlikely = g_error_matches (local_error, OLIVINE_CORE_ERROR,
                                              OLIVINE_CORE_ERROR_UNLIKELY);

      if (!is_unlikely)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (!cli_has_option (cli, "confirm-amount"))
        return cli_refuse_unlikely (error, local_error);
    }

  id = olivine_catalogue_save_own (cli->store, food, error);
  if (id == NULL)
    return FALSE;
  cli_print_food_id (cli, id);

  return TRUE;
}
