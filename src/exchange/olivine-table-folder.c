/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A download of several tables, unpacked or still a .zip.
 *
 * In a .zip the tables lie in a folder whose name has the date of the release,
 * so they are known by the last part of their path, whatever its case.
 */

#include "config.h"

#include "olivine-table-folder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-archive.h"
#include "olivine-csv-reader.h"
#include "olivine-excerpt.h"

/* What a program for another system leaves beside each file. */
#define RUBBISH "__MACOSX/"

struct _OlivineTableFolder {
  GFile      *file;
  gboolean    is_zip;
  GHashTable *members; /* of folded name to OlivineArchiveMember */
  GHashTable *doubles; /* of folded name to the path of a second member of that name */
};

static void
add_member (OlivineTableFolder *folder,
            const char         *path,
            guint64             n_bytes)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_ascii_strdown (base, -1);
  OlivineArchiveMember *member = NULL;

  if (strstr (path, RUBBISH) != NULL)
    return;
  if (g_hash_table_contains (folder->members, name))
    {
      g_hash_table_insert (folder->doubles, g_steal_pointer (&name), g_strdup (path));
      return;
    }
  member = g_new0 (OlivineArchiveMember, 1);
  member->path = g_strdup (path);
  member->n_bytes = n_bytes;
  g_hash_table_insert (folder->members, g_steal_pointer (&name), member);
}

/* Nothing is ever unpacked to such a path, but no publisher writes one either. */
static gboolean
check_path (const char  *path,
            GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  g_autofree char *quoted = NULL;

  if (*path != '/' && !g_strv_contains ((const char *const *) parts, ".."))
    return TRUE;

  quoted = olivine_excerpt (path);
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED,
               _("The archive holds the path “%s”, which leads out of it, so it is not as it was "
                 "published. Download it again."), quoted);
  return FALSE;
}

static gboolean
list_zip (OlivineTableFolder  *folder,
          GCancellable        *cancellable,
          GError             **error)
{
  g_autoptr (GPtrArray) members = olivine_archive_list (folder->file, cancellable, error);

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      const OlivineArchiveMember *member = g_ptr_array_index (members, i);

      if (!check_path (member->path, error))
        return FALSE;
      add_member (folder, member->path, member->n_bytes);
    }

  return TRUE;
}

static gboolean
list_folder (OlivineTableFolder  *folder,
             GCancellable        *cancellable,
             GError             **error)
{
  g_autoptr (GFileEnumerator) children = NULL;

  children = g_file_enumerate_children (folder->file,
                                        G_FILE_ATTRIBUTE_STANDARD_NAME ","
                                        G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                        G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (children == NULL)
    return FALSE;
  while (TRUE)
    {
      GFileInfo *info = NULL;

      if (!g_file_enumerator_iterate (children, &info, NULL, cancellable, error))
        return FALSE;
      if (info == NULL)
        return TRUE;
      add_member (folder, g_file_info_get_name (info), g_file_info_get_size (info));
    }
}

/**
 * olivine_table_folder_open:
 * @file: a folder or a .zip
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for the error
 *
 * Looks at what is in a folder or a .zip.
 *
 * Returns: (transfer full) (nullable): the folder
 *
 * Errors: those of olivine_archive_list(), %OLIVINE_EXCHANGE_ERROR_DAMAGED for a
 *   path that leads out of the archive, or any %G_IO_ERROR
 */
OlivineTableFolder *
olivine_table_folder_open (GFile         *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (OlivineTableFolder) folder = NULL;
  GFileType type = G_FILE_TYPE_UNKNOWN;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);
  folder = g_new0 (OlivineTableFolder, 1);
  folder->file = g_object_ref (file);
  folder->is_zip = type != G_FILE_TYPE_DIRECTORY;
  folder->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) olivine_archive_member_free);
  folder->doubles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!(folder->is_zip ? list_zip (folder, cancellable, error)
                       : list_folder (folder, cancellable, error)))
    return NULL;

  return g_steal_pointer (&folder);
}

static const OlivineArchiveMember *
find_member (OlivineTableFolder *folder,
             const char         *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (folder->members, folded);
}

/**
 * olivine_table_folder_has:
 * @folder: a folder
 * @name: the name of a file, "food.csv"
 *
 * Returns: whether there is such a file
 */
gboolean
olivine_table_folder_has (OlivineTableFolder *folder,
                          const char         *name)
{
  return find_member (folder, name) != NULL;
}

/**
 * olivine_table_folder_get_n_bytes:
 * @folder: a folder
 * @name: the name of a file
 *
 * Returns: how long the file says it is, unpacked; 0 when it is not there
 */
guint64
olivine_table_folder_get_n_bytes (OlivineTableFolder *folder,
                                  const char         *name)
{
  const OlivineArchiveMember *member = find_member (folder, name);

  return member != NULL ? member->n_bytes : 0;
}

/* Two downloads in one archive: nobody can say which tables belong together. */
static gboolean
check_single (OlivineTableFolder          *folder,
              const OlivineArchiveMember  *member,
              const char                  *name,
              GError                     **error)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);
  const char *other = g_hash_table_lookup (folder->doubles, folded);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (other == NULL)
    return TRUE;

  first = olivine_excerpt (member->path);
  second = olivine_excerpt (other);
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: the name of a file, and two paths that end in it */
               _("There are several files %s in it: %s and %s. Unpack it, and choose one of the "
                 "folders."), name, first, second);
  return FALSE;
}

/**
 * olivine_table_folder_read:
 * @folder: a folder
 * @name: the name of a file that is there
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the bytes of the file, from its beginning
 *
 * Errors: those of olivine_archive_open_member(), %OLIVINE_EXCHANGE_ERROR_FORMAT
 *   when there are several of that name, or any %G_IO_ERROR
 */
GInputStream *
olivine_table_folder_read (OlivineTableFolder  *folder,
                           const char          *name,
                           GCancellable        *cancellable,
                           GError             **error)
{
  const OlivineArchiveMember *member = find_member (folder, name);
  g_autoptr (GFile) child = NULL;

  g_return_val_if_fail (member != NULL, NULL);

  if (!check_single (folder, member, name, error))
    return NULL;
  if (folder->is_zip)
    return olivine_archive_open_member (folder->file, member->path, cancellable, error);
  child = g_file_get_child (folder->file, member->path);

  return G_INPUT_STREAM (g_file_read (child, cancellable, error));
}

/**
 * olivine_table_folder_free:
 * @folder: (transfer full): a folder
 *
 * Frees the folder.
 */
void
olivine_table_folder_free (OlivineTableFolder *folder)
{
  g_return_if_fail (folder != NULL);

  g_clear_pointer (&folder->members, g_hash_table_unref);
  g_clear_pointer (&folder->doubles, g_hash_table_unref);
  g_clear_object (&folder->file);
  g_free (folder);
}
