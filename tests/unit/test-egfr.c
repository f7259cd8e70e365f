/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The kidney formula against worked values, its edges and its units. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-egfr.h"

static void
check_vector (const char            *line,
              OlivineCreatinineUnit  unit)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", -1);
  OlivineSex sex = g_str_equal (cells[2], "female") ? OLIVINE_SEX_FEMALE : OLIVINE_SEX_MALE;
  g_autoptr (GError) error = NULL;
  double egfr = NAN;

  g_assert_cmpuint (g_strv_length (cells), ==, 5);
  olivine_egfr_compute (g_ascii_strtod (cells[0], NULL), unit, atoi (cells[1]), sex, &egfr, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (egfr, g_ascii_strtod (cells[3], NULL), 0.001);
  g_assert_cmpstr (olivine_egfr_category (egfr), ==, cells[4]);
}

static void
check_vectors (const char            *name,
               OlivineCreatinineUnit  unit,
               guint                  n_expected)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reference", name, NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_checked = 0;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strstrip (contents), "\n", -1);
  for (gsize i = 1; lines[i] != NULL; i++, n_checked++)
    check_vector (lines[i], unit);

  g_assert_cmpuint (n_checked, ==, n_expected);
}

static void
test_worked_values_in_mg_per_dl (void)
{
  check_vectors ("egfr-mg-per-dl.csv", OLIVINE_CREATININE_MG_PER_DL, 22);
}

static void
test_worked_values_in_umol_per_l (void)
{
  check_vectors ("egfr-umol-per-l.csv", OLIVINE_CREATININE_UMOL_PER_L, 9);
}

static void
test_worked_values_in_a_comma_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }

  test_worked_values_in_mg_per_dl ();
  setlocale (LC_ALL, before);
}

/* It prints as 30 and is below 30 all the same. */
static void
test_category_is_of_the_exact_value (void)
{
  double egfr = NAN;

  g_assert_true (olivine_egfr_compute (1.8, OLIVINE_CREATININE_MG_PER_DL, 72, OLIVINE_SEX_FEMALE,
                                       &egfr, NULL));
  g_assert_cmpfloat (egfr, <, 30.0);
  g_assert_cmpfloat (round (egfr), ==, 30.0);
  g_assert_cmpstr (olivine_egfr_category (egfr), ==, "G4");
}

static void
test_category_edges (void)
{
  const struct {
    double      egfr;
    const char *category;
  } cases[] = {
    { 150.0, "G1" }, { 90.0, "G1" }, { 89.999, "G2" }, { 60.0, "G2" }, { 59.999, "G3a" },
    { 45.0, "G3a" }, { 44.999, "G3b" }, { 30.0, "G3b" }, { 29.999, "G4" }, { 15.0, "G4" },
    { 14.999, "G5" }, { 0.0, "G5" }, { NAN, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (olivine_egfr_category (cases[i].egfr), ==, cases[i].category);
}

static void
test_units (void)
{
  const struct {
    const char            *text;
    OlivineCreatinineUnit  unit;
  } cases[] = {
    { "mg/dL", OLIVINE_CREATININE_MG_PER_DL }, { "MG/DL", OLIVINE_CREATININE_MG_PER_DL },
    { " mg/dl ", OLIVINE_CREATININE_MG_PER_DL }, { "umol/L", OLIVINE_CREATININE_UMOL_PER_L },
    { "\xC2\xB5mol/L", OLIVINE_CREATININE_UMOL_PER_L },
    { "\xCE\xBCmol/l", OLIVINE_CREATININE_UMOL_PER_L },
  };
  const char *wrong[] = { NULL, "", "mg", "mmol/L", "mg/l", "\xFF" };
  OlivineCreatinineUnit unit = OLIVINE_CREATININE_MG_PER_DL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (olivine_creatinine_unit_from_text (cases[i].text, &unit, NULL));
      g_assert_cmpint (unit, ==, cases[i].unit);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_creatinine_unit_from_text (wrong[i], &unit, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
    }
}

static void
test_both_sides_of_each_bound (void)
{
  const OlivineCreatinineUnit mg = OLIVINE_CREATININE_MG_PER_DL;
  const OlivineCreatinineUnit umol = OLIVINE_CREATININE_UMOL_PER_L;
  const struct {
    double                 creatinine;
    OlivineCreatinineUnit  unit;
    int                    age_years;
    OlivineSex             sex;
    int                    code; /* -1: taken */
  } cases[] = {
    { 0.1, mg, 40, OLIVINE_SEX_MALE, -1 },
    { 0.099, mg, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { 30.0, mg, 40, OLIVINE_SEX_MALE, -1 },
    { 30.1, mg, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { 8.85, umol, 40, OLIVINE_SEX_MALE, -1 },
    { 8.83, umol, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { 2651.9, umol, 40, OLIVINE_SEX_MALE, -1 },
    { 2653.0, umol, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { 0.0, mg, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { -1.0, mg, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { NAN, mg, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { INFINITY, mg, 40, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { 1.0, mg, 18, OLIVINE_SEX_MALE, -1 },
    { 1.0, mg, 17, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_NOT_APPLICABLE },
    { 1.0, mg, -1, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_NOT_APPLICABLE },
    { 1.0, mg, 130, OLIVINE_SEX_MALE, -1 },
    { 1.0, mg, 131, OLIVINE_SEX_MALE, OLIVINE_CORE_ERROR_RANGE },
    { 1.0, mg, 40, OLIVINE_SEX_UNKNOWN, OLIVINE_CORE_ERROR_NOT_APPLICABLE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double egfr = 7.0;
      gboolean is_taken = olivine_egfr_compute (cases[i].creatinine, cases[i].unit,
                                                cases[i].age_years, cases[i].sex, &egfr, &error);

      g_test_message ("%g, %d years", cases[i].creatinine, cases[i].age_years);
      g_assert_true (is_taken == (cases[i].code < 0));
      g_assert_true (isnan (egfr) == !is_taken);
      if (!is_taken)
        g_assert_error (error, OLIVINE_CORE_ERROR, cases[i].code);
    }
}

static void
test_asks_for_the_other_unit (void)
{
  g_autoptr (GError) in_mg = NULL;
  g_autoptr (GError) in_umol = NULL;
  double egfr = NAN;

  g_assert_false (olivine_egfr_compute (100.0, OLIVINE_CREATININE_MG_PER_DL, 40,
                                        OLIVINE_SEX_FEMALE, &egfr, &in_mg));
  g_assert_nonnull (strstr (in_mg->message, "Did you mean µmol/L?"));
  g_assert_false (olivine_egfr_compute (1.1, OLIVINE_CREATININE_UMOL_PER_L, 40,
                                        OLIVINE_SEX_FEMALE, &egfr, &in_umol));
  g_assert_nonnull (strstr (in_umol->message, "Did you mean mg/dL?"));
}

/* More creatinine or more years never mean better kidneys. */
static void
test_falls_with_creatinine_and_age (void)
{
  for (int i = 0; i < 2000; i++)
    {
      OlivineSex sex = g_test_rand_bit () ? OLIVINE_SEX_FEMALE : OLIVINE_SEX_MALE;
      double creatinine = g_test_rand_double_range (0.2, 14.0);
      int age_years = g_test_rand_int_range (18, 119);
      double egfr, with_more, older;

      g_assert_true (olivine_egfr_compute (creatinine, OLIVINE_CREATININE_MG_PER_DL, age_years,
                                           sex, &egfr, NULL));
      g_assert_true (olivine_egfr_compute (creatinine * 1.01, OLIVINE_CREATININE_MG_PER_DL,
                                           age_years, sex, &with_more, NULL));
      g_assert_true (olivine_egfr_compute (creatinine, OLIVINE_CREATININE_MG_PER_DL, age_years + 1,
                                           sex, &older, NULL));
      g_assert_cmpfloat (with_more, <, egfr);
      g_assert_cmpfloat (older, <, egfr);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/egfr/worked-values-in-mg-per-dl", test_worked_values_in_mg_per_dl);
  g_test_add_func ("/olivine/egfr/worked-values-in-umol-per-l", test_worked_values_in_umol_per_l);
  g_test_add_func ("/olivine/egfr/worked-values-in-a-comma-locale",
                   test_worked_values_in_a_comma_locale);
  g_test_add_func ("/olivine/egfr/category-is-of-the-exact-value",
                   test_category_is_of_the_exact_value);
  g_test_add_func ("/olivine/egfr/category-edges", test_category_edges);
  g_test_add_func ("/olivine/egfr/units", test_units);
  g_test_add_func ("/olivine/egfr/both-sides-of-each-bound", test_both_sides_of_each_bound);
  g_test_add_func ("/olivine/egfr/asks-for-the-other-unit", test_asks_for_the_other_unit);
  g_test_add_func ("/olivine/egfr/falls-with-creatinine-and-age",
                   test_falls_with_creatinine_and_age);

  return g_test_run ();
}
