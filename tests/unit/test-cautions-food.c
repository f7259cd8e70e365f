/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food that is looked at: potassium and phosphorus of its portion. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "caution-case.h"

typedef struct {
  const char        *profile;
  const char        *labs;
  double             potassium_mg;  /* per 100 g */
  double             phosphorus_mg;
  OlivineProcessing  processing;
  double             portion_g;
  const char        *expected;
} FoodCase;

static void
check_food (const FoodCase *food_case)
{
  const CautionCase a_case = { food_case->profile, NULL, food_case->labs, NULL,
                               food_case->expected };
  g_autoptr (CautionSetup) setup = case_setup_new (&a_case);
  g_autoptr (OlivineFood) food = olivine_food_new ("my:x", "X");
  g_autoptr (GPtrArray) cautions = NULL;

  food->per_100g.amount[OLIVINE_NUTRIENT_POTASSIUM] = food_case->potassium_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_PHOSPHORUS] = food_case->phosphorus_mg;
  food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM] = 300.0;
  food->processing = food_case->processing;
  setup->input.food = food;
  setup->input.food_g = food_case->portion_g;
  cautions = olivine_cautions_evaluate (&setup->input);
  case_check (&a_case, cautions);
}

#define WHOLE OLIVINE_PROCESSING_WHOLE
#define PROCESSED OLIVINE_PROCESSING_PROCESSED
#define ULTRA OLIVINE_PROCESSING_ULTRA

static void
test_potassium (void)
{
  const FoodCase cases[] = {
    { "potassium-max-mg=2000", NULL, 200.001, 10, WHOLE, 100, "=FOOD-01:info" },
    { "potassium-max-mg=2000", NULL, 200, 10, WHOLE, 100, "=" },
    { "potassium-max-mg=2000", NULL, 400, 10, WHOLE, 50, "=" },
    { "potassium-max-mg=2000", NULL, 400, 10, WHOLE, 50.1, "=FOOD-01:info" },
    { "potassium-max-mg=2000", NULL, NAN, 10, WHOLE, 100, "=" },
    { "conditions=potassium-restricted", NULL, 300, 10, WHOLE, 100, "=FOOD-01:info" },
    { NULL, NULL, 300, 10, WHOLE, 100, "=" },
    { NULL, "potassium 5.0 mmol/L -3", 300, 10, WHOLE, 100, "=" },
    { NULL, "potassium 5.01 mmol/L -3", 300, 10, WHOLE, 100, "=FOOD-01:info" },
    { NULL, "potassium 5.1 mmol/L -9; potassium 4.5 mmol/L -3", 300, 10, WHOLE, 100, "=" },
    { NULL, "potassium 5.6 mmol/L -3; potassium 4.5 mmol/L -3", 300, 10, WHOLE, 100,
      "=FOOD-01:info" },
    { NULL, "potassium 4.5 mmol/L -3; potassium 5.6 mmol/L -3", 300, 10, WHOLE, 100,
      "=FOOD-01:info" },
    { "dialysis=haemodialysis", NULL, 300, 10, WHOLE, 100, "=FOOD-01:info" },
    { "egfr=44.999", NULL, 300, 10, WHOLE, 100, "=FOOD-01:info" },
    { "egfr=45", NULL, 300, 10, WHOLE, 100, "=" },
    { "kidney=ckd", NULL, 300, 10, WHOLE, 100, "=FOOD-01:info" },
    { "kidney=ckd egfr=70", NULL, 300, 10, WHOLE, 100, "=" },
    { "kidney=ckd egfr=70 egfr-date=-181", NULL, 300, 10, WHOLE, 100, "=FOOD-01:info" },
    { "egfr=20", NULL, 100, 10, WHOLE, 100, "=" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_food (&cases[i]);
}

static void
test_phosphorus (void)
{
  const FoodCase cases[] = {
    { "phosphorus-max-mg=800", NULL, 10, 100.001, PROCESSED, 100, "=FOOD-02:info" },
    { "phosphorus-max-mg=800", NULL, 10, 100, PROCESSED, 100, "=" },
    { "phosphorus-max-mg=800", NULL, 10, 200, ULTRA, 100, "=FOOD-02:info" },
    { "phosphorus-max-mg=800", NULL, 10, 200, WHOLE, 100, "=" },
    { "phosphorus-max-mg=800", NULL, 10, 200, OLIVINE_PROCESSING_CULINARY, 100, "=" },
    { "phosphorus-max-mg=800", NULL, 10, 200, OLIVINE_PROCESSING_UNKNOWN, 100, "=" },
    { "phosphorus-max-mg=800", NULL, 10, NAN, ULTRA, 100, "=" },
    { "conditions=phosphorus-restricted", NULL, 10, 200, ULTRA, 100, "=FOOD-02:info" },
    { NULL, NULL, 10, 200, ULTRA, 100, "=" },
    { NULL, "phosphate 1.45 mmol/L -3", 10, 200, ULTRA, 100, "=" },
    { NULL, "phosphate 1.46 mmol/L -3", 10, 200, ULTRA, 100, "=FOOD-02:info" },
    { NULL, "phosphate 4.5 mg/dL -3", 10, 200, ULTRA, 100, "=" },
    { NULL, "phosphate 4.6 mg/dL -3", 10, 200, ULTRA, 100, "=FOOD-02:info" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_food (&cases[i]);
}

/* However much magnesium it holds, a food makes no product's caution. */
static void
test_food_is_no_product (void)
{
  const FoodCase cases[] = {
    { "egfr=10 conditions=ileus,myasthenia-gravis,surgery-planned,dehydration transplant=yes "
      "calcification-goal=yes medicines=raltegravir", NULL, 1, 10, ULTRA, 5000, "=" },
    { "birth-date=2026-06-01", NULL, 1, 10, ULTRA, 5000, "=" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_food (&cases[i]);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cautions-food/potassium", test_potassium);
  g_test_add_func ("/olivine/cautions-food/phosphorus", test_phosphorus);
  g_test_add_func ("/olivine/cautions-food/food-is-no-product", test_food_is_no_product);

  return g_test_run ();
}
