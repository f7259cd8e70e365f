/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The week on screen as a menu button with a calendar under it.
 *
 * Properties "context" (OlivineContext), set once, and "week" (guint, the Julian day
 * the week begins with).
 */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLAN_RANGE_BUTTON (olivine_plan_range_button_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlanRangeButton, olivine_plan_range_button,
                      OLIVINE, PLAN_RANGE_BUTTON, OlivineContextBin)

void olivine_plan_range_button_set_narrow (OlivinePlanRangeButton *self,
                                           gboolean                narrow);

G_END_DECLS
