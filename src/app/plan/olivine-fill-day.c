/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dishes of a day and what they add up to.  What was chosen before says so; what
 * was logged without a plan is in the sums and is said to be.
 */

#include "config.h"

#include "olivine-fill-day.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-dish-format.h"
#include "olivine-fill-format.h"
#include "olivine-format.h"
#include "olivine-plan-day-totals.h"
#include "olivine-plan-format.h"

struct _OlivineFillDay
{
  GtkBox                parent_instance;

  GtkLabel             *title_label;
  GtkListBox           *list;
  OlivinePlanDayTotals *totals;
  GtkLabel             *energy_label;
  GtkWidget            *logged_label;
};

G_DEFINE_FINAL_TYPE (OlivineFillDay, olivine_fill_day, GTK_TYPE_BOX)

static void
olivine_fill_day_class_init (OlivineFillDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (OLIVINE_TYPE_PLAN_DAY_TOTALS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-fill-day.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFillDay, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillDay, list);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillDay, totals);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillDay, energy_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillDay, logged_label);
}

static void
olivine_fill_day_init (OlivineFillDay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Items of the plan that is shown have no uid yet. */
static char *
format_subtitle (const OlivinePlanItem *item)
{
  const char *meal = olivine_format_meal (item->meal);

  if (item->is_eaten)
    /* Translators: %s is a meal */
    return g_strdup_printf (C_("dish of a plan", "%s · eaten"), meal);
  if (item->uid != NULL && *item->uid != '\0')
    /* Translators: %s is a meal */
    return g_strdup_printf (C_("dish of a plan", "%s · planned before"), meal);

  return g_strdup (meal);
}

static GtkWidget *
create_row (const OlivinePlanItem *item)
{
  g_autofree char *name = olivine_dish_format_name (item->dish, item->servings);
  g_autofree char *subtitle = format_subtitle (item);
  g_autofree char *figure = olivine_plan_format_figure (item);
  g_autofree char *sentence = g_strdup_printf ("%s: %s, %s", subtitle, name, figure);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (figure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  olivine_compat_set_name (GTK_ACCESSIBLE (row), sentence);

  return row;
}

/* More is in the day than its dishes hold. */
static gboolean
has_logged (const OlivinePlanDayView *day)
{
  gint64 of_items = 0;

  for (guint i = 0; i < day->items->len; i++)
    {
      const OlivinePlanItem *item = day->items->pdata[i];

      of_items += MAX (item->totals.thousandths[OLIVINE_NUTRIENT_ENERGY], 0);
    }

  /* What was eaten of the plan may have been changed since by a little. */
  return day->intake.totals.thousandths[OLIVINE_NUTRIENT_ENERGY] > of_items + 1000;
}

/**
 * olivine_fill_day_new:
 * @result: a plan
 * @index: which of its days
 *
 * Returns: (transfer floating): the day, with the plan
 */
GtkWidget *
olivine_fill_day_new (const OlivineFillResult *result,
                      guint                    index)
{
  OlivineFillDay *self = g_object_new (OLIVINE_TYPE_FILL_DAY, NULL);
  const OlivinePlanDayView *day = NULL;
  gint64 goal = OLIVINE_UNKNOWN;
  g_autofree char *title = NULL;
  g_autofree char *energy = NULL;

  g_return_val_if_fail (result != NULL && index < result->days->len, GTK_WIDGET (self));

  day = result->days->pdata[index];
  goal = g_array_index (result->problem->days, OlivinePlanDay, index).energy_goal;
  title = olivine_plan_format_day (day->date);
  energy = olivine_fill_format_day_energy (day->intake.totals.thousandths[OLIVINE_NUTRIENT_ENERGY],
                                           goal);
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->energy_label, energy);
  for (guint i = 0; i < day->items->len; i++)
    gtk_list_box_append (self->list, create_row (day->items->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), day->items->len > 0);
  gtk_widget_set_visible (self->logged_label, has_logged (day));
  olivine_plan_day_totals_show (self->totals, day, OLIVINE_PLAN_DAY_HOLDS);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->list), title);

  return GTK_WIDGET (self);
}
