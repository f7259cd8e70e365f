/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is inside a .zip, as streams that unpack piece by piece. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One file inside an archive. */
typedef struct {
  char    *path;    /* as the archive has it */
  guint64  n_bytes; /* unpacked; 0 when the archive does not say */
} OlivineArchiveMember;

#define OLIVINE_TYPE_ARCHIVE_STREAM (olivine_archive_stream_get_type ())
G_DECLARE_FINAL_TYPE (OlivineArchiveStream, olivine_archive_stream, OLIVINE, ARCHIVE_STREAM,
                      GInputStream)

gboolean      olivine_archive_is_zip      (const guint8  *bytes,
                                           gsize          n_bytes);
gboolean      olivine_archive_is_gzip     (const guint8  *bytes,
                                           gsize          n_bytes);
GPtrArray    *olivine_archive_list        (GFile         *file,
                                           GCancellable  *cancellable,
                                           GError       **error);
GInputStream *olivine_archive_open_member (GFile         *file,
                                           const char    *path,
                                           GCancellable  *cancellable,
                                           GError       **error);
void          olivine_archive_member_free (OlivineArchiveMember *member);

G_END_DECLS
