/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An operation is tried with every statement of SQL that can fail in it, one after the other.
 *
 * A statement fails in two ways: it cannot be prepared, as SQLite does not authorise it; or
 * it runs and is interrupted before it has given anything.  This is done on every connection
 * that the program opens, as the operation may open some of its own.
 *
 * An operation that fails says why, has changed nothing, and the same store does it when it
 * is asked again.  One that succeeds nevertheless tells and leaves what it does when nothing
 * fails: there are no half answers.
 */

#include "fault-statement.h"

#include <string.h>

#include "fault-room.h"

typedef enum {
  WAY_NOT_PREPARED,
  WAY_INTERRUPTED,
  N_WAYS,
} Way;

static const char *const way_names[N_WAYS] = { "is not prepared", "is interrupted" };

typedef struct {
  const StatementOperation *operation;
  Way                       way;
  guint                     at;
  char                     *clean;  /* folder before it, never changed */
  char                     *work;   /* folder it works in */
  char                     *before; /* what the folder says then */
  char                     *after;
  char                     *told;   /* what the operation finds out when nothing fails */
} Trial;

/* Of all connections; there is one thread. */
static struct {
  gboolean is_armed;
  Way      way;
  guint    at;       /* which one is to fail */
  guint    n_met;
  gboolean is_next;  /* the statement that runs is the one to be interrupted */
} fault;

static void
trial_clear (Trial *trial)
{
  g_clear_pointer (&trial->clean, g_free);
  g_clear_pointer (&trial->work, g_free);
  g_clear_pointer (&trial->before, g_free);
  g_clear_pointer (&trial->after, g_free);
  g_clear_pointer (&trial->told, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

/* SQLite asks about each part of a statement: what it does is one, and what it writes into
 * the schema or a full-text index on the way is its own affair. */
static gboolean
is_statement (int         action,
              const char *table)
{
  switch (action)
    {
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      return !g_str_has_prefix (table, "sqlite_") && strstr (table, "_fts_") == NULL;
    case SQLITE_SELECT:
    case SQLITE_TRANSACTION:
    case SQLITE_PRAGMA:
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TEMP_TABLE:
      return TRUE;
    default:
      return FALSE;
    }
}

static int
authorize (gpointer    data,
           int         action,
           const char *third,
           const char *fourth,
           const char *schema,
           const char *trigger)
{
  if (!fault.is_armed || fault.way != WAY_NOT_PREPARED || !is_statement (action, third))
    return SQLITE_OK;

  return ++fault.n_met == fault.at ? SQLITE_DENY : SQLITE_OK;
}

/* SQLite interrupts a commit after it is done, and what is rolled back stays so. */
static int
count_statement (guint    kind,
                 gpointer data,
                 gpointer stmt,
                 gpointer sql)
{
  if (fault.is_armed && fault.way == WAY_INTERRUPTED && !g_str_has_prefix (sql, "ROLLBACK") &&
      !g_str_has_prefix (sql, "COMMIT"))
    fault.is_next = ++fault.n_met == fault.at;

  return 0;
}

static int
interrupt (gpointer data)
{
  gboolean is_it = fault.is_next;

  fault.is_next = FALSE;

  return is_it;
}

/* SQLite calls it for every new connection. */
static int
watch_connection (sqlite3                    *handle,
                  char                      **message,
                  const sqlite3_api_routines *routines)
{
  sqlite3_set_authorizer (handle, authorize, NULL);
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, count_statement, NULL);
  sqlite3_progress_handler (handle, 1, interrupt, NULL);

  return SQLITE_OK;
}

static void
arm (const Trial *trial)
{
  fault.way = trial->way;
  fault.at = trial->at;
  fault.n_met = 0;
  fault.is_next = FALSE;
  fault.is_armed = TRUE;
}

/* Returns whether it was met. */
static gboolean
disarm (void)
{
  fault.is_armed = FALSE;
  fault.is_next = FALSE;

  return fault.n_met >= fault.at;
}

static void
fail (const Trial *trial,
      const char  *what,
      const char  *detail)
{
  g_error ("%s: statement %u %s: %s\n%s", trial->operation->name, trial->at,
           way_names[trial->way], what, detail);
}

static void
enter (const Trial  *trial,
       StoreFixture *fixture)
{
  if (trial->operation->writes)
    fault_room_copy (trial->clean, trial->work);
  fixture->dir = trial->operation->writes ? trial->work : trial->clean;
  if (!trial->operation->opens)
    store_fixture_reopen (fixture);
}

static void
leave (StoreFixture *fixture)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->store));
}

static char *
describe (const Trial        *trial,
          const StoreFixture *fixture)
{
  return fault_room_describe (fixture->dir, trial->operation->makes_copies);
}

static void
check_told (const Trial   *trial,
            const GString *told)
{
  if (!g_str_equal (told->str, trial->told))
    fail (trial, "it succeeded with half of an answer", told->str);
}

static void
check_error (const Trial  *trial,
             const GError *error)
{
  if (error == NULL)
    fail (trial, "it failed without a word", "");
  if (!g_str_has_suffix (error->message, ".") || strchr (error->message, ' ') == NULL)
    fail (trial, "the message says nothing", error->message);
}

/* Whether it says that it is done, and what was left undone. */
static gboolean
is_done_but_space (const Trial  *trial,
                   const GError *error)
{
  return trial->operation->ends_with_space &&
         strstr (error->message, "were removed, but") != NULL;
}

/* It has changed nothing, and the same store does it when it is asked again.  A diary that is
 * not opened may have been brought up to date before. */
static void
check_again (const Trial  *trial,
             StoreFixture *fixture)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  if (trial->operation->writes)
    {
      found = describe (trial, fixture);
      if (!g_str_equal (found, trial->before) &&
          !(trial->operation->opens && g_str_equal (found, trial->after)))
        fail (trial, "it failed and has changed something", found);
    }
  if (!trial->operation->act (fixture, told, &error))
    fail (trial, "it fails again", error->message);
  check_told (trial, told);
}

static void
check_outcome (const Trial   *trial,
               StoreFixture  *fixture,
               gboolean       is_done,
               const GString *told,
               const GError  *error)
{
  if (is_done && error != NULL)
    fail (trial, "it succeeded and has an error", error->message);
  if (is_done)
    {
      check_told (trial, told);
    }
  else
    {
      check_error (trial, error);
      if (!is_done_but_space (trial, error))
        check_again (trial, fixture);
    }
  if (trial->operation->writes)
    {
      g_autofree char *found = describe (trial, fixture);

      if (!g_str_equal (found, trial->after))
        fail (trial, "it is not done in the end", found);
      fault_room_assert_tidy (fixture->dir);
    }
}

/* Returns whether the statement that fails was met. */
static gboolean
try_statement (const Trial *trial)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  StoreFixture fixture = { 0 };
  gboolean is_done = FALSE;
  gboolean is_met = FALSE;

  enter (trial, &fixture);
  arm (trial);
  is_done = trial->operation->act (&fixture, told, &error);
  is_met = disarm ();
  if (!is_done && !is_met)
    fail (trial, "it fails by itself", error->message);
  check_outcome (trial, &fixture, is_done, told, error);
  leave (&fixture);

  return is_met;
}

static void
prepare (Trial                    *trial,
         const StatementOperation *operation)
{
  const char *home = g_get_user_data_dir ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  StoreFixture fixture = { 0 };

  trial->operation = operation;
  trial->clean = g_build_filename (home, "clean", NULL);
  trial->work = g_build_filename (home, "work", NULL);

  fixture.dir = trial->clean;
  if (!operation->opens)
    store_fixture_reopen (&fixture);
  operation->prepare (&fixture);
  leave (&fixture);
  trial->before = fault_room_describe (trial->clean, operation->makes_copies);
  enter (trial, &fixture);
  operation->act (&fixture, told, &error);
  g_assert_no_error (error);
  leave (&fixture);
  trial->told = g_strdup (told->str);
  trial->after = fault_room_describe (operation->writes ? trial->work : trial->clean,
                                      operation->makes_copies);
  if (operation->writes)
    g_assert_cmpstr (trial->before, !=, trial->after);
  else
    g_assert_cmpstr (trial->before, ==, trial->after);
}

static void
run (gconstpointer data)
{
  const StatementOperation *operation = data;
  g_auto (Trial) trial = { 0 };

  prepare (&trial, operation);
  for (trial.way = 0; trial.way < N_WAYS; trial.way++)
    {
      for (trial.at = 1; try_statement (&trial); trial.at++)
        continue;
      g_test_message ("%s: %u statements: one %s", operation->name, trial.at - 1,
                      way_names[trial.way]);
      g_assert_cmpuint (trial.at, >, 1);
    }
}

/* @init: that of the fixture whose foods are wanted. */
void
fault_statement_init (int    *argc,
                      char ***argv,
                      void  (*init) (int *argc, char ***argv))
{
  g_assert_cmpint (sqlite3_auto_extension ((void (*) (void)) watch_connection), ==, SQLITE_OK);
  init (argc, argv);
}

void
fault_statement_add (const StatementOperation *operation)
{
  g_autofree char *path = g_strconcat ("/olivine/statement/", operation->name, NULL);

  g_test_add_data_func (g_strdelimit (path, " ", '-'), operation, run);
}
