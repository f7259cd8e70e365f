/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The profile: every key through text and back, ranges, lists, and what must
 * go together. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-person.h"

#define TODAY (olivine_date_from_ymd (2026, 11, 20))

#define INVALID OLIVINE_CORE_ERROR_INVALID
#define RANGE OLIVINE_CORE_ERROR_RANGE
#define UNKNOWN_NAME OLIVINE_CORE_ERROR_UNKNOWN_NAME

typedef struct {
  const char *key;
  const char *text;
  const char *kept; /* NULL: refused with code */
  int         code;
} Case;

static const Case cases[] = {
  { "birth-date", "1980-02-29", "1980-02-29", 0 },
  { "birth-date", "1880-01-01", "1880-01-01", 0 },
  { "birth-date", "1879-12-31", NULL, RANGE },
  { "birth-date", "2026-11-20", "2026-11-20", 0 },
  { "birth-date", "2026-11-21", NULL, RANGE },
  { "birth-date", "2026-02-30", NULL, RANGE },
  { "birth-date", "1.2.1980", NULL, INVALID },
  { "birth-date", "", "", 0 },
  { "sex", "female", "female", 0 },
  { "sex", "Male", "male", 0 },
  { "sex", "", "", 0 },
  { "sex", "f", NULL, UNKNOWN_NAME },
  { "life-stage", "pregnant", "pregnant", 0 },
  { "life-stage", "lactating", "lactating", 0 },
  { "life-stage", "", "none", 0 },
  { "life-stage", "teen", NULL, UNKNOWN_NAME },
  { "weight-kg", "70.5", "70.5", 0 },
  { "weight-kg", "61.125", "61.125", 0 },
  { "weight-kg", " 70,5 ", "70.5", 0 },
  { "weight-kg", "0.5", "0.5", 0 },
  { "weight-kg", "0.49", NULL, RANGE },
  { "weight-kg", "500", "500", 0 },
  { "weight-kg", "500.1", NULL, RANGE },
  { "weight-kg", "-70", NULL, RANGE },
  { "weight-kg", "nan", NULL, INVALID },
  { "weight-kg", "inf", NULL, INVALID },
  { "weight-kg", "7e1", NULL, INVALID },
  { "weight-kg", "", "", 0 },
  { "standard", "efsa", "efsa", 0 },
  { "standard", "jp-2025", "jp-2025", 0 },
  { "standard", "", "us-ca", 0 },
  { "standard", "fda", NULL, UNKNOWN_NAME },
  { "target-mg", "1", "1", 0 },
  { "target-mg", "0.9", NULL, RANGE },
  { "target-mg", "2000", "2000", 0 },
  { "target-mg", "2001", NULL, RANGE },
  { "kidney", "ckd", "ckd", 0 },
  { "kidney", "", "unknown", 0 },
  { "kidney", "bad", NULL, UNKNOWN_NAME },
  { "egfr", "29.57", "29.57", 0 },
  { "egfr", "1", "1", 0 },
  { "egfr", "0", NULL, RANGE },
  { "egfr", "200", "200", 0 },
  { "egfr", "400", NULL, RANGE },
  { "egfr-date", "2026-01-05", "2026-01-05", 0 },
  { "egfr-date", "2027-01-05", NULL, RANGE },
  { "dialysis", "haemodialysis", "haemodialysis", 0 },
  { "dialysis", "peritoneal", "peritoneal", 0 },
  { "dialysis", "", "none", 0 },
  { "dialysis", "yes", NULL, UNKNOWN_NAME },
  { "transplant", "yes", "yes", 0 },
  { "transplant", "", "no", 0 },
  { "transplant", "maybe", NULL, UNKNOWN_NAME },
  { "conditions", "hypertension,diabetes", "diabetes,hypertension", 0 },
  { "conditions", " diabetes , diabetes ,", "diabetes", 0 },
  { "conditions", "", "", 0 },
  { "conditions", "diabetes,gout", NULL, UNKNOWN_NAME },
  { "medicines", "loop@08:00+16:00,levothyroxine@7:00", "levothyroxine@07:00,loop@08:00+16:00", 0 },
  { "medicines", "k-sparing", "k-sparing", 0 },
  { "medicines", "k_sparing", NULL, UNKNOWN_NAME },
  { "medicines", "loop@", NULL, INVALID },
  { "medicines", "loop@25:00", NULL, INVALID },
  { "medicines", "loop@08:00+", NULL, INVALID },
  { "medicines", "loop,loop@08:00", NULL, INVALID },
  { "medicines", "loop,loop", "loop", 0 },
  { "medicines", "aspirin", NULL, UNKNOWN_NAME },
  { "potassium-max-mg", "2500", "2500", 0 },
  { "potassium-max-mg", "2.5", NULL, RANGE },
  { "potassium-max-mg", "2,500", NULL, INVALID },
  { "phosphorus-max-mg", "800", "800", 0 },
  { "phosphorus-max-mg", "0", NULL, RANGE },
  { "sodium-max-mg", "2300", "2300", 0 },
  { "sodium-max-mg", "30000", NULL, RANGE },
  { "protein-max-g", "60", "60", 0 },
  { "protein-max-g", "4", NULL, RANGE },
  { "energy-kcal", "2000", "2000", 0 },
  { "energy-kcal", "20", NULL, RANGE },
  { "calcification-goal", "yes", "yes", 0 },
  { "calcification-goal", "", "no", 0 },
  { "colour", "green", NULL, UNKNOWN_NAME },
  { "", "green", NULL, UNKNOWN_NAME },
};

static void
check_keys (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OlivinePerson) person = olivine_person_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *before = olivine_person_get_text (person, cases[i].key);
      g_autofree char *kept = NULL;
      gboolean is_set = olivine_person_set_text (person, cases[i].key, cases[i].text, TODAY,
                                                 &error);

      g_test_message ("%s=%s", cases[i].key, cases[i].text);
      kept = olivine_person_get_text (person, cases[i].key);
      g_assert_true (is_set == (cases[i].kept != NULL));
      g_assert_cmpstr (kept, ==, is_set ? cases[i].kept : before);
      if (!is_set)
        g_assert_error (error, OLIVINE_CORE_ERROR, cases[i].code);
    }
}

static void
test_keys (void)
{
  check_keys ();
}

static void
test_b10_keys_in_a_comma_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }

  check_keys ();
  setlocale (LC_ALL, before);
}

static void
test_every_key_round_trips (void)
{
  const char *const *keys = olivine_person_keys ();
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (OlivinePerson) again = olivine_person_new ();

  g_assert_cmpuint (g_strv_length ((GStrv) keys), ==, 19);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].kept != NULL && *cases[i].kept != '\0')
      g_assert_true (olivine_person_set_text (person, cases[i].key, cases[i].text, TODAY, NULL));

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = olivine_person_get_text (person, keys[i]);
      g_autofree char *text_again = NULL;

      g_assert_true (olivine_person_set_text (again, keys[i], text, TODAY, NULL));
      text_again = olivine_person_get_text (again, keys[i]);
      g_assert_cmpstr (text, ==, text_again);
    }
}

static void
test_empty_text_clears_every_key (void)
{
  const char *const *keys = olivine_person_keys ();
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (OlivinePerson) fresh = olivine_person_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].kept != NULL)
      g_assert_true (olivine_person_set_text (person, cases[i].key, cases[i].text, TODAY, NULL));
  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *expected = olivine_person_get_text (fresh, keys[i]);

      g_assert_true (olivine_person_set_text (person, keys[i], NULL, TODAY, NULL));
      text = olivine_person_get_text (person, keys[i]);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_copy_is_its_own (void)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (OlivinePerson) copy = NULL;

  g_assert_true (olivine_person_set_text (person, "conditions", "diabetes", TODAY, NULL));
  copy = olivine_person_copy (person);
  g_assert_true (olivine_person_set_text (person, "conditions", "", TODAY, NULL));
  g_assert_true (olivine_person_has_condition (copy, "diabetes"));
  g_assert_false (olivine_person_has_condition (person, "diabetes"));
  olivine_person_free (NULL);
}

static void
assert_goes_together (const char *sex,
                      const char *life_stage,
                      const char *birth,
                      const char *egfr_date,
                      gboolean    is_valid)
{
  const char *pairs[][2] = {
    { "sex", sex }, { "life-stage", life_stage }, { "birth-date", birth },
    { "egfr-date", egfr_date },
  };
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_true (olivine_person_set_text (person, pairs[i][0], pairs[i][1], OLIVINE_DATE_NONE,
                                            NULL));
  g_assert_true (olivine_person_validate (person, TODAY, &error) == is_valid);
  if (!is_valid)
    g_assert_error (error, OLIVINE_CORE_ERROR, RANGE);
}

static void
test_validate (void)
{
  assert_goes_together ("", "", "", "", TRUE);
  assert_goes_together ("female", "pregnant", "1990-01-01", "", TRUE);
  assert_goes_together ("", "pregnant", "1990-01-01", "", TRUE);
  assert_goes_together ("male", "pregnant", "1990-01-01", "", FALSE);
  assert_goes_together ("male", "lactating", "", "", FALSE);
  assert_goes_together ("male", "none", "2026-11-20", "", TRUE);
  assert_goes_together ("male", "none", "2026-11-21", "", FALSE);
  assert_goes_together ("", "", "1990-01-01", "1990-01-01", TRUE);
  assert_goes_together ("", "", "1990-01-01", "1989-12-31", FALSE);
}

static void
test_reduced_kidneys (void)
{
  const struct {
    OlivineKidney   kidney;
    OlivineDialysis dialysis;
    double          egfr;
    gboolean        is_reduced;
  } people[] = {
    { OLIVINE_KIDNEY_UNKNOWN, OLIVINE_DIALYSIS_NONE, NAN, FALSE },
    { OLIVINE_KIDNEY_NORMAL, OLIVINE_DIALYSIS_NONE, 60.0, FALSE },
    { OLIVINE_KIDNEY_NORMAL, OLIVINE_DIALYSIS_NONE, 59.99, TRUE },
    { OLIVINE_KIDNEY_CKD, OLIVINE_DIALYSIS_NONE, 90.0, TRUE },
    { OLIVINE_KIDNEY_UNKNOWN, OLIVINE_DIALYSIS_PERITONEAL, NAN, TRUE },
    { OLIVINE_KIDNEY_NORMAL, OLIVINE_DIALYSIS_HAEMODIALYSIS, 90.0, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (OlivinePerson) person = olivine_person_new ();

      person->kidney = people[i].kidney;
      person->dialysis = people[i].dialysis;
      person->egfr_ml_min_173 = people[i].egfr;
      g_assert_true (olivine_person_has_reduced_kidneys (person) == people[i].is_reduced);
    }
}

static void
test_ids_are_sorted_and_dashed (void)
{
  const char *const *lists[] = { olivine_condition_ids (), olivine_medicine_ids () };

  for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
    for (gsize i = 0; lists[k][i] != NULL; i++)
      {
        g_assert_true (g_regex_match_simple ("^[a-z0-9]+(-[a-z0-9]+)*$", lists[k][i], 0, 0));
        if (i > 0)
          g_assert_cmpstr (lists[k][i - 1], <, lists[k][i]);
      }

  g_assert_cmpuint (g_strv_length ((GStrv) olivine_condition_ids ()), ==, 15);
  g_assert_cmpuint (g_strv_length ((GStrv) olivine_medicine_ids ()), ==, 45);
  g_assert_true (g_strv_contains (olivine_medicine_ids (), "bisphosphonate-oral"));
}

static void
test_age (void)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();

  g_assert_cmpint (olivine_person_age_months (person, TODAY), ==, -1);
  person->birth = olivine_date_from_ymd (2006, 11, 21);
  g_assert_cmpint (olivine_person_age_months (person, TODAY), ==, 239);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/person/keys", test_keys);
  g_test_add_func ("/olivine/person/b10-keys-in-a-comma-locale", test_b10_keys_in_a_comma_locale);
  g_test_add_func ("/olivine/person/every-key-round-trips", test_every_key_round_trips);
  g_test_add_func ("/olivine/person/empty-text-clears-every-key",
                   test_empty_text_clears_every_key);
  g_test_add_func ("/olivine/person/copy-is-its-own", test_copy_is_its_own);
  g_test_add_func ("/olivine/person/validate", test_validate);
  g_test_add_func ("/olivine/person/reduced-kidneys", test_reduced_kidneys);
  g_test_add_func ("/olivine/person/ids-are-sorted-and-dashed", test_ids_are_sorted_and_dashed);
  g_test_add_func ("/olivine/person/age", test_age);

  return g_test_run ();
}
