/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why a plan cannot be made, and the smallest changes that would help.
 *
 * The figures are found by solving.  A limit a clinician gave is never offered
 * as a change: it is said in words whom to ask.
 */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

/* What is in the way. */
typedef enum {
  OLIVINE_OBSTACLE_NO_DISH,  /* no dish is left for a meal of this day */
  OLIVINE_OBSTACLE_LIMIT,    /* @nutrient's limit, @allowed */
  OLIVINE_OBSTACLE_TARGET,   /* the target: no limit hinders, these dishes do not hold more */
  OLIVINE_OBSTACLE_ENERGY,   /* the energy window */
  OLIVINE_OBSTACLE_CHOSEN,   /* what is chosen or eaten is over @nutrient's limit already */
  OLIVINE_OBSTACLE_REPEATS,  /* each day has a plan, the rules of repeating leave none for all */
} OlivineObstacleKind;

/* What would help. */
typedef enum {
  OLIVINE_REMEDY_TARGET,     /* a magnesium goal of @amount mg for this plan */
  OLIVINE_REMEDY_REPEATS,    /* @amount servings of a dish a week */
  OLIVINE_REMEDY_TAG,        /* allow @tag again */
  OLIVINE_REMEDY_ENERGY,     /* an energy goal of @amount kcal */
  OLIVINE_REMEDY_MEALS,      /* fill @meals too */
  OLIVINE_REMEDY_CHOSEN,     /* take out what is chosen on @date, on all days without one */
  OLIVINE_REMEDY_ASK,        /* ask about @nutrient's limit: @amount would do; never a button */
} OlivineRemedyKind;

typedef struct {
  OlivineObstacleKind kind;
  OlivineDate         date;
  OlivineMeal         meal;     /* of NO_DISH */
  OlivineNutrient     nutrient;
  gint64              allowed;  /* thousandths: the limit, of energy the goal */
  gint64              reached;  /* thousandths: the most magnesium; when @wanted is unknown the
                                 * least of @nutrient, or the energy nearest to the window */
  gint64              wanted;   /* thousandths of magnesium; OLIVINE_UNKNOWN when it is not for
                                 * magnesium: no menu keeps the limits, whatever it holds */
  gboolean            together; /* no single one of those named is in the way by itself */
} OlivineObstacle;

typedef struct {
  OlivineRemedyKind kind;
  OlivineDate       date;
  OlivineNutrient   nutrient;
  OlivineTag        tag;
  guint             meals;
  gint64            amount;     /* thousandths of what the kind says */
  gint64            reached;    /* thousandths: the magnesium a day can then hold, or unknown */
  gboolean          together;   /* of ASK: helps only with the other limits that are asked about */
} OlivineRemedy;

typedef struct {
  GArray *obstacles;            /* of OlivineObstacle, one a limit, the worst day's */
  GArray *remedies;             /* of OlivineRemedy, the smallest change first */
} OlivinePlanAdvice;

OlivinePlanAdvice *olivine_plan_advice_new  (void);
void               olivine_plan_advice_free (OlivinePlanAdvice *advice);

gboolean           olivine_remedy_is_own    (const OlivineRemedy *remedy);
gboolean           olivine_remedy_apply     (const OlivineRemedy *remedy,
                                             OlivinePlanProblem  *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivinePlanAdvice, olivine_plan_advice_free)

G_END_DECLS
