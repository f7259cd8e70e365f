/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What laboratory values are called on screen.
 *
 * A number never stands without its unit, and the unit is spelled as reports
 * spell it: the files' "umol/L" is µmol/L here.
 */

#include "config.h"

#include "olivine-lab-format.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"
#include "olivine-format.h"
#include "olivine-profile-format.h"

static char *
format_number (double number)
{
  return olivine_caution_words ()->format_number (number, NULL);
}

/**
 * olivine_lab_format_name:
 * @name: what was measured
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
olivine_lab_format_name (OlivineLabName name)
{
  return g_dpgettext2 (NULL, "lab", olivine_lab_name_get_title (name));
}

/**
 * olivine_lab_format_unit:
 * @unit: one of olivine_lab_name_get_units()
 *
 * Returns: (transfer none): the unit as reports spell it
 */
const char *
olivine_lab_format_unit (const char *unit)
{
  g_return_val_if_fail (unit != NULL, NULL);

  if (g_str_equal (unit, "umol/L"))
    return "µmol/L";
  if (g_str_equal (unit, "mL/min/1.73m2"))
    return "mL/min/1.73 m²";

  return unit;
}

/**
 * olivine_lab_format:
 * @lab: a laboratory value
 *
 * Returns: (transfer full): for example "Potassium 4.2 mmol/L"
 */
char *
olivine_lab_format (const OlivineLab *lab)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (lab != NULL, NULL);

  number = format_number (lab->amount);

  /* Translators: a laboratory value: its name, number and unit */
  return g_strdup_printf (C_("lab", "%s %s %s"), olivine_lab_format_name (lab->name), number,
                          olivine_lab_format_unit (lab->unit));
}

/**
 * olivine_lab_error_text:
 * @name: what was to be entered
 * @error: why it was refused
 *
 * Beside its field a message need not name what was measured.
 *
 * Returns: (transfer full): the message
 */
char *
olivine_lab_error_text (OlivineLabName  name,
                        const GError   *error)
{
  return olivine_profile_error_text (olivine_lab_name_to_nick (name), error);
}

/**
 * olivine_egfr_format:
 * @reading: the kidney function that is gone by
 *
 * Returns: (transfer full) (nullable): it and where it comes from; %NULL when none is known
 */
char *
olivine_egfr_format (const OlivineEgfrReading *reading)
{
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (reading != NULL, NULL);

  if (reading->origin == OLIVINE_EGFR_NONE)
    return NULL;

  number = format_number (reading->egfr_ml_min_173);
  if (!olivine_date_is_set (reading->date))
    /* Translators: %s is a number */
    return g_strdup_printf (_("Kidney function in use: eGFR %s"), number);

  date = olivine_format_date (reading->date, OLIVINE_DATE_NONE);
  if (reading->origin == OLIVINE_EGFR_FROM_CREATININE)
    /* Translators: a number and a date */
    return g_strdup_printf (_("Kidney function in use: eGFR %s, worked out from the creatinine "
                              "of %s"), number, date);

  /* Translators: a number and a date */
  return g_strdup_printf (_("Kidney function in use: eGFR %s of %s"), number, date);
}
