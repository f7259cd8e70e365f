/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of the import window share: its pages and its actions. */

#pragma once

#include "olivine-import-job.h"
#include "olivine-import-progress-view.h"
#include "olivine-import-report.h"
#include "olivine-import-window.h"
#include "olivine-mapping-view.h"
#include "olivine-toaster.h"

G_BEGIN_DECLS

struct _OlivineImportWindow
{
  AdwWindow                  parent_instance;

  AdwWindowTitle            *title;
  GtkButton                 *cancel_button;
  GtkButton                 *next_button;
  AdwToastOverlay           *toasts;
  GtkStack                  *stack;
  GtkWidget                 *choose_button;
  OlivineImportProgressView *progress;
  OlivineMappingView        *mapping_view;
  OlivineImportReport       *review;
  OlivineImportReport       *result;
  AdwStatusPage             *end_page;

  OlivineContext            *context;
  OlivineToaster            *toaster;
  GFile                     *file;
  OlivineImportJob          *job;        /* that runs, or NULL */
  OlivineImportStep          step;       /* of the job */
  OlivineImportOutcome      *outcome;    /* of the last try or import */
  OlivineMapping            *mapping;    /* what the columns were said to mean, or NULL */
  OlivineDateOrder           date_order;
  char                      *reason;     /* why no format knows the file */
  gboolean                   is_closing; /* as soon as the job has stopped */
};

void olivine_import_window_show_start         (OlivineImportWindow *self);
void olivine_import_window_update_mapping     (OlivineImportWindow *self);
void olivine_import_window_show_outcome       (OlivineImportWindow *self,
                                               OlivineImportOutcome *outcome);
void olivine_import_window_show_error         (OlivineImportWindow *self,
                                               const GError        *error);
void olivine_import_window_close_after        (OlivineImportWindow *self,
                                               const OlivineImportOutcome *outcome);
void olivine_import_window_show_page          (OlivineImportWindow *self,
                                               const char          *name,
                                               const char          *title,
                                               const char          *next);
void olivine_import_window_start              (OlivineImportWindow *self,
                                               OlivineImportStep    step);
void olivine_import_window_toast              (OlivineImportWindow *self,
                                               const char          *title,
                                               gboolean             with_undo);
void olivine_import_window_class_init_actions (GtkWidgetClass      *widget_class);

G_END_DECLS
