/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rules ask about one dose.
 *
 * An unknown amount is neither something nor nothing: has_mg() says no to it,
 * may_contain_mg() says yes, and each rule chooses which of the two it asks.
 */

#include "config.h"

#include "olivine-facts.h"

/**
 * olivine_dose_is_kind:
 * @dose: an entry
 * @kind_bits: any of OLIVINE_KIND_BIT()
 *
 * Returns: whether it is of one of those kinds
 */
gboolean
olivine_dose_is_kind (const OlivineEntry *dose,
                      guint               kind_bits)
{
  return (kind_bits & (1u << dose->kind)) != 0;
}

/**
 * olivine_dose_get_mg:
 * @dose: a dose
 *
 * Returns: the elemental magnesium of the whole count, in thousandths of a
 *   milligram; %OLIVINE_UNKNOWN when it is not known
 */
gint64
olivine_dose_get_mg (const OlivineEntry *dose)
{
  return dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
}

/**
 * olivine_dose_has_mg:
 * @dose: a dose
 *
 * Returns: whether it is known to hold magnesium
 */
gboolean
olivine_dose_has_mg (const OlivineEntry *dose)
{
  /* OLIVINE_UNKNOWN is below 0. */
  return olivine_dose_get_mg (dose) > 0;
}

/**
 * olivine_dose_may_contain_mg:
 * @dose: a dose
 *
 * Returns: whether it holds magnesium, or nobody said how much
 */
gboolean
olivine_dose_may_contain_mg (const OlivineEntry *dose)
{
  return olivine_dose_get_mg (dose) != 0;
}

/**
 * olivine_dose_is_prescribed:
 * @dose: a dose
 *
 * Returns: whether a clinician prescribed it, so that nobody else may stop it
 */
gboolean
olivine_dose_is_prescribed (const OlivineEntry *dose)
{
  return olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (PRESCRIBED)
                                     | OLIVINE_KIND_BIT (PRESCRIBED_BINDER));
}

/**
 * olivine_dose_counts_for_ul:
 * @dose: a dose
 *
 * Returns: whether it is held against the upper level: all but bowel
 *   preparations and prescribed phosphate binders
 */
gboolean
olivine_dose_counts_for_ul (const OlivineEntry *dose)
{
  return olivine_dose_may_contain_mg (dose)
         && !olivine_dose_is_kind (dose, OLIVINE_KIND_BIT (FOOD) | OLIVINE_KIND_BIT (BOWEL_PREP)
                                         | OLIVINE_KIND_BIT (PRESCRIBED_BINDER));
}

/**
 * olivine_dose_get_day:
 * @facts: the facts of a day
 * @dose: a dose
 *
 * Returns: which day it belongs to: 0 the day, -1 the day before, 1 the day after …
 */
int
olivine_dose_get_day (const OlivineFacts *facts,
                      const OlivineEntry *dose)
{
  if (dose == facts->input->proposed)
    return 0;

  return olivine_date_days_between (facts->date, dose->date);
}

/**
 * olivine_dose_get_time_min:
 * @dose: a dose
 *
 * Returns: when it was taken, in minutes after midnight; -1 when it is not said
 */
int
olivine_dose_get_time_min (const OlivineEntry *dose)
{
  return olivine_time_to_minutes (dose->time);
}
