/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is read of foods and dishes: all of it, or why not. */

#include "dish-fixture.h"
#include "olivine-dishes.h"
#include "olivine-gap.h"
#include "olivine-library.h"
#include "olivine-local-names.h"
#include "olivine-log-line.h"
#include "olivine-made-food.h"
#include "olivine-suggest.h"
#include "olivine-suggestion.h"
#include "statement-room.h"

static gboolean
search_for (StoreFixture           *fixture,
            GString                *told,
            const OlivineFoodQuery *query,
            GError                **error)
{
  g_autoptr (GPtrArray) foods = olivine_catalogue_search (fixture->store, query, error);

  return tell_foods (told, foods);
}

static gboolean
search (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  const OlivineFoodQuery query = { .words = "bread" };

  return search_for (fixture, told, &query, error);
}

static gboolean
search_library (StoreFixture  *fixture,
                GString       *told,
                GError       **error)
{
  const OlivineFoodQuery query = { .words = "quinoa crisps", .sort = OLIVINE_SORT_MAGNESIUM };

  return search_for (fixture, told, &query, error);
}

static gboolean
browse (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  const OlivineFoodQuery query = { .words = "", .sort = OLIVINE_SORT_PER_PORTION, .limit = 5 };
  const OlivineFoodQuery favourites = { .words = "", .favourites_only = TRUE };

  return search_for (fixture, told, &query, error) &&
         search_for (fixture, told, &favourites, error);
}

static gboolean
get_foods (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  static const char *const ids[] = { "my:bread", "core:almonds", "usda:0" };
  g_autoptr (GPtrArray) foods = NULL;
  OlivineFood *food = NULL;

  foods = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) local_error = NULL;

      food = i == 0 ? olivine_catalogue_get (fixture->store, ids[i], error)
                    : olivine_catalogue_find (fixture->store, ids[i], &local_error);
      if (food == NULL)
        {
          if (local_error != NULL)
            g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      g_ptr_array_add (foods, food);
    }

  return tell_foods (told, foods);
}

static gboolean
recents (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (GPtrArray) foods = olivine_catalogue_recents (fixture->store, 10, error);

  return tell_foods (told, foods);
}

static gboolean
recipes (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (GPtrArray) foods = olivine_catalogue_recipes (fixture->store, error);

  return tell_foods (told, foods);
}

static gboolean
candidates (StoreFixture  *fixture,
            GString       *told,
            GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_catalogue_candidates (fixture->store, fixture_day (TODAY),
                                                              error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const OlivineCandidate *candidate = found->pdata[i];

      g_string_append_printf (told, "%s %g %u\n", candidate->food->name, candidate->grams,
                              candidate->n_eaten);
    }

  return found != NULL;
}

static gboolean
suggest (StoreFixture  *fixture,
         GString       *told,
         GError       **error)
{
  g_autoptr (OlivineDay) day = olivine_diary_get_day (fixture->store, fixture_day (YESTERDAY),
                                                      error);
  g_autoptr (GPtrArray) found = NULL;

  if (day == NULL)
    return FALSE;
  found = olivine_store_suggest (fixture->store, day, 3, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_string_append_printf (told, "%s\n",
                            ((const OlivineSuggestion *) found->pdata[i])->food->name);

  return found != NULL;
}

static gboolean
dishes (StoreFixture  *fixture,
        GString       *told,
        GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_dishes_search (fixture->store, "", OLIVINE_MEAL_NONE,
                                                       error);
  g_autoptr (OlivineDish) stew = NULL;

  if (!tell_dishes (told, found))
    return FALSE;
  stew = olivine_dishes_find (fixture->store, "Black bean stew", error);

  return stew != NULL;
}

static gboolean
dish (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (OlivineDish) found = olivine_dishes_get (fixture->store, "dish:egg-toast", error);

  if (found != NULL)
    g_string_append_printf (told, "%s %u", found->name, found->ingredients->len);

  return found != NULL;
}

static gboolean
log_lines (StoreFixture  *fixture,
           GString       *told,
           GError       **error)
{
  static const char *const texts[] = {
    "30 g almonds", "2 slices own bread", "almonds", "1 glass of tap water", "100 g quinoa crisps",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (OlivineLogLine) line = olivine_log_line_resolve (fixture->store, texts[i], NULL,
                                                                  error);

      if (line == NULL)
        return FALSE;
      g_string_append_printf (told, "%s %g\n", line->food->name, line->grams);
    }

  return TRUE;
}

static gboolean
gaps (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_gap_list (fixture->store, 0, 10, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const OlivineGap *gap = found->pdata[i];

      g_string_append_printf (told, "%s %u\n", gap->food, gap->n_entries);
      tell_foods (told, gap->matches);
    }

  return found != NULL;
}

static gboolean
foreign_foods (StoreFixture  *fixture,
               GString       *told,
               GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_foreign_food_list (fixture->store, 0, 10, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const OlivineForeignFood *foreign = found->pdata[i];

      g_string_append_printf (told, "%s %u\n", foreign->name, foreign->n_entries);
    }

  return found != NULL;
}

static gboolean
library_info (StoreFixture  *fixture,
              GString       *told,
              GError       **error)
{
  OlivineLibraryInfo info = { 0 };
  gboolean is_newest = FALSE;

  if (!olivine_library_get_info (fixture->store, &info, error) ||
      !olivine_library_has_newest_import (fixture->store, &is_newest, error))
    return FALSE;
  g_string_append_printf (told, "%d %d", (int) info.n_foods, is_newest);

  return TRUE;
}

/* As the tables of the build have it, which are many. */
static void
fill_in_german (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineDb) foods = olivine_db_open (g_getenv ("OLIVINE_FOODS_DB"),
                                                 SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  statement_room_fill (fixture);
  fixture_exec (foods, "INSERT OR REPLACE INTO local_name "
                "(lang, id, name, method, keywords) VALUES "
                "('de', 'core:almonds', 'Mandeln', '', ''), "
                "('de', 'dish:bean-stew', 'Bohneneintopf', '', '')");
}

/* The language is the program's, the names are the store's. */
static gboolean
read_in_german (StoreFixture  *fixture,
                GString       *told,
                GError       **error)
{
  const OlivineFoodQuery query = { .words = "almonds" };
  const OlivineLocalNames *names = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (!olivine_local_names_get (fixture->store, &names, error) ||
      !search_for (fixture, told, &query, error))
    return FALSE;
  g_string_append (told, olivine_local_names_get_language (names));
  found = olivine_dishes_all (fixture->store, error);

  return tell_dishes (told, found);
}

static gboolean
names (StoreFixture  *fixture,
       GString       *told,
       GError       **error)
{
  static const char *const german[] = { "de", NULL };
  gboolean is_done = FALSE;

  olivine_local_names_set_languages (german);
  is_done = read_in_german (fixture, told, error);
  olivine_local_names_set_languages (NULL);

  return is_done;
}

static gboolean
all_dishes (StoreFixture  *fixture,
            GString       *told,
            GError       **error)
{
  g_autoptr (GPtrArray) found = olivine_dishes_all (fixture->store, error);

  return tell_dishes (told, found);
}

static gboolean
one_food (StoreFixture  *fixture,
          GString       *told,
          GError       **error)
{
  g_autoptr (OlivineFood) food = olivine_catalogue_get (fixture->store, "core:almonds", error);

  if (food != NULL)
    g_string_append (told, food->name);

  return food != NULL;
}

static gboolean
plan (StoreFixture  *fixture,
      GString       *told,
      GError       **error)
{
  g_autoptr (GPtrArray) items = olivine_meal_plan_items (fixture->store, fixture_day (YESTERDAY),
                                                         fixture_day (TODAY), error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    g_string_append_printf (told, "%s\n", ((const OlivinePlanItem *) items->pdata[i])->dish);

  return items != NULL;
}

/* The names are read with the first food or dish that somebody asks for. */
#define IN_GERMAN(operation) \
  static gboolean \
  operation##_in_german (StoreFixture  *fixture, \
                         GString       *told, \
                         GError       **error) \
  { \
    static const char *const german[] = { "de", NULL }; \
    gboolean is_done = FALSE; \
    \
    olivine_local_names_set_languages (german); \
    is_done = operation (fixture, told, error); \
    olivine_local_names_set_languages (NULL); \
    return is_done; \
  }

IN_GERMAN (search)
IN_GERMAN (candidates)
IN_GERMAN (all_dishes)
IN_GERMAN (dish)
IN_GERMAN (one_food)
IN_GERMAN (plan)

static const StatementOperation operations[] = {
  { "search", statement_room_fill, search },
  { "search of a library", statement_room_fill_imports, search_library },
  { "browse", statement_room_fill_imports, browse },
  { "foods", statement_room_fill_imports, get_foods },
  { "recents", statement_room_fill, recents },
  { "recipes", statement_room_fill, recipes },
  { "candidates", statement_room_fill, candidates },
  { "suggest", statement_room_fill, suggest },
  { "dishes", statement_room_fill, dishes },
  { "dish", statement_room_fill, dish },
  { "log lines", statement_room_fill_imports, log_lines },
  { "gaps", statement_room_fill_imports, gaps },
  { "foreign foods", statement_room_fill_imports, foreign_foods },
  { "library", statement_room_fill_imports, library_info },
  { "names", fill_in_german, names },
  { "search in German", fill_in_german, search_in_german },
  { "candidates in German", fill_in_german, candidates_in_german },
  { "all dishes in German", fill_in_german, all_dishes_in_german },
  { "dish in German", fill_in_german, dish_in_german },
  { "one food in German", fill_in_german, one_food_in_german },
  { "plan in German", fill_in_german, plan_in_german },
};

int
main (int   argc,
      char *argv[])
{
  fault_statement_init (&argc, &argv, dish_fixture_init);
  fault_statement_add_all (operations);

  return g_test_run ();
}
