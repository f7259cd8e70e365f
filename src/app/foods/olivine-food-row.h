/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One food in the list: name, details, the figure it is sorted by, a star. */

#pragma once

#include <adwaita.h>

#include "olivine-catalogue.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOOD_ROW (olivine_food_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodRow, olivine_food_row, OLIVINE, FOOD_ROW, AdwBin)

GtkWidget *olivine_food_row_new      (void);
void       olivine_food_row_set_food (OlivineFoodRow     *self,
                                      const OlivineFood  *food,
                                      OlivineFoodSort     sort,
                                      gboolean            shows_minerals);

G_END_DECLS
