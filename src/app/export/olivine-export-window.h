/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What to write into a file, and how. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_EXPORT_WINDOW (olivine_export_window_get_type ())
G_DECLARE_FINAL_TYPE (OlivineExportWindow, olivine_export_window, OLIVINE, EXPORT_WINDOW,
                      AdwWindow)

GtkWidget *olivine_export_window_new  (OlivineContext      *context);
void       olivine_export_window_save (OlivineExportWindow *self,
                                       GFile               *file);

G_END_DECLS
