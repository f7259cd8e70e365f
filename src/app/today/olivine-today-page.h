/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page that shows a day, and Add. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_TODAY_PAGE (olivine_today_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivineTodayPage, olivine_today_page, OLIVINE, TODAY_PAGE, AdwBin)

/* Property "context" (OlivineContext): set once, after construction. */
void     olivine_today_page_begin_add  (OlivineTodayPage *self,
                                        const char       *text,
                                        OlivineMeal       meal);
void     olivine_today_page_begin_food (OlivineTodayPage *self,
                                        const char       *text,
                                        const char       *food_id);
void     olivine_today_page_begin_dose (OlivineTodayPage *self);
void     olivine_today_page_toggle_mark (OlivineTodayPage *self);
gboolean olivine_today_page_cancel_add (OlivineTodayPage *self);

G_END_DECLS
