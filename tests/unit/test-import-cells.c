/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cells of other apps one by one: units of headers, amounts, times of day. */

#include "olivine-amount-text.h"
#include "olivine-header-units.h"
#include "olivine-time-text.h"

typedef struct {
  const char *cell;
  int         nutrient; /* -1: none of ours */
  double      factor;
} HeaderCase;

static const HeaderCase header_cases[] = {
  { "Magnesium (mg)", OLIVINE_NUTRIENT_MAGNESIUM, 1.0 },
  { "Magnesium (g)", OLIVINE_NUTRIENT_MAGNESIUM, 1000.0 },
  { "Magnesium (\302\265g)", OLIVINE_NUTRIENT_MAGNESIUM, 0.001 },
  { "Magnesium (\316\274g)", OLIVINE_NUTRIENT_MAGNESIUM, 0.001 },
  { "Magnesium (mcg)", OLIVINE_NUTRIENT_MAGNESIUM, 0.001 },
  { " MAGNESIUM  ( MG ) ", OLIVINE_NUTRIENT_MAGNESIUM, 1.0 },
  { "Magnesium (IU)", -1, 0 },
  { "Magnesium (%)", -1, 0 },
  { "Magnesium (kcal)", -1, 0 },
  { "Magnesium", -1, 0 },
  { "Magnesium ()", -1, 0 },
  { "Magnesium )", -1, 0 },
  { "(mg)", -1, 0 },
  { ")", -1, 0 },
  { "", -1, 0 },
  { "Energy (kcal)", OLIVINE_NUTRIENT_ENERGY, 1.0 },
  { "Energy (kJ)", OLIVINE_NUTRIENT_ENERGY, 1.0 / 4.184 },
  { "Energy (mg)", -1, 0 },
  { "Energy", -1, 0 },
  { "Calories", OLIVINE_NUTRIENT_ENERGY, 1.0 },
  { "Calories (kcal)", OLIVINE_NUTRIENT_ENERGY, 1.0 },
  { "Carbs (g)", OLIVINE_NUTRIENT_CARBOHYDRATE, 1.0 },
  { "Carbohydrates (g)", OLIVINE_NUTRIENT_CARBOHYDRATE, 1.0 },
  { "Net Carbs (g)", -1, 0 },
  { "Fat (mg)", OLIVINE_NUTRIENT_FAT, 0.001 },
  { "Saturated Fat (g)", -1, 0 },
  { "Fiber (g)", OLIVINE_NUTRIENT_FIBRE, 1.0 },
  { "Insoluble Fiber (g)", -1, 0 },
  { "B1 (Thiamine) (mg)", -1, 0 },
  { "Potassium (mg)", OLIVINE_NUTRIENT_POTASSIUM, 1.0 },
  { "Potassium", -1, 0 },
  { "Calcium", -1, 0 },
};

static void
test_header_units (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (header_cases); i++)
    {
      const HeaderCase *header_case = &header_cases[i];
      OlivineNutrient nutrient = OLIVINE_NUTRIENT_MAGNESIUM;
      double factor = 0.0;
      gboolean is_read = olivine_header_unit_read (header_case->cell, &nutrient, &factor);

      g_test_message ("%s", header_case->cell);
      g_assert_cmpint (is_read, ==, header_case->nutrient >= 0);
      if (!is_read)
        continue;
      g_assert_cmpint (nutrient, ==, header_case->nutrient);
      g_assert_cmpfloat_with_epsilon (factor, header_case->factor, 1e-15);
    }
}

#define NONE OLIVINE_UNKNOWN

typedef struct {
  const char *cell;
  gint64      quantity;
  const char *unit;
  gint64      grams;
  gboolean    has_note; /* the cell itself */
} AmountCase;

static const AmountCase amount_cases[] = {
  { "", NONE, "", NONE, FALSE },
  { "  ", NONE, "", NONE, FALSE },
  { "600.00 g", 600000, "g", 600000, FALSE },
  { "600g", 600000, "g", 600000, FALSE },
  { "1,234.50 g", 1234500, "g", 1234500, FALSE },
  { "1.234 g", 1234, "g", 1234, FALSE },
  { "100.00 g, cooked", 100000, "g", 100000, TRUE },
  { "2.00 oz", 2000, "oz", 56699, FALSE },
  { "0.50 kg", 500, "kg", 500000, FALSE },
  { "8.00 fl oz", 8000, "fl-oz", NONE, FALSE },
  { "2.00 x 2.0 slices", 4000, "slice", NONE, FALSE },
  { "1.00 x 0.75 cup", 750, "cup", NONE, FALSE },
  { "1.50 x 100 g", 150000, "g", 150000, FALSE },
  { "2.00 \303\227 3 oz", 6000, "oz", 170097, FALSE },
  { "2.00 x 3.0 x 4.0 g", 24000, "g", 24000, FALSE },
  { "2.00 xl eggs", 2000, "xl eggs", NONE, FALSE },
  { "1.00 full recipe", 1000, "full recipe", NONE, FALSE },
  { "2.00 small - 6\" to 6 7/8\" long", 2000, "small - 6\" to 6 7/8\" long", NONE, FALSE },
  { "full recipe  \342\200\224 235.0g", 235000, "g", 235000, TRUE },
  { "1.00 full recipe \342\200\224 235.0g", 1000, "full recipe \342\200\224 235.0g", 235000,
    FALSE },
  { "2.00 serving \342\200\224 50.0g", 2000, "serving \342\200\224 50.0g", NONE, FALSE },
  { "full recipe \342\200\224 0g", NONE, "", NONE, TRUE },
  { "full recipe", NONE, "", NONE, TRUE },
  { "1/2 cup", NONE, "", NONE, TRUE },
  { "1 1/2 cups", NONE, "", NONE, TRUE },
  { "3", 3000, "", NONE, FALSE },
  { ".5 cup", 500, "cup", NONE, FALSE },
};

/* As one file of other apps is read: what could be either is a decimal dot. */
static OlivineNumberStyle
make_style (void)
{
  OlivineNumberStyle style;

  olivine_number_style_init (&style, ',');
  olivine_number_style_expect_dots (&style);

  return style;
}

static void
test_amounts (void)
{
  const OlivineNumberStyle style = make_style ();

  for (gsize i = 0; i < G_N_ELEMENTS (amount_cases); i++)
    {
      const AmountCase *amount_case = &amount_cases[i];
      g_auto (OlivineAmountText) amount = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", amount_case->cell);
      g_assert_true (olivine_amount_text_read (&style, amount_case->cell, &amount, &error));
      g_assert_no_error (error);
      g_assert_cmpint (amount.quantity, ==, amount_case->quantity);
      g_assert_cmpstr (amount.unit, ==, amount_case->unit);
      g_assert_cmpint (amount.grams, ==, amount_case->grams);
      g_assert_cmpstr (amount.note, ==, amount_case->has_note ? amount_case->cell : "");
    }
}

static void
test_wrong_amounts (void)
{
  static const char *const cells[] = {
    "0.00 g", "0 x 2 g", "0.0001 g", "99999999999999 g", "1.2.3 g",
    "999999 x 999999 x 999999 g",
  };
  const OlivineNumberStyle style = make_style ();

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_auto (OlivineAmountText) amount = { 0 };
      g_autoptr (GError) error = NULL;

      if (olivine_amount_text_read (&style, cells[i], &amount, &error))
        g_test_message ("%s was read", cells[i]);
      g_assert_nonnull (error);
    }
}

static void
test_joined_amounts (void)
{
  static const char *const table[][3] = {
    { "1.5", "cup", "1.5 cup" }, { "1.5", "100 g", "1.5 x 100 g" }, { "", "100 g", " 100 g" },
    { "2", "", "2 " }, { "", "", " " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *joined = olivine_amount_text_join (table[i][0], table[i][1]);

      g_assert_cmpstr (joined, ==, table[i][2]);
    }
}

static void
test_times (void)
{
  static const char *const table[][2] = {
    { "", "" }, { " ", "" }, { "05:17", "05:17" }, { "5:17", "05:17" }, { "05:17:33", "05:17" },
    { "11:31 AM", "11:31" }, { "11:31 pm", "23:31" }, { "12:05 AM", "00:05" },
    { "12:05 PM", "12:05" }, { "1:00PM", "13:00" }, { "11:31\342\200\257AM", "11:31" },
    { "7:05:59 PM", "19:05" },
    { "13:00 PM", NULL }, { "0:30 AM", NULL }, { "AM", NULL }, { "24:00", NULL },
    { "noon", NULL }, { "11.31 AM", NULL }, { "05:17:33:44", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *time = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", table[i][0]);
      g_assert_cmpint (olivine_time_text_read (table[i][0], &time, &error), ==, error == NULL);
      g_assert_cmpstr (time, ==, table[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/import-cells/header-units", test_header_units);
  g_test_add_func ("/olivine/import-cells/amounts", test_amounts);
  g_test_add_func ("/olivine/import-cells/wrong-amounts", test_wrong_amounts);
  g_test_add_func ("/olivine/import-cells/joined-amounts", test_joined_amounts);
  g_test_add_func ("/olivine/import-cells/times", test_times);

  return g_test_run ();
}
