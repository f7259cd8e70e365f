/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list of foods with its search, order and filters. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOODS_BROWSER (olivine_foods_browser_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoodsBrowser, olivine_foods_browser, OLIVINE, FOODS_BROWSER,
                      OlivineContextBin)

/* Property "context" (OlivineContext).
 * Signal food-chosen (OlivineFood *food, gboolean activated). */
void olivine_foods_browser_focus_search     (OlivineFoodsBrowser *self);
void olivine_foods_browser_set_single_click (OlivineFoodsBrowser *self,
                                             gboolean             single_click);
void olivine_foods_browser_select           (OlivineFoodsBrowser *self,
                                             const char          *id);

G_END_DECLS
