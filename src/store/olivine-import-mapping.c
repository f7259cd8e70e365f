/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The next file with the same header is read as the last one was.  What the texts
 * say is the reader's affair.
 */

#include "olivine-import-mapping.h"

/**
 * olivine_import_mapping_get:
 * @store: a store
 * @header_hash: a hash of the header of a table
 * @mapping: (out) (nullable): what was kept; %NULL when nothing was
 * @error: return location for the error
 *
 * Returns: whether it could be looked for
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_import_mapping_get (OlivineStore  *store,
                            const char    *header_hash,
                            char         **mapping,
                            GError       **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;
  OlivineDb *db = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (header_hash != NULL && mapping != NULL, FALSE);

  *mapping = NULL;
  db = olivine_store_get_db (store);
  stmt = olivine_db_prepare (db, "SELECT mapping FROM main.import_mapping WHERE header_hash = ?1",
                             error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, header_hash);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (has_row)
    *mapping = olivine_stmt_dup_text (stmt, 0);

  return TRUE;
}

typedef struct {
  const char *header_hash;
  const char *mapping;
} PutWork;

static gboolean
put_work (OlivineDb  *db,
          gpointer    user_data,
          GError    **error)
{
  const PutWork *work = user_data;
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.import_mapping VALUES (?1, ?2) "
                             "ON CONFLICT (header_hash) DO UPDATE SET mapping = excluded.mapping",
                             error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, work->header_hash);
  olivine_stmt_bind_text (stmt, 1, work->mapping);

  return olivine_db_run (db, stmt, error);
}

/**
 * olivine_import_mapping_put:
 * @store: a store
 * @header_hash: a hash of the header of a table
 * @mapping: what its columns mean, as text
 * @error: return location for the error
 *
 * Keeps a mapping, in place of what was kept for the same header.
 *
 * Returns: whether it is kept
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_import_mapping_put (OlivineStore  *store,
                            const char    *header_hash,
                            const char    *mapping,
                            GError       **error)
{
  PutWork work = { header_hash, mapping };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (header_hash != NULL && mapping != NULL, FALSE);

  return olivine_db_transaction (olivine_store_get_db (store), put_work, &work, error);
}
