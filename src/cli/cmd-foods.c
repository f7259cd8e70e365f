/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding foods, and the user's own ones.  Figures are per 100 g unless a
 * column says that it is about the portion.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "cli-commands.h"
#include "cli-food.h"
#include "olivine-catalogue.h"
#include "olivine-core-error.h"

#define SEARCH_COLUMNS \
  "id,name,group,source,magnesium_mg,potassium_mg,phosphorus_mg,energy_kcal," \
  "portion,portion_g,portion_magnesium_mg"

static void
add_usual_portion (CliTable          *table,
                   const OlivineFood *food)
{
  const OlivinePortion *portion = NULL;
  g_autofree char *quantity = NULL;
  g_autofree char *text = NULL;
  OlivineSnapshot snapshot;

  if (food->portions->len == 0)
    {
      cli_table_add_text (table, "");
      cli_table_add_double (table, NAN);
      cli_table_add_double (table, NAN);
      return;
    }

  portion = g_ptr_array_index (food->portions, 0);
  quantity = olivine_double_to_text (portion->quantity);
  text = g_strdup_printf ("%s %s", quantity, portion->unit);
  olivine_nutrients_snapshot (&food->per_100g, portion->grams, &snapshot);
  cli_table_add_text (table, text);
  cli_table_add_double (table, portion->grams);
  cli_table_add_thousandths (table, snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
}

static CliTable *
make_search_table (GPtrArray *foods)
{
  CliTable *table = cli_table_new (SEARCH_COLUMNS);

  for (guint i = 0; i < foods->len; i++)
    {
      const OlivineFood *food = g_ptr_array_index (foods, i);

      cli_table_add_text (table, food->id);
      cli_table_add_text (table, food->name);
      cli_table_add_text (table, food->group);
      cli_table_add_text (table, food->source);
      cli_table_add_double (table, food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]);
      cli_table_add_double (table, food->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM]);
      cli_table_add_double (table, food->per_100g.amount[OLIVINE_NUTRIENT_PHOSPHORUS]);
      cli_table_add_double (table, food->per_100g.amount[OLIVINE_NUTRIENT_ENERGY]);
      add_usual_portion (table, food);
      cli_table_end_row (table);
    }

  return table;
}

/**
 * cmd_foods_search:
 * @cli: the run
 * @error: return location for an error
 *
 * Searches all catalogues.
 *
 * Returns: whether they could be searched; finding nothing is no error
 */
gboolean
cmd_foods_search (Cli     *cli,
                  GError **error)
{
  g_autofree char *words = cli_join_arguments (cli);
  g_autoptr (GPtrArray) foods = NULL;
  g_autoptr (CliTable) table = NULL;
  OlivineFoodQuery query = { .words = words };
  OlivineStore *store = NULL;

  if (cli_has_option (cli, "sort")
      && !olivine_food_sort_from_nick (cli_get_option (cli, "sort"), &query.sort, error))
    return FALSE;
  if (!cli_get_limit (cli, 50, &query.limit, error))
    return FALSE;

  store = cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;
  foods = olivine_catalogue_search (store, &query, error);
  if (foods == NULL)
    return FALSE;

  if (foods->len == 0 && !cli->as_csv)
    {
      cli_print (cli, "No food is called “%s”. Try fewer or other words.\n", words);
      return TRUE;
    }
  table = make_search_table (foods);
  cli_print_table (cli, table);

  return TRUE;
}

/**
 * cmd_foods_show:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows one food with all that is known of it.
 *
 * Returns: whether there is such a food
 */
gboolean
cmd_foods_show (Cli     *cli,
                GError **error)
{
  OlivineStore *store = cli_get_store (cli, error);
  g_autoptr (OlivineFood) food = NULL;

  if (store == NULL)
    return FALSE;
  food = olivine_catalogue_get (store, cli_get_argument (cli, 0), error);
  if (food == NULL)
    return FALSE;
  cli_print_food (cli, food);

  return TRUE;
}

static gboolean
add_portion (OlivineFood  *food,
             const char   *text,
             GError      **error)
{
  g_autoptr (GPtrArray) portions = olivine_portions_from_text (text, error);

  if (portions == NULL)
    return FALSE;
  for (guint i = 0; i < portions->len; i++)
    g_ptr_array_add (food->portions, olivine_portion_copy (g_ptr_array_index (portions, i)));

  return TRUE;
}

/* What of a food can be set, beside its nutrients.  The texts are set as they are. */
static const struct {
  const char *key;
  gsize       offset; /* of a text in OlivineFood, else 0 */
} fields[] = {
  { "group", G_STRUCT_OFFSET (OlivineFood, group) },
  { "form", G_STRUCT_OFFSET (OlivineFood, form) },
  { "brand", G_STRUCT_OFFSET (OlivineFood, brand) },
  { "keywords", G_STRUCT_OFFSET (OlivineFood, keywords) },
  { "processing", 0 },
  { "portion", 0 },
};

/**
 * cmd_foods_get_key:
 * @index: which one, from 0
 *
 * Returns: (nullable) (transfer none): what of a food can be set, %NULL after the last
 */
const char *
cmd_foods_get_key (guint index)
{
  if (index < G_N_ELEMENTS (fields))
    return fields[index].key;

  index -= G_N_ELEMENTS (fields);
  return index < OLIVINE_N_NUTRIENTS ? olivine_nutrient_get_id ((OlivineNutrient) index) : NULL;
}

static char **
find_text (OlivineFood *food,
           const char  *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].offset > 0 && strcmp (fields[i].key, key) == 0)
      return G_STRUCT_MEMBER_P (food, fields[i].offset);

  return NULL;
}

static gboolean
set_field (OlivineFood  *food,
           const char   *key,
           const char   *value,
           GError      **error)
{
  char **text = find_text (food, key);
  OlivineNutrient nutrient = OLIVINE_NUTRIENT_MAGNESIUM;

  if (text != NULL)
    {
      g_free (*text);
      *text = g_strdup (value);
      return TRUE;
    }
  if (strcmp (key, "portion") == 0)
    return add_portion (food, value, error);
  if (strcmp (key, "processing") == 0)
    return olivine_processing_from_nick (value, &food->processing, error);
  if (olivine_nutrient_from_id (key, &nutrient))
    return olivine_double_from_text (value, &food->per_100g.amount[nutrient], error);

  return cli_refuse (error, "A food has no “%s”. Set group, form, brand, keywords, processing, "
                     "portion, or a nutrient per 100 g such as magnesium_mg.", key);
}

static gboolean
set_fields (Cli          *cli,
            OlivineFood  *food,
            GError      **error)
{
  for (guint i = 1; i < cli_get_n_arguments (cli); i++)
    {
      g_autofree char *key = NULL;
      const char *value = NULL;

      if (!cli_split_pair (cli_get_argument (cli, i), &key, &value, error)
          || !set_field (food, key, value, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cmd_foods_add:
 * @cli: the run
 * @error: return location for an error
 *
 * Adds a food of the user's own; a nutrient that is not given is unknown.
 *
 * Returns: whether it was added
 */
gboolean
cmd_foods_add (Cli     *cli,
               GError **error)
{
  g_autoptr (OlivineFood) food = olivine_food_new ("", cli_get_argument (cli, 0));

  g_free (food->source);
  food->source = g_strdup ("own");

  return set_fields (cli, food, error) && cli_save_food (cli, food, error);
}

/**
 * cmd_foods_remove:
 * @cli: the run
 * @error: return location for an error
 *
 * Removes a food of the user's own; no past day changes.
 *
 * Returns: whether there was such a food
 */
gboolean
cmd_foods_remove (Cli     *cli,
                  GError **error)
{
  const char *id = cli_get_argument (cli, 0);

  if (!olivine_catalogue_remove_own (cli->store, id, error))
    return FALSE;
  cli_print_food_id (cli, id);

  return TRUE;
}

/**
 * cmd_foods_favourite:
 * @cli: the run
 * @error: return location for an error
 *
 * Marks a food as a favourite, or takes the mark off.
 *
 * Returns: whether there is such a food
 */
gboolean
cmd_foods_favourite (Cli     *cli,
                     GError **error)
{
  const char *id = cli_get_argument (cli, 0);
  gboolean favourite = TRUE;

  if (!cli_get_yes_or_no (cli, 1, &favourite, error)
      || !olivine_catalogue_set_favourite (cli->store, id, favourite, error))
    return FALSE;
  cli_print_food_id (cli, id);

  return TRUE;
}
