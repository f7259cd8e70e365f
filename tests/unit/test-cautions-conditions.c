/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Conditions, long use, surgery, and the goal without proof. */

#include "config.h"

#include <locale.h>

#include "caution-case.h"

static void
test_muscle_weakness (void)
{
  RUN ({ "conditions=myasthenia-gravis", "X/supplement/1", NULL, NULL, "=COND-01:stop" },
       { "conditions=lambert-eaton", "X/supplement/1", NULL, NULL, "=COND-01:stop" },
       { "conditions=myasthenia-gravis", "X/supplement/1 agreed", NULL, NULL, "=COND-01:info" },
       { "conditions=myasthenia-gravis", "X/prescribed/1", NULL, NULL, "=COND-01:warning" },
       { "conditions=myasthenia-gravis", "X/prescribed-binder/1", NULL, NULL,
         "=COND-01:warning KID-13:info" },
       { "conditions=myasthenia-gravis", "X/supplement/0", NULL, NULL, "=" },
       { "conditions=myasthenia-gravis", "X/supplement/1 day=-1", NULL, NULL, "=" },
       { "conditions=myasthenia-gravis", NULL, NULL, NULL, "=" });
}

static void
test_slow_heart (void)
{
  RUN ({ "conditions=av-block-2", "X/supplement/1", NULL, NULL, "=COND-02:stop" },
       { "conditions=av-block-3", "X/supplement/1", NULL, NULL, "=COND-02:stop" },
       { "conditions=bradycardia", "X/supplement/1", NULL, NULL, "=COND-02:stop" },
       { "conditions=bradycardia,pacemaker", "X/supplement/1", NULL, NULL, "=" },
       { "conditions=pacemaker", "X/supplement/1", NULL, NULL, "=" },
       { "conditions=av-block-2", "X/supplement/1 agreed", NULL, NULL, "=COND-02:info" },
       { "conditions=av-block-2", "X/prescribed/1", NULL, NULL, "=COND-02:warning" },
       { "conditions=av-block-2", "X/supplement/0", NULL, NULL, "=" },
       { "conditions=av-block-2", "X/supplement/?", NULL, NULL, "=" });
}

static void
test_blocked_bowel (void)
{
  RUN ({ "conditions=bowel-obstruction", "X/laxative/1", NULL, NULL, "=COND-03:stop" },
       { "conditions=ileus", "X/antacid/1", NULL, NULL, "=COND-03:stop" },
       { NULL, "X/epsom-oral/1", NULL, "severe-abdominal-pain 0", "=COND-03:stop" },
       { NULL, "X/bowel-prep/1", NULL, "vomiting-with-no-stool 0", "=COND-03:stop" },
       { NULL, "X/laxative/1", NULL, "severe-abdominal-pain -1", "=" },
       { NULL, "X/supplement/1", NULL, "severe-abdominal-pain 0", "=" },
       { "conditions=ileus", "X/laxative/1 agreed", NULL, NULL, "=COND-03:stop" },
       { "conditions=ileus", "X/laxative/?", NULL, NULL, "=COND-03:stop" },
       { "conditions=ileus", NULL, NULL, NULL, "=" });
}

/* A dose of that kind on each of @n_days days up to the day. */
static char *
daily_doses (const char *kind,
             int         n_days,
             int         left_out,
             const char *today)
{
  GString *doses = g_string_new (NULL);

  for (int day = 1; day < n_days; day++)
    if (day != left_out)
      g_string_append_printf (doses, "X/%s/10 day=-%d; ", kind, day);
  g_string_append_printf (doses, "X/%s/10 %s", kind, today);

  return g_string_free (doses, FALSE);
}

static void
check_daily (const char *kind,
             int         n_days,
             int         left_out,
             const char *today,
             const char *expected)
{
  g_autofree char *doses = daily_doses (kind, n_days, left_out, today);
  const CautionCase a_case = { NULL, doses, NULL, NULL, expected };

  case_run_all (&a_case, 1);
}

static void
test_long_use (void)
{
  check_daily ("laxative", 6, 0, "day=0", "!COND-05");
  check_daily ("laxative", 7, 0, "day=0", "COND-05:caution");
  check_daily ("laxative", 7, 0, "proposed", "COND-05:caution");
  check_daily ("laxative", 8, 4, "day=0", "!COND-05");
  check_daily ("laxative", 7, 0, "agreed", "!COND-05");
  check_daily ("antacid", 13, 0, "day=0", "!COND-05");
  check_daily ("antacid", 14, 0, "day=0", "COND-05:caution");
  check_daily ("antacid", 14, 0, "agreed", "!COND-05");
  check_daily ("antacid", 15, 7, "day=0", "!COND-05");
  check_daily ("supplement", 14, 0, "day=0", "!COND-05");
  /* Not today. */
  check_daily ("laxative", 10, 0, "day=-1", "!COND-05");
}

static void
test_reason_of_long_use (void)
{
  g_autofree char *doses = daily_doses ("laxative", 7, 0, "day=0");
  const CautionCase a_case = { NULL, doses, NULL, NULL, "" };
  g_autofree char *reason = case_reason (&a_case, "COND-05");

  g_autofree char *antacids = daily_doses ("antacid", 14, 0, "day=0");
  const CautionCase other_case = { NULL, antacids, NULL, NULL, "" };
  g_autofree char *other_reason = case_reason (&other_case, "COND-05");

  g_assert_cmpstr (reason, ==, "A laxative on each of the last 7 days; X, 10 mg");
  g_assert_cmpstr (other_reason, ==, "An antacid on each of the last 14 days; X, 10 mg");
}

static void
test_surgery_and_goal (void)
{
  RUN ({ "conditions=surgery-planned", "X/supplement/1", NULL, NULL, "=MED-07:caution" },
       { "conditions=surgery-planned", "X/supplement/1 agreed", NULL, NULL, "=MED-07:caution" },
       { "conditions=surgery-planned", "X/supplement/0", NULL, NULL, "=" },
       { "conditions=surgery-planned", NULL, NULL, NULL, "=" },
       { "calcification-goal=yes", "X/supplement/1", NULL, NULL, "=EVID-01:info" },
       { "calcification-goal=yes", "X/supplement/1 agreed", NULL, NULL, "=EVID-01:info" },
       { "calcification-goal=yes", "X/supplement/?", NULL, NULL, "=" },
       { "calcification-goal=yes", "X/supplement/0", NULL, NULL, "=" },
       { "calcification-goal=yes", "X/supplement/1 day=-1", NULL, NULL, "=" },
       { "calcification-goal=no", "X/supplement/1", NULL, NULL, "=" },
       { "calcification-goal=yes", NULL, NULL, NULL, "=" });
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-conditions/muscle-weakness", test_muscle_weakness);
  g_test_add_func ("/olivine/cautions-conditions/slow-heart", test_slow_heart);
  g_test_add_func ("/olivine/cautions-conditions/blocked-bowel", test_blocked_bowel);
  g_test_add_func ("/olivine/cautions-conditions/long-use", test_long_use);
  g_test_add_func ("/olivine/cautions-conditions/reason-of-long-use", test_reason_of_long_use);
  g_test_add_func ("/olivine/cautions-conditions/surgery-and-goal", test_surgery_and_goal);

  return g_test_run ();
}
