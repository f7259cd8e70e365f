/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first run: three pages, skippable, ending with a target that is cited. */

#include <adwaita.h>

#include "olivine-first-run.h"
#include "olivine-profile-combo.h"
#include "olivine-profile-entry.h"
#include "olivine-profile-format.h"
#include "olivine-profile.h"
#include "olivine-target-view.h"
#include "widget-fixture.h"

static void
test_locale_standard (void)
{
  static const struct {
    const char      *locale;
    OlivineStandard  standard;
  } cases[] = {
    { "en_US.UTF-8", OLIVINE_STANDARD_US_CA },
    { "fr_CA", OLIVINE_STANDARD_US_CA },
    { "en_GB.UTF-8", OLIVINE_STANDARD_UK },
    { "de_AT.UTF-8@euro", OLIVINE_STANDARD_DACH },
    { "fr_CH", OLIVINE_STANDARD_DACH },
    { "sv_FI", OLIVINE_STANDARD_NORDIC },
    { "en_NZ", OLIVINE_STANDARD_AU_NZ },
    { "ja_JP.UTF-8", OLIVINE_STANDARD_JP_2025 },
    { "pl_PL", OLIVINE_STANDARD_EFSA },
    { "pt_BR", OLIVINE_STANDARD_WHO },
    { "C.UTF-8", OLIVINE_STANDARD_WHO },
    { "de", OLIVINE_STANDARD_WHO },
    { "", OLIVINE_STANDARD_WHO },
    { NULL, OLIVINE_STANDARD_WHO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (olivine_profile_locale_standard (cases[i].locale), ==, cases[i].standard);
}

static void
on_done (guint *n_done)
{
  (*n_done)++;
}

static OlivineFirstRun *
open_first_run (WidgetFixture *fixture,
                guint         *n_done)
{
  OlivineFirstRun *self = g_object_new (OLIVINE_TYPE_FIRST_RUN, NULL);

  g_object_set (self, "context", fixture->context, NULL);
  g_signal_connect_swapped (self, "done", G_CALLBACK (on_done), n_done);
  widget_fixture_show (fixture, GTK_WIDGET (self), 360, 600);

  return self;
}

static const char *
shown_page (OlivineFirstRun *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (widget_child (self, "stack")));
}

static void
choose (OlivineFirstRun *self,
        const char      *id,
        const char      *text)
{
  olivine_profile_combo_set_text (OLIVINE_PROFILE_COMBO (widget_child (self, id)), text);
}

static void
test_all_pages (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  guint n_done = 0;
  OlivineFirstRun *self = open_first_run (fixture, &n_done);
  GObject *target_view = widget_child (self, "target_view");
  const OlivinePerson *person = NULL;
  g_autofree char *birth_date = NULL;

  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (self)), <=, 360);
  g_assert_cmpstr (shown_page (self), ==, "welcome");
  widget_activate (self, "first-run.next");
  g_assert_cmpstr (shown_page (self), ==, "person");
  widget_activate (self, "first-run.back");
  g_assert_cmpstr (shown_page (self), ==, "welcome");
  widget_activate (self, "first-run.next");

  widget_child_type (self, "birth_row", "1990-06-15");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (self, "life_stage_row"))));
  choose (self, "sex_row", "female");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (widget_child (self, "life_stage_row"))));
  widget_activate (self, "first-run.next");
  g_assert_cmpstr (shown_page (self), ==, "target");

  choose (self, "standard_row", "us-ca");
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==, "320 mg a day");
  g_assert_nonnull (strstr (widget_child_text (target_view, "source_label"),
                            "Institute of Medicine"));
  g_assert_cmpuint (n_done, ==, 0);

  widget_activate (self, "first-run.start");
  g_assert_cmpuint (n_done, ==, 1);
  person = olivine_context_get_person (fixture->context);
  birth_date = olivine_person_get_text (person, "birth-date");
  g_assert_cmpstr (birth_date, ==, "1990-06-15");
  g_assert_cmpint (person->sex, ==, OLIVINE_SEX_FEMALE);
  g_assert_cmpint (person->standard, ==, OLIVINE_STANDARD_US_CA);
  g_assert_true (
      olivine_settings_get_first_run_done (olivine_context_get_settings (fixture->context)));
}

static void
test_bad_birth_dates (WidgetFixture *fixture,
                      gconstpointer  user_data)
{
  static const char *const dates[] = { "2026-02-30", "2999-01-01", "1700-01-01", "yesterday" };
  guint n_done = 0;
  OlivineFirstRun *self = open_first_run (fixture, &n_done);
  GtkWidget *error_row = GTK_WIDGET (gtk_widget_get_next_sibling (
      GTK_WIDGET (widget_child (self, "birth_row"))));

  widget_activate (self, "first-run.next");
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      widget_child_type (self, "birth_row", dates[i]);
      g_assert_false (gtk_widget_get_visible (error_row));
      widget_activate (self, "first-run.next");
      g_assert_cmpstr (shown_page (self), ==, "person");
      g_assert_true (gtk_widget_get_visible (error_row));
      g_assert_cmpstr (widget_child_text (self, "birth_row"), ==, dates[i]);
    }
}

static void
test_nothing_said (WidgetFixture *fixture,
                   gconstpointer  user_data)
{
  guint n_done = 0;
  OlivineFirstRun *self = open_first_run (fixture, &n_done);
  GObject *target_view = widget_child (self, "target_view");

  widget_activate (self, "first-run.next");
  widget_activate (self, "first-run.next");
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==,
                   "Give a birth date to see a target");
  widget_activate (self, "first-run.start");
  g_assert_cmpuint (n_done, ==, 1);
}

static void
test_skip (WidgetFixture *fixture,
           gconstpointer  user_data)
{
  guint n_done = 0;
  gboolean is_set = TRUE;
  g_autoptr (GError) error = NULL;
  OlivineFirstRun *self = open_first_run (fixture, &n_done);

  widget_activate (self, "first-run.next");
  widget_child_type (self, "birth_row", "1990-06-15");
  widget_activate (self, "first-run.skip");
  g_assert_cmpuint (n_done, ==, 1);
  g_assert_true (olivine_profile_is_set (olivine_context_get_store (fixture->context), &is_set,
                                         &error));
  g_assert_no_error (error);
  g_assert_false (is_set);
}

/* Somebody whom no row covers is told so, and never given another's number. */
static void
test_not_covered (WidgetFixture *fixture,
                  gconstpointer  user_data)
{
  guint n_done = 0;
  OlivineFirstRun *self = open_first_run (fixture, &n_done);
  GObject *target_view = widget_child (self, "target_view");

  widget_activate (self, "first-run.next");
  widget_child_type (self, "birth_row", "1990-06-15");
  choose (self, "sex_row", "female");
  choose (self, "life_stage_row", "pregnant");
  widget_activate (self, "first-run.next");
  choose (self, "standard_row", "eu-nrv");
  g_assert_cmpstr (widget_child_text (target_view, "headline_label"), ==,
                   "Not covered by this standard");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (widget_child (target_view, "kind_label"))));
}

#define ADD(path, func) \
  g_test_add ("/olivine/first-run/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/olivine/first-run/locale-standard", test_locale_standard);
  ADD ("all-pages", test_all_pages);
  ADD ("bad-birth-dates", test_bad_birth_dates);
  ADD ("nothing-said", test_nothing_said);
  ADD ("skip", test_skip);
  ADD ("not-covered", test_not_covered);

  return g_test_run ();
}
