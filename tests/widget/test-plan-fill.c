/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Filling days: until a plan is used nothing is written, what was cancelled leaves
 * nothing, and what is in the way is offered as a change only where it is one's own.
 */

#include <string.h>

#include "olivine-chip-set.h"
#include "olivine-dish-picker.h"
#include "olivine-fill-format.h"
#include "olivine-fill-view.h"
#include "olivine-health.h"
#include "olivine-meal-plan.h"
#include "olivine-profile.h"
#include "widget-fixture.h"

#define MAN "birth-date=1980-01-01 sex=male standard=us-ca"
#define MAN_WITH_LIMITS MAN " kidney=ckd egfr=38 potassium-max-mg=2400 phosphorus-max-mg=1000 " \
                        "sodium-max-mg=2300"
#define MAN_WITH_TIGHT_LIMITS MAN " kidney=ckd egfr=38 potassium-max-mg=1200 phosphorus-max-mg=800"

/* How often the main loop should get round, and the longest it may not. */
#define ROUND_MS 10
#define LONGEST_STOP_US (400 * 1000 * WIDGET_FIXTURE_SLOWNESS)

typedef struct {
  WidgetFixture    base;
  OlivineStore    *store; /* borrowed from the context */
  OlivineFillView *view;
  OlivineDate      today;
  guint            n_done;
  guint            n_cancelled;
} Fixture;

static void
set_profile (Fixture    *fixture,
             const char *profile)
{
  g_auto (GStrv) pairs = g_strsplit (profile, " ", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *equals = strchr (pairs[i], '=');
      const char *keys[] = { pairs[i], NULL };
      const char *values[] = { equals + 1, NULL };

      *equals = '\0';
      olivine_profile_set (fixture->store, fixture->today, fixture->today, keys, values, &error);
      g_assert_no_error (error);
    }
  olivine_context_refresh (fixture->base.context);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  profile)
{
  widget_fixture_set_up (&fixture->base, NULL);
  fixture->store = olivine_context_get_store (fixture->base.context);
  fixture->today = olivine_context_get_today (fixture->base.context);
  set_profile (fixture, profile);
  fixture->view = g_object_new (OLIVINE_TYPE_FILL_VIEW, "context", fixture->base.context, NULL);
  g_signal_connect_swapped (fixture->view, "done", G_CALLBACK (count), &fixture->n_done);
  g_signal_connect_swapped (fixture->view, "cancelled", G_CALLBACK (count),
                            &fixture->n_cancelled);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->view), 700, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  profile)
{
  gpointer view = fixture->view;

  if (view != NULL)
    g_object_add_weak_pointer (view, &view);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->base.window)));
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
  widget_fixture_tear_down (&fixture->base, NULL);
}

static gboolean
is_at (Fixture    *fixture,
       const char *step)
{
  GObject *stack = widget_child (fixture->view, "stack");

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), step);
}

static gboolean
has_ended (gpointer user_data)
{
  return !is_at (user_data, "search");
}

static void
search (Fixture    *fixture,
        const char *action)
{
  widget_activate (fixture->view, action);
  g_assert_true (is_at (fixture, "search"));
  widget_wait_for (has_ended, fixture);
}

static guint
count_items (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
    olivine_meal_plan_items (fixture->store, fixture->today,
                             olivine_date_add_days (fixture->today, 30), &error);

  g_assert_no_error (error);

  return items->len;
}

static GObject *
wish (Fixture    *fixture,
      const char *id)
{
  return widget_child (widget_child (fixture->view, "wishes"), id);
}

static GtkWidget *
first_child (GObject *widget)
{
  return gtk_widget_get_first_child (GTK_WIDGET (widget));
}

static void
test_uses_a_plan (Fixture       *fixture,
                  gconstpointer  profile)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;

  olivine_fill_view_begin (fixture->view, fixture->today, 2);
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->view)), <=, 360);
  search (fixture, "fill.start");
  g_assert_true (is_at (fixture, "preview"));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->view)), <=, 360);
  g_assert_cmpstr (widget_child_text (fixture->view, "summary_label"), ==, "8 meals on 2 days");
  g_assert_cmpuint (count_items (fixture), ==, 0);

  widget_activate (fixture->view, "fill.use");
  g_assert_cmpuint (fixture->n_done, ==, 1);
  g_assert_cmpstr (fixture->base.toast, ==, "8 meals planned");
  g_assert_cmpuint (count_items (fixture), ==, 8);
  days = olivine_meal_plan_days (fixture->store, fixture->today,
                                 olivine_date_add_days (fixture->today, 1), &error);
  for (guint i = 0; i < days->len; i++)
    g_assert_cmpint (((OlivinePlanDayView *) days->pdata[i])->intake.food_mg, >=, 420000);

  g_assert_true (olivine_context_undo (fixture->base.context));
  g_assert_cmpuint (count_items (fixture), ==, 0);
}

static void
test_another_plan (Fixture       *fixture,
                   gconstpointer  profile)
{
  olivine_fill_view_begin (fixture->view, fixture->today, 1);
  search (fixture, "fill.start");
  search (fixture, "fill.another");
  g_assert_true (is_at (fixture, "preview"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (fixture->view,
                                                                   "alike_label"))));
  widget_activate (fixture->view, "fill.change");
  g_assert_true (is_at (fixture, "wishes"));
  g_assert_cmpuint (count_items (fixture), ==, 0);
}

/* The time, but for when this thread was ready and others had the processor: that is not
 * our doing.  Where the system does not tell it is the clock's time. */
static gint64
get_own_time_us (void)
{
  gint64 now_us = g_get_monotonic_time ();
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents ("/proc/thread-self/schedstat", &text, NULL, NULL))
    return now_us;
  fields = g_strsplit (text, " ", -1);
  if (g_strv_length (fields) < 2)
    return now_us;

  return now_us - g_ascii_strtoll (fields[1], NULL, 10) / 1000;
}

/* How long the main loop did not get round at most. */
typedef struct {
  gint64 last_us;
  gint64 longest_us;
  guint  id;
} LoopWatch;

static gboolean
on_round (gpointer user_data)
{
  LoopWatch *watch = user_data;
  gint64 now_us = get_own_time_us ();

  watch->longest_us = MAX (watch->longest_us, now_us - watch->last_us);
  watch->last_us = now_us;

  return G_SOURCE_CONTINUE;
}

static void
begin_watch (LoopWatch *watch)
{
  *watch = (LoopWatch) { .last_us = get_own_time_us () };
  watch->id = g_timeout_add (ROUND_MS, on_round, watch);
}

static void
end_watch (LoopWatch  *watch,
           const char *what)
{
  on_round (watch);
  g_source_remove (watch->id);
  g_test_message ("%s: the main loop stood still for %.1f ms at most", what,
                  watch->longest_us / 1000.0);
  g_assert_cmpint (watch->longest_us, <, LONGEST_STOP_US);
}

/* While it solves, while it shows the plan, and while it explains why there is none;
 * that may take longer than tests wait elsewhere. */
static void
test_window_stays_awake (Fixture       *fixture,
                         gconstpointer  profile)
{
  LoopWatch watch;

  olivine_fill_view_begin (fixture->view, fixture->today, 14);
  widget_wait_for_frame (fixture->base.window);
  begin_watch (&watch);
  widget_activate (fixture->view, "fill.start");
  while (is_at (fixture, "search"))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 14; i++)
    widget_wait_for_frame (fixture->base.window);
  end_watch (&watch, is_at (fixture, "preview") ? "a plan" : "no plan");
  g_assert_false (is_at (fixture, "wishes"));
}

/* Cancelling does not wait for the worker. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  profile)
{
  gint64 start_us = 0;
  gint64 cancel_us = 0;

  olivine_fill_view_begin (fixture->view, fixture->today, 14);
  widget_activate (fixture->view, "fill.start");
  widget_wait_for_frame (fixture->base.window);
  g_assert_true (is_at (fixture, "search"));
  start_us = get_own_time_us ();
  widget_activate (fixture->view, "fill.back");
  g_assert_true (is_at (fixture, "wishes"));
  widget_wait_for_frame (fixture->base.window);
  cancel_us = get_own_time_us () - start_us;
  g_test_message ("cancelled and painted after %.1f ms", cancel_us / 1000.0);
  g_assert_cmpint (cancel_us, <, G_USEC_PER_SEC / 5);
  g_assert_cmpuint (fixture->n_cancelled, ==, 0);
  g_assert_cmpuint (count_items (fixture), ==, 0);

  olivine_fill_view_begin (fixture->view, fixture->today, 1);
  search (fixture, "fill.start");
  g_assert_true (is_at (fixture, "preview"));
  widget_activate (fixture->view, "fill.back");
  widget_activate (fixture->view, "fill.back");
  g_assert_cmpuint (fixture->n_cancelled, ==, 1);
  g_assert_cmpuint (count_items (fixture), ==, 0);
}

static void
test_closing_while_it_searches (Fixture       *fixture,
                                gconstpointer  profile)
{
  olivine_fill_view_begin (fixture->view, fixture->today, 7);
  widget_activate (fixture->view, "fill.start");
}

/* The button in a row of what would help; its place in the advice is what it emits. */
static GtkWidget *
find_button (GtkWidget *row)
{
  return gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

static void
test_remedy (Fixture       *fixture,
             gconstpointer  profile)
{
  GObject *own_list = NULL;
  GObject *ask_list = NULL;
  GtkWidget *button = NULL;

  olivine_fill_view_begin (fixture->view, fixture->today, 1);
  search (fixture, "fill.start");
  g_assert_true (is_at (fixture, "trouble"));
  g_assert_cmpuint (count_items (fixture), ==, 0);
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->view)), <=, 360);

  own_list = widget_child (widget_child (fixture->view, "trouble"), "own_list");
  ask_list = widget_child (widget_child (fixture->view, "trouble"), "ask_list");
  for (GtkWidget *row = first_child (ask_list);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_assert_false (GTK_IS_BUTTON (find_button (row)));
  button = find_button (first_child (own_list));
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  widget_wait_for (has_ended, fixture);
  g_assert_true (is_at (fixture, "preview"));
  widget_activate (fixture->view, "fill.use");
  g_assert_cmpuint (count_items (fixture), ==, 4);
}

static void
plan (Fixture     *fixture,
      OlivineMeal  meal,
      const char  *dish_id,
      gint64       servings)
{
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_new ();
  g_autoptr (GError) error = NULL;

  item->date = fixture->today;
  item->meal = meal;
  item->servings = servings;
  g_free (item->dish_id);
  item->dish_id = g_strdup (dish_id);
  olivine_meal_plan_add (fixture->store, item, &error);
  g_assert_no_error (error);
}

static gboolean
take_remedy (Fixture    *fixture,
             const char *label)
{
  GObject *own_list = widget_child (widget_child (fixture->view, "trouble"), "own_list");

  for (GtkWidget *row = first_child (own_list);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *button = find_button (row);
      const char *text = gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))));

      if (!g_str_has_prefix (text, label))
        continue;
      g_signal_emit_by_name (button, "clicked");
      return TRUE;
    }

  return FALSE;
}

/* The dishes that are in the way go when the plan is used, and come back with one undo. */
static void
test_remedy_takes_chosen_dishes_out (Fixture       *fixture,
                                     gconstpointer  profile)
{
  plan (fixture, OLIVINE_MEAL_LUNCH, "dish:lentil-soup-with-rye-bread", 10000);
  olivine_fill_view_begin (fixture->view, fixture->today, 1);
  search (fixture, "fill.start");
  g_assert_true (is_at (fixture, "trouble"));
  g_assert_true (take_remedy (fixture, "Take out"));
  g_assert_cmpuint (count_items (fixture), ==, 1);
  widget_wait_for (has_ended, fixture);
  g_assert_true (is_at (fixture, "preview"));
  g_assert_cmpuint (count_items (fixture), ==, 1);

  widget_activate (fixture->view, "fill.use");
  g_assert_cmpuint (count_items (fixture), ==, 4);
  g_assert_true (olivine_context_undo (fixture->base.context));
  g_assert_cmpuint (count_items (fixture), ==, 1);
}

static void
test_refused_without_limits (Fixture       *fixture,
                             gconstpointer  profile)
{
  GObject *refusal = widget_child (fixture->view, "refusal");

  olivine_fill_view_begin (fixture->view, fixture->today, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (refusal)));
  g_assert_nonnull (strstr (widget_child_text (refusal, "text_label"), "limits"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (refusal, "health_button"))));
  g_assert_false (widget_action_enabled (fixture->view, "fill.start"));

  set_profile (fixture, "potassium-max-mg=3000");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (refusal)));
  g_assert_true (widget_action_enabled (fixture->view, "fill.start"));
}

static void
test_refused_while_a_caution_stands (Fixture       *fixture,
                                     gconstpointer  profile)
{
  GObject *refusal = widget_child (fixture->view, "refusal");
  g_autoptr (GError) error = NULL;

  olivine_health_set_symptom (fixture->store, fixture->today, OLIVINE_SYMPTOM_MARKED_WEAKNESS, TRUE,
                              &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->base.context);
  olivine_fill_view_begin (fixture->view, fixture->today, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (refusal)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (refusal, "cautions"))));
  g_assert_false (widget_action_enabled (fixture->view, "fill.start"));
}

static void
test_remembers (Fixture       *fixture,
                gconstpointer  profile)
{
  OlivineChipSet *meals = OLIVINE_CHIP_SET (wish (fixture, "meal_chips"));
  OlivineChipSet *without = OLIVINE_CHIP_SET (wish (fixture, "without_chips"));

  olivine_fill_view_begin (fixture->view, fixture->today, 1);
  g_assert_cmpuint (olivine_chip_set_get_mask (meals), ==, OLIVINE_MEALS_ALL);
  olivine_chip_set_set_mask (meals, 0);
  g_signal_emit_by_name (meals, "changed");
  g_assert_false (widget_action_enabled (fixture->view, "fill.start"));

  olivine_chip_set_set_mask (meals, 1u << OLIVINE_MEAL_DINNER);
  g_signal_emit_by_name (meals, "changed");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (wish (fixture, "meals_label"))));
  olivine_chip_set_set_mask (without, OLIVINE_TAG_MEAT | OLIVINE_TAG_NUTS);
  search (fixture, "fill.start");

  olivine_fill_view_begin (fixture->view, fixture->today, 3);
  g_assert_cmpuint (olivine_chip_set_get_mask (meals), ==, 1u << OLIVINE_MEAL_DINNER);
  g_assert_cmpuint (olivine_chip_set_get_mask (without), ==, OLIVINE_TAG_MEAT | OLIVINE_TAG_NUTS);
}

/* Days that are over are not asked for. */
static void
test_past_days (Fixture       *fixture,
                gconstpointer  profile)
{
  GtkSpinButton *days = GTK_SPIN_BUTTON (wish (fixture, "days_spin"));

  olivine_fill_view_begin (fixture->view, olivine_date_add_days (fixture->today, -5), 7);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (days), ==, 2);
}

static void
test_words (void)
{
  OlivinePlan plan = { .status = OLIVINE_PLAN_WITHIN_GAP, .gap = 0.0101 };
  OlivineFillProgress progress = { .n_plans = 3, .first_seconds = 0.4 };
  g_autofree char *gap = olivine_fill_format_gap (&plan);
  g_autofree char *said = olivine_fill_format_progress (&progress);
  g_autofree char *tags = olivine_tags_format (OLIVINE_TAG_SOY | OLIVINE_TAG_VEGETARIAN
                                               | OLIVINE_TAG_VEGAN | OLIVINE_TAG_GLUTEN_FREE
                                               | OLIVINE_TAG_DAIRY_FREE);

  g_assert_cmpstr (gap, ==, "No plan can be more than 1.1 % better by the same measure.");
  g_assert_cmpstr (said, ==, "First plan after 0.4 s, 2 better ones since…");
  g_assert_cmpstr (tags, ==, "Vegan · Gluten-free");
}

/* The picker, on the same diary. */
static OlivineDishPicker *
begin_picker (Fixture *fixture)
{
  OlivineDishPicker *picker = g_object_new (OLIVINE_TYPE_DISH_PICKER,
                                            "context", fixture->base.context, NULL);

  adw_window_set_content (ADW_WINDOW (fixture->base.window), GTK_WIDGET (picker));
  fixture->view = NULL;
  olivine_dish_picker_begin (picker, fixture->today, OLIVINE_MEAL_LUNCH, NULL);
  widget_wait_for_frame (fixture->base.window);

  return picker;
}

static OlivinePlanItem *
get_item (Fixture *fixture)
{
  g_autoptr (GPtrArray) items = olivine_meal_plan_items (fixture->store, fixture->today,
                                                         fixture->today, NULL);

  g_assert_cmpuint (items->len, ==, 1);

  return olivine_plan_item_copy (items->pdata[0]);
}

static void
test_picks (Fixture       *fixture,
            gconstpointer  profile)
{
  g_autoptr (OlivinePlanItem) item = NULL;
  g_autoptr (OlivinePlanItem) swapped = NULL;
  OlivineDishPicker *picker = begin_picker (fixture);

  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (picker)), <=, 360);
  g_signal_connect_swapped (picker, "done", G_CALLBACK (count), &fixture->n_done);
  widget_child_type (picker, "entry", "lentil soup rye");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (
                                  GTK_WIDGET (widget_child (picker, "portions_box")))), TRUE);
  g_signal_emit_by_name (widget_child (picker, "entry"), "activate");
  g_assert_cmpuint (fixture->n_done, ==, 1);
  item = get_item (fixture);
  g_assert_cmpint (item->meal, ==, OLIVINE_MEAL_LUNCH);
  g_assert_cmpint (item->servings, ==, 2000);

  olivine_dish_picker_begin (picker, fixture->today, OLIVINE_MEAL_LUNCH, item->uid);
  widget_activate (picker, "dish.pick");
  g_assert_cmpuint (fixture->n_done, ==, 2);
  swapped = get_item (fixture);
  g_assert_cmpstr (swapped->uid, ==, item->uid);
  g_assert_cmpstr (swapped->dish_id, !=, item->dish_id);
}

/* What is chosen by hand is the person's own business: it is only not ranked. */
static void
test_picks_while_filling_is_refused (Fixture       *fixture,
                                     gconstpointer  profile)
{
  OlivineDishPicker *picker = begin_picker (fixture);
  g_autoptr (OlivinePlanItem) item = NULL;

  g_assert_nonnull (strstr (widget_child_text (picker, "order_label"), "name"));
  widget_activate (picker, "dish.pick");
  item = get_item (fixture);
}

static void
test_finds_nothing (Fixture       *fixture,
                    gconstpointer  profile)
{
  OlivineDishPicker *picker = begin_picker (fixture);

  widget_child_type (picker, "entry", "xyzzy");
  g_assert_cmpstr (widget_child_text (picker, "nothing_label"), ==, "No dish matches “xyzzy”");
  g_assert_false (widget_action_enabled (picker, "dish.pick"));
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    const char *profile;
    void      (*test) (Fixture *fixture, gconstpointer profile);
  } cases[] = {
    { "/olivine/plan-fill/uses-a-plan", MAN, test_uses_a_plan },
    { "/olivine/plan-fill/another-plan", MAN, test_another_plan },
    { "/olivine/plan-fill/cancel", MAN_WITH_LIMITS, test_cancel },
    { "/olivine/plan-fill/window-stays-awake", MAN_WITH_LIMITS, test_window_stays_awake },
    { "/olivine/plan-fill/window-stays-awake-while-it-explains", MAN_WITH_TIGHT_LIMITS,
      test_window_stays_awake },
    { "/olivine/plan-fill/closing-while-it-searches", MAN, test_closing_while_it_searches },
    { "/olivine/plan-fill/remedy", MAN " target-mg=1900", test_remedy },
    { "/olivine/plan-fill/remedy-takes-chosen-dishes-out", MAN,
      test_remedy_takes_chosen_dishes_out },
    { "/olivine/plan-fill/refused-without-limits", MAN " kidney=ckd egfr=28",
      test_refused_without_limits },
    { "/olivine/plan-fill/refused-while-a-caution-stands", MAN,
      test_refused_while_a_caution_stands },
    { "/olivine/plan-fill/remembers", MAN, test_remembers },
    { "/olivine/plan-fill/past-days", MAN, test_past_days },
    { "/olivine/dish-picker/picks", MAN, test_picks },
    { "/olivine/dish-picker/picks-while-filling-is-refused", MAN " kidney=ckd egfr=28",
      test_picks_while_filling_is_refused },
    { "/olivine/dish-picker/finds-nothing", MAN, test_finds_nothing },
  };

  widget_test_init (&argc, &argv);
  g_test_add_func ("/olivine/plan-fill/words", test_words);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, cases[i].profile, set_up, cases[i].test, tear_down);

  return g_test_run ();
}
