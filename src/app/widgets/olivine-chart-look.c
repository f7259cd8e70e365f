/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The theme's colours and the page's font, for charts that know no toolkit. */

#include "config.h"

#include "olivine-chart-look.h"

#include <adwaita.h>
#include <pango/pangocairo.h>

#include "olivine-caution-format.h"
#include "olivine-palette.h"

#define POINTS_PER_INCH 72.0
#define FALLBACK_DPI 96.0
#define FONT_SHARE 0.88 /* of the font of the page */

/**
 * olivine_chart_look_get_font_px:
 * @widget: the widget that draws a chart
 *
 * Returns: how large the text of a chart is, in pixels
 */
double
olivine_chart_look_get_font_px (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0.0 ? dpi : FALLBACK_DPI) / POINTS_PER_INCH;

  return size * FONT_SHARE;
}

static void
set_font (GtkWidget        *widget,
          OlivineChartLook *look)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const char *family = pango_font_description_get_family (
    pango_context_get_font_description (context));
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (size, sizeof size, "%.2f", olivine_chart_look_get_font_px (widget));
  g_snprintf (look->font, sizeof look->font, "%.60s %spx", family != NULL ? family : "Sans", size);
  look->palette.font = look->font;
}

static OlivineChartColour
to_chart_colour (GdkRGBA rgba)
{
  return (OlivineChartColour) { rgba.red, rgba.green, rgba.blue, rgba.alpha };
}

static void
set_colours (GtkWidget           *widget,
             OlivineChartPalette *palette)
{
  gboolean high_contrast =
    adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  palette->text = to_chart_colour (olivine_palette_foreground (widget,
                                                               high_contrast ? 1.0 : 0.9));
  palette->faint = to_chart_colour (olivine_palette_foreground (widget,
                                                                high_contrast ? 0.5 : 0.15));
  palette->food = to_chart_colour (olivine_palette_get (widget, OLIVINE_COLOUR_FOOD));
  palette->supplement = to_chart_colour (olivine_palette_get (widget, OLIVINE_COLOUR_SUPPLEMENT));
  palette->target = to_chart_colour (olivine_palette_foreground (widget, 0.9));
  palette->limit = to_chart_colour (olivine_palette_get (widget, OLIVINE_COLOUR_CAUTION));
  palette->highlight = to_chart_colour (olivine_palette_foreground (widget,
                                                                    high_contrast ? 0.2 : 0.16));
  palette->band = to_chart_colour (olivine_palette_foreground (widget,
                                                               high_contrast ? 0.15 : 0.07));
}

/**
 * olivine_chart_look_init:
 * @look: (out): how the chart looks; must stay where it is while it is used
 * @widget: the widget that draws a chart
 * @cursor: what is under the cursor, -1: nothing
 *
 * Finds colours, font, size and direction as they are now.
 */
void
olivine_chart_look_init (OlivineChartLook *look,
                         GtkWidget        *widget,
                         int               cursor)
{
  g_return_if_fail (look != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  set_colours (widget, &look->palette);
  set_font (widget, look);
  look->view = (OlivineChartView) {
    .palette = &look->palette,
    .words = olivine_caution_words (),
    .width = MAX (gtk_widget_get_width (widget), 1),
    .height = MAX (gtk_widget_get_height (widget), 1),
    .scale = 1.0,
    .is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .cursor = cursor,
  };
}
