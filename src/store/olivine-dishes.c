/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dishes there are: ours, and the person's own recipes.
 *
 * They are few, so they are read in whole and searched in memory, by the rules by
 * which foods are found.
 */

#include "olivine-dishes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-dish-rows.h"
#include "olivine-excerpt.h"
#include "olivine-food-rank.h"
#include "olivine-local-names.h"
#include "olivine-words.h"

#define OUR_PREFIX "dish:"
#define MAX_NAMES_TO_LIST 8

/* The dish of an id, or all of them, in the person's language. */
static GPtrArray *
load_dishes (OlivineStore  *store,
             const char    *id,
             GError       **error)
{
  const OlivineLocalNames *names = NULL;
  GPtrArray *dishes = NULL;

  if (!olivine_local_names_get (store, &names, error))
    return NULL;
  dishes = olivine_dish_rows_load (olivine_store_get_db (store), id, error);
  for (guint i = 0; dishes != NULL && i < dishes->len; i++)
    olivine_local_names_apply_to_dish (names, dishes->pdata[i]);

  return dishes;
}

/**
 * olivine_dishes_all:
 * @store: a store
 * @error: return location for the error
 *
 * Reads all dishes with what the person thinks of them.  An own recipe is for
 * lunch and dinner until olivine_dishes_set_meals() says otherwise; an ingredient
 * of it that is not in the built-in tables may contain anything.  How much of a
 * dish is left over depends on the days that are planned and is not filled in
 * here, see olivine_meal_plan_problem().
 *
 * Returns: (transfer full) (nullable) (element-type OlivineDish): the dishes, by id
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_dishes_all (OlivineStore  *store,
                    GError       **error)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  return load_dishes (store, NULL, error);
}

/* A dish that was found, with what it is sorted by. */
typedef struct {
  OlivineDish     *dish;
  OlivineFoodRank  rank;
  char            *sort_name;
} Hit;

static void
hit_clear (gpointer data)
{
  Hit *hit = data;

  g_clear_pointer (&hit->dish, olivine_dish_unref);
  g_clear_pointer (&hit->sort_name, g_free);
}

static int
compare_hits (gconstpointer first,
              gconstpointer second)
{
  const Hit *a = first;
  const Hit *b = second;
  int order = (int) a->rank - (int) b->rank;

  if (order == 0)
    order = b->dish->liking - a->dish->liking;
  if (order == 0)
    order = strcmp (a->sort_name, b->sort_name);

  return order != 0 ? order : strcmp (a->dish->id, b->dish->id);
}

/* "?!" has no word in it, which is not the same as having typed nothing. */
static gboolean
asks_for_nothing (const char *words)
{
  g_auto (GStrv) typed = olivine_words_split (words);
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  return typed[0] == NULL && *stripped != '\0';
}

static void
collect_hit (GArray      *hits,
             OlivineDish *dish,
             const char  *words,
             OlivineMeal  meal)
{
  Hit hit = { NULL };

  if ((meal != OLIVINE_MEAL_NONE && (dish->meals & 1u << meal) == 0) ||
      !olivine_food_rank_answers (dish->name, dish->keywords, words))
    return;

  hit.dish = olivine_dish_ref (dish);
  hit.rank = olivine_food_rank_name (dish->name, dish->keywords, words);
  hit.sort_name = olivine_words_fold (dish->name);
  g_array_append_val (hits, hit);
}

static GPtrArray *
search_among (GPtrArray   *dishes,
              const char  *words,
              OlivineMeal  meal)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_dish_unref);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  g_array_set_clear_func (hits, hit_clear);
  for (guint i = 0; i < dishes->len && !asks_for_nothing (words); i++)
    collect_hit (hits, dishes->pdata[i], words, meal);
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (found, g_steal_pointer (&g_array_index (hits, Hit, i).dish));

  return found;
}

/**
 * olivine_dishes_search:
 * @store: a store
 * @words: (nullable): what was typed; empty lists all
 * @meal: only dishes for that meal; %OLIVINE_MEAL_NONE for any
 * @error: return location for the error
 *
 * Finds dishes by their words, as foods are found: every word must begin one of
 * the name or of a synonym.  How well the name answers comes first, then
 * favourites, then the name; what is never to be offered comes last among equals.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineDish): the dishes
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_dishes_search (OlivineStore  *store,
                       const char    *words,
                       OlivineMeal    meal,
                       GError       **error)
{
  g_autoptr (GPtrArray) dishes = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (meal < OLIVINE_N_MEALS, NULL);

  dishes = olivine_dishes_all (store, error);

  return dishes != NULL ? search_among (dishes, words != NULL ? words : "", meal) : NULL;
}

/**
 * olivine_dishes_get:
 * @store: a store
 * @id: the id of a dish, "dish:…" or "my:…" of a recipe
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the dish
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
OlivineDish *
olivine_dishes_get (OlivineStore  *store,
                    const char    *id,
                    GError       **error)
{
  g_autoptr (GPtrArray) dishes = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  dishes = load_dishes (store, id, error);
  if (dishes == NULL)
    return NULL;
  if (dishes->len > 0)
    return olivine_dish_ref (dishes->pdata[0]);

  quoted = olivine_excerpt (id);
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
               _("There is no dish “%s”; search for it by name."), quoted);
  return NULL;
}

/* The dishes whose id or whole name is @text, in any case. */
static GPtrArray *
filter_named (GPtrArray  *dishes,
              const char *text)
{
  GPtrArray *named = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_dish_unref);
  g_autofree char *our_id = g_strconcat (OUR_PREFIX, text, NULL);
  g_autofree char *wanted = olivine_words_fold (text);

  for (guint i = 0; i < dishes->len; i++)
    {
      OlivineDish *dish = dishes->pdata[i];
      g_autofree char *name = olivine_words_fold (dish->name);

      if (g_str_equal (dish->id, text) || g_str_equal (dish->id, our_id) ||
          g_str_equal (name, wanted))
        g_ptr_array_add (named, olivine_dish_ref (dish));
    }

  return named;
}

static void
set_ambiguous_error (const char  *text,
                     GPtrArray   *dishes,
                     GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_names = MIN (dishes->len, MAX_NAMES_TO_LIST);

  for (guint i = 0; i < n_names; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];

      g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "", dish->name, dish->id);
    }
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
               /* Translators: what was typed, a count above 1, a list of names, and "…" when it
                * is not complete */
               ngettext ("“%s” could be %u dish; name one of them: %s%s.",
                         "“%s” could be %u dishes; name one of them: %s%s.", dishes->len),
               text, dishes->len, names->str, dishes->len > n_names ? " …" : "");
}

/**
 * olivine_dishes_find:
 * @store: a store
 * @text: the id of a dish, with or without "dish:", its name, or words of it that
 *   no other dish has
 * @error: return location for the error
 *
 * Finds the one dish that is meant.
 *
 * Returns: (transfer full) (nullable): the dish
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, %OLIVINE_STORE_ERROR_INVALID with the
 *   names when several are meant, or any of %OLIVINE_STORE_ERROR
 */
OlivineDish *
olivine_dishes_find (OlivineStore  *store,
                     const char    *text,
                     GError       **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *quoted = NULL;
  g_autoptr (GPtrArray) dishes = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  dishes = olivine_dishes_all (store, error);
  if (dishes == NULL)
    return NULL;
  found = filter_named (dishes, stripped);
  if (found->len == 0 && *stripped != '\0')
    {
      g_clear_pointer (&found, g_ptr_array_unref);
      found = search_among (dishes, stripped, OLIVINE_MEAL_NONE);
    }
  if (found->len == 1)
    return olivine_dish_ref (found->pdata[0]);

  quoted = olivine_excerpt (stripped);
  if (found->len == 0)
    g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                 _("No dish matches “%s”; search the dishes for another word for it."), quoted);
  else
    set_ambiguous_error (quoted, found, error);

  return NULL;
}
