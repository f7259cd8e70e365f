/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asks the catalogues and puts what the person eats first.
 *
 * A finder lives as long as Add is open: what was eaten lately is read once,
 * so that a keystroke costs one bounded search and nothing else.
 */

#include "config.h"

#include "olivine-match-finder.h"

#include "olivine-catalogue.h"
#include "olivine-diary.h"
#include "olivine-meal-offer-format.h"

#define N_MATCHES_MAX 30
#define N_FAVOURITES_MAX 12
#define HABIT_DAYS 60

struct _OlivineMatchFinder
{
  OlivineStore *store;
  OlivineDate   today;        /* OLIVINE_DATE_NONE: nothing is known of the person */
  GHashTable   *last_amounts; /* food id → OlivineLastAmount */
};

/* Entries come oldest first, so the last one of a food stays. */
static void
remember_entry (OlivineMatchFinder *finder,
                const OlivineEntry *entry)
{
  if (entry->kind != OLIVINE_KIND_FOOD || entry->food_id == NULL || *entry->food_id == '\0' ||
      entry->quantity == OLIVINE_UNKNOWN)
    return;

  g_hash_table_replace (finder->last_amounts,
                        g_strdup (entry->food_id),
                        olivine_last_amount_new (olivine_thousandths_to_double (entry->quantity),
                                                 entry->unit));
}

/* Failing to read habits only costs the order of the matches; the search that
 * follows meets the same trouble and reports it. */
static void
remember_habits (OlivineMatchFinder *finder)
{
  g_autoptr (GPtrArray) entries =
    olivine_diary_entries (finder->store, olivine_date_add_days (finder->today, -HABIT_DAYS),
                           finder->today, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    remember_entry (finder, g_ptr_array_index (entries, i));
}

static const OlivineLastAmount *
last_amount_of (OlivineMatchFinder *finder,
                const OlivineFood  *food)
{
  return g_hash_table_lookup (finder->last_amounts, food->id);
}

/* Adds what is not in @foods yet, as long as there is room. */
static void
merge (GPtrArray *foods,
       GPtrArray *more)
{
  for (guint i = 0; i < more->len && foods->len < N_MATCHES_MAX; i++)
    {
      OlivineFood *food = g_ptr_array_index (more, i);
      gboolean known = FALSE;

      for (guint k = 0; k < foods->len && !known; k++)
        known = g_strcmp0 (((OlivineFood *) g_ptr_array_index (foods, k))->id, food->id) == 0;
      if (!known)
        g_ptr_array_add (foods, olivine_food_ref (food));
    }
}

static GPtrArray *
find_habits (OlivineMatchFinder  *finder,
             GError             **error)
{
  const OlivineFoodQuery query = {
    .words = "",
    .favourites_only = TRUE,
    .sort = OLIVINE_SORT_NAME,
    .limit = N_FAVOURITES_MAX,
  };
  g_autoptr (GPtrArray) favourites = NULL;
  g_autoptr (GPtrArray) recents = NULL;
  g_autoptr (GPtrArray) foods =
    g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);

  favourites = olivine_catalogue_search (finder->store, &query, error);
  if (favourites == NULL)
    return NULL;
  recents = olivine_catalogue_recents (finder->store, N_MATCHES_MAX, error);
  if (recents == NULL)
    return NULL;

  merge (foods, favourites);
  merge (foods, recents);

  return g_steal_pointer (&foods);
}

/* Keeps the order within what was eaten and within what was not. */
static GPtrArray *
eaten_first (OlivineMatchFinder *finder,
             GPtrArray          *found)
{
  GPtrArray *foods = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < found->len; i++)
      {
        OlivineFood *food = g_ptr_array_index (found, i);

        if ((last_amount_of (finder, food) != NULL) == (pass == 0))
          g_ptr_array_add (foods, olivine_food_ref (food));
      }

  return foods;
}

static GPtrArray *
find_foods (OlivineMatchFinder  *finder,
            const char          *words,
            GError             **error)
{
  const OlivineFoodQuery query = {
    .words = words,
    .sort = OLIVINE_SORT_RELEVANCE,
    .limit = N_MATCHES_MAX,
  };
  g_autoptr (GPtrArray) found = NULL;

  if (*words == '\0' && !olivine_date_is_set (finder->today))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
  if (*words == '\0')
    return find_habits (finder, error);

  found = olivine_catalogue_search (finder->store, &query, error);

  return found != NULL ? eaten_first (finder, found) : NULL;
}

/* "2 rashers bacon", "1 granola bar": a unit that only the food knows, or a unit
 * that is part of its name.  Where the plain reading gives nothing to log, the
 * reading of the command line comes first. */
static void
put_other_reading_first (OlivineMatchFinder *finder,
                         const char         *text,
                         GPtrArray          *matches)
{
  const OlivineMatch *first = matches->len > 0 ? g_ptr_array_index (matches, 0) : NULL;
  OlivineLogLine *line = NULL;

  if (first != NULL && first->line != NULL)
    return;

  line = olivine_log_line_resolve (finder->store, text, NULL, NULL);
  if (line != NULL)
    g_ptr_array_insert (matches, 0, olivine_match_new_for_line (line));
}

/* A text that cannot be read as a quantity may still be a food: "7 up". */
static void
read_typed (const char          *text,
            OlivineQuantityText *typed)
{
  if (olivine_quantity_text_parse (text, typed, NULL))
    return;

  olivine_quantity_text_clear (typed);
  *typed = (OlivineQuantityText) { .quantity = 1.0, .food = g_strstrip (g_strdup (text)) };
}

/**
 * olivine_match_finder_new:
 * @store: the open store
 * @today: today, or %OLIVINE_DATE_NONE for a finder that knows nothing of the person
 *
 * Makes a finder that knows what was eaten lately.
 *
 * Returns: (transfer full): a new finder
 */
OlivineMatchFinder *
olivine_match_finder_new (OlivineStore *store,
                          OlivineDate   today)
{
  OlivineMatchFinder *finder = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  finder = g_new0 (OlivineMatchFinder, 1);
  finder->store = g_object_ref (store);
  finder->last_amounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                (GDestroyNotify) olivine_last_amount_free);
  finder->today = today;
  if (olivine_date_is_set (today))
    remember_habits (finder);

  return finder;
}

/**
 * olivine_match_finder_free:
 * @finder: (transfer full): a finder
 *
 * Frees a finder.
 */
void
olivine_match_finder_free (OlivineMatchFinder *finder)
{
  if (finder == NULL)
    return;

  g_clear_object (&finder->store);
  g_clear_pointer (&finder->last_amounts, g_hash_table_unref);
  g_free (finder);
}

/**
 * olivine_match_finder_find:
 * @finder: a finder
 * @text: what was typed, may be empty
 * @words: (out) (transfer full) (optional): the words that name the food
 * @error: return location for an error
 *
 * Finds some 30 foods: favourites and recent ones while no food is named,
 * else what the catalogues find, foods eaten lately first.
 *
 * Errors: those of olivine_catalogue_search()
 *
 * Returns: (transfer full) (element-type OlivineMatch) (nullable): the matches,
 *   or %NULL with @error set
 */
GPtrArray *
olivine_match_finder_find (OlivineMatchFinder  *finder,
                           const char          *text,
                           char               **words,
                           GError             **error)
{
  g_auto (OlivineQuantityText) typed = { 0 };
  g_autoptr (GPtrArray) foods = NULL;
  GPtrArray *matches = NULL;

  g_return_val_if_fail (finder != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  read_typed (text, &typed);
  foods = find_foods (finder, typed.food != NULL ? typed.food : "", error);
  if (foods == NULL)
    return NULL;

  matches = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_match_free);
  for (guint i = 0; i < foods->len; i++)
    {
      OlivineFood *food = g_ptr_array_index (foods, i);

      g_ptr_array_add (matches,
                       olivine_match_new (food, &typed, NULL, last_amount_of (finder, food)));
    }
  if (typed.has_quantity)
    put_other_reading_first (finder, text, matches);
  if (words != NULL)
    *words = g_strdup (typed.food != NULL ? typed.food : "");

  return matches;
}

/**
 * olivine_match_finder_pick:
 * @finder: a finder
 * @text: what was typed
 * @food: one of the foods that were found
 * @unit: the unit that was picked for it
 *
 * Makes the match of @food anew with a unit picked from its portions.
 *
 * Returns: (transfer full): a match
 */
OlivineMatch *
olivine_match_finder_pick (OlivineMatchFinder *finder,
                           const char         *text,
                           OlivineFood        *food,
                           const char         *unit)
{
  g_auto (OlivineQuantityText) typed = { 0 };

  g_return_val_if_fail (finder != NULL, NULL);
  g_return_val_if_fail (text != NULL && food != NULL && unit != NULL, NULL);

  read_typed (text, &typed);

  return olivine_match_new (food, &typed, unit, last_amount_of (finder, food));
}

static gboolean
move_to_front (GPtrArray  *matches,
               const char *food_id)
{
  for (guint i = 0; i < matches->len; i++)
    if (g_strcmp0 (((OlivineMatch *) matches->pdata[i])->food->id, food_id) == 0)
      {
        g_ptr_array_insert (matches, 0, g_ptr_array_steal_index (matches, i));
        return TRUE;
      }

  return FALSE;
}

/**
 * olivine_match_finder_put_first:
 * @finder: a finder
 * @text: what @matches were found for
 * @food_id: the id of a food that was chosen already
 * @matches: (element-type OlivineMatch): the matches
 *
 * Puts a food before all others, found or not.  One that is gone changes nothing.
 */
void
olivine_match_finder_put_first (OlivineMatchFinder *finder,
                                const char         *text,
                                const char         *food_id,
                                GPtrArray          *matches)
{
  g_auto (OlivineQuantityText) typed = { 0 };
  g_autoptr (OlivineFood) food = NULL;

  g_return_if_fail (finder != NULL);
  g_return_if_fail (text != NULL && food_id != NULL && matches != NULL);

  if (move_to_front (matches, food_id))
    return;
  food = olivine_catalogue_find (finder->store, food_id, NULL);
  if (food == NULL)
    return;

  read_typed (text, &typed);
  g_ptr_array_insert (matches, 0,
                      olivine_match_new (food, &typed, NULL, last_amount_of (finder, food)));
}

/**
 * olivine_match_finder_put_meals:
 * @finder: a finder that knows the habits
 * @on: the day something is logged on
 * @meal: the meal it is logged to
 * @matches: (element-type OlivineMatch): the matches of an empty text
 * @error: return location for an error
 *
 * Puts whole meals before all foods: the usual one, and that of the day before.
 *
 * Errors: those of olivine_diary_entries()
 *
 * Returns: whether the diary could be read
 */
gboolean
olivine_match_finder_put_meals (OlivineMatchFinder  *finder,
                                OlivineDate          on,
                                OlivineMeal          meal,
                                GPtrArray           *matches,
                                GError             **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  g_return_val_if_fail (finder != NULL, FALSE);
  g_return_val_if_fail (matches != NULL, FALSE);

  entries = olivine_diary_entries (finder->store,
                                   olivine_date_add_days (on, -OLIVINE_MEAL_OFFER_DAYS), on,
                                   error);
  if (entries == NULL)
    return FALSE;

  offers = olivine_meal_offers (entries, on, meal);
  for (guint i = 0; offers->len > 0; i++)
    {
      OlivineMealOffer *offer = g_ptr_array_steal_index (offers, 0);
      const char *title = olivine_meal_offer_format_name (offer, finder->today);

      g_ptr_array_insert (matches, (int) i, olivine_match_new_for_offer (offer, title));
    }

  return TRUE;
}
