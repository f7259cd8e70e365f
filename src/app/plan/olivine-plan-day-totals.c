/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bars of a day of the plan.
 *
 * Doses are not in what is shown, whatever was taken.  A limit has a bar only
 * where the person was given one, and a day of which nothing is known to be eaten
 * has none at all.  What was planned for a day that is past and not eaten is told
 * apart from what a day holds.
 */

#include "config.h"

#include "olivine-plan-day-totals.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-amount-bar.h"
#include "olivine-format.h"
#include "olivine-plan-format.h"
#include "olivine-plan-layout.h"

/* The text of a day that was not eaten keeps a contrast of 4.5:1. */
#define MISSED_OPACITY 0.72

struct _OlivinePlanDayTotals
{
  GtkBox        parent_instance;

  GtkWidget    *bars[OLIVINE_N_PLAN_TOTALS];
  GtkSizeGroup *titles;
  GtkSizeGroup *texts;
};

G_DEFINE_FINAL_TYPE (OlivinePlanDayTotals, olivine_plan_day_totals, GTK_TYPE_BOX)

static OlivineNutrient
get_nutrient (guint total)
{
  return total == 0 ? OLIVINE_NUTRIENT_MAGNESIUM : olivine_plan_limit_nutrient (total - 1);
}

static double
get_mark (guint                     total,
          const OlivinePlanDayView *day)
{
  if (total > 0)
    return olivine_plan_limit_amount (day->person, total - 1);

  return day->target.state == OLIVINE_TARGET_COVERED ? day->target.amount_mg : NAN;
}

static char *
format_text (OlivinePlanDayState  state,
             gint64               amount,
             gboolean             at_least,
             double               mark,
             const char          *unit)
{
  g_autofree char *total = olivine_plan_format_total (amount, at_least, mark, unit);

  if (state != OLIVINE_PLAN_DAY_MISSED)
    return g_steal_pointer (&total);

  /* Translators: what a day that is past would have had, as in "437 of 420 mg planned" */
  return g_strdup_printf (C_("total", "%s planned"), total);
}

/* For assistive tools: "Wednesday, food only: Magnesium 437 of 420 mg". */
static char *
format_sentence (guint                     total,
                 const OlivinePlanDayView *day,
                 const char               *markup,
                 const char               *coverage)
{
  g_autofree char *weekday = olivine_plan_format_weekday (day->date);
  g_autofree char *plain = NULL;

  pango_parse_markup (markup, -1, 0, NULL, &plain, NULL, NULL);
  if (*coverage != '\0')
    /* Translators: a day, a nutrient, how much of it, and how much of it is known, as in
     * "Wednesday, food only: Magnesium at least 437 of 420 mg, known for 86 %" */
    return g_strdup_printf (_("%s, food only: %s %s, %s"), weekday, olivine_plan_total_title (total),
                            plain, coverage);

  /* Translators: a day, a nutrient and how much of it, as in
   * "Wednesday, food only: Magnesium 437 of 420 mg" */
  return g_strdup_printf (_("%s, food only: %s %s"), weekday, olivine_plan_total_title (total),
                          plain);
}

/**
 * olivine_plan_total_title:
 * @total: 0 for magnesium, else which limit, counted from 1
 *
 * Returns: (transfer none): what is measured, translated
 */
const char *
olivine_plan_total_title (guint total)
{
  g_return_val_if_fail (total < OLIVINE_N_PLAN_TOTALS, NULL);

  return olivine_format_nutrient (get_nutrient (total));
}

/**
 * olivine_plan_total_bar_new:
 * @total: 0 for magnesium, else which limit, counted from 1
 * @titled: whether it says what it measures
 *
 * Returns: (transfer floating): a bar that shows nothing yet
 */
GtkWidget *
olivine_plan_total_bar_new (guint    total,
                            gboolean titled)
{
  GtkWidget *bar = olivine_amount_bar_new (titled ? olivine_plan_total_title (total) : NULL,
                                           total == 0 ? OLIVINE_COLOUR_FOOD
                                                      : OLIVINE_COLOUR_NUTRIENT,
                                           total > 0);

  gtk_widget_add_css_class (bar, "caption");
  gtk_widget_set_visible (bar, FALSE);

  return bar;
}

/**
 * olivine_plan_total_bar_show:
 * @bar: a bar of olivine_plan_total_bar_new()
 * @total: what it was made for
 * @day: a day of the plan
 * @state: what the sum of the day stands for
 *
 * Shows what the food of a day adds up to; hides the bar of a limit that is not set.
 */
void
olivine_plan_total_bar_show (GtkWidget                *bar,
                             guint                     total,
                             const OlivinePlanDayView *day,
                             OlivinePlanDayState       state)
{
  OlivineNutrient nutrient = get_nutrient (total);
  double mark = get_mark (total, day);
  gint64 amount = total == 0 ? day->intake.food_mg : day->intake.totals.thousandths[nutrient];
  gboolean at_least = day->intake.n_nutrient_unknown[nutrient] > 0;
  g_autofree char *text = NULL;
  g_autofree char *coverage = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (bar, state != OLIVINE_PLAN_DAY_EMPTY && (total == 0 || !isnan (mark)));
  if (!gtk_widget_get_visible (bar))
    return;

  gtk_widget_set_opacity (bar, state == OLIVINE_PLAN_DAY_MISSED ? MISSED_OPACITY : 1);
  text = format_text (state, amount, at_least, mark, olivine_nutrient_get_unit (nutrient));
  coverage = total == 0 ? olivine_plan_format_coverage (&day->intake) : g_strdup ("");
  sentence = format_sentence (total, day, text, coverage);
  shown = *coverage != '\0' ? g_strdup_printf ("%s, %s", text, coverage) : g_strdup (text);
  olivine_amount_bar_show (OLIVINE_AMOUNT_BAR (bar),
                           amount == OLIVINE_UNKNOWN ? NAN : olivine_thousandths_to_double (amount),
                           mark, shown, sentence);
}

static void
olivine_plan_day_totals_dispose (GObject *object)
{
  OlivinePlanDayTotals *self = OLIVINE_PLAN_DAY_TOTALS (object);

  g_clear_object (&self->titles);
  g_clear_object (&self->texts);

  G_OBJECT_CLASS (olivine_plan_day_totals_parent_class)->dispose (object);
}

static void
olivine_plan_day_totals_class_init (OlivinePlanDayTotalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_plan_day_totals_dispose;
}

static void
olivine_plan_day_totals_init (OlivinePlanDayTotals *self)
{
  self->titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->texts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    {
      self->bars[i] = olivine_plan_total_bar_new (i, TRUE);
      olivine_amount_bar_add_to_groups (OLIVINE_AMOUNT_BAR (self->bars[i]), self->titles,
                                        self->texts);
      gtk_box_append (GTK_BOX (self), self->bars[i]);
    }
}

/**
 * olivine_plan_day_totals_new:
 *
 * Makes a box that shows nothing yet.
 *
 * Returns: (transfer floating): a new box
 */
GtkWidget *
olivine_plan_day_totals_new (void)
{
  return g_object_new (OLIVINE_TYPE_PLAN_DAY_TOTALS, NULL);
}

/**
 * olivine_plan_day_totals_show:
 * @self: a box
 * @day: a day of the plan
 * @state: what the sum of the day stands for
 *
 * Shows what the food of a day adds up to.
 */
void
olivine_plan_day_totals_show (OlivinePlanDayTotals     *self,
                              const OlivinePlanDayView *day,
                              OlivinePlanDayState       state)
{
  g_return_if_fail (OLIVINE_IS_PLAN_DAY_TOTALS (self));
  g_return_if_fail (day != NULL);

  for (guint i = 0; i < OLIVINE_N_PLAN_TOTALS; i++)
    olivine_plan_total_bar_show (self->bars[i], i, day, state);
  gtk_widget_set_visible (GTK_WIDGET (self), state != OLIVINE_PLAN_DAY_EMPTY);
}
