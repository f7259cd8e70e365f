/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nutrients: the ten in their order, and snapshots of a weight of food. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-nutrient.h"

static void
test_ids_are_in_the_order_of_files (void)
{
  const char *ids[] = {
    "magnesium_mg", "potassium_mg", "phosphorus_mg", "calcium_mg", "sodium_mg",
    "energy_kcal", "protein_g", "carbohydrate_g", "fat_g", "fibre_g",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (ids) == OLIVINE_N_NUTRIENTS);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      OlivineNutrient nutrient = OLIVINE_NUTRIENT_FIBRE;

      g_assert_cmpstr (olivine_nutrient_get_id ((OlivineNutrient) i), ==, ids[i]);
      g_assert_true (olivine_nutrient_from_id (ids[i], &nutrient));
      g_assert_cmpint (nutrient, ==, i);
      g_assert_true (g_str_has_suffix (ids[i], olivine_nutrient_get_unit (nutrient)));
      g_assert_cmpuint (strlen (olivine_nutrient_get_name (nutrient)), >, 0);
    }
}

static void
test_from_id_refuses_other_words (void)
{
  const char *words[] = { NULL, "", "magnesium", "Magnesium_mg", "magnesium_g" };
  OlivineNutrient nutrient = OLIVINE_NUTRIENT_FAT;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (olivine_nutrient_from_id (words[i], &nutrient));
}

static void
test_snapshot_is_per_100_g_times_grams (void)
{
  const struct {
    double per_100g;
    double grams;
    gint64 thousandths;
  } cases[] = {
    { 270.0, 28.349523125, 76545 }, /* the weight counts as 28.350 g */
    { 270.0, 30.0, 81000 },
    { 70.0, 86.0, 60200 },
    { 0.0, 30.0, 0 },
    { 35.0, 0.143, 50 },
    { 0.5, 0.1, 1 }, /* 0.0005 rounds up */
    { NAN, 30.0, OLIVINE_UNKNOWN },
    { 270.0, NAN, OLIVINE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OlivineNutrients nutrients;
      OlivineSnapshot snapshot;

      olivine_nutrients_init (&nutrients);
      nutrients.amount[OLIVINE_NUTRIENT_MAGNESIUM] = cases[i].per_100g;
      olivine_nutrients_snapshot (&nutrients, cases[i].grams, &snapshot);
      g_assert_cmpint (snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==, cases[i].thousandths);
      g_assert_cmpint (snapshot.thousandths[OLIVINE_NUTRIENT_FAT], ==, OLIVINE_UNKNOWN);
    }
}

/* Against whole numbers: value and weight have three decimals, so their
 * product over 100 is an integer of 10^-8 that can be rounded exactly. */
static void
test_snapshot_agrees_with_integers (void)
{
  for (int i = 0; i < 50000; i++)
    {
      gint64 value = g_test_rand_int_range (0, 1000000);
      gint64 grams = g_test_rand_int_range (1, 3000000);
      gint64 exact = (value * grams + 50000) / 100000;
      OlivineNutrients nutrients;
      OlivineSnapshot snapshot;

      olivine_nutrients_init (&nutrients);
      nutrients.amount[OLIVINE_NUTRIENT_SODIUM] = (double) value / 1000.0;
      olivine_nutrients_snapshot (&nutrients, (double) grams / 1000.0, &snapshot);
      g_assert_cmpint (snapshot.thousandths[OLIVINE_NUTRIENT_SODIUM], ==, exact);
    }
}

static void
test_b8_scale_moves_every_known_nutrient (void)
{
  OlivineSnapshot snapshot;

  olivine_snapshot_init (&snapshot);
  for (int i = 1; i < OLIVINE_N_NUTRIENTS; i++)
    snapshot.thousandths[i] = i * 1000;
  olivine_snapshot_scale (&snapshot, 2.5);

  g_assert_cmpint (snapshot.thousandths[0], ==, OLIVINE_UNKNOWN);
  for (int i = 1; i < OLIVINE_N_NUTRIENTS; i++)
    g_assert_cmpint (snapshot.thousandths[i], ==, i * 2500);
}

static void
test_equal_knows_unknown_from_zero (void)
{
  OlivineSnapshot a;
  OlivineSnapshot b;

  olivine_snapshot_init (&a);
  olivine_snapshot_init (&b);
  g_assert_true (olivine_snapshot_equal (&a, &b));
  b.thousandths[OLIVINE_NUTRIENT_FIBRE] = 0;
  g_assert_false (olivine_snapshot_equal (&a, &b));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/nutrient/ids-are-in-the-order-of-files",
                   test_ids_are_in_the_order_of_files);
  g_test_add_func ("/olivine/nutrient/from-id-refuses-other-words",
                   test_from_id_refuses_other_words);
  g_test_add_func ("/olivine/nutrient/snapshot-is-per-100-g-times-grams",
                   test_snapshot_is_per_100_g_times_grams);
  g_test_add_func ("/olivine/nutrient/snapshot-agrees-with-integers",
                   test_snapshot_agrees_with_integers);
  g_test_add_func ("/olivine/nutrient/b8-scale-moves-every-known-nutrient",
                   test_b8_scale_moves_every_known_nutrient);
  g_test_add_func ("/olivine/nutrient/equal-knows-unknown-from-zero",
                   test_equal_knows_unknown_from_zero);

  return g_test_run ();
}
