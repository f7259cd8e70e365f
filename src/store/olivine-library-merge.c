/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Merging what was staged into library.db, as one transaction.
 *
 * It is the writer of whole tables beside olivine_catalogue_put(): a handful of
 * statements over all foods at once, in the order of pk, which is the order in
 * which the full-text table takes rows best.  A food that changed is removed,
 * with its image kept for the undo, and then comes in like a new one.
 */

#include "olivine-library.h"

#include <glib/gi18n.h>

#include "olivine-food-rows.h"
#include "olivine-library-private.h"
#include "olivine-sql.h"

/* How many steps of SQLite's machine go by between two looks at the cancellable; one
 * food and its words are about ten, and take as long as hundreds of others. */
#define STEPS_BETWEEN_LOOKS 2000

/* How much of a range's time the foods take; the rest is for their words. */
#define FOODS_SHARE 0.2
#define FOODS_AT_ONCE 20000

/* While many rows come in, the full-text table collects more of them in memory
 * before it writes, and merges what it wrote less often. */
#define WORDS_IN_BULK \
  "INSERT INTO food_fts (food_fts, rank) VALUES ('hashsize', 16777216); " \
  "INSERT INTO food_fts (food_fts, rank) VALUES ('automerge', 8)"
#define WORDS_AS_USUAL \
  "INSERT INTO food_fts (food_fts, rank) VALUES ('hashsize', 1048576); " \
  "INSERT INTO food_fts (food_fts, rank) VALUES ('automerge', 4)"

typedef struct {
  OlivineLibrary            *library;
  const OlivineLibraryMerge *options;
  GCancellable              *cancellable;
  gint64                     import_id;
  guint                      n_imported;
  gboolean                   is_nothing; /* it came to its end, and that is not to be kept */
  double                     fraction;
} MergeWork;

/* One range of pk: what is staged in it, and where its new foods go. */
typedef struct {
  gint64 first;  /* staged, and one less than the first pk of the range */
  gint64 end;
  gint64 offset; /* from a staged pk to the new one */
} RangeWork;

/* Runs a statement whose parameters are ?1 = offset, ?2 = first, ?3 = end, ?4 = import. */
static gboolean
run_on_range (OlivineDb        *db,
              const char       *sql,
              const RangeWork  *range,
              gint64            import_id,
              GError          **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  const gint64 arguments[] = { range->offset, range->first, range->end, import_id };

  if (stmt == NULL)
    return FALSE;
  for (int i = 0; i < sqlite3_bind_parameter_count (stmt); i++)
    olivine_stmt_bind_int (stmt, i, arguments[i]);

  return olivine_db_run (db, stmt, error);
}

static gboolean
keep_image (OlivineDb    *db,
            gint64        import_id,
            OlivineStmt  *changed,
            GError      **error)
{
  g_autofree char *image = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;

  if (!olivine_food_rows_get_image (db, olivine_stmt_get_text (changed, 1), &image, error))
    return FALSE;
  stmt = olivine_db_prepare (db, "INSERT INTO import_replaced (import_id, pk, owner_id, hash, "
                             "image) VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, import_id);
  olivine_stmt_bind_int (stmt, 1, olivine_stmt_get_int (changed, 0));
  olivine_stmt_bind_int (stmt, 2, olivine_stmt_get_int (changed, 2));
  olivine_stmt_bind_int (stmt, 3, olivine_stmt_get_int (changed, 3));
  olivine_stmt_bind_text (stmt, 4, image);

  return olivine_db_run (db, stmt, error);
}

static gboolean
keep_images (OlivineDb  *db,
             gint64      import_id,
             GError    **error)
{
  g_autoptr (OlivineStmt) changed = NULL;
  gboolean has_row = FALSE;

  changed = olivine_db_prepare (db, "SELECT pk, id, owner_id, hash FROM temp.changed ORDER BY pk",
                                error);
  if (changed == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!olivine_db_step (db, changed, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!keep_image (db, import_id, changed, error))
        return FALSE;
    }
}

/* Foods that are here and say something else now make room for what they say. */
static gboolean
remove_changed (OlivineDb        *db,
                const MergeWork  *work,
                GError          **error)
{
  gint64 n_foods = 0;

  if (!olivine_db_get_int (db, "SELECT EXISTS (SELECT 1 FROM food)", &n_foods, error))
    return FALSE;
  if (n_foods == 0)
    return TRUE;

  return olivine_db_exec (db,
                          "DELETE FROM temp.changed; "
                          "INSERT INTO temp.changed SELECT f.pk, f.id, i.import_id, i.hash "
                          "FROM temp.staged AS s CROSS JOIN food AS f ON f.id = s.id "
                          "JOIN import_food AS i ON i.pk = f.pk WHERE i.hash <> s.hash",
                          error) &&
         keep_images (db, work->import_id, error) &&
         olivine_db_exec (db,
                          "DELETE FROM food_fts WHERE rowid IN (SELECT pk FROM temp.changed); "
                          "DELETE FROM portion WHERE food_id IN (SELECT id FROM temp.changed); "
                          "DELETE FROM import_food WHERE pk IN (SELECT pk FROM temp.changed); "
                          "DELETE FROM food WHERE pk IN (SELECT pk FROM temp.changed)", error);
}

/* Foods that are here already say the same, and stay.  The stored quality is the
 * pk, so that a page that was sorted in memory has the order of the table. */
static gboolean
insert_foods (OlivineDb        *db,
              MergeWork        *work,
              const RangeWork  *range,
              GError          **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "@");
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO food (pk, %s, quality, portion_g) "
                     "SELECT pk + ?1, %s, pk + ?1, portion_g FROM temp.staged "
                     "WHERE pk > ?2 AND pk < ?3 ORDER BY pk "
                     "ON CONFLICT (id) DO NOTHING", columns, columns);

  if (!run_on_range (db, sql, range, 0, error))
    return FALSE;
  work->n_imported += olivine_db_changes (db);

  return TRUE;
}

static gboolean
insert_parts (OlivineDb        *db,
              const MergeWork  *work,
              const RangeWork  *range,
              GError          **error)
{
  return run_on_range (db, "INSERT INTO import_food "
                       "SELECT f.pk, ?4, s.hash FROM food AS f "
                       "CROSS JOIN temp.staged AS s ON s.pk = f.pk - ?1 "
                       "WHERE f.pk > ?1 + ?2 AND f.pk < ?3", range, work->import_id, error) &&
         run_on_range (db, "INSERT INTO portion "
                       "SELECT f.id, p.position, p.quantity, p.unit, p.grams FROM food AS f "
                       "CROSS JOIN temp.staged_portion AS p ON p.pk = f.pk - ?1 "
                       "WHERE f.pk > ?1 + ?2 AND f.pk < ?3", range, 0, error);
}

/* The longest part of all, in pieces only so that its progress can be told. */
static gboolean
insert_words (OlivineDb        *db,
              MergeWork        *work,
              const RangeWork  *range,
              gint64            n_staged,
              GError          **error)
{
  double begun = work->fraction;
  double share = (1.0 - FOODS_SHARE) / OLIVINE_N_LIBRARY_RANGES;

  for (gint64 done = 0; done < n_staged; done += FOODS_AT_ONCE)
    {
      RangeWork piece = *range;

      piece.first = range->first + done;
      piece.end = range->offset + piece.first + FOODS_AT_ONCE + 1;
      if (!run_on_range (db, "INSERT INTO food_fts (rowid, name, keywords, names) "
                         "SELECT pk, words_to_index (name), "
                         "words_to_index (keywords || ' ; ' || brand), '' FROM food "
                         "WHERE pk > ?1 + ?2 AND pk < ?3 ORDER BY pk", &piece, 0, error))
        return FALSE;
      work->fraction = begun + share * MIN (1.0, (double) (done + FOODS_AT_ONCE) / n_staged);
    }

  return TRUE;
}

static gboolean
find_range (OlivineDb            *db,
            OlivineLibraryRange   number,
            RangeWork            *range,
            GError              **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  range->first = number * OLIVINE_LIBRARY_RANGE_SIZE;
  range->end = range->first + OLIVINE_LIBRARY_RANGE_SIZE;
  stmt = olivine_db_prepare (db, "SELECT coalesce (max (pk), ?1) - ?1 FROM food "
                             "WHERE pk > ?1 AND pk < ?2", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 0, range->first);
  olivine_stmt_bind_int (stmt, 1, range->end);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  range->offset = olivine_stmt_get_int (stmt, 0);

  return TRUE;
}

static gboolean
merge_range (OlivineDb            *db,
             MergeWork            *work,
             OlivineLibraryRange   number,
             GError              **error)
{
  RangeWork range = { 0 };
  double begun = (double) number / OLIVINE_N_LIBRARY_RANGES;

  work->fraction = begun;
  if (!find_range (db, number, &range, error) ||
      !insert_foods (db, work, &range, error))
    return FALSE;
  work->fraction = begun + FOODS_SHARE / OLIVINE_N_LIBRARY_RANGES;
  if (work->options->dry_run)
    return TRUE;

  return insert_parts (db, work, &range, error) &&
         insert_words (db, work, &range, work->library->n_staged[number], error);
}

/* An import that is only tried, or brings nothing, ends as a stop on request. */
static gboolean
merge_work (OlivineDb  *db,
            gpointer    user_data,
            GError    **error)
{
  MergeWork *work = user_data;

  if ((work->library->is_attached && !olivine_library_check_in_place (db, "library", error)) ||
      !olivine_db_exec (db, WORDS_IN_BULK, error) ||
      !olivine_library_log_begin (db, work->options, &work->import_id, error) ||
      !remove_changed (db, work, error))
    return FALSE;
  for (int i = 0; i < OLIVINE_N_LIBRARY_RANGES; i++)
    if (!merge_range (db, work, (OlivineLibraryRange) i, error))
      return FALSE;
  if (work->options->dry_run || work->n_imported == 0)
    {
      work->is_nothing = !g_cancellable_is_cancelled (work->cancellable);
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CANCELLED,
                           _("Nothing is to be merged."));
      return FALSE;
    }

  return olivine_library_log_end (db, work->import_id, work->n_imported, error) &&
         olivine_db_exec (db, WORDS_AS_USUAL, error);
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

static gboolean
run_merge (OlivineDb  *db,
           MergeWork  *work,
           GError    **error)
{
  sqlite3 *handle = olivine_db_get_handle (db);
  gboolean merged = FALSE;

  /* What is staged is complete; its own transaction makes room for the merge, and
   * for the file, which cannot be attached within one. */
  if (!olivine_db_exec (db, "COMMIT", error) ||
      (!work->options->dry_run && !olivine_library_attach (work->library, error)))
    return FALSE;
  sqlite3_progress_handler (handle, STEPS_BETWEEN_LOOKS, look_up, work);
  merged = olivine_db_transaction (db, merge_work, work, error);
  sqlite3_progress_handler (handle, 0, NULL, NULL);

  return merged;
}

/* What was merged is on disk; where somebody reads just now, another one tidies up. */
static void
tidy_up (OlivineDb *db)
{
  sqlite3_busy_timeout (olivine_db_get_handle (db), 0);
  olivine_db_exec (db, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);
}

/* Nothing to merge is no failure; a file that was made for nothing goes. */
static gboolean
merge_or_try (MergeWork  *work,
              gint64      n_staged,
              GError    **error)
{
  OlivineLibrary *library = work->library;
  g_autoptr (GError) local_error = NULL;

  if (n_staged == 0 && !g_cancellable_is_cancelled (work->cancellable))
    return TRUE;
  if (run_merge (library->db, work, &local_error))
    {
      tidy_up (library->db);
      return TRUE;
    }

  olivine_library_drop_new (library);
  if (work->is_nothing)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * olivine_library_merge:
 * @library: a library with staged foods
 * @merge: what the import is called in the log, and how it is done
 * @result: (out caller-allocates): what was done, or would have been
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for the error
 *
 * Takes in the staged foods that are not here yet, or say something else than
 * they did: all of them, or nothing, whenever the program ends.  An import that
 * brings nothing leaves no trace: the file of a library that was not there is made
 * here, and removed again.  Afterwards the library can only be closed.
 *
 * Returns: whether the merge, or the dry run, succeeded
 *
 * Errors: %OLIVINE_STORE_ERROR_CANCELLED, or any other; nothing is changed then
 */
gboolean
olivine_library_merge (OlivineLibrary             *library,
                       const OlivineLibraryMerge  *merge,
                       OlivineMergeResult         *result,
                       GCancellable               *cancellable,
                       GError                    **error)
{
  MergeWork work = { library, merge, cancellable };
  gint64 n_staged = 0;

  g_return_val_if_fail (library != NULL, FALSE);
  g_return_val_if_fail (merge != NULL && merge->now != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  for (int i = 0; i < OLIVINE_N_LIBRARY_RANGES; i++)
    n_staged += library->n_staged[i];

  if (!merge_or_try (&work, n_staged, error))
    return FALSE;
  result->n_imported = work.n_imported;
  result->n_skipped = (guint) n_staged - work.n_imported + library->n_repeated;

  return TRUE;
}
