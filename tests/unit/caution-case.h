/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cases for the evaluator, written as text so that a table of them can be read.
 *
 * A case is a person, doses, labs and symptoms around one day, and what must and
 * must not stand.  Days are relative: 0 is the day, -1 the day before.
 *
 *   profile   "egfr=28 egfr-date=-3"; the rest is a healthy man of 40
 *   doses     "Citrate/supplement/100 @08:00 day=-1 agreed; …"; mg "?" is unknown;
 *             also compound=oxide, uid=…, and proposed
 *   labs      "serum-magnesium 2.1 mmol/L -30; …"
 *   symptoms  "nausea -1; …"
 *   expected  "KID-01:stop !UL-01"; with "=" in front nothing else may stand
 */

#pragma once

#include <string.h>

#include "olivine-caution-rule.h"
#include "olivine-cautions.h"

#define CASE_TODAY olivine_date_from_ymd (2026, 11, 21)

typedef struct {
  const char *profile;
  const char *doses;
  const char *labs;
  const char *symptoms;
  const char *expected;
} CautionCase;

/* A case made ready to be evaluated. */
typedef struct {
  OlivineCautionInput  input;
  OlivinePerson       *person;
  GPtrArray           *entries;
  GArray              *labs;
  GArray              *symptoms;
  OlivineEntry        *proposed;
} CautionSetup;

static inline OlivineDate
case_day (const char *text)
{
  return olivine_date_add_days (CASE_TODAY, (int) g_ascii_strtoll (text, NULL, 10));
}

static inline void
case_set_profile (OlivinePerson *person,
                  const char    *profile)
{
  g_auto (GStrv) settings = g_strsplit (profile, " ", -1);

  for (gsize i = 0; settings[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (settings[i], "=", 2);
      g_autofree char *date = NULL;
      g_autoptr (GError) error = NULL;

      if (*settings[i] == '\0')
        continue;
      if (g_str_has_suffix (pair[0], "-date") && strlen (pair[1]) < 8 && *pair[1] != '\0')
        date = olivine_date_to_text (case_day (pair[1]));
      olivine_person_set_text (person, pair[0], date != NULL ? date : pair[1], OLIVINE_DATE_NONE,
                               &error);
      g_assert_no_error (error);
    }
}

static inline void
case_set_text (char       **field,
               const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static inline void
case_set_dose_option (OlivineEntry *dose,
                      const char   *option,
                      gboolean     *is_proposed)
{
  if (*option == '@')
    case_set_text (&dose->time, option + 1);
  else if (g_str_has_prefix (option, "day="))
    dose->date = case_day (option + strlen ("day="));
  else if (g_str_has_prefix (option, "compound="))
    case_set_text (&dose->compound, option + strlen ("compound="));
  else if (g_str_has_prefix (option, "uid="))
    case_set_text (&dose->uid, option + strlen ("uid="));
  else if (g_str_equal (option, "agreed"))
    dose->agreed = TRUE;
  else if (g_str_equal (option, "proposed"))
    *is_proposed = TRUE;
  else
    g_error ("%s is no option of a dose", option);
}

static inline OlivineEntry *
case_read_dose (const char *text,
                gboolean   *is_proposed)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  g_auto (GStrv) options = g_strsplit (parts[2], " ", -1);
  OlivineEntry *dose = olivine_entry_new ();
  g_autoptr (GError) error = NULL;

  case_set_text (&dose->food, parts[0]);
  dose->date = CASE_TODAY;
  dose->quantity = 1000;
  olivine_kind_from_nick (parts[1], &dose->kind, &error);
  g_assert_no_error (error);
  if (!g_str_equal (options[0], "?"))
    dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
      olivine_thousandths_from_double (g_ascii_strtod (options[0], NULL));
  for (gsize i = 1; options[i] != NULL; i++)
    case_set_dose_option (dose, options[i], is_proposed);

  return dose;
}

static inline void
case_add_dose (CautionSetup *setup,
               const char   *text)
{
  gboolean is_proposed = FALSE;
  OlivineEntry *dose = case_read_dose (text, &is_proposed);

  if (is_proposed)
    setup->proposed = dose;
  else
    g_ptr_array_add (setup->entries, dose);
  setup->input.proposed = setup->proposed;
}

static inline void
case_add_lab (CautionSetup *setup,
              const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  OlivineLab lab = { 0 };
  g_autoptr (GError) error = NULL;

  olivine_lab_from_text (parts[0], parts[1], parts[2], case_day (parts[3]), OLIVINE_DATE_NONE, &lab,
                         &error);
  g_assert_no_error (error);
  g_array_append_val (setup->labs, lab);
}

static inline void
case_add_symptom (CautionSetup *setup,
                  const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 2);
  OlivineSymptomNote note = { .date = case_day (parts[1] != NULL ? parts[1] : "0") };
  g_autoptr (GError) error = NULL;

  olivine_symptom_from_nick (parts[0], &note.symptom, &error);
  g_assert_no_error (error);
  g_array_append_val (setup->symptoms, note);
}

/* Calls @add for each part of "a; b; c". */
static inline void
case_add_list (CautionSetup  *setup,
               const char    *list,
               void         (*add) (CautionSetup *setup,
                                    const char   *text))
{
  g_auto (GStrv) parts = g_strsplit (list != NULL ? list : "", ";", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      add (setup, parts[i]);
}

static inline void
case_refresh_input (CautionSetup *setup)
{
  setup->input.labs = (const OlivineLab *) (gpointer) setup->labs->data;
  setup->input.n_labs = setup->labs->len;
  setup->input.symptoms = (const OlivineSymptomNote *) (gpointer) setup->symptoms->data;
  setup->input.n_symptoms = setup->symptoms->len;
}

static inline CautionSetup *
case_setup_new (const CautionCase *a_case)
{
  CautionSetup *setup = g_new0 (CautionSetup, 1);

  setup->person = olivine_person_new ();
  setup->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
  setup->labs = g_array_new (FALSE, FALSE, sizeof (OlivineLab));
  setup->symptoms = g_array_new (FALSE, FALSE, sizeof (OlivineSymptomNote));
  setup->input.person = setup->person;
  setup->input.date = CASE_TODAY;
  setup->input.entries = setup->entries;

  case_set_profile (setup->person, "birth-date=1986-01-15 sex=male kidney=normal");
  case_set_profile (setup->person, a_case->profile != NULL ? a_case->profile : "");
  case_add_list (setup, a_case->doses, case_add_dose);
  case_add_list (setup, a_case->labs, case_add_lab);
  case_add_list (setup, a_case->symptoms, case_add_symptom);
  case_refresh_input (setup);
  return setup;
}

static inline void
case_setup_free (CautionSetup *setup)
{
  olivine_person_free (setup->person);
  g_ptr_array_unref (setup->entries);
  g_array_unref (setup->labs);
  g_array_unref (setup->symptoms);
  g_clear_pointer (&setup->proposed, olivine_entry_unref);
  g_free (setup);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CautionSetup, case_setup_free)

static inline GPtrArray *
case_evaluate (const CautionCase *a_case)
{
  g_autoptr (CautionSetup) setup = case_setup_new (a_case);

  return olivine_cautions_evaluate (&setup->input);
}

/* "KID-01:stop UL-05:caution" */
static inline char *
case_describe (GPtrArray *cautions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCaution *caution = cautions->pdata[i];

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", caution->id,
                              olivine_severity_to_nick (caution->severity));
    }

  return g_string_free (text, FALSE);
}

static inline gboolean
case_holds (GPtrArray  *cautions,
            const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (expected, ":", 2);
  const char *id = *parts[0] == '!' ? parts[0] + 1 : parts[0];
  const OlivineCaution *caution = olivine_cautions_find (cautions, id);

  g_assert_nonnull (olivine_caution_rule_find (id));
  if (*parts[0] == '!')
    return caution == NULL;

  return caution != NULL
         && g_str_equal (olivine_severity_to_nick (caution->severity), parts[1]);
}

/* Whatever stands says what, why, whom to ask and who says so, in whole sentences. */
static inline void
case_check_texts (const OlivineCaution *caution)
{
  g_autofree char *title = olivine_caution_title (caution, NULL);
  g_autofree char *message = olivine_caution_message (caution, NULL);
  g_autofree char *reason = olivine_caution_reason (caution, NULL);
  g_autofree char *whom = olivine_caution_whom_to_ask (caution, NULL);
  const char *texts[] = { title, message, reason, whom, caution->source };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_cmpstr (texts[i], !=, "");
      g_assert_null (strchr (texts[i], '{'));
    }
  g_assert_true (g_str_has_suffix (message, "."));
}

static inline void
case_check (const CautionCase *a_case,
            GPtrArray         *cautions)
{
  g_autofree char *found = case_describe (cautions);
  g_auto (GStrv) wanted = NULL;

  g_test_message ("%s | %s | %s | %s: %s, wanted %s",
                  a_case->profile != NULL ? a_case->profile : "",
                  a_case->doses != NULL ? a_case->doses : "",
                  a_case->labs != NULL ? a_case->labs : "",
                  a_case->symptoms != NULL ? a_case->symptoms : "", found, a_case->expected);
  for (guint i = 0; i < cautions->len; i++)
    case_check_texts (cautions->pdata[i]);
  if (*a_case->expected == '=')
    {
      g_assert_cmpstr (found, ==, a_case->expected + 1);
      return;
    }

  wanted = g_strsplit (a_case->expected, " ", -1);
  for (gsize i = 0; wanted[i] != NULL; i++)
    g_assert_true (case_holds (cautions, wanted[i]));
}

static inline void
case_run_all (const CautionCase *cases,
              gsize              n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GPtrArray) cautions = case_evaluate (&cases[i]);

      case_check (&cases[i], cautions);
    }
}

/* The message of one caution of a case, which must stand. */
static inline char *
case_message (const CautionCase *a_case,
              const char        *id,
              gboolean           is_taken)
{
  g_autoptr (CautionSetup) setup = case_setup_new (a_case);
  g_autoptr (GPtrArray) cautions = NULL;

  setup->input.is_taken = is_taken;
  cautions = olivine_cautions_evaluate (&setup->input);
  g_assert_nonnull (olivine_cautions_find (cautions, id));
  return olivine_caution_message (olivine_cautions_find (cautions, id), NULL);
}

static inline char *
case_reason (const CautionCase *a_case,
             const char        *id)
{
  g_autoptr (GPtrArray) cautions = case_evaluate (a_case);

  g_assert_nonnull (olivine_cautions_find (cautions, id));
  return olivine_caution_reason (olivine_cautions_find (cautions, id), NULL);
}

/* Runs a table of cases. */
#define RUN(...) \
  G_STMT_START \
    { \
      const CautionCase cases[] = { __VA_ARGS__ }; \
      case_run_all (cases, G_N_ELEMENTS (cases)); \
    } \
  G_STMT_END
