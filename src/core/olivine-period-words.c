/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A range of days in sentences, one for each thing there is to say.
 *
 * Nothing is said that is not known, and a sum that leaves something out says "at
 * least".  Counts stand where no plural is needed.
 */

#include "config.h"

#include "olivine-period-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-day-counting.h"

#define TENTHS_OF_PERCENT 10.0

static const char *const meal_words[OLIVINE_N_MEALS] = {
  [OLIVINE_MEAL_NONE] = NC_ ("meal of a range", "Food logged for no meal"),
  [OLIVINE_MEAL_BREAKFAST] = NC_ ("meal of a range", "Breakfast"),
  [OLIVINE_MEAL_LUNCH] = NC_ ("meal of a range", "Lunch"),
  [OLIVINE_MEAL_DINNER] = NC_ ("meal of a range", "Dinner"),
  [OLIVINE_MEAL_SNACK] = NC_ ("meal of a range", "Snacks"),
};

static void
add_amount (OlivineCautionValues *values,
            const char           *name,
            gint64                thousandths)
{
  olivine_caution_values_add_number (values, name, olivine_thousandths_to_double (thousandths));
}

static void
add_percent (OlivineCautionValues *values,
             double                share)
{
  olivine_caution_values_add_number (values, "percent",
                                     (double) olivine_share_to_thousandths (share)
                                     / TENTHS_OF_PERCENT);
}

static const char *
say_mean (const OlivinePeriod  *period,
          OlivineCautionValues *values)
{
  if (period->n_counted == 0)
    return NULL;

  add_amount (values, "mean", period->total_mg.mean);
  add_amount (values, "food", period->food_mg.mean);
  add_amount (values, "supplement", period->supplement_mg.mean);

  return period->total_mg.at_least
         ? N_ ("On average a day had at least {mean} mg of magnesium: {food} mg from food and "
               "{supplement} mg from supplements and medicines.")
         : N_ ("On average a day had {mean} mg of magnesium: {food} mg from food and {supplement} "
               "mg from supplements and medicines.");
}

static const char *
say_range (const OlivinePeriod  *period,
           OlivineCautionValues *values)
{
  if (period->n_counted < 2)
    return NULL;

  add_amount (values, "min", period->total_mg.min);
  add_amount (values, "max", period->total_mg.max);

  return period->total_mg.at_least
         ? N_ ("What is known of a day was between {min} and {max} mg.")
         : N_ ("The days were between {min} and {max} mg.");
}

static const char *
say_counted (const OlivinePeriod  *period,
             gboolean              marked_only,
             OlivineCautionValues *values)
{
  olivine_caution_values_add_number (values, "counted", period->n_counted);
  olivine_caution_values_add_number (values, "days", period->n_days);
  olivine_caution_values_add_number (values, "logged", period->n_logged);

  return marked_only
         ? N_ ("Means are of the days marked as complete: {counted} of {days}; on {logged} "
               "something was logged.")
         : N_ ("Means are of the days that were logged whole: {counted} of {days}; on {logged} "
               "something was logged.");
}

static const char *
say_target (const OlivinePeriod  *period,
            OlivineCautionValues *values)
{
  if (period->n_judged == 0)
    return NULL;

  olivine_caution_values_add_number (values, "reached", period->n_on_target);
  olivine_caution_values_add_number (values, "days", period->n_judged);

  return N_ ("Days on target: {reached} of {days}.");
}

static const char *
say_share (const char           *text,
           double                share,
           OlivineCautionValues *values)
{
  if (isnan (share))
    return NULL;

  add_percent (values, share);

  return text;
}

/* Nothing is said when it is not known of any food how it was processed. */
static const char *
say_unprocessed (const OlivinePeriod  *period,
                 OlivineCautionValues *values)
{
  if (!period->unprocessed_at_least)
    /* xgettext:no-c-format */
    return say_share (N_ ("Unprocessed food gave {percent} % of the magnesium in food."),
                      period->unprocessed_share, values);
  if (period->unprocessed_share > 0.0)
    /* xgettext:no-c-format */
    return say_share (N_ ("Unprocessed food gave at least {percent} % of the magnesium in food."),
                      period->unprocessed_share, values);

  return NULL;
}

static const char *
say_source (GPtrArray            *days,
            OlivineCautionValues *values)
{
  g_autoptr (GPtrArray) sources = olivine_period_sources (days);
  const OlivineSource *best = NULL;

  if (sources->len == 0)
    return NULL;

  best = g_ptr_array_index (sources, 0);
  olivine_caution_values_add_text (values, "food", best->name);
  add_amount (values, "amount", best->magnesium_mg);
  add_percent (values, best->share);

  /* xgettext:no-c-format */
  return N_ ("The food that gave the most magnesium: {food}, {amount} mg, {percent} % of what "
             "food gave.");
}

static const char *
say_meal (GPtrArray            *days,
          OlivineCautionValues *values)
{
  OlivineMealShare meals[OLIVINE_N_MEALS];
  const OlivineMealShare *best = NULL;

  olivine_period_meals (days, meals);
  for (int meal = OLIVINE_MEAL_BREAKFAST; meal < OLIVINE_N_MEALS; meal++)
    if (meals[meal].magnesium_mg > 0
        && (best == NULL || meals[meal].magnesium_mg > best->magnesium_mg))
      best = &meals[meal];
  if (best == NULL)
    return NULL;

  olivine_caution_values_add_term (values, "meal", "meal of a range", meal_words[best->meal]);
  add_percent (values, best->share);

  return N_ ("The meal that gave the most of it: {meal}, {percent} %.");
}

static const char *
say_trend (const OlivinePeriod  *period,
           const OlivinePeriod  *before,
           OlivineCautionValues *values)
{
  gint64 trend = before != NULL ? olivine_period_get_trend (period, before) : OLIVINE_UNKNOWN;

  if (trend == OLIVINE_UNKNOWN)
    return NULL;

  olivine_caution_values_add_date (values, "from", before->from);
  olivine_caution_values_add_date (values, "to", before->to);
  add_amount (values, "difference", ABS (trend));
  if (trend == 0)
    return N_ ("The mean is the same as from {from} to {to}.");

  return trend > 0 ? N_ ("The mean is {difference} mg higher than from {from} to {to}.")
                   : N_ ("The mean is {difference} mg lower than from {from} to {to}.");
}

static const char *
say (OlivineInsight             insight,
     const OlivineInsightInput *input,
     OlivineCautionValues      *values)
{
  const OlivinePeriod *period = input->period;

  switch (insight)
    {
    case OLIVINE_INSIGHT_MEAN:
      return say_mean (period, values);
    case OLIVINE_INSIGHT_RANGE:
      return say_range (period, values);
    case OLIVINE_INSIGHT_COUNTED:
      return say_counted (period, input->marked_only, values);
    case OLIVINE_INSIGHT_TARGET:
      return say_target (period, values);
    case OLIVINE_INSIGHT_COVERAGE:
      /* xgettext:no-c-format */
      return say_share (N_ ("Coverage: magnesium is known for {percent} % of the food."),
                        period->coverage, values);
    case OLIVINE_INSIGHT_SUPPLEMENTS:
      /* xgettext:no-c-format */
      return say_share (N_ ("Supplements and medicines gave {percent} % of the magnesium."),
                        period->supplement_share, values);
    case OLIVINE_INSIGHT_UNPROCESSED:
      return say_unprocessed (period, values);
    case OLIVINE_INSIGHT_SOURCE:
      return say_source (input->days, values);
    case OLIVINE_INSIGHT_MEAL:
      return say_meal (input->days, values);
    case OLIVINE_INSIGHT_TREND:
      return say_trend (period, input->before, values);
    default:
      g_assert_not_reached ();
    }
}

/**
 * olivine_insight_to_sentence:
 * @insight: what is to be said
 * @input: the range
 *
 * Says one thing of a range of days.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL when there is nothing to say
 */
OlivineSentence *
olivine_insight_to_sentence (OlivineInsight             insight,
                             const OlivineInsightInput *input)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();
  const char *text = NULL;

  g_return_val_if_fail (insight < OLIVINE_N_INSIGHTS, NULL);
  g_return_val_if_fail (input != NULL && input->period != NULL && input->days != NULL, NULL);

  text = say (insight, input, values);

  return text != NULL ? olivine_sentence_new (text, values) : NULL;
}

/**
 * olivine_spread_to_sentence:
 * @spread: the mean and range of a nutrient
 * @nutrient: which
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL when no day knows it
 */
OlivineSentence *
olivine_spread_to_sentence (const OlivineSpread *spread,
                            OlivineNutrient      nutrient)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();

  g_return_val_if_fail (spread != NULL && nutrient < OLIVINE_N_NUTRIENTS, NULL);

  if (spread->n_days == 0)
    return NULL;

  olivine_caution_values_add_term (values, "nutrient", "nutrient",
                                   olivine_nutrient_get_name (nutrient));
  olivine_caution_values_add_text (values, "unit", olivine_nutrient_get_unit (nutrient));
  add_amount (values, "mean", spread->mean);
  add_amount (values, "min", spread->min);
  add_amount (values, "max", spread->max);
  olivine_caution_values_add_number (values, "days", spread->n_days);

  return olivine_sentence_new (spread->at_least
                               ? N_ ("{nutrient}: at least {mean} {unit} a day on average, known "
                                     "parts between {min} and {max}; days that know it: {days}.")
                               : N_ ("{nutrient}: {mean} {unit} a day on average, between {min} "
                                     "and {max}; days that know it: {days}."),
                               values);
}

/**
 * olivine_period_to_sentence:
 * @period: a short range, such as a week
 *
 * Reads a range out: "2 November 2026 to 8 November 2026: 287 mg a day on average, 20 from
 * supplements; counted days: 5 of 7."
 *
 * Returns: (transfer full): a sentence
 */
OlivineSentence *
olivine_period_to_sentence (const OlivinePeriod *period)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();

  g_return_val_if_fail (period != NULL, NULL);

  olivine_caution_values_add_date (values, "from", period->from);
  olivine_caution_values_add_date (values, "to", period->to);
  if (period->n_counted == 0)
    return olivine_sentence_new (N_ ("{from} to {to}: no day counts."), values);

  add_amount (values, "mean", period->total_mg.mean);
  add_amount (values, "supplement", period->supplement_mg.mean);
  olivine_caution_values_add_number (values, "counted", period->n_counted);
  olivine_caution_values_add_number (values, "days", period->n_days);

  return olivine_sentence_new (period->total_mg.at_least
                               ? N_ ("{from} to {to}: at least {mean} mg a day on average, "
                                     "{supplement} from supplements; counted days: {counted} of "
                                     "{days}.")
                               : N_ ("{from} to {to}: {mean} mg a day on average, {supplement} "
                                     "from supplements; counted days: {counted} of {days}."),
                               values);
}

/* By whether there is a target, something from doses, something unknown. */
static const char *
get_day_text (gboolean has_target,
              gboolean has_doses,
              gboolean at_least)
{
  static const char *const texts[2][2][2] = {
    { { N_ ("{date}: {total} mg."), N_ ("{date}: at least {total} mg.") },
      { N_ ("{date}: {total} mg, {supplement} from supplements."),
        N_ ("{date}: at least {total} mg, {supplement} from supplements.") } },
    { { N_ ("{date}: {total} mg of {target}."), N_ ("{date}: at least {total} mg of {target}.") },
      { N_ ("{date}: {total} mg of {target}, {supplement} from supplements."),
        N_ ("{date}: at least {total} mg of {target}, {supplement} from supplements.") } },
  };

  return texts[has_target ? 1 : 0][has_doses ? 1 : 0][at_least ? 1 : 0];
}

/**
 * olivine_day_to_sentence:
 * @day: a day
 *
 * Reads a day out: "3 November 2026: at least 287 mg of 420, 100 from supplements."
 *
 * Returns: (transfer full): a sentence
 */
OlivineSentence *
olivine_day_to_sentence (const OlivineDay *day)
{
  g_autoptr (OlivineCautionValues) values = olivine_caution_values_new ();
  gboolean has_target = FALSE;

  g_return_val_if_fail (day != NULL, NULL);

  olivine_caution_values_add_date (values, "date", day->date);
  if (olivine_day_is_gap (day))
    return olivine_sentence_new (N_ ("{date}: nothing was logged."), values);

  has_target = day->target.state == OLIVINE_TARGET_COVERED;
  add_amount (values, "total", day->intake.total_mg);
  add_amount (values, "supplement", day->intake.supplement_mg);
  if (has_target)
    olivine_caution_values_add_number (values, "target", day->target.amount_mg);

  return olivine_sentence_new (get_day_text (has_target, day->intake.supplement_mg > 0,
                                             day->intake.at_least),
                               values);
}

/**
 * olivine_meal_to_word:
 * @meal: a meal
 *
 * Returns: (transfer none): its English heading, to be translated with the context
 *   "meal of a range"
 */
const char *
olivine_meal_to_word (OlivineMeal meal)
{
  g_return_val_if_fail (meal < OLIVINE_N_MEALS, NULL);

  return meal_words[meal];
}
