/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A bar that says what is being done, and then what was done.  A result stays until
 * it is closed or something else begins. */

#include "olivine-job-bar.h"

struct _OlivineJobBar
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkStack    *stack;
  GtkSpinner  *spinner;
  GtkLabel    *job_label;
  GtkLabel    *result_label;
};

G_DEFINE_FINAL_TYPE (OlivineJobBar, olivine_job_bar, ADW_TYPE_BIN)

static void
olivine_job_bar_class_init (OlivineJobBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-job-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineJobBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, OlivineJobBar, stack);
  gtk_widget_class_bind_template_child (widget_class, OlivineJobBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, OlivineJobBar, job_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineJobBar, result_label);
  gtk_widget_class_bind_template_callback (widget_class, olivine_job_bar_hide);
}

static void
olivine_job_bar_init (OlivineJobBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_job_bar_show_job:
 * @self: the bar
 * @title: what is being done
 */
void
olivine_job_bar_show_job (OlivineJobBar *self,
                          const char    *title)
{
  g_return_if_fail (OLIVINE_IS_JOB_BAR (self));

  gtk_label_set_label (self->job_label, title);
  gtk_stack_set_visible_child_name (self->stack, "job");
  gtk_spinner_start (self->spinner);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * olivine_job_bar_show_result:
 * @self: the bar
 * @text: what was done, or why it was not
 * @is_error: whether it was not
 */
void
olivine_job_bar_show_result (OlivineJobBar *self,
                             const char    *text,
                             gboolean       is_error)
{
  g_return_if_fail (OLIVINE_IS_JOB_BAR (self));

  gtk_label_set_label (self->result_label, text);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->result_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->result_label), "error");
  gtk_stack_set_visible_child_name (self->stack, "result");
  gtk_spinner_stop (self->spinner);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * olivine_job_bar_hide:
 * @self: the bar
 */
void
olivine_job_bar_hide (OlivineJobBar *self)
{
  g_return_if_fail (OLIVINE_IS_JOB_BAR (self));

  gtk_spinner_stop (self->spinner);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
