/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The wording of the Foods page.
 *
 * What is not known is said to be unknown and never shown as 0; each figure
 * can be followed to its source.  Nothing here looks at anything but its arguments.
 */

#include "olivine-foods-format.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-entry-format.h"
#include "olivine-format.h"

/**
 * olivine_foods_groups:
 *
 * The ids of the food groups, in the order in which they are offered.
 *
 * Returns: (transfer none) (array zero-terminated=1): group ids
 */
const char *const *
olivine_foods_groups (void)
{
  static const char *const groups[] = {
    "vegetables", "fruit", "legumes", "soy", "nuts", "seeds", "grains", "bread", "cereals",
    "dairy", "plant-milks", "eggs", "fish", "poultry", "meat", "meals", "soups", "sauces",
    "spices", "fats", "sweets", "snacks", "drinks", NULL
  };

  return groups;
}

/**
 * olivine_foods_sort_name:
 * @sort: an order of foods
 *
 * Returns: the name of the order, translated
 */
const char *
olivine_foods_sort_name (OlivineFoodSort sort)
{
  switch (sort)
    {
    case OLIVINE_SORT_MAGNESIUM:
      return _("Magnesium per 100 g");
    case OLIVINE_SORT_PER_PORTION:
      return _("Magnesium per portion");
    case OLIVINE_SORT_PER_KCAL:
      return _("Magnesium per 100 kcal");
    case OLIVINE_SORT_PER_POTASSIUM:
      return _("Magnesium per 100 mg potassium");
    case OLIVINE_SORT_NAME:
      return C_("sort order", "Name");
    case OLIVINE_SORT_RELEVANCE:
    default:
      return C_("sort order", "Relevance");
    }
}

static const OlivinePortion *
usual_portion (const OlivineFood *food)
{
  if (food->portions == NULL || food->portions->len == 0)
    return NULL;

  return g_ptr_array_index (food->portions, 0);
}

/* NAN when there is nothing to divide by: a food without energy has no "per 100 kcal". */
static double
per_hundred_of (const OlivineFood *food,
                OlivineNutrient    other)
{
  double amount = food->per_100g.amount[other];

  if (isnan (amount) || amount <= 0)
    return NAN;

  return food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] * 100 / amount;
}

/**
 * olivine_food_figure_mg:
 * @food: a food
 * @sort: which measure
 *
 * The figure by which @sort orders @food.
 *
 * Returns: milligrams of magnesium per 100 g, per usual portion, per 100 kcal
 *   or per 100 mg of potassium; NAN when it is unknown
 */
double
olivine_food_figure_mg (const OlivineFood *food,
                        OlivineFoodSort    sort)
{
  double per_100g_mg = 0;
  const OlivinePortion *portion = NULL;

  g_return_val_if_fail (food != NULL, NAN);

  per_100g_mg = food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM];
  switch (sort)
    {
    case OLIVINE_SORT_PER_PORTION:
      portion = usual_portion (food);
      return portion != NULL ? per_100g_mg * portion->grams / 100 : NAN;
    case OLIVINE_SORT_PER_KCAL:
      return per_hundred_of (food, OLIVINE_NUTRIENT_ENERGY);
    case OLIVINE_SORT_PER_POTASSIUM:
      return per_hundred_of (food, OLIVINE_NUTRIENT_POTASSIUM);
    case OLIVINE_SORT_RELEVANCE:
    case OLIVINE_SORT_MAGNESIUM:
    case OLIVINE_SORT_NAME:
    default:
      return per_100g_mg;
    }
}

/**
 * olivine_food_format_figure:
 * @food: a food
 * @sort: which measure
 *
 * Returns: (transfer full): for example "270 mg / 100 g", or "unknown"
 */
char *
olivine_food_format_figure (const OlivineFood *food,
                            OlivineFoodSort    sort)
{
  double figure_mg = olivine_food_figure_mg (food, sort);
  g_autofree char *amount = NULL;

  if (isnan (figure_mg))
    return g_strdup (C_("amount", "unknown"));

  amount = olivine_format_amount (olivine_thousandths_from_double (figure_mg), "mg", FALSE);
  switch (sort)
    {
    case OLIVINE_SORT_PER_PORTION:
      /* Translators: %s is an amount such as "77 mg". */
      return g_strdup_printf (_("%s / portion"), amount);
    case OLIVINE_SORT_PER_KCAL:
      /* Translators: %s is an amount such as "77 mg". */
      return g_strdup_printf (_("%s / 100 kcal"), amount);
    case OLIVINE_SORT_PER_POTASSIUM:
      /* Translators: %s is an amount such as "77 mg"; K is potassium. */
      return g_strdup_printf (_("%s / 100 mg K"), amount);
    case OLIVINE_SORT_RELEVANCE:
    case OLIVINE_SORT_MAGNESIUM:
    case OLIVINE_SORT_NAME:
    default:
      /* Translators: %s is an amount such as "77 mg". */
      return g_strdup_printf (_("%s / 100 g"), amount);
    }
}

/**
 * olivine_food_format_portion:
 * @portion: a portion
 *
 * Returns: (transfer full): for example "1 slice · 30 g"
 */
char *
olivine_food_format_portion (const OlivinePortion *portion)
{
  gint64 quantity = olivine_thousandths_from_double (portion->quantity);
  gint64 weight = olivine_thousandths_from_double (portion->grams);
  g_autofree char *amount = olivine_format_quantity (quantity, portion->unit);
  g_autofree char *grams = olivine_format_amount (weight, "g", FALSE);

  if (g_str_equal (portion->unit, "g"))
    return g_steal_pointer (&grams);

  return g_strdup_printf ("%s · %s", amount, grams);
}

/* Foods that come from a search have left their ingredients behind. */
static gboolean
is_recipe (const OlivineFood *food)
{
  return olivine_food_is_recipe (food) || g_strcmp0 (food->source, "recipe") == 0;
}

static void
add_part (GPtrArray  *parts,
          const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (parts, g_strdup (text));
}

static char *
join_parts (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * olivine_food_format_subtitle:
 * @food: a food
 *
 * The second line of a row: brand, group and the usual portion, as far as known.
 *
 * Returns: (transfer full): for example "Nuts · 1 handful · 30 g"; may be empty
 */
char *
olivine_food_format_subtitle (const OlivineFood *food)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const OlivinePortion *portion = usual_portion (food);

  add_part (parts, food->brand);
  if (is_recipe (food))
    add_part (parts, _("Recipe"));
  else if (food->group != NULL && *food->group != '\0')
    add_part (parts, olivine_format_group (food->group));
  if (portion != NULL)
    g_ptr_array_add (parts, olivine_food_format_portion (portion));

  return join_parts (parts);
}

/**
 * olivine_food_format_sentence:
 * @food: a food
 * @sort: the figure shown at the end of the row
 *
 * A row in one sentence, for those who hear it.
 *
 * Returns: (transfer full): for example "Almonds, Nuts · 1 handful · 30 g, 270 mg / 100 g"
 */
char *
olivine_food_format_sentence (const OlivineFood *food,
                              OlivineFoodSort    sort)
{
  g_autofree char *subtitle = olivine_food_format_subtitle (food);
  g_autofree char *figure = olivine_food_format_figure (food, sort);

  if (food->favourite)
    /* Translators: name, details and magnesium of a food, read aloud. */
    return g_strdup_printf (_("%s, favourite, %s, magnesium %s"), food->name, subtitle, figure);

  /* Translators: name, details and magnesium of a food, read aloud. */
  return g_strdup_printf (_("%s, %s, magnesium %s"), food->name, subtitle, figure);
}

/**
 * olivine_food_format_minerals:
 * @food: a food
 *
 * What those who were told to limit them want to know beside magnesium.
 *
 * Returns: (transfer full): for example "100 g: potassium 733 mg, phosphorus 481 mg"
 */
char *
olivine_food_format_minerals (const OlivineFood *food)
{
  OlivineSnapshot snapshot;
  g_autofree char *minerals = NULL;

  olivine_nutrients_snapshot (&food->per_100g, 100, &snapshot);
  minerals = olivine_entry_format_minerals (&snapshot);

  /* Translators: %s is two amounts, as in "potassium 611 mg, phosphorus 241 mg" */
  return g_strdup_printf (_("100 g: %s"), minerals);
}

/**
 * olivine_food_format_kind:
 * @food: a food
 *
 * Returns: (transfer full): brand, group, form and processing as far as they are known
 */
char *
olivine_food_format_kind (const OlivineFood *food)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_part (parts, food->brand);
  if (is_recipe (food))
    add_part (parts, _("Recipe"));
  else if (food->group != NULL && *food->group != '\0')
    add_part (parts, olivine_format_group (food->group));
  if (food->form != NULL && *food->form != '\0')
    add_part (parts, olivine_format_form (food->form));
  if (food->processing != OLIVINE_PROCESSING_UNKNOWN)
    add_part (parts, olivine_format_processing (food->processing));

  return join_parts (parts);
}

/**
 * olivine_food_format_per_grams:
 * @food: a food
 * @nutrient: which nutrient
 * @grams: a weight, > 0
 *
 * Returns: (transfer full): what @grams of @food hold, for example "77 mg", or "unknown"
 */
char *
olivine_food_format_per_grams (const OlivineFood *food,
                               OlivineNutrient    nutrient,
                               double             grams)
{
  double amount = food->per_100g.amount[nutrient] * grams / 100;

  return olivine_format_amount (olivine_thousandths_from_double (amount),
                                olivine_nutrient_get_unit (nutrient),
                                FALSE);
}

/**
 * olivine_food_format_source:
 * @food: a food
 *
 * Returns: (transfer full): where the figures of @food come from
 */
char *
olivine_food_format_source (const OlivineFood *food)
{
  const char *id = food->source_id != NULL ? food->source_id : "";

  if (g_strcmp0 (food->source, "usda-foundation") == 0)
    /* Translators: a citation; %s is the number of the food in that database. */
    return g_strdup_printf (_("USDA FoodData Central, Foundation Foods, October 2024, id %s"), id);
  if (g_strcmp0 (food->source, "usda-sr28") == 0)
    /* Translators: a citation; %s is the number of the food in that database. */
    return g_strdup_printf (_("USDA National Nutrient Database for Standard Reference, "
                              "release 28, September 2015, NDB no. %s"), id);
  if (is_recipe (food))
    return g_strdup (_("Worked out from the ingredients of your recipe"));
  if (olivine_food_is_own (food))
    return g_strdup (_("Entered by you"));
  if (food->source == NULL || *food->source == '\0')
    return g_strdup (_("The source was not stated"));

  return g_strstrip (g_strdup_printf ("%s %s", food->source, id));
}

/**
 * olivine_food_format_evidence:
 * @food: a food
 *
 * How the magnesium value came about.
 *
 * Returns: (transfer full) (nullable): for example "From 88 analyses"; %NULL when not stated
 */
char *
olivine_food_format_evidence (const OlivineFood *food)
{
  int n = food->magnesium_n;

  if (isnan (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]) || n < 0)
    return NULL;
  if (n == 0)
    return g_strdup (_("Calculated, not analysed"));

  /* Translators: how many samples were analysed for the magnesium value. */
  return g_strdup_printf (ngettext ("From %d analysis", "From %d analyses", n), n);
}

/**
 * olivine_food_format_alternative:
 * @food: a food
 *
 * What the other source says of the same food.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL when there is no other value
 */
char *
olivine_food_format_alternative (const OlivineFood *food)
{
  g_autofree char *amount = NULL;

  if (isnan (food->magnesium_alt_mg))
    return NULL;

  amount = olivine_format_amount (olivine_thousandths_from_double (food->magnesium_alt_mg),
                                  "mg",
                                  FALSE);
  if (g_strcmp0 (food->source, "usda-foundation") == 0)
    /* Translators: %s is an amount such as "270 mg". */
    return g_strdup_printf (_("The older table (USDA SR28) says %s per 100 g. "
                              "Two sources can differ twofold."), amount);

  /* Translators: %s is an amount such as "270 mg". */
  return g_strdup_printf (_("The other source (USDA Foundation Foods) says %s per 100 g. "
                            "Two sources can differ twofold."), amount);
}

/**
 * olivine_recipe_format_serving:
 * @ingredients: (element-type OlivineIngredient): what goes in
 * @servings: how many servings it makes, > 0
 *
 * Returns: (transfer full): for example "at least 96 mg a serving"
 */
char *
olivine_recipe_format_serving (GPtrArray *ingredients,
                               double     servings)
{
  gint64 sum = 0;
  gboolean at_least = FALSE;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (ingredients != NULL, NULL);
  g_return_val_if_fail (servings > 0, NULL);

  for (guint i = 0; i < ingredients->len; i++)
    {
      const OlivineIngredient *ingredient = g_ptr_array_index (ingredients, i);
      gint64 mg = ingredient->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

      if (mg == OLIVINE_UNKNOWN)
        at_least = TRUE;
      else
        sum += mg;
    }

  amount = olivine_format_amount (olivine_thousandths_scale (sum, 1 / servings), "mg", at_least);
  /* Translators: %s is an amount of magnesium such as "at least 96 mg". */
  return g_strdup_printf (_("%s a serving"), amount);
}
