/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a file to what it brought: read, map, look, import, undo. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_IMPORT_WINDOW (olivine_import_window_get_type ())
G_DECLARE_FINAL_TYPE (OlivineImportWindow, olivine_import_window, OLIVINE, IMPORT_WINDOW,
                      AdwWindow)

GtkWidget *olivine_import_window_new      (OlivineContext      *context);
gboolean   olivine_import_window_open     (OlivineImportWindow *self,
                                           GFile               *file);
GtkWidget *olivine_import_window_open_for (GtkWindow           *parent,
                                           OlivineContext      *context,
                                           GFile               *file);

G_END_DECLS
