/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rules and the points of a plan as an LP file, with the same figures.
 *
 * x_DAY_MEAL_DISH_PORTION is 1 for what is chosen; off_DAY are points for energy,
 * p_DAY_GROUP for a group that the day does without, r_WEEK_DISH times that a
 * dish comes again.  For problems with nothing chosen before and no leftovers.
 */

#include "config.h"

#include "bench-week-model.h"

#include <glib/gstdio.h>
#include <math.h>

#include "olivine-plan-score.h"

typedef struct {
  const OlivinePlanProblem *problem;
  GString                  *objective;
  GString                  *rows;
  GString                  *whole;
} Model;

/* What one option adds to a row; 0 leaves it out. */
typedef double (*Share) (const OlivineDish *dish,
                         gint64             servings,
                         guint              detail);

static const OlivinePlanDay *
get_day (const Model *model,
         guint        day)
{
  return &g_array_index (model->problem->days, OlivinePlanDay, day);
}

static void
add_number (GString *text,
            double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, number < 0 ? " - " : " + ");
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.9f", fabs (number)));
}

static gboolean
fits (const Model *model,
      guint        day,
      int          meal,
      guint        dish)
{
  return (get_day (model, day)->meals & (1u << meal)) != 0
         && olivine_plan_problem_fits (model->problem, day, (OlivineMeal) meal, dish);
}

/* Adds share × x for the options of a day, of all meals in @meals and all dishes or one. */
static void
add_terms (Model *model,
           guint  day,
           guint  meals,
           guint  only_dish,
           Share  share,
           guint  detail)
{
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    for (guint dish = 0; dish < model->problem->dishes->len; dish++)
      {
        if ((meals & (1u << meal)) == 0 || (only_dish != OLIVINE_PLAN_NO_DISH && dish != only_dish)
            || !fits (model, day, meal, dish))
          continue;
        for (int portion = 0; portion < OLIVINE_N_PORTIONS; portion++)
          {
            double part = share (model->problem->dishes->pdata[dish],
                                 olivine_dish_portions[portion], detail);

            if (part == 0.0)
              continue;
            add_number (model->rows, part);
            g_string_append_printf (model->rows, " x_%u_%d_%u_%d\n", day, meal, dish, portion);
          }
      }
}

static double
share_one (const OlivineDish *dish,
           gint64             servings,
           guint              detail)
{
  return 1.0;
}

static double
share_servings (const OlivineDish *dish,
                gint64             servings,
                guint              detail)
{
  return (double) servings / 1000.0;
}

static double
share_nutrient (const OlivineDish *dish,
                gint64             servings,
                guint              nutrient)
{
  OlivineSnapshot totals;

  olivine_dish_get_totals (dish, servings, &totals);
  return olivine_thousandths_to_double (totals.thousandths[nutrient]);
}

static double
share_plate (const OlivineDish *dish,
             gint64             servings,
             guint              plate)
{
  return (dish->plates & plate) != 0 ? 1.0 : 0.0;
}

static void
end_row (Model      *model,
         const char *relation,
         double      number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (model->rows, relation);
  g_string_append (model->rows, g_ascii_formatd (buffer, sizeof buffer, "%.9f", number));
  g_string_append_c (model->rows, '\n');
}

static void
add_options (Model *model,
             guint  day)
{
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    for (guint dish = 0; dish < model->problem->dishes->len; dish++)
      for (int portion = 0; portion < OLIVINE_N_PORTIONS; portion++)
        {
          if (!fits (model, day, meal, dish))
            break;
          add_number (model->objective,
                      olivine_plan_score_choice (model->problem, dish, (OlivineMeal) meal,
                                                 olivine_dish_portions[portion]));
          g_string_append_printf (model->objective, " x_%u_%d_%u_%d\n", day, meal, dish, portion);
          g_string_append_printf (model->whole, "x_%u_%d_%u_%d\n", day, meal, dish, portion);
        }
}

static void
add_bounds (Model *model,
            guint  day)
{
  const OlivinePlanDay *of_day = get_day (model, day);

  for (guint i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      if (of_day->minimum.thousandths[i] != OLIVINE_UNKNOWN)
        {
          add_terms (model, day, of_day->meals, OLIVINE_PLAN_NO_DISH, share_nutrient, i);
          end_row (model, " >= ", olivine_thousandths_to_double (of_day->minimum.thousandths[i]));
        }
      if (of_day->maximum.thousandths[i] != OLIVINE_UNKNOWN)
        {
          add_terms (model, day, of_day->meals, OLIVINE_PLAN_NO_DISH, share_nutrient, i);
          end_row (model, " <= ", olivine_thousandths_to_double (of_day->maximum.thousandths[i]));
        }
    }
}

/* off_DAY is at least the distance in points on both sides of the goal. */
static void
add_energy (Model *model,
            guint  day)
{
  const OlivinePlanDay *of_day = get_day (model, day);
  double goal = olivine_thousandths_to_double (of_day->energy_goal);
  double kcal_per_point = goal / (100.0 * OLIVINE_SCORE_ENERGY);

  g_string_append_printf (model->objective, " + 1.0 off_%u\n", day);
  for (int sign = -1; sign <= 1; sign += 2)
    {
      add_terms (model, day, of_day->meals, OLIVINE_PLAN_NO_DISH, share_nutrient,
                 OLIVINE_NUTRIENT_ENERGY);
      add_number (model->rows, sign * kcal_per_point);
      g_string_append_printf (model->rows, " off_%u", day);
      end_row (model, sign > 0 ? " >= " : " <= ", goal);
    }
}

static void
add_plates (Model *model,
            guint  day)
{
  guint wished = olivine_plan_score_wished (model->problem, day);

  for (guint i = 0; i < OLIVINE_N_PLATES; i++)
    {
      if ((wished & (1u << i)) == 0)
        continue;
      add_number (model->objective, OLIVINE_SCORE_PLATE);
      g_string_append_printf (model->objective, " p_%u_%u\n", day, i);
      g_string_append_printf (model->rows, "+ 1.0 p_%u_%u\n", day, i);
      add_terms (model, day, get_day (model, day)->meals, OLIVINE_PLAN_NO_DISH, share_plate,
                 1u << i);
      end_row (model, " >= ", 1.0);
    }
}

static void
add_day (Model *model,
         guint  day)
{
  const OlivinePlanDay *of_day = get_day (model, day);

  add_options (model, day);
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    if ((of_day->meals & (1u << meal)) != 0)
      {
        add_terms (model, day, 1u << meal, OLIVINE_PLAN_NO_DISH, share_one, 0);
        end_row (model, " = ", 1.0);
      }
  add_bounds (model, day);
  add_energy (model, day);
  add_plates (model, day);
}

static void
add_week_of_dish (Model *model,
                  guint  week,
                  guint  dish)
{
  guint first = week * OLIVINE_PLAN_WEEK;
  guint end = MIN (first + OLIVINE_PLAN_WEEK, model->problem->days->len);
  gsize start = model->rows->len;

  for (guint day = first; day < end; day++)
    add_terms (model, day, get_day (model, day)->meals, dish, share_servings, 0);
  if (model->rows->len == start)
    return;

  end_row (model, " <= ", olivine_thousandths_to_double (model->problem->max_servings));
  add_number (model->objective, OLIVINE_SCORE_REPEAT);
  g_string_append_printf (model->objective, " r_%u_%u\n", week, dish);
  for (guint day = first; day < end; day++)
    add_terms (model, day, get_day (model, day)->meals, dish, share_one, 0);
  g_string_append_printf (model->rows, " - 1.0 r_%u_%u", week, dish);
  end_row (model, " <= ", 1.0);
}

/* Lunch or dinner of a day, and lunch or dinner of the next. */
static void
add_neighbours (Model *model,
                guint  day,
                guint  dish)
{
  for (int meal = OLIVINE_MEAL_LUNCH; meal <= OLIVINE_MEAL_DINNER; meal++)
    for (int next = OLIVINE_MEAL_LUNCH; next <= OLIVINE_MEAL_DINNER; next++)
      {
        if (!fits (model, day, meal, dish) || !fits (model, day + 1, next, dish))
          continue;
        add_terms (model, day, 1u << meal, dish, share_one, 0);
        add_terms (model, day + 1, 1u << next, dish, share_one, 0);
        end_row (model, " <= ", 1.0);
      }
}

/* Returns: (transfer full): the text of the file */
char *
bench_week_model_write (const OlivinePlanProblem *problem)
{
  Model model = { problem, g_string_new ("Minimize\n"), g_string_new ("Subject To\n"),
                  g_string_new ("Binary\n") };
  guint n_weeks = (problem->days->len + OLIVINE_PLAN_WEEK - 1) / OLIVINE_PLAN_WEEK;

  for (guint day = 0; day < problem->days->len; day++)
    add_day (&model, day);
  for (guint dish = 0; dish < problem->dishes->len; dish++)
    {
      for (guint week = 0; week < n_weeks; week++)
        add_week_of_dish (&model, week, dish);
      for (guint day = 0; day + 1 < problem->days->len; day++)
        add_neighbours (&model, day, dish);
    }

  g_string_append (model.objective, model.rows->str);
  g_string_append (model.objective, model.whole->str);
  g_string_append (model.objective, "End\n");
  g_string_free (model.rows, TRUE);
  g_string_free (model.whole, TRUE);
  return g_string_free (model.objective, FALSE);
}

/* Reads "number name value cost" lines, as cbc writes them. */
OlivinePlan *
bench_week_model_read (const OlivinePlanProblem *problem,
                       const char               *solution)
{
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  g_auto (GStrv) lines = g_strsplit (solution, "\n", -1);
  OlivinePlanScore score;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      OlivinePlanChoice choice = { .is_eaten = FALSE };
      guint day, meal, portion;
      double share;

      if (sscanf (lines[i], "%*u x_%u_%u_%u_%u %lf", &day, &meal, &choice.dish, &portion, &share)
              != 5
          || share < 0.5)
        continue;
      choice.date = g_array_index (problem->days, OlivinePlanDay, day).date;
      choice.meal = (OlivineMeal) meal;
      choice.servings = olivine_dish_portions[portion];
      g_array_append_val (plan->choices, choice);
    }

  if (!olivine_plan_problem_check (problem, plan, NULL))
    return NULL;
  olivine_plan_score (problem, plan, &score);
  plan->objective = score.total;
  return g_steal_pointer (&plan);
}

static char *
run_cbc (const char *dir,
         const char *model,
         guint       n_seconds)
{
  g_autofree char *model_path = g_build_filename (dir, "week.lp", NULL);
  g_autofree char *solution_path = g_build_filename (dir, "week.txt", NULL);
  g_autofree char *limit = g_strdup_printf ("%u", n_seconds);
  const char *argv[] = { "cbc", model_path, "timeMode", "elapsed", "sec", limit, "solve",
                         "solution", solution_path, NULL };
  char *solution = NULL;

  if (g_file_set_contents (model_path, model, -1, NULL)
      && g_spawn_sync (NULL, (char **) argv, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                         | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, NULL, NULL))
    g_file_get_contents (solution_path, &solution, NULL, NULL);

  g_remove (model_path);
  g_remove (solution_path);
  return solution;
}

/* Returns: (transfer full) (nullable): the plan that cbc has after @n_seconds */
OlivinePlan *
bench_week_model_solve (const OlivinePlanProblem *problem,
                        guint                     n_seconds)
{
  g_autofree char *dir = g_dir_make_tmp ("olivine-week-XXXXXX", NULL);
  g_autofree char *model = bench_week_model_write (problem);
  g_autofree char *solution = run_cbc (dir, model, n_seconds);

  g_rmdir (dir);
  return solution != NULL ? bench_week_model_read (problem, solution) : NULL;
}
