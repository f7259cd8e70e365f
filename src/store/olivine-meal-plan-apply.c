/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking a plan that was made into the plan that is kept.
 *
 * It was made from what the diary was then; all of it goes in as one change, or
 * nothing when a meal or a dish is not what it was any more.
 */

#include "olivine-meal-plan.h"

#include <glib/gi18n.h>

#include "olivine-dish-rows.h"
#include "olivine-journal.h"
#include "olivine-plan-load.h"
#include "olivine-plan-rows.h"

typedef struct {
  const OlivinePlanProblem *problem;
  const OlivinePlan        *plan;
} ApplyWork;

static OlivinePlanItem *
item_of_choice (const OlivinePlanProblem  *problem,
                const OlivinePlanChoice   *choice)
{
  const OlivineDish *dish = problem->dishes->pdata[choice->dish];
  OlivinePlanItem *item = olivine_plan_item_new ();

  g_free (item->uid);
  item->uid = g_uuid_string_random ();
  item->date = choice->date;
  item->meal = choice->meal;
  g_free (item->dish_id);
  item->dish_id = g_strdup (dish->id);
  g_free (item->dish);
  item->dish = g_strdup (dish->name);
  item->servings = choice->servings;

  return item;
}

static gboolean
require_open (const OlivinePlanItem  *item,
              GHashTable             *taken,
              GError                **error)
{
  g_autofree char *date = NULL;

  if ((olivine_plan_taken_meals (taken, item->date) & 1u << item->meal) == 0)
    return TRUE;

  date = olivine_date_to_text (item->date);
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED,
               /* Translators: a meal, as in "breakfast", and a date */
               _("In the meantime something was planned or eaten for %s on %s; make the plan "
                 "again."),
               g_dpgettext2 (NULL, "meal to fill", olivine_meal_to_nick (item->meal)), date);
  return FALSE;
}

static gboolean
require_dish (OlivineDb              *db,
              const OlivinePlanItem  *item,
              GError                **error)
{
  g_autoptr (GPtrArray) dishes = olivine_dish_rows_load (db, item->dish_id, error);

  if (dishes == NULL || dishes->len > 0)
    return dishes != NULL;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CHANGED,
               _("In the meantime the dish “%s” was removed; make the plan again."), item->dish);
  return FALSE;
}

static gboolean
insert_choice (OlivineDb                *db,
               OlivineChange            *change,
               const ApplyWork          *arguments,
               const OlivinePlanChoice  *choice,
               GHashTable               *taken,
               GError                  **error)
{
  g_autoptr (OlivinePlanItem) item = item_of_choice (arguments->problem, choice);

  return require_open (item, taken, error) &&
         require_dish (db, item, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, item->uid, error) &&
         olivine_plan_rows_insert (db, item, error);
}

/* What was chosen before and cannot stay makes room first. */
static gboolean
delete_replaced (OlivineDb        *db,
                 OlivineChange    *change,
                 const ApplyWork  *arguments,
                 GError          **error)
{
  const GArray *days = arguments->problem->days;
  g_autoptr (GPtrArray) items = NULL;

  if (arguments->problem->replaced->len == 0)
    return TRUE;

  items = olivine_plan_rows_load (db, g_array_index (days, OlivinePlanDay, 0).date,
                                  g_array_index (days, OlivinePlanDay, days->len - 1).date, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];

      if (olivine_plan_is_replaced (arguments->problem, item) &&
          (!olivine_journal_watch (change, OLIVINE_ROW_PLAN_ITEM, item->uid, error) ||
           !olivine_plan_rows_delete (db, item->uid, error)))
        return FALSE;
    }

  return items != NULL;
}

static gboolean
apply_work (OlivineDb  *db,
            gpointer    user_data,
            GError    **error)
{
  const ApplyWork *arguments = user_data;
  const GArray *days = arguments->problem->days;
  const GArray *choices = arguments->plan->choices;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "fill the plan");
  g_autoptr (GHashTable) taken = NULL;

  if (!delete_replaced (db, change, arguments, error))
    return FALSE;
  taken = olivine_plan_rows_get_taken (db, g_array_index (days, OlivinePlanDay, 0).date,
                                       g_array_index (days, OlivinePlanDay, days->len - 1).date,
                                       error);
  if (taken == NULL)
    return FALSE;
  for (guint i = 0; i < choices->len; i++)
    {
      const OlivinePlanChoice *choice = &g_array_index (choices, OlivinePlanChoice, i);

      if (!insert_choice (db, change, arguments, choice, taken, error))
        return FALSE;
    }

  return olivine_journal_commit (change, error);
}

/**
 * olivine_meal_plan_apply:
 * @store: a store
 * @problem: the problem of olivine_meal_plan_problem()
 * @plan: a plan that solves it
 * @n_added: (out) (optional): how many dishes were planned
 * @error: return location for the error
 *
 * Puts what a plan chose into the open meals, and takes out what it replaces, as one
 * change.
 *
 * Returns: whether the plan is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_CHANGED when a meal is not open any more or a dish
 *   is gone, or any of %OLIVINE_STORE_ERROR; the plan is then as it was
 */
gboolean
olivine_meal_plan_apply (OlivineStore              *store,
                         const OlivinePlanProblem  *problem,
                         const OlivinePlan         *plan,
                         guint                     *n_added,
                         GError                   **error)
{
  ApplyWork arguments = { problem, plan };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (problem != NULL && problem->days->len > 0, FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  if (!olivine_db_transaction (olivine_store_get_db (store), apply_work, &arguments, error))
    {
      g_prefix_error (error, "%s ", _("The plan was not changed."));
      return FALSE;
    }
  if (n_added != NULL)
    *n_added = plan->choices->len;
  olivine_store_emit_changed (store);

  return TRUE;
}
