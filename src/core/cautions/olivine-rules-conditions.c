/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Conditions: nerves, heart, bowel, long use, surgery, and a goal without proof. */

#include "config.h"

#include "olivine-rules.h"

#include <glib/gi18n.h>

#define LAXATIVE_DAYS 7
#define ANTACID_DAYS 14

/* Muscle weakness that magnesium makes worse. */
gboolean
olivine_rule_cond_01 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  gboolean is_weak = olivine_finding_because_condition (finding, facts, "myasthenia-gravis");

  is_weak |= olivine_finding_because_condition (finding, facts, "lambert-eaton");
  return is_weak && olivine_finding_add_all_with_mg (finding, facts);
}

/* A slow heart without a pacemaker. */
gboolean
olivine_rule_cond_02 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  gboolean is_slow = olivine_finding_because_condition (finding, facts, "av-block-2");

  is_slow |= olivine_finding_because_condition (finding, facts, "av-block-3");
  is_slow |= olivine_finding_because_condition (finding, facts, "bradycardia");
  return is_slow && !olivine_facts_has_condition (facts, "pacemaker")
         && olivine_finding_add_all_with_mg (finding, facts);
}

static gboolean
acts_on_bowel (const OlivineFacts *facts,
               const OlivineEntry *dose)
{
  return olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (LAXATIVE) | OLIVINE_KIND_BIT (EPSOM_ORAL)
                                     | OLIVINE_KIND_BIT (BOWEL_PREP) | OLIVINE_KIND_BIT (ANTACID));
}

/* A bowel that is or may be blocked. */
gboolean
olivine_rule_cond_03 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  gboolean is_acute = olivine_finding_because_condition (finding, facts, "bowel-obstruction");

  is_acute |= olivine_finding_because_condition (finding, facts, "ileus");
  is_acute |= olivine_finding_because_symptom (finding, facts,
                                               OLIVINE_SYMPTOM_SEVERE_ABDOMINAL_PAIN);
  is_acute |= olivine_finding_because_symptom (finding, facts,
                                               OLIVINE_SYMPTOM_VOMITING_WITH_NO_STOOL);
  return is_acute && olivine_finding_add_products (finding, facts, acts_on_bowel);
}

static gboolean
is_used_on (const OlivineFacts *facts,
            OlivineKind         kind,
            int                 day)
{
  for (guint i = 0; i < facts->doses->len; i++)
    {
      const OlivineEntry *dose = facts->doses->pdata[i];

      if (dose->kind == kind && olivine_dose_get_day (facts, dose) == day)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_used_without_break (const OlivineFacts *facts,
                       OlivineKind         kind,
                       int                 n_days)
{
  for (int day = 1 - n_days; day <= 0; day++)
    if (!is_used_on (facts, kind, day))
      return FALSE;

  return TRUE;
}

static gboolean
is_used_too_long (const OlivineFacts *facts,
                  const OlivineEntry *dose)
{
  return (dose->kind == OLIVINE_KIND_LAXATIVE
          && is_used_without_break (facts, OLIVINE_KIND_LAXATIVE, LAXATIVE_DAYS))
         || (dose->kind == OLIVINE_KIND_ANTACID
             && is_used_without_break (facts, OLIVINE_KIND_ANTACID, ANTACID_DAYS));
}

/* A remedy for short use, used for long. */
gboolean
olivine_rule_cond_05 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  gboolean is_long = olivine_finding_add_products (finding, facts, is_used_too_long);

  if (is_long && is_used_without_break (facts, OLIVINE_KIND_LAXATIVE, LAXATIVE_DAYS))
    olivine_finding_because (finding, N_("A laxative on each of the last 7 days"));
  if (is_long && is_used_without_break (facts, OLIVINE_KIND_ANTACID, ANTACID_DAYS))
    olivine_finding_because (finding, N_("An antacid on each of the last 14 days"));
  return is_long;
}

/* Before an anaesthetic. */
gboolean
olivine_rule_med_07 (const OlivineFacts *facts,
                     OlivineFinding     *finding)
{
  return olivine_finding_because_condition (finding, facts, "surgery-planned")
         && olivine_finding_add_all_with_mg (finding, facts);
}

/* Products taken against calcification. */
gboolean
olivine_rule_evid_01 (const OlivineFacts *facts,
                      OlivineFinding     *finding)
{
  if (!facts->person->calcification_goal)
    return FALSE;

  olivine_finding_because (finding, N_("Your goal: preventing calcification"));
  return olivine_finding_add_all_with_mg (finding, facts);
}
