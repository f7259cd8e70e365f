/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Transactions of a connection.
 *
 * Invariants: a transaction that did not say commit is rolled back, and a COMMIT that
 * fails is a failure of the whole; nothing is done on a connection while one that
 * failed is still open.
 */

#include "olivine-db-private.h"

#include <glib/gi18n.h>

/* Private: what a transaction did that failed and could not be ended is never shown. */
gboolean
olivine_db_check_not_stuck (OlivineDb  *db,
                            GError    **error)
{
  if (db->is_stuck)
    olivine_db_roll_back (db);
  if (!db->is_stuck)
    return TRUE;

  olivine_db_set_error_of (db, SQLITE_NOMEM, _("running “ROLLBACK” failed"), error);
  return FALSE;
}

/* Private: after some failures SQLite rolls back by itself, and may tell it only when a
 * statement is reset.  What came next would then be saved on its own, half of a change. */
gboolean
olivine_db_check_still_open (OlivineDb  *db,
                             GError    **error)
{
  if (!db->in_transaction || !sqlite3_get_autocommit (db->handle))
    return TRUE;

  olivine_db_set_error_of (db, SQLITE_NOMEM, _("the change was taken back in the middle of it"),
                           error);
  return FALSE;
}

/* Ending a transaction must need no memory.  The statement is made each time, as many a
 * thing makes SQLite compile an older one again. */
static gboolean
prepare_roll_back (OlivineDb  *db,
                   GError    **error)
{
  if (!olivine_db_check_not_stuck (db, error))
    return FALSE;

  g_clear_pointer (&db->roll_back, sqlite3_finalize);
  if (sqlite3_prepare_v2 (db->handle, "ROLLBACK", -1, &db->roll_back, NULL) == SQLITE_OK)
    return TRUE;

  olivine_db_set_error (db, _("running “ROLLBACK” failed"), error);
  return FALSE;
}

/* A full-text table counts its rows in memory.  Where that was too little in the middle
 * of a row SQLite 3.40 keeps the count that was rolled back, and would write it with the
 * next row.  Reading the schema again makes it look into the file. */
static gboolean
forget_what_was_rolled_back (OlivineDb  *db,
                             GError    **error)
{
  if (db->has_rolled_back && !olivine_db_exec (db, "PRAGMA writable_schema = RESET", error))
    return FALSE;
  db->has_rolled_back = FALSE;

  return TRUE;
}

/**
 * olivine_db_set_guard:
 * @db: a connection
 * @guard: (nullable): what is asked
 *
 * Has @guard asked before the first transaction that takes the lock for writing, again
 * each time until it has said yes.
 */
void
olivine_db_set_guard (OlivineDb      *db,
                      OlivineDbGuard  guard)
{
  g_return_if_fail (olivine_db_is_mine (db));

  db->guard = guard;
}

static gboolean
pass_guard (OlivineDb  *db,
            GError    **error)
{
  if (db->guard != NULL && !db->guard (db, error))
    return FALSE;
  db->guard = NULL;

  return TRUE;
}

/**
 * olivine_db_begin:
 * @db: a connection
 * @immediate: whether to take the lock for writing at once, and wait for it
 * @error: return location for the error
 *
 * Begins a transaction that olivine_db_roll_back() can end.
 *
 * Returns: whether a transaction is open
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_db_begin (OlivineDb  *db,
                  gboolean    immediate,
                  GError    **error)
{
  g_return_val_if_fail (olivine_db_is_mine (db), FALSE);

  if ((immediate && !pass_guard (db, error)) ||
      !forget_what_was_rolled_back (db, error) || !prepare_roll_back (db, error))
    return FALSE;
  if (olivine_db_exec (db, immediate ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED", error))
    return TRUE;

  olivine_db_roll_back (db);
  return FALSE;
}

/**
 * olivine_db_roll_back:
 * @db: a connection
 *
 * Takes back what a transaction of olivine_db_begin() has done, if one is open.  As a
 * rule this needs no memory.  When there is none and it does, nothing else is done on
 * the connection before it has come to be: what was not saved is never shown.
 */
void
olivine_db_roll_back (OlivineDb *db)
{
  g_return_if_fail (olivine_db_is_mine (db));

  /* SQLite rolls back by itself after some failures; a second ROLLBACK would be one too. */
  db->is_stuck = FALSE;
  if (db->roll_back == NULL || sqlite3_get_autocommit (db->handle))
    return;

  sqlite3_step (db->roll_back);
  sqlite3_reset (db->roll_back);
  db->is_stuck = !sqlite3_get_autocommit (db->handle);
}

/**
 * olivine_db_transaction:
 * @db: a connection
 * @work: (scope call): what to do; returns TRUE to commit
 * @user_data: for @work
 * @error: return location for the error
 *
 * Runs @work inside one write transaction.  The write lock is taken at once
 * (BEGIN IMMEDIATE), so that waiting for another writer happens here and never
 * in the middle.  Unless @work returns TRUE everything is rolled back; when the
 * COMMIT fails everything is rolled back too and that is the error.
 *
 * Transactions do not nest; asking for it is a mistake in the program.
 *
 * Returns: whether the work was committed
 *
 * Errors: those of @work, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_db_transaction (OlivineDb      *db,
                        OlivineDbWork   work,
                        gpointer        user_data,
                        GError        **error)
{
  gboolean committed = FALSE;

  g_return_val_if_fail (olivine_db_is_mine (db), FALSE);
  g_return_val_if_fail (work != NULL, FALSE);
  g_return_val_if_fail (!db->in_transaction, FALSE);

  if (!olivine_db_begin (db, TRUE, error))
    return FALSE;
  db->in_transaction = TRUE;

  committed = work (db, user_data, error) && olivine_db_exec (db, "COMMIT", error);
  db->has_rolled_back = !committed;
  if (!committed)
    olivine_db_roll_back (db);
  db->in_transaction = FALSE;

  return committed;
}

/**
 * olivine_db_shrink_log:
 * @db: a connection outside of a transaction
 *
 * Empties the write-ahead log after much was written, unless another connection
 * is using it.  It only tidies up: what was committed is safe without it.
 */
void
olivine_db_shrink_log (OlivineDb *db)
{
  g_return_if_fail (olivine_db_is_mine (db));

  sqlite3_busy_timeout (db->handle, 0);
  sqlite3_wal_checkpoint_v2 (db->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout (db->handle, OLIVINE_DB_BUSY_TIMEOUT_MS);
}
