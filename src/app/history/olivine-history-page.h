/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history: a week, a month, a year or any days, against the target.
 *
 * Property "label" (string): the range in words, for the header bar.
 */

#pragma once

#include "olivine-context-bin.h"
#include "olivine-history-range.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_HISTORY_PAGE (olivine_history_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivineHistoryPage, olivine_history_page, OLIVINE, HISTORY_PAGE,
                      OlivineContextBin)

void olivine_history_page_show_range (OlivineHistoryPage        *self,
                                      const OlivineHistoryRange *range);
void olivine_history_page_turn       (OlivineHistoryPage        *self,
                                      int                        n_steps);
void olivine_history_page_show_today (OlivineHistoryPage        *self);
void olivine_history_page_save_report (OlivineHistoryPage       *self);
void olivine_history_page_print_report (OlivineHistoryPage      *self);
void olivine_history_page_set_narrow (OlivineHistoryPage        *self,
                                      gboolean                   narrow);

G_END_DECLS
