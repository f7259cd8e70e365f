/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a file writes its numbers: found from the cells that can mean one thing only. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gboolean has_dot_decimals;   /* some cell can only be read so */
  gboolean has_comma_decimals;
  char     likely_decimal;     /* what goes with the file's separator, or 0 */
} OlivineNumberStyle;

void      olivine_number_style_init        (OlivineNumberStyle        *style,
                                            char                       separator);
void      olivine_number_style_expect_dots (OlivineNumberStyle        *style);
void      olivine_number_style_expect      (OlivineNumberStyle        *style,
                                            char                       decimal);
void      olivine_number_style_learn       (OlivineNumberStyle        *style,
                                            const char                *cell);
char     *olivine_number_style_read        (const OlivineNumberStyle  *style,
                                            const char                *cell,
                                            GError                   **error);
gboolean  olivine_number_style_read_plain  (const OlivineNumberStyle  *style,
                                            const char                *cell,
                                            gint64                    *thousandths);

G_END_DECLS
