/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A week of a problem: its days by class, and what was chosen before. */

#include "config.h"

#include "olivine-week.h"

#include "olivine-plan-score.h"

static void
count_chosen (OlivineWeek *self,
              guint        number)
{
  const OlivinePlanProblem *problem = self->problem;

  for (guint i = 0; i < problem->chosen->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (problem->chosen, OlivinePlanChoice, i);

      if (choice->dish == OLIVINE_PLAN_NO_DISH
          || olivine_plan_problem_week (problem, choice->date) != (int) number)
        continue;
      self->is_used[choice->dish] = TRUE;
      self->servings[choice->dish] -= choice->servings;
    }
}

static guint
find_class (OlivineWeek     *self,
            OlivineDayClass *day_class)
{
  for (guint i = 0; i < self->classes->len; i++)
    if (olivine_day_class_equal (self->classes->pdata[i], day_class))
      {
        olivine_day_class_free (day_class);
        return i;
      }

  g_ptr_array_add (self->classes, day_class);
  return self->classes->len - 1;
}

static void
add_days (OlivineWeek         *self,
          guint                number,
          const OlivineUnlike *unlike)
{
  const OlivinePlanProblem *problem = self->problem;
  guint first = number * OLIVINE_PLAN_WEEK;
  guint end = MIN (first + OLIVINE_PLAN_WEEK, problem->days->len);

  for (guint day = first; day < end; day++)
    {
      if (g_array_index (problem->days, OlivinePlanDay, day).meals == 0)
        continue;
      self->days[self->n_days] = day;
      self->day_class[self->n_days] =
        find_class (self, olivine_day_class_new (problem, day, unlike));
      self->n_days++;
      self->n_meals += olivine_week_get_class (self, self->n_days - 1)->n_slots;
    }
}

/**
 * olivine_week_new:
 * @problem: a valid problem, which must live longer
 * @number: which week of it, from 0 on
 * @unlike: (nullable): how to differ from the plan that the problem names, in
 *   half of the meals at least
 *
 * Returns: (transfer full): the days of that week with a meal to fill
 */
OlivineWeek *
olivine_week_new (const OlivinePlanProblem *problem,
                  guint                     number,
                  const OlivineUnlike      *unlike)
{
  OlivineWeek *self = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  self = g_new0 (OlivineWeek, 1);
  self->problem = problem;
  self->planned = g_array_new (FALSE, FALSE, sizeof (OlivinePlanChoice));
  self->classes = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_day_class_free);
  self->is_used = g_new0 (gboolean, problem->dishes->len);
  self->servings = g_new0 (gint64, problem->dishes->len);
  self->leftover = g_new0 (gint64, problem->dishes->len);
  for (guint i = 0; i < problem->dishes->len; i++)
    {
      self->servings[i] = problem->max_servings;
      self->leftover[i] = olivine_plan_score_leftover (problem, i);
    }
  count_chosen (self, number);

  add_days (self, number, unlike);
  self->max_familiar = unlike != NULL ? self->n_meals / 2 : self->n_meals;
  return self;
}

/**
 * olivine_week_free:
 * @self: (transfer full) (nullable): a week
 *
 * Frees a week.
 */
void
olivine_week_free (OlivineWeek *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->planned);
  g_ptr_array_unref (self->classes);
  g_free (self->is_used);
  g_free (self->servings);
  g_free (self->leftover);
  g_free (self);
}

/**
 * olivine_week_set_planned:
 * @self: a week
 * @planned: (element-type OlivinePlanChoice): what the plan has on other weeks
 *
 * Sets what the days at the borders must not repeat, and takes the leftovers
 * that are used elsewhere off those of this week.
 */
void
olivine_week_set_planned (OlivineWeek  *self,
                          const GArray *planned)
{
  g_return_if_fail (self != NULL && planned != NULL);

  g_array_set_size (self->planned, 0);
  g_array_append_vals (self->planned, planned->data, planned->len);

  for (guint i = 0; i < self->problem->dishes->len; i++)
    self->leftover[i] = olivine_plan_score_leftover (self->problem, i);
  for (guint i = 0; i < planned->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (planned, OlivinePlanChoice, i);
      gint64 *leftover = &self->leftover[choice->dish];

      *leftover = MAX (*leftover - choice->servings, 0);
    }
}

/**
 * olivine_week_get_class:
 * @self: a week
 * @day: one of its days
 *
 * Returns: (transfer none): the class of that day
 */
const OlivineDayClass *
olivine_week_get_class (const OlivineWeek *self,
                        guint              day)
{
  g_return_val_if_fail (self != NULL && day < self->n_days, NULL);

  return self->classes->pdata[self->day_class[day]];
}

/**
 * olivine_week_get_date:
 * @self: a week
 * @day: one of its days
 *
 * Returns: the date of that day
 */
OlivineDate
olivine_week_get_date (const OlivineWeek *self,
                       guint              day)
{
  g_return_val_if_fail (self != NULL && day < self->n_days, OLIVINE_DATE_NONE);

  return g_array_index (self->problem->days, OlivinePlanDay, self->days[day]).date;
}

/**
 * olivine_week_count_days:
 * @self: a week
 * @day_class: the place of a class
 *
 * Returns: how many days are of that class
 */
guint
olivine_week_count_days (const OlivineWeek *self,
                         guint              day_class)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint day = 0; day < self->n_days; day++)
    n += self->day_class[day] == day_class;

  return n;
}

/**
 * olivine_week_are_beside:
 * @self: a week
 * @day: one of its days
 * @other: another one
 *
 * Returns: whether one is the day after the other
 */
gboolean
olivine_week_are_beside (const OlivineWeek *self,
                         guint              day,
                         guint              other)
{
  g_return_val_if_fail (self != NULL && day < self->n_days && other < self->n_days, FALSE);

  return self->days[day] + 1 == self->days[other] || self->days[other] + 1 == self->days[day];
}
