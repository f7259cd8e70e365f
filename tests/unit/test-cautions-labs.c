/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Blood magnesium in its three units and ages, and symptoms around products. */

#include "config.h"

#include <locale.h>

#include "caution-case.h"

static void
test_high_magnesium (void)
{
  RUN ({ NULL, NULL, "serum-magnesium 1.05 mmol/L 0", NULL, "=" },
       { NULL, NULL, "serum-magnesium 1.051 mmol/L 0", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 2.55 mg/dL 0", NULL, "=" },
       { NULL, NULL, "serum-magnesium 2.56 mg/dL 0", NULL, "=" },
       { NULL, NULL, "serum-magnesium 2.57 mg/dL 0", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 2.1 mEq/L 0", NULL, "=" },
       { NULL, NULL, "serum-magnesium 2.11 mEq/L 0", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 2.12 mEq/L 0", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 1.2 mmol/L -90", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 1.2 mmol/L -91", NULL, "=" },
       { NULL, NULL, "serum-magnesium 1.2 mmol/L 1", NULL, "=" });
}

static void
test_very_high_magnesium (void)
{
  RUN ({ NULL, NULL, "serum-magnesium 1.99 mmol/L 0", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 2.0 mmol/L 0", NULL, "=LAB-02:stop" },
       { NULL, NULL, "serum-magnesium 4.84 mg/dL 0", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 4.85 mg/dL 0", NULL, "=LAB-02:stop" },
       { NULL, NULL, "serum-magnesium 4.86 mg/dL 0", NULL, "=LAB-02:stop" },
       { NULL, NULL, "serum-magnesium 3.98 mEq/L 0", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 3.99 mEq/L 0", NULL, "=LAB-02:stop" },
       { NULL, NULL, "serum-magnesium 4 mEq/L 0", NULL, "=LAB-02:stop" },
       { NULL, NULL, "serum-magnesium 2.5 mmol/L -30", NULL, "=LAB-02:stop" },
       { NULL, NULL, "serum-magnesium 2.5 mmol/L -31", NULL, "=LAB-01:warning" },
       { NULL, NULL, "serum-magnesium 2.5 mmol/L -91", NULL, "=" },
       { NULL, "X/supplement/10 agreed", "serum-magnesium 2.5 mmol/L 0", NULL, "=LAB-02:stop" },
       { NULL, "X/prescribed/10", "serum-magnesium 2.5 mmol/L 0", NULL, "=LAB-02:stop" });
}

static void
test_low_magnesium (void)
{
  RUN ({ NULL, NULL, "serum-magnesium 0.70 mmol/L 0", NULL, "=" },
       { NULL, NULL, "serum-magnesium 0.699 mmol/L 0", NULL, "=LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 1.70 mg/dL 0", NULL, "=" },
       { NULL, NULL, "serum-magnesium 1.68 mg/dL 0", NULL, "=LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 1.4 mEq/L 0", NULL, "=" },
       { NULL, NULL, "serum-magnesium 1.38 mEq/L 0", NULL, "=LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 0.50 mmol/L 0", NULL, "=LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 0.49 mmol/L 0", NULL, "=LAB-03:warning" },
       { NULL, NULL, "serum-magnesium 1.22 mg/dL 0", NULL, "=LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 1.20 mg/dL 0", NULL, "=LAB-03:warning" },
       { NULL, NULL, "serum-magnesium 1 mEq/L 0", NULL, "=LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 0.98 mEq/L 0", NULL, "=LAB-03:warning" },
       { NULL, NULL, "serum-magnesium 0.6 mmol/L -180", NULL, "=LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 0.6 mmol/L -181", NULL, "=" });
}

static void
test_newest_magnesium_counts (void)
{
  RUN ({ NULL, NULL, "serum-magnesium 2.2 mmol/L -10; serum-magnesium 0.9 mmol/L -3", NULL, "=" },
       { NULL, NULL, "serum-magnesium 0.9 mmol/L -10; serum-magnesium 2.2 mmol/L -3", NULL,
         "=LAB-02:stop" },
       /* Neither another value nor one of a later day hides it. */
       { NULL, NULL, "serum-magnesium 2.2 mmol/L -10; potassium 4.4 mmol/L -3", NULL,
         "=LAB-02:stop" },
       { NULL, NULL, "serum-magnesium 2.2 mmol/L -10; serum-magnesium 0.9 mmol/L 1", NULL,
         "=LAB-02:stop" },
       /* Two of one day: nobody knows which is newer, so both count. */
       { NULL, NULL, "serum-magnesium 0.6 mmol/L -3; serum-magnesium 2.2 mmol/L -3", NULL,
         "=LAB-02:stop LAB-03:caution" },
       { NULL, NULL, "serum-magnesium 1.2 mmol/L -3; serum-magnesium 2.2 mmol/L -3", NULL,
         "=LAB-02:stop" });
}

static void
test_words_of_labs (void)
{
  const CautionCase low = { NULL, NULL, "serum-magnesium 1.1 mg/dL -2", NULL, "" };
  const CautionCase lowish = { NULL, NULL, "serum-magnesium 1.5 mg/dL -2", NULL, "" };
  const CautionCase high = { NULL, "X/supplement/10 proposed", "serum-magnesium 4.86 mg/dL -2",
                             NULL, "" };
  g_autofree char *of_low = case_message (&low, "LAB-03", FALSE);
  g_autofree char *of_lowish = case_message (&lowish, "LAB-03", FALSE);
  g_autofree char *reason = case_reason (&high, "LAB-02");
  g_autofree char *taken = case_message (&high, "LAB-02", TRUE);

  g_assert_nonnull (strstr (of_low, "needs prompt advice"));
  g_assert_null (strstr (of_lowish, "needs prompt advice"));
  g_assert_cmpstr (reason, ==, "Serum magnesium 2 mmol/L of 19 November 2026");
  g_assert_nonnull (strstr (taken, "tell them what has been taken"));
}

static void
test_urgent_symptoms (void)
{
  RUN ({ NULL, NULL, NULL, "marked-weakness 0", "=SYM-01:stop" },
       { NULL, NULL, NULL, "drowsy-or-confused 0", "=SYM-01:stop" },
       { NULL, NULL, NULL, "very-slow-pulse 0", "=SYM-01:stop" },
       { NULL, NULL, NULL, "fainting 0", "=SYM-01:stop" },
       { NULL, NULL, NULL, "slow-breathing 0", "=SYM-01:stop" },
       { NULL, NULL, NULL, "trouble-breathing 0", "=SYM-01:stop" },
       { NULL, NULL, NULL, "fainting -1", "=" },
       { NULL, NULL, NULL, "nausea 0; vomiting 0; flushing 0; light-headed 0; diarrhoea 0", "=" },
       { NULL, "X/prescribed/10 agreed", NULL, "fainting 0", "=SYM-01:stop" });
}

static void
test_urgent_symptoms_name_the_package (void)
{
  const char *doses[] = { "X/supplement/1 day=0", "X/supplement/1 day=-6", "X/supplement/1 day=-7",
                          "X/supplement/0", NULL };
  const gboolean named[] = { TRUE, TRUE, FALSE, FALSE, FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      const CautionCase a_case = { NULL, doses[i], NULL, "fainting 0", "" };
      g_autofree char *message = case_message (&a_case, "SYM-01", FALSE);

      g_assert_true ((strstr (message, "take the package with you") != NULL) == named[i]);
    }
}

/* Within 48 hours; notes have no clock time, so two days apart may be. */
static void
test_milder_symptoms (void)
{
  RUN ({ NULL, "X/supplement/10", NULL, "nausea 0", "=SYM-02:caution" },
       { NULL, "X/supplement/10", NULL, "vomiting 0", "=SYM-02:caution" },
       { NULL, "X/supplement/10", NULL, "flushing 0", "=SYM-02:caution" },
       { NULL, "X/supplement/10", NULL, "light-headed 0", "=SYM-02:caution" },
       { NULL, "X/supplement/10", NULL, "diarrhoea 0", "=SYM-02:caution" },
       { NULL, "X/supplement/10 agreed", NULL, "nausea 0", "=SYM-02:caution" },
       { NULL, "X/supplement/0", NULL, "nausea 0", "=" },
       { NULL, "X/supplement/?", NULL, "nausea 0", "=" },
       { NULL, NULL, NULL, "nausea 0", "=" },
       { NULL, "X/supplement/10 day=-2", NULL, "nausea 0", "=SYM-02:caution" },
       { NULL, "X/supplement/10 day=-3", NULL, "nausea 0", "=" },
       { NULL, "X/supplement/10", NULL, "nausea -2", "=SYM-02:caution" },
       { NULL, "X/supplement/10", NULL, "nausea -3", "=" },
       { NULL, "X/supplement/10 day=-1", NULL, "nausea -1", "=" },
       { NULL, "X/supplement/10", NULL, "nausea 1", "=" },
       { NULL, "X/supplement/10 day=1", NULL, "nausea 0", "=" },
       { NULL, "X/supplement/10 proposed", NULL, "nausea -1", "=SYM-02:caution" });
}

static void
test_diarrhoea_after_a_laxative (void)
{
  RUN ({ NULL, "X/laxative/10", NULL, "diarrhoea 0", "=" },
       { NULL, "X/bowel-prep/10", NULL, "diarrhoea 0", "=" },
       { NULL, "X/epsom-oral/10", NULL, "diarrhoea 0", "=SYM-02:caution" },
       { NULL, "X/laxative/10", NULL, "nausea 0", "=SYM-02:caution" },
       { NULL, "X/laxative/10; Y/supplement/10", NULL, "diarrhoea 0", "SYM-02:caution" });
}

static void
test_milder_symptoms_with_risk (void)
{
  RUN ({ "egfr=44.999", "X/prescribed/10", NULL, "nausea 0", "SYM-02:warning" },
       { "egfr=45", "X/prescribed/10", NULL, "nausea 0", "SYM-02:caution" },
       { "kidney=ckd", "X/prescribed/10", NULL, "nausea 0", "SYM-02:warning" },
       { "kidney=ckd egfr=70", "X/prescribed/10", NULL, "nausea 0", "SYM-02:caution" },
       { "kidney=ckd egfr=70 egfr-date=-181", "X/prescribed/10", NULL, "nausea 0",
         "SYM-02:warning" },
       { "dialysis=peritoneal", "X/prescribed-binder/10", NULL, "nausea 0", "SYM-02:warning" },
       { NULL, "X/supplement/10", "serum-magnesium 1.06 mmol/L 0", "nausea 0", "SYM-02:warning" },
       { NULL, "X/supplement/10", "serum-magnesium 1.05 mmol/L 0", "nausea 0", "SYM-02:caution" },
       /* However old it is, it does not become harmless. */
       { NULL, "X/supplement/10", "serum-magnesium 1.06 mmol/L -900", "nausea 0",
         "SYM-02:warning" });
}

static void
test_an_old_value_is_named (void)
{
  const CautionCase fresh = { NULL, "X/supplement/10", "serum-magnesium 1.2 mmol/L -365",
                              "nausea 0", "" };
  const CautionCase old = { NULL, "X/supplement/10", "serum-magnesium 1.2 mmol/L -366",
                            "nausea 0", "" };
  g_autofree char *of_fresh = case_reason (&fresh, "SYM-02");
  g_autofree char *of_old = case_reason (&old, "SYM-02");

  g_assert_null (strstr (of_fresh, "days old"));
  g_assert_nonnull (strstr (of_old, "of 20 November 2025; That result is more than 365 days old"));
}

/* Only what is above the range is a reason. */
static void
test_reasons_of_risk (void)
{
  const CautionCase usual = { "kidney=ckd", "X/supplement/10", "serum-magnesium 1.05 mmol/L 0",
                              "nausea 0", "" };
  const CautionCase high = { "kidney=ckd", "X/supplement/10", "serum-magnesium 1.06 mmol/L 0",
                             "nausea 0", "" };
  g_autofree char *of_usual = case_reason (&usual, "SYM-02");
  g_autofree char *of_high = case_reason (&high, "SYM-02");

  g_assert_null (strstr (of_usual, "Serum magnesium"));
  g_assert_nonnull (strstr (of_high, "Serum magnesium"));
}

/* However many products it may come from. */
static void
test_a_symptom_is_named_once (void)
{
  const char *doses[] = { "X/supplement/10", "X/supplement/10; Y/supplement/10" };

  for (gsize i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      const CautionCase a_case = { NULL, doses[i], NULL, "nausea 0", "" };
      g_autofree char *reason = case_reason (&a_case, "SYM-02");

      g_assert_nonnull (strstr (reason, "ausea"));
      g_assert_true (strstr (reason, "ausea") == g_strrstr (reason, "ausea"));
    }
}

static void
test_suggestions_are_held (void)
{
  const struct {
    CautionCase a_case;
    gboolean    is_held;
  } cases[] = {
    { { NULL, NULL, "serum-magnesium 1.2 mmol/L 0", NULL, "" }, TRUE },
    { { NULL, NULL, "serum-magnesium 2.2 mmol/L 0", NULL, "" }, TRUE },
    { { NULL, NULL, NULL, "fainting 0", "" }, TRUE },
    { { NULL, NULL, "serum-magnesium 0.4 mmol/L 0", NULL, "" }, FALSE },
    { { "egfr=20", "X/supplement/100", NULL, "nausea 0", "" }, FALSE },
    { { NULL, NULL, NULL, NULL, "" }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) cautions = case_evaluate (&cases[i].a_case);

      g_assert_true (olivine_cautions_hold_suggestions (cautions) == cases[i].is_held);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-labs/high-magnesium", test_high_magnesium);
  g_test_add_func ("/olivine/cautions-labs/very-high-magnesium", test_very_high_magnesium);
  g_test_add_func ("/olivine/cautions-labs/low-magnesium", test_low_magnesium);
  g_test_add_func ("/olivine/cautions-labs/newest-magnesium-counts", test_newest_magnesium_counts);
  g_test_add_func ("/olivine/cautions-labs/words-of-labs", test_words_of_labs);
  g_test_add_func ("/olivine/cautions-labs/urgent-symptoms", test_urgent_symptoms);
  g_test_add_func ("/olivine/cautions-labs/urgent-symptoms-name-the-package",
                   test_urgent_symptoms_name_the_package);
  g_test_add_func ("/olivine/cautions-labs/milder-symptoms", test_milder_symptoms);
  g_test_add_func ("/olivine/cautions-labs/diarrhoea-after-a-laxative",
                   test_diarrhoea_after_a_laxative);
  g_test_add_func ("/olivine/cautions-labs/milder-symptoms-with-risk",
                   test_milder_symptoms_with_risk);
  g_test_add_func ("/olivine/cautions-labs/an-old-value-is-named", test_an_old_value_is_named);
  g_test_add_func ("/olivine/cautions-labs/reasons-of-risk", test_reasons_of_risk);
  g_test_add_func ("/olivine/cautions-labs/a-symptom-is-named-once", test_a_symptom_is_named_once);
  g_test_add_func ("/olivine/cautions-labs/suggestions-are-held", test_suggestions_are_held);

  return g_test_run ();
}
