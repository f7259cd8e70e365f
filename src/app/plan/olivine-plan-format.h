/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan in words: pure functions, tested without a window. */

#pragma once

#include "olivine-meal-plan.h"

G_BEGIN_DECLS

/* What became of a dish of the plan. */
typedef enum {
  OLIVINE_PLAN_STATE_PLANNED,
  OLIVINE_PLAN_STATE_EATEN,
  OLIVINE_PLAN_STATE_NOT_EATEN, /* its day is past */
  OLIVINE_PLAN_STATE_GONE,      /* there is no such dish any more */
} OlivinePlanState;

/* What the sum of a day of the plan stands for. */
typedef enum {
  OLIVINE_PLAN_DAY_EMPTY,  /* nothing is planned or logged */
  OLIVINE_PLAN_DAY_HOLDS,
  OLIVINE_PLAN_DAY_MISSED, /* it is past, and not all that was planned is eaten */
} OlivinePlanDayState;

OlivinePlanState    olivine_plan_state     (const OlivinePlanItem    *item,
                                            OlivineDate               today);
OlivinePlanDayState olivine_plan_day_state (const OlivinePlanDayView *day,
                                            OlivineDate               today);

/* Days and weeks. */
char       *olivine_plan_format_range              (OlivineDate            from,
                                                    OlivineDate            to,
                                                    OlivineDate            today,
                                                    gboolean               narrow);
char       *olivine_plan_format_weekday            (OlivineDate            date);
char       *olivine_plan_format_day_short          (OlivineDate            date);
char       *olivine_plan_format_day                (OlivineDate            date);
const char *olivine_plan_format_meal               (OlivineMeal            meal);
char       *olivine_plan_format_place              (OlivineDate            date,
                                                    OlivineMeal            meal);

/* A dish. */
char       *olivine_plan_format_name               (const OlivinePlanItem *item);
char       *olivine_plan_format_figure             (const OlivinePlanItem *item);
char       *olivine_plan_format_portion_and_figure (const OlivinePlanItem *item);
const char *olivine_plan_format_state              (OlivinePlanState       state);
char       *olivine_plan_format_sentence           (const OlivinePlanItem *item,
                                                    OlivineDate            today);
char       *olivine_plan_format_details            (const OlivinePlanItem *item);

/* A meal without a dish. */
char       *olivine_plan_format_logged             (guint                  n_foods,
                                                    gint64                 food_mg);
char       *olivine_plan_format_free               (OlivineDate            date,
                                                    OlivineMeal            meal,
                                                    guint                  n_foods,
                                                    gint64                 food_mg);

/* A day. */
char       *olivine_plan_format_total              (gint64                 amount,
                                                    gboolean               at_least,
                                                    double                 mark,
                                                    const char            *unit);
char       *olivine_plan_format_coverage           (const OlivineIntake   *intake);

G_END_DECLS
