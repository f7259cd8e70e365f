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

#include <glib/gi18n.h>

#include "olivine-copies.h"
#include "olivine-excerpt.h"
#include "olivine-schema.h"
#include "olivine-sentence.h"
#include "olivine-sql.h"
#include "olivine-store-private.h"
#include "olivine-thousandths.h"

typedef struct {
  const char *sql;     /* rows of two texts, which stand for {row} and {date} */
  const char *problem; /* NULL: the row says it itself */
} Check;

/* What makes a file unfit to be a diary at all. */
static const Check file_checks[] = {
  { "SELECT integrity_check, '' FROM pragma_integrity_check WHERE integrity_check <> 'ok'", NULL },
  { "SELECT \"table\", '' FROM pragma_foreign_key_check",
    N_("A row of table {row} points to one that is not there.") },
};

/* What no way through the program can have written. */
static const Check content_checks[] = {
  { "SELECT uid, '' FROM main.entry GROUP BY uid HAVING count (*) > 1",
    N_("Two entries have the uid {row}.") },
  { "SELECT uid, date FROM main.entry WHERE date (julianday (date)) IS NOT date",
    N_("The entry {row} has the date {date}, which is no day.") },
  { "SELECT uid, '' FROM main.entry WHERE quantity <= 0 OR grams <= 0 OR compound_mg <= 0",
    N_("The entry {row} weighs or counts nothing or less.") },
  { "SELECT uid, date FROM main.lab WHERE date (julianday (date)) IS NOT date",
    N_("The laboratory value {row} has the date {date}, which is no day.") },
  { "SELECT '', date FROM main.symptom WHERE date (julianday (date)) IS NOT date",
    N_("A symptom has the date {date}, which is no day.") },
  { "SELECT uid, date FROM main.plan_item WHERE date (julianday (date)) IS NOT date",
    N_("The planned meal {row} has the date {date}, which is no day.") },
  { "SELECT uid, '' FROM main.plan_item WHERE json_valid (eaten) = 0",
    N_("Of the planned meal {row} it cannot be read what was eaten.") },
  { "SELECT id, '' FROM main.food WHERE pk NOT IN (SELECT rowid FROM main.food_fts)",
    N_("The food {row} cannot be found by its name.") },
  { "SELECT '', '' FROM main.food_fts WHERE rowid NOT IN (SELECT pk FROM main.food) LIMIT 1",
    N_("The index of words has a food that is gone.") },
  { "SELECT change_id, '' FROM main.journal "
    "WHERE json_valid (coalesce (before, '{}')) = 0 OR json_valid (coalesce (after, '{}')) = 0",
    N_("The journal cannot be read at change {row}.") },
};

static char *
describe_problem (const Check *check,
                  OlivineStmt *stmt)
{
  g_autofree char *row = olivine_excerpt (olivine_stmt_get_text (stmt, 0));
  g_autofree char *date = olivine_excerpt (olivine_stmt_get_text (stmt, 1));

  if (check->problem == NULL)
    return olivine_stmt_dup_text (stmt, 0);

  return olivine_sentence_say (NULL, _(check->problem), "row", row, "date", date, NULL);
}

static gboolean
run_check (OlivineDb    *db,
           const Check  *check,
           GPtrArray    *problems,
           GError      **error)
{
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, check->sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (problems, describe_problem (check, stmt));
    }
}

static gboolean
run_checks (OlivineDb    *db,
            const Check  *checks,
            gsize         n_checks,
            GPtrArray    *problems,
            GError      **error)
{
  for (gsize i = 0; i < n_checks; i++)
    {
      if (!run_check (db, &checks[i], problems, error))
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
  Check check = { .problem = N_("The entry {row} has a figure that cannot be.") };

  sql = g_strdup_printf ("SELECT uid, '' FROM main.entry "
                         "WHERE min (%s) < 0 OR max (%s) > %" G_GINT64_FORMAT,
                         figures, figures, OLIVINE_THOUSANDTHS_MAX);
  check.sql = sql;

  return run_check (db, &check, problems, error);
}

/* SQLite quotes what is passed on to a pragma, and newer ones take a quoted number of problems
 * for the name of a table: so none is passed, and one is asked for by LIMIT. */
static const Check catalogue_checks[] = {
  { "SELECT quick_check, '' FROM pragma_quick_check (NULL, 'foods') WHERE quick_check <> 'ok' "
    "LIMIT 1",
    N_("The food tables that came with Olivine are damaged ({row}). Install Olivine again.") },
};

static const Check library_checks[] = {
  { "SELECT quick_check, '' FROM pragma_quick_check (NULL, 'library') WHERE quick_check <> 'ok' "
    "LIMIT 1",
    N_("The imported foods are damaged ({row}). Remove them and import them again.") },
};

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
  g_ptr_array_add (problems, g_strdup (_("The index of words of your own foods is damaged.")));

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
    g_ptr_array_add (problems, g_strdup (_("The file does not say that it is an Olivine diary.")));
  if (version != olivine_schema_get_version (OLIVINE_SCHEMA_DIARY))
    g_ptr_array_add (problems, g_strdup_printf (_("The file has version %d."), (int) version));
  if (foreign_keys == 0)
    g_ptr_array_add (problems, g_strdup (_("References between rows are not enforced.")));

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
                   _("The copy is damaged: %s Choose another one."), (char *) problems->pdata[0]);
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
      !check_words (db, found, error) ||
      !run_checks (db, catalogue_checks, G_N_ELEMENTS (catalogue_checks), found, error) ||
      (olivine_store_has_library (store) &&
       !run_checks (db, library_checks, G_N_ELEMENTS (library_checks), found, error)))
    return FALSE;

  library_error = olivine_store_get_library_error (store);
  if (library_error != NULL)
    g_ptr_array_add (found, g_strdup_printf (_("The imported foods are left out: %s"),
                                             library_error->message));
  *problems = g_steal_pointer (&found);

  return TRUE;
}
