/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Single rows of each format that cannot be: left out with their column, and nothing else. */

#include "import-fixture.h"

#include <string.h>

#define PLAN "date,meal,dish,dish_id,servings,eaten\n"
#define DIARY "date,food,quantity,grams,magnesium_mg,kind,compound,compound_mg,agreed\n"
#define FOODS "id,name,magnesium_mg,calcium_mg,processing\n"

typedef struct {
  const char *header;
  const char *row;
  const char *column; /* of the reject; NULL: the row comes in; "": it is passed over */
} RowCase;

static const RowCase rows[] = {
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,1.5,no\n", NULL },
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,100,\n", NULL },
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,1.5,yes\n", "" },
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,,no\n", "servings" },
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,0,no\n", "servings" },
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,101,no\n", "servings" },
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,many,no\n", "servings" },
  { PLAN, "2026-03-05,,Toast,dish:egg-toast,1,no\n", "meal" },
  { PLAN, "2026-03-05,brunch,Toast,dish:egg-toast,1,no\n", "meal" },
  { PLAN, "soon,lunch,Toast,dish:egg-toast,1,no\n", "date" },
  { PLAN, "2026-03-05,lunch,Toast,,1,no\n", "dish_id" },
  { PLAN, "2026-03-05,lunch,Toast,dish:egg-toast,1,perhaps\n", "eaten" },

  { DIARY, "2026-01-05,Oats,40,40,50,food,,,\n", NULL },
  { DIARY, "2026-01-05,Tablet,1,,,supplement,oxide,500,yes\n", NULL },
  { DIARY, "2026-01-05,Tablet,1,,,supplement,oxide,-500,yes\n", "compound_mg" },
  { DIARY, "2026-01-05,Tablet,1,,,supplement,oxide,many,yes\n", "compound_mg" },
  { DIARY, "2026-01-05,Tablet,1,,,supplement,oxide,500,perhaps\n", "agreed" },
  { DIARY, "2026-01-05,Oats,40,-40,50,food,,,\n", "grams" },
  { DIARY, "2026-01-05,Oats,40,40,fifty,food,,,\n", "magnesium_mg" },
  { DIARY, "2026-01-05,Oats,40,40,50,pill,,,\n", "kind" },

  { FOODS, "my:soup,Soup,20,30,whole\n", NULL },
  { FOODS, "my:,Soup,20,30,\n", "id" },
  { FOODS, ",Soup,20,30,\n", NULL },
  { FOODS, "my:soup,,20,30,\n", "name" },
  { FOODS, "my:soup,Soup,much,30,\n", "magnesium_mg" },
  { FOODS, "my:soup,Soup,20,much,\n", "calcium_mg" },
  { FOODS, "my:soup,Soup,-20,30,\n", "magnesium_mg" },
  { FOODS, "my:soup,Soup,20,30,raw\n", "processing" },

  { BIOMETRICS, "2026-01-05,,Magnesium,mg/dL,2.1\n", NULL },
  { BIOMETRICS, "2026-01-05,,Magnesium,mEq/L,1.7\n", NULL },
  { BIOMETRICS, "soon,,Magnesium,mg/dL,2.1\n", "Day" },
  { BIOMETRICS, "2026-01-05,,Magnesium,mg/dL,much\n", "Amount" },
  { BIOMETRICS, "2026-01-05,,Magnesium,stone,2\n", "Unit" },
  { BIOMETRICS, "2026-01-05,,Weight,kg,70\n", "" },

  { MACROFACTOR, "2026-01-05,08:00,Oats,cup,1,40,150,,55,\n", NULL },
  { MACROFACTOR, "2026-01-05,08:00,Oats,cup,1,0,150,,55,\n", NULL },
  { MACROFACTOR, "2026-01-05,08:00,Oats,cup,1,heavy,150,,55,\n", "Serving Weight (g)" },
  { MACROFACTOR, "2026-01-05,08:00,Oats,cup,many,40,150,,55,\n", "Serving Qty" },
  { MACROFACTOR, "soon,08:00,Oats,cup,1,40,150,,55,\n", "Date" },
  { MACROFACTOR, "2026-01-05,08:00,Oats,cup,1,40,150,,much,\n", "Magnesium (mg)" },

  { LOSEIT, "01/05/2026,Oats,Bowl,Breakfast,40,Grams,150,0,3,1\n", NULL },
  { LOSEIT, "01/05/2026,Oats,Bowl,Breakfast,40,Grams,150,1,3,1\n", "" },
  { LOSEIT, "01/05/2026,Oats,Bowl,Breakfast,40,Grams,150,perhaps,3,1\n", "Deleted" },

  { DAYS, "2026-01-05,2000,300,3000,true\n", NULL },
  { DAYS, "soon,2000,300,3000,true\n", "Date" },
  { DAYS, "2026-01-05,2000,much,3000,true\n", "Magnesium (mg)" },

  { MYFITNESSPAL, "2026-01-05,Breakfast,500,10,300,400,20,\n", NULL },
  { MYFITNESSPAL, "2026-01-05,TOTAL,500,10,300,400,20,\n", "" },
  { MYFITNESSPAL, "2026-01-05,Breakfast,much,10,300,400,20,\n", "Calories" },
};

static OlivineImportResult *
import_row (const RowCase *row,
            guint          number,
            gboolean       confirm_amounts)
{
  const OlivineImportOptions options = { .confirm_amounts = confirm_amounts };
  g_autofree char *text = g_strconcat (row->header, row->row, NULL);
  g_autofree char *name = g_strdup_printf ("row-%u-%d", number, confirm_amounts);
  g_autoptr (OlivineStore) store = import_fixture_open_store (name);
  g_autoptr (GError) error = NULL;
  OlivineImportResult *result = NULL;

  result = import_fixture_import (store, text, strlen (text), strlen (text), &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_read, ==, 1);

  return result;
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (OlivineImportResult) result = import_row (&rows[i], i, FALSE);
      const OlivineReject *reject = result->n_rejected > 0 ? result->rejects->pdata[0] : NULL;

      g_test_message ("%s: %s", result->format, rows[i].row);
      g_assert_cmpuint (result->n_imported, ==, rows[i].column == NULL ? 1 : 0);
      g_assert_cmpuint (result->n_skipped, ==, g_strcmp0 (rows[i].column, "") == 0 ? 1 : 0);
      if (reject == NULL)
        continue;
      g_assert_cmpuint (reject->line, ==, 2);
      g_assert_cmpstr (reject->column, ==, rows[i].column);
      g_assert_true (g_str_has_suffix (reject->reason, "."));
    }
}

/* What is hardly so comes in when somebody says that it is. */
static void
test_confirmed (void)
{
  static const RowCase unlikely[] = {
    { FOODS, "my:salt,Bath salt,9000,30,\n", "magnesium_mg" },
    { DAYS, "2026-01-05,2000,9000,3000,true\n", "magnesium_(mg)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (unlikely); i++)
    {
      g_autoptr (OlivineImportResult) refused = import_row (&unlikely[i], 100 + i, FALSE);
      g_autoptr (OlivineImportResult) confirmed = import_row (&unlikely[i], 100 + i, TRUE);

      g_test_message ("%s", unlikely[i].row);
      g_assert_cmpuint (refused->n_rejected, ==, 1);
      g_assert_cmpuint (confirmed->n_imported, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/import-rejects/rows", test_rows);
  g_test_add_func ("/olivine/import-rejects/confirmed", test_confirmed);

  return g_test_run ();
}
