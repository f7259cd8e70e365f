/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is painted behind something: the colour of most of the pixels there. */

#pragma once

#include <gtk/gtk.h>

cairo_surface_t *contrast_paint       (GtkWidget             *root,
                                       GskRenderNode         *node);
gboolean         contrast_find_ground (cairo_surface_t       *picture,
                                       const graphene_rect_t *area,
                                       GdkRGBA               *ground);
