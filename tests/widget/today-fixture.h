/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A Today page in a window of its own, at half past twelve. */

#pragma once

#include "olivine-meal-section.h"
#include "olivine-today-page.h"
#include "widget-fixture.h"

typedef struct {
  WidgetFixture     base;
  OlivineStore     *store; /* borrowed from the context */
  OlivineContext   *context;
  OlivineTodayPage *page;
} TodayFixture;

/* The data is the profile: "KEY=VALUE" texts separated by spaces, or NULL for a
 * person who has said nothing. */
void          today_fixture_set_up      (TodayFixture   *fixture,
                                         gconstpointer   profile);
void          today_fixture_tear_down   (TodayFixture   *fixture,
                                         gconstpointer   profile);
void          today_fixture_settle      (TodayFixture   *fixture);
OlivineEntry *today_fixture_log         (TodayFixture   *fixture,
                                         const char     *text,
                                         OlivineMeal     meal);
OlivineEntry *today_fixture_log_unknown (TodayFixture   *fixture,
                                         OlivineMeal     meal);
OlivineEntry *today_fixture_log_dose    (TodayFixture   *fixture,
                                         gint64          elemental_mg);
GtkWidget    *today_fixture_section     (TodayFixture   *fixture,
                                         OlivineSection  section);
GtkWidget    *today_fixture_row         (TodayFixture   *fixture,
                                         OlivineSection  section,
                                         int             index);
GtkWidget    *today_fixture_focus       (TodayFixture   *fixture);
