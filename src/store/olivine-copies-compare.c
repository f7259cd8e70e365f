/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What putting a copy back would change.
 *
 * Rows are told by what never changes of them: the uid of an entry or a laboratory value,
 * the id of a food.  A copy of an earlier version may lack a table: then it has no rows.
 */

#include "olivine-copies.h"

static OlivineDb *
open_both (const char  *live_path,
           const char  *copy_path,
           GError     **error)
{
  g_autoptr (OlivineDb) db = olivine_db_open (live_path, SQLITE_OPEN_READONLY, error);
  g_autoptr (OlivineStmt) stmt = NULL;

  if (db == NULL)
    return NULL;
  stmt = olivine_db_prepare (db, "ATTACH ?1 AS copy", error);
  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, copy_path);

  return olivine_db_run (db, stmt, error) ? g_steal_pointer (&db) : NULL;
}

static gboolean
has_table (OlivineDb   *db,
           const char  *table,
           gboolean    *has,
           GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT count (*) FROM copy.sqlite_schema "
                             "WHERE type = 'table' AND name = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, table);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *has = olivine_stmt_get_int (stmt, 0) > 0;

  return TRUE;
}

/* Rows of the diary that the copy does not have. */
static gboolean
count_gone (OlivineDb   *db,
            const char  *table,
            const char  *sql,
            const char  *sql_without,
            gint64      *n_gone,
            GError     **error)
{
  gboolean has = FALSE;

  return has_table (db, table, &has, error) &&
         olivine_db_get_int (db, has ? sql : sql_without, n_gone, error);
}

static gboolean
read_days_gone (OlivineDb           *db,
                gboolean             has_entries,
                OlivineCopyChanges  *changes,
                GError             **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, has_entries
                             ? "SELECT count (*), min (date), max (date) FROM main.entry "
                               "WHERE uid NOT IN (SELECT uid FROM copy.entry)"
                             : "SELECT count (*), min (date), max (date) FROM main.entry", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  changes->n_entries_gone = olivine_stmt_get_int (stmt, 0);
  if (changes->n_entries_gone == 0)
    return TRUE;

  return olivine_date_from_text (olivine_stmt_get_text (stmt, 1), &changes->first_gone, error) &&
         olivine_date_from_text (olivine_stmt_get_text (stmt, 2), &changes->last_gone, error);
}

static gboolean
compare_entries (OlivineDb           *db,
                 OlivineCopyChanges  *changes,
                 GError             **error)
{
  static const char back[] =
    "SELECT count (*) FROM copy.entry WHERE uid NOT IN (SELECT uid FROM main.entry)";
  /* What a person would notice of an entry. */
  static const char changed[] =
    "SELECT count (*) FROM main.entry AS a JOIN copy.entry AS b USING (uid) "
    "WHERE (a.date, a.time, a.meal, a.kind, a.food_id, a.food, a.quantity, a.unit, a.grams, "
    "a.magnesium_mg, a.note) IS NOT "
    "(b.date, b.time, b.meal, b.kind, b.food_id, b.food, b.quantity, b.unit, b.grams, "
    "b.magnesium_mg, b.note)";
  gboolean has = FALSE;

  if (!has_table (db, "entry", &has, error) || !read_days_gone (db, has, changes, error))
    return FALSE;

  return !has || (olivine_db_get_int (db, back, &changes->n_entries_back, error) &&
                  olivine_db_get_int (db, changed, &changes->n_entries_changed, error));
}

/**
 * olivine_copies_compare:
 * @live_path: the diary, at this program's version
 * @copy_path: a copy that olivine_copies_inspect() found sound
 * @changes: (out caller-allocates): what putting the copy back would change
 * @error: return location for the error
 *
 * Compares the two without changing either.  Reads both, so call it from a worker.
 *
 * Returns: whether they could be compared
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_copies_compare (const char          *live_path,
                        const char          *copy_path,
                        OlivineCopyChanges  *changes,
                        GError             **error)
{
  g_autoptr (OlivineDb) db = NULL;

  g_return_val_if_fail (live_path != NULL && copy_path != NULL, FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  *changes = (OlivineCopyChanges) { 0 };
  db = open_both (live_path, copy_path, error);

  return db != NULL && compare_entries (db, changes, error) &&
         count_gone (db, "lab",
                     "SELECT count (*) FROM main.lab WHERE uid NOT IN (SELECT uid FROM copy.lab)",
                     "SELECT count (*) FROM main.lab", &changes->n_labs_gone, error) &&
         count_gone (db, "food",
                     "SELECT count (*) FROM main.food WHERE id NOT IN (SELECT id FROM copy.food)",
                     "SELECT count (*) FROM main.food", &changes->n_foods_gone, error);
}
