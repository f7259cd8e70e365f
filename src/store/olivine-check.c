/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether the diary is sound: pages, references, the index of words, and figures
 * that can be.
 *
 * Each check is a query that returns one text a problem, and nothing when all
 * is well.
 */

#include "olivine-check.h"

#include "olivine-copies.h"
#include "olivine-schema.h"
#include "olivine-sql.h"
#include "olivine-store-private.h"
#include "olivine-thousandths.h"

/* What makes a file unfit to be a diary at all. */
static const char *const file_checks[] = {
  "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  "SELECT 'A row of table ' || \"table\" || ' points to one that is not there.' "
  "FROM pragma_foreign_key_check",
};

/* What no way through the program can have written. */
static const char *const content_checks[] = {
  "SELECT 'Two entries have the uid ' || uid || '.' FROM main.entry "
  "GROUP BY uid HAVING count (*) > 1",
  "SELECT 'The entry ' || uid || ' has the date ' || date || ', which is no day.' FROM main.entry "
  "WHERE date (julianday (date)) IS NOT date",
  "SELECT 'The entry ' || uid || ' weighs or counts nothing or less.' FROM main.entry "
  "WHERE quantity <= 0 OR grams <= 0 OR compound_mg <= 0",
  "SELECT 'The laboratory value ' || uid || ' has the date ' || date || ', which is no day.' "
  "FROM main.lab WHERE date (julianday (date)) IS NOT date",
  "SELECT 'A symptom has the date ' || date || ', which is no day.' FROM main.symptom "
  "WHERE date (julianday (date)) IS NOT date",
  "SELECT 'The planned meal ' || uid || ' has the date ' || date || ', which is no day.' "
  "FROM main.plan_item WHERE date (julianday (date)) IS NOT date",
  "SELECT 'Of the planned meal ' || uid || ' it cannot be read what was eaten.' "
  "FROM main.plan_item WHERE json_valid (eaten) = 0",
  "SELECT 'The food ' || id || ' cannot be found by its name.' FROM main.food "
  "WHERE pk NOT IN (SELECT rowid FROM main.food_fts)",
  "SELECT 'The index of words has a food that is gone.' FROM main.food_fts "
  "WHERE rowid NOT IN (SELECT pk FROM main.food) LIMIT 1",
  "SELECT 'The journal cannot be read at change ' || change_id || '.' FROM main.journal "
  "WHERE json_valid (coalesce (before, '{}')) = 0 OR json_valid (coalesce (after, '{}')) = 0",
};

static gboolean
run_check (OlivineDb   *db,
           const char  *sql,
           GPtrArray   *problems,
           GError     **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (problems, olivine_stmt_dup_text (stmt, 0));
    }
}

static gboolean
run_checks (OlivineDb          *db,
            const char *const  *checks,
            gsize               n_checks,
            GPtrArray          *problems,
            GError            **error)
{
  for (gsize i = 0; i < n_checks; i++)
    {
      if (!run_check (db, checks[i], problems, error))
        return FALSE;
    }

  return TRUE;
}

/* A figure below zero, or so large that sums would no longer be exact. */
static gboolean
check_figures (OlivineDb   *db,
               GPtrArray   *problems,
               GError     **error)
{
  static const char *const nutrients[] = { OLIVINE_NUTRIENT_COLUMNS, NULL };
  g_autofree char *figures = olivine_sql_list (nutrients, "coalesce (@, 0)");
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT 'The entry ' || uid || ' has a figure that cannot be.' "
                         "FROM main.entry WHERE min (%s) < 0 OR max (%s) > %" G_GINT64_FORMAT,
                         figures, figures, OLIVINE_THOUSANDTHS_MAX);

  return run_check (db, sql, problems, error);
}

/* The index checks itself against its table; what it finds comes as a failure. */
static gboolean
check_words (OlivineDb   *db,
             GPtrArray   *problems,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  if (olivine_db_exec (db, "INSERT INTO main.food_fts (food_fts) VALUES ('integrity-check')",
                       &local_error))
    return TRUE;
  if (!g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_ptr_array_add (problems, g_strdup ("The index of words of your own foods is damaged."));

  return TRUE;
}

static gboolean
check_identity (OlivineDb   *db,
                GPtrArray   *problems,
                GError     **error)
{
  gint64 application_id = 0;
  gint64 version = 0;
  gint64 foreign_keys = 0;

  if (!olivine_db_get_int (db, "PRAGMA main.application_id", &application_id, error) ||
      !olivine_db_get_int (db, "PRAGMA main.user_version", &version, error) ||
      !olivine_db_get_int (db, "PRAGMA foreign_keys", &foreign_keys, error))
    return FALSE;

  if (application_id != olivine_schema_get_application_id (OLIVINE_SCHEMA_DIARY))
    g_ptr_array_add (problems, g_strdup ("The file does not say that it is an Olivine diary."));
  if (version != olivine_schema_get_version (OLIVINE_SCHEMA_DIARY))
    g_ptr_array_add (problems,
                     g_strdup_printf ("The file has version %" G_GINT64_FORMAT ".", version));
  if (foreign_keys == 0)
    g_ptr_array_add (problems, g_strdup ("References between rows are not enforced."));

  return TRUE;
}

/* Private: the problems that make a file unfit. */
gboolean
olivine_check_file (OlivineDb   *db,
                    GPtrArray   *problems,
                    GError     **error)
{
  return check_identity (db, problems, error) &&
         run_checks (db, file_checks, G_N_ELEMENTS (file_checks), problems, error);
}

/* Private: the first problem of a file becomes an error. */
gboolean
olivine_check_require_sound (OlivineDb  *db,
                             GError    **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!olivine_check_file (db, problems, error))
    return FALSE;
  if (problems->len > 0)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
                   "The copy is damaged: %s Choose another one.", (char *) problems->pdata[0]);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_copies_check:
 * @store: a store
 * @problems: (out) (element-type utf8): what is wrong, a sentence each; empty when
 *   all is well
 * @error: return location for the error
 *
 * Checks the whole diary.  Reads all of it, so call it from a worker.
 *
 * Returns: whether everything could be looked at
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_copies_check (OlivineStore   *store,
                      GPtrArray     **problems,
                      GError        **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  const GError *library_error = NULL;
  OlivineDb *db = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  db = olivine_store_get_db (store);
  if (!olivine_check_file (db, found, error) ||
      !run_checks (db, content_checks, G_N_ELEMENTS (content_checks), found, error) ||
      !check_figures (db, found, error) ||
      !check_words (db, found, error))
    return FALSE;

  library_error = olivine_store_get_library_error (store);
  if (library_error != NULL)
    g_ptr_array_add (found, g_strdup_printf ("The imported foods are left out: %s",
                                             library_error->message));
  *problems = g_steal_pointer (&found);

  return TRUE;
}
