/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How fast and how good the planner is, on a week of five people: one line a
 * figure, "name: value unit (ratio to what)".  Fails when the greedy planner or
 * cbc, where there is one, has the better plan.
 */

#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include "bench-greedy.h"
#include "bench-people.h"
#include "bench-week-model.h"
#include "olivine-planner.h"

#define CBC_SECONDS 10

/* Objectives that differ by less are the same. */
#define SAME 1e-6

static void
print_figure (const char *person,
              const char *what,
              double      figure,
              const char *unit)
{
  g_print ("%s-%s: %.3f %s\n", person, what, figure, unit);
}

/* Whether ours is at least as good. */
static gboolean
print_other (const char        *person,
             const char        *who,
             const OlivinePlan *ours,
             const OlivinePlan *other)
{
  if (other == NULL)
    {
      g_print ("%s-%s: no plan\n", person, who);
      return TRUE;
    }

  g_print ("%s-%s: %.3f points (%.3f times ours)\n", person, who, other->objective,
           other->objective / ours->objective);
  return ours->objective <= other->objective * (1.0 + SAME);
}

static gboolean
run_person (guint      person,
            GPtrArray *dishes)
{
  g_autoptr (OlivinePlanProblem) problem = bench_new_problem (person, dishes);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivinePlan) ours = olivine_planner_solve (problem, NULL, NULL, NULL, &error);
  g_autoptr (OlivinePlan) greedy = bench_plan_greedily (problem);
  g_autoptr (OlivinePlan) cbc = NULL;
  g_autofree char *program = g_find_program_in_path ("cbc");
  const char *name = bench_get_name (person);
  gboolean is_best = FALSE;

  if (ours == NULL || ours->choices->len == 0)
    {
      g_printerr ("%s: %s\n", name, error != NULL ? error->message : "no plan");
      return FALSE;
    }

  g_print ("%s-status: %s\n", name, olivine_plan_status_to_nick (ours->status));
  print_figure (name, "first", ours->first_seconds, "s");
  print_figure (name, "final", ours->seconds, "s");
  print_figure (name, "objective", ours->objective, "points");
  print_figure (name, "bound", ours->bound, "points");
  print_figure (name, "gap", 100.0 * ours->gap, "%");
  is_best = print_other (name, "greedy", ours, greedy);
  if (program == NULL)
    {
      g_print ("%s-cbc: skipped, there is no program cbc\n", name);
      return is_best;
    }

  cbc = bench_week_model_solve (problem, CBC_SECONDS);
  return print_other (name, "cbc", ours, cbc) && is_best;
}

int
main (void)
{
  g_autoptr (GPtrArray) dishes = NULL;
  gboolean is_best = TRUE;

  setlocale (LC_ALL, "C");
  dishes = bench_load_dishes ();
  g_print ("dishes: %u\n", dishes->len);
  for (guint person = 0; person < BENCH_N_PEOPLE; person++)
    is_best = run_person (person, dishes) && is_best;

  return is_best ? EXIT_SUCCESS : EXIT_FAILURE;
}
