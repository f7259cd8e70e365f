/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list follows the plan.  As long as it needs the same foods its rows stay, so
 * that a tick moves neither the rows nor the focus.
 */

#include "config.h"

#include "olivine-shopping-view.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-day-button.h"
#include "olivine-export.h"
#include "olivine-meal-plan.h"
#include "olivine-shopping-format.h"
#include "olivine-shopping-row.h"
#include "olivine-wrap-box.h"

#define MAX_DAYS 366

struct _OlivineShoppingView
{
  OlivineContextBin  parent_instance;

  OlivineDayButton  *from_button;
  OlivineDayButton  *to_button;
  GtkLabel          *left_label;
  GtkStack          *stack;
  GtkWidget         *groups_box;

  GPtrArray         *rows;  /* of OlivineShoppingRow, in the order of the lines; borrowed */
  GPtrArray         *lines; /* of OlivineShoppingLine, or NULL */
};

G_DEFINE_FINAL_TYPE (OlivineShoppingView, olivine_shopping_view, OLIVINE_TYPE_CONTEXT_BIN)

enum {
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OlivineContext *
get_context (OlivineShoppingView *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

static void
on_ticked (OlivineShoppingView *self,
           OlivineShoppingRow  *row)
{
  OlivineContext *context = get_context (self);
  g_autoptr (GError) error = NULL;

  if (!olivine_meal_plan_tick (olivine_context_get_store (context),
                               olivine_day_button_get_date (self->from_button),
                               olivine_day_button_get_date (self->to_button),
                               olivine_shopping_row_get_food_id (row),
                               olivine_shopping_row_get_ticked (row), &error))
    olivine_context_show_error (context, error);
  olivine_context_refresh (context);
}

static void
clear_rows (OlivineShoppingView *self)
{
  GtkWidget *child = NULL;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->groups_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups_box), child);
}

static void
create_rows (OlivineShoppingView *self)
{
  GtkWidget *group = NULL;
  const char *shown = NULL;

  clear_rows (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const OlivineShoppingLine *line = self->lines->pdata[i];
      GtkWidget *row = olivine_shopping_row_new ();

      if (group == NULL || g_strcmp0 (line->group, shown) != 0)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                           olivine_shopping_format_group (line));
          gtk_box_append (GTK_BOX (self->groups_box), group);
        }
      shown = line->group;
      g_signal_connect_object (row, "ticked", G_CALLBACK (on_ticked), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->rows, row);
    }
}

static gboolean
has_same_foods (OlivineShoppingView *self)
{
  if (self->rows->len != self->lines->len)
    return FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const OlivineShoppingLine *line = self->lines->pdata[i];

      if (g_strcmp0 (olivine_shopping_row_get_food_id (self->rows->pdata[i]), line->food_id) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
show_lines (OlivineShoppingView *self)
{
  gboolean is_empty = self->lines->len == 0;
  g_autofree char *left = olivine_shopping_format_left (self->lines);

  if (!has_same_foods (self))
    create_rows (self);
  for (guint i = 0; i < self->lines->len; i++)
    olivine_shopping_row_show (self->rows->pdata[i], self->lines->pdata[i]);
  gtk_label_set_text (self->left_label, is_empty ? "" : left);
  gtk_widget_set_visible (GTK_WIDGET (self->left_label), !is_empty);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shopping.copy", !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shopping.export", !is_empty);
}

static void
reload (OlivineShoppingView *self)
{
  OlivineContext *context = get_context (self);
  g_autoptr (GError) error = NULL;
  GPtrArray *lines =
    olivine_meal_plan_shopping (olivine_context_get_store (context),
                                olivine_day_button_get_date (self->from_button),
                                olivine_day_button_get_date (self->to_button), &error);

  if (lines == NULL)
    {
      olivine_context_show_error (context, error);
      return;
    }
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;
  show_lines (self);
}

static void
on_context_changed (OlivineShoppingView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && olivine_date_is_set (olivine_day_button_get_date (self->from_button)))
    reload (self);
}

/* The other day follows where one is set beyond it, or too far from it. */
static void
show_days (OlivineShoppingView *self,
           OlivineDate          from,
           OlivineDate          to)
{
  OlivineDate today = olivine_context_get_today (get_context (self));

  olivine_day_button_show (self->from_button, _("From"), from, today);
  olivine_day_button_show (self->to_button, _("To"), to, today);
  reload (self);
}

static void
on_from_changed (OlivineShoppingView *self)
{
  OlivineDate from = olivine_day_button_get_date (self->from_button);
  OlivineDate to = olivine_day_button_get_date (self->to_button);
  int n_days = CLAMP (olivine_date_days_between (from, to), 0, MAX_DAYS - 1);

  show_days (self, from, olivine_date_add_days (from, n_days));
}

static void
on_to_changed (OlivineShoppingView *self)
{
  OlivineDate from = olivine_day_button_get_date (self->from_button);
  OlivineDate to = olivine_day_button_get_date (self->to_button);
  int n_days = CLAMP (olivine_date_days_between (from, to), 0, MAX_DAYS - 1);

  show_days (self, olivine_date_add_days (to, -n_days), to);
}

static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
action_copy (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineShoppingView *self = OLIVINE_SHOPPING_VIEW (widget);
  g_autofree char *text = olivine_shopping_format_list (self->lines);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  olivine_context_toast (get_context (self), _("Shopping list copied"), FALSE);
}

/* The file dialog is modal to our window, so the view is still there. */
static void
on_file_chosen (GFile    *file,
                gpointer  user_data)
{
  OlivineShoppingView *self = OLIVINE_SHOPPING_VIEW (user_data);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GString) bytes = olivine_export_shopping_list (self->lines);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _("This place is not a folder on this computer. Choose another one."));
  if (path != NULL && olivine_export_write (bytes, path, &error))
    olivine_context_toast (get_context (self), _("Shopping list exported"), FALSE);
  else
    olivine_context_show_error (get_context (self), error);
}

static void
action_export (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OlivineShoppingView *self = OLIVINE_SHOPPING_VIEW (widget);
  g_autofree char *date = olivine_date_to_text (olivine_day_button_get_date (self->from_button));
  g_autofree char *name = g_strconcat ("olivine-shopping-", date, ".csv", NULL);

  olivine_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export"), name,
                              on_file_chosen, self);
}

static void
olivine_shopping_view_context_set (OlivineContextBin *bin,
                                   OlivineContext    *context)
{
  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed), bin,
                           G_CONNECT_SWAPPED);
}

static void
olivine_shopping_view_dispose (GObject *object)
{
  OlivineShoppingView *self = OLIVINE_SHOPPING_VIEW (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_shopping_view_parent_class)->dispose (object);
}

static void
olivine_shopping_view_class_init (OlivineShoppingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_shopping_view_dispose;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_shopping_view_context_set;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OLIVINE_TYPE_DAY_BUTTON);
  g_type_ensure (OLIVINE_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-shopping-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineShoppingView, from_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineShoppingView, to_button);
  gtk_widget_class_bind_template_child (widget_class, OlivineShoppingView, left_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineShoppingView, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineShoppingView, groups_box);
  gtk_widget_class_bind_template_callback (widget_class, on_from_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_to_changed);
  gtk_widget_class_install_action (widget_class, "shopping.back", NULL, action_back);
  gtk_widget_class_install_action (widget_class, "shopping.copy", NULL, action_copy);
  gtk_widget_class_install_action (widget_class, "shopping.export", NULL, action_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "shopping.back", NULL);
}

static void
olivine_shopping_view_init (OlivineShoppingView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_shopping_view_begin:
 * @self: a view, on screen
 * @from: the first day to buy for
 * @to: the last day, not before @from
 *
 * Shows what to buy for some days.
 */
void
olivine_shopping_view_begin (OlivineShoppingView *self,
                             OlivineDate          from,
                             OlivineDate          to)
{
  g_return_if_fail (OLIVINE_IS_SHOPPING_VIEW (self));
  g_return_if_fail (get_context (self) != NULL);
  g_return_if_fail (olivine_date_compare (from, to) <= 0);

  show_days (self, from, to);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
