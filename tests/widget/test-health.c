/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences, Health: kidneys, lists and laboratory values; what is refused changes nothing. */

#include <adwaita.h>

#include "olivine-health-page.h"
#include "olivine-health.h"
#include "olivine-lab-form.h"
#include "olivine-lab-format.h"
#include "olivine-lab-list.h"
#include "olivine-medicine-list.h"
#include "olivine-preferences.h"
#include "olivine-profile-check.h"
#include "olivine-profile-combo.h"
#include "olivine-profile-entry.h"
#include "widget-fixture.h"

static GObject *
open_page (WidgetFixture *fixture)
{
  GtkWidget *window = olivine_preferences_new (fixture->context);

  widget_fixture_show (fixture, window, 360, 640);

  return widget_child (window, "health_page");
}

static void
apply (gpointer    page,
       const char *id,
       const char *text)
{
  widget_child_type (page, id, text);
  g_signal_emit_by_name (widget_child (page, id), "apply");
}

static void
assert_profile (WidgetFixture *fixture,
                const char    *key,
                const char    *expected)
{
  g_autofree char *text = olivine_person_get_text (olivine_context_get_person (fixture->context),
                                                   key);

  g_assert_cmpstr (text, ==, expected);
}

/* A row of a list of Preferences, by its title. */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
toggle (GObject    *page,
        const char *title,
        gboolean    active)
{
  GtkWidget *row = find_row (GTK_WIDGET (page), title);

  g_assert_true (OLIVINE_IS_PROFILE_CHECK (row));
  olivine_profile_check_set_active (OLIVINE_PROFILE_CHECK (row), active);
}

static void
test_kidneys (WidgetFixture *fixture,
              gconstpointer  user_data)
{
  GObject *page = open_page (fixture);
  OlivineProfileCombo *kidney = OLIVINE_PROFILE_COMBO (widget_child (page, "kidney_row"));
  OlivineProfileCombo *dialysis = OLIVINE_PROFILE_COMBO (widget_child (page, "dialysis_row"));

  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (page)), <=, 360);
  olivine_profile_combo_set_text (kidney, "normal");
  assert_profile (fixture, "kidney", "normal");
  olivine_profile_combo_set_text (kidney, "ckd");
  assert_profile (fixture, "kidney", "ckd");
  apply (page, "egfr_row", "28");
  assert_profile (fixture, "egfr", "28");
  apply (page, "egfr_date_row", "2026-01-03");
  assert_profile (fixture, "egfr-date", "2026-01-03");
  g_assert_nonnull (strstr (widget_child_text (page, "egfr_in_use_row"), "eGFR 28"));
  olivine_profile_combo_set_text (dialysis, "peritoneal");
  assert_profile (fixture, "dialysis", "peritoneal");
  toggle (page, "Kidney transplant", TRUE);
  assert_profile (fixture, "transplant", "yes");
  toggle (page, "I want to do something against calcification", TRUE);
  assert_profile (fixture, "calcification-goal", "yes");
}

static void
test_refused (WidgetFixture *fixture,
              gconstpointer  user_data)
{
  static const struct {
    const char *id;
    const char *key;
    const char *text;
  } cases[] = {
    { "egfr_row", "egfr", "0" },
    { "egfr_row", "egfr", "400" },
    { "egfr_row", "egfr", "low" },
    { "egfr_date_row", "egfr-date", "2026-03-15" },
    { "egfr_date_row", "egfr-date", "yesterday" },
    { "potassium_row", "potassium-max-mg", "-5" },
    { "phosphorus_row", "phosphorus-max-mg", "some" },
    { "sodium_row", "sodium-max-mg", "0" },
    { "target_row", "target-mg", "-300" },
  };
  GObject *page = open_page (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = GTK_WIDGET (widget_child (page, cases[i].id));

      apply (page, cases[i].id, cases[i].text);
      g_assert_true (gtk_widget_has_css_class (row, "error"));
      assert_profile (fixture, cases[i].key, "");
      apply (page, cases[i].id, "");
      g_assert_false (gtk_widget_has_css_class (row, "error"));
    }
}

static void
test_conditions (WidgetFixture *fixture,
                 gconstpointer  user_data)
{
  GObject *page = open_page (fixture);

  toggle (page, "High blood pressure", TRUE);
  toggle (page, "Diabetes", TRUE);
  assert_profile (fixture, "conditions", "diabetes,hypertension");
  toggle (page, "High blood pressure", FALSE);
  assert_profile (fixture, "conditions", "diabetes");
}

static void
test_medicines (WidgetFixture *fixture,
                gconstpointer  user_data)
{
  GObject *page = open_page (fixture);
  GtkWidget *times = gtk_widget_get_next_sibling (find_row (GTK_WIDGET (page), "Digoxin"));

  g_assert_true (OLIVINE_IS_PROFILE_ENTRY (times));
  g_assert_false (gtk_widget_get_visible (times));
  toggle (page, "Digoxin", TRUE);
  toggle (page, "A loop diuretic", TRUE);
  assert_profile (fixture, "medicines", "digoxin,loop");
  g_assert_true (gtk_widget_get_visible (times));

  gtk_editable_set_text (GTK_EDITABLE (times), "8:00, 20:00");
  g_signal_emit_by_name (times, "apply");
  assert_profile (fixture, "medicines", "digoxin@08:00+20:00,loop");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (times)), ==, "08:00 20:00");

  gtk_editable_set_text (GTK_EDITABLE (times), "25:00");
  g_signal_emit_by_name (times, "apply");
  g_assert_true (gtk_widget_has_css_class (times, "error"));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_next_sibling (times)));
  assert_profile (fixture, "medicines", "digoxin@08:00+20:00,loop");

  /* What was typed for a medicine that is not taken any more goes with it. */
  toggle (page, "Digoxin", FALSE);
  assert_profile (fixture, "medicines", "loop");
  g_assert_false (gtk_widget_get_visible (times));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (times)));
  g_assert_true (olivine_health_page_flush (OLIVINE_HEALTH_PAGE (page)));
}

static guint
count_labs (WidgetFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) labs =
    olivine_health_get_labs (olivine_context_get_store (fixture->context), &error);

  g_assert_no_error (error);

  return labs->len;
}

static void
type_lab (GObject        *form,
          OlivineLabName  name,
          const char     *amount,
          guint           unit,
          const char     *date)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_child (form, "name_row")), name);
  widget_child_type (form, "amount_row", amount);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_child (form, "unit_row")), unit);
  widget_child_type (form, "date_row", date);
  widget_activate (form, "lab.add");
}

/* Position 0 of a unit that can be chosen is none. */
static void
test_labs_refused (WidgetFixture *fixture,
                   gconstpointer  user_data)
{
  static const struct {
    OlivineLabName  name;
    const char     *amount;
    guint           unit;
    const char     *date;
    const char     *wrong;
  } cases[] = {
    { OLIVINE_LAB_SERUM_MAGNESIUM, "0.9", 0, WIDGET_FIXTURE_TODAY, "unit_row" },
    { OLIVINE_LAB_SERUM_MAGNESIUM, "", 1, WIDGET_FIXTURE_TODAY, "amount_row" },
    { OLIVINE_LAB_SERUM_MAGNESIUM, "high", 1, WIDGET_FIXTURE_TODAY, "amount_row" },
    { OLIVINE_LAB_SERUM_MAGNESIUM, "90", 1, WIDGET_FIXTURE_TODAY, "amount_row" },
    { OLIVINE_LAB_CREATININE, "100", 1, WIDGET_FIXTURE_TODAY, "amount_row" },
    { OLIVINE_LAB_EGFR, "400", 0, WIDGET_FIXTURE_TODAY, "amount_row" },
    { OLIVINE_LAB_T50, "240", 0, "2026-03-15", "date_row" },
    { OLIVINE_LAB_T50, "240", 0, "", "date_row" },
  };
  GObject *form = widget_child (widget_child (open_page (fixture), "labs"), "form");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *wrong = GTK_WIDGET (widget_child (form, cases[i].wrong));

      type_lab (form, cases[i].name, cases[i].amount, cases[i].unit, cases[i].date);
      g_assert_true (gtk_widget_has_css_class (wrong, "error"));
      g_assert_cmpuint (count_labs (fixture), ==, 0);
      g_assert_cmpstr (widget_child_text (form, "amount_row"), ==, cases[i].amount);
    }
}

static void
test_labs (WidgetFixture *fixture,
           gconstpointer  user_data)
{
  static const char *const dates[] = { "2026-01-01", "2026-01-02", "2026-01-03" };
  static const char *const amounts[] = { "0.9", "2,1", "1.7" };
  GObject *labs = widget_child (open_page (fixture), "labs");
  GObject *form = widget_child (labs, "form");
  GtkWidget *list = GTK_WIDGET (widget_child (labs, "list"));

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    type_lab (form, OLIVINE_LAB_SERUM_MAGNESIUM, amounts[i], i + 1, dates[i]);
  g_assert_cmpuint (count_labs (fixture), ==, 3);
  g_assert_nonnull (find_row (list, "Serum magnesium 0.9 mmol/L"));
  g_assert_nonnull (find_row (list, "Serum magnesium 2.1 mg/dL"));
  g_assert_nonnull (find_row (list, "Serum magnesium 1.7 mEq/L"));
  g_assert_cmpstr (widget_child_text (form, "amount_row"), ==, "");
  g_assert_cmpstr (fixture->toast, ==, "Serum magnesium 1.7 mEq/L added");
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_lab_removed_and_back (WidgetFixture *fixture,
                           gconstpointer  user_data)
{
  GObject *labs = widget_child (open_page (fixture), "labs");
  GtkWidget *list = GTK_WIDGET (widget_child (labs, "list"));
  GtkWidget *row = NULL;

  type_lab (widget_child (labs, "form"), OLIVINE_LAB_POTASSIUM, "4.2", 0, "2026-01-01");
  row = find_row (list, "Potassium 4.2 mmol/L");
  g_assert_nonnull (row);
  olivine_context_refresh (fixture->context);
  g_assert_true (find_row (list, "Potassium 4.2 mmol/L") == row);

  g_signal_emit_by_name (find_button (row), "clicked");
  g_assert_cmpuint (count_labs (fixture), ==, 0);
  g_assert_false (gtk_widget_get_visible (list));
  g_assert_cmpstr (fixture->toast, ==, "Value removed");

  widget_activate (fixture->window, "preferences.undo");
  g_assert_cmpuint (count_labs (fixture), ==, 1);
  g_assert_nonnull (find_row (list, "Potassium 4.2 mmol/L"));
}

static void
test_creatinine_gives_egfr (WidgetFixture *fixture,
                            gconstpointer  user_data)
{
  GObject *page = open_page (fixture);
  GObject *form = widget_child (widget_child (page, "labs"), "form");
  GtkWidget *in_use = GTK_WIDGET (widget_child (page, "egfr_in_use_row"));

  g_assert_false (gtk_widget_get_visible (in_use));
  type_lab (form, OLIVINE_LAB_CREATININE, "220", 2, "2026-03-01");
  g_assert_true (gtk_widget_get_visible (in_use));
  g_assert_cmpstr (widget_child_text (page, "egfr_in_use_row"), ==,
                   "Kidney function is not known");

  apply (page, "birth_row", "1980-05-01");
  olivine_profile_combo_set_text (OLIVINE_PROFILE_COMBO (widget_child (page, "sex_row")), "male");
  g_assert_nonnull (strstr (widget_child_text (page, "egfr_in_use_row"),
                            "worked out from the creatinine"));
}

static void
test_wording (void)
{
  g_autofree char *tetracyclines = olivine_medicine_get_title ("tetracyclines");
  g_autofree char *loop = olivine_medicine_get_examples ("loop");
  g_autofree char *digoxin = olivine_medicine_get_examples ("digoxin");
  g_autofree char *azoles = olivine_medicine_get_examples ("azole-caps");

  g_assert_cmpstr (olivine_lab_format_unit ("umol/L"), ==, "µmol/L");
  g_assert_cmpstr (olivine_lab_format_unit ("mL/min/1.73m2"), ==, "mL/min/1.73 m²");
  g_assert_cmpstr (olivine_lab_format_unit ("mg/dL"), ==, "mg/dL");
  g_assert_cmpstr (tetracyclines, ==, "A tetracycline antibiotic");
  g_assert_cmpstr (loop, ==, "furosemide, bumetanide, torasemide");
  g_assert_cmpstr (digoxin, ==, "");
  g_assert_cmpstr (azoles, ==, "");
}

#define ADD(path, func) \
  g_test_add ("/olivine/health/" path, WidgetFixture, NULL, widget_fixture_set_up, func, \
              widget_fixture_tear_down)

/* What is chosen is read below the title, before and after another choice. */
static void
test_choice_below_the_title (void)
{
  GtkWidget *row = g_object_new (OLIVINE_TYPE_PROFILE_COMBO, "key", "standard",
                                 "use-subtitle", TRUE, NULL);
  AdwActionRow *action_row = ADW_ACTION_ROW (row);
  g_autofree char *first = NULL;

  g_object_ref_sink (row);
  first = g_strdup (adw_action_row_get_subtitle (action_row));
  g_assert_cmpstr (first, !=, NULL);
  g_assert_cmpstr (first, !=, "");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (action_row), !=, first);
  g_object_unref (row);
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  ADD ("kidneys", test_kidneys);
  ADD ("refused", test_refused);
  ADD ("conditions", test_conditions);
  ADD ("medicines", test_medicines);
  ADD ("labs-refused", test_labs_refused);
  ADD ("labs", test_labs);
  ADD ("lab-removed-and-back", test_lab_removed_and_back);
  ADD ("creatinine-gives-egfr", test_creatinine_gives_egfr);
  g_test_add_func ("/olivine/health/wording", test_wording);
  g_test_add_func ("/olivine/health/choice-below-the-title", test_choice_below_the_title);

  return g_test_run ();
}
