/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The versions of our files, and moving a file from one to the next.
 *
 * The version is written in the transaction of its migration, so a file is
 * always exactly one version.  Foreign keys are switched outside of the
 * transaction, where alone it works, and read back.
 *
 * Schema log.  A version here is a step in the list of its schema:
 *
 *   diary 1      the catalogue tables, for own foods and recipes
 *   diary 2      entries, days, profile, journal, imports: the diary itself
 *   diary 3      laboratory values, symptoms and products, for the rules of caution
 *   diary 4      the plan of meals, likings of dishes, ticks of the shopping list
 *   diary 5      imports of any size, mappings of tables that no format knows
 *   catalogue 1  foods with names, portions, suggestions and full-text search
 */

#include "olivine-schema.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "olivine-store-resources.h"

#define SQL_PATH "/io/github/olivine_app/Olivine/sql/"

typedef struct {
  int                application_id; /* in the file's header: whose file it is */
  int                version;        /* how many steps there are */
  const char *const *steps;          /* the migration to version 1, to version 2 … */
} SchemaInfo;

static const char *const diary_steps[] = {
  "001-catalogue.sql", "002-diary.sql", "003-health.sql", "004-plan.sql",
  "005-import.sql",
};
static const char *const catalogue_steps[] = { "001-catalogue.sql" };

#define DIARY_APPLICATION_ID 0x4f6c4469     /* "OlDi" */
#define CATALOGUE_APPLICATION_ID 0x4f6c4361 /* "OlCa" */

static const SchemaInfo schemas[] = {
  [OLIVINE_SCHEMA_DIARY] = {
    DIARY_APPLICATION_ID, G_N_ELEMENTS (diary_steps), diary_steps,
  },
  [OLIVINE_SCHEMA_CATALOGUE] = {
    CATALOGUE_APPLICATION_ID, G_N_ELEMENTS (catalogue_steps), catalogue_steps,
  },
};

/**
 * olivine_schema_get_version:
 * @schema: a schema
 *
 * Returns: the version this program writes, ≥ 1
 */
int
olivine_schema_get_version (OlivineSchema schema)
{
  g_return_val_if_fail (schema < G_N_ELEMENTS (schemas), 0);

  return schemas[schema].version;
}

/**
 * olivine_schema_get_application_id:
 * @schema: a schema
 *
 * Returns: what the header of such a file says, so that no other program's file
 *   is taken for one of ours
 */
int
olivine_schema_get_application_id (OlivineSchema schema)
{
  g_return_val_if_fail (schema < G_N_ELEMENTS (schemas), 0);

  return schemas[schema].application_id;
}

/**
 * olivine_schema_check_version:
 * @what: the file's path, for the message
 * @schema: a schema
 * @version: the version the file has
 * @error: return location for the error
 *
 * Returns: whether this program knows that version
 *
 * Errors: %OLIVINE_STORE_ERROR_NEWER_SCHEMA, naming both versions
 */
gboolean
olivine_schema_check_version (const char     *what,
                              OlivineSchema   schema,
                              gint64          version,
                              GError        **error)
{
  g_return_val_if_fail (schema < G_N_ELEMENTS (schemas), FALSE);

  if (version <= schemas[schema].version)
    return TRUE;

  /* SQLite keeps 32 bits of it.  What follows is what to do. */
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NEWER_SCHEMA,
               /* Translators: a file, two numbers of versions, and what to do */
               _("%s was written by a newer Olivine: it has version %d and this program knows up "
                 "to version %d. %s"), what, (int) version, schemas[schema].version,
               olivine_store_error_get_advice (OLIVINE_STORE_ERROR_NEWER_SCHEMA));
  return FALSE;
}

/**
 * olivine_schema_set_foreign_keys:
 * @db: a connection outside of a transaction
 * @enforced: whether foreign keys shall hold
 * @error: return location for the error
 *
 * Within a transaction the switch would hold for half of it, so it is refused.
 * Outside of one it cannot fail: it needs neither the disk nor memory, unlike the
 * pragma of that name, and is read back.
 *
 * Returns: whether the connection is now as asked
 *
 * Errors: %OLIVINE_STORE_ERROR_CONSTRAINT when a transaction is open
 */
gboolean
olivine_schema_set_foreign_keys (OlivineDb  *db,
                                 gboolean    enforced,
                                 GError    **error)
{
  sqlite3 *handle = olivine_db_get_handle (db);
  int now = !enforced;

  if (sqlite3_get_autocommit (handle))
    sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, enforced ? 1 : 0, &now);
  if ((now != 0) != enforced)
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT,
                           enforced
                           ? _("Foreign keys could not be switched on: a transaction is open.")
                           : _("Foreign keys could not be switched off: a transaction is open."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_step (OlivineDb   *db,
          const char  *file_name,
          GError     **error)
{
  g_autofree char *path = g_strconcat (SQL_PATH, file_name, NULL);
  g_autoptr (GBytes) sql = g_resource_lookup_data (olivine_store_get_resource (), path,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (sql == NULL)
    return FALSE;
  if (!olivine_db_exec (db, g_bytes_get_data (sql, NULL), error))
    {
      g_prefix_error (error, _("Migration %s: "), file_name);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_schema_add_dishes:
 * @db: a connection whose main file is foods.db while it is made
 * @error: return location for the error
 *
 * Adds the tables of dishes and of what foods contain, which only foods.db has.
 *
 * Returns: whether they were made
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_schema_add_dishes (OlivineDb  *db,
                           GError    **error)
{
  return run_step (db, "foods-dishes.sql", error);
}

/**
 * olivine_schema_add_import_log:
 * @db: a connection inside a transaction, whose main file is library.db
 * @error: return location for the error
 *
 * Adds the log of imported foods, which only library.db has.
 *
 * Returns: whether its tables were made
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_schema_add_import_log (OlivineDb  *db,
                               GError    **error)
{
  return run_step (db, "library.sql", error);
}

/**
 * olivine_schema_make_library_again:
 * @db: a connection inside a transaction, whose main file is library.db at this
 *   program's version, with foreign keys off
 * @error: return location for the error
 *
 * Drops every table of a library and makes it anew, empty.  Dropping a table is
 * much faster than deleting its rows one by one.
 *
 * Returns: whether the library is empty
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_schema_make_library_again (OlivineDb  *db,
                                   GError    **error)
{
  if (!olivine_db_exec (db,
                        "DROP TABLE main.import_replaced; DROP TABLE main.import_food; "
                        "DROP TABLE main.import; DROP TABLE main.food_fts; "
                        "DROP TABLE main.suggestion; DROP TABLE main.ingredient; "
                        "DROP TABLE main.portion; DROP TABLE main.food_name; "
                        "DROP TABLE main.food", error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (catalogue_steps); i++)
    if (!run_step (db, catalogue_steps[i], error))
      return FALSE;

  return olivine_schema_add_import_log (db, error);
}

static gboolean
check_foreign_keys (OlivineDb  *db,
                    GError    **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, "PRAGMA foreign_key_check", error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (has_row)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT,
                   _("A row of table %s points to one that is not there."),
                   olivine_stmt_get_text (stmt, 0));
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_version (OlivineDb         *db,
               const SchemaInfo  *info,
               int                version,
               GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                          info->application_id, version);

  return olivine_db_exec (db, sql, error);
}

static gboolean
run_steps (OlivineDb         *db,
           const SchemaInfo  *info,
           int                from_version,
           int                to_version,
           GError           **error)
{
  for (int step = from_version; step < to_version; step++)
    {
      if (!run_step (db, info->steps[step], error))
        return FALSE;
    }

  return check_foreign_keys (db, error) && write_version (db, info, to_version, error);
}

/* The version is read again under the lock: another program may have been faster. */
static gboolean
migrate_work (OlivineDb  *db,
              gpointer    user_data,
              GError    **error)
{
  const SchemaInfo *info = user_data;
  OlivineSchema schema = info - schemas;
  gint64 version = 0;

  return olivine_db_get_int (db, "PRAGMA user_version", &version, error) &&
         olivine_schema_check_version (olivine_db_get_path (db), schema, version, error) &&
         run_steps (db, info, version, info->version, error);
}

/**
 * olivine_schema_make_version:
 * @db: a connection to an empty database
 * @schema: what it shall become
 * @version: which version of it, from 1 to that of this program
 * @error: return location for the error
 *
 * Makes the tables of an earlier version, for rows of that version.
 *
 * Returns: whether they were made
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_schema_make_version (OlivineDb      *db,
                             OlivineSchema   schema,
                             int             version,
                             GError        **error)
{
  g_return_val_if_fail (schema < G_N_ELEMENTS (schemas), FALSE);
  g_return_val_if_fail (version >= 1 && version <= schemas[schema].version, FALSE);

  return run_steps (db, &schemas[schema], 0, version, error);
}

/**
 * olivine_schema_migrate:
 * @db: a writable connection outside of a transaction
 * @schema: what the file is, or an empty file shall become
 * @error: return location for the error
 *
 * Brings a file to the version of this program, all the way or not at all; an
 * empty file is at version 0.  Keeping a copy of an older file first is up to
 * the caller.  Foreign keys are enforced on @db afterwards.
 *
 * Returns: whether the file is at this program's version
 *
 * Errors: %OLIVINE_STORE_ERROR_NEWER_SCHEMA, or any other; the file is then as
 *   it was
 */
gboolean
olivine_schema_migrate (OlivineDb      *db,
                        OlivineSchema   schema,
                        GError        **error)
{
  const SchemaInfo *info = NULL;
  gint64 version = 0;
  gboolean migrated = FALSE;

  g_return_val_if_fail (schema < G_N_ELEMENTS (schemas), FALSE);

  info = &schemas[schema];
  if (!olivine_db_get_int (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == info->version)
    return olivine_schema_set_foreign_keys (db, TRUE, error);
  if (!olivine_schema_set_foreign_keys (db, FALSE, error))
    return FALSE;

  migrated = olivine_db_transaction (db, migrate_work, (gpointer) info, error);

  return olivine_schema_set_foreign_keys (db, TRUE, migrated ? error : NULL) && migrated;
}
