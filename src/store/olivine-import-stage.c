/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the rows of a file wait for the merge.
 *
 * The tables are temporary ones, on disk: SQLite has unlinked their file from the
 * start, so that nothing of them is left however the program ends, and they are
 * neither locked nor synced.  One transaction is open from the first row to the
 * merge, as ending one for each row costs a walk over all pages in memory.  It is
 * a deferred one that writes to the temporary tables only: the diary is not
 * locked while a file is staged, however long that takes.
 */

#include "olivine-import-log.h"

#include "olivine-entry-rows.h"
#include "olivine-food-rows.h"
#include "olivine-import-private.h"
#include "olivine-sql.h"

/* Memory for pages of the temporary tables, in KiB; the rest is on disk. */
#define CACHE_SIZE "-8192"

/* So many rows are gone in a moment. */
#define MAX_ROWS_DROPPED 50000

#define OWN_FOOD_PREFIX "my:"

/* Bits of the filter, 4 MB of them: of a million rows one in a thousand is taken
 * for one that came before, and looked at again. */
#define SEEN_BITS 25
#define N_PROBES 3

#define DROP_TABLES \
  "DROP TABLE IF EXISTS temp.staged_entry; DROP TABLE IF EXISTS temp.staged_food; " \
  "DROP TABLE IF EXISTS temp.staged_portion; DROP TABLE IF EXISTS temp.staged_lab; " \
  "DROP TABLE IF EXISTS temp.staged_plan_item; DROP TABLE IF EXISTS temp.repeated; " \
  "DROP TABLE IF EXISTS temp.perhaps_repeated"

/**
 * olivine_import_row_free:
 * @row: (transfer full) (nullable): a row
 */
void
olivine_import_row_free (OlivineImportRow *row)
{
  if (row == NULL)
    return;

  g_clear_pointer (&row->entry, olivine_entry_unref);
  g_clear_pointer (&row->food, olivine_food_unref);
  g_free (row->lab);
  g_clear_pointer (&row->plan_item, olivine_plan_item_free);
  g_free (row);
}

static gboolean
make_tables (OlivineDb  *db,
             GError    **error)
{
  g_autofree char *entry_columns = olivine_sql_list (olivine_entry_columns, "@");
  g_autofree char *food_columns = olivine_sql_list (olivine_food_columns, "@");
  g_autofree char *entries = g_strdup_printf ("CREATE TABLE temp.staged_entry "
                                              "(rank INTEGER PRIMARY KEY, hash, %s)",
                                              entry_columns);
  g_autofree char *foods = g_strdup_printf ("CREATE TABLE temp.staged_food "
                                            "(rank INTEGER PRIMARY KEY, hash, %s, quality, "
                                            "portion_g)", food_columns);

  return olivine_db_exec (db, DROP_TABLES, error) &&
         olivine_db_exec (db, "PRAGMA temp_store = FILE; PRAGMA temp.journal_mode = MEMORY; "
                          "PRAGMA temp.secure_delete = OFF; "
                          "PRAGMA temp.cache_size = " CACHE_SIZE, error) &&
         olivine_db_exec (db, entries, error) &&
         olivine_db_exec (db, foods, error) &&
         olivine_db_exec (db, "CREATE TABLE temp.staged_portion (food_rank INTEGER, "
                          "position INTEGER, quantity REAL, unit TEXT, grams REAL, "
                          "PRIMARY KEY (food_rank, position)) WITHOUT ROWID; "
                          "CREATE TABLE temp.staged_lab (rank INTEGER PRIMARY KEY, hash, uid, "
                          "date, name, amount REAL, unit); "
                          "CREATE TABLE temp.repeated (rank INTEGER PRIMARY KEY, n); "
                          "CREATE TABLE temp.perhaps_repeated (hash PRIMARY KEY) WITHOUT ROWID",
                          error);
}

static gboolean
prepare_statements (OlivineImportStage  *stage,
                    GError             **error)
{
  g_autofree char *entry_parameters = olivine_sql_list (olivine_entry_columns, "?");
  g_autofree char *food_parameters = olivine_sql_list (olivine_food_columns, "?");
  g_autofree char *entry = g_strdup_printf ("INSERT INTO temp.staged_entry VALUES (?, ?, %s)",
                                            entry_parameters);
  g_autofree char *food = g_strdup_printf ("INSERT INTO temp.staged_food VALUES (?, ?, %s, ?, ?)",
                                           food_parameters);

  stage->put_entry = olivine_db_prepare (stage->db, entry, error);
  if (stage->put_entry == NULL)
    return FALSE;
  stage->put_food = olivine_db_prepare (stage->db, food, error);
  if (stage->put_food == NULL)
    return FALSE;
  stage->put_portion = olivine_db_prepare (stage->db, "INSERT INTO temp.staged_portion "
                                           "VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (stage->put_portion == NULL)
    return FALSE;
  stage->put_lab = olivine_db_prepare (stage->db, "INSERT INTO temp.staged_lab "
                                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);
  if (stage->put_lab == NULL)
    return FALSE;
  stage->put_perhaps = olivine_db_prepare (stage->db, "INSERT OR IGNORE INTO "
                                           "temp.perhaps_repeated VALUES (?1)", error);

  return stage->put_perhaps != NULL;
}

/**
 * olivine_import_stage_new:
 * @store: a store without a statement or transaction under way; it has one import
 *   at a time
 * @error: return location for the error
 *
 * Makes room for the rows of one file.  Nobody waits for it.
 *
 * Returns: (transfer full) (nullable): the stage
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineImportStage *
olivine_import_stage_new (OlivineStore  *store,
                          GError       **error)
{
  g_autoptr (OlivineImportStage) stage = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  stage = g_new0 (OlivineImportStage, 1);
  stage->store = g_object_ref (store);
  stage->db = olivine_store_get_db (store);
  stage->seen = g_malloc0 ((1 << SEEN_BITS) / 8);
  olivine_identity_init (&stage->identity);
  if (!olivine_identity_add_to_sql (stage->db, error) ||
      !make_tables (stage->db, error) ||
      !prepare_statements (stage, error) ||
      !olivine_import_plan_prepare (stage, error) ||
      !olivine_db_begin (stage->db, FALSE, error))
    return NULL;
  stage->in_transaction = TRUE;

  return g_steal_pointer (&stage);
}

static void
bind_hash (OlivineStmt  *stmt,
           int           index,
           const guint8 *hash)
{
  /* The hash outlives the step, which is all that SQLite needs. */
  sqlite3_bind_blob (stmt, index + 1, hash, OLIVINE_IDENTITY_BYTES, SQLITE_STATIC);
}

/* Whether a hash may have been there before; when it was not, this is nearly always
 * known.  The bytes of a hash are as good as random numbers. */
static gboolean
may_be_seen (OlivineImportStage *stage,
             const guint8       *hash)
{
  gboolean is_seen = TRUE;

  for (int i = 0; i < N_PROBES; i++)
    {
      guint32 bit = 0;

      memcpy (&bit, hash + i * sizeof bit, sizeof bit);
      bit &= (1 << SEEN_BITS) - 1;
      is_seen &= (stage->seen[bit / 8] >> bit % 8) & 1;
      stage->seen[bit / 8] |= 1 << bit % 8;
    }

  return is_seen;
}

/* Equal rows are told apart in the end, among those that are listed here. */
static gboolean
watch_for_repeated (OlivineImportStage  *stage,
                    const guint8        *hash,
                    GError             **error)
{
  if (!may_be_seen (stage, hash))
    return TRUE;

  bind_hash (stage->put_perhaps, 0, hash);
  return olivine_db_run (stage->db, stage->put_perhaps, error);
}

static gboolean
add_entry (OlivineImportStage  *stage,
           const OlivineEntry  *entry,
           GError             **error)
{
  char uid[OLIVINE_IDENTITY_UID_SIZE];
  guint8 hash[OLIVINE_IDENTITY_BYTES];

  olivine_stmt_bind_int (stage->put_entry, 0, stage->n_rows);
  olivine_entry_rows_bind (stage->put_entry, 2, entry);
  olivine_stmt_bind_null (stage->put_entry, 1);
  if (*entry->uid == '\0')
    {
      olivine_identity_of_entry (&stage->identity, entry, hash);
      olivine_identity_to_uid (hash, uid);
      bind_hash (stage->put_entry, 1, hash);
      olivine_stmt_bind_text (stage->put_entry, 2, uid);
      if (!watch_for_repeated (stage, hash, error))
        return FALSE;
    }

  return olivine_db_run (stage->db, stage->put_entry, error);
}

static gboolean
add_portions (OlivineImportStage  *stage,
              const OlivineFood   *food,
              GError             **error)
{
  for (guint i = 0; i < food->portions->len; i++)
    {
      const OlivinePortion *portion = food->portions->pdata[i];

      olivine_stmt_bind_int (stage->put_portion, 0, stage->n_rows);
      olivine_stmt_bind_int (stage->put_portion, 1, i);
      olivine_stmt_bind_double (stage->put_portion, 2, portion->quantity);
      olivine_stmt_bind_text (stage->put_portion, 3, portion->unit);
      olivine_stmt_bind_double (stage->put_portion, 4, portion->grams);
      if (!olivine_db_run (stage->db, stage->put_portion, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_food (OlivineImportStage  *stage,
          const OlivineFood   *food,
          GError             **error)
{
  char id[sizeof OWN_FOOD_PREFIX + OLIVINE_IDENTITY_UID_SIZE] = OWN_FOOD_PREFIX;
  guint8 hash[OLIVINE_IDENTITY_BYTES];

  stage->n_foods++;
  olivine_stmt_bind_int (stage->put_food, 0, stage->n_rows);
  olivine_food_rows_bind (stage->put_food, 2, food, 0);
  olivine_stmt_bind_null (stage->put_food, 1);
  if (*food->id == '\0')
    {
      olivine_identity_of_food (&stage->identity, food, hash);
      olivine_identity_to_uid (hash, id + strlen (OWN_FOOD_PREFIX));
      bind_hash (stage->put_food, 1, hash);
      olivine_stmt_bind_text (stage->put_food, 2, id);
      if (!watch_for_repeated (stage, hash, error))
        return FALSE;
    }

  return olivine_db_run (stage->db, stage->put_food, error) && add_portions (stage, food, error);
}

static gboolean
add_lab (OlivineImportStage  *stage,
         const OlivineLab    *lab,
         GError             **error)
{
  g_autofree char *date = olivine_date_to_text (lab->date);
  char uid[OLIVINE_IDENTITY_UID_SIZE];
  guint8 hash[OLIVINE_IDENTITY_BYTES];

  stage->n_labs++;
  olivine_identity_of_lab (&stage->identity, lab, hash);
  olivine_identity_to_uid (hash, uid);
  olivine_stmt_bind_int (stage->put_lab, 0, stage->n_rows);
  bind_hash (stage->put_lab, 1, hash);
  olivine_stmt_bind_text (stage->put_lab, 2, uid);
  olivine_stmt_bind_text (stage->put_lab, 3, date);
  olivine_stmt_bind_text (stage->put_lab, 4, olivine_lab_name_to_nick (lab->name));
  olivine_stmt_bind_double (stage->put_lab, 5, lab->amount);
  olivine_stmt_bind_text (stage->put_lab, 6, lab->unit);

  return watch_for_repeated (stage, hash, error) &&
         olivine_db_run (stage->db, stage->put_lab, error);
}

/**
 * olivine_import_stage_add:
 * @stage: a stage that was not merged yet
 * @row: what a file wants to add, checked; a uid or id that is empty is made of
 *   the content, so that it is the same whenever the file is read
 * @error: return location for the error
 *
 * Puts a row aside for the merge.
 *
 * Returns: whether that worked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_import_stage_add (OlivineImportStage      *stage,
                          const OlivineImportRow  *row,
                          GError                 **error)
{
  g_return_val_if_fail (stage != NULL && stage->in_transaction, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  stage->n_rows++;
  if (row->entry != NULL)
    return add_entry (stage, row->entry, error);
  if (row->lab != NULL)
    return add_lab (stage, row->lab, error);
  if (row->plan_item != NULL)
    return olivine_import_plan_add (stage, row->plan_item, error);

  return add_food (stage, row->food, error);
}

/* What was bound for a row that did not come in must not meet the next file. */
static void
reset_statements (OlivineImportStage *stage)
{
  OlivineStmt *statements[] = {
    stage->put_entry, stage->put_food, stage->put_portion, stage->put_lab, stage->put_perhaps,
    stage->put_plan_item,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    olivine_stmt_reset (statements[i]);
}

/**
 * olivine_import_stage_free:
 * @stage: (transfer full): a stage
 *
 * Forgets what was staged and not merged.  Large tables go with the connection, or
 * with the next stage, as removing them would make whoever cancels wait.
 */
void
olivine_import_stage_free (OlivineImportStage *stage)
{
  g_return_if_fail (stage != NULL);

  reset_statements (stage);
  if (stage->in_transaction)
    olivine_db_roll_back (stage->db);
  if (stage->n_rows <= MAX_ROWS_DROPPED)
    olivine_db_exec (stage->db, DROP_TABLES, NULL);
  olivine_identity_clear (&stage->identity);
  g_free (stage->seen);
  g_object_unref (stage->store);
  g_free (stage);
}
