/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a plan must do: the problem itself, and which dish may stand where.
 *
 * A day with no meal to fill is as the person made it: it is neither checked
 * nor scored, only what is chosen on it counts where a dish comes again.
 */

#include "config.h"

#include "olivine-plan-problem.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"

/* More servings of a dish a week than this are no rule any more. */
#define MAX_REPEATS (100 * G_GINT64_CONSTANT (1000))

/* Without these no dish can be planned. */
#define ALWAYS_KNOWN (1u << OLIVINE_NUTRIENT_MAGNESIUM | 1u << OLIVINE_NUTRIENT_ENERGY)

static const char *const status_nicks[] = { "optimal", "within-gap", "infeasible", "stopped" };

/**
 * olivine_plan_problem_new:
 *
 * Returns: (transfer full): a problem without days and dishes that allows every
 *   dish three servings a week
 */
OlivinePlanProblem *
olivine_plan_problem_new (void)
{
  OlivinePlanProblem *problem = g_new0 (OlivinePlanProblem, 1);

  problem->dishes = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_dish_unref);
  problem->days = g_array_new (FALSE, TRUE, sizeof (OlivinePlanDay));
  problem->chosen = g_array_new (FALSE, TRUE, sizeof (OlivinePlanChoice));
  problem->replaced = g_array_new (FALSE, TRUE, sizeof (OlivinePlanChoice));
  problem->max_servings = 3000;
  return problem;
}

static gpointer
ref_dish (gconstpointer dish,
          gpointer      user_data)
{
  return olivine_dish_ref ((OlivineDish *) dish);
}

/**
 * olivine_plan_problem_copy:
 * @problem: a problem
 *
 * Returns: (transfer full): a copy that shares the dishes, to be changed
 */
OlivinePlanProblem *
olivine_plan_problem_copy (const OlivinePlanProblem *problem)
{
  OlivinePlanProblem *copy = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  copy = g_new (OlivinePlanProblem, 1);
  *copy = *problem;
  copy->dishes = g_ptr_array_copy (problem->dishes, ref_dish, NULL);
  g_ptr_array_set_free_func (copy->dishes, (GDestroyNotify) olivine_dish_unref);
  copy->days = g_array_copy (problem->days);
  copy->chosen = g_array_copy (problem->chosen);
  copy->replaced = g_array_copy (problem->replaced);
  if (problem->unlike != NULL)
    copy->unlike = g_array_copy (problem->unlike);
  return copy;
}

/**
 * olivine_plan_problem_free:
 * @problem: (transfer full) (nullable): a problem
 *
 * Frees a problem.
 */
void
olivine_plan_problem_free (OlivinePlanProblem *problem)
{
  if (problem == NULL)
    return;

  g_ptr_array_unref (problem->dishes);
  g_array_unref (problem->days);
  g_array_unref (problem->chosen);
  g_array_unref (problem->replaced);
  g_clear_pointer (&problem->unlike, g_array_unref);
  g_free (problem);
}

/**
 * olivine_plan_new:
 *
 * Returns: (transfer full): a plan without choices, stopped before it began
 */
OlivinePlan *
olivine_plan_new (void)
{
  OlivinePlan *plan = g_new0 (OlivinePlan, 1);

  plan->status = OLIVINE_PLAN_STOPPED;
  plan->choices = g_array_new (FALSE, TRUE, sizeof (OlivinePlanChoice));
  plan->objective = NAN;
  plan->bound = NAN;
  plan->gap = NAN;
  plan->first_seconds = NAN;
  plan->seconds = NAN;
  return plan;
}

/**
 * olivine_plan_free:
 * @plan: (transfer full) (nullable): a plan
 *
 * Frees a plan.
 */
void
olivine_plan_free (OlivinePlan *plan)
{
  if (plan == NULL)
    return;

  g_array_unref (plan->choices);
  g_free (plan);
}

/**
 * olivine_plan_status_to_nick:
 * @status: how a search ended
 *
 * Returns: (transfer none): its nick
 */
const char *
olivine_plan_status_to_nick (OlivinePlanStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_nicks), NULL);

  return status_nicks[status];
}

static gboolean
validate_days (const OlivinePlanProblem  *problem,
               GError                   **error)
{
  OlivineDate first = OLIVINE_DATE_NONE;
  guint meals = 0;

  if (problem->days->len < 1 || problem->days->len > OLIVINE_PLAN_MAX_DAYS)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("A plan is for 1 to %d days, not %u. Ask for fewer days, at least one."),
                   OLIVINE_PLAN_MAX_DAYS, problem->days->len);
      return FALSE;
    }

  first = g_array_index (problem->days, OlivinePlanDay, 0).date;
  for (guint i = 0; i < problem->days->len; i++)
    {
      const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);

      if (!olivine_date_is_set (first) || day->date.julian != first.julian + i)
        {
          g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                       _("Day %u of the plan does not follow the day before it."), i + 1);
          return FALSE;
        }
      meals |= day->meals;
    }

  if (meals != 0)
    return TRUE;
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_NOT_APPLICABLE,
               _("There is no meal to fill on these days. Take a dish out, or choose other days."));
  return FALSE;
}

static gboolean
validate_bounds (const OlivinePlanDay  *day,
                 GError               **error)
{
  g_autofree char *date = NULL;

  if (day->meals == 0 || day->energy_goal > 0)
    return TRUE;

  date = olivine_date_to_text (day->date);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
               _("The energy goal of %s must be above 0 kcal."), date);
  return FALSE;
}

static gboolean
validate_dishes (const OlivinePlanProblem  *problem,
                 GError                   **error)
{
  if (problem->max_servings < olivine_dish_portions[0] || problem->max_servings > MAX_REPEATS)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("A dish may come half a serving to 100 servings a week."));
      return FALSE;
    }

  for (guint i = 0; i < problem->dishes->len; i++)
    if (olivine_plan_problem_allows (problem, problem->dishes->pdata[i]))
      return TRUE;

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_NOT_APPLICABLE,
               _("No dish is left to plan with: all %u are left out. Leave out less."),
               problem->dishes->len);
  return FALSE;
}

static gboolean
validate_choices (const OlivinePlanProblem  *problem,
                  const GArray              *choices,
                  GError                   **error)
{
  for (guint i = 0; choices != NULL && i < choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (choices, OlivinePlanChoice, i);

      if (choice->servings > 0
          && (choice->dish < problem->dishes->len || choice->dish == OLIVINE_PLAN_NO_DISH))
        continue;
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                   _("Meal %u of those chosen before names no dish or no portion."), i + 1);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_plan_problem_validate:
 * @problem: a problem
 * @error: return location for an error
 *
 * Checks that a problem can be asked at all.  One that nothing solves is still
 * valid: a target above what the dishes hold, a limit below what one portion holds.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE for a number of days, servings or an energy
 * that cannot be; %OLIVINE_CORE_ERROR_NOT_APPLICABLE when there is no meal to
 * fill or no dish to fill it with; %OLIVINE_CORE_ERROR_INVALID for days or
 * choices that make no sense.
 *
 * Returns: whether @problem can be solved or shown to have no solution
 */
gboolean
olivine_plan_problem_validate (const OlivinePlanProblem  *problem,
                               GError                   **error)
{
  g_return_val_if_fail (problem != NULL, FALSE);

  if (!validate_days (problem, error) || !validate_dishes (problem, error))
    return FALSE;

  for (guint i = 0; i < problem->days->len; i++)
    if (!validate_bounds (&g_array_index (problem->days, OlivinePlanDay, i), error))
      return FALSE;

  return validate_choices (problem, problem->chosen, error)
         && validate_choices (problem, problem->unlike, error);
}

static gboolean
has_right_tags (const OlivinePlanProblem *problem,
                const OlivineDish        *dish)
{
  if ((dish->tags & problem->without) != 0 || (dish->tags & problem->only) != problem->only)
    return FALSE;

  return problem->without == 0 || (dish->tags & OLIVINE_TAG_UNKNOWN) == 0;
}

/* What a dish does not know at one serving it knows at no portion. */
static gboolean
dish_knows (const OlivineDish *dish,
            guint              nutrients)
{
  OlivineSnapshot totals;

  olivine_dish_get_totals (dish, 1000, &totals);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if ((nutrients & (1u << i)) != 0 && totals.thousandths[i] == OLIVINE_UNKNOWN)
      return FALSE;

  return TRUE;
}

/**
 * olivine_plan_problem_allows:
 * @problem: a problem
 * @dish: a dish
 *
 * Tells whether a dish may be planned at all: it is not disliked, holds nothing
 * that is left out, has every tag that is asked for, and its magnesium and
 * energy are known.  A dish with an ingredient of unknown contents may hold
 * everything.
 *
 * Returns: whether @dish may be planned
 */
gboolean
olivine_plan_problem_allows (const OlivinePlanProblem *problem,
                             const OlivineDish        *dish)
{
  g_return_val_if_fail (problem != NULL, FALSE);
  g_return_val_if_fail (dish != NULL, FALSE);

  return dish->liking >= 0 && has_right_tags (problem, dish)
         && dish_knows (dish, ALWAYS_KNOWN);
}

/**
 * olivine_plan_problem_fits:
 * @problem: a problem
 * @day: the place of a day
 * @meal: a meal
 * @dish: the place of a dish
 *
 * Tells whether a dish may stand in a meal, whatever else the day holds: it is
 * allowed, made for that meal, and knows every nutrient that the day limits.
 *
 * Returns: whether the dish may be chosen there
 */
gboolean
olivine_plan_problem_fits (const OlivinePlanProblem *problem,
                           guint                     day,
                           OlivineMeal               meal,
                           guint                     dish)
{
  const OlivinePlanDay *bounds = NULL;
  const OlivineDish *offered = NULL;
  guint bounded = ALWAYS_KNOWN;

  g_return_val_if_fail (problem != NULL, FALSE);
  g_return_val_if_fail (day < problem->days->len, FALSE);
  g_return_val_if_fail (dish < problem->dishes->len, FALSE);

  offered = problem->dishes->pdata[dish];
  if ((offered->meals & (1u << meal)) == 0 || offered->liking < 0
      || !has_right_tags (problem, offered))
    return FALSE;

  bounds = &g_array_index (problem->days, OlivinePlanDay, day);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (bounds->minimum.thousandths[i] != OLIVINE_UNKNOWN
        || bounds->maximum.thousandths[i] != OLIVINE_UNKNOWN)
      bounded |= 1u << i;

  return dish_knows (offered, bounded);
}

/**
 * olivine_plan_problem_week:
 * @problem: a problem with days
 * @date: a day
 *
 * Weeks are counted in blocks of seven days from the first day of the plan; the
 * last one reaches beyond the plan when it ends within it.
 *
 * Returns: the number of the week from 0 on, −1 outside of the plan's weeks
 */
int
olivine_plan_problem_week (const OlivinePlanProblem *problem,
                           OlivineDate               date)
{
  int n_days = 0;
  int last = 0;

  g_return_val_if_fail (problem != NULL && problem->days->len > 0, -1);

  n_days = olivine_date_days_between (g_array_index (problem->days, OlivinePlanDay, 0).date, date);
  last = ((int) problem->days->len - 1) / OLIVINE_PLAN_WEEK;
  if (n_days < 0 || n_days / OLIVINE_PLAN_WEEK > last)
    return -1;
  return n_days / OLIVINE_PLAN_WEEK;
}

static void
add_choice (const OlivinePlanProblem *problem,
            const OlivinePlanChoice  *choice,
            OlivineSnapshot          *totals)
{
  OlivineSnapshot portion;

  olivine_dish_get_totals (problem->dishes->pdata[choice->dish], choice->servings, &portion);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (portion.thousandths[i] != OLIVINE_UNKNOWN)
      totals->thousandths[i] += portion.thousandths[i];
}

/**
 * olivine_plan_problem_day_totals:
 * @problem: a problem
 * @plan: (nullable): a plan for it; %NULL for what is fixed alone
 * @day: the place of a day
 * @totals: (out): what is known of the day's food, thousandths, never unknown
 *
 * Adds up what is fixed and what the plan puts on a day.
 */
void
olivine_plan_problem_day_totals (const OlivinePlanProblem *problem,
                                 const OlivinePlan        *plan,
                                 guint                     day,
                                 OlivineSnapshot          *totals)
{
  const OlivinePlanDay *of_day = NULL;

  g_return_if_fail (problem != NULL);
  g_return_if_fail (day < problem->days->len);
  g_return_if_fail (totals != NULL);

  of_day = &g_array_index (problem->days, OlivinePlanDay, day);
  *totals = of_day->fixed;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (totals->thousandths[i] == OLIVINE_UNKNOWN)
      totals->thousandths[i] = 0;

  for (guint i = 0; plan != NULL && i < plan->choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (plan->choices, OlivinePlanChoice, i);

      if (choice->dish < problem->dishes->len
          && olivine_date_compare (choice->date, of_day->date) == 0)
        add_choice (problem, choice, totals);
    }
}
