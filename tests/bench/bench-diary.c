/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-diary.h"

#include "olivine-diary.h"
#include "olivine-profile.h"

#define N_DAILY 20

static const char *const foods[] = {
  "Rolled oats", "Black beans, boiled", "Wholemeal bread", "Almonds", "Banana", "Spinach, boiled",
  "Salmon, baked", "Milk, whole",
};

static OlivineEntry *
make_entry (OlivineDate date,
            guint       number)
{
  OlivineEntry *entry = olivine_entry_new ();
  gboolean is_dose = number % N_DAILY == 0;

  entry->date = date;
  entry->kind = is_dose ? OLIVINE_KIND_SUPPLEMENT : OLIVINE_KIND_FOOD;
  entry->meal = is_dose ? OLIVINE_MEAL_NONE
                        : (OlivineMeal) (OLIVINE_MEAL_BREAKFAST + number % 4);
  g_free (entry->food);
  entry->food = g_strdup (is_dose ? "Citrate" : foods[number % G_N_ELEMENTS (foods)]);
  g_free (entry->unit);
  entry->unit = g_strdup (is_dose ? "tablet" : "g");
  entry->quantity = is_dose ? 1000 : 80000;
  entry->grams = is_dose ? OLIVINE_UNKNOWN : 80000;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS && !is_dose; i++)
    entry->snapshot.thousandths[i] = 1000 * (1 + (number * 37 + (guint) i * 11) % 90);
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] = number % 31 == 7 ? OLIVINE_UNKNOWN
                                                                             : 20000;

  return entry;
}

static gboolean
add_year (OlivineStore  *store,
          OlivineDate    last,
          int            first_back,
          GError       **error)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);

  for (int back = first_back; back < first_back + BENCH_DIARY_YEAR_DAYS; back++)
    for (guint i = 0; i < N_DAILY + (back % 2 ? 1u : 0u); i++)
      g_ptr_array_add (entries, make_entry (olivine_date_add_days (last, -back),
                                            (guint) back * 3 + i));

  return olivine_diary_add_many (store, entries, "bench", error);
}

/* Without one, a window begins with its first pages. */
gboolean
bench_diary_set_profile (OlivineStore  *store,
                         OlivineDate    today,
                         GError       **error)
{
  static const char *const keys[] = { "birth-date", "sex", "standard", NULL };
  static const char *const values[] = { "1958-03-14", "female", "us-ca", NULL };

  return olivine_profile_set (store, today, today, keys, values, error);
}

/* Makes a diary of @n_years in @dir, and opens it as it is found afterwards. */
OlivineStore *
bench_diary_open (const char   *dir,
                  int           n_years,
                  OlivineDate   last,
                  GError      **error)
{
  g_autoptr (OlivineStore) store = olivine_store_open (dir, error);

  if (store == NULL || !bench_diary_set_profile (store, last, error))
    return NULL;

  /* The oldest first, as a life is written. */
  for (int year = n_years - 1; year >= 0; year--)
    if (!add_year (store, last, year * BENCH_DIARY_YEAR_DAYS, error))
      return NULL;
  g_clear_object (&store);

  return olivine_store_open (dir, error);
}
