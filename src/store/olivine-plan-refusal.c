/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a person's days may be filled at all.
 *
 * A plan rich in magnesium is the wrong thing while there may be too much of it
 * in the blood, and for kidneys whose limits are not known.
 */

#include "olivine-plan-refusal.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-caution-check.h"
#include "olivine-plan-load.h"

/* From KDIGO's category G3b (eGFR 30 to 44) downwards the limits a person was given are
 * asked for first. */
#define LIMITS_EGFR_ML_MIN_173 45.0

#define MIN_ENERGY_KCAL 300.0
#define MAX_ENERGY_KCAL 10000.0
#define MAX_TARGET_MG 2000.0
#define MAX_REPEATS 28.0

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID, message);

  return FALSE;
}

/* What was not said passes. */
static gboolean
is_within (double number,
           double least,
           double most)
{
  return isnan (number) || (number >= least && number <= most);
}

/* Private: what can be wished for, whoever it is for. */
gboolean
olivine_plan_check_wish (const OlivinePlanWish  *wish,
                         OlivineDate             today,
                         GError                **error)
{
  if (!olivine_plan_check_days (wish->n_days, error))
    return FALSE;
  if (olivine_date_compare (wish->from, today) < 0)
    return refuse (error, _("Days that are over are not filled. Begin the plan today or later."));
  if ((wish->meals & ~OLIVINE_MEALS_ALL) != 0)
    return refuse (error, _("A plan has breakfast, lunch, dinner and snacks. Name those to fill."));
  if (!is_within (wish->energy_kcal, MIN_ENERGY_KCAL, MAX_ENERGY_KCAL))
    return refuse (error, _("The energy of a day must be 300 to 10000 kcal."));
  if (!is_within (wish->target_mg, 1.0, MAX_TARGET_MG))
    return refuse (error, _("The magnesium goal of a day must be 1 to 2000 mg."));
  if (!is_within (wish->repeats, 0.5, MAX_REPEATS))
    return refuse (error, _("A dish can be repeated 0.5 to 28 servings a week."));

  return TRUE;
}

/* The cautions that stand and hold back suggestions of food, severest first. */
static gboolean
find_holding (OlivineStore  *store,
              OlivineDate    today,
              GPtrArray    **holding,
              GError       **error)
{
  static const char *const ids[] = { "SYM-01", "LAB-02", "LAB-01" };
  g_autoptr (GPtrArray) cautions = olivine_store_cautions (store, today, NULL, FALSE, error);

  if (cautions == NULL)
    return FALSE;

  *holding = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_caution_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      OlivineCaution *caution = olivine_cautions_find (cautions, ids[i]);

      if (caution != NULL)
        g_ptr_array_add (*holding, olivine_caution_ref (caution));
    }

  return TRUE;
}

static gboolean
find_lacks_limits (OlivineStore         *store,
                   const OlivinePerson  *person,
                   OlivineDate           today,
                   gboolean             *lacks_limits,
                   GError              **error)
{
  OlivineEgfrReading reading = { .egfr_ml_min_173 = NAN };

  *lacks_limits = FALSE;
  if (!isnan (person->potassium_max_mg) || !isnan (person->phosphorus_max_mg))
    return TRUE;
  if (!olivine_store_get_egfr (store, today, &reading, error))
    return FALSE;

  /* A comparison with NAN is false. */
  *lacks_limits = person->kidney == OLIVINE_KIDNEY_CKD ||
                  person->dialysis != OLIVINE_DIALYSIS_NONE ||
                  reading.egfr_ml_min_173 < LIMITS_EGFR_ML_MIN_173;

  return TRUE;
}

/**
 * olivine_meal_plan_may_fill:
 * @store: a store
 * @person: who is planned for
 * @today: the day it is
 * @holding: (out) (transfer full) (element-type OlivineCaution): the cautions that stand
 *   and hold a plan back, severest first; empty when there are none
 * @lacks_limits: (out): whether the kidneys need a limit of potassium or phosphorus and
 *   neither was entered
 * @error: return location for the error
 *
 * Finds out whether this person's days may be filled at all; they may when nothing
 * holds a plan back and no limit is lacking.
 *
 * Returns: whether it could be found out
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_meal_plan_may_fill (OlivineStore         *store,
                            const OlivinePerson  *person,
                            OlivineDate           today,
                            GPtrArray           **holding,
                            gboolean             *lacks_limits,
                            GError              **error)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);
  g_return_val_if_fail (holding != NULL && lacks_limits != NULL, FALSE);

  *holding = NULL;
  if (find_lacks_limits (store, person, today, lacks_limits, error))
    return find_holding (store, today, holding, error);

  return FALSE;
}

static const char *
translate (const char *context,
           const char *text,
           gpointer    user_data)
{
  return context != NULL ? g_dpgettext2 (NULL, context, text) : _(text);
}

/* Private: nothing is filled while one of the cautions stands that hold back
 * suggestions of food; its own words say why. */
gboolean
olivine_plan_check_health (OlivineStore  *store,
                           OlivineDate    today,
                           GError       **error)
{
  const OlivineCautionWords words = { .translate = translate };
  g_autoptr (GPtrArray) holding = NULL;
  const OlivineCaution *caution = NULL;
  g_autofree char *message = NULL;

  if (!find_holding (store, today, &holding, error))
    return FALSE;
  if (holding->len == 0)
    return TRUE;

  caution = holding->pdata[0];
  message = olivine_caution_message (caution, &words);
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               /* Translators: the id of a caution, and what it says */
               _("No meals are planned while this stands (%s): %s"), caution->id, message);

  return FALSE;
}

/* Private: kidneys that need limits must have one. */
gboolean
olivine_plan_check_kidneys (OlivineStore         *store,
                            const OlivinePerson  *person,
                            OlivineDate           today,
                            GError              **error)
{
  gboolean lacks_limits = FALSE;

  if (!find_lacks_limits (store, person, today, &lacks_limits, error))
    return FALSE;
  if (!lacks_limits)
    return TRUE;

  return refuse (error, _("With kidneys that do not work fully, a plan rich in magnesium can hold "
                          "more potassium and phosphorus than is safe. Enter the limits you were "
                          "given first (potassium-max-mg, phosphorus-max-mg); if you have none, "
                          "ask your kidney team or dietitian for them."));
}
