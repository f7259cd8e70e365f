/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Folders of a diary: copied as they lie on the disk, and told by what is in them.
 *
 * A copy is what another program finds after this one was killed: databases with
 * their logs, without the shared memory beside them.  A description is the rows of
 * all tables, sorted; a uid, which is another one each time, is told as one.
 */

#include "fault-room.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "olivine-copies.h"
#include "store-fixture.h"

#define COPIES "backups"
#define UID "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

static gboolean
is_folder (const char *dir,
           const char *name)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in a folder, sorted; none when there is no such folder. */
static GPtrArray *
list_names (const char *dir)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (dir, 0, NULL);
  const char *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_texts);

  return names;
}

void
fault_room_clear (const char *dir)
{
  g_autoptr (GPtrArray) names = list_names (dir);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (dir, names->pdata[i], NULL);

      if (is_folder (dir, names->pdata[i]))
        fault_room_clear (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_rmdir (dir);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_bytes = 0;

  g_file_get_contents (from, &bytes, &n_bytes, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (to, bytes, (gssize) n_bytes, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* Makes @to what @from is. */
void
fault_room_copy (const char *from,
                 const char *to)
{
  g_autoptr (GPtrArray) names = list_names (from);

  fault_room_clear (to);
  g_assert_cmpint (g_mkdir_with_parents (to, 0700), ==, 0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *source = g_build_filename (from, names->pdata[i], NULL);
      g_autofree char *target = g_build_filename (to, names->pdata[i], NULL);

      if (g_str_has_suffix (source, "-shm"))
        continue;
      if (is_folder (from, names->pdata[i]))
        fault_room_copy (source, target);
      else
        copy_file (source, target);
    }
}

static char *
describe_row (OlivineStmt *stmt)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < sqlite3_column_count (stmt); i++)
    {
      const char *cell = (const char *) sqlite3_column_text (stmt, i);

      g_string_append_printf (text, "|%s", cell != NULL ? cell : "(none)");
    }

  return g_string_free (text, FALSE);
}

/* The first columns of all rows that @sql gives, or all columns of them. */
static GPtrArray *
list_rows (OlivineDb  *db,
           const char *sql,
           gboolean    all_columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, &error);
  gboolean has_row = FALSE;

  g_assert_no_error (error);
  while (TRUE)
    {
      olivine_db_step (db, stmt, &has_row, &error);
      g_assert_no_error (error);
      if (!has_row)
        return rows;
      g_ptr_array_add (rows, all_columns ? describe_row (stmt) : olivine_stmt_dup_text (stmt, 0));
    }
}

static void
append_table (GString    *text,
              OlivineDb  *db,
              const char *table,
              GRegex     *uid)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  g_autoptr (GPtrArray) rows = list_rows (db, sql, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      char *row = rows->pdata[i];

      rows->pdata[i] = g_regex_replace_literal (uid, row, -1, 0, "(uid)", 0, NULL);
      g_free (row);
    }
  g_ptr_array_sort (rows, compare_texts);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s\n", table, (char *) rows->pdata[i]);
}

/* No file of ours ever shows a page that does not fit the others.  A library of no foods
 * is as good as none. */
static void
append_database (GString    *text,
                 const char *dir,
                 const char *name)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);
  g_autoptr (GRegex) uid = g_regex_new (UID, 0, 0, NULL);
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM pragma_integrity_check "
                                "WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  tables = list_rows (db, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                      "AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_fts*' ORDER BY name",
                      FALSE);
  for (guint i = 0; i < tables->len; i++)
    append_table (rows, db, tables->pdata[i], uid);
  if (rows->len > 0 || !g_str_equal (name, "library.db"))
    g_string_append_printf (text, "file %s version %d\n%s", name,
                            (int) fixture_get (db, "PRAGMA user_version"), rows->str);
}

static void
append_databases (GString    *text,
                  const char *dir)
{
  g_autoptr (GPtrArray) names = list_names (dir);

  for (guint i = 0; i < names->len; i++)
    if (g_str_has_suffix (names->pdata[i], ".db"))
      append_database (text, dir, names->pdata[i]);
}

/* Every database in the folder; each copy in it is read too, but told only if asked for. */
char *
fault_room_describe (const char *dir,
                     gboolean    with_copies)
{
  g_autofree char *folder = g_build_filename (dir, COPIES, NULL);
  g_autoptr (GString) copies = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  append_databases (text, dir);
  append_databases (copies, folder);

  return g_strconcat (text->str, with_copies ? copies->str : "", NULL);
}

/* Nothing that was only needed for a while is left. */
void
fault_room_assert_tidy (const char *dir)
{
  g_autofree char *folder = g_build_filename (dir, COPIES, NULL);
  const char *const folders[] = { dir, folder };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GPtrArray) names = list_names (folders[i]);

      for (guint j = 0; j < names->len; j++)
        if (g_str_has_prefix (names->pdata[j], "."))
          g_error ("%s/%s was left behind", folders[i], (char *) names->pdata[j]);
    }
}

/* As if that much time had passed since the files were written. */
void
fault_room_age (const char *dir,
                gint64      seconds)
{
  g_autoptr (GPtrArray) names = list_names (dir);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (dir, names->pdata[i], NULL);
      time_t then = (time_t) (g_get_real_time () / G_USEC_PER_SEC - seconds);
      struct utimbuf times = { then, then };

      if (is_folder (dir, names->pdata[i]))
        fault_room_age (path, seconds);
      else
        g_assert_cmpint (g_utime (path, &times), ==, 0);
    }
}

/* What is wrong with a diary; NULL when all is well. */
char *
fault_room_find_problem (OlivineStore *store)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (!olivine_copies_check (store, &problems, &error))
    return g_strdup (error->message);

  return problems->len > 0 ? g_strdup (problems->pdata[0]) : NULL;
}

void
fault_room_assert_sound (OlivineStore *store)
{
  g_autofree char *problem = fault_room_find_problem (store);

  g_assert_cmpstr (problem, ==, NULL);
}
