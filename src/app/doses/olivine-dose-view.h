/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Logs a supplement or medicine, with what speaks against it before it is logged. */

#pragma once

#include "olivine-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_DOSE_VIEW (olivine_dose_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDoseView, olivine_dose_view, OLIVINE, DOSE_VIEW, GtkBox)

/* Emits ::logged with the uid of the entry, ::cancelled when nothing was. */
void olivine_dose_view_set_context (OlivineDoseView *self,
                                    OlivineContext  *context);
void olivine_dose_view_begin       (OlivineDoseView *self);
void olivine_dose_view_review      (OlivineDoseView *self,
                                    OlivineEntry    *dose,
                                    gboolean         replaces);

G_END_DECLS
