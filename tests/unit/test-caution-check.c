/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rules are given of the diary: the person of the day, the days around
 * it, all laboratory values and the symptoms of late. */

#include "olivine-caution-check.h"

#include <math.h>
#include <string.h>

#include "olivine-caution-week.h"
#include "olivine-dose.h"
#include "olivine-health.h"
#include "olivine-journal.h"
#include "store-fixture.h"

#define TODAY "2026-11-20"

static void
set_healthy_adult (StoreFixture *fixture)
{
  fixture_set_profile (fixture, "2026-01-01", "birth-date", "1986-01-01");
  fixture_set_profile (fixture, "2026-01-01", "kidney", "normal");
}

static void
set_woman_of_72 (StoreFixture *fixture)
{
  fixture_set_profile (fixture, "2026-01-01", "birth-date", "1954-01-01");
  fixture_set_profile (fixture, "2026-01-01", "sex", "female");
  fixture_set_profile (fixture, "2026-01-01", "kidney", "ckd");
}

static OlivineEntry *
make_dose (const char *date,
           double      elemental_mg)
{
  OlivineDoseFacts facts = {
    .name = "Citrate", .kind = OLIVINE_KIND_SUPPLEMENT, .elemental_mg = elemental_mg,
    .compound_mg = NAN, .count = 1,
  };
  g_autoptr (GError) error = NULL;
  OlivineEntry *dose = olivine_dose_new (&facts, fixture_day (date), &error);

  g_assert_no_error (error);
  return dose;
}

static OlivineEntry *
add_dose (StoreFixture *fixture,
          const char   *date,
          double        elemental_mg)
{
  OlivineEntry *dose = make_dose (date, elemental_mg);
  g_autoptr (GError) error = NULL;

  olivine_diary_add (fixture->store, dose, &error);
  g_assert_no_error (error);
  return dose;
}

static void
add_lab (StoreFixture   *fixture,
         OlivineLabName  name,
         const char     *date,
         double          amount,
         const char     *unit)
{
  OlivineLab lab = fixture_lab (name, date, amount, unit);
  g_autoptr (GError) error = NULL;

  olivine_health_add_lab (fixture->store, &lab, &error);
  g_assert_no_error (error);
}

static char *
ids_on (StoreFixture       *fixture,
        const char         *date,
        const OlivineEntry *proposed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cautions = olivine_store_cautions (fixture->store, fixture_day (date),
                                                           proposed, FALSE, &error);

  g_assert_no_error (error);
  return olivine_cautions_to_ids (cautions);
}

#define assert_ids(fixture, date, proposed, expected) \
  G_STMT_START { \
    g_autofree char *ids_ = ids_on (fixture, date, proposed); \
    g_assert_cmpstr (ids_, ==, expected); \
  } G_STMT_END

static void
test_nothing_for_nobody (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr (OlivineEntry) dose = make_dose (TODAY, 100);

  olivine_entry_unref (fixture_add (fixture, TODAY, "Pumpkin seeds", 592));
  assert_ids (fixture, TODAY, NULL, "");
  set_healthy_adult (fixture);
  assert_ids (fixture, TODAY, dose, "");
}

/* 1.8 mg/dL at 72 is 29.57, which prints as 30 and is below 30. */
static void
test_egfr_of_a_laboratory (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (OlivineEntry) dose = make_dose (TODAY, 100);
  g_autoptr (GError) error = NULL;
  OlivineEgfrReading reading = { 0 };

  set_woman_of_72 (fixture);
  assert_ids (fixture, TODAY, dose, "KID-05");
  g_assert_true (olivine_store_get_egfr (fixture->store, fixture_day (TODAY), &reading, &error));
  g_assert_cmpint (reading.origin, ==, OLIVINE_EGFR_NONE);

  add_lab (fixture, OLIVINE_LAB_CREATININE, "2026-11-01", 1.8, "mg/dL");
  assert_ids (fixture, TODAY, dose, "KID-01");
  assert_ids (fixture, TODAY, NULL, "");
  g_assert_true (olivine_store_get_egfr (fixture->store, fixture_day (TODAY), &reading, &error));
  g_assert_cmpint (reading.origin, ==, OLIVINE_EGFR_FROM_CREATININE);
  g_assert_cmpfloat_with_epsilon (reading.egfr_ml_min_173, 29.57, 0.005);

  /* A value of later says nothing about an earlier day. */
  dose->date = fixture_day ("2026-10-31");
  assert_ids (fixture, "2026-10-31", dose, "KID-05");
}

static void
test_person_of_the_day (StoreFixture  *fixture,
                        gconstpointer  data)
{
  olivine_entry_unref (add_dose (fixture, "2026-03-01", 100));
  olivine_entry_unref (add_dose (fixture, "2026-11-19", 100));
  fixture_set_profile (fixture, "2026-01-01", "kidney", "normal");
  fixture_set_profile (fixture, "2026-11-01", "dialysis", "haemodialysis");
  assert_ids (fixture, "2026-03-01", NULL, "");
  assert_ids (fixture, "2026-11-19", NULL, "KID-02");
}

static void
test_removal_withdraws (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (OlivineEntry) dose = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-01", "egfr", "28");
  dose = add_dose (fixture, TODAY, 100);
  assert_ids (fixture, TODAY, NULL, "KID-01");
  olivine_diary_remove (fixture->store, dose->uid, NULL, &error);
  g_assert_no_error (error);
  assert_ids (fixture, TODAY, NULL, "");
  olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_ids (fixture, TODAY, NULL, "KID-01");

  /* The profile changes, and so does what stands. */
  fixture_set_profile (fixture, "2026-01-01", "egfr", "80");
  assert_ids (fixture, TODAY, NULL, "");
}

static void
test_proposed_takes_the_place_of_its_entry (StoreFixture  *fixture,
                                            gconstpointer  data)
{
  g_autoptr (OlivineEntry) dose = NULL;
  g_autoptr (OlivineEntry) edited = NULL;

  set_healthy_adult (fixture);
  dose = add_dose (fixture, TODAY, 200);
  assert_ids (fixture, TODAY, NULL, "");
  edited = olivine_entry_copy (dose);
  assert_ids (fixture, TODAY, edited, "");
  g_assert_true (olivine_dose_set_count (edited, 2, NULL));
  assert_ids (fixture, TODAY, edited, "UL-01;UL-04");
}

/* Each of two doses is harmless; both together are above the upper level. */
static void
test_doses_that_come_together (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr (OlivineEntry) first = make_dose (TODAY, 200);
  g_autoptr (OlivineEntry) second = make_dose (TODAY, 200);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GError) error = NULL;

  set_healthy_adult (fixture);
  assert_ids (fixture, TODAY, first, "");
  g_ptr_array_add (both, first);
  g_ptr_array_add (both, second);
  cautions = olivine_store_cautions_beside (fixture->store, fixture_day (TODAY), first, both, FALSE,
                                            &error);
  g_assert_no_error (error);
  g_assert_nonnull (olivine_cautions_find (cautions, "UL-01"));
}

static void
test_symptoms_of_late (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GError) error = NULL;

  olivine_entry_unref (add_dose (fixture, TODAY, 100));
  set_healthy_adult (fixture);
  olivine_health_set_symptom (fixture->store, fixture_day ("2026-11-01"),
                              OLIVINE_SYMPTOM_SLOW_BREATHING, TRUE, &error);
  assert_ids (fixture, TODAY, NULL, "");
  olivine_health_set_symptom (fixture->store, fixture_day (TODAY), OLIVINE_SYMPTOM_SLOW_BREATHING,
                              TRUE, &error);
  g_assert_no_error (error);
  cautions = olivine_store_cautions (fixture->store, fixture_day (TODAY), NULL, FALSE, &error);
  g_assert_nonnull (olivine_cautions_find (cautions, "SYM-01"));
  g_assert_true (olivine_cautions_hold_suggestions (cautions));
}

static void
test_severest_first (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GError) error = NULL;

  set_woman_of_72 (fixture);
  fixture_set_profile (fixture, "2026-01-01", "egfr", "28");
  fixture_set_profile (fixture, "2026-01-01", "kidney", "unknown");
  fixture_set_profile (fixture, "2026-01-01", "medicines", "levothyroxine@08:00");
  add_lab (fixture, OLIVINE_LAB_SERUM_MAGNESIUM, "2026-11-10", 1.2, "mmol/L");
  olivine_entry_unref (add_dose (fixture, TODAY, 400));
  cautions = olivine_store_cautions (fixture->store, fixture_day (TODAY), NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cautions->len, >, 2);
  for (guint i = 1; i < cautions->len; i++)
    g_assert_cmpint (((OlivineCaution *) cautions->pdata[i - 1])->severity, >=,
                     ((OlivineCaution *) cautions->pdata[i])->severity);
}

static void
test_taken_is_in_the_past_tense (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr (OlivineEntry) dose = make_dose (TODAY, 100);
  g_autoptr (GPtrArray) cautions = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-01", "egfr", "28");
  cautions = olivine_store_cautions (fixture->store, fixture_day (TODAY), dose, TRUE, &error);
  g_assert_no_error (error);
  message = olivine_caution_message (cautions->pdata[0], NULL);
  g_assert_nonnull (strstr (message, "It has been taken"));
}

/* Only what speaks about the food, not what stands without it. */
static void
test_food (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GPtrArray) much = NULL;
  g_autoptr (GPtrArray) little = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-01", "egfr", "28");
  olivine_entry_unref (add_dose (fixture, TODAY, 100));
  food = olivine_catalogue_get (fixture->store, "core:black-beans-dry", &error);
  g_assert_no_error (error);
  much = olivine_store_food_cautions (fixture->store, fixture_day (TODAY), food, 194, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (much->len, ==, 1);
  g_assert_nonnull (olivine_cautions_find (much, "FOOD-01"));
  little = olivine_store_food_cautions (fixture->store, fixture_day (TODAY), food, 1, &error);
  g_assert_cmpuint (little->len, ==, 0);
}

static void
assert_week (StoreFixture *fixture,
             const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) week = olivine_store_cautions_of_week (fixture->store, fixture_day (TODAY),
                                                               &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < week->len; i++)
    {
      const OlivineDatedCaution *dated = week->pdata[i];
      g_autofree char *day = olivine_date_to_text (dated->date);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", dated->caution->id, day);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Each rule once: on its severest day, and of equal ones the latest. */
static void
test_week (StoreFixture  *fixture,
           gconstpointer  data)
{
  set_healthy_adult (fixture);
  assert_week (fixture, "");
  olivine_entry_unref (add_dose (fixture, "2026-11-13", 360));
  assert_week (fixture, "");
  olivine_entry_unref (add_dose (fixture, "2026-11-14", 360));
  assert_week (fixture, "UL-01 2026-11-14; UL-04 2026-11-14");
  olivine_entry_unref (add_dose (fixture, "2026-11-18", 360));
  olivine_entry_unref (add_dose (fixture, TODAY, 10));
  assert_week (fixture, "UL-01 2026-11-18; UL-04 2026-11-18");

  fixture_set_profile (fixture, "2026-11-16", "kidney", "ckd");
  fixture_set_profile (fixture, "2026-11-16", "egfr", "12");
  assert_week (fixture, "KID-01 2026-11-20; UL-01 2026-11-18; UL-04 2026-11-18");
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/caution-check/nothing-for-nobody", test_nothing_for_nobody);
  STORE_FIXTURE_ADD ("/olivine/caution-check/egfr-of-a-laboratory", test_egfr_of_a_laboratory);
  STORE_FIXTURE_ADD ("/olivine/caution-check/person-of-the-day", test_person_of_the_day);
  STORE_FIXTURE_ADD ("/olivine/caution-check/removal-withdraws", test_removal_withdraws);
  STORE_FIXTURE_ADD ("/olivine/caution-check/proposed-takes-the-place-of-its-entry",
                     test_proposed_takes_the_place_of_its_entry);
  STORE_FIXTURE_ADD ("/olivine/caution-check/doses-that-come-together",
                     test_doses_that_come_together);
  STORE_FIXTURE_ADD ("/olivine/caution-check/symptoms-of-late", test_symptoms_of_late);
  STORE_FIXTURE_ADD ("/olivine/caution-check/severest-first", test_severest_first);
  STORE_FIXTURE_ADD ("/olivine/caution-check/taken-is-in-the-past-tense",
                     test_taken_is_in_the_past_tense);
  STORE_FIXTURE_ADD ("/olivine/caution-check/food", test_food);
  STORE_FIXTURE_ADD ("/olivine/caution-check/week", test_week);

  return g_test_run ();
}
