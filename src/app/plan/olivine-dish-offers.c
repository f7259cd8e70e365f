/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dish that is picked by hand may be any: where days are not filled (a day that is
 * over, a caution that stands, a meal that is taken) the same dishes are offered,
 * only not ranked by their magnesium.
 */

#include "config.h"

#include "olivine-dish-offers.h"

#include <string.h>

#include "olivine-dishes.h"
#include "olivine-plan-swap.h"

#define ONE_SERVING 1000

/* What a day of its own may hold when nothing is filled. */
#define ANY_SERVINGS (G_GINT64_CONSTANT (1000) * 1000)

static void
take_out (OlivinePlanDay        *day,
          const OlivinePlanItem *item)
{
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (item->totals.thousandths[i] != OLIVINE_UNKNOWN)
      day->fixed.thousandths[i] -= item->totals.thousandths[i];
}

static void
set_limits (OlivinePlanDay      *day,
            const OlivinePerson *person)
{
  gint64 *maximum = day->maximum.thousandths;

  maximum[OLIVINE_NUTRIENT_POTASSIUM] = olivine_thousandths_from_double (person->potassium_max_mg);
  maximum[OLIVINE_NUTRIENT_PHOSPHORUS] =
    olivine_thousandths_from_double (person->phosphorus_max_mg);
  maximum[OLIVINE_NUTRIENT_SODIUM] = olivine_thousandths_from_double (person->sodium_max_mg);
  maximum[OLIVINE_NUTRIENT_PROTEIN] = olivine_thousandths_from_double (person->protein_max_g);
}

/* The day as it is, without what is swapped: enough to add a dish to. */
static OlivinePlanProblem *
make_plain_problem (const OlivinePlanDayView *view,
                    OlivineMeal               meal,
                    const char               *replaced_uid)
{
  OlivinePlanProblem *problem = olivine_plan_problem_new ();
  OlivinePlanDay day = { .date = view->date, .meals = 1u << meal };

  olivine_snapshot_init (&day.minimum);
  olivine_snapshot_init (&day.maximum);
  set_limits (&day, view->person);
  if (view->target.state == OLIVINE_TARGET_COVERED)
    day.minimum.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
      olivine_thousandths_from_double (view->target.amount_mg);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      day.fixed.thousandths[i] = MAX (view->intake.totals.thousandths[i], 0);
      if (view->intake.n_nutrient_unknown[i] > 0)
        day.fixed_unknown |= 1u << i;
    }
  for (guint i = 0; replaced_uid != NULL && i < view->items->len; i++)
    {
      const OlivinePlanItem *item = view->items->pdata[i];

      if (g_str_equal (item->uid, replaced_uid))
        take_out (&day, item);
    }
  g_array_append_val (problem->days, day);
  problem->max_servings = ANY_SERVINGS;

  return problem;
}

static OlivinePlanProblem *
load_plain_problem (OlivineStore  *store,
                    OlivineDate    date,
                    OlivineMeal    meal,
                    const char    *replaced_uid,
                    GError       **error)
{
  g_autoptr (GPtrArray) days = olivine_meal_plan_days (store, date, date, error);

  return days != NULL ? make_plain_problem (days->pdata[0], meal, replaced_uid) : NULL;
}

static gboolean
load_problem (OlivineDishOffers  *offers,
              OlivineStore       *store,
              OlivineDate         date,
              const char         *replaced_uid,
              OlivineDate         today,
              GError            **error)
{
  OlivinePlanWish wish;
  g_autoptr (GError) refusal = NULL;

  olivine_plan_wish_init (&wish, date);
  wish.n_days = 1;
  wish.swapped_uid = replaced_uid;
  offers->problem = olivine_meal_plan_problem (store, &wish, today, &refusal);
  offers->is_ranked = offers->problem != NULL
                      && (g_array_index (offers->problem->days, OlivinePlanDay, 0).meals
                          & 1u << offers->meal) != 0;
  if (offers->is_ranked)
    return TRUE;

  g_clear_pointer (&offers->problem, olivine_plan_problem_free);
  offers->problem = load_plain_problem (store, date, offers->meal, replaced_uid, error);

  return offers->problem != NULL;
}

static OlivineDish *
find_dish (const OlivineDishOffers *offers,
           const char              *id)
{
  for (guint i = 0; i < offers->dishes->len; i++)
    {
      OlivineDish *dish = offers->dishes->pdata[i];

      if (strcmp (dish->id, id) == 0)
        return dish;
    }

  return NULL;
}

/* What stands there is no other dish to swap it for. */
static void
leave_out (OlivineDishOffers *offers,
           const GPtrArray   *items,
           const char        *uid)
{
  for (guint i = 0; i < items->len; i++)
    {
      const OlivinePlanItem *item = items->pdata[i];

      if (!g_str_equal (item->uid, uid))
        continue;
      for (guint j = offers->ranked->len; j-- > 0;)
        if (g_str_equal (g_array_index (offers->ranked, OlivineDishOffer, j).dish->id, item->dish_id))
          g_array_remove_index (offers->ranked, j);
    }
}

static void
add_ranked (OlivineDishOffers *offers)
{
  g_autoptr (GArray) swaps = olivine_plan_swaps (offers->problem, 0, offers->meal);

  for (guint i = 0; i < swaps->len; i++)
    {
      const OlivineSwap *swap = &g_array_index (swaps, OlivineSwap, i);
      const OlivineDish *ranked = offers->problem->dishes->pdata[swap->dish];
      OlivineDish *dish = find_dish (offers, ranked->id);
      OlivineDishOffer offer;

      if (dish == NULL)
        continue;
      offer = olivine_dish_offers_make (offers, dish, swap->servings);
      g_array_append_val (offers->ranked, offer);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const OlivineDishOffer *first = a;
  const OlivineDishOffer *second = b;

  if (first->dish->liking != second->dish->liking)
    return second->dish->liking - first->dish->liking;

  return g_utf8_collate (first->dish->name, second->dish->name);
}

static void
add_by_name (OlivineDishOffers *offers)
{
  for (guint i = 0; i < offers->dishes->len; i++)
    {
      OlivineDish *dish = offers->dishes->pdata[i];
      OlivineDishOffer offer;

      if (dish->liking < 0 || (dish->meals & 1u << offers->meal) == 0)
        continue;
      offer = olivine_dish_offers_make (offers, dish, ONE_SERVING);
      g_array_append_val (offers->ranked, offer);
    }
  g_array_sort (offers->ranked, compare_names);
}

/**
 * olivine_dish_offers_new:
 * @store: a store
 * @date: a day
 * @meal: the meal of it to pick a dish for
 * @replaced_uid: (nullable): the dish that it takes the place of
 * @today: today
 * @error: return location for an error
 *
 * Finds the dishes for a meal, each in the portion that suits the day best.
 *
 * Returns: (transfer full) (nullable): the offers
 */
OlivineDishOffers *
olivine_dish_offers_new (OlivineStore  *store,
                         OlivineDate    date,
                         OlivineMeal    meal,
                         const char    *replaced_uid,
                         OlivineDate    today,
                         GError       **error)
{
  g_autoptr (OlivineDishOffers) offers = g_new0 (OlivineDishOffers, 1);
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  items = olivine_meal_plan_items (store, date, date, error);
  if (items == NULL)
    return NULL;

  offers->meal = meal;
  offers->ranked = g_array_new (FALSE, TRUE, sizeof (OlivineDishOffer));
  offers->dishes = olivine_dishes_all (store, error);
  if (offers->dishes == NULL
      || !load_problem (offers, store, date, replaced_uid, today, error))
    return NULL;

  if (offers->is_ranked)
    add_ranked (offers);
  else
    add_by_name (offers);
  if (replaced_uid != NULL)
    leave_out (offers, items, replaced_uid);

  return g_steal_pointer (&offers);
}

/**
 * olivine_dish_offers_free:
 * @offers: (transfer full) (nullable): some offers
 */
void
olivine_dish_offers_free (OlivineDishOffers *offers)
{
  if (offers == NULL)
    return;

  g_clear_pointer (&offers->ranked, g_array_unref);
  g_clear_pointer (&offers->dishes, g_ptr_array_unref);
  g_clear_pointer (&offers->problem, olivine_plan_problem_free);
  g_free (offers);
}

static OlivinePlanRepeat
find_repeats (const OlivineDishOffers *offers,
              const OlivineDish       *dish,
              gint64                   servings)
{
  const OlivinePlanDay *day = &g_array_index (offers->problem->days, OlivinePlanDay, 0);

  for (guint i = 0; i < offers->problem->dishes->len; i++)
    {
      const OlivineDish *other = offers->problem->dishes->pdata[i];
      OlivinePlanChoice choice = { day->date, offers->meal, i, servings, FALSE };

      if (strcmp (other->id, dish->id) == 0)
        return olivine_plan_problem_repeats (offers->problem, NULL, &choice);
    }

  return OLIVINE_PLAN_REPEAT_NONE;
}

/**
 * olivine_dish_offers_make:
 * @offers: some offers
 * @dish: one of their dishes
 * @servings: a portion of it, in thousandths of a serving
 *
 * Returns: what that portion does to the day
 */
OlivineDishOffer
olivine_dish_offers_make (const OlivineDishOffers *offers,
                          OlivineDish             *dish,
                          gint64                   servings)
{
  const OlivinePlanDay *day = &g_array_index (offers->problem->days, OlivinePlanDay, 0);
  OlivineDishOffer offer = { .dish = dish, .servings = servings };
  OlivineSnapshot portion;

  olivine_dish_get_totals (dish, servings, &portion);
  olivine_plan_problem_day_totals (offers->problem, NULL, 0, &offer.totals);
  offer.magnesium_mg = portion.thousandths[OLIVINE_NUTRIENT_MAGNESIUM];
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      gint64 limit = day->maximum.thousandths[i];

      if (portion.thousandths[i] != OLIVINE_UNKNOWN)
        offer.totals.thousandths[i] += portion.thousandths[i];
      if (limit == OLIVINE_UNKNOWN || i == OLIVINE_NUTRIENT_ENERGY)
        continue;
      if (offer.totals.thousandths[i] > limit)
        offer.over |= 1u << i;
      if (portion.thousandths[i] == OLIVINE_UNKNOWN || (day->fixed_unknown & 1u << i) != 0)
        offer.unknown |= 1u << i;
    }
  offer.repeats = find_repeats (offers, dish, servings);

  return offer;
}

static gboolean
is_among (GPtrArray  *dishes,
          const char *id)
{
  for (guint i = 0; i < dishes->len; i++)
    {
      const OlivineDish *dish = dishes->pdata[i];

      if (strcmp (dish->id, id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_offered (GArray     *found,
            const char *id)
{
  for (guint i = 0; i < found->len; i++)
    if (strcmp (g_array_index (found, OlivineDishOffer, i).dish->id, id) == 0)
      return TRUE;

  return FALSE;
}

/**
 * olivine_dish_offers_find:
 * @offers: some offers
 * @store: the store they are from
 * @words: what is looked for; empty for all
 * @error: return location for an error
 *
 * Finds offers by words: those made for the meal first, as they are ranked, then
 * other dishes of that name.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineDishOffer): the offers
 */
GArray *
olivine_dish_offers_find (const OlivineDishOffers  *offers,
                          OlivineStore             *store,
                          const char               *words,
                          GError                  **error)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (offers != NULL && words != NULL, NULL);

  if (*words == '\0')
    return g_array_copy (offers->ranked);

  hits = olivine_dishes_search (store, words, OLIVINE_MEAL_NONE, error);
  if (hits == NULL)
    return NULL;

  found = g_array_new (FALSE, TRUE, sizeof (OlivineDishOffer));
  for (guint i = 0; i < offers->ranked->len; i++)
    {
      const OlivineDishOffer *offer = &g_array_index (offers->ranked, OlivineDishOffer, i);

      if (is_among (hits, offer->dish->id))
        g_array_append_vals (found, offer, 1);
    }
  for (guint i = 0; i < hits->len; i++)
    {
      const OlivineDish *hit = hits->pdata[i];
      OlivineDish *dish = is_offered (found, hit->id) ? NULL : find_dish (offers, hit->id);

      if (dish != NULL)
        {
          OlivineDishOffer offer = olivine_dish_offers_make (offers, dish, ONE_SERVING);

          g_array_append_val (found, offer);
        }
    }

  return g_steal_pointer (&found);
}
