/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who the report is about: nothing that names a person, all that figures depend on. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-egfr.h"
#include "olivine-report-sections.h"

#define MONTHS_A_YEAR 12

static const char *const no_target[] = {
  [OLIVINE_TARGET_COVERED] = "",
  [OLIVINE_TARGET_NOT_COVERED] = N_ ("Not covered by this standard"),
  [OLIVINE_TARGET_AGE_UNKNOWN] = N_ ("Needs a birth date"),
  [OLIVINE_TARGET_SEX_UNKNOWN] = N_ ("Depends on sex, which is not set"),
  [OLIVINE_TARGET_WEIGHT_UNKNOWN] = N_ ("Depends on body weight, which is not set"),
  [OLIVINE_TARGET_NOT_SET] = N_ ("This standard sets none for this age"),
};

static void
add_pair (const OlivineReportWriter *writer,
          const char                *label,
          const char                *text)
{
  olivine_report_flow_pair (writer->flow, olivine_report_tr (writer, NULL, label), text);
}

static void
add_age_and_sex (const OlivineReportWriter *writer,
                 const OlivineDay          *day)
{
  static const char *const sexes[] = {
    [OLIVINE_SEX_UNKNOWN] = NC_ ("report", "sex not said"),
    [OLIVINE_SEX_FEMALE] = NC_ ("report", "female"),
    [OLIVINE_SEX_MALE] = NC_ ("report", "male"),
  };
  static const char *const stages[] = {
    [OLIVINE_LIFE_STAGE_NONE] = "",
    [OLIVINE_LIFE_STAGE_PREGNANT] = NC_ ("report", "pregnant"),
    [OLIVINE_LIFE_STAGE_LACTATING] = NC_ ("report", "breastfeeding"),
  };
  int age_months = olivine_person_age_months (day->person, day->date);
  g_autofree char *age = age_months >= 0 ? olivine_report_number (writer, age_months
                                                                          / MONTHS_A_YEAR)
                                         : g_strdup ("–");
  const char *stage = stages[day->person->life_stage];
  g_autofree char *text = g_strdup_printf ("%s · %s%s%s", age,
                                           olivine_report_tr (writer, "report",
                                                              sexes[day->person->sex]),
                                           *stage != '\0' ? " · " : "",
                                           *stage != '\0'
                                           ? olivine_report_tr (writer, "report", stage) : "");

  add_pair (writer, N_ ("Age in years, sex"), text);
}

/* "RDA, Institute of Medicine …" */
static char *
cite (const OlivineReportWriter *writer,
      const OlivineTarget       *target)
{
  if (target->kind == OLIVINE_TARGET_OWN)
    return g_strdup (olivine_report_tr (writer, NULL, N_ ("Set by your clinician")));

  return olivine_sentence_say (writer->words,
                               target->unverified ? N_ ("{kind}, {source} (unverified)")
                                                  : N_ ("{kind}, {source}"),
                               "kind", olivine_target_kind_to_nick (target->kind),
                               "source", target->source, NULL);
}

static char *
describe_target (const OlivineReportWriter *writer,
                 const OlivineTarget       *target)
{
  g_autofree char *amount = NULL;
  g_autofree char *citation = NULL;

  if (target->state != OLIVINE_TARGET_COVERED)
    return g_strdup (olivine_report_tr (writer, NULL, no_target[target->state]));

  amount = olivine_report_number (writer, target->amount_mg);
  citation = cite (writer, target);
  return olivine_sentence_say (writer->words, N_ ("{amount} mg a day: {source}"), "amount", amount,
                               "source", citation, NULL);
}

static gboolean
is_same (const OlivineTarget *a,
         const OlivineTarget *b)
{
  return a->state == b->state && a->source == b->source
         && (a->state != OLIVINE_TARGET_COVERED || a->amount_mg == b->amount_mg);
}

/* Every target that was valid in the range, with the day from which on. */
static void
add_targets (const OlivineReportWriter *writer)
{
  GPtrArray *days = writer->data->days;
  const OlivineTarget *last = NULL;

  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);
      g_autofree char *text = NULL;
      g_autofree char *date = NULL;
      g_autofree char *label = NULL;

      if (last != NULL && is_same (last, &day->target))
        continue;
      text = describe_target (writer, &day->target);
      date = olivine_caution_words_format_date (writer->words, day->date);
      label = last == NULL
              ? g_strdup (olivine_report_tr (writer, NULL, N_ ("Magnesium target")))
              : olivine_sentence_say (writer->words, N_ ("Target from {date} on"), "date", date,
                                      NULL);
      olivine_report_flow_pair (writer->flow, label, text);
      last = &day->target;
    }
}

/* "eGFR 28 mL/min/1.73 m² (G4) of 2 November 2026" */
static char *
describe_egfr (const OlivineReportWriter *writer)
{
  const OlivineEgfrReading *egfr = &writer->data->egfr;
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;

  if (egfr->origin == OLIVINE_EGFR_NONE || isnan (egfr->egfr_ml_min_173))
    return NULL;

  number = olivine_report_number (writer, egfr->origin == OLIVINE_EGFR_FROM_CREATININE
                                          ? round (egfr->egfr_ml_min_173) : egfr->egfr_ml_min_173);
  date = olivine_caution_words_format_date (writer->words, egfr->date);
  return olivine_sentence_say (writer->words,
                               olivine_date_is_set (egfr->date)
                               ? N_ ("eGFR {number} mL/min/1.73 m² ({category}) of {date}")
                               : N_ ("eGFR {number} mL/min/1.73 m² ({category})"),
                               "number", number, "category",
                               olivine_egfr_category (egfr->egfr_ml_min_173), "date", date, NULL);
}

static void
add_kidneys (const OlivineReportWriter *writer,
             const OlivinePerson       *person)
{
  static const char *const kidneys[] = {
    [OLIVINE_KIDNEY_UNKNOWN] = NC_ ("report", "nothing said"),
    [OLIVINE_KIDNEY_NORMAL] = NC_ ("report", "no kidney disease known"),
    [OLIVINE_KIDNEY_CKD] = NC_ ("report", "chronic kidney disease"),
  };
  static const char *const dialyses[] = {
    [OLIVINE_DIALYSIS_NONE] = "",
    [OLIVINE_DIALYSIS_HAEMODIALYSIS] = NC_ ("report", "haemodialysis"),
    [OLIVINE_DIALYSIS_PERITONEAL] = NC_ ("report", "peritoneal dialysis"),
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *egfr = describe_egfr (writer);

  g_string_append (text, olivine_report_tr (writer, "report", kidneys[person->kidney]));
  if (egfr != NULL)
    g_string_append_printf (text, " · %s", egfr);
  if (person->dialysis != OLIVINE_DIALYSIS_NONE)
    g_string_append_printf (text, " · %s",
                            olivine_report_tr (writer, "report", dialyses[person->dialysis]));
  if (person->transplant)
    g_string_append_printf (text, " · %s",
                            olivine_report_tr (writer, "report", NC_ ("report", "transplant")));

  add_pair (writer, N_ ("Kidneys"), text->str);
}

static void
add_limits (const OlivineReportWriter *writer,
            const OlivinePerson       *person)
{
  const struct {
    OlivineNutrient nutrient;
    double          limit;
  } limits[] = {
    { OLIVINE_NUTRIENT_POTASSIUM, person->potassium_max_mg },
    { OLIVINE_NUTRIENT_PHOSPHORUS, person->phosphorus_max_mg },
    { OLIVINE_NUTRIENT_SODIUM, person->sodium_max_mg },
    { OLIVINE_NUTRIENT_PROTEIN, person->protein_max_g },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *amount = NULL;

      if (isnan (limits[i].limit))
        continue;
      amount = olivine_report_number (writer, limits[i].limit);
      g_string_append_printf (text, "%s%s %s %s", text->len > 0 ? " · " : "",
                              olivine_report_tr (writer, "nutrient",
                                                 olivine_nutrient_get_name (limits[i].nutrient)),
                              amount, olivine_nutrient_get_unit (limits[i].nutrient));
    }

  if (text->len > 0)
    add_pair (writer, N_ ("Limits a day"), text->str);
}

/* Private: adds the section. */
void
olivine_report_add_who (const OlivineReportWriter *writer)
{
  const OlivineDay *day = olivine_report_data_last (writer->data);
  g_autofree char *upper_level = describe_target (writer, &day->upper_level);

  add_age_and_sex (writer, day);
  add_pair (writer, N_ ("Standard"),
            olivine_report_tr (writer, "standard",
                               olivine_standard_get_name (day->person->standard)));
  add_targets (writer);
  add_pair (writer, N_ ("Upper level, supplements"), upper_level);
  add_kidneys (writer, day->person);
  add_limits (writer, day->person);
}
