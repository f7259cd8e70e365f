/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory results: names, units, ranges and conversion, all from one table.
 *
 * A number without its unit is refused, and so is one that only makes sense in
 * another unit: 100 mg/dL of creatinine is a slip that would hide a sick kidney.
 */

#include "config.h"

#include "olivine-lab.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-nicks.h"
#include "olivine-quantity.h"
#include "olivine-thousandths.h"

#define MAX_UNITS 3
#define FIRST_YEAR 1900

typedef struct {
  const char *title;
  const char *units[MAX_UNITS + 1];            /* the canonical one first */
  double      per_canonical[MAX_UNITS];        /* how many of a unit are one canonical unit */
  double      min;                             /* of what can be, in the canonical unit */
  double      max;
  gboolean    is_rounded;                      /* converted to 0.01 of the canonical unit */
} LabInfo;

static const char *const name_nicks[] = {
  [OLIVINE_LAB_SERUM_MAGNESIUM] = "serum-magnesium",
  [OLIVINE_LAB_EGFR] = "egfr",
  [OLIVINE_LAB_CREATININE] = "creatinine",
  [OLIVINE_LAB_POTASSIUM] = "potassium",
  [OLIVINE_LAB_PHOSPHATE] = "phosphate",
  [OLIVINE_LAB_CALCIUM] = "calcium",
  [OLIVINE_LAB_T50] = "t50",
  NULL,
};

/* From the molar masses: magnesium 24.305, creatinine 113.12, phosphorus
 * 30.974, calcium 40.078 g/mol.  Magnesium and phosphate are compared with
 * limits that are given with two decimals, so a converted value is rounded to
 * as many: 4.86 mg/dL of magnesium is 2.00 mmol/L, 4.5 mg/dL of phosphate 1.45. */
static const LabInfo lab_table[OLIVINE_N_LAB_NAMES] = {
  [OLIVINE_LAB_SERUM_MAGNESIUM] = { NC_ ("lab", "Serum magnesium"),
                                    { "mmol/L", "mg/dL", "mEq/L" }, { 1.0, 2.4305, 2.0 },
                                    0.1, 15.0, TRUE },
  [OLIVINE_LAB_EGFR] = { NC_ ("lab", "eGFR"), { "mL/min/1.73m2" }, { 1.0 }, 1.0, 200.0, FALSE },
  [OLIVINE_LAB_CREATININE] = { NC_ ("lab", "Creatinine"), { "mg/dL", "umol/L" }, { 1.0, 88.4 },
                               0.1, 30.0, FALSE },
  [OLIVINE_LAB_POTASSIUM] = { NC_ ("lab", "Potassium"), { "mmol/L" }, { 1.0 }, 1.0, 12.0, FALSE },
  [OLIVINE_LAB_PHOSPHATE] = { NC_ ("lab", "Phosphate"), { "mmol/L", "mg/dL" }, { 1.0, 3.097 },
                              0.1, 8.0, TRUE },
  [OLIVINE_LAB_CALCIUM] = { NC_ ("lab", "Calcium"), { "mmol/L", "mg/dL" }, { 1.0, 4.0078 },
                            0.75, 6.0, FALSE },
  [OLIVINE_LAB_T50] = { NC_ ("lab", "T50"), { "min" }, { 1.0 }, 10.0, 1000.0, FALSE },
};

/**
 * olivine_lab_name_to_nick:
 * @name: what was measured
 *
 * Returns: (transfer none): its word in files: "serum-magnesium" …
 */
const char *
olivine_lab_name_to_nick (OlivineLabName name)
{
  g_return_val_if_fail (name < OLIVINE_N_LAB_NAMES, NULL);

  return name_nicks[name];
}

/**
 * olivine_lab_name_from_nick:
 * @nick: (nullable): a word of olivine_lab_name_to_nick()
 * @name: (out): what was measured
 * @error: return location for an error
 *
 * Reads what was measured.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @nick is known
 */
gboolean
olivine_lab_name_from_nick (const char      *nick,
                            OlivineLabName  *name,
                            GError         **error)
{
  int position = 0;

  g_return_val_if_fail (name != NULL, FALSE);

  if (!olivine_nicks_find (name_nicks,
                           _("“{word}” is not a known lab value. Use one of: {choices}."),
                           nick, &position, error))
    return FALSE;

  *name = (OlivineLabName) position;
  return TRUE;
}

/**
 * olivine_lab_name_get_title:
 * @name: what was measured
 *
 * Returns: (transfer none): its English title, to be translated with the context "lab"
 */
const char *
olivine_lab_name_get_title (OlivineLabName name)
{
  g_return_val_if_fail (name < OLIVINE_N_LAB_NAMES, NULL);

  return lab_table[name].title;
}

/**
 * olivine_lab_name_get_units:
 * @name: what was measured
 *
 * Returns: (transfer none) (array zero-terminated=1): the units it may be
 *   given in, the one for comparisons first
 */
const char *const *
olivine_lab_name_get_units (OlivineLabName name)
{
  g_return_val_if_fail (name < OLIVINE_N_LAB_NAMES, NULL);

  return lab_table[name].units;
}

/* "µmol / l" and "ml/min/1.73 m²" as "umol/l" and "ml/min/1.73m2". */
static char *
normalize_unit (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *compatible = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (compatible, -1);
  GString *unit = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == 0x3BC) /* the Greek mu, into which the micro sign is folded */
        g_string_append_c (unit, 'u');
      else if (!g_unichar_isspace (character))
        g_string_append_unichar (unit, character);
    }

  return g_string_free (unit, FALSE);
}

/**
 * olivine_lab_unit_from_text:
 * @name: what was measured
 * @text: (nullable): a unit as people write it: "mg/dl", "µmol/L", "mL/min/1.73 m²"
 * @unit: (out) (transfer none): the same unit as olivine_lab_name_get_units() spells it
 * @error: return location for an error
 *
 * Reads the unit of a laboratory value.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID when it is missing,
 * %OLIVINE_CORE_ERROR_UNKNOWN_NAME when @name is not given in it.
 *
 * Returns: whether @text is a unit of @name
 */
gboolean
olivine_lab_unit_from_text (OlivineLabName   name,
                            const char      *text,
                            const char     **unit,
                            GError         **error)
{
  g_autofree char *wanted = NULL;
  g_autofree char *choices = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (name < OLIVINE_N_LAB_NAMES, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);

  wanted = normalize_unit (text != NULL ? text : "");
  for (const char *const *known = lab_table[name].units; *known != NULL; known++)
    {
      g_autofree char *same = normalize_unit (*known);

      if (g_str_equal (same, wanted))
        {
          *unit = *known;
          return TRUE;
        }
    }

  choices = g_strjoinv (", ", (GStrv) lab_table[name].units);
  quoted = olivine_excerpt (wanted);
  if (*wanted == '\0')
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                 /* Translators: %s is a list of units */
                 _("There is no unit. Copy it from the report: %s."), choices);
  else
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME,
                 /* Translators: what was typed, and a list of units */
                 _("“%s” is not a unit of it. Use one of: %s."), quoted, choices);
  g_prefix_error (error, "%s: ", name_nicks[name]);
  return FALSE;
}

/* The position of a lab's unit in its table; -1 when it is none of them. */
static int
find_unit (const LabInfo *info,
           const char    *unit)
{
  for (int i = 0; info->units[i] != NULL; i++)
    if (g_strcmp0 (info->units[i], unit) == 0)
      return i;

  return -1;
}

static gboolean
can_be (const LabInfo *info,
        double         amount,
        int            unit)
{
  return amount >= info->min * info->per_canonical[unit]
         && amount <= info->max * info->per_canonical[unit];
}

/* The unit in which the number of @lab can be; NULL when it can be in none. */
static const char *
find_meant_unit (const OlivineLab *lab)
{
  const LabInfo *info = &lab_table[lab->name];

  for (int i = 0; info->units[i] != NULL; i++)
    if (can_be (info, lab->amount, i))
      return g_str_equal (info->units[i], "umol/L") ? "µmol/L" : info->units[i];

  return NULL;
}

static gboolean
check_range (const OlivineLab  *lab,
             int                unit,
             GError           **error)
{
  const LabInfo *info = &lab_table[lab->name];
  const char *meant = find_meant_unit (lab);
  g_autofree char *text = olivine_double_to_text (lab->amount);

  if (can_be (info, lab->amount, unit))
    return TRUE;

  if (meant != NULL)
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                 /* Translators: a number and its unit, then another unit */
                 _("%s %s cannot be. Did you mean %s?"), text, lab->unit, meant);
  else
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                 /* Translators: a number and its unit, then two numbers and the same unit */
                 _("%s %s cannot be. Give one from %g to %g %s."), text, lab->unit,
                 info->min * info->per_canonical[unit], info->max * info->per_canonical[unit],
                 lab->unit);
  g_prefix_error (error, "%s: ", name_nicks[lab->name]);
  return FALSE;
}

static gboolean
check_date (OlivineDate   date,
            OlivineDate   today,
            GError      **error)
{
  g_autofree char *text = NULL;

  if (!olivine_date_is_set (date))
    {
      g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                           _("The lab value has no date. Give the day on which the blood was "
                             "taken."));
      return FALSE;
    }
  if (olivine_date_compare (date, olivine_date_from_ymd (FIRST_YEAR, 1, 1)) >= 0
      && (!olivine_date_is_set (today) || olivine_date_compare (date, today) <= 0))
    return TRUE;

  text = olivine_date_to_text (date);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
               _("%s cannot be the day of a lab value. Give one from %d to today."),
               text, FIRST_YEAR);
  return FALSE;
}

/**
 * olivine_lab_validate:
 * @lab: a laboratory value
 * @today: the day it is; %OLIVINE_DATE_NONE allows any
 * @error: return location for an error
 *
 * Checks that a laboratory value can be: a known unit, a number that people
 * have had in that unit, a day that is not in the future.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE, with the unit that may be meant;
 * %OLIVINE_CORE_ERROR_INVALID for a missing unit, number or date.
 *
 * Returns: whether @lab may be kept
 */
gboolean
olivine_lab_validate (const OlivineLab  *lab,
                      OlivineDate        today,
                      GError           **error)
{
  int unit = -1;

  g_return_val_if_fail (lab != NULL, FALSE);
  g_return_val_if_fail (lab->name < OLIVINE_N_LAB_NAMES, FALSE);

  unit = find_unit (&lab_table[lab->name], lab->unit);
  if (unit < 0 || !isfinite (lab->amount))
    {
      g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                           _("There is no number or no unit. Give both, as on the report."));
      g_prefix_error (error, "%s: ", name_nicks[lab->name]);
      return FALSE;
    }

  return check_range (lab, unit, error) && check_date (lab->date, today, error);
}

static gboolean
read_amount (const char      *text,
             OlivineLabName   name,
             double          *amount,
             GError         **error)
{
  /* As in files, with a dot; else as people write it, with a comma. */
  if (!olivine_double_from_text (text, amount, NULL)
      && !olivine_number_parse (text, amount, error))
    {
      g_prefix_error (error, "%s: ", name_nicks[name]);
      return FALSE;
    }
  if (!isnan (*amount))
    return TRUE;

  g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                       _("There is no number. Give the number and the unit of the report."));
  g_prefix_error (error, "%s: ", name_nicks[name]);
  return FALSE;
}

/**
 * olivine_lab_from_text:
 * @name: (nullable): what was measured, a word of olivine_lab_name_to_nick()
 * @amount: (nullable): the number
 * @unit: (nullable): its unit
 * @date: the day on which the blood was taken
 * @today: the day it is; %OLIVINE_DATE_NONE allows any @date
 * @lab: (out caller-allocates): the value, without a uid; not touched on an error
 * @error: return location for an error
 *
 * Reads a laboratory value as it is typed, and checks it.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME for a name or unit that does not
 * exist, %OLIVINE_CORE_ERROR_INVALID for what is missing or no number,
 * %OLIVINE_CORE_ERROR_RANGE for what cannot be.
 *
 * Returns: whether @lab was read
 */
gboolean
olivine_lab_from_text (const char   *name,
                       const char   *amount,
                       const char   *unit,
                       OlivineDate   date,
                       OlivineDate   today,
                       OlivineLab   *lab,
                       GError      **error)
{
  OlivineLab read = { .date = date, .amount = NAN };

  g_return_val_if_fail (lab != NULL, FALSE);

  if (!olivine_lab_name_from_nick (name, &read.name, error)
      || !read_amount (amount, read.name, &read.amount, error)
      || !olivine_lab_unit_from_text (read.name, unit, &read.unit, error)
      || !olivine_lab_validate (&read, today, error))
    return FALSE;

  *lab = read;
  return TRUE;
}

/* Half away from zero; the nudge carries over a decimal half lost to binary. */
static double
round_to_hundredths (double amount)
{
  return round (amount * 100.0 + 1e-9) / 100.0;
}

/**
 * olivine_lab_get_canonical:
 * @lab: a laboratory value
 *
 * Gives a value in the unit in which it is compared, the first of
 * olivine_lab_name_get_units().  A value that was typed in it stays as typed;
 * magnesium and phosphate that are converted are rounded to 0.01 mmol/L.
 *
 * Returns: the number in the canonical unit; NAN for a unit that is not known
 */
double
olivine_lab_get_canonical (const OlivineLab *lab)
{
  const LabInfo *info = NULL;
  int unit = -1;

  g_return_val_if_fail (lab != NULL && lab->name < OLIVINE_N_LAB_NAMES, NAN);

  info = &lab_table[lab->name];
  unit = find_unit (info, lab->unit);
  if (unit < 0)
    return NAN;
  if (unit == 0)
    return lab->amount;

  return info->is_rounded ? round_to_hundredths (lab->amount / info->per_canonical[unit])
                          : lab->amount / info->per_canonical[unit];
}
