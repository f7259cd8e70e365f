/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding what is in the way of a day.
 *
 * A limit is named only when lifting it helps: by itself, or, where no single
 * one does, as one of the smallest set that does.  The target is named when no
 * limit hinders and the dishes still do not hold as much.
 */

#include "config.h"

#include "olivine-day-trouble.h"

#define MAGNESIUM OLIVINE_PROBE_BIT (OLIVINE_NUTRIENT_MAGNESIUM)
#define ENERGY OLIVINE_PROBE_BIT (OLIVINE_NUTRIENT_ENERGY)
#define ALL_NUTRIENTS (OLIVINE_PROBE_BIT (OLIVINE_N_NUTRIENTS) - 1)

static const OlivinePlanDay *
get_day (const OlivineDayTrouble *self)
{
  return &g_array_index (self->problem->days, OlivinePlanDay, self->index);
}

static gint64
get_target (const OlivineDayTrouble *self)
{
  return get_day (self)->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
}

/* Everything but the target that can be lifted. */
static guint
find_bounded (const OlivinePlanDay *day)
{
  guint bounded = 0;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (day->maximum.thousandths[i] != OLIVINE_UNKNOWN
        || day->minimum.thousandths[i] != OLIVINE_UNKNOWN)
      bounded |= OLIVINE_PROBE_BIT (i);

  return bounded & ~MAGNESIUM;
}

static guint
find_over (const OlivineDayTrouble *self)
{
  const OlivinePlanDay *day = get_day (self);
  OlivineSnapshot fixed;
  guint over = 0;

  olivine_plan_problem_day_totals (self->problem, NULL, self->index, &fixed);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (day->maximum.thousandths[i] != OLIVINE_UNKNOWN
        && fixed.thousandths[i] > day->maximum.thousandths[i])
      over |= OLIVINE_PROBE_BIT (i);

  return over;
}

/* All limits that help alone, or else the first of the smallest sets. */
static void
find_hindering (OlivineDayTrouble *self,
                guint              lifted,
                guint              bounded)
{
  int n_bounded = __builtin_popcount (bounded);

  for (int size = 1; size <= n_bounded && self->hindering == 0; size++)
    {
      self->together = size > 1;
      for (guint set = 1; set <= bounded; set++)
        {
          if ((set & ~bounded) != 0 || __builtin_popcount (set) != size
              || !olivine_day_probe_has_menu (self->probe, lifted | set))
            continue;
          self->hindering |= set;
          if (self->together)
            break;
        }
    }
}

static void
analyse (OlivineDayTrouble *self)
{
  gint64 target = get_target (self); /* below everything where there is none */
  guint lifted = self->over;
  gint64 most = OLIVINE_UNKNOWN;

  self->most_mg = olivine_day_probe_most (self->probe, OLIVINE_NUTRIENT_MAGNESIUM, MAGNESIUM);
  if (olivine_day_probe_has_menu (self->probe, lifted))
    return;

  most = olivine_day_probe_most (self->probe, OLIVINE_NUTRIENT_MAGNESIUM, ALL_NUTRIENTS);
  self->is_too_high = most < target;
  if (self->is_too_high)
    lifted |= MAGNESIUM;
  if (self->is_too_high && olivine_day_probe_has_menu (self->probe, lifted))
    return;

  self->is_for_magnesium
      = !self->is_too_high && olivine_day_probe_has_menu (self->probe, lifted | MAGNESIUM);
  find_hindering (self, lifted, find_bounded (get_day (self)) & ~lifted);
}

/**
 * olivine_day_trouble_new:
 * @problem: a valid problem, kept as long as the trouble
 * @day: the place of a day with a meal to fill
 * @cancellable: (nullable): to stop early
 *
 * Returns: (transfer full) (nullable): what keeps the day from having a menu;
 *   %NULL when it has one
 */
OlivineDayTrouble *
olivine_day_trouble_new (const OlivinePlanProblem *problem,
                         guint                     day,
                         GCancellable             *cancellable)
{
  g_autoptr (OlivineDayTrouble) self = g_new0 (OlivineDayTrouble, 1);

  self->problem = problem;
  self->index = day;
  self->most_mg = OLIVINE_UNKNOWN;
  self->probe = olivine_day_probe_new (problem, day, cancellable);
  self->has_gap = olivine_day_probe_find_gap (self->probe, &self->gap);
  if (self->has_gap)
    return g_steal_pointer (&self);
  if (olivine_day_probe_has_menu (self->probe, 0))
    return NULL;

  self->over = find_over (self);
  analyse (self);
  return g_steal_pointer (&self);
}

/**
 * olivine_plan_days_alike:
 * @a: a day
 * @b: another day
 *
 * Returns: whether both ask the same of the dishes, repeating apart
 */
gboolean
olivine_plan_days_alike (const OlivinePlanDay *a,
                         const OlivinePlanDay *b)
{
  return a->meals == b->meals && a->energy_goal == b->energy_goal
         && olivine_snapshot_equal (&a->fixed, &b->fixed)
         && olivine_snapshot_equal (&a->minimum, &b->minimum)
         && olivine_snapshot_equal (&a->maximum, &b->maximum);
}

static gboolean
was_seen (const OlivinePlanProblem *problem,
          guint                     index)
{
  const OlivinePlanDay *days = &g_array_index (problem->days, OlivinePlanDay, 0);

  for (guint i = 0; i < index; i++)
    if (olivine_plan_days_alike (&days[i], &days[index]))
      return TRUE;

  return FALSE;
}

/**
 * olivine_day_troubles_find:
 * @problem: a valid problem, kept as long as the troubles
 * @cancellable: (nullable): to stop early
 * @only_one: whether the first trouble is enough
 *
 * Looks at every day with a meal to fill, at those alike only once.
 *
 * Returns: (transfer full) (element-type OlivineDayTrouble): the troubles, by day
 */
GPtrArray *
olivine_day_troubles_find (const OlivinePlanProblem *problem,
                           GCancellable             *cancellable,
                           gboolean                  only_one)
{
  GPtrArray *troubles
      = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_day_trouble_free);

  for (guint i = 0; i < problem->days->len && !(only_one && troubles->len > 0); i++)
    {
      const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);
      g_autoptr (OlivineDayTrouble) trouble = NULL;

      if (day->meals != 0 && !was_seen (problem, i))
        trouble = olivine_day_trouble_new (problem, i, cancellable);
      if (trouble != NULL)
        g_ptr_array_add (troubles, g_steal_pointer (&trouble));
    }

  return troubles;
}

/**
 * olivine_day_trouble_free:
 * @self: (transfer full) (nullable): a trouble
 *
 * Frees a trouble and its probe.
 */
void
olivine_day_trouble_free (OlivineDayTrouble *self)
{
  if (self == NULL)
    return;

  olivine_day_probe_free (self->probe);
  g_free (self);
}

static OlivineObstacle
new_obstacle (const OlivineDayTrouble *self,
              OlivineObstacleKind      kind,
              OlivineNutrient          nutrient)
{
  const OlivinePlanDay *day = get_day (self);
  OlivineObstacle obstacle = {
    .kind = kind,
    .date = day->date,
    .nutrient = nutrient,
    .allowed = day->maximum.thousandths[nutrient],
    .reached = OLIVINE_UNKNOWN,
    .wanted = OLIVINE_UNKNOWN,
  };

  if (nutrient == OLIVINE_NUTRIENT_ENERGY)
    obstacle.allowed = day->energy_goal;
  return obstacle;
}

static void
add_hindering (OlivineDayTrouble *self,
               OlivineNutrient    nutrient,
               GArray            *obstacles)
{
  gboolean is_energy = nutrient == OLIVINE_NUTRIENT_ENERGY;
  OlivineObstacle obstacle = new_obstacle (
      self, is_energy ? OLIVINE_OBSTACLE_ENERGY : OLIVINE_OBSTACLE_LIMIT, nutrient);
  guint lifted = self->over | MAGNESIUM;

  obstacle.together = self->together;
  if (self->is_for_magnesium)
    {
      obstacle.wanted = get_target (self);
      obstacle.reached
          = olivine_day_probe_most (self->probe, OLIVINE_NUTRIENT_MAGNESIUM, lifted);
    }
  else
    {
      lifted |= self->together ? self->hindering : OLIVINE_PROBE_BIT (nutrient);
      obstacle.reached = is_energy ? olivine_day_trouble_nearest_energy (self, lifted)
                                   : olivine_day_probe_least (self->probe, nutrient, lifted);
    }

  g_array_append_val (obstacles, obstacle);
}

static void
add_over (OlivineDayTrouble *self,
          OlivineNutrient    nutrient,
          GArray            *obstacles)
{
  OlivineObstacle obstacle = new_obstacle (self, OLIVINE_OBSTACLE_CHOSEN, nutrient);
  OlivineSnapshot fixed;

  olivine_plan_problem_day_totals (self->problem, NULL, self->index, &fixed);
  obstacle.allowed = get_day (self)->maximum.thousandths[nutrient];
  obstacle.reached = fixed.thousandths[nutrient];
  g_array_append_val (obstacles, obstacle);
}

static void
add_target (OlivineDayTrouble *self,
            GArray            *obstacles)
{
  OlivineObstacle obstacle
      = new_obstacle (self, OLIVINE_OBSTACLE_TARGET, OLIVINE_NUTRIENT_MAGNESIUM);

  obstacle.wanted = get_target (self);
  obstacle.reached
      = olivine_day_probe_most (self->probe, OLIVINE_NUTRIENT_MAGNESIUM, ALL_NUTRIENTS);
  g_array_append_val (obstacles, obstacle);
}

static void
add_gap (OlivineDayTrouble *self,
         GArray            *obstacles)
{
  OlivineObstacle obstacle
      = new_obstacle (self, OLIVINE_OBSTACLE_NO_DISH, OLIVINE_NUTRIENT_MAGNESIUM);

  obstacle.meal = self->gap;
  g_array_append_val (obstacles, obstacle);
}

/**
 * olivine_day_trouble_add_obstacles:
 * @self: a trouble
 * @obstacles: (element-type OlivineObstacle): an array to append to
 *
 * Names what is in the way of the day, with the figures.
 */
void
olivine_day_trouble_add_obstacles (OlivineDayTrouble *self,
                                   GArray            *obstacles)
{
  g_return_if_fail (self != NULL);

  if (self->has_gap)
    add_gap (self, obstacles);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if ((self->over & OLIVINE_PROBE_BIT (i)) != 0)
      add_over (self, (OlivineNutrient) i, obstacles);
  if (self->is_too_high)
    add_target (self, obstacles);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if ((self->hindering & OLIVINE_PROBE_BIT (i) & ~ENERGY) != 0)
      add_hindering (self, (OlivineNutrient) i, obstacles);
  if ((self->hindering & ENERGY) != 0)
    add_hindering (self, OLIVINE_NUTRIENT_ENERGY, obstacles);
}

/**
 * olivine_day_trouble_least_allowed:
 * @self: a trouble
 * @nutrient: a limit that is over already or hinders
 *
 * The smallest limit that gives the day a menu.  Where several hinder together,
 * those before @nutrient are taken to be what this function gives for them.
 *
 * Returns: thousandths; %OLIVINE_UNKNOWN when this limit is not the matter
 */
gint64
olivine_day_trouble_least_allowed (OlivineDayTrouble *self,
                                   OlivineNutrient    nutrient)
{
  const OlivineSnapshot *maximum = &get_day (self)->maximum;
  guint lifted = self->over | (self->is_too_high ? MAGNESIUM : 0);
  gint64 least = OLIVINE_UNKNOWN;
  guint still_lifted = 0;

  if (((self->over | self->hindering) & OLIVINE_PROBE_BIT (nutrient)) == 0)
    return OLIVINE_UNKNOWN;
  if (!self->together)
    return olivine_day_probe_least (self->probe, nutrient,
                                    lifted | OLIVINE_PROBE_BIT (nutrient));

  for (int i = 0; i <= (int) nutrient; i++)
    {
      if ((self->hindering & OLIVINE_PROBE_BIT (i) & ~ENERGY) == 0 && i != (int) nutrient)
        continue;
      still_lifted = self->hindering & (ENERGY | ~(OLIVINE_PROBE_BIT (i) - 1));
      least = olivine_day_probe_least (self->probe, (OlivineNutrient) i, lifted | still_lifted);
      olivine_day_probe_set_maximum (self->probe, (OlivineNutrient) i, least);
    }

  for (int i = 0; i <= (int) nutrient; i++)
    olivine_day_probe_set_maximum (self->probe, (OlivineNutrient) i, maximum->thousandths[i]);
  return least;
}
