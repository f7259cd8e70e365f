/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the history says below its chart: sentences, sources, meals, laboratory values. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-history-data.h"

G_BEGIN_DECLS

char  *olivine_history_summary         (OlivineHistoryData *data);
void   olivine_history_fill_insights   (GtkBox             *box,
                                        OlivineHistoryData *data);
void   olivine_history_fill_nutrients  (GtkBox             *box,
                                        OlivineHistoryData *data);
guint  olivine_history_fill_sources    (GtkListBox         *list,
                                        OlivineHistoryData *data);
guint  olivine_history_fill_meals      (GtkListBox         *list,
                                        OlivineHistoryData *data);
guint  olivine_history_fill_labs       (GtkBox             *box,
                                        OlivineHistoryData *data);

G_END_DECLS
