/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a day asks of the dishes, worked out once.
 *
 * What is fixed is taken off the bounds, and a portion that breaks a bound by
 * itself is no option, so that the search need not ask again.
 */

#include "config.h"

#include "olivine-day-class.h"

#include <math.h>
#include <string.h>

#include "olivine-day-squeeze.h"
#include "olivine-plan-score.h"

static void
add_axis (OlivineDayClass      *self,
          const OlivinePlanDay *day,
          OlivineNutrient       nutrient)
{
  OlivineDayAxis *axis = &self->axes[self->n_axes++];
  gint64 fixed = day->fixed.thousandths[nutrient];
  gint64 least = day->minimum.thousandths[nutrient];
  gint64 most = day->maximum.thousandths[nutrient];

  if (fixed == OLIVINE_UNKNOWN)
    fixed = 0;
  axis->nutrient = nutrient;
  axis->least = least != OLIVINE_UNKNOWN ? least - fixed : G_MININT64;
  axis->most = most != OLIVINE_UNKNOWN ? most - fixed : G_MAXINT64;
}

static void
add_axes (OlivineDayClass      *self,
          const OlivinePlanDay *day)
{
  /* The goal makes energy an axis even where no window bounds it. */
  add_axis (self, day, OLIVINE_NUTRIENT_ENERGY);

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (i != OLIVINE_NUTRIENT_ENERGY
        && (day->minimum.thousandths[i] != OLIVINE_UNKNOWN
            || day->maximum.thousandths[i] != OLIVINE_UNKNOWN))
      add_axis (self, day, (OlivineNutrient) i);
}

static void
add_points (OlivineDayClass          *self,
            const OlivinePlanProblem *problem,
            guint                     day)
{
  const OlivinePlanDay *of_day = &g_array_index (problem->days, OlivinePlanDay, day);
  gint64 fixed = of_day->fixed.thousandths[OLIVINE_NUTRIENT_ENERGY];
  guint wished = olivine_plan_score_wished (problem, day);

  self->energy_wanted = of_day->energy_goal - (fixed != OLIVINE_UNKNOWN ? fixed : 0);
  self->energy_points = olivine_plan_score_energy (of_day, 2 * of_day->energy_goal)
                        / (double) of_day->energy_goal;
  self->fixed_plates = of_day->fixed_plates;
  for (guint mask = 0; mask < G_N_ELEMENTS (self->plate_points); mask++)
    self->plate_points[mask] = olivine_plan_score_plates (mask, wished);
}

/* @date: only there, and in @meal; OLIVINE_DATE_NONE for anywhere. */
static gboolean
is_in_unlike (const OlivinePlanProblem *problem,
              OlivineDate               date,
              OlivineMeal               meal,
              guint                     dish)
{
  for (guint i = 0; i < problem->unlike->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (problem->unlike, OlivinePlanChoice, i);

      if (choice->dish == dish
          && (!olivine_date_is_set (date)
              || (choice->meal == meal && olivine_date_compare (choice->date, date) == 0)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
fits_alone (const OlivineDayClass  *self,
            const OlivineDayOption *option)
{
  for (guint i = 0; i < self->n_axes; i++)
    if (option->amount[i] > self->axes[i].most)
      return FALSE;

  return TRUE;
}

static void
add_portions (OlivineDayClass          *self,
              const OlivinePlanProblem *problem,
              guint                     slot,
              const OlivineDayOption   *of_any_size,
              double                    points)
{
  const OlivineDish *dish = problem->dishes->pdata[of_any_size->dish];

  for (int i = 0; i < OLIVINE_N_PORTIONS; i++)
    {
      OlivineDayOption option = *of_any_size;
      OlivineSnapshot totals;

      option.servings = olivine_dish_portions[i];
      olivine_dish_get_totals (dish, option.servings, &totals);
      for (guint axis = 0; axis < self->n_axes; axis++)
        option.amount[axis] = totals.thousandths[self->axes[axis].nutrient];
      if (option.servings > problem->max_servings || !fits_alone (self, &option))
        continue;

      option.points = points + olivine_plan_score_choice (problem, option.dish, self->meals[slot],
                                                          option.servings);
      g_array_append_val (self->options[slot], option);
    }
}

static void
add_dish (OlivineDayClass          *self,
          const OlivinePlanProblem *problem,
          OlivineDate               date,
          guint                     slot,
          guint                     dish,
          const OlivineUnlike      *unlike)
{
  const OlivineDish *of_dish = problem->dishes->pdata[dish];
  OlivineDayOption option = { .dish = dish, .plates = of_dish->plates };
  double points = 0.0;

  if (unlike != NULL && is_in_unlike (problem, OLIVINE_DATE_NONE, self->meals[slot], dish))
    points = unlike->points;
  if (unlike != NULL && unlike->is_marked)
    option.is_familiar = is_in_unlike (problem, date, self->meals[slot], dish);
  add_portions (self, problem, slot, &option, points);
}

static void
add_slot (OlivineDayClass          *self,
          const OlivinePlanProblem *problem,
          guint                     day,
          OlivineMeal               meal,
          const OlivineUnlike      *unlike)
{
  OlivineDate date = g_array_index (problem->days, OlivinePlanDay, day).date;
  guint slot = self->n_slots++;

  self->meals[slot] = meal;
  self->options[slot] = g_array_new (FALSE, FALSE, sizeof (OlivineDayOption));
  for (guint dish = 0; dish < problem->dishes->len; dish++)
    if (olivine_plan_problem_fits (problem, day, meal, dish)
        && !(olivine_meal_is_main (meal)
             && olivine_choices_beside (problem->chosen, date, dish)))
      add_dish (self, problem, date, slot, dish, unlike);
}

/* Where not even shares of dishes keep the bounds no dish is an option. */
static void
squeeze (OlivineDayClass *self)
{
  if (!olivine_day_class_squeeze (self))
    for (guint slot = 0; slot < self->n_slots; slot++)
      g_array_set_size (self->options[slot], 0);
}

/**
 * olivine_day_class_new:
 * @problem: a valid problem
 * @day: the place of a day with a meal to fill
 * @unlike: (nullable): how to differ from the plan that the problem names
 *
 * Returns: (transfer full): what the day asks of the dishes
 */
OlivineDayClass *
olivine_day_class_new (const OlivinePlanProblem *problem,
                       guint                     day,
                       const OlivineUnlike      *unlike)
{
  OlivineDayClass *self = NULL;
  const OlivinePlanDay *of_day = NULL;

  g_return_val_if_fail (problem != NULL, NULL);
  g_return_val_if_fail (day < problem->days->len, NULL);
  g_return_val_if_fail (unlike == NULL || problem->unlike != NULL, NULL);

  self = g_new0 (OlivineDayClass, 1);
  of_day = &g_array_index (problem->days, OlivinePlanDay, day);
  add_axes (self, of_day);
  add_points (self, problem, day);
  for (int meal = OLIVINE_MEAL_BREAKFAST; meal < OLIVINE_N_MEALS; meal++)
    if ((of_day->meals & (1u << meal)) != 0)
      add_slot (self, problem, day, (OlivineMeal) meal, unlike);

  squeeze (self);
  return self;
}

/**
 * olivine_day_class_free:
 * @self: (transfer full) (nullable): a class of days
 *
 * Frees a class of days.
 */
void
olivine_day_class_free (OlivineDayClass *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_slots; i++)
    g_array_unref (self->options[i]);
  g_free (self);
}

/* Of the same meal inside the same bounds: a dish has the same portions and points in both. */
static gboolean
options_equal (const GArray *a,
               const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const OlivineDayOption *one = &g_array_index (a, OlivineDayOption, i);
      const OlivineDayOption *other = &g_array_index (b, OlivineDayOption, i);

      if (one->dish != other->dish || one->is_familiar != other->is_familiar)
        return FALSE;
    }

  return TRUE;
}

/**
 * olivine_day_class_equal:
 * @self: a class of days
 * @other: another of the same problem
 *
 * Returns: whether the days of both can change places
 */
gboolean
olivine_day_class_equal (const OlivineDayClass *self,
                         const OlivineDayClass *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->n_slots != other->n_slots || self->n_axes != other->n_axes
      || self->energy_wanted != other->energy_wanted
      || self->energy_points != other->energy_points
      || self->fixed_plates != other->fixed_plates
      || memcmp (self->plate_points, other->plate_points, sizeof self->plate_points) != 0)
    return FALSE;

  for (guint i = 0; i < self->n_axes; i++)
    if (self->axes[i].nutrient != other->axes[i].nutrient
        || self->axes[i].least != other->axes[i].least || self->axes[i].most != other->axes[i].most)
      return FALSE;

  for (guint i = 0; i < self->n_slots; i++)
    if (self->meals[i] != other->meals[i] || !options_equal (self->options[i], other->options[i]))
      return FALSE;

  return TRUE;
}

/**
 * olivine_day_class_get_worst:
 * @self: a class of days
 *
 * Returns: points that no menu of such a day exceeds, repeats apart
 */
double
olivine_day_class_get_worst (const OlivineDayClass *self)
{
  double worst = 0.0;
  double energy = 0.0;

  g_return_val_if_fail (self != NULL, NAN);

  for (guint slot = 0; slot < self->n_slots; slot++)
    {
      double most_points = 0.0;
      double most_energy = 0.0;

      for (guint i = 0; i < self->options[slot]->len; i++)
        {
          const OlivineDayOption *option =
            &g_array_index (self->options[slot], OlivineDayOption, i);

          most_points = fmax (most_points, option->points);
          most_energy = fmax (most_energy, (double) option->amount[0]);
        }
      worst += most_points;
      energy += most_energy;
    }

  energy = fmax (fabs ((double) self->energy_wanted), fabs (energy - (double) self->energy_wanted));
  return worst + self->plate_points[self->fixed_plates] + self->energy_points * energy;
}

/**
 * olivine_choices_beside:
 * @choices: (element-type OlivinePlanChoice): choices
 * @date: a day
 * @dish: the place of a dish
 *
 * Returns: whether the dish is a main dish on the day before or after
 */
gboolean
olivine_choices_beside (const GArray *choices,
                        OlivineDate   date,
                        guint         dish)
{
  g_return_val_if_fail (choices != NULL, FALSE);

  for (guint i = 0; i < choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (choices, OlivinePlanChoice, i);

      if (choice->dish == dish && olivine_meal_is_main (choice->meal)
          && ABS (olivine_date_days_between (choice->date, date)) == 1)
        return TRUE;
    }

  return FALSE;
}
