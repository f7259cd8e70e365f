/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of units: dimensions agree with factors, every spelling is found once. */

#include "config.h"

#include <locale.h>

#include "olivine-unit.h"

static void
test_dimension_agrees_with_factor (void)
{
  gsize n_units = 0;
  const OlivineUnit *table = olivine_unit_table (&n_units);

  g_assert_cmpuint (n_units, >, 30);
  for (gsize i = 0; i < n_units; i++)
    {
      g_test_message ("%s", table[i].id);
      g_assert_true ((table[i].base_factor > 0.0)
                     == (table[i].dimension != OLIVINE_DIMENSION_PORTION));
    }
}

/* Adds a spelling of a unit, which no other unit may have. */
static void
add_spelling (GHashTable        *spellings,
              const char        *spelling,
              const OlivineUnit *unit)
{
  const OlivineUnit *other = g_hash_table_lookup (spellings, spelling);

  g_assert_true (other == NULL || other == unit);
  g_hash_table_insert (spellings, (gpointer) spelling, (gpointer) unit);
  g_assert_true (olivine_unit_find (spelling) == unit);
}

static void
test_every_spelling_finds_its_unit (void)
{
  g_autoptr (GHashTable) spellings = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n_units = 0;
  const OlivineUnit *table = olivine_unit_table (&n_units);

  for (gsize i = 0; i < n_units; i++)
    {
      add_spelling (spellings, table[i].id, &table[i]);
      add_spelling (spellings, table[i].name, &table[i]);
      add_spelling (spellings, table[i].name_plural, &table[i]);
      for (gsize k = 0; table[i].aliases[k] != NULL; k++)
        add_spelling (spellings, table[i].aliases[k], &table[i]);
    }
}

static void
test_factors (void)
{
  const struct {
    const char       *id;
    OlivineDimension  dimension;
    double            factor;
  } cases[] = {
    { "g", OLIVINE_DIMENSION_MASS, 1 },
    { "kg", OLIVINE_DIMENSION_MASS, 1000 },
    { "mg", OLIVINE_DIMENSION_MASS, 0.001 },
    { "oz", OLIVINE_DIMENSION_MASS, 28.349523125 },
    { "lb", OLIVINE_DIMENSION_MASS, 16 * 28.349523125 },
    { "ml", OLIVINE_DIMENSION_VOLUME, 1 },
    { "cl", OLIVINE_DIMENSION_VOLUME, 10 },
    { "dl", OLIVINE_DIMENSION_VOLUME, 100 },
    { "l", OLIVINE_DIMENSION_VOLUME, 1000 },
    { "cup", OLIVINE_DIMENSION_VOLUME, 236.5882365 },
    { "tbsp", OLIVINE_DIMENSION_VOLUME, 236.5882365 / 16 },
    { "tsp", OLIVINE_DIMENSION_VOLUME, 236.5882365 / 48 },
    { "fl-oz", OLIVINE_DIMENSION_VOLUME, 236.5882365 / 8 },
    { "pint", OLIVINE_DIMENSION_VOLUME, 236.5882365 * 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const OlivineUnit *unit = olivine_unit_find (cases[i].id);

      g_assert_nonnull (unit);
      g_assert_cmpint (unit->dimension, ==, cases[i].dimension);
      g_assert_cmpfloat_with_epsilon (unit->base_factor, cases[i].factor, 1e-9);
    }
}

static void
test_words_people_type (void)
{
  const struct {
    const char *word;
    const char *id; /* NULL: no unit */
  } cases[] = {
    { "Grams", "g" }, { "gr", "g" }, { "G", "g" }, { "kilos", "kg" }, { "Ounces", "oz" },
    { "oz.", "oz" }, { "pounds", "lb" }, { "lbs", "lb" }, { "ML", "ml" }, { "litres", "l" },
    { "liters", "l" }, { "Cups", "cup" }, { "Tbsp.", "tbsp" }, { "tablespoons", "tbsp" },
    { "tsp", "tsp" }, { "fl. oz.", "fl-oz" }, { "fluid ounces", "fl-oz" }, { "slices", "slice" },
    { "leaves", "leaf" }, { "patties", "patty" }, { "halves", "half" }, { "tins", "can" },
    { "portion", "serving" }, { "\xEF\xBD\x87", "g" }, /* full width g */
    { "almond", NULL }, { "", NULL }, { ".", NULL }, { NULL, NULL }, { "gramm", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const OlivineUnit *unit = olivine_unit_find (cases[i].word);

      g_test_message ("%s", cases[i].word);
      g_assert_cmpstr (unit != NULL ? unit->id : NULL, ==, cases[i].id);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/unit/dimension-agrees-with-factor",
                   test_dimension_agrees_with_factor);
  g_test_add_func ("/olivine/unit/every-spelling-finds-its-unit",
                   test_every_spelling_finds_its_unit);
  g_test_add_func ("/olivine/unit/factors", test_factors);
  g_test_add_func ("/olivine/unit/words-people-type", test_words_people_type);

  return g_test_run ();
}
