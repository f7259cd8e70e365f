/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The week of the plan: what a cell says, and what can be done with it by key and action.
 * The day of the fixture is Saturday, 14 March 2026. */

#include <string.h>

#include "olivine-calendar-week.h"
#include "olivine-dishes.h"
#include "olivine-plan-cell.h"
#include "olivine-plan-edit.h"
#include "olivine-plan-format.h"
#include "olivine-plan-page.h"
#include "olivine-plan-verdict.h"
#include "olivine-plan-week-view.h"
#include "olivine-profile.h"
#include "widget-fixture.h"

typedef struct {
  WidgetFixture        base;
  OlivineContext      *context;
  OlivineStore        *store;
  OlivinePlanPage     *page;
  OlivinePlanWeekView *week;
  OlivineDate          today;
  OlivineDish         *breakfast; /* two dishes of the table */
  OlivineDish         *dinner;
} PlanFixture;

static void
settle (PlanFixture *fixture)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  widget_wait_for_frame (fixture->base.window);
  widget_wait_for_frame (fixture->base.window);
}

static OlivineDish *
find_dish (GPtrArray   *dishes,
           OlivineMeal  meal,
           const char  *other_than)
{
  for (guint i = 0; i < dishes->len; i++)
    {
      OlivineDish *dish = dishes->pdata[i];

      if ((dish->meals & 1u << meal) != 0 && g_strcmp0 (dish->id, other_than) != 0)
        return olivine_dish_ref (dish);
    }
  g_assert_not_reached ();
}

static void
set_profile (PlanFixture *fixture,
             const char  *key,
             const char  *value)
{
  const char *const keys[] = { "birth-date", "sex", "standard", key, NULL };
  const char *const values[] = { "1980-01-01", "male", "us-ca", value, NULL };
  g_autoptr (GError) error = NULL;

  olivine_profile_set (fixture->store, fixture->today, fixture->today, keys, values, &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->context);
}

static void
set_up (PlanFixture   *fixture,
        gconstpointer  width_px)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dishes = NULL;

  widget_fixture_set_up (&fixture->base, NULL);
  fixture->context = fixture->base.context;
  fixture->store = olivine_context_get_store (fixture->context);
  fixture->today = olivine_context_get_today (fixture->context);
  dishes = olivine_dishes_all (fixture->store, &error);
  g_assert_no_error (error);
  fixture->breakfast = find_dish (dishes, OLIVINE_MEAL_BREAKFAST, NULL);
  fixture->dinner = find_dish (dishes, OLIVINE_MEAL_DINNER, fixture->breakfast->id);
  set_profile (fixture, NULL, NULL);

  fixture->page = g_object_new (OLIVINE_TYPE_PLAN_PAGE, "context", fixture->context, NULL);
  fixture->week = OLIVINE_PLAN_WEEK_VIEW (widget_child (fixture->page, "week_view"));
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->page), GPOINTER_TO_INT (width_px), 700);
  settle (fixture);
}

/* Everything must go with the window: a page that is kept alive is a leak. */
static void
tear_down (PlanFixture   *fixture,
           gconstpointer  width_px)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->base.window)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (page);

  g_clear_pointer (&fixture->breakfast, olivine_dish_unref);
  g_clear_pointer (&fixture->dinner, olivine_dish_unref);
  widget_fixture_tear_down (&fixture->base, NULL);
}

static void
plan_dish (PlanFixture *fixture,
           int          n_days_on,
           OlivineMeal  meal,
           OlivineDish *dish)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = olivine_date_add_days (fixture->today, n_days_on);
  item->meal = meal;
  item->dish_id = g_strdup (dish->id);
  item->servings = 1000;
  olivine_meal_plan_add (fixture->store, item, &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->context);
  settle (fixture);
}

static OlivinePlanCell *
get_cell (PlanFixture *fixture,
          int          n_days_on,
          OlivineMeal  meal)
{
  OlivinePlanCell *cell = olivine_plan_week_view_get_cell (
    fixture->week, olivine_date_add_days (fixture->today, n_days_on), meal);

  g_assert_nonnull (cell);

  return cell;
}

static void
assert_dish (PlanFixture *fixture,
             int          n_days_on,
             OlivineMeal  meal,
             OlivineDish *dish)
{
  const OlivinePlanItem *item = olivine_plan_cell_get_item (get_cell (fixture, n_days_on, meal));

  g_assert_cmpstr (item != NULL ? item->dish_id : NULL, ==, dish != NULL ? dish->id : NULL);
}

static void
assert_spoken (gpointer    widget,
               const char *sentence)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sentence);
}

static OlivinePlanCell *
get_focus (PlanFixture *fixture)
{
  return olivine_plan_week_view_get_focus (fixture->week);
}

static void
press (PlanFixture      *fixture,
       GtkDirectionType  direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->page), direction);
  settle (fixture);
}

static guint
count_food (PlanFixture *fixture)
{
  return olivine_context_get_day (fixture->context)->intake.n_foods;
}

static void
test_week_begins (void)
{
  static const struct {
    const char *date;
    int         first_day;
    const char *start;
  } cases[] = {
    { "2026-11-20", 1, "2026-11-16" },
    { "2026-11-16", 1, "2026-11-16" },
    { "2026-11-22", 1, "2026-11-16" },
    { "2026-11-22", 7, "2026-11-22" },
    { "2026-11-21", 7, "2026-11-15" },
    { "2026-11-20", 6, "2026-11-14" },
    { "2026-01-01", 1, "2025-12-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineDate date = OLIVINE_DATE_NONE;
      g_autofree char *start = NULL;

      g_assert_true (olivine_date_from_text (cases[i].date, &date, NULL));
      start = olivine_date_to_text (olivine_calendar_week_start (date, cases[i].first_day));
      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

static void
test_range (void)
{
  static const struct {
    const char *from;
    gboolean    narrow;
    const char *text;
  } cases[] = {
    { "2026-11-16", FALSE, "16–22 November" },
    { "2026-11-16", TRUE, "16–22 Nov" },
    { "2026-12-28", FALSE, "28 December – 3 January 2027" },
    { "2026-12-28", TRUE, "28 Dec – 3 Jan" },
    { "2025-03-03", FALSE, "3–9 March 2025" },
  };
  OlivineDate today = olivine_date_from_ymd (2026, 3, 14);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineDate from = OLIVINE_DATE_NONE;
      g_autofree char *text = NULL;

      g_assert_true (olivine_date_from_text (cases[i].from, &from, NULL));
      text = olivine_plan_format_range (from, olivine_date_add_days (from, 6), today,
                                        cases[i].narrow);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* A day with one dish, whose figures are given. */
static OlivinePlanDayView *
make_day (int    day_of_month,
          gint64 food_mg,
          gint64 potassium,
          gint64 phosphorus,
          guint  n_unknown)
{
  OlivinePlanDayView *day = g_new0 (OlivinePlanDayView, 1);

  day->date = olivine_date_from_ymd (2026, 11, day_of_month);
  day->person = olivine_person_new ();
  day->person->potassium_max_mg = 2500;
  day->person->phosphorus_max_mg = 1000;
  day->target.state = OLIVINE_TARGET_COVERED;
  day->target.amount_mg = 420;
  day->items = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_plan_item_free);
  g_ptr_array_add (day->items, olivine_plan_item_new ());
  day->intake.food_mg = food_mg * 1000;
  day->intake.totals.thousandths[OLIVINE_NUTRIENT_POTASSIUM] = potassium * 1000;
  day->intake.totals.thousandths[OLIVINE_NUTRIENT_PHOSPHORUS] = phosphorus * 1000;
  day->intake.n_nutrient_unknown[OLIVINE_NUTRIENT_POTASSIUM] = n_unknown;

  return day;
}

static GPtrArray *
make_days (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_plan_day_view_free);
}

static void
test_verdict (void)
{
  g_autoptr (GPtrArray) days = make_days ();
  g_autofree char *empty = olivine_plan_verdict (days);
  g_autofree char *kept = NULL;
  g_autofree char *broken = NULL;
  g_autofree char *many = NULL;

  g_assert_cmpstr (empty, ==, "");

  g_ptr_array_add (days, make_day (16, 420, 2500, 900, 0));
  kept = olivine_plan_verdict (days);
  g_assert_cmpstr (kept, ==,
                   "Food alone reaches 420 mg of magnesium on every planned day. "
                   "Potassium stays under 2500 mg and phosphorus under 1000 mg on every planned "
                   "day. Supplements are not counted.");

  g_ptr_array_add (days, make_day (17, 419, 2600, 900, 0));
  g_ptr_array_add (days, make_day (18, 430, 2000, 900, 1));
  broken = olivine_plan_verdict (days);
  g_assert_cmpstr (broken, ==,
                   "Food alone stays below 420 mg of magnesium on Tuesday. "
                   "Phosphorus stays under 1000 mg on every planned day. "
                   "Potassium is over 2500 mg on Tuesday. "
                   "Potassium is not fully known on Wednesday. "
                   "Supplements are not counted.");

  g_ptr_array_set_size (days, 0);
  for (int i = 16; i < 20; i++)
    g_ptr_array_add (days, make_day (i, 500, 2600, 1100, 0));
  many = olivine_plan_verdict (days);
  g_assert_nonnull (strstr (many, "Potassium is over 2500 mg on 4 days."));
}

/* Of a day whose dish was deleted nothing is promised. */
static void
test_verdict_without_dish (void)
{
  g_autoptr (GPtrArray) days = make_days ();
  OlivinePlanDayView *day = make_day (16, 100, 100, 100, 0);
  g_autofree char *verdict = NULL;

  ((OlivinePlanItem *) day->items->pdata[0])->is_gone = TRUE;
  g_ptr_array_add (days, day);
  verdict = olivine_plan_verdict (days);
  g_assert_null (strstr (verdict, "stays"));
  g_assert_nonnull (strstr (verdict, "Potassium is not fully known on Monday."));
}

static void
test_empty_week (PlanFixture   *fixture,
                 gconstpointer  width_px)
{
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page, "empty_box"))));
  g_assert_false (widget_action_enabled (fixture->page, "plan.clear-week"));
  g_assert_true (widget_action_enabled (fixture->page, "plan.fill"));
  assert_spoken (get_cell (fixture, 0, OLIVINE_MEAL_LUNCH), "Saturday, lunch: nothing planned");

  olivine_plan_page_turn (fixture->page, -1);
  settle (fixture);
  g_assert_false (widget_action_enabled (fixture->page, "plan.fill"));
}

static void
test_cell_says_what_became_of_it (PlanFixture   *fixture,
                                  gconstpointer  width_px)
{
  g_autofree char *figure = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *missed = NULL;
  g_autofree char *eaten = NULL;
  OlivinePlanCell *cell = NULL;

  plan_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  plan_dish (fixture, -1, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  cell = get_cell (fixture, 0, OLIVINE_MEAL_BREAKFAST);
  figure = olivine_plan_format_figure (olivine_plan_cell_get_item (cell));
  planned = g_strdup_printf ("Saturday, breakfast: %s, 1 serving, %s", fixture->breakfast->name,
                             figure);
  missed = g_strdup_printf ("Friday, breakfast: %s, 1 serving, %s, not eaten",
                            fixture->breakfast->name, figure);
  eaten = g_strconcat (planned, ", eaten", NULL);
  assert_spoken (cell, planned);
  assert_spoken (get_cell (fixture, -1, OLIVINE_MEAL_BREAKFAST), missed);

  widget_activate (cell, "cell.eat");
  settle (fixture);
  assert_spoken (cell, eaten);
  g_assert_false (widget_action_enabled (cell, "cell.eat"));
  g_assert_false (widget_action_enabled (cell, "cell.remove"));
  g_assert_true (widget_action_enabled (cell, "cell.show-day"));
}

/* What is eaten is in the diary with the same magnesium, and an undo takes it out again. */
static void
test_eat (PlanFixture   *fixture,
          gconstpointer  width_px)
{
  OlivinePlanCell *cell = get_cell (fixture, 0, OLIVINE_MEAL_BREAKFAST);
  gint64 planned_mg = 0;

  plan_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  planned_mg = olivine_plan_cell_get_item (cell)->totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  widget_activate (cell, "cell.eat");
  settle (fixture);
  g_assert_cmpint (olivine_context_get_day (fixture->context)->intake.food_mg, ==, planned_mg);
  g_assert_cmpuint (count_food (fixture), ==, fixture->breakfast->ingredients->len);

  olivine_plan_page_undo (fixture->page);
  settle (fixture);
  g_assert_cmpuint (count_food (fixture), ==, 0);
  g_assert_false (olivine_plan_cell_get_item (cell)->is_eaten);
}

static void
test_tomorrow_is_not_eaten (PlanFixture   *fixture,
                            gconstpointer  width_px)
{
  plan_dish (fixture, 1, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  g_assert_false (widget_action_enabled (get_cell (fixture, 1, OLIVINE_MEAL_BREAKFAST),
                                         "cell.eat"));
}

static void
test_portion (PlanFixture   *fixture,
              gconstpointer  width_px)
{
  OlivinePlanCell *cell = get_cell (fixture, 0, OLIVINE_MEAL_BREAKFAST);
  g_autofree char *toast = g_strdup_printf ("%s: 1½ servings", fixture->breakfast->name);

  plan_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  gtk_widget_activate_action (GTK_WIDGET (cell), "cell.portion", "i", 1500);
  settle (fixture);
  g_assert_cmpint (olivine_plan_cell_get_item (cell)->servings, ==, 1500);
  g_assert_cmpstr (fixture->base.toast, ==, toast);
  g_assert_true (g_str_has_prefix (widget_child_text (cell, "figure_label"), "×1½ · "));

  olivine_plan_page_undo (fixture->page);
  settle (fixture);
  g_assert_cmpint (olivine_plan_cell_get_item (cell)->servings, ==, 1000);
}

static void
test_move_to_an_empty_meal (PlanFixture   *fixture,
                            gconstpointer  width_px)
{
  OlivinePlanCell *cell = get_cell (fixture, 0, OLIVINE_MEAL_BREAKFAST);

  plan_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  gtk_widget_activate_action (GTK_WIDGET (cell), "cell.shift", "(ii)", 0, 1);
  settle (fixture);
  assert_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, NULL);
  assert_dish (fixture, 0, OLIVINE_MEAL_LUNCH, fixture->breakfast);
  /* The focus goes with the dish. */
  g_assert_true (get_focus (fixture) == get_cell (fixture, 0, OLIVINE_MEAL_LUNCH));

  /* Above breakfast there is nothing. */
  olivine_plan_page_undo (fixture->page);
  settle (fixture);
  gtk_widget_activate_action (GTK_WIDGET (cell), "cell.shift", "(ii)", 0, -1);
  settle (fixture);
  assert_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
}

static void
test_move_to_an_occupied_meal (PlanFixture   *fixture,
                               gconstpointer  width_px)
{
  plan_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
  plan_dish (fixture, 0, OLIVINE_MEAL_LUNCH, fixture->breakfast);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, 0, OLIVINE_MEAL_LUNCH)));
  gtk_widget_activate_action (GTK_WIDGET (get_focus (fixture)), "cell.shift", "(ii)", 0, 1);
  settle (fixture);
  assert_dish (fixture, 0, OLIVINE_MEAL_LUNCH, fixture->dinner);
  assert_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->breakfast);

  olivine_plan_page_undo (fixture->page);
  settle (fixture);
  assert_dish (fixture, 0, OLIVINE_MEAL_LUNCH, fixture->breakfast);
  assert_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
}

/* What is eaten does not make room, and is not moved. */
static void
test_move_beside_what_is_eaten (PlanFixture   *fixture,
                                gconstpointer  width_px)
{
  OlivinePlanCell *eaten = get_cell (fixture, 0, OLIVINE_MEAL_BREAKFAST);

  plan_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  plan_dish (fixture, 0, OLIVINE_MEAL_LUNCH, fixture->dinner);
  widget_activate (eaten, "cell.eat");
  settle (fixture);
  g_assert_false (olivine_plan_cell_shift (eaten, 0, 1));

  g_assert_true (olivine_plan_cell_shift (get_cell (fixture, 0, OLIVINE_MEAL_LUNCH), 0, -1));
  settle (fixture);
  assert_dish (fixture, 0, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  assert_dish (fixture, 0, OLIVINE_MEAL_LUNCH, NULL);
}

/* Saturday, Sunday, and the Monday after it. */
static void
test_move_into_the_next_week (PlanFixture   *fixture,
                              gconstpointer  width_px)
{
  guint week = 0;

  plan_dish (fixture, 1, OLIVINE_MEAL_LUNCH, fixture->dinner);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, 1, OLIVINE_MEAL_LUNCH)));
  g_assert_true (olivine_plan_page_shift_dish (fixture->page, 1));
  settle (fixture);
  g_object_get (fixture->page, "week", &week, NULL);
  g_assert_cmpuint (week, ==, fixture->today.julian + 2);
  assert_dish (fixture, 2, OLIVINE_MEAL_LUNCH, fixture->dinner);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 2, OLIVINE_MEAL_LUNCH));

  olivine_plan_page_undo (fixture->page);
  settle (fixture);
  g_object_get (fixture->page, "week", &week, NULL);
  g_assert_cmpuint (week, ==, fixture->today.julian - 5);
  g_assert_cmpint (olivine_date_compare (olivine_context_get_date (fixture->context),
                                         fixture->today), ==, 0);
  assert_dish (fixture, 1, OLIVINE_MEAL_LUNCH, fixture->dinner);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 1, OLIVINE_MEAL_LUNCH));
}

static void
test_arrows (PlanFixture   *fixture,
             gconstpointer  width_px)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->page)));
  g_assert_true (get_focus (fixture) == get_cell (fixture, 0, OLIVINE_MEAL_BREAKFAST));
  press (fixture, GTK_DIR_RIGHT);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 1, OLIVINE_MEAL_BREAKFAST));
  press (fixture, GTK_DIR_DOWN);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 1, OLIVINE_MEAL_LUNCH));
  press (fixture, GTK_DIR_LEFT);
  press (fixture, GTK_DIR_UP);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 0, OLIVINE_MEAL_BREAKFAST));

  /* One stop of the Tab key, entered where it was left. */
  press (fixture, GTK_DIR_DOWN);
  press (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_null (get_focus (fixture));
  press (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 0, OLIVINE_MEAL_LUNCH));
}

static void
test_arrows_from_right_to_left (PlanFixture   *fixture,
                                gconstpointer  width_px)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->week), GTK_TEXT_DIR_RTL);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, 0, OLIVINE_MEAL_LUNCH)));
  press (fixture, GTK_DIR_LEFT);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 1, OLIVINE_MEAL_LUNCH));
}

/* Two dishes of one meal are two cells, which the arrows go through. */
static void
test_two_dishes_in_a_meal (PlanFixture   *fixture,
                           gconstpointer  width_px)
{
  plan_dish (fixture, 0, OLIVINE_MEAL_LUNCH, fixture->breakfast);
  plan_dish (fixture, 0, OLIVINE_MEAL_LUNCH, fixture->dinner);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, 0, OLIVINE_MEAL_LUNCH)));
  press (fixture, GTK_DIR_DOWN);
  g_assert_cmpstr (olivine_plan_cell_get_item (get_focus (fixture))->dish_id, ==,
                   fixture->dinner->id);

  widget_activate (get_focus (fixture), "cell.remove");
  settle (fixture);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 0, OLIVINE_MEAL_LUNCH));
  press (fixture, GTK_DIR_DOWN);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 0, OLIVINE_MEAL_DINNER));
}

static void
test_remove_keeps_the_place (PlanFixture   *fixture,
                             gconstpointer  width_px)
{
  OlivinePlanCell *cell = get_cell (fixture, 0, OLIVINE_MEAL_DINNER);
  g_autofree char *toast = g_strdup_printf ("%s removed from the plan", fixture->dinner->name);

  plan_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  widget_activate (cell, "cell.remove");
  settle (fixture);
  g_assert_cmpstr (fixture->base.toast, ==, toast);
  assert_dish (fixture, 0, OLIVINE_MEAL_DINNER, NULL);
  g_assert_true (get_focus (fixture) == cell);
}

static void
test_copy_and_clear (PlanFixture   *fixture,
                     gconstpointer  width_px)
{
  guint week = 0;

  plan_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
  plan_dish (fixture, 1, OLIVINE_MEAL_BREAKFAST, fixture->breakfast);
  widget_activate (fixture->page, "plan.copy-week");
  settle (fixture);
  g_assert_cmpstr (fixture->base.toast, ==, "2 dishes copied");
  g_object_get (fixture->page, "week", &week, NULL);
  g_assert_cmpuint (week, ==, fixture->today.julian + 2);
  assert_dish (fixture, 7, OLIVINE_MEAL_DINNER, fixture->dinner);

  widget_activate (fixture->page, "plan.clear-week");
  settle (fixture);
  assert_dish (fixture, 7, OLIVINE_MEAL_DINNER, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->page, "empty_box"))));

  olivine_plan_page_undo (fixture->page);
  settle (fixture);
  assert_dish (fixture, 7, OLIVINE_MEAL_DINNER, fixture->dinner);
}

static void
test_liking (PlanFixture   *fixture,
             gconstpointer  width_px)
{
  OlivinePlanCell *cell = get_cell (fixture, 0, OLIVINE_MEAL_DINNER);
  g_autoptr (OlivineDish) liked = NULL;
  g_autoptr (GError) error = NULL;

  plan_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
  widget_activate (cell, "cell.menu");
  settle (fixture);
  widget_activate (cell, "cell.favourite");
  settle (fixture);
  liked = olivine_dishes_get (fixture->store, fixture->dinner->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (liked->liking, ==, 1);
}

static void
test_logged_without_a_plan (PlanFixture   *fixture,
                            gconstpointer  width_px)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();

  entry->date = fixture->today;
  entry->meal = OLIVINE_MEAL_LUNCH;
  entry->food = g_strdup ("Oat drink");
  entry->quantity = entry->grams = 200000;
  g_free (entry->unit);
  entry->unit = g_strdup ("g");
  entry->uid = g_uuid_string_random ();
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 12000;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] = 90000;
  g_assert_true (olivine_context_add_entry (fixture->context, entry, NULL));
  settle (fixture);
  assert_spoken (get_cell (fixture, 0, OLIVINE_MEAL_LUNCH),
                 "Saturday, lunch: nothing planned, 1 food logged, 12 mg");
}

static void
test_totals_have_bars_for_limits (PlanFixture   *fixture,
                                  gconstpointer  width_px)
{
  const char *verdict = NULL;

  set_profile (fixture, "potassium-max-mg", "100");
  plan_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
  verdict = widget_child_text (fixture->page, "verdict_label");
  g_assert_nonnull (strstr (verdict, "Potassium is over 100 mg on Saturday."));
  g_assert_nonnull (strstr (verdict, "Food alone stays below 420 mg of magnesium on Saturday."));
}

static void
test_narrow (PlanFixture   *fixture,
             gconstpointer  width_px)
{
  plan_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
  g_assert_true (olivine_plan_week_view_get_is_list (fixture->week));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);

  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, 0, OLIVINE_MEAL_SNACK)));
  press (fixture, GTK_DIR_DOWN);
  g_assert_true (get_focus (fixture) == get_cell (fixture, 1, OLIVINE_MEAL_BREAKFAST));
}

static void
test_another_page_is_not_read_for (PlanFixture   *fixture,
                                   gconstpointer  width_px)
{
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  plan_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
  assert_dish (fixture, 0, OLIVINE_MEAL_DINNER, NULL);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  settle (fixture);
  assert_dish (fixture, 0, OLIVINE_MEAL_DINNER, fixture->dinner);
}

static void
add (const char *path,
     int         width_px,
     void (*test) (PlanFixture *, gconstpointer))
{
  g_test_add (path, PlanFixture, GINT_TO_POINTER (width_px), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/olivine/plan/week-begins", test_week_begins);
  g_test_add_func ("/olivine/plan/range", test_range);
  g_test_add_func ("/olivine/plan/verdict", test_verdict);
  g_test_add_func ("/olivine/plan/verdict-without-dish", test_verdict_without_dish);
  add ("/olivine/plan/empty-week", 1100, test_empty_week);
  add ("/olivine/plan/cell-says-what-became-of-it", 1100, test_cell_says_what_became_of_it);
  add ("/olivine/plan/eat", 1100, test_eat);
  add ("/olivine/plan/tomorrow-is-not-eaten", 1100, test_tomorrow_is_not_eaten);
  add ("/olivine/plan/portion", 1100, test_portion);
  add ("/olivine/plan/move-to-an-empty-meal", 1100, test_move_to_an_empty_meal);
  add ("/olivine/plan/move-to-an-occupied-meal", 1100, test_move_to_an_occupied_meal);
  add ("/olivine/plan/move-beside-what-is-eaten", 1100, test_move_beside_what_is_eaten);
  add ("/olivine/plan/move-into-the-next-week", 1100, test_move_into_the_next_week);
  add ("/olivine/plan/arrows", 1100, test_arrows);
  add ("/olivine/plan/arrows-from-right-to-left", 1100, test_arrows_from_right_to_left);
  add ("/olivine/plan/two-dishes-in-a-meal", 1100, test_two_dishes_in_a_meal);
  add ("/olivine/plan/remove-keeps-the-place", 1100, test_remove_keeps_the_place);
  add ("/olivine/plan/copy-and-clear", 1100, test_copy_and_clear);
  add ("/olivine/plan/liking", 1100, test_liking);
  add ("/olivine/plan/logged-without-a-plan", 1100, test_logged_without_a_plan);
  add ("/olivine/plan/totals-have-bars-for-limits", 1100, test_totals_have_bars_for_limits);
  add ("/olivine/plan/narrow", 360, test_narrow);
  add ("/olivine/plan/another-page-is-not-read-for", 1100, test_another_page_is_not_read_for);

  return g_test_run ();
}
