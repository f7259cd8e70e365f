/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values: names, units, conversion, ranges, and what is refused. */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "olivine-core-error.h"
#include "olivine-lab.h"

#define TODAY olivine_date_from_ymd (2026, 11, 21)

static void
test_names (void)
{
  const char *nicks[] = {
    "serum-magnesium", "egfr", "creatinine", "potassium", "phosphate", "calcium", "t50",
  };
  g_autoptr (GError) error = NULL;
  OlivineLabName name = OLIVINE_LAB_T50;

  g_assert_cmpuint (G_N_ELEMENTS (nicks), ==, OLIVINE_N_LAB_NAMES);
  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_assert_true (olivine_lab_name_from_nick (nicks[i], &name, NULL));
      g_assert_cmpint (name, ==, i);
      g_assert_cmpstr (olivine_lab_name_to_nick (name), ==, nicks[i]);
      g_assert_cmpstr (olivine_lab_name_get_title (name), !=, "");
      g_assert_nonnull (olivine_lab_name_get_units (name)[0]);
    }

  g_assert_false (olivine_lab_name_from_nick ("magnesium", &name, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
  g_assert_nonnull (strstr (error->message, "serum-magnesium"));
}

static void
test_conversion (void)
{
  const struct {
    const char *name;
    const char *amount;
    const char *unit;
    double      canonical;
  } cases[] = {
    { "serum-magnesium", "2.0", "mmol/L", 2.0 },
    { "serum-magnesium", "4.86", "mg/dL", 2.0 },
    { "serum-magnesium", "4.84", "mg/dL", 1.99 },
    { "serum-magnesium", "4", "mEq/L", 2.0 },
    { "serum-magnesium", "1.70", "mg/dL", 0.7 },
    { "serum-magnesium", "1.68", "mg/dL", 0.69 },
    { "serum-magnesium", "2.1", "mEq/L", 1.05 },
    { "serum-magnesium", "2.11", "mEq/L", 1.06 },
    { "serum-magnesium", "1.234", "mmol/L", 1.234 },
    { "serum-magnesium", "1,05", "mmol/L", 1.05 },
    { "egfr", "29.57", "mL/min/1.73m2", 29.57 },
    { "creatinine", "1.8", "mg/dL", 1.8 },
    { "creatinine", "159.12", "umol/L", 1.8 },
    { "potassium", "5.1", "mmol/L", 5.1 },
    { "phosphate", "4.5", "mg/dL", 1.45 },
    { "phosphate", "1.455", "mmol/L", 1.455 },
    { "calcium", "10.01950", "mg/dL", 2.5 },
    { "t50", "313", "min", 313.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineLab lab = { 0 };
      g_autoptr (GError) error = NULL;

      olivine_lab_from_text (cases[i].name, cases[i].amount, cases[i].unit, TODAY, TODAY, &lab,
                             &error);
      g_assert_no_error (error);
      g_test_message ("%s %s %s", cases[i].name, cases[i].amount, cases[i].unit);
      g_assert_cmpfloat_with_epsilon (olivine_lab_get_canonical (&lab), cases[i].canonical, 1e-12);
      g_assert_cmpstr (lab.unit, ==, cases[i].unit);
      g_assert_cmpint (olivine_date_compare (lab.date, TODAY), ==, 0);
    }
}

static void
test_units_as_people_write_them (void)
{
  const struct {
    OlivineLabName  name;
    const char     *text;
    const char     *unit;
  } cases[] = {
    { OLIVINE_LAB_SERUM_MAGNESIUM, "MMOL/l", "mmol/L" },
    { OLIVINE_LAB_SERUM_MAGNESIUM, " mg / dl ", "mg/dL" },
    { OLIVINE_LAB_SERUM_MAGNESIUM, "meq/L", "mEq/L" },
    { OLIVINE_LAB_CREATININE, "\xC2\xB5mol/L", "umol/L" },
    { OLIVINE_LAB_CREATININE, "\xCE\xBCmol/L", "umol/L" },
    { OLIVINE_LAB_EGFR, "ml/min/1.73 m\xC2\xB2", "mL/min/1.73m2" },
    { OLIVINE_LAB_T50, "MIN", "min" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *unit = NULL;

      g_assert_true (olivine_lab_unit_from_text (cases[i].name, cases[i].text, &unit, NULL));
      g_assert_cmpstr (unit, ==, cases[i].unit);
    }
}

typedef struct {
  const char *name;
  const char *amount;
  const char *unit;
  int         code;
  const char *message; /* a part of it */
} Refused;

static void
check_refused (const Refused *refused)
{
  OlivineLab lab = { .amount = 7.0 };
  g_autoptr (GError) error = NULL;

  g_test_message ("%s %s %s", refused->name, refused->amount, refused->unit);
  g_assert_false (olivine_lab_from_text (refused->name, refused->amount, refused->unit, TODAY,
                                         TODAY, &lab, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, refused->code);
  g_assert_nonnull (strstr (error->message, refused->message));
  g_assert_cmpfloat (lab.amount, ==, 7.0);
}

static void
test_refused (void)
{
  const int range = OLIVINE_CORE_ERROR_RANGE;
  const int invalid = OLIVINE_CORE_ERROR_INVALID;
  const int unknown = OLIVINE_CORE_ERROR_UNKNOWN_NAME;
  const Refused cases[] = {
    { "egfr", "0", "mL/min/1.73m2", range, "" },
    { "egfr", "400", "mL/min/1.73m2", range, "400" },
    { "egfr", "-5", "mL/min/1.73m2", range, "" },
    { "egfr", ">90", "mL/min/1.73m2", invalid, "egfr" },
    { "creatinine", "100", "mg/dL", range, "Did you mean µmol/L?" },
    { "creatinine", "1.1", "umol/L", range, "Did you mean mg/dL?" },
    { "creatinine", "5000", "umol/L", range, "8.84 to 2652" },
    { "serum-magnesium", "20", "mmol/L", range, "Did you mean mg/dL?" },
    { "calcium", "9.4", "mmol/L", range, "Did you mean mg/dL?" },
    { "calcium", "2.4", "mg/dL", range, "Did you mean mmol/L?" },
    { "potassium", "51", "mmol/L", range, "from 1 to 12" },
    { "serum-magnesium", "1.1", "", invalid, "no unit" },
    { "serum-magnesium", "1.1", NULL, invalid, "mmol/L, mg/dL, mEq/L" },
    { "serum-magnesium", "", "mmol/L", invalid, "no number" },
    { "serum-magnesium", NULL, "mmol/L", invalid, "no number" },
    { "serum-magnesium", "high", "mmol/L", invalid, "serum-magnesium" },
    { "serum-magnesium", "nan", "mmol/L", invalid, "" },
    { "serum-magnesium", "1.1", "umol/L", unknown, "mmol/L" },
    { "potassium", "5", "mg/dL", unknown, "potassium" },
    { "sodium", "140", "mmol/L", unknown, "sodium" },
    { NULL, "140", "mmol/L", unknown, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_refused (&cases[i]);
}

/* Both ends of what can be, in every unit. */
static void
test_ranges (void)
{
  const struct {
    OlivineLabName name;
    double         min;
    double         max;
  } cases[] = {
    { OLIVINE_LAB_SERUM_MAGNESIUM, 0.1, 15.0 }, { OLIVINE_LAB_EGFR, 1.0, 200.0 },
    { OLIVINE_LAB_CREATININE, 0.1, 30.0 },      { OLIVINE_LAB_POTASSIUM, 1.0, 12.0 },
    { OLIVINE_LAB_PHOSPHATE, 0.1, 8.0 },        { OLIVINE_LAB_CALCIUM, 0.75, 6.0 },
    { OLIVINE_LAB_T50, 10.0, 1000.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineLab lab = {
        .name = cases[i].name,
        .date = TODAY,
        .unit = olivine_lab_name_get_units (cases[i].name)[0],
      };
      const double inside[] = { cases[i].min, cases[i].max };
      const double outside[] = { cases[i].min * 0.999, cases[i].max * 1.001, 0.0, NAN, INFINITY };

      for (gsize j = 0; j < G_N_ELEMENTS (inside); j++)
        {
          lab.amount = inside[j];
          g_assert_true (olivine_lab_validate (&lab, TODAY, NULL));
        }
      for (gsize j = 0; j < G_N_ELEMENTS (outside); j++)
        {
          g_autoptr (GError) error = NULL;

          lab.amount = outside[j];
          g_assert_false (olivine_lab_validate (&lab, TODAY, &error));
          g_assert_nonnull (error);
        }
    }
}

static void
test_dates (void)
{
  const struct {
    OlivineDate date;
    int         code; /* -1: taken */
  } cases[] = {
    { olivine_date_from_ymd (2026, 11, 21), -1 },
    { olivine_date_from_ymd (2026, 11, 22), OLIVINE_CORE_ERROR_RANGE },
    { olivine_date_from_ymd (1900, 1, 1), -1 },
    { olivine_date_from_ymd (1899, 12, 31), OLIVINE_CORE_ERROR_RANGE },
    { OLIVINE_DATE_NONE, OLIVINE_CORE_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineLab lab = { 0 };
      g_autoptr (GError) error = NULL;
      gboolean is_taken = olivine_lab_from_text ("t50", "300", "min", cases[i].date, TODAY, &lab,
                                                 &error);

      g_assert_true (is_taken == (cases[i].code < 0));
      if (!is_taken)
        g_assert_error (error, OLIVINE_CORE_ERROR, cases[i].code);
    }
}

static void
test_unit_of_nowhere (void)
{
  const OlivineLab lab = { .name = OLIVINE_LAB_POTASSIUM, .date = TODAY, .amount = 5.0,
                           .unit = "mg/dL" };
  g_autoptr (GError) error = NULL;

  g_assert_true (isnan (olivine_lab_get_canonical (&lab)));
  g_assert_false (olivine_lab_validate (&lab, TODAY, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/lab/names", test_names);
  g_test_add_func ("/olivine/lab/conversion", test_conversion);
  g_test_add_func ("/olivine/lab/units-as-people-write-them", test_units_as_people_write_them);
  g_test_add_func ("/olivine/lab/refused", test_refused);
  g_test_add_func ("/olivine/lab/ranges", test_ranges);
  g_test_add_func ("/olivine/lab/dates", test_dates);
  g_test_add_func ("/olivine/lab/unit-of-nowhere", test_unit_of_nowhere);

  return g_test_run ();
}
