/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ages to the month, children's levels in each standard, pregnancy. */

#include "config.h"

#include <locale.h>

#include "caution-case.h"

static void
test_babies (void)
{
  RUN ({ "birth-date=2025-11-22", "X/supplement/1", NULL, NULL, "=AGE-01:stop" },
       { "birth-date=2025-11-21", "X/supplement/1", NULL, NULL, "=" },
       { "birth-date=2026-11-21", "X/supplement/1", NULL, NULL, "=AGE-01:stop" },
       { "birth-date=2025-11-22", "X/supplement/0", NULL, NULL, "=" },
       { "birth-date=2025-11-22", "Porridge/food/40", NULL, NULL, "=" },
       { "birth-date=2025-11-22", "X/supplement/1 agreed", NULL, NULL, "=AGE-01:info" },
       { "birth-date=2025-11-22", "X/prescribed/1", NULL, NULL, "=AGE-01:warning" },
       { "birth-date=", "X/supplement/1", NULL, NULL, "=" });
}

/* 12 to 215 completed months; the bands of the levels in between. */
static void
test_children (void)
{
  RUN ({ "birth-date=2025-11-21", "X/antacid/65", NULL, NULL, "=" },
       { "birth-date=2025-11-21", "X/antacid/65.001", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2022-11-22", "X/antacid/66", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2022-11-21", "X/antacid/110", NULL, NULL, "=" },
       { "birth-date=2022-11-21", "X/antacid/110.001", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2017-11-22", "X/antacid/111", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2017-11-21", "X/antacid/350", NULL, NULL, "=" },
       { "birth-date=2017-11-21", "X/antacid/350.001", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2008-11-22", "X/antacid/351", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2008-11-21", "X/antacid/351", NULL, NULL, "=UL-01:caution" },
       { "birth-date=2020-01-01", "X/antacid/200 agreed", NULL, NULL, "=" },
       { "birth-date=2020-01-01", "X/antacid/200 agreed; X/antacid/1", NULL, NULL,
         "=AGE-02:warning" },
       { "birth-date=2020-01-01", "X/bowel-prep/200", NULL, NULL, "=" },
       { "birth-date=2020-01-01", "X/antacid/0", NULL, NULL, "=" },
       { "birth-date=2020-01-01 standard=uk", "X/antacid/0", NULL, NULL, "=" },
       { "birth-date=2020-01-01 standard=uk", "X/antacid/0.001", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2020-01-01 standard=uk", "X/antacid/?", NULL, NULL, "=" });
}

static void
test_children_in_other_standards (void)
{
  RUN ({ "birth-date=2022-11-22 standard=efsa", "X/antacid/1", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2022-11-21 standard=efsa", "X/antacid/250", NULL, NULL, "=" },
       { "birth-date=2022-11-21 standard=efsa", "X/antacid/251", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2020-01-01 standard=uk", "X/antacid/1", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2022-11-22 standard=nordic", "X/antacid/1", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2015-11-22 standard=who", "X/antacid/111", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2015-11-21 standard=who", "X/antacid/111", NULL, NULL, "=" },
       { "birth-date=2018-01-01 standard=jp-2025", "X/antacid/1", NULL, NULL, "=AGE-02:warning" },
       { "birth-date=2018-01-01 standard=jp-2025 weight-kg=20", "X/antacid/100", NULL, NULL, "=" },
       { "birth-date=2018-01-01 standard=jp-2025 weight-kg=20", "X/antacid/100.001", NULL, NULL,
         "=AGE-02:warning" },
       { "birth-date=2012-01-01 standard=jp-2025 weight-kg=90", "X/antacid/351", NULL, NULL,
         "=AGE-02:warning" });
}

static void
test_a_missing_level_is_said (void)
{
  const CautionCase uk = { "birth-date=2020-01-01 standard=uk", "X/antacid/1", NULL, NULL, "" };
  const CautionCase japan = { "birth-date=2018-01-01 standard=jp-2025", "X/antacid/1", NULL, NULL,
                              "" };
  const CautionCase us = { "birth-date=2020-01-01", "X/antacid/111", NULL, NULL, "" };
  g_autofree char *of_uk = case_message (&uk, "AGE-02", FALSE);
  g_autofree char *of_japan = case_message (&japan, "AGE-02", FALSE);
  g_autofree char *of_us = case_message (&us, "AGE-02", FALSE);

  g_assert_nonnull (strstr (of_uk, "sets no upper level for supplements at this age"));
  g_assert_nonnull (strstr (of_japan, "depends on the body weight"));
  g_assert_nonnull (strstr (of_us, "(110 mg)"));
}

static void
test_laxatives_for_small_children (void)
{
  RUN ({ "birth-date=2020-11-22", "X/laxative/10", NULL, NULL, "=AGE-05:warning" },
       { "birth-date=2020-11-21", "X/laxative/10", NULL, NULL, "=" },
       { "birth-date=2020-11-22", "X/epsom-oral/10", NULL, NULL, "=AGE-05:warning" },
       { "birth-date=2020-11-22", "X/laxative/?", NULL, NULL, "=AGE-05:warning" },
       { "birth-date=2020-11-22", "X/antacid/10", NULL, NULL, "=" },
       { "birth-date=2020-11-22", "X/laxative/10 agreed", NULL, NULL, "=" },
       { "birth-date=2026-01-01", "X/laxative/10", NULL, NULL, "=AGE-01:stop AGE-05:warning" },
       { "birth-date=2026-11-21", "X/laxative/10", NULL, NULL, "=AGE-01:stop AGE-05:warning" },
       { "birth-date=", "X/laxative/10", NULL, NULL, "=" });
}

#define SIX_DAYS \
  "X/laxative/10 day=-1; X/laxative/10 day=-3; X/antacid/10 day=-5; X/laxative/10 day=-7; " \
  "X/epsom-oral/10 day=-9; X/laxative/10 day=-9; X/laxative/10 day=-11; "

static void
test_regular_use_in_later_life (void)
{
  RUN ({ "birth-date=1961-11-21", SIX_DAYS "X/laxative/10", NULL, NULL, "AGE-06:caution" },
       { "birth-date=1961-11-22", SIX_DAYS "X/laxative/10", NULL, NULL, "!AGE-06" },
       { "birth-date=1961-11-21", SIX_DAYS "X/laxative/10 proposed", NULL, NULL,
         "AGE-06:caution" },
       { "birth-date=1961-11-21", SIX_DAYS "X/laxative/10 agreed", NULL, NULL, "!AGE-06" },
       { "birth-date=1961-11-21", SIX_DAYS "X/epsom-oral/10", NULL, NULL, "AGE-06:caution" },
       { "birth-date=1961-11-21", SIX_DAYS "X/antacid/10", NULL, NULL, "AGE-06:caution" },
       { "birth-date=1961-11-21", SIX_DAYS "X/supplement/10", NULL, NULL, "!AGE-06" },
       { "birth-date=1961-11-21", SIX_DAYS, NULL, NULL, "!AGE-06" },
       { "birth-date=1961-11-21",
         "X/laxative/1; X/laxative/1 day=-1; X/laxative/1 day=-2; X/laxative/1 day=-3; "
         "X/laxative/1 day=-4; X/laxative/1 day=-5; X/laxative/1 day=1", NULL, NULL, "!AGE-06" },
       { "birth-date=1961-11-21", SIX_DAYS "X/laxative/10 day=-13; X/supplement/10", NULL, NULL,
         "!AGE-06" },
       { "birth-date=1961-11-21",
         "X/laxative/1; X/laxative/1 day=-1; X/laxative/1 day=-2; X/laxative/1 day=-3; "
         "X/laxative/1 day=-5; X/laxative/1 day=-6; X/laxative/1 day=-13", NULL, NULL,
         "AGE-06:caution" },
       { "birth-date=1961-11-21",
         "X/laxative/1; X/laxative/1 day=-1; X/laxative/1 day=-2; X/laxative/1 day=-3; "
         "X/laxative/1 day=-5; X/laxative/1 day=-6; X/laxative/1 day=-14", NULL, NULL,
         "!AGE-06" });
}

static void
test_pregnancy (void)
{
  const char *pregnant = "sex=female life-stage=pregnant";
  const char *lactating = "sex=female life-stage=lactating";

  RUN ({ pregnant, "X/antacid/350", NULL, NULL, "=PREG-01:info" },
       { pregnant, "X/antacid/350.001", NULL, NULL, "=PREG-02:warning UL-01:caution" },
       { pregnant, "X/antacid/0", NULL, NULL, "=" },
       { pregnant, "X/antacid/0.001", NULL, NULL, "=PREG-01:info" },
       { pregnant, "X/antacid/?", NULL, NULL, "=" },
       { "sex=female life-stage=pregnant medicines=ccb", "X/antacid/?", NULL, NULL, "=" },
       { "sex=female life-stage=pregnant medicines=ccb", "X/antacid/0", NULL, NULL, "=" },
       { "sex=female life-stage=pregnant medicines=ccb", "X/antacid/0.001", NULL, NULL,
         "PREG-02:warning" },
       { "sex=female life-stage=pregnant standard=uk", "X/antacid/0", NULL, NULL, "=" },
       { pregnant, NULL, NULL, NULL, "=" },
       { pregnant, "X/antacid/100 agreed", NULL, NULL, "=PREG-01:info" },
       { pregnant, "X/antacid/400 agreed", NULL, NULL, "=PREG-02:warning" },
       { pregnant, "X/prescribed-binder/400", NULL, NULL, "=KID-13:info" },
       { lactating, "X/antacid/350", NULL, NULL, "=PREG-01:info" },
       { lactating, "X/antacid/351", NULL, NULL, "=UL-01:caution" },
       { "sex=female life-stage=pregnant medicines=ccb", "X/antacid/1", NULL, NULL,
         "=PREG-02:warning" },
       { "sex=female life-stage=pregnant medicines=ccb", NULL, NULL, NULL, "=" },
       { "sex=female life-stage=lactating medicines=ccb", "X/antacid/1", NULL, NULL,
         "=PREG-01:info" },
       { "medicines=ccb", "X/antacid/1", NULL, NULL, "=" },
       /* The UK sets no level in pregnancy: 350 mg counts. */
       { "sex=female life-stage=pregnant standard=uk", "X/antacid/350", NULL, NULL,
         "=PREG-01:info" },
       { "sex=female life-stage=pregnant standard=uk", "X/antacid/350.001", NULL, NULL,
         "=PREG-02:warning" },
       { "sex=female life-stage=lactating standard=uk", "X/antacid/500", NULL, NULL,
         "=PREG-01:info" },
       { "sex=female life-stage=pregnant birth-date=", "X/antacid/351", NULL, NULL,
         "=PREG-02:warning" });
}

static void
test_pregnancy_without_a_level (void)
{
  const CautionCase uk = { "sex=female life-stage=pregnant standard=uk", "X/antacid/100", NULL,
                           NULL, "" };
  const CautionCase us = { "sex=female life-stage=pregnant", "X/antacid/100", NULL, NULL, "" };
  g_autofree char *of_uk = case_message (&uk, "PREG-01", FALSE);
  g_autofree char *of_us = case_message (&us, "PREG-01", FALSE);

  g_assert_nonnull (strstr (of_uk, "sets no upper level"));
  g_assert_null (strstr (of_us, "sets no upper level"));
}

/* The age that is told as the reason: months of the smallest, then whole years. */
static void
test_ages_in_reasons (void)
{
  const struct {
    const char *profile;
    const char *age;
  } cases[] = {
    { "birth-date=2025-10-21", "Age: 13 months" },
    { "birth-date=2024-11-22", "Age: 23 months" },
    { "birth-date=2024-11-21", "Age: 2 years" },
    { "birth-date=2024-10-21", "Age: 2 years" },
    { "birth-date=2019-11-22", "Age: 6 years" },
    { "birth-date=2019-11-21", "Age: 7 years" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CautionCase a_case = { cases[i].profile, "X/antacid/200", NULL, NULL, "" };
      g_autofree char *reason = case_reason (&a_case, "AGE-02");

      g_assert_true (g_str_has_prefix (reason, cases[i].age));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-age/babies", test_babies);
  g_test_add_func ("/olivine/cautions-age/ages-in-reasons", test_ages_in_reasons);
  g_test_add_func ("/olivine/cautions-age/children", test_children);
  g_test_add_func ("/olivine/cautions-age/children-in-other-standards",
                   test_children_in_other_standards);
  g_test_add_func ("/olivine/cautions-age/a-missing-level-is-said", test_a_missing_level_is_said);
  g_test_add_func ("/olivine/cautions-age/laxatives-for-small-children",
                   test_laxatives_for_small_children);
  g_test_add_func ("/olivine/cautions-age/regular-use-in-later-life",
                   test_regular_use_in_later_life);
  g_test_add_func ("/olivine/cautions-age/pregnancy", test_pregnancy);
  g_test_add_func ("/olivine/cautions-age/pregnancy-without-a-level",
                   test_pregnancy_without_a_level);

  return g_test_run ();
}
