/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Amounts: each limit from both sides, in every standard, and what counts. */

#include "config.h"

#include <locale.h>

#include "caution-case.h"

static void
test_upper_level_of_each_standard (void)
{
  RUN ({ "standard=us-ca", "X/antacid/350", NULL, NULL, "=" },
       { "standard=us-ca", "X/antacid/350.001", NULL, NULL, "=UL-01:caution" },
       { "standard=us-dv", "X/antacid/350.001", NULL, NULL, "=UL-01:caution" },
       { "standard=au-nz", "X/antacid/350", NULL, NULL, "=" },
       { "standard=au-nz", "X/antacid/351", NULL, NULL, "=UL-01:caution" },
       { "standard=efsa", "X/antacid/250", NULL, NULL, "=" },
       { "standard=efsa", "X/antacid/250.001", NULL, NULL, "=UL-01:caution" },
       { "standard=eu-nrv", "X/antacid/250.001", NULL, NULL, "=UL-01:caution" },
       { "standard=nordic", "X/antacid/250", NULL, NULL, "=" },
       { "standard=nordic", "X/antacid/251", NULL, NULL, "=UL-01:caution" },
       { "standard=dach", "X/antacid/250", NULL, NULL, "=" },
       { "standard=dach", "X/antacid/251", NULL, NULL, "=UL-01:caution" },
       { "standard=uk", "X/antacid/400", NULL, NULL, "=" },
       { "standard=uk", "X/antacid/401", NULL, NULL, "=UL-01:caution" },
       { "standard=who", "X/antacid/350", NULL, NULL, "=" },
       { "standard=who", "X/antacid/351", NULL, NULL, "=UL-01:caution" },
       { "standard=jp-2020", "X/antacid/350", NULL, NULL, "=" },
       { "standard=jp-2020", "X/antacid/351", NULL, NULL, "=UL-01:caution" },
       { "standard=jp-2025", "X/antacid/350", NULL, NULL, "=" },
       { "standard=jp-2025", "X/antacid/351", NULL, NULL, "=UL-01:caution" });
}

static void
test_who_has_an_adult_level (void)
{
  RUN ({ "birth-date=2008-11-21", "X/antacid/351", NULL, NULL, "UL-01:caution !AGE-02" },
       { "birth-date=2008-11-22", "X/antacid/351", NULL, NULL, "!UL-01 AGE-02:warning" },
       { "birth-date=", "X/antacid/351", NULL, NULL, "=" },
       /* The UK sets none in pregnancy. */
       { "standard=uk sex=female life-stage=pregnant", "X/antacid/401", NULL, NULL, "!UL-01" });
}

static void
test_what_the_sum_is_of (void)
{
  RUN ({ NULL, "X/antacid/200; X/antacid/150", NULL, NULL, "=" },
       { NULL, "X/antacid/200; X/antacid/150.001", NULL, NULL, "=UL-01:caution" },
       { NULL, "X/antacid/200; X/antacid/151 proposed", NULL, NULL, "=UL-01:caution" },
       { NULL, "X/antacid/350; X/antacid/350 day=-1", NULL, NULL, "=" },
       { NULL, "X/prescribed/351", NULL, NULL, "=UL-01:caution" },
       { NULL, "X/prescribed-binder/720", NULL, NULL, "=KID-13:info" },
       { NULL, "X/bowel-prep/2111", NULL, NULL, "=" },
       { NULL, "Almonds/food/800", NULL, NULL, "=" },
       /* What one of them holds is not known: the rest is enough. */
       { NULL, "X/antacid/351; Y/antacid/?", NULL, NULL, "=UL-01:caution" },
       { NULL, "X/antacid/350; Y/antacid/?", NULL, NULL, "=" });
}

static void
test_an_edit_takes_the_place_of_the_entry (void)
{
  RUN ({ NULL, "X/antacid/300 uid=a; X/antacid/200 uid=a proposed", NULL, NULL, "=" },
       { NULL, "X/antacid/300 uid=a; X/antacid/351 uid=a proposed", NULL, NULL,
         "=UL-01:caution" },
       { NULL, "X/antacid/300 uid=a; X/antacid/200 uid=b proposed", NULL, NULL,
         "=UL-01:caution" },
       { NULL, "X/antacid/300; X/antacid/200 proposed", NULL, NULL, "=UL-01:caution" });
}

static void
test_agreed_sums (void)
{
  RUN ({ NULL, "X/antacid/400 agreed", NULL, NULL, "=" },
       { NULL, "X/antacid/300 agreed; Y/antacid/100 agreed", NULL, NULL, "=UL-05:caution" },
       { NULL, "X/antacid/400 agreed; Y/antacid/1", NULL, NULL, "UL-01:caution" },
       { NULL, "X/antacid/700 agreed", NULL, NULL, "=" },
       { NULL, "X/antacid/700 agreed; Y/antacid/1", NULL, NULL, "UL-02:warning UL-01:caution" },
       { NULL, "X/antacid/700 agreed; Y/bowel-prep/2000", NULL, NULL, "!UL-01 !UL-02" },
       { NULL, "X/antacid/2501 agreed", NULL, NULL, "UL-03:stop" });
}

static void
test_label_warning (void)
{
  RUN ({ NULL, "X/antacid/600", NULL, NULL, "=UL-01:caution" },
       { NULL, "X/antacid/600.001", NULL, NULL, "=UL-02:warning UL-01:caution" },
       { "birth-date=2008-11-22", "X/antacid/601", NULL, NULL, "!UL-02" },
       { "birth-date=2008-11-21", "X/antacid/601", NULL, NULL, "UL-02:warning" },
       { "birth-date=", "X/antacid/601", NULL, NULL, "=" });
}

static void
test_very_high (void)
{
  RUN ({ NULL, "X/supplement/2500", NULL, NULL, "!UL-03 UL-02:warning" },
       { NULL, "X/supplement/2500.001", NULL, NULL, "UL-03:stop" },
       { "birth-date=", "X/supplement/2501", NULL, NULL, "UL-03:stop" },
       { "birth-date=2020-01-01", "X/supplement/2501", NULL, NULL, "UL-03:stop" },
       { NULL, "X/supplement/2501 agreed", NULL, NULL, "UL-03:stop" },
       { NULL, "X/prescribed/2501", NULL, NULL, "UL-03:warning" },
       { NULL, "X/prescribed/2500; Y/supplement/1", NULL, NULL, "UL-03:stop" },
       { NULL, "X/bowel-prep/4221", NULL, NULL, "=" },
       { NULL, "X/prescribed-binder/2501", NULL, NULL, "=KID-13:info" });
}

/* The label of a laxative allows more than 2,500 mg: no poison centre is named then. */
static void
test_very_high_from_laxatives (void)
{
  const struct {
    const char *doses;
    gboolean    names_poison_centre;
  } cases[] = {
    { "X/laxative/2600", FALSE },
    { "X/epsom-oral/2600", FALSE },
    { "X/laxative/1400; Y/epsom-oral/1400", FALSE },
    { "X/laxative/1300; X/laxative/1300", FALSE },
    { "X/laxative/2000; Y/supplement/1000", FALSE },
    { "X/laxative/2000; Y/supplement/1000.001", TRUE },
    { "X/laxative/2000; Y/supplement/600; Y/supplement/600", TRUE },
    { "X/antacid/2600", TRUE },
    { "A/laxative/900; B/laxative/900; C/laxative/900", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CautionCase a_case = { NULL, cases[i].doses, NULL, NULL, "" };
      g_autofree char *message = case_message (&a_case, "UL-03", FALSE);
      g_autofree char *taken = case_message (&a_case, "UL-03", TRUE);
      g_autoptr (GPtrArray) cautions = case_evaluate (&a_case);
      const OlivineCaution *caution = olivine_cautions_find (cautions, "UL-03");

      g_test_message ("%s", cases[i].doses);
      g_assert_true ((strstr (message, "poison centre") != NULL) == cases[i].names_poison_centre);
      g_assert_true ((strstr (taken, "poison centre") != NULL) == cases[i].names_poison_centre);
      g_assert_true ((strstr (message, "maximum on the label") == NULL)
                     == cases[i].names_poison_centre);
      g_assert_true ((strstr (caution->whom_to_ask, "poison centre") != NULL)
                     == cases[i].names_poison_centre);
    }
}

static void
test_large_intakes (void)
{
  RUN ({ NULL, "X/supplement/250", NULL, NULL, "=" },
       { NULL, "X/supplement/250.001", NULL, NULL, "=UL-04:info" },
       { NULL, "X/electrolyte/251", NULL, NULL, "=UL-04:info" },
       { NULL, "X/multivitamin/251", NULL, NULL, "=UL-04:info" },
       { NULL, "X/antacid/251", NULL, NULL, "=" },
       { NULL, "X/prescribed/251", NULL, NULL, "=" },
       { NULL, "X/supplement/251 agreed", NULL, NULL, "=" },
       { NULL, "X/supplement/150; X/supplement/150", NULL, NULL, "=" },
       { NULL, "X/supplement/251 day=-1", NULL, NULL, "=" });
}

static void
test_more_than_one_product (void)
{
  const CautionCase two = { NULL, "Citrate/supplement/50; Antacid/antacid/50; citrate/supplement/1",
                            NULL, NULL, "" };
  g_autofree char *message = case_message (&two, "UL-05", FALSE);

  RUN ({ NULL, "X/supplement/50; X/supplement/50", NULL, NULL, "=" },
       { NULL, "X/supplement/50; Y/supplement/50", NULL, NULL, "=UL-05:caution" },
       { NULL, "X/supplement/50; Y/supplement/50 proposed", NULL, NULL, "=UL-05:caution" },
       { NULL, "X/supplement/50; Y/supplement/50 day=-1", NULL, NULL, "=" },
       { NULL, "X/supplement/50; Y/supplement/0", NULL, NULL, "=" },
       { NULL, "X/supplement/50; Y/supplement/?", NULL, NULL, "=" },
       { NULL, "X/supplement/50; Y/food/50", NULL, NULL, "=" });
  g_assert_nonnull (strstr (message, "(Citrate, Antacid)"));
}

static void
test_words_of_the_level (void)
{
  const CautionCase efsa = { "standard=efsa", "X/antacid/300", NULL, NULL, "" };
  const CautionCase au_nz = { "standard=au-nz", "X/antacid/400", NULL, NULL, "" };
  g_autofree char *message = case_message (&efsa, "UL-01", FALSE);
  g_autoptr (GPtrArray) of_efsa = case_evaluate (&efsa);
  g_autoptr (GPtrArray) of_au_nz = case_evaluate (&au_nz);

  g_assert_nonnull (strstr (message, "upper level of 250 mg (European Union)"));
  g_assert_nonnull (strstr (olivine_cautions_find (of_efsa, "UL-01")->source,
                            "Scientific Committee on Food"));
  g_assert_false (olivine_cautions_find (of_efsa, "UL-01")->unverified);
  g_assert_true (olivine_cautions_find (of_au_nz, "UL-01")->unverified);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-limits/upper-level-of-each-standard",
                   test_upper_level_of_each_standard);
  g_test_add_func ("/olivine/cautions-limits/who-has-an-adult-level", test_who_has_an_adult_level);
  g_test_add_func ("/olivine/cautions-limits/what-the-sum-is-of", test_what_the_sum_is_of);
  g_test_add_func ("/olivine/cautions-limits/an-edit-takes-the-place-of-the-entry",
                   test_an_edit_takes_the_place_of_the_entry);
  g_test_add_func ("/olivine/cautions-limits/agreed-sums", test_agreed_sums);
  g_test_add_func ("/olivine/cautions-limits/label-warning", test_label_warning);
  g_test_add_func ("/olivine/cautions-limits/very-high", test_very_high);
  g_test_add_func ("/olivine/cautions-limits/very-high-from-laxatives",
                   test_very_high_from_laxatives);
  g_test_add_func ("/olivine/cautions-limits/large-intakes", test_large_intakes);
  g_test_add_func ("/olivine/cautions-limits/more-than-one-product", test_more_than_one_product);
  g_test_add_func ("/olivine/cautions-limits/words-of-the-level", test_words_of_the_level);

  return g_test_run ();
}
