/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is chosen is what is written, and what was written is told. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "olivine-column-group.h"
#include "olivine-diary.h"
#include "olivine-export-window.h"
#include "olivine-log-line.h"
#include "widget-fixture.h"

static void
log_on (WidgetFixture *fixture,
        int            n_days_ago,
        const char    *text)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  line = olivine_log_line_resolve (olivine_context_get_store (fixture->context), text, NULL,
                                   &error);
  g_assert_no_error (error);
  entry = olivine_log_line_to_entry (line, olivine_date_add_days (today, -n_days_ago));
  g_assert_true (olivine_context_add_entry (fixture->context, entry, NULL));
}

static GObject *
open_window (WidgetFixture *fixture)
{
  GtkWidget *window = olivine_export_window_new (fixture->context);

  log_on (fixture, 0, "30.5 g almonds");
  log_on (fixture, 10, "40 g almonds");
  log_on (fixture, 400, "50 g almonds");
  widget_fixture_show (fixture, window, 360, 640);

  return G_OBJECT (window);
}

static gboolean
is_done (gpointer window)
{
  GtkStack *stack = GTK_STACK (widget_child (window, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "end") == 0;
}

static const char *
end_text (GObject *window)
{
  return adw_status_page_get_description (ADW_STATUS_PAGE (widget_child (window, "end_page")));
}

/* The lines of the file that comes of it. */
static GStrv
save (WidgetFixture *fixture,
      GObject       *window)
{
  g_autofree char *path = g_build_filename (fixture->dir, "out.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  olivine_export_window_save (OLIVINE_EXPORT_WINDOW (window), file);
  widget_wait_for (is_done, window);
  g_assert_nonnull (strstr (end_text (window), path));
  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (bytes, "\n", -1);
}

static GtkCheckButton *
find_check (GtkWidget  *widget,
            const char *title)
{
  GtkCheckButton *found = NULL;

  if (ADW_IS_ACTION_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child, title);

  return found;
}

static void
drop_column (GObject    *window,
             const char *column)
{
  GtkCheckButton *check = find_check (GTK_WIDGET (widget_child (window, "columns")), column);

  g_assert_nonnull (check);
  gtk_check_button_set_active (check, FALSE);
}

static void
test_all_of_the_diary (WidgetFixture *fixture,
                       gconstpointer  user_data)
{
  GObject *window = open_window (fixture);
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (window)), <=, 360);
  lines = save (fixture, window);
  g_assert_cmpuint (g_strv_length (lines), ==, 5); /* a header, three rows, the end */
  g_assert_true (g_str_has_prefix (lines[0], "date,time,meal,"));
  g_assert_true (g_str_has_prefix (end_text (window), "3 rows were written to "));
}

static void
test_days_columns_and_commas (WidgetFixture *fixture,
                              gconstpointer  user_data)
{
  static const char *const dropped[] = { "time", "meal", "dish", "kind", "food_id", "uid" };
  GObject *window = open_window (fixture);
  g_auto (GStrv) lines = NULL;

  widget_child_type (window, "from_row", "2026-03-01");
  widget_child_type (window, "to_row", WIDGET_FIXTURE_TODAY);
  for (gsize i = 0; i < G_N_ELEMENTS (dropped); i++)
    drop_column (window, dropped[i]);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_child (window, "numbers_row")), 1);

  lines = save (fixture, window);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "date;food;quantity;unit;grams;"));
  g_assert_true (g_str_has_prefix (lines[1], "2026-03-04;Almonds;40;g;40;"));
  g_assert_true (g_str_has_prefix (lines[2], "2026-03-14;Almonds;30,5;g;30,5;"));
  g_assert_true (g_str_has_prefix (end_text (window), "2 rows were written to "));
}

/* Each table has columns of its own; foods have no days. */
static void
test_tables (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  GObject *window = open_window (fixture);
  AdwComboRow *kind = ADW_COMBO_ROW (widget_child (window, "kind_row"));
  OlivineColumnGroup *columns = OLIVINE_COLUMN_GROUP (widget_child (window, "columns"));
  g_auto (GStrv) lines = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (kind)), ==,
                    OLIVINE_N_EXPORTS);
  for (guint i = 0; i < OLIVINE_N_EXPORTS; i++)
    {
      const char *const *expected = olivine_export_get_columns ((OlivineExportKind) i);

      adw_combo_row_set_selected (kind, i);
      g_assert_cmpuint (olivine_column_group_count (columns), ==,
                        g_strv_length ((GStrv) expected));
      g_assert_null (olivine_column_group_dup_columns (columns));
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (widget_child (window, "dates_group"))),
                       ==, olivine_export_has_dates ((OlivineExportKind) i));
    }

  adw_combo_row_set_selected (kind, OLIVINE_EXPORT_FOODS);
  lines = save (fixture, window);
  g_assert_true (g_str_has_prefix (lines[0], "id,name,"));
}

static gboolean
error_is_shown (GObject *window)
{
  return gtk_widget_get_visible (GTK_WIDGET (widget_child (window, "dates_error")));
}

/* Nothing is asked for, and no file is made, while the days cannot be read. */
static void
test_bad_days (WidgetFixture *fixture,
               gconstpointer  user_data)
{
  static const struct {
    const char *from;
    const char *to;
  } cases[] = {
    { "2026-02-30", "" },
    { "", "tomorrow" },
    { "2026-03-02", "2026-03-01" },
  };
  GObject *window = open_window (fixture);
  g_autofree char *path = g_build_filename (fixture->dir, "none.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_false (error_is_shown (window));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      widget_child_type (window, "from_row", cases[i].from);
      widget_child_type (window, "to_row", cases[i].to);
      olivine_export_window_save (OLIVINE_EXPORT_WINDOW (window), file);
      g_assert_true (error_is_shown (window));
      g_assert_false (is_done (window));
    }
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_no_column (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  static const char *const dropped[] = { "date", "name", "value", "unit" };
  GObject *window = open_window (fixture);

  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_child (window, "kind_row")),
                              OLIVINE_EXPORT_LABS);
  g_assert_true (widget_action_enabled (window, "export.save"));
  for (gsize i = 0; i < G_N_ELEMENTS (dropped); i++)
    drop_column (window, dropped[i]);
  g_assert_false (widget_action_enabled (window, "export.save"));
}

#define ADD(path, func) \
  g_test_add ("/olivine/export-window/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("all-of-the-diary", test_all_of_the_diary);
  ADD ("days-columns-and-commas", test_days_columns_and_commas);
  ADD ("tables", test_tables);
  ADD ("bad-days", test_bad_days);
  ADD ("no-column", test_no_column);

  return g_test_run ();
}
