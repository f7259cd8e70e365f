/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Medicines: times around midnight, missing times, pairs to avoid, slow effects. */

#include "config.h"

#include <locale.h>

#include "caution-case.h"

/* Levothyroxine: 4 hours before or 4 after. */
static void
test_hours_on_the_day (void)
{
  const char *at_seven = "medicines=levothyroxine@07:00";

  RUN ({ at_seven, "X/supplement/100 @07:00", NULL, NULL, "=MED-01:caution" },
       { at_seven, "X/supplement/100 @10:59", NULL, NULL, "=MED-01:caution" },
       { at_seven, "X/supplement/100 @11:00", NULL, NULL, "=" },
       { at_seven, "X/supplement/100 @03:01", NULL, NULL, "=MED-01:caution" },
       { at_seven, "X/supplement/100 @03:00", NULL, NULL, "=" },
       { at_seven, "X/supplement/100 @10:59 proposed", NULL, NULL, "=MED-01:caution" },
       { at_seven, "X/prescribed/100 @10:59", NULL, NULL, "=MED-01:caution" },
       { at_seven, "X/supplement/100 @10:59 agreed", NULL, NULL, "=MED-01:caution" },
       { at_seven, "X/supplement/0 @07:00", NULL, NULL, "=" },
       { at_seven, "X/supplement/? @07:00", NULL, NULL, "=MED-01:caution" },
       { at_seven, "Spinach/food/100 @07:00", NULL, NULL, "=" },
       { at_seven, NULL, NULL, NULL, "=" },
       { "medicines=levothyroxine@07:00+19:00", "X/supplement/100 @16:00", NULL, NULL,
         "=MED-01:caution" },
       { "medicines=levothyroxine@07:00+19:00", "X/supplement/100 @13:00", NULL, NULL, "=" });
}

static void
test_midnight (void)
{
  const char *late = "medicines=levothyroxine@23:00";
  const char *early = "medicines=levothyroxine@01:00";

  RUN ({ late, "X/supplement/100 @02:59", NULL, NULL, "=MED-01:caution" },
       { late, "X/supplement/100 @03:00", NULL, NULL, "=" },
       { late, "X/supplement/100 @00:00", NULL, NULL, "=MED-01:caution" },
       { "medicines=levothyroxine@00:00", "X/supplement/100 @03:59", NULL, NULL,
         "=MED-01:caution" },
       { early, "X/supplement/100 @21:01", NULL, NULL, "=MED-01:caution" },
       { early, "X/supplement/100 @21:00", NULL, NULL, "=" },
       /* What was taken yesterday evening meets this morning's medicine. */
       { early, "X/supplement/100 @21:01 day=-1", NULL, NULL, "=MED-01:caution" },
       { early, "X/supplement/100 @21:00 day=-1", NULL, NULL, "=" },
       { late, "X/supplement/100 @23:00 day=-1", NULL, NULL, "=" },
       { early, "X/supplement/100 @21:01 day=-2", NULL, NULL, "=" },
       { early, "X/supplement/100 day=-1", NULL, NULL, "=" },
       /* And what is planned for tomorrow this evening's. */
       { late, "X/supplement/100 @02:59 day=1", NULL, NULL, "=MED-01:caution" },
       { late, "X/supplement/100 @03:00 day=1", NULL, NULL, "=" });
}

static void
test_missing_times (void)
{
  const CautionCase no_time = { "medicines=levothyroxine@07:00", "X/supplement/100", NULL, NULL,
                                "" };
  g_autofree char *message = case_message (&no_time, "MED-01", FALSE);

  RUN ({ "medicines=levothyroxine@07:00", "X/supplement/100", NULL, NULL, "=MED-01:info" },
       { "medicines=levothyroxine", "X/supplement/100 @07:00", NULL, NULL, "=MED-01:info" },
       { "medicines=levothyroxine", "X/supplement/100", NULL, NULL, "=MED-01:info" },
       { "medicines=rilpivirine", "X/supplement/100", NULL, NULL, "=" },
       { "medicines=rilpivirine", "X/antacid/100", NULL, NULL, "=MED-01:info" },
       { "medicines=levothyroxine@07:00", "X/supplement/100; X/supplement/100 @08:00", NULL, NULL,
         "=MED-01:caution" },
       { "medicines=levothyroxine@07:00,digoxin", "X/supplement/100 @08:00", NULL, NULL,
         "=MED-01:caution" },
       { "medicines=levothyroxine@07:00,digoxin", "X/supplement/100 @14:00", NULL, NULL,
         "=MED-01:info" });
  g_assert_nonnull (strstr (message, "at least 4 h before or 4 h after"));
  g_assert_nonnull (strstr (message, "could not be checked"));
}

/* Those that are too close, not those whose time is only missing. */
static void
test_spacing_names_its_products (void)
{
  const CautionCase a_case = { "medicines=levothyroxine@07:00",
                               "A/supplement/1; B/supplement/1 @08:00; C/supplement/1 @09:00; "
                               "D/supplement/1 @12:00; E/supplement/1", NULL, NULL, "" };
  g_autoptr (GPtrArray) cautions = case_evaluate (&a_case);
  g_autofree char *names = g_strjoinv (" ", olivine_cautions_find (cautions, "MED-01")->products);

  g_assert_cmpstr (names, ==, "B C");
}

static void
test_words_of_spacing (void)
{
  const CautionCase two = { "medicines=digoxin@08:00,levothyroxine@07:00",
                            "X/supplement/100 @08:00", NULL, NULL, "" };
  const CautionCase one_sided = { "medicines=gabapentin@08:00", "X/supplement/100 @08:00", NULL,
                                  NULL, "" };
  const CautionCase acid = { "medicines=rilpivirine@08:00", "X/antacid/100 @08:00", NULL, NULL,
                             "" };
  g_autofree char *of_two = case_message (&two, "MED-01", FALSE);
  g_autofree char *reason = case_reason (&two, "MED-01");
  g_autofree char *of_one = case_message (&one_sided, "MED-01", FALSE);
  g_autofree char *of_acid = case_message (&acid, "MED-01", FALSE);
  g_autoptr (GPtrArray) cautions = case_evaluate (&two);

  g_assert_nonnull (strstr (of_two, "Take digoxin at least 2 h before or 2 h after"));
  g_assert_nonnull (strstr (of_two, "Take levothyroxine at least 4 h before or 4 h after"));
  g_assert_cmpstr (reason, ==, "You take digoxin at 08:00; You take levothyroxine at 07:00; "
                               "X, 100 mg at 08:00");
  g_assert_nonnull (strstr (of_one, "Take gabapentin at least 2 h after"));
  g_assert_null (strstr (of_one, "before"));
  g_assert_nonnull (strstr (of_acid, "An antacid can change"));
  /* The hours of digoxin were not traced. */
  g_assert_true (olivine_cautions_find (cautions, "MED-01")->unverified);
}

static void
test_pairs_to_avoid (void)
{
  RUN ({ "medicines=raltegravir", "X/supplement/1", NULL, NULL, "=MED-08:warning" },
       { "medicines=raltegravir@20:00", "X/supplement/1 @08:00", NULL, NULL, "=MED-08:warning" },
       { "medicines=baloxavir", "X/supplement/1", NULL, NULL, "=MED-08:warning" },
       { "medicines=dipyridamole", "X/supplement/1", NULL, NULL, "=MED-08:warning" },
       { "medicines=raltegravir", "X/supplement/1 agreed", NULL, NULL, "=MED-08:warning" },
       { "medicines=raltegravir", "X/supplement/0", NULL, NULL, "=" },
       { "medicines=raltegravir", "X/supplement/?", NULL, NULL, "=" },
       { "medicines=raltegravir", NULL, NULL, NULL, "=" },
       { "medicines=raltegravir@08:00", "X/supplement/1 @08:00 day=-1", NULL, NULL,
         "=MED-08:warning" },
       { "medicines=raltegravir@08:00", "X/supplement/1 @07:59 day=-1", NULL, NULL, "=" },
       { "medicines=raltegravir@08:00", "X/supplement/1 @08:00 day=1", NULL, NULL,
         "=MED-08:warning" },
       { "medicines=raltegravir@08:00", "X/supplement/1 @08:01 day=1", NULL, NULL, "=" },
       { "medicines=raltegravir@23:00", "X/supplement/1 @00:00 day=1", NULL, NULL,
         "=MED-08:warning" },
       { "medicines=raltegravir", "X/supplement/1 @20:00 day=-1", NULL, NULL, "=" },
       { "medicines=calcitriol-or-analogue", "X/supplement/1", NULL, NULL, "=" },
       { "medicines=calcitriol-or-analogue dialysis=haemodialysis", "X/supplement/1", NULL, NULL,
         "KID-02:stop MED-08:warning" },
       { "medicines=sodium-polystyrene", "X/supplement/1", NULL, NULL, "=" });
}

static void
test_polystyrene (void)
{
  RUN ({ "medicines=sodium-polystyrene", "X/antacid/1", NULL, NULL, "=MED-02:warning" },
       { "medicines=sodium-polystyrene", "X/laxative/?", NULL, NULL, "=MED-02:warning" },
       { "medicines=sodium-polystyrene", "X/antacid/1 agreed", NULL, NULL, "=MED-02:warning" },
       { "medicines=sodium-polystyrene", "X/antacid/0", NULL, NULL, "=" },
       { "medicines=sodium-polystyrene", NULL, NULL, NULL, "=" },
       { NULL, "X/antacid/1", NULL, NULL, "=" });
}

static void
test_potassium_sparing (void)
{
  RUN ({ "medicines=k-sparing egfr=59.999", "X/supplement/1", NULL, NULL,
         "KID-04:caution MED-04:caution" },
       { "medicines=k-sparing egfr=60", "X/supplement/1", NULL, NULL, "=" },
       { "medicines=k-sparing", "X/supplement/1", NULL, NULL, "=" },
       { "medicines=k-sparing egfr=50", "X/prescribed-binder/1", NULL, NULL,
         "=MED-04:caution KID-13:info" },
       { "medicines=k-sparing egfr=50", "X/supplement/1 agreed", NULL, NULL, "=MED-04:caution" },
       { "medicines=k-sparing egfr=50", "X/supplement/0", NULL, NULL, "=" });
}

static void
test_medicines_that_lower_magnesium (void)
{
  RUN ({ "medicines=ppi", NULL, NULL, NULL, "=MED-05:info" },
       { "medicines=loop@08:00+16:00", NULL, NULL, NULL, "=MED-05:info" },
       { "medicines=thiazide", NULL, NULL, NULL, "=MED-05:info" },
       { "medicines=tacrolimus", NULL, NULL, NULL, "=MED-05:info" },
       { "medicines=patiromer", NULL, NULL, NULL, "=MED-05:info" },
       { "medicines=sglt2", NULL, NULL, NULL, "=" },
       { "medicines=loop,ppi,thiazide", NULL, NULL, NULL, "=MED-05:info" });
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-medicines/hours-on-the-day", test_hours_on_the_day);
  g_test_add_func ("/olivine/cautions-medicines/midnight", test_midnight);
  g_test_add_func ("/olivine/cautions-medicines/missing-times", test_missing_times);
  g_test_add_func ("/olivine/cautions-medicines/spacing-names-its-products",
                   test_spacing_names_its_products);
  g_test_add_func ("/olivine/cautions-medicines/words-of-spacing", test_words_of_spacing);
  g_test_add_func ("/olivine/cautions-medicines/pairs-to-avoid", test_pairs_to_avoid);
  g_test_add_func ("/olivine/cautions-medicines/polystyrene", test_polystyrene);
  g_test_add_func ("/olivine/cautions-medicines/potassium-sparing", test_potassium_sparing);
  g_test_add_func ("/olivine/cautions-medicines/medicines-that-lower-magnesium",
                   test_medicines_that_lower_magnesium);

  return g_test_run ();
}
