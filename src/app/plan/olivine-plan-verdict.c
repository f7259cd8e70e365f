/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Says of the planned days which limits hold and which do not.
 *
 * "On every planned day" is said of what is proven by what is known: a day with a
 * food that does not know its potassium is named instead.  Supplements are not
 * among what is added up, and the words say so.
 */

#include "config.h"

#include "olivine-plan-verdict.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-format.h"
#include "olivine-intake-format.h"
#include "olivine-plan-format.h"

/* As many days are named; of more it is said how many. */
#define MAX_NAMED_DAYS 3

/* A person's limit: where it is, and the nutrient's name in a sentence. */
static const struct {
  OlivineNutrient  nutrient;
  gsize            offset;
  const char      *name;
} limits[OLIVINE_N_PLAN_LIMITS] = {
  { OLIVINE_NUTRIENT_POTASSIUM, G_STRUCT_OFFSET (OlivinePerson, potassium_max_mg),
    NC_("nutrient in a sentence", "potassium") },
  { OLIVINE_NUTRIENT_PHOSPHORUS, G_STRUCT_OFFSET (OlivinePerson, phosphorus_max_mg),
    NC_("nutrient in a sentence", "phosphorus") },
  { OLIVINE_NUTRIENT_SODIUM, G_STRUCT_OFFSET (OlivinePerson, sodium_max_mg),
    NC_("nutrient in a sentence", "sodium") },
  { OLIVINE_NUTRIENT_PROTEIN, G_STRUCT_OFFSET (OlivinePerson, protein_max_g),
    NC_("nutrient in a sentence", "protein") },
};

/* How the planned days stand to one bound. */
typedef struct {
  GPtrArray *missed;  /* of OlivinePlanDayView, borrowed */
  GPtrArray *unknown; /* likewise: what is known does not tell */
  guint      n_kept;
  double     bound;   /* NAN where it is not the same on all of them */
} Tally;

static void
tally_init (Tally *tally)
{
  *tally = (Tally) { g_ptr_array_new (), g_ptr_array_new (), 0, NAN };
}

static void
tally_clear (Tally *tally)
{
  g_clear_pointer (&tally->missed, g_ptr_array_unref);
  g_clear_pointer (&tally->unknown, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tally, tally_clear)

static guint
tally_count (const Tally *tally)
{
  return tally->missed->len + tally->unknown->len + tally->n_kept;
}

static void
tally_note_bound (Tally  *tally,
                  double  bound)
{
  if (tally_count (tally) == 0)
    tally->bound = bound;
  else if (tally->bound != bound)
    tally->bound = NAN;
}

/**
 * olivine_plan_limit_nutrient:
 * @index: which limit, less than %OLIVINE_N_PLAN_LIMITS
 *
 * Returns: the nutrient it is a limit of
 */
OlivineNutrient
olivine_plan_limit_nutrient (guint index)
{
  g_return_val_if_fail (index < OLIVINE_N_PLAN_LIMITS, OLIVINE_NUTRIENT_POTASSIUM);

  return limits[index].nutrient;
}

/**
 * olivine_plan_limit_amount:
 * @person: the person on a day
 * @index: which limit, less than %OLIVINE_N_PLAN_LIMITS
 *
 * Returns: the most of it a day, in the nutrient's unit; NAN when none was given
 */
double
olivine_plan_limit_amount (const OlivinePerson *person,
                           guint                index)
{
  g_return_val_if_fail (person != NULL, NAN);
  g_return_val_if_fail (index < OLIVINE_N_PLAN_LIMITS, NAN);

  return G_STRUCT_MEMBER (double, person, limits[index].offset);
}

/* A dish that is deleted adds nothing to its day, so nothing is proven of it. */
static gboolean
lacks_a_dish (const OlivinePlanDayView *day)
{
  for (guint i = 0; i < day->items->len; i++)
    {
      const OlivinePlanItem *item = day->items->pdata[i];

      if (item->is_gone && !item->is_eaten)
        return TRUE;
    }

  return FALSE;
}

static void
tally_limit (Tally                    *tally,
             const OlivinePlanDayView *day,
             guint                     index)
{
  double bound = olivine_plan_limit_amount (day->person, index);
  gint64 amount = day->intake.totals.thousandths[limits[index].nutrient];

  if (isnan (bound))
    return;

  tally_note_bound (tally, bound);
  if (amount != OLIVINE_UNKNOWN && amount > olivine_thousandths_from_double (bound))
    g_ptr_array_add (tally->missed, (gpointer) day);
  else if (amount == OLIVINE_UNKNOWN || lacks_a_dish (day) ||
           day->intake.n_nutrient_unknown[limits[index].nutrient] > 0)
    g_ptr_array_add (tally->unknown, (gpointer) day);
  else
    tally->n_kept++;
}

static void
tally_target (Tally                    *tally,
              const OlivinePlanDayView *day)
{
  if (day->target.state != OLIVINE_TARGET_COVERED)
    return;

  tally_note_bound (tally, day->target.amount_mg);
  if (day->intake.food_mg >= olivine_thousandths_from_double (day->target.amount_mg))
    tally->n_kept++;
  else
    g_ptr_array_add (day->intake.at_least || lacks_a_dish (day) ? tally->unknown : tally->missed,
                     (gpointer) day);
}

static char *
name_days (GPtrArray *days)
{
  g_autofree char *names[MAX_NAMED_DAYS] = { NULL };

  if (days->len > MAX_NAMED_DAYS)
    /* Translators: stands behind "on"; more days than are worth naming */
    return g_strdup_printf (ngettext ("%u day", "%u days", days->len), days->len);

  for (guint i = 0; i < days->len; i++)
    names[i] = olivine_plan_format_weekday (((const OlivinePlanDayView *) days->pdata[i])->date);
  if (days->len == 1)
    return g_steal_pointer (&names[0]);
  if (days->len == 2)
    /* Translators: two days of the week */
    return g_strdup_printf (C_("days", "%s and %s"), names[0], names[1]);

  /* Translators: three days of the week */
  return g_strdup_printf (C_("days", "%s, %s and %s"), names[0], names[1], names[2]);
}

static void
append_sentence (GString *text,
                 char    *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
format_bound (const Tally     *tally,
              OlivineNutrient  nutrient)
{
  if (isnan (tally->bound))
    /* Translators: in the place of an amount, where the amounts differ by day */
    return g_strdup (C_("instead of an amount", "the day’s limit"));

  return olivine_format_amount (olivine_thousandths_from_double (tally->bound),
                                olivine_nutrient_get_unit (nutrient), FALSE);
}

static void
append_target (GString   *text,
               GPtrArray *planned)
{
  g_auto (Tally) tally = { NULL };
  g_autofree char *bound = NULL;
  g_autofree char *days = NULL;

  tally_init (&tally);
  for (guint i = 0; i < planned->len; i++)
    tally_target (&tally, planned->pdata[i]);
  if (tally_count (&tally) == 0)
    {
      const OlivinePlanDayView *day = planned->pdata[0];

      /* Translators: %s is why there is no target */
      append_sentence (text, g_strdup_printf (_("%s."),
                                              olivine_intake_format_no_target (&day->target)));
      return;
    }

  bound = isnan (tally.bound) ? g_strdup (C_("instead of an amount", "the day’s target"))
                              : format_bound (&tally, OLIVINE_NUTRIENT_MAGNESIUM);
  if (tally.n_kept == planned->len)
    /* Translators: %s is an amount such as "420 mg" */
    append_sentence (text, g_strdup_printf (_("Food alone reaches %s of magnesium on every planned "
                                              "day."), bound));
  if (tally.missed->len > 0)
    {
      days = name_days (tally.missed);
      /* Translators: an amount such as "420 mg", and days */
      append_sentence (text, g_strdup_printf (_("Food alone stays below %s of magnesium on %s."),
                                              bound, days));
    }
  if (tally.unknown->len > 0)
    {
      g_autofree char *doubtful = name_days (tally.unknown);

      /* Translators: an amount such as "420 mg", and days */
      append_sentence (text, g_strdup_printf (_("Whether food alone reaches %s of magnesium on %s "
                                                "is not known."), bound, doubtful));
    }
}

/* Takes the first letter of a sentence from the name that labels have. */
static const char *
name_at_start (guint index)
{
  return olivine_format_nutrient (limits[index].nutrient);
}

static void
append_broken (GString     *text,
               const Tally *tally,
               guint        index)
{
  g_autofree char *bound = format_bound (tally, limits[index].nutrient);

  if (tally->missed->len > 0)
    {
      g_autofree char *days = name_days (tally->missed);

      /* Translators: a nutrient, an amount and days, as in
       * "Potassium is over 2,500 mg on Wednesday and Friday." */
      append_sentence (text, g_strdup_printf (_("%s is over %s on %s."), name_at_start (index),
                                              bound, days));
    }
  if (tally->unknown->len > 0)
    {
      g_autofree char *days = name_days (tally->unknown);

      /* Translators: a nutrient and days, as in "Potassium is not fully known on Friday." */
      append_sentence (text, g_strdup_printf (_("%s is not fully known on %s."),
                                              name_at_start (index), days));
    }
}

/* Two limits that are kept share a sentence. */
static void
append_kept (GString     *text,
             const Tally *tallies,
             const guint *kept,
             guint        n_kept)
{
  for (guint i = 0; i < n_kept; i += 2)
    {
      guint first = kept[i];
      guint second = i + 1 < n_kept ? kept[i + 1] : first;
      g_autofree char *bound = format_bound (&tallies[first], limits[first].nutrient);
      g_autofree char *other = format_bound (&tallies[second], limits[second].nutrient);

      if (first == second)
        /* Translators: a nutrient and an amount */
        append_sentence (text, g_strdup_printf (_("%s stays under %s on every planned day."),
                                                name_at_start (first), bound));
      else
        /* Translators: two nutrients with their amounts, as in "Potassium stays under
         * 2,500 mg and phosphorus under 1,000 mg on every planned day." */
        append_sentence (text, g_strdup_printf (_("%s stays under %s and %s under %s on every "
                                                  "planned day."), name_at_start (first), bound,
                                                g_dpgettext2 (NULL, "nutrient in a sentence",
                                                              limits[second].name), other));
    }
}

static void
append_limits (GString   *text,
               GPtrArray *planned)
{
  Tally tallies[OLIVINE_N_PLAN_LIMITS];
  guint kept[OLIVINE_N_PLAN_LIMITS] = { 0 };
  guint n_kept = 0;

  for (guint i = 0; i < OLIVINE_N_PLAN_LIMITS; i++)
    {
      tally_init (&tallies[i]);
      for (guint j = 0; j < planned->len; j++)
        tally_limit (&tallies[i], planned->pdata[j], i);
      if (tallies[i].n_kept == planned->len)
        kept[n_kept++] = i;
    }
  append_kept (text, tallies, kept, n_kept);
  for (guint i = 0; i < OLIVINE_N_PLAN_LIMITS; i++)
    {
      append_broken (text, &tallies[i], i);
      tally_clear (&tallies[i]);
    }
}

/**
 * olivine_plan_verdict:
 * @days: (element-type OlivinePlanDayView): days of the plan
 *
 * Returns: (transfer full): what holds of those that have a dish in the plan:
 *   "Potassium stays under 2,500 mg and phosphorus under 1,000 mg on every planned
 *   day."; else which day is over what.  Empty when nothing is planned
 */
char *
olivine_plan_verdict (GPtrArray *days)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) planned = g_ptr_array_new ();

  g_return_val_if_fail (days != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < days->len; i++)
    if (((const OlivinePlanDayView *) days->pdata[i])->items->len > 0)
      g_ptr_array_add (planned, days->pdata[i]);
  if (planned->len == 0)
    return g_string_free (text, FALSE);

  append_target (text, planned);
  append_limits (text, planned);
  append_sentence (text, g_strdup (_("Supplements are not counted.")));

  return g_string_free (text, FALSE);
}
