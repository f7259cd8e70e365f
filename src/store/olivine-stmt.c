/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Parameters and columns of a statement.
 *
 * Both are counted from 0 here, though SQLite counts parameters from 1: one
 * place adds the one.  What is unknown in C (NULL text, NAN, OLIVINE_UNKNOWN) is
 * NULL in SQL and back, so that it can never turn into a 0 on the way.
 */

#include "olivine-stmt-private.h"

#include <math.h>

#include "olivine-thousandths.h"

/* What lacks a parameter because there was no memory for it.  A statement belongs to
 * one thread, and is bound just before it runs. */
static _Thread_local const OlivineStmt *incomplete;

/* Other than for want of memory it can only fail by a wrong index or a missing
 * reset: both are ours. */
static void
check_bind (OlivineStmt *stmt,
            int          result)
{
  if (result == SQLITE_NOMEM)
    incomplete = stmt;
  else if (result != SQLITE_OK)
    g_critical ("binding a parameter failed: %s", sqlite3_errstr (result));
}

/* Private: whether every parameter got what was meant for it.  Without this a value
 * that found no memory would be stored as unknown. */
gboolean
olivine_stmt_is_complete (OlivineStmt *stmt)
{
  return incomplete != stmt;
}

/* Private: whether there is memory for the texts of a row, which would be read as
 * unknown otherwise: most end with a zero already, what a function made needs room for
 * it.  They stay where they are until the next step. */
gboolean
olivine_stmt_has_texts (OlivineStmt *stmt)
{
  int n_columns = sqlite3_column_count (stmt);

  for (int i = 0; i < n_columns; i++)
    if (sqlite3_column_type (stmt, i) == SQLITE_TEXT && sqlite3_column_text (stmt, i) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * olivine_stmt_bind_text:
 * @stmt: a statement that is not stepping
 * @index: which parameter, from 0
 * @text: (nullable): UTF-8 text, copied; NULL binds NULL
 */
void
olivine_stmt_bind_text (OlivineStmt *stmt,
                        int          index,
                        const char  *text)
{
  g_return_if_fail (stmt != NULL);

  /* Many texts are empty, and those need no copy. */
  if (text != NULL && *text == '\0')
    check_bind (stmt, sqlite3_bind_text (stmt, index + 1, "", 0, SQLITE_STATIC));
  else
    check_bind (stmt, sqlite3_bind_text (stmt, index + 1, text, -1, SQLITE_TRANSIENT));
}

/**
 * olivine_stmt_bind_int:
 * @stmt: a statement that is not stepping
 * @index: which parameter, from 0
 * @value: a whole number; %OLIVINE_UNKNOWN binds NULL
 */
void
olivine_stmt_bind_int (OlivineStmt *stmt,
                       int          index,
                       gint64       value)
{
  g_return_if_fail (stmt != NULL);

  if (value == OLIVINE_UNKNOWN)
    check_bind (stmt, sqlite3_bind_null (stmt, index + 1));
  else
    check_bind (stmt, sqlite3_bind_int64 (stmt, index + 1, value));
}

/**
 * olivine_stmt_bind_double:
 * @stmt: a statement that is not stepping
 * @index: which parameter, from 0
 * @value: a number; NAN binds NULL
 */
void
olivine_stmt_bind_double (OlivineStmt *stmt,
                          int          index,
                          double       value)
{
  g_return_if_fail (stmt != NULL);

  if (isnan (value))
    check_bind (stmt, sqlite3_bind_null (stmt, index + 1));
  else
    check_bind (stmt, sqlite3_bind_double (stmt, index + 1, value));
}

/**
 * olivine_stmt_bind_bytes:
 * @stmt: a statement that is not stepping
 * @index: which parameter, from 0
 * @bytes: (array length=n_bytes): bytes, copied
 * @n_bytes: how many
 */
void
olivine_stmt_bind_bytes (OlivineStmt *stmt,
                         int          index,
                         const void  *bytes,
                         gsize        n_bytes)
{
  g_return_if_fail (stmt != NULL);

  check_bind (stmt, sqlite3_bind_blob64 (stmt, index + 1, bytes, n_bytes, SQLITE_TRANSIENT));
}

/**
 * olivine_stmt_bind_null:
 * @stmt: a statement that is not stepping
 * @index: which parameter, from 0
 */
void
olivine_stmt_bind_null (OlivineStmt *stmt,
                        int          index)
{
  g_return_if_fail (stmt != NULL);

  check_bind (stmt, sqlite3_bind_null (stmt, index + 1));
}

/**
 * olivine_stmt_get_text:
 * @stmt: a statement that has a row
 * @column: which column, from 0
 *
 * Returns: (transfer none) (nullable): the text, valid until the next step or
 *   reset; NULL for NULL
 */
const char *
olivine_stmt_get_text (OlivineStmt *stmt,
                       int          column)
{
  g_return_val_if_fail (stmt != NULL, NULL);

  return (const char *) sqlite3_column_text (stmt, column);
}

/**
 * olivine_stmt_dup_text:
 * @stmt: a statement that has a row
 * @column: which column, from 0
 *
 * Returns: (transfer full) (nullable): a copy of the text; NULL for NULL
 */
char *
olivine_stmt_dup_text (OlivineStmt *stmt,
                       int          column)
{
  return g_strdup (olivine_stmt_get_text (stmt, column));
}

/**
 * olivine_stmt_get_int:
 * @stmt: a statement that has a row
 * @column: which column, from 0
 *
 * Returns: the whole number; %OLIVINE_UNKNOWN for NULL
 */
gint64
olivine_stmt_get_int (OlivineStmt *stmt,
                      int          column)
{
  return olivine_stmt_is_null (stmt, column) ? OLIVINE_UNKNOWN : sqlite3_column_int64 (stmt,
                                                                                       column);
}

/**
 * olivine_stmt_get_double:
 * @stmt: a statement that has a row
 * @column: which column, from 0
 *
 * Returns: the number; NAN for NULL
 */
double
olivine_stmt_get_double (OlivineStmt *stmt,
                         int          column)
{
  return olivine_stmt_is_null (stmt, column) ? NAN : sqlite3_column_double (stmt, column);
}

/**
 * olivine_stmt_is_null:
 * @stmt: a statement that has a row
 * @column: which column, from 0
 *
 * Returns: whether the column is NULL, which means unknown
 */
gboolean
olivine_stmt_is_null (OlivineStmt *stmt,
                      int          column)
{
  g_return_val_if_fail (stmt != NULL, TRUE);

  return sqlite3_column_type (stmt, column) == SQLITE_NULL;
}

/**
 * olivine_stmt_reset:
 * @stmt: (nullable): a statement
 *
 * Ends the reading and forgets the parameters, so that no value of one use
 * leaks into the next.
 */
void
olivine_stmt_reset (OlivineStmt *stmt)
{
  if (stmt == NULL)
    return;

  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  if (incomplete == stmt)
    incomplete = NULL;
}
