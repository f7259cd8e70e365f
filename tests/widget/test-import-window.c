/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a file to what it brought: nothing is written before it was shown, what was shown
 * is what comes, and it goes again as one. */

#include <adwaita.h>
#include <string.h>

#include "olivine-catalogue.h"
#include "olivine-diary.h"
#include "olivine-import-format.h"
#include "olivine-import-window.h"
#include "olivine-profile.h"
#include "olivine-reject-table.h"
#include "widget-fixture.h"

#define SERVINGS "Day,Group,Food Name,Amount,Energy (kcal),Magnesium (mg)\n"

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

static GObject *
open_file (WidgetFixture *fixture,
           const char    *name,
           const char    *text)
{
  g_autoptr (GFile) file = write_file (fixture, name, text);
  GtkWidget *window = olivine_import_window_new (fixture->context);

  widget_fixture_show (fixture, window, 360, 640);
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), file));

  return G_OBJECT (window);
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

static const char *
next_label (gpointer window)
{
  return gtk_button_get_label (GTK_BUTTON (widget_child (window, "next_button")));
}

static const char *
row_title (gpointer    report,
           const char *id)
{
  GObject *row = widget_child (report, id);

  return gtk_widget_get_visible (GTK_WIDGET (row)) ? widget_child_text (report, id) : NULL;
}

static guint
count_on (WidgetFixture *fixture,
          const char    *day)
{
  OlivineDate date = OLIVINE_DATE_NONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;

  olivine_date_from_text (day, &date, &error);
  g_assert_no_error (error);
  days = olivine_diary_get_days (olivine_context_get_store (fixture->context), date, date, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 1);

  return ((const OlivineDay *) g_ptr_array_index (days, 0))->entries->len;
}

static void
test_whole_flow (WidgetFixture *fixture,
                 gconstpointer  user_data)
{
  GObject *window = open_file (fixture, "servings.csv",
                               SERVINGS
                               "2026-03-14,Breakfast,Oats,40.00 g,150,55\n"
                               "2026-03-14,Lunch,Almonds,30.00 g,180,80\n"
                               "2026-03-32,Lunch,Beans,30.00 g,180,80\n");
  GObject *review = widget_child (window, "review");
  GObject *result = widget_child (window, "result");

  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_cmpstr (next_label (window), ==, "_Import 2 Rows");
  g_assert_cmpstr (row_title (review, "new_row"), ==, "2 rows are new");
  g_assert_cmpstr (row_title (review, "rejected_row"), ==, "1 row is left out");
  g_assert_null (row_title (review, "skipped_row"));
  g_assert_null (row_title (review, "unknown_row"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (review, "undo_group"))));
  g_assert_cmpuint (count_on (fixture, WIDGET_FIXTURE_TODAY), ==, 0);
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, 360);

  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  g_assert_cmpstr (row_title (result, "new_row"), ==, "2 rows were imported");
  g_assert_cmpstr (row_title (result, "rejected_row"), ==, "1 row is left out");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (result, "undo_group"))));
  g_assert_cmpuint (count_on (fixture, WIDGET_FIXTURE_TODAY), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (olivine_context_get_entries (fixture->context)),
                    ==, 2);

  widget_activate (window, "import.undo");
  g_assert_cmpstr (wait_for_page (window), ==, "end");
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (widget_child (window,
                                                                                   "end_page"))),
                   ==, "2 rows from servings.csv were taken back.");
  g_assert_cmpuint (count_on (fixture, WIDGET_FIXTURE_TODAY), ==, 0);
}

/* Doses pass the cautions, each told with its day. */
static void
test_cautions (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  static const char *const keys[] = { "kidney", "egfr", NULL };
  static const char *const values[] = { "ckd", "12", NULL };
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (GError) error = NULL;
  GObject *window = NULL;
  GObject *result = NULL;
  GtkWidget *card = NULL;

  olivine_profile_set (olivine_context_get_store (fixture->context), olivine_date_add_days (today, -30), today, keys, values,
                       &error);
  g_assert_no_error (error);
  window = open_file (fixture, "servings.csv",
                      "Day,Food Name,Amount,Energy (kcal),Magnesium (mg),Category\n"
                      "2026-03-13,Citrate,1 tablet,,200,Supplements\n");
  result = widget_child (window, "result");
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (result, "cautions_group"))));
  card = gtk_widget_get_first_child (GTK_WIDGET (widget_child (result, "cautions")));
  g_assert_nonnull (card);
  g_assert_cmpstr (widget_child_text (card, "severity_label"), ==, "Do not take yet · Yesterday");
}

/* What is here already is not offered again, and there is nothing to press. */
static void
test_again (WidgetFixture *fixture,
            gconstpointer  user_data)
{
  static const char file[] = SERVINGS "2026-03-14,Breakfast,Oats,40.00 g,150,55\n";
  GObject *window = open_file (fixture, "servings.csv", file);
  GObject *review = widget_child (window, "review");
  g_autoptr (GFile) again = NULL;

  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_true (widget_action_enabled (window, "import.next"));
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");

  again = write_file (fixture, "again.csv", file);
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), again));
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_cmpstr (row_title (review, "new_row"), ==, "0 rows are new");
  g_assert_cmpstr (row_title (review, "skipped_row"), ==, "1 row is already here or no entry");
  g_assert_false (widget_action_enabled (window, "import.next"));
}

static void
test_two_ways_to_read_a_date (WidgetFixture *fixture,
                              gconstpointer  user_data)
{
  GObject *window = open_file (fixture, "diary.csv", "date,food,grams\n03/04/2025,Oats,10\n");

  g_assert_cmpstr (wait_for_page (window), ==, "dates");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "import.dates", "s", "dmy"));
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  g_assert_cmpuint (count_on (fixture, "2025-04-03"), ==, 1);
  g_assert_cmpuint (count_on (fixture, "2025-03-04"), ==, 0);
}

static void
test_unlikely_amounts (WidgetFixture *fixture,
                       gconstpointer  user_data)
{
  GObject *window = open_file (fixture, "servings.csv",
                               SERVINGS "2026-03-14,Lunch,Almonds,30.00 g,180,2000\n");
  GObject *review = widget_child (window, "review");
  GtkWidget *confirm_group = GTK_WIDGET (widget_child (review, "confirm_group"));
  GtkSwitch *confirm = GTK_SWITCH (widget_child (review, "confirm_switch"));

  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_cmpstr (row_title (review, "new_row"), ==, "0 rows are new");
  g_assert_true (gtk_widget_get_visible (confirm_group));

  gtk_switch_set_active (confirm, TRUE);
  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_cmpstr (row_title (review, "new_row"), ==, "1 row is new");
  g_assert_true (gtk_widget_get_visible (confirm_group));
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  g_assert_cmpuint (count_on (fixture, WIDGET_FIXTURE_TODAY), ==, 1);
}

static void
test_no_such_file (WidgetFixture *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "missing.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window = olivine_import_window_new (fixture->context);

  widget_fixture_show (fixture, window, 360, 640);
  g_assert_true (olivine_import_window_open (OLIVINE_IMPORT_WINDOW (window), file));
  g_assert_cmpstr (wait_for_page (window), ==, "end");
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (widget_child (window, "end_page"))),
                   ==, "This Cannot Be Imported");
}

/* What no food stands for is filled from one like it, one change a name, and unfilled
 * by the same Undo as everything else. */
static gboolean
gaps_are_shown (gpointer gaps)
{
  return gtk_widget_get_visible (gaps);
}

static gboolean
gaps_are_gone (gpointer gaps)
{
  return !gtk_widget_get_visible (gaps);
}

static void
test_fill_gaps (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  GObject *window = open_file (fixture, "servings.csv",
                               SERVINGS
                               "2026-03-14,Lunch,\"Almonds, Raw (Brand)\",30.00 g,180,\n"
                               "2026-03-14,Dinner,\"Almonds, Raw (Brand)\",60.00 g,360,\n");
  GObject *result = widget_child (window, "result");
  GObject *gaps = widget_child (result, "gaps");
  GtkListBoxRow *row = NULL;

  g_assert_cmpstr (wait_for_page (window), ==, "review");
  g_assert_cmpstr (row_title (widget_child (window, "review"), "unknown_row"), ==,
                   "2 rows have no magnesium value");
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  widget_wait_for (gaps_are_shown, gaps);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget_child (gaps, "list")), 0);
  g_assert_nonnull (row);
  g_assert_cmpstr (widget_child_text (row, "count_label"), ==, "2 rows");
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, 360);

  g_signal_emit_by_name (widget_child (row, "fill_button"), "clicked");
  widget_wait_for (gaps_are_gone, gaps);
  g_assert_cmpstr (fixture->toast, ==, "2 rows have an estimated magnesium now");
  g_assert_cmpuint (olivine_context_get_day (fixture->context)->intake.n_unknown, ==, 0);

  g_assert_true (olivine_context_undo (fixture->context));
  widget_wait_for (gaps_are_shown, gaps);
  g_assert_cmpuint (olivine_context_get_day (fixture->context)->intake.n_unknown, ==, 2);

  /* Undoing the import leaves nothing of what was filled from it. */
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget_child (gaps, "list")), 0);
  g_signal_emit_by_name (widget_child (row, "fill_button"), "clicked");
  widget_wait_for (gaps_are_gone, gaps);
  widget_activate (window, "import.undo");
  g_assert_cmpstr (wait_for_page (window), ==, "end");
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (widget_child (window,
                                                                                   "end_page"))),
                   ==, "2 rows from servings.csv were taken back.");
  g_assert_cmpuint (count_on (fixture, WIDGET_FIXTURE_TODAY), ==, 0);
}

static GtkListBoxRow *
first_foreign_row (gpointer group)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget_child (group, "list")), 0);
}

static gboolean
cake_is_first (gpointer group)
{
  GtkListBoxRow *row = first_foreign_row (group);

  return gtk_widget_get_visible (group) && row != NULL
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Cake");
}

static gboolean
bread_is_first (gpointer group)
{
  GtkListBoxRow *row = first_foreign_row (group);

  return gtk_widget_get_visible (group) && row != NULL
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Bread");
}

static guint
count_own_foods (WidgetFixture *fixture)
{
  OlivineFoodQuery query = { .words = "bread" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = NULL;
  guint n = 0;

  foods = olivine_catalogue_search (olivine_context_get_store (fixture->context), &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < foods->len; i++)
    n += g_str_has_prefix (((const OlivineFood *) foods->pdata[i])->id, "my:");

  return n;
}

/* One press makes a food of all rows of a name, one Undo takes it back, and undoing the
 * import leaves nothing of it. */
static void
test_make_foods (WidgetFixture *fixture,
                 gconstpointer  user_data)
{
  GObject *window = open_file (fixture, "servings.csv",
                               SERVINGS
                               "2026-03-14,Lunch,Bread,50.00 g,120,20\n"
                               "2026-03-13,Lunch,Bread,150.00 g,360,100\n"
                               "2026-03-14,Lunch,Cake,100.00 g,400,30\n");
  GObject *group = widget_child (widget_child (window, "result"), "foreign_foods");
  GtkListBoxRow *row = NULL;

  g_assert_cmpstr (wait_for_page (window), ==, "review");
  widget_activate (window, "import.next");
  g_assert_cmpstr (wait_for_page (window), ==, "result");
  widget_wait_for (bread_is_first, group);
  row = first_foreign_row (group);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "2 rows · 60 mg in 100 g");
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, 360);
  g_assert_cmpuint (count_own_foods (fixture), ==, 0);

  gtk_widget_activate (GTK_WIDGET (row));
  widget_wait_for (cake_is_first, group);
  g_assert_cmpstr (fixture->toast, ==, "Bread is among your foods now");
  g_assert_cmpuint (count_own_foods (fixture), ==, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (first_foreign_row (group))), ==,
                   "1 row · 30 mg in 100 g");

  g_assert_true (olivine_context_undo (fixture->context));
  widget_wait_for (bread_is_first, group);
  g_assert_cmpuint (count_own_foods (fixture), ==, 0);

  gtk_widget_activate (GTK_WIDGET (first_foreign_row (group)));
  widget_wait_for (cake_is_first, group);
  widget_activate (window, "import.undo");
  g_assert_cmpstr (wait_for_page (window), ==, "end");
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (widget_child (window,
                                                                                   "end_page"))),
                   ==, "3 rows from servings.csv were taken back.");
  g_assert_cmpuint (count_on (fixture, WIDGET_FIXTURE_TODAY), ==, 0);
  g_assert_cmpuint (count_own_foods (fixture), ==, 0);
}

/* A spreadsheet is not to run what somebody wrote into a file. */
static void
test_rejects_as_csv (void)
{
  g_autoptr (GPtrArray) rejects = g_ptr_array_new ();
  g_autoptr (GString) bytes = NULL;
  OlivineReject formula = { 4, (char *) "Food Name", (char *) "=1+2", (char *) "Name it, please." };
  OlivineReject whole_row = { 7, NULL, NULL, (char *) "Too short." };

  g_ptr_array_add (rejects, &formula);
  g_ptr_array_add (rejects, &whole_row);
  bytes = olivine_reject_table_write (rejects);
  g_assert_cmpstr (bytes->str, ==,
                   "line,column,value,reason\n"
                   "4,Food Name,'=1+2,\"Name it, please.\"\n"
                   "7,,,Too short.\n");
}

static void
test_wording (void)
{
  static const struct {
    OlivineImportPace  pace;
    const char        *text;
  } cases[] = {
    { { 0.0, 0, 0.0, 0.0 }, "" },
    { { 0.5, 0, 10.0, 0.0 }, "about 10 seconds left" },
    { { 0.5, 1, 0.5, 0.1 }, "1 row" },
    { { 0.5, 9000, 10.0, 9.0 }, "9000 rows · 1000 rows a second · about 10 seconds left" },
    { { 0.1, 9000, 20.0, 9.0 }, "9000 rows · 1000 rows a second · about 3 minutes left" },
    { { 0.01, 9000, 20.0, 9.0 }, "9000 rows · 1000 rows a second" },
    { { 1.0, 9000, 20.0, 9.0 }, "9000 rows · 1000 rows a second" },
  };
  OlivineReject reject = { 4, (char *) "mg", (char *) "9000",
                           (char *) "Too much. Confirm it with --confirm-amount." };
  g_autofree char *place = olivine_reject_format_place (&reject);
  g_autofree char *reason = olivine_reject_format_reason (&reject);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = olivine_import_format_pace (&cases[i].pace);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_cmpstr (place, ==, "Line 4, mg “9000”");
  g_assert_cmpstr (reason, ==, "Too much. Confirm it with “Take Unlikely Amounts Too”.");
  g_assert_true (olivine_reject_is_unlikely (&reject));
}

#define ADD(path, func) \
  g_test_add ("/olivine/import-window/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("whole-flow", test_whole_flow);
  ADD ("again", test_again);
  ADD ("cautions", test_cautions);
  ADD ("two-ways-to-read-a-date", test_two_ways_to_read_a_date);
  ADD ("unlikely-amounts", test_unlikely_amounts);
  ADD ("no-such-file", test_no_such_file);
  ADD ("fill-gaps", test_fill_gaps);
  ADD ("make-foods", test_make_foods);
  g_test_add_func ("/olivine/import-window/rejects-as-csv", test_rejects_as_csv);
  g_test_add_func ("/olivine/import-window/wording", test_wording);

  return g_test_run ();
}
