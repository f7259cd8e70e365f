/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A name without magnesium, and the foods it could be borrowed from. */

#pragma once

#include <adwaita.h>

#include "olivine-gap-job.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_GAP_ROW (olivine_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineGapRow, olivine_gap_row, OLIVINE, GAP_ROW, AdwPreferencesRow)

/* Signal fill (): what is chosen shall be borrowed. */
GtkWidget         *olivine_gap_row_new         (const OlivineGap *gap);
OlivineGapFilling *olivine_gap_row_get_filling (OlivineGapRow    *self);

G_END_DECLS
