/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One food made of all entries of a name.
 *
 * Its figures are those of the entries together: what they add up to of a nutrient,
 * by the weight of those that know it.  An entry whose figures were borrowed says
 * nothing of its own.  The entries keep what they say; they only name the food.
 */

#include "config.h"

#include "olivine-made-food.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-entry-rows.h"
#include "olivine-made-food-private.h"
#include "olivine-unit.h"

#define MAX_PORTIONS 5

/* An entry can name a food that this folder does not know.  ?1 is the import, or NULL
 * for the whole diary; %s is for the library. */
#define IS_FOREIGN \
  "kind = 'food' AND food <> '' AND (?1 IS NULL OR import_id = ?1) AND (food_id = '' OR NOT (" \
  "EXISTS (SELECT 1 FROM main.food AS f WHERE f.id = e.food_id) OR " \
  "EXISTS (SELECT 1 FROM foods.food AS f WHERE f.id = e.food_id) %s))"
#define IN_LIBRARY "OR EXISTS (SELECT 1 FROM library.food AS f WHERE f.id = e.food_id)"

/* An entry that says what 100 g of the food have. */
#define TELLS "(estimated = 0 AND grams > 0)"
#define SUMS_FORMAT \
  "total (CASE WHEN " TELLS " THEN %s END), total (CASE WHEN " TELLS " AND %s IS NOT NULL " \
  "THEN grams END)"

typedef struct {
  const char *name;
  gint64      import_id;
  char       *food_id; /* of the food that was made */
  guint       n_entries;
} MakeWork;

/**
 * olivine_foreign_food_free:
 * @foreign: (transfer full): entries of a name
 */
void
olivine_foreign_food_free (OlivineForeignFood *foreign)
{
  g_free (foreign->name);
  g_free (foreign);
}

/* SELECT @what of the entries that are foreign, and @rest behind them. */
static OlivineStmt *
prepare (OlivineDb   *db,
         const char  *what,
         const char  *rest,
         gint64       import_id,
         GError     **error)
{
  gboolean has_library = sqlite3_db_filename (olivine_db_get_handle (db), "library") != NULL;
  g_autofree char *is_foreign = g_strdup_printf (IS_FOREIGN, has_library ? IN_LIBRARY : "");
  g_autofree char *sql = g_strconcat ("SELECT ", what, " FROM main.entry AS e WHERE ", is_foreign,
                                      " ", rest, NULL);
  OlivineStmt *stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;
  if (import_id == 0)
    olivine_stmt_bind_null (stmt, 0);
  else
    olivine_stmt_bind_int (stmt, 0, import_id);

  return stmt;
}

/* Amounts and weights are both in thousandths. */
static double
get_per_100g (OlivineStmt *stmt,
              int          column)
{
  double grams = olivine_stmt_get_double (stmt, column + 1);

  return grams > 0 ? olivine_stmt_get_double (stmt, column) / grams * 100.0 : NAN;
}

static OlivineForeignFood *
read_foreign (OlivineStmt *stmt)
{
  OlivineForeignFood *foreign = g_new0 (OlivineForeignFood, 1);

  foreign->name = olivine_stmt_dup_text (stmt, 0);
  foreign->n_entries = (guint) olivine_stmt_get_int (stmt, 1);
  foreign->magnesium_mg_100g = get_per_100g (stmt, 2);

  return foreign;
}

/**
 * olivine_foreign_food_list:
 * @store: a store
 * @import_id: the import whose entries are meant; 0: the whole diary
 * @limit: how many at most
 * @error: return location for the error
 *
 * Lists the names that no food of a catalogue stands for and of which a food can be
 * made, the most frequent first.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineForeignFood): the names
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_foreign_food_list (OlivineStore  *store,
                           gint64         import_id,
                           guint          limit,
                           GError       **error)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_foreign_food_free);
  g_autofree char *what = g_strdup_printf ("food, count (*), " SUMS_FORMAT, "magnesium_mg",
                                           "magnesium_mg");
  g_autoptr (OlivineStmt) stmt = NULL;
  OlivineDb *db = NULL;
  gboolean has_row = TRUE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (import_id >= 0, NULL);

  db = olivine_store_get_db (store);
  stmt = prepare (db, what, "GROUP BY food HAVING total (" TELLS ") > 0 ORDER BY 2 DESC, 1 LIMIT ?2",
                  import_id, error);
  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_int (stmt, 1, limit);
  while (has_row)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (has_row)
        g_ptr_array_add (list, read_foreign (stmt));
    }

  return g_steal_pointer (&list);
}

static GPtrArray *
load_uids (OlivineDb       *db,
           const MakeWork  *work,
           const char      *rest,
           GError         **error)
{
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (OlivineStmt) stmt = prepare (db, "uid", rest, work->import_id, error);
  gboolean has_row = TRUE;

  if (stmt == NULL)
    return NULL;
  olivine_stmt_bind_text (stmt, 1, work->name);
  while (has_row)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (has_row)
        g_ptr_array_add (uids, olivine_stmt_dup_text (stmt, 0));
    }

  return g_steal_pointer (&uids);
}

static gboolean
load_figures (OlivineDb       *db,
              const MakeWork  *work,
              OlivineFood     *food,
              GError         **error)
{
  g_autoptr (GString) what = g_string_new (NULL);
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      const char *column = olivine_nutrient_get_id ((OlivineNutrient) i);

      g_string_append (what, i > 0 ? ", " : "");
      g_string_append_printf (what, SUMS_FORMAT, column, column);
    }
  stmt = prepare (db, what->str, "AND food = ?2", work->import_id, error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 1, work->name);
  if (!olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    food->per_100g.amount[i] = get_per_100g (stmt, 2 * i);

  return TRUE;
}

static void
add_portion (OlivineFood *food,
             OlivineStmt *stmt)
{
  const char *word = olivine_stmt_get_text (stmt, 0);
  const OlivineUnit *unit = olivine_unit_find (word);

  /* What is weighed needs no portion. */
  if (unit == NULL || unit->dimension != OLIVINE_DIMENSION_MASS)
    g_ptr_array_add (food->portions,
                     olivine_portion_new (1, word, olivine_stmt_get_double (stmt, 1)));
}

/* One of each unit: what it weighed on the whole. */
static gboolean
load_portions (OlivineDb       *db,
               const MakeWork  *work,
               OlivineFood     *food,
               GError         **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = TRUE;

  g_ptr_array_set_size (food->portions, 0);
  stmt = prepare (db, "unit, total (grams) / total (quantity)",
                  "AND food = ?2 AND " TELLS " AND quantity > 0 AND unit <> '' "
                  "GROUP BY unit ORDER BY count (*) DESC, unit", work->import_id, error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 1, work->name);
  while (has_row && food->portions->len < MAX_PORTIONS)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (has_row)
        add_portion (food, stmt);
    }

  return TRUE;
}

static gboolean
refuse (const MakeWork  *work,
        GError         **error)
{
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT,
               _("No row of “%s” is left that says what the food weighs and has. Make a food of "
                 "your own by hand."), work->name);
  return FALSE;
}

/* All but the figures and portions is as one entry says it, the last that tells. */
static OlivineFood *
load_food (OlivineDb       *db,
           const MakeWork  *work,
           GError         **error)
{
  g_autoptr (GPtrArray) uids = load_uids (db, work, "AND food = ?2 AND " TELLS
                                          " ORDER BY pk DESC LIMIT 1", error);
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (OlivineFood) food = NULL;

  if (uids == NULL || (uids->len == 0 && !refuse (work, error)))
    return NULL;
  entry = olivine_entry_rows_find (db, uids->pdata[0], error);
  food = entry != NULL ? olivine_made_food_new (entry, error) : NULL;
  if (food == NULL || !load_figures (db, work, food, error)
      || !load_portions (db, work, food, error))
    return NULL;

  return g_steal_pointer (&food);
}

static gboolean
make_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  MakeWork *work = user_data;
  g_autoptr (GPtrArray) uids = load_uids (db, work, "AND food = ?2 ORDER BY pk", error);
  g_autoptr (OlivineFood) food = uids != NULL ? load_food (db, work, error) : NULL;

  if (food == NULL || !olivine_made_food_put (db, food, uids, error))
    return FALSE;
  g_free (work->food_id);
  work->food_id = g_strdup (food->id);
  work->n_entries = uids->len;

  return TRUE;
}

/**
 * olivine_foreign_food_make:
 * @store: a store
 * @name: a name that no food of a catalogue stands for
 * @import_id: the import whose entries are meant; 0: the whole diary
 * @n_entries: (out) (optional): how many entries name the food now
 * @error: return location for the error
 *
 * Makes one food of one's own of all entries of a name, which name it from then on;
 * one change.  What the entries say stays as it is.
 *
 * Returns: (transfer full) (nullable): the id of the food
 *
 * Errors: %OLIVINE_STORE_ERROR_CONSTRAINT where no entry tells what 100 g of it have,
 *   or any other of %OLIVINE_STORE_ERROR
 */
char *
olivine_foreign_food_make (OlivineStore  *store,
                           const char    *name,
                           gint64         import_id,
                           guint         *n_entries,
                           GError       **error)
{
  MakeWork work = { .name = name, .import_id = import_id };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (name != NULL && import_id >= 0, NULL);

  if (!olivine_db_transaction (olivine_store_get_db (store), make_work, &work, error))
    {
      g_free (work.food_id);
      return NULL;
    }
  if (n_entries != NULL)
    *n_entries = work.n_entries;
  olivine_store_emit_changed (store);

  return work.food_id;
}
