/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Searching the three catalogues: what answers is found and ordered first, and only
 * the foods of the page that is asked for are read whole.
 */

#include "olivine-catalogue.h"

#include <glib/gi18n.h>

#include "olivine-food-habits.h"
#include "olivine-food-hits.h"
#include "olivine-food-rows.h"
#include "olivine-local-names.h"
#include "olivine-sql.h"

#define DEFAULT_LIMIT 50

static const struct {
  OlivineFoodSort  sort;
  const char      *nick;
} sorts[] = {
  { OLIVINE_SORT_RELEVANCE, "relevance" },
  { OLIVINE_SORT_MAGNESIUM, "magnesium" },
  { OLIVINE_SORT_PER_PORTION, "per-portion" },
  { OLIVINE_SORT_PER_KCAL, "per-kcal" },
  { OLIVINE_SORT_PER_POTASSIUM, "per-potassium" },
  { OLIVINE_SORT_NAME, "name" },
};

/**
 * olivine_food_sort_to_nick:
 * @sort: a way to sort foods
 *
 * Returns: (transfer none) (nullable): its word, %NULL for what is no sort
 */
const char *
olivine_food_sort_to_nick (OlivineFoodSort sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (sorts[i].sort == sort)
      return sorts[i].nick;

  return NULL;
}

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
               _("Foods cannot be sorted by “%s”; use relevance, magnesium, per-portion, per-kcal, "
                 "per-potassium or name."), nick);
  return FALSE;
}

static char *
make_food_sql (const char *schema_name)
{
  g_autofree char *columns = olivine_sql_list (olivine_food_columns, "@");

  return g_strdup_printf ("SELECT %s FROM %s.food WHERE pk = ?1", columns, schema_name);
}

/* The statements are long, and made once for each catalogue. */
static const char *
food_sql (const OlivineFoodHit *hit)
{
  static gsize of_library;
  static gsize of_foods;
  static gsize of_main;
  gsize *sql = hit->is_library ? &of_library
                               : g_str_equal (hit->schema_name, "foods") ? &of_foods : &of_main;

  if (g_once_init_enter (sql))
    g_once_init_leave (sql, (gsize) make_food_sql (hit->schema_name));

  return (const char *) *sql;
}

/* Returns: (transfer full) (nullable): without portions */
static OlivineFood *
read_food (OlivineDb             *db,
           const OlivineFoodHit  *hit,
           GError               **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  if (hit->food != NULL)
    return olivine_food_ref (hit->food);

  stmt = olivine_db_prepare (db, food_sql (hit), error);
  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_int (stmt, 0, hit->pk);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return NULL;

  return olivine_food_from_row (stmt, error);
}

static gboolean
add_food (GPtrArray                *page,
          OlivineDb                *db,
          const OlivineFoodHit     *hit,
          const OlivineLocalNames  *names,
          GError                  **error)
{
  g_autoptr (OlivineFood) food = read_food (db, hit, error);

  if (food == NULL ||
      (hit->has_portions &&
       !olivine_food_rows_get_portions (db, hit->schema_name, food, error)))
    return FALSE;
  olivine_local_names_apply_to_food (names, food);
  food->favourite = hit->is_favourite;
  g_ptr_array_add (page, g_steal_pointer (&food));

  return TRUE;
}

static GPtrArray *
search (OlivineStore            *store,
        const OlivineFoodQuery  *query,
        GError                 **error)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
  const OlivineFoodHabits *habits = olivine_food_habits_get (store, error);
  const OlivineLocalNames *names = NULL;
  g_autoptr (GArray) hits = NULL;

  if (habits != NULL && olivine_local_names_get (store, &names, error))
    hits = olivine_food_hits_find (store, query, habits, names, error);
  if (hits == NULL)
    return NULL;
  for (guint i = query->offset; i < hits->len && i - query->offset < query->limit; i++)
    if (!add_food (page, olivine_store_get_db (store),
                   &g_array_index (hits, OlivineFoodHit, i), names, error))
      return NULL;

  return g_steal_pointer (&page);
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
  g_autoptr (GPtrArray) page = NULL;
  OlivineFoodQuery limited = { NULL };
  OlivineDb *db = NULL;
  gboolean is_alone = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (query->sort < G_N_ELEMENTS (sorts), NULL);

  limited = *query;
  limited.limit = query->limit > 0 ? query->limit : DEFAULT_LIMIT;
  db = olivine_store_get_db (store);
  is_alone = sqlite3_get_autocommit (olivine_db_get_handle (db)) != 0;
  /* All of a search sees one state of the files, and locks them once. */
  if (is_alone && !olivine_db_begin (db, FALSE, error))
    return NULL;
  page = search (store, &limited, error);
  if (is_alone)
    olivine_db_roll_back (db);

  return g_steal_pointer (&page);
}
