/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of symptoms: in files, and for people. */

#include "config.h"

#include "olivine-symptom.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"
#include "olivine-nicks.h"

static const char *const symptom_nicks[] = {
  [OLIVINE_SYMPTOM_MARKED_WEAKNESS] = "marked-weakness",
  [OLIVINE_SYMPTOM_DROWSY_OR_CONFUSED] = "drowsy-or-confused",
  [OLIVINE_SYMPTOM_VERY_SLOW_PULSE] = "very-slow-pulse",
  [OLIVINE_SYMPTOM_FAINTING] = "fainting",
  [OLIVINE_SYMPTOM_SLOW_BREATHING] = "slow-breathing",
  [OLIVINE_SYMPTOM_TROUBLE_BREATHING] = "trouble-breathing",
  [OLIVINE_SYMPTOM_NAUSEA] = "nausea",
  [OLIVINE_SYMPTOM_VOMITING] = "vomiting",
  [OLIVINE_SYMPTOM_FLUSHING] = "flushing",
  [OLIVINE_SYMPTOM_LIGHT_HEADED] = "light-headed",
  [OLIVINE_SYMPTOM_DIARRHOEA] = "diarrhoea",
  [OLIVINE_SYMPTOM_SEVERE_ABDOMINAL_PAIN] = "severe-abdominal-pain",
  [OLIVINE_SYMPTOM_VOMITING_WITH_NO_STOOL] = "vomiting-with-no-stool",
  [OLIVINE_SYMPTOM_VERY_LOW_URINE] = "very-low-urine",
  NULL,
};

static const char *const symptom_names[OLIVINE_N_SYMPTOMS] = {
  [OLIVINE_SYMPTOM_MARKED_WEAKNESS] = NC_ ("symptom", "Marked weakness"),
  [OLIVINE_SYMPTOM_DROWSY_OR_CONFUSED] = NC_ ("symptom", "Drowsy or confused"),
  [OLIVINE_SYMPTOM_VERY_SLOW_PULSE] = NC_ ("symptom", "Very slow pulse"),
  [OLIVINE_SYMPTOM_FAINTING] = NC_ ("symptom", "Fainting"),
  [OLIVINE_SYMPTOM_SLOW_BREATHING] = NC_ ("symptom", "Slow breathing"),
  [OLIVINE_SYMPTOM_TROUBLE_BREATHING] = NC_ ("symptom", "Trouble breathing"),
  [OLIVINE_SYMPTOM_NAUSEA] = NC_ ("symptom", "Nausea"),
  [OLIVINE_SYMPTOM_VOMITING] = NC_ ("symptom", "Vomiting"),
  [OLIVINE_SYMPTOM_FLUSHING] = NC_ ("symptom", "Flushing"),
  [OLIVINE_SYMPTOM_LIGHT_HEADED] = NC_ ("symptom", "Light-headed"),
  [OLIVINE_SYMPTOM_DIARRHOEA] = NC_ ("symptom", "Diarrhoea"),
  [OLIVINE_SYMPTOM_SEVERE_ABDOMINAL_PAIN] = NC_ ("symptom", "Severe belly pain"),
  [OLIVINE_SYMPTOM_VOMITING_WITH_NO_STOOL] = NC_ ("symptom", "Vomiting, and no stool"),
  [OLIVINE_SYMPTOM_VERY_LOW_URINE] = NC_ ("symptom", "Very little urine"),
};

/**
 * olivine_symptom_to_nick:
 * @symptom: a symptom
 *
 * Returns: (transfer none): its word in files: "marked-weakness" …
 */
const char *
olivine_symptom_to_nick (OlivineSymptom symptom)
{
  g_return_val_if_fail (symptom < OLIVINE_N_SYMPTOMS, NULL);

  return symptom_nicks[symptom];
}

/**
 * olivine_symptom_from_nick:
 * @nick: (nullable): a word of olivine_symptom_to_nick()
 * @symptom: (out): the symptom
 * @error: return location for an error
 *
 * Reads a symptom.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @nick is known
 */
gboolean
olivine_symptom_from_nick (const char      *nick,
                           OlivineSymptom  *symptom,
                           GError         **error)
{
  int position = 0;

  g_return_val_if_fail (symptom != NULL, FALSE);

  if (!olivine_nicks_find (symptom_nicks,
                           _("“{word}” is not a known symptom. Use one of: {choices}."),
                           nick, &position, error))
    return FALSE;

  *symptom = (OlivineSymptom) position;
  return TRUE;
}

/**
 * olivine_symptom_get_name:
 * @symptom: a symptom
 *
 * Returns: (transfer none): its English name, to be translated with the
 *   context "symptom"
 */
const char *
olivine_symptom_get_name (OlivineSymptom symptom)
{
  g_return_val_if_fail (symptom < OLIVINE_N_SYMPTOMS, NULL);

  return symptom_names[symptom];
}

/**
 * olivine_symptom_check_day:
 * @date: the day a symptom is to be noted for
 * @today: the day it is
 * @error: return location for an error
 *
 * Checks that a day has come: nobody feels a symptom tomorrow.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE.
 *
 * Returns: whether symptoms can be noted for @date
 */
gboolean
olivine_symptom_check_day (OlivineDate   date,
                           OlivineDate   today,
                           GError      **error)
{
  g_autofree char *text = NULL;

  if (olivine_date_compare (date, today) <= 0)
    return TRUE;

  text = olivine_date_to_text (date);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
               _("%s has not come yet. Symptoms are of today or an earlier day."), text);
  return FALSE;
}
