/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values and symptoms in the diary. */

#include "olivine-health.h"

#include "olivine-core-error.h"
#include "olivine-journal.h"
#include "store-fixture.h"

static void
must_add (StoreFixture *fixture,
          OlivineLab   *lab)
{
  g_autoptr (GError) error = NULL;

  olivine_health_add_lab (fixture->store, lab, &error);
  g_assert_no_error (error);
}

static void
test_labs_are_kept_as_typed (StoreFixture  *fixture,
                             gconstpointer  data)
{
  OlivineLab labs[] = {
    fixture_lab (OLIVINE_LAB_T50, "2026-03-02", 300, "min"),
    fixture_lab (OLIVINE_LAB_SERUM_MAGNESIUM, "2026-03-01", 4.86, "mg/dL"),
    fixture_lab (OLIVINE_LAB_CREATININE, "2026-03-01", 1.0 / 3.0, "mg/dL"),
    fixture_lab (OLIVINE_LAB_SERUM_MAGNESIUM, "2026-03-01", 2.0, "mmol/L"),
  };
  static const guint by_date[] = { 1, 2, 3, 0 };
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (labs); i++)
    must_add (fixture, &labs[i]);
  store_fixture_reopen (fixture);
  found = olivine_health_get_labs (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (labs));
  for (guint i = 0; i < found->len; i++)
    {
      const OlivineLab *lab = &g_array_index (found, OlivineLab, i);
      const OlivineLab *typed = &labs[by_date[i]];

      g_assert_true (g_uuid_string_is_valid (lab->uid));
      g_assert_cmpstr (lab->uid, ==, typed->uid);
      g_assert_cmpint (lab->name, ==, typed->name);
      g_assert_cmpint (olivine_date_compare (lab->date, typed->date), ==, 0);
      g_assert_true (lab->amount == typed->amount);
      g_assert_cmpstr (lab->unit, ==, typed->unit);
    }
}

static void
test_same_value_is_there_once (StoreFixture  *fixture,
                               gconstpointer  data)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_EGFR, "2026-03-01", 28, "mL/min/1.73m2");
  OlivineLab again = lab;
  OlivineLab next_day = fixture_lab (OLIVINE_LAB_EGFR, "2026-03-02", 28, "mL/min/1.73m2");
  g_autoptr (GError) error = NULL;

  must_add (fixture, &lab);
  g_assert_false (olivine_health_add_lab (fixture->store, &again, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
  must_add (fixture, &next_day);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM lab"), ==, 2);
}

static void
test_wrong_values_change_nothing (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  OlivineLab labs[] = {
    fixture_lab (OLIVINE_LAB_EGFR, "2026-03-01", 0, "mL/min/1.73m2"),
    fixture_lab (OLIVINE_LAB_EGFR, "2026-03-01", 400, "mL/min/1.73m2"),
    fixture_lab (OLIVINE_LAB_CREATININE, "2026-03-01", 100, "mg/dL"),
    fixture_lab (OLIVINE_LAB_CREATININE, "2026-03-01", 1.8, NULL),
    fixture_lab (OLIVINE_LAB_CREATININE, "2026-03-01", 1.8, "mmol/L"),
    { .name = OLIVINE_LAB_T50, .date = OLIVINE_DATE_NONE, .amount = 300, .unit = "min" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labs); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_health_add_lab (fixture->store, &labs[i], &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == OLIVINE_CORE_ERROR);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM lab"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM change"), ==, 0);
}

static void
test_removed_lab_comes_back (StoreFixture  *fixture,
                             gconstpointer  data)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_POTASSIUM, "2026-03-01", 5.1, "mmol/L");
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;
  OlivineDate date = OLIVINE_DATE_NONE;

  must_add (fixture, &lab);
  g_assert_false (olivine_health_remove_lab (fixture->store, "none", &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (olivine_health_remove_lab (fixture->store, lab.uid, &error));
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM lab"), ==, 0);

  g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, &date, &error));
  g_assert_no_error (error);
  g_assert_cmpint (olivine_date_compare (date, lab.date), ==, 0);
  found = olivine_health_get_labs (fixture->store, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (g_array_index (found, OlivineLab, 0).uid, ==, lab.uid);
  g_assert_true (g_array_index (found, OlivineLab, 0).amount == 5.1);
}

static void
set_symptom (StoreFixture   *fixture,
             const char     *date,
             OlivineSymptom  symptom,
             gboolean        present)
{
  g_autoptr (GError) error = NULL;

  olivine_health_set_symptom (fixture->store, fixture_day (date), symptom, present, &error);
  g_assert_no_error (error);
}

static char *
symptoms_of (StoreFixture *fixture,
             const char   *from,
             const char   *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) notes = olivine_health_get_symptoms (fixture->store, fixture_day (from),
                                                          fixture_day (to), &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notes->len; i++)
    {
      const OlivineSymptomNote *note = &g_array_index (notes, OlivineSymptomNote, i);
      g_autofree char *date = olivine_date_to_text (note->date);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", date,
                              olivine_symptom_to_nick (note->symptom));
    }

  return g_string_free (text, FALSE);
}

static void
test_symptoms_of_days (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autofree char *all = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *after = NULL;

  set_symptom (fixture, "2026-03-03", OLIVINE_SYMPTOM_DIARRHOEA, TRUE);
  set_symptom (fixture, "2026-03-02", OLIVINE_SYMPTOM_VOMITING, TRUE);
  set_symptom (fixture, "2026-03-02", OLIVINE_SYMPTOM_NAUSEA, TRUE);
  set_symptom (fixture, "2026-03-02", OLIVINE_SYMPTOM_NAUSEA, TRUE);
  set_symptom (fixture, "2026-03-01", OLIVINE_SYMPTOM_FAINTING, TRUE);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM change"), ==, 4);

  all = symptoms_of (fixture, "2026-03-01", "2026-03-03");
  g_assert_cmpstr (all, ==, "2026-03-01 fainting; 2026-03-02 nausea; 2026-03-02 vomiting; "
                   "2026-03-03 diarrhoea");
  middle = symptoms_of (fixture, "2026-03-02", "2026-03-02");
  g_assert_cmpstr (middle, ==, "2026-03-02 nausea; 2026-03-02 vomiting");

  set_symptom (fixture, "2026-03-02", OLIVINE_SYMPTOM_NAUSEA, FALSE);
  after = symptoms_of (fixture, "2026-03-02", "2026-03-02");
  g_assert_cmpstr (after, ==, "2026-03-02 vomiting");
}

static void
test_symptom_without_a_day (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_health_set_symptom (fixture->store, OLIVINE_DATE_NONE,
                                              OLIVINE_SYMPTOM_NAUSEA, TRUE, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID);
}

/* A word that is none of ours is damage, and said so; nothing is made of it. */
static void
test_damaged_rows (StoreFixture  *fixture,
                   gconstpointer  data)
{
  static const char *const damages[] = {
    "INSERT INTO lab (uid, date, name, amount, unit) VALUES ('x', '2026-03-01', 'iron', 1, 'mg')",
    "INSERT INTO lab (uid, date, name, amount, unit) VALUES ('x', '2026-03-01', 'egfr', 1, 'mg')",
    "INSERT INTO lab (uid, date, name, amount, unit) VALUES ('x', '2026-13-01', 't50', 1, 'min')",
  };
  OlivineDb *db = olivine_store_get_db (fixture->store);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      olivine_db_exec (db, damages[i], &error);
      g_assert_no_error (error);
      g_assert_null (olivine_health_get_labs (fixture->store, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
      g_clear_error (&error);
      olivine_db_exec (db, "DELETE FROM lab", &error);
    }

  olivine_db_exec (db, "INSERT INTO symptom VALUES ('2026-03-01', 'joy')", &error);
  g_assert_no_error (error);
  g_assert_null (olivine_health_get_symptoms (fixture->store, fixture_day ("2026-03-01"),
                                              fixture_day ("2026-03-01"), &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/health/labs-are-kept-as-typed", test_labs_are_kept_as_typed);
  STORE_FIXTURE_ADD ("/olivine/health/same-value-is-there-once", test_same_value_is_there_once);
  STORE_FIXTURE_ADD ("/olivine/health/wrong-values-change-nothing",
                     test_wrong_values_change_nothing);
  STORE_FIXTURE_ADD ("/olivine/health/removed-lab-comes-back", test_removed_lab_comes_back);
  STORE_FIXTURE_ADD ("/olivine/health/symptoms-of-days", test_symptoms_of_days);
  STORE_FIXTURE_ADD ("/olivine/health/symptom-without-a-day", test_symptom_without_a_day);
  STORE_FIXTURE_ADD ("/olivine/health/damaged-rows", test_damaged_rows);

  return g_test_run ();
}
