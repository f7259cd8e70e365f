/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food to buy, which can be ticked off. */

#pragma once

#include <adwaita.h>

#include "olivine-shopping.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_SHOPPING_ROW (olivine_shopping_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineShoppingRow, olivine_shopping_row, OLIVINE, SHOPPING_ROW,
                      AdwActionRow)

/* Emits ::ticked when a person ticks it or takes the tick away. */
GtkWidget  *olivine_shopping_row_new         (void);
void        olivine_shopping_row_show        (OlivineShoppingRow        *self,
                                              const OlivineShoppingLine *line);
const char *olivine_shopping_row_get_food_id (OlivineShoppingRow        *self);
gboolean    olivine_shopping_row_get_ticked  (OlivineShoppingRow        *self);

G_END_DECLS
