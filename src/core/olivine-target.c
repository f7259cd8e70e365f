/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which row of the reference intakes holds for a person.
 *
 * A person whom no row covers is told so; a neighbour's figure is never taken:
 * not another age's, and not the ordinary one for a pregnant person.  The one
 * exception is the standards' own: above the last age band for pregnancy or
 * breastfeeding that band goes on.
 */

#include "config.h"

#include "olivine-target.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-tables.h"

/* Who is asked about, and by which standard. */
typedef struct {
  OlivineStandard   standard;
  int               age_months;
  OlivineSex        sex;
  OlivineLifeStage  life_stage;
} Question;

static const OlivineTargetKind counting_kinds[] = {
  OLIVINE_TARGET_RDA, OLIVINE_TARGET_RDI, OLIVINE_TARGET_RNI,
  OLIVINE_TARGET_AI, OLIVINE_TARGET_DV, OLIVINE_TARGET_NRV,
};

/**
 * olivine_target_kind_to_nick:
 * @kind: a kind of target
 *
 * Returns: (transfer none): its abbreviation as printed: "RDA", "UL", …; "own"
 *   for a clinician's
 */
const char *
olivine_target_kind_to_nick (OlivineTargetKind kind)
{
  static const char *const nicks[] = {
    [OLIVINE_TARGET_OWN] = "own", [OLIVINE_TARGET_RDA] = "RDA", [OLIVINE_TARGET_RDI] = "RDI",
    [OLIVINE_TARGET_RNI] = "RNI", [OLIVINE_TARGET_AI] = "AI", [OLIVINE_TARGET_DV] = "DV",
    [OLIVINE_TARGET_NRV] = "NRV", [OLIVINE_TARGET_EAR] = "EAR", [OLIVINE_TARGET_LRNI] = "LRNI",
    [OLIVINE_TARGET_UL] = "UL",
  };

  g_return_val_if_fail (kind <= OLIVINE_TARGET_UL, NULL);

  return nicks[kind];
}

/**
 * olivine_target_state_to_text:
 * @state: why a target has no amount
 *
 * Returns: (transfer none): a sentence, translated; empty when it has one
 */
const char *
olivine_target_state_to_text (OlivineTargetState state)
{
  static const char *const texts[] = {
    [OLIVINE_TARGET_COVERED] = "",
    [OLIVINE_TARGET_NOT_COVERED] = N_("Not covered by this standard."),
    [OLIVINE_TARGET_AGE_UNKNOWN] = N_("The profile has no birth date."),
    [OLIVINE_TARGET_SEX_UNKNOWN] =
      N_("The figure depends on sex, and the profile does not say it."),
    [OLIVINE_TARGET_WEIGHT_UNKNOWN] =
      N_("The figure depends on weight, and the profile has none."),
    [OLIVINE_TARGET_NOT_SET] = N_("This standard sets no level."),
  };

  g_return_val_if_fail (state <= OLIVINE_TARGET_NOT_SET, NULL);

  /* The translation of nothing is the head of the catalogue. */
  return *texts[state] != '\0' ? _(texts[state]) : "";
}

static gboolean
covers_age (const OlivineReferenceRow *row,
            int                        age_months)
{
  return age_months >= row->min_months && age_months < row->max_months;
}

static gboolean
covers_sex (const OlivineReferenceRow *row,
            OlivineSex                 sex)
{
  return row->sex == OLIVINE_SEX_UNKNOWN || row->sex == sex;
}

/* The row without a life stage for this age and sex. */
static const OlivineReferenceRow *
find_ordinary_row (const Question    *question,
                   OlivineTargetKind  kind,
                   OlivineSex         sex)
{
  for (gsize i = 0; i < olivine_n_reference_rows; i++)
    {
      const OlivineReferenceRow *row = &olivine_reference_rows[i];

      if (row->standard == question->standard && row->kind == kind
          && row->life_stage == OLIVINE_LIFE_STAGE_NONE
          && covers_age (row, question->age_months) && covers_sex (row, sex))
        return row;
    }

  return NULL;
}

/* The row for pregnancy or breastfeeding: that of the age, else the oldest of
 * those that end before it. */
static const OlivineReferenceRow *
find_stage_row (const Question    *question,
                OlivineTargetKind  kind)
{
  const OlivineReferenceRow *last = NULL;

  for (gsize i = 0; i < olivine_n_reference_rows; i++)
    {
      const OlivineReferenceRow *row = &olivine_reference_rows[i];

      if (row->standard != question->standard || row->kind != kind
          || row->life_stage != question->life_stage
          || question->age_months < row->min_months)
        continue;
      if (last == NULL || row->min_months > last->min_months)
        last = row;
    }

  return last;
}

static OlivineTarget
make_target (const Question     *question,
             OlivineTargetKind   kind,
             OlivineTargetState  state,
             const char         *note)
{
  return (OlivineTarget) {
    .kind = kind,
    .state = state,
    .amount_mg = NAN,
    .standard = olivine_standard_to_nick (question->standard),
    .source = "",
    .note = note,
  };
}

static OlivineTarget
target_from_row (const Question            *question,
                 const OlivineReferenceRow *row)
{
  OlivineTarget target = make_target (question, row->kind,
                                      isnan (row->amount_mg) ? OLIVINE_TARGET_NOT_COVERED
                                                             : OLIVINE_TARGET_COVERED,
                                      row->note);

  target.amount_mg = row->amount_mg;
  target.source = row->source;
  target.unverified = row->unverified;
  return target;
}

static OlivineTarget
look_up_ordinary (const Question    *question,
                  OlivineTargetKind  kind)
{
  OlivineSex sex = question->sex != OLIVINE_SEX_UNKNOWN ? question->sex : OLIVINE_SEX_FEMALE;
  const OlivineReferenceRow *row = find_ordinary_row (question, kind, sex);
  const OlivineReferenceRow *other = NULL;

  if (question->sex == OLIVINE_SEX_UNKNOWN)
    {
      other = find_ordinary_row (question, kind, OLIVINE_SEX_MALE);
      if (row != NULL && other != NULL && row->amount_mg != other->amount_mg
          && !isnan (row->amount_mg))
        return make_target (question, kind, OLIVINE_TARGET_SEX_UNKNOWN, "");
    }
  if (row == NULL)
    return make_target (question, kind, OLIVINE_TARGET_NOT_COVERED,
                        N_("This standard has no figure for this age."));

  return target_from_row (question, row);
}

static const char *
note_for_missing_stage (const Question *question)
{
  if (question->sex == OLIVINE_SEX_MALE)
    return N_("Pregnancy and breastfeeding do not go with the sex in the profile.");
  if (question->life_stage == OLIVINE_LIFE_STAGE_PREGNANT)
    return N_("This standard has no figure for pregnancy at this age.");
  return N_("This standard has no figure for breastfeeding at this age.");
}

/* Pregnant and breastfeeding women: their rows are for women, whatever the
 * profile leaves open. */
static OlivineTarget
look_up_stage (const Question    *question,
               OlivineTargetKind  kind)
{
  const OlivineReferenceRow *row = NULL;
  const OlivineReferenceRow *base = NULL;
  OlivineTarget target;

  if (question->sex != OLIVINE_SEX_MALE)
    row = find_stage_row (question, kind);
  if (row != NULL && row->is_addition)
    base = find_ordinary_row (question, kind, OLIVINE_SEX_FEMALE);
  if (row == NULL || (row->is_addition && base == NULL))
    return make_target (question, kind, OLIVINE_TARGET_NOT_COVERED,
                        note_for_missing_stage (question));

  target = target_from_row (question, row);
  if (base != NULL)
    {
      target.amount_mg += base->amount_mg;
      target.unverified = row->unverified || base->unverified;
    }
  return target;
}

static OlivineTarget
look_up (const Question    *question,
         OlivineTargetKind  kind)
{
  if (question->age_months < 0)
    return make_target (question, kind, OLIVINE_TARGET_AGE_UNKNOWN, "");
  if (question->life_stage == OLIVINE_LIFE_STAGE_NONE)
    return look_up_ordinary (question, kind);

  return look_up_stage (question, kind);
}

static gboolean
has_kind (OlivineStandard   standard,
          OlivineTargetKind kind)
{
  for (gsize i = 0; i < olivine_n_reference_rows; i++)
    if (olivine_reference_rows[i].standard == standard && olivine_reference_rows[i].kind == kind)
      return TRUE;

  return FALSE;
}

/**
 * olivine_target_lookup_kind:
 * @standard: a standard
 * @kind: which of its figures: RDA to LRNI
 * @age_months: the age in completed months; negative when unknown
 * @sex: the sex, or unknown
 * @life_stage: pregnant, breastfeeding or neither
 * @target: (out caller-allocates): the figure, or why there is none
 *
 * Looks up one kind of figure.
 *
 * Returns: whether @target has an amount
 */
gboolean
olivine_target_lookup_kind (OlivineStandard    standard,
                            OlivineTargetKind  kind,
                            int                age_months,
                            OlivineSex         sex,
                            OlivineLifeStage   life_stage,
                            OlivineTarget     *target)
{
  const Question question = { standard, age_months, sex, life_stage };

  g_return_val_if_fail (standard < OLIVINE_N_STANDARDS, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  *target = look_up (&question, kind);
  return target->state == OLIVINE_TARGET_COVERED;
}

/* A reason that can be told beats "no figure for this age": a missing sex, or
 * the note of a row that says why it has no amount. */
static gboolean
is_better_answer (const OlivineTarget *answer,
                  const OlivineTarget *best)
{
  if (best->state != OLIVINE_TARGET_NOT_COVERED)
    return FALSE;

  return answer->state != OLIVINE_TARGET_NOT_COVERED
         || (*answer->source != '\0' && *best->source == '\0');
}

/**
 * olivine_target_lookup:
 * @standard: a standard
 * @age_months: the age in completed months; negative when unknown
 * @sex: the sex, or unknown
 * @life_stage: pregnant, breastfeeding or neither
 *
 * Looks up the figure of a standard that counts as the target: its RDA, RDI or
 * RNI, else its AI, or the value for food labels.
 *
 * Returns: the target, or why there is none
 */
OlivineTarget
olivine_target_lookup (OlivineStandard  standard,
                       int              age_months,
                       OlivineSex       sex,
                       OlivineLifeStage life_stage)
{
  const Question question = { standard, age_months, sex, life_stage };
  OlivineTarget best = { 0 };
  gboolean has_answer = FALSE;

  g_return_val_if_fail (standard < OLIVINE_N_STANDARDS, best);

  for (gsize i = 0; i < G_N_ELEMENTS (counting_kinds); i++)
    {
      OlivineTarget answer;

      if (!has_kind (standard, counting_kinds[i]))
        continue;
      answer = look_up (&question, counting_kinds[i]);
      if (answer.state == OLIVINE_TARGET_COVERED)
        return answer;
      if (!has_answer || is_better_answer (&answer, &best))
        best = answer;
      has_answer = TRUE;
    }

  return best;
}
