/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Amounts as whole thousandths of their unit.
 *
 * Whatever is stored about a day is kept this way, so that sums are exact and
 * do not depend on the order of adding.  Unknown is its own value and is never 0.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OLIVINE_UNKNOWN G_MININT64

/* The largest amount that can be kept, 10^9 units: far above anything real,
 * and low enough that a million of them can be added without overflow. */
#define OLIVINE_THOUSANDTHS_MAX (G_GINT64_CONSTANT (1000000000000))

gint64    olivine_thousandths_from_double (double       amount);
double    olivine_thousandths_to_double   (gint64       thousandths);
char     *olivine_thousandths_to_text     (gint64       thousandths);
gboolean  olivine_thousandths_from_text   (const char  *text,
                                           gint64      *thousandths,
                                           GError     **error);
gint64    olivine_thousandths_scale       (gint64       thousandths,
                                           double       factor);

/* Numbers in files and on the command line: dot decimals whatever the locale. */
gboolean  olivine_double_from_text        (const char  *text,
                                           double      *number,
                                           GError     **error);
char     *olivine_double_to_text          (double       number);

G_END_DECLS
