/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words as the full-text index sees them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *olivine_words_fold            (const char *text);
char       *olivine_words_to_index        (const char *text);
char       *olivine_words_to_local_index  (const char *text,
                                           const char *lang);
char       *olivine_words_to_query        (const char *text);
char       *olivine_words_to_local_query  (const char *text,
                                           const char *lang);
GStrv       olivine_words_split           (const char *text);
char       *olivine_words_singular        (const char *word);

/* Shared by index and query. */
gboolean    olivine_words_is_unspaced     (gunichar    c);
const char *olivine_words_without_article (const char *word);
void        olivine_words_append_spaced   (GString    *text,
                                           const char *word);
char       *olivine_words_tag             (const char *lang);
char       *olivine_words_with_tag        (const char *indexed,
                                           const char *tag);

G_END_DECLS
