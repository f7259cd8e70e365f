/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Turns sums, targets and what is not known into the words on screen.
 *
 * A total with something unknown in it always says "at least", on screen and to
 * assistive tools alike.
 */

#include "config.h"

#include "olivine-intake-format.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-format.h"

static char *
format_mg (double amount_mg)
{
  return olivine_format_number (olivine_thousandths_from_double (amount_mg));
}

static gboolean
is_covered (const OlivineTarget *target)
{
  return target->state == OLIVINE_TARGET_COVERED;
}

/**
 * olivine_intake_format_ring_prefix:
 * @intake: what a day adds up to
 *
 * Returns: (transfer none): "at least" where something is not known, else empty
 */
const char *
olivine_intake_format_ring_prefix (const OlivineIntake *intake)
{
  g_return_val_if_fail (intake != NULL, "");

  /* Translators: stands above a big number, as in "at least 312 of 420 mg" */
  return intake->at_least ? C_("above a number", "at least") : "";
}

/**
 * olivine_intake_format_ring_suffix:
 * @target: the day's target
 *
 * Returns: (transfer full): "of 420 mg", or "mg" without a target
 */
char *
olivine_intake_format_ring_suffix (const OlivineTarget *target)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  if (!is_covered (target))
    return g_strdup (C_("below a number", "mg"));

  amount = format_mg (target->amount_mg);
  /* Translators: stands below a big number; %s is the target, as in "312 of 420 mg" */
  return g_strdup_printf (C_("below a number", "of %s mg"), amount);
}

/**
 * olivine_intake_format_ring_sentence:
 * @intake: what a day adds up to
 * @target: the day's target, covered or not
 *
 * Returns: (transfer full): "At least 312 of 420 milligrams of magnesium"
 */
char *
olivine_intake_format_ring_sentence (const OlivineIntake *intake,
                                     const OlivineTarget *target)
{
  g_autofree char *total = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (intake != NULL && target != NULL, NULL);

  total = olivine_format_number (intake->total_mg);
  if (!is_covered (target))
    /* Translators: %s is a number */
    return g_strdup_printf (intake->at_least ? _("At least %s milligrams of magnesium")
                                             : _("%s milligrams of magnesium"),
                            total);

  amount = format_mg (target->amount_mg);
  /* Translators: two numbers, what was eaten and the target */
  return g_strdup_printf (intake->at_least ? _("At least %s of %s milligrams of magnesium")
                                           : _("%s of %s milligrams of magnesium"),
                          total, amount);
}

/**
 * olivine_intake_format_no_target:
 * @target: the day's target
 *
 * Returns: (transfer none) (nullable): why there is no target, or %NULL when there is one
 */
const char *
olivine_intake_format_no_target (const OlivineTarget *target)
{
  g_return_val_if_fail (target != NULL, NULL);

  switch (target->state)
    {
    case OLIVINE_TARGET_NOT_COVERED:
      return _("No target: not covered by this standard");
    case OLIVINE_TARGET_AGE_UNKNOWN:
      return _("Tell Olivine your age to see a target");
    case OLIVINE_TARGET_SEX_UNKNOWN:
      return _("This standard’s target depends on sex");
    case OLIVINE_TARGET_WEIGHT_UNKNOWN:
      return _("This standard’s target depends on body weight");
    case OLIVINE_TARGET_NOT_SET:
      return _("This standard sets no target");
    case OLIVINE_TARGET_COVERED:
    default:
      return NULL;
    }
}

/**
 * olivine_intake_format_can_be_mended:
 * @target: the day's target
 *
 * Returns: whether a target would appear if the person told more
 */
gboolean
olivine_intake_format_can_be_mended (const OlivineTarget *target)
{
  g_return_val_if_fail (target != NULL, FALSE);

  return target->state == OLIVINE_TARGET_AGE_UNKNOWN ||
         target->state == OLIVINE_TARGET_SEX_UNKNOWN ||
         target->state == OLIVINE_TARGET_WEIGHT_UNKNOWN;
}

/**
 * olivine_intake_format_bar_text:
 * @amount: thousandths of a milligram, or %OLIVINE_UNKNOWN
 * @at_least: whether more may be hidden in what is not known
 * @limit_mg: the limit to name beside it, or NAN
 * @is_upper_level: whether the limit is the upper level of a standard
 *
 * Returns: (transfer full): Pango markup, the amount strong: "2,100 mg of 2,500 mg"
 */
char *
olivine_intake_format_bar_text (gint64   amount,
                                gboolean at_least,
                                double   limit_mg,
                                gboolean is_upper_level)
{
  g_autofree char *text = olivine_format_amount (amount, "mg", at_least);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *limit = NULL;
  g_autofree char *beside = NULL;

  if (isnan (limit_mg))
    return g_strdup_printf ("<b>%s</b>", escaped);

  limit = format_mg (limit_mg);
  /* Translators: %s is the upper level for supplements, as in "100 mg of 350 upper level" */
  beside = g_strdup_printf (is_upper_level ? C_("beside an amount", "of %s upper level")
  /* Translators: %s is a limit, as in "2,100 mg of 2,500 mg" */
                                           : C_("beside an amount", "of %s mg"),
                            limit);

  return g_strdup_printf ("<b>%s</b> <span alpha=\"70%%\">%s</span>", escaped, beside);
}

/**
 * olivine_intake_format_bar_sentence:
 * @title: what is measured, translated
 * @amount: thousandths of a milligram, or %OLIVINE_UNKNOWN
 * @at_least: whether more may be hidden in what is not known
 * @limit_mg: the target or limit, or NAN
 *
 * Returns: (transfer full): the bar for assistive tools, "Food: 212 mg of 420 mg"
 */
char *
olivine_intake_format_bar_sentence (const char *title,
                                    gint64      amount,
                                    gboolean    at_least,
                                    double      limit_mg)
{
  g_autofree char *text = olivine_format_amount (amount, "mg", at_least);
  g_autofree char *limit = NULL;

  if (isnan (limit_mg))
    /* Translators: what is measured, and how much of it, as in "Food: 212 mg" */
    return g_strdup_printf (_("%s: %s"), title, text);

  limit = format_mg (limit_mg);
  /* Translators: as in "Potassium: 2,100 mg of 2,500 mg" */
  return g_strdup_printf (_("%s: %s of %s mg"), title, text, limit);
}

/**
 * olivine_intake_format_coverage:
 * @intake: what a day adds up to
 * @is_today: whether the day is today
 *
 * Returns: (transfer full): "Known for 86 % of today’s energy"; empty without food
 */
char *
olivine_intake_format_coverage (const OlivineIntake *intake,
                                gboolean             is_today)
{
  g_autofree char *share = NULL;

  g_return_val_if_fail (intake != NULL, NULL);

  if (isnan (intake->coverage))
    return g_strdup ("");

  share = olivine_format_share (intake->coverage);
  if (intake->coverage_by_grams)
    /* Translators: %s is a share such as "86 %" of the weight of all food of the day */
    return g_strdup_printf (is_today ? _("Known for %s of today’s food by weight")
                                     : _("Known for %s of the day’s food by weight"),
                            share);

  /* Translators: %s is a share such as "86 %"; energy is meant in kcal */
  return g_strdup_printf (is_today ? _("Known for %s of today’s energy")
                                   : _("Known for %s of the day’s energy"),
                          share);
}

/**
 * olivine_intake_format_unknown:
 * @intake: what a day adds up to
 *
 * Returns: (transfer full): "2 foods have no magnesium value"; empty when all is known
 */
char *
olivine_intake_format_unknown (const OlivineIntake *intake)
{
  guint n_food_unknown = 0;

  g_return_val_if_fail (intake != NULL, NULL);

  if (intake->n_unknown == 0)
    return g_strdup ("");

  n_food_unknown = intake->n_nutrient_unknown[OLIVINE_NUTRIENT_MAGNESIUM];
  if (n_food_unknown == intake->n_unknown)
    return g_strdup_printf (ngettext ("%u food has no magnesium value",
                                      "%u foods have no magnesium value",
                                      n_food_unknown),
                            n_food_unknown);

  /* Translators: foods and supplements together */
  return g_strdup_printf (ngettext ("%u item has no magnesium value",
                                    "%u items have no magnesium value",
                                    intake->n_unknown),
                          intake->n_unknown);
}

/**
 * olivine_intake_format_unprocessed:
 * @intake: what a day adds up to
 *
 * Returns: (transfer full): how much of the magnesium came from unprocessed food;
 *   empty when that is not known
 */
char *
olivine_intake_format_unprocessed (const OlivineIntake *intake)
{
  g_autofree char *share = NULL;

  g_return_val_if_fail (intake != NULL, NULL);

  if (isnan (intake->unprocessed_share))
    return g_strdup ("");

  share = olivine_format_share (intake->unprocessed_share);
  /* Translators: %s is a share such as "64 %" */
  return g_strdup_printf (_("%s of the magnesium in food came from unprocessed food"), share);
}

/**
 * olivine_intake_format_citation:
 * @target: a target or upper level
 *
 * Returns: (transfer full): "420 mg: RDA, …", or why there is none
 */
char *
olivine_intake_format_citation (const OlivineTarget *target)
{
  g_autofree char *source = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  source = olivine_format_target_source (target);
  if (!is_covered (target))
    return g_steal_pointer (&source);

  amount = format_mg (target->amount_mg);
  /* Translators: an amount and where it comes from, as in "420 mg: RDA, Institute …" */
  return g_strdup_printf (_("%s mg: %s"), amount, source);
}

/**
 * olivine_intake_format_estimated:
 * @entries: (element-type OlivineEntry): the entries of a day
 *
 * Returns: (transfer full): how much of the day's magnesium was borrowed from similar
 *   foods; empty when nothing was
 */
char *
olivine_intake_format_estimated (GPtrArray *entries)
{
  gint64 sum_mg = 0;
  gboolean is_estimated = FALSE;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = g_ptr_array_index (entries, i);
      gint64 magnesium_mg = entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];

      if (!entry->estimated || magnesium_mg == OLIVINE_UNKNOWN)
        continue;
      sum_mg += magnesium_mg;
      is_estimated = TRUE;
    }
  if (!is_estimated)
    return g_strdup ("");

  amount = olivine_format_amount (sum_mg, "mg", FALSE);
  /* Translators: an amount of the day's magnesium such as "80 mg" */
  return g_strdup_printf (_("%s of it is estimated, from similar foods"), amount);
}
