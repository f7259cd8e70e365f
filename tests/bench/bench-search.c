/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long each keystroke of a search takes, beside the least that SQLite can do:
 * finding the first foods of the library that begin like it, unranked, and finding
 * and reading them.  Ours is all of it: three catalogues, ranked, read and made into
 * foods with their portions.  One line a figure, "name: value unit (ratio to what)".
 * What ORDER BY rank would cost is told too.
 *
 *     bench-search [SIZE …]
 */

#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include "bench-folder.h"
#include "bench-foods.h"
#include "olivine-catalogue.h"
#include "olivine-sql.h"
#include "olivine-words.h"

#define N_QUERIES 200
#define N_TRIES 3
#define LIMIT 50
#define RANKED_ONE_IN 40

typedef enum {
  WAY_OURS,
  WAY_UNRANKED,
  WAY_UNRANKED_READ,
  WAY_RANKED,
  N_WAYS,
} Way;

static const char *const way_names[N_WAYS] = {
  "olivine", "unranked-fts5", "unranked-fts5-read", "order-by-rank",
};

typedef struct {
  OlivineStore *store;
  GArray       *ms[N_WAYS]; /* of double, a keystroke */
  double        slowest_ms;
  char         *slowest;    /* what was typed */
} Bench;

static void
search_ours (OlivineStore *store,
             const char   *words)
{
  OlivineFoodQuery query = { .words = words, .limit = LIMIT };
  g_autoptr (GError) error = NULL;
  GPtrArray *foods = olivine_catalogue_search (store, &query, &error);

  g_assert_no_error (error);
  g_ptr_array_unref (foods);
}

/* Words as they are typed, each the beginning of one. */
static char *
make_plain_match (const char *words)
{
  g_auto (GStrv) parts = olivine_words_split (words);
  g_autoptr (GString) match = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", parts[i]);

  return g_strdup (match->str);
}

/* What showing a row takes at the least. */
static void
read_row (OlivineDb   *db,
          OlivineStmt *stmt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) portions = NULL;
  gboolean has_row = TRUE;

  for (int i = 0; i < sqlite3_column_count (stmt); i++)
    g_free (olivine_stmt_dup_text (stmt, i));
  portions = olivine_db_prepare (db, "SELECT quantity, unit, grams FROM library.portion "
                                 "WHERE food_id = ?1 ORDER BY position", &error);
  g_assert_no_error (error);
  olivine_stmt_bind_text (portions, 0, olivine_stmt_get_text (stmt, 1));
  while (has_row)
    {
      olivine_db_step (db, portions, &has_row, &error);
      g_assert_no_error (error);
    }
}

static void
search_plainly (OlivineStore *store,
                const char   *words,
                const char   *order,
                gboolean      is_read)
{
  g_autofree char *match = make_plain_match (words);
  g_autofree char *sql = g_strdup_printf ("SELECT f.* FROM library.food_fts AS t "
                                          "CROSS JOIN library.food AS f ON f.pk = t.rowid "
                                          "WHERE t.food_fts MATCH ?1 %s LIMIT %d", order, LIMIT);
  OlivineDb *db = olivine_store_get_db (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, &error);
  gboolean has_row = TRUE;

  g_assert_no_error (error);
  olivine_stmt_bind_text (stmt, 0, match);
  while (has_row)
    {
      olivine_db_step (db, stmt, &has_row, &error);
      g_assert_no_error (error);
      if (has_row && is_read)
        read_row (db, stmt);
    }
}

static void
search (OlivineStore *store,
        Way           way,
        const char   *words)
{
  switch (way)
    {
    case WAY_OURS:
      search_ours (store, words);
      break;
    case WAY_UNRANKED:
      search_plainly (store, words, "", FALSE);
      break;
    case WAY_UNRANKED_READ:
      search_plainly (store, words, "", TRUE);
      break;
    case WAY_RANKED:
      search_plainly (store, words, "ORDER BY rank", FALSE);
      break;
    case N_WAYS:
    default:
      g_assert_not_reached ();
    }
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The middle of a few tries, in milliseconds. */
static double
time_search (OlivineStore *store,
             Way           way,
             const char   *words)
{
  double tries[N_TRIES] = { 0 };

  for (int i = 0; i < N_TRIES; i++)
    {
      gint64 begun = g_get_monotonic_time ();

      search (store, way, words);
      tries[i] = (g_get_monotonic_time () - begun) / 1000.0;
    }
  qsort (tries, N_TRIES, sizeof tries[0], compare_doubles);

  return tries[N_TRIES / 2];
}

static void
type (Bench      *bench,
      const char *query,
      guint       number)
{
  for (const char *end = g_utf8_next_char (query);; end = g_utf8_next_char (end))
    {
      g_autofree char *words = g_strndup (query, end - query);

      for (int way = 0; way < N_WAYS; way++)
        {
          double ms = 0.0;

          if (end[-1] == ' ' || (way == WAY_RANKED && number % RANKED_ONE_IN != 0))
            continue;
          ms = time_search (bench->store, (Way) way, words);
          g_array_append_val (bench->ms[way], ms);
          if (way != WAY_OURS || ms <= bench->slowest_ms)
            continue;
          bench->slowest_ms = ms;
          g_free (bench->slowest);
          bench->slowest = g_strdup (words);
        }
      if (*end == '\0')
        return;
    }
}

static double
get_share (GArray *ms,
           double  share)
{
  return g_array_index (ms, double, MIN ((guint) (share * ms->len), ms->len - 1));
}

static void
print_figures (Bench *bench,
               guint  n_foods)
{
  static const struct {
    const char *name;
    double      share;
  } shares[] = { { "median", 0.5 }, { "slowest", 1.0 } };

  for (int way = 0; way < N_WAYS; way++)
    g_array_sort (bench->ms[way], compare_doubles);
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    for (int way = 0; way < N_WAYS; way++)
      {
        double ms = get_share (bench->ms[way], shares[i].share);

        g_print ("search-%u-%s-%s: %.3f ms (%.2f times unranked-fts5-read, %.2f times "
                 "unranked-fts5)\n", n_foods, way_names[way], shares[i].name, ms,
                 ms / get_share (bench->ms[WAY_UNRANKED_READ], shares[i].share),
                 ms / get_share (bench->ms[WAY_UNRANKED], shares[i].share));
      }
  g_print ("search-%u-keystrokes: %u keystrokes (slowest at “%s”)\n", n_foods,
           bench->ms[WAY_OURS]->len, bench->slowest);
}

static void
run_size (OlivineStore *store,
          GPtrArray    *words,
          GPtrArray    *queries,
          guint         n_foods)
{
  Bench bench = { .store = store };

  bench_foods_fill (store, words, n_foods);
  for (int way = 0; way < N_WAYS; way++)
    bench.ms[way] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < queries->len; i++)
    type (&bench, queries->pdata[i], i);
  print_figures (&bench, n_foods);
  for (int way = 0; way < N_WAYS; way++)
    g_array_unref (bench.ms[way]);
  g_free (bench.slowest);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 8000, 200000, 2000000 };
  g_autofree char *dir = g_dir_make_tmp ("olivine-bench.XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStore) store = NULL;
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) queries = NULL;

  setlocale (LC_ALL, "");
  g_assert_nonnull (dir);
  store = olivine_store_open (dir, &error);
  g_assert_no_error (error);
  words = bench_foods_load_words (store);
  queries = bench_foods_new_queries (store, N_QUERIES);
  for (int i = 1; i < argc; i++)
    run_size (store, words, queries, atoi (argv[i]));
  for (gsize i = 0; argc == 1 && i < G_N_ELEMENTS (sizes); i++)
    run_size (store, words, queries, sizes[i]);
  g_clear_object (&store);
  bench_folder_remove (dir);

  return EXIT_SUCCESS;
}
