/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which days count for means, and why: a day of which half was logged would
 * pull every mean down. */

#pragma once

#include "olivine-day.h"

G_BEGIN_DECLS

/* In the order in which they are asked. */
typedef enum {
  OLIVINE_COUNTING_MARKED_COMPLETE,   /* counts */
  OLIVINE_COUNTING_MARKED_INCOMPLETE,
  OLIVINE_COUNTING_GAP,               /* nothing was logged */
  OLIVINE_COUNTING_NOT_MARKED,        /* only marked days were asked for */
  OLIVINE_COUNTING_NOT_OVER,          /* today, or a day to come */
  OLIVINE_COUNTING_MEALS,             /* counts: three meals were logged */
  OLIVINE_COUNTING_ENERGY,            /* counts: most of the energy goal was logged */
  OLIVINE_COUNTING_TOO_LITTLE,
} OlivineCounting;

#define OLIVINE_N_COUNTINGS 8

gboolean        olivine_day_is_gap       (const OlivineDay  *day);
OlivineCounting olivine_day_get_counting (const OlivineDay  *day,
                                          OlivineDate        today,
                                          gboolean           marked_only);
gboolean        olivine_counting_counts  (OlivineCounting    counting);
const char     *olivine_counting_to_text (OlivineCounting    counting);

static inline gboolean
olivine_day_counts (const OlivineDay *day,
                    OlivineDate       today,
                    gboolean          marked_only)
{
  return olivine_counting_counts (olivine_day_get_counting (day, today, marked_only));
}

G_END_DECLS
