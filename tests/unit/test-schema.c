/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Versions: one way to a schema, and nothing of ours touched that is not ours. */

#include "olivine-schema.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"

static OlivineDb *
open_new (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  OlivineDb *db = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);
  g_assert_no_error (error);

  return db;
}

static void
test_made_from_zero (void)
{
  static const OlivineSchema schemas[] = { OLIVINE_SCHEMA_DIARY, OLIVINE_SCHEMA_CATALOGUE };

  for (gsize i = 0; i < G_N_ELEMENTS (schemas); i++)
    {
      g_autofree char *name = g_strdup_printf ("new-%" G_GSIZE_FORMAT ".db", i);
      g_autoptr (GError) error = NULL;
      g_autoptr (OlivineDb) db = open_new (name);

      g_assert_true (olivine_schema_migrate (db, schemas[i], &error));
      g_assert_no_error (error);
      g_assert_cmpint (fixture_get (db, "PRAGMA user_version"), ==,
                       olivine_schema_get_version (schemas[i]));
      g_assert_cmpint (fixture_get (db, "PRAGMA application_id"), ==,
                       olivine_schema_get_application_id (schemas[i]));
      g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM sqlite_schema "
                                        "WHERE type = 'trigger'"), ==, 0);
      g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM pragma_table_list WHERE strict = 0 "
                                        "AND schema = 'main' AND type = 'table' "
                                        "AND name NOT LIKE 'sqlite%'"), ==, 0);
    }
}

static void
test_migrating_again_does_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = open_new ("again.db");
  gint64 schema_version = 0;

  olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error);
  schema_version = fixture_get (db, "PRAGMA schema_version");
  g_assert_true (olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error));
  g_assert_cmpint (fixture_get (db, "PRAGMA schema_version"), ==, schema_version);
}

static void
test_foreign_keys_are_really_on (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = open_new ("keys.db");

  olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error);
  g_assert_cmpint (fixture_get (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_false (olivine_db_exec (db, "INSERT INTO portion VALUES ('my:none', 0, 1, 'cup', 1)",
                                   &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
}

static void
test_switch_inside_transaction_is_noticed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = open_new ("switch.db");

  fixture_exec (db, "BEGIN");
  g_assert_false (olivine_schema_set_foreign_keys (db, TRUE, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT);
  fixture_exec (db, "ROLLBACK");
}

static gint64
count_version_1_rows (OlivineDb *db)
{
  return fixture_get (db, "SELECT (SELECT count (*) FROM food) * 1000000 + "
                          "(SELECT count (*) FROM portion) * 1000 + "
                          "(SELECT count (*) FROM food_fts)");
}

static void
test_b2_migration_keeps_every_row (void)
{
  g_autofree char *path = fixture_write_version_1 (g_get_user_data_dir (), 40);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);
  OlivineProbe found = OLIVINE_PROBE_ABSENT;

  g_assert_true (olivine_schema_probe (path, OLIVINE_SCHEMA_DIARY, &found, &error));
  g_assert_cmpint (found, ==, OLIVINE_PROBE_OLDER);
  fixture_exec (db, "PRAGMA foreign_keys = ON");
  g_assert_cmpint (count_version_1_rows (db), ==, 40040040);

  g_assert_true (olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_get (db, "PRAGMA user_version"), ==, 5);
  g_assert_cmpint (count_version_1_rows (db), ==, 40040040);
  g_assert_cmpint (fixture_get (db, "PRAGMA foreign_keys"), ==, 1);
}

/* All rows of every table as one text; the full-text index is made of them. */
static char *
dump_version_2 (OlivineDb *db)
{
  static const char *const tables[] = {
    "food", "portion", "entry", "day", "favourite", "profile", "change", "journal", "import_run",
  };
  GString *all = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", tables[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, &error);
      gboolean has_row = FALSE;

      g_assert_no_error (error);
      while (olivine_db_step (db, stmt, &has_row, &error) && has_row)
        for (int column = 0; column < sqlite3_column_count (stmt); column++)
          g_string_append_printf (all, "%s|", olivine_stmt_get_text (stmt, column));
      g_assert_no_error (error);
    }

  return g_string_free (all, FALSE);
}

static void
test_b2_version_2_migrates_with_all_rows (void)
{
  static const char *const new_tables[] = { "lab", "symptom", "product" };
  g_autofree char *path = fixture_write_version_2 (g_get_user_data_dir ());
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);
  g_autofree char *before = dump_version_2 (db);
  g_autofree char *after = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;

  g_assert_true (olivine_schema_probe (path, OLIVINE_SCHEMA_DIARY, &found, &error));
  g_assert_cmpint (found, ==, OLIVINE_PROBE_OLDER);
  g_assert_nonnull (strstr (before, "Almonds"));

  g_assert_true (olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error));
  g_assert_no_error (error);
  after = dump_version_2 (db);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (fixture_get (db, "PRAGMA user_version"), ==, 5);
  for (gsize i = 0; i < G_N_ELEMENTS (new_tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", new_tables[i]);

      g_assert_cmpint (fixture_get (db, sql), ==, 0);
    }
}

/* A diary of the third version: the second one with health, in its own words. */
static char *
write_version_3 (void)
{
  g_autofree char *path = fixture_write_version_2 (g_get_user_data_dir ());
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);
  g_autoptr (GBytes) sql = NULL;

  g_assert_no_error (error);
  sql = g_resources_lookup_data ("/io/github/olivine_app/Olivine/sql/003-health.sql",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  fixture_exec (db, g_bytes_get_data (sql, NULL));
  fixture_exec (db, "INSERT INTO lab (uid, date, name, amount, unit) "
                "VALUES ('l', '2026-03-01', 'egfr', 41.5, 'mL/min/1.73m2');"
                "INSERT INTO symptom VALUES ('2026-03-01', 'nausea');"
                "INSERT INTO product VALUES ('p', 'Citrate', 'supplement', 100000, '', NULL, "
                "'tablet', 1); PRAGMA user_version = 3");

  return g_steal_pointer (&path);
}

static void
test_b2_version_3_migrates_with_all_rows (void)
{
  static const char *const new_tables[] = { "plan_item", "dish_choice", "shopping_tick" };
  g_autofree char *path = write_version_3 ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);
  g_autofree char *before = dump_version_2 (db);
  g_autofree char *after = NULL;

  g_assert_true (olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error));
  g_assert_no_error (error);
  after = dump_version_2 (db);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (fixture_get (db, "PRAGMA user_version"), ==, 5);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM lab WHERE amount = 41.5"), ==, 1);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM symptom"), ==, 1);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM product WHERE agreed = 1"), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (new_tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", new_tables[i]);

      g_assert_cmpint (fixture_get (db, sql), ==, 0);
    }
}

/* A diary of the fourth version: the third one with the plan, and an import of four
 * entries of which one was edited, one deleted, and one edited and put back. */
static char *
write_version_4 (void)
{
  static const char rows[] =
    "INSERT INTO entry (uid, date, time, meal, dish, kind, food_id, food, quantity, unit, grams, "
    "estimated, compound, agreed, cautions, note, import_id) "
    "SELECT column1, '2026-03-01', '', '', '', 'food', '', 'Soup', NULL, '', 250000, 0, '', 0, '', "
    "'', 1 FROM (VALUES ('left'), ('edited'), ('put back'));"
    "INSERT INTO import_identity SELECT column1, 1, 0, column1, 'hash' "
    "FROM (VALUES ('left'), ('edited'), ('deleted'), ('put back'));"
    "INSERT INTO import_identity VALUES ('of l', 1, 5, 'l', 'hash'), ('my:bread', 1, 4, "
    "'my:bread', 'hash');"
    "INSERT INTO change VALUES (2, 'edit Soup', 0), (3, 'edit Soup', 1);"
    "INSERT INTO journal SELECT 1 + row_number () OVER (), 0, 0, column1, "
    "json_object ('pk', 3, 'import_id', 1, 'note', ''), "
    "json_object ('pk', 3, 'import_id', 1, 'note', 'x') "
    "FROM (VALUES ('edited'), ('put back')); PRAGMA user_version = 4";
  g_autofree char *path = write_version_3 ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);
  g_autoptr (GBytes) sql = NULL;

  g_assert_no_error (error);
  sql = g_resources_lookup_data ("/io/github/olivine_app/Olivine/sql/004-plan.sql",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  fixture_exec (db, g_bytes_get_data (sql, NULL));
  fixture_exec (db, rows);

  return g_steal_pointer (&path);
}

/* What the person edited or deleted of an import is known as such afterwards. */
static void
test_b2_version_4_migrates_with_its_imports (void)
{
  g_autofree char *path = write_version_4 ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);
  gint64 n_entries = fixture_get (db, "SELECT count (*) FROM entry");

  g_assert_true (olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_get (db, "PRAGMA user_version"), ==, 5);
  g_assert_cmpint (n_entries, ==, 5);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM entry"), ==, n_entries);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM entry WHERE import_id = 1 "
                                "AND uid IN ('left', 'put back')"), ==, 2);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM entry WHERE import_id IS NULL "
                                "AND uid = 'edited'"), ==, 1);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM import_row"), ==, 4);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM import_row WHERE import_id = 1 AND "
                                "(row_kind, row_key) IN (VALUES (0, 'edited'), (0, 'deleted'), "
                                "(4, 'my:bread'), (5, 'l'))"), ==, 4);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM journal WHERE row_key = 'edited' "
                                "AND after = json_object ('pk', 3, 'import_id', NULL, 'note', 'x') "
                                "AND before = json_object ('pk', 3, 'import_id', NULL, 'note', '')"),
                   ==, 1);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM journal WHERE row_key = 'put back' "
                                "AND json_extract (after, '$.import_id') = 1"), ==, 1);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM import_mapping"), ==, 0);
}

static void
test_failing_migration_changes_nothing (void)
{
  g_autofree char *path = fixture_write_version_1 (g_get_user_data_dir (), 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, &error);

  fixture_exec (db, "CREATE TABLE profile (in_the_way)");
  g_assert_false (olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "002-diary.sql"));
  g_assert_cmpint (fixture_get (db, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (fixture_get (db, "SELECT count (*) FROM sqlite_schema WHERE name = 'entry'"), ==,
                   0);
  g_assert_cmpint (fixture_get (db, "PRAGMA foreign_keys"), ==, 1);
}

static void
test_newer_is_not_migrated (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = open_new ("newer.db");

  fixture_exec (db, "PRAGMA user_version = 9");
  g_assert_false (olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NEWER_SCHEMA);
  g_assert_nonnull (strstr (error->message, "version 9"));
  g_assert_nonnull (strstr (error->message, "version 5"));
}

/* A file that was released must give the same tables for ever. */
static void
test_released_migrations_never_change (void)
{
  static const struct {
    const char *name;
    const char *sha256;
  } migrations[] = {
    { "001-catalogue.sql", "ecb55a56033f5e6a6e91570f5c7beb850a7c2ba593834c48b3d78d7c66b551fd" },
    { "002-diary.sql", "2c19f0c844494204856112a2f8f1f168a85a964bfc8af88c223c22bd7d5680c6" },
    { "003-health.sql", "f45a744973238bc24c624a6236e7fdedd5b8a8b3d57b7d476d21de61c15a9aa3" },
    { "004-plan.sql", "390fdc79feac654a957d6e36b79fb64c58ca5f4c982920065142f695f52c506f" },
    { "005-import.sql", "c1374980849063c93b3ca7df236e8b40ac16bf120e9b2a11f48a279c78d15db5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (migrations); i++)
    {
      g_autofree char *path = g_strconcat ("/io/github/olivine_app/Olivine/sql/",
                                           migrations[i].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      g_autofree char *sum = NULL;

      g_assert_no_error (error);
      sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, sql);
      g_assert_cmpstr (sum, ==, migrations[i].sha256);
    }
}

static void
test_probe_of_nothing_makes_nothing (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  OlivineProbe found = OLIVINE_PROBE_CURRENT;

  g_assert_true (olivine_schema_probe (path, OLIVINE_SCHEMA_DIARY, &found, &error));
  g_assert_no_error (error);
  g_assert_cmpint (found, ==, OLIVINE_PROBE_ABSENT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

typedef void (*MakeFile) (const char *path);

static void
make_empty (const char *path)
{
  fixture_write_file (path, "", 0);
}

static void
make_text (const char *path)
{
  fixture_write_file (path, "Dear diary, this is no database at all.", -1);
}

static void
make_with_sql (const char *path,
               const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                              &error);

  g_assert_no_error (error);
  fixture_exec (db, sql);
}

static void
make_foreign (const char *path)
{
  make_with_sql (path, "PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (url); "
                 "INSERT INTO bookmarks VALUES ('x'); PRAGMA user_version = 1");
}

static void
make_diary (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                              &error);

  fixture_exec (db, "PRAGMA journal_mode = WAL");
  olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, &error);
  g_assert_no_error (error);
}

static void
make_newer (const char *path)
{
  make_diary (path);
  make_with_sql (path, "CREATE TABLE of_the_future (a); PRAGMA user_version = 7");
}

static void
make_catalogue (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                              &error);

  olivine_schema_migrate (db, OLIVINE_SCHEMA_CATALOGUE, &error);
  g_assert_no_error (error);
}

static void
change_bytes (const char *path,
              gsize       offset,
              gsize       n_bytes,
              gsize       new_length)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + offset, 0xa5, n_bytes);
  fixture_write_file (path, bytes, new_length > 0 ? new_length : length);
}

static void
make_damaged_page (const char *path)
{
  make_diary (path);
  change_bytes (path, 4096 * 3, 4096, 0);
}

static void
make_damaged_header (const char *path)
{
  make_diary (path);
  change_bytes (path, 0, 16, 0);
}

static void
make_cut_off (const char *path)
{
  make_diary (path);
  change_bytes (path, 0, 0, 4096 * 2 + 100);
}

static char *
list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (gpointer) g_intern_string (name));
  g_ptr_array_sort (names, (GCompareFunc) (void (*) (void)) g_strcmp0);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

/* Neither the file nor anything beside it changes by looking at it. */
static void
test_b3_refused_files_are_untouched (void)
{
  static const struct {
    MakeFile          make;
    OlivineStoreError code;
    const char       *word; /* of the message */
  } cases[] = {
    { make_empty, OLIVINE_STORE_ERROR_CORRUPT, "0 bytes" },
    { make_text, OLIVINE_STORE_ERROR_CORRUPT, "no database" },
    { make_foreign, OLIVINE_STORE_ERROR_CORRUPT, "another program" },
    { make_catalogue, OLIVINE_STORE_ERROR_CORRUPT, "not an Olivine diary" },
    { make_newer, OLIVINE_STORE_ERROR_NEWER_SCHEMA, "version 7" },
    { make_damaged_page, OLIVINE_STORE_ERROR_CORRUPT, "not touched" },
    { make_damaged_header, OLIVINE_STORE_ERROR_CORRUPT, "no database" },
    { make_cut_off, OLIVINE_STORE_ERROR_CORRUPT, "not touched" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_strdup_printf ("%s/refused-%" G_GSIZE_FORMAT,
                                                 g_get_user_data_dir (), i);
      g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
      g_autofree char *sum = NULL;
      g_autofree char *sum_after = NULL;
      g_autofree char *listing = NULL;
      g_autofree char *listing_after = NULL;
      g_autoptr (GError) error = NULL;
      OlivineProbe found = OLIVINE_PROBE_ABSENT;

      g_mkdir_with_parents (folder, 0700);
      cases[i].make (path);
      sum = fixture_file_sum (path);
      listing = list_folder (folder);

      g_assert_false (olivine_schema_probe (path, OLIVINE_SCHEMA_DIARY, &found, &error));
      g_assert_error (error, OLIVINE_STORE_ERROR, (int) cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].word));
      g_assert_nonnull (strstr (error->message, path));

      sum_after = fixture_file_sum (path);
      listing_after = list_folder (folder);
      g_assert_cmpstr (sum, ==, sum_after);
      g_assert_cmpstr (listing, ==, listing_after);
    }
}

static void
test_folder_is_no_diary (void)
{
  g_autoptr (GError) error = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_false (olivine_schema_probe (g_get_user_data_dir (), OLIVINE_SCHEMA_DIARY, &found,
                                        &error));
  g_assert_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT);
}

/* A child that is killed in the middle leaves its log behind. */
static void
write_and_die (const char *dir)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      OlivineStore *store = olivine_store_open (dir, NULL);

      for (int i = 0; i < 20; i++)
        {
          OlivineEntry *entry = fixture_entry ("2026-03-01", "", "Porridge", 100, 26);

          if (!olivine_diary_add (store, entry, NULL))
            _exit (1);
        }
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
test_log_of_a_killed_writer_is_read_and_kept (void)
{
  g_autofree char *dir = olivine_store_default_dir ();
  g_autofree char *path = g_build_filename (dir, "diary.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;
  g_autofree char *log_sum = NULL;
  g_autofree char *log_sum_after = NULL;
  g_autoptr (GError) error = NULL;
  OlivineProbe found = OLIVINE_PROBE_ABSENT;
  StoreFixture fixture = { 0 };

  write_and_die (dir);
  sum = fixture_file_sum (path);
  log_sum = fixture_file_sum (log);
  g_assert_nonnull (log_sum);

  g_assert_true (olivine_schema_probe (path, OLIVINE_SCHEMA_DIARY, &found, &error));
  g_assert_no_error (error);
  g_assert_cmpint (found, ==, OLIVINE_PROBE_CURRENT);
  sum_after = fixture_file_sum (path);
  log_sum_after = fixture_file_sum (log);
  g_assert_cmpstr (sum, ==, sum_after);
  g_assert_cmpstr (log_sum, ==, log_sum_after);

  store_fixture_set_up (&fixture, NULL);
  g_assert_cmpint (fixture_count (&fixture, "SELECT count (*) FROM entry"), ==, 20);
  store_fixture_tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  g_test_add_func ("/olivine/schema/made-from-zero", test_made_from_zero);
  g_test_add_func ("/olivine/schema/migrating-again-does-nothing",
                   test_migrating_again_does_nothing);
  g_test_add_func ("/olivine/schema/foreign-keys-are-really-on", test_foreign_keys_are_really_on);
  g_test_add_func ("/olivine/schema/switch-inside-transaction-is-noticed",
                   test_switch_inside_transaction_is_noticed);
  g_test_add_func ("/olivine/schema/b2-migration-keeps-every-row",
                   test_b2_migration_keeps_every_row);
  g_test_add_func ("/olivine/schema/b2-version-2-migrates-with-all-rows",
                   test_b2_version_2_migrates_with_all_rows);
  g_test_add_func ("/olivine/schema/b2-version-3-migrates-with-all-rows",
                   test_b2_version_3_migrates_with_all_rows);
  g_test_add_func ("/olivine/schema/b2-version-4-migrates-with-its-imports",
                   test_b2_version_4_migrates_with_its_imports);
  g_test_add_func ("/olivine/schema/failing-migration-changes-nothing",
                   test_failing_migration_changes_nothing);
  g_test_add_func ("/olivine/schema/newer-is-not-migrated", test_newer_is_not_migrated);
  g_test_add_func ("/olivine/schema/released-migrations-never-change",
                   test_released_migrations_never_change);
  g_test_add_func ("/olivine/schema/probe-of-nothing-makes-nothing",
                   test_probe_of_nothing_makes_nothing);
  g_test_add_func ("/olivine/schema/b3-refused-files-are-untouched",
                   test_b3_refused_files_are_untouched);
  g_test_add_func ("/olivine/schema/folder-is-no-diary", test_folder_is_no_diary);
  g_test_add_func ("/olivine/schema/log-of-a-killed-writer-is-read-and-kept",
                   test_log_of_a_killed_writer_is_read_and_kept);

  return g_test_run ();
}
