/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of the import window share: its pages and its actions. */

#pragma once

#include "olivine-import-job.h"
#include "olivine-import-progress-view.h"
#include "olivine-import-report.h"
#include "olivine-import-window.h"

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
  OlivineImportReport       *review;
  OlivineImportReport       *result;
  AdwStatusPage             *end_page;

  OlivineContext            *context;
  AdwToast                  *toast;      /* weak: the one on screen */
  GFile                     *file;
  OlivineImportJob          *job;        /* that runs, or NULL */
  OlivineImportStep          step;       /* of the job */
  OlivineImportOutcome      *outcome;    /* of the last try or import */
  OlivineDateOrder           date_order;
  gboolean                   is_closing; /* as soon as the job has stopped */
};

void olivine_import_window_start              (OlivineImportWindow *self,
                                               OlivineImportStep    step);
void olivine_import_window_toast              (OlivineImportWindow *self,
                                               const char          *title,
                                               gboolean             with_undo);
void olivine_import_window_class_init_actions (GtkWidgetClass      *widget_class);

G_END_DECLS
