/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding and ordering foods.
 *
 * Core and own foods are few and are ranked in full, by the few columns that takes.
 * The library may have millions: its foods follow, found by an unranked prefix match
 * that stops at the limit and comes in the stored order, plain foods before brands;
 * those the person is used to are known by name and stand before them.
 */

#include "olivine-food-hits.h"

#include <math.h>
#include <string.h>

#include "olivine-food-rows.h"
#include "olivine-sql.h"
#include "olivine-store-private.h"
#include "olivine-words.h"

#define NO_LIMIT -1

typedef struct {
  OlivineStore            *store;
  OlivineDb               *db;
  const OlivineFoodQuery  *query;
  const OlivineFoodHabits *habits;
  const OlivineLocalNames *names; /* NULL: all are English */
  char                    *match; /* for MATCH; NULL to browse */
  char                    *local_match; /* the same for foods with names in many languages */
  GArray                  *hits;  /* of OlivineFoodHit */
} Search;

enum
{
  COLUMN_PK,
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_KEYWORDS,
  COLUMN_QUALITY,
  COLUMN_PORTION_G,
  COLUMN_MAGNESIUM,
  COLUMN_ENERGY,
  COLUMN_POTASSIUM,
};

#define SORTING_COLUMNS \
  "f.pk, f.id, f.name, f.keywords, f.quality, f.portion_g, f.magnesium_mg, f.energy_kcal, " \
  "f.potassium_mg"

/* Of the library's order, by OlivineFoodSort; empty: the stored one. */
static const char *const orders[] = {
  [OLIVINE_SORT_RELEVANCE] = "",
  [OLIVINE_SORT_MAGNESIUM] = "f.magnesium_mg DESC NULLS LAST, ",
  [OLIVINE_SORT_PER_PORTION] = "f.magnesium_mg * f.portion_g DESC NULLS LAST, ",
  [OLIVINE_SORT_PER_KCAL] = "f.magnesium_mg / nullif (f.energy_kcal, 0) DESC NULLS LAST, ",
  [OLIVINE_SORT_PER_POTASSIUM] = "f.magnesium_mg / nullif (f.potassium_mg, 0) DESC NULLS LAST, ",
  [OLIVINE_SORT_NAME] = "f.name COLLATE NOCASE, ",
};

static void
clear_hit (gpointer data)
{
  OlivineFoodHit *hit = data;

  g_clear_pointer (&hit->sort_name, g_free);
  g_clear_pointer (&hit->food, olivine_food_unref);
}

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->match, g_free);
  g_clear_pointer (&search->local_match, g_free);
  g_clear_pointer (&search->hits, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static double
ratio (double amount,
       double of,
       double per)
{
  return of > 0.0 ? amount / of * per : NAN;
}

static double
amount_to_sort_by (OlivineStmt     *stmt,
                   OlivineFoodSort  sort)
{
  double magnesium_mg = olivine_stmt_get_double (stmt, COLUMN_MAGNESIUM);

  switch (sort)
    {
    case OLIVINE_SORT_MAGNESIUM:
      return magnesium_mg;
    case OLIVINE_SORT_PER_PORTION:
      return magnesium_mg * olivine_stmt_get_double (stmt, COLUMN_PORTION_G) / 100.0;
    case OLIVINE_SORT_PER_KCAL:
      return ratio (magnesium_mg, olivine_stmt_get_double (stmt, COLUMN_ENERGY), 100.0);
    case OLIVINE_SORT_PER_POTASSIUM:
      return ratio (magnesium_mg, olivine_stmt_get_double (stmt, COLUMN_POTASSIUM), 100.0);
    case OLIVINE_SORT_RELEVANCE:
    case OLIVINE_SORT_NAME:
    default:
      return NAN;
    }
}

static void
add_hit (Search       *search,
         const char   *schema_name,
         OlivineStmt  *stmt)
{
  OlivineFoodSort sort = search->query->sort;
  const char *id = olivine_stmt_get_text (stmt, COLUMN_ID);
  const char *keywords = olivine_stmt_get_text (stmt, COLUMN_KEYWORDS);
  const char *name = olivine_local_names_find (search->names, id, &keywords);
  OlivineFoodHit hit = { schema_name, olivine_stmt_get_int (stmt, COLUMN_PK) };

  if (name == NULL)
    name = olivine_stmt_get_text (stmt, COLUMN_NAME);
  hit.is_library = g_str_equal (schema_name, "library");
  hit.is_favourite = olivine_food_habits_is_favourite (search->habits, id);
  hit.is_recent = olivine_food_habits_is_recent (search->habits, id);
  hit.quality = olivine_stmt_get_int (stmt, COLUMN_QUALITY);
  hit.has_portions = !olivine_stmt_is_null (stmt, COLUMN_PORTION_G);
  if (sort == OLIVINE_SORT_RELEVANCE && search->match != NULL && !hit.is_library)
    hit.rank = olivine_food_rank_name (name, keywords, search->query->words);
  if (sort == OLIVINE_SORT_NAME)
    hit.sort_name = olivine_words_fold (name);
  hit.amount = amount_to_sort_by (stmt, sort);
  g_array_append_val (search->hits, hit);
}

/* ?1 words, ?2 group, ?3 favourites only, ?4 limit */
static char *
make_sql (const Search *search,
          const char   *schema_name,
          const char   *columns)
{
  g_autofree char *source = NULL;

  if (search->match != NULL)
    source = g_strdup_printf ("%s.food_fts AS t CROSS JOIN %s.food AS f ON f.pk = t.rowid "
                              "WHERE t.food_fts MATCH ?1", schema_name, schema_name);
  else
    source = g_strdup_printf ("%s.food AS f WHERE ?1 IS NULL", schema_name);

  return g_strdup_printf ("SELECT %s FROM %s "
                          "AND (?2 IS NULL OR f.food_group = ?2) "
                          "AND (?3 = 0 OR f.id IN (SELECT food_id FROM main.favourite)) "
                          "ORDER BY %s%s LIMIT ?4", columns, source, orders[search->query->sort],
                          search->match != NULL ? "t.rowid" : "f.pk");
}

static OlivineStmt *
prepare (const Search  *search,
         const char    *sql,
         const char    *match,
         gint64         limit,
         GError       **error)
{
  OlivineStmt *stmt = olivine_db_prepare (search->db, sql, error);

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 0, match);
  olivine_stmt_bind_text (stmt, 1, search->query->group);
  olivine_stmt_bind_int (stmt, 2, search->query->favourites_only ? 1 : 0);
  olivine_stmt_bind_int (stmt, 3, limit);

  return stmt;
}

static gboolean
collect (Search      *search,
         const char  *schema_name,
         gint64       limit,
         GError     **error)
{
  g_autofree char *sql = make_sql (search, schema_name, SORTING_COLUMNS);
  const char *match = g_str_equal (schema_name, "foods") ? search->local_match : search->match;
  g_autoptr (OlivineStmt) stmt = prepare (search, sql, match, limit, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!olivine_db_step (search->db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      add_hit (search, schema_name, stmt);
    }
}

static void
add_habit (Search                 *search,
           const OlivineHabitFood *habit)
{
  OlivineFoodHit hit = { "library", habit->pk, TRUE };

  hit.is_favourite = olivine_food_habits_is_favourite (search->habits, habit->id);
  hit.is_recent = olivine_food_habits_is_recent (search->habits, habit->id);
  hit.quality = habit->pk;
  hit.amount = NAN;
  hit.has_portions = TRUE;
  g_array_append_val (search->hits, hit);
}

/* @stmt: with the columns of the food, its portion_g and its pk. */
static gboolean
add_library_food (Search       *search,
                  OlivineStmt  *stmt,
                  GError      **error)
{
  OlivineFoodHit hit = { "library", olivine_stmt_get_int (stmt, OLIVINE_N_FOOD_COLUMNS + 1), TRUE };

  hit.food = olivine_food_from_row (stmt, error);
  if (hit.food == NULL)
    return FALSE;
  hit.quality = hit.pk;
  hit.amount = NAN;
  hit.has_portions = !olivine_stmt_is_null (stmt, OLIVINE_N_FOOD_COLUMNS);
  g_array_append_val (search->hits, hit);

  return TRUE;
}

static gboolean
answers (const Search           *search,
         const OlivineHabitFood *food)
{
  const OlivineFoodQuery *query = search->query;

  return (query->group == NULL || g_str_equal (food->group, query->group)) &&
         (!query->favourites_only ||
          olivine_food_habits_is_favourite (search->habits, food->id)) &&
         (search->match == NULL ||
          olivine_food_rank_answers (food->name, food->keywords, query->words));
}

static gboolean
was_added (const Search *search,
           guint         n_before,
           guint         n_habits,
           gint64        pk)
{
  for (guint i = n_before; i < n_before + n_habits; i++)
    if (g_array_index (search->hits, OlivineFoodHit, i).pk == pk)
      return TRUE;

  return FALSE;
}

/* The statement is long, and made once. */
static const char *
library_columns (void)
{
  static gsize columns;

  if (g_once_init_enter (&columns))
    {
      g_autofree char *of_food = olivine_sql_list (olivine_food_columns, "f.@");

      g_once_init_leave (&columns, (gsize) g_strconcat (of_food, ", f.portion_g, f.pk", NULL));
    }

  return (const char *) columns;
}

/* What the person is used to, and then the first @wanted in the stored order: they
 * are the ones that will be shown, so they are read at once. */
static gboolean
collect_library (Search  *search,
                 gint64   wanted,
                 GError **error)
{
  GPtrArray *habits = olivine_food_habits_get_library (search->habits);
  guint n_before = search->hits->len;
  g_autofree char *sql = make_sql (search, "library", library_columns ());
  g_autoptr (OlivineStmt) stmt = prepare (search, sql, search->match, wanted, error);
  gboolean has_row = FALSE;
  guint n_habits = 0;

  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; i < habits->len; i++)
    if (answers (search, habits->pdata[i]))
      add_habit (search, habits->pdata[i]);
  n_habits = search->hits->len - n_before;
  while (TRUE)
    {
      if (!olivine_db_step (search->db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!was_added (search, n_before, n_habits,
                      olivine_stmt_get_int (stmt, OLIVINE_N_FOOD_COLUMNS + 1)) &&
          !add_library_food (search, stmt, error))
        return FALSE;
    }
}

/* Of the library no more is looked for than the page has room for. */
static gboolean
collect_all (Search  *search,
             GError **error)
{
  const OlivineFoodQuery *query = search->query;
  gint64 wanted = (gint64) query->offset + query->limit;

  if (!collect (search, "main", NO_LIMIT, error))
    return FALSE;
  if (query->own_only)
    return TRUE;
  if (!collect (search, "foods", NO_LIMIT, error))
    return FALSE;
  if (!olivine_store_has_library (search->store))
    return TRUE;
  if (query->sort != OLIVINE_SORT_RELEVANCE)
    return collect (search, "library", wanted, error);

  return wanted <= search->hits->len ||
         collect_library (search, wanted - search->hits->len, error);
}

/* More first, what is not known last. */
static int
compare_amounts (double a,
                 double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);

  return (a < b) - (a > b);
}

static int
compare_relevance (const OlivineFoodHit *a,
                   const OlivineFoodHit *b)
{
  if (a->is_library != b->is_library)
    return a->is_library - b->is_library;
  if (a->rank != b->rank)
    return (int) a->rank - (int) b->rank;
  if (a->is_favourite != b->is_favourite)
    return b->is_favourite - a->is_favourite;

  return b->is_recent - a->is_recent;
}

static int
compare_hits (gconstpointer first,
              gconstpointer second)
{
  const OlivineFoodHit *a = first;
  const OlivineFoodHit *b = second;
  int order = a->sort_name != NULL ? strcmp (a->sort_name, b->sort_name)
                                   : compare_amounts (a->amount, b->amount);

  if (order == 0)
    order = compare_relevance (a, b);
  if (order == 0)
    order = (a->quality > b->quality) - (a->quality < b->quality);
  if (order == 0)
    order = strcmp (b->schema_name, a->schema_name);

  return order != 0 ? order : (a->pk > b->pk) - (a->pk < b->pk);
}

/* "?!" has no word in it, which is not the same as having typed nothing. */
static gboolean
asks_for_nothing (const Search *search)
{
  const char *words = search->query->words != NULL ? search->query->words : "";

  return search->match == NULL && words[strspn (words, " \t\r\n")] != '\0';
}

/* Private: all foods that answer up to the end of the page, the best first. */
GArray *
olivine_food_hits_find (OlivineStore             *store,
                        const OlivineFoodQuery   *query,
                        const OlivineFoodHabits  *habits,
                        const OlivineLocalNames  *names,
                        GError                  **error)
{
  g_auto (Search) search = { store, olivine_store_get_db (store), query, habits, names };

  search.match = olivine_words_to_query (query->words);
  search.local_match = olivine_words_to_local_query (query->words,
                                                     olivine_local_names_get_language (names));
  search.hits = g_array_new (FALSE, FALSE, sizeof (OlivineFoodHit));
  g_array_set_clear_func (search.hits, clear_hit);
  if (!asks_for_nothing (&search) && !collect_all (&search, error))
    return NULL;
  g_array_sort (search.hits, compare_hits);

  return g_steal_pointer (&search.hits);
}
