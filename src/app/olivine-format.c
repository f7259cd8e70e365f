/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-format.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>

#include "olivine-unit-words.h"

/* Names of food groups and forms as data/foods.csv writes them. */
typedef struct {
  const char *id;
  const char *name;
} OlivineLabel;

static const OlivineLabel group_labels[] = {
  { "dairy", NC_("food group", "Dairy") },
  { "plant-milks", NC_("food group", "Plant milks") },
  { "eggs", NC_("food group", "Eggs") },
  { "meat", NC_("food group", "Meat") },
  { "poultry", NC_("food group", "Poultry") },
  { "fish", NC_("food group", "Fish and seafood") },
  { "legumes", NC_("food group", "Legumes") },
  { "soy", NC_("food group", "Soy foods") },
  { "nuts", NC_("food group", "Nuts") },
  { "seeds", NC_("food group", "Seeds") },
  { "grains", NC_("food group", "Grains and pasta") },
  { "bread", NC_("food group", "Bread") },
  { "cereals", NC_("food group", "Breakfast cereals") },
  { "vegetables", NC_("food group", "Vegetables") },
  { "fruit", NC_("food group", "Fruit") },
  { "fats", NC_("food group", "Fats and oils") },
  { "sweets", NC_("food group", "Sweets and baking") },
  { "snacks", NC_("food group", "Snacks") },
  { "drinks", NC_("food group", "Drinks") },
  { "soups", NC_("food group", "Soups") },
  { "sauces", NC_("food group", "Sauces and condiments") },
  { "spices", NC_("food group", "Herbs and spices") },
  { "meals", NC_("food group", "Meals and fast food") },
  { "recipe", NC_("food group", "Recipes") },
};

static const OlivineLabel form_labels[] = {
  { "raw", NC_("food form", "raw") },
  { "dry", NC_("food form", "dry") },
  { "dried", NC_("food form", "dried") },
  { "fresh", NC_("food form", "fresh") },
  { "boiled", NC_("food form", "boiled") },
  { "steamed", NC_("food form", "steamed") },
  { "baked", NC_("food form", "baked") },
  { "roasted", NC_("food form", "roasted") },
  { "toasted", NC_("food form", "toasted") },
  { "fried", NC_("food form", "fried") },
  { "grilled", NC_("food form", "grilled") },
  { "stewed", NC_("food form", "stewed") },
  { "cooked", NC_("food form", "cooked") },
  { "canned", NC_("food form", "canned") },
  { "frozen", NC_("food form", "frozen") },
  { "pickled", NC_("food form", "pickled") },
  { "smoked", NC_("food form", "smoked") },
  { "prepared", NC_("food form", "prepared") },
  { "powder", NC_("food form", "powder") },
  { "liquid", NC_("food form", "liquid") },
  { "plain", NC_("food form", "plain") },
};

static const char *
find_label (const OlivineLabel *labels,
            gsize               n_labels,
            const char         *context,
            const char         *id)
{
  for (gsize i = 0; i < n_labels; i++)
    if (g_strcmp0 (labels[i].id, id) == 0)
      return g_dpgettext2 (NULL, context, labels[i].name);
  return id != NULL ? id : "";
}

/* printf with the locale's own separators; @n_decimals is 0 to 3. */
static char *
format_localised (double number,
                  int    n_decimals)
{
  return g_strdup_printf ("%'.*f", n_decimals, number);
}

/**
 * olivine_format_number:
 * @thousandths: an amount, or %OLIVINE_UNKNOWN
 *
 * Rounded as far as it is read at a glance: whole numbers, below ten with one
 * decimal where there is one.
 *
 * Returns: (transfer full): the number in the locale's digits, "–" when unknown
 */
char *
olivine_format_number (gint64 thousandths)
{
  double amount = 0;
  int n_decimals = 0;

  if (thousandths == OLIVINE_UNKNOWN)
    return g_strdup ("–");
  amount = olivine_thousandths_to_double (thousandths);
  /* 9.96 would print as 10.0. */
  n_decimals = fabs (amount) < 9.95 && llround (amount * 10) % 10 != 0 ? 1 : 0;
  /* printf rounds a half to even, people round it up. */
  return format_localised (n_decimals == 1 ? round (amount * 10) / 10 : round (amount), n_decimals);
}

/**
 * olivine_format_amount:
 * @thousandths: an amount, or %OLIVINE_UNKNOWN
 * @unit: its unit: "mg", "g" or "kcal"
 * @at_least: whether more may be hidden in what is not known
 *
 * Returns: (transfer full): "212 mg", "at least 212 mg" or "unknown"
 */
char *
olivine_format_amount (gint64      thousandths,
                       const char *unit,
                       gboolean    at_least)
{
  g_autofree char *number = olivine_format_number (thousandths);
  const char *symbol = g_dpgettext2 (NULL, "unit symbol", unit);

  if (thousandths == OLIVINE_UNKNOWN)
    return g_strdup (C_("amount", "unknown"));
  if (at_least)
    /* Translators: %s is a number, the second one its unit, as in "at least 212 mg" */
    return g_strdup_printf (_("at least %s %s"), number, symbol);
  /* Translators: %s is a number, the second one its unit, as in "212 mg" */
  return g_strdup_printf (C_("amount", "%s %s"), number, symbol);
}

/* The fractions people cook with. */
static const char *
common_fraction (int thousandths)
{
  switch (thousandths)
    {
    case 250:
      return "¼";
    case 333:
      return "⅓";
    case 500:
      return "½";
    case 667:
      return "⅔";
    case 750:
      return "¾";
    default:
      return NULL;
    }
}

static char *
format_mixed (gint64      whole,
              const char *fraction)
{
  g_autofree char *number = format_localised ((double) whole, 0);

  /* Translators: a whole number and a fraction, as in "1½".  Where writing runs from right to
   * left both stand between the invisible U+2066 and U+2069, or they would be shown as "½1". */
  return g_strdup_printf (C_("whole number and fraction", "%s%s"), number, fraction);
}

static char *
format_count (gint64 quantity)
{
  const char *fraction = common_fraction ((int) (quantity % 1000));
  gint64 whole = quantity / 1000;
  int n_decimals = 3;

  if (quantity == OLIVINE_UNKNOWN)
    return g_strdup ("–");
  if (fraction != NULL && whole == 0)
    return g_strdup (fraction);
  if (fraction != NULL && whole < 10)
    return format_mixed (whole, fraction);
  while (n_decimals > 0 && quantity % (n_decimals == 3 ? 10 : n_decimals == 2 ? 100 : 1000) == 0)
    n_decimals--;
  return format_localised (olivine_thousandths_to_double (quantity), n_decimals);
}

/**
 * olivine_format_quantity:
 * @quantity: thousandths of the unit
 * @unit: (nullable): the unit as stored
 *
 * Returns: (transfer full): "½ cup", "30 g", "10 × almond", "3"
 */
char *
olivine_format_quantity (gint64      quantity,
                         const char *unit)
{
  g_autofree char *count = format_count (quantity);

  return olivine_unit_count (count, olivine_thousandths_to_double (quantity), unit);
}

/**
 * olivine_format_entry_amount:
 * @entry: an entry
 *
 * Returns: (transfer full): "½ cup · 86 g"; the weight only where it says more
 */
char *
olivine_format_entry_amount (const OlivineEntry *entry)
{
  g_autofree char *quantity = NULL;
  g_autofree char *weight = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  quantity = olivine_format_quantity (entry->quantity, entry->unit);
  if (entry->grams == OLIVINE_UNKNOWN || g_strcmp0 (entry->unit, "g") == 0)
    return g_steal_pointer (&quantity);
  weight = olivine_format_quantity (entry->grams >= 10000 ? entry->grams / 1000 * 1000
                                      + (entry->grams % 1000 >= 500 ? 1000 : 0)
                                    : entry->grams, "g");
  return g_strdup_printf ("%s · %s", quantity, weight);
}

static char *
format_day_and_month (OlivineDate  date,
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

static gboolean
same_year (OlivineDate a,
           OlivineDate b)
{
  int year_a = 0;
  int year_b = 0;

  olivine_date_get_ymd (a, &year_a, NULL, NULL);
  olivine_date_get_ymd (b, &year_b, NULL, NULL);
  return year_a == year_b;
}

/**
 * olivine_format_date:
 * @date: a day
 * @today: today
 *
 * Returns: (transfer full): "Today", "Yesterday", "Friday 20 November" or, of
 *   another year, "Friday 20 November 2026"
 */
char *
olivine_format_date (OlivineDate date,
                     OlivineDate today)
{
  int n_days = olivine_date_days_between (today, date);

  if (n_days == 0)
    return g_strdup (_("Today"));
  if (n_days == -1)
    return g_strdup (_("Yesterday"));
  if (n_days == 1)
    return g_strdup (_("Tomorrow"));
  /* Translators: a date format for strftime: "Friday 20 November" */
  return format_day_and_month (date, same_year (date, today) ? C_("date format", "%A %-d %B")
  /* Translators: a date format for strftime: "Friday 20 November 2026" */
                               : C_("date format", "%A %-d %B %Y"));
}

/**
 * olivine_format_date_short:
 * @date: a day
 * @today: today
 *
 * Returns: (transfer full): the same where there is little room: "Fri 20 Nov"
 */
char *
olivine_format_date_short (OlivineDate date,
                           OlivineDate today)
{
  int n_days = olivine_date_days_between (today, date);

  if (n_days >= -1 && n_days <= 1)
    return olivine_format_date (date, today);
  /* Translators: a date format for strftime: "Fri 20 Nov" */
  return format_day_and_month (date, same_year (date, today) ? C_("date format", "%a %-d %b")
  /* Translators: a date format for strftime: "20 Nov 2026" */
                               : C_("date format", "%-d %b %Y"));
}

/**
 * olivine_format_share:
 * @share: from 0 to 1, or NAN
 *
 * A share that is not whole never prints as whole: 99.7 % is 99 %.
 *
 * Returns: (transfer full): "86 %", or "–" when there is none
 */
char *
olivine_format_share (double share)
{
  int percent = 0;

  if (isnan (share))
    return g_strdup ("–");
  percent = (int) lround (share * 100);
  if (percent == 100 && share < 1)
    percent = 99;
  /* Translators: a share in per cent */
  return g_strdup_printf (_("%d %%"), percent);
}

/**
 * olivine_format_target_source:
 * @target: a target or upper level
 *
 * Returns: (transfer full): its kind and citation in one line, with a word when
 *   the figure was not traced; why there is none when there is none
 */
char *
olivine_format_target_source (const OlivineTarget *target)
{
  g_return_val_if_fail (target != NULL, NULL);

  switch (target->state)
    {
    case OLIVINE_TARGET_NOT_COVERED:
      return g_strdup (_("Not covered by this standard"));
    case OLIVINE_TARGET_AGE_UNKNOWN:
      return g_strdup (_("Needs a birth date"));
    case OLIVINE_TARGET_SEX_UNKNOWN:
      return g_strdup (_("Depends on sex, which is not set"));
    case OLIVINE_TARGET_WEIGHT_UNKNOWN:
      return g_strdup (_("Depends on body weight, which is not set"));
    case OLIVINE_TARGET_NOT_SET:
      return g_strdup (_("This standard sets none for this age"));
    case OLIVINE_TARGET_COVERED:
    default:
      break;
    }
  if (target->kind == OLIVINE_TARGET_OWN)
    return g_strdup (_("Set by your clinician"));
  if (target->unverified)
    /* Translators: the first %s is a kind of reference value such as RDA, the second a citation */
    return g_strdup_printf (_("%s, %s (unverified)"), olivine_target_kind_to_nick (target->kind),
                            target->source);
  /* Translators: the first %s is a kind of reference value such as RDA, the second a citation */
  return g_strdup_printf (C_("citation", "%s, %s"), olivine_target_kind_to_nick (target->kind),
                          target->source);
}

/**
 * olivine_format_meal:
 * @meal: a meal
 *
 * Returns: its name in the user's language
 */
const char *
olivine_format_meal (OlivineMeal meal)
{
  switch (meal)
    {
    case OLIVINE_MEAL_BREAKFAST:
      return _("Breakfast");
    case OLIVINE_MEAL_LUNCH:
      return _("Lunch");
    case OLIVINE_MEAL_DINNER:
      return _("Dinner");
    case OLIVINE_MEAL_SNACK:
      return _("Snacks");
    case OLIVINE_MEAL_NONE:
    default:
      return C_("meal", "Other");
    }
}

const char *
olivine_format_nutrient (OlivineNutrient nutrient)
{
  return g_dpgettext2 (NULL, "nutrient", olivine_nutrient_get_name (nutrient));
}

const char *
olivine_format_group (const char *group)
{
  return find_label (group_labels, G_N_ELEMENTS (group_labels), "food group", group);
}

const char *
olivine_format_form (const char *form)
{
  return find_label (form_labels, G_N_ELEMENTS (form_labels), "food form", form);
}

const char *
olivine_format_processing (OlivineProcessing processing)
{
  switch (processing)
    {
    case OLIVINE_PROCESSING_WHOLE:
      return C_("processing", "Whole or hardly processed");
    case OLIVINE_PROCESSING_CULINARY:
      return C_("processing", "Cooking ingredient");
    case OLIVINE_PROCESSING_PROCESSED:
      return C_("processing", "Processed");
    case OLIVINE_PROCESSING_ULTRA:
      return C_("processing", "Ultra-processed");
    case OLIVINE_PROCESSING_UNKNOWN:
    default:
      return C_("processing", "Not known");
    }
}

const char *
olivine_format_standard (OlivineStandard standard)
{
  return g_dpgettext2 (NULL, "standard", olivine_standard_get_name (standard));
}
