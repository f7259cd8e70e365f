/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A year of history from a diary of twenty years (150,000 entries), beside the same
 * year from a diary that has no other: reading it, and reading it with all that the
 * page and the report show.  The two take turns, and the fastest run of each counts.
 * The aim is a ratio of 1.5 at most.
 */

#include "config.h"

#include <locale.h>
#include <stdlib.h>

#include "bench-diary.h"
#include "bench-folder.h"
#include "olivine-diary.h"
#include "olivine-period-lists.h"
#include "olivine-period.h"

#define N_YEARS 20
#define N_RUNS 15
#define MAX_RATIO 1.5

typedef struct {
  char         *dir;
  OlivineStore *store;
  double        read_ms; /* the fastest run */
  double        all_ms;
} Diary;

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
diary_init (Diary      *diary,
            const char *root,
            int         n_years)
{
  g_autofree char *name = g_strdup_printf ("years-%d", n_years);
  g_autoptr (GError) error = NULL;

  *diary = (Diary) { .dir = g_build_filename (root, name, NULL) };
  diary->store = bench_diary_open (diary->dir, n_years, BENCH_DIARY_LAST, &error);
  stop_on (error);
  diary->read_ms = G_MAXDOUBLE;
  diary->all_ms = G_MAXDOUBLE;
}

static void
work_out (GPtrArray *days)
{
  g_autoptr (GPtrArray) sources = olivine_period_sources (days);
  g_autoptr (GPtrArray) doses = olivine_period_doses (days);
  g_autoptr (GPtrArray) cautions = olivine_period_cautions (days);
  OlivineMealShare meals[OLIVINE_N_MEALS];
  OlivinePeriod period;

  olivine_period_compute (days, BENCH_DIARY_LAST, FALSE, &period);
  olivine_period_meals (days, meals);
  for (guint i = 0; i < days->len; i++)
    olivine_period_running_mean (days, i, BENCH_DIARY_LAST, FALSE);
  if (period.n_counted != BENCH_DIARY_YEAR_DAYS - 1 || sources->len == 0 || doses->len != 1
      || cautions->len != 0)
    g_error ("%u days count, %u foods, %u products, %u cautions", period.n_counted, sources->len,
             doses->len, cautions->len);
}

static void
run (Diary *diary)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;
  double read_ms = 0.0;
  double all_ms = 0.0;

  days = olivine_diary_get_days (diary->store,
                                 olivine_date_add_days (BENCH_DIARY_LAST,
                                                        1 - BENCH_DIARY_YEAR_DAYS),
                                 BENCH_DIARY_LAST, &error);
  stop_on (error);
  read_ms = (double) (g_get_monotonic_time () - start) / 1000.0;
  work_out (days);
  all_ms = (double) (g_get_monotonic_time () - start) / 1000.0;
  diary->read_ms = MIN (diary->read_ms, read_ms);
  diary->all_ms = MIN (diary->all_ms, all_ms);
}

static gint64
count_entries (Diary *diary)
{
  g_autoptr (GError) error = NULL;
  gint64 n_entries = 0;

  olivine_db_get_int (olivine_store_get_db (diary->store), "SELECT count (*) FROM main.entry",
                      &n_entries, &error);
  stop_on (error);

  return n_entries;
}

/* Whether reading a range leaves the rest of the table alone. */
static gboolean
is_read_by_index (Diary *diary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;
  OlivineDb *db = olivine_store_get_db (diary->store);

  stmt = olivine_db_prepare (db, "EXPLAIN QUERY PLAN SELECT * FROM main.entry "
                             "WHERE date BETWEEN ?1 AND ?2 ORDER BY date, meal, pk", &error);
  stop_on (error);
  olivine_db_step (db, stmt, &has_row, &error);
  stop_on (error);
  g_print ("history-plan: %s\n", olivine_stmt_get_text (stmt, 3));

  return g_str_has_prefix (olivine_stmt_get_text (stmt, 3), "SEARCH");
}

static void
diary_clear (Diary *diary)
{
  g_clear_object (&diary->store);
  g_clear_pointer (&diary->dir, g_free);
}

static gboolean
compare (Diary *one,
         Diary *twenty)
{
  double read_ratio = 0.0;
  double all_ratio = 0.0;

  g_print ("history-entries: %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT "\n",
           count_entries (one), count_entries (twenty));
  for (int i = 0; i < N_RUNS; i++)
    {
      run (one);
      run (twenty);
    }
  read_ratio = twenty->read_ms / one->read_ms;
  all_ratio = twenty->all_ms / one->all_ms;
  g_print ("history-read: %.2f ms (%.2f times the %.2f ms of a one-year diary)\n", twenty->read_ms,
           read_ratio, one->read_ms);
  g_print ("history-all: %.2f ms (%.2f times the %.2f ms of a one-year diary)\n", twenty->all_ms,
           all_ratio, one->all_ms);

  return is_read_by_index (twenty) && read_ratio <= MAX_RATIO && all_ratio <= MAX_RATIO;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *root = g_dir_make_tmp ("olivine-bench-XXXXXX", &error);
  Diary one = { NULL, };
  Diary twenty = { NULL, };
  gboolean is_good = FALSE;

  setlocale (LC_ALL, "C");
  stop_on (error);
  diary_init (&one, root, 1);
  diary_init (&twenty, root, N_YEARS);
  is_good = compare (&one, &twenty);
  diary_clear (&one);
  diary_clear (&twenty);
  bench_folder_remove (root);

  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
