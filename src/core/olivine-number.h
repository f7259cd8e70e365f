/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers as people type them, word by word.
 *
 * Private to the core: olivine_number_parse() reads a whole text,
 * olivine_quantity_text_parse() finds the number among other words.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *olivine_number_normalize  (const char  *text);
gboolean  olivine_number_looks_like (const char  *word,
                                     gsize       *length);
gboolean  olivine_number_is_odd     (const char  *word);
gboolean  olivine_number_read       (const char  *word,
                                     gsize        length,
                                     double      *number,
                                     GError     **error);
gboolean  olivine_number_is_fraction (const char *word,
                                      gsize       length);

G_END_DECLS
