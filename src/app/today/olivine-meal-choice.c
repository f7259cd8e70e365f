/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Position and meal are turned into each other here only. */

#include "config.h"

#include "olivine-meal-choice.h"

#include "olivine-format.h"

static const OlivineMeal meals[] = {
  OLIVINE_MEAL_BREAKFAST,
  OLIVINE_MEAL_LUNCH,
  OLIVINE_MEAL_DINNER,
  OLIVINE_MEAL_SNACK,
  OLIVINE_MEAL_NONE,
};

G_STATIC_ASSERT (G_N_ELEMENTS (meals) == OLIVINE_N_MEALS);

/**
 * olivine_meal_choice_new:
 *
 * Makes the model of a drop-down that asks for a meal.
 *
 * Returns: (transfer full) (element-type GtkStringObject): the meals' names
 */
GListModel *
olivine_meal_choice_new (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (meals); i++)
    gtk_string_list_append (names, olivine_format_meal (meals[i]));

  return G_LIST_MODEL (names);
}

/**
 * olivine_meal_choice_get_meal:
 * @drop_down: a drop-down with the model of olivine_meal_choice_new()
 *
 * Returns: the meal that is chosen
 */
OlivineMeal
olivine_meal_choice_get_meal (GtkDropDown *drop_down)
{
  guint position = gtk_drop_down_get_selected (drop_down);

  return position < G_N_ELEMENTS (meals) ? meals[position] : OLIVINE_MEAL_NONE;
}

/**
 * olivine_meal_choice_set_meal:
 * @drop_down: a drop-down with the model of olivine_meal_choice_new()
 * @meal: the meal to choose
 */
void
olivine_meal_choice_set_meal (GtkDropDown *drop_down,
                              OlivineMeal  meal)
{
  for (guint i = 0; i < G_N_ELEMENTS (meals); i++)
    if (meals[i] == meal)
      gtk_drop_down_set_selected (drop_down, i);
}
