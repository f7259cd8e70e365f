/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Single foods of the catalogues: looking one up, own foods, favourites.
 *
 * Only the main catalogue is ever written, and only with own foods.  Nothing
 * here touches an entry: what was eaten keeps its figures, whatever becomes of
 * the food.
 */

#include "olivine-catalogue.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-food-rows.h"
#include "olivine-journal.h"
#include "olivine-local-names.h"
#include "olivine-store-private.h"

#define OWN_PREFIX "my:"

typedef struct {
  const char        *id;
  const OlivineFood *food;
  const char        *label;
  gboolean           favourite;
} CatalogueWork;

static gboolean
set_unknown_id_error (const char  *id,
                      GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (id);

  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
               _("There is no food with the id “%s”; search for it by name."), quoted);

  return FALSE;
}

/* NULL without an error when no catalogue has it. */
static OlivineFood *
find_anywhere (OlivineStore  *store,
               const char    *id,
               GError       **error)
{
  static const char *const schema_names[] = { "main", "foods", "library" };
  gsize n_schemas = olivine_store_has_library (store) ? 3 : 2;
  const OlivineLocalNames *names = NULL;
  OlivineFood *food = NULL;

  if (!olivine_local_names_get (store, &names, error))
    return NULL;

  for (gsize i = 0; i < n_schemas && food == NULL; i++)
    {
      g_autoptr (GError) local_error = NULL;

      food = olivine_food_rows_find (olivine_store_get_db (store), schema_names[i], id,
                                     &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  if (food != NULL)
    olivine_local_names_apply_to_food (names, food);

  return food;
}

static gboolean
load_favourite (OlivineDb    *db,
                OlivineFood  *food,
                GError      **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean is_favourite = FALSE;

  stmt = olivine_db_prepare (db, "SELECT 1 FROM main.favourite WHERE food_id = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, food->id);
  if (!olivine_db_step (db, stmt, &is_favourite, error))
    return FALSE;
  food->favourite = is_favourite;

  return TRUE;
}

/**
 * olivine_catalogue_find:
 * @store: a store
 * @id: the id of a food
 * @error: return location for the error
 *
 * Looks a food up where it may well be gone by now.
 *
 * Returns: (transfer full) (nullable): the food; NULL without an error when no
 *   catalogue knows it
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineFood *
olivine_catalogue_find (OlivineStore  *store,
                        const char    *id,
                        GError       **error)
{
  g_autoptr (OlivineFood) food = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  food = find_anywhere (store, id, error);
  if (food == NULL || !load_favourite (olivine_store_get_db (store), food, error))
    return NULL;

  return g_steal_pointer (&food);
}

/**
 * olivine_catalogue_get:
 * @store: a store
 * @id: the id of a food
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the food with its portions, its
 *   ingredients when it is a recipe, and whether it is a favourite
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
OlivineFood *
olivine_catalogue_get (OlivineStore  *store,
                       const char    *id,
                       GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineFood) food = olivine_catalogue_find (store, id, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (food == NULL)
    set_unknown_id_error (id, error);

  return g_steal_pointer (&food);
}

static gboolean
save_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  const CatalogueWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);
  int quality = 0; /* before every food of the tables that answers as well */

  return olivine_food_rows_get_quality (db, arguments->food->id, &quality, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_FOOD, arguments->food->id, error) &&
         olivine_catalogue_put (db, arguments->food, quality, error) &&
         olivine_journal_commit (change, error);
}

/* What is only unlikely has been asked about by whoever calls. */
static gboolean
check_food (const OlivineFood  *food,
            GError            **error)
{
  g_autoptr (GError) local_error = NULL;

  if (olivine_food_validate (food, &local_error) ||
      g_error_matches (local_error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
complete_own (OlivineFood  *food,
              GError      **error)
{
  if (*food->id == '\0')
    {
      g_autofree char *uuid = g_uuid_string_random ();

      g_free (food->id);
      food->id = g_strconcat (OWN_PREFIX, uuid, NULL);
    }
  if (*food->source == '\0')
    {
      g_free (food->source);
      food->source = g_strdup (olivine_food_is_recipe (food) ? "recipe" : "own");
    }

  return !olivine_food_is_recipe (food) || olivine_recipe_compute (food, error);
}

/**
 * olivine_catalogue_save_own:
 * @store: a store
 * @food: a food or recipe of the person's own; with an empty id it is a new one,
 *   else it replaces the one of that id
 * @error: return location for the error
 *
 * Saves a food.  The facts of a recipe are worked out from its ingredients.
 * Entries that were logged with an earlier version stay as they are.
 *
 * Returns: (transfer full) (nullable): the id of the food, "my:…"
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID for a food that is not the person's own,
 *   those of olivine_food_validate() and olivine_recipe_compute(), or any of
 *   %OLIVINE_STORE_ERROR
 */
char *
olivine_catalogue_save_own (OlivineStore       *store,
                            const OlivineFood  *food,
                            GError            **error)
{
  g_autoptr (OlivineFood) own = NULL;
  g_autofree char *label = NULL;
  CatalogueWork arguments = { NULL };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (food != NULL, NULL);

  if (*food->id != '\0' && !olivine_food_is_own (food))
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("“%s” comes from the food tables and cannot be changed; save a copy of it as "
                     "a food of your own."), food->id);
      return NULL;
    }

  own = olivine_food_copy (food);
  if (!complete_own (own, error) || !check_food (own, error))
    return NULL;

  label = g_strdup_printf ("save %s", own->name);
  arguments = (CatalogueWork) { .food = own, .label = label };
  if (!olivine_db_transaction (olivine_store_get_db (store), save_work, &arguments, error))
    return NULL;
  olivine_store_emit_changed (store);

  return g_strdup (own->id);
}

static gboolean
write_favourite (OlivineDb   *db,
                 const char  *id,
                 gboolean     favourite,
                 GError     **error)
{
  const char *sql = favourite ? "INSERT INTO main.favourite (food_id) VALUES (?1) "
                                "ON CONFLICT DO NOTHING"
                              : "DELETE FROM main.favourite WHERE food_id = ?1";
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, id);

  return olivine_db_run (db, stmt, error);
}

static gboolean
remove_work (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  const CatalogueWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  return olivine_journal_watch (change, OLIVINE_ROW_FOOD, arguments->id, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_FAVOURITE, arguments->id, error) &&
         olivine_food_rows_remove (db, arguments->id, error) &&
         write_favourite (db, arguments->id, FALSE, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_catalogue_remove_own:
 * @store: a store
 * @id: the id of an own food or recipe
 * @error: return location for the error
 *
 * Takes an own food out of the catalogue.  Entries and recipes it is in keep
 * their own figures of it.
 *
 * Returns: whether the food is gone
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, %OLIVINE_STORE_ERROR_INVALID for a
 *   food that is not the person's own, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_catalogue_remove_own (OlivineStore  *store,
                              const char    *id,
                              GError       **error)
{
  g_autoptr (OlivineFood) food = olivine_catalogue_get (store, id, error);
  g_autofree char *label = NULL;
  CatalogueWork arguments = { NULL };

  if (food == NULL)
    return FALSE;
  if (!olivine_food_is_own (food))
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("“%s” comes from the food tables and cannot be removed."), id);
      return FALSE;
    }

  label = g_strdup_printf ("remove %s", food->name);
  arguments = (CatalogueWork) { .id = id, .label = label };
  if (!olivine_db_transaction (olivine_store_get_db (store), remove_work, &arguments, error))
    return FALSE;
  olivine_store_emit_changed (store);

  return TRUE;
}

static gboolean
favourite_work (OlivineDb  *db,
                gpointer    user_data,
                GError    **error)
{
  const CatalogueWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  return olivine_journal_watch (change, OLIVINE_ROW_FAVOURITE, arguments->id, error) &&
         write_favourite (db, arguments->id, arguments->favourite, error) &&
         olivine_journal_commit (change, error);
}

/* Only a food there is can become a favourite; one that is gone can cease to be. */
static gboolean
check_favourite (OlivineStore  *store,
                 const char    *id,
                 gboolean       favourite,
                 GError       **error)
{
  g_autoptr (OlivineFood) food = NULL;

  if (!favourite)
    return TRUE;
  food = olivine_catalogue_get (store, id, error);

  return food != NULL;
}

/**
 * olivine_catalogue_set_favourite:
 * @store: a store
 * @id: the id of a food of any catalogue
 * @favourite: whether it shall be one
 * @error: return location for the error
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_catalogue_set_favourite (OlivineStore  *store,
                                 const char    *id,
                                 gboolean       favourite,
                                 GError       **error)
{
  CatalogueWork arguments = { .id = id, .favourite = favourite };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  arguments.label = favourite ? "add a favourite" : "remove a favourite";
  if (!check_favourite (store, id, favourite, error) ||
      !olivine_db_transaction (olivine_store_get_db (store), favourite_work, &arguments, error))
    return FALSE;
  olivine_store_emit_changed (store);

  return TRUE;
}
