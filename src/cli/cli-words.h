/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words that can stand for what the help writes in capitals: KIND, MEAL … */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*CliWordFunc) (const char *word,
                             const char *description,
                             gpointer    user_data);

gboolean cli_words_list       (const char  *command,
                               const char  *placeholder,
                               CliWordFunc  func,
                               gpointer     user_data);
void     cli_words_list_value (const char  *command,
                               const char  *key,
                               gboolean    *is_list,
                               CliWordFunc  func,
                               gpointer     user_data);

G_END_DECLS
