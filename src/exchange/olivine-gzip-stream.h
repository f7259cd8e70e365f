/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The unpacked bytes of a .gz, checked to its last byte.  Private to the exchange
 * library. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_GZIP_STREAM (olivine_gzip_stream_get_type ())
G_DECLARE_FINAL_TYPE (OlivineGzipStream, olivine_gzip_stream, OLIVINE, GZIP_STREAM, GInputStream)

GInputStream *olivine_gzip_stream_new           (GInputStream  *packed);
void          olivine_gzip_stream_prefer_damage (GInputStream  *stream,
                                                 GCancellable  *cancellable,
                                                 GError       **error);

G_END_DECLS
