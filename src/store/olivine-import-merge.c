/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Merging what was staged into diary.db, as one transaction.
 *
 * One import is one transaction, with its log in the same file: all of it is
 * there or none.  A dry run is the very same work that does not commit, so what
 * it says is what would happen.  What the person deleted does not come back with
 * the next import of the same file.
 */

#include "olivine-import-log.h"

#include <glib/gi18n.h>

#include "olivine-entry-rows.h"
#include "olivine-food-rows.h"
#include "olivine-import-private.h"
#include "olivine-sql.h"
#include "olivine-store-private.h"

/* How many steps of SQLite's machine go by between two looks at the cancellable:
 * some milliseconds. */
#define STEPS_BETWEEN_LOOKS 10000

/* Rows of one statement; between two the progress is told. */
#define ROWS_AT_ONCE 10000

/* Of the merge, what telling equal rows apart takes where there are any. */
#define ORDINALS_SHARE 0.1

/* A row that is listed came with an earlier import. */
#define IS_NEW \
  "NOT EXISTS (SELECT 1 FROM main.import_row WHERE row_kind = ?1 AND row_key = s.%s)"

typedef struct {
  OlivineImportStage       *stage;
  const OlivineImportMerge *options;
  GCancellable             *cancellable;
  gint64                    import_id;
  gint64                    n_imported;
  gboolean                  is_nothing; /* it came to its end, and that is not to be kept */
  double                    fraction;
} MergeWork;

/* Runs a statement whose first parameters are @arguments. */
static gboolean
run_with (OlivineDb     *db,
          const char    *sql,
          const gint64  *arguments,
          GError       **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  for (int i = 0; i < sqlite3_bind_parameter_count (stmt); i++)
    olivine_stmt_bind_int (stmt, i, arguments[i]);

  return olivine_db_run (db, stmt, error);
}

static gboolean
begin_run (OlivineDb  *db,
           MergeWork  *work,
           GError    **error)
{
  g_autofree char *moment = g_date_time_format_iso8601 (work->options->now);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.import_run "
                             "(imported_at, file_name, format, n_imported) "
                             "VALUES (?1, ?2, ?3, 0)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, moment);
  olivine_stmt_bind_text (stmt, 1, work->options->file_name);
  olivine_stmt_bind_text (stmt, 2, work->options->format);
  if (!olivine_db_run (db, stmt, error))
    return FALSE;
  work->import_id = sqlite3_last_insert_rowid (olivine_db_get_handle (db));

  return TRUE;
}

static gboolean
end_run (OlivineDb        *db,
         const MergeWork  *work,
         GError          **error)
{
  const gint64 arguments[] = { work->import_id, work->n_imported };

  return run_with (db, "UPDATE main.import_run SET n_imported = ?2 WHERE id = ?1", arguments,
                   error);
}

static gboolean
check_cancelled (const MergeWork  *work,
                 GError          **error)
{
  if (!g_cancellable_is_cancelled (work->cancellable))
    return TRUE;

  g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED,
                       _("The import was cancelled. Nothing was changed."));
  return FALSE;
}

static gboolean
insert_entries (OlivineDb  *db,
                MergeWork  *work,
                GError    **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_entry_columns, "@");
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO main.entry (%s, import_id) SELECT %s, ?2 "
                     "FROM temp.staged_entry AS s WHERE rank > ?3 AND rank <= ?4 AND " IS_NEW
                     " ORDER BY rank ON CONFLICT (uid) DO NOTHING", columns, columns, "uid");
  gint64 n_rows = work->stage->n_rows;

  if (n_rows == work->stage->n_foods + work->stage->n_labs + work->stage->n_plan_items)
    return TRUE;
  for (gint64 done = 0; done < n_rows; done += ROWS_AT_ONCE)
    {
      const gint64 arguments[] = {
        OLIVINE_ROW_ENTRY, work->import_id, done, done + ROWS_AT_ONCE,
      };

      work->fraction = ORDINALS_SHARE + (1.0 - ORDINALS_SHARE) * done / n_rows;
      if (!check_cancelled (work, error) || !run_with (db, sql, arguments, error))
        return FALSE;
      work->n_imported += olivine_db_changes (db);
    }

  return TRUE;
}

static gboolean
insert_labs (OlivineDb  *db,
             MergeWork  *work,
             GError    **error)
{
  gint64 arguments[] = { OLIVINE_ROW_LAB, work->import_id, 0 };

  if (work->stage->n_labs == 0)
    return TRUE;
  if (!olivine_db_get_int (db, "SELECT coalesce (max (pk), 0) FROM main.lab", &arguments[2],
                           error) ||
      !run_with (db, "INSERT INTO main.lab (uid, date, name, amount, unit) "
                 "SELECT uid, date, name, amount, unit FROM temp.staged_lab AS s WHERE "
                 "NOT EXISTS (SELECT 1 FROM main.import_row WHERE row_kind = ?1 "
                 "AND row_key = s.uid) ORDER BY rank ON CONFLICT DO NOTHING", arguments, error))
    return FALSE;
  work->n_imported += olivine_db_changes (db);

  return run_with (db, "INSERT INTO main.import_row SELECT ?1, uid, ?2, NULL FROM main.lab "
                   "WHERE pk > ?3", arguments, error);
}

/* A food that any catalogue has is here already. */
static char *
make_food_sql (OlivineStore *store)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "@");

  return g_strdup_printf ("INSERT INTO main.food (%s, quality, portion_g) "
                          "SELECT %s, quality, portion_g FROM temp.staged_food AS s WHERE " IS_NEW
                          " AND NOT EXISTS (SELECT 1 FROM foods.food AS f WHERE f.id = s.id)%s"
                          " ORDER BY rank ON CONFLICT (id) DO NOTHING",
                          columns, columns, "id",
                          olivine_store_has_library (store)
                          ? " AND NOT EXISTS (SELECT 1 FROM library.food AS f WHERE f.id = s.id)"
                          : "");
}

/* What hangs on the new foods; of equal ids in one file the first came in. */
static gboolean
insert_food_parts (OlivineDb     *db,
                   const gint64  *arguments,
                   GError       **error)
{
  g_autofree char *image = olivine_food_rows_image_sql ("new.id");
  g_autofree char *list = g_strdup_printf ("INSERT INTO main.import_row "
                                           "SELECT ?1, new.id, ?2, image_hash (%s) "
                                           "FROM main.food AS new WHERE new.pk > ?3", image);

  return run_with (db, "INSERT INTO main.portion "
                   "SELECT f.id, p.position, p.quantity, p.unit, p.grams FROM main.food AS f "
                   "JOIN (SELECT id, min (rank) AS rank FROM temp.staged_food GROUP BY id) AS s "
                   "ON s.id = f.id JOIN temp.staged_portion AS p ON p.food_rank = s.rank "
                   "WHERE f.pk > ?3", arguments, error) &&
         run_with (db, "INSERT INTO main.food_fts (rowid, name, keywords, names) "
                   "SELECT pk, words_to_index (name), "
                   "words_to_index (keywords || ' ; ' || brand), '' FROM main.food "
                   "WHERE pk > ?3 ORDER BY pk", arguments, error) &&
         run_with (db, list, arguments, error);
}

static gboolean
insert_foods (OlivineDb  *db,
              MergeWork  *work,
              GError    **error)
{
  g_autofree char *sql = make_food_sql (work->stage->store);
  gint64 arguments[] = { OLIVINE_ROW_FOOD, work->import_id, 0 };

  if (work->stage->n_foods == 0)
    return TRUE;
  if (!olivine_db_get_int (db, "SELECT coalesce (max (pk), 0) FROM main.food", &arguments[2],
                           error) ||
      !run_with (db, sql, arguments, error))
    return FALSE;
  work->n_imported += olivine_db_changes (db);

  return insert_food_parts (db, arguments, error);
}

/* SQLite may stop a statement for reasons of its own, so that no error tells this end
 * from others. */
static gboolean
end_as_nothing (MergeWork  *work,
                GError    **error)
{
  if (!check_cancelled (work, error))
    return FALSE;
  work->is_nothing = TRUE;
  g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED,
                       _("Nothing is to be merged."));

  return FALSE;
}

/* An import that is only tried, or brings nothing, is rolled back in the end. */
static gboolean
merge_work (OlivineDb  *db,
            gpointer    user_data,
            GError    **error)
{
  MergeWork *work = user_data;

  if (!begin_run (db, work, error) ||
      !insert_entries (db, work, error) ||
      !insert_labs (db, work, error) ||
      !insert_foods (db, work, error) ||
      !olivine_import_plan_merge (work->stage, work->import_id, &work->n_imported, error))
    return FALSE;
  if (work->options->dry_run || work->n_imported == 0)
    return end_as_nothing (work, error);

  return end_run (db, work, error) && check_cancelled (work, error);
}

/* Of equal rows all but the first get another uid, made of the same content. */
static gboolean
number_repeated (OlivineDb   *db,
                 const char  *table,
                 const char  *key,
                 const char  *prefix,
                 GError     **error)
{
  g_autofree char *find =
    g_strdup_printf ("INSERT INTO temp.repeated SELECT rank, n FROM "
                     "(SELECT rank, row_number () OVER (PARTITION BY hash ORDER BY rank) AS n "
                     "FROM temp.%s WHERE hash IN (SELECT hash FROM temp.perhaps_repeated)) "
                     "WHERE n > 1", table);
  g_autofree char *update =
    g_strdup_printf ("UPDATE temp.%s AS s SET %s = '%s' || row_uid (s.hash, r.n) "
                     "FROM temp.repeated AS r WHERE s.rank = r.rank", table, key, prefix);

  return olivine_db_exec (db, find, error) &&
         olivine_db_exec (db, update, error) &&
         olivine_db_exec (db, "DELETE FROM temp.repeated", error);
}

/* Needs the staging tables only, so nobody waits for it yet. */
static gboolean
number_all_repeated (OlivineDb  *db,
                     GError    **error)
{
  gint64 is_needed = 0;

  if (!olivine_db_get_int (db, "SELECT EXISTS (SELECT 1 FROM temp.perhaps_repeated)", &is_needed,
                           error))
    return FALSE;

  return is_needed == 0 ||
         (number_repeated (db, "staged_entry", "uid", "", error) &&
          number_repeated (db, "staged_food", "id", "my:", error) &&
          number_repeated (db, "staged_lab", "uid", "", error));
}

/* Called by SQLite in the middle of a statement; what is not 0 interrupts it. */
static int
look_up (void *user_data)
{
  MergeWork *work = user_data;

  if (work->options->progress != NULL)
    work->options->progress (work->fraction, work->options->user_data);

  return g_cancellable_is_cancelled (work->cancellable) ? 1 : 0;
}

/* A transaction that fails by its own fault is told about first. */
static gboolean
merge_in_bulk (OlivineDb  *db,
               MergeWork  *work,
               GError    **error)
{
  gboolean merged = FALSE;

  if (!olivine_import_bulk_begin (db, error))
    return FALSE;
  merged = olivine_db_transaction (db, merge_work, work, error);

  return olivine_import_bulk_end (db, merged ? error : NULL) && merged;
}

static gboolean
run_merge (OlivineDb  *db,
           MergeWork  *work,
           GError    **error)
{
  sqlite3 *handle = olivine_db_get_handle (db);
  gboolean merged = FALSE;

  sqlite3_progress_handler (handle, STEPS_BETWEEN_LOOKS, look_up, work);
  if (check_cancelled (work, error) &&
      number_all_repeated (db, error) &&
      olivine_db_exec (db, "COMMIT", error))
    {
      work->stage->in_transaction = FALSE;
      merged = merge_in_bulk (db, work, error);
    }
  sqlite3_progress_handler (handle, 0, NULL, NULL);

  return merged;
}

/**
 * olivine_import_stage_merge:
 * @stage: a stage that was not merged yet
 * @merge: what the import is called in the log, and how it is done
 * @result: (out caller-allocates): what was done, or would have been
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for the error
 *
 * Takes in what is not here yet: all of it, or nothing, whenever the program
 * ends.  A row is skipped when it came with an earlier import, even if it was
 * deleted since, or when there is an entry of its uid, a food of its id, the same
 * laboratory value or the same dish in the same meal.  An import that brings nothing
 * leaves no trace.  Afterwards the stage can only be freed.
 *
 * Returns: whether the merge, or the dry run, succeeded
 *
 * Errors: %OLIVINE_STORE_ERROR_CANCELLED, or any other; nothing is changed then
 */
gboolean
olivine_import_stage_merge (OlivineImportStage        *stage,
                            const OlivineImportMerge  *merge,
                            OlivineMergeResult        *result,
                            GCancellable              *cancellable,
                            GError                   **error)
{
  g_autoptr (GError) local_error = NULL;
  MergeWork work = { stage, merge, cancellable };

  g_return_val_if_fail (stage != NULL && stage->in_transaction, FALSE);
  g_return_val_if_fail (merge != NULL && merge->now != NULL, FALSE);
  g_return_val_if_fail (merge->file_name != NULL && merge->format != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  if (run_merge (stage->db, &work, &local_error))
    {
      olivine_db_shrink_log (stage->db);
      olivine_store_emit_changed (stage->store);
    }
  else if (!work.is_nothing)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  result->n_imported = (guint) work.n_imported;
  result->n_skipped = (guint) (stage->n_rows - work.n_imported);

  return TRUE;
}
