/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan as it is printed.  For scripts it is the table that is exported too;
 * for people each day is held against its target and limits, in words, and only
 * its food counts.
 */

#include "config.h"

#include "cli-plan.h"

#include <math.h>

#include "cli-rows.h"
#include "olivine-export.h"

#define PLAN_COLUMNS \
  "date,meal,dish,servings,magnesium_mg,potassium_mg,phosphorus_mg,sodium_mg,energy_kcal," \
  "coverage,eaten"

/* What a day is held against, beside magnesium. */
static const OlivineNutrient limited[] = {
  OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS, OLIVINE_NUTRIENT_SODIUM,
  OLIVINE_NUTRIENT_PROTEIN,
};

static const char *
get_state (Cli                   *cli,
           const OlivinePlanItem *item)
{
  if (item->is_eaten)
    return "eaten";
  if (item->is_gone)
    return "the dish is gone";

  return olivine_date_compare (item->date, cli->today) < 0 ? "not eaten" : "";
}

static void
add_item (Cli                   *cli,
          CliTable              *table,
          const OlivinePlanItem *item)
{
  static const OlivineNutrient shown[] = {
    OLIVINE_NUTRIENT_MAGNESIUM, OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS,
    OLIVINE_NUTRIENT_SODIUM, OLIVINE_NUTRIENT_ENERGY,
  };

  cli_add_date (table, item->date);
  cli_table_add_word (table, olivine_meal_to_nick (item->meal));
  cli_table_add_text (table, item->dish);
  cli_table_add_thousandths (table, item->servings);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    cli_table_add_thousandths (table, item->totals.thousandths[shown[i]]);
  cli_table_add_thousandths (table, olivine_export_share (item->coverage));
  cli_table_add_word (table, get_state (cli, item));
  cli_table_end_row (table);
}

/**
 * cli_print_plan_items:
 * @cli: the run
 * @items: (element-type OlivinePlanItem): dishes of the plan
 *
 * Prints dishes of the plan; for people with what became of them.
 */
void
cli_print_plan_items (Cli       *cli,
                      GPtrArray *items)
{
  g_autoptr (CliTable) table = NULL;

  if (cli->as_csv)
    {
      g_autoptr (GString) text = olivine_export_plan_list (items, FALSE);

      g_string_append_len (cli->output, text->str, text->len);
      return;
    }

  table = cli_table_new (PLAN_COLUMNS);
  for (guint i = 0; i < items->len; i++)
    add_item (cli, table, items->pdata[i]);
  cli_print_table (cli, table);
}

/**
 * cli_print_plan_meal:
 * @cli: the run, its store open
 * @date: a day
 * @meal: a meal
 * @error: return location for an error
 *
 * Prints what is planned for a meal.
 *
 * Returns: whether it could be read
 */
gboolean
cli_print_plan_meal (Cli          *cli,
                     OlivineDate   date,
                     OlivineMeal   meal,
                     GError      **error)
{
  g_autoptr (GPtrArray) items = cli_get_plan_items (cli, date, meal, error);

  if (items == NULL)
    return FALSE;
  cli_print_plan_items (cli, items);

  return TRUE;
}

/* "potassium at least 2310 mg" */
static void
print_amount (Cli                 *cli,
              const OlivineIntake *intake,
              OlivineNutrient      nutrient,
              gint64               amount)
{
  g_autofree char *name = g_ascii_strdown (olivine_nutrient_get_name (nutrient), -1);
  g_autofree char *text = olivine_thousandths_to_text (amount);

  if (amount == OLIVINE_UNKNOWN)
    cli_print (cli, "%s not known", name);
  else
    cli_print (cli, "%s %s%s %s", name,
               intake->n_nutrient_unknown[nutrient] > 0 ? "at least " : "", text,
               olivine_nutrient_get_unit (nutrient));
}

static void
print_magnesium (Cli                      *cli,
                 const OlivinePlanDayView *day)
{
  gint64 food_mg = day->intake.food_mg;
  gint64 target_mg = olivine_thousandths_from_double (day->target.amount_mg);
  g_autofree char *target = olivine_thousandths_to_text (target_mg);

  print_amount (cli, &day->intake, OLIVINE_NUTRIENT_MAGNESIUM, food_mg);
  if (target_mg == OLIVINE_UNKNOWN)
    cli_print (cli, ", no target");
  else
    cli_print (cli, ", %s %s mg", food_mg < target_mg ? "below the target of" : "target", target);
}

static double
get_limit (const OlivinePerson *person,
           OlivineNutrient      nutrient)
{
  if (nutrient == OLIVINE_NUTRIENT_POTASSIUM)
    return person->potassium_max_mg;
  if (nutrient == OLIVINE_NUTRIENT_PHOSPHORUS)
    return person->phosphorus_max_mg;
  if (nutrient == OLIVINE_NUTRIENT_SODIUM)
    return person->sodium_max_mg;

  return person->protein_max_g;
}

static void
print_limited (Cli                      *cli,
               const OlivinePlanDayView *day,
               OlivineNutrient           nutrient)
{
  gint64 amount = day->intake.totals.thousandths[nutrient];
  gint64 limit = olivine_thousandths_from_double (get_limit (day->person, nutrient));
  g_autofree char *text = olivine_thousandths_to_text (limit);

  if (limit == OLIVINE_UNKNOWN)
    return;
  cli_print (cli, "; ");
  print_amount (cli, &day->intake, nutrient, amount);
  cli_print (cli, ", %s %s %s",
             amount != OLIVINE_UNKNOWN && amount > limit ? "over the limit of" : "limit", text,
             olivine_nutrient_get_unit (nutrient));
}

static void
print_day (Cli                      *cli,
           const OlivinePlanDayView *day)
{
  g_autofree char *date = olivine_date_to_text (day->date);

  cli_print (cli, "%s: ", date);
  print_magnesium (cli, day);
  for (guint i = 0; i < G_N_ELEMENTS (limited); i++)
    print_limited (cli, day, limited[i]);
  cli_print (cli, "; ");
  print_amount (cli, &day->intake, OLIVINE_NUTRIENT_ENERGY,
                day->intake.totals.thousandths[OLIVINE_NUTRIENT_ENERGY]);
  if (day->intake.coverage < 1.0)
    cli_print (cli, "; coverage %d %%", (int) floor (day->intake.coverage * 100.0));
  cli_print (cli, ".\n");
}

static GPtrArray *
collect_items (GPtrArray *days)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < days->len; i++)
    {
      const OlivinePlanDayView *day = days->pdata[i];

      for (guint j = 0; j < day->items->len; j++)
        g_ptr_array_add (items, day->items->pdata[j]);
    }

  return items;
}

/**
 * cli_print_plan_days:
 * @cli: the run
 * @days: (element-type OlivinePlanDayView): days of the plan
 *
 * Prints the plan; for people also what the food of each day adds up to, against
 * target and limits.
 */
void
cli_print_plan_days (Cli       *cli,
                     GPtrArray *days)
{
  g_autoptr (GPtrArray) items = collect_items (days);

  if (items->len == 0 && !cli->as_csv)
    {
      cli_print (cli, "Nothing is planned on these days.\n");
      return;
    }
  cli_print_plan_items (cli, items);
  if (cli->as_csv)
    return;

  cli_print (cli, "\nFood of each day, with what was logged beside the plan:\n");
  for (guint i = 0; i < days->len; i++)
    {
      const OlivinePlanDayView *day = days->pdata[i];

      if (day->items->len > 0)
        print_day (cli, day);
    }
}

/**
 * cli_print_plan:
 * @cli: the run
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Reads and prints the plan of some days.
 *
 * Returns: whether it could be read
 */
gboolean
cli_print_plan (Cli          *cli,
                OlivineDate   from,
                OlivineDate   to,
                GError      **error)
{
  g_autoptr (GPtrArray) days = olivine_meal_plan_days (cli->store, from, to, error);

  if (days == NULL)
    return FALSE;
  cli_print_plan_days (cli, days);

  return TRUE;
}
