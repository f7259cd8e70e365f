/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day with something else than points to be made small: the search for menus
 * is asked for the least of a nutrient, or of less magnesium.
 *
 * A bound that is not asked for is no axis; the others are squeezed into one more,
 * so that a day with hardly a menu, or none, is not searched for long.
 */

#include "config.h"

#include "olivine-day-probe.h"

#include <math.h>

#include "olivine-day-menu.h"
#include "olivine-day-squeeze.h"

/* Points are whole units of the nutrient; amounts differ by a thousandth at least. */
#define UNIT 1000.0
#define HALF_A_THOUSANDTH 0.0005

struct _OlivineDayProbe {
  const OlivinePlanProblem *problem;
  guint                     index;
  OlivinePlanDay            day;   /* a copy, whose bounds can be moved */
  OlivineSnapshot           fixed; /* of the day, 0 where nothing is known */
  GCancellable             *cancellable;
  OlivineDayClass           class; /* its axes and points are those of the last question */
  GArray                   *totals[OLIVINE_DAY_MAX_SLOTS]; /* of OlivineSnapshot, by option */
};

static void
add_portions (OlivineDayProbe *self,
              guint            slot,
              guint            dish)
{
  for (int portion = 0; portion < OLIVINE_N_PORTIONS; portion++)
    {
      OlivineDayOption option = { .dish = dish, .servings = olivine_dish_portions[portion] };
      OlivineSnapshot totals;

      olivine_dish_get_totals (self->problem->dishes->pdata[dish], option.servings, &totals);
      for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
        if (totals.thousandths[i] == OLIVINE_UNKNOWN)
          totals.thousandths[i] = 0;

      g_array_append_val (self->class.options[slot], option);
      g_array_append_val (self->totals[slot], totals);
    }
}

static void
add_slot (OlivineDayProbe *self,
          OlivineMeal      meal)
{
  guint slot = self->class.n_slots++;

  self->class.meals[slot] = meal;
  self->class.options[slot] = g_array_new (FALSE, FALSE, sizeof (OlivineDayOption));
  self->totals[slot] = g_array_new (FALSE, FALSE, sizeof (OlivineSnapshot));
  for (guint dish = 0; dish < self->problem->dishes->len; dish++)
    if (olivine_plan_problem_fits (self->problem, self->index, meal, dish))
      add_portions (self, slot, dish);
}

/**
 * olivine_day_probe_new:
 * @problem: a valid problem, kept as long as the probe
 * @day: the place of a day with a meal to fill
 * @cancellable: (nullable): to stop early
 *
 * Returns: (transfer full): a probe of that day, for this thread
 */
OlivineDayProbe *
olivine_day_probe_new (const OlivinePlanProblem *problem,
                       guint                     day,
                       GCancellable             *cancellable)
{
  OlivineDayProbe *self = g_new0 (OlivineDayProbe, 1);

  self->problem = problem;
  self->index = day;
  self->day = g_array_index (problem->days, OlivinePlanDay, day);
  self->cancellable = cancellable;
  olivine_plan_problem_day_totals (problem, NULL, day, &self->fixed);
  for (int meal = OLIVINE_MEAL_BREAKFAST; meal < OLIVINE_N_MEALS; meal++)
    if ((self->day.meals & (1u << meal)) != 0)
      add_slot (self, (OlivineMeal) meal);
  return self;
}

/**
 * olivine_day_probe_free:
 * @self: (transfer full) (nullable): a probe
 *
 * Frees a probe.
 */
void
olivine_day_probe_free (OlivineDayProbe *self)
{
  if (self == NULL)
    return;

  for (guint slot = 0; slot < self->class.n_slots; slot++)
    {
      g_array_unref (self->class.options[slot]);
      g_array_unref (self->totals[slot]);
    }
  g_free (self);
}

/**
 * olivine_day_probe_find_gap:
 * @self: a probe
 * @meal: (out): a meal to be filled that no dish fits
 *
 * Returns: whether there is one
 */
gboolean
olivine_day_probe_find_gap (OlivineDayProbe *self,
                            OlivineMeal     *meal)
{
  for (guint slot = 0; slot < self->class.n_slots; slot++)
    if (self->class.options[slot]->len == 0)
      {
        *meal = self->class.meals[slot];
        return TRUE;
      }

  return FALSE;
}

/**
 * olivine_day_probe_set_minimum:
 * @self: a probe
 * @nutrient: a nutrient
 * @minimum: the least of it from now on, in thousandths, or %OLIVINE_UNKNOWN
 */
void
olivine_day_probe_set_minimum (OlivineDayProbe *self,
                               OlivineNutrient  nutrient,
                               gint64           minimum)
{
  self->day.minimum.thousandths[nutrient] = minimum;
}

/**
 * olivine_day_probe_set_maximum:
 * @self: a probe
 * @nutrient: a nutrient
 * @maximum: the most of it from now on, in thousandths, or %OLIVINE_UNKNOWN
 */
void
olivine_day_probe_set_maximum (OlivineDayProbe *self,
                               OlivineNutrient  nutrient,
                               gint64           maximum)
{
  self->day.maximum.thousandths[nutrient] = maximum;
}

/* What the food still to be chosen must keep. */
static OlivineDayAxis
make_axis (const OlivineDayProbe *self,
           OlivineNutrient        nutrient,
           guint                  lifted)
{
  OlivineDayAxis axis = { nutrient, G_MININT64, G_MAXINT64 };
  gint64 least = self->day.minimum.thousandths[nutrient];
  gint64 most = self->day.maximum.thousandths[nutrient];

  if ((lifted & OLIVINE_PROBE_BIT (nutrient)) != 0)
    return axis;
  if (least != OLIVINE_UNKNOWN)
    axis.least = least - self->fixed.thousandths[nutrient];
  if (most != OLIVINE_UNKNOWN)
    axis.most = most - self->fixed.thousandths[nutrient];
  return axis;
}

/* Energy comes first whether it is bounded or not. */
static void
set_axes (OlivineDayProbe *self,
          guint            lifted)
{
  OlivineDayClass *class = &self->class;
  OlivineDayAxis energy = make_axis (self, OLIVINE_NUTRIENT_ENERGY, lifted);

  class->n_axes = 0;
  class->axes[class->n_axes++] = energy;
  class->energy_wanted = CLAMP (self->day.energy_goal - self->fixed.thousandths[energy.nutrient],
                                energy.least, MAX (energy.least, energy.most));
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      OlivineDayAxis axis = make_axis (self, (OlivineNutrient) i, lifted);

      if (i != OLIVINE_NUTRIENT_ENERGY && (axis.least != G_MININT64 || axis.most != G_MAXINT64))
        class->axes[class->n_axes++] = axis;
    }
}

static void
set_amounts (OlivineDayProbe *self,
             OlivineNutrient  nutrient,
             double           factor)
{
  for (guint slot = 0; slot < self->class.n_slots; slot++)
    for (guint i = 0; i < self->totals[slot]->len; i++)
      {
        OlivineDayOption *option = &g_array_index (self->class.options[slot], OlivineDayOption, i);
        const gint64 *totals = g_array_index (self->totals[slot], OlivineSnapshot, i).thousandths;

        option->points = factor * (double) totals[nutrient] / UNIT;
        for (guint axis = 0; axis < self->class.n_axes; axis++)
          option->amount[axis] = totals[self->class.axes[axis].nutrient];
      }
}

static gint64
add_up (OlivineDayProbe   *self,
        const OlivineMenu *menu,
        OlivineNutrient    nutrient)
{
  gint64 total = self->fixed.thousandths[nutrient];

  for (guint slot = 0; slot < self->class.n_slots; slot++)
    total += g_array_index (self->totals[slot], OlivineSnapshot, menu->option[slot])
                 .thousandths[nutrient];

  return total;
}

/* The menu with the least of factor × nutrient below @below units. */
static gint64
find_extreme (OlivineDayProbe *self,
              OlivineNutrient  nutrient,
              double           factor,
              guint            lifted,
              double           below)
{
  g_autoptr (GArray) menus = g_array_new (FALSE, FALSE, sizeof (OlivineMenu));
  OlivineMenuQuery query = { .day = &self->class, .below = below, .max_menus = 1 };

  set_axes (self, lifted);
  set_amounts (self, nutrient, factor);
  if (!olivine_day_class_squeeze (&self->class))
    return OLIVINE_UNKNOWN;
  olivine_day_menus (&query, menus, self->cancellable);
  if (menus->len == 0)
    return OLIVINE_UNKNOWN;

  return add_up (self, &g_array_index (menus, OlivineMenu, 0), nutrient);
}

/**
 * olivine_day_probe_most:
 * @self: a probe
 * @nutrient: a nutrient
 * @lifted: a mask of %OLIVINE_PROBE_BIT: the nutrients whose bounds are not kept
 *
 * Returns: the most of @nutrient that the day can hold, in thousandths, what is
 *   fixed included; %OLIVINE_UNKNOWN when no menu keeps the other bounds
 */
gint64
olivine_day_probe_most (OlivineDayProbe *self,
                        OlivineNutrient  nutrient,
                        guint            lifted)
{
  g_return_val_if_fail (self != NULL, OLIVINE_UNKNOWN);

  return find_extreme (self, nutrient, -1.0, lifted, INFINITY);
}

/**
 * olivine_day_probe_least:
 * @self: a probe
 * @nutrient: a nutrient
 * @lifted: a mask of %OLIVINE_PROBE_BIT: the nutrients whose bounds are not kept
 *
 * Returns: the least of @nutrient that the day can hold, in thousandths, what is
 *   fixed included; %OLIVINE_UNKNOWN when no menu keeps the other bounds
 */
gint64
olivine_day_probe_least (OlivineDayProbe *self,
                         OlivineNutrient  nutrient,
                         guint            lifted)
{
  g_return_val_if_fail (self != NULL, OLIVINE_UNKNOWN);

  return find_extreme (self, nutrient, 1.0, lifted, INFINITY);
}

/**
 * olivine_day_probe_has_menu:
 * @self: a probe
 * @lifted: a mask of %OLIVINE_PROBE_BIT: the nutrients whose bounds are not kept
 *
 * Returns: whether any menu keeps the other bounds
 */
gboolean
olivine_day_probe_has_menu (OlivineDayProbe *self,
                            guint            lifted)
{
  gint64 target = OLIVINE_UNKNOWN;
  double below = INFINITY;

  g_return_val_if_fail (self != NULL, FALSE);

  target = make_axis (self, OLIVINE_NUTRIENT_MAGNESIUM, lifted).least;
  if (target != OLIVINE_UNKNOWN)
    below = HALF_A_THOUSANDTH - (double) target / UNIT;

  /* The most magnesium instead of any menu: a search with an aim ends sooner. */
  return find_extreme (self, OLIVINE_NUTRIENT_MAGNESIUM, -1.0,
                       lifted | OLIVINE_PROBE_BIT (OLIVINE_NUTRIENT_MAGNESIUM), below)
         != OLIVINE_UNKNOWN;
}
