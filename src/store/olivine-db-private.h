/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a connection is.  Private to the files named olivine-db. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

#define OLIVINE_DB_BUSY_TIMEOUT_MS 10000

struct _OlivineDb
{
  sqlite3      *handle;
  GThread      *owner;
  char         *path;
  GHashTable   *statements;     /* SQL text → sqlite3_stmt */
  sqlite3_stmt *roll_back;      /* ready for when there is no memory to make it */
  OlivineDbGuard guard;         /* NULL once it was passed */
  gboolean      in_transaction;
  gboolean      is_stuck;       /* in one that failed and could not be ended yet */
  gboolean      has_rolled_back; /* since the schema was read */
};

#define olivine_db_is_mine(db) ((db) != NULL && (db)->owner == g_thread_self ())

gboolean olivine_db_check_not_stuck (OlivineDb   *db,
                                     GError     **error);
gboolean olivine_db_check_still_open (OlivineDb  *db,
                                     GError     **error);
void     olivine_db_set_error_with  (sqlite3     *handle,
                                     int          result,
                                     const char  *path,
                                     const char  *what,
                                     GError     **error);

G_END_DECLS
