/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods: search and browse all catalogues, look at a food, make foods of one's own. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOODS_PAGE (olivine_foods_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodsPage, olivine_foods_page, OLIVINE, FOODS_PAGE, OlivineContextBin)

/* Property "context" (OlivineContext). */
void olivine_foods_page_focus_search (OlivineFoodsPage *self);
void olivine_foods_page_show_food    (OlivineFoodsPage *self,
                                      const char       *id);
void olivine_foods_page_new_food     (OlivineFoodsPage *self,
                                      const char       *name);

G_END_DECLS
