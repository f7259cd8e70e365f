/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doses: per unit times count, what a label may say, and what is asked about. */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "olivine-core-error.h"
#include "olivine-dose.h"

#define DAY olivine_date_from_ymd (2026, 11, 20)
#define MAGNESIUM(dose) ((dose)->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM])

static OlivineDoseFacts
label (double elemental_mg,
       double count)
{
  return (OlivineDoseFacts) {
    .name = "Citrate", .kind = OLIVINE_KIND_SUPPLEMENT, .elemental_mg = elemental_mg,
    .compound_mg = NAN, .count = count,
  };
}

static OlivineEntry *
must_make (const OlivineDoseFacts *facts)
{
  g_autoptr (GError) error = NULL;
  OlivineEntry *dose = olivine_dose_new (facts, DAY, &error);

  g_assert_no_error (error);
  return dose;
}

static void
test_everything_is_taken (void)
{
  OlivineDoseFacts facts = {
    .name = " Milk of magnesia ", .kind = OLIVINE_KIND_ANTACID, .elemental_mg = 33.3,
    .compound = "hydroxide", .compound_mg = NAN, .count = 15, .unit = "ml", .time = "8:05",
    .agreed = TRUE,
  };
  g_autoptr (OlivineEntry) dose = must_make (&facts);

  g_assert_cmpstr (dose->uid, ==, "");
  g_assert_cmpint (olivine_date_compare (dose->date, DAY), ==, 0);
  g_assert_cmpstr (dose->time, ==, "08:05");
  g_assert_cmpint (dose->meal, ==, OLIVINE_MEAL_NONE);
  g_assert_cmpint (dose->kind, ==, OLIVINE_KIND_ANTACID);
  g_assert_cmpstr (dose->food, ==, "Milk of magnesia");
  g_assert_cmpint (dose->quantity, ==, 15000);
  g_assert_cmpstr (dose->unit, ==, "ml");
  g_assert_cmpint (dose->grams, ==, OLIVINE_UNKNOWN);
  g_assert_cmpstr (dose->compound, ==, "hydroxide");
  g_assert_cmpint (dose->compound_mg, ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (MAGNESIUM (dose), ==, 499500);
  g_assert_cmpint (olivine_dose_get_elemental_mg (dose), ==, 33300);
  g_assert_true (dose->agreed);
  g_assert_cmpint (dose->snapshot.thousandths[OLIVINE_NUTRIENT_POTASSIUM], ==, OLIVINE_UNKNOWN);
}

/* The label gives the compound: its share is magnesium, rounded for one unit. */
static void
test_compound_is_converted (void)
{
  gsize n_compounds = 0;
  const OlivineCompound *compounds = olivine_compound_table (&n_compounds);

  for (gsize i = 0; i < n_compounds; i++)
    {
      OlivineDoseFacts facts = label (NAN, 3);
      g_autoptr (OlivineEntry) dose = NULL;
      gint64 unit_mg = olivine_thousandths_from_double (500 * compounds[i].elemental_fraction);

      facts.compound = compounds[i].id;
      facts.compound_mg = 500;
      dose = must_make (&facts);
      g_assert_cmpint (dose->compound_mg, ==, 500000);
      g_assert_cmpint (olivine_dose_get_elemental_mg (dose), ==, unit_mg);
      g_assert_cmpint (MAGNESIUM (dose), ==, 3 * unit_mg);
    }
}

static void
test_counts (void)
{
  const struct {
    double elemental_mg;
    double count;
    gint64 total;
  } cases[] = {
    { 100, 1, 100000 }, { 100, 2, 200000 }, { 100, 0.5, 50000 }, { 33.333, 3, 99999 },
    { 0.001, 1, 1 }, { 100000, 1, 100000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineDoseFacts facts = label (cases[i].elemental_mg, cases[i].count);
      g_autoptr (OlivineEntry) dose = must_make (&facts);

      g_assert_cmpint (MAGNESIUM (dose), ==, cases[i].total);
      g_assert_cmpint (olivine_dose_get_elemental_mg (dose), ==,
                       olivine_thousandths_from_double (cases[i].elemental_mg));
    }
}

static void
test_count_is_changed (void)
{
  OlivineDoseFacts facts = label (100, 2);
  g_autoptr (OlivineEntry) dose = must_make (&facts);
  const double wrong[] = { 0, -1, 0.0004, 1000.1, NAN, INFINITY };

  g_assert_true (olivine_dose_set_count (dose, 3.5, NULL));
  g_assert_cmpint (dose->quantity, ==, 3500);
  g_assert_cmpint (MAGNESIUM (dose), ==, 350000);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_dose_set_count (dose, wrong[i], &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
      g_assert_cmpint (MAGNESIUM (dose), ==, 350000);
    }

  MAGNESIUM (dose) = OLIVINE_UNKNOWN;
  g_assert_true (olivine_dose_set_count (dose, 1, NULL));
  g_assert_cmpint (MAGNESIUM (dose), ==, OLIVINE_UNKNOWN);
  g_assert_cmpint (olivine_dose_get_elemental_mg (dose), ==, OLIVINE_UNKNOWN);
}

static void
test_refused (void)
{
  const struct {
    OlivineDoseFacts facts;
    OlivineCoreError code;
  } cases[] = {
    { { "", OLIVINE_KIND_SUPPLEMENT, 100, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { " ", OLIVINE_KIND_SUPPLEMENT, 100, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { NULL, OLIVINE_KIND_SUPPLEMENT, 100, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { "A", OLIVINE_KIND_FOOD, 100, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { "A", OLIVINE_KIND_ANTACID, NAN, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { "A", OLIVINE_KIND_ANTACID, NAN, "oxide", NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { "A", OLIVINE_KIND_ANTACID, NAN, NULL, 500, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { "A", OLIVINE_KIND_ANTACID, 100, "oxide", 500, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_INVALID },
    { { "A", OLIVINE_KIND_ANTACID, NAN, "kryptonite", 500, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_UNKNOWN_NAME },
    { { "A", OLIVINE_KIND_ANTACID, 100, "kryptonite", NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_UNKNOWN_NAME },
    { { "A", OLIVINE_KIND_ANTACID, 0, NULL, NAN, 1, NULL, NULL, FALSE }, OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, -5, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, 0.0001, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, 100001, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, INFINITY, NULL, NAN, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, NAN, "oxide", -500, 1, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, 100, NULL, NAN, 0, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, 100, NULL, NAN, NAN, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, 100, NULL, NAN, 1001, NULL, NULL, FALSE },
      OLIVINE_CORE_ERROR_RANGE },
    { { "A", OLIVINE_KIND_ANTACID, 100, NULL, NAN, 1, NULL, "25:00", FALSE },
      OLIVINE_CORE_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (olivine_dose_new (&cases[i].facts, DAY, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, (int) cases[i].code);
      g_assert_cmpuint (strlen (error->message), >, 20);
    }
}

static void
test_unlikely_amounts (void)
{
  const struct {
    OlivineKind  kind;
    double       elemental_mg;
    double       count;
    const char  *unit;
    gboolean     is_likely;
  } cases[] = {
    { OLIVINE_KIND_SUPPLEMENT, 1000, 1, "tablet", TRUE },
    { OLIVINE_KIND_SUPPLEMENT, 1000.001, 1, "tablet", FALSE },
    { OLIVINE_KIND_SUPPLEMENT, 500, 2, "tablet", TRUE },
    { OLIVINE_KIND_SUPPLEMENT, 501, 2, "tablet", FALSE },
    { OLIVINE_KIND_MULTIVITAMIN, 1001, 1, NULL, FALSE },
    { OLIVINE_KIND_PRESCRIBED_BINDER, 1001, 1, NULL, FALSE },
    { OLIVINE_KIND_LAXATIVE, 5000, 1, NULL, TRUE },
    { OLIVINE_KIND_LAXATIVE, 5001, 1, NULL, FALSE },
    { OLIVINE_KIND_BOWEL_PREP, 5000, 1, NULL, TRUE },
    { OLIVINE_KIND_EPSOM_ORAL, 1001, 1, NULL, TRUE },
    { OLIVINE_KIND_ANTACID, 1001, 1, NULL, TRUE },
    { OLIVINE_KIND_ANTACID, 5001, 1, NULL, FALSE },
    { OLIVINE_KIND_SUPPLEMENT, 10, 20, "tablet", TRUE },
    { OLIVINE_KIND_SUPPLEMENT, 10, 20.5, "tablet", FALSE },
    { OLIVINE_KIND_SUPPLEMENT, 10, 40, NULL, FALSE },
    { OLIVINE_KIND_ANTACID, 33, 30, "ml", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineDoseFacts facts = label (cases[i].elemental_mg, cases[i].count);
      g_autoptr (OlivineEntry) dose = NULL;
      g_autoptr (GError) error = NULL;

      facts.kind = cases[i].kind;
      facts.unit = cases[i].unit;
      dose = must_make (&facts);
      g_assert_cmpint (olivine_dose_check_likely (dose, &error), ==, cases[i].is_likely);
      g_assert_cmpint (olivine_dose_check_likely_mg (dose, NULL), ==,
                       cases[i].is_likely || cases[i].count > 20);
      if (!cases[i].is_likely)
        g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY);
    }
}

/* Nothing is no amount of anything, and a thousandth of a tablet is one. */
static void
test_least_counts (void)
{
  const OlivineDoseFacts facts = label (100, 2);
  g_autoptr (OlivineEntry) dose = must_make (&facts);
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_dose_set_count (dose, 0.0004, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE);
  g_assert_cmpint (dose->quantity, ==, 2000);
  g_assert_true (olivine_dose_set_count (dose, 0.001, NULL));
  g_assert_cmpint (dose->quantity, ==, 1);
  g_assert_cmpint (MAGNESIUM (dose), ==, 100);
  g_assert_cmpint (olivine_dose_get_elemental_mg (dose), ==, 100000);

  dose->quantity = 0;
  g_assert_cmpint (olivine_dose_get_elemental_mg (dose), ==, OLIVINE_UNKNOWN);
  dose->quantity = 1000;
  MAGNESIUM (dose) = OLIVINE_UNKNOWN;
  g_assert_cmpint (olivine_dose_get_elemental_mg (dose), ==, OLIVINE_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/dose/everything-is-taken", test_everything_is_taken);
  g_test_add_func ("/olivine/dose/least-counts", test_least_counts);
  g_test_add_func ("/olivine/dose/compound-is-converted", test_compound_is_converted);
  g_test_add_func ("/olivine/dose/counts", test_counts);
  g_test_add_func ("/olivine/dose/count-is-changed", test_count_is_changed);
  g_test_add_func ("/olivine/dose/refused", test_refused);
  g_test_add_func ("/olivine/dose/unlikely-amounts", test_unlikely_amounts);

  return g_test_run ();
}
