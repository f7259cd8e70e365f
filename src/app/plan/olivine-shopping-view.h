/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What to buy for some days of the plan. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_SHOPPING_VIEW (olivine_shopping_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineShoppingView, olivine_shopping_view, OLIVINE, SHOPPING_VIEW,
                      OlivineContextBin)

/* Emits ::closed. */
void olivine_shopping_view_begin (OlivineShoppingView *self,
                                  OlivineDate          from,
                                  OlivineDate          to);

G_END_DECLS
