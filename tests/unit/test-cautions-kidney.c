/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Kidney rules: both sides of each threshold, dialysis, agreements, old results. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "caution-case.h"

static void
test_products_by_egfr (void)
{
  RUN ({ "egfr=28", "Citrate/supplement/100", NULL, NULL, "=KID-01:stop" },
       { "egfr=29.999", "Citrate/supplement/100", NULL, NULL, "=KID-01:stop" },
       { "egfr=30", "Citrate/supplement/100", NULL, NULL, "=KID-03:warning" },
       { "egfr=44.999", "Citrate/supplement/100", NULL, NULL, "=KID-03:warning" },
       { "egfr=45", "Citrate/supplement/100", NULL, NULL, "=KID-04:caution" },
       { "egfr=59.999", "Citrate/supplement/100", NULL, NULL, "=KID-04:caution" },
       { "egfr=60", "Citrate/supplement/100", NULL, NULL, "=" },
       { "egfr=28", "Citrate/supplement/100 proposed", NULL, NULL, "=KID-01:stop" },
       { "egfr=28", "Citrate/supplement/0", NULL, NULL, "=" },
       { "egfr=28", "Citrate/supplement/0.001", NULL, NULL, "=KID-01:stop" },
       { "egfr=28", "Citrate/supplement/?", NULL, NULL, "=" },
       { "egfr=28", "Citrate/supplement/100 day=-1", NULL, NULL, "=" },
       { "egfr=28", NULL, NULL, NULL, "=" },
       { "egfr=28", "Spinach/food/157", NULL, NULL, "=" });
}

static void
test_which_kinds_build_up (void)
{
  RUN ({ "egfr=20", "X/supplement/50", NULL, NULL, "=KID-01:stop" },
       { "egfr=20", "X/electrolyte/50", NULL, NULL, "=KID-01:stop" },
       { "egfr=20", "X/antacid/50", NULL, NULL, "=KID-01:stop" },
       { "egfr=20", "X/laxative/50", NULL, NULL, "=KID-01:stop" },
       { "egfr=20", "X/multivitamin/100.001", NULL, NULL, "=KID-01:stop" },
       { "egfr=20", "X/multivitamin/100", NULL, NULL, "=KID-04:caution" },
       { "egfr=20", "X/bowel-prep/50", NULL, NULL, "=KID-08:stop" },
       { "egfr=20", "X/epsom-oral/50", NULL, NULL, "=KID-10:stop" },
       { "egfr=20", "X/prescribed-binder/50", NULL, NULL, "=KID-13:info" },
       { "egfr=20", "X/prescribed/50", NULL, NULL, "=KID-16:warning" },
       { "egfr=40", "X/bowel-prep/50", NULL, NULL, "=KID-12:warning" },
       { "egfr=40", "X/prescribed-binder/50", NULL, NULL, "=KID-13:info" },
       { "egfr=40", "X/prescribed/50", NULL, NULL, "=KID-03:warning" },
       { "egfr=40", "X/multivitamin/50", NULL, NULL, "=KID-03:warning" },
       { "egfr=40", "X/epsom-oral/50", NULL, NULL, "=KID-10:stop KID-03:warning" },
       { "egfr=40", "X/supplement/0", NULL, NULL, "=" },
       { "egfr=50", "X/prescribed/50", NULL, NULL, "=KID-04:caution" },
       { "egfr=50", "X/bowel-prep/50", NULL, NULL, "=KID-12:warning" },
       { "egfr=50", "X/prescribed-binder/50", NULL, NULL, "=KID-13:info" });
}

/* The exception is for all multivitamins of the day, and only when all say how much. */
static void
test_small_multivitamins_are_added_up (void)
{
  RUN ({ "egfr=20", "A/multivitamin/60; A/multivitamin/40", NULL, NULL, "!KID-01 KID-04:caution" },
       { "egfr=20", "A/multivitamin/60; A/multivitamin/40.001", NULL, NULL, "KID-01:stop !KID-04" },
       { "egfr=20", "A/multivitamin/60; A/multivitamin/40.001 proposed", NULL, NULL,
         "KID-01:stop !KID-04" },
       { "egfr=20", "A/multivitamin/60; A/multivitamin/60 day=-1", NULL, NULL,
         "!KID-01 KID-04:caution" },
       { "egfr=20", "A/multivitamin/60; B/supplement/80", NULL, NULL,
         "KID-01:stop KID-04:caution" },
       { "egfr=20", "A/multivitamin/60; B/multivitamin/?", NULL, NULL, "KID-01:stop !KID-04" },
       { "egfr=20", "A/multivitamin/100 agreed", NULL, NULL, "=" },
       { "egfr=20", "A/multivitamin/0", NULL, NULL, "=" });
}

static void
test_dialysis (void)
{
  RUN ({ "dialysis=haemodialysis", "X/supplement/50", NULL, NULL, "=KID-02:stop" },
       { "dialysis=peritoneal", "X/multivitamin/50", NULL, NULL, "=KID-02:stop" },
       { "dialysis=haemodialysis egfr=8", "X/supplement/50", NULL, NULL, "=KID-02:stop" },
       { "dialysis=haemodialysis egfr=40", "X/supplement/50", NULL, NULL, "=KID-02:stop" },
       { "dialysis=haemodialysis egfr=50", "X/supplement/50", NULL, NULL, "=KID-02:stop" },
       { "dialysis=haemodialysis kidney=ckd", "X/supplement/50", NULL, NULL, "=KID-02:stop" },
       { "dialysis=haemodialysis", "X/bowel-prep/50", NULL, NULL, "=KID-02:stop KID-08:stop" },
       { "dialysis=haemodialysis", "X/epsom-oral/50", NULL, NULL, "=KID-02:stop KID-10:stop" },
       { "dialysis=haemodialysis", "X/prescribed/50", NULL, NULL, "=KID-16:warning" },
       { "dialysis=haemodialysis", "X/prescribed-binder/180", NULL, NULL, "=KID-13:info" },
       { "dialysis=haemodialysis kidney=ckd", "X/laxative/50", NULL, NULL, "=KID-02:stop" },
       { "dialysis=haemodialysis egfr=35", "X/laxative/50", NULL, NULL,
         "=KID-02:stop KID-12:warning" },
       { "dialysis=haemodialysis", "X/supplement/50 agreed", NULL, NULL, "=KID-02:info" },
       { "dialysis=haemodialysis", "X/supplement/0", NULL, NULL, "=" },
       { "dialysis=haemodialysis", "X/supplement/0.001", NULL, NULL, "=KID-02:stop" },
       { "dialysis=none", "X/supplement/50", NULL, NULL, "=" },
       { "dialysis=haemodialysis", NULL, NULL, NULL, "=" });
}

static void
test_disease_without_egfr (void)
{
  RUN ({ "kidney=ckd", "X/supplement/50", NULL, NULL, "=KID-05:warning" },
       { "kidney=ckd", "X/prescribed/50", NULL, NULL, "=KID-05:warning" },
       { "kidney=ckd", "X/bowel-prep/50", NULL, NULL, "=KID-05:warning KID-12:warning" },
       { "kidney=ckd", "X/laxative/50", NULL, NULL, "=KID-05:warning KID-12:warning" },
       { "kidney=ckd", "X/epsom-oral/50", NULL, NULL, "=KID-10:stop KID-05:warning" },
       { "kidney=ckd", "X/prescribed-binder/50", NULL, NULL, "=KID-13:info" },
       { "kidney=ckd", "X/supplement/50 agreed", NULL, NULL, "=" },
       { "kidney=ckd", "X/supplement/0", NULL, NULL, "=" },
       { "kidney=ckd egfr=75", "X/supplement/50", NULL, NULL, "=" },
       { "kidney=unknown", "X/supplement/50", NULL, NULL, "=" });
}

static void
test_unknown_kidneys (void)
{
  RUN ({ "kidney=unknown birth-date=1966-11-21", "X/supplement/50", NULL, NULL, "=KID-06:info" },
       { "kidney=unknown birth-date=1966-11-22", "X/supplement/50", NULL, NULL, "=" },
       { "kidney=unknown conditions=diabetes", "X/supplement/50", NULL, NULL, "=KID-06:info" },
       { "kidney=unknown conditions=hypertension", "X/supplement/50", NULL, NULL, "=KID-06:info" },
       { "kidney=unknown birth-date=", "X/supplement/50", NULL, NULL, "=" },
       { "kidney=normal conditions=diabetes", "X/supplement/50", NULL, NULL, "=" },
       { "kidney=ckd egfr=75 conditions=diabetes", "X/supplement/50", NULL, NULL, "=" },
       { "kidney=unknown conditions=diabetes", "X/supplement/50 day=-6", NULL, NULL,
         "=KID-06:info" },
       { "kidney=unknown conditions=diabetes", "X/supplement/50 day=-7", NULL, NULL, "=" },
       { "kidney=unknown conditions=diabetes", "X/supplement/50 day=1", NULL, NULL, "=" },
       { "kidney=unknown conditions=diabetes", "X/supplement/50 agreed", NULL, NULL,
         "=KID-06:info" },
       { "kidney=unknown conditions=diabetes", "X/supplement/0", NULL, NULL, "=" },
       { "kidney=unknown conditions=diabetes", "Spinach/food/90", NULL, NULL, "=" });
}

/* Silence of the profile is the reason, and a result that is there does not go unmentioned. */
static void
test_unknown_kidneys_name_a_known_egfr (void)
{
  const char *profile = "kidney=unknown conditions=diabetes";
  const struct {
    const char *labs;
    const char *reason;
  } cases[] = {
    { NULL, "Diabetes; Your profile does not say how your kidneys work" },
    { "egfr 75 mL/min/1.73m2 -10",
      "Diabetes; Your profile does not say how your kidneys work; "
      "eGFR 75 of 11 November 2026" },
    { "egfr 75 mL/min/1.73m2 -366",
      "Diabetes; Your profile does not say how your kidneys work; "
      "eGFR 75 of 20 November 2025; That result is more than 365 days old" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CautionCase a_case = { profile, "X/supplement/50", cases[i].labs, NULL, "" };
      g_autofree char *reason = case_reason (&a_case, "KID-06");

      g_assert_cmpstr (reason, ==, cases[i].reason);
    }
}

static void
test_bowel_preparation_and_epsom_salt (void)
{
  RUN ({ "egfr=29.999", "X/bowel-prep/2111", NULL, NULL, "=KID-08:stop" },
       { "egfr=30", "X/bowel-prep/2111", NULL, NULL, "=KID-12:warning" },
       { "egfr=29.999", "X/bowel-prep/0", NULL, NULL, "=" },
       { "egfr=29.999", "X/bowel-prep/2111 agreed", NULL, NULL, "=KID-08:info" },
       { "egfr=59.999", "X/epsom-oral/495", NULL, NULL, "KID-10:stop" },
       { "egfr=60", "X/epsom-oral/495", NULL, NULL, "!KID-10" },
       { "kidney=ckd egfr=75", "X/epsom-oral/495", NULL, NULL, "KID-10:stop" },
       { "egfr=50", "X/epsom-oral/?", NULL, NULL, "=KID-10:stop" },
       { "egfr=50", "X/epsom-oral/495 agreed", NULL, NULL, "=KID-10:info" });
}

static void
test_laxatives_and_antacids (void)
{
  RUN ({ "egfr=29.999", "X/laxative/100", NULL, NULL, "=KID-01:stop" },
       { "egfr=30", "X/laxative/100", NULL, NULL, "=KID-03:warning KID-12:warning" },
       { "egfr=59.999", "X/antacid/100", NULL, NULL, "=KID-12:warning KID-04:caution" },
       { "egfr=60", "X/antacid/100", NULL, NULL, "=" },
       { "egfr=50", "X/antacid/0", NULL, NULL, "=" },
       { "egfr=50", "X/antacid/100 agreed", NULL, NULL, "=" },
       { "egfr=50", "X/supplement/100", NULL, NULL, "=KID-04:caution" });
}

static void
test_binder_and_transplant (void)
{
  RUN ({ NULL, "X/prescribed-binder/180", NULL, NULL, "=KID-13:info" },
       { NULL, "X/prescribed-binder/180 agreed", NULL, NULL, "=KID-13:info" },
       { NULL, "X/prescribed-binder/?", NULL, NULL, "=KID-13:info" },
       { NULL, "X/prescribed-binder/0", NULL, NULL, "=" },
       { "transplant=yes", "X/supplement/50", NULL, NULL, "=KID-14:caution" },
       { "transplant=yes", "X/supplement/50 agreed", NULL, NULL, "=" },
       { "transplant=yes", "X/supplement/50 agreed; Y/antacid/20", NULL, NULL, "KID-14:caution" },
       { "transplant=no", "X/supplement/50", NULL, NULL, "=" },
       { "transplant=yes", "X/supplement/0", NULL, NULL, "=" },
       { "transplant=yes", "X/supplement/50 day=-1", NULL, NULL, "=" },
       { "transplant=yes", NULL, NULL, NULL, "=" });
}

static void
test_sick_days (void)
{
  RUN ({ "conditions=dehydration", "X/supplement/50", NULL, NULL, "=KID-15:stop" },
       { "conditions=recent-aki", "X/supplement/50", NULL, NULL, "=KID-15:stop" },
       { NULL, "X/supplement/50", NULL, "very-low-urine 0", "=KID-15:stop" },
       { NULL, "X/supplement/50", NULL, "very-low-urine -1", "=" },
       { NULL, NULL, NULL, "very-low-urine 0", "=" },
       { "conditions=dehydration", "X/supplement/0", NULL, NULL, "=" },
       { "conditions=dehydration", "X/supplement/50 agreed", NULL, NULL, "=KID-15:info" },
       { "conditions=dehydration", "X/prescribed/50", NULL, NULL, "=KID-15:warning" },
       { "conditions=dehydration", "X/prescribed-binder/50", NULL, NULL,
         "=KID-15:warning KID-13:info" },
       { "conditions=dehydration", "X/prescribed/50 agreed", NULL, NULL, "=KID-15:info" },
       { "conditions=dehydration", "X/prescribed/50; Y/supplement/50", NULL, NULL, "KID-15:stop" });
}

static void
test_prescribed (void)
{
  RUN ({ "egfr=29.999", "X/prescribed/100", NULL, NULL, "=KID-16:warning" },
       { "egfr=30", "X/prescribed/100", NULL, NULL, "=KID-03:warning" },
       { "egfr=29.999", "X/prescribed/100 agreed", NULL, NULL, "=" },
       { "egfr=29.999", "X/prescribed/0", NULL, NULL, "=" },
       { "egfr=29.999", "X/prescribed/100; Y/supplement/50", NULL, NULL,
         "KID-01:stop KID-16:warning" });
}

static void
test_agreed_products (void)
{
  RUN ({ "egfr=28", "X/supplement/100 agreed", NULL, NULL, "=KID-01:info" },
       { "egfr=40", "X/supplement/100 agreed", NULL, NULL, "=" },
       { "egfr=50", "X/supplement/100 agreed", NULL, NULL, "=" },
       { "egfr=28", "X/supplement/100 agreed; Y/antacid/20", NULL, NULL, "KID-01:stop" },
       { "egfr=28", "X/supplement/100 agreed; Y/antacid/20 agreed", NULL, NULL, "KID-01:info" });
}

/* Exact when computed, as typed when typed: 29.57 prints as 30 and is below it. */
static void
test_exact_and_typed_values (void)
{
  const char *woman = "birth-date=1954-11-01 sex=female";

  RUN ({ woman, "X/supplement/100", "creatinine 1.8 mg/dL 0", NULL, "KID-01:stop !KID-03" },
       { woman, "X/supplement/100", "creatinine 159.12 umol/L 0", NULL, "KID-01:stop !KID-03" },
       { woman, "X/supplement/100", "egfr 30 mL/min/1.73m2 0", NULL, "!KID-01 KID-03:warning" },
       { woman, "X/supplement/100", "egfr 29.57 mL/min/1.73m2 0", NULL, "KID-01:stop !KID-03" },
       { woman, "X/supplement/100", "creatinine 1.25 mg/dL 0", NULL, "!KID-03 KID-04:caution" });
}

static void
test_newest_counts (void)
{
  RUN ({ "egfr=28 egfr-date=-30", "X/supplement/100", "egfr 65 mL/min/1.73m2 -10", NULL, "=" },
       { "egfr=65 egfr-date=-30", "X/supplement/100", "egfr 28 mL/min/1.73m2 -10", NULL,
         "=KID-01:stop" },
       { "egfr=28 egfr-date=-10", "X/supplement/100", "egfr 65 mL/min/1.73m2 -30", NULL,
         "=KID-01:stop" },
       { "egfr=65 egfr-date=-10", "X/supplement/100", "egfr 28 mL/min/1.73m2 -30", NULL, "=" },
       /* After the day viewed: not known yet. */
       { "egfr=65 egfr-date=-10", "X/supplement/100", "egfr 28 mL/min/1.73m2 1", NULL, "=" },
       { "egfr=28 egfr-date=1", "X/supplement/100", NULL, NULL, "=" },
       { "egfr=28 egfr-date=0", "X/supplement/100", NULL, NULL, "=KID-01:stop" },
       { "egfr=65 egfr-date=-10", "X/supplement/100", "creatinine 5 mg/dL -9", NULL,
         "=KID-01:stop" },
       { "egfr=28 egfr-date=-10", "X/supplement/100", "creatinine 0.9 mg/dL -9", NULL, "=" },
       /* Of one day, and without a date: nobody knows which is newer, so the severer. */
       { NULL, "X/supplement/100", "egfr 65 mL/min/1.73m2 -9; egfr 28 mL/min/1.73m2 -9", NULL,
         "=KID-01:stop" },
       { "egfr=65", "X/supplement/100", "egfr 28 mL/min/1.73m2 -9", NULL, "=KID-01:stop" },
       { "egfr=28", "X/supplement/100", "egfr 65 mL/min/1.73m2 -9", NULL, "=KID-01:stop" });
}

static void
test_creatinine_is_not_for_everybody (void)
{
  RUN ({ NULL, "X/supplement/100", "creatinine 5 mg/dL 0", NULL, "=KID-01:stop" },
       { "sex=", "X/supplement/100", "creatinine 5 mg/dL 0", NULL, "=" },
       { "birth-date=", "X/supplement/100", "creatinine 5 mg/dL 0", NULL, "=" },
       { "birth-date=2008-11-21", "X/supplement/100", "creatinine 5 mg/dL 0", NULL,
         "=KID-01:stop" },
       { "birth-date=2008-11-22", "X/supplement/100", "creatinine 5 mg/dL 0", NULL, "!KID-01" },
       { "birth-date=2008-11-21", "X/supplement/100", "creatinine 5 mg/dL -1", NULL, "!KID-01" },
       { "dialysis=haemodialysis", "X/supplement/100", "creatinine 5 mg/dL 0", NULL,
         "=KID-02:stop" },
       { "conditions=recent-aki", "X/supplement/100", "creatinine 5 mg/dL 0", NULL,
         "=KID-15:stop" },
       { "sex=female life-stage=pregnant", "X/supplement/100", "creatinine 5 mg/dL 0", NULL,
         "!KID-01" },
       { "sex=female life-stage=lactating", "X/supplement/100", "creatinine 5 mg/dL 0", NULL,
         "KID-01:stop" });
}

/* An old value never relaxes: it is used, and it is left out, and the severer holds. */
static void
test_old_results (void)
{
  RUN ({ "kidney=ckd egfr=75 egfr-date=-180", "X/supplement/100", NULL, NULL, "=" },
       { "kidney=ckd egfr=75 egfr-date=-181", "X/supplement/100", NULL, NULL, "=KID-05:warning" },
       { "kidney=ckd egfr=28 egfr-date=-181", "X/supplement/100", NULL, NULL,
         "KID-01:stop KID-05:warning" },
       { "kidney=ckd egfr=50 egfr-date=-181", "X/laxative/100", NULL, NULL,
         "KID-04:caution KID-05:warning KID-12:warning" },
       { "kidney=ckd", "X/supplement/100", "egfr 75 mL/min/1.73m2 -180", NULL, "=" },
       { "kidney=ckd", "X/supplement/100", "egfr 75 mL/min/1.73m2 -181", NULL,
         "=KID-05:warning" },
       { "kidney=ckd egfr=75", "X/supplement/100", NULL, NULL, "=" },
       { "egfr=28 egfr-date=-366", "X/supplement/100", NULL, NULL, "=KID-01:stop" },
       { "egfr=28 egfr-date=-3650", "X/supplement/100", NULL, NULL, "=KID-01:stop" },
       { "egfr=75 egfr-date=-366", "X/supplement/100", NULL, NULL, "=" });
}

static void
test_old_results_are_named (void)
{
  const CautionCase fresh = { "egfr=28 egfr-date=-365", "X/supplement/100", NULL, NULL, "" };
  const CautionCase old = { "egfr=28 egfr-date=-366", "X/supplement/100", NULL, NULL, "" };
  const CautionCase disease = { "kidney=ckd egfr=75 egfr-date=-181", "X/supplement/100", NULL,
                                NULL, "" };
  g_autofree char *of_fresh = case_reason (&fresh, "KID-01");
  g_autofree char *of_old = case_reason (&old, "KID-01");
  g_autofree char *message = case_message (&disease, "KID-05", FALSE);

  g_assert_cmpstr (of_fresh, ==, "eGFR 28 of 21 November 2025; X, 100 mg");
  g_assert_cmpstr (of_old, ==, "eGFR 28 of 20 November 2025; That result is more than 365 days "
                               "old; X, 100 mg");
  g_assert_nonnull (strstr (message, "your last eGFR, of 24 May 2026, is too old"));
}

static void
test_current_reading (void)
{
  const CautionCase a_case = { "egfr=65 egfr-date=-30 sex=female birth-date=1954-11-01", NULL,
                               "creatinine 1.8 mg/dL -3; egfr 40 mL/min/1.73m2 -20", NULL, "" };
  const CautionCase refused = { "egfr=65 egfr-date=-30 conditions=recent-aki", NULL,
                                "creatinine 1.8 mg/dL -3", NULL, "" };
  const CautionCase nothing = { "sex=", NULL, "creatinine 1.8 mg/dL -3", NULL, "" };
  g_autoptr (CautionSetup) setup = case_setup_new (&a_case);
  g_autoptr (CautionSetup) with_refusal = case_setup_new (&refused);
  g_autoptr (CautionSetup) without = case_setup_new (&nothing);
  OlivineEgfrReading reading;

  g_assert_true (olivine_egfr_current (setup->person, setup->input.labs, setup->input.n_labs,
                                       CASE_TODAY, &reading));
  g_assert_cmpint (reading.origin, ==, OLIVINE_EGFR_FROM_CREATININE);
  g_assert_cmpfloat_with_epsilon (reading.egfr_ml_min_173, 29.5656, 0.001);
  g_assert_true (olivine_egfr_contradicts_profile (setup->person, &reading));
  g_assert_null (reading.refusal);

  g_assert_true (olivine_egfr_current (with_refusal->person, with_refusal->input.labs,
                                       with_refusal->input.n_labs, CASE_TODAY, &reading));
  g_assert_cmpint (reading.origin, ==, OLIVINE_EGFR_FROM_PROFILE);
  g_assert_cmpfloat (reading.egfr_ml_min_173, ==, 65.0);
  g_assert_false (olivine_egfr_contradicts_profile (with_refusal->person, &reading));
  g_assert_nonnull (strstr (reading.refusal, "kidney injury"));

  g_assert_false (olivine_egfr_current (without->person, without->input.labs, without->input.n_labs,
                                        CASE_TODAY, &reading));
  g_assert_true (isnan (reading.egfr_ml_min_173));
  g_assert_nonnull (strstr (reading.refusal, "Without the sex"));
}

static void
test_a_refused_creatinine_is_told (void)
{
  const struct {
    const char *lab;
    gboolean    is_told;
  } cases[] = {
    { "creatinine 1.8 mg/dL -30", TRUE },
    { "creatinine 1.8 mg/dL -29", TRUE },
    { "creatinine 1.8 mg/dL -31", FALSE },
    { "creatinine 1.8 mg/dL 1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CautionCase a_case = { "egfr=65 egfr-date=-30 conditions=recent-aki", NULL,
                                   cases[i].lab, NULL, "" };
      g_autoptr (CautionSetup) setup = case_setup_new (&a_case);
      OlivineEgfrReading reading;

      g_assert_true (olivine_egfr_current (setup->person, setup->input.labs, setup->input.n_labs,
                                           CASE_TODAY, &reading));
      g_assert_true ((reading.refusal != NULL) == cases[i].is_told);
    }
}

static void
test_normal_kidneys_are_questioned (void)
{
  const struct {
    const char *profile;
    gboolean    is_doubtful;
  } cases[] = {
    { "kidney=normal egfr=60", FALSE }, { "kidney=normal egfr=59.999", TRUE },
    { "kidney=normal dialysis=peritoneal", TRUE }, { "kidney=normal", FALSE },
    { "kidney=unknown egfr=20", FALSE }, { "kidney=ckd egfr=20", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CautionCase a_case = { cases[i].profile, NULL, NULL, NULL, "" };
      g_autoptr (CautionSetup) setup = case_setup_new (&a_case);
      OlivineEgfrReading reading;

      olivine_egfr_current (setup->person, NULL, 0, CASE_TODAY, &reading);
      g_assert_true (olivine_egfr_contradicts_profile (setup->person, &reading)
                     == cases[i].is_doubtful);
    }
}

/* Computed values are cut, not rounded, so that the reason does not contradict the rule. */
static void
test_reason_names_the_data (void)
{
  const CautionCase computed = { "birth-date=1954-11-01 sex=female",
                                 "Magnesium citrate/supplement/100 @08:00",
                                 "creatinine 1.8 mg/dL -18", NULL, "" };
  g_autofree char *reason = case_reason (&computed, "KID-01");

  g_assert_cmpstr (reason, ==, "eGFR 29.56 of 3 November 2026, worked out from creatinine; "
                               "Magnesium citrate, 100 mg at 08:00");
}

static void
test_words_of_a_stop (void)
{
  const CautionCase bought = { "egfr=28", "X/supplement/100 proposed", NULL, NULL, "" };
  const CautionCase agreed = { "egfr=28", "X/supplement/100 agreed", NULL, NULL, "" };
  const CautionCase prescribed = { "conditions=dehydration", "X/prescribed/100", NULL, NULL, "" };
  const CautionCase both = { "conditions=dehydration", "X/prescribed/100; Y/antacid/20", NULL, NULL,
                             "" };
  g_autofree char *before = case_message (&bought, "KID-01", FALSE);
  g_autofree char *after = case_message (&bought, "KID-01", TRUE);
  g_autofree char *cleared = case_message (&agreed, "KID-01", FALSE);
  g_autofree char *capped = case_message (&prescribed, "KID-15", FALSE);
  g_autofree char *mixed = case_message (&both, "KID-15", FALSE);
  g_autoptr (GPtrArray) of_capped = case_evaluate (&prescribed);
  g_autoptr (GPtrArray) of_mixed = case_evaluate (&both);

  g_assert_nonnull (strstr (before, "Please hold this product"));
  g_assert_null (strstr (before, "has been taken"));
  g_assert_nonnull (strstr (after, "It has been taken"));
  g_assert_null (strstr (after, "Please hold this product"));
  g_assert_nonnull (strstr (cleared, "a clinician agreed to X"));
  g_assert_null (strstr (cleared, "Please hold"));
  g_assert_nonnull (strstr (capped, "call your prescriber today"));
  g_assert_nonnull (strstr (capped, "do not stop it yourself"));
  g_assert_null (strstr (capped, "Pause"));
  g_assert_nonnull (strstr (mixed, "Pause magnesium that was not prescribed"));
  g_assert_nonnull (strstr (mixed, "This was prescribed: X."));
  g_assert_cmpstr (olivine_cautions_find (of_capped, "KID-15")->whom_to_ask, ==,
                   "Your prescriber, today");
  g_assert_cmpstr (olivine_cautions_find (of_mixed, "KID-15")->whom_to_ask, ==, "Your clinic");
}

/* Once a stopped product is swallowed, what to look out for is said too. */
static void
test_what_to_look_out_for (void)
{
  const struct {
    CautionCase  a_case;
    const char  *id;
    gboolean     is_taken;
    gboolean     is_said;
  } cases[] = {
    { { "egfr=28", "X/supplement/100 proposed", NULL, NULL, "" }, "KID-01", TRUE, TRUE },
    { { "egfr=28", "X/supplement/100 proposed", NULL, NULL, "" }, "KID-01", FALSE, FALSE },
    { { "egfr=28", "X/supplement/100 agreed proposed", NULL, NULL, "" }, "KID-01", TRUE, FALSE },
    { { "egfr=40", "X/supplement/100 proposed", NULL, NULL, "" }, "KID-03", TRUE, FALSE },
    { { NULL, "X/supplement/100 proposed", NULL, "fainting 0", "" }, "SYM-01", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = case_message (&cases[i].a_case, cases[i].id, cases[i].is_taken);

      g_assert_true ((strstr (message, "If you feel very weak") != NULL) == cases[i].is_said);
    }
}

/* Of several eGFR values of one day, the lowest is the one that is shown. */
static void
test_lowest_of_a_day_is_shown (void)
{
  const char *const labs[] = {
    "egfr 41 mL/min/1.73m2 -3; egfr 28 mL/min/1.73m2 -3; egfr 35 mL/min/1.73m2 -3",
    "egfr 28 mL/min/1.73m2 -3; egfr 41 mL/min/1.73m2 -3; egfr 60 mL/min/1.73m2 -9",
    "egfr 60 mL/min/1.73m2 -9; egfr 12 mL/min/1.73m2 -30; egfr 28 mL/min/1.73m2 -3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labs); i++)
    {
      const CautionCase a_case = { "sex=male", NULL, labs[i], NULL, "" };
      g_autoptr (CautionSetup) setup = case_setup_new (&a_case);
      OlivineEgfrReading reading;

      g_assert_true (olivine_egfr_current (setup->person, setup->input.labs, setup->input.n_labs,
                                           CASE_TODAY, &reading));
      g_assert_cmpfloat (reading.egfr_ml_min_173, ==, 28.0);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-kidney/products-by-egfr", test_products_by_egfr);
  g_test_add_func ("/olivine/cautions-kidney/lowest-of-a-day-is-shown",
                   test_lowest_of_a_day_is_shown);
  g_test_add_func ("/olivine/cautions-kidney/which-kinds-build-up", test_which_kinds_build_up);
  g_test_add_func ("/olivine/cautions-kidney/small-multivitamins-are-added-up",
                   test_small_multivitamins_are_added_up);
  g_test_add_func ("/olivine/cautions-kidney/dialysis", test_dialysis);
  g_test_add_func ("/olivine/cautions-kidney/disease-without-egfr", test_disease_without_egfr);
  g_test_add_func ("/olivine/cautions-kidney/unknown-kidneys", test_unknown_kidneys);
  g_test_add_func ("/olivine/cautions-kidney/unknown-kidneys-name-a-known-egfr",
                   test_unknown_kidneys_name_a_known_egfr);
  g_test_add_func ("/olivine/cautions-kidney/bowel-preparation-and-epsom-salt",
                   test_bowel_preparation_and_epsom_salt);
  g_test_add_func ("/olivine/cautions-kidney/laxatives-and-antacids", test_laxatives_and_antacids);
  g_test_add_func ("/olivine/cautions-kidney/binder-and-transplant", test_binder_and_transplant);
  g_test_add_func ("/olivine/cautions-kidney/sick-days", test_sick_days);
  g_test_add_func ("/olivine/cautions-kidney/prescribed", test_prescribed);
  g_test_add_func ("/olivine/cautions-kidney/agreed-products", test_agreed_products);
  g_test_add_func ("/olivine/cautions-kidney/exact-and-typed-values", test_exact_and_typed_values);
  g_test_add_func ("/olivine/cautions-kidney/newest-counts", test_newest_counts);
  g_test_add_func ("/olivine/cautions-kidney/creatinine-is-not-for-everybody",
                   test_creatinine_is_not_for_everybody);
  g_test_add_func ("/olivine/cautions-kidney/old-results", test_old_results);
  g_test_add_func ("/olivine/cautions-kidney/old-results-are-named", test_old_results_are_named);
  g_test_add_func ("/olivine/cautions-kidney/current-reading", test_current_reading);
  g_test_add_func ("/olivine/cautions-kidney/a-refused-creatinine-is-told",
                   test_a_refused_creatinine_is_told);
  g_test_add_func ("/olivine/cautions-kidney/normal-kidneys-are-questioned",
                   test_normal_kidneys_are_questioned);
  g_test_add_func ("/olivine/cautions-kidney/reason-names-the-data", test_reason_names_the_data);
  g_test_add_func ("/olivine/cautions-kidney/words-of-a-stop", test_words_of_a_stop);
  g_test_add_func ("/olivine/cautions-kidney/what-to-look-out-for", test_what_to_look_out_for);

  return g_test_run ();
}
