/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast-drawn.h"

#include "olivine-amount-bar.h"
#include "olivine-chart-area.h"
#include "olivine-chart-look.h"
#include "olivine-intake-ring.h"
#include "olivine-month-map.h"
#include "olivine-palette.h"

static void
compare (ContrastReport *report,
         const char     *of,
         const char     *what,
         const GdkRGBA  *ink,
         const GdkRGBA  *ground,
         double          wanted)
{
  double ratio = contrast_of (ink, ground);

  if (ratio < wanted)
    contrast_report_add (report, g_strdup_printf ("%.2f of %.1f: %s of %s", ratio, wanted, what,
                                                  of));
}

/* What is filled is read against what is not. */
static void
check_bar (ContrastReport *report,
           GtkWidget      *widget,
           const GdkRGBA  *ground)
{
  static const struct {
    OlivineColour colour;
    const char   *name;
  } fills[] = {
    { OLIVINE_COLOUR_FOOD, "food" },
    { OLIVINE_COLOUR_SUPPLEMENT, "supplement" },
    { OLIVINE_COLOUR_NUTRIENT, "nutrient" },
    { OLIVINE_COLOUR_CAUTION, "caution" },
  };
  GdkRGBA track = olivine_palette_track (widget);
  GdkRGBA mark = olivine_palette_foreground (widget, 0.9);
  GdkRGBA trough = contrast_blend (&track, ground);
  const char *of = G_OBJECT_TYPE_NAME (widget);

  compare (report, of, "the mark", &mark, ground, CONTRAST_GRAPHICS);
  for (gsize i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      GdkRGBA ink = olivine_palette_get (widget, fills[i].colour);

      compare (report, of, fills[i].name, &ink, &trough, CONTRAST_GRAPHICS);
    }
}

static GdkRGBA
from_chart (OlivineChartColour colour,
            double             opacity)
{
  return (GdkRGBA) {
    (float) colour.red, (float) colour.green, (float) colour.blue, (float) (colour.alpha * opacity),
  };
}

static void
check_colours (ContrastReport            *report,
               const char                *of,
               const OlivineChartPalette *palette,
               const GdkRGBA             *ground)
{
  const struct {
    const char *name;
    GdkRGBA     ink;
    double      wanted;
  } colours[] = {
    { "text", from_chart (palette->text, 1.0), CONTRAST_TEXT },
    { "food", from_chart (palette->food, 1.0), CONTRAST_GRAPHICS },
    { "supplement", from_chart (palette->supplement, 1.0), CONTRAST_GRAPHICS },
    { "target", from_chart (palette->target, 1.0), CONTRAST_GRAPHICS },
    { "limit", from_chart (palette->limit, 1.0), CONTRAST_GRAPHICS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    compare (report, of, colours[i].name, &colours[i].ink, ground, colours[i].wanted);
}

/* All is on the ground and under the cursor, text on a day that reached its target, too. */
void
contrast_check_palette (const OlivineChartPalette *palette,
                        const GdkRGBA             *ground,
                        const char                *of,
                        ContrastReport            *report)
{
  GdkRGBA text = from_chart (palette->text, 1.0);
  GdkRGBA cursor = from_chart (palette->highlight, 1.0);
  GdkRGBA day = from_chart (palette->food, OLIVINE_MONTH_MAP_DEEPEST);

  cursor = contrast_blend (&cursor, ground);
  day = contrast_blend (&day, ground);
  check_colours (report, of, palette, ground);
  check_colours (report, of, palette, &cursor);
  compare (report, of, "text on a full day", &text, &day, CONTRAST_TEXT);
}

gboolean
contrast_is_drawn (GtkWidget *widget)
{
  return OLIVINE_IS_CHART_AREA (widget) || OLIVINE_IS_AMOUNT_BAR (widget)
         || OLIVINE_IS_INTAKE_RING (widget);
}

void
contrast_check_drawn (GtkWidget      *widget,
                      const GdkRGBA  *ground,
                      ContrastReport *report)
{
  OlivineChartLook look;

  report->n_drawn++;
  if (!OLIVINE_IS_CHART_AREA (widget))
    {
      check_bar (report, widget, ground);
      return;
    }
  olivine_chart_look_init (&look, widget, -1);
  contrast_check_palette (&look.palette, ground, G_OBJECT_TYPE_NAME (widget), report);
}
