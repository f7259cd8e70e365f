/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What some days come to: means, days on target, sources, doses, cautions. */

#include "config.h"

#include "cli-cautions.h"
#include "cli-commands.h"
#include "olivine-diary.h"
#include "olivine-period-words.h"

#define SUMMARY_COLUMNS "figure,name,value,unit"

#define DEFAULT_DAYS 30
#define MAX_SHOWN 8

static void
add_amount (CliTable   *table,
            const char *figure,
            const char *name,
            gint64      thousandths,
            const char *unit)
{
  cli_table_add_word (table, figure);
  cli_table_add_text (table, name);
  cli_table_add_thousandths (table, thousandths);
  cli_table_add_word (table, unit);
  cli_table_end_row (table);
}

static void
add_count (CliTable   *table,
           const char *figure,
           const char *name,
           guint       count,
           const char *unit)
{
  add_amount (table, figure, name, (gint64) count * 1000, unit);
}

static void
add_spread (CliTable            *table,
            const char          *name,
            const OlivineSpread *spread,
            const char          *unit)
{
  add_amount (table, "mean", name, spread->mean, unit);
  add_amount (table, "min", name, spread->min, unit);
  add_amount (table, "max", name, spread->max, unit);
  add_count (table, "days", name, spread->n_days, "days");
  add_count (table, "at-least", name, spread->at_least ? 1 : 0, "");
}

static void
add_figures (CliTable            *table,
             const OlivinePeriod *period,
             const OlivinePeriod *before)
{
  add_count (table, "days", "all", period->n_days, "days");
  add_count (table, "days", "logged", period->n_logged, "days");
  add_count (table, "days", "counted", period->n_counted, "days");
  add_count (table, "days", "with-target", period->n_judged, "days");
  add_count (table, "days", "on-target", period->n_on_target, "days");
  add_spread (table, "food", &period->food_mg, "mg");
  add_spread (table, "supplement", &period->supplement_mg, "mg");
  add_spread (table, "total", &period->total_mg, "mg");
  for (int i = OLIVINE_NUTRIENT_POTASSIUM; i < OLIVINE_N_NUTRIENTS; i++)
    add_spread (table, olivine_nutrient_get_id ((OlivineNutrient) i), &period->nutrients[i],
                olivine_nutrient_get_unit ((OlivineNutrient) i));
  add_amount (table, "share", "coverage", olivine_share_to_thousandths (period->coverage), "");
  add_amount (table, "share", "supplement",
              olivine_share_to_thousandths (period->supplement_share), "");
  add_amount (table, "share", "unprocessed",
              olivine_share_to_thousandths (period->unprocessed_share), "");
  add_amount (table, "trend", "total", olivine_period_get_trend (period, before), "mg");
}

static void
add_lists (CliTable  *table,
           GPtrArray *days)
{
  g_autoptr (GPtrArray) sources = olivine_period_sources (days);
  g_autoptr (GPtrArray) doses = olivine_period_doses (days);
  g_autoptr (GPtrArray) cautions = olivine_period_cautions (days);
  OlivineMealShare meals[OLIVINE_N_MEALS];

  olivine_period_meals (days, meals);
  for (int meal = 0; meal < OLIVINE_N_MEALS; meal++)
    add_amount (table, "meal", meal == OLIVINE_MEAL_NONE
                               ? "none" : olivine_meal_to_nick ((OlivineMeal) meal),
                meals[meal].magnesium_mg, "mg");
  for (guint i = 0; i < sources->len; i++)
    {
      const OlivineSource *source = g_ptr_array_index (sources, i);

      add_amount (table, "source", source->name, source->magnesium_mg, "mg");
      add_amount (table, "source-share", source->name,
                  olivine_share_to_thousandths (source->share), "");
    }
  for (guint i = 0; i < doses->len; i++)
    {
      const OlivineDoseTotal *dose = g_ptr_array_index (doses, i);

      add_amount (table, "dose", dose->name, dose->elemental_mg, "mg");
      add_amount (table, "dose-count", dose->name, dose->count, dose->unit);
      add_count (table, "dose-days", dose->name, dose->n_days, "days");
    }
  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCautionTotal *caution = g_ptr_array_index (cautions, i);

      add_count (table, "caution", caution->id, caution->n_doses, "doses");
      add_count (table, "caution-agreed", caution->id, caution->n_agreed, "doses");
    }
}

static void
say_all (Cli                       *cli,
         const OlivineInsightInput *input)
{
  for (int i = 0; i < OLIVINE_N_INSIGHTS; i++)
    {
      OlivineSentence *sentence = olivine_insight_to_sentence ((OlivineInsight) i, input);
      g_autofree char *text = NULL;

      if (sentence == NULL)
        continue;
      text = olivine_sentence_expand (sentence, NULL);
      cli_print (cli, "%s\n", text);
      olivine_sentence_free (sentence);
    }
}

static void
say_sources (Cli       *cli,
             GPtrArray *days)
{
  g_autoptr (GPtrArray) sources = olivine_period_sources (days);

  for (guint i = 0; i < MIN (sources->len, MAX_SHOWN); i++)
    {
      const OlivineSource *source = g_ptr_array_index (sources, i);
      g_autofree char *amount = olivine_thousandths_to_text (source->magnesium_mg);

      cli_print (cli, "%s  %s: %s mg\n", i == 0 ? "Best sources\n" : "", source->name, amount);
    }
}

static void
say_doses (Cli       *cli,
           GPtrArray *days)
{
  g_autoptr (GPtrArray) doses = olivine_period_doses (days);

  for (guint i = 0; i < doses->len; i++)
    {
      const OlivineDoseTotal *dose = g_ptr_array_index (doses, i);
      g_autofree char *amount = olivine_thousandths_to_text (dose->elemental_mg);

      cli_print (cli, "%s  %s (%s) on %u of the days: %s%s mg elemental magnesium\n",
                 i == 0 ? "Supplements and medicines\n" : "", dose->name,
                 olivine_kind_to_nick (dose->kind), dose->n_days,
                 dose->at_least ? "at least " : "", amount);
    }
}

static void
say_cautions (Cli       *cli,
              GPtrArray *days)
{
  g_autoptr (GPtrArray) cautions = olivine_period_cautions (days);

  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCautionTotal *caution = g_ptr_array_index (cautions, i);

      cli_print (cli, "%s  %s%s%s: %u logged, a clinician agreed to %u of them\n",
                 i == 0 ? "Cautions that stood when doses were logged\n" : "", caution->id,
                 caution->rule != NULL ? " " : "",
                 caution->rule != NULL ? caution->rule->title : "", caution->n_doses,
                 caution->n_agreed);
    }
}

static void
print_summary (Cli                       *cli,
               const OlivineInsightInput *input)
{
  g_autoptr (CliTable) table = NULL;

  if (cli->as_csv)
    {
      table = cli_table_new (SUMMARY_COLUMNS);
      add_figures (table, input->period, input->before);
      add_lists (table, input->days);
      cli_print_table (cli, table);
      return;
    }

  say_all (cli, input);
  say_sources (cli, input->days);
  say_doses (cli, input->days);
  say_cautions (cli, input->days);
}

/* As many days before; there is none before the first day there is. */
static GPtrArray *
get_days_before (Cli          *cli,
                 OlivineDate   from,
                 OlivineDate   to,
                 GError      **error)
{
  int n_days = MIN (olivine_date_days_between (from, to) + 1, (int) from.julian - 1);

  if (n_days == 0)
    return g_ptr_array_new ();

  return olivine_diary_get_days (cli->store, olivine_date_add_days (from, -n_days),
                                 olivine_date_add_days (from, -1), error);
}

/**
 * cmd_summary:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows what some days come to, and how it was before.  Without --from and --to
 * these are the thirty days up to --date.
 *
 * Returns: whether they could be read
 */
gboolean
cmd_summary (Cli     *cli,
             GError **error)
{
  gboolean marked_only = cli_has_option (cli, "marked-only");
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) days_before = NULL;
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;
  OlivinePeriod period;
  OlivinePeriod before;

  if (!cli_get_range (cli, DEFAULT_DAYS, &from, &to, error)
      || cli_get_store (cli, error) == NULL)
    return FALSE;
  days = olivine_diary_get_days (cli->store, from, to, error);
  if (days == NULL)
    return FALSE;
  days_before = get_days_before (cli, from, to, error);
  if (days_before == NULL)
    return FALSE;

  olivine_period_compute (days, cli->today, marked_only, &period);
  olivine_period_compute (days_before, cli->today, marked_only, &before);
  print_summary (cli, &(OlivineInsightInput) { &period, &before, days, marked_only });

  return TRUE;
}
