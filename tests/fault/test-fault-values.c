/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A value for which there is no memory is a failure, and never taken for unknown. */

#include "fault.h"
#include "store-fixture.h"

/* Too long for any buffer of a function's own: its result then has no zero at its end. */
#define LONG_TEXT \
  "a text that is long enough to need memory of its own wherever it is put or read, " \
  "and to need a byte more of it where a function of SQLite has made something of it"

static const FaultPlan no_memory = { FAULT_MEMORY, FAULT_ONCE, 0 };

static OlivineDb *
open_table (void)
{
  g_autoptr (GError) error = NULL;
  OlivineDb *db = olivine_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  fixture_exec (db, "CREATE TABLE t (word TEXT)");

  return db;
}

static void
test_not_bound (void)
{
  g_autoptr (OlivineDb) db = open_table ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, "INSERT INTO t VALUES (?1)", &error);

  g_assert_no_error (error);
  fault_arm (&no_memory, 1);
  olivine_stmt_bind_text (stmt, 0, LONG_TEXT);
  g_assert_cmpuint (fault_disarm (), ==, 1);
  g_assert_false (olivine_db_run (db, stmt, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "Close other programs"));
  g_clear_error (&error);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM t"), ==, 0);

  olivine_stmt_bind_text (stmt, 0, LONG_TEXT);
  g_assert_true (olivine_db_run (db, stmt, &error));
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM t WHERE word = '" LONG_TEXT "'"), ==, 1);
}

/* Returns whether nothing failed. */
static gboolean
read_word (OlivineDb *db,
           guint      at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, "SELECT json_object ('word', word) FROM t", &error);
  gboolean has_row = FALSE;

  g_assert_no_error (error);
  fault_arm (&no_memory, at);
  if (olivine_db_step (db, stmt, &has_row, &error))
    {
      g_assert_true (has_row);
      g_assert_cmpstr (olivine_stmt_get_text (stmt, 0), ==, "{\"word\":\"" LONG_TEXT "\"}");
    }
  else
    {
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_IO);
    }

  return fault_disarm () < at;
}

static void
test_not_read (void)
{
  g_autoptr (OlivineDb) db = open_table ();
  guint at = 1;

  fixture_exec (db, "INSERT INTO t VALUES ('" LONG_TEXT "')");
  while (!read_word (db, at))
    at++;
  g_test_message ("reading: %u points", at - 1);
  g_assert_cmpuint (at, >, 1);
}

/* As SQLite does it of its own, after a failure that nobody was told of. */
static gboolean
write_on (OlivineDb  *db,
          gpointer    user_data,
          GError    **error)
{
  sqlite3_exec (olivine_db_get_handle (db), "ROLLBACK", NULL, NULL, NULL);
  if (user_data != NULL)
    {
      g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, user_data, error);

      return stmt != NULL && olivine_db_run (db, stmt, error);
    }

  return olivine_db_exec (db, "INSERT INTO t VALUES ('half')", error);
}

static void
test_taken_back_in_the_middle (void)
{
  static const char insert[] = "INSERT INTO t VALUES ('half of it')";
  const char *const ways[] = { NULL, insert };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (OlivineDb) db = open_table ();
      g_autoptr (GError) error = NULL;

      g_assert_false (olivine_db_transaction (db, write_on, (gpointer) ways[i], &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_IO);
      g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM t"), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  fault_watch_memory ();
  store_fixture_init (&argc, &argv);
  g_test_add_func ("/olivine/fault/value-not-bound", test_not_bound);
  g_test_add_func ("/olivine/fault/value-not-read", test_not_read);
  g_test_add_func ("/olivine/fault/taken-back-in-the-middle", test_taken_back_in_the_middle);

  return g_test_run ();
}
