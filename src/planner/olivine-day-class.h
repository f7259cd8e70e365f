/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A class of days with nothing to tell them apart: the same meals to fill,
 * the same bounds, the same food there already.
 *
 * What such a day asks of the dishes alone, in whole thousandths, with the
 * dishes and portions that can stand in each meal.  Not changed once made.
 */

#pragma once

#include "olivine-plan-problem.h"

G_BEGIN_DECLS

#define OLIVINE_DAY_MAX_SLOTS (OLIVINE_N_MEALS - 1)

/* How to differ from the plan that the problem names. */
typedef struct {
  double   points;    /* for each dish that it has too, wherever */
  gboolean is_marked; /* whether the days know what stands in the same place */
} OlivineUnlike;

/* One portion of one dish in one meal. */
typedef struct {
  guint    dish;                        /* place in the problem's dishes */
  gint64   servings;                    /* thousandths */
  double   points;                      /* that it costs wherever it stands */
  guint    plates;                      /* mask of OlivinePlate */
  gboolean is_familiar;                 /* as in the plan to differ from, when marked */
  gint64   amount[OLIVINE_N_NUTRIENTS]; /* thousandths, of the nutrient of each axis */
} OlivineDayOption;

/* A nutrient that is bounded on the day. */
typedef struct {
  OlivineNutrient nutrient;
  gint64          least; /* thousandths, of the dishes alone; G_MININT64 for no bound */
  gint64          most;  /* G_MAXINT64 for no bound */
} OlivineDayAxis;

typedef struct {
  guint          n_slots;
  OlivineMeal    meals[OLIVINE_DAY_MAX_SLOTS];
  GArray        *options[OLIVINE_DAY_MAX_SLOTS]; /* of OlivineDayOption, by dish and portion */
  guint          n_axes;
  OlivineDayAxis axes[OLIVINE_N_NUTRIENTS];      /* energy comes first */
  gint64         energy_wanted;                  /* thousandths of kcal, of the dishes alone */
  double         energy_points;                  /* for each thousandth off it */
  guint          fixed_plates;                   /* mask of OlivinePlate */
  double         plate_points[1 << OLIVINE_N_PLATES]; /* by the mask of the whole day */
} OlivineDayClass;

OlivineDayClass *olivine_day_class_new   (const OlivinePlanProblem *problem,
                                          guint                     day,
                                          const OlivineUnlike      *unlike);
void             olivine_day_class_free  (OlivineDayClass          *self);
gboolean         olivine_day_class_equal (const OlivineDayClass    *self,
                                          const OlivineDayClass    *other);

double           olivine_day_class_get_worst (const OlivineDayClass *self);
gboolean         olivine_choices_beside  (const GArray             *choices,
                                          OlivineDate               date,
                                          guint                     dish);

/* Lunch and dinner, where a dish may not come on two days beside each other. */
static inline gboolean
olivine_meal_is_main (OlivineMeal meal)
{
  return meal == OLIVINE_MEAL_LUNCH || meal == OLIVINE_MEAL_DINNER;
}

G_END_DECLS
