/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is wrong with the row above it; not there while nothing is. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_ERROR_ROW (olivine_error_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineErrorRow, olivine_error_row, OLIVINE, ERROR_ROW, AdwPreferencesRow)

GtkWidget *olivine_error_row_new         (GtkWidget       *field);

/* Property "field" (GtkWidget): the row that is judged. */
void       olivine_error_row_set_message (OlivineErrorRow *self,
                                          const char      *message);
gboolean   olivine_error_row_get_shown   (OlivineErrorRow *self);

G_END_DECLS
