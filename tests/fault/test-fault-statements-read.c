/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is read of a diary: all of it, or why not. */

#include "dish-fixture.h"
#include "olivine-caution-check.h"
#include "olivine-caution-week.h"
#include "olivine-export.h"
#include "olivine-gap.h"
#include "olivine-health.h"
#include "olivine-import-mapping.h"
#include "olivine-journal.h"
#include "olivine-products.h"
#include "olivine-profile.h"
#include "olivine-suggest.h"
#include "statement-room.h"

static gboolean
entries (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_diary_entries (fixture->store, fixture_day (YESTERDAY),
                                                       fixture_day (TODAY), error);

  return tell_entries (told, found);
}

static gboolean
entry (StoreFixture  *fixture,
       GString       *told,
       GError       **error)
{
  g_autoptr (OlivineEntry) found = olivine_diary_get (fixture->store, "oats", error);

  if (found != NULL)
    g_string_append (told, found->food);

  return found != NULL;
}

static gboolean
copies_of (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_diary_copies_of (fixture->store, fixture_day (TODAY), NULL,
                                                         fixture_day ("2026-03-09"), NULL, TRUE,
                                                         error);

  return tell_entries (told, found);
}

static void
tell_day (GString          *told,
          const OlivineDay *day)
{
  g_string_append_printf (told, "%d %g %d\n", day->mark, day->target.amount_mg, day->person->sex);
  tell_entries (told, day->entries);
}

static gboolean
day (StoreFixture  *fixture,
     GString       *told,
     GError       **error)
{
  g_autoptr (OlivineDay) found = olivine_diary_get_day (fixture->store, fixture_day (TODAY), error);

  if (found != NULL)
    tell_day (told, found);

  return found != NULL;
}

static gboolean
days (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_diary_get_days (fixture->store, fixture_day ("2026-01-20"),
                                                        fixture_day (TODAY), error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    tell_day (told, found->pdata[i]);

  return found != NULL;
}

static gboolean
bounds (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  OlivineDate first = OLIVINE_DATE_NONE;
  OlivineDate last = OLIVINE_DATE_NONE;
  gboolean has_food = FALSE;

  if (!olivine_diary_bounds (fixture->store, &first, &last, error) ||
      !olivine_diary_has_food (fixture->store, fixture_day (TODAY), &has_food, error))
    return FALSE;
  g_string_append_printf (told, "%d %d", olivine_date_days_between (first, last), has_food);

  return TRUE;
}

static gboolean
profile (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (OlivinePerson) then = olivine_profile_get (fixture->store, fixture_day (TODAY), error);
  g_autoptr (OlivinePerson) now = NULL;
  gboolean is_set = FALSE;

  if (then == NULL || !olivine_profile_is_set (fixture->store, &is_set, error))
    return FALSE;
  now = olivine_store_get_person_now (fixture->store, fixture_day (TODAY), error);
  if (now == NULL)
    return FALSE;
  g_string_append_printf (told, "%d %g %g", is_set, then->target_mg, now->egfr_ml_min_173);

  return TRUE;
}

static gboolean
health (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  OlivineEgfrReading reading;
  g_autoptr (GArray) labs = olivine_health_get_labs (fixture->store, error);
  g_autoptr (GArray) symptoms = NULL;

  if (labs == NULL)
    return FALSE;
  symptoms = olivine_health_get_symptoms (fixture->store, fixture_day (YESTERDAY),
                                          fixture_day (TODAY), error);
  if (symptoms == NULL ||
      !olivine_store_get_egfr (fixture->store, fixture_day (TODAY), &reading, error))
    return FALSE;
  g_string_append_printf (told, "%u %u %g", labs->len, symptoms->len, reading.egfr_ml_min_173);

  return TRUE;
}

static gboolean
products (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_products_list (fixture->store, error);
  g_autoptr (OlivineProduct) product = NULL;

  if (found == NULL)
    return FALSE;
  product = olivine_products_find (fixture->store, "night TABLETS", error);
  if (product == NULL)
    return FALSE;
  g_string_append_printf (told, "%u %s", found->len, product->uid);

  return TRUE;
}

static gboolean
cautions (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (OlivineEntry) dose = fixture_entry (TODAY, "", "Oxide", 1, 500);
  g_autoptr (GPtrArray) found = NULL;

  dose->kind = OLIVINE_KIND_SUPPLEMENT;
  dose->grams = OLIVINE_UNKNOWN;
  found = olivine_store_cautions (fixture->store, fixture_day (TODAY), dose, FALSE, error);

  return tell_cautions (told, found);
}

static gboolean
food_cautions (StoreFixture  *fixture,
               GString       *told,
               GError       **error)
{
  g_autoptr (OlivineFood) seeds = fixture_food ("core:pumpkin-seeds", "Pumpkin seeds", 592);
  g_autoptr (GPtrArray) found = NULL;

  found = olivine_store_food_cautions (fixture->store, fixture_day (TODAY), seeds, 500, error);

  return tell_cautions (told, found);
}

static gboolean
cautions_of_week (StoreFixture  *fixture,
                  GString       *told,
                  GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_store_cautions_of_week (fixture->store, fixture_day (TODAY),
                                                                error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const OlivineDatedCaution *dated = found->pdata[i];
      g_autofree char *date = olivine_date_to_text (dated->date);

      g_string_append_printf (told, "%s %s\n", date, dated->caution->id);
    }

  return found != NULL;
}

static gboolean
peek (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autofree char *label = olivine_journal_peek (fixture->store, error);

  if (label != NULL)
    g_string_append (told, label);

  return label != NULL;
}

static void
fill_mapping (StoreFixture *fixture)
{
  statement_room_fill_imports (fixture);
  g_assert_true (olivine_import_mapping_put (fixture->store, "sum", "date=Day", NULL));
}

static gboolean
last_import (StoreFixture  *fixture,
             GString       *told,
             GError       **error)
{
  g_autofree char *mapping = NULL;
  gint64 id = 0;

  if (!olivine_gap_last_import (fixture->store, &id, error) ||
      !olivine_import_mapping_get (fixture->store, "sum", &mapping, error))
    return FALSE;
  g_string_append_printf (told, "%d %s", (int) id, mapping);

  return TRUE;
}

static gboolean
export (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  for (OlivineExportKind kind = 0; kind < OLIVINE_N_EXPORTS; kind++)
    {
      const OlivineExportOptions options = { OLIVINE_DATE_NONE, OLIVINE_DATE_NONE, NULL, FALSE };
      guint n_rows = 0;
      GString *table = olivine_export_table (fixture->store, kind, &options, &n_rows, error);

      if (table == NULL)
        return FALSE;
      g_string_append_printf (told, "%u %s\n", n_rows, table->str);
      g_string_free (table, TRUE);
    }

  return TRUE;
}

static const StatementOperation operations[] = {
  { "entries", statement_room_fill, entries },
  { "entry", statement_room_fill, entry },
  { "copies of a day", statement_room_fill, copies_of },
  { "day", statement_room_fill, day },
  { "days", statement_room_fill, days },
  { "bounds", statement_room_fill, bounds },
  { "profile", statement_room_fill, profile },
  { "health", statement_room_fill, health },
  { "products", statement_room_fill, products },
  { "cautions", statement_room_fill, cautions },
  { "cautions of a food", statement_room_fill, food_cautions },
  { "cautions of a week", statement_room_fill, cautions_of_week },
  { "peek", statement_room_fill, peek },
  { "last import", fill_mapping, last_import },
  { "export", statement_room_fill_imports, export },
};

int
main (int   argc,
      char *argv[])
{
  fault_statement_init (&argc, &argv, dish_fixture_init);
  fault_statement_add_all (operations);

  return g_test_run ();
}
