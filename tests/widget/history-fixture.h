/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A diary for what shows the history: some days before the fixture's today. */

#pragma once

#include "olivine-diary.h"
#include "widget-fixture.h"

OlivineDate history_day      (const char    *date);
void        history_add_food (WidgetFixture *fixture,
                              const char    *date,
                              const char    *food,
                              double         magnesium_mg);
void        history_add_dose (WidgetFixture *fixture,
                              const char    *date,
                              double         magnesium_mg);
void        history_mark     (WidgetFixture *fixture,
                              const char    *date,
                              OlivineMark    mark);
