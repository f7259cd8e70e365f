/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is to be bought for the plan: its ingredients, one row a food, but for
 * those of dishes that are eaten.
 */

#include "config.h"

#include <string.h>

#include "cli-commands.h"
#include "cli-plan.h"
#include "olivine-export.h"

/**
 * cmd_plan_shopping:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows the shopping list of some days of the plan.
 *
 * Returns: whether it could be read
 */
gboolean
cmd_plan_shopping (Cli     *cli,
                   GError **error)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) table = NULL;
  g_autofree char *text = NULL;

  if (!cli_get_plan_range (cli, &from, &to, error) || cli_get_store (cli, error) == NULL)
    return FALSE;
  lines = olivine_meal_plan_shopping (cli->store, from, to, error);
  if (lines == NULL)
    return FALSE;

  if (cli->as_csv)
    {
      table = olivine_export_shopping_list (lines);
      g_string_append_len (cli->output, table->str, table->len);
      return TRUE;
    }

  text = olivine_shopping_to_text (lines);
  cli_print (cli, "%s", lines->len > 0 ? text : "There is nothing to buy for these days.\n");

  return TRUE;
}

/* The words before "yes" or "no" are the food. */
static char *
get_food (Cli      *cli,
          gboolean *is_ticked)
{
  guint n_words = cli_get_n_arguments (cli);
  const char *last = cli_get_argument (cli, n_words - 1);
  g_autoptr (GString) food = g_string_new (NULL);

  *is_ticked = strcmp (last, "no") != 0;
  if (n_words > 1 && (!*is_ticked || strcmp (last, "yes") == 0))
    n_words--;
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (food, "%s%s", i > 0 ? " " : "", cli_get_argument (cli, i));

  return g_strdup (food->str);
}

/* The id of the food that has it for its id or, in any case, for its name. */
static const char *
find_food_id (GPtrArray   *lines,
              const char  *food,
              GError     **error)
{
  g_autofree char *wanted = g_utf8_casefold (food, -1);

  for (guint i = 0; i < lines->len; i++)
    {
      const OlivineShoppingLine *line = lines->pdata[i];
      g_autofree char *name = g_utf8_casefold (line->food, -1);

      if (strcmp (line->food_id, food) == 0 || strcmp (name, wanted) == 0)
        return line->food_id;
    }

  cli_refuse (error, "“%s” is not on the shopping list of these days. See what is with "
              "plan shopping.", food);
  return NULL;
}

/**
 * cmd_plan_tick:
 * @cli: the run
 * @error: return location for an error
 *
 * Ticks a food off the shopping list, or says that it is still to be bought.
 *
 * Returns: whether it is ticked
 */
gboolean
cmd_plan_tick (Cli     *cli,
               GError **error)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  gboolean is_ticked = TRUE;
  g_autofree char *food = get_food (cli, &is_ticked);
  g_autoptr (GPtrArray) lines = NULL;
  const char *food_id = NULL;

  if (!cli_get_plan_range (cli, &from, &to, error))
    return FALSE;
  lines = olivine_meal_plan_shopping (cli->store, from, to, error);
  if (lines == NULL)
    return FALSE;
  food_id = find_food_id (lines, food, error);

  return food_id != NULL
         && olivine_meal_plan_tick (cli->store, from, to, food_id, is_ticked, error)
         && cmd_plan_shopping (cli, error);
}
