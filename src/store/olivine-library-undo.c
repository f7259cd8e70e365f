/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking an import of foods back, and all of them.
 *
 * What goes, goes as one transaction; giving its space back to the disk comes
 * after it, as that cannot be part of one.  The file itself stays where it is:
 * other connections may have it open.
 */

#include "olivine-library.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "olivine-food-rows.h"
#include "olivine-library-private.h"
#include "olivine-schema.h"
#include "olivine-store-files.h"
#include "olivine-store-private.h"

typedef struct {
  gint64   import_id;
  char    *file_name;
  char    *format;
  gint64   n_removed;
} UndoWork;

static void
undo_work_clear (UndoWork *work)
{
  g_clear_pointer (&work->file_name, g_free);
  g_clear_pointer (&work->format, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndoWork, undo_work_clear)

static gboolean
run_with_int (OlivineDb   *db,
              const char  *sql,
              gint64       number,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, number);

  return olivine_db_run (db, stmt, error);
}

static gboolean
find_newest (OlivineDb  *db,
             UndoWork   *work,
             GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT id, file_name, format, n_imported FROM main.import "
                             "ORDER BY id DESC LIMIT 1", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                           _("There is no import of foods to take back."));
      return FALSE;
    }
  work->import_id = olivine_stmt_get_int (stmt, 0);
  work->file_name = olivine_stmt_dup_text (stmt, 1);
  work->format = olivine_stmt_dup_text (stmt, 2);
  work->n_removed = olivine_stmt_get_int (stmt, 3);

  return TRUE;
}

static gboolean
remove_foods (OlivineDb        *db,
              const UndoWork   *work,
              GError          **error)
{
  static const char *const statements[] = {
    "DELETE FROM main.food_fts WHERE rowid IN "
    "(SELECT pk FROM main.import_food WHERE import_id = ?1)",
    "DELETE FROM main.portion WHERE food_id IN (SELECT f.id FROM main.import_food AS i "
    "JOIN main.food AS f ON f.pk = i.pk WHERE i.import_id = ?1)",
    "DELETE FROM main.food WHERE pk IN (SELECT pk FROM main.import_food WHERE import_id = ?1)",
    "DELETE FROM main.import_food WHERE import_id = ?1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!run_with_int (db, statements[i], work->import_id, error))
      return FALSE;

  return TRUE;
}

/* The food comes back under a new pk, and is moved to the one it had, which puts
 * it where it was among the others. */
static gboolean
move_food (OlivineDb    *db,
           OlivineStmt  *replaced,
           GError      **error)
{
  static const char *const statements[] = {
    "UPDATE main.food_fts SET rowid = ?1 WHERE rowid = (SELECT max (pk) FROM main.food)",
    "UPDATE main.food SET pk = ?1, quality = ?1 WHERE pk = (SELECT max (pk) FROM main.food)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!run_with_int (db, statements[i], olivine_stmt_get_int (replaced, 0), error))
      return FALSE;

  return TRUE;
}

static gboolean
put_back (OlivineDb    *db,
          OlivineStmt  *replaced,
          GError      **error)
{
  g_autofree char *image = olivine_stmt_dup_text (replaced, 3);
  g_autoptr (OlivineStmt) stmt = NULL;

  if (!olivine_food_rows_put_image (db, image, error) ||
      !move_food (db, replaced, error))
    return FALSE;
  stmt = olivine_db_prepare (db, "INSERT INTO main.import_food VALUES (?1, ?2, ?3)", error);
  if (stmt == NULL)
    return FALSE;
  for (int i = 0; i < 3; i++)
    olivine_stmt_bind_int (stmt, i, olivine_stmt_get_int (replaced, i));

  return olivine_db_run (db, stmt, error);
}

static gboolean
put_replaced_back (OlivineDb       *db,
                   const UndoWork  *work,
                   GError         **error)
{
  g_autoptr (OlivineStmt) replaced = NULL;
  gboolean has_row = FALSE;

  replaced = olivine_db_prepare (db, "SELECT pk, owner_id, hash, image FROM main.import_replaced "
                                 "WHERE import_id = ?1 ORDER BY rank", error);
  if (replaced == NULL)
    return FALSE;
  olivine_stmt_bind_int (replaced, 0, work->import_id);
  while (TRUE)
    {
      if (!olivine_db_step (db, replaced, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!put_back (db, replaced, error))
        return FALSE;
    }
}

/* What was the only import leaves an empty library, which is made much faster
 * than by removing food after food. */
static gboolean
undo_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  UndoWork *work = user_data;
  gint64 n_imports = 0;

  if (!olivine_library_check_in_place (db, "main", error) || !find_newest (db, work, error) ||
      !olivine_db_get_int (db, "SELECT count (*) FROM main.import", &n_imports, error))
    return FALSE;
  if (n_imports == 1)
    return olivine_schema_make_library_again (db, error);

  return remove_foods (db, work, error) &&
         put_replaced_back (db, work, error) &&
         run_with_int (db, "DELETE FROM main.import_replaced WHERE import_id = ?1",
                       work->import_id, error) &&
         run_with_int (db, "DELETE FROM main.import WHERE id = ?1", work->import_id, error);
}

static gboolean
remove_work (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  gint64 *n_foods = user_data;

  return olivine_library_check_in_place (db, "main", error) &&
         olivine_db_get_int (db, "SELECT count (*) FROM main.food", n_foods, error) &&
         olivine_schema_make_library_again (db, error);
}

/* Half of a file may well be empty, and is filled by the next import. */
static gboolean
shrink_if_mostly_empty (OlivineDb  *db,
                        GError    **error)
{
  gint64 n_free = 0;
  gint64 n_pages = 0;

  if (!olivine_db_get_int (db, "PRAGMA main.freelist_count", &n_free, error) ||
      !olivine_db_get_int (db, "PRAGMA main.page_count", &n_pages, error))
    return FALSE;

  return n_free * 2 <= n_pages || olivine_library_shrink (db, error);
}

static OlivineDb *
open_existing (OlivineStore  *store,
               GError       **error)
{
  g_autofree char *path = olivine_store_get_path (store, "library.db");
  g_autoptr (OlivineDb) db = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                           _("No foods were imported."));
      return NULL;
    }
  db = olivine_store_files_open_library (path, error);
  if (db == NULL || !olivine_library_make_writable (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * olivine_library_undo:
 * @store: a store
 * @file_name: (out) (optional): the file whose import was taken back
 * @format: (out) (optional): what it was read as
 * @n_removed: (out) (optional): how many foods it had brought or changed
 * @error: return location for the error
 *
 * Takes back the newest import of foods: what it brought goes, what it replaced
 * is as it was.  Entries keep their figures.
 *
 * Returns: whether an import was taken back
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there is none, or any other
 */
gboolean
olivine_library_undo (OlivineStore  *store,
                      char         **file_name,
                      char         **format,
                      guint         *n_removed,
                      GError       **error)
{
  g_autoptr (OlivineDb) db = NULL;
  g_auto (UndoWork) work = { 0 };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);

  db = open_existing (store, error);
  if (db == NULL || !olivine_db_transaction (db, undo_work, &work, error))
    return FALSE;
  /* What fails from here on can be done any time; the import is taken back. */
  shrink_if_mostly_empty (db, NULL);

  if (file_name != NULL)
    *file_name = g_steal_pointer (&work.file_name);
  if (format != NULL)
    *format = g_steal_pointer (&work.format);
  if (n_removed != NULL)
    *n_removed = (guint) work.n_removed;
  olivine_store_reload_library (store, NULL);

  return TRUE;
}

/* Nothing of such a file can be read, so nobody has it open. */
static void
delete_damaged (OlivineStore *store)
{
  static const char *const names[] = { "library.db", "library.db-wal", "library.db-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = olivine_store_get_path (store, names[i]);

      g_unlink (path);
    }
}

/**
 * olivine_library_remove:
 * @store: a store
 * @n_removed: (out) (optional): how many foods there were; 0 when the file was damaged
 * @error: return location for the error
 *
 * Removes all imported foods with their log and gives the space back.  Entries
 * keep their figures.  A library that is damaged or was written by a newer
 * version is removed too: all of it can be imported again.
 *
 * Returns: whether there are no imported foods now
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there were none, or any other
 */
gboolean
olivine_library_remove (OlivineStore  *store,
                        guint         *n_removed,
                        GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineDb) db = NULL;
  gint64 n_foods = 0;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);

  db = open_existing (store, &local_error);
  if (db != NULL)
    {
      if (!olivine_db_transaction (db, remove_work, &n_foods, error))
        return FALSE;
      if (!olivine_library_shrink (db, error))
        {
          g_prefix_error (error, "%s ",
                          _("The foods were removed, but their space was not given back."));
          return FALSE;
        }
    }
  else if (g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT) ||
           g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NEWER_SCHEMA))
    {
      delete_damaged (store);
    }
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (n_removed != NULL)
    *n_removed = (guint) n_foods;

  /* A damaged file that stayed shows itself now; what was removed is gone whatever happens. */
  return olivine_store_reload_library (store, db == NULL ? error : NULL) || db != NULL;
}
