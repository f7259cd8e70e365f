/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day against its target, many of them, and what would close the gap. */

#include "config.h"

#include <math.h>

#include "cli-cautions.h"
#include "cli-commands.h"
#include "cli-rows.h"
#include "olivine-diary.h"
#include "olivine-export.h"
#include "olivine-suggest.h"

#define SUGGEST_COLUMNS \
  "food_id,food,quantity,unit,grams,magnesium_mg,potassium_mg,phosphorus_mg,energy_kcal"

#define WEEK_DAYS 7
#define DEFAULT_SUGGESTIONS 3

static void
print_target (Cli              *cli,
              const OlivineDay *day)
{
  const OlivineTarget *target = &day->target;
  g_autofree char *amount = NULL;

  if (target->state != OLIVINE_TARGET_COVERED)
    {
      cli_print (cli, "Target: none from %s. %s\n", target->standard,
                 olivine_target_state_to_text (target->state));
      return;
    }

  amount = olivine_thousandths_to_text (olivine_thousandths_from_double (target->amount_mg));
  cli_print (cli, "Target: %s mg, %s of %s%s\n", amount,
             olivine_target_kind_to_nick (target->kind), target->standard,
             target->unverified ? " (unverified)" : "");
  cli_print (cli, "  %s\n", target->source);
}

static void
print_coverage (Cli                 *cli,
                const OlivineIntake *intake)
{
  if (intake->n_unknown > 0)
    cli_print (cli, "%u of %u entries %s no magnesium value.\n", intake->n_unknown,
               intake->n_entries, intake->n_unknown == 1 ? "has" : "have");
  if (!isnan (intake->coverage))
    cli_print (cli, "Coverage: magnesium is known for %d %% of the day's food by %s.\n",
               (int) floor (intake->coverage * 100.0),
               intake->coverage_by_grams ? "weight" : "energy");
}

static void
print_other_nutrients (Cli                 *cli,
                       const OlivineIntake *intake)
{
  for (int i = OLIVINE_NUTRIENT_POTASSIUM; i < OLIVINE_N_NUTRIENTS; i++)
    {
      g_autofree char *amount = olivine_thousandths_to_text (intake->totals.thousandths[i]);

      if (intake->totals.thousandths[i] == OLIVINE_UNKNOWN)
        cli_print (cli, "  %s: not known\n", olivine_nutrient_get_name ((OlivineNutrient) i));
      else
        cli_print (cli, "  %s: %s%s %s\n", olivine_nutrient_get_name ((OlivineNutrient) i),
                   intake->n_nutrient_unknown[i] > 0 ? "at least " : "", amount,
                   olivine_nutrient_get_unit ((OlivineNutrient) i));
    }
}

static void
print_day (Cli              *cli,
           const OlivineDay *day)
{
  g_autofree char *date = olivine_date_to_text (day->date);
  g_autofree char *total = olivine_thousandths_to_text (day->intake.total_mg);
  g_autofree char *food = olivine_thousandths_to_text (day->intake.food_mg);
  g_autofree char *supplements = olivine_thousandths_to_text (day->intake.supplement_mg);

  cli_print (cli, "%s\n", date);
  cli_print (cli, "Magnesium: %s%s mg (food %s mg, supplements and medicines %s mg)\n",
             day->intake.at_least ? "at least " : "", total, food, supplements);
  print_target (cli, day);
  print_coverage (cli, &day->intake);
  if (day->intake.n_entries > 0)
    print_other_nutrients (cli, &day->intake);
}

/* A day is a report: what stands is a line of it and no error. */
static gboolean
print_standing (Cli     *cli,
                GError **error)
{
  g_autoptr (GPtrArray) cautions = NULL;

  cautions = olivine_store_cautions (cli->store, cli->date, NULL, FALSE, error);
  if (cautions == NULL)
    return FALSE;

  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCaution *caution = g_ptr_array_index (cautions, i);
      g_autofree char *title = olivine_caution_title (caution, NULL);

      cli_print (cli, "[%s] %s: %s\n", cli_severity_to_words (caution->severity), caution->id,
                 title);
    }

  return TRUE;
}

/**
 * cmd_day:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows the day's intake against the target that held on it, and for people the
 * titles of the cautions that stand.
 *
 * Returns: whether it could be read
 */
gboolean
cmd_day (Cli     *cli,
         GError **error)
{
  OlivineStore *store = cli_get_store (cli, error);
  g_autoptr (OlivineDay) day = NULL;

  if (store == NULL)
    return FALSE;
  day = olivine_diary_get_day (store, cli->date, error);
  if (day == NULL)
    return FALSE;

  if (cli->as_csv)
    {
      g_autoptr (GString) text = olivine_export_day (day);

      g_string_append_len (cli->output, text->str, text->len);
      return TRUE;
    }
  print_day (cli, day);

  return print_standing (cli, error);
}

static void
print_history (Cli       *cli,
               GPtrArray *days)
{
  g_autoptr (CliTable) table = cli_table_new ("date,magnesium_mg,target_mg,food_mg,supplement_mg,"
                                              "known");

  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = g_ptr_array_index (days, i);
      gboolean is_gap = olivine_export_is_gap (day);
      g_autofree char *total = olivine_thousandths_to_text (day->intake.total_mg);
      g_autofree char *shown = g_strconcat (day->intake.at_least ? "at least " : "", total, NULL);

      cli_add_date (table, day->date);
      cli_table_add_word (table, is_gap ? "nothing logged" : shown);
      cli_table_add_thousandths (table, olivine_thousandths_from_double (day->target.amount_mg));
      cli_table_add_thousandths (table, is_gap ? OLIVINE_UNKNOWN : day->intake.food_mg);
      cli_table_add_thousandths (table, is_gap ? OLIVINE_UNKNOWN : day->intake.supplement_mg);
      cli_table_add_thousandths (table, olivine_export_share (day->intake.coverage));
      cli_table_end_row (table);
    }
  cli_print_table (cli, table);
}

/**
 * cmd_history:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows a row for each day, also for those without entries.  Without --from
 * and --to these are the seven days up to --date.
 *
 * Returns: whether they could be read
 */
gboolean
cmd_history (Cli     *cli,
             GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  OlivineStore *store = NULL;

  if (!cli_get_range (cli, WEEK_DAYS, &from, &to, error))
    return FALSE;
  store = cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;
  days = olivine_diary_get_days (store, from, to, error);
  if (days == NULL)
    return FALSE;

  if (cli->as_csv)
    {
      g_autoptr (GString) text = olivine_export_days (days, FALSE);

      g_string_append_len (cli->output, text->str, text->len);
    }
  else
    {
      print_history (cli, days);
    }

  return TRUE;
}

/**
 * cmd_complete:
 * @cli: the run
 * @error: return location for an error
 *
 * Marks the day as complete, or as not.
 *
 * Returns: whether it was marked
 */
gboolean
cmd_complete (Cli     *cli,
              GError **error)
{
  g_autoptr (CliTable) table = cli_table_new ("date,complete");
  gboolean complete = TRUE;

  if (!cli_get_yes_or_no (cli, 0, &complete, error)
      || !olivine_diary_set_mark (cli->store, cli->date,
                                  complete ? OLIVINE_MARK_COMPLETE : OLIVINE_MARK_INCOMPLETE,
                                  error))
    return FALSE;

  cli_add_date (table, cli->date);
  cli_table_add_word (table, complete ? "yes" : "no");
  cli_table_end_row (table);
  cli_print_table (cli, table);

  return TRUE;
}

static CliTable *
make_suggestion_table (GPtrArray *suggestions)
{
  static const OlivineNutrient shown[] = {
    OLIVINE_NUTRIENT_MAGNESIUM, OLIVINE_NUTRIENT_POTASSIUM, OLIVINE_NUTRIENT_PHOSPHORUS,
    OLIVINE_NUTRIENT_ENERGY,
  };
  CliTable *table = cli_table_new (SUGGEST_COLUMNS);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const OlivineSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      cli_table_add_text (table, suggestion->food->id);
      cli_table_add_text (table, suggestion->food->name);
      cli_table_add_thousandths (table, olivine_thousandths_from_double (suggestion->quantity));
      cli_table_add_text (table, suggestion->unit);
      cli_table_add_thousandths (table, olivine_thousandths_from_double (suggestion->grams));
      for (guint j = 0; j < G_N_ELEMENTS (shown); j++)
        cli_table_add_thousandths (table, suggestion->snapshot.thousandths[shown[j]]);
      cli_table_end_row (table);
    }

  return table;
}

static void
tell_why_held (GPtrArray *cautions)
{
  static const char *const holding[] = { "LAB-01", "LAB-02", "SYM-01" };

  for (guint i = 0; i < G_N_ELEMENTS (holding); i++)
    {
      const OlivineCaution *caution = olivine_cautions_find (cautions, holding[i]);
      g_autofree char *title = NULL;
      g_autofree char *reason = NULL;
      g_autofree char *whom = NULL;

      if (caution == NULL)
        continue;
      title = olivine_caution_title (caution, NULL);
      reason = olivine_caution_reason (caution, NULL);
      whom = olivine_caution_whom_to_ask (caution, NULL);
      cli_warn ("No foods are suggested now. %s: %s (%s). Whom to ask: %s.", caution->id, title,
                reason, whom);
    }
}

static GPtrArray *
make_suggestions (Cli     *cli,
                  guint    limit,
                  GError **error)
{
  g_autoptr (OlivineDay) day = olivine_diary_get_day (cli->store, cli->date, error);

  return day != NULL ? olivine_store_suggest (cli->store, day, limit, error) : NULL;
}

/**
 * cmd_suggest:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows foods that would close the day's gap; none while a high magnesium in
 * the blood or its symptoms stand.
 *
 * Returns: whether the day could be read; nothing to suggest is no error
 */
gboolean
cmd_suggest (Cli     *cli,
             GError **error)
{
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (CliTable) table = NULL;
  guint limit = 0;

  if (!cli_get_limit (cli, DEFAULT_SUGGESTIONS, &limit, error)
      || cli_get_store (cli, error) == NULL)
    return FALSE;
  cautions = olivine_store_cautions (cli->store, cli->date, NULL, FALSE, error);
  if (cautions == NULL)
    return FALSE;

  if (olivine_cautions_hold_suggestions (cautions))
    {
      tell_why_held (cautions);
      suggestions = g_ptr_array_new ();
    }
  else
    {
      suggestions = make_suggestions (cli, limit, error);
    }
  if (suggestions == NULL)
    return FALSE;

  if (suggestions->len == 0 && !cli->as_csv)
    {
      cli_print (cli, "There is nothing to suggest for this day.\n");
      return TRUE;
    }
  table = make_suggestion_table (suggestions);
  cli_print_table (cli, table);

  return TRUE;
}
