/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tests of the rules, by family.
 *
 * Private to the evaluator.  Each tells whether its rule holds for the facts,
 * and names products and reasons in the finding; what clinicians agreed to or
 * prescribed is not their business.
 */

#pragma once

#include "olivine-finding.h"

G_BEGIN_DECLS

#define OLIVINE_DECLARE_RULE(name) \
  gboolean olivine_rule_##name (const OlivineFacts *facts, OlivineFinding *finding);

/* olivine-rules-kidney.c */
OLIVINE_DECLARE_RULE (kid_01)
OLIVINE_DECLARE_RULE (kid_02)
OLIVINE_DECLARE_RULE (kid_03)
OLIVINE_DECLARE_RULE (kid_04)
OLIVINE_DECLARE_RULE (kid_05)
OLIVINE_DECLARE_RULE (kid_06)
OLIVINE_DECLARE_RULE (kid_08)
OLIVINE_DECLARE_RULE (kid_10)
OLIVINE_DECLARE_RULE (kid_12)
OLIVINE_DECLARE_RULE (kid_13)
OLIVINE_DECLARE_RULE (kid_14)
OLIVINE_DECLARE_RULE (kid_15)
OLIVINE_DECLARE_RULE (kid_16)

/* olivine-rules-limits.c */
OLIVINE_DECLARE_RULE (ul_01)
OLIVINE_DECLARE_RULE (ul_02)
OLIVINE_DECLARE_RULE (ul_03)
OLIVINE_DECLARE_RULE (ul_04)
OLIVINE_DECLARE_RULE (ul_05)

/* olivine-rules-age.c */
OLIVINE_DECLARE_RULE (age_01)
OLIVINE_DECLARE_RULE (age_02)
OLIVINE_DECLARE_RULE (age_05)
OLIVINE_DECLARE_RULE (age_06)
OLIVINE_DECLARE_RULE (preg_01)
OLIVINE_DECLARE_RULE (preg_02)

/* olivine-rules-conditions.c */
OLIVINE_DECLARE_RULE (cond_01)
OLIVINE_DECLARE_RULE (cond_02)
OLIVINE_DECLARE_RULE (cond_03)
OLIVINE_DECLARE_RULE (cond_05)
OLIVINE_DECLARE_RULE (med_07)
OLIVINE_DECLARE_RULE (evid_01)

/* olivine-rules-labs.c */
OLIVINE_DECLARE_RULE (lab_01)
OLIVINE_DECLARE_RULE (lab_02)
OLIVINE_DECLARE_RULE (lab_03)
OLIVINE_DECLARE_RULE (sym_01)
OLIVINE_DECLARE_RULE (sym_02)

/* olivine-rules-medicines.c */
OLIVINE_DECLARE_RULE (med_01)
OLIVINE_DECLARE_RULE (med_02)
OLIVINE_DECLARE_RULE (med_04)
OLIVINE_DECLARE_RULE (med_05)
OLIVINE_DECLARE_RULE (med_08)

/* olivine-rules-food.c */
OLIVINE_DECLARE_RULE (food_01)
OLIVINE_DECLARE_RULE (food_02)

G_END_DECLS
