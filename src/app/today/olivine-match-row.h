/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One match in the list of Add. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-match.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_MATCH_ROW (olivine_match_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineMatchRow, olivine_match_row, OLIVINE, MATCH_ROW, GtkListBoxRow)

GtkWidget *olivine_match_row_new       (void);
void       olivine_match_row_set_match (OlivineMatchRow    *self,
                                        const OlivineMatch *match,
                                        gboolean            shows_minerals);

G_END_DECLS
