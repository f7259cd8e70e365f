/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The target is the standard's for the person, the energy a usual one for the
 * age, and the limits of the man with kidney disease those a dietitian may give.
 */

#include "config.h"

#include "bench-people.h"

#include <glib/gstdio.h>
#include <math.h>

#include "olivine-dishes.h"
#include "olivine-target.h"

#define N_DAYS 7
#define FIRST_DAY "2026-11-23"

typedef struct {
  const char  *name;
  int          age_years;
  OlivineSex   sex;
  double       energy_kcal;
  double       potassium_mg; /* limits; 0 for none */
  double       phosphorus_mg;
  double       sodium_mg;
  OlivineTags  only;
} Person;

static const Person people[BENCH_N_PEOPLE] = {
  { "woman-30", 30, OLIVINE_SEX_FEMALE, 2000, 0, 0, 0, 0 },
  { "man-45", 45, OLIVINE_SEX_MALE, 2400, 0, 0, 0, 0 },
  { "woman-70-vegan", 70, OLIVINE_SEX_FEMALE, 1800, 0, 0, 0, OLIVINE_TAG_VEGAN },
  { "man-60-ckd", 60, OLIVINE_SEX_MALE, 2200, 2400, 1000, 2300, 0 },
  { "child-10", 10, OLIVINE_SEX_FEMALE, 1800, 0, 0, 0, 0 },
};

/* A diary is made for it and thrown away again. */
GPtrArray *
bench_load_dishes (void)
{
  g_autofree char *dir = g_dir_make_tmp ("olivine-bench-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = olivine_store_open (dir, &error);
  g_autoptr (GDir) left = NULL;
  const char *name = NULL;
  GPtrArray *dishes = NULL;

  if (store != NULL)
    dishes = olivine_dishes_all (store, &error);
  if (dishes == NULL)
    g_error ("no dishes: %s", error->message);

  g_clear_object (&store);
  left = g_dir_open (dir, 0, NULL);
  while (left != NULL && (name = g_dir_read_name (left)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);

      g_remove (path);
    }
  g_rmdir (dir);
  return dishes;
}

const char *
bench_get_name (guint person)
{
  return people[person].name;
}

static void
set_limit (OlivinePlanDay  *day,
           OlivineNutrient  nutrient,
           double           limit)
{
  if (limit > 0)
    day->maximum.thousandths[nutrient] = olivine_thousandths_from_double (limit);
}

static OlivinePlanDay
new_day (const Person *person)
{
  OlivineTarget target = olivine_target_lookup (OLIVINE_STANDARD_US_CA, person->age_years * 12,
                                                person->sex, OLIVINE_LIFE_STAGE_NONE);
  OlivinePlanDay day = { .meals = 1u << OLIVINE_MEAL_BREAKFAST | 1u << OLIVINE_MEAL_LUNCH
                                  | 1u << OLIVINE_MEAL_DINNER | 1u << OLIVINE_MEAL_SNACK };

  olivine_snapshot_init (&day.minimum);
  olivine_snapshot_init (&day.maximum);
  day.energy_goal = olivine_thousandths_from_double (person->energy_kcal);
  day.minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]
      = olivine_thousandths_from_double (target.amount_mg);
  day.minimum.thousandths[OLIVINE_NUTRIENT_ENERGY]
      = olivine_thousandths_from_double (person->energy_kcal * 0.85);
  day.maximum.thousandths[OLIVINE_NUTRIENT_ENERGY]
      = olivine_thousandths_from_double (person->energy_kcal * 1.15);
  set_limit (&day, OLIVINE_NUTRIENT_POTASSIUM, person->potassium_mg);
  set_limit (&day, OLIVINE_NUTRIENT_PHOSPHORUS, person->phosphorus_mg);
  set_limit (&day, OLIVINE_NUTRIENT_SODIUM, person->sodium_mg);
  return day;
}

OlivinePlanProblem *
bench_new_problem (guint      person,
                   GPtrArray *dishes)
{
  OlivinePlanProblem *problem = olivine_plan_problem_new ();
  OlivinePlanDay day = new_day (&people[person]);

  for (guint i = 0; i < dishes->len; i++)
    g_ptr_array_add (problem->dishes, olivine_dish_ref (dishes->pdata[i]));

  olivine_date_from_text (FIRST_DAY, &day.date, NULL);
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_array_append_val (problem->days, day);
      day.date = olivine_date_add_days (day.date, 1);
    }
  problem->only = people[person].only;
  return problem;
}
