/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands on a day, above the day and in full, and what it holds back. */

#include "olivine-caution-format.h"
#include "olivine-health.h"
#include "today-fixture.h"

#define MAN "birth-date=1980-01-01 sex=male standard=us-ca"
#define KIDNEYS MAN " kidney=ckd egfr=28"

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (GTK_WIDGET (widget));
}

static void
test_nothing_stands (TodayFixture  *fixture,
                     gconstpointer  profile)
{
  g_autoptr (OlivineEntry) dose = today_fixture_log_dose (fixture, 200000);

  g_assert_cmpuint (olivine_context_get_cautions (fixture->context)->len, ==, 0);
  g_assert_false (is_visible (widget_child (fixture->page, "banner")));
}

static void
test_banner (TodayFixture  *fixture,
             gconstpointer  profile)
{
  GObject *banner = widget_child (fixture->page, "banner");
  g_autoptr (OlivineEntry) dose = NULL;

  g_assert_false (is_visible (banner));
  dose = today_fixture_log_dose (fixture, 100000);
  g_assert_true (is_visible (banner));
  g_assert_true (g_str_has_prefix (widget_child_text (banner, "title_label"), "Do not take yet: "));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (banner)), <=, 336);

  widget_activate (fixture->page, "today.cautions");
  today_fixture_settle (fixture);
  g_assert_cmpint (gtk_accessible_get_accessible_role (
                     GTK_ACCESSIBLE (today_fixture_focus (fixture))), ==,
                   GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);

  /* Deleting withdraws. */
  g_assert_true (olivine_context_remove_entry (fixture->context, dose->uid, NULL));
  today_fixture_settle (fixture);
  g_assert_false (is_visible (banner));
}

static void
test_suggestions_are_held (TodayFixture  *fixture,
                           gconstpointer  profile)
{
  GObject *chips = widget_child (fixture->page, "chips");
  g_autoptr (GError) error = NULL;

  olivine_health_set_symptom (fixture->store, olivine_context_get_date (fixture->context),
                              OLIVINE_SYMPTOM_FAINTING, TRUE, &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->context);
  today_fixture_settle (fixture);
  g_assert_true (is_visible (chips));
  g_assert_true (g_str_has_prefix (widget_child_text (chips, "title_label"), "No foods"));
}

static void
test_badge (void)
{
  static const struct {
    const char      *ids;
    gboolean         agreed;
    gboolean         found;
    OlivineSeverity  severity;
  } cases[] = {
    { NULL, FALSE, FALSE, OLIVINE_SEVERITY_INFO },
    { "", FALSE, FALSE, OLIVINE_SEVERITY_INFO },
    { "NEW-99", FALSE, FALSE, OLIVINE_SEVERITY_INFO },
    { "UL-01", FALSE, TRUE, OLIVINE_SEVERITY_CAUTION },
    { "UL-01;KID-01", FALSE, TRUE, OLIVINE_SEVERITY_STOP },
    { "KID-01", TRUE, TRUE, OLIVINE_SEVERITY_INFO },
    { "UL-03", TRUE, TRUE, OLIVINE_SEVERITY_STOP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineSeverity severity = OLIVINE_SEVERITY_INFO;

      g_assert_cmpint (olivine_caution_ids_get_severity (cases[i].ids, cases[i].agreed, &severity),
                       ==, cases[i].found);
      g_assert_cmpint (severity, ==, cases[i].severity);
    }
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add ("/olivine/cautions/nothing-stands", TodayFixture, MAN, today_fixture_set_up,
              test_nothing_stands, today_fixture_tear_down);
  g_test_add ("/olivine/cautions/banner", TodayFixture, KIDNEYS, today_fixture_set_up,
              test_banner, today_fixture_tear_down);
  g_test_add ("/olivine/cautions/suggestions-are-held", TodayFixture, MAN, today_fixture_set_up,
              test_suggestions_are_held, today_fixture_tear_down);
  g_test_add_func ("/olivine/cautions/badge", test_badge);

  return g_test_run ();
}
