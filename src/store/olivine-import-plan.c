/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The plan as a file brings it: staged, merged and taken back.
 *
 * A dish has no uid in a file.  It is known by its day, meal, dish and servings,
 * and among equal ones by which of them it is, so that a dish that was planned
 * here by hand is not planned a second time.
 */

#include "olivine-import-private.h"

/* What a dish of the plan says; by its hash one that was changed is known. */
#define CONTENT \
  "p.date || ' ' || p.meal || ' ' || p.dish_id || ' ' || p.servings || ' ' || p.eaten"

#define IS_UNCHANGED "image_hash (" CONTENT ") IS r.row_hash"

/* Of an import and a kind of row: those that are still there. */
#define IMPORTED \
  "main.import_row AS r JOIN main.plan_item AS p ON p.uid = r.row_key " \
  "WHERE r.row_kind = ?1 AND r.import_id = ?2"

static OlivineStmt *
prepare (OlivineDb   *db,
         const char  *sql,
         gint64       import_id,
         GError     **error)
{
  OlivineStmt *stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_int (stmt, 0, OLIVINE_ROW_PLAN_ITEM);
  olivine_stmt_bind_int (stmt, 1, import_id);

  return stmt;
}

/* Private: makes room for dishes. */
gboolean
olivine_import_plan_prepare (OlivineImportStage  *stage,
                             GError             **error)
{
  if (!olivine_db_exec (stage->db, "CREATE TABLE temp.staged_plan_item (rank INTEGER PRIMARY KEY, "
                        "hash, date, meal, dish_id, dish, servings)", error))
    return FALSE;
  stage->put_plan_item = olivine_db_prepare (stage->db, "INSERT INTO temp.staged_plan_item "
                                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);

  return stage->put_plan_item != NULL;
}

/* Private: puts a dish aside for the merge. */
gboolean
olivine_import_plan_add (OlivineImportStage     *stage,
                         const OlivinePlanItem  *item,
                         GError                **error)
{
  g_autofree char *date = olivine_date_to_text (item->date);
  guint8 hash[OLIVINE_IDENTITY_BYTES];

  stage->n_plan_items++;
  olivine_identity_of_plan_item (&stage->identity, item, hash);
  olivine_stmt_bind_int (stage->put_plan_item, 0, stage->n_rows);
  olivine_stmt_bind_bytes (stage->put_plan_item, 1, hash, sizeof hash);
  olivine_stmt_bind_text (stage->put_plan_item, 2, date);
  olivine_stmt_bind_text (stage->put_plan_item, 3, olivine_meal_to_nick (item->meal));
  olivine_stmt_bind_text (stage->put_plan_item, 4, item->dish_id);
  olivine_stmt_bind_text (stage->put_plan_item, 5, item->dish);
  olivine_stmt_bind_int (stage->put_plan_item, 6, item->servings);

  return olivine_db_run (stage->db, stage->put_plan_item, error);
}

static gboolean
insert_new (OlivineDb  *db,
            gint64      import_id,
            gint64      last_pk,
            GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = prepare (db,
                  "INSERT INTO main.plan_item (uid, date, meal, dish_id, dish, servings, eaten) "
                  "SELECT row_uid (hash, n), date, meal, dish_id, dish, servings, '[]' FROM "
                  "(SELECT *, row_number () OVER (PARTITION BY hash ORDER BY rank) AS n "
                  "FROM temp.staged_plan_item) AS s "
                  "WHERE NOT EXISTS (SELECT 1 FROM main.import_row WHERE row_kind = ?1 "
                  "AND row_key = row_uid (s.hash, s.n)) "
                  "AND n > (SELECT count (*) FROM main.plan_item AS p WHERE p.date = s.date "
                  "AND p.meal = s.meal AND p.dish_id = s.dish_id AND p.servings = s.servings "
                  "AND p.pk <= ?3 AND ?2 > 0) ORDER BY rank ON CONFLICT (uid) DO NOTHING",
                  import_id, error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 2, last_pk);

  return olivine_db_run (db, stmt, error);
}

static gboolean
list_new (OlivineDb  *db,
          gint64      import_id,
          gint64      last_pk,
          GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = prepare (db, "INSERT INTO main.import_row SELECT ?1, uid, ?2, image_hash (" CONTENT ") "
                  "FROM main.plan_item AS p WHERE p.pk > ?3", import_id, error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_int (stmt, 2, last_pk);

  return olivine_db_run (db, stmt, error);
}

/* Private: plans what is not planned yet, in the merge's transaction. */
gboolean
olivine_import_plan_merge (OlivineImportStage  *stage,
                           gint64               import_id,
                           gint64              *n_imported,
                           GError             **error)
{
  gint64 last_pk = 0;

  if (stage->n_plan_items == 0)
    return TRUE;
  if (!olivine_db_get_int (stage->db, "SELECT coalesce (max (pk), 0) FROM main.plan_item",
                           &last_pk, error) ||
      !insert_new (stage->db, import_id, last_pk, error))
    return FALSE;
  *n_imported += olivine_db_changes (stage->db);

  return list_new (stage->db, import_id, last_pk, error);
}

static gboolean
list_kept (OlivineDb  *db,
           gint64      import_id,
           GPtrArray  *kept_uids,
           GError    **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = prepare (db, "SELECT p.uid FROM " IMPORTED " AND NOT (" IS_UNCHANGED ") ORDER BY p.pk",
                  import_id, error);
  if (stmt == NULL)
    return FALSE;
  for (;;)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (kept_uids, olivine_stmt_dup_text (stmt, 0));
    }
}

/* Private: removes what an import planned and nobody changed or ate since; in the
 * transaction of the undo, which has made temp.taken. */
gboolean
olivine_import_plan_take (OlivineDb  *db,
                          gint64      import_id,
                          GPtrArray  *kept_uids,
                          gint64     *n_removed,
                          GError    **error)
{
  g_autoptr (OlivineStmt) take = NULL;
  g_autoptr (OlivineStmt) forget = NULL;

  if (!list_kept (db, import_id, kept_uids, error) ||
      !olivine_db_exec (db, "DELETE FROM temp.taken", error))
    return FALSE;
  take = prepare (db, "INSERT INTO temp.taken SELECT p.uid FROM " IMPORTED " AND " IS_UNCHANGED,
                  import_id, error);
  if (take == NULL || !olivine_db_run (db, take, error))
    return FALSE;
  forget = prepare (db, "DELETE FROM main.import_row WHERE row_kind = ?1 AND import_id = ?2 "
                    "AND row_key IN (SELECT row_key FROM temp.taken)", import_id, error);
  if (forget == NULL || !olivine_db_run (db, forget, error) ||
      !olivine_db_exec (db, "DELETE FROM main.plan_item "
                        "WHERE uid IN (SELECT row_key FROM temp.taken)", error))
    return FALSE;
  *n_removed += olivine_db_changes (db);

  return TRUE;
}
