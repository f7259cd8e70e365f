/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Seven days of a problem, or fewer: what ties days to each other.
 *
 * Within a day everything is known to its class; between days there are the
 * servings of a dish, main dishes beside each other, repeats and leftovers.
 * The classes know nothing of the other weeks of the plan, so that a bound for
 * the week holds whatever is planned there.
 */

#pragma once

#include "olivine-day-menu.h"

G_BEGIN_DECLS

typedef struct {
  const OlivinePlanProblem *problem;
  GArray    *planned;                       /* of OlivinePlanChoice, of the plan's other weeks */
  guint      n_days;                        /* with a meal to fill */
  guint      days[OLIVINE_PLAN_WEEK];       /* places in the problem */
  guint      day_class[OLIVINE_PLAN_WEEK];  /* places in @classes */
  GPtrArray *classes;                       /* of OlivineDayClass */
  gboolean  *is_used;                       /* by dish: comes in the week already */
  gint64    *servings;                      /* by dish: still allowed, thousandths */
  gint64    *leftover;                      /* by dish: still to be used, thousandths */
  guint      n_meals;                       /* to be filled */
  guint      max_familiar;                  /* of them may be as in the plan to differ from */
} OlivineWeek;

/* A menu for each day of a week. */
typedef struct {
  double      points;
  OlivineMenu menus[OLIVINE_PLAN_WEEK];
} OlivineWeekPlan;

OlivineWeek           *olivine_week_new         (const OlivinePlanProblem *problem,
                                                 guint                     number,
                                                 const OlivineUnlike      *unlike);
void                   olivine_week_free        (OlivineWeek              *self);
void                   olivine_week_set_planned (OlivineWeek              *self,
                                                 const GArray             *planned);
const OlivineDayClass *olivine_week_get_class   (const OlivineWeek        *self,
                                                 guint                     day);
OlivineDate            olivine_week_get_date    (const OlivineWeek        *self,
                                                 guint                     day);
guint                  olivine_week_count_days  (const OlivineWeek        *self,
                                                 guint                     day_class);
gboolean               olivine_week_are_beside  (const OlivineWeek        *self,
                                                 guint                     day,
                                                 guint                     other);

gboolean               olivine_week_allows      (const OlivineWeek        *self,
                                                 const OlivineWeekPlan    *plan);
gboolean               olivine_week_allows_days (const OlivineWeek        *self,
                                                 const OlivineWeekPlan    *plan,
                                                 guint                     n_days);
gboolean               olivine_week_arrange     (const OlivineWeek        *self,
                                                 OlivineWeekPlan          *plan);
void                   olivine_week_score       (const OlivineWeek        *self,
                                                 OlivineWeekPlan          *plan);
void                   olivine_week_add_choices (const OlivineWeek        *self,
                                                 const OlivineWeekPlan    *plan,
                                                 GArray                   *choices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineWeek, olivine_week_free)

G_END_DECLS
