/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Amounts, groups and the whole list as it is read or pasted elsewhere: in the
 * person's language and number format.
 */

#include "config.h"

#include "olivine-shopping-format.h"

#include <glib/gi18n.h>

#include "olivine-format.h"

/**
 * olivine_shopping_format_group:
 * @line: a line
 *
 * Returns: (transfer none): where it is found in a shop
 */
const char *
olivine_shopping_format_group (const OlivineShoppingLine *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  return *line->group != '\0' ? olivine_format_group (line->group)
                              : C_("group of a shopping list", "Other");
}

/**
 * olivine_shopping_format_amount:
 * @line: a line
 *
 * Returns: (transfer full): "2 tbsp · 30 g"; a weight by itself
 */
char *
olivine_shopping_format_amount (const OlivineShoppingLine *line)
{
  g_autofree char *quantity = NULL;
  g_autofree char *grams = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  grams = olivine_format_amount (line->grams, "g", FALSE);
  if (line->quantity == OLIVINE_UNKNOWN || g_str_equal (line->unit, "g"))
    return g_steal_pointer (&grams);

  quantity = olivine_format_quantity (line->quantity, line->unit);
  if (line->grams == OLIVINE_UNKNOWN)
    return g_steal_pointer (&quantity);

  return g_strdup_printf ("%s · %s", quantity, grams);
}

/**
 * olivine_shopping_format_dishes:
 * @line: a line
 *
 * Returns: (transfer full): the dishes that need it
 */
char *
olivine_shopping_format_dishes (const OlivineShoppingLine *line)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (line != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < line->dishes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) line->dishes->pdata[i]);

  return g_string_free (text, FALSE);
}

/**
 * olivine_shopping_format_sentence:
 * @line: a line
 *
 * Returns: (transfer full): all of it for assistive tools
 */
char *
olivine_shopping_format_sentence (const OlivineShoppingLine *line)
{
  g_autofree char *amount = olivine_shopping_format_amount (line);
  g_autofree char *dishes = olivine_shopping_format_dishes (line);

  /* Translators: a food, how much of it, and the dishes that need it */
  return g_strdup_printf (_("%s, %s, for %s"), line->food, amount, dishes);
}

static guint
count_left (GPtrArray *lines)
{
  guint n_left = 0;

  for (guint i = 0; i < lines->len; i++)
    n_left += !((const OlivineShoppingLine *) lines->pdata[i])->is_ticked;

  return n_left;
}

/**
 * olivine_shopping_format_left:
 * @lines: (element-type OlivineShoppingLine): a list that is not empty
 *
 * Returns: (transfer full): how much is still to be bought
 */
char *
olivine_shopping_format_left (GPtrArray *lines)
{
  guint n_left = 0;

  g_return_val_if_fail (lines != NULL, NULL);

  n_left = count_left (lines);
  if (n_left == 0)
    return g_strdup (_("Everything is ticked off"));

  /* Translators: how many foods of how many are still to be bought */
  return g_strdup_printf (ngettext ("%u of %u food to buy", "%u of %u foods to buy", lines->len),
                          n_left, lines->len);
}

/**
 * olivine_shopping_format_list:
 * @lines: (element-type OlivineShoppingLine): a list
 *
 * Returns: (transfer full): the list as text: a heading a group, a line a food, with a
 *   cross where it is ticked
 */
char *
olivine_shopping_format_list (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);
  const char *group = NULL;

  g_return_val_if_fail (lines != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < lines->len; i++)
    {
      const OlivineShoppingLine *line = lines->pdata[i];
      g_autofree char *amount = olivine_shopping_format_amount (line);

      if (g_strcmp0 (group, line->group) != 0)
        g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "",
                                olivine_shopping_format_group (line));
      group = line->group;
      g_string_append_printf (text, "[%c] %s, %s\n", line->is_ticked ? 'x' : ' ', line->food,
                              amount);
    }

  return g_string_free (text, FALSE);
}
