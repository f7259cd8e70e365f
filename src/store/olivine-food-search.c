/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Searching the three catalogues.
 *
 * Core and own foods are few and are ranked in full.  The library may have
 * millions: its foods follow, found by an unranked prefix match that stops at
 * the limit and comes in the stored order, plain foods before brands.
 */

#include "olivine-catalogue.h"

#include <math.h>
#include <string.h>

#include "olivine-food-rank.h"
#include "olivine-food-rows.h"
#include "olivine-sql.h"
#include "olivine-store-private.h"
#include "olivine-words.h"

#define DEFAULT_LIMIT 50
#define NO_LIMIT -1
#define RECENT_ENTRIES "2000"

/* A food that was found, with what it is sorted by. */
typedef struct {
  OlivineFood     *food;
  const char      *schema_name;
  gboolean         is_library;
  OlivineFoodRank  rank;
  gboolean         is_recent;
  gint64           quality;
  double           portion_g;
  double           amount;    /* what the sort asks for; NAN unknown */
  char            *sort_name;
} Hit;

typedef struct {
  OlivineDb              *db;
  const OlivineFoodQuery *query;
  char                   *match;      /* for MATCH; NULL to browse */
  GHashTable             *favourites; /* ids */
  GHashTable             *recents;    /* ids */
  GPtrArray              *hits;       /* of Hit */
} Search;

static const struct {
  OlivineFoodSort  sort;
  const char      *nick;
  const char      *sql; /* of the library's order; empty: the stored one */
} sorts[] = {
  { OLIVINE_SORT_RELEVANCE, "relevance", "" },
  { OLIVINE_SORT_MAGNESIUM, "magnesium", "f.magnesium_mg DESC NULLS LAST, " },
  { OLIVINE_SORT_PER_PORTION, "per-portion", "f.magnesium_mg * f.portion_g DESC NULLS LAST, " },
  { OLIVINE_SORT_PER_KCAL, "per-kcal",
    "f.magnesium_mg / nullif (f.energy_kcal, 0) DESC NULLS LAST, " },
  { OLIVINE_SORT_PER_POTASSIUM, "per-potassium",
    "f.magnesium_mg / nullif (f.potassium_mg, 0) DESC NULLS LAST, " },
  { OLIVINE_SORT_NAME, "name", "f.name COLLATE NOCASE, " },
};

static void
hit_free (gpointer data)
{
  Hit *hit = data;

  g_clear_pointer (&hit->food, olivine_food_unref);
  g_free (hit->sort_name);
  g_free (hit);
}

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->match, g_free);
  g_clear_pointer (&search->favourites, g_hash_table_unref);
  g_clear_pointer (&search->recents, g_hash_table_unref);
  g_clear_pointer (&search->hits, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/**
 * olivine_food_sort_from_nick:
 * @nick: "relevance", "magnesium", "per-portion", "per-kcal", "per-potassium" or "name"
 * @sort: (out): the sort of that name
 * @error: return location for the error
 *
 * Returns: whether there is such a sort
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID
 */
gboolean
olivine_food_sort_from_nick (const char       *nick,
                             OlivineFoodSort  *sort,
                             GError          **error)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (sort != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      if (g_str_equal (sorts[i].nick, nick))
        {
          *sort = sorts[i].sort;
          return TRUE;
        }
    }

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               "Foods cannot be sorted by “%s”; use relevance, magnesium, per-portion, per-kcal, "
               "per-potassium or name.", nick);
  return FALSE;
}

static GHashTable *
load_ids (OlivineDb   *db,
          const char  *sql,
          GError     **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      g_hash_table_add (ids, olivine_stmt_dup_text (stmt, 0));
    }
}

static double
ratio (double amount,
       double of,
       double per)
{
  return of > 0.0 ? amount / of * per : NAN;
}

static double
amount_to_sort_by (const Hit       *hit,
                   OlivineFoodSort  sort)
{
  const double *amounts = hit->food->per_100g.amount;
  double magnesium_mg = amounts[OLIVINE_NUTRIENT_MAGNESIUM];

  switch (sort)
    {
    case OLIVINE_SORT_MAGNESIUM:
      return magnesium_mg;
    case OLIVINE_SORT_PER_PORTION:
      return magnesium_mg * hit->portion_g / 100.0;
    case OLIVINE_SORT_PER_KCAL:
      return ratio (magnesium_mg, amounts[OLIVINE_NUTRIENT_ENERGY], 100.0);
    case OLIVINE_SORT_PER_POTASSIUM:
      return ratio (magnesium_mg, amounts[OLIVINE_NUTRIENT_POTASSIUM], 100.0);
    case OLIVINE_SORT_RELEVANCE:
    case OLIVINE_SORT_NAME:
    default:
      return NAN;
    }
}

static gboolean
add_hit (Search       *search,
         const char   *schema_name,
         OlivineStmt  *stmt,
         GError      **error)
{
  const OlivineFoodQuery *query = search->query;
  OlivineFood *food = olivine_food_from_row (stmt, error);
  Hit *hit = NULL;

  if (food == NULL)
    return FALSE;

  hit = g_new0 (Hit, 1);
  hit->food = food;
  hit->schema_name = schema_name;
  hit->is_library = g_str_equal (schema_name, "library");
  hit->quality = olivine_stmt_get_int (stmt, OLIVINE_N_FOOD_COLUMNS);
  hit->portion_g = olivine_stmt_get_double (stmt, OLIVINE_N_FOOD_COLUMNS + 1);
  food->favourite = g_hash_table_contains (search->favourites, food->id);
  hit->is_recent = g_hash_table_contains (search->recents, food->id);
  if (query->sort == OLIVINE_SORT_RELEVANCE && search->match != NULL && !hit->is_library)
    hit->rank = olivine_food_rank (food, query->words);
  if (query->sort == OLIVINE_SORT_NAME)
    hit->sort_name = olivine_words_fold (food->name);
  hit->amount = amount_to_sort_by (hit, query->sort);
  g_ptr_array_add (search->hits, hit);

  return TRUE;
}

/* ?1 words, ?2 group, ?3 favourites only, ?4 limit */
static char *
make_sql (const Search *search,
          const char   *schema_name)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "f.@");
  const char *order = sorts[search->query->sort].sql;
  g_autofree char *source = NULL;

  if (search->match != NULL)
    source = g_strdup_printf ("%s.food_fts AS t CROSS JOIN %s.food AS f ON f.pk = t.rowid "
                              "WHERE t.food_fts MATCH ?1", schema_name, schema_name);
  else
    source = g_strdup_printf ("%s.food AS f WHERE ?1 IS NULL", schema_name);

  return g_strdup_printf ("SELECT %s, f.quality, f.portion_g FROM %s "
                          "AND (?2 IS NULL OR f.food_group = ?2) "
                          "AND (?3 = 0 OR f.id IN (SELECT food_id FROM main.favourite)) "
                          "ORDER BY %s%s LIMIT ?4",
                          columns, source, order, search->match != NULL ? "t.rowid" : "f.pk");
}

static gboolean
collect (Search      *search,
         const char  *schema_name,
         gint64       limit,
         GError     **error)
{
  const OlivineFoodQuery *query = search->query;
  g_autofree char *sql = make_sql (search, schema_name);
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (search->db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, search->match);
  olivine_stmt_bind_text (stmt, 1, query->group);
  olivine_stmt_bind_int (stmt, 2, query->favourites_only ? 1 : 0);
  olivine_stmt_bind_int (stmt, 3, limit);
  while (TRUE)
    {
      if (!olivine_db_step (search->db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!add_hit (search, schema_name, stmt, error))
        return FALSE;
    }
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
compare_relevance (const Hit *a,
                   const Hit *b)
{
  if (a->is_library != b->is_library)
    return a->is_library - b->is_library;
  if (a->rank != b->rank)
    return (int) a->rank - (int) b->rank;
  if (a->food->favourite != b->food->favourite)
    return b->food->favourite - a->food->favourite;

  return b->is_recent - a->is_recent;
}

static int
compare_hits (gconstpointer first,
              gconstpointer second)
{
  const Hit *a = *(const Hit *const *) first;
  const Hit *b = *(const Hit *const *) second;
  int order = a->sort_name != NULL ? strcmp (a->sort_name, b->sort_name)
                                   : compare_amounts (a->amount, b->amount);

  if (order == 0)
    order = compare_relevance (a, b);
  if (order == 0)
    order = (a->quality > b->quality) - (a->quality < b->quality);

  return order != 0 ? order : strcmp (a->food->id, b->food->id);
}

static gboolean
collect_all (Search        *search,
             OlivineStore  *store,
             gint64         wanted,
             GError       **error)
{
  if (!collect (search, "main", NO_LIMIT, error))
    return FALSE;
  if (search->query->own_only)
    return TRUE;

  return collect (search, "foods", NO_LIMIT, error) &&
         (!olivine_store_has_library (store) || collect (search, "library", wanted, error));
}

static GPtrArray *
take_page (Search  *search,
           guint    offset,
           guint    limit,
           GError **error)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);

  for (guint i = offset; i < search->hits->len && i - offset < limit; i++)
    {
      Hit *hit = search->hits->pdata[i];

      if (!olivine_food_rows_get_portions (search->db, hit->schema_name, hit->food, error))
        return NULL;
      g_ptr_array_add (page, g_steal_pointer (&hit->food));
    }

  return g_steal_pointer (&page);
}

static gboolean
prepare_search (Search                  *search,
                OlivineStore            *store,
                const OlivineFoodQuery  *query,
                GError                 **error)
{
  search->db = olivine_store_get_db (store);
  search->query = query;
  search->match = olivine_words_to_query (query->words);
  search->hits = g_ptr_array_new_with_free_func (hit_free);
  search->favourites = load_ids (search->db, "SELECT food_id FROM main.favourite", error);
  if (search->favourites == NULL)
    return FALSE;

  /* A bounded look back: what was eaten years ago is no help in finding a food. */
  search->recents = load_ids (search->db, "SELECT DISTINCT food_id FROM main.entry WHERE pk > "
                              "(SELECT max (pk) FROM main.entry) - " RECENT_ENTRIES, error);

  return search->recents != NULL;
}

/* "?!" has no word in it, which is not the same as having typed nothing. */
static gboolean
asks_for_nothing (const OlivineFoodQuery *query,
                  const Search           *search)
{
  g_autofree char *words = g_strstrip (g_strdup (query->words != NULL ? query->words : ""));

  return *words != '\0' && search->match == NULL;
}

/**
 * olivine_catalogue_search:
 * @store: a store
 * @query: what to look for, where, in which order and which page of it
 * @error: return location for the error
 *
 * Searches all catalogues.  By relevance the order is: how well the food
 * answers, favourites, foods eaten lately, and the stored order, which puts the
 * form that is usually meant first; foods of the library follow.  By amounts,
 * what is not known comes last.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineFood): the page, each
 *   food with its portions and whether it is a favourite, without ingredients
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_catalogue_search (OlivineStore            *store,
                          const OlivineFoodQuery  *query,
                          GError                 **error)
{
  g_auto (Search) search = { NULL };
  guint limit = 0;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (query->sort < G_N_ELEMENTS (sorts), NULL);

  limit = query->limit > 0 ? query->limit : DEFAULT_LIMIT;
  if (!prepare_search (&search, store, query, error))
    return NULL;
  if (!asks_for_nothing (query, &search) &&
      !collect_all (&search, store, (gint64) query->offset + limit, error))
    return NULL;
  g_ptr_array_sort (search.hits, compare_hits);

  return take_page (&search, query->offset, limit, error);
}
