/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A .gz as a GInputStream, through GIO's reader of one member.
 *
 * That reader compares the checksum and the length at the end of a member with
 * what came out of it, which libarchive's does not.  A .gz may be several members
 * one after another, as a download in parts is, and may end with zeros, as on a
 * tape; anything else behind a member is damage.  A stream that ended without an
 * error has given exactly the bytes that were packed.
 */

#include "config.h"

#include "olivine-gzip-stream.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-archive-private.h"
#include "olivine-archive.h"
#include "olivine-csv-reader.h"

#define BLOCK_BYTES (1 << 16)

/* A look at the rest of a file for its damage must not take minutes. */
#define MAX_BYTES_LOOKED_AT (G_GUINT64_CONSTANT (256) << 20)

struct _OlivineGzipStream
{
  GInputStream  parent_instance;

  GInputStream *packed;
  GConverter   *reader;      /* of the member that is read now */
  guint8       *block;
  gsize         begin;       /* of what is not used of the block */
  gsize         end;
  gboolean      is_between;  /* two members, or behind the last one */
  gboolean      is_at_end;   /* of the packed bytes */
  guint64       n_packed;
  guint64       n_unpacked;
};

G_DEFINE_FINAL_TYPE (OlivineGzipStream, olivine_gzip_stream, G_TYPE_INPUT_STREAM)

static gsize
count_left (OlivineGzipStream *self)
{
  return self->end - self->begin;
}

/* More behind what is left of the block, which begins it then. */
static gboolean
fill (OlivineGzipStream  *self,
      GCancellable       *cancellable,
      GError            **error)
{
  gssize n_bytes = 0;

  memmove (self->block, self->block + self->begin, count_left (self));
  self->end -= self->begin;
  self->begin = 0;
  g_assert (self->end < BLOCK_BYTES);
  n_bytes = g_input_stream_read (self->packed, self->block + self->end, BLOCK_BYTES - self->end,
                                 cancellable, error);
  if (n_bytes < 0)
    return FALSE;
  self->end += n_bytes;
  self->n_packed += n_bytes;
  self->is_at_end = n_bytes == 0;

  return TRUE;
}

static gboolean
is_zero (const guint8 *bytes,
         gsize         n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (bytes[i] != 0)
      return FALSE;

  return TRUE;
}

/* Goes over to the next member, or over the zeros to the end. */
static gboolean
begin_member (OlivineGzipStream  *self,
              GCancellable       *cancellable,
              GError            **error)
{
  while (!self->is_at_end && count_left (self) < 2)
    if (!fill (self, cancellable, error))
      return FALSE;
  if (olivine_archive_is_gzip (self->block + self->begin, count_left (self)))
    {
      g_converter_reset (self->reader);
      self->is_between = FALSE;
      return TRUE;
    }

  do
    {
      if (!is_zero (self->block + self->begin, count_left (self)))
        return olivine_archive_refuse_damage (_("something else stands behind its end"), error);
      self->begin = self->end;
      if (!self->is_at_end && !fill (self, cancellable, error))
        return FALSE;
    }
  while (count_left (self) > 0);

  return TRUE;
}

static gboolean
handle_failure (OlivineGzipStream  *self,
                GError             *failure,
                GCancellable       *cancellable,
                GError            **error)
{
  if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    return olivine_archive_refuse_damage (failure->message, error);
  if (self->is_at_end)
    return olivine_archive_refuse_damage (_("it ends too early"), error);

  return fill (self, cancellable, error);
}

/* One step of the member: takes bytes in, gives bytes out, or both. */
static gboolean
unpack (OlivineGzipStream  *self,
        void               *bytes,
        gsize               n_bytes,
        gsize              *n_written,
        GCancellable       *cancellable,
        GError            **error)
{
  g_autoptr (GError) failure = NULL;
  gsize n_taken = 0;
  GConverterResult result = G_CONVERTER_ERROR;

  if (count_left (self) == 0 && !self->is_at_end && !fill (self, cancellable, error))
    return FALSE;
  result = g_converter_convert (self->reader, self->block + self->begin, count_left (self), bytes,
                                n_bytes,
                                self->is_at_end ? G_CONVERTER_INPUT_AT_END
                                                : G_CONVERTER_NO_FLAGS,
                                &n_taken, n_written, &failure);
  if (result == G_CONVERTER_ERROR)
    return handle_failure (self, failure, cancellable, error);
  self->begin += n_taken;
  self->is_between = result == G_CONVERTER_FINISHED;

  return TRUE;
}

static gssize
olivine_gzip_stream_read (GInputStream  *stream,
                          void          *bytes,
                          gsize          n_bytes,
                          GCancellable  *cancellable,
                          GError       **error)
{
  OlivineGzipStream *self = OLIVINE_GZIP_STREAM (stream);
  gsize n_written = 0;

  while (n_written == 0 && n_bytes > 0)
    {
      if (self->is_between && !begin_member (self, cancellable, error))
        return -1;
      if (self->is_between)
        break;
      if (!unpack (self, bytes, n_bytes, &n_written, cancellable, error))
        return -1;
    }
  self->n_unpacked += n_written;

  return olivine_archive_check_limits (self->n_packed, self->n_unpacked, error)
         ? (gssize) n_written : -1;
}

static void
olivine_gzip_stream_finalize (GObject *object)
{
  OlivineGzipStream *self = OLIVINE_GZIP_STREAM (object);

  g_clear_object (&self->packed);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->block, g_free);

  G_OBJECT_CLASS (olivine_gzip_stream_parent_class)->finalize (object);
}

static void
olivine_gzip_stream_class_init (OlivineGzipStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_gzip_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = olivine_gzip_stream_read;
}

static void
olivine_gzip_stream_init (OlivineGzipStream *self)
{
  self->reader = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  self->block = g_malloc (BLOCK_BYTES);
}

/* Private: the unpacked bytes of a .gz from its beginning.  Reading fails with
 * %OLIVINE_EXCHANGE_ERROR_DAMAGED, %OLIVINE_EXCHANGE_ERROR_TOO_LARGE, or any
 * %G_IO_ERROR of @packed. */
GInputStream *
olivine_gzip_stream_new (GInputStream *packed)
{
  OlivineGzipStream *self = g_object_new (OLIVINE_TYPE_GZIP_STREAM, NULL);

  self->packed = g_object_ref (packed);

  return G_INPUT_STREAM (self);
}

/* Private: what came out of a damaged file may make no sense long before its
 * checksum is reached.  When @stream is a damaged .gz, @error says so afterwards,
 * unless somebody just wanted no more of it. */
void
olivine_gzip_stream_prefer_damage (GInputStream  *stream,
                                   GCancellable  *cancellable,
                                   GError       **error)
{
  g_autofree guint8 *bytes = NULL;
  g_autoptr (GError) damage = NULL;
  guint64 n_bytes = 0;
  gssize n_read = 1;

  if (!OLIVINE_IS_GZIP_STREAM (stream) || error == NULL
      || g_error_matches (*error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED))
    return;

  bytes = g_malloc (BLOCK_BYTES);
  for (; n_read > 0 && n_bytes < MAX_BYTES_LOOKED_AT; n_bytes += n_read)
    n_read = g_input_stream_read (stream, bytes, BLOCK_BYTES, cancellable, &damage);
  if (g_error_matches (damage, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED))
    {
      g_clear_error (error);
      g_propagate_error (error, g_steal_pointer (&damage));
    }
}
