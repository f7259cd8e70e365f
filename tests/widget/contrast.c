/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast.h"

#include <math.h>

static double
to_linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
static double
get_luminance (const GdkRGBA *colour)
{
  return 0.2126 * to_linear ((double) colour->red) + 0.7152 * to_linear ((double) colour->green)
         + 0.0722 * to_linear ((double) colour->blue);
}

/* What is seen of @ink on @ground, which is opaque. */
GdkRGBA
contrast_blend (const GdkRGBA *ink,
                const GdkRGBA *ground)
{
  float alpha = ink->alpha;

  return (GdkRGBA) {
    ink->red * alpha + ground->red * (1 - alpha),
    ink->green * alpha + ground->green * (1 - alpha),
    ink->blue * alpha + ground->blue * (1 - alpha),
    1.0f,
  };
}

/* @ground is opaque, @ink need not be. */
double
contrast_of (const GdkRGBA *ink,
             const GdkRGBA *ground)
{
  GdkRGBA seen = contrast_blend (ink, ground);
  double ink_luminance = get_luminance (&seen);
  double ground_luminance = get_luminance (ground);

  return (MAX (ink_luminance, ground_luminance) + 0.05)
         / (MIN (ink_luminance, ground_luminance) + 0.05);
}

void
contrast_report_init (ContrastReport *report)
{
  *report = (ContrastReport) { .lowest = INFINITY };
  report->findings = g_ptr_array_new_with_free_func (g_free);
}

void
contrast_report_clear (ContrastReport *report)
{
  g_clear_pointer (&report->findings, g_ptr_array_unref);
  g_clear_pointer (&report->lowest_text, g_free);
}

/* Takes @finding over, unless it is known already. */
void
contrast_report_add (ContrastReport *report,
                     char           *finding)
{
  if (g_ptr_array_find_with_equal_func (report->findings, finding, g_str_equal, NULL))
    g_free (finding);
  else
    g_ptr_array_add (report->findings, finding);
}
