/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The file of imported foods comes with the first merge, and goes again when that
 * merge came to nothing.
 *
 * Another program may open the file in between.  So it is removed only under the
 * lock that writing needs, and only while it is empty; and whoever has that lock
 * looks whether its file is still in its place before anything is written.
 */

#include "olivine-library-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "olivine-store-files.h"

/* Memory for pages of library.db, in KiB. */
#define CACHE_SIZE "-32768"

/* Private: gives an importer its file, which is made when it is not there. */
gboolean
olivine_library_attach (OlivineLibrary  *library,
                        GError         **error)
{
  if (library->is_attached)
    return TRUE;
  if (!olivine_store_files_attach_writable_library (library->db, library->path, &library->is_new,
                                                    error))
    return FALSE;
  library->is_attached = TRUE;

  return olivine_db_exec (library->db, "PRAGMA library.cache_size = " CACHE_SIZE, error);
}

/* Private: for who has the lock for writing. */
gboolean
olivine_library_check_in_place (OlivineDb   *db,
                                const char  *schema,
                                GError     **error)
{
  int has_moved = 0;

  sqlite3_file_control (olivine_db_get_handle (db), schema, SQLITE_FCNTL_HAS_MOVED, &has_moved);
  if (!has_moved)
    return TRUE;

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_BUSY,
               _("%s was removed by another window or command just now. Try again."),
               olivine_db_get_path (db));
  return FALSE;
}

/* What belongs to the old file must not be found beside a new one, so it goes first. */
static gboolean
remove_work (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  static const char *const endings[] = { "-wal", "-shm", "" };
  gint64 n_rows = 0;

  if (!olivine_library_check_in_place (db, "main", error) ||
      !olivine_db_get_int (db, "SELECT (SELECT count (*) FROM main.import) + "
                           "EXISTS (SELECT 1 FROM main.food)", &n_rows, error))
    return FALSE;
  for (gsize i = 0; n_rows == 0 && i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (olivine_db_get_path (db), endings[i], NULL);

      g_unlink (path);
    }

  return TRUE;
}

/* Private: removes the file that was made for an import which brought nothing,
 * unless somebody else is importing into it.  The library cannot be used any more. */
void
olivine_library_drop_new (OlivineLibrary *library)
{
  g_autoptr (OlivineDb) db = NULL;

  if (!library->is_new)
    return;

  library->is_new = FALSE;
  g_clear_pointer (&library->db, olivine_db_close);
  db = olivine_db_open (library->path, SQLITE_OPEN_READWRITE, NULL);
  if (db == NULL)
    return;
  sqlite3_busy_timeout (olivine_db_get_handle (db), 0);
  if (olivine_db_exec (db, "PRAGMA main.wal_checkpoint (TRUNCATE)", NULL))
    olivine_db_transaction (db, remove_work, NULL, NULL);
}
