/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words for filling the plan.
 *
 * What is said of a plan is what was proven of it: the gap is rounded upwards, and a
 * plan is called the best only where nothing better exists.
 */

#include "config.h"

#include "olivine-fill-format.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-format.h"
#include "olivine-intake-format.h"
#include "olivine-plan-format.h"
#include "olivine-plan-verdict.h"

/* What a day is planned for when the profile says nothing. */
#define DEFAULT_ENERGY_KCAL 2000.0

static char *
format_number (double number)
{
  return olivine_format_number (olivine_thousandths_from_double (number));
}

/**
 * olivine_fill_format_goal:
 * @target: the person's target
 *
 * Returns: (transfer full): what each day is to reach, with its citation; why there is
 *   no target when there is none
 */
char *
olivine_fill_format_goal (const OlivineTarget *target)
{
  g_autofree char *amount = NULL;
  g_autofree char *source = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  if (target->state != OLIVINE_TARGET_COVERED)
    return g_strdup (olivine_intake_format_no_target (target));

  amount = format_number (target->amount_mg);
  source = olivine_format_target_source (target);
  /* Translators: an amount, and where it comes from */
  return g_strdup_printf (_("At least %s mg of magnesium a day, from food alone: %s."), amount,
                          source);
}

/**
 * olivine_fill_format_limits:
 * @person: the person
 *
 * Returns: (transfer full): the limits of the profile, a line each: "Potassium at most
 *   2,400 mg a day, from your profile"; empty without any
 */
char *
olivine_fill_format_limits (const OlivinePerson *person)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (person != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < OLIVINE_N_PLAN_LIMITS; i++)
    {
      OlivineNutrient nutrient = olivine_plan_limit_nutrient (i);
      double limit = olivine_plan_limit_amount (person, i);
      g_autofree char *amount = NULL;

      if (isnan (limit))
        continue;
      amount = olivine_format_amount (olivine_thousandths_from_double (limit),
                                      olivine_nutrient_get_unit (nutrient), FALSE);
      /* Translators: a nutrient and an amount, as in "Potassium at most 2,400 mg a day" */
      g_string_append_printf (text, _("%s at most %s a day, from your profile."),
                              olivine_format_nutrient (nutrient), amount);
      g_string_append_c (text, '\n');
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}

/**
 * olivine_fill_own_energy_kcal:
 * @person: the person
 *
 * Returns: the energy a day is planned for when no other is wished for, in kcal
 */
double
olivine_fill_own_energy_kcal (const OlivinePerson *person)
{
  g_return_val_if_fail (person != NULL, DEFAULT_ENERGY_KCAL);

  return isnan (person->energy_kcal) ? DEFAULT_ENERGY_KCAL : person->energy_kcal;
}

/**
 * olivine_fill_format_energy:
 * @person: the person
 *
 * Returns: (transfer full): where the energy goal comes from
 */
char *
olivine_fill_format_energy (const OlivinePerson *person)
{
  g_autofree char *amount = format_number (olivine_fill_own_energy_kcal (person));

  if (isnan (person->energy_kcal))
    /* Translators: %s is a number; each day may be 15 % above or below it */
    return g_strdup_printf (_("In kcal, 15 %% more or less. Your profile has no goal; %s is "
                              "usual."), amount);

  /* Translators: %s is a number; each day may be 15 % above or below it */
  return g_strdup_printf (_("In kcal, 15 %% more or less. Your profile’s goal is %s."), amount);
}

static char *
format_chosen (const OlivineRemedy *remedy)
{
  g_autofree char *day = NULL;

  if (!olivine_date_is_set (remedy->date))
    return g_strdup (_("Other dishes than those chosen before"));

  day = olivine_plan_format_day (remedy->date);
  /* Translators: %s is a day such as "Wednesday 18 November" */
  return g_strdup_printf (_("Other dishes than those chosen before for %s"), day);
}

/**
 * olivine_fill_format_taken:
 * @remedy: a change that was taken for this plan
 *
 * Returns: (transfer full): what holds now
 */
char *
olivine_fill_format_taken (const OlivineRemedy *remedy)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (remedy != NULL, NULL);

  if (remedy->kind == OLIVINE_REMEDY_CHOSEN)
    return format_chosen (remedy);

  amount = olivine_format_number (remedy->amount);
  if (remedy->kind == OLIVINE_REMEDY_ENERGY)
    /* Translators: %s is a number */
    return g_strdup_printf (_("%s kcal a day"), amount);

  if (remedy->kind == OLIVINE_REMEDY_REPEATS)
    /* Translators: %s is a number */
    return g_strdup_printf (_("%s servings of a dish a week"), amount);

  /* Translators: %s is a number */
  return g_strdup_printf (_("%s mg of magnesium a day"), amount);
}

/* "0.4": tenths are enough for what nobody waits for. */
static char *
format_seconds (double seconds)
{
  return olivine_format_number (olivine_thousandths_from_double (fmax (seconds, 0.1)));
}

/**
 * olivine_fill_format_progress:
 * @progress: how far the work is
 *
 * Returns: (transfer full): that in words
 */
char *
olivine_fill_format_progress (const OlivineFillProgress *progress)
{
  g_autofree char *seconds = NULL;

  g_return_val_if_fail (progress != NULL, NULL);

  if (progress->explains)
    return g_strdup (_("No plan keeps every limit. Finding out what is in the way…"));
  if (progress->n_plans == 0)
    return g_strdup (_("Looking for a first plan…"));

  seconds = format_seconds (progress->first_seconds);
  if (progress->n_plans == 1)
    /* Translators: %s is a number */
    return g_strdup_printf (_("First plan after %s s. Looking for a better one…"), seconds);

  /* Translators: a number of seconds, and how many better plans were found since */
  return g_strdup_printf (ngettext ("First plan after %s s, %u better one since…",
                                    "First plan after %s s, %u better ones since…",
                                    progress->n_plans - 1),
                          seconds, progress->n_plans - 1);
}

/**
 * olivine_fill_format_summary:
 * @result: a plan
 *
 * Returns: (transfer full): how much it fills: "21 meals on 7 days"
 */
char *
olivine_fill_format_summary (const OlivineFillResult *result)
{
  g_autofree char *meals = NULL;
  g_autofree char *days = NULL;
  guint n_meals = 0;

  g_return_val_if_fail (result != NULL, NULL);

  n_meals = result->plan->choices->len;
  meals = g_strdup_printf (ngettext ("%u meal", "%u meals", n_meals), n_meals);
  days = g_strdup_printf (ngettext ("%u day", "%u days", result->days->len), result->days->len);
  /* Translators: "21 meals" and "7 days" */
  return g_strdup_printf (_("%s on %s"), meals, days);
}

/**
 * olivine_fill_format_gap:
 * @plan: a plan that was made
 *
 * Returns: (transfer full): how much better a plan could be at most
 */
char *
olivine_fill_format_gap (const OlivinePlan *plan)
{
  g_autofree char *percent = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (plan->status == OLIVINE_PLAN_OPTIMAL)
    return g_strdup (_("This is the best plan there is, by energy, variety and what you like."));
  if (isnan (plan->gap))
    return g_strdup (_("How much better a plan could be is not known."));

  percent = format_number (ceil (plan->gap * 1000.0) / 10.0);
  /* Translators: %s is a number */
  return g_strdup_printf (_("No plan can be more than %s %% better by the same measure."), percent);
}

/**
 * olivine_fill_format_day_energy:
 * @energy: thousandths of kcal
 * @goal: likewise, what was aimed at; %OLIVINE_UNKNOWN or 0 for nothing
 *
 * Returns: (transfer full): "1,985 kcal, goal 2,000"
 */
char *
olivine_fill_format_day_energy (gint64 energy,
                                gint64 goal)
{
  g_autofree char *amount = olivine_format_amount (energy, "kcal", FALSE);
  g_autofree char *goal_text = NULL;

  if (goal == OLIVINE_UNKNOWN || goal == 0)
    return g_steal_pointer (&amount);

  goal_text = olivine_format_number (goal);
  /* Translators: an amount of energy and the goal, as in "1,985 kcal, goal 2,000" */
  return g_strdup_printf (_("%s, goal %s"), amount, goal_text);
}

/**
 * olivine_tag_format:
 * @tag: a tag of a dish
 *
 * Returns: (transfer none): its name on a button or in a list
 */
const char *
olivine_tag_format (OlivineTag tag)
{
  switch (tag)
    {
    case OLIVINE_TAG_MEAT:
      return C_("contained in a dish", "Meat");
    case OLIVINE_TAG_FISH:
      return C_("contained in a dish", "Fish");
    case OLIVINE_TAG_SHELLFISH:
      return C_("contained in a dish", "Shellfish");
    case OLIVINE_TAG_EGG:
      return C_("contained in a dish", "Egg");
    case OLIVINE_TAG_DAIRY:
      return C_("contained in a dish", "Dairy");
    case OLIVINE_TAG_HONEY:
      return C_("contained in a dish", "Honey");
    case OLIVINE_TAG_GLUTEN:
      return C_("contained in a dish", "Gluten");
    case OLIVINE_TAG_NUTS:
      return C_("contained in a dish", "Nuts");
    case OLIVINE_TAG_PEANUT:
      return C_("contained in a dish", "Peanuts");
    case OLIVINE_TAG_SOY:
      return C_("contained in a dish", "Soya");
    case OLIVINE_TAG_SESAME:
      return C_("contained in a dish", "Sesame");
    case OLIVINE_TAG_UNKNOWN:
      return C_("contained in a dish", "Not everything in it is known");
    case OLIVINE_TAG_VEGETARIAN:
      return C_("kind of dish", "Vegetarian");
    case OLIVINE_TAG_VEGAN:
      return C_("kind of dish", "Vegan");
    case OLIVINE_TAG_GLUTEN_FREE:
      return C_("kind of dish", "Gluten-free");
    case OLIVINE_TAG_NUT_FREE:
      return C_("kind of dish", "Nut-free");
    case OLIVINE_TAG_DAIRY_FREE:
      return C_("kind of dish", "Dairy-free");
    default:
      return "";
    }
}

/* What a vegan or vegetarian dish is without needs no words of its own. */
static OlivineTags
get_telling (OlivineTags tags)
{
  if ((tags & OLIVINE_TAG_VEGAN) != 0)
    tags &= ~(OLIVINE_TAG_VEGETARIAN | OLIVINE_TAG_DAIRY_FREE);

  return tags & (OLIVINE_TAG_UNKNOWN | ~OLIVINE_TAGS_CONTAINED);
}

/**
 * olivine_tags_format:
 * @tags: the tags of a dish
 *
 * Returns: (transfer full): what kind of dish it is: "Vegan · Gluten-free"; may be empty
 */
char *
olivine_tags_format (OlivineTags tags)
{
  GString *text = g_string_new (NULL);
  OlivineTags telling = get_telling (tags);

  for (int bit = 0; bit < 17; bit++)
    if ((telling & (OlivineTags) 1 << bit) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              olivine_tag_format ((OlivineTag) (1 << bit)));

  return g_string_free (text, FALSE);
}
