/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The form of a dose: what it converts, what it refuses, and what it lets through. */

#include <string.h>

#include "olivine-compound-name.h"
#include "olivine-dose-format.h"
#include "olivine-products.h"
#include "today-fixture.h"

#define MAN "birth-date=1980-01-01 sex=male standard=us-ca"
#define KIDNEYS MAN " kidney=ckd egfr=28"

static GObject *
editor_child (TodayFixture *fixture,
              const char   *id)
{
  return widget_child (widget_child (widget_child (fixture->page, "dose_view"), "editor"), id);
}

/* The rows of the form, of what the label gives, and of when it is taken. */
static GObject *
form_child (TodayFixture *fixture,
            const char   *id)
{
  static const char *const strength_ids[] = {
    "elemental_check", "compound_check", "elemental_row", "weight_row", "conversion_row",
    "elemental_error", "weight_error", NULL,
  };
  static const char *const amount_ids[] = {
    "count_row", "time_row", "count_error", "time_error", NULL,
  };
  GObject *form = editor_child (fixture, "form");

  if (g_strv_contains (strength_ids, id))
    return widget_child (widget_child (form, "strength"), id);
  if (g_strv_contains (amount_ids, id))
    return widget_child (widget_child (form, "amount"), id);
  if (g_str_equal (id, "taken_check"))
    return widget_child (widget_child (form, "taken_choice"), id);

  return widget_child (form, id);
}

static GObject *
bar_child (TodayFixture *fixture,
           const char   *id)
{
  return widget_child (editor_child (fixture, "bar"), id);
}

static void
type (TodayFixture *fixture,
      const char   *id,
      const char   *text)
{
  gtk_editable_set_text (GTK_EDITABLE (form_child (fixture, id)), text);
  today_fixture_settle (fixture);
}

static void
check (TodayFixture *fixture,
       const char   *id)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (form_child (fixture, id)), TRUE);
  today_fixture_settle (fixture);
}

static void
act (TodayFixture *fixture,
     const char   *action)
{
  widget_activate (widget_child (widget_child (fixture->page, "dose_view"), "editor"), action);
  today_fixture_settle (fixture);
}

static void
begin (TodayFixture *fixture)
{
  GObject *list = NULL;

  olivine_today_page_begin_dose (fixture->page);
  today_fixture_settle (fixture);
  list = widget_child (widget_child (widget_child (fixture->page, "dose_view"), "picker"),
                       "type_list");
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  today_fixture_settle (fixture);
}

static guint
count_entries (TodayFixture *fixture)
{
  return olivine_context_get_day (fixture->context)->entries->len;
}

static const OlivineEntry *
get_entry (TodayFixture *fixture)
{
  return g_ptr_array_index (olivine_context_get_day (fixture->context)->entries, 0);
}

static void
test_logs (TodayFixture  *fixture,
           gconstpointer  profile)
{
  begin (fixture);
  g_assert_cmpint (widget_min_width_px (GTK_WIDGET (fixture->page)), <=, 360);
  type (fixture, "elemental_row", "100");
  act (fixture, "dose.save");
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_cmpstr (get_entry (fixture)->time, ==, "12:30");
  g_assert_cmpstr (get_entry (fixture)->cautions, ==, "");
}

static void
test_compound (TodayFixture  *fixture,
               gconstpointer  profile)
{
  begin (fixture);
  check (fixture, "compound_check");
  type (fixture, "weight_row", "500");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (form_child (fixture, "conversion_row"))));
  act (fixture, "dose.save");
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_cmpint (get_entry (fixture)->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==,
                   80815);
  g_assert_cmpstr (get_entry (fixture)->compound, ==, "citrate");
}

static void
test_refuses (TodayFixture  *fixture,
              gconstpointer  profile)
{
  static const struct {
    const char *row;
    const char *text;
    const char *error_row;
  } cases[] = {
    { "elemental_row", "", "elemental_error" },
    { "elemental_row", "-5", "elemental_error" },
    { "elemental_row", "many", "elemental_error" },
    { "count_row", "0", "count_error" },
    { "count_row", "-1", "count_error" },
    { "time_row", "25:00", "time_error" },
    { "name_row", " ", "name_error" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      begin (fixture);
      type (fixture, "elemental_row", "100");
      type (fixture, cases[i].row, cases[i].text);
      act (fixture, "dose.save");
      g_test_message ("%s “%s”", cases[i].row, cases[i].text);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (form_child (fixture,
                                                                     cases[i].error_row))));
      g_assert_cmpuint (count_entries (fixture), ==, 0);
    }
}

static void
test_stop (TodayFixture  *fixture,
           gconstpointer  profile)
{
  GtkWidget *anyway = NULL;

  begin (fixture);
  anyway = GTK_WIDGET (bar_child (fixture, "anyway_button"));
  g_assert_false (gtk_widget_get_visible (anyway));
  type (fixture, "elemental_row", "100");
  g_assert_true (gtk_widget_get_visible (anyway));
  gtk_test_accessible_assert_relation (
    GTK_ACCESSIBLE (bar_child (fixture, "save_button")), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
    gtk_widget_get_first_child (GTK_WIDGET (editor_child (fixture, "cautions"))), NULL);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar_child (fixture, "banner"))));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (bar_child (fixture, "save_button")),
                                            "suggested-action"));

  act (fixture, "dose.save");
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_true (today_fixture_focus (fixture)
                 == gtk_widget_get_first_child (GTK_WIDGET (editor_child (fixture, "cautions"))));

  act (fixture, "dose.log-anyway");
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_nonnull (strstr (get_entry (fixture)->cautions, "KID-01"));
}

static void
test_taken (TodayFixture  *fixture,
            gconstpointer  profile)
{
  begin (fixture);
  type (fixture, "elemental_row", "100");
  check (fixture, "taken_check");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar_child (fixture, "anyway_button"))));
  act (fixture, "dose.save");
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_unlikely (TodayFixture  *fixture,
               gconstpointer  profile)
{
  begin (fixture);
  type (fixture, "elemental_row", "100");
  check (fixture, "taken_check");
  type (fixture, "count_row", "40");
  act (fixture, "dose.save");
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar_child (fixture, "question_box"))));
  act (fixture, "dose.save");
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_keeps_product (TodayFixture  *fixture,
                    gconstpointer  profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) products = NULL;

  begin (fixture);
  type (fixture, "elemental_row", "100");
  check (fixture, "keep_check");
  act (fixture, "dose.save");
  products = olivine_products_list (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (products->len, ==, 1);
}

static void
test_compound_names (void)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);

  /* One that translators do not get to see is a critical. */
  for (gsize i = 0; i < n_compounds; i++)
    g_assert_cmpstr (olivine_compound_get_name (&compounds[i]), ==, compounds[i].name);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    const char *profile;
    void      (*test) (TodayFixture *fixture, gconstpointer profile);
  } tests[] = {
    { "/olivine/dose/logs", MAN, test_logs },
    { "/olivine/dose/compound", MAN, test_compound },
    { "/olivine/dose/refuses", MAN, test_refuses },
    { "/olivine/dose/stop", KIDNEYS, test_stop },
    { "/olivine/dose/taken", KIDNEYS, test_taken },
    { "/olivine/dose/unlikely", MAN, test_unlikely },
    { "/olivine/dose/keeps-product", MAN, test_keeps_product },
  };

  widget_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TodayFixture, tests[i].profile, today_fixture_set_up,
                tests[i].test, today_fixture_tear_down);
  g_test_add_func ("/olivine/dose/compound-names", test_compound_names);

  return g_test_run ();
}
