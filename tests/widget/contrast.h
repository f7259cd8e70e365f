/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How well what is drawn stands out from what is painted behind it, as WCAG 2.1 counts
 * it: 4.5:1 for text, 3:1 for large text (24 px, or 18.66 px bold) and for what is told
 * by a picture.  What cannot be used now is exempt, and counted.
 */

#pragma once

#include <gtk/gtk.h>

#define CONTRAST_TEXT 4.5
#define CONTRAST_GRAPHICS 3.0

typedef struct {
  guint      n_texts;
  guint      n_icons;
  guint      n_drawn;      /* rings, bars and charts */
  guint      n_insensitive;
  double     lowest;       /* of the texts */
  char      *lowest_text;
  GPtrArray *findings;     /* of char *: what is too pale, each once */
} ContrastReport;

void    contrast_report_init  (ContrastReport *report);
void    contrast_report_clear (ContrastReport *report);
void    contrast_report_add   (ContrastReport *report,
                               char           *finding);
GdkRGBA contrast_blend        (const GdkRGBA  *ink,
                               const GdkRGBA  *ground);
double  contrast_of           (const GdkRGBA  *ink,
                               const GdkRGBA  *ground);

/* In contrast-window.c. */
void    contrast_measure      (GtkWidget      *root,
                               ContrastReport *report);
