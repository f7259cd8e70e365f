/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries as rows.
 *
 * The snapshot goes in and out as it is: whole thousandths, unknown as NULL.
 * Nothing here looks at a food.
 */

#include "olivine-entry-rows.h"

#include <glib/gi18n.h>

#include "olivine-journal.h"
#include "olivine-sql.h"

const char *const olivine_entry_columns[] = {
  "uid", "date", "time", "meal", "dish", "kind", "food_id", "food", "quantity", "unit", "grams",
  OLIVINE_NUTRIENT_COLUMNS, "processing", "estimated", "compound", "compound_mg", "agreed",
  "cautions", "note",
  NULL,
};

#define N_ENTRY_COLUMNS 28

/* Statements about whole rows are long, and made once. */
static const char *
find_sql (void)
{
  static gsize sql;

  if (g_once_init_enter (&sql))
    {
      g_autofree char *columns = olivine_sql_list (olivine_entry_columns, "@");

      g_once_init_leave (&sql, (gsize) g_strdup_printf ("SELECT %s FROM main.entry WHERE uid = ?1",
                                                        columns));
    }

  return (const char *) sql;
}

static const char *
insert_sql (void)
{
  static gsize sql;

  if (g_once_init_enter (&sql))
    {
      g_autofree char *columns = olivine_sql_list (olivine_entry_columns, "@");
      g_autofree char *parameters = olivine_sql_list (olivine_entry_columns, "?");

      g_once_init_leave (&sql, (gsize) g_strdup_printf ("INSERT INTO main.entry (%s, import_id) "
                                                        "VALUES (%s, ?)", columns, parameters));
    }

  return (const char *) sql;
}

/**
 * olivine_entry_rows_bind:
 * @stmt: a statement that is not stepping
 * @index: the first of its parameters, from 0
 * @entry: an entry
 *
 * Binds %olivine_entry_columns.
 */
void
olivine_entry_rows_bind (OlivineStmt        *stmt,
                         int                 index,
                         const OlivineEntry *entry)
{
  g_autofree char *date = olivine_date_to_text (entry->date);
  gboolean is_known = entry->processing != OLIVINE_PROCESSING_UNKNOWN;

  olivine_stmt_bind_text (stmt, index++, entry->uid);
  olivine_stmt_bind_text (stmt, index++, date);
  olivine_stmt_bind_text (stmt, index++, entry->time);
  olivine_stmt_bind_text (stmt, index++, olivine_meal_to_nick (entry->meal));
  olivine_stmt_bind_text (stmt, index++, entry->dish);
  olivine_stmt_bind_text (stmt, index++, olivine_kind_to_nick (entry->kind));
  olivine_stmt_bind_text (stmt, index++, entry->food_id);
  olivine_stmt_bind_text (stmt, index++, entry->food);
  olivine_stmt_bind_int (stmt, index++, entry->quantity);
  olivine_stmt_bind_text (stmt, index++, entry->unit);
  olivine_stmt_bind_int (stmt, index++, entry->grams);
  for (gsize i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    olivine_stmt_bind_int (stmt, index++, entry->snapshot.thousandths[i]);
  olivine_stmt_bind_text (stmt, index++,
                          is_known ? olivine_processing_to_nick (entry->processing) : NULL);
  olivine_stmt_bind_int (stmt, index++, entry->estimated ? 1 : 0);
  olivine_stmt_bind_text (stmt, index++, entry->compound);
  olivine_stmt_bind_int (stmt, index++, entry->compound_mg);
  olivine_stmt_bind_int (stmt, index++, entry->agreed ? 1 : 0);
  olivine_stmt_bind_text (stmt, index++, entry->cautions);
  olivine_stmt_bind_text (stmt, index++, entry->note);
}

static void
read_text (OlivineStmt  *stmt,
           int           column,
           char        **text)
{
  g_free (*text);
  *text = olivine_stmt_dup_text (stmt, column);
}

/* The words that must be one of a list; anything else is a damaged row. */
static gboolean
read_words (OlivineStmt   *stmt,
            OlivineEntry  *entry,
            GError       **error)
{
  const char *processing = olivine_stmt_get_text (stmt, 21);

  return olivine_date_from_text (olivine_stmt_get_text (stmt, 1), &entry->date, error) &&
         olivine_meal_from_nick (olivine_stmt_get_text (stmt, 3), &entry->meal, error) &&
         olivine_kind_from_nick (olivine_stmt_get_text (stmt, 5), &entry->kind, error) &&
         (processing == NULL ||
          olivine_processing_from_nick (processing, &entry->processing, error));
}

/**
 * olivine_entry_from_row:
 * @stmt: a statement with a row that begins with %olivine_entry_columns
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the entry
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT when a word of the row is none of ours
 */
OlivineEntry *
olivine_entry_from_row (OlivineStmt  *stmt,
                        GError      **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();
  g_autoptr (GError) local_error = NULL;

  if (!read_words (stmt, entry, &local_error))
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
                   _("The entry %s in the diary is damaged: %s"), olivine_stmt_get_text (stmt, 0),
                   local_error->message);
      return NULL;
    }

  read_text (stmt, 0, &entry->uid);
  read_text (stmt, 2, &entry->time);
  read_text (stmt, 4, &entry->dish);
  read_text (stmt, 6, &entry->food_id);
  read_text (stmt, 7, &entry->food);
  entry->quantity = olivine_stmt_get_int (stmt, 8);
  read_text (stmt, 9, &entry->unit);
  entry->grams = olivine_stmt_get_int (stmt, 10);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    entry->snapshot.thousandths[i] = olivine_stmt_get_int (stmt, 11 + i);
  entry->estimated = olivine_stmt_get_int (stmt, 22) == 1;
  read_text (stmt, 23, &entry->compound);
  entry->compound_mg = olivine_stmt_get_int (stmt, 24);
  entry->agreed = olivine_stmt_get_int (stmt, 25) == 1;
  read_text (stmt, 26, &entry->cautions);
  read_text (stmt, 27, &entry->note);

  return g_steal_pointer (&entry);
}

/**
 * olivine_entry_rows_find:
 * @db: a connection
 * @uid: the entry's uid
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the entry; NULL without an error when
 *   there is none
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineEntry *
olivine_entry_rows_find (OlivineDb   *db,
                         const char  *uid,
                         GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, find_sql (), error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, uid);
  if (!olivine_db_step (db, stmt, &has_row, error) || !has_row)
    return NULL;

  return olivine_entry_from_row (stmt, error);
}

/**
 * olivine_entry_rows_exist:
 * @db: a connection
 * @uid: a uid
 * @exists: (out): whether there is an entry of that uid
 * @error: return location for the error
 *
 * Returns: whether the diary could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_entry_rows_exist (OlivineDb   *db,
                          const char  *uid,
                          gboolean    *exists,
                          GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "SELECT 1 FROM main.entry WHERE uid = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uid);

  return olivine_db_step (db, stmt, exists, error);
}

/**
 * olivine_entry_rows_insert:
 * @db: a connection inside a transaction
 * @entry: an entry with a uid that is not there yet
 * @import_id: the import it came with, or %OLIVINE_UNKNOWN
 * @error: return location for the error
 *
 * Returns: whether the row was added
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_entry_rows_insert (OlivineDb           *db,
                           const OlivineEntry  *entry,
                           gint64               import_id,
                           GError             **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, insert_sql (), error);

  if (stmt == NULL)
    return FALSE;
  olivine_entry_rows_bind (stmt, 0, entry);
  olivine_stmt_bind_int (stmt, N_ENTRY_COLUMNS, import_id);

  return olivine_db_run (db, stmt, error);
}

/* What came in by import is known by its import_id until the person touches it. */
static gboolean
list_as_touched (OlivineDb   *db,
                 const char  *uid,
                 GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT OR IGNORE INTO main.import_row "
                             "SELECT ?2, uid, import_id, NULL FROM main.entry "
                             "WHERE uid = ?1 AND import_id IS NOT NULL", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uid);
  olivine_stmt_bind_int (stmt, 1, OLIVINE_ROW_ENTRY);

  return olivine_db_run (db, stmt, error);
}

/* A row that is written as it was stays what it was. */
static const char *
update_sql (void)
{
  static gsize sql;

  if (g_once_init_enter (&sql))
    {
      g_autofree char *columns = olivine_sql_list (olivine_entry_columns, "@");
      g_autofree char *parameters = olivine_sql_list (olivine_entry_columns, "?");

      g_once_init_leave (&sql, (gsize) g_strdup_printf (
                             "WITH given (%s) AS (VALUES (%s)) "
                             "UPDATE main.entry SET (%s, import_id) = (SELECT %s, NULL FROM given) "
                             "WHERE uid = ?1 AND (%s) IS NOT (SELECT %s FROM given)",
                             columns, parameters, columns, columns, columns, columns));
    }

  return (const char *) sql;
}

/**
 * olivine_entry_rows_update:
 * @db: a connection inside a transaction
 * @entry: the entry as it shall be
 * @error: return location for the error
 *
 * Writes over the row of the same uid, which keeps its place in the day.  An
 * imported entry is the person's own from then on.
 *
 * Returns: whether the row was changed
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_entry_rows_update (OlivineDb           *db,
                           const OlivineEntry  *entry,
                           GError             **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, update_sql (), error);

  if (stmt == NULL || !list_as_touched (db, entry->uid, error))
    return FALSE;
  olivine_entry_rows_bind (stmt, 0, entry);

  return olivine_db_run (db, stmt, error);
}

/**
 * olivine_entry_rows_delete:
 * @db: a connection inside a transaction
 * @uid: a uid
 * @error: return location for the error
 *
 * Takes a row away; an imported one is remembered, so that it does not come in
 * again.
 *
 * Returns: whether there is no such row any more
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_entry_rows_delete (OlivineDb   *db,
                           const char  *uid,
                           GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "DELETE FROM main.entry WHERE uid = ?1", error);
  if (stmt == NULL || !list_as_touched (db, uid, error))
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uid);

  return olivine_db_run (db, stmt, error);
}

G_STATIC_ASSERT (G_N_ELEMENTS (olivine_entry_columns) == N_ENTRY_COLUMNS + 1);
