/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan out, and what is to be bought for it.
 *
 * What a dish holds is what it holds now: a recipe that was edited, or a dish
 * that is gone, changes the file of a plan as it changes the plan.
 */

#include "config.h"

#include "olivine-export-private.h"

#include <string.h>

#include "olivine-columns.h"

/* In the order of the columns. */
static const OlivineNutrient shown_nutrients[] = {
  OLIVINE_NUTRIENT_MAGNESIUM, OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS,
  OLIVINE_NUTRIENT_SODIUM, OLIVINE_NUTRIENT_ENERGY,
};

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const OlivinePlanItem *first = *(const OlivinePlanItem *const *) a;
  const OlivinePlanItem *second = *(const OlivinePlanItem *const *) b;
  int order = olivine_date_compare (first->date, second->date);

  if (order == 0)
    order = (int) first->meal - (int) second->meal;
  if (order == 0)
    order = strcmp (first->dish_id, second->dish_id);
  if (order == 0)
    order = (first->servings > second->servings) - (first->servings < second->servings);
  if (order == 0)
    order = strcmp (first->uid, second->uid);

  return order;
}

static void
add_item (OlivineCsvWriter      *writer,
          const OlivinePlanItem *item,
          gboolean               with_identity)
{
  g_autofree char *date = olivine_date_to_text (item->date);

  olivine_csv_writer_add (writer, date);
  olivine_csv_writer_add (writer, olivine_meal_to_nick (item->meal));
  olivine_csv_writer_add_text (writer, item->dish);
  olivine_csv_writer_add_thousandths (writer, item->servings);
  for (gsize i = 0; i < G_N_ELEMENTS (shown_nutrients); i++)
    olivine_csv_writer_add_thousandths (writer, item->totals.thousandths[shown_nutrients[i]]);
  olivine_csv_writer_add_thousandths (writer, olivine_export_share (item->coverage));
  if (with_identity)
    {
      olivine_csv_writer_add_text (writer, item->dish_id);
      olivine_csv_writer_add (writer, item->is_eaten ? "yes" : "no");
    }
  olivine_csv_writer_end_record (writer);
}

/* Private: writes dishes of the plan, sorted by date, meal and id of the dish; with
 * the columns `dish_id` and `eaten` if @with_identity. */
void
olivine_export_add_plan (OlivineCsvWriter *writer,
                         GPtrArray        *items,
                         gboolean          with_identity)
{
  static const char *const columns[] = { OLIVINE_PLAN_COLUMNS };
  g_autoptr (GPtrArray) sorted = NULL;

  sorted = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (sorted, items->pdata[i]);
  g_ptr_array_sort (sorted, compare_items);

  olivine_csv_writer_add_all (writer, columns, G_N_ELEMENTS (columns));
  if (with_identity)
    {
      olivine_csv_writer_add (writer, "dish_id");
      olivine_csv_writer_add (writer, "eaten");
    }
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < sorted->len; i++)
    add_item (writer, sorted->pdata[i], with_identity);
}

/**
 * olivine_export_plan_list:
 * @items: (element-type OlivinePlanItem): dishes of the plan in any order
 * @with_identity: whether to add the columns `dish_id` and `eaten`
 *
 * Writes dishes of the plan, sorted by date, meal and id of the dish.
 *
 * Returns: (transfer full): the bytes of the file
 */
GString *
olivine_export_plan_list (GPtrArray *items,
                          gboolean   with_identity)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (items != NULL, NULL);

  olivine_export_add_plan (writer, items, with_identity);

  return olivine_csv_writer_dup_text (writer);
}

static void
add_line (OlivineCsvWriter          *writer,
          const OlivineShoppingLine *line)
{
  g_autoptr (GString) dishes = g_string_new (NULL);

  for (guint i = 0; i < line->dishes->len; i++)
    g_string_append_printf (dishes, "%s%s", i > 0 ? "; " : "",
                            (const char *) line->dishes->pdata[i]);

  olivine_csv_writer_add_text (writer, line->group);
  olivine_csv_writer_add_text (writer, line->food);
  olivine_csv_writer_add_thousandths (writer, line->quantity);
  olivine_csv_writer_add_text (writer, line->unit);
  olivine_csv_writer_add_thousandths (writer, line->grams);
  olivine_csv_writer_add_text (writer, dishes->str);
  olivine_csv_writer_end_record (writer);
}

/**
 * olivine_export_shopping_list:
 * @lines: (element-type OlivineShoppingLine): what is to be bought, in the
 *   order of the shop
 *
 * Writes a shopping list, in the order of @lines.
 *
 * Returns: (transfer full): the bytes of the file
 */
GString *
olivine_export_shopping_list (GPtrArray *lines)
{
  static const char *const columns[] = { OLIVINE_SHOPPING_COLUMNS };
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (lines != NULL, NULL);

  olivine_csv_writer_add_all (writer, columns, G_N_ELEMENTS (columns));
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < lines->len; i++)
    add_line (writer, lines->pdata[i]);

  return olivine_csv_writer_dup_text (writer);
}
