/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries as a person would have logged them; the figures are given, as an import gives them. */

#include "history-fixture.h"

OlivineDate
history_day (const char *date)
{
  OlivineDate day = OLIVINE_DATE_NONE;
  g_autoptr (GError) error = NULL;

  olivine_date_from_text (date, &day, &error);
  g_assert_no_error (error);

  return day;
}

static void
add (WidgetFixture *fixture,
     const char    *date,
     OlivineKind    kind,
     const char    *name,
     double         magnesium_mg)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_food = kind == OLIVINE_KIND_FOOD;

  entry->date = history_day (date);
  entry->kind = kind;
  entry->meal = is_food ? OLIVINE_MEAL_LUNCH : OLIVINE_MEAL_NONE;
  g_free (entry->food);
  entry->food = g_strdup (name);
  entry->quantity = is_food ? 100000 : 1000;
  g_free (entry->unit);
  entry->unit = g_strdup (is_food ? "g" : "tablet");
  entry->grams = is_food ? 100000 : OLIVINE_UNKNOWN;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    entry->snapshot.thousandths[i] = is_food ? 100000 : OLIVINE_UNKNOWN;
  entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] =
    olivine_thousandths_from_double (magnesium_mg);
  olivine_diary_add (olivine_context_get_store (fixture->context), entry, &error);
  g_assert_no_error (error);
}

/* NAN: its magnesium is not known. */
void
history_add_food (WidgetFixture *fixture,
                  const char    *date,
                  const char    *food,
                  double         magnesium_mg)
{
  add (fixture, date, OLIVINE_KIND_FOOD, food, magnesium_mg);
}

void
history_add_dose (WidgetFixture *fixture,
                  const char    *date,
                  double         magnesium_mg)
{
  add (fixture, date, OLIVINE_KIND_SUPPLEMENT, "Magnesium citrate", magnesium_mg);
}

void
history_mark (WidgetFixture *fixture,
              const char    *date,
              OlivineMark    mark)
{
  g_autoptr (GError) error = NULL;

  olivine_diary_set_mark (olivine_context_get_store (fixture->context), history_day (date), mark,
                          &error);
  g_assert_no_error (error);
}
