/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The files of other apps, row by row: what becomes of each, and what is said of it. */

#include <string.h>

#include "import-fixture.h"
#include "olivine-export.h"

static OlivineImportResult *
import_with (OlivineStore                *store,
             const char                  *text,
             const OlivineImportOptions  *options)
{
  g_autoptr (GError) error = NULL;
  OlivineImportResult *result = import_fixture_import (store, text, strlen (text), G_MAXSIZE,
                                                       options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_read, ==,
                    result->n_imported + result->n_skipped + result->n_rejected);
  g_assert_cmpuint (result->n_rejected, ==, result->rejects->len);

  return result;
}

static OlivineImportResult *
import_text (OlivineStore *store,
             const char   *text)
{
  const OlivineImportOptions options = { 0, };

  return import_with (store, text, &options);
}

/* One row each, with what is in the diary then; nothing of what is skipped. */
typedef struct {
  const char *name;
  const char *text;
  const char *entry; /* NULL: skipped */
} RowCase;

static const RowCase row_cases[] = {
  { "time-with-am", SERVINGS "2026-11-20,11:31 AM,Breakfast,Oats,600.00 g,5.5,120.25,0.00,\"\"\n",
    "2026-11-20|11:31|breakfast|food|Oats|g||600|600|120.25|0|5.5\n" },
  { "blank-is-unknown", SERVINGS "2026-11-20,,snacks,Oats,600.00 g,,,0.00,\"\"\n",
    "2026-11-20||snack|food|Oats|g||600|600||0|\n" },
  { "renamed-group", SERVINGS "2026-11-20,05:17,Before bed,Oats,\"2.00 x 2.0 slices\",1,2,3,\n",
    "2026-11-20|05:17||food|Oats|slice||4||2|3|1\n" },
  { "uncategorized", SERVINGS "2026-11-20,,Uncategorized,Oats,\"full recipe\",1,2,3,\n",
    "2026-11-20|||food|Oats||full recipe|||2|3|1\n" },
  { "weight-behind-words",
    SERVINGS "2026-11-20,,DINNER,Oats,\"full recipe  \342\200\224 235.0g\",1,2,3,\n",
    "2026-11-20||dinner|food|Oats|g|full recipe  \342\200\224 235.0g|235|235|2|3|1\n" },
  { "odd-portion",
    SERVINGS "2026-11-20,,Lunch,Corn,\"2.00 small - 6\"\" to 6 7/8\"\" long\",1,2,3,\n",
    "2026-11-20||lunch|food|Corn|small - 6\" to 6 7/8\" long||2||2|3|1\n" },
  { "times-by-star", SERVINGS "2026-11-20,,Lunch,Bread,2 * 1.5 slices,1,2,3,\n",
    "2026-11-20||lunch|food|Bread|slice||3||2|3|1\n" },
  { "times-by-X", SERVINGS "2026-11-20,,Lunch,Bread,2 X 3 slices,1,2,3,\n",
    "2026-11-20||lunch|food|Bread|slice||6||2|3|1\n" },
  { "comma-before-digits", SERVINGS "2026-11-20,,Lunch,Oats,\",5 cup\",1,2,3,\n",
    "2026-11-20||lunch|food|Oats|cup||0.5||2|3|1\n" },
  { "no-weight-behind-dash",
    SERVINGS "2026-11-20,,Lunch,Corn,1 small \342\200\224 boiled,1,2,3,\n",
    "2026-11-20||lunch|food|Corn|small \342\200\224 boiled||1||2|3|1\n" },
  { "odd-weight-behind-dash",
    SERVINGS "2026-11-20,,Lunch,Corn,1 small \342\200\224 1.2.3g,1,2,3,\n",
    "2026-11-20||lunch|food|Corn|small \342\200\224 1.2.3g||1||2|3|1\n" },
  { "old-file", "Day,Food Name,Amount,Energy (kcal),Magnesium (mg)\n2012-9-10,Oats,1.00 cup,1,2\n",
    "2012-09-10|||food|Oats|cup||1||2||1\n" },
  { "other-units", "Day,Food Name,Amount,Energy (kJ),Magnesium (g),Potassium (\302\265g)\n"
    "2026-11-20,Oats,1.00 cup,418.4,0.05,1500\n",
    "2026-11-20|||food|Oats|cup||1||50|1.5|100\n" },
  { "supplement",
    SERVINGS "2026-11-20,08:00,Lunch,Mag,2.00 x 1.0 tablet,,200.00,,\"Supplements\"\n",
    "2026-11-20|08:00||supplement|Mag|tablet||2||200||\n" },
  { "supplement-by-weight", SERVINGS "2026-11-20,,,Powder,5.00 g,,200.00,,Supplements\n",
    "2026-11-20|||supplement|Powder||5.00 g|1||200||\n" },
  { "supplement-in-units", SERVINGS "2026-11-20,,,Vitamin D,2000.00 IU,,,,Supplements\n",
    "2026-11-20|||supplement|Vitamin D||2000.00 IU|1||||\n" },
  { "supplement-in-words", SERVINGS "2026-11-20,,,Mix,full recipe,,3,,Supplements\n",
    "2026-11-20|||supplement|Mix||full recipe|1||3||\n" },

  { "day", DAYS "2026-11-20,2000.5,350.25,,true\n",
    "2026-11-20|||food|Daily total|||1||350.25||2000.5\n" },
  { "day-above-1000-mg", DAYS "2026-11-20,2000.5,1100.00,,true\n",
    "2026-11-20|||food|Daily total|||1||1100||2000.5\n" },
  { "day-of-zeros", DAYS "2026-11-20,0.00,0.00,0.00,false\n", NULL },
  { "day-of-blanks", DAYS "2026-11-20,,,,false\n", NULL },

  { "macrofactor", "\357\273\277" MACROFACTOR "2026-11-20,05:17,Rice,cup,1.5,210,300,,12.5,\n",
    "2026-11-20|05:17||food|Rice|cup||1.5||12.5||300\n" },
  { "macrofactor-one-serving", MACROFACTOR "2026-11-20,23:59,Egg,large,1,50,72,0.1,6,69\n",
    "2026-11-20|23:59||food|Egg|large||1|50|6|69|72\n" },
  { "macrofactor-by-weight", MACROFACTOR "2026-11-20,,Rice,100 g,2,200,260,,24,\n",
    "2026-11-20|||food|Rice|g||200|200|24||260\n" },

  { "meal", MYFITNESSPAL "2026-11-20,Snacks,\"1,050\",3.5,12,300,8,\"a, b\"\n",
    "2026-11-20||snack|food|Snacks||a, b|1||||1050\n" },
  { "meal-with-a-zero", MYFITNESSPAL "2026-11-20,Meal 7,0.0,3.5,0.0,0.0,0.0,\n",
    "2026-11-20|||food|Meal 7|||1||||\n" },
  { "meal-without-a-name", MYFITNESSPAL "2026-11-20,,300,3.5,12,300,8,\n",
    "2026-11-20|||food|Meal|||1||||300\n" },
  { "meal-of-zeros", MYFITNESSPAL "2026-11-20,Lunch,0.0,0.0,0.0,0.0,0.0,\n", NULL },
  { "totals", MYFITNESSPAL "2026-11-20,Totals,\"2,050\",3.5,12,300,8,\n", NULL },
  { "totals-for-a-date", MYFITNESSPAL "TOTALS,,\"2,050\",3.5,12,300,8,\n", NULL },

  { "month-first", LOSEIT "03/04/2026,Rice,Rice,Lunch,200,Grams,260,false,n/a,0\n",
    "2026-03-04||lunch|food|Rice|g||200|200|||260\n" },
  { "not-known", LOSEIT "03/04/2026,Rice,Rice,Lunch,n/a,n/a,260,,N/A, n/a \n",
    "2026-03-04||lunch|food|Rice|||||||260\n" },
  { "deleted", LOSEIT "03/04/2026,Rice,Rice,Lunch,1,Each,260,true,1,2\n", NULL },
  { "deleted-as-1", LOSEIT "03/04/2026,Rice,Rice,Lunch,1,Each,260,1,1,2\n", NULL },
};

static void
test_row (gconstpointer data)
{
  const RowCase *row_case = data;
  g_autoptr (OlivineStore) store = import_fixture_open_store ("row");
  g_autoptr (OlivineImportResult) result = import_text (store, row_case->text);
  g_autofree char *entries = import_fixture_list_entries (store);

  g_assert_cmpuint (result->n_read, ==, 1);
  g_assert_cmpstr (entries, ==, row_case->entry != NULL ? row_case->entry : "");
  g_assert_cmpuint (result->n_imported, ==, row_case->entry != NULL ? 1 : 0);
  g_assert_cmpuint (result->n_skipped, ==, row_case->entry != NULL ? 0 : 1);
}

/* One row that cannot be, and which cell is to blame, as the file calls it. */
typedef struct {
  const char *name;
  const char *text;
  const char *column;
  const char *value;
  const char *reason; /* a pattern */
} RejectCase;

static const RejectCase reject_cases[] = {
  { "no-date", SERVINGS "20 Nov,,,Oats,1.00 g,1,2,3,\n", "Day", "20 Nov", "*no such day*" },
  { "no-time", SERVINGS "2026-11-20,25:00,,Oats,1.00 g,1,2,3,\n", "Time", "25:00",
    "*time of day*" },
  { "three-digits-of-seconds", SERVINGS "2026-11-20,05:17:305,,Oats,1.00 g,1,2,3,\n", "Time",
    "05:17:305", "*time of day*" },
  { "serving-of-none", MACROFACTOR "2026-11-20,05:17,Rice,cup,0,210,300,,12.5,\n", "Serving Qty",
    "0", "*more than 0*" },
  { "food-without-a-name", MACROFACTOR "2026-11-20,05:17,,cup,1,210,300,,12.5,\n", "Food Name", "",
    "*Name it*" },
  { "quantity-of-none", LOSEIT "03/04/2026,Rice,Rice,Lunch,0,Grams,260,,1,2\n", "Quantity", "0",
    "*more than 0*" },
  { "nameless", LOSEIT "03/04/2026,,Rice,Lunch,1,Each,260,,1,2\n", "Name", "", "*Name it*" },
  { "meal-to-come", MYFITNESSPAL "2036-11-20,Lunch,900,3.5,12,300,8,\n", "Meal", "Lunch",
    "*2036-11-20 is not a day of this diary*" },
  { "lab-in-mg", BIOMETRICS "2026-11-01,,Potassium,mg/dL,4.5\n", "Unit", "mg/dL", "*not a unit*" },
  { "no-name", SERVINGS "2026-11-20,,,,1.00 g,1,0.001,3,\n", "Food Name", "", "*Name it*" },
  { "no-amount", SERVINGS "2026-11-20,,,Oats,0.00 g,1,2,3,\n", "Amount", "0.00 g",
    "*more than 0*" },
  { "no-number", SERVINGS "2026-11-20,,,Oats,1.00 g,1,much,3,\n", "Magnesium (mg)", "much",
    "*not a number*" },
  { "below-zero", SERVINGS "2026-11-20,,,Oats,1.00 g,1,2,-3,\n", "Potassium (mg)", "-3",
    "*below 0*" },
  { "too-much-to-be-kept", SERVINGS "2026-11-20,,,Oats,1.00 g,1,2,9999999999999,\n",
    "Potassium (mg)", "9999999999999", "*" },
  { "grams-taken-for-milligrams", SERVINGS "2026-11-20,,,Almonds,30.00 g,1,77280,3,\n",
    "Magnesium (mg)", "77280", "*1000 mg of magnesium in 100 g*" },
  { "in-grams", "Day,Food Name,Amount,Magnesium (g)\n2026-11-20,Almonds,30.00 g,77.28\n",
    "Magnesium (g)", "77.28", "*1000 mg of magnesium in 100 g*" },
  { "forty-tablets", SERVINGS "2026-11-20,,,Mag,40.00 tablet,,400,,Supplements\n", "Amount",
    "40.00 tablet", "*40 units*--confirm-amount." },
  { "compound-taken-for-magnesium", SERVINGS "2026-11-20,,,Mag,1.00 tablet,,1000.01,,Supplements\n",
    "Magnesium (mg)", "1000.01", "*1000.01 mg*--confirm-amount." },
  { "too-many-cells", SERVINGS "2026-11-20,,,Oats,1.00 g,1,2,3,,x\n", "", "", "*10 cells*" },
  { "day-in-grams", DAYS "2026-11-20,2000,350000,,true\n", "Magnesium (mg)", "350000",
    "*5000 mg of magnesium on one day*" },
  { "other-month", LOSEIT "25/04/2026,Rice,Rice,Lunch,1,Each,260,,1,2\n", "Date", "25/04/2026",
    "*no such day*" },
  { "lab-in-another-unit", BIOMETRICS "2026-11-01,,Magnesium,mg,2\n", "Unit", "mg",
    "*not a unit*" },
  { "lab-without-a-unit", BIOMETRICS "2026-11-01,,Magnesium,,2\n", "Unit", "", "*no unit*" },
  { "lab-that-cannot-be", BIOMETRICS "2026-11-01,,Creatinine,mg/dL,100\n", "Amount", "100",
    "*Did you mean*" },
  { "lab-without-a-number", BIOMETRICS "2026-11-01,,Creatinine,mg/dL,\n", "Amount", "", "*" },
};

static void
test_reject (gconstpointer data)
{
  const RejectCase *reject_case = data;
  g_autoptr (OlivineStore) store = import_fixture_open_store ("reject");
  g_autoptr (OlivineImportResult) result = import_text (store, reject_case->text);
  const OlivineReject *reject = NULL;

  g_assert_cmpuint (result->n_rejected, ==, 1);
  reject = g_ptr_array_index (result->rejects, 0);
  g_assert_cmpuint (reject->line, ==, 2);
  g_assert_cmpstr (reject->column, ==, reject_case->column);
  g_assert_cmpstr (reject->value, ==, reject_case->value);
  if (!g_pattern_match_simple (reject_case->reason, reject->reason))
    g_error ("\"%s\" does not match \"%s\"", reject->reason, reject_case->reason);
}

/* A file that is not worth reading, and why. */
typedef struct {
  const char *name;
  const char *text;
  const char *message; /* a pattern */
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "servings-without-nutrients",
    "Day,Time,Group,Food Name,Amount,Category\n2026-11-20,,Lunch,Oats,1.00 g,\n",
    "*carries no magnesium*" },
  { "days-without-nutrients", "Date,Group,Completed\n2026-11-20,,true\n",
    "*carries no magnesium*" },
  { "units-that-are-none", "Day,Food Name,Amount,Magnesium (%)\n2026-11-20,Oats,1.00 g,5\n",
    "*carries no magnesium*" },
  { "magnesium-twice",
    "Day,Food Name,Amount,Magnesium (mg),magnesium (MG)\n2026-11-20,Oats,1.00 g,5,6\n",
    "Two columns*agnesium*" },
  { "amount-twice", "Day,Food Name,Amount,Amount,Magnesium (mg)\n2026-11-20,Oats,1 g,2 g,6\n",
    "Two columns*amount*" },
  { "two-columns-twice", "Day,Food Name,Amount,Amount,Day,Magnesium (mg)\n"
    "2026-11-20,Oats,1 g,2 g,2026-11-21,6\n", "Two columns*amount*" },

  /* Columns of a format, but not all that tell it. */
  { "day-and-food-only", "Day,Food Name\n2026-11-20,Oats\n", "*no format*" },
  { "food-name-only", "Date,Food Name\n2026-11-20,Oats\n", "*no format*" },
  { "completed-with-foods", "Date,Completed,Food Name\n2026-11-20,true,Oats\n", "*no format*" },
  { "date-only", "Date,Weight\n2026-11-20,70\n", "*no format*" },
  { "date-and-name", "Date,Name\n2026-11-20,Oats\n", "*no format*" },
  { "date-name-quantity", "Date,Name,Quantity\n2026-11-20,Oats,1\n", "*no format*" },
  { "date-name-units", "Date,Name,Quantity,Units\n2026-11-20,Oats,1,Each\n", "*no format*" },
  { "date-and-meal", "Date,Meal\n2026-11-20,Lunch\n", "*no format*" },
  { "plan-without-servings", "date,meal,dish_id\n2026-11-20,lunch,dish:a\n", "*no format*" },
  { "names-only", "name,colour\nOats,white\n", "*no format*" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *refused_case = data;
  const OlivineImportOptions options = { 0, };
  g_autoptr (OlivineStore) store = import_fixture_open_store ("refused");
  g_autoptr (GError) error = NULL;

  g_assert_null (import_fixture_import (store, refused_case->text, strlen (refused_case->text),
                                        G_MAXSIZE, &options, &error));
  g_assert_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT);
  if (!g_pattern_match_simple (refused_case->message, error->message))
    g_error ("\"%s\" does not match \"%s\"", error->message, refused_case->message);
}

static void
test_notices (void)
{
  static const char *const table[][2] = {
    { SERVINGS "2026-11-20,,,A,1 g,1,0.001,3,\n", NULL },
    { "Day,Food Name,Amount,Energy (kcal)\n2026-11-20,B,1 g,5\n",
      "This file carries no magnesium*" },
    { DAYS "2026-11-10,1,2,3,true\n", "A daily total does not tell food from supplements*" },
    { "Date,Energy (kcal),Completed\n2026-11-11,1,true\n",
      "This file carries no magnesium*A daily total*" },
    { BIOMETRICS "2026-11-20,,Weight,kg,70\n", "Only laboratory values*" },
    { MACROFACTOR "2026-11-20,,C,cup,1,50,72,0.1,6,69\n", NULL },
    { MYFITNESSPAL "2026-11-20,Lunch,1,1,1,1,1,\n", "This file carries no magnesium*" },
    { LOSEIT "11/20/2026,D,,Lunch,1,Each,260,,1,2\n", "This file carries no magnesium*" },
    { "date,food,grams\n2026-11-20,A,10\n", NULL },
  };
  g_autoptr (OlivineStore) store = import_fixture_open_store ("notices");

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (OlivineImportResult) result = import_text (store, table[i][0]);

      g_assert_cmpuint (result->n_rejected, ==, 0);
      if (table[i][1] == NULL)
        g_assert_cmpstr (result->notice, ==, NULL);
      else
        g_assert_true (g_pattern_match_simple (table[i][1], result->notice));
    }
}

/* Energy in two units is one energy; the first column counts. */
static void
test_energy_twice (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("energy");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autofree char *entries = NULL;

  result = import_text (store, "Day,Food Name,Amount,Energy (kcal),Energy (kJ),Magnesium (mg)\n"
                        "2026-11-20,Oats,1.00 cup,100,9999,2\n");
  entries = import_fixture_list_entries (store);
  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpstr (entries, ==, "2026-11-20|||food|Oats|cup||1||2||100\n");
}

/* What the person says of the dates goes before what the format says. */
static void
test_chosen_dates (void)
{
  const OlivineImportOptions options = { .date_order = OLIVINE_DATE_ORDER_DMY };
  g_autoptr (OlivineStore) store = import_fixture_open_store ("dates");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autofree char *entries = NULL;

  result = import_with (store, LOSEIT "03/04/2026,Rice,,Lunch,1,Each,260,,1,2\n", &options);
  entries = import_fixture_list_entries (store);
  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpstr (entries, ==, "2026-04-03||lunch|food|Rice|Each||1||||260\n");
}

/* A file that a spreadsheet wrote again, in its own way. */
static void
test_decimal_commas (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("commas");
  g_autoptr (OlivineImportResult) result = NULL;
  g_autofree char *entries = NULL;

  result = import_text (store, "Day;Food Name;Amount;Energy (kcal);Magnesium (mg)\n"
                        "20.11.2026;Oats;600,00 g;1.050,5;1,234\n");
  entries = import_fixture_list_entries (store);
  g_assert_cmpuint (result->n_imported, ==, 1);
  g_assert_cmpstr (entries, ==, "2026-11-20|||food|Oats|g||600|600|1.234||1050.5\n");
}

/* B12: two equal coffees stay two, and come in once. */
static void
test_twice (void)
{
  static const char file[] = SERVINGS "2026-11-20,,,Coffee,1.00 cup,1,7,3,\n"
                             "2026-11-20,,,Coffee,1.00 cup,1,7,3,\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("twice");
  g_autoptr (OlivineImportResult) first = import_text (store, file);
  g_autoptr (OlivineImportResult) second = import_text (store, file);

  g_assert_cmpuint (first->n_imported, ==, 2);
  g_assert_cmpuint (second->n_imported, ==, 0);
  g_assert_cmpuint (second->n_skipped, ==, 2);
}

/* A day that has food is not added a second time, neither its dose. */
static void
test_day_with_food (void)
{
  g_autoptr (OlivineStore) store = import_fixture_open_store ("days");
  g_autoptr (OlivineImportResult) servings = NULL;
  g_autoptr (OlivineImportResult) days = NULL;
  g_autofree char *entries = NULL;

  servings = import_text (store, SERVINGS "2026-11-19,,,Mag,1.00 tablet,,100,,Supplements\n"
                          "2026-11-20,,,Oats,1.00 cup,1,7,3,\n");
  days = import_text (store, DAYS "2026-11-18,1,5,,true\n2026-11-19,1,6,,true\n"
                      "2026-11-20,1,7,3,true\n");
  g_assert_cmpuint (servings->n_imported, ==, 2);
  g_assert_cmpuint (days->n_imported, ==, 2);
  g_assert_cmpuint (days->n_skipped, ==, 1);
  entries = import_fixture_list_entries (store);
  g_assert_nonnull (strstr (entries, "2026-11-18|||food|Daily total|"));
  g_assert_nonnull (strstr (entries, "2026-11-19|||food|Daily total|"));
  g_assert_null (strstr (entries, "2026-11-20|||food|Daily total|"));
}

static void
test_biometrics (void)
{
  static const char file[] = "Day,Time,Group,Metric,Unit,Amount\n"
                             "2026-11-01,08:00,,Weight,kg,70\n"
                             "2026-11-01,,,Magnesium (Serum),mg/dL,2.1\n"
                             "2026-11-01,,,RBC Magnesium,mg/dL,5.1\n"
                             "2026-11-01,,,Blood Pressure,mmHg,120/80\n"
                             "2026-11-01,,,Potassium,mEq/L,4.5\n"
                             "2026-11-02,,,Estimated GFR,mL/min/1.73 m\302\262,55\n"
                             "2026-11-02,,,\"Calcium, ionized\",mmol/L,1.2\n"
                             "2026-11-02,,,\"Calcium, total\",mmol/L,2.2\n";
  g_autoptr (OlivineStore) store = import_fixture_open_store ("labs");
  g_autoptr (OlivineImportResult) first = import_text (store, file);
  g_autoptr (OlivineImportResult) second = import_text (store, file);
  g_autoptr (GString) labs = olivine_export_table (store, OLIVINE_EXPORT_LABS, NULL, NULL, NULL);

  g_assert_cmpuint (first->n_imported, ==, 4);
  g_assert_cmpuint (first->n_skipped, ==, 4);
  g_assert_cmpuint (second->n_skipped, ==, 8);
  g_assert_cmpstr (labs->str, ==,
                   "date,name,value,unit\n"
                   "2026-11-01,serum-magnesium,2.1,mg/dL\n"
                   "2026-11-01,potassium,4.5,mmol/L\n"
                   "2026-11-02,egfr,55,mL/min/1.73m2\n"
                   "2026-11-02,calcium,2.2,mmol/L\n");
}

#define ADD_TABLE(cases, name_of_case, func) \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) \
    { \
      g_autofree char *path = g_strdup_printf ("/olivine/import-formats/" name_of_case "/%s", \
                                               cases[i].name); \
      g_test_add_data_func (path, &cases[i], func); \
    }

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD_TABLE (row_cases, "row", test_row)
  ADD_TABLE (reject_cases, "reject", test_reject)
  ADD_TABLE (refused_cases, "refused", test_refused)
  g_test_add_func ("/olivine/import-formats/notices", test_notices);
  g_test_add_func ("/olivine/import-formats/energy-twice", test_energy_twice);
  g_test_add_func ("/olivine/import-formats/chosen-dates", test_chosen_dates);
  g_test_add_func ("/olivine/import-formats/decimal-commas", test_decimal_commas);
  g_test_add_func ("/olivine/import-formats/twice", test_twice);
  g_test_add_func ("/olivine/import-formats/day-with-food", test_day_with_food);
  g_test_add_func ("/olivine/import-formats/biometrics", test_biometrics);

  return g_test_run ();
}
