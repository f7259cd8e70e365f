/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day at a glance: ring, bars, what is not known, and where the figures come from. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-day.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_SUMMARY_CARD (olivine_summary_card_get_type ())
G_DECLARE_FINAL_TYPE (OlivineSummaryCard, olivine_summary_card, OLIVINE, SUMMARY_CARD, GtkBox)

void olivine_summary_card_show_day (OlivineSummaryCard *self,
                                    const OlivineDay   *day,
                                    gboolean            is_today);

G_END_DECLS
