/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Foods page: what it says, the list that grows, logging, own foods, recipes. */

#include <adwaita.h>
#include <math.h>

#include "olivine-catalogue.h"
#include "olivine-food-draft.h"
#include "olivine-food-editor.h"
#include "olivine-food-list.h"
#include "olivine-food-log.h"
#include "olivine-food-page.h"
#include "olivine-food-row.h"
#include "olivine-foods-browser.h"
#include "olivine-foods-format.h"
#include "olivine-foods-page.h"
#include "olivine-recipe-editor.h"
#include "widget-fixture.h"

static OlivineFood *
new_food (double magnesium_mg,
          double potassium_mg,
          double energy_kcal)
{
  OlivineFood *food = olivine_food_new ("my:test", "Test food");

  food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = magnesium_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM] = potassium_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_ENERGY] = energy_kcal;
  g_ptr_array_add (food->portions, olivine_portion_new (1, "slice", 30));

  return food;
}

static void
test_figures (void)
{
  static const struct {
    double          magnesium_mg;
    double          potassium_mg;
    double          energy_kcal;
    OlivineFoodSort sort;
    const char     *figure;
  } cases[] = {
    { 270, 700, 580, OLIVINE_SORT_RELEVANCE, "270 mg / 100 g" },
    { 270, 700, 580, OLIVINE_SORT_PER_PORTION, "81 mg / portion" },
    { 270, 700, 500, OLIVINE_SORT_PER_KCAL, "54 mg / 100 kcal" },
    { 270, 900, 580, OLIVINE_SORT_PER_POTASSIUM, "30 mg / 100 mg K" },
    { 0, 700, 580, OLIVINE_SORT_MAGNESIUM, "0 mg / 100 g" },
    { NAN, 700, 580, OLIVINE_SORT_MAGNESIUM, "unknown" },
    { NAN, 700, 580, OLIVINE_SORT_PER_PORTION, "unknown" },
    { 270, NAN, 580, OLIVINE_SORT_PER_POTASSIUM, "unknown" },
    { 270, 700, 0, OLIVINE_SORT_PER_KCAL, "unknown" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivineFood) food = new_food (cases[i].magnesium_mg,
                                               cases[i].potassium_mg,
                                               cases[i].energy_kcal);
      g_autofree char *figure = olivine_food_format_figure (food, cases[i].sort);

      g_assert_cmpstr (figure, ==, cases[i].figure);
    }
}

static void
test_sources (void)
{
  g_autoptr (OlivineFood) food = new_food (107, 949, 351);
  g_autofree char *source = NULL;
  g_autofree char *evidence = NULL;
  g_autofree char *alternative = NULL;

  g_assert_null (olivine_food_format_alternative (food));
  g_assert_null (olivine_food_format_evidence (food));

  g_free (food->source);
  food->source = g_strdup ("usda-sr28");
  g_free (food->source_id);
  food->source_id = g_strdup ("16069");
  food->magnesium_n = 1;
  food->magnesium_alt_mg = 270;
  source = olivine_food_format_source (food);
  evidence = olivine_food_format_evidence (food);
  alternative = olivine_food_format_alternative (food);
  g_assert_nonnull (strstr (source, "September 2015, NDB no. 16069"));
  g_assert_cmpstr (evidence, ==, "From 1 analysis");
  g_assert_nonnull (strstr (alternative, "says 270 mg per 100 g"));
}

/* A line of their own says of how much food they are, and is never cut. */
static void
test_minerals (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  g_autoptr (OlivineFood) food = new_food (270, 733, 580);
  OlivineFoodRow *row = OLIVINE_FOOD_ROW (olivine_food_row_new ());
  GtkLabel *label = GTK_LABEL (widget_child (row, "minerals_label"));

  widget_fixture_show (fixture, GTK_WIDGET (row), 360, 100);
  olivine_food_row_set_food (row, food, OLIVINE_SORT_RELEVANCE, FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (label)));

  olivine_food_row_set_food (row, food, OLIVINE_SORT_RELEVANCE, TRUE);
  widget_wait_for_frame (GTK_WIDGET (row));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label)));
  g_assert_cmpstr (gtk_label_get_label (label), ==,
                   "100 g: potassium 733 mg, phosphorus unknown");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

static void
test_draft_numbers (void)
{
  static const struct {
    const char *text;
    double      basis_g;
    gboolean    is_right;
    double      per_100g;
  } cases[] = {
    { "54", 100, TRUE, 54 },
    { " 1,5 ", 100, TRUE, 1.5 },
    { "1.234", 100, TRUE, 1.234 },
    { "0", 100, TRUE, 0 },
    { "", 100, TRUE, NAN },
    { "24", 40, TRUE, 60 },
    { "", 40, TRUE, NAN },
    { "much", 100, FALSE, NAN },
    { "1,234", 100, FALSE, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double per_100g = -1;
      g_autoptr (GError) error = NULL;
      gboolean is_right = olivine_draft_read_nutrient (cases[i].text, cases[i].basis_g, &per_100g,
                                                       &error);

      g_assert_cmpint (is_right, ==, cases[i].is_right);
      g_assert_true (is_right == (error == NULL));
      if (is_right && isnan (cases[i].per_100g))
        g_assert_true (isnan (per_100g));
      else if (is_right)
        g_assert_cmpfloat_with_epsilon (per_100g, cases[i].per_100g, 1e-9);
    }
}

static void
test_draft_portions (void)
{
  static const struct {
    const char *quantity;
    const char *unit;
    const char *grams;
    gboolean    is_right;
    gboolean    is_portion;
  } cases[] = {
    { "1", "slice", "30", TRUE, TRUE },
    { "1/2", "cup", "120,5", TRUE, TRUE },
    { "1", "", "", TRUE, FALSE },
    { "", "", "", TRUE, FALSE },
    { "1", "slice", "", FALSE, FALSE },
    { "", "slice", "30", FALSE, FALSE },
    { "1", "", "30", FALSE, FALSE },
    { "0", "slice", "30", FALSE, FALSE },
    { "1", "slice", "-3", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePortion) portion = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_right = olivine_draft_read_portion (cases[i].quantity, cases[i].unit,
                                                      cases[i].grams, &portion, &error);

      g_assert_cmpint (is_right, ==, cases[i].is_right);
      g_assert_cmpint (portion != NULL, ==, cases[i].is_portion);
    }
}

static gboolean
has_grown (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) > 100;
}

static void
test_list_grows (WidgetFixture *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (OlivineFoodList) list = NULL;
  g_autoptr (GObject) first = NULL;
  g_autoptr (GObject) last = NULL;
  g_autoptr (GObject) first_again = NULL;
  g_autoptr (GError) error = NULL;
  OlivineFoodQuery query = { .words = "", .sort = OLIVINE_SORT_NAME };

  list = olivine_food_list_new (olivine_context_get_store (fixture->context));
  g_assert_true (olivine_food_list_search (list, &query, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 100);

  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_false (has_grown (list));
  last = g_list_model_get_item (G_LIST_MODEL (list), 99);
  widget_wait_for (has_grown, list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 200);

  /* A change that is somewhere else leaves the rows that are shown alone. */
  g_assert_true (olivine_food_list_reload (list, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 200);
  first_again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (first_again == first);
}

static OlivineFoodsPage *
open_page (WidgetFixture *fixture,
           int            width_px)
{
  OlivineFoodsPage *page = g_object_new (OLIVINE_TYPE_FOODS_PAGE, NULL);

  g_object_set (page, "context", fixture->context, NULL);
  widget_fixture_show (fixture, GTK_WIDGET (page), width_px, 640);

  return page;
}

static void
test_page_fits (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 360);
  GtkWidget *browser = GTK_WIDGET (widget_child (page, "browser"));
  GtkWidget *food_page = GTK_WIDGET (widget_child (page, "food_page"));
  GtkWidget *back_bar = GTK_WIDGET (widget_child (page, "back_bar"));

  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (page)), <=, 360);
  g_assert_true (gtk_widget_get_mapped (browser));
  g_assert_false (gtk_widget_get_mapped (food_page));

  olivine_foods_page_show_food (page, "core:almonds");
  widget_wait_for_frame (fixture->window);
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (page)), <=, 360);
  g_assert_false (gtk_widget_get_mapped (browser));
  g_assert_true (gtk_widget_get_mapped (food_page));
  g_assert_true (gtk_widget_get_visible (back_bar));

  widget_activate (page, "foods.back");
  widget_wait_for_frame (fixture->window);
  g_assert_true (gtk_widget_get_mapped (browser));

  olivine_foods_page_new_food (page, "New");
  widget_wait_for_frame (fixture->window);
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (page)), <=, 360);
  g_assert_false (gtk_widget_get_visible (back_bar));
}

static void
test_page_side_by_side (WidgetFixture *fixture,
                        gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 1000);

  olivine_foods_page_show_food (page, "core:almonds");
  widget_wait_for_frame (fixture->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (widget_child (page, "browser"))));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (widget_child (page, "food_page"))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (page, "back_bar"))));
}

static void
test_search (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 1000);
  GObject *browser = widget_child (page, "browser");
  GtkStack *stack = GTK_STACK (widget_child (browser, "stack"));
  GObject *entry = widget_child (browser, "search_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");

  /* What was looked for is the name of the food to be made. */
  g_signal_emit_by_name (widget_child (browser, "new_food_button"), "clicked");
  g_assert_cmpstr (widget_child_text (widget_child (page, "food_editor"), "name_row"), ==, "xyzzy");
}

static gint64
total_mg (WidgetFixture *fixture)
{
  return olivine_context_get_day (fixture->context)->intake.total_mg;
}

static void
test_log (WidgetFixture *fixture,
          gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 1000);
  GObject *food_page = widget_child (page, "food_page");
  GObject *log = NULL;
  gint64 once_mg = 0;

  olivine_foods_page_show_food (page, "core:almonds");
  log = widget_child (food_page, "log");

  widget_child_type (log, "amount_row", "two wheelbarrows");
  g_assert_false (widget_action_enabled (log, "food-log.log"));
  widget_child_type (log, "amount_row", "30 g");
  g_assert_true (widget_action_enabled (log, "food-log.log"));
  g_assert_nonnull (strstr (widget_child_text (log, "result_row"), "mg magnesium in 30 g"));
  widget_activate (log, "food-log.log");
  once_mg = total_mg (fixture);
  g_assert_cmpint (once_mg, >, 70000);
  g_assert_cmpstr (fixture->toast, ==, "Almonds logged");

  /* Five kilograms are asked about, in place, and logged when they are meant. */
  widget_child_type (log, "amount_row", "5 kg");
  widget_activate (log, "food-log.log");
  g_assert_cmpint (total_mg (fixture), ==, once_mg);
  widget_activate (log, "food-log.log");
  g_assert_cmpint (total_mg (fixture), >, once_mg);
}

static void
test_log_on_the_day_shown (WidgetFixture *fixture,
                           gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 1000);
  OlivineDate today = olivine_context_get_today (fixture->context);

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -1));
  olivine_foods_page_show_food (page, "core:almonds");
  widget_activate (widget_child (widget_child (page, "food_page"), "log"), "food-log.log");
  g_assert_cmpint (total_mg (fixture), >, 0);
  olivine_context_set_date (fixture->context, today);
  g_assert_cmpint (total_mg (fixture), ==, 0);
}

static void
test_favourite (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 1000);
  GObject *food_page = widget_child (page, "food_page");

  olivine_foods_page_show_food (page, "core:almonds");
  widget_activate (food_page, "food.favourite");
  g_assert_true (olivine_food_page_get_food (OLIVINE_FOOD_PAGE (food_page))->favourite);
  widget_activate (food_page, "food.favourite");
  g_assert_false (olivine_food_page_get_food (OLIVINE_FOOD_PAGE (food_page))->favourite);
}

static void
test_own_food (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 1000);
  GObject *editor = widget_child (page, "food_editor");
  GObject *food_page = widget_child (page, "food_page");
  const OlivineFood *food = NULL;
  g_autofree char *id = NULL;

  olivine_foods_page_new_food (page, NULL);
  g_assert_false (widget_action_enabled (editor, "food-editor.save"));
  widget_child_type (editor, "name_row", "Wholemeal loaf");
  g_assert_true (widget_action_enabled (editor, "food-editor.save"));
  g_assert_true (olivine_food_editor_get_dirty (OLIVINE_FOOD_EDITOR (editor)));

  /* Nothing of what is typed is lost to a food that is asked for meanwhile. */
  olivine_foods_page_show_food (page, "core:almonds");
  g_assert_cmpstr (widget_child_text (editor, "name_row"), ==, "Wholemeal loaf");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (editor)));

  widget_activate (editor, "food-editor.save");
  food = olivine_food_page_get_food (OLIVINE_FOOD_PAGE (food_page));
  g_assert_nonnull (food);
  g_assert_cmpstr (food->name, ==, "Wholemeal loaf");
  g_assert_true (isnan (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]));
  g_assert_cmpstr (widget_child_text (widget_child (food_page, "figures"), "per_100g_label"), ==,
                   "unknown");

  id = g_strdup (food->id);
  widget_activate (food_page, "food.delete");
  g_assert_null (olivine_catalogue_get (olivine_context_get_store (fixture->context), id, NULL));
  g_assert_true (olivine_context_undo (fixture->context));
  olivine_foods_page_show_food (page, id);
  g_assert_cmpstr (widget_child_text (food_page, "name_label"), ==, "Wholemeal loaf");
}

static void
test_recipe (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  OlivineFoodsPage *page = open_page (fixture, 1000);
  GObject *editor = widget_child (page, "recipe_editor");
  GObject *form = widget_child (editor, "ingredients");
  GObject *food_page = widget_child (page, "food_page");
  g_autoptr (OlivineFood) mystery = new_food (NAN, NAN, NAN);
  g_autofree char *id = NULL;

  g_free (mystery->id);
  mystery->id = g_strdup ("");
  id = olivine_catalogue_save_own (olivine_context_get_store (fixture->context), mystery, NULL);
  g_assert_nonnull (id);

  widget_activate (page, "foods.new-recipe");
  widget_child_type (editor, "name_row", "Stew");
  widget_child_type (editor, "servings_row", "2");
  g_assert_false (widget_action_enabled (editor, "recipe-editor.save"));
  widget_child_type (form, "entry_row", "200 g lentils, dry");
  widget_activate (form, "ingredient-form.add");
  g_assert_cmpstr (widget_child_text (form, "entry_row"), ==, "");
  g_assert_nonnull (strstr (widget_child_text (editor, "result_label"), "mg a serving"));
  g_assert_null (strstr (widget_child_text (editor, "result_label"), "at least"));

  widget_child_type (form, "entry_row", "100 g test food");
  widget_activate (form, "ingredient-form.add");
  g_assert_nonnull (strstr (widget_child_text (editor, "result_label"), "at least"));

  /* A line that is not added yet is not forgotten, and not ignored either. */
  widget_child_type (form, "entry_row", "a pinch of nothing at all");
  widget_activate (editor, "recipe-editor.save");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (editor)));
  widget_child_type (form, "entry_row", "10 g almonds");
  widget_activate (editor, "recipe-editor.save");
  g_assert_cmpstr (widget_child_text (food_page, "name_label"), ==, "Stew");
  g_assert_cmpuint (olivine_food_page_get_food (OLIVINE_FOOD_PAGE (food_page))->ingredients->len,
                    ==, 3);
}

#define ADD(path, func) \
  g_test_add ("/olivine/foods/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/olivine/foods/figures", test_figures);
  g_test_add_func ("/olivine/foods/sources", test_sources);
  g_test_add_func ("/olivine/foods/draft-numbers", test_draft_numbers);
  g_test_add_func ("/olivine/foods/draft-portions", test_draft_portions);
  ADD ("minerals-have-a-line-of-their-own", test_minerals);
  ADD ("list-grows", test_list_grows);
  ADD ("page-fits-360-px", test_page_fits);
  ADD ("page-side-by-side", test_page_side_by_side);
  ADD ("search-without-result", test_search);
  ADD ("log", test_log);
  ADD ("log-on-the-day-shown", test_log_on_the_day_shown);
  ADD ("favourite", test_favourite);
  ADD ("own-food", test_own_food);
  ADD ("recipe", test_recipe);

  return g_test_run ();
}
