/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast-pages.h"

#include <math.h>

#include "history-fixture.h"
#include "olivine-health.h"
#include "olivine-meal-plan.h"
#include "olivine-profile.h"

static void
plan_dish (WidgetFixture *fixture,
           OlivineDate    date)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = date;
  item->meal = OLIVINE_MEAL_LUNCH;
  item->servings = 1000;
  g_free (item->dish_id);
  item->dish_id = g_strdup ("dish:lentil-soup-with-rye-bread");
  olivine_meal_plan_add (olivine_context_get_store (fixture->context), item, &error);
  g_assert_no_error (error);
}

/* A month of somebody of whom there is much to say. */
void
contrast_fill_diary (WidgetFixture *fixture)
{
  static const char *const keys[] = {
    "birth-date", "sex", "standard", "kidney", "egfr", "potassium-max-mg", NULL,
  };
  static const char *const values[] = { "1980-01-01", "male", "us-ca", "ckd", "28", "2400", NULL };
  OlivineStore *store = olivine_context_get_store (fixture->context);
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (GError) error = NULL;

  olivine_profile_set (store, olivine_date_add_days (today, -60), today, keys, values, &error);
  g_assert_no_error (error);
  for (int i = 1; i < 12; i++)
    {
      g_autofree char *date = olivine_date_to_text (olivine_date_add_days (today, -i));

      history_add_food (fixture, date, "Almonds", i % 4 == 0 ? NAN : 45.0 * i);
      history_add_dose (fixture, date, 100);
    }
  olivine_health_set_symptom (store, today, OLIVINE_SYMPTOM_NAUSEA, TRUE, &error);
  g_assert_no_error (error);
  plan_dish (fixture, today);
  plan_dish (fixture, olivine_date_add_days (today, -1));
  widget_fixture_log (fixture, "40 g rolled oats", OLIVINE_MEAL_BREAKFAST);
  widget_fixture_log (fixture, "1 medium banana", OLIVINE_MEAL_LUNCH);
  history_add_dose (fixture, WIDGET_FIXTURE_TODAY, 200);
  history_add_food (fixture, WIDGET_FIXTURE_TODAY, "Oat drink", NAN);
  olivine_context_refresh (fixture->context);
}
