/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is in the way of a plan, and what would help, in sentences.
 *
 * A figure is rounded to whole units so that what is said stays true: the most
 * that is reached downwards, what is over a limit upwards.  A limit that a
 * clinician gave has a sentence that says whom to ask, and no label of a button.
 */

#include "config.h"

#include "olivine-plan-words.h"

#include <glib/gi18n.h>
#include <math.h>

typedef double (*Rounding) (double exact);

/* As they stand within a sentence. */
static const char *const nutrient_words[OLIVINE_N_NUTRIENTS] = {
  [OLIVINE_NUTRIENT_MAGNESIUM] = NC_ ("limit", "magnesium"),
  [OLIVINE_NUTRIENT_POTASSIUM] = NC_ ("limit", "potassium"),
  [OLIVINE_NUTRIENT_PHOSPHORUS] = NC_ ("limit", "phosphorus"),
  [OLIVINE_NUTRIENT_CALCIUM] = NC_ ("limit", "calcium"),
  [OLIVINE_NUTRIENT_SODIUM] = NC_ ("limit", "sodium"),
  [OLIVINE_NUTRIENT_ENERGY] = NC_ ("limit", "energy"),
  [OLIVINE_NUTRIENT_PROTEIN] = NC_ ("limit", "protein"),
  [OLIVINE_NUTRIENT_CARBOHYDRATE] = NC_ ("limit", "carbohydrate"),
  [OLIVINE_NUTRIENT_FAT] = NC_ ("limit", "fat"),
  [OLIVINE_NUTRIENT_FIBRE] = NC_ ("limit", "fibre"),
};

static const char *const meal_words[OLIVINE_N_MEALS] = {
  [OLIVINE_MEAL_NONE] = NC_ ("meal to fill", "a meal"),
  [OLIVINE_MEAL_BREAKFAST] = NC_ ("meal to fill", "breakfast"),
  [OLIVINE_MEAL_LUNCH] = NC_ ("meal to fill", "lunch"),
  [OLIVINE_MEAL_DINNER] = NC_ ("meal to fill", "dinner"),
  [OLIVINE_MEAL_SNACK] = NC_ ("meal to fill", "snack"),
};

static const struct {
  OlivineTag  tag;
  const char *words; /* what allowing it again brings */
} tag_words[] = {
  { OLIVINE_TAG_MEAT, NC_ ("dishes", "dishes with meat") },
  { OLIVINE_TAG_FISH, NC_ ("dishes", "dishes with fish") },
  { OLIVINE_TAG_SHELLFISH, NC_ ("dishes", "dishes with shellfish") },
  { OLIVINE_TAG_EGG, NC_ ("dishes", "dishes with egg") },
  { OLIVINE_TAG_DAIRY, NC_ ("dishes", "dishes with dairy foods") },
  { OLIVINE_TAG_HONEY, NC_ ("dishes", "dishes with honey") },
  { OLIVINE_TAG_GLUTEN, NC_ ("dishes", "dishes with gluten") },
  { OLIVINE_TAG_NUTS, NC_ ("dishes", "dishes with nuts") },
  { OLIVINE_TAG_PEANUT, NC_ ("dishes", "dishes with peanuts") },
  { OLIVINE_TAG_SOY, NC_ ("dishes", "dishes with soya") },
  { OLIVINE_TAG_SESAME, NC_ ("dishes", "dishes with sesame") },
  { OLIVINE_TAG_UNKNOWN, NC_ ("dishes", "dishes of which not everything is known") },
  { OLIVINE_TAG_VEGETARIAN, NC_ ("dishes", "dishes that are not vegetarian") },
  { OLIVINE_TAG_VEGAN, NC_ ("dishes", "dishes that are not vegan") },
  { OLIVINE_TAG_GLUTEN_FREE, NC_ ("dishes", "dishes that are not gluten-free") },
  { OLIVINE_TAG_NUT_FREE, NC_ ("dishes", "dishes that are not nut-free") },
  { OLIVINE_TAG_DAIRY_FREE, NC_ ("dishes", "dishes that are not dairy-free") },
};

static void
add_amount (OlivineCautionValues *values,
            const char           *name,
            gint64                thousandths,
            Rounding              rounding)
{
  if (thousandths != OLIVINE_UNKNOWN)
    olivine_caution_values_add_number (values, name,
                                       rounding (olivine_thousandths_to_double (thousandths)));
}

/* An amount that is a bound or a wish is told as it was given. */
static double
keep (double exact)
{
  return exact;
}

static void
add_nutrient (OlivineCautionValues *values,
              OlivineNutrient       nutrient)
{
  olivine_caution_values_add_term (values, "nutrient", "limit", nutrient_words[nutrient]);
  olivine_caution_values_add_text (values, "unit", olivine_nutrient_get_unit (nutrient));
}

static void
add_meals (OlivineCautionValues *values,
           guint                 meals)
{
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    if ((meals & (1u << meal)) != 0)
      olivine_caution_values_add_term (values, "meal", "meal to fill", meal_words[meal]);
}

static void
add_tag (OlivineCautionValues *values,
         OlivineTag            tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tag_words); i++)
    if (tag_words[i].tag == tag)
      olivine_caution_values_add_term (values, "dishes", "dishes", tag_words[i].words);
}

static const char *
get_limit_text (const OlivineObstacle *obstacle)
{
  if (obstacle->wanted == OLIVINE_UNKNOWN)
    return obstacle->together
               ? N_ ("The limit of {allowed} {unit} of {nutrient} a day is in the way together with "
                     "another one: no meals keep both.")
               : N_ ("These meals hold at least {reached} {unit} of {nutrient} a day; the limit is "
                     "{allowed} {unit}.");

  return obstacle->together
             ? N_ ("The limit of {allowed} {unit} of {nutrient} a day is in the way together with "
                   "another one: the most magnesium these dishes give is {reached} mg.")
             : N_ ("With {nutrient} at {allowed} {unit} a day the most magnesium these dishes give "
                   "is {reached} mg.");
}

static const char *
get_energy_text (const OlivineObstacle *obstacle)
{
  if (obstacle->wanted == OLIVINE_UNKNOWN)
    return obstacle->together
               ? N_ ("The energy goal of {allowed} kcal a day is in the way together with a limit: "
                     "no meals keep both.")
               : N_ ("Inside every limit these dishes come to {reached} kcal a day at the nearest; "
                     "the goal is {allowed} kcal.");

  return obstacle->together
             ? N_ ("The energy goal of {allowed} kcal a day is in the way together with a limit: "
                   "the most magnesium these dishes give is {reached} mg.")
             : N_ ("With an energy goal of {allowed} kcal a day the most magnesium these dishes "
                   "give is {reached} mg.");
}

static const char *
get_obstacle_text (const OlivineObstacle *obstacle)
{
  switch (obstacle->kind)
    {
    case OLIVINE_OBSTACLE_NO_DISH:
      return N_ ("No dish is left for {meal} on {date}.");
    case OLIVINE_OBSTACLE_LIMIT:
      return get_limit_text (obstacle);
    case OLIVINE_OBSTACLE_TARGET:
      return N_ ("Even without a limit the most magnesium these dishes give in a day is {reached} "
                 "mg; the goal is {wanted} mg.");
    case OLIVINE_OBSTACLE_ENERGY:
      return get_energy_text (obstacle);
    case OLIVINE_OBSTACLE_CHOSEN:
      return N_ ("What is chosen or eaten on {date} holds {reached} {unit} of {nutrient}; the limit "
                 "is {allowed} {unit}.");
    case OLIVINE_OBSTACLE_REPEATS:
      return N_ ("Each day can be planned by itself, but not all of them while the servings of a "
                 "dish in a week are limited to {allowed} and no main dish comes on two days "
                 "running.");
    default:
      g_assert_not_reached ();
    }
}

/* Of magnesium what is reached is the most, of anything else it is too much. */
static Rounding
get_rounding (const OlivineObstacle *obstacle)
{
  if (obstacle->kind == OLIVINE_OBSTACLE_TARGET)
    return floor;
  if (obstacle->kind == OLIVINE_OBSTACLE_CHOSEN)
    return ceil;
  if (obstacle->wanted != OLIVINE_UNKNOWN)
    return floor;

  return obstacle->kind == OLIVINE_OBSTACLE_ENERGY ? round : ceil;
}

/**
 * olivine_obstacle_to_sentence:
 * @obstacle: what is in the way of a plan
 *
 * Returns: (transfer full): a sentence that says so
 */
OlivineSentence *
olivine_obstacle_to_sentence (const OlivineObstacle *obstacle)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();

  g_return_val_if_fail (obstacle != NULL, NULL);

  add_nutrient (values, obstacle->nutrient);
  add_meals (values, 1u << obstacle->meal);
  olivine_caution_values_add_date (values, "date", obstacle->date);
  add_amount (values, "allowed", obstacle->allowed, keep);
  add_amount (values, "reached", obstacle->reached, get_rounding (obstacle));
  add_amount (values, "wanted", obstacle->wanted, keep);
  return olivine_sentence_new (get_obstacle_text (obstacle), values);
}

static const char *
get_ask_text (const OlivineRemedy *remedy)
{
  if (remedy->reached == OLIVINE_UNKNOWN)
    return remedy->together
               ? N_ ("Ask your dietitian whether {amount} {unit} of {nutrient} a day would be all "
                     "right: it helps together with the other limits asked about.")
               : N_ ("Ask your dietitian whether {amount} {unit} of {nutrient} a day would be all "
                     "right: then there is a plan.");

  return remedy->together
             ? N_ ("Ask your dietitian whether {amount} {unit} of {nutrient} a day would be all "
                   "right: together with the other limits asked about, {reached} mg of magnesium "
                   "could be reached.")
             : N_ ("Ask your dietitian whether {amount} {unit} of {nutrient} a day would be all "
                   "right: then {reached} mg of magnesium could be reached.");
}

static const char *
get_remedy_text (const OlivineRemedy *remedy)
{
  switch (remedy->kind)
    {
    case OLIVINE_REMEDY_TARGET:
      return N_ ("A goal of {amount} mg of magnesium can be reached on each day.");
    case OLIVINE_REMEDY_REPEATS:
      return N_ ("With the servings of a dish in a week limited to {amount} there is a plan.");
    case OLIVINE_REMEDY_TAG:
      return N_ ("With {dishes} there is a plan.");
    case OLIVINE_REMEDY_ENERGY:
      return N_ ("With an energy goal of {amount} kcal a day there is a plan.");
    case OLIVINE_REMEDY_MEALS:
      return N_ ("When these meals are filled too, there is a plan: {meal}.");
    case OLIVINE_REMEDY_CHOSEN:
      return olivine_date_is_set (remedy->date)
                 ? N_ ("Without the dishes chosen before for {date} there is a plan.")
                 : N_ ("Without the dishes chosen before there is a plan.");
    case OLIVINE_REMEDY_ASK:
      return get_ask_text (remedy);
    default:
      g_assert_not_reached ();
    }
}

static OlivineCautionValues *
collect_values (const OlivineRemedy *remedy)
{
  OlivineCautionValues *values = olivine_caution_values_new ();

  add_nutrient (values, remedy->nutrient);
  add_meals (values, remedy->meals);
  add_tag (values, remedy->tag);
  olivine_caution_values_add_date (values, "date", remedy->date);
  add_amount (values, "amount", remedy->amount, keep);
  add_amount (values, "reached", remedy->reached, floor);
  return values;
}

/**
 * olivine_remedy_to_sentence:
 * @remedy: a change that would help
 *
 * Returns: (transfer full): a sentence that says what it would do
 */
OlivineSentence *
olivine_remedy_to_sentence (const OlivineRemedy *remedy)
{
  g_autoptr (OlivineCautionValues) values = NULL;

  g_return_val_if_fail (remedy != NULL, NULL);

  values = collect_values (remedy);
  return olivine_sentence_new (get_remedy_text (remedy), values);
}

static const char *
get_label_text (const OlivineRemedy *remedy)
{
  switch (remedy->kind)
    {
    case OLIVINE_REMEDY_TARGET:
      return N_ ("Plan for {amount} mg");
    case OLIVINE_REMEDY_REPEATS:
      return N_ ("Raise servings of a dish to {amount}");
    case OLIVINE_REMEDY_TAG:
      return N_ ("Allow {dishes}");
    case OLIVINE_REMEDY_ENERGY:
      return N_ ("Plan for {amount} kcal");
    case OLIVINE_REMEDY_MEALS:
      return N_ ("Fill too: {meal}");
    case OLIVINE_REMEDY_CHOSEN:
      return olivine_date_is_set (remedy->date) ? N_ ("Take out the dishes of {date}")
                                                : N_ ("Take out the chosen dishes");
    case OLIVINE_REMEDY_ASK:
      return NULL;
    default:
      g_assert_not_reached ();
    }
}

/**
 * olivine_remedy_to_label:
 * @remedy: a change that would help
 *
 * Returns: (transfer full) (nullable): the words on the button that takes it;
 *   %NULL when it is not the person's own to change
 */
OlivineSentence *
olivine_remedy_to_label (const OlivineRemedy *remedy)
{
  g_autoptr (OlivineCautionValues) values = NULL;

  g_return_val_if_fail (remedy != NULL, NULL);

  if (!olivine_remedy_is_own (remedy))
    return NULL;

  values = collect_values (remedy);
  return olivine_sentence_new (get_label_text (remedy), values);
}
