/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whole meals: which one is usual, which one is of the day before, and when neither is offered. */

#include "config.h"

#include "olivine-meal-offer.h"

#define ON (olivine_date_from_ymd (2026, 11, 20))

/* So many days before: what was eaten. */
typedef struct {
  int          n_days;
  OlivineMeal  meal;
  const char  *foods; /* words */
} Plate;

#define BREAKFAST OLIVINE_MEAL_BREAKFAST
#define LUNCH OLIVINE_MEAL_LUNCH

typedef struct {
  const char  *name;
  OlivineMeal  meal;
  Plate        plates[8]; /* the oldest first */
  const char  *expected;  /* kind, day and foods of each offer */
} Case;

static const Case cases[] = {
  { "nothing-eaten", BREAKFAST, { { 0 } }, "" },
  { "twice-is-chance", BREAKFAST,
    { { 9, BREAKFAST, "oats milk" }, { 5, BREAKFAST, "oats milk" } }, "" },
  { "three-times-is-usual", BREAKFAST,
    { { 9, BREAKFAST, "oats milk" }, { 5, BREAKFAST, "oats milk" }, { 3, BREAKFAST, "oats milk" } },
    "usual 3: oats milk" },
  { "in-any-order", BREAKFAST,
    { { 9, BREAKFAST, "milk oats" }, { 5, BREAKFAST, "oats milk" }, { 3, BREAKFAST, "milk oats" } },
    "usual 3: milk oats" },
  { "part-of-it-is-another", BREAKFAST,
    { { 9, BREAKFAST, "oats milk" }, { 5, BREAKFAST, "oats" }, { 3, BREAKFAST, "oats milk" } }, "" },
  { "the-most-frequent", BREAKFAST,
    { { 9, BREAKFAST, "egg" }, { 8, BREAKFAST, "egg" }, { 7, BREAKFAST, "egg" },
      { 6, BREAKFAST, "egg" }, { 5, BREAKFAST, "bun" }, { 4, BREAKFAST, "bun" },
      { 3, BREAKFAST, "bun" } },
    "usual 6: egg" },
  { "the-latest-among-equals", BREAKFAST,
    { { 9, BREAKFAST, "egg" }, { 8, BREAKFAST, "egg" }, { 7, BREAKFAST, "egg" },
      { 5, BREAKFAST, "bun" }, { 4, BREAKFAST, "bun" }, { 3, BREAKFAST, "bun" } },
    "usual 3: bun" },
  { "the-day-before", LUNCH, { { 1, LUNCH, "soup bread" } }, "before 1: soup bread" },
  { "not-two-days-before", LUNCH, { { 2, LUNCH, "soup bread" } }, "" },
  { "both", LUNCH,
    { { 9, LUNCH, "rice" }, { 5, LUNCH, "rice" }, { 3, LUNCH, "rice" }, { 1, LUNCH, "soup" } },
    "usual 3: rice | before 1: soup" },
  { "the-usual-one-on-the-day-before", LUNCH,
    { { 9, LUNCH, "rice" }, { 5, LUNCH, "rice" }, { 1, LUNCH, "rice" } }, "usual 1: rice" },
  { "other-meals-do-not-count", LUNCH,
    { { 9, BREAKFAST, "oats" }, { 5, BREAKFAST, "oats" }, { 1, BREAKFAST, "oats" } }, "" },
  { "not-what-is-on-the-table", BREAKFAST,
    { { 9, BREAKFAST, "oats milk" }, { 5, BREAKFAST, "oats milk" }, { 3, BREAKFAST, "oats milk" },
      { 1, BREAKFAST, "egg" }, { 0, BREAKFAST, "milk" } },
    "before 1: egg" },
  { "nor-yesterdays-where-it-is-there", LUNCH,
    { { 1, LUNCH, "soup bread" }, { 0, LUNCH, "bread" } }, "" },
  { "what-is-there-does-not-make-it-usual", BREAKFAST,
    { { 9, BREAKFAST, "oats" }, { 8, BREAKFAST, "oats" }, { 7, BREAKFAST, "oats" },
      { 6, BREAKFAST, "egg" }, { 5, BREAKFAST, "egg" }, { 4, BREAKFAST, "egg" },
      { 0, BREAKFAST, "oats" } },
    "usual 4: egg" },
  { "told-by-name-without-an-id", LUNCH,
    { { 9, LUNCH, "rice" }, { 5, LUNCH, "millet" }, { 3, LUNCH, "rice" } }, "" },
  { "beside-something-else", BREAKFAST,
    { { 9, BREAKFAST, "oats" }, { 5, BREAKFAST, "oats" }, { 3, BREAKFAST, "oats" },
      { 0, BREAKFAST, "coffee" }, { 0, LUNCH, "oats" } },
    "usual 3: oats" },
  { "today-is-no-habit", BREAKFAST,
    { { 9, BREAKFAST, "oats" }, { 5, BREAKFAST, "oats" }, { 0, BREAKFAST, "oats" } }, "" },
  { "what-is-later-does-not-count", BREAKFAST,
    { { 9, BREAKFAST, "oats" }, { 5, BREAKFAST, "oats" }, { -1, BREAKFAST, "oats" } }, "" },
  { "no-meal", OLIVINE_MEAL_NONE,
    { { 9, OLIVINE_MEAL_NONE, "oats" }, { 5, OLIVINE_MEAL_NONE, "oats" },
      { 1, OLIVINE_MEAL_NONE, "oats" } }, "" },
};

static void
add_food (GPtrArray   *entries,
          const Plate *plate,
          const char  *food)
{
  OlivineEntry *entry = olivine_entry_new ();

  g_free (entry->food);
  g_free (entry->food_id);
  entry->date = olivine_date_add_days (ON, -plate->n_days);
  entry->meal = plate->meal;
  entry->food = g_strdup (food);
  /* An import may not know which food it is. */
  entry->food_id = g_strdup (g_str_equal (food, "rice") || g_str_equal (food, "millet") ? "" : food);
  g_ptr_array_add (entries, entry);
}

static GPtrArray *
new_entries (const Plate *plates,
             gsize        n_plates)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);

  for (gsize i = 0; i < n_plates && plates[i].foods != NULL; i++)
    {
      g_auto (GStrv) foods = g_strsplit (plates[i].foods, " ", -1);

      for (guint k = 0; foods[k] != NULL; k++)
        add_food (entries, &plates[i], foods[k]);
    }

  return entries;
}

static char *
describe (GPtrArray *offers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const OlivineMealOffer *offer = offers->pdata[i];

      g_string_append_printf (text, "%s%s %d:", i > 0 ? " | " : "",
                              offer->is_usual ? "usual" : "before",
                              olivine_date_days_between (offer->from, ON));
      for (guint k = 0; k < offer->entries->len; k++)
        g_string_append_printf (text, " %s", ((OlivineEntry *) offer->entries->pdata[k])->food);
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GPtrArray) entries = new_entries (expected->plates, G_N_ELEMENTS (expected->plates));
  g_autoptr (GPtrArray) offers = olivine_meal_offers (entries, ON, expected->meal);
  g_autofree char *text = describe (offers);

  g_assert_cmpstr (text, ==, expected->expected);
}

static void
test_doses (void)
{
  const Plate plates[] = { { 3, LUNCH, "pill" }, { 2, LUNCH, "pill" }, { 1, LUNCH, "pill" } };
  g_autoptr (GPtrArray) entries = new_entries (plates, G_N_ELEMENTS (plates));
  g_autoptr (GPtrArray) offers = NULL;

  for (guint i = 0; i < entries->len; i++)
    ((OlivineEntry *) entries->pdata[i])->kind = OLIVINE_KIND_SUPPLEMENT;
  offers = olivine_meal_offers (entries, ON, LUNCH);
  g_assert_cmpuint (offers->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/olivine/meal-offer/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/olivine/meal-offer/doses-are-never-offered", test_doses);

  return g_test_run ();
}
