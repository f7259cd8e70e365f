/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A language made up for a test: a catalogue of a few messages, and the locale in which
 * it is asked for. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *context; /* NULL: none */
  const char *text;
  const char *translation;
  const char *plural;             /* NULL: none */
  const char *translation_plural;
} Translation;

gboolean translation_fixture_init (const Translation *translations,
                                   gsize              n_translations);
void     translation_fixture_bind (void);
void     translation_fixture_end  (void);

G_END_DECLS
