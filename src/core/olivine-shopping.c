/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Adding up what many meals need.
 *
 * A food is one line, whichever dishes ask for it.  Amounts are taken as the
 * diary will log them; where the dishes count a food differently it is weighed.
 */

#include "config.h"

#include "olivine-shopping.h"

#include <string.h>

struct _OlivineShopping
{
  GPtrArray  *lines;   /* of OlivineShoppingLine, in the order of adding */
  GHashTable *by_food; /* id, or name of a food without one → line */
};

/* The way through a shop: fresh food first, drinks last. */
static const char *const aisles[] = {
  "vegetables", "fruit", "bread", "grains", "cereals", "legumes", "soy", "nuts", "seeds", "meat",
  "poultry", "fish", "eggs", "dairy", "plant-milks", "fats", "sauces", "spices", "sweets",
  "snacks", "soups", "meals", "drinks",
};

/**
 * olivine_shopping_new:
 *
 * Returns: (transfer full): a list with nothing on it
 */
OlivineShopping *
olivine_shopping_new (void)
{
  OlivineShopping *self = g_new0 (OlivineShopping, 1);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_shopping_line_free);
  self->by_food = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * olivine_shopping_free:
 * @self: (transfer full) (nullable): a list
 *
 * Frees a list and what is on it.
 */
void
olivine_shopping_free (OlivineShopping *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_food);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * olivine_shopping_line_free:
 * @line: (transfer full) (nullable): a line
 *
 * Frees a line.
 */
void
olivine_shopping_line_free (OlivineShoppingLine *line)
{
  if (line == NULL)
    return;

  g_free (line->group);
  g_free (line->food_id);
  g_free (line->food);
  g_free (line->unit);
  g_ptr_array_unref (line->dishes);
  g_free (line);
}

static OlivineShoppingLine *
line_of_entry (const OlivineEntry *entry,
               const char         *group)
{
  OlivineShoppingLine *line = g_new0 (OlivineShoppingLine, 1);

  line->group = g_strdup (group != NULL ? group : "");
  line->food_id = g_strdup (entry->food_id);
  line->food = g_strdup (entry->food);
  line->quantity = entry->quantity;
  line->unit = g_strdup (entry->unit);
  line->grams = entry->grams;
  line->dishes = g_ptr_array_new_with_free_func (g_free);
  return line;
}

static gint64
add_amounts (gint64 a,
             gint64 b)
{
  return a == OLIVINE_UNKNOWN || b == OLIVINE_UNKNOWN ? OLIVINE_UNKNOWN : a + b;
}

static void
weigh_line (OlivineShoppingLine *line)
{
  line->quantity = line->grams;
  g_free (line->unit);
  line->unit = g_strdup ("g");
}

/* A line that is weighed already goes on being weighed. */
static void
add_to_line (OlivineShoppingLine *line,
             const OlivineEntry  *entry)
{
  gboolean same_unit = g_str_equal (line->unit, entry->unit)
                       && line->quantity != OLIVINE_UNKNOWN
                       && entry->quantity != OLIVINE_UNKNOWN;

  line->grams = add_amounts (line->grams, entry->grams);
  if (same_unit)
    line->quantity += entry->quantity;
  else
    weigh_line (line);
}

static void
add_dish (OlivineShoppingLine *line,
          const char          *name)
{
  if (!g_ptr_array_find_with_equal_func (line->dishes, name, g_str_equal, NULL))
    g_ptr_array_add (line->dishes, g_strdup (name));
}

static void
add_entry (OlivineShopping    *self,
           const OlivineEntry *entry,
           const char         *group)
{
  const char *key = *entry->food_id != '\0' ? entry->food_id : entry->food;
  OlivineShoppingLine *line = g_hash_table_lookup (self->by_food, key);

  if (line != NULL)
    add_to_line (line, entry);
  else
    {
      line = line_of_entry (entry, group);
      g_hash_table_insert (self->by_food, g_strdup (key), line);
      g_ptr_array_add (self->lines, line);
    }
  add_dish (line, entry->dish);
}

/**
 * olivine_shopping_add:
 * @self: a list
 * @dish: a finished dish
 * @servings: how many servings, in thousandths, > 0
 * @groups: (nullable) (array zero-terminated=1): the group of each ingredient's
 *   food, in the order of the ingredients; NULL when they are not known
 *
 * Puts what a dish needs on the list.
 */
void
olivine_shopping_add (OlivineShopping   *self,
                      const OlivineDish *dish,
                      gint64             servings,
                      const char *const *groups)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (dish != NULL);
  g_return_if_fail (servings > 0);

  entries = olivine_dish_to_entries (dish, servings, OLIVINE_DATE_NONE, OLIVINE_MEAL_NONE);
  for (guint i = 0; i < entries->len; i++)
    add_entry (self, entries->pdata[i], groups != NULL ? groups[i] : NULL);
}

static gsize
find_aisle (const char *group)
{
  gsize aisle = 0;

  while (aisle < G_N_ELEMENTS (aisles) && !g_str_equal (aisles[aisle], group))
    aisle++;

  return aisle;
}

static int
compare_lines (gconstpointer first,
               gconstpointer second)
{
  const OlivineShoppingLine *a = *(const OlivineShoppingLine *const *) first;
  const OlivineShoppingLine *b = *(const OlivineShoppingLine *const *) second;
  gsize aisle_a = find_aisle (a->group);
  gsize aisle_b = find_aisle (b->group);
  int order = (aisle_a > aisle_b) - (aisle_a < aisle_b);

  if (order == 0)
    order = strcmp (a->group, b->group);
  if (order == 0)
    order = strcmp (a->food, b->food);

  return order != 0 ? order : strcmp (a->food_id, b->food_id);
}

/**
 * olivine_shopping_finish:
 * @self: a list, which is empty afterwards
 *
 * Takes the lines off a list: by the way through a shop, then by name; groups
 * that are not known last.
 *
 * Returns: (transfer full) (element-type OlivineShoppingLine): the lines
 */
GPtrArray *
olivine_shopping_finish (OlivineShopping *self)
{
  GPtrArray *lines = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  lines = g_steal_pointer (&self->lines);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_shopping_line_free);
  g_hash_table_remove_all (self->by_food);
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}

/* "2 tbsp (30 g)"; a weight needs no brackets. */
static void
append_amount (GString                   *text,
               const OlivineShoppingLine *line)
{
  g_autofree char *quantity = olivine_thousandths_to_text (line->quantity);
  g_autofree char *grams = olivine_thousandths_to_text (line->grams);

  if (*quantity != '\0')
    g_string_append_printf (text, ", %s %s", quantity, line->unit);
  if (*grams != '\0' && !g_str_equal (line->unit, "g"))
    g_string_append_printf (text, " (%s g)", grams);
}

/**
 * olivine_shopping_to_text:
 * @lines: (element-type OlivineShoppingLine): lines of olivine_shopping_finish()
 *
 * Writes a list as plain text: a heading a group, a line a food, with a cross
 * where it is ticked.
 *
 * Returns: (transfer full): the text, each line ended; empty without lines
 */
char *
olivine_shopping_to_text (GPtrArray *lines)
{
  GString *text = NULL;
  const char *group = NULL;

  g_return_val_if_fail (lines != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const OlivineShoppingLine *line = lines->pdata[i];

      if (group == NULL || !g_str_equal (group, line->group))
        g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "",
                                *line->group != '\0' ? line->group : "other");
      group = line->group;
      g_string_append_printf (text, "[%c] %s", line->is_ticked ? 'x' : ' ', line->food);
      append_amount (text, line);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
