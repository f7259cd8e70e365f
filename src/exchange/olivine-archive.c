/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* libarchive as a GInputStream.
 *
 * Nothing is unpacked to disk and no more than a block is held in memory.
 */

#include "config.h"

#include "olivine-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "olivine-archive-private.h"
#include "olivine-csv-reader.h"
#include "olivine-excerpt.h"

#define BLOCK_BYTES (1 << 16)

struct _OlivineArchiveStream
{
  GInputStream    parent_instance;

  GInputStream   *packed;
  struct archive *archive;
  guint8         *block;
  guint64         n_packed;    /* bytes given to libarchive */
  guint64         n_unpacked;  /* bytes that came out of it */
  GCancellable   *cancellable; /* of the call that is under way */
  GError         *error;       /* raised inside libarchive's callbacks */
};

G_DEFINE_FINAL_TYPE (OlivineArchiveStream, olivine_archive_stream, G_TYPE_INPUT_STREAM)

/* libarchive's own words say what, ours what to do. */
static void
set_error (OlivineArchiveStream  *self,
           GError               **error)
{
  const char *reason = archive_error_string (self->archive);

  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    olivine_archive_refuse_damage (reason != NULL ? reason : _("it ends too early"), error);
}

static la_ssize_t
read_packed (struct archive *archive,
             void           *user_data,
             const void    **block)
{
  OlivineArchiveStream *self = user_data;
  gssize n_bytes = 0;

  *block = self->block;
  n_bytes = g_input_stream_read (self->packed, self->block, BLOCK_BYTES, self->cancellable,
                                 self->error == NULL ? &self->error : NULL);
  if (n_bytes < 0)
    {
      archive_set_error (archive, EIO, "%s", _("it cannot be read"));
      return ARCHIVE_FATAL;
    }
  self->n_packed += n_bytes;

  return n_bytes;
}

static la_int64_t
seek_packed (struct archive *archive,
             void           *user_data,
             la_int64_t      offset,
             int             whence)
{
  OlivineArchiveStream *self = user_data;
  GSeekType type = whence == SEEK_SET ? G_SEEK_SET : whence == SEEK_CUR ? G_SEEK_CUR : G_SEEK_END;

  if (!g_seekable_seek (G_SEEKABLE (self->packed), offset, type, self->cancellable,
                        self->error == NULL ? &self->error : NULL))
    {
      archive_set_error (archive, EIO, "%s", _("it cannot be read from its end"));
      return ARCHIVE_FATAL;
    }

  return g_seekable_tell (G_SEEKABLE (self->packed));
}

static void
olivine_archive_stream_finalize (GObject *object)
{
  OlivineArchiveStream *self = OLIVINE_ARCHIVE_STREAM (object);

  g_clear_pointer (&self->archive, archive_read_free);
  g_clear_pointer (&self->block, g_free);
  g_clear_object (&self->packed);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (olivine_archive_stream_parent_class)->finalize (object);
}

static gssize
olivine_archive_stream_read (GInputStream  *stream,
                             void          *bytes,
                             gsize          n_bytes,
                             GCancellable  *cancellable,
                             GError       **error)
{
  OlivineArchiveStream *self = OLIVINE_ARCHIVE_STREAM (stream);
  la_ssize_t n_read = 0;

  self->cancellable = cancellable;
  n_read = archive_read_data (self->archive, bytes, n_bytes);
  self->cancellable = NULL;
  if (n_read < 0)
    {
      set_error (self, error);
      return -1;
    }
  self->n_unpacked += n_read;

  return olivine_archive_check_limits (self->n_packed, self->n_unpacked, error) ? n_read : -1;
}

static void
olivine_archive_stream_class_init (OlivineArchiveStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_archive_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = olivine_archive_stream_read;
}

static void
olivine_archive_stream_init (OlivineArchiveStream *self)
{
  self->archive = archive_read_new ();
  self->block = g_malloc (BLOCK_BYTES);
  archive_read_set_read_callback (self->archive, read_packed);
  archive_read_set_callback_data (self->archive, self);
}

static gboolean
open_archive (OlivineArchiveStream  *self,
              GCancellable          *cancellable,
              GError               **error)
{
  int result = ARCHIVE_OK;

  self->cancellable = cancellable;
  result = archive_read_open1 (self->archive);
  self->cancellable = NULL;

  if (result != ARCHIVE_OK)
    set_error (self, error);

  return result == ARCHIVE_OK;
}

/* A zip is read by the list at its end, so one that was cut off is no zip. */
static OlivineArchiveStream *
open_zip (GFile         *file,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (OlivineArchiveStream) self = g_object_new (OLIVINE_TYPE_ARCHIVE_STREAM, NULL);

  self->packed = G_INPUT_STREAM (g_file_read (file, cancellable, error));
  if (self->packed == NULL)
    return NULL;
  archive_read_support_format_zip_seekable (self->archive);
  archive_read_set_seek_callback (self->archive, seek_packed);
  if (!open_archive (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

static const char *
get_path (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname_utf8 (entry);

  return path != NULL ? path : archive_entry_pathname (entry);
}

/* NULL without an error at the end. */
static struct archive_entry *
next_member (OlivineArchiveStream  *self,
             GCancellable          *cancellable,
             GError               **error)
{
  struct archive_entry *entry = NULL;
  int result = ARCHIVE_OK;

  self->cancellable = cancellable;
  do
    result = archive_read_next_header (self->archive, &entry);
  while (result >= ARCHIVE_WARN && result != ARCHIVE_EOF &&
         (archive_entry_filetype (entry) != AE_IFREG || get_path (entry) == NULL));
  self->cancellable = NULL;
  if (result < ARCHIVE_WARN)
    {
      set_error (self, error);
      return NULL;
    }

  return result != ARCHIVE_EOF ? entry : NULL;
}

static OlivineArchiveMember *
member_new (struct archive_entry *entry)
{
  OlivineArchiveMember *member = g_new0 (OlivineArchiveMember, 1);

  member->path = g_strdup (get_path (entry));
  member->n_bytes = MAX (0, archive_entry_size (entry));

  return member;
}

/**
 * olivine_archive_list:
 * @file: a .zip
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivineArchiveMember): the
 *   files in it, without folders
 *
 * Errors: %OLIVINE_EXCHANGE_ERROR_DAMAGED, %OLIVINE_EXCHANGE_ERROR_TOO_LARGE when
 *   they say that together they are more than tables of foods can be, or any
 *   %G_IO_ERROR
 */
GPtrArray *
olivine_archive_list (GFile         *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (OlivineArchiveStream) self = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GError) local_error = NULL;
  struct archive_entry *entry = NULL;
  guint64 n_bytes = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = open_zip (file, cancellable, error);
  if (self == NULL)
    return NULL;
  members = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_archive_member_free);
  while ((entry = next_member (self, cancellable, &local_error)) != NULL)
    {
      OlivineArchiveMember *member = member_new (entry);

      g_ptr_array_add (members, member);
      n_bytes += member->n_bytes;
    }
  if (local_error == NULL && n_bytes > OLIVINE_ARCHIVE_MAX_BYTES)
    olivine_archive_refuse_size (&local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&members);
}

/**
 * olivine_archive_open_member:
 * @file: a .zip
 * @path: a path as olivine_archive_list() gives it
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the unpacked bytes of one file.  Reading
 *   fails with %OLIVINE_EXCHANGE_ERROR_DAMAGED where the archive is not sound,
 *   and with %OLIVINE_EXCHANGE_ERROR_TOO_LARGE when it unpacks to more than a
 *   table of foods can be
 *
 * Errors: %OLIVINE_EXCHANGE_ERROR_DAMAGED, %OLIVINE_EXCHANGE_ERROR_FORMAT when
 *   there is no such file in it or it has a password, or any %G_IO_ERROR
 */
GInputStream *
olivine_archive_open_member (GFile         *file,
                             const char    *path,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr (OlivineArchiveStream) self = NULL;
  g_autofree char *quoted = NULL;
  g_autoptr (GError) local_error = NULL;
  struct archive_entry *entry = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = open_zip (file, cancellable, error);
  if (self == NULL)
    return NULL;
  do
    entry = next_member (self, cancellable, &local_error);
  while (entry != NULL && !g_str_equal (get_path (entry), path));
  if (entry != NULL && !archive_entry_is_encrypted (entry))
    return G_INPUT_STREAM (g_steal_pointer (&self));

  quoted = olivine_excerpt (path);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (entry != NULL)
    g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                 _("%s in the archive is protected by a password. Unpack it with another program, "
                   "and choose the folder."), quoted);
  else
    g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                 _("There is no %s in the archive."), quoted);
  return NULL;
}
