/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of rules as a whole, and what holds for every evaluation. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "caution-case.h"

#define N_RANDOM 500

typedef struct {
  const char      *id;
  OlivineSeverity  severity;
  OlivineClearing  clearing;
} Rule;

/* Written down a second time: no id, no severity and nothing that a clinician's
 * agreement does changes by accident. */
static const Rule known_rules[] = {
  { "KID-01", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-02", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-03", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-04", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-05", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-06", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_NEVER },
  { "KID-08", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-10", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-12", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-13", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_NEVER },
  { "KID-14", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_PER_PRODUCT },
  { "KID-15", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "UL-01", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_WHOLE_SUM },
  { "UL-02", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_WHOLE_SUM },
  { "UL-03", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_NEVER },
  { "UL-04", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_PER_PRODUCT },
  { "UL-05", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_NEVER },
  { "AGE-01", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "AGE-02", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_WHOLE_SUM },
  { "AGE-05", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_PER_PRODUCT },
  { "AGE-06", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_PER_PRODUCT },
  { "PREG-01", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_NEVER },
  { "PREG-02", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_NEVER },
  { "COND-01", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "COND-02", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_PER_PRODUCT },
  { "COND-03", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_NEVER },
  { "COND-05", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_PER_PRODUCT },
  { "LAB-01", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_NEVER },
  { "LAB-02", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_NEVER },
  { "LAB-03", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_NEVER },
  { "SYM-01", OLIVINE_SEVERITY_STOP, OLIVINE_CLEARING_NEVER },
  { "SYM-02", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_NEVER },
  { "MED-01", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_NEVER },
  { "MED-02", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_NEVER },
  { "MED-04", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_NEVER },
  { "MED-05", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_NEVER },
  { "MED-07", OLIVINE_SEVERITY_CAUTION, OLIVINE_CLEARING_NEVER },
  { "FOOD-01", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_NEVER },
  { "FOOD-02", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_NEVER },
  { "EVID-01", OLIVINE_SEVERITY_INFO, OLIVINE_CLEARING_NEVER },
  { "KID-16", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_PER_PRODUCT },
  { "MED-08", OLIVINE_SEVERITY_WARNING, OLIVINE_CLEARING_NEVER },
};

static void
test_ids_and_severities (void)
{
  gsize n = 0;
  const OlivineCautionRule *table = olivine_caution_rule_table (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (known_rules));
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpstr (table[i].id, ==, known_rules[i].id);
      g_assert_cmpint (table[i].severity, ==, known_rules[i].severity);
      g_assert_cmpint (table[i].clearing, ==, known_rules[i].clearing);
      g_assert_true (olivine_caution_rule_find (known_rules[i].id) == &table[i]);
    }
  g_assert_null (olivine_caution_rule_find ("KID-99"));
  g_assert_null (olivine_caution_rule_find (NULL));
}

/* As the predicate of a row of the reference says it. */
static OlivineClearing
clearing_of_row (const char *row)
{
  if (strstr (row, "cleared(all") != NULL)
    return OLIVINE_CLEARING_WHOLE_SUM;

  return strstr (row, "cleared(") != NULL ? OLIVINE_CLEARING_PER_PRODUCT : OLIVINE_CLEARING_NEVER;
}

static void
test_agrees_with_the_reference (void)
{
  const char *root = g_getenv ("OLIVINE_SOURCE_ROOT");
  g_autofree char *path = g_build_filename (root != NULL ? root : ".", "..", "shared", "reference",
                                            "rules.csv", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  gsize n_rows = 0;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    {
      g_test_skip ("the reference tables are not beside the source");
      return;
    }

  lines = g_strsplit (g_strstrip (contents), "\n", -1);
  for (gsize i = 1; lines[i] != NULL; i++, n_rows++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 3);

      g_assert_cmpuint (n_rows, <, G_N_ELEMENTS (known_rules));
      g_assert_cmpstr (cells[0], ==, known_rules[n_rows].id);
      g_assert_cmpstr (cells[1], ==, olivine_severity_to_nick (known_rules[n_rows].severity));
      g_assert_cmpint (clearing_of_row (lines[i]), ==, known_rules[n_rows].clearing);
    }
  g_assert_cmpuint (n_rows, ==, G_N_ELEMENTS (known_rules));
}

static void
test_what_cannot_be_cleared (void)
{
  const char *stops[] = { "UL-03", "COND-03", "LAB-02", "SYM-01", NULL };
  gsize n = 0;
  const OlivineCautionRule *table = olivine_caution_rule_table (&n);

  for (gsize i = 0; i < n; i++)
    if (table[i].severity == OLIVINE_SEVERITY_STOP)
      g_assert_true ((table[i].clearing == OLIVINE_CLEARING_NEVER)
                     == g_strv_contains (stops, table[i].id));
}

static void
test_tone (void)
{
  const char *words[] = { "danger", "toxic", "overdose", "must not", "never " };
  gsize n = 0;
  const OlivineCautionRule *table = olivine_caution_rule_table (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = g_strjoin (" ", table[i].title, table[i].why, table[i].advice,
                                         table[i].advice_taken, NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
        g_assert_null (strstr (text, words[j]));
      g_assert_cmpstr (table[i].title, !=, "");
      g_assert_cmpstr (table[i].whom_to_ask, !=, "");
    }
}

/* A stop about a product says something else once it has been taken. */
static void
test_stops_have_a_past_tense (void)
{
  gsize n = 0;
  const OlivineCautionRule *table = olivine_caution_rule_table (&n);

  for (gsize i = 0; i < n; i++)
    if (table[i].severity == OLIVINE_SEVERITY_STOP && !g_str_equal (table[i].id, "SYM-01"))
      {
        g_assert_nonnull (table[i].advice_taken);
        g_assert_cmpstr (table[i].advice_taken, !=, table[i].advice);
      }
}

static void
test_unverified_rules_are_marked (void)
{
  const char *marked[] = { "KID-08", "KID-15", "PREG-02", "LAB-03", "MED-04", "MED-07", NULL };
  gsize n = 0;
  const OlivineCautionRule *table = olivine_caution_rule_table (&n);

  for (gsize i = 0; i < n; i++)
    g_assert_true (table[i].unverified == g_strv_contains (marked, table[i].id));
}

static void
test_healthy_adult (void)
{
  static const char *const sexes[] = { "female", "male", "" };
  static const char *const kinds[] = {
    "supplement", "multivitamin", "electrolyte", "antacid", "laxative", "prescribed", "bowel-prep",
    "epsom-oral",
  };

  for (gsize i = 0; i < OLIVINE_N_STANDARDS; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sexes); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
        for (gsize l = 0; l < 2; l++)
          {
            g_autofree char *profile =
              g_strdup_printf ("birth-date=1986-11-21 sex=%s standard=%s kidney=%s", sexes[j],
                               olivine_standard_to_nick ((OlivineStandard) i),
                               l == 0 ? "normal" : "unknown");
            g_autofree char *dose = g_strdup_printf ("X/%s/200 @08:00", kinds[k]);
            const CautionCase a_case = { profile, dose, NULL, NULL, "=" };

            case_run_all (&a_case, 1);
          }
}

static void
test_nobody_and_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *ids = olivine_cautions_to_ids (none);
  OlivineSeverity worst = OLIVINE_SEVERITY_WARNING;

  g_assert_cmpstr (ids, ==, "");
  g_assert_false (olivine_cautions_worst (none, &worst));
  g_assert_cmpint (worst, ==, OLIVINE_SEVERITY_WARNING);
  RUN ({ "birth-date= sex= kidney=unknown", NULL, NULL, NULL, "=" },
       { "birth-date= sex= kidney=unknown", "X/supplement/200", NULL, NULL, "=" });
}

static void
test_order (void)
{
  const CautionCase many = {
    "egfr=28 conditions=dehydration,surgery-planned medicines=ppi,raltegravir "
    "calcification-goal=yes", "X/supplement/700", NULL, "nausea 0",
    "=KID-01:stop KID-15:stop UL-02:warning SYM-02:warning MED-08:warning UL-01:caution "
    "MED-07:caution UL-04:info MED-05:info EVID-01:info",
  };
  g_autoptr (GPtrArray) cautions = case_evaluate (&many);
  g_autofree char *ids = olivine_cautions_to_ids (cautions);
  OlivineSeverity worst = OLIVINE_SEVERITY_INFO;

  case_check (&many, cautions);
  g_assert_cmpstr (ids, ==, "KID-01;KID-15;UL-02;SYM-02;MED-08;UL-01;MED-07;UL-04;MED-05;EVID-01");
  g_assert_true (olivine_cautions_worst (cautions, &worst));
  g_assert_cmpint (worst, ==, OLIVINE_SEVERITY_STOP);
  g_assert_true (olivine_cautions_worst (cautions, NULL));

  /* What was asked for before is no caution. */
  g_ptr_array_remove_range (cautions, 0, cautions->len - 1);
  g_assert_true (olivine_cautions_worst (cautions, &worst));
  g_assert_cmpint (worst, ==, OLIVINE_SEVERITY_INFO);
}

static void
test_one_caution_for_several_products (void)
{
  const CautionCase a_case = { "egfr=28",
                               "Citrate/supplement/100; Oxide/laxative/50; citrate/supplement/20; "
                               "Agreed/supplement/5 agreed", NULL, NULL, "" };
  g_autoptr (GPtrArray) cautions = case_evaluate (&a_case);
  const OlivineCaution *caution = olivine_cautions_find (cautions, "KID-01");

  g_assert_cmpuint (g_strv_length (caution->products), ==, 2);
  g_assert_cmpstr (caution->products[0], ==, "Citrate");
  g_assert_cmpstr (caution->products[1], ==, "Oxide");
  g_assert_false (caution->is_cleared);
  g_assert_false (caution->concerns_proposed);
}

/* Whether a stop is about what is to be taken now. */
static void
test_what_concerns_the_proposed_dose (void)
{
  const struct {
    CautionCase     a_case;
    gboolean        concerns;
    OlivineSeverity severity;
  } cases[] = {
    { { "egfr=28", "X/supplement/9 proposed", NULL, NULL, "" }, TRUE, OLIVINE_SEVERITY_STOP },
    { { "egfr=28", "X/supplement/9 proposed agreed", NULL, NULL, "" }, TRUE,
      OLIVINE_SEVERITY_INFO },
    { { "egfr=28", "X/supplement/9; Y/prescribed/9 proposed", NULL, NULL, "" }, TRUE,
      OLIVINE_SEVERITY_WARNING },
    { { "egfr=28", "X/supplement/9; Y/prescribed-binder/9 proposed", NULL, NULL, "" }, TRUE,
      OLIVINE_SEVERITY_CAUTION },
    { { NULL, "X/supplement/9 proposed", NULL, "fainting 0", "" }, TRUE, OLIVINE_SEVERITY_STOP },
    { { NULL, "X/prescribed/9 proposed", NULL, "fainting 0", "" }, FALSE, OLIVINE_SEVERITY_INFO },
    { { NULL, "X/supplement/9 proposed", "serum-magnesium 2.1 mmol/L 0", NULL, "" }, TRUE,
      OLIVINE_SEVERITY_STOP },
    { { NULL, "X/supplement/9", "serum-magnesium 2.1 mmol/L 0", NULL, "" }, FALSE,
      OLIVINE_SEVERITY_INFO },
    { { NULL, "X/supplement/9 proposed", NULL, NULL, "" }, FALSE, OLIVINE_SEVERITY_INFO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) cautions = case_evaluate (&cases[i].a_case);
      OlivineSeverity severity = OLIVINE_SEVERITY_INFO;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_true (olivine_cautions_worst_for_proposed (cautions, &severity)
                     == cases[i].concerns);
      g_assert_cmpint (severity, ==, cases[i].severity);
    }
}

static const char *
shout (const char *context,
       const char *text,
       gpointer    user_data)
{
  GHashTable *seen = user_data;

  if (context != NULL)
    return text;
  g_hash_table_add (seen, g_ascii_strup (text, -1));
  /* Placeholders stay as they are. */
  return g_str_has_prefix (text, "eGFR") ? "DFG {egfr}, {date}" : text;
}

static char *
show_number (double   number,
             gpointer user_data)
{
  return g_strdup_printf ("<%g>", number);
}

static char *
show_date (OlivineDate date,
           gpointer    user_data)
{
  return olivine_date_to_text (date);
}

static void
test_words_of_another_language (void)
{
  const CautionCase a_case = { "egfr=28 egfr-date=-18", "X/supplement/100 @08:00", NULL, NULL, "" };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const OlivineCautionWords words = { shout, show_number, show_date, seen };
  g_autoptr (GPtrArray) cautions = case_evaluate (&a_case);
  g_autofree char *reason = olivine_caution_reason (cautions->pdata[0], &words);
  g_autofree char *whom = olivine_caution_whom_to_ask (cautions->pdata[0], &words);

  g_assert_cmpstr (reason, ==, "DFG <28>, 2026-11-03; X, <100> mg at 08:00");
  g_assert_cmpstr (whom, ==, "Your kidney team or pharmacist");
  g_assert_true (g_hash_table_contains (seen, "YOUR KIDNEY TEAM OR PHARMACIST"));
}

static void
test_nicks (void)
{
  g_autoptr (GError) error = NULL;
  OlivineSeverity severity = OLIVINE_SEVERITY_INFO;
  OlivineSymptom symptom = OLIVINE_SYMPTOM_NAUSEA;

  for (int i = 0; i < OLIVINE_N_SEVERITIES; i++)
    {
      g_assert_true (olivine_severity_from_nick (olivine_severity_to_nick ((OlivineSeverity) i),
                                                 &severity, NULL));
      g_assert_cmpint (severity, ==, i);
    }
  for (int i = 0; i < OLIVINE_N_SYMPTOMS; i++)
    {
      g_assert_true (olivine_symptom_from_nick (olivine_symptom_to_nick ((OlivineSymptom) i),
                                                &symptom, NULL));
      g_assert_cmpint (symptom, ==, i);
      g_assert_nonnull (olivine_symptom_get_name (symptom));
    }

  g_assert_false (olivine_severity_from_nick ("terrible", &severity, NULL));
  g_assert_false (olivine_symptom_from_nick ("headache", &symptom, &error));
  g_assert_nonnull (strstr (error->message, "trouble-breathing"));
}

/* One of the words, or nothing. */
static const char *
any_of (const char *const *words,
        gsize              n_words)
{
  return words[g_test_rand_int_range (0, (int) n_words)];
}

#define ANY(...) \
  any_of ((const char *const[]) { __VA_ARGS__ }, \
          G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })))

static char *
random_profile (void)
{
  return g_strdup_printf ("birth-date=%s kidney=%s dialysis=%s conditions=%s transplant=%s "
                          "medicines=%s sex=female life-stage=%s standard=%s",
                          ANY ("", "1986-01-01", "1950-01-01", "2026-03-01", "2021-05-05"),
                          ANY ("normal", "ckd", "unknown"),
                          ANY ("none", "none", "haemodialysis", "peritoneal"),
                          ANY ("", "", "dehydration", "ileus", "myasthenia-gravis",
                               "bradycardia", "bradycardia,pacemaker", "recent-aki"),
                          ANY ("yes", "no"), ANY ("", "ccb", "raltegravir", "digoxin@08:00"),
                          ANY ("none", "none", "pregnant", "lactating"),
                          ANY ("us-ca", "uk", "jp-2025", "efsa"));
}

static char *
random_dose (void)
{
  return g_strdup_printf ("%s/%s/%s day=%s%s%s",
                          ANY ("A", "B", "C"),
                          ANY ("supplement", "multivitamin", "electrolyte", "antacid", "laxative",
                               "bowel-prep", "epsom-oral", "prescribed-binder", "prescribed"),
                          ANY ("0", "?", "50", "100", "101", "400", "1300", "2600"),
                          ANY ("0", "0", "0", "-1"),
                          ANY ("", "", " agreed"), ANY ("", "", " proposed"));
}

static char *
random_doses (void)
{
  GString *doses = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    {
      g_autofree char *dose = random_dose ();
      char *proposed = strstr (dose, " proposed");

      /* At most one is proposed, and that is another matter. */
      if (proposed != NULL)
        *proposed = '\0';
      g_string_append_printf (doses, "%s; ", dose);
    }

  return g_string_free (doses, FALSE);
}

/* Whatever stood at least at @from in @before stands as severely in @after. */
static void
check_nothing_softened (GPtrArray       *before,
                        GPtrArray       *after,
                        OlivineSeverity  from)
{
  for (guint i = 0; i < before->len; i++)
    {
      const OlivineCaution *caution = before->pdata[i];
      const OlivineCaution *later = olivine_cautions_find (after, caution->id);

      if (caution->severity < from)
        continue;
      g_assert_nonnull (later);
      g_assert_cmpint (later->severity, >=, caution->severity);
    }
}

static const char *
random_symptoms (void)
{
  return ANY (NULL, "fainting 0", "severe-abdominal-pain 0", "nausea 0", "very-low-urine 0");
}

static const char *
random_labs (void)
{
  return ANY (NULL, "serum-magnesium 2.1 mmol/L -3", "serum-magnesium 0.4 mmol/L -3");
}

static void
test_a_dose_more_never_softens_a_stop (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *person = random_profile ();
      g_autofree char *profile = g_strdup_printf ("%s egfr=%s", person,
                                                  ANY ("", "20", "40", "50", "70"));
      g_autofree char *doses = random_doses ();
      g_autofree char *another = random_dose ();
      g_autofree char *more = g_strconcat (doses, another, NULL);
      const char *labs = random_labs ();
      const char *symptoms = random_symptoms ();
      const CautionCase before = { profile, doses, labs, symptoms, "" };
      const CautionCase after = { profile, more, labs, symptoms, "" };
      g_autoptr (GPtrArray) cautions_before = case_evaluate (&before);
      g_autoptr (GPtrArray) cautions_after = case_evaluate (&after);

      g_test_message ("%s | %s + %s", profile, doses, another);
      check_nothing_softened (cautions_before, cautions_after, OLIVINE_SEVERITY_STOP);
    }
}

static void
test_a_lower_egfr_never_softens_a_stop (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *person = random_profile ();
      g_autofree char *doses = random_doses ();
      int higher = g_test_rand_int_range (5, 100);
      int lower = g_test_rand_int_range (1, higher);
      const char *date = ANY ("", "-10", "-200", "-400");
      g_autofree char *of_higher = g_strdup_printf ("%s egfr=%d egfr-date=%s", person, higher,
                                                    date);
      g_autofree char *of_lower = g_strdup_printf ("%s egfr=%d egfr-date=%s", person, lower, date);
      const CautionCase before = { of_higher, doses, NULL, NULL, "" };
      const CautionCase after = { of_lower, doses, NULL, NULL, "" };
      g_autoptr (GPtrArray) cautions_before = case_evaluate (&before);
      g_autoptr (GPtrArray) cautions_after = case_evaluate (&after);

      g_test_message ("%s > %d | %s", of_higher, lower, doses);
      check_nothing_softened (cautions_before, cautions_after, OLIVINE_SEVERITY_STOP);
    }
}

/* Time alone relaxes nothing that rests on the kidneys. */
static void
test_an_older_egfr_never_softens_anything (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *person = random_profile ();
      g_autofree char *doses = random_doses ();
      int egfr = g_test_rand_int_range (5, 100);
      g_autofree char *of_new = g_strdup_printf ("%s egfr=%d egfr-date=-10", person, egfr);
      g_autofree char *of_old = g_strdup_printf ("%s egfr=%d egfr-date=%s", person, egfr,
                                                 ANY ("-179", "-181", "-364", "-366", "-4000"));
      const CautionCase before = { of_new, doses, NULL, "nausea 0", "" };
      const CautionCase after = { of_old, doses, NULL, "nausea 0", "" };
      g_autoptr (GPtrArray) cautions_before = case_evaluate (&before);
      g_autoptr (GPtrArray) cautions_after = case_evaluate (&after);

      g_test_message ("%s | %s", of_old, doses);
      check_nothing_softened (cautions_before, cautions_after, OLIVINE_SEVERITY_INFO);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-rules/ids-and-severities", test_ids_and_severities);
  g_test_add_func ("/olivine/cautions-rules/agrees-with-the-reference",
                   test_agrees_with_the_reference);
  g_test_add_func ("/olivine/cautions-rules/what-cannot-be-cleared", test_what_cannot_be_cleared);
  g_test_add_func ("/olivine/cautions-rules/tone", test_tone);
  g_test_add_func ("/olivine/cautions-rules/stops-have-a-past-tense",
                   test_stops_have_a_past_tense);
  g_test_add_func ("/olivine/cautions-rules/unverified-rules-are-marked",
                   test_unverified_rules_are_marked);
  g_test_add_func ("/olivine/cautions-rules/healthy-adult", test_healthy_adult);
  g_test_add_func ("/olivine/cautions-rules/nobody-and-nothing", test_nobody_and_nothing);
  g_test_add_func ("/olivine/cautions-rules/order", test_order);
  g_test_add_func ("/olivine/cautions-rules/one-caution-for-several-products",
                   test_one_caution_for_several_products);
  g_test_add_func ("/olivine/cautions-rules/what-concerns-the-proposed-dose",
                   test_what_concerns_the_proposed_dose);
  g_test_add_func ("/olivine/cautions-rules/words-of-another-language",
                   test_words_of_another_language);
  g_test_add_func ("/olivine/cautions-rules/nicks", test_nicks);
  g_test_add_func ("/olivine/cautions-rules/a-dose-more-never-softens-a-stop",
                   test_a_dose_more_never_softens_a_stop);
  g_test_add_func ("/olivine/cautions-rules/a-lower-egfr-never-softens-a-stop",
                   test_a_lower_egfr_never_softens_a_stop);
  g_test_add_func ("/olivine/cautions-rules/an-older-egfr-never-softens-anything",
                   test_an_older_egfr_never_softens_anything);

  return g_test_run ();
}
