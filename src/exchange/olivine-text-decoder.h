/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bytes of a text file, in whatever encoding, to UTF-8, piece by piece. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _OlivineTextDecoder OlivineTextDecoder;

OlivineTextDecoder *olivine_text_decoder_new    (void);
gboolean            olivine_text_decoder_feed   (OlivineTextDecoder  *decoder,
                                                 const guint8        *bytes,
                                                 gsize                n_bytes,
                                                 GString             *text,
                                                 GError             **error);
gboolean            olivine_text_decoder_finish (OlivineTextDecoder  *decoder,
                                                 GString             *text,
                                                 GError             **error);
void                olivine_text_decoder_free   (OlivineTextDecoder  *decoder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineTextDecoder, olivine_text_decoder_free)

G_END_DECLS
