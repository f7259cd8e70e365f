/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The colours of nodes, read from how GTK writes them down.
 *
 * gsk_text_node_get_color of GTK 4.18 points beside the colour, and what libadwaita 1.7
 * mixes is no GdkRGBA.
 */

#pragma once

#include <gtk/gtk.h>

gboolean contrast_ink_parse   (const char    *text,
                               GdkRGBA       *ink);
GdkRGBA  contrast_ink_of_text (GskRenderNode *node);
gboolean contrast_ink_of_mask (GskRenderNode *node,
                               GdkRGBA       *ink);
