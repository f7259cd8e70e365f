/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Upper levels: how much magnesium from supplements and medicines is set as a limit.
 *
 * Food never counts against them.  A standard that sets none, or has no row
 * for a person, says so: that is neither 0 nor "no limit".
 */

#include "config.h"

#include "olivine-target.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-tables.h"

static const OlivineUpperLevelRow *
find_row (OlivineStandard  standard,
          int              age_months,
          OlivineLifeStage life_stage)
{
  for (gsize i = 0; i < olivine_n_upper_level_rows; i++)
    {
      const OlivineUpperLevelRow *row = &olivine_upper_level_rows[i];

      if (row->standard == standard
          && age_months >= row->min_months && age_months < row->max_months
          && (row->any_life_stage || row->life_stage == life_stage))
        return row;
    }

  return NULL;
}

static void
fill_from_row (OlivineTarget              *level,
               const OlivineUpperLevelRow *row,
               double                      weight_kg)
{
  level->source = row->source;
  level->note = row->note;
  level->unverified = row->unverified;

  if (isnan (row->amount_mg))
    {
      level->state = OLIVINE_TARGET_NOT_SET;
      return;
    }
  if (!isnan (row->per_kg_mg) && isnan (weight_kg))
    {
      level->state = OLIVINE_TARGET_WEIGHT_UNKNOWN;
      return;
    }

  level->state = OLIVINE_TARGET_COVERED;
  level->amount_mg = isnan (row->per_kg_mg)
                     ? row->amount_mg : fmin (row->per_kg_mg * weight_kg, row->amount_mg);
}

/**
 * olivine_upper_level_lookup:
 * @standard: a standard
 * @age_months: the age in completed months; negative when unknown
 * @life_stage: pregnant, breastfeeding or neither
 * @weight_kg: the body weight, in kg, for levels per kg; NAN when unknown
 *
 * Looks up the upper level of magnesium from supplements and medicines.
 *
 * Returns: the level in mg a day, or why there is none
 */
OlivineTarget
olivine_upper_level_lookup (OlivineStandard  standard,
                            int              age_months,
                            OlivineLifeStage life_stage,
                            double           weight_kg)
{
  const OlivineUpperLevelRow *row = NULL;
  OlivineTarget level = {
    .kind = OLIVINE_TARGET_UL,
    .state = OLIVINE_TARGET_AGE_UNKNOWN,
    .amount_mg = NAN,
    .source = "",
    .note = "",
  };

  g_return_val_if_fail (standard < OLIVINE_N_STANDARDS, level);

  level.standard = olivine_standard_to_nick (standard);
  if (age_months < 0)
    return level;

  row = find_row (standard, age_months, life_stage);
  if (row == NULL)
    {
      level.state = OLIVINE_TARGET_NOT_COVERED;
      level.note = N_("This standard has no upper level for this age or life stage.");
      return level;
    }

  fill_from_row (&level, row, weight_kg);
  return level;
}

/**
 * olivine_upper_level_for_person:
 * @person: a person
 * @on: the day
 *
 * Looks up the upper level that goes with a person's standard.  A clinician's
 * own target does not change it.
 *
 * Returns: the level in mg a day, or why there is none
 */
OlivineTarget
olivine_upper_level_for_person (const OlivinePerson *person,
                                OlivineDate          on)
{
  g_return_val_if_fail (person != NULL, (OlivineTarget) { 0 });

  return olivine_upper_level_lookup (person->standard,
                                     olivine_person_age_months (person, on),
                                     person->life_stage,
                                     person->weight_kg);
}
