/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One dose on its way into the diary: the form, what speaks against it, and the buttons. */

#pragma once

#include "olivine-context.h"

#include <gtk/gtk.h>

#include "olivine-products.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DOSE_EDITOR (olivine_dose_editor_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDoseEditor, olivine_dose_editor, OLIVINE, DOSE_EDITOR, GtkBox)

/* Emits ::logged with the uid of the entry. */
void olivine_dose_editor_set_context (OlivineDoseEditor     *self,
                                      OlivineContext        *context);
void olivine_dose_editor_begin       (OlivineDoseEditor     *self,
                                      const OlivineProduct  *product,
                                      const char            *time,
                                      gboolean               is_taken);
void olivine_dose_editor_review      (OlivineDoseEditor     *self,
                                      OlivineEntry          *dose,
                                      gboolean               replaces,
                                      const char            *time,
                                      gboolean               is_taken);

G_END_DECLS
