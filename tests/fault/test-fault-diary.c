/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a person writes day by day, on a disk and with a memory that fail. */

#include "dish-fixture.h"
#include "fault-run.h"
#include "olivine-dose.h"
#include "olivine-health.h"
#include "olivine-journal.h"
#include "olivine-log-line.h"
#include "olivine-profile.h"

#define TODAY "2026-03-02"

static void
rename_entry (OlivineEntry *entry,
              const char   *uid)
{
  g_free (entry->uid);
  entry->uid = g_strdup (uid);
}

/* Some days of what there may be. */
static void
fill (StoreFixture *fixture)
{
  g_autoptr (OlivineFood) bread = fixture_food ("", "Own bread", 80);
  g_autoptr (OlivineEntry) oats = fixture_entry (TODAY, "", "Oats", 40, 55);

  fixture_set_profile (fixture, "2026-01-01", "target-mg", "300");
  olivine_entry_unref (fixture_add (fixture, "2026-03-01", "Lentils", 70));
  rename_entry (oats, "oats");
  g_assert_true (olivine_diary_add (fixture->store, oats, NULL));
  g_free (olivine_catalogue_save_own (fixture->store, bread, NULL));
  g_free (fixture_plan (fixture, TODAY, OLIVINE_MEAL_LUNCH, "dish:bean-stew", 1000));
}

static gboolean
log_food (StoreFixture  *fixture,
          GError       **error)
{
  g_autoptr (OlivineLogLine) line = NULL;
  g_autoptr (OlivineEntry) entry = NULL;

  line = olivine_log_line_resolve (fixture->store, "30 g almonds", NULL, error);
  if (line == NULL)
    return FALSE;
  entry = olivine_log_line_to_entry (line, fixture_day (TODAY));

  return olivine_diary_add (fixture->store, entry, error);
}

static gboolean
edit_entry (StoreFixture  *fixture,
            GError       **error)
{
  g_autoptr (OlivineEntry) entry = olivine_diary_get (fixture->store, "oats", error);

  if (entry == NULL)
    return FALSE;
  g_free (entry->note);
  entry->note = g_strdup ("with milk");

  return olivine_entry_set_amount (fixture->store, entry, "60", "g", error) &&
         olivine_diary_replace (fixture->store, entry, error);
}

static gboolean
delete_entry (StoreFixture  *fixture,
              GError       **error)
{
  return olivine_diary_remove (fixture->store, "oats", NULL, error);
}

static void
fill_and_edit (StoreFixture *fixture)
{
  fill (fixture);
  g_assert_true (edit_entry (fixture, NULL));
}

static gboolean
undo (StoreFixture  *fixture,
      GError       **error)
{
  return olivine_journal_undo (fixture->store, NULL, NULL, NULL, error);
}

static gboolean
log_dose (StoreFixture  *fixture,
          GError       **error)
{
  g_autoptr (OlivineEntry) entry = fixture_entry (TODAY, "", "Citrate", 1, 100);

  entry->kind = OLIVINE_KIND_SUPPLEMENT;
  entry->grams = OLIVINE_UNKNOWN;
  g_free (entry->compound);
  entry->compound = g_strdup ("citrate");
  entry->compound_mg = 600 * 1000;

  return olivine_diary_add (fixture->store, entry, error);
}

static gboolean
fill_plan (StoreFixture  *fixture,
           GError       **error)
{
  g_autoptr (OlivinePlanProblem) problem = NULL;
  g_autoptr (OlivinePlan) plan = olivine_plan_new ();
  OlivinePlanWish wish;

  olivine_plan_wish_init (&wish, fixture_day (TODAY));
  wish.n_days = 3;
  problem = olivine_meal_plan_problem (fixture->store, &wish, wish.from, error);
  if (problem == NULL)
    return FALSE;
  for (guint i = 0; i < problem->days->len; i++)
    {
      const OlivinePlanDay *day = &g_array_index (problem->days, OlivinePlanDay, i);
      OlivinePlanChoice choice = { day->date, OLIVINE_MEAL_DINNER, i, 1000 };

      g_array_append_val (plan->choices, choice);
    }

  return olivine_meal_plan_apply (fixture->store, problem, plan, NULL, error);
}

static gboolean
set_profile (StoreFixture  *fixture,
             GError       **error)
{
  const char *const keys[] = { "kidney", "egfr", "weight-kg", NULL };
  const char *const values[] = { "ckd", "41", "70.5", NULL };

  return olivine_profile_set (fixture->store, fixture_day (TODAY), fixture_day (TODAY), keys,
                              values, error);
}

static gboolean
add_lab (StoreFixture  *fixture,
         GError       **error)
{
  OlivineLab lab = fixture_lab (OLIVINE_LAB_SERUM_MAGNESIUM, TODAY, 0.85, "mmol/L");

  return olivine_health_add_lab (fixture->store, &lab, error);
}

static gboolean
save_food (StoreFixture  *fixture,
           GError       **error)
{
  g_autoptr (OlivineFood) food = fixture_food ("", "Own soup", 20);
  g_autofree char *id = NULL;

  g_ptr_array_add (food->portions, olivine_portion_new (1, "bowl", 300));
  id = olivine_catalogue_save_own (fixture->store, food, error);

  return id != NULL;
}

static const FaultOperation operations[] = {
  { "log", fill, log_food },
  { "edit", fill, edit_entry },
  { "delete", fill, delete_entry },
  { "undo", fill_and_edit, undo },
  { "dose", fill, log_dose },
  { "plan fill", fill, fill_plan },
  { "profile set", fill, set_profile },
  { "lab add", fill, add_lab },
  { "own food", fill, save_food },
};

int
main (int   argc,
      char *argv[])
{
  fault_run_init (&argc, &argv, dish_fixture_init);
  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    fault_run_add (&operations[i]);

  return g_test_run ();
}
