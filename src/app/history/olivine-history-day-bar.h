/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day under the cursor: what it had, whether it counts and why, and its mark.
 *
 * Property "context" (OlivineContext), set once.
 */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_HISTORY_DAY_BAR (olivine_history_day_bar_get_type ())
G_DECLARE_FINAL_TYPE (OlivineHistoryDayBar, olivine_history_day_bar, OLIVINE, HISTORY_DAY_BAR,
                      OlivineContextBin)

void olivine_history_day_bar_show_day  (OlivineHistoryDayBar *self,
                                        const OlivineDay     *day,
                                        gboolean              marked_only);
void olivine_history_day_bar_show_text (OlivineHistoryDayBar *self,
                                        const char           *text);

G_END_DECLS
