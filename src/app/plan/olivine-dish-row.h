/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dish that can be picked, and what it does to the day. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-dish-offers.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DISH_ROW (olivine_dish_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineDishRow, olivine_dish_row, OLIVINE, DISH_ROW, GtkListBoxRow)

GtkWidget *olivine_dish_row_new  (void);
void       olivine_dish_row_show (OlivineDishRow          *self,
                                  const OlivineDishOffers *offers,
                                  const OlivineDishOffer  *offer);

G_END_DECLS
