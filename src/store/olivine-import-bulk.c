/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A connection while many rows change at once.
 *
 * Foreign keys are off meanwhile, as every statement of an import writes or removes
 * rows together with what they point to, and a look at each would cost as much as
 * writing it.  They can only be switched outside of a transaction, and are read back.
 */

#include "olivine-import-private.h"

#include "olivine-schema.h"

/* Memory for pages of the diary, in KiB: the index of uids is written to all over.
 * Afterwards as much as SQLite takes by itself. */
#define CACHE_SIZE "-32768"
#define USUAL_CACHE_SIZE "-2000"

/* Private: what is in a temporary table need not be wiped when it goes: its file
 * has no name and is gone with the program. */
gboolean
olivine_import_bulk_begin (OlivineDb  *db,
                           GError    **error)
{
  return olivine_db_exec (db, "PRAGMA temp.secure_delete = OFF; "
                          "PRAGMA main.cache_size = " CACHE_SIZE, error) &&
         olivine_schema_set_foreign_keys (db, FALSE, error);
}

/* Private: the connection is as it was before. */
gboolean
olivine_import_bulk_end (OlivineDb  *db,
                         GError    **error)
{
  olivine_db_exec (db, "PRAGMA main.cache_size = " USUAL_CACHE_SIZE, NULL);

  return olivine_schema_set_foreign_keys (db, TRUE, error);
}
