/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Filling the plan in words: pure functions, tested without a window. */

#pragma once

#include "olivine-fill-job.h"

G_BEGIN_DECLS

/* What is wished for. */
char       *olivine_fill_format_goal      (const OlivineTarget       *target);
char       *olivine_fill_format_limits    (const OlivinePerson       *person);
char       *olivine_fill_format_energy    (const OlivinePerson       *person);
char       *olivine_fill_format_taken     (const OlivineRemedy       *remedy);
double      olivine_fill_own_energy_kcal  (const OlivinePerson       *person);

/* While it is being made. */
char       *olivine_fill_format_progress  (const OlivineFillProgress *progress);

/* The plan. */
char       *olivine_fill_format_summary   (const OlivineFillResult   *result);
char       *olivine_fill_format_gap       (const OlivinePlan         *plan);
char       *olivine_fill_format_day_energy (gint64                    energy,
                                           gint64                     goal);

/* Dishes. */
const char *olivine_tag_format            (OlivineTag                 tag);
char       *olivine_tags_format           (OlivineTags                tags);

G_END_DECLS
