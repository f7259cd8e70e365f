/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast-ink.h"

#include <math.h>
#include <stdio.h>

static float
to_channel (double linear)
{
  double channel = linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow (linear, 1 / 2.4) - 0.055;

  return (float) CLAMP (channel, 0.0, 1.0);
}

/* https://www.w3.org/TR/css-color-4/#color-conversion-code */
static GdkRGBA
from_oklab (double lightness,
            double a,
            double b,
            double alpha)
{
  double l = pow (lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  double m = pow (lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  double s = pow (lightness - 0.0894841775 * a - 1.2914855480 * b, 3);

  return (GdkRGBA) {
    to_channel (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    to_channel (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    to_channel (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
    (float) alpha,
  };
}

/* What is no colour of sRGB is shown as the nearest one. */
static GdkRGBA
from_srgb (double red,
           double green,
           double blue,
           double alpha)
{
  return (GdkRGBA) {
    (float) CLAMP (red, 0.0, 1.0),
    (float) CLAMP (green, 0.0, 1.0),
    (float) CLAMP (blue, 0.0, 1.0),
    (float) alpha,
  };
}

/* What GdkRGBA reads, or "color(oklab 0.5 -0.04 -0.17 / 0.8)", or the same with srgb. */
gboolean
contrast_ink_parse (const char *text,
                    GdkRGBA    *ink)
{
  double x = 0.0;
  double y = 0.0;
  double z = 0.0;
  double alpha = 1.0;

  if (gdk_rgba_parse (ink, text))
    return TRUE;
  if (sscanf (text, "color(oklab %lf %lf %lf / %lf)", &x, &y, &z, &alpha) >= 3)
    *ink = from_oklab (x, y, z, alpha);
  else if (sscanf (text, "color(srgb %lf %lf %lf / %lf)", &x, &y, &z, &alpha) >= 3)
    *ink = from_srgb (x, y, z, alpha);
  else
    return FALSE;

  return TRUE;
}

/* The first colour that is written below @node; black where none is, as black is not. */
static GdkRGBA
read_ink (GskRenderNode *node)
{
  static const char key[] = " color: ";
  g_autoptr (GBytes) bytes = gsk_render_node_serialize (node);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *at = strstr (text, key);
  GdkRGBA ink = { 0.0f, 0.0f, 0.0f, 1.0f };

  if (at != NULL)
    {
      const char *start = at + strlen (key);
      g_autofree char *word = g_strndup (start, strcspn (start, ";"));

      if (!contrast_ink_parse (word, &ink))
        g_error ("“%s” is no colour that is known here", word);
    }

  return ink;
}

GdkRGBA
contrast_ink_of_text (GskRenderNode *node)
{
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_TEXT_NODE);

  return read_ink (node);
}

/* Newer GTK lays the picture of a symbolic icon as a mask on its colour.
 *
 * Returns: whether @node is such an icon
 */
gboolean
contrast_ink_of_mask (GskRenderNode *node,
                      GdkRGBA       *ink)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  GskRenderNode *source = gsk_mask_node_get_source (node);
  G_GNUC_END_IGNORE_DEPRECATIONS

  if (gsk_render_node_get_node_type (source) != GSK_COLOR_NODE)
    return FALSE;
  *ink = read_ink (source);

  return TRUE;
#else
  return FALSE;
#endif
}
