/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What GIO asks of a file goes through meets() and then to the file behind it. */

#include "failing-file.h"

static guint n_met;
static guint fails_at; /* 0: never */
static gboolean goes_on;

/* The @at-th call from now on fails. */
void
failing_file_arm (guint    at,
                  gboolean from_then_on)
{
  n_met = 0;
  fails_at = at;
  goes_on = from_then_on;
}

/* Returns how many calls were made. */
guint
failing_file_disarm (void)
{
  fails_at = 0;
  return n_met;
}

static gboolean
meets (GError **error)
{
  n_met++;
  if (fails_at == 0 || n_met < fails_at || (n_met > fails_at && !goes_on))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, FAILING_FILE_MESSAGE);
  return FALSE;
}

/* A stream of such a file. */

#define TEST_TYPE_FAILING_STREAM (failing_stream_get_type ())
G_DECLARE_FINAL_TYPE (FailingStream, failing_stream, TEST, FAILING_STREAM, GFileInputStream)

struct _FailingStream {
  GFileInputStream parent_instance;

  GInputStream    *inner;
};

G_DEFINE_FINAL_TYPE (FailingStream, failing_stream, G_TYPE_FILE_INPUT_STREAM)

static gssize
failing_stream_read (GInputStream  *stream,
                     void          *buffer,
                     gsize          count,
                     GCancellable  *cancellable,
                     GError       **error)
{
  if (!meets (error))
    return -1;

  return g_input_stream_read (TEST_FAILING_STREAM (stream)->inner, buffer, count, cancellable,
                              error);
}

static goffset
failing_stream_tell (GFileInputStream *stream)
{
  return g_seekable_tell (G_SEEKABLE (TEST_FAILING_STREAM (stream)->inner));
}

static gboolean
failing_stream_can_seek (GFileInputStream *stream)
{
  return TRUE;
}

static gboolean
failing_stream_seek (GFileInputStream  *stream,
                     goffset            offset,
                     GSeekType          type,
                     GCancellable      *cancellable,
                     GError           **error)
{
  return meets (error)
         && g_seekable_seek (G_SEEKABLE (TEST_FAILING_STREAM (stream)->inner), offset, type,
                             cancellable, error);
}

static void
failing_stream_dispose (GObject *object)
{
  g_clear_object (&TEST_FAILING_STREAM (object)->inner);
  G_OBJECT_CLASS (failing_stream_parent_class)->dispose (object);
}

static void
failing_stream_class_init (FailingStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = failing_stream_dispose;
  G_INPUT_STREAM_CLASS (klass)->read_fn = failing_stream_read;
  G_FILE_INPUT_STREAM_CLASS (klass)->tell = failing_stream_tell;
  G_FILE_INPUT_STREAM_CLASS (klass)->can_seek = failing_stream_can_seek;
  G_FILE_INPUT_STREAM_CLASS (klass)->seek = failing_stream_seek;
}

static void
failing_stream_init (FailingStream *self)
{
}

/* What is in such a folder. */

#define TEST_TYPE_FAILING_LIST (failing_list_get_type ())
G_DECLARE_FINAL_TYPE (FailingList, failing_list, TEST, FAILING_LIST, GFileEnumerator)

struct _FailingList {
  GFileEnumerator  parent_instance;

  GFileEnumerator *inner;
};

G_DEFINE_FINAL_TYPE (FailingList, failing_list, G_TYPE_FILE_ENUMERATOR)

static GFileInfo *
failing_list_next (GFileEnumerator  *list,
                   GCancellable     *cancellable,
                   GError          **error)
{
  if (!meets (error))
    return NULL;

  return g_file_enumerator_next_file (TEST_FAILING_LIST (list)->inner, cancellable, error);
}

static gboolean
failing_list_close (GFileEnumerator  *list,
                    GCancellable     *cancellable,
                    GError          **error)
{
  return TRUE;
}

static void
failing_list_dispose (GObject *object)
{
  g_clear_object (&TEST_FAILING_LIST (object)->inner);
  G_OBJECT_CLASS (failing_list_parent_class)->dispose (object);
}

static void
failing_list_class_init (FailingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = failing_list_dispose;
  G_FILE_ENUMERATOR_CLASS (klass)->next_file = failing_list_next;
  G_FILE_ENUMERATOR_CLASS (klass)->close_fn = failing_list_close;
}

static void
failing_list_init (FailingList *self)
{
}

/* The file itself: only what Olivine asks of one. */

#define TEST_TYPE_FAILING_FILE (failing_file_get_type ())
G_DECLARE_FINAL_TYPE (FailingFile, failing_file, TEST, FAILING_FILE, GObject)

struct _FailingFile {
  GObject  parent_instance;

  GFile   *inner;
};

static void failing_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FailingFile, failing_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, failing_file_iface_init))

static GFile *
take_inner (GFile *inner)
{
  FailingFile *self = g_object_new (TEST_TYPE_FAILING_FILE, NULL);

  self->inner = inner;
  return G_FILE (self);
}

GFile *
failing_file_new (const char *path)
{
  return take_inner (g_file_new_for_path (path));
}

static char *
failing_file_get_basename (GFile *file)
{
  return g_file_get_basename (TEST_FAILING_FILE (file)->inner);
}

static GFile *
failing_file_resolve (GFile      *file,
                      const char *path)
{
  return take_inner (g_file_resolve_relative_path (TEST_FAILING_FILE (file)->inner, path));
}

static GFileInfo *
failing_file_query_info (GFile                *file,
                         const char           *attributes,
                         GFileQueryInfoFlags   flags,
                         GCancellable         *cancellable,
                         GError              **error)
{
  if (!meets (error))
    return NULL;

  return g_file_query_info (TEST_FAILING_FILE (file)->inner, attributes, flags, cancellable,
                            error);
}

static GFileEnumerator *
failing_file_enumerate (GFile                *file,
                        const char           *attributes,
                        GFileQueryInfoFlags   flags,
                        GCancellable         *cancellable,
                        GError              **error)
{
  GFileEnumerator *inner = NULL;
  FailingList *list = NULL;

  if (!meets (error))
    return NULL;
  inner = g_file_enumerate_children (TEST_FAILING_FILE (file)->inner, attributes, flags,
                                     cancellable, error);
  if (inner == NULL)
    return NULL;

  list = g_object_new (TEST_TYPE_FAILING_LIST, "container", file, NULL);
  list->inner = inner;
  return G_FILE_ENUMERATOR (list);
}

static GFileInputStream *
failing_file_read (GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  GFileInputStream *inner = NULL;
  FailingStream *stream = NULL;

  if (!meets (error))
    return NULL;
  inner = g_file_read (TEST_FAILING_FILE (file)->inner, cancellable, error);
  if (inner == NULL)
    return NULL;

  stream = g_object_new (TEST_TYPE_FAILING_STREAM, NULL);
  stream->inner = G_INPUT_STREAM (inner);
  return G_FILE_INPUT_STREAM (stream);
}

static void
failing_file_iface_init (GFileIface *iface)
{
  iface->get_basename = failing_file_get_basename;
  iface->resolve_relative_path = failing_file_resolve;
  iface->query_info = failing_file_query_info;
  iface->enumerate_children = failing_file_enumerate;
  iface->read_fn = failing_file_read;
}

static void
failing_file_dispose (GObject *object)
{
  g_clear_object (&TEST_FAILING_FILE (object)->inner);
  G_OBJECT_CLASS (failing_file_parent_class)->dispose (object);
}

static void
failing_file_class_init (FailingFileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = failing_file_dispose;
}

static void
failing_file_init (FailingFile *self)
{
}
