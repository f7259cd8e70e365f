/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Groups of foods that a varied day has.
 *
 * Grams are counted before groups are, so that a clove of garlic makes no
 * vegetables of a dish.
 */

#include "config.h"

#include "olivine-dish.h"

/* Less than this in a serving is seasoning and makes no group of foods of a day. */
#define MIN_PLATE_G 8.0

static const struct {
  const char   *group;
  OlivinePlate  plate;
} plates_of_groups[] = {
  { "vegetables", OLIVINE_PLATE_VEGETABLES },
  { "fruit", OLIVINE_PLATE_FRUIT },
  { "grains", OLIVINE_PLATE_GRAINS },
  { "bread", OLIVINE_PLATE_GRAINS },
  { "cereals", OLIVINE_PLATE_GRAINS },
  { "legumes", OLIVINE_PLATE_LEGUMES },
  { "soy", OLIVINE_PLATE_LEGUMES },
  { "nuts", OLIVINE_PLATE_NUTS },
  { "seeds", OLIVINE_PLATE_NUTS },
  { "meat", OLIVINE_PLATE_ANIMAL },
  { "poultry", OLIVINE_PLATE_ANIMAL },
  { "fish", OLIVINE_PLATE_ANIMAL },
  { "eggs", OLIVINE_PLATE_ANIMAL },
  { "dairy", OLIVINE_PLATE_ANIMAL },
};

/**
 * olivine_plate_from_group:
 * @food_group: (nullable): the group of a food, as in the catalogue
 *
 * Returns: the #OlivinePlate of the group; 0 for fats, sauces, sweets and what
 *   else makes no part of a varied day
 */
guint
olivine_plate_from_group (const char *food_group)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plates_of_groups); i++)
    if (g_strcmp0 (plates_of_groups[i].group, food_group) == 0)
      return plates_of_groups[i].plate;

  return 0;
}

/**
 * olivine_plates_add_grams:
 * @plate_g: (array fixed-size=6): grams of each #OlivinePlate so far
 * @food_group: (nullable): the group of a food
 * @grams: how much of it, in thousandths of a gram; unknown adds nothing
 *
 * Adds a food to what a dish or a day has of each group.
 */
void
olivine_plates_add_grams (double      *plate_g,
                          const char  *food_group,
                          gint64       grams)
{
  guint plate = olivine_plate_from_group (food_group);

  g_return_if_fail (plate_g != NULL);

  if (plate != 0 && grams != OLIVINE_UNKNOWN)
    plate_g[g_bit_nth_lsf (plate, -1)] += olivine_thousandths_to_double (grams);
}

/**
 * olivine_plates_from_grams:
 * @plate_g: (array fixed-size=6): grams of each #OlivinePlate
 * @servings: how many servings that is, > 0
 *
 * Returns: the groups of which there is enough to count, a mask of #OlivinePlate;
 *   less than 8 g a serving is seasoning
 */
guint
olivine_plates_from_grams (const double *plate_g,
                           double        servings)
{
  guint plates = 0;

  g_return_val_if_fail (plate_g != NULL, 0);

  for (guint i = 0; i < OLIVINE_N_PLATES; i++)
    if (plate_g[i] / servings >= MIN_PLATE_G)
      plates |= 1u << i;

  return plates;
}
