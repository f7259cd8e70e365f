/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words and figures of a cell, a day and a week.
 *
 * What is seen and what is spoken is made side by side here, so that a screen
 * reader is told the same: a figure that is not whole says "at least" in both.
 */

#include "config.h"

#include "olivine-plan-format.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-format.h"

#define ONE_SERVING 1000

static char *
format_with (OlivineDate  date,
             const char  *format)
{
  int year = 0;
  int month = 0;
  int day = 0;
  g_autoptr (GDateTime) moment = NULL;

  olivine_date_get_ymd (date, &year, &month, &day);
  moment = g_date_time_new_utc (year, month, day, 12, 0, 0);

  return moment != NULL ? g_date_time_format (moment, format) : olivine_date_to_text (date);
}

/**
 * olivine_plan_state:
 * @item: a dish of the plan
 * @today: today
 *
 * Returns: what became of it
 */
OlivinePlanState
olivine_plan_state (const OlivinePlanItem *item,
                    OlivineDate            today)
{
  g_return_val_if_fail (item != NULL, OLIVINE_PLAN_STATE_PLANNED);

  if (item->is_eaten)
    return OLIVINE_PLAN_STATE_EATEN;
  if (item->is_gone)
    return OLIVINE_PLAN_STATE_GONE;

  return olivine_date_compare (item->date, today) < 0 ? OLIVINE_PLAN_STATE_NOT_EATEN
                                                      : OLIVINE_PLAN_STATE_PLANNED;
}

/**
 * olivine_plan_day_state:
 * @day: a day of the plan
 * @today: today
 *
 * Tells apart what a day adds up to and what it would have added up to.
 *
 * Returns: what the sum of the day stands for
 */
OlivinePlanDayState
olivine_plan_day_state (const OlivinePlanDayView *day,
                        OlivineDate               today)
{
  g_return_val_if_fail (day != NULL, OLIVINE_PLAN_DAY_EMPTY);

  for (guint i = 0; i < day->items->len; i++)
    if (olivine_plan_state (day->items->pdata[i], today) == OLIVINE_PLAN_STATE_NOT_EATEN)
      return OLIVINE_PLAN_DAY_MISSED;

  return day->items->len > 0 || day->intake.n_foods > 0 ? OLIVINE_PLAN_DAY_HOLDS
                                                        : OLIVINE_PLAN_DAY_EMPTY;
}

static gboolean
is_year (OlivineDate date,
         int         year)
{
  int year_of_date = 0;

  olivine_date_get_ymd (date, &year_of_date, NULL, NULL);

  return year_of_date == year;
}

static char *
format_range_in_month (OlivineDate from,
                       OlivineDate to,
                       gboolean    narrow)
{
  g_autofree char *first = format_with (from, "%-d");
  /* Translators: a date format for strftime that stands behind "16–", as in "16–22 Nov" */
  g_autofree char *last = format_with (to, narrow ? C_("last day of a week", "%-d %b")
  /* Translators: a date format for strftime that stands behind "16–", as in "16–22 November" */
                                                  : C_("last day of a week", "%-d %B"));

  /* Translators: the days of a week within one month, as in "16–22 November"; where the
   * month comes first let the formats of the last day be "%-d" and put the month here */
  return g_strdup_printf (C_("week", "%s–%s"), first, last);
}

/**
 * olivine_plan_format_range:
 * @from: the first day
 * @to: the last day
 * @today: today
 * @narrow: whether there is little room
 *
 * Returns: (transfer full): "16–22 November", "28 December – 3 January", with the
 *   year where it is not this one
 */
char *
olivine_plan_format_range (OlivineDate from,
                           OlivineDate to,
                           OlivineDate today,
                           gboolean    narrow)
{
  int month_from = 0;
  int month_to = 0;
  int year = 0;
  g_autofree char *range = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  olivine_date_get_ymd (from, NULL, &month_from, NULL);
  olivine_date_get_ymd (to, &year, &month_to, NULL);
  if (month_from == month_to)
    range = format_range_in_month (from, to, narrow);
  else
    {
      /* Translators: a date format for strftime: "28 Dec" */
      first = format_with (from, narrow ? C_("day of a week", "%-d %b")
      /* Translators: a date format for strftime: "28 December" */
                                        : C_("day of a week", "%-d %B"));
      last = format_with (to, narrow ? C_("day of a week", "%-d %b") : C_("day of a week", "%-d %B"));
      /* Translators: the first and last day of a week: "28 December – 3 January" */
      range = g_strdup_printf (C_("week", "%s – %s"), first, last);
    }

  if (is_year (today, year) || narrow)
    return g_steal_pointer (&range);

  /* Translators: the days of a week and the year: "16–22 November 2025" */
  return g_strdup_printf (C_("week", "%s %d"), range, year);
}

/**
 * olivine_plan_format_weekday:
 * @date: a day
 *
 * Returns: (transfer full): "Wednesday"
 */
char *
olivine_plan_format_weekday (OlivineDate date)
{
  return format_with (date, "%A");
}

/**
 * olivine_plan_format_day_short:
 * @date: a day
 *
 * Returns: (transfer full): "Wed 18"
 */
char *
olivine_plan_format_day_short (OlivineDate date)
{
  /* Translators: a date format for strftime, above a column: "Wed 18" */
  return format_with (date, C_("date format", "%a %-d"));
}

/**
 * olivine_plan_format_day:
 * @date: a day
 *
 * Returns: (transfer full): "Wednesday 18 November"
 */
char *
olivine_plan_format_day (OlivineDate date)
{
  return format_with (date, C_("date format", "%A %-d %B"));
}

/**
 * olivine_plan_format_meal:
 * @meal: a meal
 *
 * Returns: (transfer none): its name within a sentence: "lunch"
 */
const char *
olivine_plan_format_meal (OlivineMeal meal)
{
  switch (meal)
    {
    case OLIVINE_MEAL_BREAKFAST:
      return C_("meal in a sentence", "breakfast");
    case OLIVINE_MEAL_LUNCH:
      return C_("meal in a sentence", "lunch");
    case OLIVINE_MEAL_DINNER:
      return C_("meal in a sentence", "dinner");
    case OLIVINE_MEAL_SNACK:
      return C_("meal in a sentence", "snack");
    case OLIVINE_MEAL_NONE:
    default:
      return C_("meal in a sentence", "other");
    }
}

/**
 * olivine_plan_format_place:
 * @date: a day
 * @meal: a meal of it
 *
 * Returns: (transfer full): "Wednesday, lunch"
 */
char *
olivine_plan_format_place (OlivineDate date,
                           OlivineMeal meal)
{
  g_autofree char *weekday = olivine_plan_format_weekday (date);

  /* Translators: a day of the week and a meal, as in "Wednesday, lunch" */
  return g_strdup_printf (_("%s, %s"), weekday, olivine_plan_format_meal (meal));
}

/**
 * olivine_plan_format_name:
 * @item: a dish of the plan
 *
 * Returns: (transfer full): "Bean chilli ×1½"; the portion only where it is not 1
 */
char *
olivine_plan_format_name (const OlivinePlanItem *item)
{
  g_autofree char *portion = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  if (item->servings == ONE_SERVING)
    return g_strdup (item->dish);

  portion = olivine_format_quantity (item->servings, NULL);
  /* Translators: a dish and how many servings of it, as in "Bean chilli ×1½" */
  return g_strdup_printf (C_("dish and portion", "%s\u00a0×%s"), item->dish, portion);
}

/**
 * olivine_plan_format_figure:
 * @item: a dish of the plan
 *
 * Returns: (transfer full): its magnesium: "116 mg", "at least 116 mg", "unknown"
 */
char *
olivine_plan_format_figure (const OlivinePlanItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  return olivine_format_amount (item->totals.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], "mg",
                                item->coverage < 1);
}

/**
 * olivine_plan_format_portion_and_figure:
 * @item: a dish of the plan
 *
 * Returns: (transfer full): "×1½ · 174 mg"; the portion only where it is not 1
 */
char *
olivine_plan_format_portion_and_figure (const OlivinePlanItem *item)
{
  g_autofree char *figure = NULL;
  g_autofree char *portion = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  figure = olivine_plan_format_figure (item);
  if (item->servings == ONE_SERVING)
    return g_steal_pointer (&figure);

  portion = olivine_format_quantity (item->servings, NULL);
  /* Translators: how many servings of a dish, and the magnesium in them, as in
   * "×1½ · 174 mg" */
  return g_strdup_printf (C_("portion and figure", "×%s · %s"), portion, figure);
}

/**
 * olivine_plan_format_state:
 * @state: what became of a dish
 *
 * Returns: (transfer none): "✓ eaten", "not eaten" …; empty while it is planned
 */
const char *
olivine_plan_format_state (OlivinePlanState state)
{
  switch (state)
    {
    case OLIVINE_PLAN_STATE_EATEN:
      /* Translators: of a dish of the plan */
      return C_("planned dish", "✓ eaten");
    case OLIVINE_PLAN_STATE_NOT_EATEN:
      return C_("planned dish", "not eaten");
    case OLIVINE_PLAN_STATE_GONE:
      return C_("planned dish", "dish deleted");
    case OLIVINE_PLAN_STATE_PLANNED:
    default:
      return "";
    }
}

static const char *
spoken_state (OlivinePlanState state)
{
  switch (state)
    {
    case OLIVINE_PLAN_STATE_EATEN:
      return C_("planned dish, spoken", "eaten");
    case OLIVINE_PLAN_STATE_NOT_EATEN:
      return C_("planned dish, spoken", "not eaten");
    case OLIVINE_PLAN_STATE_GONE:
      return C_("planned dish, spoken", "dish deleted");
    case OLIVINE_PLAN_STATE_PLANNED:
    default:
      return NULL;
    }
}

/**
 * olivine_plan_format_sentence:
 * @item: a dish of the plan
 * @today: today
 *
 * Returns: (transfer full): the cell for assistive tools:
 *   "Wednesday, lunch: Lentil soup, 1 serving, 116 mg, eaten"
 */
char *
olivine_plan_format_sentence (const OlivinePlanItem *item,
                              OlivineDate            today)
{
  g_autofree char *place = NULL;
  g_autofree char *servings = NULL;
  g_autofree char *figure = NULL;
  const char *state = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  place = olivine_plan_format_place (item->date, item->meal);
  servings = olivine_format_quantity (item->servings, "serving");
  figure = olivine_plan_format_figure (item);
  state = spoken_state (olivine_plan_state (item, today));
  if (state == NULL)
    /* Translators: day and meal, dish, servings, magnesium, as in
     * "Wednesday, lunch: Lentil soup, 1 serving, 116 mg" */
    return g_strdup_printf (_("%s: %s, %s, %s"), place, item->dish, servings, figure);

  /* Translators: day and meal, dish, servings, magnesium, what became of it, as in
   * "Wednesday, lunch: Lentil soup, 1 serving, 116 mg, eaten" */
  return g_strdup_printf (_("%s: %s, %s, %s, %s"), place, item->dish, servings, figure, state);
}

/* Keeps an amount on one line. */
static char *
without_breaks (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", words);
}

static void
append_detail (GString               *text,
               const OlivinePlanItem *item,
               OlivineNutrient        nutrient)
{
  g_autofree char *amount = olivine_format_amount (item->totals.thousandths[nutrient],
                                                   olivine_nutrient_get_unit (nutrient), FALSE);
  /* Translators: a nutrient and how much of it, as in "Potassium 310 mg" */
  g_autofree char *detail = g_strdup_printf (C_("nutrient and amount", "%s %s"),
                                             olivine_format_nutrient (nutrient), amount);
  g_autofree char *kept = without_breaks (detail);

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, kept);
}

/**
 * olivine_plan_format_details:
 * @item: a dish of the plan
 *
 * Returns: (transfer full): what it holds besides magnesium, in one line
 */
char *
olivine_plan_format_details (const OlivinePlanItem *item)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (item != NULL, g_string_free (text, FALSE));

  append_detail (text, item, OLIVINE_NUTRIENT_POTASSIUM);
  append_detail (text, item, OLIVINE_NUTRIENT_PHOSPHORUS);
  append_detail (text, item, OLIVINE_NUTRIENT_ENERGY);

  return g_string_free (text, FALSE);
}

/**
 * olivine_plan_format_logged:
 * @n_foods: how many foods were logged, more than 0
 * @food_mg: their magnesium, in thousandths
 *
 * Returns: (transfer full): what stands in a meal that was eaten without a plan
 */
char *
olivine_plan_format_logged (guint  n_foods,
                            gint64 food_mg)
{
  g_autofree char *figure = olivine_format_amount (food_mg, "mg", FALSE);

  /* Translators: a meal eaten without a plan: how many foods, how much magnesium */
  return g_strdup_printf (ngettext ("%u food logged, %s", "%u foods logged, %s", n_foods),
                          n_foods, figure);
}

/**
 * olivine_plan_format_free:
 * @date: a day
 * @meal: a meal for which no dish is planned
 * @n_foods: how many foods were logged for it
 * @food_mg: their magnesium, in thousandths
 *
 * Returns: (transfer full): the empty cell for assistive tools:
 *   "Wednesday, lunch: nothing planned"
 */
char *
olivine_plan_format_free (OlivineDate date,
                          OlivineMeal meal,
                          guint       n_foods,
                          gint64      food_mg)
{
  g_autofree char *place = olivine_plan_format_place (date, meal);
  g_autofree char *logged = NULL;

  if (n_foods == 0)
    /* Translators: %s is a day and meal such as "Wednesday, lunch" */
    return g_strdup_printf (_("%s: nothing planned"), place);

  logged = olivine_plan_format_logged (n_foods, food_mg);
  /* Translators: a day and meal, and what was eaten without a plan */
  return g_strdup_printf (_("%s: nothing planned, %s"), place, logged);
}

/**
 * olivine_plan_format_total:
 * @amount: thousandths of the unit, or %OLIVINE_UNKNOWN
 * @at_least: whether more may be hidden in what is not known
 * @mark: the target or limit, or NAN
 * @unit: the unit of both
 *
 * Returns: (transfer full): Pango markup, the amount strong: "437 of 420 mg"
 */
char *
olivine_plan_format_total (gint64      amount,
                           gboolean    at_least,
                           double      mark,
                           const char *unit)
{
  g_autofree char *number = olivine_format_number (amount);
  g_autofree char *strong = NULL;
  g_autofree char *of = NULL;

  /* Translators: %s is a number; "at least" because not everything is known */
  strong = at_least ? g_strdup_printf (C_("total", "at least <b>%s</b>"), number)
                    : g_strdup_printf ("<b>%s</b>", number);
  if (isnan (mark))
    /* Translators: a number and its unit */
    return g_strdup_printf (C_("total", "%s %s"), strong, unit);

  of = olivine_format_number (olivine_thousandths_from_double (mark));
  /* Translators: an amount, the target or limit, the unit, as in "437 of 420 mg" */
  return g_strdup_printf (C_("total", "%s of %s %s"), strong, of, unit);
}

/**
 * olivine_plan_format_coverage:
 * @intake: what a day's food adds up to
 *
 * Returns: (transfer full): "known for 86 %"; empty where all is known
 */
char *
olivine_plan_format_coverage (const OlivineIntake *intake)
{
  g_autofree char *share = NULL;

  g_return_val_if_fail (intake != NULL, NULL);

  if (isnan (intake->coverage) || !intake->at_least)
    return g_strdup ("");

  share = olivine_format_share (intake->coverage);
  /* Translators: %s is a share such as "86 %" of the energy of a day */
  return g_strdup_printf (_("known for %s"), share);
}
