/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files of other programs, read and taken in: whole, or not at all and told. */

#include <string.h>

#include "dish-fixture.h"
#include "food-fixture.h"
#include "import-fixture.h"
#include "olivine-mapping.h"
#include "statement-room.h"

/* No food of it is known by more than its name; one is known by its id. */
static const char text_of_diary[] =
  "date,meal,food,food_id,quantity,unit,grams,magnesium_mg\n"
  "2026-03-01,lunch,Almonds,core:almonds,30,g,30,\n"
  "2026-03-01,lunch,Soup,,1,bowl,300,40\n";

static const char text_of_days[] =
  DAYS "2026-01-02,2000,300,3000,true\n2026-03-02,1900,250,,false\n";

static const char text_of_labs[] = "date,name,value,unit\n2026-02-09,egfr,57,mL/min/1.73m2\n";

static const char text_of_plan[] =
  "date,meal,dish,dish_id,servings,eaten\n"
  "2026-03-05,lunch,Eggs on toast,dish:egg-toast,1,no\n";

static const char text_of_foods[] =
  "id,name,magnesium_mg\nmy:soup,Soup of mine,20\nmy:stew,Stew,30\n";

static const char own_table[] = "When,What,Mg\n2026-01-05,Muesli,80\n2026-01-06,Toast,20\n";

static gboolean
import_text (StoreFixture                *fixture,
             GString                     *told,
             const char                  *text,
             const OlivineImportOptions  *options,
             GError                     **error)
{
  g_autoptr (OlivineImportResult) result = NULL;

  result = import_fixture_import (fixture->store, text, strlen (text), strlen (text), options,
                                  error);
  if (result != NULL)
    g_string_append_printf (told, "%s %u %u %u\n", result->format, result->n_imported,
                            result->n_skipped, result->n_rejected);

  return result != NULL;
}

#define IMPORT(name) \
  static gboolean \
  import_ ## name (StoreFixture  *fixture, \
                   GString       *told, \
                   GError       **error) \
  { \
    const OlivineImportOptions options = { 0, }; \
    return import_text (fixture, told, text_of_ ## name, &options, error); \
  }

IMPORT (diary)
IMPORT (days)
IMPORT (labs)
IMPORT (plan)
IMPORT (foods)

static gboolean
import_mapped (StoreFixture  *fixture,
               GString       *told,
               const char    *text,
               GError       **error)
{
  g_autoptr (OlivineMapping) mapping = olivine_mapping_from_text (
    "When=date,What=food,Mg=magnesium mg", error);
  OlivineImportOptions options = { .mapping = mapping };

  return mapping != NULL && import_text (fixture, told, text, &options, error);
}

/* What its columns mean is known by now, and whether that can be written again is not told. */
static void
fill_own_table (StoreFixture *fixture)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  statement_room_fill (fixture);
  import_mapped (fixture, told, "When,What,Mg\n2026-01-04,Porridge,60\n", &error);
  g_assert_no_error (error);
}

static gboolean
import_own_table (StoreFixture  *fixture,
                  GString       *told,
                  GError       **error)
{
  return import_mapped (fixture, told, own_table, error);
}

static gboolean
import_known_table (StoreFixture  *fixture,
                    GString       *told,
                    GError       **error)
{
  const OlivineImportOptions options = { 0, };

  return import_text (fixture, told, "When,What,Mg\n2026-01-07,Milk,30\n", &options, error);
}

static gboolean
import_folder (StoreFixture      *fixture,
               GString           *told,
               const FoodMember  *members,
               GError           **error)
{
  g_autofree char *folder = food_fixture_write_folder (members);
  g_autoptr (OlivineImportResult) result = NULL;

  result = food_fixture_import (fixture, folder, FALSE, NULL, NULL, NULL, error);
  if (result != NULL)
    g_string_append_printf (told, "%s %u %u %u\n", result->format, result->n_imported,
                            result->n_skipped, result->n_rejected);

  return result != NULL;
}

static gboolean
import_fdc (StoreFixture  *fixture,
            GString       *told,
            GError       **error)
{
  return import_folder (fixture, told, food_fixture_foundation, error);
}

static gboolean
import_sr28 (StoreFixture  *fixture,
             GString       *told,
             GError       **error)
{
  return import_folder (fixture, told, food_fixture_sr28, error);
}

/* Of which only what reads the tables is of interest: the library is there. */
static void
fill_library (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  statement_room_import_foods (fixture, 10, &error);
  g_assert_no_error (error);
}

static const StatementOperation operations[] = {
  { "diary", statement_room_fill, import_diary, .writes = TRUE },
  { "days", statement_room_fill, import_days, .writes = TRUE },
  { "labs", statement_room_fill, import_labs, .writes = TRUE },
  { "plan", statement_room_fill, import_plan, .writes = TRUE },
  { "own foods", statement_room_fill, import_foods, .writes = TRUE },
  { "own table", fill_own_table, import_own_table, .writes = TRUE },
  { "known table", fill_own_table, import_known_table, .writes = TRUE },
  { "tables of FoodData Central", fill_library, import_fdc, .writes = TRUE },
  { "tables of the Standard Reference", fill_library, import_sr28, .writes = TRUE },
};

int
main (int   argc,
      char *argv[])
{
  fault_statement_init (&argc, &argv, dish_fixture_init);
  fault_statement_add_all (operations);

  return g_test_run ();
}
