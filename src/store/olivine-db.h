/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One SQLite connection: statements, transactions, errors.
 *
 * A connection belongs to the thread that opened it, and says so when another
 * one calls.  Nothing here knows a table.
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "olivine-store-error.h"

G_BEGIN_DECLS

typedef struct _OlivineDb OlivineDb;

/* A cached prepared statement, reset when it goes out of scope. */
typedef sqlite3_stmt OlivineStmt;

typedef gboolean (*OlivineDbWork) (OlivineDb  *db,
                                   gpointer    user_data,
                                   GError    **error);

/* Whether a connection may begin to change its file. */
typedef gboolean (*OlivineDbGuard) (OlivineDb  *db,
                                    GError    **error);

gboolean     olivine_db_check_sqlite  (GError       **error);

OlivineDb   *olivine_db_open          (const char    *path,
                                       int            sqlite_flags,
                                       GError       **error);
void         olivine_db_close         (OlivineDb     *db);
sqlite3     *olivine_db_get_handle    (OlivineDb     *db);
const char  *olivine_db_get_path      (OlivineDb     *db);
void         olivine_db_set_path      (OlivineDb     *db,
                                       const char    *path);

gboolean     olivine_db_exec          (OlivineDb     *db,
                                       const char    *sql,
                                       GError       **error);
OlivineStmt *olivine_db_prepare       (OlivineDb     *db,
                                       const char    *sql,
                                       GError       **error);
gboolean     olivine_db_step          (OlivineDb     *db,
                                       OlivineStmt   *stmt,
                                       gboolean      *has_row,
                                       GError       **error);
gboolean     olivine_db_run           (OlivineDb     *db,
                                       OlivineStmt   *stmt,
                                       GError       **error);
gboolean     olivine_db_get_int       (OlivineDb     *db,
                                       const char    *sql,
                                       gint64        *value,
                                       GError       **error);
gboolean     olivine_db_transaction   (OlivineDb     *db,
                                       OlivineDbWork  work,
                                       gpointer       user_data,
                                       GError       **error);
void         olivine_db_set_guard     (OlivineDb     *db,
                                       OlivineDbGuard guard);
gboolean     olivine_db_begin         (OlivineDb     *db,
                                       gboolean       immediate,
                                       GError       **error);
void         olivine_db_roll_back     (OlivineDb     *db);
int          olivine_db_changes       (OlivineDb     *db);
void         olivine_db_shrink_log    (OlivineDb     *db);
void         olivine_db_set_error     (OlivineDb     *db,
                                       const char    *what,
                                       GError       **error);
void         olivine_db_set_error_of  (OlivineDb     *db,
                                       int            sqlite_result,
                                       const char    *what,
                                       GError       **error);

/* Columns and parameters, both counted from 0; NULL text, NAN and
 * OLIVINE_UNKNOWN are SQL NULL. */
void         olivine_stmt_bind_text   (OlivineStmt   *stmt,
                                       int            index,
                                       const char    *text);
void         olivine_stmt_bind_int    (OlivineStmt   *stmt,
                                       int            index,
                                       gint64         value);
void         olivine_stmt_bind_double (OlivineStmt   *stmt,
                                       int            index,
                                       double         value);
void         olivine_stmt_bind_bytes  (OlivineStmt   *stmt,
                                       int            index,
                                       const void    *bytes,
                                       gsize          n_bytes);
void         olivine_stmt_bind_null   (OlivineStmt   *stmt,
                                       int            index);
const char  *olivine_stmt_get_text    (OlivineStmt   *stmt,
                                       int            column);
char        *olivine_stmt_dup_text    (OlivineStmt   *stmt,
                                       int            column);
gint64       olivine_stmt_get_int     (OlivineStmt   *stmt,
                                       int            column);
double       olivine_stmt_get_double  (OlivineStmt   *stmt,
                                       int            column);
gboolean     olivine_stmt_is_null     (OlivineStmt   *stmt,
                                       int            column);
void         olivine_stmt_reset       (OlivineStmt   *stmt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineDb, olivine_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineStmt, olivine_stmt_reset)

G_END_DECLS
