/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether an entry may be saved, and whether it is likely.
 *
 * Two questions on purpose: what cannot be true is refused for good, what is
 * only unlikely is asked about and then believed.
 */

#include "config.h"

#include "olivine-entry.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"
#include "olivine-sentence.h"

#define THOUSAND G_GINT64_CONSTANT (1000)

#define FIRST_YEAR 1900
#define MAX_DAYS_AHEAD 366
#define MAX_GRAMS (100 * 1000 * THOUSAND)
#define MAX_COUNT (1000 * THOUSAND)
#define MAX_NAME_LENGTH 300
#define MAX_NOTE_LENGTH 4000

#define LIKELY_GRAMS (3000 * THOUSAND)
#define LIKELY_MAGNESIUM_MG (1000 * THOUSAND)
#define LIKELY_ENERGY_KCAL (4000 * THOUSAND)

static gboolean
refuse (GError           **error,
        OlivineCoreError   code,
        const char        *message)
{
  g_set_error_literal (error, OLIVINE_CORE_ERROR, code, message);
  return FALSE;
}

static gboolean
is_text (const char *text,
         glong       max_length)
{
  return g_utf8_validate (text, -1, NULL) && g_utf8_strlen (text, -1) <= max_length;
}

static gboolean
check_texts (const OlivineEntry  *entry,
             GError             **error)
{
  const char *names[] = {
    entry->uid, entry->dish, entry->food_id, entry->food, entry->unit, entry->compound,
    entry->cautions,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (!is_text (names[i], MAX_NAME_LENGTH))
      return refuse (error, OLIVINE_CORE_ERROR_INVALID,
                     _("A name in the entry is not valid text or longer than 300 characters. "
                       "Shorten it."));
  if (!is_text (entry->note, MAX_NOTE_LENGTH))
    return refuse (error, OLIVINE_CORE_ERROR_INVALID,
                   _("The note is not valid text or longer than 4000 characters. Shorten it."));
  if (*entry->food == '\0')
    return refuse (error, OLIVINE_CORE_ERROR_INVALID,
                   _("The entry does not say what was eaten or taken. Name it."));
  return TRUE;
}

static gboolean
check_when (const OlivineEntry  *entry,
            OlivineDate          today,
            GError             **error)
{
  g_autofree char *time = NULL;

  if (!olivine_date_is_set (entry->date))
    return refuse (error, OLIVINE_CORE_ERROR_INVALID, _("The entry has no date. Give it one."));
  if (olivine_date_compare (entry->date, olivine_date_from_ymd (FIRST_YEAR, 1, 1)) < 0
      || (olivine_date_is_set (today)
          && olivine_date_days_between (today, entry->date) > MAX_DAYS_AHEAD))
    {
      g_autofree char *date = olivine_date_to_text (entry->date);

      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   _("%s is not a day of this diary. Give one from 1900 to a year from today."),
                   date);
      return FALSE;
    }

  return olivine_time_from_text (entry->time, &time, error);
}

static gboolean
is_amount (gint64 thousandths,
           gint64 max)
{
  return thousandths > 0 && thousandths <= max;
}

static gboolean
check_food_amount (const OlivineEntry  *entry,
                   GError             **error)
{
  if (entry->quantity != OLIVINE_UNKNOWN && !is_amount (entry->quantity, OLIVINE_THOUSANDTHS_MAX))
    return refuse (error, OLIVINE_CORE_ERROR_RANGE,
                   _("The quantity must be more than 0. Give how much was eaten."));
  if (entry->grams != OLIVINE_UNKNOWN && !is_amount (entry->grams, MAX_GRAMS))
    return refuse (error, OLIVINE_CORE_ERROR_RANGE,
                   _("The weight must be more than 0 g and 100 kg at most. Check the quantity "
                     "and its unit."));
  if (entry->quantity == OLIVINE_UNKNOWN && entry->grams == OLIVINE_UNKNOWN
      && entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] == OLIVINE_UNKNOWN
      && entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY] == OLIVINE_UNKNOWN)
    return refuse (error, OLIVINE_CORE_ERROR_INVALID,
                   _("The entry does not say how much was eaten. Give a quantity."));
  return TRUE;
}

static gboolean
check_dose_amount (const OlivineEntry  *entry,
                   GError             **error)
{
  if (!is_amount (entry->quantity, MAX_COUNT))
    return refuse (error, OLIVINE_CORE_ERROR_RANGE,
                   _("The count of a dose must be more than 0 and 1000 at most. Check it."));
  if (entry->grams != OLIVINE_UNKNOWN)
    return refuse (error, OLIVINE_CORE_ERROR_INVALID,
                   _("A dose has no weight in grams. Give its magnesium in mg."));
  if (entry->compound_mg != OLIVINE_UNKNOWN && !is_amount (entry->compound_mg, MAX_GRAMS))
    return refuse (error, OLIVINE_CORE_ERROR_RANGE,
                   _("The weight of the compound must be more than 0 mg. Check it."));
  return TRUE;
}

static gboolean
check_snapshot (const OlivineEntry  *entry,
                GError             **error)
{
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      gint64 amount = entry->snapshot.thousandths[i];

      if (amount == OLIVINE_UNKNOWN || (amount >= 0 && amount <= OLIVINE_THOUSANDTHS_MAX))
        continue;
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_RANGE,
                   /* Translators: a nutrient and a food */
                   _("%s: “%s” cannot have less than 0 or that much of it. Correct it, or leave it "
                     "out when it is not known."),
                   g_dpgettext2 (NULL, "nutrient",
                                 olivine_nutrient_get_name ((OlivineNutrient) i)), entry->food);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_entry_validate:
 * @entry: an entry
 * @today: the day it is, or %OLIVINE_DATE_NONE to allow any later day
 * @error: return location for an error
 *
 * Checks that an entry can be true and complete enough to be kept: a name, a
 * date from 1900 to a year ahead, amounts above 0, at most 100 kg, no negative
 * figures.  The uid may be empty: the diary gives one.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID for what is missing or no text,
 * %OLIVINE_CORE_ERROR_RANGE for what cannot be.
 *
 * Returns: whether @entry may be saved
 */
gboolean
olivine_entry_validate (const OlivineEntry  *entry,
                        OlivineDate          today,
                        GError             **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!check_texts (entry, error) || !check_when (entry, today, error))
    return FALSE;
  if (entry->kind == OLIVINE_KIND_FOOD
      ? !check_food_amount (entry, error) : !check_dose_amount (entry, error))
    return FALSE;

  return check_snapshot (entry, error);
}

static gboolean
unlikely (const OlivineEntry  *entry,
          gint64               thousandths,
          const char          *text,
          GError             **error)
{
  g_autofree char *amount = olivine_thousandths_to_text (thousandths);
  g_autofree char *message = olivine_sentence_say (NULL, text, "food", entry->food,
                                                   "amount", amount, NULL);

  g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY, message);
  return FALSE;
}

/**
 * olivine_entry_check_likely:
 * @entry: an entry
 * @error: return location for an error
 *
 * Checks that an entry is not a slip of the finger: at most 3,000 g, 1,000 mg
 * of magnesium and 4,000 kcal.  What is unknown is not unlikely.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNLIKELY, after which the person may confirm.
 *
 * Returns: whether @entry is likely
 */
gboolean
olivine_entry_check_likely (const OlivineEntry  *entry,
                            GError             **error)
{
  const gint64 *amounts = NULL;

  g_return_val_if_fail (entry != NULL, FALSE);

  /* OLIVINE_UNKNOWN is below every bound. */
  amounts = entry->snapshot.thousandths;
  if (entry->grams > LIKELY_GRAMS)
    return unlikely (entry, entry->grams,
                     _("“{food}” would be {amount} g at once. Check the quantity and its unit, and "
                       "confirm it if it is right."), error);
  if (amounts[OLIVINE_NUTRIENT_MAGNESIUM] > LIKELY_MAGNESIUM_MG)
    return unlikely (entry, amounts[OLIVINE_NUTRIENT_MAGNESIUM],
                     _("“{food}” would be {amount} mg of magnesium at once. Check the quantity and "
                       "its unit, and confirm it if it is right."), error);
  if (amounts[OLIVINE_NUTRIENT_ENERGY] > LIKELY_ENERGY_KCAL)
    return unlikely (entry, amounts[OLIVINE_NUTRIENT_ENERGY],
                     _("“{food}” would be {amount} kcal at once. Check the quantity and its unit, "
                       "and confirm it if it is right."), error);

  return TRUE;
}
