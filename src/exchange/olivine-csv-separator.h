/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which separator a CSV file has, from its header record.
 * Private to the exchange library. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize olivine_csv_separator_sniff (const char *text,
                                   char       *separator,
                                   gboolean   *is_complete);

G_END_DECLS
