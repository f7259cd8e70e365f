/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a date or number means may be told by the last row only, so a file is read
 * twice rather than kept in memory.
 *
 * What cannot be read twice, such as standard input, is copied first into a file
 * that has no name and is gone with the program.  A .gz is unpacked on the way.
 */

#include "config.h"

#include "olivine-import-source.h"

#include <glib/gi18n.h>

#include "olivine-archive.h"
#include "olivine-gzip-stream.h"

#define PIECE_BYTES (1 << 16)

struct _OlivineImportSource {
  GFile         *file;     /* or NULL */
  char          *state;    /* of the file before it was read */
  GInputStream  *packed;   /* as it is; can be read again */
  goffset        n_bytes;  /* of it */
  GFileIOStream *copy;     /* of what cannot be read again, or NULL */
};

/* Whether somebody writes to a file is seen by its size, times and number. */
static char *
describe_state (GFile *file)
{
  static const char attributes[] =
    G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED ","
    G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_ETAG_VALUE ","
    G_FILE_ATTRIBUTE_UNIX_INODE;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GString) state = g_string_new (NULL);
  g_auto (GStrv) names = NULL;

  info = g_file_query_info (file, attributes, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  names = g_strsplit (attributes, ",", -1);
  for (gsize i = 0; info != NULL && names[i] != NULL; i++)
    {
      g_autofree char *attribute = g_file_info_get_attribute_as_string (info, names[i]);

      g_string_append_printf (state, "%s,", attribute != NULL ? attribute : "");
    }

  return g_strdup (state->str);
}

/* A file of which only this process knows, through the stream to it. */
static GFileIOStream *
open_nameless (const char    *private_dir,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat ("import-", uuid, NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (private_dir, name, NULL);
  GFileIOStream *stream = g_file_create_readwrite (file, G_FILE_CREATE_PRIVATE, cancellable,
                                                   error);

  if (stream != NULL)
    g_file_delete (file, NULL, NULL);

  return stream;
}

/* Copies what can be read once only. */
static gboolean
spool (OlivineImportSource  *source,
       GInputStream         *stream,
       const char           *private_dir,
       GCancellable         *cancellable,
       GError              **error)
{
  GOutputStream *output = NULL;

  source->copy = open_nameless (private_dir, cancellable, error);
  if (source->copy == NULL)
    return FALSE;
  output = g_io_stream_get_output_stream (G_IO_STREAM (source->copy));
  if (g_output_stream_splice (output, stream, G_OUTPUT_STREAM_SPLICE_NONE, cancellable,
                              error) < 0)
    return FALSE;
  source->packed = g_object_ref (g_io_stream_get_input_stream (G_IO_STREAM (source->copy)));

  return TRUE;
}

static gboolean
can_read_again (GInputStream *stream)
{
  return G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream));
}

static gboolean
go_to (OlivineImportSource  *source,
       goffset               offset,
       GSeekType             type,
       GCancellable         *cancellable,
       GError              **error)
{
  return g_seekable_seek (G_SEEKABLE (source->packed), offset, type, cancellable, error);
}

static gboolean
open_stream (OlivineImportSource  *source,
             GInputStream         *stream,
             const char           *private_dir,
             GCancellable         *cancellable,
             GError              **error)
{
  g_autoptr (GInputStream) opened = NULL;

  if (stream == NULL)
    {
      opened = G_INPUT_STREAM (g_file_read (source->file, cancellable, error));
      stream = opened;
    }
  if (stream == NULL)
    return FALSE;
  if (can_read_again (stream))
    source->packed = g_object_ref (stream);
  else if (!spool (source, stream, private_dir, cancellable, error))
    return FALSE;
  if (!go_to (source, 0, G_SEEK_END, cancellable, error))
    return FALSE;
  source->n_bytes = g_seekable_tell (G_SEEKABLE (source->packed));

  return TRUE;
}

/* Whoever cancels is told so in our words. */
static void
take_error (GError  *local_error,
            GError **error)
{
  if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, local_error);
      return;
    }
  g_error_free (local_error);
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CANCELLED,
                       _("The import was cancelled. Nothing was changed."));
}

/**
 * olivine_import_source_new:
 * @file: (nullable): the file, which is watched for changes
 * @stream: (nullable): its bytes, where @file alone does not give them
 * @private_dir: where a copy may be kept that nobody else can read
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Opens what shall be read.  It is read whole now if it cannot be read again.
 *
 * Returns: (nullable) (transfer full): the source; %NULL with a %G_IO_ERROR or
 *   %OLIVINE_EXCHANGE_ERROR_CANCELLED
 */
OlivineImportSource *
olivine_import_source_new (GFile         *file,
                           GInputStream  *stream,
                           const char    *private_dir,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (OlivineImportSource) source = g_new0 (OlivineImportSource, 1);
  GError *local_error = NULL;

  g_return_val_if_fail (file != NULL || stream != NULL, NULL);
  g_return_val_if_fail (private_dir != NULL, NULL);

  if (file != NULL)
    {
      source->file = g_object_ref (file);
      source->state = describe_state (file);
    }
  if (!open_stream (source, stream, private_dir, cancellable, &local_error))
    {
      take_error (local_error, error);
      return NULL;
    }

  return g_steal_pointer (&source);
}

/* From its begin, unpacked. */
static GInputStream *
open_unpacked (OlivineImportSource  *source,
               GCancellable         *cancellable,
               GError              **error)
{
  guint8 magic[2] = { 0 };
  gsize n_bytes = 0;

  if (!go_to (source, 0, G_SEEK_SET, cancellable, error) ||
      !g_input_stream_read_all (source->packed, magic, sizeof magic, &n_bytes, cancellable,
                                error) ||
      !go_to (source, 0, G_SEEK_SET, cancellable, error))
    return NULL;
  if (olivine_archive_is_gzip (magic, n_bytes))
    return olivine_gzip_stream_new (source->packed);

  return g_object_ref (source->packed);
}

static double
get_fraction (OlivineImportSource *source)
{
  double position = g_seekable_tell (G_SEEKABLE (source->packed));

  return source->n_bytes > 0 ? MIN (position / source->n_bytes, 1.0) : 0.0;
}

static gssize
read_piece (GInputStream  *stream,
            guint8        *bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  gssize n_bytes = g_input_stream_read (stream, bytes, PIECE_BYTES, cancellable, error);

  /* Not every kind of stream looks at the cancellable itself. */
  if (n_bytes >= 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  return n_bytes;
}

/**
 * olivine_import_source_read:
 * @source: a source
 * @reader: a reader that was not fed yet
 * @progress: (nullable) (scope call): told after each piece
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Gives the reader all of the file, from its begin, whenever it is asked for.
 *
 * Returns: whether all went well; the errors are those of
 *   olivine_csv_reader_feed(), %OLIVINE_EXCHANGE_ERROR_CANCELLED,
 *   %OLIVINE_EXCHANGE_ERROR_DAMAGED or a %G_IO_ERROR
 */
gboolean
olivine_import_source_read (OlivineImportSource          *source,
                            OlivineCsvReader             *reader,
                            OlivineImportSourceProgress   progress,
                            gpointer                      user_data,
                            GCancellable                 *cancellable,
                            GError                      **error)
{
  GError *local_error = NULL;
  g_autoptr (GInputStream) stream = open_unpacked (source, cancellable, &local_error);
  g_autofree guint8 *bytes = g_malloc (PIECE_BYTES);
  gssize n_bytes = stream != NULL ? PIECE_BYTES : -1;

  while (n_bytes > 0)
    {
      n_bytes = read_piece (stream, bytes, cancellable, &local_error);
      if (n_bytes >= 0 && !olivine_csv_reader_feed (reader, bytes, n_bytes, error))
        {
          olivine_gzip_stream_prefer_damage (stream, cancellable, error);
          return FALSE;
        }
      if (progress != NULL)
        progress (get_fraction (source), user_data);
    }
  if (n_bytes < 0)
    {
      take_error (local_error, error);
      return FALSE;
    }

  return olivine_csv_reader_finish (reader, error);
}

/**
 * olivine_import_source_refuse_changed:
 * @error: return location for an error
 *
 * Says that a file was written to while it was read.
 *
 * Returns: %FALSE
 */
gboolean
olivine_import_source_refuse_changed (GError **error)
{
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_CHANGED,
                       _("The file was changed while it was read. Wait until it is complete, and "
                         "import it again. Nothing was imported."));
  return FALSE;
}

/**
 * olivine_import_source_check_unchanged:
 * @source: a source
 * @error: return location for an error
 *
 * Returns: whether the file is as it was when the source was opened, as far as it
 *   can be seen; else @error is %OLIVINE_EXCHANGE_ERROR_CHANGED
 */
gboolean
olivine_import_source_check_unchanged (OlivineImportSource  *source,
                                       GError              **error)
{
  g_autofree char *now = source->file != NULL ? describe_state (source->file) : NULL;

  return g_strcmp0 (now, source->state) == 0 || olivine_import_source_refuse_changed (error);
}

/**
 * olivine_import_source_free:
 * @source: (transfer full): a source
 *
 * Closes the file; a copy that was made of it is gone.
 */
void
olivine_import_source_free (OlivineImportSource *source)
{
  g_clear_object (&source->packed);
  g_clear_object (&source->copy);
  g_clear_object (&source->file);
  g_free (source->state);
  g_free (source);
}
