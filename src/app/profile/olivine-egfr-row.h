/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which kidney function the cautions go by. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_EGFR_ROW (olivine_egfr_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineEgfrRow, olivine_egfr_row, OLIVINE, EGFR_ROW, AdwActionRow)

void olivine_egfr_row_set_context (OlivineEgfrRow *self,
                                   OlivineContext *context);

G_END_DECLS
