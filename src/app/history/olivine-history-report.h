/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "Report…": asks where to, or which printer, and says what came of it. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-context.h"
#include "olivine-history-range.h"

G_BEGIN_DECLS

void olivine_history_report_choose (GtkWidget                 *widget,
                                    OlivineContext            *context,
                                    const OlivineHistoryRange *range,
                                    gboolean                   marked_only);
void olivine_history_report_save   (GtkWidget                 *widget,
                                    OlivineContext            *context,
                                    const OlivineHistoryRange *range,
                                    gboolean                   marked_only,
                                    GFile                     *file);
void olivine_history_report_print  (GtkWidget                 *widget,
                                    OlivineContext            *context,
                                    const OlivineHistoryRange *range,
                                    gboolean                   marked_only);

G_END_DECLS
