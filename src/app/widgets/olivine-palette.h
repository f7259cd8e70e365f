/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The colours and patterns of everything we draw ourselves.
 *
 * A colour never stands alone: food is solid, supplements are hatched, what is
 * not known is dashed, so that a chart reads in black and white as well.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  OLIVINE_COLOUR_FOOD,
  OLIVINE_COLOUR_SUPPLEMENT,
  OLIVINE_COLOUR_NUTRIENT, /* potassium, phosphorus, sodium */
  OLIVINE_COLOUR_CAUTION,  /* what lies above a limit */
} OlivineColour;

GdkRGBA          olivine_palette_get        (GtkWidget     *widget,
                                             OlivineColour  colour);
GdkRGBA          olivine_palette_foreground (GtkWidget     *widget,
                                             double         alpha);
GdkRGBA          olivine_palette_track      (GtkWidget     *widget);
GdkRGBA          olivine_palette_darken     (const GdkRGBA *colour,
                                             double         share);
cairo_pattern_t *olivine_palette_hatch      (const GdkRGBA *colour,
                                             int            scale_factor);

G_END_DECLS
