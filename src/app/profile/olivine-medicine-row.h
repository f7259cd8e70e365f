/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A medicine that is taken, with its usual times. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_MEDICINE_ROW (olivine_medicine_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineMedicineRow, olivine_medicine_row, OLIVINE, MEDICINE_ROW, AdwBin)

GtkWidget *olivine_medicine_row_new (OlivineContext *context,
                                     const char     *id);

G_END_DECLS
