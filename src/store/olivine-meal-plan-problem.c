/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a wish to the problem a planner solves.
 *
 * What is chosen, planned or eaten is kept and counts, on the days beside too where
 * a dish comes again.
 */

#include "olivine-meal-plan.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-diary.h"
#include "olivine-plan-filling.h"
#include "olivine-plan-load.h"
#include "olivine-plan-refusal.h"
#include "olivine-plan-rows.h"

#define DEFAULT_REPEATS 3.0

/* What was cooked so long ago is not eaten any more. */
#define DAYS_OF_LEFTOVERS 3

static void
filling_clear (OlivinePlanFilling *filling)
{
  g_clear_pointer (&filling->dishes, g_hash_table_unref);
  g_clear_pointer (&filling->items, g_ptr_array_unref);
  g_clear_pointer (&filling->entries, g_ptr_array_unref);
  g_clear_pointer (&filling->taken, g_hash_table_unref);
  g_clear_pointer (&filling->history, olivine_profile_history_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivinePlanFilling, filling_clear)

/* The days beside count where a dish comes again: the leftovers before, the rest of
 * the last week after. */
static gboolean
load_items (OlivinePlanFilling  *filling,
            GError             **error)
{
  int n_weeks = ((int) filling->wish->n_days + OLIVINE_PLAN_WEEK - 1) / OLIVINE_PLAN_WEEK;
  OlivineDate first = olivine_date_add_days (filling->wish->from, -DAYS_OF_LEFTOVERS);
  OlivineDate last = olivine_date_add_days (filling->wish->from, n_weeks * OLIVINE_PLAN_WEEK);

  filling->items = olivine_plan_load_items (filling->store, first, last, filling->dishes, error);

  return filling->items != NULL;
}

/* What is to be swapped is not there, and its meal is open. */
static void
leave_out_swapped (OlivinePlanFilling *filling)
{
  for (guint i = 0; filling->wish->swapped_uid != NULL && i < filling->items->len; i++)
    {
      const OlivinePlanItem *item = filling->items->pdata[i];

      if (item->is_eaten || !g_str_equal (item->uid, filling->wish->swapped_uid))
        continue;
      filling->swapped = item->date;
      filling->swapped_meals = 1u << item->meal;
      g_ptr_array_remove_index (filling->items, i);
      return;
    }
}

static gboolean
load (OlivinePlanFilling  *filling,
      GError             **error)
{
  OlivineDb *db = olivine_store_get_db (filling->store);
  OlivineDate from = filling->wish->from;

  filling->dishes = olivine_plan_load_dishes (filling->store, error);
  if (filling->dishes == NULL || !load_items (filling, error))
    return FALSE;
  leave_out_swapped (filling);
  filling->entries = olivine_diary_entries (filling->store, from, filling->to, error);
  if (filling->entries == NULL)
    return FALSE;
  filling->taken = olivine_plan_rows_get_taken (db, from, filling->to, error);
  if (filling->taken == NULL)
    return FALSE;
  filling->history = olivine_profile_history_load (db, error);

  return filling->history != NULL;
}

/* Whether something is cooked in batches that a person may have some left of. */
static gint64
leftover_of (const OlivinePlanFilling *filling,
             const OlivineDish        *dish)
{
  gint64 batch = olivine_thousandths_from_double (dish->servings);
  gint64 sum = 0;

  if (batch <= 1000)
    return 0;
  for (guint i = 0; i < filling->items->len; i++)
    {
      const OlivinePlanItem *item = filling->items->pdata[i];

      if (g_str_equal (item->dish_id, dish->id) &&
          olivine_date_compare (item->date, filling->to) <= 0)
        sum += item->servings;
    }

  return (sum + batch - 1) / batch * batch - sum;
}

static int
compare_dishes (gconstpointer a,
                gconstpointer b)
{
  const OlivineDish *first = *(const OlivineDish *const *) a;
  const OlivineDish *second = *(const OlivineDish *const *) b;

  return g_strcmp0 (first->id, second->id);
}

static void
add_dishes (const OlivinePlanFilling *filling,
            OlivinePlanProblem       *problem)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, filling->dishes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      OlivineDish *dish = value;

      if (dish->liking < 0)
        continue;
      dish->leftover = leftover_of (filling, dish);
      g_ptr_array_add (problem->dishes, olivine_dish_ref (dish));
    }
  g_ptr_array_sort (problem->dishes, compare_dishes);
}

static guint
find_dish (const OlivinePlanProblem *problem,
           const char               *id)
{
  for (guint i = 0; i < problem->dishes->len; i++)
    {
      const OlivineDish *dish = problem->dishes->pdata[i];

      if (g_str_equal (dish->id, id))
        return i;
    }

  return OLIVINE_PLAN_NO_DISH;
}

static void
add_chosen (const OlivinePlanFilling *filling,
            OlivinePlanProblem       *problem)
{
  OlivineDate first = olivine_date_add_days (filling->wish->from, -1);

  for (guint i = 0; i < filling->items->len; i++)
    {
      const OlivinePlanItem *item = filling->items->pdata[i];
      OlivinePlanChoice choice = { item->date, item->meal, find_dish (problem, item->dish_id),
                                   item->servings };

      if (olivine_date_compare (item->date, first) >= 0)
        g_array_append_val (problem->chosen, choice);
    }
}

static gboolean
add_days (const OlivinePlanFilling  *filling,
          OlivinePlanProblem        *problem,
          GError                   **error)
{
  guint n_open = 0;

  for (guint i = 0; i < filling->wish->n_days; i++)
    {
      OlivineDate date = olivine_date_add_days (filling->wish->from, (int) i);

      if (!olivine_plan_filling_add_day (filling, problem, date, error))
        return FALSE;
      n_open += g_array_index (problem->days, OlivinePlanDay, i).meals != 0;
    }
  if (n_open > 0)
    return TRUE;

  g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                       _("Every meal of these days is planned or eaten already. Take some out of "
                         "the plan, or choose other days."));
  return FALSE;
}

/**
 * olivine_meal_plan_problem:
 * @store: a store
 * @wish: what shall be planned
 * @today: the day it is
 * @error: return location for the error
 *
 * Makes the problem of filling the open meals of some days: a meal is open when
 * nothing is planned and no food is logged in it.  What is there is kept, and its
 * food counts.  The target is that of the person as of each day; potassium,
 * phosphorus, sodium and protein have the person's limits, energy the goal ± 15 %.
 *
 * When meals are neither wished for nor there, the least magnesium and the energy
 * are for the share of the day that the others stand for: breakfast 25 %, lunch and
 * dinner 30 % each, a snack 15 %; three meals without a snack are a whole day.
 * Upper limits stay whole.
 *
 * With an item to swap its meal is open and its food does not count: what
 * olivine_plan_swaps() offers then can take its place.
 *
 * A dish is left over when more of it was cooked, in whole batches, than is
 * planned or was eaten from three days before the first day on.
 *
 * Returns: (transfer full) (nullable): the problem
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID, in words for the person, for a wish that
 *   cannot be, days that are over, a caution that stands (LAB-01, LAB-02, SYM-01),
 *   kidneys without limits, no target, or no open meal; or any of
 *   %OLIVINE_STORE_ERROR
 */
OlivinePlanProblem *
olivine_meal_plan_problem (OlivineStore           *store,
                           const OlivinePlanWish  *wish,
                           OlivineDate             today,
                           GError                **error)
{
  g_auto (OlivinePlanFilling) filling = { .store = store, .wish = wish, .today = today };
  g_autoptr (OlivinePlanProblem) problem = NULL;
  double repeats = DEFAULT_REPEATS;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (wish != NULL, NULL);
  g_return_val_if_fail (olivine_date_is_set (wish->from) && olivine_date_is_set (today), NULL);

  if (!olivine_plan_check_wish (wish, today, error) ||
      !olivine_plan_check_health (store, today, error))
    return NULL;
  filling.to = olivine_date_add_days (wish->from, (int) wish->n_days - 1);
  filling.meals = wish->meals != 0 ? wish->meals : OLIVINE_MEALS_ALL;
  if (!load (&filling, error))
    return NULL;

  problem = olivine_plan_problem_new ();
  add_dishes (&filling, problem);
  add_chosen (&filling, problem);
  if (!add_days (&filling, problem, error))
    return NULL;
  if (!isnan (wish->repeats))
    repeats = wish->repeats;
  problem->max_servings = olivine_thousandths_from_double (repeats);
  problem->without = wish->without;
  problem->only = wish->only;
  problem->seed = wish->seed;

  return g_steal_pointer (&problem);
}
