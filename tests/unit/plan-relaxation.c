/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All days in one program without an aim: a column for each day, meal, dish and
 * portion, a row for each rule.  Its linear relaxation is nearly always enough;
 * else branch and bound of the solver looks at each day, then at all of them.
 */

#include "config.h"

#include "plan-relaxation.h"

#include <glpk.h>

/* Far more than any of the problems takes, on a busy machine too. */
#define MAX_MS (100 * 1000)

#define ALL_DAYS G_MAXUINT

typedef struct {
  guint       day;
  OlivineMeal meal;
  guint       dish;
  gint64      servings;
  OlivineSnapshot totals;
} Column;

typedef struct {
  const OlivinePlanProblem *problem;
  guint                     only_day; /* or ALL_DAYS */
  glp_prob                 *program;
  GArray                   *columns; /* of Column */
  GArray                   *indices; /* of the row that is being made */
  GArray                   *values;
} Model;

static const OlivinePlanDay *
get_day (const Model *model,
         guint        day)
{
  return &g_array_index (model->problem->days, OlivinePlanDay, day);
}

static gboolean
has_day (const Model *model,
         guint        day)
{
  return (model->only_day == ALL_DAYS || model->only_day == day)
         && get_day (model, day)->meals != 0;
}

static void
add_portions (Model      *model,
              guint       day,
              OlivineMeal meal,
              guint       dish)
{
  for (int i = 0; i < OLIVINE_N_PORTIONS; i++)
    {
      Column column = { day, meal, dish, olivine_dish_portions[i] };
      int index = glp_add_cols (model->program, 1);

      olivine_dish_get_totals (model->problem->dishes->pdata[dish], column.servings,
                               &column.totals);
      glp_set_col_bnds (model->program, index, GLP_DB, 0.0, 1.0);
      glp_set_col_kind (model->program, index, GLP_IV);
      g_array_append_val (model->columns, column);
    }
}

static void
add_columns (Model *model)
{
  for (guint day = 0; day < model->problem->days->len; day++)
    for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
      for (guint dish = 0; dish < model->problem->dishes->len; dish++)
        if (has_day (model, day) && (get_day (model, day)->meals & (1u << meal)) != 0
            && olivine_plan_problem_fits (model->problem, day, (OlivineMeal) meal, dish))
          add_portions (model, day, (OlivineMeal) meal, dish);
}

/* GLPK counts from 1 and leaves the first place of its arrays alone. */
static void
begin_row (Model *model)
{
  int none = 0;
  double nothing = 0.0;

  g_array_set_size (model->indices, 0);
  g_array_set_size (model->values, 0);
  g_array_append_val (model->indices, none);
  g_array_append_val (model->values, nothing);
}

static void
add_term (Model  *model,
          guint   column,
          double  value)
{
  int index = (int) column + 1;

  g_array_append_val (model->indices, index);
  g_array_append_val (model->values, value);
}

static void
end_row (Model  *model,
         int     kind,
         double  lower,
         double  upper)
{
  int row = glp_add_rows (model->program, 1);

  glp_set_row_bnds (model->program, row, kind, lower, upper);
  glp_set_mat_row (model->program, row, (int) model->indices->len - 1,
                   (int *) (gpointer) model->indices->data,
                   (double *) (gpointer) model->values->data);
}

static void
add_meal (Model *model,
          guint  day,
          int    meal)
{
  begin_row (model);
  for (guint i = 0; i < model->columns->len; i++)
    {
      const Column *column = &g_array_index (model->columns, Column, i);

      if (column->day == day && (int) column->meal == meal)
        add_term (model, i, 1.0);
    }
  end_row (model, GLP_FX, 1.0, 1.0);
}

static void
add_bound (Model *model,
           guint  day,
           int    nutrient)
{
  const OlivinePlanDay *of_day = get_day (model, day);
  gint64 least = of_day->minimum.thousandths[nutrient];
  gint64 most = of_day->maximum.thousandths[nutrient];
  gint64 fixed = of_day->fixed.thousandths[nutrient];

  if (least == OLIVINE_UNKNOWN && most == OLIVINE_UNKNOWN)
    return;

  begin_row (model);
  for (guint i = 0; i < model->columns->len; i++)
    {
      const Column *column = &g_array_index (model->columns, Column, i);

      if (column->day == day)
        add_term (model, i, (double) column->totals.thousandths[nutrient] / 1000.0);
    }
  if (least != OLIVINE_UNKNOWN)
    end_row (model, GLP_LO, (double) (least - fixed) / 1000.0, 0.0);
  if (most != OLIVINE_UNKNOWN)
    end_row (model, GLP_UP, 0.0, (double) (most - fixed) / 1000.0);
}

static double
count_chosen (const Model *model,
              guint        dish,
              int          week)
{
  gint64 servings = 0;

  for (guint i = 0; i < model->problem->chosen->len; i++)
    {
      const OlivinePlanChoice *choice
          = &g_array_index (model->problem->chosen, OlivinePlanChoice, i);

      if (choice->dish == dish && olivine_plan_problem_week (model->problem, choice->date) == week)
        servings += choice->servings;
    }

  return (double) servings / 1000.0;
}

static void
add_repeats (Model *model,
             guint  dish,
             int    week)
{
  double left = (double) model->problem->max_servings / 1000.0 - count_chosen (model, dish, week);

  begin_row (model);
  for (guint i = 0; i < model->columns->len; i++)
    {
      const Column *column = &g_array_index (model->columns, Column, i);

      if (column->dish == dish && (int) column->day / OLIVINE_PLAN_WEEK == week)
        add_term (model, i, (double) column->servings / 1000.0);
    }
  if (model->indices->len > 1)
    end_row (model, GLP_UP, 0.0, MAX (left, 0.0));
}

static gboolean
is_main (OlivineMeal meal)
{
  return meal == OLIVINE_MEAL_LUNCH || meal == OLIVINE_MEAL_DINNER;
}

static void
add_neighbours (Model       *model,
                guint        dish,
                guint        day,
                OlivineMeal  meal,
                OlivineMeal  next)
{
  begin_row (model);
  for (guint i = 0; i < model->columns->len; i++)
    {
      const Column *column = &g_array_index (model->columns, Column, i);

      if (column->dish == dish
          && ((column->day == day && column->meal == meal)
              || (column->day == day + 1 && column->meal == next)))
        add_term (model, i, 1.0);
    }
  if (model->indices->len > 1)
    end_row (model, GLP_UP, 0.0, 1.0);
}

static void
exclude_beside_chosen (Model *model)
{
  for (guint i = 0; i < model->columns->len; i++)
    for (guint j = 0; j < model->problem->chosen->len; j++)
      {
        const Column *column = &g_array_index (model->columns, Column, i);
        const OlivinePlanChoice *choice
            = &g_array_index (model->problem->chosen, OlivinePlanChoice, j);

        if (choice->dish == column->dish && is_main (choice->meal) && is_main (column->meal)
            && ABS (olivine_date_days_between (choice->date, get_day (model, column->day)->date))
                   == 1)
          glp_set_col_bnds (model->program, (int) i + 1, GLP_FX, 0.0, 0.0);
      }
}

static void
add_rows (Model *model)
{
  guint n_days = model->problem->days->len;

  for (guint day = 0; day < n_days; day++)
    {
      if (!has_day (model, day))
        continue;
      for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
        if ((get_day (model, day)->meals & (1u << meal)) != 0)
          add_meal (model, day, meal);
      for (int nutrient = 0; nutrient < OLIVINE_N_NUTRIENTS; nutrient++)
        add_bound (model, day, nutrient);
    }

  for (guint dish = 0; dish < model->problem->dishes->len; dish++)
    {
      for (int week = 0; week * OLIVINE_PLAN_WEEK < (int) n_days; week++)
        add_repeats (model, dish, week);
      for (guint day = 0; day + 1 < n_days; day++)
        for (int meal = OLIVINE_MEAL_LUNCH; meal <= OLIVINE_MEAL_DINNER; meal++)
          for (int next = OLIVINE_MEAL_LUNCH; next <= OLIVINE_MEAL_DINNER; next++)
            add_neighbours (model, dish, day, (OlivineMeal) meal, (OlivineMeal) next);
    }
}

static PlanProof
prove (Model    *model,
       gboolean  in_shares)
{
  glp_smcp simplex;
  glp_iocp whole;

  glp_init_smcp (&simplex);
  simplex.msg_lev = GLP_MSG_OFF;
  if (glp_simplex (model->program, &simplex) != 0)
    return PLAN_PROOF_NONE;
  if (glp_get_status (model->program) == GLP_NOFEAS)
    return PLAN_PROOF_SHARES;
  if (in_shares)
    return PLAN_PROOF_NONE;

  glp_init_iocp (&whole);
  whole.msg_lev = GLP_MSG_OFF;
  whole.br_tech = GLP_BR_MFV;
  whole.tm_lim = MAX_MS;
  if (glp_intopt (model->program, &whole) == 0
      && glp_mip_status (model->program) == GLP_NOFEAS)
    return PLAN_PROOF_WHOLE;

  return PLAN_PROOF_NONE;
}

static PlanProof
prove_days (const OlivinePlanProblem *problem,
            guint                     only_day,
            gboolean                  in_shares)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  Model model = { problem, only_day, glp_create_prob (), columns, indices, values };
  PlanProof proof;

  add_columns (&model);
  add_rows (&model);
  exclude_beside_chosen (&model);
  proof = prove (&model, in_shares);
  glp_delete_prob (model.program);
  return proof;
}

PlanProof
plan_relaxation_prove (const OlivinePlanProblem *problem)
{
  PlanProof proof;

  glp_term_out (GLP_OFF);
  proof = prove_days (problem, ALL_DAYS, TRUE);
  for (guint day = 0; day < problem->days->len && proof == PLAN_PROOF_NONE; day++)
    proof = prove_days (problem, day, FALSE);
  if (proof == PLAN_PROOF_NONE && problem->days->len > 1)
    proof = prove_days (problem, ALL_DAYS, FALSE);

  return proof;
}
