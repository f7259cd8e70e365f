/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day on screen: what it says, and what can be done with it. */

#include <string.h>

#include "olivine-diary.h"
#include "olivine-entry-format.h"
#include "olivine-entry-row.h"
#include "olivine-health.h"
#include "olivine-symptom.h"
#include "today-fixture.h"

#define MAN "birth-date=1980-01-01 sex=male standard=us-ca"
#define MAN_WITH_LIMIT MAN " potassium-max-mg=2500"

static const OlivineIntake *
get_intake (TodayFixture *fixture)
{
  return &olivine_context_get_day (fixture->context)->intake;
}

static GObject *
summary_child (TodayFixture *fixture,
               const char   *id)
{
  return widget_child (widget_child (fixture->page, "summary_card"), id);
}

static void
assert_ring (TodayFixture *fixture,
             const char   *sentence)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (summary_child (fixture, "ring")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (GTK_WIDGET (widget));
}

static const char *
section_total (TodayFixture   *fixture,
               OlivineSection  section)
{
  return widget_child_text (today_fixture_section (fixture, section), "total_label");
}

static OlivineEntryRow *
get_row (TodayFixture   *fixture,
         OlivineSection  section,
         int             index)
{
  GtkWidget *row = today_fixture_row (fixture, section, index);

  g_assert_nonnull (row);

  return OLIVINE_ENTRY_ROW (row);
}

static gpointer
open_editor (TodayFixture    *fixture,
             OlivineEntryRow *row)
{
  olivine_entry_row_toggle_editor (row);
  today_fixture_settle (fixture);

  return gtk_revealer_get_child (GTK_REVEALER (widget_child (row, "revealer")));
}

static void
press_enter_in (TodayFixture *fixture,
                gpointer      editor,
                const char   *id)
{
  g_signal_emit_by_name (widget_child (editor, id), "activate");
  today_fixture_settle (fixture);
}

static void
test_empty_day (TodayFixture  *fixture,
                gconstpointer  profile)
{
  assert_ring (fixture, "0 of 420 milligrams of magnesium");
  g_assert_true (is_visible (widget_child (fixture->page, "empty_box")));
  for (OlivineSection section = OLIVINE_SECTION_BREAKFAST; section < OLIVINE_N_SECTIONS; section++)
    g_assert_cmpint (is_visible (today_fixture_section (fixture, section)), ==,
                     section != OLIVINE_SECTION_OTHER);
}

static void
test_nobody (TodayFixture  *fixture,
             gconstpointer  profile)
{
  g_autoptr (OlivineEntry) almonds = today_fixture_log (fixture, "30 g almonds",
                                                        OLIVINE_MEAL_BREAKFAST);

  assert_ring (fixture, "77 milligrams of magnesium");
  g_assert_true (is_visible (summary_child (fixture, "no_target_label")));
  g_assert_true (is_visible (summary_child (fixture, "target_button")));
  g_assert_false (is_visible (widget_child (fixture->page, "chips")));
}

static void
test_sections (TodayFixture  *fixture,
               gconstpointer  profile)
{
  g_autoptr (OlivineEntry) almonds = today_fixture_log (fixture, "30 g almonds",
                                                        OLIVINE_MEAL_BREAKFAST);
  g_autoptr (OlivineEntry) loose = today_fixture_log (fixture, "30 g almonds", OLIVINE_MEAL_NONE);
  g_autoptr (OlivineEntry) dose = today_fixture_log_dose (fixture, 100000);

  assert_ring (fixture, "255 of 420 milligrams of magnesium");
  g_assert_false (is_visible (widget_child (fixture->page, "empty_box")));
  g_assert_cmpstr (section_total (fixture, OLIVINE_SECTION_BREAKFAST), ==, "77 mg");
  g_assert_cmpstr (section_total (fixture, OLIVINE_SECTION_OTHER), ==, "77 mg");
  g_assert_cmpstr (section_total (fixture, OLIVINE_SECTION_DOSES), ==, "100 mg");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (fixture, OLIVINE_SECTION_DOSES, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Magnesium citrate, 1 tablet, 100 milligrams of magnesium");
}

static void
test_unknown (TodayFixture  *fixture,
              gconstpointer  profile)
{
  g_autoptr (OlivineEntry) almonds = today_fixture_log (fixture, "30 g almonds",
                                                        OLIVINE_MEAL_BREAKFAST);
  g_autoptr (OlivineEntry) drink = today_fixture_log_unknown (fixture, OLIVINE_MEAL_LUNCH);

  assert_ring (fixture, "At least 77 of 420 milligrams of magnesium");
  g_assert_cmpstr (section_total (fixture, OLIVINE_SECTION_LUNCH), ==, "unknown");
  g_assert_true (is_visible (summary_child (fixture, "unknown_button")));

  widget_activate (summary_child (fixture, "unknown_button"), "today.focus-unknown");
  g_assert_true (today_fixture_focus (fixture) ==
                 GTK_WIDGET (get_row (fixture, OLIVINE_SECTION_LUNCH, 0)));
}

static void
test_limits (TodayFixture  *fixture,
             gconstpointer  profile)
{
  GtkWidget *bars = GTK_WIDGET (summary_child (fixture, "bars_box"));
  guint n_visible = 0;

  for (GtkWidget *bar = gtk_widget_get_first_child (bars);
       bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    n_visible += is_visible (bar) ? 1 : 0;

  /* Food and potassium: no dose was taken, no other limit was given. */
  g_assert_cmpuint (n_visible, ==, 2);
}

static void
test_delete (TodayFixture  *fixture,
             gconstpointer  profile)
{
  g_autoptr (OlivineEntry) first = today_fixture_log (fixture, "30 g almonds",
                                                      OLIVINE_MEAL_BREAKFAST);
  g_autoptr (OlivineEntry) second = today_fixture_log (fixture, "40 g almonds",
                                                       OLIVINE_MEAL_BREAKFAST);
  gint64 before_mg = get_intake (fixture)->total_mg;
  OlivineEntryRow *row = get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0);
  g_autofree char *kept_uid = g_strdup (olivine_entry_row_get_entry (
    get_row (fixture, OLIVINE_SECTION_BREAKFAST, 1))->uid);

  widget_activate (row, "entry.delete");
  today_fixture_settle (fixture);
  g_assert_cmpstr (fixture->base.toast, ==, "Almonds removed");
  row = get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0);
  g_assert_cmpstr (olivine_entry_row_get_entry (row)->uid, ==, kept_uid);
  g_assert_true (today_fixture_focus (fixture) == GTK_WIDGET (row));

  widget_activate (row, "entry.delete");
  today_fixture_settle (fixture);
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 0);
  g_assert_nonnull (today_fixture_focus (fixture));
  g_assert_true (gtk_widget_is_ancestor (today_fixture_focus (fixture),
                                         today_fixture_section (fixture,
                                                                OLIVINE_SECTION_BREAKFAST)));

  g_assert_true (olivine_context_undo (fixture->context));
  g_assert_true (olivine_context_undo (fixture->context));
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, before_mg);
}

static void
test_edit_amount (TodayFixture  *fixture,
                  gconstpointer  profile)
{
  g_autoptr (OlivineEntry) almonds = today_fixture_log (fixture, "30 g almonds",
                                                        OLIVINE_MEAL_BREAKFAST);
  gint64 before_mg = get_intake (fixture)->total_mg;
  gpointer editor = open_editor (fixture, get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0));

  widget_child_type (editor, "amount_entry", "60 g");
  widget_child_type (editor, "time_entry", "08:30");
  press_enter_in (fixture, editor, "amount_entry");

  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 2 * before_mg);
  g_assert_cmpstr (olivine_entry_row_get_entry (
                     get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0))->time, ==, "08:30");
  g_assert_cmpstr (fixture->base.toast, ==, "Almonds changed");
  g_assert_true (today_fixture_focus (fixture) ==
                 GTK_WIDGET (get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0)));
}

static void
test_edit_refused (TodayFixture  *fixture,
                   gconstpointer  profile)
{
  static const struct {
    const char *field;
    const char *text;
  } cases[] = {
    { "amount_entry", "two" },
    { "amount_entry", "0 g" },
    { "amount_entry", "-5 g" },
    { "amount_entry", "3 slice" },
    { "time_entry", "25:00" },
    { "time_entry", "soon" },
  };
  g_autoptr (OlivineEntry) almonds = today_fixture_log (fixture, "30 g almonds",
                                                        OLIVINE_MEAL_BREAKFAST);
  gint64 before_mg = get_intake (fixture)->total_mg;
  gpointer editor = open_editor (fixture, get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *old = g_strdup (widget_child_text (editor, cases[i].field));

      widget_child_type (editor, cases[i].field, cases[i].text);
      press_enter_in (fixture, editor, cases[i].field);
      g_test_message ("%s", cases[i].text);
      g_assert_true (is_visible (widget_child (editor, "error_label")));
      g_assert_cmpstr (widget_child_text (editor, "error_label"), !=, "");
      g_assert_cmpstr (widget_child_text (editor, cases[i].field), ==, cases[i].text);
      g_assert_cmpint (get_intake (fixture)->total_mg, ==, before_mg);
      widget_child_type (editor, cases[i].field, old);
    }
}

static void
test_edit_asks_again (TodayFixture  *fixture,
                      gconstpointer  profile)
{
  g_autoptr (OlivineEntry) almonds = today_fixture_log (fixture, "30 g almonds",
                                                        OLIVINE_MEAL_BREAKFAST);
  gint64 before_mg = get_intake (fixture)->total_mg;
  gpointer editor = open_editor (fixture, get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0));

  widget_child_type (editor, "amount_entry", "3 kg");
  press_enter_in (fixture, editor, "amount_entry");
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, before_mg);
  g_assert_true (is_visible (widget_child (editor, "error_label")));

  press_enter_in (fixture, editor, "amount_entry");
  g_assert_cmpint (get_intake (fixture)->total_mg, ==, 100 * before_mg);
}

static void
test_move (TodayFixture  *fixture,
           gconstpointer  profile)
{
  g_autoptr (OlivineEntry) almonds = today_fixture_log (fixture, "30 g almonds",
                                                        OLIVINE_MEAL_BREAKFAST);
  OlivineEntryRow *row = get_row (fixture, OLIVINE_SECTION_BREAKFAST, 0);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "entry.move", "s", "dinner"));
  today_fixture_settle (fixture);
  g_assert_null (today_fixture_row (fixture, OLIVINE_SECTION_BREAKFAST, 0));
  g_assert_true (today_fixture_focus (fixture) ==
                 GTK_WIDGET (get_row (fixture, OLIVINE_SECTION_DINNER, 0)));
  g_assert_cmpstr (fixture->base.toast, ==, "Almonds moved to Dinner");
}

static void
test_copy (TodayFixture  *fixture,
           gconstpointer  profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  g_autoptr (OlivineEntry) almonds = NULL;

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -1));
  almonds = today_fixture_log (fixture, "30 g almonds", OLIVINE_MEAL_LUNCH);
  widget_activate (get_row (fixture, OLIVINE_SECTION_LUNCH, 0), "entry.copy");
  today_fixture_settle (fixture);
  g_assert_null (today_fixture_row (fixture, OLIVINE_SECTION_LUNCH, 1));

  olivine_context_set_date (fixture->context, today);
  today_fixture_settle (fixture);
  widget_activate (get_row (fixture, OLIVINE_SECTION_LUNCH, 0), "entry.copy");
  today_fixture_settle (fixture);
  g_assert_nonnull (today_fixture_row (fixture, OLIVINE_SECTION_LUNCH, 1));
}

/* A dose is copied through the cautions, one at a time, and grows only through them. */
static void
test_dose_is_guarded (TodayFixture  *fixture,
                      gconstpointer  profile)
{
  g_autoptr (OlivineEntry) dose = today_fixture_log_dose (fixture, 100000);
  OlivineEntryRow *row = get_row (fixture, OLIVINE_SECTION_DOSES, 0);
  gpointer editor = open_editor (fixture, row);

  g_assert_true (widget_action_enabled (row, "entry.copy"));
  g_assert_false (widget_action_enabled (row, "entry.copy-to"));
  g_assert_true (widget_action_enabled (row, "entry.delete"));
  g_assert_true (is_visible (widget_child (editor, "amount_field")));
}

static void
test_copy_day (TodayFixture  *fixture,
               gconstpointer  profile)
{
  OlivineDate today = olivine_context_get_today (fixture->context);
  OlivineDate yesterday = olivine_date_add_days (today, -1);
  GtkMenuButton *button = GTK_MENU_BUTTON (widget_child (widget_child (fixture->page, "day_tools"),
                                                         "copy_button"));
  GtkPopover *picker = NULL;
  g_autoptr (OlivineEntry) lunch = NULL;
  g_autoptr (OlivineEntry) dinner = NULL;

  olivine_context_set_date (fixture->context, yesterday);
  lunch = today_fixture_log (fixture, "30 g almonds", OLIVINE_MEAL_LUNCH);
  dinner = today_fixture_log (fixture, "60 g almonds", OLIVINE_MEAL_DINNER);
  olivine_context_set_date (fixture->context, today);
  gtk_widget_grab_focus (GTK_WIDGET (button)); /* comes into sight */
  today_fixture_settle (fixture);
  gtk_menu_button_popup (button);
  picker = gtk_menu_button_get_popover (button);

  g_signal_emit_by_name (picker, "picked", yesterday.julian, (int) OLIVINE_MEAL_DINNER);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 1);
  g_assert_nonnull (today_fixture_row (fixture, OLIVINE_SECTION_DINNER, 0));
  g_signal_emit_by_name (picker, "picked", yesterday.julian, -1);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 3);
  g_signal_emit_by_name (picker, "picked", olivine_date_add_days (today, -9).julian, -1);
  g_assert_cmpstr (fixture->base.toast, ==, "There is nothing to copy");
}

static void
test_mark (TodayFixture  *fixture,
           gconstpointer  profile)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (widget_child (widget_child (fixture->page, "day_tools"),
                                                          "complete_check"));
  OlivineDate today = olivine_context_get_today (fixture->context);

  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpint (olivine_context_get_day (fixture->context)->mark, ==, OLIVINE_MARK_COMPLETE);

  olivine_context_set_date (fixture->context, olivine_date_add_days (today, -1));
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_cmpint (olivine_context_get_day (fixture->context)->mark, ==, OLIVINE_MARK_NONE);

  olivine_context_set_date (fixture->context, today);
  g_assert_true (gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpint (olivine_context_get_day (fixture->context)->mark, ==, OLIVINE_MARK_NONE);
}

static void
go_to_day (TodayFixture *fixture,
           int           days_from_today)
{
  olivine_context_set_date (
    fixture->context,
    olivine_date_add_days (olivine_context_get_today (fixture->context), days_from_today));
  today_fixture_settle (fixture);
}

static GtkCheckButton *
symptom_check (TodayFixture   *fixture,
               OlivineSymptom  symptom)
{
  GtkWidget *box = GTK_WIDGET (widget_child (widget_child (fixture->page, "day_tools"),
                                             "symptoms_box"));
  GtkWidget *check = gtk_widget_get_first_child (box);

  for (int i = 0; i < (int) symptom; i++)
    check = gtk_widget_get_next_sibling (check);

  return GTK_CHECK_BUTTON (check);
}

static guint
count_symptoms (TodayFixture *fixture)
{
  OlivineDate date = olivine_context_get_date (fixture->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) notes = olivine_health_get_symptoms (fixture->store, date, date, &error);

  g_assert_no_error (error);

  return notes->len;
}

/* Nobody feels a symptom tomorrow. */
static void
test_symptoms (TodayFixture  *fixture,
               gconstpointer  user_data)
{
  GObject *tools = widget_child (fixture->page, "day_tools");
  GtkWidget *button = GTK_WIDGET (widget_child (tools, "symptoms_button"));
  AdwActionRow *row = ADW_ACTION_ROW (widget_child (tools, "symptoms_row"));
  GtkCheckButton *nausea = symptom_check (fixture, OLIVINE_SYMPTOM_NAUSEA);

  gtk_check_button_set_active (nausea, TRUE);
  g_assert_cmpuint (count_symptoms (fixture), ==, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "1 symptom noted");

  go_to_day (fixture, 1);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==,
                   "Symptoms are of today or an earlier day");
  /* As when the list stays open while the clock is set back. */
  gtk_check_button_set_active (nausea, TRUE);
  g_assert_cmpuint (count_symptoms (fixture), ==, 0);
  g_assert_false (gtk_check_button_get_active (nausea));
  g_assert_nonnull (strstr (fixture->base.toast, "2026-03-15 has not come yet"));

  go_to_day (fixture, -1);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (nausea)));
}

/* What an earlier version let through can be taken back, and nothing else be added. */
static void
test_symptoms_of_tomorrow_can_be_taken_back (TodayFixture  *fixture,
                                             gconstpointer  user_data)
{
  OlivineDate tomorrow = olivine_date_add_days (olivine_context_get_today (fixture->context), 1);
  GtkWidget *button = GTK_WIDGET (widget_child (widget_child (fixture->page, "day_tools"),
                                                "symptoms_button"));
  GtkCheckButton *nausea = symptom_check (fixture, OLIVINE_SYMPTOM_NAUSEA);
  GtkCheckButton *fainting = symptom_check (fixture, OLIVINE_SYMPTOM_FAINTING);
  g_autoptr (GError) error = NULL;

  olivine_health_set_symptom (fixture->store, tomorrow, OLIVINE_SYMPTOM_NAUSEA, TRUE, &error);
  g_assert_no_error (error);
  go_to_day (fixture, 1);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (nausea)));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (fainting)));

  gtk_check_button_set_active (nausea, FALSE);
  g_assert_cmpuint (count_symptoms (fixture), ==, 0);
  g_assert_false (gtk_widget_get_sensitive (button));
}

static void
test_chips (TodayFixture  *fixture,
            gconstpointer  profile)
{
  GObject *chips = widget_child (fixture->page, "chips");
  GtkWidget *title = GTK_WIDGET (widget_child (chips, "title_label"));
  GtkWidget *chip = gtk_widget_get_next_sibling (title);

  g_assert_true (is_visible (chips));
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  today_fixture_settle (fixture);
  g_assert_cmpuint (get_intake (fixture)->n_entries, ==, 1);
  g_assert_cmpint (get_intake (fixture)->total_mg, >, 0);
  g_assert_nonnull (fixture->base.toast);
  /* Half past twelve is lunch. */
  g_assert_nonnull (today_fixture_row (fixture, OLIVINE_SECTION_LUNCH, 0));
}

static char *
first_suggestion (TodayFixture *fixture)
{
  GtkWidget *title = GTK_WIDGET (widget_child (widget_child (fixture->page, "chips"),
                                               "title_label"));
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (gtk_widget_get_next_sibling (title)));

  return g_strdup (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (box))));
}

/* What fits the gap comes first, until a laboratory says that kidneys are reduced. */
static void
test_chips_follow_the_laboratory (TodayFixture  *fixture,
                                  gconstpointer  profile)
{
  OlivineLab lab = {
    .name = OLIVINE_LAB_EGFR,
    .date = olivine_context_get_today (fixture->context),
    .amount = 28,
    .unit = olivine_lab_name_get_units (OLIVINE_LAB_EGFR)[0],
  };
  g_autofree char *before = first_suggestion (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (is_visible (widget_child (widget_child (fixture->page, "day_tools"),
                                            "limits_row")));
  olivine_health_add_lab (fixture->store, &lab, &error);
  g_assert_no_error (error);
  olivine_context_refresh (fixture->context);
  today_fixture_settle (fixture);
  after = first_suggestion (fixture);
  g_assert_cmpstr (after, !=, before);
  g_assert_true (is_visible (widget_child (widget_child (fixture->page, "day_tools"),
                                           "limits_row")));
}

static void
test_narrow (TodayFixture  *fixture,
             gconstpointer  profile)
{
  g_autoptr (OlivineEntry) dose = today_fixture_log_dose (fixture, 100000);
  g_autoptr (OlivineEntry) drink = today_fixture_log_unknown (fixture, OLIVINE_MEAL_LUNCH);

  open_editor (fixture, get_row (fixture, OLIVINE_SECTION_LUNCH, 0));
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);
}

static void
test_row_words (void)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();
  g_autofree char *unknown = NULL;
  g_autofree char *estimated = NULL;
  g_autofree char *logged = NULL;

  g_free (entry->food);
  entry->food = g_strdup ("Oat drink");
  g_free (entry->unit);
  entry->unit = g_strdup ("g");
  entry->quantity = entry->grams = 200000;
  unknown = olivine_entry_format_sentence (entry);
  g_assert_cmpstr (unknown, ==, "Oat drink, 200 g, magnesium unknown");

  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = 20000;
  entry->estimated = TRUE;
  g_free (entry->note);
  entry->note = g_strdup ("cold");
  estimated = olivine_entry_format_sentence (entry);
  g_assert_cmpstr (estimated, ==, "Oat drink, 200 g, 20 milligrams of magnesium, estimated, cold");
  logged = olivine_entry_format_logged (entry);
  g_assert_cmpstr (logged, ==, "Oat drink, 200 g: 20 mg");
}

#define ADD_TEST(path, profile, function)                                        \
  g_test_add ("/olivine/today/" path, TodayFixture, profile,                     \
              today_fixture_set_up, function, today_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD_TEST ("empty-day-shows-the-target", MAN, test_empty_day);
  ADD_TEST ("nobody-is-asked-who-they-are", NULL, test_nobody);
  ADD_TEST ("sections-and-totals", MAN, test_sections);
  ADD_TEST ("unknown-makes-at-least", MAN, test_unknown);
  ADD_TEST ("only-given-limits-have-a-bar", MAN_WITH_LIMIT, test_limits);
  ADD_TEST ("delete-moves-the-focus-and-undo-brings-back", MAN, test_delete);
  ADD_TEST ("edit-in-place", MAN, test_edit_amount);
  ADD_TEST ("bad-edits-lose-nothing", MAN, test_edit_refused);
  ADD_TEST ("unlikely-edit-asks-again", MAN, test_edit_asks_again);
  ADD_TEST ("move-to-a-meal", MAN, test_move);
  ADD_TEST ("copy-an-entry", MAN, test_copy);
  ADD_TEST ("doses-are-not-copied", MAN, test_dose_is_guarded);
  ADD_TEST ("copy-a-meal-or-day", MAN, test_copy_day);
  ADD_TEST ("mark-belongs-to-its-day", MAN, test_mark);
  ADD_TEST ("symptoms-are-of-days-that-came", MAN, test_symptoms);
  ADD_TEST ("symptoms-of-tomorrow-can-be-taken-back", MAN,
            test_symptoms_of_tomorrow_can_be_taken_back);
  ADD_TEST ("chip-logs-its-portion", MAN, test_chips);
  ADD_TEST ("chips-follow-the-laboratory", MAN, test_chips_follow_the_laboratory);
  ADD_TEST ("fits-a-phone", MAN_WITH_LIMIT, test_narrow);
  g_test_add_func ("/olivine/today/rows-in-words", test_row_words);

  return g_test_run ();
}
