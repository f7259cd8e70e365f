/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cautions go to stderr, before anything is done, so that no script loses them
 * and none takes them for a table.  A stop of any kind stops: also one that
 * stands already and does not speak of this dose.
 */

#include "config.h"

#include "cli-cautions.h"

#include <string.h>

#include "cli-rows.h"
#include "olivine-caution-week.h"
#include "olivine-diary.h"
#include "olivine-profile.h"

static const char *const severity_words[OLIVINE_N_SEVERITIES] = {
  [OLIVINE_SEVERITY_INFO] = "information",
  [OLIVINE_SEVERITY_CAUTION] = "caution",
  [OLIVINE_SEVERITY_WARNING] = "check first",
  [OLIVINE_SEVERITY_STOP] = "do not take yet",
};

/**
 * cli_severity_to_words:
 * @severity: a severity
 *
 * Returns: (transfer none): what it means, for people
 */
const char *
cli_severity_to_words (OlivineSeverity severity)
{
  g_return_val_if_fail (severity < OLIVINE_N_SEVERITIES, NULL);

  return severity_words[severity];
}

/**
 * cli_caution_source:
 * @caution: a caution
 *
 * Returns: (transfer full): its source, marked where it could not be verified
 */
char *
cli_caution_source (const OlivineCaution *caution)
{
  return g_strconcat (caution->source, caution->unverified ? "; unverified" : "", NULL);
}

static void
tell_caution (const OlivineCaution *caution,
              const char           *when)
{
  g_autofree char *message = olivine_caution_message (caution, NULL);
  g_autofree char *source = cli_caution_source (caution);

  cli_warn ("[%s] %s%s: %s (%s)", cli_severity_to_words (caution->severity), caution->id, when,
            message, source);
}

/**
 * cli_tell_cautions:
 * @cautions: (element-type OlivineCaution): cautions, severest first
 *
 * Tells them on stderr, one a line.
 */
void
cli_tell_cautions (GPtrArray *cautions)
{
  for (guint i = 0; i < cautions->len; i++)
    tell_caution (g_ptr_array_index (cautions, i), "");
}

/**
 * cli_tell_day:
 * @cli: the run
 * @date: a day
 * @error: return location for an error
 *
 * Tells on stderr what stands on a day.
 *
 * Returns: whether it could be found out
 */
gboolean
cli_tell_day (Cli          *cli,
              OlivineDate   date,
              GError      **error)
{
  g_autoptr (GPtrArray) cautions = olivine_store_cautions (cli->store, date, NULL, FALSE, error);

  if (cautions == NULL)
    return FALSE;
  cli_tell_cautions (cautions);

  return TRUE;
}

/**
 * cli_tell_week:
 * @cli: the run
 * @error: return location for an error
 *
 * Tells on stderr what stands for the last seven days, each rule once with its day.
 *
 * Returns: whether it could be found out
 */
gboolean
cli_tell_week (Cli     *cli,
               GError **error)
{
  g_autoptr (GPtrArray) cautions = olivine_store_cautions_of_week (cli->store, cli->today, error);

  if (cautions == NULL)
    return FALSE;
  if (cautions->len > 0)
    cli_warn ("What stands for the last seven days:");
  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineDatedCaution *dated = g_ptr_array_index (cautions, i);
      g_autofree char *day = olivine_date_to_text (dated->date);
      g_autofree char *when = g_strdup_printf (" on %s", day);

      tell_caution (dated->caution, when);
    }

  return TRUE;
}

/* What stood before stays with the entry; what stands now comes to it. */
static void
remember_cautions (OlivineEntry *dose,
                   GPtrArray    *cautions)
{
  g_auto (GStrv) before = g_strsplit (dose->cautions, ";", -1);
  g_autoptr (GString) ids = g_string_new (dose->cautions);

  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCaution *caution = g_ptr_array_index (cautions, i);

      if (g_strv_contains ((const char *const *) before, caution->id))
        continue;
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ";" : "", caution->id);
    }

  g_free (dose->cautions);
  dose->cautions = g_strdup (ids->str);
}

/**
 * cli_judge_dose:
 * @cli: the run
 * @dose: a dose that is to be saved; gets the ids of what stands with it
 * @others: (nullable) (element-type OlivineEntry): doses that are saved along with it
 * @how_to_insist: what to write when it shall be saved whatever stands, as a phrase
 * @error: return location for an error
 *
 * Tells what the rules say about a dose, and asks about what is unlikely or not
 * to be taken yet: --confirm-amount, --confirm or --taken are the answers.
 *
 * Returns: whether it may be saved
 */
gboolean
cli_judge_dose (Cli           *cli,
                OlivineEntry  *dose,
                GPtrArray     *others,
                const char    *how_to_insist,
                GError       **error)
{
  gboolean is_taken = cli_has_option (cli, "taken");
  OlivineSeverity worst = OLIVINE_SEVERITY_INFO;
  g_autoptr (GPtrArray) cautions = NULL;

  cautions = olivine_store_cautions_beside (cli->store, dose->date, dose, others, is_taken, error);
  if (cautions == NULL)
    return FALSE;
  cli_tell_cautions (cautions);
  if (!cli_check_likely (cli, dose, error))
    return FALSE;

  olivine_cautions_worst (cautions, &worst);
  if (worst == OLIVINE_SEVERITY_STOP && !is_taken && !cli_has_option (cli, "confirm"))
    return cli_refuse_caution (error, "“%s”: a caution says not to take it yet, so nothing was "
                               "changed. Ask first; %s.", dose->food, how_to_insist);
  remember_cautions (dose, cautions);

  return TRUE;
}

/**
 * cli_question_kidneys:
 * @cli: the run
 * @date: a day
 * @error: return location for an error
 *
 * Asks on stderr about a profile that calls kidneys normal beside a low eGFR or
 * dialysis.
 *
 * Returns: whether it could be found out
 */
gboolean
cli_question_kidneys (Cli          *cli,
                      OlivineDate   date,
                      GError      **error)
{
  g_autoptr (OlivinePerson) person = olivine_profile_get (cli->store, date, error);
  OlivineEgfrReading reading = { 0, };

  if (person == NULL || !olivine_store_get_egfr (cli->store, date, &reading, error))
    return FALSE;
  if (olivine_egfr_contradicts_profile (person, &reading))
    cli_warn ("The profile says kidney=normal, which does not fit an eGFR below 60 or dialysis. "
              "Which is right? The lower one is used; correct it with profile set.");

  return TRUE;
}
