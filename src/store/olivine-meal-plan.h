/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan: dishes for the meals of days to come, and what became of them. */

#pragma once

#include "olivine-day.h"
#include "olivine-plan-problem.h"
#include "olivine-store.h"

G_BEGIN_DECLS

/* Servings of one dish in a meal, at most; thousandths. */
#define OLIVINE_PLAN_MAX_SERVINGS (100 * G_GINT64_CONSTANT (1000))

/* One dish of the plan, with what it holds now: a recipe that is edited changes
 * what is planned, never what was eaten. */
typedef struct {
  char            *uid;
  OlivineDate      date;
  OlivineMeal      meal;       /* breakfast, lunch, dinner or snack */
  char            *dish_id;    /* kept verbatim, may name a dish that is gone */
  char            *dish;       /* its name when it was planned */
  gint64           servings;   /* thousandths */
  gboolean         is_eaten;   /* logged by olivine_meal_plan_eat() */
  gboolean         is_gone;    /* there is no such dish any more: @totals are unknown */
  OlivineSnapshot  totals;
  double           coverage;   /* 0–1, as of a day */
} OlivinePlanItem;

/* A day of the plan as it is shown: what is planned and not eaten, and what is eaten. */
typedef struct {
  OlivineDate      date;
  OlivinePerson   *person;     /* the version valid on that day */
  OlivineTarget    target;
  GPtrArray       *items;      /* of OlivinePlanItem, by meal */
  OlivineIntake    intake;     /* of the food of all items together with what is logged */
} OlivinePlanDayView;

typedef struct {
  OlivineDate      from;
  guint            n_days;       /* 1–OLIVINE_PLAN_MAX_DAYS */
  guint            meals;        /* mask; 0 = breakfast, lunch, dinner, snack */
  double           energy_kcal;  /* NAN = the profile's, else 2,000 */
  double           target_mg;    /* this plan's own goal; NAN = the person's */
  double           repeats;      /* servings of a dish a week; NAN = 3 */
  OlivineTags      without;
  OlivineTags      only;
  guint            seed;
  const char      *swapped_uid;  /* (nullable): an item to swap: as if it were not planned */
} OlivinePlanWish;

OlivinePlanItem    *olivine_plan_item_new       (void);
OlivinePlanItem    *olivine_plan_item_copy      (const OlivinePlanItem  *item);
void                olivine_plan_item_free      (OlivinePlanItem        *item);
void                olivine_plan_day_view_free  (OlivinePlanDayView     *day);
void                olivine_plan_wish_init      (OlivinePlanWish        *wish,
                                                 OlivineDate             from);

GPtrArray          *olivine_meal_plan_items     (OlivineStore           *store,
                                                 OlivineDate             from,
                                                 OlivineDate             to,
                                                 GError                **error);
GPtrArray          *olivine_meal_plan_days      (OlivineStore           *store,
                                                 OlivineDate             from,
                                                 OlivineDate             to,
                                                 GError                **error);
gboolean            olivine_meal_plan_add       (OlivineStore           *store,
                                                 OlivinePlanItem        *item,
                                                 GError                **error);
gboolean            olivine_meal_plan_replace   (OlivineStore           *store,
                                                 const OlivinePlanItem  *item,
                                                 GError                **error);
gboolean            olivine_meal_plan_exchange  (OlivineStore           *store,
                                                 const char             *uid,
                                                 const char             *other_uid,
                                                 GError                **error);
gboolean            olivine_meal_plan_remove    (OlivineStore           *store,
                                                 const char             *uid,
                                                 GError                **error);
gboolean            olivine_meal_plan_clear     (OlivineStore           *store,
                                                 OlivineDate             from,
                                                 OlivineDate             to,
                                                 guint                  *n_cleared,
                                                 GError                **error);
gboolean            olivine_meal_plan_copy      (OlivineStore           *store,
                                                 OlivineDate             from,
                                                 guint                   n_days,
                                                 OlivineDate             to,
                                                 guint                  *n_copied,
                                                 GError                **error);
GPtrArray          *olivine_meal_plan_eat       (OlivineStore           *store,
                                                 OlivineDate             date,
                                                 OlivineMeal             meal,
                                                 const char             *uid,
                                                 GError                **error);

/* Planning: may this person's days be filled, with what, and with which result. */
gboolean            olivine_meal_plan_may_fill  (OlivineStore           *store,
                                                 const OlivinePerson    *person,
                                                 OlivineDate             today,
                                                 GPtrArray             **holding,
                                                 gboolean               *lacks_limits,
                                                 GError                **error);
OlivinePlanProblem *olivine_meal_plan_problem   (OlivineStore           *store,
                                                 const OlivinePlanWish  *wish,
                                                 OlivineDate             today,
                                                 GError                **error);
GPtrArray          *olivine_meal_plan_preview   (OlivineStore           *store,
                                                 const OlivinePlanProblem  *problem,
                                                 const OlivinePlan      *plan,
                                                 GError                **error);
gboolean            olivine_meal_plan_apply     (OlivineStore           *store,
                                                 const OlivinePlanProblem *problem,
                                                 const OlivinePlan      *plan,
                                                 guint                  *n_added,
                                                 GError                **error);

/* The shopping list of @from to @to: of OlivineShoppingLine, by group. */
GPtrArray          *olivine_meal_plan_shopping  (OlivineStore           *store,
                                                 OlivineDate             from,
                                                 OlivineDate             to,
                                                 GError                **error);
gboolean            olivine_meal_plan_tick      (OlivineStore           *store,
                                                 OlivineDate             from,
                                                 OlivineDate             to,
                                                 const char             *food_id,
                                                 gboolean                is_ticked,
                                                 GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivinePlanItem, olivine_plan_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivinePlanDayView, olivine_plan_day_view_free)

G_END_DECLS
