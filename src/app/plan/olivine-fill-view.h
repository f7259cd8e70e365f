/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Fills days with meals: asks, looks for a plan, shows it before it is used. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FILL_VIEW (olivine_fill_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFillView, olivine_fill_view, OLIVINE, FILL_VIEW, OlivineContextBin)

/* Emits ::done when a plan was used, ::cancelled when none was. */
void olivine_fill_view_begin (OlivineFillView *self,
                              OlivineDate      from,
                              guint            n_days);

G_END_DECLS
