/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of one table of a damaged file, as far as they can be reached.
 *
 * A page that cannot be read ends a run of rows; the next run is looked for behind it,
 * further and further away, and then read backwards up to the page.  A table without row
 * ids is read from its two ends.  A row that breaks a rule of its table is left out.
 */

#include "olivine-salvage-rows.h"

#include <glib/gi18n.h>

typedef struct {
  OlivineDb   *from;
  OlivineDb   *into;
  OlivineStmt *insert;
  char        *columns;
  const char  *table;
  gint64       last_id;      /* of the row that was read last */
  guint        n_read;       /* rows of the last run */
  gint64      *n_rows;
  gboolean    *is_complete;
} Reader;

/* The columns as our own schema has them: nothing of the damaged file gets into SQL. */
static GPtrArray *
list_columns (OlivineDb   *into,
              const char  *table,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row = FALSE;

  /* The imports of a damaged file are not read, so no row refers to them. */
  stmt = olivine_db_prepare (into, "SELECT name FROM pragma_table_info (?1) "
                             "WHERE name IS NOT 'import_id' ORDER BY cid", error);
  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, table);
  while (TRUE)
    {
      if (!olivine_db_step (into, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&columns);
      g_ptr_array_add (columns, olivine_stmt_dup_text (stmt, 0));
    }
}

static char *
join (GPtrArray  *columns,
      gboolean    as_parameters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, as_parameters ? "?" : columns->pdata[i]);
    }

  return g_string_free (text, FALSE);
}

/* Damage may hit the text itself. */
static gboolean
is_sound_value (OlivineStmt *stmt,
                int          column)
{
  const char *text = NULL;

  if (sqlite3_column_type (stmt, column) == SQLITE_BLOB)
    return FALSE;
  if (sqlite3_column_type (stmt, column) != SQLITE_TEXT)
    return TRUE;
  text = (const char *) sqlite3_column_text (stmt, column);

  return text != NULL && g_utf8_validate (text, sqlite3_column_bytes (stmt, column), NULL);
}

/* A row that is there already was read from the other end. */
static gboolean
insert_row (Reader  *reader,
            GError **error)
{
  g_autoptr (GError) local_error = NULL;
  int code = SQLITE_OK;

  if (olivine_db_run (reader->into, reader->insert, &local_error))
    {
      (*reader->n_rows)++;
      return TRUE;
    }
  code = sqlite3_extended_errcode (olivine_db_get_handle (reader->into));
  if ((code & 0xff) != SQLITE_CONSTRAINT)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (code != SQLITE_CONSTRAINT_PRIMARYKEY)
    *reader->is_complete = FALSE;

  return TRUE;
}

/* Column 0 is the row id. */
static gboolean
keep_row (Reader       *reader,
          OlivineStmt  *stmt,
          GError      **error)
{
  for (int i = 1; i < sqlite3_column_count (stmt); i++)
    {
      if (!is_sound_value (stmt, i))
        {
          *reader->is_complete = FALSE;
          return TRUE;
        }
      sqlite3_bind_value (reader->insert, i, sqlite3_column_value (stmt, i));
    }

  return insert_row (reader, error);
}

/* Reads rows until there are no more (@reached_end) or one that cannot be read. */
static gboolean
read_run (Reader       *reader,
          OlivineStmt  *stmt,
          gboolean     *reached_end,
          GError      **error)
{
  gboolean has_row = TRUE;

  reader->n_read = 0;
  *reached_end = FALSE;
  while (olivine_db_step (reader->from, stmt, &has_row, NULL))
    {
      if (!has_row)
        {
          *reached_end = TRUE;
          return TRUE;
        }
      reader->last_id = olivine_stmt_get_int (stmt, 0);
      reader->n_read++;
      if (!keep_row (reader, stmt, error))
        return FALSE;
    }
  *reader->is_complete = FALSE;

  return TRUE;
}

static OlivineStmt *
prepare_select (Reader      *reader,
                const char  *id,
                const char  *order)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s, %s FROM main.%s NOT INDEXED %s",
                                          id, reader->columns, reader->table, order);

  /* The table may not be there: then there is nothing to read of it. */
  return olivine_db_prepare (reader->from, sql, NULL);
}

static gboolean
read_between (Reader      *reader,
              gint64       first,
              gint64       last,
              gboolean     upwards,
              gboolean    *reached_end,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = prepare_select (reader, "rowid", upwards
                         ? "WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid"
                         : "WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid DESC");
  if (stmt == NULL)
    {
      *reader->is_complete = FALSE;
      *reached_end = TRUE;
      return TRUE;
    }
  olivine_stmt_bind_int (stmt, 0, first);
  olivine_stmt_bind_int (stmt, 1, last);

  return read_run (reader, stmt, reached_end, error);
}

static gboolean
read_by_rowid (Reader  *reader,
               GError **error)
{
  gint64 start = 0; /* of what is not read yet */
  gint64 at = 0;
  gint64 step = 1;
  gboolean reached_end = FALSE;

  while (TRUE)
    {
      gboolean reached_gap = FALSE;
      gint64 last = 0;
      guint n_read = 0;

      if (!read_between (reader, at, G_MAXINT64, TRUE, &reached_end, error))
        return FALSE;
      n_read = reader->n_read;
      last = reader->last_id;
      if (at > start && !read_between (reader, start, at - 1, FALSE, &reached_gap, error))
        return FALSE;
      if (reached_end)
        return TRUE;

      step = n_read > 0 ? 1 : step * 2;
      start = n_read > 0 ? last + 1 : start;
      at = n_read > 0 ? start : at;
      if (step <= 0 || at > G_MAXINT64 / 2 - step)
        return TRUE;
      at += step;
    }
}

static gboolean
read_from_both_ends (Reader  *reader,
                     GError **error)
{
  g_autoptr (OlivineStmt) stmt = prepare_select (reader, "0", "");
  g_autoptr (OlivineStmt) backwards = NULL;
  gboolean reached_end = FALSE;

  if (stmt == NULL)
    {
      *reader->is_complete = FALSE;
      return TRUE;
    }
  if (!read_run (reader, stmt, &reached_end, error))
    return FALSE;
  if (reached_end)
    return TRUE;
  /* The first column begins the primary key of each of these tables. */
  backwards = prepare_select (reader, "0", "ORDER BY 2 DESC");

  return backwards == NULL || read_run (reader, backwards, &reached_end, error);
}

/* Private: puts into @into what can be read of a table.  Whether all of it could is said
 * by @is_complete, which is only ever set to FALSE. */
gboolean
olivine_salvage_rows (OlivineDb                  *from,
                      OlivineDb                  *into,
                      const OlivineSalvageTable  *table,
                      gint64                     *n_rows,
                      gboolean                   *is_complete,
                      GError                    **error)
{
  g_autoptr (GPtrArray) names = list_columns (into, table->name, error);
  g_autofree char *columns = NULL;
  g_autofree char *parameters = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (OlivineStmt) insert = NULL;
  Reader reader = { 0 };

  if (names == NULL)
    return FALSE;
  if (names->len == 0)
    return TRUE; /* this version had no such table */
  columns = join (names, FALSE);
  parameters = join (names, TRUE);
  sql = g_strdup_printf ("INSERT INTO main.%s (%s) VALUES (%s)", table->name, columns,
                         parameters);
  insert = olivine_db_prepare (into, sql, error);
  if (insert == NULL)
    return FALSE;
  reader = (Reader) {
    .from = from, .into = into, .insert = insert, .columns = columns, .table = table->name,
    .n_rows = n_rows, .is_complete = is_complete,
  };

  return table->has_rowid ? read_by_rowid (&reader, error) : read_from_both_ends (&reader, error);
}
