/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looks the named colours of style.css up, and makes the hatching.
 *
 * The style context is deprecated in newer GTK, which has nothing else that
 * resolves a named colour; it is asked here and nowhere else.
 */

#include "config.h"

#include "olivine-palette.h"

#include <adwaita.h>

#define HATCH_TILE_PX 6

/* What is drawn where the style sheet is not loaded, as in a test. */
static const struct {
  const char *name;
  GdkRGBA     fallback;
} colours[] = {
  [OLIVINE_COLOUR_FOOD] = { "olivine_food", { 0.18f, 0.62f, 0.36f, 1.0f } },
  [OLIVINE_COLOUR_SUPPLEMENT] = { "olivine_supplement", { 0.51f, 0.24f, 0.66f, 1.0f } },
  [OLIVINE_COLOUR_NUTRIENT] = { "olivine_nutrient", { 0.21f, 0.52f, 0.89f, 1.0f } },
  [OLIVINE_COLOUR_CAUTION] = { "olivine_caution", { 0.78f, 0.27f, 0.0f, 1.0f } },
};

/**
 * olivine_palette_get:
 * @widget: the widget that draws
 * @colour: what is to be drawn
 *
 * Finds the colour that the style sheet in force gives to @colour.
 *
 * Returns: the colour
 */
GdkRGBA
olivine_palette_get (GtkWidget     *widget,
                     OlivineColour  colour)
{
  GdkRGBA rgba = colours[colour].fallback;
  GdkRGBA found;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), rgba);

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                      colours[colour].name,
                                      &found))
    rgba = found;
  G_GNUC_END_IGNORE_DEPRECATIONS

  return rgba;
}

/**
 * olivine_palette_foreground:
 * @widget: the widget that draws
 * @alpha: opacity, from 0 to 1
 *
 * Finds the colour of text on @widget, for marks and lines.
 *
 * Returns: the colour with its opacity multiplied by @alpha
 */
GdkRGBA
olivine_palette_foreground (GtkWidget *widget,
                            double     alpha)
{
  GdkRGBA rgba = { 0.0f, 0.0f, 0.0f, 1.0f };

  g_return_val_if_fail (GTK_IS_WIDGET (widget), rgba);

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &rgba);
  G_GNUC_END_IGNORE_DEPRECATIONS
  rgba.alpha *= (float) alpha;

  return rgba;
}

/**
 * olivine_palette_track:
 * @widget: the widget that draws
 *
 * Finds the colour of the empty part of a bar or ring, stronger in high contrast.
 *
 * Returns: the colour
 */
GdkRGBA
olivine_palette_track (GtkWidget *widget)
{
  gboolean high_contrast =
    adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  return olivine_palette_foreground (widget, high_contrast ? 0.25 : 0.12);
}

/**
 * olivine_palette_darken:
 * @colour: a colour
 * @share: how much of it to take away, from 0 (nothing) to 1 (black)
 *
 * Makes the colour of a further lap.
 *
 * Returns: the darker colour
 */
GdkRGBA
olivine_palette_darken (const GdkRGBA *colour,
                        double         share)
{
  float keep = (float) (1.0 - CLAMP (share, 0.0, 1.0));

  return (GdkRGBA) { colour->red * keep, colour->green * keep, colour->blue * keep, colour->alpha };
}

static void
draw_hatch_tile (cairo_t       *cr,
                 const GdkRGBA *colour)
{
  GdkRGBA pale = *colour;

  pale.alpha *= 0.4f;
  gdk_cairo_set_source_rgba (cr, &pale);
  cairo_paint (cr);

  /* Three strokes, so that the corners of neighbouring tiles meet. */
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, HATCH_TILE_PX * 0.45);
  for (int shift = -1; shift <= 1; shift++)
    {
      cairo_move_to (cr, (shift - 1) * HATCH_TILE_PX, 2 * HATCH_TILE_PX);
      cairo_line_to (cr, (shift + 2) * HATCH_TILE_PX, -HATCH_TILE_PX);
    }
  cairo_stroke (cr);
}

/**
 * olivine_palette_hatch:
 * @colour: the colour of the lines
 * @scale_factor: of the widget that draws, at least 1
 *
 * Makes the diagonal hatching that tells supplements from food.
 *
 * Returns: (transfer full): a pattern that repeats in both directions
 */
cairo_pattern_t *
olivine_palette_hatch (const GdkRGBA *colour,
                       int            scale_factor)
{
  int n_px = HATCH_TILE_PX * MAX (scale_factor, 1);
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_px, n_px);
  cairo_pattern_t *pattern = NULL;
  cairo_t *cr = NULL;

  cairo_surface_set_device_scale (tile, scale_factor, scale_factor);
  cr = cairo_create (tile);
  draw_hatch_tile (cr, colour);
  cairo_destroy (cr);

  pattern = cairo_pattern_create_for_surface (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_surface_destroy (tile);

  return pattern;
}
