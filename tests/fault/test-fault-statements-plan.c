/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The meal plan, read and written: whole, or not at all and told. */

#include "dish-fixture.h"
#include "olivine-plan-refusal.h"
#include "olivine-shopping.h"
#include "statement-room.h"

static gboolean
tell_items (GString   *told,
            GPtrArray *items)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];

      g_string_append_printf (told, "%s %d %d %g\n", item->dish, item->is_eaten, item->is_gone,
                              item->coverage);
    }

  return items != NULL;
}

static gboolean
items (StoreFixture  *fixture,
       GString       *told,
       GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_meal_plan_items (fixture->store, fixture_day (YESTERDAY),
                                                         fixture_day (TODAY), error);

  return tell_items (told, found);
}

static void
tell_days (GString   *told,
           GPtrArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const OlivinePlanDayView *day = days->pdata[i];

      g_string_append_printf (told, "%g\n", day->target.amount_mg);
      tell_items (told, day->items);
    }
}

static gboolean
days (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_meal_plan_days (fixture->store, fixture_day (YESTERDAY),
                                                        fixture_day (TODAY), error);

  if (found != NULL)
    tell_days (told, found);

  return found != NULL;
}

static gboolean
shopping (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_meal_plan_shopping (fixture->store, fixture_day (YESTERDAY),
                                                            fixture_day (TODAY), error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const OlivineShoppingLine *line = found->pdata[i];

      g_string_append_printf (told, "%s %s %d\n", line->group, line->food, line->is_ticked);
    }

  return found != NULL;
}

static gboolean
may_fill (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (GPtrArray) holding = NULL;
  gboolean lacks_limits = FALSE;

  if (!olivine_meal_plan_may_fill (fixture->store, person, fixture_day (TODAY), &holding,
                                   &lacks_limits, error))
    return FALSE;
  g_string_append_printf (told, "%d ", lacks_limits);
  if (holding != NULL)
    tell_cautions (told, holding);

  return TRUE;
}

static OlivinePlanProblem *
make_problem (StoreFixture  *fixture,
              GError       **error)
{
  OlivinePlanWish wish;

  olivine_plan_wish_init (&wish, fixture_day (TODAY));
  wish.n_days = 2;

  return olivine_meal_plan_problem (fixture->store, &wish, wish.from, error);
}

static OlivinePlan *
make_plan (const OlivinePlanProblem *problem)
{
  OlivinePlan *plan = olivine_plan_new ();

  for (guint i = 0; i < problem->days->len; i++)
    {
      const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);
      OlivinePlanChoice choice = { day->date, OLIVINE_MEAL_SNACK, i, 1000 };

      g_array_append_val (plan->choices, choice);
    }

  return plan;
}

static gboolean
problem (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (OlivinePlanProblem) found = make_problem (fixture, error);

  if (found == NULL)
    return FALSE;
  g_string_append_printf (told, "%u %u\n", found->days->len, found->dishes->len);

  return tell_dishes (told, found->dishes);
}

static gboolean
preview (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (OlivinePlanProblem) wanted = make_problem (fixture, error);
  g_autoptr (OlivinePlan) plan = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (wanted == NULL)
    return FALSE;
  plan = make_plan (wanted);
  found = olivine_meal_plan_preview (fixture->store, wanted, plan, error);
  if (found != NULL)
    tell_days (told, found);

  return found != NULL;
}

static gboolean
apply (StoreFixture  *fixture,
       GString       *told,
       GError       **error)
{
  g_autoptr (OlivinePlanProblem) wanted = make_problem (fixture, error);
  g_autoptr (OlivinePlan) plan = NULL;
  guint n_added = 0;

  if (wanted == NULL)
    return FALSE;
  plan = make_plan (wanted);
  if (!olivine_meal_plan_apply (fixture->store, wanted, plan, &n_added, error))
    return FALSE;
  g_string_append_printf (told, "%u", n_added);

  return TRUE;
}

static gboolean
add (StoreFixture  *fixture,
     GString       *told,
     GError       **error)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();

  item->date = fixture_day (TODAY);
  item->meal = OLIVINE_MEAL_SNACK;
  g_free (item->dish_id);
  item->dish_id = g_strdup ("dish:seed-mix");
  item->servings = 2000;

  return olivine_meal_plan_add (fixture->store, item, error);
}

/* Those that are planned for today. */
static GPtrArray *
get_items (StoreFixture  *fixture,
           GError       **error)
{
  return olivine_meal_plan_items (fixture->store, fixture_day (TODAY), fixture_day (TODAY), error);
}

static gboolean
replace (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (GPtrArray) found = get_items (fixture, error);
  OlivinePlanItem *item = NULL;

  if (found == NULL)
    return FALSE;
  item = found->pdata[0];
  item->servings = 3000;
  g_free (item->dish_id);
  item->dish_id = g_strdup ("dish:bean-toast");

  return olivine_meal_plan_replace (fixture->store, item, error);
}

static gboolean
exchange (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (GPtrArray) found = get_items (fixture, error);

  return found != NULL &&
         olivine_meal_plan_exchange (fixture->store, ((OlivinePlanItem *) found->pdata[0])->uid,
                                     ((OlivinePlanItem *) found->pdata[1])->uid, error);
}

static gboolean
take (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (GPtrArray) found = get_items (fixture, error);

  return found != NULL &&
         olivine_meal_plan_remove (fixture->store, ((OlivinePlanItem *) found->pdata[0])->uid,
                                   error);
}

static gboolean
clear (StoreFixture  *fixture,
       GString       *told,
       GError       **error)
{
  guint n_cleared = 0;

  if (!olivine_meal_plan_clear (fixture->store, fixture_day (YESTERDAY), fixture_day (TODAY),
                                &n_cleared, error))
    return FALSE;
  g_string_append_printf (told, "%u", n_cleared);

  return TRUE;
}

static gboolean
copy (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  guint n_copied = 0;

  if (!olivine_meal_plan_copy (fixture->store, fixture_day (TODAY), 1, fixture_day ("2026-03-09"),
                               &n_copied, error))
    return FALSE;
  g_string_append_printf (told, "%u", n_copied);

  return TRUE;
}

static gboolean
eat (StoreFixture  *fixture,
     GString       *told,
     GError       **error)
{
  g_autoptr (GPtrArray) entries = olivine_meal_plan_eat (fixture->store, fixture_day (TODAY),
                                                         OLIVINE_MEAL_LUNCH, NULL, error);

  return tell_entries (told, entries);
}

static gboolean
tick (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  return olivine_meal_plan_tick (fixture->store, fixture_day (TODAY), fixture_day (TODAY),
                                 "core:black-beans", TRUE, error);
}

static const StatementOperation operations[] = {
  { "plan items", statement_room_fill, items },
  { "plan days", statement_room_fill, days },
  { "shopping", statement_room_fill, shopping },
  { "may fill", statement_room_fill, may_fill },
  { "plan problem", statement_room_fill, problem },
  { "plan preview", statement_room_fill, preview },
  { "plan apply", statement_room_fill, apply, .writes = TRUE },
  { "plan add", statement_room_fill, add, .writes = TRUE },
  { "plan replace", statement_room_fill, replace, .writes = TRUE },
  { "plan exchange", statement_room_fill, exchange, .writes = TRUE },
  { "plan remove", statement_room_fill, take, .writes = TRUE },
  { "plan clear", statement_room_fill, clear, .writes = TRUE },
  { "plan copy", statement_room_fill, copy, .writes = TRUE },
  { "plan eat", statement_room_fill, eat, .writes = TRUE },
  { "plan tick", statement_room_fill, tick, .writes = TRUE },
};

int
main (int   argc,
      char *argv[])
{
  fault_statement_init (&argc, &argv, dish_fixture_init);
  fault_statement_add_all (operations);

  return g_test_run ();
}
