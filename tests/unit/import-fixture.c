/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of imports share. */

#include "import-fixture.h"

#include <string.h>

#include "olivine-diary.h"
#include "olivine-mapping.h"

#define TEST_TYPE_SLOW_STREAM (slow_stream_get_type ())
G_DECLARE_FINAL_TYPE (SlowStream, slow_stream, TEST, SLOW_STREAM, GInputStream)

struct _SlowStream
{
  GInputStream  parent_instance;

  const char   *bytes;
  gsize         length;
  gsize         position;
  gsize         piece;
  gboolean      can_seek;
};

static void slow_stream_seekable_init (GSeekableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SlowStream, slow_stream, G_TYPE_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE, slow_stream_seekable_init))

static gssize
slow_stream_read (GInputStream  *stream,
                  void          *buffer,
                  gsize          count,
                  GCancellable  *cancellable,
                  GError       **error)
{
  SlowStream *self = TEST_SLOW_STREAM (stream);
  gsize n = MIN (MIN (count, self->piece), self->length - self->position);

  memcpy (buffer, self->bytes + self->position, n);
  self->position += n;

  return n;
}

static goffset
slow_stream_tell (GSeekable *seekable)
{
  return TEST_SLOW_STREAM (seekable)->position;
}

static gboolean
slow_stream_can_seek (GSeekable *seekable)
{
  return TEST_SLOW_STREAM (seekable)->can_seek;
}

/* To the begin or the end, which is all that an import asks for. */
static gboolean
slow_stream_seek (GSeekable     *seekable,
                  goffset        offset,
                  GSeekType      type,
                  GCancellable  *cancellable,
                  GError       **error)
{
  SlowStream *self = TEST_SLOW_STREAM (seekable);

  g_assert_true (self->can_seek);
  g_assert_cmpint (offset, ==, 0);
  self->position = type == G_SEEK_END ? self->length : 0;

  return TRUE;
}

static void
slow_stream_seekable_init (GSeekableIface *iface)
{
  iface->tell = slow_stream_tell;
  iface->can_seek = slow_stream_can_seek;
  iface->seek = slow_stream_seek;
}

static void
slow_stream_class_init (SlowStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = slow_stream_read;
}

static void
slow_stream_init (SlowStream *self)
{
}

/* A stream that gives no more than @piece bytes at a time, once or again. */
GInputStream *
import_fixture_stream (const char *bytes,
                       gsize       length,
                       gsize       piece,
                       gboolean    can_seek)
{
  SlowStream *self = g_object_new (TEST_TYPE_SLOW_STREAM, NULL);

  self->can_seek = can_seek;
  self->bytes = bytes;
  self->length = length;
  self->piece = piece;

  return G_INPUT_STREAM (self);
}

OlivineStore *
import_fixture_open_store (const char *name)
{
  g_autofree char *dir = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  OlivineStore *store = olivine_store_open (dir, &error);

  g_assert_no_error (error);

  return store;
}

OlivineImportResult *
import_fixture_import (OlivineStore                *store,
                       const char                  *bytes,
                       gsize                        length,
                       gsize                        piece,
                       const OlivineImportOptions  *options,
                       GError                     **error)
{
  g_autoptr (GInputStream) stream = import_fixture_stream (bytes, length, piece, TRUE);
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 21, 12, 0, 0);

  return olivine_import_file (store, NULL, stream, options, now, NULL, NULL, NULL, error);
}

/* @map: what the columns mean, or NULL. */
OlivineImportResult *
import_fixture_mapped (OlivineStore  *store,
                       const char    *text,
                       const char    *map,
                       GError       **error)
{
  g_autoptr (OlivineMapping) mapping = map != NULL ? olivine_mapping_from_text (map, NULL) : NULL;
  const OlivineImportOptions options = { .mapping = mapping };

  g_assert_true (map == NULL || mapping != NULL);

  return import_fixture_import (store, text, strlen (text), G_MAXSIZE, &options, error);
}

/* @length: −1 for a text. */
GFile *
import_fixture_write (const char *name,
                      const char *bytes,
                      gssize      length)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
add_amount (GString *text,
            gint64   thousandths)
{
  g_autofree char *amount = olivine_thousandths_to_text (thousandths);

  g_string_append_printf (text, "|%s", thousandths != OLIVINE_UNKNOWN ? amount : "");
}

/* date|time|meal|kind|food|unit|note|quantity|grams|magnesium|potassium|energy */
char *
import_fixture_list_entries (OlivineStore *store)
{
  g_autoptr (GPtrArray) entries = olivine_diary_entries (store, olivine_date_from_ymd (2000, 1, 1),
                                                         olivine_date_from_ymd (2030, 1, 1), NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *date = olivine_date_to_text (entry->date);

      g_assert_cmpstr (entry->food_id, ==, "");
      g_assert_false (entry->estimated);
      g_string_append_printf (text, "%s|%s|%s|%s|%s|%s|%s", date, entry->time,
                              olivine_meal_to_nick (entry->meal),
                              olivine_kind_to_nick (entry->kind), entry->food, entry->unit,
                              entry->note);
      add_amount (text, entry->quantity);
      add_amount (text, entry->grams);
      add_amount (text, entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM]);
      add_amount (text, entry->snapshot.thousandths[OLIVINE_NUTRIENT_POTASSIUM]);
      add_amount (text, entry->snapshot.thousandths[OLIVINE_NUTRIENT_ENERGY]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
