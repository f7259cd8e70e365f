/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table that no format knows: what its columns hold is asked, tried on the first rows,
 * and remembered. */

#include <adwaita.h>
#include <string.h>

#include "olivine-diary.h"
#include "olivine-import-window.h"
#include "olivine-mapping-row.h"
#include "olivine-mapping-view.h"
#include "olivine-mapping-words.h"
#include "widget-fixture.h"

#define HEADER "Tag;Gericht;Portion;Mg;Anmerkung\n"
#define FILE_TEXT HEADER "14.03.2026;Haferflocken;40 g;55,5;lecker\n" \
                         "13.03.2026;Bohnen;100 g;60;\n" \
                         "32.03.2026;Linsen;100 g;40;\n"

static const struct {
  const char     *column;
  OlivineMeaning  meaning;
} german[] = {
  { "Tag", { OLIVINE_MEANING_DATE, 0, NULL } },
  { "Gericht", { OLIVINE_MEANING_FOOD, 0, NULL } },
  { "Portion", { OLIVINE_MEANING_AMOUNT, 0, NULL } },
  { "Mg", { OLIVINE_MEANING_NUTRIENT, OLIVINE_NUTRIENT_MAGNESIUM, "mg" } },
  { "Anmerkung", { OLIVINE_MEANING_NOTE, 0, NULL } },
};

static GFile *
write_file (WidgetFixture *fixture,
            const char    *name,
            const char    *text)
{
  g_autofree char *path = g_build_filename (fixture->dir, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static gboolean
has_stopped (gpointer window)
{
  GtkStack *stack = GTK_STACK (widget_child (window, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "progress") != 0;
}

/* What runs on a worker must not run on into another case. */
static const char *
wait_for_page (gpointer window)
{
  GObject *result = widget_child (window, "result");

  widget_wait_for (has_stopped, window);
  widget_wait_for (widget_is_settled, widget_child (result, "gaps"));
  widget_wait_for (widget_is_settled, widget_child (result, "foreign_foods"));

  return gtk_stack_get_visible_child_name (GTK_STACK (widget_child (window, "stack")));
}

static GObject *
open_table (WidgetFixture *fixture)
{
  g_autoptr (GFile) file = write_file (fixture, "tabelle.csv", FILE_TEXT);
  GtkWidget *window = olivine_import_window_new (fixture->context);

  widget_fixture_show (fixture, window, 360, 640);
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), file));
  g_assert_cmpstr (wait_for_page (window), ==, "mapping");

  return G_OBJECT (window);
}

static OlivineMappingRow *
find_row (gpointer    view,
          const char *column)
{
  GtkListBox *columns = GTK_LIST_BOX (widget_child (view, "columns"));
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (columns, i)) != NULL; i++)
    if (g_str_equal (olivine_mapping_row_get_column (OLIVINE_MAPPING_ROW (row)), column))
      return OLIVINE_MAPPING_ROW (row);

  g_assert_not_reached ();
}

static void
say (gpointer view,
     guint    i)
{
  olivine_mapping_row_set_meaning (find_row (view, german[i].column), german[i].meaning);
}

static void
forget_all (gpointer view)
{
  for (guint i = 0; i < G_N_ELEMENTS (german); i++)
    olivine_mapping_row_set_meaning (find_row (view, german[i].column), (OlivineMeaning) { 0 });
}

static AdwActionRow *
sample_row (gpointer view,
            int      i)
{
  GtkListBox *sample = GTK_LIST_BOX (widget_child (view, "sample"));

  return ADW_ACTION_ROW (gtk_list_box_get_row_at_index (sample, i));
}

static gboolean
is_visible (gpointer    view,
            const char *id)
{
  return gtk_widget_get_visible (GTK_WIDGET (widget_child (view, id)));
}

/* Going on waits until date and food are known, and says so. */
static void
test_asks (WidgetFixture *fixture,
           gconstpointer  user_data)
{
  GObject *window = open_table (fixture);
  GObject *view = widget_child (window, "mapping_view");

  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, 360);
  forget_all (view);
  g_assert_false (widget_action_enabled (window, "import.next"));
  g_assert_true (is_visible (view, "reason_label"));
  g_assert_false (is_visible (view, "sample_group"));

  say (view, 0);
  g_assert_false (widget_action_enabled (window, "import.next"));
  say (view, 1);
  g_assert_true (widget_action_enabled (window, "import.next"));
  g_assert_true (is_visible (view, "sample_group"));

  /* One thing is in one column. */
  olivine_mapping_row_set_meaning (find_row (view, "Portion"), german[1].meaning);
  g_assert_false (widget_action_enabled (window, "import.next"));
  g_assert_true (is_visible (view, "reason_label"));
}

static void
test_sample (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  GObject *window = open_table (fixture);
  GObject *view = widget_child (window, "mapping_view");
  OlivineMappingRow *magnesium = find_row (view, "Mg");

  g_assert_cmpstr (widget_child_text (magnesium, "values_label"), ==, "55,5 · 60 · 40");
  forget_all (view);
  for (guint i = 0; i < G_N_ELEMENTS (german); i++)
    say (view, i);
  g_assert_false (is_visible (view, "reason_label"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (sample_row (view, 0))), ==,
                   "Haferflocken · 40 g · lecker · Magnesium 55,5 mg");
  g_assert_cmpstr (adw_action_row_get_subtitle (sample_row (view, 0)), ==, "14.03.2026");
  /* There is no 32 March, and it says why. */
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (sample_row (view, 2)), "no such day"));

  /* A unit that cannot be shows at once as well. */
  olivine_mapping_row_set_meaning (magnesium, (OlivineMeaning) { OLIVINE_MEANING_NUTRIENT,
                                                                 OLIVINE_NUTRIENT_MAGNESIUM, "g" });
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (sample_row (view, 0))), ==,
                   "Haferflocken · 40 g · lecker · Magnesium 55,5 g");
}

static gint64
magnesium_of_today (WidgetFixture *fixture)
{
  return olivine_context_get_day (fixture->context)->intake.total_mg;
}

static void
test_imports_and_remembers (WidgetFixture *fixture,
                            gconstpointer  user_data)
{
  GObject *window = open_table (fixture);
  GObject *view = widget_child (window, "mapping_view");
  GObject *review = widget_child (window, "review");
  g_autoptr (GFile) again = NULL;

  forget_all (view);
  for (guint i = 0; i < G_N_ELEMENTS (german); i++)
    say (view, i);
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_cmpstr (widget_child_text (review, "new_row"), ==, "2 rows are new");
  g_assert_cmpstr (widget_child_text (review, "rejected_row"), ==, "1 row is left out");
  g_assert_cmpint (magnesium_of_today (fixture), ==, 0);
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  g_assert_cmpint (magnesium_of_today (fixture), ==, 55500);

  /* The next file with these columns is not asked about, but can be. */
  again = write_file (fixture, "naechste.csv", HEADER "14.03.2026;Nudeln;50 g;20,5;\n");
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), again));
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_true (is_visible (review, "columns_group"));
  widget_activate (window, "import.columns");
  g_assert_cmpstr (wait_for_page (window), ==, "mapping");
  for (guint i = 0; i < G_N_ELEMENTS (german); i++)
    {
      OlivineMeaning meaning = olivine_mapping_row_get_meaning (find_row (view, german[i].column));

      g_assert_cmpint (meaning.kind, ==, german[i].meaning.kind);
      g_assert_cmpstr (meaning.unit, ==, german[i].meaning.unit);
    }
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  g_assert_cmpint (magnesium_of_today (fixture), ==, 76000);
}

/* A row that is a dose is none of the food: by a column, or all of them. */
static void
test_supplements (WidgetFixture *fixture,
                  gconstpointer  user_data)
{
  GObject *window = open_table (fixture);
  GObject *view = widget_child (window, "mapping_view");
  AdwComboRow *kind_row = ADW_COMBO_ROW (widget_child (view, "kind_row"));

  forget_all (view);
  for (guint i = 0; i < G_N_ELEMENTS (german) - 1; i++)
    say (view, i);
  g_assert_cmpuint (adw_combo_row_get_selected (kind_row), ==, OLIVINE_KIND_FOOD);
  adw_combo_row_set_selected (kind_row, OLIVINE_KIND_SUPPLEMENT);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (sample_row (view, 0))), ==,
                   "Haferflocken · 40 g · Magnesium 55,5 mg · Supplement");
  /* “lecker” is no kind, and says so. */
  olivine_mapping_row_set_meaning (find_row (view, "Anmerkung"),
                                   (OlivineMeaning) { OLIVINE_MEANING_KIND });
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (sample_row (view, 0)), "lecker"));
  g_assert_cmpstr (adw_action_row_get_subtitle (sample_row (view, 1)), ==, "13.03.2026");

  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  widget_activate (window, "import.columns");
  g_assert_cmpstr (wait_for_page (window), ==, "mapping");
  g_assert_cmpuint (adw_combo_row_get_selected (kind_row), ==, OLIVINE_KIND_SUPPLEMENT);
  olivine_mapping_row_set_meaning (find_row (view, "Anmerkung"), (OlivineMeaning) { 0 });
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  g_assert_cmpint (olivine_context_get_day (fixture->context)->intake.food_mg, ==, 0);
  g_assert_cmpint (olivine_context_get_day (fixture->context)->intake.supplement_mg, ==, 55500);
}

/* What is no table at all is told, not asked about. */
static void
test_no_table (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  g_autoptr (GFile) file = write_file (fixture, "empty.csv", "");
  GtkWidget *window = olivine_import_window_new (fixture->context);

  widget_fixture_show (fixture, window, 360, 640);
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), file));
  g_assert_cmpstr (wait_for_page (window), ==, "end");
}

/* Every meaning has a name, and the units are as people write them. */
static void
test_words (void)
{
  OlivineMeaning meaning = { 0 };
  guint n_meanings = 0;

  for (; olivine_meaning_get_nth (n_meanings, &meaning); n_meanings++)
    g_assert_cmpstr (olivine_meaning_format (meaning), !=, "");
  g_assert_cmpuint (n_meanings, >, OLIVINE_N_NUTRIENTS);
  g_assert_cmpstr (olivine_meaning_format_unit ("ug"), ==, "µg");
  g_assert_cmpstr (olivine_meaning_format_unit ("mg"), ==, "mg");
}

#define ADD(path, func) \
  g_test_add ("/olivine/import-mapping/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("asks", test_asks);
  ADD ("sample", test_sample);
  ADD ("imports-and-remembers", test_imports_and_remembers);
  ADD ("supplements", test_supplements);
  ADD ("no-table", test_no_table);
  g_test_add_func ("/olivine/import-mapping/words", test_words);

  return g_test_run ();
}
