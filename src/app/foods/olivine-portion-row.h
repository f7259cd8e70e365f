/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A portion being edited: "1", "slice", "30 g". */

#pragma once

#include <adwaita.h>

#include "olivine-portion.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PORTION_ROW (olivine_portion_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePortionRow, olivine_portion_row, OLIVINE, PORTION_ROW,
                      AdwPreferencesRow)

/* Signals: changed (), remove (). */
GtkWidget *olivine_portion_row_new  (const OlivinePortion  *portion);
gboolean   olivine_portion_row_read (OlivinePortionRow     *self,
                                     OlivinePortion       **portion);

G_END_DECLS
