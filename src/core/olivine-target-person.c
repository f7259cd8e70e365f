/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The targets of a person on a day.
 *
 * A clinician's own target goes before every table; the tables are still told
 * beside it.
 */

#include "config.h"

#include "olivine-target.h"

#include <math.h>

static OlivineTarget
look_up_for_person (const OlivinePerson *person,
                    OlivineDate          on)
{
  return olivine_target_lookup (person->standard,
                                olivine_person_age_months (person, on),
                                person->sex,
                                person->life_stage);
}

static OlivineTarget
own_target (const OlivinePerson *person)
{
  return (OlivineTarget) {
    .kind = OLIVINE_TARGET_OWN,
    .state = OLIVINE_TARGET_COVERED,
    .amount_mg = person->target_mg,
    .standard = "clinician",
    .source = "Given by a clinician, as entered in the profile",
    .note = "",
  };
}

/**
 * olivine_target_for_person:
 * @person: a person
 * @on: the day
 *
 * Tells what a person's magnesium is compared with on a day: a clinician's
 * target when there is one, else the figure of the person's standard.
 *
 * Returns: the target, or why there is none
 */
OlivineTarget
olivine_target_for_person (const OlivinePerson *person,
                           OlivineDate          on)
{
  g_return_val_if_fail (person != NULL, (OlivineTarget) { 0 });

  return isnan (person->target_mg) ? look_up_for_person (person, on) : own_target (person);
}

/**
 * olivine_targets_for_person:
 * @person: a person
 * @on: the day
 *
 * Lists everything there is to know about a person's magnesium: a clinician's
 * target when there is one, the figure of the standard, its EAR and LRNI where
 * they are known, and the upper level of supplements.
 *
 * Returns: (transfer full) (element-type OlivineTarget): the targets, the one
 *   that counts first and the upper level last
 */
GArray *
olivine_targets_for_person (const OlivinePerson *person,
                            OlivineDate          on)
{
  const OlivineTargetKind told_beside[] = { OLIVINE_TARGET_EAR, OLIVINE_TARGET_LRNI };
  GArray *targets = NULL;
  OlivineTarget target;

  g_return_val_if_fail (person != NULL, NULL);

  targets = g_array_new (FALSE, FALSE, sizeof (OlivineTarget));
  if (!isnan (person->target_mg))
    {
      target = own_target (person);
      g_array_append_val (targets, target);
    }
  target = look_up_for_person (person, on);
  g_array_append_val (targets, target);

  for (gsize i = 0; i < G_N_ELEMENTS (told_beside); i++)
    if (olivine_target_lookup_kind (person->standard, told_beside[i],
                                    olivine_person_age_months (person, on), person->sex,
                                    person->life_stage, &target))
      g_array_append_val (targets, target);

  target = olivine_upper_level_for_person (person, on);
  g_array_append_val (targets, target);
  return targets;
}
