/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Compounds: each fraction follows from the formula, and a compound is not its element. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "olivine-compound.h"
#include "olivine-core-error.h"

#define MAGNESIUM_G_MOL 24.305

typedef struct {
  const char *symbol;
  double      g_mol;
} Element;

static const Element elements[] = {
  { "Mg", MAGNESIUM_G_MOL }, { "Cl", 35.45 }, { "Si", 28.085 }, { "O", 15.999 }, { "H", 1.008 },
  { "C", 12.011 }, { "N", 14.007 }, { "S", 32.06 }, { "P", 30.974 },
};

static double
read_count (const char **formula)
{
  char *end = NULL;
  gint64 count = g_ascii_strtoll (*formula, &end, 10);

  if (end == *formula)
    return 1.0;
  *formula = end;
  return (double) count;
}

/* Weighs "Mg3(C6H5O7)2" up to ')', '.' or the end. */
static double
weigh_group (const char **formula)
{
  double sum = 0.0;

  while (**formula != '\0' && **formula != ')' && **formula != '.')
    {
      double weight = NAN;

      if (**formula == '(')
        {
          (*formula)++;
          weight = weigh_group (formula);
          (*formula)++;
        }
      for (gsize i = 0; isnan (weight) && i < G_N_ELEMENTS (elements); i++)
        if (g_str_has_prefix (*formula, elements[i].symbol))
          {
            weight = elements[i].g_mol;
            *formula += strlen (elements[i].symbol);
          }
      g_assert_false (isnan (weight));
      sum += weight * read_count (formula);
    }

  return sum;
}

/* Water of crystallisation stands behind a dot: "MgCl2.6H2O". */
static double
weigh (const char *formula)
{
  double sum = weigh_group (&formula);

  while (*formula == '.')
    {
      double count;

      formula++;
      count = read_count (&formula);
      sum += count * weigh_group (&formula);
    }

  return sum;
}

static void
test_fractions_follow_from_the_formula (void)
{
  gsize n_compounds = 0;
  const OlivineCompound *table = olivine_compound_table (&n_compounds);

  g_assert_cmpuint (n_compounds, ==, 40);
  for (gsize i = 0; i < n_compounds; i++)
    {
      double expected = table[i].n_magnesium * MAGNESIUM_G_MOL / table[i].molar_mass_g_mol;

      g_test_message ("%s %s", table[i].id, table[i].formula);
      g_assert_cmpfloat_with_epsilon (table[i].molar_mass_g_mol, weigh (table[i].formula), 0.002);
      g_assert_cmpfloat_with_epsilon (table[i].elemental_fraction, expected, 1e-4);
    }
}

static void
test_ids_are_unique_and_found (void)
{
  gsize n_compounds = 0;
  const OlivineCompound *table = olivine_compound_table (&n_compounds);

  for (gsize i = 0; i < n_compounds; i++)
    {
      g_assert_true (olivine_compound_find (table[i].id, NULL) == &table[i]);
      g_assert_cmpuint (strlen (table[i].name), >, 0);
    }
}

/* A mistyped one is answered with all there are. */
static void
test_unknown_id_is_answered_with_the_list (void)
{
  gsize n_compounds = 0;
  const OlivineCompound *table = olivine_compound_table (&n_compounds);
  g_autofree char *list = g_strdup_printf ("Use one of: %s, %s", table[0].id, table[1].id);
  g_autoptr (GError) error = NULL;

  g_assert_null (olivine_compound_find ("citrat", &error));
  g_assert_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME);
  g_assert_nonnull (strstr (error->message, list));
  g_assert_nonnull (strstr (error->message, table[n_compounds - 1].id));
}

static void
test_promised_ids_exist (void)
{
  const char *ids[] = {
    "oxide", "hydroxide", "carbonate", "citrate", "citrate-nonahydrate", "bisglycinate", "malate",
    "chloride-hexahydrate", "sulfate-heptahydrate",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_nonnull (olivine_compound_find (ids[i], NULL));
}

/* Against labels: milk of magnesia says 500 mg for 1,200 mg of hydroxide. */
static void
test_b22_compound_is_not_its_element (void)
{
  const struct {
    const char *id;
    double      compound_mg;
    double      elemental_mg;
  } cases[] = {
    { "citrate", 1000.0, 161.63 }, { "oxide", 400.0, 241.2 }, { "hydroxide", 1200.0, 500.1 },
    { "glycerophosphate", 777.6, 97.2 }, { "bisglycinate", 0.0, 0.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double elemental_mg = NAN;

      g_assert_true (olivine_compound_to_elemental (cases[i].id, cases[i].compound_mg,
                                                    &elemental_mg, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (elemental_mg, cases[i].elemental_mg, 0.1);
    }
}

static void
test_refuses_what_cannot_be (void)
{
  const struct {
    const char       *id;
    double            compound_mg;
    OlivineCoreError  code;
  } cases[] = {
    { "magnesium", 100.0, OLIVINE_CORE_ERROR_UNKNOWN_NAME },
    { "Citrate", 100.0, OLIVINE_CORE_ERROR_UNKNOWN_NAME },
    { "", 100.0, OLIVINE_CORE_ERROR_UNKNOWN_NAME },
    { NULL, 100.0, OLIVINE_CORE_ERROR_UNKNOWN_NAME },
    { "citrate", -1.0, OLIVINE_CORE_ERROR_RANGE },
    { "citrate", NAN, OLIVINE_CORE_ERROR_RANGE },
    { "citrate", INFINITY, OLIVINE_CORE_ERROR_RANGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double elemental_mg = 7.0;

      g_assert_false (olivine_compound_to_elemental (cases[i].id, cases[i].compound_mg,
                                                     &elemental_mg, &error));
      g_assert_error (error, OLIVINE_CORE_ERROR, (int) cases[i].code);
      g_assert_true (isnan (elemental_mg));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/compound/fractions-follow-from-the-formula",
                   test_fractions_follow_from_the_formula);
  g_test_add_func ("/olivine/compound/ids-are-unique-and-found", test_ids_are_unique_and_found);
  g_test_add_func ("/olivine/compound/promised-ids-exist", test_promised_ids_exist);
  g_test_add_func ("/olivine/compound/unknown-id-is-answered-with-the-list",
                   test_unknown_id_is_answered_with_the_list);
  g_test_add_func ("/olivine/compound/b22-compound-is-not-its-element",
                   test_b22_compound_is_not_its_element);
  g_test_add_func ("/olivine/compound/refuses-what-cannot-be", test_refuses_what_cannot_be);

  return g_test_run ();
}
