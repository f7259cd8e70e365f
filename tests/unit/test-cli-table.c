/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The same cells for scripts and for people. */

#include "cli-table.h"

#include <math.h>

#include "olivine-thousandths.h"

static char *
print (CliTable *table,
       gboolean  as_csv)
{
  g_autoptr (GString) output = g_string_new (NULL);

  cli_table_print (table, as_csv, output);

  return g_strdup (output->str);
}

static CliTable *
make_table (void)
{
  CliTable *table = cli_table_new ("id,food,magnesium_mg,rows");

  cli_table_add_word (table, "a");
  cli_table_add_text (table, "=Beans, black");
  cli_table_add_thousandths (table, 60200);
  cli_table_add_count (table, 2);
  cli_table_end_row (table);
  cli_table_add_word (table, NULL);
  cli_table_add_text (table, "");
  cli_table_add_thousandths (table, OLIVINE_UNKNOWN);
  cli_table_add_count (table, 1000);
  cli_table_end_row (table);

  return table;
}

static void
test_csv (void)
{
  g_autoptr (CliTable) table = make_table ();
  g_autofree char *text = print (table, TRUE);

  g_assert_cmpuint (cli_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (text, ==, "id,food,magnesium_mg,rows\na,\"'=Beans, black\",60.2,2\n,,,1000\n");
}

static void
test_aligned (void)
{
  g_autoptr (CliTable) table = make_table ();
  g_autofree char *text = print (table, FALSE);

  g_assert_cmpstr (text, ==,
                   "id  food           magnesium mg  rows\n"
                   "a   =Beans, black          60.2     2\n"
                   "                              ?  1000\n");
}

/* Letters are as wide as the terminal shows them, not as many bytes. */
static void
test_wide_letters (void)
{
  static const char *const names[] = { "豆腐", "Crème", "e\xcc\x81", "two\nlines" };
  g_autoptr (CliTable) table = cli_table_new ("food,g");
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cli_table_add_text (table, names[i]);
      cli_table_add_double (table, i);
      cli_table_end_row (table);
    }
  text = print (table, FALSE);
  g_assert_cmpstr (text, ==,
                   "food       g\n"
                   "豆腐       0\n"
                   "Crème      1\n"
                   "e\xcc\x81          2\n"
                   "two lines  3\n");
}

static void
test_no_rows (void)
{
  g_autoptr (CliTable) table = cli_table_new ("id,name");
  g_autofree char *csv = print (table, TRUE);
  g_autofree char *aligned = print (table, FALSE);

  g_assert_cmpstr (csv, ==, "id,name\n");
  g_assert_cmpstr (aligned, ==, "id  name\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/cli-table/csv", test_csv);
  g_test_add_func ("/olivine/cli-table/aligned", test_aligned);
  g_test_add_func ("/olivine/cli-table/wide-letters", test_wide_letters);
  g_test_add_func ("/olivine/cli-table/no-rows", test_no_rows);

  return g_test_run ();
}
