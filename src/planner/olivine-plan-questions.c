/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Limits that a clinician gave: what larger value would help.
 *
 * They are only asked about and never changed by the program; that a plan
 * exists with the value that is told was tried all the same.
 */

#include "config.h"

#include "olivine-plan-remedies.h"

#include <math.h>

#include "olivine-day-trouble.h"

#define UNIT 1000

/* Where every day has a menu and the week has none, any limit may be too low for
 * a week's variety: one looks upwards from what it is. */
static gint64
get_limit (const OlivinePlanProblem *problem,
           OlivineNutrient           nutrient)
{
  gint64 limit = OLIVINE_UNKNOWN;

  for (guint i = 0; i < problem->days->len; i++)
    limit = MAX (limit,
                 g_array_index (problem->days, OlivinePlanDay, i).maximum.thousandths[nutrient]);

  return limit;
}

/* The least that every day in trouble needs. */
static gint64
find_allowed (const OlivineRemedySearch *search,
              OlivineNutrient            nutrient)
{
  gint64 allowed = OLIVINE_UNKNOWN;

  if (search->troubles->len == 0)
    return get_limit (search->problem, nutrient);

  for (guint i = 0; i < search->troubles->len; i++)
    {
      OlivineDayTrouble *trouble = search->troubles->pdata[i];

      allowed = MAX (allowed, olivine_day_trouble_least_allowed (trouble, nutrient));
    }

  return allowed;
}

static void
raise_limit (OlivinePlanProblem *problem,
             OlivineNutrient     nutrient,
             gint64              limit)
{
  for (guint i = 0; i < problem->days->len; i++)
    {
      gint64 *most
          = &g_array_index (problem->days, OlivinePlanDay, i).maximum.thousandths[nutrient];

      if (*most != OLIVINE_UNKNOWN)
        *most = MAX (*most, limit);
    }
}

/* Whole mg or g, rounded upwards. */
static gint64
step_up (gint64 amount,
         gsize  step)
{
  return (gint64) ceil ((double) amount * (1.0 + olivine_remedy_steps[step]) / UNIT) * UNIT;
}

/* Tries to raise all of @asked at once; whether there is a plan then. */
static gboolean
try_asking (const OlivineRemedySearch *search,
            const GArray              *asked)
{
  for (gsize step = 0; step < OLIVINE_REMEDY_N_STEPS; step++)
    {
      g_autoptr (OlivinePlanProblem) changed = olivine_plan_problem_copy (search->problem);

      for (guint i = 0; i < asked->len; i++)
        {
          const OlivineRemedy *remedy = &g_array_index (asked, OlivineRemedy, i);

          raise_limit (changed, remedy->nutrient, step_up (remedy->amount, step));
        }
      if (!olivine_plan_can_be_made (changed, search->cancellable))
        continue;

      for (guint i = 0; i < asked->len; i++)
        {
          OlivineRemedy remedy = g_array_index (asked, OlivineRemedy, i);

          remedy.amount = step_up (remedy.amount, step);
          remedy.together = asked->len > 1;
          remedy.reached = olivine_remedy_search_get_target (search->problem);
          g_array_append_val (search->remedies, remedy);
        }
      return TRUE;
    }

  return FALSE;
}

static GArray *
collect_questions (const OlivineRemedySearch *search)
{
  GArray *asked = g_array_new (FALSE, FALSE, sizeof (OlivineRemedy));

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      OlivineRemedy remedy = { .kind = OLIVINE_REMEDY_ASK, .nutrient = (OlivineNutrient) i };

      if (i == OLIVINE_NUTRIENT_ENERGY)
        continue;
      remedy.amount = find_allowed (search, remedy.nutrient);
      if (remedy.amount != OLIVINE_UNKNOWN)
        g_array_append_val (asked, remedy);
    }

  return asked;
}

/**
 * olivine_remedy_search_ask:
 * @search: a search
 *
 * Finds the limits that it is worth asking a dietitian about, with the smallest
 * value that would help.  Where none helps alone, those that help together.
 */
void
olivine_remedy_search_ask (const OlivineRemedySearch *search)
{
  g_autoptr (GArray) asked = collect_questions (search);
  gboolean helped = FALSE;

  for (guint i = 0; i < asked->len; i++)
    {
      g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (OlivineRemedy));

      g_array_append_val (one, g_array_index (asked, OlivineRemedy, i));
      helped |= try_asking (search, one);
    }

  if (!helped && asked->len > 1)
    try_asking (search, asked);
}
