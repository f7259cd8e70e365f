/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Favourites and what was eaten lately, kept from one keystroke to the next.
 *
 * They are read again when the diary or the library was written to, by this
 * connection or another one.  The foods of the library among them are few, and
 * known by name: so they can stand before all others that answer, wherever a
 * library of millions has them.
 */

#include "olivine-food-habits.h"

#include "olivine-db.h"
#include "olivine-store-private.h"

/* A bounded look back: what was eaten years ago is no help in finding a food. */
#define RECENT_ENTRIES "2000"

#define FAVOURITES_SQL "SELECT food_id FROM main.favourite"
/* By the rows themselves: the index by food would be read from one end to the other. */
#define RECENTS_SQL \
  "SELECT DISTINCT food_id FROM main.entry NOT INDEXED " \
  "WHERE pk > (SELECT max (pk) FROM main.entry) - " RECENT_ENTRIES

#define HABITS_KEY "olivine-food-habits"

/* Of what was read: when one of these numbers is another, it may be out of date. */
typedef struct {
  gint64 n_own_changes;
  gint64 diary_version;
  gint64 library_version;
} Moment;

struct _OlivineFoodHabits {
  Moment      moment;
  GHashTable *favourites; /* ids */
  GHashTable *recents;    /* ids */
  GPtrArray  *library;    /* of OlivineHabitFood */
};

static void
habit_food_free (gpointer data)
{
  OlivineHabitFood *food = data;

  g_free (food->id);
  g_free (food->name);
  g_free (food->keywords);
  g_free (food->group);
  g_free (food);
}

static void
habits_free (gpointer data)
{
  OlivineFoodHabits *habits = data;

  g_clear_pointer (&habits->favourites, g_hash_table_unref);
  g_clear_pointer (&habits->recents, g_hash_table_unref);
  g_clear_pointer (&habits->library, g_ptr_array_unref);
  g_free (habits);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineFoodHabits, habits_free)

static gboolean
get_moment (OlivineStore  *store,
            Moment        *moment,
            GError       **error)
{
  OlivineDb *db = olivine_store_get_db (store);

  *moment = (Moment) { .n_own_changes = sqlite3_total_changes64 (olivine_db_get_handle (db)) };

  return olivine_db_get_int (db, "PRAGMA main.data_version", &moment->diary_version, error) &&
         (!olivine_store_has_library (store) ||
          olivine_db_get_int (db, "PRAGMA library.data_version", &moment->library_version, error));
}

static gboolean
is_same_moment (const Moment *a,
                const Moment *b)
{
  return a->n_own_changes == b->n_own_changes && a->diary_version == b->diary_version &&
         a->library_version == b->library_version;
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

static OlivineHabitFood *
habit_food_from_row (OlivineStmt *stmt)
{
  OlivineHabitFood *food = g_new0 (OlivineHabitFood, 1);

  food->pk = olivine_stmt_get_int (stmt, 0);
  food->id = olivine_stmt_dup_text (stmt, 1);
  food->name = olivine_stmt_dup_text (stmt, 2);
  food->keywords = olivine_stmt_dup_text (stmt, 3);
  food->group = olivine_stmt_dup_text (stmt, 4);

  return food;
}

static gboolean
load_library (OlivineFoodHabits  *habits,
              OlivineDb          *db,
              GError            **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT pk, id, name, keywords || ' ; ' || brand, food_group "
                             "FROM library.food WHERE id IN (" FAVOURITES_SQL " UNION "
                             RECENTS_SQL ") ORDER BY pk", error);
  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      g_ptr_array_add (habits->library, habit_food_from_row (stmt));
    }
}

static OlivineFoodHabits *
load_habits (OlivineStore  *store,
             GError       **error)
{
  g_autoptr (OlivineFoodHabits) habits = g_new0 (OlivineFoodHabits, 1);
  OlivineDb *db = olivine_store_get_db (store);

  habits->library = g_ptr_array_new_with_free_func (habit_food_free);
  habits->favourites = load_ids (db, FAVOURITES_SQL, error);
  if (habits->favourites == NULL)
    return NULL;
  habits->recents = load_ids (db, RECENTS_SQL, error);
  if (habits->recents == NULL ||
      (olivine_store_has_library (store) && !load_library (habits, db, error)))
    return NULL;

  return g_steal_pointer (&habits);
}

/**
 * olivine_food_habits_get:
 * @store: a store
 * @error: return location for the error
 *
 * Returns: (transfer none) (nullable): what the person is used to, as of now;
 *   owned by @store until the next call
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
const OlivineFoodHabits *
olivine_food_habits_get (OlivineStore  *store,
                         GError       **error)
{
  OlivineFoodHabits *habits = NULL;
  Moment now;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  /* Before the reading: what is written meanwhile is then seen the next time. */
  if (!get_moment (store, &now, error))
    return NULL;
  habits = g_object_get_data (G_OBJECT (store), HABITS_KEY);
  if (habits != NULL && is_same_moment (&habits->moment, &now))
    return habits;

  habits = load_habits (store, error);
  if (habits != NULL)
    habits->moment = now;
  g_object_set_data_full (G_OBJECT (store), HABITS_KEY, habits, habits_free);

  return habits;
}

/**
 * olivine_food_habits_forget:
 * @store: a store
 *
 * Says that another library is attached, whose numbers begin anew.
 */
void
olivine_food_habits_forget (OlivineStore *store)
{
  g_return_if_fail (OLIVINE_IS_STORE (store));

  g_object_set_data (G_OBJECT (store), HABITS_KEY, NULL);
}

/**
 * olivine_food_habits_is_favourite:
 * @habits: what a person is used to
 * @id: the id of a food
 *
 * Returns: whether it is a favourite
 */
gboolean
olivine_food_habits_is_favourite (const OlivineFoodHabits *habits,
                                  const char              *id)
{
  g_return_val_if_fail (habits != NULL && id != NULL, FALSE);

  return g_hash_table_contains (habits->favourites, id);
}

/**
 * olivine_food_habits_is_recent:
 * @habits: what a person is used to
 * @id: the id of a food
 *
 * Returns: whether it was eaten lately
 */
gboolean
olivine_food_habits_is_recent (const OlivineFoodHabits *habits,
                               const char              *id)
{
  g_return_val_if_fail (habits != NULL && id != NULL, FALSE);

  return g_hash_table_contains (habits->recents, id);
}

/**
 * olivine_food_habits_get_library:
 * @habits: what a person is used to
 *
 * Returns: (transfer none) (element-type OlivineHabitFood): the imported foods
 *   among them, in their stored order
 */
GPtrArray *
olivine_food_habits_get_library (const OlivineFoodHabits *habits)
{
  g_return_val_if_fail (habits != NULL, NULL);

  return habits->library;
}
