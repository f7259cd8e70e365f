/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers, dates and names as the screen shows them: by locale, translated, pure.
 *
 * Every function returns a new string and looks at nothing but its arguments,
 * so that the wording can be tested without a window.
 */

#pragma once

#include "olivine-day.h"

G_BEGIN_DECLS

/* 212 → "212", 60.2 → "60", 3.4 → "3.4" (below 10 one decimal); "–" when unknown. */
char       *olivine_format_number       (gint64               thousandths);
/* "212 mg", "at least 212 mg", "unknown". */
char       *olivine_format_amount       (gint64               thousandths,
                                         const char          *unit,
                                         gboolean             at_least);
/* "½ cup", "30 g", "2 tbsp", "3 medium". */
char       *olivine_format_quantity     (gint64               quantity,
                                         const char          *unit);
/* "½ cup · 86 g"; the weight is left out when it is the quantity. */
char       *olivine_format_entry_amount (const OlivineEntry  *entry);
/* "Today", "Yesterday", "Friday 20 November", with the year when it is not this one. */
char       *olivine_format_date         (OlivineDate          date,
                                         OlivineDate          today);
char       *olivine_format_date_short   (OlivineDate          date,
                                         OlivineDate          today);
/* 0.86 → "86 %". */
char       *olivine_format_share        (double               share);
char       *olivine_format_target_source (const OlivineTarget *target);
const char *olivine_format_meal         (OlivineMeal          meal);
const char *olivine_format_nutrient     (OlivineNutrient      nutrient);
const char *olivine_format_group        (const char          *group);
const char *olivine_format_form         (const char          *form);
const char *olivine_format_processing   (OlivineProcessing    processing);
const char *olivine_format_standard     (OlivineStandard      standard);

G_END_DECLS
