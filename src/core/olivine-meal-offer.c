/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which meals are worth offering whole.
 *
 * A meal is told by its foods, not by their amounts: oats with a little more milk are the
 * same breakfast.  What is offered is always the meal of one day, the last that had these
 * foods, so that its amounts were really eaten together.
 */

#include "olivine-meal-offer.h"

#include <string.h>

/* Fewer times are chance. */
#define N_USUAL_MIN 3

/* The foods of one day's meal. */
typedef struct {
  OlivineDate  date;
  GPtrArray   *entries;
  char        *foods; /* what they are, in an order of their own */
} Plate;

static void
plate_free (gpointer data)
{
  Plate *plate = data;

  g_clear_pointer (&plate->entries, g_ptr_array_unref);
  g_clear_pointer (&plate->foods, g_free);
  g_free (plate);
}

static Plate *
plate_new (OlivineDate date)
{
  Plate *plate = g_new0 (Plate, 1);

  plate->date = date;
  plate->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);

  return plate;
}

/* An import may know a food by its name only. */
static const char *
get_food (const OlivineEntry *entry)
{
  return entry->food_id != NULL && *entry->food_id != '\0' ? entry->food_id : entry->food;
}

static int
compare_foods (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
name_foods (GPtrArray *entries)
{
  g_autoptr (GPtrArray) foods = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (foods, (gpointer) get_food (entries->pdata[i]));
  g_ptr_array_sort (foods, compare_foods);
  g_ptr_array_add (foods, NULL);

  return g_strjoinv ("\n", (char **) foods->pdata);
}

static gboolean
is_of_meal (const OlivineEntry *entry,
            OlivineMeal         meal)
{
  return entry->kind == OLIVINE_KIND_FOOD && entry->meal == meal;
}

/* The plates of @meal, as @entries come: the oldest first. */
static GPtrArray *
collect_plates (GPtrArray   *entries,
                OlivineMeal  meal)
{
  GPtrArray *plates = g_ptr_array_new_with_free_func (plate_free);
  Plate *last = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      OlivineEntry *entry = entries->pdata[i];

      if (!is_of_meal (entry, meal))
        continue;
      if (last == NULL || olivine_date_compare (last->date, entry->date) != 0)
        {
          last = plate_new (entry->date);
          g_ptr_array_add (plates, last);
        }
      g_ptr_array_add (last->entries, olivine_entry_ref (entry));
    }
  for (guint i = 0; i < plates->len; i++)
    ((Plate *) plates->pdata[i])->foods = name_foods (((Plate *) plates->pdata[i])->entries);

  return plates;
}

static Plate *
find_plate (GPtrArray   *plates,
            OlivineDate  date)
{
  for (guint i = 0; i < plates->len; i++)
    if (olivine_date_compare (((Plate *) plates->pdata[i])->date, date) == 0)
      return plates->pdata[i];

  return NULL;
}

static guint
count_alike (GPtrArray   *plates,
             OlivineDate  on,
             const Plate *wanted)
{
  guint n_alike = 0;

  for (guint i = 0; i < plates->len; i++)
    {
      const Plate *plate = plates->pdata[i];

      n_alike += olivine_date_compare (plate->date, on) < 0
                 && g_str_equal (plate->foods, wanted->foods);
    }

  return n_alike;
}

/* The last one of those that come most often, the latest among equals. */
static Plate *
find_usual (GPtrArray   *plates,
            OlivineDate  on)
{
  Plate *usual = NULL;
  guint n_best = N_USUAL_MIN - 1;

  for (guint i = plates->len; i-- > 0;)
    {
      Plate *plate = plates->pdata[i];
      guint n_alike = olivine_date_compare (plate->date, on) < 0 ? count_alike (plates, on, plate)
                                                                 : 0;

      if (n_alike > n_best)
        {
          usual = plate;
          n_best = n_alike;
        }
    }

  return usual;
}

/* What is on the table already is not offered a second time. */
static gboolean
shares_food (const Plate *plate,
             const Plate *other)
{
  for (guint i = 0; other != NULL && i < plate->entries->len; i++)
    for (guint k = 0; k < other->entries->len; k++)
      if (g_str_equal (get_food (plate->entries->pdata[i]), get_food (other->entries->pdata[k])))
        return TRUE;

  return FALSE;
}

static void
offer_plate (GPtrArray   *offers,
             Plate       *plate,
             OlivineMeal  meal,
             gboolean     is_usual)
{
  OlivineMealOffer *offer = g_new0 (OlivineMealOffer, 1);

  offer->meal = meal;
  offer->is_usual = is_usual;
  offer->from = plate->date;
  offer->entries = g_ptr_array_ref (plate->entries);
  g_ptr_array_add (offers, offer);
}

/**
 * olivine_meal_offers:
 * @entries: (element-type OlivineEntry): the entries of %OLIVINE_MEAL_OFFER_DAYS days before
 *   @on and of @on itself, day by day
 * @on: the day something is to be logged on
 * @meal: the meal it is logged to
 *
 * Finds the meals that are likely to be logged whole: first the usual one, the same foods on
 * at least three of the days before @on, then that of the day before, where it is another
 * one.  None is offered of which something stands in the same meal of @on already.
 *
 * Returns: (transfer full) (element-type OlivineMealOffer): two of them at most, none for
 *   %OLIVINE_MEAL_NONE
 */
GPtrArray *
olivine_meal_offers (GPtrArray   *entries,
                     OlivineDate  on,
                     OlivineMeal  meal)
{
  g_autoptr (GPtrArray) plates = NULL;
  GPtrArray *offers = NULL;
  Plate *eaten = NULL;
  Plate *usual = NULL;
  Plate *before = NULL;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (olivine_date_is_set (on), NULL);

  offers = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_meal_offer_free);
  if (meal == OLIVINE_MEAL_NONE)
    return offers;

  plates = collect_plates (entries, meal);
  eaten = find_plate (plates, on);
  usual = find_usual (plates, on);
  before = find_plate (plates, olivine_date_add_days (on, -1));
  if (usual != NULL && !shares_food (usual, eaten))
    offer_plate (offers, usual, meal, TRUE);
  if (before != NULL && before != usual && !shares_food (before, eaten))
    offer_plate (offers, before, meal, FALSE);

  return offers;
}

/**
 * olivine_meal_offer_free:
 * @offer: (transfer full) (nullable): an offer
 *
 * Frees an offer.
 */
void
olivine_meal_offer_free (OlivineMealOffer *offer)
{
  if (offer == NULL)
    return;

  g_clear_pointer (&offer->entries, g_ptr_array_unref);
  g_free (offer);
}
