/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From what a label says to a dose, an entry of the diary.
 *
 * The amount of one unit is rounded to thousandths before it is counted, so
 * that two tablets are always twice what one tablet is shown as.
 */

#include "config.h"

#include "olivine-dose.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-sentence.h"
#include "olivine-unit.h"

#define MG(mg) ((mg) * G_GINT64_CONSTANT (1000)) /* as thousandths */

#define MAX_UNIT_MG 100000.0
#define MAX_COUNT 1000.0

#define LIKELY_MG MG (1000)
#define LIKELY_GUT_MG MG (5000) /* of what is taken to empty or to calm the gut */
#define LIKELY_COUNT (20 * G_GINT64_CONSTANT (1000))

static const char *const elemental_range =
  N_("The elemental magnesium in mg must be more than 0 and {max} at most. Check it.");
static const char *const count_range =
  N_("The count must be more than 0 and {max} at most. Check it.");

static gboolean
check_facts (const OlivineDoseFacts  *facts,
             GError                 **error)
{
  g_autofree char *name = g_strstrip (g_strdup (facts->name != NULL ? facts->name : ""));
  gboolean has_elemental = !isnan (facts->elemental_mg);
  gboolean has_compound = facts->compound != NULL && *facts->compound != '\0';

  if (*name == '\0')
    g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                         _("The dose has no name. Give the product's name."));
  else if (facts->kind == OLIVINE_KIND_FOOD)
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                 _("“%s” is said to be a food. Choose what kind of product it is."), name);
  else if (has_elemental && !isnan (facts->compound_mg))
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                 _("“%s” has both an elemental amount and the weight of a compound. Give what its "
                   "label says: one of them."), name);
  else if (!has_compound && !isnan (facts->compound_mg))
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                 _("“%s” has the weight of a compound, but not which one it is. Name the "
                   "compound."),
                 name);
  else if (!has_elemental && has_compound && isnan (facts->compound_mg))
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                 _("The weight of the compound in “%s” is missing. Give it in mg."), name);
  else if (!has_elemental && !has_compound)
    g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                 _("“%s” does not say how much magnesium it holds. Give the elemental magnesium in "
                   "mg, or a compound and its weight."), name);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_amount (const char  *text,
              double       amount,
              double       max,
              GError     **error)
{
  g_autofree char *most = NULL;
  g_autofree char *message = NULL;

  if (amount > 0.0 && amount <= max)
    return TRUE;

  most = g_strdup_printf ("%.0f", max);
  message = olivine_sentence_say (NULL, _(text), "max", most, NULL);
  g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE, message);
  return FALSE;
}

/* The elemental magnesium of one unit, in thousandths of a milligram. */
static gboolean
find_unit_mg (const OlivineDoseFacts  *facts,
              gint64                  *unit_mg,
              GError                 **error)
{
  double elemental_mg = facts->elemental_mg;

  if (isnan (elemental_mg)
      && (!check_amount (N_("The weight of the compound in mg must be more than 0 and {max} at "
                            "most. Check it."), facts->compound_mg, MAX_UNIT_MG, error)
          || !olivine_compound_to_elemental (facts->compound, facts->compound_mg, &elemental_mg,
                                             error)))
    return FALSE;
  if (facts->compound != NULL && *facts->compound != '\0'
      && olivine_compound_find (facts->compound, error) == NULL)
    return FALSE;
  if (!check_amount (elemental_range, elemental_mg, MAX_UNIT_MG, error))
    return FALSE;

  *unit_mg = olivine_thousandths_from_double (elemental_mg);
  /* Less than half a thousandth is nothing, too. */
  return check_amount (elemental_range, olivine_thousandths_to_double (*unit_mg), MAX_UNIT_MG,
                       error);
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strstrip (g_strdup (text != NULL ? text : ""));
}

static void
take_facts (OlivineEntry           *dose,
            const OlivineDoseFacts *facts,
            OlivineDate             date,
            gint64                  unit_mg)
{
  dose->date = date;
  dose->kind = facts->kind;
  dose->agreed = facts->agreed;
  set_text (&dose->food, facts->name);
  set_text (&dose->unit, facts->unit);
  set_text (&dose->compound, facts->compound);
  if (!isnan (facts->compound_mg))
    dose->compound_mg = olivine_thousandths_from_double (facts->compound_mg);
  dose->quantity = olivine_thousandths_from_double (facts->count);
  dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    olivine_thousandths_scale (unit_mg, olivine_thousandths_to_double (dose->quantity));
}

/**
 * olivine_dose_new:
 * @facts: what the label says, and how much is taken; amounts in mg per unit,
 *   either of elemental magnesium, and perhaps which compound it is, or of a
 *   compound
 * @date: the day on which it is taken
 * @error: return location for an error
 *
 * Makes an entry of a dose.  A compound's weight is turned into elemental
 * magnesium by its fraction, see olivine_compound_to_elemental().
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for what is missing or given twice,
 * %OLIVINE_CORE_ERROR_UNKNOWN_NAME for the compound, %OLIVINE_CORE_ERROR_RANGE
 * for amounts of 0 or less, above 100,000 mg a unit or above 1,000 units.
 *
 * Returns: (transfer full) (nullable): the dose, without a uid, or %NULL on an error
 */
OlivineEntry *
olivine_dose_new (const OlivineDoseFacts  *facts,
                  OlivineDate              date,
                  GError                 **error)
{
  g_autoptr (OlivineEntry) dose = NULL;
  g_autofree char *time = NULL;
  gint64 unit_mg = OLIVINE_UNKNOWN;

  g_return_val_if_fail (facts != NULL, NULL);

  if (!check_facts (facts, error)
      || !find_unit_mg (facts, &unit_mg, error)
      || !check_amount (count_range, facts->count, MAX_COUNT, error)
      || !olivine_time_from_text (facts->time, &time, error))
    return NULL;

  dose = olivine_entry_new ();
  take_facts (dose, facts, date, unit_mg);
  set_text (&dose->time, time);

  return olivine_entry_validate (dose, OLIVINE_DATE_NONE, error) ? g_steal_pointer (&dose) : NULL;
}

/* What is taken by the gram or bottle on purpose. */
static gboolean
is_for_the_gut (OlivineKind kind)
{
  return kind == OLIVINE_KIND_LAXATIVE || kind == OLIVINE_KIND_BOWEL_PREP
         || kind == OLIVINE_KIND_EPSOM_ORAL || kind == OLIVINE_KIND_ANTACID;
}

/* 30 ml are no 30 tablets. */
static gboolean
is_counted (const OlivineEntry *dose)
{
  const OlivineUnit *unit = *dose->unit != '\0' ? olivine_unit_find (dose->unit) : NULL;

  return unit == NULL || unit->dimension == OLIVINE_DIMENSION_PORTION;
}

static gboolean
check_likely_count (const OlivineEntry  *dose,
                    GError             **error)
{
  g_autofree char *shown = NULL;

  if (dose->quantity <= LIKELY_COUNT || !is_counted (dose))
    return TRUE;

  shown = olivine_thousandths_to_text (dose->quantity);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY,
               _("“%s” would be %s units at once. Check the count, and confirm it if it is right."),
               dose->food, shown);
  return FALSE;
}

/**
 * olivine_dose_check_likely_mg:
 * @dose: a dose
 * @error: return location for an error
 *
 * Checks the magnesium of a dose, as olivine_dose_check_likely() does.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNLIKELY, after which the person may confirm.
 *
 * Returns: whether the whole count holds a likely amount; what is unknown is not
 *   unlikely
 */
gboolean
olivine_dose_check_likely_mg (const OlivineEntry  *dose,
                              GError             **error)
{
  gint64 mg = OLIVINE_UNKNOWN;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (dose != NULL, FALSE);

  mg = dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  if (mg <= (is_for_the_gut (dose->kind) ? LIKELY_GUT_MG : LIKELY_MG))
    return TRUE;

  shown = olivine_thousandths_to_text (mg);
  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY,
               _("“%s” would be %s mg of elemental magnesium at once. Check whether the label's "
                 "number is the compound's weight, and confirm it if it is right."),
               dose->food, shown);
  return FALSE;
}

/**
 * olivine_dose_check_likely:
 * @dose: a dose
 * @error: return location for an error
 *
 * Checks that a dose is not a slip of the finger: at most 1,000 mg of elemental
 * magnesium in one entry, 5,000 mg of a laxative, bowel preparation, oral Epsom
 * salt or antacid, and at most 20 units of what is counted.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNLIKELY, after which the person may confirm.
 *
 * Returns: whether @dose is likely; what is unknown is not unlikely
 */
gboolean
olivine_dose_check_likely (const OlivineEntry  *dose,
                           GError             **error)
{
  g_return_val_if_fail (dose != NULL, FALSE);

  return olivine_dose_check_likely_mg (dose, error) && check_likely_count (dose, error);
}

/**
 * olivine_dose_get_elemental_mg:
 * @dose: a dose
 *
 * Returns: the elemental magnesium of one unit, in thousandths of a milligram;
 *   %OLIVINE_UNKNOWN when the dose does not say it
 */
gint64
olivine_dose_get_elemental_mg (const OlivineEntry *dose)
{
  gint64 mg = OLIVINE_UNKNOWN;

  g_return_val_if_fail (dose != NULL, OLIVINE_UNKNOWN);

  mg = dose->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  if (mg == OLIVINE_UNKNOWN || dose->quantity <= 0)
    return OLIVINE_UNKNOWN;

  return olivine_thousandths_scale (mg, 1.0 / olivine_thousandths_to_double (dose->quantity));
}

/**
 * olivine_dose_set_count:
 * @dose: a dose that is not shared
 * @count: how many units, > 0 and 1,000 at most
 * @error: return location for an error
 *
 * Changes how many units are taken; every figure follows.
 *
 * Errors: %OLIVINE_CORE_ERROR_RANGE.
 *
 * Returns: whether @dose was changed
 */
gboolean
olivine_dose_set_count (OlivineEntry  *dose,
                        double         count,
                        GError       **error)
{
  gint64 quantity = 0;

  g_return_val_if_fail (dose != NULL, FALSE);
  g_return_val_if_fail (dose->quantity > 0, FALSE);

  if (!check_amount (count_range, count, MAX_COUNT, error))
    return FALSE;
  quantity = olivine_thousandths_from_double (count);
  if (quantity <= 0)
    return check_amount (count_range, 0.0, MAX_COUNT, error);

  olivine_snapshot_scale (&dose->snapshot, (double) quantity / (double) dose->quantity);
  dose->quantity = quantity;
  return TRUE;
}
