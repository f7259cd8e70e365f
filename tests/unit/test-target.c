/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Targets and upper levels: every month of age has one answer, a person no row
 * covers is told so, and the tables have no holes or overlaps. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-tables.h"

#define F OLIVINE_SEX_FEMALE
#define M OLIVINE_SEX_MALE
#define ANY OLIVINE_SEX_UNKNOWN
#define NONE OLIVINE_LIFE_STAGE_NONE
#define PREGNANT OLIVINE_LIFE_STAGE_PREGNANT
#define LACTATING OLIVINE_LIFE_STAGE_LACTATING
#define NOT_COVERED (-1.0)

#define MAX_AGE_MONTHS 1440

typedef struct {
  const char       *standard;
  int               age_months;
  OlivineSex        sex;
  OlivineLifeStage  life_stage;
  double            amount_mg;
  const char       *kind;
} Case;

/* Typed from the fact sheet, not from the tables under test. */
static const Case cases[] = {
  { "us-ca", 5, ANY, NONE, 30, "AI" },
  { "us-ca", 6, ANY, NONE, 75, "AI" },
  { "us-ca", 11, M, NONE, 75, "AI" },
  { "us-ca", 12, M, NONE, 80, "RDA" },
  { "us-ca", 107, F, NONE, 130, "RDA" },
  { "us-ca", 108, F, NONE, 240, "RDA" },
  { "us-ca", 168, F, NONE, 360, "RDA" },
  { "us-ca", 168, M, NONE, 410, "RDA" },
  { "us-ca", 371, M, NONE, 400, "RDA" },
  { "us-ca", 372, M, NONE, 420, "RDA" },
  { "us-ca", 371, F, NONE, 310, "RDA" },
  { "us-ca", 372, F, NONE, 320, "RDA" },
  { "us-ca", 1440, F, NONE, 320, "RDA" },
  { "us-ca", 167, F, PREGNANT, NOT_COVERED, "RDA" },
  { "us-ca", 168, F, PREGNANT, 400, "RDA" },
  { "us-ca", 228, F, PREGNANT, 350, "RDA" },
  { "us-ca", 372, F, PREGNANT, 360, "RDA" },
  { "us-ca", 700, F, PREGNANT, 360, "RDA" },
  { "us-ca", 300, M, PREGNANT, NOT_COVERED, "RDA" },
  { "us-ca", 300, ANY, LACTATING, 310, "RDA" },
  { "efsa", 5, F, NONE, NOT_COVERED, "AI" },
  { "efsa", 6, F, NONE, 80, "AI" },
  { "efsa", 12, F, NONE, 170, "AI" },
  { "efsa", 36, M, NONE, 230, "AI" },
  { "efsa", 120, M, NONE, 300, "AI" },
  { "efsa", 215, F, NONE, 250, "AI" },
  { "efsa", 216, F, NONE, 300, "AI" },
  { "efsa", 216, M, NONE, 350, "AI" },
  { "efsa", 215, F, PREGNANT, NOT_COVERED, "AI" },
  { "efsa", 216, F, PREGNANT, 300, "AI" },
  { "uk", 2, F, NONE, 55, "RNI" },
  { "uk", 3, F, NONE, 60, "RNI" },
  { "uk", 6, F, NONE, 75, "RNI" },
  { "uk", 9, F, NONE, 80, "RNI" },
  { "uk", 132, F, NONE, 280, "RNI" },
  { "uk", 132, ANY, NONE, 280, "RNI" }, /* the same for both sexes */
  { "uk", 228, F, NONE, 270, "RNI" },
  { "uk", 228, M, NONE, 300, "RNI" },
  { "uk", 227, F, PREGNANT, NOT_COVERED, "RNI" },
  { "uk", 228, F, PREGNANT, 270, "RNI" },
  { "uk", 167, F, LACTATING, NOT_COVERED, "RNI" },
  { "uk", 168, F, LACTATING, 330, "RNI" },
  { "uk", 227, F, LACTATING, 350, "RNI" },
  { "uk", 228, F, LACTATING, 320, "RNI" },
  { "nordic", 5, M, NONE, NOT_COVERED, "AI" },
  { "nordic", 48, M, NONE, 230, "AI" },
  { "nordic", 216, F, PREGNANT, 300, "AI" },
  { "au-nz", 372, M, NONE, 420, "RDI" },
  { "au-nz", 3, M, NONE, 30, "AI" },
  { "au-nz", 300, F, PREGNANT, 350, "RDI" },
  { "dach", 3, M, NONE, 24, "AI" },
  { "dach", 4, M, NONE, 80, "AI" },
  { "dach", 228, M, NONE, 350, "AI" },
  { "dach", 227, F, NONE, 260, "AI" },
  { "dach", 167, F, PREGNANT, NOT_COVERED, "AI" },
  { "dach", 700, F, PREGNANT, 300, "AI" },
  { "who", 5, F, NONE, NOT_COVERED, "RNI" },
  { "who", 6, F, NONE, 54, "RNI" },
  { "who", 779, M, NONE, 260, "RNI" },
  { "who", 780, M, NONE, 224, "RNI" },
  { "who", 780, F, NONE, 190, "RNI" },
  { "who", 300, F, LACTATING, 270, "RNI" },
  { "jp-2020", 5, F, NONE, 20, "AI" },
  { "jp-2020", 216, F, NONE, 270, "RDA" },
  { "jp-2025", 216, F, NONE, 280, "RDA" },
  { "jp-2020", 400, M, NONE, 370, "RDA" },
  { "jp-2025", 400, M, NONE, 380, "RDA" },
  { "jp-2025", 900, F, NONE, 270, "RDA" },
  { "jp-2020", 168, F, PREGNANT, 330, "RDA" },
  { "jp-2025", 359, F, PREGNANT, 320, "RDA" },
  { "jp-2025", 360, F, PREGNANT, 330, "RDA" },
  { "jp-2025", 780, F, PREGNANT, 320, "RDA" }, /* 280 at 65 years, and the last addition */
  { "jp-2025", 300, F, LACTATING, 280, "RDA" },
  { "jp-2025", 167, F, LACTATING, NOT_COVERED, "RDA" },
  { "us-dv", 11, F, NONE, 75, "DV" },
  { "us-dv", 12, F, NONE, 80, "DV" },
  { "us-dv", 48, ANY, NONE, 420, "DV" },
  { "us-dv", 300, F, PREGNANT, 400, "DV" },
  { "eu-nrv", 215, F, NONE, NOT_COVERED, "NRV" },
  { "eu-nrv", 216, ANY, NONE, 375, "NRV" },
  { "eu-nrv", 300, F, PREGNANT, NOT_COVERED, "NRV" },
};

static OlivineStandard
standard_of (const char *nick)
{
  OlivineStandard standard = OLIVINE_STANDARD_US_CA;

  g_assert_true (olivine_standard_from_nick (nick, &standard, NULL));
  return standard;
}

static void
test_figures_of_the_standards (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *expected = &cases[i];
      OlivineTarget target = olivine_target_lookup (standard_of (expected->standard),
                                                    expected->age_months, expected->sex,
                                                    expected->life_stage);

      g_test_message ("%s, %d months, sex %d, stage %d", expected->standard,
                      expected->age_months, expected->sex, expected->life_stage);
      g_assert_cmpstr (olivine_target_kind_to_nick (target.kind), ==, expected->kind);
      if (expected->amount_mg == NOT_COVERED)
        g_assert_cmpint (target.state, ==, OLIVINE_TARGET_NOT_COVERED);
      else
        g_assert_cmpfloat (target.amount_mg, ==, expected->amount_mg);
    }
}

/* What an answer must be, whatever it is. */
static void
assert_is_whole (const OlivineTarget *target)
{
  gboolean is_covered = target->state == OLIVINE_TARGET_COVERED;

  g_assert_true (is_covered == !isnan (target->amount_mg));
  g_assert_nonnull (target->standard);
  g_assert_nonnull (target->note);
  if (is_covered)
    {
      g_assert_cmpfloat (target->amount_mg, >, 0.0);
      g_assert_cmpuint (strlen (target->source), >, 0);
      g_assert_cmpstr (olivine_target_state_to_text (target->state), ==, "");
    }
  else
    {
      g_assert_cmpuint (strlen (olivine_target_state_to_text (target->state)), >, 0);
      if (target->state == OLIVINE_TARGET_NOT_COVERED)
        g_assert_cmpuint (strlen (target->note), >, 0);
    }
}

static guint
count_rows (OlivineStandard  standard,
            int              age_months,
            OlivineSex       sex,
            OlivineLifeStage life_stage)
{
  guint n_rows = 0;

  for (gsize i = 0; i < olivine_n_reference_rows; i++)
    {
      const OlivineReferenceRow *row = &olivine_reference_rows[i];

      if (row->standard == standard && row->life_stage == life_stage
          && row->kind != OLIVINE_TARGET_EAR && row->kind != OLIVINE_TARGET_LRNI
          && age_months >= row->min_months && age_months < row->max_months
          && (row->sex == OLIVINE_SEX_UNKNOWN || row->sex == sex))
        n_rows++;
    }

  return n_rows;
}

/* The raw rows: never two for one person, and none missing between two. */
static void
test_b20_every_month_has_one_band (void)
{
  for (int standard = 0; standard < OLIVINE_N_STANDARDS; standard++)
    for (int sex = F; sex <= M; sex++)
      for (int stage = NONE; stage <= LACTATING; stage++)
        {
          gboolean has_begun = FALSE;
          gboolean has_ended = FALSE;

          for (int age = 0; age <= MAX_AGE_MONTHS; age++)
            {
              guint n_rows = count_rows (standard, age, sex, stage);

              g_assert_cmpuint (n_rows, <=, 1);
              g_assert_false (n_rows == 1 && has_ended);
              has_begun |= n_rows == 1;
              has_ended |= has_begun && n_rows == 0;
            }
          g_assert_true (stage != NONE || (has_begun && !has_ended));
        }
}

static void
test_b20_every_month_has_a_target_or_not_covered (void)
{
  for (int standard = 0; standard < OLIVINE_N_STANDARDS; standard++)
    for (int sex = ANY; sex <= M; sex++)
      for (int stage = NONE; stage <= LACTATING; stage++)
        for (int age = -1; age <= MAX_AGE_MONTHS; age++)
          {
            OlivineTarget target = olivine_target_lookup (standard, age, sex, stage);

            assert_is_whole (&target);
            g_assert_true ((target.state == OLIVINE_TARGET_AGE_UNKNOWN) == (age < 0));
            if (sex != ANY)
              g_assert_cmpint (target.state, !=, OLIVINE_TARGET_SEX_UNKNOWN);
          }
}

/* Where there is a figure it is that of the one raw row, with no neighbour's. */
static void
test_b20_target_is_of_the_one_row (void)
{
  for (int standard = 0; standard < OLIVINE_N_STANDARDS; standard++)
    for (int sex = F; sex <= M; sex++)
      for (int age = 0; age <= MAX_AGE_MONTHS; age++)
        {
          OlivineTarget target = olivine_target_lookup (standard, age, sex, NONE);
          gboolean has_row = count_rows (standard, age, sex, NONE) == 1;

          if (target.state == OLIVINE_TARGET_COVERED)
            g_assert_true (has_row);
          else
            g_assert_true (!has_row || *target.source != '\0');
        }
}

/* Nobody who is pregnant or breastfeeding gets a figure without a row for it:
 * neither under the youngest age, nor in a standard that has none. */
static void
test_b21_pregnancy_never_falls_back (void)
{
  for (int standard = 0; standard < OLIVINE_N_STANDARDS; standard++)
    for (int stage = PREGNANT; stage <= LACTATING; stage++)
      {
        gboolean has_row = FALSE;

        for (int age = 0; age <= MAX_AGE_MONTHS; age++)
          {
            OlivineTarget target = olivine_target_lookup (standard, age, F, stage);
            OlivineTarget for_men = olivine_target_lookup (standard, age, M, stage);

            has_row |= count_rows (standard, age, F, stage) == 1;
            g_assert_true ((target.state == OLIVINE_TARGET_COVERED) == has_row);
            g_assert_cmpint (for_men.state, ==, OLIVINE_TARGET_NOT_COVERED);
          }
      }
}

static void
test_sex_matters_only_where_rows_differ (void)
{
  OlivineTarget grown = olivine_target_lookup (OLIVINE_STANDARD_US_CA, 400, ANY, NONE);
  OlivineTarget child = olivine_target_lookup (OLIVINE_STANDARD_US_CA, 60, ANY, NONE);

  g_assert_cmpint (grown.state, ==, OLIVINE_TARGET_SEX_UNKNOWN);
  g_assert_cmpint (child.state, ==, OLIVINE_TARGET_COVERED);
}

static void
test_who_infants_are_told_why (void)
{
  OlivineTarget target = olivine_target_lookup (OLIVINE_STANDARD_WHO, 3, F, NONE);

  g_assert_cmpint (target.state, ==, OLIVINE_TARGET_NOT_COVERED);
  g_assert_nonnull (strstr (target.note, "26 mg"));
  g_assert_nonnull (strstr (target.note, "36 mg"));
}

static void
test_kinds_beside_the_target (void)
{
  OlivineTarget target;

  g_assert_true (olivine_target_lookup_kind (OLIVINE_STANDARD_US_CA, OLIVINE_TARGET_EAR, 400, M,
                                             NONE, &target));
  g_assert_cmpfloat (target.amount_mg, ==, 350.0);
  g_assert_true (olivine_target_lookup_kind (OLIVINE_STANDARD_UK, OLIVINE_TARGET_LRNI, 400, F,
                                             NONE, &target));
  g_assert_cmpfloat (target.amount_mg, ==, 150.0);
  g_assert_true (target.unverified);
  g_assert_true (olivine_target_lookup_kind (OLIVINE_STANDARD_JP_2020, OLIVINE_TARGET_EAR, 400, F,
                                             PREGNANT, &target));
  g_assert_cmpfloat (target.amount_mg, ==, 270.0);
  g_assert_false (olivine_target_lookup_kind (OLIVINE_STANDARD_EFSA, OLIVINE_TARGET_EAR, 400, F,
                                              NONE, &target));
  g_assert_cmpint (target.state, ==, OLIVINE_TARGET_NOT_COVERED);
}

/* An addition is no surer than what it is added to. */
static void
test_unverified_figures_say_so (void)
{
  const struct {
    const char       *standard;
    OlivineLifeStage  life_stage;
    OlivineTargetKind kind;
    gboolean          unverified;
  } figures[] = {
    { "us-ca", NONE, OLIVINE_TARGET_RDA, FALSE },
    { "au-nz", NONE, OLIVINE_TARGET_RDI, FALSE },
    { "au-nz", PREGNANT, OLIVINE_TARGET_RDI, TRUE },
    { "nordic", PREGNANT, OLIVINE_TARGET_AI, TRUE },
    { "us-dv", NONE, OLIVINE_TARGET_DV, FALSE },
    { "us-dv", PREGNANT, OLIVINE_TARGET_DV, TRUE },
    { "uk", NONE, OLIVINE_TARGET_RNI, FALSE },
    { "uk", NONE, OLIVINE_TARGET_EAR, TRUE },
    { "jp-2020", NONE, OLIVINE_TARGET_EAR, TRUE },
    { "jp-2020", PREGNANT, OLIVINE_TARGET_EAR, TRUE },
    { "jp-2020", PREGNANT, OLIVINE_TARGET_RDA, FALSE },
    { "jp-2025", NONE, OLIVINE_TARGET_EAR, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      OlivineTarget target;

      g_test_message ("%s %s", figures[i].standard,
                      olivine_target_kind_to_nick (figures[i].kind));
      g_assert_true (olivine_target_lookup_kind (standard_of (figures[i].standard),
                                                 figures[i].kind, 400, F, figures[i].life_stage,
                                                 &target));
      g_assert_true (target.unverified == figures[i].unverified);
    }
}

/* EAR < target, LRNI < EAR: a slip in one table shows against the others. */
static void
test_kinds_have_their_order (void)
{
  for (int standard = 0; standard < OLIVINE_N_STANDARDS; standard++)
    for (int sex = F; sex <= M; sex++)
      for (int age = 0; age <= MAX_AGE_MONTHS; age++)
        {
          OlivineTarget target = olivine_target_lookup (standard, age, sex, NONE);
          OlivineTarget ear;
          OlivineTarget lrni;

          if (!olivine_target_lookup_kind (standard, OLIVINE_TARGET_EAR, age, sex, NONE, &ear))
            continue;
          g_assert_cmpfloat (ear.amount_mg, <, target.amount_mg);
          if (olivine_target_lookup_kind (standard, OLIVINE_TARGET_LRNI, age, sex, NONE, &lrni))
            g_assert_cmpfloat (lrni.amount_mg, <, ear.amount_mg);
        }
}

typedef struct {
  const char         *standard;
  int                 age_months;
  OlivineLifeStage    life_stage;
  double              weight_kg;
  OlivineTargetState  state;
  double              amount_mg;
} LevelCase;

static const LevelCase levels[] = {
  { "us-ca", -1, NONE, NAN, OLIVINE_TARGET_AGE_UNKNOWN, NAN },
  { "us-ca", 11, NONE, NAN, OLIVINE_TARGET_NOT_SET, NAN },
  { "us-ca", 12, NONE, NAN, OLIVINE_TARGET_COVERED, 65 },
  { "us-ca", 48, NONE, NAN, OLIVINE_TARGET_COVERED, 110 },
  { "us-ca", 107, NONE, NAN, OLIVINE_TARGET_COVERED, 110 },
  { "us-ca", 108, NONE, NAN, OLIVINE_TARGET_COVERED, 350 },
  { "us-ca", 400, PREGNANT, NAN, OLIVINE_TARGET_COVERED, 350 },
  { "us-ca", 167, PREGNANT, NAN, OLIVINE_TARGET_NOT_COVERED, NAN },
  { "us-dv", 400, NONE, NAN, OLIVINE_TARGET_COVERED, 350 },
  { "au-nz", 400, LACTATING, NAN, OLIVINE_TARGET_COVERED, 350 },
  { "efsa", 47, NONE, NAN, OLIVINE_TARGET_NOT_SET, NAN },
  { "efsa", 48, NONE, NAN, OLIVINE_TARGET_COVERED, 250 },
  { "efsa", 400, PREGNANT, NAN, OLIVINE_TARGET_COVERED, 250 },
  { "eu-nrv", 400, NONE, NAN, OLIVINE_TARGET_COVERED, 250 },
  { "nordic", 47, NONE, NAN, OLIVINE_TARGET_NOT_COVERED, NAN },
  { "nordic", 48, NONE, NAN, OLIVINE_TARGET_COVERED, 250 },
  { "dach", 48, LACTATING, NAN, OLIVINE_TARGET_COVERED, 250 },
  { "uk", 215, NONE, NAN, OLIVINE_TARGET_NOT_COVERED, NAN },
  { "uk", 216, NONE, NAN, OLIVINE_TARGET_COVERED, 400 },
  { "uk", 300, PREGNANT, NAN, OLIVINE_TARGET_NOT_COVERED, NAN },
  { "who", 11, NONE, NAN, OLIVINE_TARGET_NOT_COVERED, NAN },
  { "who", 12, NONE, NAN, OLIVINE_TARGET_COVERED, 65 },
  { "who", 131, NONE, NAN, OLIVINE_TARGET_COVERED, 110 },
  { "who", 132, PREGNANT, NAN, OLIVINE_TARGET_COVERED, 350 },
  { "jp-2025", 11, NONE, 9.0, OLIVINE_TARGET_NOT_COVERED, NAN },
  { "jp-2025", 60, NONE, NAN, OLIVINE_TARGET_WEIGHT_UNKNOWN, NAN },
  { "jp-2025", 60, NONE, 20.0, OLIVINE_TARGET_COVERED, 100 },
  { "jp-2025", 215, NONE, 70.0, OLIVINE_TARGET_COVERED, 350 },
  { "jp-2025", 215, NONE, 90.0, OLIVINE_TARGET_COVERED, 350 },
  { "jp-2025", 216, NONE, NAN, OLIVINE_TARGET_COVERED, 350 },
  { "jp-2020", 216, PREGNANT, NAN, OLIVINE_TARGET_COVERED, 350 },
};

static void
test_upper_levels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      OlivineTarget level = olivine_upper_level_lookup (standard_of (levels[i].standard),
                                                        levels[i].age_months,
                                                        levels[i].life_stage,
                                                        levels[i].weight_kg);

      g_test_message ("%s, %d months", levels[i].standard, levels[i].age_months);
      g_assert_cmpint (level.kind, ==, OLIVINE_TARGET_UL);
      g_assert_cmpint (level.state, ==, levels[i].state);
      assert_is_whole (&level);
      if (!isnan (levels[i].amount_mg))
        g_assert_cmpfloat (level.amount_mg, ==, levels[i].amount_mg);
    }
}

static void
test_b20_upper_level_rows_do_not_overlap (void)
{
  for (int standard = 0; standard < OLIVINE_N_STANDARDS; standard++)
    for (int stage = NONE; stage <= LACTATING; stage++)
      for (int age = 0; age <= MAX_AGE_MONTHS; age++)
        {
          OlivineTarget level = olivine_upper_level_lookup (standard, age, stage, 50.0);
          guint n_rows = 0;

          for (gsize i = 0; i < olivine_n_upper_level_rows; i++)
            {
              const OlivineUpperLevelRow *row = &olivine_upper_level_rows[i];

              n_rows += row->standard == (OlivineStandard) standard
                        && age >= row->min_months && age < row->max_months
                        && (row->any_life_stage || row->life_stage == (OlivineLifeStage) stage);
            }
          g_assert_cmpuint (n_rows, <=, 1);
          g_assert_true ((level.state == OLIVINE_TARGET_NOT_COVERED) == (n_rows == 0));
          assert_is_whole (&level);
        }
}

static void
test_unverified_upper_levels_say_so (void)
{
  g_assert_true (olivine_upper_level_lookup (OLIVINE_STANDARD_AU_NZ, 400, NONE, NAN).unverified);
  g_assert_true (olivine_upper_level_lookup (OLIVINE_STANDARD_JP_2020, 400, NONE, NAN).unverified);
  g_assert_false (olivine_upper_level_lookup (OLIVINE_STANDARD_JP_2025, 400, NONE, NAN).unverified);
  g_assert_false (olivine_upper_level_lookup (OLIVINE_STANDARD_US_CA, 400, NONE, NAN).unverified);
}

/* Why a standard has nothing to say of a pregnancy or of breastfeeding. */
static void
test_missing_stages_say_which (void)
{
  const OlivineTarget of_man = olivine_target_lookup (OLIVINE_STANDARD_US_CA, 300, M, PREGNANT);
  const OlivineTarget of_girl = olivine_target_lookup (OLIVINE_STANDARD_US_CA, 167, F, PREGNANT);
  const OlivineTarget of_mother = olivine_target_lookup (OLIVINE_STANDARD_JP_2025, 167, F,
                                                         LACTATING);

  g_assert_nonnull (strstr (of_man.note, "do not go with the sex"));
  g_assert_nonnull (strstr (of_girl.note, "no figure for pregnancy at this age"));
  g_assert_nonnull (strstr (of_mother.note, "no figure for breastfeeding at this age"));
}

static void
test_own_target_goes_first (void)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  OlivineDate on = olivine_date_from_ymd (2026, 11, 20);
  OlivineTarget target;

  person->birth = olivine_date_from_ymd (1980, 1, 1);
  person->sex = M;
  target = olivine_target_for_person (person, on);
  g_assert_cmpfloat (target.amount_mg, ==, 420.0);
  g_assert_cmpstr (target.standard, ==, "us-ca");

  person->target_mg = 300.0;
  target = olivine_target_for_person (person, on);
  g_assert_cmpint (target.kind, ==, OLIVINE_TARGET_OWN);
  g_assert_cmpfloat (target.amount_mg, ==, 300.0);
  g_assert_cmpstr (target.standard, ==, "clinician");
  assert_is_whole (&target);
}

/* It holds even for a person of whom nothing else is known. */
static void
test_own_target_needs_no_age (void)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();

  person->target_mg = 250.0;
  g_assert_cmpfloat (olivine_target_for_person (person, OLIVINE_DATE_NONE).amount_mg, ==, 250.0);
}

static void
assert_kinds (GArray     *targets,
              const char *expected)
{
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < targets->len; i++)
    {
      const OlivineTarget *target = &g_array_index (targets, OlivineTarget, i);

      assert_is_whole (target);
      g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "",
                              olivine_target_kind_to_nick (target->kind));
    }

  g_assert_cmpstr (kinds->str, ==, expected);
}

static void
test_list_has_the_counting_one_first (void)
{
  const struct {
    const char *standard;
    double      own_mg;
    const char *kinds;
  } people[] = {
    { "us-ca", NAN, "RDA EAR UL" }, { "us-ca", 300.0, "own RDA EAR UL" },
    { "uk", NAN, "RNI EAR LRNI UL" }, { "efsa", NAN, "AI UL" }, { "who", NAN, "RNI UL" },
    { "eu-nrv", NAN, "NRV UL" }, { "us-dv", NAN, "DV UL" }, { "au-nz", NAN, "RDI EAR UL" },
  };
  OlivineDate on = olivine_date_from_ymd (2026, 11, 20);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (OlivinePerson) person = olivine_person_new ();
      g_autoptr (GArray) targets = NULL;

      person->birth = olivine_date_from_ymd (1980, 1, 1);
      person->sex = F;
      person->standard = standard_of (people[i].standard);
      person->target_mg = people[i].own_mg;
      targets = olivine_targets_for_person (person, on);
      assert_kinds (targets, people[i].kinds);
    }
}

static void
test_list_for_nobody_says_what_is_missing (void)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  g_autoptr (GArray) targets = olivine_targets_for_person (person,
                                                           olivine_date_from_ymd (2026, 11, 20));

  assert_kinds (targets, "RDA UL");
  g_assert_cmpint (g_array_index (targets, OlivineTarget, 0).state, ==,
                   OLIVINE_TARGET_AGE_UNKNOWN);
}

/* The day before a birthday is the younger band. */
static void
test_band_changes_on_the_birthday (void)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();

  person->birth = olivine_date_from_ymd (1995, 11, 20);
  person->sex = M;
  g_assert_cmpfloat (olivine_target_for_person (person, olivine_date_from_ymd (2026, 11, 19))
                       .amount_mg, ==, 400.0);
  g_assert_cmpfloat (olivine_target_for_person (person, olivine_date_from_ymd (2026, 11, 20))
                       .amount_mg, ==, 420.0);
}

static void
test_standards_have_names (void)
{
  OlivineStandard standard = OLIVINE_STANDARD_WHO;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < OLIVINE_N_STANDARDS; i++)
    {
      g_assert_true (olivine_standard_from_nick (olivine_standard_to_nick (i), &standard, NULL));
      g_assert_cmpint (standard, ==, i);
      g_assert_cmpuint (strlen (olivine_standard_get_name (i)), >, 0);
      g_assert_cmpuint (strlen (olivine_standard_get_publisher (i)), >, 0);
    }
  g_assert_false (olivine_standard_from_nick ("fda", &standard, &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
}

static void
check_note (const char *note)
{
  g_auto (GStrv) sentences = g_strsplit (note, ". ", -1);
  g_autofree char *text = olivine_target_note_to_text (note);

  g_assert_cmpstr (text, ==, note);
  for (gsize i = 0; sentences[i] != NULL; i++)
    g_assert_true (g_strv_contains (olivine_target_note_sentences, sentences[i]));
}

/* A sentence that is only in the tables would stay English in every language. */
static void
test_notes_can_be_translated (void)
{
  guint n_notes = 0;

  for (gsize i = 0; i < olivine_n_reference_rows; i++)
    if (*olivine_reference_rows[i].note != '\0')
      {
        check_note (olivine_reference_rows[i].note);
        n_notes++;
      }
  for (gsize i = 0; i < olivine_n_upper_level_rows; i++)
    if (*olivine_upper_level_rows[i].note != '\0')
      {
        check_note (olivine_upper_level_rows[i].note);
        n_notes++;
      }
  g_assert_cmpuint (n_notes, >, 50);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/target/figures-of-the-standards", test_figures_of_the_standards);
  g_test_add_func ("/olivine/target/b20-every-month-has-one-band",
                   test_b20_every_month_has_one_band);
  g_test_add_func ("/olivine/target/b20-every-month-has-a-target-or-not-covered",
                   test_b20_every_month_has_a_target_or_not_covered);
  g_test_add_func ("/olivine/target/b20-target-is-of-the-one-row",
                   test_b20_target_is_of_the_one_row);
  g_test_add_func ("/olivine/target/b21-pregnancy-never-falls-back",
                   test_b21_pregnancy_never_falls_back);
  g_test_add_func ("/olivine/target/sex-matters-only-where-rows-differ",
                   test_sex_matters_only_where_rows_differ);
  g_test_add_func ("/olivine/target/who-infants-are-told-why", test_who_infants_are_told_why);
  g_test_add_func ("/olivine/target/kinds-beside-the-target", test_kinds_beside_the_target);
  g_test_add_func ("/olivine/target/unverified-figures-say-so", test_unverified_figures_say_so);
  g_test_add_func ("/olivine/target/kinds-have-their-order", test_kinds_have_their_order);
  g_test_add_func ("/olivine/target/upper-levels", test_upper_levels);
  g_test_add_func ("/olivine/target/b20-upper-level-rows-do-not-overlap",
                   test_b20_upper_level_rows_do_not_overlap);
  g_test_add_func ("/olivine/target/unverified-upper-levels-say-so",
                   test_unverified_upper_levels_say_so);
  g_test_add_func ("/olivine/target/own-target-goes-first", test_own_target_goes_first);
  g_test_add_func ("/olivine/target/own-target-needs-no-age", test_own_target_needs_no_age);
  g_test_add_func ("/olivine/target/list-has-the-counting-one-first",
                   test_list_has_the_counting_one_first);
  g_test_add_func ("/olivine/target/list-for-nobody-says-what-is-missing",
                   test_list_for_nobody_says_what_is_missing);
  g_test_add_func ("/olivine/target/band-changes-on-the-birthday",
                   test_band_changes_on_the_birthday);
  g_test_add_func ("/olivine/target/standards-have-names", test_standards_have_names);
  g_test_add_func ("/olivine/target/missing-stages-say-which", test_missing_stages_say_which);
  g_test_add_func ("/olivine/target/notes-can-be-translated", test_notes_can_be_translated);

  return g_test_run ();
}
