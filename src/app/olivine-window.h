/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one window: header bar, pages, toasts; what it does is in olivine-window-actions.c. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"
#include "olivine-foods-page.h"
#include "olivine-history-page.h"
#include "olivine-plan-page.h"
#include "olivine-today-page.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_WINDOW (olivine_window_get_type ())
G_DECLARE_FINAL_TYPE (OlivineWindow, olivine_window, OLIVINE, WINDOW, AdwApplicationWindow)

GtkWidget        *olivine_window_new            (GtkApplication  *application,
                                                 OlivineContext  *context);
GtkWidget        *olivine_window_new_for_error  (GtkApplication  *application,
                                                 const GError    *error);
void              olivine_window_offer_rescue   (OlivineWindow   *self,
                                                 const char      *data_dir,
                                                 OlivineClock    *clock,
                                                 OlivineSettings *settings);

OlivineContext   *olivine_window_get_context    (OlivineWindow   *self);
OlivineTodayPage *olivine_window_get_today_page (OlivineWindow   *self);
OlivineFoodsPage *olivine_window_get_foods_page (OlivineWindow   *self);
OlivineHistoryPage *olivine_window_get_history_page (OlivineWindow *self);
OlivinePlanPage  *olivine_window_get_plan_page  (OlivineWindow   *self);
void              olivine_window_import         (OlivineWindow   *self,
                                                 GFile           *file);
void              olivine_window_show_page      (OlivineWindow   *self,
                                                 const char      *name);
const char       *olivine_window_get_page       (OlivineWindow   *self);
gboolean          olivine_window_takes_entries  (OlivineWindow   *self);

/* In olivine-window-actions.c. */
void              olivine_window_class_init_actions    (GtkWidgetClass *widget_class);
void              olivine_window_begin_add             (OlivineWindow  *self,
                                                        const char     *text,
                                                        const char     *food_id);
void              olivine_window_begin_dose            (OlivineWindow  *self);
void              olivine_window_show_today            (OlivineWindow  *self);
void              olivine_window_disable_diary_actions (OlivineWindow  *self);

G_END_DECLS
