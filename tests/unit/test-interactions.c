/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of interactions: every row with its hours, and what they do to a day. */

#include "config.h"

#include <locale.h>

#include "caution-case.h"
#include "olivine-interaction.h"

typedef struct {
  const char             *id;
  OlivineInteractionMode  mode;
  int                     before_h;
  int                     after_h;
  gboolean                only_antacids;
} Row;

/* Written down a second time, so that a slip in the table is seen. */
static const Row rows[] = {
  { "levothyroxine", OLIVINE_INTERACTION_SPACE, 4, 4, FALSE },
  { "tetracyclines", OLIVINE_INTERACTION_SPACE, 2, 4, FALSE },
  { "ciprofloxacin", OLIVINE_INTERACTION_SPACE, 2, 6, FALSE },
  { "delafloxacin", OLIVINE_INTERACTION_SPACE, 2, 6, FALSE },
  { "moxifloxacin", OLIVINE_INTERACTION_SPACE, 4, 8, FALSE },
  { "levofloxacin", OLIVINE_INTERACTION_SPACE, 2, 2, FALSE },
  { "gemifloxacin", OLIVINE_INTERACTION_SPACE, 2, 3, FALSE },
  { "bisphosphonate-oral", OLIVINE_INTERACTION_SPACE, 2, 4, FALSE },
  { "gabapentin", OLIVINE_INTERACTION_SPACE, 0, 2, FALSE },
  { "dolutegravir", OLIVINE_INTERACTION_SPACE, 2, 6, FALSE },
  { "bictegravir", OLIVINE_INTERACTION_SPACE, 2, 6, FALSE },
  { "elvitegravir", OLIVINE_INTERACTION_SPACE, 2, 2, FALSE },
  { "raltegravir", OLIVINE_INTERACTION_AVOID, 0, 0, FALSE },
  { "rilpivirine", OLIVINE_INTERACTION_SPACE, 4, 2, TRUE },
  { "atazanavir", OLIVINE_INTERACTION_SPACE, 2, 1, TRUE },
  { "mycophenolate", OLIVINE_INTERACTION_SPACE, 2, 2, FALSE },
  { "tacrolimus", OLIVINE_INTERACTION_SPACE, 2, 2, TRUE },
  { "iron-oral", OLIVINE_INTERACTION_SPACE, 3, 3, FALSE },
  { "penicillamine", OLIVINE_INTERACTION_SPACE, 3, 3, FALSE },
  { "nitrofurantoin", OLIVINE_INTERACTION_SPACE, 3, 3, FALSE },
  { "eltrombopag", OLIVINE_INTERACTION_SPACE, 3, 4, FALSE },
  { "aminoquinolines", OLIVINE_INTERACTION_SPACE, 3, 4, FALSE },
  { "quinidine", OLIVINE_INTERACTION_SPACE, 3, 3, FALSE },
  { "digoxin", OLIVINE_INTERACTION_SPACE, 2, 2, FALSE },
  { "azole-caps", OLIVINE_INTERACTION_SPACE, 2, 1, TRUE },
  { "antacid-general", OLIVINE_INTERACTION_SPACE, 2, 2, FALSE },
  { "baloxavir", OLIVINE_INTERACTION_AVOID, 0, 0, FALSE },
  { "dipyridamole", OLIVINE_INTERACTION_AVOID, 0, 0, FALSE },
  { "sodium-polystyrene", OLIVINE_INTERACTION_AVOID, 0, 0, FALSE },
  { "patiromer", OLIVINE_INTERACTION_SPACE, 3, 3, FALSE },
  { "zirconium-cyclosilicate", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "calcitriol-or-analogue", OLIVINE_INTERACTION_AVOID, 0, 0, FALSE },
  { "mg-binder", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "loop", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "thiazide", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "k-sparing", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "ppi", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "aminoglycosides", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "other-wasting", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "sglt2", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "nmb", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "ccb", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "sulfonylurea", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "zinc-high", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
  { "alcohol", OLIVINE_INTERACTION_MONITOR, 0, 0, FALSE },
};

static void
test_every_row (void)
{
  gsize n = 0;
  const OlivineInteraction *table = olivine_interaction_table (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpstr (table[i].id, ==, rows[i].id);
      g_assert_cmpint (table[i].mode, ==, rows[i].mode);
      g_assert_cmpint (table[i].before_h, ==, rows[i].before_h);
      g_assert_cmpint (table[i].after_h, ==, rows[i].after_h);
      g_assert_cmpint (table[i].only_antacids, ==, rows[i].only_antacids);
      g_assert_cmpstr (table[i].source, !=, "");
      g_assert_cmpstr (table[i].effect, !=, "");
      g_assert_true (olivine_interaction_find (rows[i].id) == &table[i]);
    }
}

static void
test_every_medicine_has_a_name (void)
{
  const char *const *ids = olivine_medicine_ids ();
  gsize n = 0;

  for (; ids[n] != NULL; n++)
    {
      const OlivineInteraction *interaction = olivine_interaction_find (ids[n]);

      g_assert_nonnull (interaction);
      /* Where the id is not the name, it has a word of its own. */
      if (strchr (ids[n], '-') != NULL)
        g_assert_cmpstr (olivine_interaction_get_name (interaction), !=, ids[n]);
    }

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  g_assert_null (olivine_interaction_find ("aspirin"));
  g_assert_null (olivine_interaction_find (NULL));
}

static void
test_untraced_parts (void)
{
  const char *untraced[] = {
    "levofloxacin", "bisphosphonate-oral", "bictegravir", "mycophenolate", "tacrolimus",
    "nitrofurantoin", "eltrombopag", "digoxin", "zirconium-cyclosilicate", "aminoglycosides",
    "other-wasting", NULL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (olivine_interaction_is_unverified (olivine_interaction_find (rows[i].id))
                   == g_strv_contains (untraced, rows[i].id));
}

/* A medicine @d_min minutes after a product at noon, on the same day. */
static void
check_distance (const Row  *row,
                const char *product,
                int         d_min,
                const char *expected)
{
  int time_min = 12 * 60 + d_min;
  g_autofree char *profile = g_strdup_printf ("medicines=%s@%02d:%02d", row->id, time_min / 60,
                                              time_min % 60);
  g_autofree char *dose = g_strdup_printf ("X/%s @12:00", product);
  const CautionCase a_case = { profile, dose, NULL, NULL, expected };

  case_run_all (&a_case, 1);
}

static void
test_hours_of_every_row (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      gboolean is_spaced = row->mode == OLIVINE_INTERACTION_SPACE;
      const char *near = is_spaced ? "MED-01:caution" : "!MED-01";

      check_distance (row, "antacid/100", 0, near);
      check_distance (row, "antacid/100", row->after_h * 60, "!MED-01");
      check_distance (row, "antacid/100", -row->before_h * 60,
                      row->before_h > 0 ? "!MED-01" : near);
      if (!is_spaced)
        continue;
      check_distance (row, "antacid/100", row->after_h * 60 - 1, "MED-01:caution");
      check_distance (row, "antacid/100", row->before_h > 0 ? -row->before_h * 60 + 1 : -1,
                      row->before_h > 0 ? "MED-01:caution" : "!MED-01");
    }
}

static void
test_what_works_through_acid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      gboolean is_spaced = row->mode == OLIVINE_INTERACTION_SPACE;
      const char *with_antacids = is_spaced ? "MED-01:caution" : "!MED-01";
      const char *with_all = is_spaced && !row->only_antacids ? "MED-01:caution" : "!MED-01";

      check_distance (row, "antacid/100", 0, with_antacids);
      check_distance (row, "supplement/100 compound=oxide", 0, with_antacids);
      check_distance (row, "laxative/100 compound=hydroxide", 0, with_antacids);
      check_distance (row, "supplement/100 compound=carbonate", 0, with_antacids);
      check_distance (row, "supplement/100 compound=carbonate-basic", 0, with_antacids);
      check_distance (row, "supplement/100 compound=citrate", 0, with_all);
      check_distance (row, "supplement/100", 0, with_all);
    }
}

static void
test_avoid_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_avoided = rows[i].mode == OLIVINE_INTERACTION_AVOID
                            && !g_str_equal (rows[i].id, "sodium-polystyrene")
                            && !g_str_equal (rows[i].id, "calcitriol-or-analogue");

      check_distance (&rows[i], "supplement/100", 5 * 60,
                      is_avoided ? "MED-08:warning" : "!MED-08");
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/interactions/every-row", test_every_row);
  g_test_add_func ("/olivine/interactions/every-medicine-has-a-name",
                   test_every_medicine_has_a_name);
  g_test_add_func ("/olivine/interactions/untraced-parts", test_untraced_parts);
  g_test_add_func ("/olivine/interactions/hours-of-every-row", test_hours_of_every_row);
  g_test_add_func ("/olivine/interactions/what-works-through-acid", test_what_works_through_acid);
  g_test_add_func ("/olivine/interactions/avoid-rows", test_avoid_rows);

  return g_test_run ();
}
