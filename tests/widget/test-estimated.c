/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Figures that were borrowed are marked wherever they are shown; what has figures of its
 * own can become a food. */

#include <string.h>

#include "olivine-catalogue.h"
#include "olivine-diary.h"
#include "olivine-entry-format.h"
#include "olivine-entry-row.h"
#include "today-fixture.h"

/* As an import leaves it: no food stands for it. */
static OlivineEntry *
log_foreign (TodayFixture *fixture,
             gint64        magnesium_mg,
             gboolean      is_estimated)
{
  OlivineEntry *entry = olivine_entry_new ();

  entry->date = olivine_context_get_today (fixture->context);
  entry->meal = OLIVINE_MEAL_LUNCH;
  g_free (entry->food);
  entry->food = g_strdup ("Granola (Brand)");
  entry->quantity = 2000;
  g_free (entry->unit);
  entry->unit = g_strdup ("cup");
  entry->grams = 120000;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = magnesium_mg;
  entry->estimated = is_estimated;
  g_assert_true (olivine_context_add_entry (fixture->context, entry, NULL));
  today_fixture_settle (fixture);

  return entry;
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (GTK_WIDGET (widget));
}

static OlivineEntryRow *
get_row (TodayFixture *fixture,
         int           index)
{
  GtkWidget *row = today_fixture_row (fixture, OLIVINE_SECTION_LUNCH, index);

  g_assert_nonnull (row);

  return OLIVINE_ENTRY_ROW (row);
}

static gpointer
open_editor (TodayFixture *fixture,
             int           index)
{
  OlivineEntryRow *row = get_row (fixture, index);

  olivine_entry_row_toggle_editor (row);
  today_fixture_settle (fixture);

  return gtk_revealer_get_child (GTK_REVEALER (widget_child (row, "revealer")));
}

static GObject *
summary_label (TodayFixture *fixture)
{
  return widget_child (widget_child (fixture->page, "summary_card"), "estimated_label");
}

static void
test_is_marked (TodayFixture  *fixture,
                gconstpointer  profile)
{
  g_autoptr (OlivineEntry) plain = log_foreign (fixture, 40000, FALSE);
  g_autoptr (OlivineEntry) estimated = NULL;
  g_autofree char *sentence = NULL;

  g_assert_false (is_visible (summary_label (fixture)));
  g_assert_false (is_visible (widget_child (get_row (fixture, 0), "estimated_label")));
  g_assert_false (is_visible (widget_child (open_editor (fixture, 0), "estimated_label")));

  estimated = log_foreign (fixture, 80000, TRUE);
  g_assert_true (is_visible (widget_child (get_row (fixture, 1), "estimated_label")));
  g_assert_true (is_visible (widget_child (open_editor (fixture, 1), "estimated_label")));
  g_assert_true (is_visible (summary_label (fixture)));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (summary_label (fixture))), ==,
                   "80 mg of it is estimated, from similar foods");
  sentence = olivine_entry_format_sentence (estimated);
  g_assert_nonnull (strstr (sentence, "estimated"));
}

static void
test_make_food (TodayFixture  *fixture,
                gconstpointer  profile)
{
  g_autoptr (OlivineEntry) entry = log_foreign (fixture, 60000, FALSE);
  gpointer editor = open_editor (fixture, 0);
  g_autoptr (OlivineEntry) after = NULL;
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (is_visible (widget_child (editor, "make_food_button")));
  widget_activate (editor, "entry.make-food");
  today_fixture_settle (fixture);
  g_assert_cmpstr (fixture->base.toast, ==, "Granola (Brand) is among your foods now");
  after = olivine_diary_get (fixture->store, entry->uid, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (after->food_id, "my:"));
  food = olivine_catalogue_get (fixture->store, after->food_id, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM], ==, 50);
  g_assert_false (widget_action_enabled (get_row (fixture, 0), "entry.make-food"));

  g_assert_true (olivine_context_undo (fixture->context));
  today_fixture_settle (fixture);
  g_clear_pointer (&food, olivine_food_unref);
  food = olivine_catalogue_find (fixture->store, after->food_id, &error);
  g_assert_no_error (error);
  g_assert_null (food);
  g_assert_true (widget_action_enabled (get_row (fixture, 0), "entry.make-food"));
}

static void
test_no_food_of_it (TodayFixture  *fixture,
                    gconstpointer  profile)
{
  g_autoptr (OlivineEntry) known = today_fixture_log (fixture, "30 g almonds", OLIVINE_MEAL_LUNCH);
  g_autoptr (OlivineEntry) estimated = log_foreign (fixture, 80000, TRUE);
  g_autoptr (OlivineEntry) weightless = olivine_entry_copy (estimated);

  g_assert_false (olivine_entry_format_offers_food (known));
  g_assert_false (olivine_entry_format_offers_food (estimated));
  weightless->estimated = FALSE;
  g_assert_true (olivine_entry_format_offers_food (weightless));
  weightless->grams = OLIVINE_UNKNOWN;
  g_assert_false (olivine_entry_format_offers_food (weightless));

  for (int i = 0; i < 2; i++)
    {
      g_assert_false (widget_action_enabled (get_row (fixture, i), "entry.make-food"));
      g_assert_false (is_visible (widget_child (open_editor (fixture, i), "make_food_button")));
    }
}

#define ADD(path, func) \
  g_test_add ("/olivine/estimated/" path, TodayFixture, "birth-date=1980-01-01 sex=male", \
              today_fixture_set_up, func, today_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("is-marked", test_is_marked);
  ADD ("make-food", test_make_food);
  ADD ("no-food-of-it", test_no_food_of_it);

  return g_test_run ();
}
