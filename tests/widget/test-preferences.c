/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences: the person with the target that follows, imported foods, copies. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>

#include "olivine-data-format.h"
#include "olivine-data-page.h"
#include "olivine-health-page.h"
#include "olivine-import-path.h"
#include "olivine-log-line.h"
#include "olivine-preferences.h"
#include "olivine-profile-combo.h"
#include "olivine-profile-entry.h"
#include "widget-fixture.h"

static GObject *
open_page (WidgetFixture *fixture,
           const char    *page)
{
  GtkWidget *window = olivine_preferences_new (fixture->context);
  g_autofree char *id = g_strconcat (page, "_page", NULL);

  olivine_preferences_show_page (OLIVINE_PREFERENCES (window), page);
  widget_fixture_show (fixture, window, 360, 640);

  return widget_child (window, id);
}

static void
apply (GObject    *page,
       const char *id,
       const char *text)
{
  widget_child_type (page, id, text);
  g_signal_emit_by_name (widget_child (page, id), "apply");
}

static void
choose (GObject    *page,
        const char *id,
        const char *text)
{
  olivine_profile_combo_set_text (OLIVINE_PROFILE_COMBO (widget_child (page, id)), text);
}

static void
test_target_is_live (WidgetFixture *fixture,
                     gconstpointer  user_data)
{
  GObject *page = open_page (fixture, "health");
  GObject *target_view = widget_child (page, "target_view");
  GtkWidget *life_stage_row = GTK_WIDGET (widget_child (page, "life_stage_row"));

  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (page)), <=, 360);
  apply (page, "birth_row", "1990-06-15");
  choose (page, "sex_row", "male");
  choose (page, "standard_row", "us-ca");
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==, "420 mg a day");
  g_assert_false (gtk_widget_get_visible (life_stage_row));

  choose (page, "sex_row", "female");
  choose (page, "life_stage_row", "pregnant");
  g_assert_true (gtk_widget_get_visible (life_stage_row));
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==, "360 mg a day");

  /* Who is not female has no life stage left over. */
  choose (page, "sex_row", "male");
  g_assert_cmpint (olivine_context_get_person (fixture->context)->life_stage, ==,
                   OLIVINE_LIFE_STAGE_NONE);
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==, "420 mg a day");

  apply (page, "target_row", "300");
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==, "300 mg a day");
  apply (page, "target_row", "");
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==, "420 mg a day");
}

static void
test_bad_values (WidgetFixture *fixture,
                 gconstpointer  user_data)
{
  static const struct {
    const char *id;
    const char *text;
  } cases[] = {
    { "birth_row", "2026-02-30" },
    { "birth_row", "2027-01-01" },
    { "weight_row", "900" },
    { "weight_row", "heavy" },
    { "potassium_row", "-5" },
    { "energy_row", "1,234,5" },
  };
  GObject *page = open_page (fixture, "health");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = GTK_WIDGET (widget_child (page, cases[i].id));

      apply (page, cases[i].id, cases[i].text);
      g_assert_true (gtk_widget_has_css_class (row, "error"));
      g_assert_cmpstr (widget_child_text (page, cases[i].id), ==, cases[i].text);
      g_assert_false (olivine_profile_entry_flush (OLIVINE_PROFILE_ENTRY (row)));

      apply (page, cases[i].id, "");
      g_assert_false (gtk_widget_has_css_class (row, "error"));
    }
  g_assert_true (isnan (olivine_context_get_person (fixture->context)->weight_kg));
}

/* What was typed and not applied is saved when the window closes; what cannot be
 * saved keeps it open once. */
static void
test_closing_saves (WidgetFixture *fixture,
                    gconstpointer  user_data)
{
  GObject *page = open_page (fixture, "health");

  widget_child_type (page, "weight_row", "70,5");
  widget_child_type (page, "sodium_row", "none");
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpfloat (olivine_context_get_person (fixture->context)->weight_kg, ==, 70.5);
  g_assert_true (gtk_widget_get_visible (fixture->window));
  g_assert_cmpstr (widget_child_text (page, "sodium_row"), ==, "none");

  gtk_window_close (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fixture->window = NULL;
}

static void
log_almonds (WidgetFixture *fixture)
{
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  line = olivine_log_line_resolve (olivine_context_get_store (fixture->context), "30 g almonds",
                                   NULL, &error);
  g_assert_no_error (error);
  entry = olivine_log_line_to_entry (line, olivine_context_get_today (fixture->context));
  g_assert_true (olivine_context_add_entry (fixture->context, entry, NULL));
}

static guint
count_entries (WidgetFixture *fixture)
{
  return g_list_model_get_n_items (olivine_context_get_entries (fixture->context));
}

typedef struct {
  gboolean           is_done;
  OlivineDataResult *result;
} Job;

static void
on_job_done (GObject      *source,
             GAsyncResult *async_result,
             gpointer      user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  job->result = olivine_data_job_run_finish (async_result, &error);
  g_assert_no_error (error);
  job->is_done = TRUE;
}

static gboolean
job_is_done (gpointer user_data)
{
  return ((Job *) user_data)->is_done;
}

static OlivineDataResult *
run_job (WidgetFixture      *fixture,
         OlivineDataJobKind  kind,
         GFile              *file)
{
  OlivineDataJob job = { .kind = kind, .file = file };
  Job state = { 0 };

  olivine_data_job_run_async (fixture->context, &job, NULL, on_job_done, &state);
  widget_wait_for (job_is_done, &state);

  return state.result;
}

static gboolean
result_is_shown (gpointer user_data)
{
  GObject *bar = widget_child (user_data, "bar");
  GtkStack *stack = GTK_STACK (widget_child (bar, "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "result") == 0
         && *widget_child_text (bar, "result_label") != '\0';
}

static const char *
result_text (GObject *page)
{
  return widget_child_text (widget_child (page, "bar"), "result_label");
}

static void
import_text (WidgetFixture *fixture,
             const char    *name,
             const char    *text)
{
  g_autofree char *path = g_build_filename (fixture->dir, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GDateTime) now =
    olivine_clock_get_now (olivine_context_get_clock (fixture->context));
  OlivineImportOptions options = { 0 };
  g_autoptr (OlivineImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  result = olivine_import_path (olivine_context_get_store (fixture->context), file, &options, now,
                                NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_imported, ==, 1);
}

static void
test_undo_import (WidgetFixture *fixture,
                  gconstpointer  user_data)
{
  GObject *page = NULL;

  import_text (fixture, "diary.csv", "date,food,grams\n" WIDGET_FIXTURE_TODAY ",Oats,10\n");
  olivine_context_refresh (fixture->context);
  g_assert_cmpuint (count_entries (fixture), ==, 1);

  page = open_page (fixture, "data");
  widget_activate (page, "data.undo-import");
  widget_wait_for (result_is_shown, page);
  g_assert_cmpstr (result_text (page), ==, "1 row from diary.csv was taken back.");
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

static gboolean
library_is_counted (gpointer page)
{
  const char *text = adw_action_row_get_subtitle (ADW_ACTION_ROW (widget_child (page,
                                                                                "library_row")));

  return text != NULL && *text != '\0';
}

static void
test_library (WidgetFixture *fixture,
              gconstpointer  user_data)
{
  GObject *page = NULL;
  GObject *row = NULL;
  g_autoptr (OlivineDataResult) removed = NULL;

  page = open_page (fixture, "data");
  row = widget_child (page, "library_row");
  widget_wait_for (library_is_counted, page);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "No foods were imported");
  g_assert_false (widget_action_enabled (page, "data.remove-library"));

  import_text (fixture, "products.tsv",
               "code\tproduct_name\tbrands\tserving_size\tserving_quantity\tnova_group\t"
               "energy_100g\tenergy-kcal_100g\tmagnesium_100g\tsodium_100g\n"
               "8076809570787\tQuinoa\t\t\t\t\t\t350\t0.19\t\n");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "");
  olivine_context_refresh (fixture->context);
  widget_wait_for (library_is_counted, page);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                   "1 food, "));
  g_assert_true (widget_action_enabled (page, "data.remove-library"));

  removed = run_job (fixture, OLIVINE_DATA_JOB_REMOVE_LIBRARY, NULL);
  g_assert_cmpuint (removed->n_rows, ==, 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "");
  olivine_context_refresh (fixture->context);
  widget_wait_for (library_is_counted, page);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "No foods were imported");
}

static void
test_copies (WidgetFixture *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "copy.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (OlivineDataResult) backup = NULL;
  g_autoptr (OlivineDataResult) inspection = NULL;
  g_autoptr (OlivineDataResult) restored = NULL;
  g_autoptr (OlivineDataResult) checked = NULL;
  g_autofree char *text = NULL;

  log_almonds (fixture);
  backup = run_job (fixture, OLIVINE_DATA_JOB_BACKUP, file);
  log_almonds (fixture);

  inspection = run_job (fixture, OLIVINE_DATA_JOB_INSPECT, file);
  g_assert_cmpint (inspection->copy.n_entries, ==, 1);
  g_assert_cmpint (inspection->live.n_entries, ==, 2);

  restored = run_job (fixture, OLIVINE_DATA_JOB_RESTORE, file);
  g_assert_true (g_file_test (restored->kept_path, G_FILE_TEST_EXISTS));
  olivine_context_refresh (fixture->context);
  g_assert_cmpuint (count_entries (fixture), ==, 1);

  checked = run_job (fixture, OLIVINE_DATA_JOB_CHECK, NULL);
  text = olivine_data_result_format (checked);
  g_assert_cmpstr (text, ==, "No problem was found.");
}

#define ADD(path, func) \
  g_test_add ("/olivine/preferences/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("target-is-live", test_target_is_live);
  ADD ("bad-values", test_bad_values);
  ADD ("closing-saves", test_closing_saves);
  ADD ("undo-import", test_undo_import);
  ADD ("library", test_library);
  ADD ("copies", test_copies);

  return g_test_run ();
}
