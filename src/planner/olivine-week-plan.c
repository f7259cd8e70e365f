/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Menus for the days of a week: whether they go together, and what they cost.
 *
 * The rules between days are checked in whole thousandths here, as the
 * problem's own check does once more at the end.
 */

#include "config.h"

#include "olivine-week.h"

#include "olivine-plan-score.h"

static const OlivineDayOption *
get_option (const OlivineWeek     *self,
            const OlivineWeekPlan *plan,
            guint                  day,
            guint                  slot)
{
  return olivine_menu_get_option (&plan->menus[day], olivine_week_get_class (self, day), slot);
}

/* Whether two menus have a main dish in common. */
static gboolean
share_main (const OlivineDayClass *day,
            const OlivineMenu     *menu,
            const OlivineDayClass *other_day,
            const OlivineMenu     *other)
{
  for (guint i = 0; i < day->n_slots; i++)
    for (guint j = 0; j < other_day->n_slots && olivine_meal_is_main (day->meals[i]); j++)
      if (olivine_meal_is_main (other_day->meals[j])
          && olivine_menu_get_option (menu, day, i)->dish
             == olivine_menu_get_option (other, other_day, j)->dish)
        return TRUE;

  return FALSE;
}

/* Whether a menu has a main dish of a day beside in another week. */
static gboolean
shares_planned (const OlivineWeek     *self,
                const OlivineWeekPlan *plan,
                guint                  day)
{
  const OlivineDayClass *day_class = olivine_week_get_class (self, day);
  OlivineDate date = olivine_week_get_date (self, day);

  for (guint slot = 0; slot < day_class->n_slots && self->planned->len > 0; slot++)
    if (olivine_meal_is_main (day_class->meals[slot])
        && olivine_choices_beside (self->planned, date, get_option (self, plan, day, slot)->dish))
      return TRUE;

  return FALSE;
}

static gboolean
keeps_mains_apart (const OlivineWeek     *self,
                   const OlivineWeekPlan *plan,
                   guint                  n_days)
{
  for (guint day = 0; day < n_days; day++)
    if (shares_planned (self, plan, day))
      return FALSE;

  for (guint day = 1; day < n_days; day++)
    if (olivine_week_are_beside (self, day - 1, day)
        && share_main (olivine_week_get_class (self, day - 1), &plan->menus[day - 1],
                       olivine_week_get_class (self, day), &plan->menus[day]))
      return FALSE;

  return TRUE;
}

static gboolean
keeps_servings (const OlivineWeek     *self,
                const OlivineWeekPlan *plan,
                guint                  n_days)
{
  guint n_dishes = self->problem->dishes->len;
  g_autofree gint64 *left = g_memdup2 (self->servings, n_dishes * sizeof (gint64));

  for (guint day = 0; day < n_days; day++)
    for (guint slot = 0; slot < olivine_week_get_class (self, day)->n_slots; slot++)
      {
        const OlivineDayOption *option = get_option (self, plan, day, slot);

        left[option->dish] -= option->servings;
        if (left[option->dish] < 0)
          return FALSE;
      }

  return TRUE;
}

static gboolean
is_as_shown (const OlivineWeek     *self,
             const OlivineWeekPlan *plan,
             guint                  day,
             guint                  slot)
{
  const GArray *shown = self->problem->unlike;
  OlivineDate date = olivine_week_get_date (self, day);
  OlivineMeal meal = olivine_week_get_class (self, day)->meals[slot];

  for (guint i = 0; i < shown->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (shown, OlivinePlanChoice, i);

      if (choice->meal == meal && olivine_date_compare (choice->date, date) == 0)
        return choice->dish == get_option (self, plan, day, slot)->dish;
    }

  return FALSE;
}

static gboolean
differs_enough (const OlivineWeek     *self,
                const OlivineWeekPlan *plan,
                guint                  n_days)
{
  guint n_same = 0;

  if (self->max_familiar >= self->n_meals)
    return TRUE;

  for (guint day = 0; day < n_days; day++)
    for (guint slot = 0; slot < olivine_week_get_class (self, day)->n_slots; slot++)
      n_same += is_as_shown (self, plan, day, slot) ? 1 : 0;

  return n_same <= self->max_familiar;
}

/**
 * olivine_week_allows_days:
 * @self: a week
 * @plan: menus for its first days
 * @n_days: how many
 *
 * Returns: whether the menus go together: servings of a dish, no main dish on
 *   two days beside each other, enough that differs from the plan shown
 */
gboolean
olivine_week_allows_days (const OlivineWeek     *self,
                          const OlivineWeekPlan *plan,
                          guint                  n_days)
{
  g_return_val_if_fail (self != NULL && plan != NULL, FALSE);
  g_return_val_if_fail (n_days <= self->n_days, FALSE);

  return keeps_mains_apart (self, plan, n_days) && keeps_servings (self, plan, n_days)
         && differs_enough (self, plan, n_days);
}

/**
 * olivine_week_allows:
 * @self: a week
 * @plan: menus for all its days
 *
 * Returns: as olivine_week_allows_days()
 */
gboolean
olivine_week_allows (const OlivineWeek     *self,
                     const OlivineWeekPlan *plan)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return olivine_week_allows_days (self, plan, self->n_days);
}

static void
exchange_menus (OlivineWeekPlan *plan,
                guint            day,
                guint            other)
{
  OlivineMenu menu = plan->menus[day];

  plan->menus[day] = plan->menus[other];
  plan->menus[other] = menu;
}

/* NOLINTNEXTLINE(misc-no-recursion): seven days deep at most. */
static gboolean
arrange_from (const OlivineWeek *self,
              OlivineWeekPlan   *plan,
              guint              day)
{
  if (day == self->n_days)
    return TRUE;

  for (guint other = day; other < self->n_days; other++)
    {
      if (self->day_class[other] != self->day_class[day])
        continue;
      exchange_menus (plan, day, other);
      if (keeps_mains_apart (self, plan, day + 1) && differs_enough (self, plan, day + 1)
          && arrange_from (self, plan, day + 1))
        return TRUE;
      exchange_menus (plan, day, other);
    }

  return FALSE;
}

/**
 * olivine_week_arrange:
 * @self: a week
 * @plan: menus for its days
 *
 * Lets days of one class change places until no main dish stands on two days
 * beside each other and enough differs from the plan shown.  What the plan costs
 * does not change.
 *
 * Returns: whether there is such an order; if not @plan is as it was
 */
gboolean
olivine_week_arrange (const OlivineWeek *self,
                      OlivineWeekPlan   *plan)
{
  g_return_val_if_fail (self != NULL && plan != NULL, FALSE);

  return arrange_from (self, plan, 0);
}

/**
 * olivine_week_score:
 * @self: a week
 * @plan: menus for its days; its points are set
 *
 * Adds up what a plan costs: its days, what comes again, leftovers not used.
 */
void
olivine_week_score (const OlivineWeek *self,
                    OlivineWeekPlan   *plan)
{
  guint n_dishes = self->problem->dishes->len;
  g_autofree gboolean *is_used = g_memdup2 (self->is_used, n_dishes * sizeof (gboolean));
  g_autofree gint64 *leftover = g_memdup2 (self->leftover, n_dishes * sizeof (gint64));

  plan->points = 0.0;
  for (guint day = 0; day < self->n_days; day++)
    {
      plan->points += plan->menus[day].points;
      for (guint slot = 0; slot < olivine_week_get_class (self, day)->n_slots; slot++)
        {
          const OlivineDayOption *option = get_option (self, plan, day, slot);

          plan->points += is_used[option->dish] ? OLIVINE_SCORE_REPEAT : 0.0;
          is_used[option->dish] = TRUE;
          leftover[option->dish] = MAX (leftover[option->dish] - option->servings, 0);
        }
    }

  for (guint i = 0; i < n_dishes; i++)
    plan->points += OLIVINE_SCORE_LEFTOVER * (double) leftover[i] / 1000.0;
}

/**
 * olivine_week_add_choices:
 * @self: a week
 * @plan: menus for its days
 * @choices: (element-type OlivinePlanChoice): where the plan's choices go
 *
 * Adds what a plan chooses, by date and meal.
 */
void
olivine_week_add_choices (const OlivineWeek     *self,
                          const OlivineWeekPlan *plan,
                          GArray                *choices)
{
  g_return_if_fail (self != NULL && plan != NULL && choices != NULL);

  for (guint day = 0; day < self->n_days; day++)
    {
      const OlivineDayClass *day_class = olivine_week_get_class (self, day);
      OlivineDate date = olivine_week_get_date (self, day);

      for (guint slot = 0; slot < day_class->n_slots; slot++)
        {
          const OlivineDayOption *option = get_option (self, plan, day, slot);
          OlivinePlanChoice choice = { date, day_class->meals[slot], option->dish,
                                       option->servings };

          g_array_append_val (choices, choice);
        }
    }
}
