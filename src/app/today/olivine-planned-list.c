/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Follows the plan of the day on screen; hidden where nothing is left to eat.
 *
 * Rows stay as long as they say the same, so that the focus does not get lost when
 * something else changes.  A day to come is shown without *Eaten*, as on the plan.
 */

#include "config.h"

#include "olivine-planned-list.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-format.h"
#include "olivine-meal-plan.h"
#include "olivine-plan-edit.h"
#include "olivine-plan-format.h"

struct _OlivinePlannedList
{
  OlivineContextBin  parent_instance;

  GtkListBox        *list;

  GPtrArray         *items; /* of OlivinePlanItem, one a row */
};

G_DEFINE_FINAL_TYPE (OlivinePlannedList, olivine_planned_list, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  EMPTIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OlivineContext *
get_context (OlivinePlannedList *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static gboolean
is_to_come (OlivinePlannedList *self)
{
  OlivineContext *context = get_context (self);

  return olivine_date_compare (olivine_context_get_date (context),
                               olivine_context_get_today (context)) > 0;
}

static char *
format_sentence (OlivinePlannedList    *self,
                 const OlivinePlanItem *item)
{
  return olivine_plan_format_sentence (item, olivine_context_get_today (get_context (self)));
}

/* The next dish gets the focus that the eaten one had, else the one before it. */
static void
focus_near (OlivinePlannedList *self,
            int                 index)
{
  GtkListBoxRow *row = NULL;

  if (self->items->len > 0)
    row = gtk_list_box_get_row_at_index (self->list, MIN (index, (int) self->items->len - 1));

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    g_signal_emit (self, signals[EMPTIED], 0);
}

static void
on_eaten_clicked (OlivinePlannedList *self,
                  GtkWidget          *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (OlivinePlanItem) item = olivine_plan_item_copy (self->items->pdata[index]);

  if (olivine_plan_edit_eat (get_context (self), item))
    focus_near (self, index);
}

static void
add_button (OlivinePlannedList    *self,
            AdwActionRow          *row,
            const OlivinePlanItem *item)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Eaten"));
  /* Translators: %s is a dish of the plan; what a button says to a screen reader */
  g_autofree char *spoken = g_strdup_printf (_("Eaten: %s"), item->dish);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_eaten_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
  adw_action_row_set_activatable_widget (row, button);
  /* The row names it after itself. */
  olivine_compat_set_name (GTK_ACCESSIBLE (button), spoken);
}

static GtkWidget *
create_row (OlivinePlannedList    *self,
            const OlivinePlanItem *item)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *name = olivine_plan_format_name (item);
  g_autofree char *figure = olivine_plan_format_figure (item);
  g_autofree char *sentence = format_sentence (self, item);
  /* Translators: a meal and how much magnesium is planned for it, as in "Lunch · 116 mg" */
  g_autofree char *subtitle = g_strdup_printf (C_("planned dish", "%s · %s"),
                                               olivine_format_meal (item->meal), figure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, subtitle);
  olivine_compat_set_name (GTK_ACCESSIBLE (row), sentence);
  if (!item->is_gone && !is_to_come (self))
    add_button (self, row, item);

  return GTK_WIDGET (row);
}

static gboolean
is_same (OlivinePlannedList *self,
         GPtrArray          *items)
{
  if (items->len != self->items->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const OlivinePlanItem *shown = self->items->pdata[i];
      const OlivinePlanItem *item = items->pdata[i];
      g_autofree char *said = format_sentence (self, shown);
      g_autofree char *sentence = format_sentence (self, item);

      if (!g_str_equal (shown->uid, item->uid) || !g_str_equal (said, sentence) ||
          olivine_date_compare (shown->date, item->date) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
show_items (OlivinePlannedList *self,
            GPtrArray          *items)
{
  GtkListBoxRow *row = NULL;

  if (is_same (self, items))
    return;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_ref (items);
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->list, create_row (self, items->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0);
}

static void
on_changed (OlivinePlannedList *self)
{
  OlivineContext *context = get_context (self);
  OlivineDate date = olivine_context_get_date (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = olivine_meal_plan_items (olivine_context_get_store (context),
                                                         date, date, &error);

  if (items == NULL)
    {
      olivine_context_show_error (context, error);
      return;
    }
  for (guint i = items->len; i > 0; i--)
    if (((const OlivinePlanItem *) items->pdata[i - 1])->is_eaten)
      g_ptr_array_remove_index (items, i - 1);
  show_items (self, items);
}

static void
olivine_planned_list_context_set (OlivineContextBin *bin,
                                  OlivineContext    *context)
{
  OlivinePlannedList *self = OLIVINE_PLANNED_LIST (bin);

  g_signal_connect_object (context, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}

static void
olivine_planned_list_dispose (GObject *object)
{
  g_clear_pointer (&OLIVINE_PLANNED_LIST (object)->items, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_planned_list_parent_class)->dispose (object);
}

static void
olivine_planned_list_class_init (OlivinePlannedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_planned_list_dispose;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_planned_list_context_set;

  signals[EMPTIED] = g_signal_new ("emptied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-planned-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePlannedList, list);
}

static void
olivine_planned_list_init (OlivinePlannedList *self)
{
  self->items = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
