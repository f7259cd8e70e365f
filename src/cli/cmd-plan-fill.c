/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Filling days with meals.  The plan is put into the diary as one change once it
 * is complete, and not at all otherwise; when there is none, the status is
 * printed all the same and stderr says what is in the way and what would help.
 */

#include "config.h"

#include <math.h>

#include "cli-commands.h"
#include "cli-plan.h"
#include "olivine-plan-explain.h"
#include "olivine-plan-words.h"
#include "olivine-planner.h"

#define FILL_COLUMNS "status,days,objective,bound,gap,seconds"

#define MIN_ENERGY_KCAL 500.0
#define MAX_ENERGY_KCAL 10000.0

static gboolean
get_seed (Cli     *cli,
          guint   *seed,
          GError **error)
{
  const char *text = cli_get_option (cli, "seed");
  guint64 parsed = *seed;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &parsed, NULL))
    return cli_refuse (error, "--seed: “%s” is not a whole number from 0 to %u. Check it.", text,
                       G_MAXUINT);
  *seed = parsed;

  return TRUE;
}

static gboolean
get_energy (Cli     *cli,
            double  *energy_kcal,
            GError **error)
{
  if (!cli_get_number (cli, "energy", energy_kcal, error))
    return FALSE;
  if (*energy_kcal < MIN_ENERGY_KCAL || *energy_kcal > MAX_ENERGY_KCAL)
    return cli_refuse (error, "--energy: “%s” is not an energy goal from %g to %g kcal a day. "
                       "Check it.", cli_get_option (cli, "energy"), MIN_ENERGY_KCAL,
                       MAX_ENERGY_KCAL);

  return TRUE;
}

static gboolean
get_meals (Cli     *cli,
           guint   *meals,
           GError **error)
{
  const char *text = cli_get_option (cli, "meals");

  if (text == NULL || olivine_meals_from_text (text, meals, error))
    return TRUE;

  g_prefix_error (error, "--meals: ");
  return FALSE;
}

static gboolean
get_wish (Cli              *cli,
          OlivinePlanWish  *wish,
          GError          **error)
{
  olivine_plan_wish_init (wish, cli->date);
  if (!cli_has_option (cli, "days"))
    return cli_refuse_usage (error, "How many days is missing; write olivine-cli plan fill "
                             "--days N.");

  return cli_get_plan_days (cli, &wish->n_days, error)
         && get_meals (cli, &wish->meals, error)
         && get_energy (cli, &wish->energy_kcal, error)
         && cli_get_number (cli, "target-mg", &wish->target_mg, error)
         && cli_get_number (cli, "repeats", &wish->repeats, error)
         && cli_get_tags (cli, "without", &wish->without, error)
         && cli_get_tags (cli, "only", &wish->only, error)
         && get_seed (cli, &wish->seed, error);
}

/* Points and seconds to the sixth place: more is not meant. */
static void
add_figure (CliTable *table,
            double    figure)
{
  cli_table_add_double (table, isnan (figure) ? NAN : round (figure * 1e6) / 1e6);
}

static void
print_status (Cli               *cli,
              guint              n_days,
              const OlivinePlan *plan)
{
  g_autoptr (CliTable) table = cli_table_new (FILL_COLUMNS);

  cli_table_add_word (table, olivine_plan_status_to_nick (plan->status));
  cli_table_add_count (table, n_days);
  add_figure (table, plan->objective);
  add_figure (table, plan->bound);
  add_figure (table, plan->gap);
  add_figure (table, plan->seconds);
  cli_table_end_row (table);
  cli_print_table (cli, table);
}

/* What to write to take a change that is the person's own. */
static char *
describe_option (const OlivineRemedy *remedy)
{
  g_autofree char *amount = olivine_thousandths_to_text (remedy->amount);
  g_autofree char *meals = olivine_meals_to_text (remedy->meals);
  g_autofree char *date = olivine_date_to_text (remedy->date);

  switch (remedy->kind)
    {
    case OLIVINE_REMEDY_TARGET:
      return g_strdup_printf (" (--target-mg %s)", amount);
    case OLIVINE_REMEDY_REPEATS:
      return g_strdup_printf (" (--repeats %s)", amount);
    case OLIVINE_REMEDY_TAG:
      return g_strdup_printf (" (without “%s” in --without or --only)",
                              olivine_tag_to_nick (remedy->tag));
    case OLIVINE_REMEDY_ENERGY:
      return g_strdup_printf (" (--energy %s)", amount);
    case OLIVINE_REMEDY_MEALS:
      return g_strdup_printf (" (%s in --meals)", g_strdelimit (meals, ";", ','));
    case OLIVINE_REMEDY_CHOSEN:
      return g_strdup_printf (" (plan clear --from %s --to %s)", date, date);
    case OLIVINE_REMEDY_ASK:
    default:
      return g_strdup ("");
    }
}

static void
tell_advice (const OlivinePlanAdvice *advice)
{
  for (guint i = 0; i < advice->obstacles->len; i++)
    {
      const OlivineObstacle *obstacle = &g_array_index (advice->obstacles, OlivineObstacle, i);
      OlivineSentence *sentence = olivine_obstacle_to_sentence (obstacle);
      g_autofree char *text = olivine_sentence_expand (sentence, NULL);

      cli_warn ("%s", text);
      olivine_sentence_free (sentence);
    }
  for (guint i = 0; i < advice->remedies->len; i++)
    {
      const OlivineRemedy *remedy = &g_array_index (advice->remedies, OlivineRemedy, i);
      OlivineSentence *sentence = olivine_remedy_to_sentence (remedy);
      g_autofree char *text = olivine_sentence_expand (sentence, NULL);
      g_autofree char *option = describe_option (remedy);

      cli_warn ("%s%s", text, option);
      olivine_sentence_free (sentence);
    }
}

/* What is left out of a day takes its share of the target along. */
static void
tell_left_out (const OlivinePlanWish *wish)
{
  guint left_out = OLIVINE_MEALS_ALL & ~wish->meals;
  g_autofree char *meals = NULL;

  if (wish->meals == 0 || (left_out & ~(1u << OLIVINE_MEAL_SNACK)) == 0)
    return;
  meals = olivine_meals_to_text (left_out);
  cli_warn ("Left out: %s. On a day where that is neither planned nor eaten, the magnesium target "
            "and the energy goal are lowered by the share of the day it stands for; limits are "
            "not.", g_strdelimit (meals, ";", ','));
}

/* Says why there is no plan; always FALSE. */
static gboolean
refuse_plan (Cli                       *cli,
             const OlivinePlanProblem  *problem,
             const OlivinePlan         *plan,
             GError                   **error)
{
  g_autoptr (OlivinePlanAdvice) advice = NULL;

  print_status (cli, problem->days->len, plan);
  cli->prints_refusal = TRUE;
  if (plan->status != OLIVINE_PLAN_INFEASIBLE)
    return cli_refuse (error, "No plan was found, and none is ruled out either; nothing was "
                       "changed. Try another --seed, or ask for less.");

  advice = olivine_plan_explain (problem, NULL, error);
  if (advice == NULL)
    return FALSE;
  tell_advice (advice);

  return cli_refuse (error, "No plan of these dishes keeps every limit; nothing was changed.");
}

static char *
describe_gap (const OlivinePlan *plan)
{
  g_autofree char *percent = NULL;

  if (plan->status == OLIVINE_PLAN_OPTIMAL)
    return g_strdup ("no plan is better by the same measure");
  if (isnan (plan->gap))
    return g_strdup ("how much better a plan could be is not known");

  percent = olivine_double_to_text (ceil (plan->gap * 1000.0) / 10.0);

  return g_strdup_printf ("no plan can be more than %s %% better by the same measure", percent);
}

static gboolean
apply_plan (Cli                       *cli,
            const OlivinePlanProblem  *problem,
            const OlivinePlan         *plan,
            GError                   **error)
{
  OlivineDate last = olivine_date_add_days (cli->date, (int) problem->days->len - 1);
  gint64 thousandths = olivine_thousandths_from_double (plan->seconds);
  g_autofree char *seconds = olivine_thousandths_to_text (thousandths);
  g_autofree char *gap = describe_gap (plan);
  guint n_added = 0;

  if (!olivine_meal_plan_apply (cli->store, problem, plan, &n_added, error))
    return FALSE;
  if (cli->as_csv)
    {
      print_status (cli, problem->days->len, plan);
      return TRUE;
    }

  cli_print (cli, "Planned %u %s on %u %s in %s s: %s.\n", n_added,
             n_added == 1 ? "meal" : "meals", problem->days->len,
             problem->days->len == 1 ? "day" : "days", seconds, gap);

  return cli_print_plan (cli, cli->date, last, error);
}

/**
 * cmd_plan_fill:
 * @cli: the run
 * @error: return location for an error
 *
 * Fills the open meals of the days from --date on; what is chosen stays.  With
 * --dry-run the plan is printed and left out of the diary.
 *
 * Returns: whether every meal has a dish
 */
gboolean
cmd_plan_fill (Cli     *cli,
               GError **error)
{
  OlivinePlanWish wish = { 0, };
  g_autoptr (OlivinePlanProblem) problem = NULL;
  g_autoptr (OlivinePlan) plan = NULL;

  if (!get_wish (cli, &wish, error))
    return FALSE;
  problem = olivine_meal_plan_problem (cli->store, &wish, cli->today, error);
  if (problem == NULL)
    return FALSE;
  tell_left_out (&wish);
  plan = olivine_planner_solve (problem, NULL, NULL, NULL, error);
  if (plan == NULL)
    return FALSE;
  if (plan->choices->len == 0)
    return refuse_plan (cli, problem, plan, error);

  if (cli_has_option (cli, "dry-run"))
    return cli_preview_plan (cli, problem, plan, error);

  return apply_plan (cli, problem, plan, error);
}
