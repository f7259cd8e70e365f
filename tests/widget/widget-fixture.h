/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A page in a window of its own, on a diary of its own, on a day that stands still. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

/* The day the clock of the fixture shows. */
#define WIDGET_FIXTURE_TODAY "2026-03-14"

/* How much longer all takes when every access to memory is watched. */
#if defined (__has_feature)
#if __has_feature (thread_sanitizer)
#define WIDGET_FIXTURE_SLOWNESS 20
#endif
#endif
#ifndef WIDGET_FIXTURE_SLOWNESS
#define WIDGET_FIXTURE_SLOWNESS 1
#endif

typedef struct {
  char           *dir;
  OlivineContext *context;
  GtkWidget      *window; /* NULL until something is shown */
  char           *toast;  /* the last one */
} WidgetFixture;

typedef gboolean (*WidgetCondition) (gpointer user_data);

void         widget_test_init         (int             *argc,
                                       char          ***argv);
void         widget_fixture_set_up    (WidgetFixture   *fixture,
                                       gconstpointer    user_data);
void         widget_fixture_tear_down (WidgetFixture   *fixture,
                                       gconstpointer    user_data);
void         widget_fixture_log       (WidgetFixture   *fixture,
                                       const char      *text,
                                       OlivineMeal      meal);
void         widget_fixture_show      (WidgetFixture   *fixture,
                                       GtkWidget       *page,
                                       int              width_px,
                                       int              height_px);
void         widget_wait_for          (WidgetCondition  condition,
                                       gpointer         user_data);
gboolean     widget_is_settled        (gpointer         widget);
void         widget_wait_for_frame    (GtkWidget       *widget);
int          widget_min_width_px      (GtkWidget       *widget);
GObject     *widget_child             (gpointer         widget,
                                       const char      *id);
const char  *widget_child_text        (gpointer         widget,
                                       const char      *id);
void         widget_child_type        (gpointer         widget,
                                       const char      *id,
                                       const char      *text);
void         widget_activate          (gpointer         widget,
                                       const char      *action);
gboolean     widget_action_enabled    (gpointer         widget,
                                       const char      *action);
