/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands on a day, above the day and in full, and what it holds back. */

#include <string.h>

#include "olivine-caution-format.h"
#include "olivine-diary.h"
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

/* Tab comes to every card, one after the other. */
static void
test_cards_by_keyboard (TodayFixture  *fixture,
                        gconstpointer  profile)
{
  g_autoptr (OlivineEntry) dose = today_fixture_log_dose (fixture, 700000);
  GObject *list = widget_child (widget_child (fixture->page, "cautions_view"), "list");
  GtkWidget *card = NULL;
  guint n_cards = 0;

  widget_activate (fixture->page, "today.cautions");
  today_fixture_settle (fixture);
  for (card = gtk_widget_get_first_child (GTK_WIDGET (list)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      g_assert_true (today_fixture_focus (fixture) == card);
      gtk_widget_child_focus (fixture->base.window, GTK_DIR_TAB_FORWARD);
      n_cards++;
    }
  g_assert_cmpuint (n_cards, >=, 2);
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

/* Each of the doses of a day alone stays below the upper level; together they do not. */
static GPtrArray *
copies_of_yesterday (TodayFixture *fixture,
                     gint64        elemental_mg)
{
  g_autoptr (OlivineEntry) first = today_fixture_log_dose (fixture, elemental_mg);
  g_autoptr (OlivineEntry) second = today_fixture_log_dose (fixture, elemental_mg);
  g_autoptr (GError) error = NULL;
  OlivineDate today = olivine_context_get_date (fixture->context);
  GPtrArray *copies = olivine_diary_copies_of (fixture->store, today, NULL,
                                               olivine_date_add_days (today, 1), NULL, TRUE,
                                               &error);

  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_true (olivine_context_remove_entry (fixture->context, first->uid, NULL));
  g_assert_true (olivine_context_remove_entry (fixture->context, second->uid, NULL));
  for (guint i = 0; i < copies->len; i++)
    ((OlivineEntry *) g_ptr_array_index (copies, i))->date = today;

  return copies;
}

static void
review (TodayFixture *fixture,
        GPtrArray    *copies)
{
  g_signal_emit_by_name (widget_child (fixture->page, "day_tools"), "review-copies", copies);
  today_fixture_settle (fixture);
}

static guint
count_entries (TodayFixture *fixture)
{
  return olivine_context_get_day (fixture->context)->entries->len;
}

static void
test_copies_together (TodayFixture  *fixture,
                      gconstpointer  profile)
{
  g_autoptr (GPtrArray) copies = copies_of_yesterday (fixture, 200000);
  GObject *copy_review = widget_child (fixture->page, "copy_review");
  GtkWidget *anyway = GTK_WIDGET (widget_child (widget_child (copy_review, "bar"),
                                                "anyway_button"));

  review (fixture, copies);
  g_assert_true (is_visible (widget_child (copy_review, "cautions")));
  g_assert_false (is_visible (anyway));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);
  widget_activate (copy_review, "dose.save");
  today_fixture_settle (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
  for (guint i = 0; i < copies->len; i++)
    g_assert_nonnull (strstr (((OlivineEntry *) g_ptr_array_index (copies, i))->cautions,
                              "UL-01"));
}

static void
test_copies_are_stopped (TodayFixture  *fixture,
                         gconstpointer  profile)
{
  g_autoptr (GPtrArray) copies = copies_of_yesterday (fixture, 100000);
  GObject *copy_review = widget_child (fixture->page, "copy_review");
  GObject *bar = widget_child (copy_review, "bar");

  review (fixture, copies);
  g_assert_true (is_visible (widget_child (bar, "anyway_button")));
  widget_activate (copy_review, "dose.save");
  today_fixture_settle (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_cmpint (gtk_accessible_get_accessible_role (
                     GTK_ACCESSIBLE (today_fixture_focus (fixture))), ==,
                   GTK_ACCESSIBLE_ROLE_GROUP);
  widget_activate (copy_review, "dose.back");
  today_fixture_settle (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);

  review (fixture, copies);
  widget_activate (copy_review, "dose.log-anyway");
  today_fixture_settle (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
}

static void
test_unlikely_copies (TodayFixture  *fixture,
                      gconstpointer  profile)
{
  g_autoptr (GPtrArray) copies = copies_of_yesterday (fixture, 1200000);
  GObject *copy_review = widget_child (fixture->page, "copy_review");
  GObject *bar = widget_child (copy_review, "bar");

  review (fixture, copies);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_child (widget_child (copy_review,
                                                                             "taken_choice"),
                                                               "taken_check")), TRUE);
  widget_activate (copy_review, "dose.save");
  today_fixture_settle (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_true (is_visible (widget_child (bar, "question_box")));
  widget_activate (copy_review, "dose.save");
  today_fixture_settle (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
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
  g_test_add ("/olivine/cautions/cards-by-keyboard", TodayFixture, KIDNEYS, today_fixture_set_up,
              test_cards_by_keyboard, today_fixture_tear_down);
  g_test_add ("/olivine/cautions/suggestions-are-held", TodayFixture, MAN, today_fixture_set_up,
              test_suggestions_are_held, today_fixture_tear_down);
  g_test_add ("/olivine/cautions/copies-are-judged-together", TodayFixture, MAN,
              today_fixture_set_up, test_copies_together, today_fixture_tear_down);
  g_test_add ("/olivine/cautions/copies-are-stopped", TodayFixture, KIDNEYS,
              today_fixture_set_up, test_copies_are_stopped, today_fixture_tear_down);
  g_test_add ("/olivine/cautions/unlikely-copies-are-asked-about", TodayFixture, MAN,
              today_fixture_set_up, test_unlikely_copies, today_fixture_tear_down);
  g_test_add_func ("/olivine/cautions/badge", test_badge);

  return g_test_run ();
}
