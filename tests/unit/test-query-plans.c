/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is done at every keystroke, every entry and every turn of a page must not take longer
 * because a diary has become long: no statement of it reads a table from one end to the other
 * that grows with the years. */

#include "olivine-caution-check.h"
#include "olivine-health.h"
#include "olivine-journal.h"
#include "olivine-log-line.h"
#include "olivine-meal-plan.h"
#include "olivine-products.h"
#include "olivine-suggest.h"
#include "store-fixture.h"

#define TODAY "2026-03-10"

/* They grow with what is logged, or with what is imported. */
static const char *const growing[] = {
  "entry", "food", "portion", "journal", "change", "plan_item", NULL
};

/* Read in an order that an index gives, and no further than its limit. */
static const struct {
  const char *table;
  const char *end;
} limited[] = {
  { "entry", "ORDER BY date DESC, pk DESC LIMIT 2000" },
  { "change", "ORDER BY id DESC LIMIT 1" },
};

typedef struct {
  const char *name;
  void      (*act) (StoreFixture *fixture);
} Operation;

static int
remember_statement (guint    kind,
                    gpointer data,
                    gpointer stmt,
                    gpointer sql)
{
  if (!g_str_has_prefix (sql, "--"))
    g_hash_table_add (data, g_strdup (sqlite3_sql (stmt)));

  return 0;
}

/* "main.entry AS e" is told as "e". */
static char *
get_table (const char *sql,
           const char *named)
{
  g_autofree char *escaped = g_regex_escape_string (named, -1);
  g_autofree char *pattern = g_strdup_printf ("(\\w+) AS %s\\b", escaped);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *dot = strchr (named, '.');

  if (g_regex_match (regex, sql, 0, &match))
    return g_match_info_fetch (match, 1);

  return g_strdup (dot != NULL ? dot + 1 : named);
}

static gboolean
may_be_read (const char *sql,
             const char *table)
{
  if (!g_strv_contains (growing, table))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (limited); i++)
    if (g_str_equal (limited[i].table, table) && strstr (sql, limited[i].end) != NULL)
      return TRUE;

  return FALSE;
}

/* A virtual table has an index of its own, and says so. */
static void
check_step (const char *name,
            const char *sql,
            const char *step)
{
  g_auto (GStrv) words = g_strsplit (step, " ", 3);
  g_autofree char *table = NULL;

  if (!g_str_equal (words[0], "SCAN") || strstr (step, "VIRTUAL TABLE") != NULL)
    return;
  table = get_table (sql, words[1]);
  if (!may_be_read (sql, table))
    g_error ("%s reads all of %s: %s\n%s", name, table, step, sql);
}

static void
check_plan (sqlite3    *handle,
            const char *name,
            const char *sql)
{
  g_autofree char *question = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, question, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    check_step (name, sql, (const char *) sqlite3_column_text (stmt, 3));
  sqlite3_finalize (stmt);
}

static void
fill (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-01", "sex", "female");
  fixture_set_profile (fixture, "2026-01-01", "birth-date", "1958-03-14");
  for (int i = 0; i < 5; i++)
    {
      OlivineDate day = olivine_date_add_days (fixture_day (TODAY), -i);
      g_autofree char *date = olivine_date_to_text (day);

      olivine_entry_unref (fixture_add (fixture, date, "Oats", 50));
    }
  olivine_catalogue_set_favourite (fixture->store, "core:eggs-boiled", TRUE, &error);
  g_assert_no_error (error);
}

static void
look_at_day (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDay) day = NULL;
  g_autoptr (GPtrArray) cautions = NULL;
  g_autofree char *last_change = NULL;

  day = olivine_diary_get_day (fixture->store, fixture_day (TODAY), &error);
  g_assert_no_error (error);
  cautions = olivine_store_cautions (fixture->store, fixture_day (TODAY), NULL, FALSE, &error);
  g_assert_no_error (error);
  last_change = olivine_journal_peek (fixture->store, &error);
  g_assert_no_error (error);
}

static void
look_at_months (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;
  OlivineDate first = OLIVINE_DATE_NONE;
  OlivineDate last = OLIVINE_DATE_NONE;

  days = olivine_diary_get_days (fixture->store, fixture_day ("2025-03-11"), fixture_day (TODAY),
                                 &error);
  g_assert_no_error (error);
  olivine_diary_bounds (fixture->store, &first, &last, &error);
  g_assert_no_error (error);
}

static void
search (StoreFixture *fixture)
{
  static const char *const words[] = { "e", "eg", "egg boi", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const OlivineFoodQuery query = { .words = words[i], .limit = 20 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = NULL;

      if (*words[i] != '\0')
        found = olivine_catalogue_search (fixture->store, &query, &error);
      else
        found = olivine_catalogue_recents (fixture->store, 20, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, >, 0);
    }
}

static void
log_and_undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  line = olivine_log_line_resolve (fixture->store, "2 eggs", NULL, &error);
  g_assert_no_error (error);
  entry = olivine_log_line_to_entry (line, fixture_day (TODAY));
  g_assert_true (olivine_diary_add (fixture->store, entry, &error));
  g_assert_true (olivine_entry_set_amount (fixture->store, entry, "3", NULL, &error));
  g_assert_true (olivine_diary_replace (fixture->store, entry, &error));
  g_assert_true (olivine_diary_remove (fixture->store, entry->uid, NULL, &error));
  for (int i = 0; i < 3; i++)
    g_assert_true (olivine_journal_undo (fixture->store, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
copy_day (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  copies = olivine_diary_copies_of (fixture->store, fixture_day ("2026-03-09"), NULL,
                                    fixture_day (TODAY), NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_true (olivine_diary_add_many (fixture->store, copies, "copy", &error));
}

static void
look_at_plan (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) products = NULL;
  g_autoptr (GArray) labs = NULL;

  days = olivine_meal_plan_days (fixture->store, fixture_day (TODAY),
                                 olivine_date_add_days (fixture_day (TODAY), 6), &error);
  g_assert_no_error (error);
  products = olivine_products_list (fixture->store, &error);
  g_assert_no_error (error);
  labs = olivine_health_get_labs (fixture->store, &error);
  g_assert_no_error (error);
}

static const Operation operations[] = {
  { "a day", look_at_day },
  { "a year of days", look_at_months },
  { "a keystroke", search },
  { "entries made and unmade", log_and_undo },
  { "copying a day", copy_day },
  { "a week of meals", look_at_plan },
};

static void
run (gconstpointer data)
{
  const Operation *operation = data;
  g_autoptr (GHashTable) statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  StoreFixture fixture = { 0, };
  GHashTableIter iter;
  gpointer sql = NULL;
  sqlite3 *handle = NULL;

  store_fixture_set_up (&fixture, NULL);
  fill (&fixture);
  handle = olivine_db_get_handle (olivine_store_get_db (fixture.store));
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, remember_statement, statements);
  operation->act (&fixture);
  sqlite3_trace_v2 (handle, 0, NULL, NULL);

  g_assert_cmpuint (g_hash_table_size (statements), >, 2);
  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    check_plan (handle, operation->name, sql);
  store_fixture_tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);
  /* All tables of the build: the foods and dishes that are installed. */
  g_assert_nonnull (store_fixture_built_foods);
  g_setenv ("OLIVINE_FOODS_DB", store_fixture_built_foods, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *path = g_strconcat ("/olivine/query-plans/", operations[i].name, NULL);

      g_test_add_data_func (g_strdelimit (path, " ", '-'), &operations[i], run);
    }

  return g_test_run ();
}
