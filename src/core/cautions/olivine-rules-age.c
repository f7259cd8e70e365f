/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Age and stages of life: babies, children, old age, pregnancy, breastfeeding. */

#include "config.h"

#include "olivine-rules.h"

#include <glib/gi18n.h>

#define BABY_MONTHS 12
#define SMALL_CHILD_MONTHS (6 * 12)
#define ADULT_MONTHS (18 * 12)
#define OLD_AGE_MONTHS (65 * 12)

#define OLD_AGE_WINDOW_DAYS 14
#define OLD_AGE_USE_DAYS 7

/* In pregnancy where the standard sets no level; the adult level of the IOM. */
#define PREGNANCY_MG OLIVINE_MG (350)

#define BOUGHT_REMEDIES \
  (OLIVINE_KIND_BIT (LAXATIVE) | OLIVINE_KIND_BIT (ANTACID) | OLIVINE_KIND_BIT (EPSOM_ORAL))

/* Any product for a baby. */
gboolean
olivine_rule_age_01 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (facts->age_months < 0 || facts->age_months >= BABY_MONTHS)
    return FALSE;

  olivine_finding_because_age (finding, facts);
  return olivine_finding_add_all_with_mg (finding, facts);
}

static gboolean
has_level (const OlivineFacts *facts)
{
  return facts->upper_level.state == OLIVINE_TARGET_COVERED;
}

static gboolean
is_above_level (const OlivineFacts *facts)
{
  return has_level (facts)
         && olivine_thousandths_to_double (facts->ul_sum_mg) > facts->upper_level.amount_mg;
}

/* A child's sum is above the level, or there is no level to go by. */
gboolean
olivine_rule_age_02 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (facts->age_months < BABY_MONTHS || facts->age_months >= ADULT_MONTHS
      || facts->ul_sum_mg <= 0 || (has_level (facts) && !is_above_level (facts)))
    return FALSE;

  if (has_level (facts))
    olivine_caution_values_add_number (finding->values, "ul", facts->upper_level.amount_mg);
  else if (facts->upper_level.state == OLIVINE_TARGET_WEIGHT_UNKNOWN)
    finding->why = N_("The upper level for supplements at this age depends on the body weight, "
                      "which is not in the profile.");
  else
    finding->why = N_("This standard sets no upper level for supplements at this age.");
  olivine_finding_add_source (finding, facts->upper_level.source, facts->upper_level.unverified);
  olivine_finding_because_age (finding, facts);
  olivine_finding_because_sum (finding, facts);
  return olivine_finding_add_ul_sum (finding, facts);
}

static gboolean
is_laxative_or_epsom (const OlivineFacts *facts,
                      const OlivineEntry *dose)
{
  return olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (LAXATIVE) | OLIVINE_KIND_BIT (EPSOM_ORAL));
}

/* Laxatives for a small child. */
gboolean
olivine_rule_age_05 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  if (facts->age_months < 0 || facts->age_months >= SMALL_CHILD_MONTHS)
    return FALSE;

  olivine_finding_because_age (finding, facts);
  return olivine_finding_add_products (finding, facts, is_laxative_or_epsom);
}

static gboolean
is_bought_remedy (const OlivineFacts *facts,
                  const OlivineEntry *dose)
{
  return olivine_dose_is_kind (dose, BOUGHT_REMEDIES);
}

/* On how many of the last days, this one included, any such remedy was used. */
static int
count_use_days (const OlivineFacts *facts,
                int                 n_days)
{
  int n_used = 0;

  for (int day = 1 - n_days; day <= 0; day++)
    for (guint i = 0; i < facts->doses->len; i++)
      {
        const OlivineEntry *dose = facts->doses->pdata[i];

        if (is_bought_remedy (facts, dose) && olivine_dose_get_day (facts, dose) == day)
          {
            n_used++;
            break;
          }
      }

  return n_used;
}

/* Regular laxatives and antacids in later life. */
gboolean
olivine_rule_age_06 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  int n_used;

  if (facts->age_months < OLD_AGE_MONTHS)
    return FALSE;

  n_used = count_use_days (facts, OLD_AGE_WINDOW_DAYS);
  if (n_used < OLD_AGE_USE_DAYS)
    return FALSE;

  olivine_finding_because_age (finding, facts);
  olivine_finding_because_number (finding, N_("Used on {days} of the last 14 days"), "days",
                                  n_used);
  return olivine_finding_add_products (finding, facts, is_bought_remedy);
}

static gboolean
is_pregnant (const OlivineFacts *facts)
{
  return facts->person->life_stage == OLIVINE_LIFE_STAGE_PREGNANT;
}

static void
say_level_is_missing (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  if (facts->upper_level.state == OLIVINE_TARGET_NOT_COVERED
      || facts->upper_level.state == OLIVINE_TARGET_NOT_SET)
    olivine_finding_add_extra (finding,
                               N_("This standard sets no upper level for this age or stage of "
                                  "life."),
                               NULL);
}

/* Within the limits in pregnancy or while breastfeeding. */
gboolean
olivine_rule_preg_01 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  if (facts->person->life_stage == OLIVINE_LIFE_STAGE_NONE
      || facts->ul_sum_mg <= 0 || is_above_level (facts))
    return FALSE;

  say_level_is_missing (facts, finding);
  olivine_finding_because (finding, is_pregnant (facts) ? N_("Pregnancy") : N_("Breastfeeding"));
  return olivine_finding_add_ul_sum (finding, facts);
}

/* Above them in pregnancy, or with a medicine against high blood pressure. */
gboolean
olivine_rule_preg_02 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  gboolean is_much = has_level (facts) ? is_above_level (facts)
                                       : facts->ul_sum_mg > PREGNANCY_MG;

  if (!is_pregnant (facts) || facts->ul_sum_mg <= 0)
    return FALSE;

  olivine_finding_because (finding, N_("Pregnancy"));
  if (!olivine_finding_because_medicine (finding, facts, "ccb") && !is_much)
    return FALSE;

  say_level_is_missing (facts, finding);
  olivine_finding_because_sum (finding, facts);
  return olivine_finding_add_ul_sum (finding, facts);
}
