/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changing how much an entry was of: what is known of it is enough, or it is said what is not. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "olivine-log-line.h"
#include "store-fixture.h"

/* OLIVINE_UNKNOWN as a number. */
#define NOT_KNOWN NAN

static OlivineEntry *
make_entry (double      quantity,
            const char *unit,
            double      grams)
{
  OlivineEntry *entry = fixture_entry ("2026-03-02", "", "Grandma’s soup", grams, 30);

  entry->quantity = olivine_thousandths_from_double (quantity);
  entry->grams = olivine_thousandths_from_double (grams);
  g_free (entry->unit);
  entry->unit = g_strdup (unit);
  return entry;
}

typedef struct {
  double      quantity; /* as the entry is */
  const char *unit;
  double      grams;
  const char *to_quantity;
  const char *to_unit;
} Change;

static void
test_changed (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const struct {
    Change change;
    double quantity;
    double grams;
    double magnesium_mg;
  } cases[] = {
    { { 2, "bowl", 300, "3", NULL }, 3, 450, 45 },
    { { 2, "bowl", 300, "3 bowls", NULL }, 3, 450, 45 },
    { { 2, "bowl", 300, "100 g", NULL }, 100, 100, 10 },
    { { 300, "g", 300, "", "kg" }, 300, 300000, 30000 }, /* the number stays */
    { { NOT_KNOWN, "", 300, "150", "g" }, 150, 150, 15 },
    { { 0, "", 300, "150 g", NULL }, 150, 150, 15 },
    { { 2, "bowl", NOT_KNOWN, "1", NULL }, 1, NOT_KNOWN, 15 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Change *change = &cases[i].change;
      g_autoptr (OlivineEntry) entry = make_entry (change->quantity, change->unit, change->grams);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %zu", i);
      g_assert_true (olivine_entry_set_amount (fixture->store, entry, change->to_quantity,
                                               change->to_unit, &error));
      g_assert_no_error (error);
      g_assert_cmpint (entry->quantity, ==, olivine_thousandths_from_double (cases[i].quantity));
      g_assert_cmpint (entry->grams, ==, olivine_thousandths_from_double (cases[i].grams));
      g_assert_cmpint (entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM], ==,
                       olivine_thousandths_from_double (cases[i].magnesium_mg));
    }
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const struct {
    Change      change;
    const char *words; /* in what is said */
  } cases[] = {
    { { 2, "bowl", 300, "many", "g" }, "many" },
    { { 2, "bowl", NOT_KNOWN, "100", "g" }, "so g cannot be worked out" },
    { { 2, "bowl", 0, "100", "g" }, "so g cannot be worked out" },
    { { NOT_KNOWN, "", NOT_KNOWN, "2", NULL }, "so the amount cannot be worked out" },
    { { 0, "", 0, "2", NULL }, "so the amount cannot be worked out" },
    { { NOT_KNOWN, "", 300, NULL, "g" }, "must be more than 0" },
    { { 0, "", 300, NULL, "g" }, "must be more than 0" },
    { { 2, "bowl", 300, "1", "slice" }, "1 slice of “Grandma’s soup” weighs" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Change *change = &cases[i].change;
      g_autoptr (OlivineEntry) entry = make_entry (change->quantity, change->unit, change->grams);
      g_autoptr (OlivineEntry) before = make_entry (change->quantity, change->unit, change->grams);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %zu", i);
      g_free (before->uid);
      before->uid = g_strdup (entry->uid);
      g_assert_false (olivine_entry_set_amount (fixture->store, entry, change->to_quantity,
                                                change->to_unit, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].words) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].words, error->message);
      g_assert_true (olivine_entry_equal (entry, before));
    }
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/entry-amount/changed", test_changed);
  STORE_FIXTURE_ADD ("/olivine/entry-amount/refused", test_refused);

  return g_test_run ();
}
