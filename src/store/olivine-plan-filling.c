/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One day of a problem: which meals are open, what is fixed, and its bounds.
 *
 * A meal with something in it is not open, and its food counts.  Bounds are whole
 * thousandths, rounded so that whoever keeps them keeps the person's own figures.
 */

#include "olivine-plan-filling.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-dish-rows.h"
#include "olivine-plan-load.h"
#include "olivine-plan-refusal.h"
#include "olivine-plan-rows.h"

#define DEFAULT_ENERGY_KCAL 2000.0
#define ENERGY_TOLERANCE_PERCENT 15

#define ALL_UNKNOWN ((1u << OLIVINE_N_NUTRIENTS) - 1)

/* How much of a day a meal is, in percent; three meals without a snack are a day. */
static const int meal_percents[OLIVINE_N_MEALS] = {
  [OLIVINE_MEAL_BREAKFAST] = 25,
  [OLIVINE_MEAL_LUNCH] = 30,
  [OLIVINE_MEAL_DINNER] = 30,
  [OLIVINE_MEAL_SNACK] = 15,
};

/* The food that was logged; its groups are those of its foods today. */
static gboolean
take_logged (const OlivinePlanFilling  *filling,
             OlivineDate                date,
             GPtrArray                 *entries,
             double                    *plate_g,
             GError                   **error)
{
  for (guint i = 0; i < filling->entries->len; i++)
    {
      OlivineEntry *entry = filling->entries->pdata[i];
      g_autofree char *group = NULL;

      if (entry->kind != OLIVINE_KIND_FOOD || olivine_date_compare (entry->date, date) != 0)
        continue;
      if (!olivine_dish_rows_get_group (olivine_store_get_db (filling->store), entry->food_id,
                                        &group, error))
        return FALSE;
      olivine_plates_add_grams (plate_g, group, entry->grams);
      g_ptr_array_add (entries, olivine_entry_ref (entry));
    }

  return TRUE;
}

/* What is planned and not eaten; of a dish that is gone nothing is known. */
static void
take_planned (const OlivinePlanFilling *filling,
              OlivinePlanDay           *day,
              GPtrArray                *entries)
{
  for (guint i = 0; i < filling->items->len; i++)
    {
      const OlivinePlanItem *item = filling->items->pdata[i];
      const OlivineDish *dish = g_hash_table_lookup (filling->dishes, item->dish_id);
      g_autoptr (GPtrArray) planned = NULL;

      if (item->is_eaten || olivine_date_compare (item->date, day->date) != 0)
        continue;
      if (dish == NULL)
        {
          day->fixed_unknown = ALL_UNKNOWN;
          continue;
        }
      day->fixed_plates |= dish->plates;
      planned = olivine_plan_item_entries (item, filling->dishes);
      g_ptr_array_extend_and_steal (entries, g_steal_pointer (&planned));
    }
}

static gboolean
add_up_fixed (const OlivinePlanFilling  *filling,
              OlivinePlanDay            *day,
              GError                   **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  double plate_g[OLIVINE_N_PLATES] = { 0.0 };
  OlivineIntake intake;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  if (!take_logged (filling, day->date, entries, plate_g, error))
    return FALSE;
  day->fixed_plates = olivine_plates_from_grams (plate_g, 1.0);
  take_planned (filling, day, entries);

  olivine_intake_compute (entries, &intake);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      day->fixed.thousandths[i] = MAX (intake.totals.thousandths[i], 0);
      if (intake.n_nutrient_unknown[i] > 0)
        day->fixed_unknown |= 1u << i;
    }

  return TRUE;
}

/* How much of a day its meals stand for when some are left out, in percent. */
static int
percent_of_day (guint meals)
{
  guint missing = OLIVINE_MEALS_ALL & ~meals;
  int percent = 0;

  if ((missing & ~(1u << OLIVINE_MEAL_SNACK)) == 0)
    return 100;
  for (guint meal = OLIVINE_MEAL_BREAKFAST; meal < OLIVINE_N_MEALS; meal++)
    {
      if ((meals & 1u << meal) != 0)
        percent += meal_percents[meal];
    }

  return percent;
}

/* The person's target, or why there is none. */
static gboolean
find_target (const OlivinePlanFilling  *filling,
             const OlivinePerson       *person,
             OlivineDate                date,
             gint64                    *target,
             GError                   **error)
{
  OlivineTarget own = olivine_target_for_person (person, date);
  double target_mg = isnan (filling->wish->target_mg) ? own.amount_mg : filling->wish->target_mg;

  *target = olivine_thousandths_from_double (target_mg);
  if (*target != OLIVINE_UNKNOWN)
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               _("There is no magnesium target to plan for. %s Complete the profile, set "
                 "target-mg, or give a goal for this plan."),
               olivine_target_state_to_text (own.state));
  return FALSE;
}

static double
energy_goal_kcal (const OlivinePlanFilling *filling,
                  const OlivinePerson      *person)
{
  if (!isnan (filling->wish->energy_kcal))
    return filling->wish->energy_kcal;

  return !isnan (person->energy_kcal) ? person->energy_kcal : DEFAULT_ENERGY_KCAL;
}

static void
set_limits (OlivinePlanDay      *day,
            const OlivinePerson *person)
{
  gint64 *maximum = day->maximum.thousandths;

  maximum[OLIVINE_NUTRIENT_POTASSIUM] = olivine_thousandths_from_double (person->potassium_max_mg);
  maximum[OLIVINE_NUTRIENT_PHOSPHORUS] =
    olivine_thousandths_from_double (person->phosphorus_max_mg);
  maximum[OLIVINE_NUTRIENT_SODIUM] = olivine_thousandths_from_double (person->sodium_max_mg);
  maximum[OLIVINE_NUTRIENT_PROTEIN] = olivine_thousandths_from_double (person->protein_max_g);
}

/* A meal that is neither wished for nor there is eaten elsewhere: its share of the
 * target and of the energy is left to it, upper limits are not. */
static gboolean
set_bounds (const OlivinePlanFilling  *filling,
            const OlivinePerson       *person,
            OlivinePlanDay            *day,
            GError                   **error)
{
  guint present = day->meals | olivine_plan_taken_meals (filling->taken, day->date);
  gint64 percent = percent_of_day (present);
  gint64 goal = olivine_thousandths_from_double (energy_goal_kcal (filling, person));
  gint64 least = goal * percent * (100 - ENERGY_TOLERANCE_PERCENT);
  gint64 most = goal * percent * (100 + ENERGY_TOLERANCE_PERCENT);
  gint64 target = 0;

  if (!find_target (filling, person, day->date, &target, error))
    return FALSE;

  day->minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = (target * percent + 99) / 100;
  day->minimum.thousandths[OLIVINE_NUTRIENT_ENERGY] = (least + 9999) / 10000;
  day->maximum.thousandths[OLIVINE_NUTRIENT_ENERGY] = most / 10000;
  day->energy_goal = goal * percent / 100;
  set_limits (day, person);

  return TRUE;
}

/* Private: adds a day with its open meals, what is fixed and its bounds. */
gboolean
olivine_plan_filling_add_day (const OlivinePlanFilling  *filling,
                              OlivinePlanProblem        *problem,
                              OlivineDate                date,
                              GError                   **error)
{
  const OlivinePerson *person = olivine_profile_history_person_on (filling->history, date, error);
  OlivinePlanDay day = { .date = date };

  if (person == NULL || !add_up_fixed (filling, &day, error))
    return FALSE;
  day.meals = filling->meals & ~olivine_plan_taken_meals (filling->taken, date);
  if (olivine_date_compare (date, filling->swapped) == 0)
    day.meals |= filling->swapped_meals;
  olivine_snapshot_init (&day.minimum);
  olivine_snapshot_init (&day.maximum);

  /* Nothing is asked of a day without a meal to fill. */
  if (day.meals != 0 &&
      (!olivine_plan_check_kidneys (filling->store, person, filling->today, error) ||
       !set_bounds (filling, person, &day, error)))
    return FALSE;
  g_array_append_val (problem->days, day);

  return TRUE;
}
