/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the choice of a product to its dose and back. */

#include "config.h"

#include "olivine-dose-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "olivine-dose-editor.h"
#include "olivine-product-picker.h"

struct _OlivineDoseView
{
  GtkBox                parent_instance;

  GtkLabel             *title_label;
  GtkStack             *stack;
  OlivineProductPicker *picker;
  OlivineDoseEditor    *editor;

  OlivineContext       *context;
  gboolean              reviews; /* it began with a dose, not with the choice */
};

G_DEFINE_FINAL_TYPE (OlivineDoseView, olivine_dose_view, GTK_TYPE_BOX)

enum {
  LOGGED,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_choosing (OlivineDoseView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pick") == 0;
}

static void
show_step (OlivineDoseView *self,
           const char      *step,
           const char      *title)
{
  gtk_stack_set_visible_child_name (self->stack, step);
  gtk_label_set_text (self->title_label, title);
}

/* Before 0 when the day on screen is past. */
static int
compare_with_today (OlivineDoseView *self)
{
  return olivine_date_compare (olivine_context_get_date (self->context),
                               olivine_context_get_today (self->context));
}

static char *
get_time (OlivineDoseView *self)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (olivine_context_get_clock (self->context));

  return compare_with_today (self) == 0 ? g_date_time_format (now, "%H:%M") : g_strdup ("");
}

static gboolean
is_past (OlivineDoseView *self)
{
  return compare_with_today (self) < 0;
}

static void
on_picked (OlivineDoseView      *self,
           const OlivineProduct *product)
{
  g_autofree char *time = get_time (self);

  show_step (self, "form", _("Supplement or medicine"));
  olivine_dose_editor_begin (self->editor, product, time, is_past (self));
}

static void
on_logged (OlivineDoseView *self,
           const char      *uid)
{
  g_signal_emit (self, signals[LOGGED], 0, uid);
}

/* From the form of a new dose back to the choice, from there back to the day. */
static void
action_back (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineDoseView *self = OLIVINE_DOSE_VIEW (widget);

  if (is_choosing (self) || self->reviews)
    g_signal_emit (self, signals[CANCELLED], 0);
  else
    olivine_dose_view_begin (self);
}

static void
olivine_dose_view_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_DOSE_VIEW (object)->context);

  G_OBJECT_CLASS (olivine_dose_view_parent_class)->dispose (object);
}

static void
olivine_dose_view_class_init (OlivineDoseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_dose_view_dispose;

  signals[LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "dose.back", NULL, action_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dose.back", NULL);

  g_type_ensure (OLIVINE_TYPE_DOSE_EDITOR);
  g_type_ensure (OLIVINE_TYPE_PRODUCT_PICKER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-dose-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, picker);
  gtk_widget_class_bind_template_child (widget_class, OlivineDoseView, editor);
  gtk_widget_class_bind_template_callback (widget_class, on_logged);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
}

static void
olivine_dose_view_init (OlivineDoseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_dose_view_set_context:
 * @self: a view
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_dose_view_set_context (OlivineDoseView *self,
                               OlivineContext  *context)
{
  g_return_if_fail (OLIVINE_IS_DOSE_VIEW (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  olivine_product_picker_set_context (self->picker, context);
  olivine_dose_editor_set_context (self->editor, context);
}

/**
 * olivine_dose_view_begin:
 * @self: a view, on screen
 *
 * Starts anew with the choice of a product.
 */
void
olivine_dose_view_begin (OlivineDoseView *self)
{
  g_return_if_fail (OLIVINE_IS_DOSE_VIEW (self));
  g_return_if_fail (self->context != NULL);

  self->reviews = FALSE;
  show_step (self, "pick", _("Add a supplement or medicine"));
  olivine_product_picker_begin (self->picker);
}

/**
 * olivine_dose_view_review:
 * @self: a view, on screen
 * @dose: a dose as it is wanted; not changed
 * @replaces: whether it takes the place of the entry with its uid, else it is
 *   logged once more on the day on screen
 *
 * Shows what speaks against @dose before it is written.
 */
void
olivine_dose_view_review (OlivineDoseView *self,
                          OlivineEntry    *dose,
                          gboolean         replaces)
{
  g_autofree char *time = NULL;

  g_return_if_fail (OLIVINE_IS_DOSE_VIEW (self));
  g_return_if_fail (self->context != NULL);
  g_return_if_fail (dose != NULL);

  self->reviews = TRUE;
  time = replaces ? g_strdup (dose->time) : get_time (self);
  show_step (self, "form", replaces ? _("Change the dose") : _("Log it again"));
  olivine_dose_editor_review (self->editor, dose, replaces, time, is_past (self));
}
