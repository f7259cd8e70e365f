/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One connection: values in and out, steps, transactions, errors. */

#include "olivine-db.h"

#include <errno.h>
#include <math.h>

#include "olivine-thousandths.h"
#include "olivine-words-sql.h"
#include "olivine-words.h"
#include "store-fixture.h"

/* A build for coverage is without the checks of the programmer. */
#ifdef G_DISABLE_CHECKS
#define HAS_CHECKS FALSE
#else
#define HAS_CHECKS TRUE
#endif

typedef struct {
  char      *path;
  OlivineDb *db;
} Fixture;

static OlivineDb *
open_at (const char *path)
{
  g_autoptr (GError) error = NULL;
  OlivineDb *db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);

  g_assert_no_error (error);

  return db;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->path = g_build_filename (g_get_user_data_dir (), "test.db", NULL);
  fixture->db = open_at (fixture->path);
  fixture_exec (fixture->db, "CREATE TABLE t (a, b)");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->db, olivine_db_close);
  g_clear_pointer (&fixture->path, g_free);
}

static void
test_open_fails_with_path (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_db_open ("/nowhere/at/all.db", SQLITE_OPEN_READWRITE, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all.db"));
}

static void
test_message_names_file_and_not_uri (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *uri = g_strconcat ("file:", fixture->path, "?mode=ro", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (uri, SQLITE_OPEN_READONLY, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (olivine_db_get_path (db), ==, fixture->path);
  g_assert_false (olivine_db_exec (db, "INSERT INTO t VALUES (1, 2)", &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_READ_ONLY);
  g_assert_null (strstr (error->message, "file:"));
}

/* Every column and every parameter, so that no index can be off by one. */
static void
test_values_come_back_as_they_went_in (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (fixture->db, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10", &error);
  g_assert_no_error (error);
  olivine_stmt_bind_text (stmt, 0, "Käse & Milch");
  olivine_stmt_bind_text (stmt, 1, NULL);
  olivine_stmt_bind_text (stmt, 2, "");
  olivine_stmt_bind_int (stmt, 3, OLIVINE_THOUSANDTHS_MAX);
  olivine_stmt_bind_int (stmt, 4, OLIVINE_UNKNOWN);
  olivine_stmt_bind_int (stmt, 5, 0);
  olivine_stmt_bind_double (stmt, 6, 0.1);
  olivine_stmt_bind_double (stmt, 7, NAN);
  olivine_stmt_bind_double (stmt, 8, 0.0);
  olivine_stmt_bind_null (stmt, 9);
  g_assert_true (olivine_db_step (fixture->db, stmt, &has_row, &error));
  g_assert_true (has_row);

  g_assert_cmpstr (olivine_stmt_get_text (stmt, 0), ==, "Käse & Milch");
  g_assert_null (olivine_stmt_get_text (stmt, 1));
  g_assert_cmpstr (olivine_stmt_get_text (stmt, 2), ==, "");
  g_assert_cmpint (olivine_stmt_get_int (stmt, 3), ==, OLIVINE_THOUSANDTHS_MAX);
  g_assert_cmpint (olivine_stmt_get_int (stmt, 4), ==, OLIVINE_UNKNOWN);
  g_assert_false (olivine_stmt_is_null (stmt, 5));
  g_assert_cmpint (olivine_stmt_get_int (stmt, 5), ==, 0);
  g_assert_cmpfloat (olivine_stmt_get_double (stmt, 6), ==, 0.1);
  g_assert_true (isnan (olivine_stmt_get_double (stmt, 7)));
  g_assert_false (olivine_stmt_is_null (stmt, 8));
  g_assert_cmpfloat (olivine_stmt_get_double (stmt, 8), ==, 0.0);
  g_assert_true (olivine_stmt_is_null (stmt, 9));
}

static void
test_end_is_no_error (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (fixture->db, "SELECT a FROM t", &error);
  gboolean has_row = TRUE;

  g_assert_true (olivine_db_step (fixture->db, stmt, &has_row, &error));
  g_assert_no_error (error);
  g_assert_false (has_row);
}

static void
test_failed_step_is_no_end (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = TRUE;

  stmt = olivine_db_prepare (fixture->db, "SELECT json_extract ('{', '$.a')", &error);
  g_assert_false (olivine_db_step (fixture->db, stmt, &has_row, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_IO);
  g_assert_false (has_row);
}

static void
test_statement_is_cached_and_forgets (Fixture       *fixture,
                                      gconstpointer  data)
{
  const char *sql = "SELECT ?1";
  OlivineStmt *first = NULL;
  gboolean has_row = FALSE;

  {
    g_autoptr (OlivineStmt) stmt = olivine_db_prepare (fixture->db, sql, NULL);

    first = stmt;
    olivine_stmt_bind_text (stmt, 0, "secret");
    g_assert_true (olivine_db_step (fixture->db, stmt, &has_row, NULL));
  }
  {
    g_autoptr (OlivineStmt) stmt = olivine_db_prepare (fixture->db, sql, NULL);

    g_assert_true (stmt == first);
    g_assert_true (olivine_db_step (fixture->db, stmt, &has_row, NULL));
    g_assert_true (olivine_stmt_is_null (stmt, 0));

    if (!HAS_CHECKS)
      return;
    g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*sqlite3_stmt_busy*");
    g_assert_null (olivine_db_prepare (fixture->db, sql, NULL));
    g_test_assert_expected_messages ();
  }
}

static gboolean
insert_one (OlivineDb  *db,
            gpointer    user_data,
            GError    **error)
{
  return olivine_db_exec (db, "INSERT INTO t VALUES (1, 1)", error) && GPOINTER_TO_INT (user_data);
}

static void
test_transaction_commits (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_db_transaction (fixture->db, insert_one, GINT_TO_POINTER (TRUE), &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM t"), ==, 1);
  g_assert_cmpint (olivine_db_changes (fixture->db), ==, 1);
}

static void
test_transaction_rolls_back_unless_true (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_assert_false (olivine_db_transaction (fixture->db, insert_one, GINT_TO_POINTER (FALSE), NULL));
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM t"), ==, 0);
}

static gboolean
insert_then_fail (OlivineDb  *db,
                  gpointer    user_data,
                  GError    **error)
{
  return olivine_db_exec (db, "INSERT INTO t VALUES (1, 1)", error) &&
         olivine_db_exec (db, "INSERT INTO no_such_table VALUES (1)", error);
}

static void
test_transaction_keeps_no_half (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_db_transaction (fixture->db, insert_then_fail, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "no_such_table"));
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM t"), ==, 0);
}

static gboolean
insert_orphan (OlivineDb  *db,
               gpointer    user_data,
               GError    **error)
{
  return olivine_db_exec (db, "INSERT INTO t VALUES (1, 1); INSERT INTO child VALUES (7)", error);
}

/* The reference is only looked at by COMMIT: everything is rolled back then. */
static void
test_failing_commit_is_a_failure (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_exec (fixture->db, "PRAGMA foreign_keys = ON; "
                "CREATE TABLE parent (id INTEGER PRIMARY KEY); "
                "CREATE TABLE child (id REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
  g_assert_false (olivine_db_transaction (fixture->db, insert_orphan, NULL, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM t"), ==, 0);

  g_clear_error (&error);
  g_assert_true (olivine_db_transaction (fixture->db, insert_one, GINT_TO_POINTER (TRUE), &error));
  g_assert_no_error (error);
}

static gboolean
nest (OlivineDb  *db,
      gpointer    user_data,
      GError    **error)
{
  return olivine_db_transaction (db, insert_one, GINT_TO_POINTER (TRUE), error);
}

static void
test_nesting_is_a_mistake (Fixture       *fixture,
                           gconstpointer  data)
{
  if (!HAS_CHECKS)
    {
      g_test_skip ("the checks of the programmer are left out of this build");
      return;
    }
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*in_transaction*");
  g_assert_false (olivine_db_transaction (fixture->db, nest, NULL, NULL));
  g_test_assert_expected_messages ();
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM t"), ==, 0);
}

static gpointer
use_foreign_db (gpointer data)
{
  return GINT_TO_POINTER (olivine_db_exec (data, "SELECT 1", NULL));
}

static void
test_other_thread_is_refused (Fixture       *fixture,
                              gconstpointer  data)
{
  GThread *thread = NULL;

  if (!HAS_CHECKS)
    {
      g_test_skip ("the checks of the programmer are left out of this build");
      return;
    }
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*olivine_db_is_mine*");
  thread = g_thread_new ("other", use_foreign_db, fixture->db);
  g_assert_false (GPOINTER_TO_INT (g_thread_join (thread)));
  g_test_assert_expected_messages ();
}

static void
test_busy_is_told (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) other = open_at (fixture->path);

  fixture_exec (other, "PRAGMA busy_timeout = 0");
  fixture_exec (fixture->db, "BEGIN IMMEDIATE");
  g_assert_false (olivine_db_transaction (other, insert_one, GINT_TO_POINTER (TRUE), &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_BUSY);
  fixture_exec (fixture->db, "ROLLBACK");
}

static gpointer
hold_for_a_moment (gpointer data)
{
  g_autoptr (OlivineDb) db = open_at (data);

  fixture_exec (db, "BEGIN IMMEDIATE; INSERT INTO t VALUES (2, 2)");
  g_usleep (200 * 1000);
  fixture_exec (db, "COMMIT");

  return NULL;
}

static void
test_waits_for_the_other_writer (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("writer", hold_for_a_moment, fixture->path);

  g_usleep (50 * 1000);
  g_assert_true (olivine_db_transaction (fixture->db, insert_one, GINT_TO_POINTER (TRUE), &error));
  g_assert_no_error (error);
  g_thread_join (thread);
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM t"), ==, 2);
}

static void
test_full_disk_rolls_back (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_exec (fixture->db, "PRAGMA max_page_count = 3");
  g_assert_false (olivine_db_exec (fixture->db, "INSERT INTO t VALUES (zeroblob (100000), 1)",
                                   &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_FULL);
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM t"), ==, 0);
}

/* A file from elsewhere may bring triggers; none of ours has any. */
static void
test_schema_of_the_file_is_not_trusted (Fixture       *fixture,
                                        gconstpointer  data)
{
  fixture_exec (fixture->db, "CREATE TABLE u (a); "
                "CREATE TRIGGER evil AFTER INSERT ON t BEGIN INSERT INTO u VALUES (1); END; "
                "INSERT INTO t VALUES (1, 1)");
  g_assert_cmpint (fixture_get (fixture->db, "SELECT count (*) FROM u"), ==, 0);
  g_assert_cmpint (fixture_get (fixture->db, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (fixture_get (fixture->db, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (fixture_get (fixture->db, "PRAGMA busy_timeout"), ==, 10000);
}

static void
test_sqlite_codes (void)
{
  static const struct {
    int               result;
    OlivineStoreError code;
  } codes[] = {
    { SQLITE_BUSY, OLIVINE_STORE_ERROR_BUSY },
    { SQLITE_BUSY_SNAPSHOT, OLIVINE_STORE_ERROR_BUSY },
    { SQLITE_LOCKED, OLIVINE_STORE_ERROR_BUSY },
    { SQLITE_FULL, OLIVINE_STORE_ERROR_FULL },
    { SQLITE_CORRUPT, OLIVINE_STORE_ERROR_CORRUPT },
    { SQLITE_CORRUPT_VTAB, OLIVINE_STORE_ERROR_CORRUPT },
    { SQLITE_NOTADB, OLIVINE_STORE_ERROR_CORRUPT },
    { SQLITE_READONLY, OLIVINE_STORE_ERROR_READ_ONLY },
    { SQLITE_READONLY_DIRECTORY, OLIVINE_STORE_ERROR_READ_ONLY },
    { SQLITE_CANTOPEN, OLIVINE_STORE_ERROR_READ_ONLY },
    { SQLITE_CONSTRAINT_UNIQUE, OLIVINE_STORE_ERROR_CONSTRAINT },
    { SQLITE_CONSTRAINT_FOREIGNKEY, OLIVINE_STORE_ERROR_CONSTRAINT },
    { SQLITE_INTERRUPT, OLIVINE_STORE_ERROR_CANCELLED },
    { SQLITE_IOERR_WRITE, OLIVINE_STORE_ERROR_IO },
    { SQLITE_NOMEM, OLIVINE_STORE_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpint (olivine_store_error_from_sqlite (codes[i].result), ==, codes[i].code);
}

static void
test_system_codes (void)
{
  static const struct {
    int               saved_errno;
    OlivineStoreError code;
  } codes[] = {
    { ENOSPC, OLIVINE_STORE_ERROR_FULL },
    { EACCES, OLIVINE_STORE_ERROR_READ_ONLY },
    { EROFS, OLIVINE_STORE_ERROR_READ_ONLY },
    { ENOTDIR, OLIVINE_STORE_ERROR_READ_ONLY },
    { ENOENT, OLIVINE_STORE_ERROR_NOT_FOUND },
    { EIO, OLIVINE_STORE_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpint (olivine_store_error_from_errno (codes[i].saved_errno), ==, codes[i].code);
}

/* What a person can do something about must say what. */
static void
test_advice_for_what_befalls_a_person (void)
{
  static const OlivineStoreError codes[] = {
    OLIVINE_STORE_ERROR_BUSY, OLIVINE_STORE_ERROR_FULL, OLIVINE_STORE_ERROR_CORRUPT,
    OLIVINE_STORE_ERROR_NEWER_SCHEMA, OLIVINE_STORE_ERROR_READ_ONLY, OLIVINE_STORE_ERROR_IO,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_true (g_str_has_suffix (olivine_store_error_get_advice (codes[i]), "."));
}

/* What is said without it is shown by tests/shell/test-start-check.sh. */
static void
test_sqlite_has_what_is_needed (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (olivine_db_check_sqlite (&error));
  g_assert_no_error (error);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

/* What one statement writes for many foods is what is written for one. */
static void
test_words_in_sql (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const names[] = { "Almonds, raw", "Caf\303\251 cr\303\250me",
                                       "\346\235\217\344\273\201", "" };
  g_autoptr (GError) error = NULL;

  olivine_words_add_to_sql (fixture->db, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OlivineStmt) stmt = olivine_db_prepare (fixture->db, "SELECT words_to_index (?1)",
                                                         &error);
      g_autofree char *expected = olivine_words_to_index (names[i]);
      gboolean has_row = FALSE;

      g_assert_no_error (error);
      olivine_stmt_bind_text (stmt, 0, names[i]);
      g_assert_true (olivine_db_step (fixture->db, stmt, &has_row, &error));
      g_assert_cmpstr (olivine_stmt_get_text (stmt, 0), ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/db/open-fails-with-path", test_open_fails_with_path);
  ADD ("/olivine/db/message-names-file-and-not-uri", test_message_names_file_and_not_uri);
  ADD ("/olivine/db/values-come-back-as-they-went-in", test_values_come_back_as_they_went_in);
  ADD ("/olivine/db/end-is-no-error", test_end_is_no_error);
  ADD ("/olivine/db/failed-step-is-no-end", test_failed_step_is_no_end);
  ADD ("/olivine/db/statement-is-cached-and-forgets", test_statement_is_cached_and_forgets);
  ADD ("/olivine/db/transaction-commits", test_transaction_commits);
  ADD ("/olivine/db/transaction-rolls-back-unless-true", test_transaction_rolls_back_unless_true);
  ADD ("/olivine/db/transaction-keeps-no-half", test_transaction_keeps_no_half);
  ADD ("/olivine/db/failing-commit-is-a-failure", test_failing_commit_is_a_failure);
  ADD ("/olivine/db/nesting-is-a-mistake", test_nesting_is_a_mistake);
  ADD ("/olivine/db/other-thread-is-refused", test_other_thread_is_refused);
  ADD ("/olivine/db/busy-is-told", test_busy_is_told);
  ADD ("/olivine/db/waits-for-the-other-writer", test_waits_for_the_other_writer);
  ADD ("/olivine/db/full-disk-rolls-back", test_full_disk_rolls_back);
  ADD ("/olivine/db/schema-of-the-file-is-not-trusted", test_schema_of_the_file_is_not_trusted);
  ADD ("/olivine/db/words-in-sql", test_words_in_sql);
  g_test_add_func ("/olivine/db/sqlite-has-what-is-needed", test_sqlite_has_what_is_needed);
  g_test_add_func ("/olivine/db/sqlite-codes", test_sqlite_codes);
  g_test_add_func ("/olivine/db/system-codes", test_system_codes);
  g_test_add_func ("/olivine/db/advice-for-what-befalls-a-person",
                   test_advice_for_what_befalls_a_person);

  return g_test_run ();
}
