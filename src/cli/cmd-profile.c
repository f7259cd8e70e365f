/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person, and what follows from who they are: targets, kidney function. */

#include "config.h"

#include <math.h>

#include "cli-cautions.h"
#include "cli-commands.h"
#include "olivine-egfr.h"
#include "olivine-profile.h"
#include "olivine-target.h"

static gboolean
print_person (Cli     *cli,
              GError **error)
{
  g_autoptr (CliTable) table = cli_table_new ("key,value");
  g_autoptr (OlivinePerson) person = NULL;
  const char *const *keys = olivine_person_keys ();
  OlivineStore *store = cli_get_store (cli, error);

  if (store == NULL)
    return FALSE;
  person = olivine_profile_get (store, cli->date, error);
  if (person == NULL)
    return FALSE;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = olivine_person_get_text (person, keys[i]);

      cli_table_add_word (table, keys[i]);
      cli_table_add_text (table, text);
      cli_table_end_row (table);
    }
  cli_print_table (cli, table);

  return TRUE;
}

/**
 * cmd_profile:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows the person as they were on the day.
 *
 * Returns: whether it could be read
 */
gboolean
cmd_profile (Cli     *cli,
             GError **error)
{
  return print_person (cli, error);
}

/**
 * cmd_profile_set:
 * @cli: the run
 * @error: return location for an error
 *
 * Changes the person from the day on: all of the pairs, or none.
 *
 * Returns: whether all could be set
 */
gboolean
cmd_profile_set (Cli     *cli,
                 GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < cli_get_n_arguments (cli); i++)
    {
      char *key = NULL;
      const char *value = NULL;

      if (!cli_split_pair (cli_get_argument (cli, i), &key, &value, error))
        return FALSE;
      g_ptr_array_add (keys, key);
      g_ptr_array_add (values, (gpointer) value);
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (values, NULL);

  return olivine_profile_set (cli->store, cli->date, cli->today,
                              (const char *const *) keys->pdata,
                              (const char *const *) values->pdata, error)
         && cli_question_kidneys (cli, cli->date, error)
         && print_person (cli, error);
}

/* Why there is no amount comes first; what the figure needs said comes after. */
static char *
describe_target (const OlivineTarget *target)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (target->state != OLIVINE_TARGET_COVERED)
    g_ptr_array_add (parts, (gpointer) olivine_target_state_to_text (target->state));
  if (target->note != NULL && *target->note != '\0')
    g_ptr_array_add (parts, (gpointer) target->note);
  if (target->unverified)
    g_ptr_array_add (parts, (gpointer) "unverified");
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

static void
add_target (CliTable            *table,
            const OlivineTarget *target)
{
  g_autofree char *note = describe_target (target);
  gboolean is_upper_level = target->kind == OLIVINE_TARGET_UL;

  cli_table_add_word (table, is_upper_level ? "magnesium-supplement" : "magnesium");
  cli_table_add_word (table, olivine_target_kind_to_nick (target->kind));
  cli_table_add_thousandths (table, olivine_thousandths_from_double (target->amount_mg));
  cli_table_add_word (table, "mg");
  cli_table_add_word (table, target->standard);
  cli_table_add_text (table, target->source);
  cli_table_add_text (table, note);
  cli_table_end_row (table);
}

/**
 * cmd_targets:
 * @cli: the run
 * @error: return location for an error
 *
 * Shows the person's targets on the day, the one that counts first.
 *
 * Returns: whether the person could be read
 */
gboolean
cmd_targets (Cli     *cli,
             GError **error)
{
  g_autoptr (CliTable) table = cli_table_new ("nutrient,kind,amount,unit,standard,source,note");
  g_autoptr (OlivinePerson) person = NULL;
  g_autoptr (GArray) targets = NULL;
  OlivineStore *store = cli_get_store (cli, error);

  if (store == NULL)
    return FALSE;
  person = olivine_profile_get (store, cli->date, error);
  if (person == NULL)
    return FALSE;

  targets = olivine_targets_for_person (person, cli->date);
  for (guint i = 0; i < targets->len; i++)
    add_target (table, &g_array_index (targets, OlivineTarget, i));
  cli_print_table (cli, table);

  return TRUE;
}

static gboolean
get_sex (Cli         *cli,
         OlivineSex  *sex,
         GError     **error)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();

  if (!olivine_person_set_text (person, "sex", cli_get_option (cli, "sex"), cli->today, error))
    return FALSE;
  *sex = person->sex;

  return TRUE;
}

static gboolean
get_age (Cli     *cli,
         int     *age_years,
         GError **error)
{
  const char *text = cli_get_option (cli, "age");
  gint64 parsed = 0;

  if (!g_ascii_string_to_signed (text, 10, 0, 150, &parsed, NULL))
    return cli_refuse (error, "--age: “%s” is not an age in whole years. Check it.", text);
  *age_years = parsed;

  return TRUE;
}

static gboolean
compute_egfr (Cli     *cli,
              double  *egfr_ml_min_173,
              GError **error)
{
  OlivineCreatinineUnit unit = OLIVINE_CREATININE_MG_PER_DL;
  OlivineSex sex = OLIVINE_SEX_UNKNOWN;
  double creatinine = NAN;
  int age_years = 0;

  return olivine_creatinine_unit_from_text (cli_get_option (cli, "unit"), &unit, error)
         && cli_get_number (cli, "creatinine", &creatinine, error)
         && get_age (cli, &age_years, error)
         && get_sex (cli, &sex, error)
         && olivine_egfr_compute (creatinine, unit, age_years, sex, egfr_ml_min_173, error);
}

/**
 * cmd_egfr:
 * @cli: the run
 * @error: return location for an error
 *
 * Computes kidney function from serum creatinine.
 *
 * Returns: whether the equation covers these figures
 */
gboolean
cmd_egfr (Cli     *cli,
          GError **error)
{
  static const char *const needed[] = { "creatinine", "unit", "age", "sex" };
  g_autoptr (CliTable) table = cli_table_new ("egfr,category");
  double egfr_ml_min_173 = NAN;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!cli_has_option (cli, needed[i]))
      return cli_refuse_usage (error, "egfr needs --%s; write olivine-cli egfr --creatinine X "
                               "--unit mg/dL|umol/L --age N --sex female|male.", needed[i]);

  if (!compute_egfr (cli, &egfr_ml_min_173, error))
    return FALSE;

  cli_table_add_thousandths (table, olivine_thousandths_from_double (egfr_ml_min_173));
  cli_table_add_word (table, olivine_egfr_category (egfr_ml_min_173));
  cli_table_end_row (table);
  cli_print_table (cli, table);

  return TRUE;
}
