/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the person thinks of dishes, and which meals an own recipe is for.
 *
 * Nobody changes a dish of ours; choices are kept in the diary and can be undone.
 */

#include "olivine-dishes.h"

#include <glib/gi18n.h>

#include "olivine-journal.h"

/* What one writing function hands to its transaction. */
typedef struct {
  const char *id;
  const char *label;
  gboolean    sets_meals; /* or else the liking */
  int         liking;
  char       *meals;
} ChoiceWork;

static gboolean
write_choice (OlivineDb         *db,
              const ChoiceWork  *arguments,
              GError           **error)
{
  const char *sql = arguments->sets_meals
                    ? "INSERT INTO main.dish_choice (dish_id, liking, meals) VALUES (?1, 0, ?2) "
                      "ON CONFLICT (dish_id) DO UPDATE SET meals = excluded.meals"
                    : "INSERT INTO main.dish_choice (dish_id, liking, meals) VALUES (?1, ?2, '') "
                      "ON CONFLICT (dish_id) DO UPDATE SET liking = excluded.liking";
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, arguments->id);
  if (arguments->sets_meals)
    olivine_stmt_bind_text (stmt, 1, arguments->meals);
  else
    olivine_stmt_bind_int (stmt, 1, arguments->liking);

  return olivine_db_run (db, stmt, error);
}

static gboolean
choice_work (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  const ChoiceWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  return olivine_journal_watch (change, OLIVINE_ROW_DISH_CHOICE, arguments->id, error) &&
         write_choice (db, arguments, error) &&
         olivine_db_exec (db, "DELETE FROM main.dish_choice WHERE liking = 0 AND meals = ''",
                          error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_dishes_set_liking:
 * @store: a store
 * @id: the id of a dish
 * @liking: 1 for a favourite, 0, −1 for a dish that is never to be offered
 * @error: return location for the error
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when a dish that is gone shall be liked,
 *   or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_dishes_set_liking (OlivineStore  *store,
                           const char    *id,
                           int            liking,
                           GError       **error)
{
  static const char *const labels[] = { "never offer a dish", "forget a liking",
                                        "add a favourite dish" };
  ChoiceWork arguments = { .id = id, .liking = liking };
  g_autoptr (OlivineDish) dish = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (liking >= -1 && liking <= 1, FALSE);

  /* One that is gone can cease to be a favourite. */
  if (liking != 0)
    dish = olivine_dishes_get (store, id, error);
  if (liking != 0 && dish == NULL)
    return FALSE;

  arguments.label = labels[liking + 1];
  if (!olivine_db_transaction (olivine_store_get_db (store), choice_work, &arguments, error))
    return FALSE;
  olivine_store_emit_changed (store);

  return TRUE;
}

static gboolean
check_meals (const OlivineDish  *dish,
             guint               meals,
             GError            **error)
{
  if (g_str_has_prefix (dish->id, "dish:"))
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("“%s” is not your own recipe and keeps its meals; put it in any meal of the "
                     "plan by hand."), dish->name);
      return FALSE;
    }
  if (meals == 0 || (meals & ~OLIVINE_MEALS_ALL) != 0)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                   _("“%s” needs at least one meal: breakfast, lunch, dinner or snack."),
                   dish->name);
      return FALSE;
    }

  return TRUE;
}

/**
 * olivine_dishes_set_meals:
 * @store: a store
 * @recipe_id: the id of an own recipe
 * @meals: a mask of 1 << #OlivineMeal, not 0
 * @error: return location for the error
 *
 * Says which meals a recipe may be planned for.
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, %OLIVINE_STORE_ERROR_INVALID for no
 *   meals or a dish that is not the person's own, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_dishes_set_meals (OlivineStore  *store,
                          const char    *recipe_id,
                          guint          meals,
                          GError       **error)
{
  g_autofree char *words = olivine_meals_to_text (meals);
  ChoiceWork arguments = { .id = recipe_id, .label = "change the meals of a recipe",
                           .sets_meals = TRUE, .meals = words };
  g_autoptr (OlivineDish) dish = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (recipe_id != NULL, FALSE);

  dish = olivine_dishes_get (store, recipe_id, error);
  if (dish == NULL || !check_meals (dish, meals, error) ||
      !olivine_db_transaction (olivine_store_get_db (store), choice_work, &arguments, error))
    return FALSE;
  olivine_store_emit_changed (store);

  return TRUE;
}
