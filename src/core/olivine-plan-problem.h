/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a plan of meals must do, and a plan that does it.
 *
 * The problem holds everything a solver needs, in whole thousandths, and knows
 * neither the diary nor the solver.  A dish is named by its place in @dishes.
 */

#pragma once

#include "olivine-dish.h"

G_BEGIN_DECLS

#define OLIVINE_PLAN_MAX_DAYS 28
#define OLIVINE_PLAN_WEEK     7
#define OLIVINE_PLAN_NO_DISH  G_MAXUINT

/* One dish in one meal of one day. */
typedef struct {
  OlivineDate date;
  OlivineMeal meal;
  guint       dish;     /* place in the problem's dishes; OLIVINE_PLAN_NO_DISH when it is gone */
  gint64      servings; /* thousandths */
  gboolean    is_eaten; /* of one chosen before: it cannot be taken out any more */
} OlivinePlanChoice;

/* What a day must hold.  OLIVINE_UNKNOWN in @minimum or @maximum is "no bound". */
typedef struct {
  OlivineDate     date;
  guint           meals;         /* mask of 1 << OlivineMeal still to be filled, one dish each */
  OlivineSnapshot fixed;         /* food chosen or eaten already: what is known of it, 0 without */
  guint           fixed_unknown; /* mask of 1 << OlivineNutrient that some of that food lacks */
  guint           fixed_plates;  /* mask of OlivinePlate that it brings */
  OlivineSnapshot minimum;       /* magnesium (the target) and energy */
  OlivineSnapshot maximum;       /* energy, and potassium, phosphorus, sodium, protein where set */
  gint64          energy_goal;   /* thousandths of kcal */
} OlivinePlanDay;

typedef struct {
  GPtrArray   *dishes;       /* of OlivineDish, by id; those never to be offered are not among them */
  GArray      *days;         /* of OlivinePlanDay, consecutive dates */
  GArray      *chosen;       /* of OlivinePlanChoice kept as they are, the days beside included */
  GArray      *replaced;     /* of OlivinePlanChoice that go when the plan is used */
  gint64       max_servings; /* thousandths, of one dish in seven days from the first */
  OlivineTags  without;      /* no dish with any of these */
  OlivineTags  only;         /* only dishes with all of these */
  guint        seed;         /* the same seed gives the same plan */
  GArray      *unlike;       /* (nullable) of OlivinePlanChoice: differ from it in half of the meals */
} OlivinePlanProblem;

/* How a choice breaks a rule of repeating. */
typedef enum {
  OLIVINE_PLAN_REPEAT_NONE,
  OLIVINE_PLAN_REPEAT_NEXT_DAY,  /* a main dish as on the day beside it */
  OLIVINE_PLAN_REPEAT_TOO_OFTEN, /* more servings in its week than allowed */
} OlivinePlanRepeat;

/* Printed by nick: append only. */
typedef enum {
  OLIVINE_PLAN_OPTIMAL,    /* nothing better exists */
  OLIVINE_PLAN_WITHIN_GAP, /* the best found; the gap says how much better one could be */
  OLIVINE_PLAN_INFEASIBLE, /* proven: no plan keeps every limit */
  OLIVINE_PLAN_STOPPED,    /* cancelled, or the search ended without a plan or a proof */
} OlivinePlanStatus;

typedef struct {
  OlivinePlanStatus  status;
  GArray            *choices;       /* of OlivinePlanChoice, what is new, by date and meal */
  double             objective;     /* points, smaller is better; NAN without a plan */
  double             bound;         /* no plan has fewer; NAN when none was proven */
  double             gap;           /* (objective − bound) ∕ objective, 0 when both are 0; NAN likewise */
  double             first_seconds; /* until the first complete plan */
  double             seconds;
} OlivinePlan;

OlivinePlanProblem *olivine_plan_problem_new         (void);
OlivinePlanProblem *olivine_plan_problem_copy        (const OlivinePlanProblem  *problem);
void                olivine_plan_problem_free        (OlivinePlanProblem        *problem);
gboolean            olivine_plan_problem_validate    (const OlivinePlanProblem  *problem,
                                                      GError                   **error);
gboolean            olivine_plan_problem_allows      (const OlivinePlanProblem  *problem,
                                                      const OlivineDish         *dish);
gboolean            olivine_plan_problem_fits        (const OlivinePlanProblem  *problem,
                                                      guint                      day,
                                                      OlivineMeal                meal,
                                                      guint                      dish);
int                 olivine_plan_problem_week        (const OlivinePlanProblem  *problem,
                                                      OlivineDate                date);
OlivinePlanRepeat   olivine_plan_problem_repeats     (const OlivinePlanProblem  *problem,
                                                      const OlivinePlan         *plan,
                                                      const OlivinePlanChoice   *choice);
gboolean            olivine_plan_problem_check       (const OlivinePlanProblem  *problem,
                                                      const OlivinePlan         *plan,
                                                      GError                   **error);
void                olivine_plan_problem_day_totals  (const OlivinePlanProblem  *problem,
                                                      const OlivinePlan         *plan,
                                                      guint                      day,
                                                      OlivineSnapshot           *totals);

OlivinePlan        *olivine_plan_new                 (void);
void                olivine_plan_free                (OlivinePlan               *plan);
const char         *olivine_plan_status_to_nick      (OlivinePlanStatus          status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivinePlanProblem, olivine_plan_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivinePlan, olivine_plan_free)

G_END_DECLS
