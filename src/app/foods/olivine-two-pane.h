/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list and what was chosen in it: side by side when there is room, else one at a time. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_TWO_PANE (olivine_two_pane_get_type ())
G_DECLARE_FINAL_TYPE (OlivineTwoPane, olivine_two_pane, OLIVINE, TWO_PANE, GtkWidget)

/* Properties "sidebar" and "content" (GtkWidget), "show-content" (gboolean),
 * "folded" (gboolean, read-only). */
gboolean olivine_two_pane_get_folded       (OlivineTwoPane *self);
void     olivine_two_pane_set_show_content (OlivineTwoPane *self,
                                            gboolean        show_content);

G_END_DECLS
