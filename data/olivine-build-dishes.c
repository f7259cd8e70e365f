/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads dishes.csv, dish-ingredients.csv and food-contents.csv.
 *
 * Tags, weights and totals of a dish follow from its ingredients.  A food of the
 * tables without a row in food-contents.csv stops the build: an allergen that
 * was forgotten must not pass for one that is not there.
 */

#include "config.h"

#include "olivine-build-dishes.h"

#include <math.h>

#include "olivine-dish-rows.h"
#include "olivine-schema.h"

#define ID_PREFIX "dish:"
#define MAX_METHOD_LENGTH 160

static gboolean
take_contents (OlivineBuildTable  *table,
               GError            **error)
{
  OlivineFood *food = olivine_build_table_get_food (table, error);
  const char *words = olivine_build_table_get_cell (table, "contains");
  OlivineTags contains = 0;

  if (food == NULL)
    return FALSE;
  if (!olivine_tags_from_text (words, &contains, error))
    return olivine_build_table_blame_row (table, error);
  if ((contains & ~(OLIVINE_TAGS_CONTAINED & ~(OlivineTags) OLIVINE_TAG_UNKNOWN)) != 0)
    return olivine_build_table_refuse (table, error, "“%s” is nothing that a food contains", words);
  if (!g_hash_table_insert (table->contents, food->id, GUINT_TO_POINTER (contains)))
    return olivine_build_table_refuse (table, error, "“%s” is there twice", food->id);

  return olivine_dish_rows_put_contents (table->db, food->id, contains, error);
}

static gboolean
require_contents (const OlivineBuildTable  *table,
                  GError                  **error)
{
  for (guint i = 0; i < table->foods->len; i++)
    {
      const OlivineFood *food = table->foods->pdata[i];

      if (!g_hash_table_contains (table->contents, food->id))
        return olivine_build_table_refuse (table, error, "the food “%s” has no row", food->id);
    }

  return TRUE;
}

static gboolean
is_slug (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (; *text != '\0'; text++)
    if (!g_ascii_islower (*text) && !g_ascii_isdigit (*text) && *text != '-')
      return FALSE;

  return TRUE;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static gboolean
read_dish (const OlivineBuildTable  *table,
           OlivineDish              *dish,
           GError                  **error)
{
  const char *meals = olivine_build_table_get_cell (table, "meals");

  set_text (&dish->method, olivine_build_table_get_cell (table, "method"));
  set_text (&dish->keywords, olivine_build_table_get_cell (table, "keywords"));
  if (*dish->name == '\0')
    return olivine_build_table_refuse (table, error, "the dish has no name");
  if (g_utf8_strlen (dish->method, -1) > MAX_METHOD_LENGTH)
    return olivine_build_table_refuse (table, error, "the method is longer than %d characters",
                                       MAX_METHOD_LENGTH);
  if (!olivine_meals_from_text (meals, &dish->meals, error))
    return olivine_build_table_blame_row (table, error);
  if (!olivine_build_table_get_positive (table, "servings", &dish->servings, error))
    return FALSE;
  if (dish->servings != floor (dish->servings))
    return olivine_build_table_refuse (table, error, "servings must be a whole number");

  return TRUE;
}

static gboolean
take_dish (OlivineBuildTable  *table,
           GError            **error)
{
  const char *slug = olivine_build_table_get_cell (table, "id");
  g_autofree char *id = g_strconcat (ID_PREFIX, slug, NULL);
  g_autoptr (OlivineDish) dish = NULL;

  if (!is_slug (slug))
    return olivine_build_table_refuse (table, error, "“%s” is no id: use a–z, 0–9 and “-”", slug);
  if (g_hash_table_contains (table->dishes_by_id, id))
    return olivine_build_table_refuse (table, error, "the id “%s” is there twice", slug);

  dish = olivine_dish_new (id, olivine_build_table_get_cell (table, "name"));
  if (!read_dish (table, dish, error))
    return FALSE;
  g_hash_table_insert (table->dishes_by_id, dish->id, dish);
  g_hash_table_insert (table->dish_lines, dish, GUINT_TO_POINTER (table->line));
  g_ptr_array_add (table->dishes, g_steal_pointer (&dish));

  return TRUE;
}

static gboolean
has_ingredient (const OlivineDish *dish,
                const char        *food_id)
{
  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = dish->ingredients->pdata[i];

      if (g_str_equal (ingredient->food_id, food_id))
        return TRUE;
    }

  return FALSE;
}

static OlivineIngredient *
ingredient_of_row (const OlivineBuildTable  *table,
                   const OlivineFood        *food,
                   GError                  **error)
{
  g_autoptr (OlivineIngredient) ingredient = olivine_ingredient_new ();
  const char *unit = olivine_build_table_get_cell (table, "unit");
  const char *unit_taken = NULL;
  double quantity = NAN;
  double grams = NAN;

  if (!olivine_build_table_get_positive (table, "quantity", &quantity, error))
    return NULL;
  if (!olivine_portions_to_grams (food->portions, quantity, unit, food->name, &grams, &unit_taken,
                                  error))
    {
      olivine_build_table_blame_row (table, error);
      return NULL;
    }

  set_text (&ingredient->food_id, food->id);
  set_text (&ingredient->food, food->name);
  ingredient->quantity = olivine_thousandths_from_double (quantity);
  set_text (&ingredient->unit, unit_taken != NULL ? unit_taken : unit);
  ingredient->grams = olivine_thousandths_from_double (grams);
  ingredient->processing = food->processing;
  olivine_nutrients_snapshot (&food->per_100g, grams, &ingredient->snapshot);

  return g_steal_pointer (&ingredient);
}

static gboolean
take_ingredient (OlivineBuildTable  *table,
                 GError            **error)
{
  const char *slug = olivine_build_table_get_cell (table, "dish_id");
  g_autofree char *id = g_strconcat (ID_PREFIX, slug, NULL);
  OlivineDish *dish = g_hash_table_lookup (table->dishes_by_id, id);
  OlivineFood *food = olivine_build_table_get_food (table, error);
  OlivineIngredient *ingredient = NULL;
  OlivineTags contains = 0;

  if (food == NULL)
    return FALSE;
  if (dish == NULL)
    return olivine_build_table_refuse (table, error, "there is no dish “%s”", slug);
  if (has_ingredient (dish, food->id))
    return olivine_build_table_refuse (table, error, "“%s” has “%s” twice; add them up", slug,
                                       food->id);

  ingredient = ingredient_of_row (table, food, error);
  if (ingredient == NULL)
    return FALSE;
  contains = GPOINTER_TO_UINT (g_hash_table_lookup (table->contents, food->id));
  olivine_dish_add_ingredient (dish, ingredient, contains, food->group);

  return TRUE;
}

static gboolean
put_dishes (OlivineBuildTable  *table,
            const char         *dishes_path,
            GError            **error)
{
  for (guint i = 0; i < table->dishes->len; i++)
    {
      OlivineDish *dish = table->dishes->pdata[i];

      /* What is wrong with a whole dish is told with the line of its name. */
      table->path = dishes_path;
      table->line = GPOINTER_TO_UINT (g_hash_table_lookup (table->dish_lines, dish));
      if (!olivine_dish_finish (dish, error))
        return olivine_build_table_blame_row (table, error);
      if (!olivine_dish_rows_put (table->db, dish, error))
        return FALSE;
    }

  return TRUE;
}

/* Adds the dishes to the foods that are in the tables already; @table keeps them. */
gboolean
olivine_build_dishes (OlivineBuildTable  *table,
                      const char         *contents_path,
                      const char         *dishes_path,
                      const char         *ingredients_path,
                      GError            **error)
{
  table->contents = g_hash_table_new (g_str_hash, g_str_equal);
  table->dishes = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_dish_unref);
  table->dishes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  table->dish_lines = g_hash_table_new (NULL, NULL);

  return olivine_schema_add_dishes (table->db, error) &&
         olivine_build_table_read (table, contents_path, take_contents, error) &&
         require_contents (table, error) &&
         olivine_build_table_read (table, dishes_path, take_dish, error) &&
         olivine_build_table_read (table, ingredients_path, take_ingredient, error) &&
         put_dishes (table, dishes_path, error);
}
