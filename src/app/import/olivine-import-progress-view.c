/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* It looks at the step ten times a second, which is as often as a person can read and
 * costs the same for a fast import as for a slow one. */

#include "config.h"

#include "olivine-import-progress-view.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-import-format.h"

#define LOOK_MS 100

struct _OlivineImportProgressView
{
  AdwBin             parent_instance;

  GtkLabel          *title_label;
  GtkProgressBar    *bar;
  GtkLabel          *pace_label;

  OlivineImportJob  *job;       /* not owned: whoever watches stops before it goes */
  guint              timeout_id;
  gint64             start_us;
  gint64             rows_us;   /* when rows were first seen; 0 before */
};

G_DEFINE_FINAL_TYPE (OlivineImportProgressView, olivine_import_progress_view, ADW_TYPE_BIN)

static double
seconds_since (gint64 start_us)
{
  return start_us > 0 ? (double) (g_get_monotonic_time () - start_us) / G_USEC_PER_SEC : 0.0;
}

static void
show (OlivineImportProgressView *self)
{
  OlivineImportPace pace = { 0 };
  g_autofree char *text = NULL;

  olivine_import_job_get_progress (self->job, &pace.fraction, &pace.n_rows);
  if (pace.n_rows > 0 && self->rows_us == 0)
    self->rows_us = g_get_monotonic_time ();
  pace.seconds = seconds_since (self->start_us);
  pace.row_seconds = seconds_since (self->rows_us);
  text = olivine_import_format_pace (&pace);

  gtk_progress_bar_set_fraction (self->bar, CLAMP (pace.fraction, 0.0, 1.0));
  gtk_label_set_label (self->pace_label, text);
}

static gboolean
on_look (gpointer user_data)
{
  show (user_data);

  return G_SOURCE_CONTINUE;
}

static void
olivine_import_progress_view_dispose (GObject *object)
{
  olivine_import_progress_view_stop (OLIVINE_IMPORT_PROGRESS_VIEW (object));

  G_OBJECT_CLASS (olivine_import_progress_view_parent_class)->dispose (object);
}

static void
olivine_import_progress_view_class_init (OlivineImportProgressViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_import_progress_view_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-import-progress-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineImportProgressView, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportProgressView, bar);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportProgressView, pace_label);
}

static void
olivine_import_progress_view_init (OlivineImportProgressView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_import_progress_view_watch:
 * @self: the view
 * @job: a step that runs; it lives until olivine_import_progress_view_stop()
 * @title: what it does
 */
void
olivine_import_progress_view_watch (OlivineImportProgressView *self,
                                    OlivineImportJob          *job,
                                    const char                *title)
{
  g_return_if_fail (OLIVINE_IS_IMPORT_PROGRESS_VIEW (self));
  g_return_if_fail (job != NULL);

  olivine_import_progress_view_stop (self);
  self->job = job;
  self->start_us = g_get_monotonic_time ();
  self->rows_us = 0;
  self->timeout_id = g_timeout_add (LOOK_MS, on_look, self);
  gtk_label_set_label (self->title_label, title);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->bar), title);
  show (self);
}

/**
 * olivine_import_progress_view_stop:
 * @self: the view
 *
 * Looks no longer at the step it watched, if any.
 */
void
olivine_import_progress_view_stop (OlivineImportProgressView *self)
{
  g_return_if_fail (OLIVINE_IS_IMPORT_PROGRESS_VIEW (self));

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->job = NULL;
}
