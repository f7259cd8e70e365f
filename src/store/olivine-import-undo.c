/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking an import back as one.
 *
 * What the person changed since is theirs and stays.  What is removed is also
 * forgotten, so that the file can be imported again.  A handful of statements over
 * all rows at once, however many there are.
 */

#include "olivine-import-log.h"

#include <glib/gi18n.h>

#include "olivine-food-rows.h"
#include "olivine-import-private.h"

/* What goes: the key of each row. */
#define MAKE_TAKEN "CREATE TABLE IF NOT EXISTS temp.taken (row_key PRIMARY KEY) WITHOUT ROWID"
#define DROP_TAKEN "DROP TABLE IF EXISTS temp.taken; DROP TABLE IF EXISTS temp.others"

/* Pages below which a file is not worth making smaller. */
#define MIN_PAGES 2000

/* Foods that say what they said when they came in. */
#define FOOD_IS_UNCHANGED "image_hash (%s) IS r.row_hash"

typedef struct {
  gint64      import_id;
  char       *file_name;
  char       *format;
  GPtrArray  *kept_uids;
  gint64      n_removed;
} UndoWork;

static void
undo_work_clear (UndoWork *work)
{
  g_clear_pointer (&work->file_name, g_free);
  g_clear_pointer (&work->format, g_free);
  g_clear_pointer (&work->kept_uids, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndoWork, undo_work_clear)

static gboolean
find_newest (OlivineDb  *db,
             UndoWork   *work,
             GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db,
                             "SELECT id, file_name, format FROM main.import_run WHERE undone = 0 "
                             "ORDER BY id DESC LIMIT 1", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                           _("There is no import to take back."));
      return FALSE;
    }
  work->import_id = olivine_stmt_get_int (stmt, 0);
  work->file_name = olivine_stmt_dup_text (stmt, 1);
  work->format = olivine_stmt_dup_text (stmt, 2);

  return TRUE;
}

/* The parameters, as far as there are any: the import, and a kind of row. */
static OlivineStmt *
prepare (OlivineDb       *db,
         const UndoWork  *work,
         OlivineRow       row,
         const char      *sql,
         GError         **error)
{
  const gint64 arguments[] = { work->import_id, row };
  OlivineStmt *stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;
  for (int i = 0; i < sqlite3_bind_parameter_count (stmt); i++)
    olivine_stmt_bind_int (stmt, i, arguments[i]);

  return stmt;
}

static gboolean
run (OlivineDb       *db,
     const UndoWork  *work,
     OlivineRow       row,
     const char      *sql,
     GError         **error)
{
  g_autoptr (OlivineStmt) stmt = prepare (db, work, row, sql, error);

  return stmt != NULL && olivine_db_run (db, stmt, error);
}

static gboolean
run_all (OlivineDb          *db,
         const UndoWork     *work,
         OlivineRow          row,
         const char *const  *statements,
         gsize               n_statements,
         GError            **error)
{
  for (gsize i = 0; i < n_statements; i++)
    if (!run (db, work, row, statements[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
list_kept (OlivineDb   *db,
           UndoWork    *work,
           OlivineRow   row,
           const char  *sql,
           GError     **error)
{
  g_autoptr (OlivineStmt) stmt = prepare (db, work, row, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (work->kept_uids, olivine_stmt_dup_text (stmt, 0));
    }
}

static gboolean
count_others (OlivineDb       *db,
              const UndoWork  *work,
              gint64          *n_others,
              GError         **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = prepare (db, work, OLIVINE_ROW_ENTRY,
                  "SELECT count (*) FROM main.entry WHERE import_id IS NOT ?1", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *n_others = olivine_stmt_get_int (stmt, 0);

  return TRUE;
}

/* Removing rows one by one, with their places in three indexes, takes longer than
 * emptying the table and writing back the few that are of something else. */
static gboolean
delete_entries (OlivineDb  *db,
                UndoWork   *work,
                GError    **error)
{
  static const char *const statements[] = {
    "DROP TABLE IF EXISTS temp.others",
    "CREATE TABLE temp.others AS SELECT * FROM main.entry LIMIT 0",
    "INSERT INTO temp.others SELECT * FROM main.entry WHERE import_id IS NOT ?1",
    "DELETE FROM main.entry",
    "INSERT INTO main.entry SELECT * FROM temp.others",
  };
  gint64 n_all = 0;
  gint64 n_others = 0;

  if (!olivine_db_get_int (db, "SELECT count (*) FROM main.entry", &n_all, error) ||
      !count_others (db, work, &n_others, error))
    return FALSE;
  work->n_removed += n_all - n_others;
  if (n_others > n_all / 2)
    return run (db, work, OLIVINE_ROW_ENTRY, "DELETE FROM main.entry WHERE import_id = ?1", error);

  return run_all (db, work, OLIVINE_ROW_ENTRY, statements, G_N_ELEMENTS (statements), error);
}

/* An entry that was edited has lost its import; what was edited or deleted and put
 * back again is as it was. */
static gboolean
take_entries (OlivineDb  *db,
              UndoWork   *work,
              GError    **error)
{
  return list_kept (db, work, OLIVINE_ROW_ENTRY,
                    "SELECT row_key FROM main.import_row AS r JOIN main.entry AS e "
                    "ON e.uid = r.row_key WHERE r.import_id = ?1 AND r.row_kind = ?2 "
                    "AND e.import_id IS NULL ORDER BY e.pk", error) &&
         run (db, work, OLIVINE_ROW_ENTRY,
              "DELETE FROM main.import_row WHERE import_id = ?1 AND row_kind = ?2 AND EXISTS "
              "(SELECT 1 FROM main.entry AS e WHERE e.uid = row_key AND e.import_id = ?1)",
              error) &&
         delete_entries (db, work, error);
}

static gboolean
take_labs (OlivineDb  *db,
           UndoWork   *work,
           GError    **error)
{
  static const char *const statements[] = {
    "DELETE FROM temp.taken",
    "INSERT INTO temp.taken SELECT row_key FROM main.import_row AS r JOIN main.lab AS l "
    "ON l.uid = r.row_key WHERE r.import_id = ?1 AND r.row_kind = ?2",
    "DELETE FROM main.import_row WHERE import_id = ?1 AND row_kind = ?2 "
    "AND row_key IN (SELECT row_key FROM temp.taken)",
    "DELETE FROM main.lab WHERE uid IN (SELECT row_key FROM temp.taken)",
  };

  if (!run_all (db, work, OLIVINE_ROW_LAB, statements, G_N_ELEMENTS (statements), error))
    return FALSE;
  work->n_removed += olivine_db_changes (db);

  return TRUE;
}

/* A food whose content of then is not known any more counts as changed. */
static gboolean
sort_foods (OlivineDb  *db,
            UndoWork   *work,
            GError    **error)
{
  g_autofree char *image = olivine_food_rows_image_sql ("r.row_key");
  g_autofree char *kept =
    g_strdup_printf ("SELECT row_key FROM main.import_row AS r JOIN main.food AS f "
                     "ON f.id = r.row_key WHERE r.import_id = ?1 AND r.row_kind = ?2 "
                     "AND NOT (" FOOD_IS_UNCHANGED ") ORDER BY f.pk", image);
  g_autofree char *taken =
    g_strdup_printf ("INSERT INTO temp.taken SELECT row_key FROM main.import_row AS r "
                     "JOIN main.food AS f ON f.id = r.row_key WHERE r.import_id = ?1 "
                     "AND r.row_kind = ?2 AND " FOOD_IS_UNCHANGED, image);

  return run (db, work, OLIVINE_ROW_FOOD, "DELETE FROM temp.taken", error) &&
         list_kept (db, work, OLIVINE_ROW_FOOD, kept, error) &&
         run (db, work, OLIVINE_ROW_FOOD, taken, error);
}

static gboolean
take_foods (OlivineDb  *db,
            UndoWork   *work,
            GError    **error)
{
  static const char *const statements[] = {
    "DELETE FROM main.food_fts WHERE rowid IN (SELECT pk FROM main.food "
    "WHERE id IN (SELECT row_key FROM temp.taken))",
    "DELETE FROM main.portion WHERE food_id IN (SELECT row_key FROM temp.taken)",
    "DELETE FROM main.ingredient WHERE recipe_id IN (SELECT row_key FROM temp.taken)",
    "DELETE FROM main.food_name WHERE food_id IN (SELECT row_key FROM temp.taken)",
    "DELETE FROM main.import_row WHERE import_id = ?1 AND row_kind = ?2 "
    "AND row_key IN (SELECT row_key FROM temp.taken)",
    "DELETE FROM main.food WHERE id IN (SELECT row_key FROM temp.taken)",
  };

  if (!sort_foods (db, work, error) ||
      !run_all (db, work, OLIVINE_ROW_FOOD, statements, G_N_ELEMENTS (statements), error))
    return FALSE;
  work->n_removed += olivine_db_changes (db);

  return TRUE;
}

static gboolean
undo_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  UndoWork *work = user_data;

  return find_newest (db, work, error) &&
         take_entries (db, work, error) &&
         take_labs (db, work, error) &&
         take_foods (db, work, error) &&
         olivine_import_plan_take (db, work->import_id, work->kept_uids, &work->n_removed,
                                   error) &&
         run (db, work, OLIVINE_ROW_ENTRY, "UPDATE main.import_run SET undone = 1 WHERE id = ?1",
              error);
}

static gboolean
run_undo (OlivineDb  *db,
          UndoWork   *work,
          GError    **error)
{
  gboolean undone = FALSE;

  if (!olivine_identity_add_to_sql (db, error) ||
      !olivine_db_exec (db, MAKE_TAKEN, error) ||
      !olivine_import_bulk_begin (db, error))
    return FALSE;
  undone = olivine_db_transaction (db, undo_work, work, error);
  olivine_db_exec (db, DROP_TAKEN, NULL);

  return olivine_import_bulk_end (db, undone ? error : NULL) && undone;
}

/* Gives the space of what was removed back, if that is most of the file.  It only
 * tidies up: a file that stays large is as good. */
static void
shrink_if_mostly_empty (OlivineDb *db)
{
  gint64 n_pages = 0;
  gint64 n_free = 0;

  if (olivine_db_get_int (db, "PRAGMA main.page_count", &n_pages, NULL) &&
      olivine_db_get_int (db, "PRAGMA main.freelist_count", &n_free, NULL) &&
      n_pages > MIN_PAGES && n_free > n_pages / 2)
    olivine_db_exec (db, "VACUUM main", NULL);
  olivine_db_shrink_log (db);
}

/**
 * olivine_import_log_undo:
 * @store: a store
 * @file_name: (out) (optional): the file whose import was taken back
 * @format: (out) (optional): what it was read as
 * @n_removed: (out) (optional): how many rows were removed
 * @kept_uids: (out) (optional) (element-type utf8): the entries, foods and
 *   planned dishes that stay because they were changed since
 * @error: return location for the error
 *
 * Takes back the newest import that has not been taken back yet.  Its removed
 * rows are forgotten, so that the file can be imported again; rows that the
 * person deleted stay deleted.
 *
 * Returns: whether an import was taken back
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when there is none, or any other
 */
gboolean
olivine_import_log_undo (OlivineStore  *store,
                         char         **file_name,
                         char         **format,
                         guint         *n_removed,
                         GPtrArray    **kept_uids,
                         GError       **error)
{
  g_auto (UndoWork) work = { 0 };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);

  work.kept_uids = g_ptr_array_new_with_free_func (g_free);
  if (!run_undo (olivine_store_get_db (store), &work, error))
    return FALSE;

  shrink_if_mostly_empty (olivine_store_get_db (store));
  if (file_name != NULL)
    *file_name = g_steal_pointer (&work.file_name);
  if (format != NULL)
    *format = g_steal_pointer (&work.format);
  if (n_removed != NULL)
    *n_removed = (guint) work.n_removed;
  if (kept_uids != NULL)
    *kept_uids = g_steal_pointer (&work.kept_uids);
  olivine_store_emit_changed (store);

  return TRUE;
}
