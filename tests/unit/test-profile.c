/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person by date: what was known then is what counts then. */

#include "olivine-profile.h"

#include <math.h>

#include "olivine-diary.h"
#include "store-fixture.h"

#define TODAY "2026-11-21"

static gboolean
try_set (StoreFixture *fixture,
         const char   *from,
         const char   *key,
         const char   *value,
         GError      **error)
{
  const char *const keys[] = { key, NULL };
  const char *const values[] = { value, NULL };

  return olivine_profile_set (fixture->store, fixture_day (from), fixture_day (TODAY), keys, values,
                              error);
}

static char *
get (StoreFixture *fixture,
     const char   *on,
     const char   *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivinePerson) person = olivine_profile_get (fixture->store, fixture_day (on), &error);

  g_assert_no_error (error);

  return olivine_person_get_text (person, key);
}

static void
assert_value (StoreFixture *fixture,
              const char   *on,
              const char   *key,
              const char   *expected)
{
  g_autofree char *value = get (fixture, on, key);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_nobody_yet (StoreFixture  *fixture,
                 gconstpointer  data)
{
  gboolean is_set = TRUE;

  g_assert_true (olivine_profile_is_set (fixture->store, &is_set, NULL));
  g_assert_false (is_set);
  assert_value (fixture, TODAY, "birth-date", "");
  assert_value (fixture, TODAY, "standard", "us-ca");

  fixture_set_profile (fixture, TODAY, "sex", "female");
  g_assert_true (olivine_profile_is_set (fixture->store, &is_set, NULL));
  g_assert_true (is_set);
}

static void
test_version_holds_from_its_day (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  fixture_set_profile (fixture, "2026-01-10", "weight-kg", "70");
  fixture_set_profile (fixture, "2026-03-01", "weight-kg", "65.5");
  assert_value (fixture, "2026-01-10", "weight-kg", "70");
  assert_value (fixture, "2026-02-28", "weight-kg", "70");
  assert_value (fixture, "2026-03-01", "weight-kg", "65.5");
  assert_value (fixture, "2030-01-01", "weight-kg", "65.5");
}

static void
test_first_version_reaches_back (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  fixture_set_profile (fixture, "2026-01-10", "birth-date", "1980-05-05");
  fixture_set_profile (fixture, "2026-03-01", "kidney", "ckd");
  assert_value (fixture, "2020-01-01", "birth-date", "1980-05-05");
  assert_value (fixture, "2020-01-01", "kidney", "unknown");
  assert_value (fixture, "2026-03-01", "kidney", "ckd");
}

static void
test_keys_are_versioned_alone (StoreFixture  *fixture,
                               gconstpointer  data)
{
  fixture_set_profile (fixture, "2026-01-10", "weight-kg", "70");
  fixture_set_profile (fixture, "2026-01-10", "sex", "male");
  fixture_set_profile (fixture, "2026-02-01", "sex", "female");
  assert_value (fixture, "2026-02-01", "weight-kg", "70");
  assert_value (fixture, "2026-02-01", "sex", "female");
  assert_value (fixture, "2026-01-31", "sex", "male");
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.profile"), ==, 3);
}

static void
test_empty_value_clears (StoreFixture  *fixture,
                         gconstpointer  data)
{
  fixture_set_profile (fixture, "2026-01-10", "target-mg", "400");
  fixture_set_profile (fixture, "2026-02-01", "target-mg", "");
  assert_value (fixture, "2026-01-31", "target-mg", "400");
  assert_value (fixture, "2026-02-01", "target-mg", "");
}

/* An earlier version must not take from the days between what reached back to them. */
static void
test_earlier_version_keeps_what_was_known (StoreFixture  *fixture,
                                           gconstpointer  data)
{
  fixture_set_profile (fixture, "2026-03-01", "birth-date", "1980-05-05");
  fixture_set_profile (fixture, "2026-03-01", "weight-kg", "70");
  fixture_set_profile (fixture, "2026-01-01", "weight-kg", "80");
  assert_value (fixture, "2026-02-01", "birth-date", "1980-05-05");
  assert_value (fixture, "2026-02-01", "weight-kg", "80");
  assert_value (fixture, "2025-01-01", "birth-date", "1980-05-05");
  assert_value (fixture, "2026-03-01", "weight-kg", "70");
}

static void
test_all_or_nothing (StoreFixture  *fixture,
                     gconstpointer  data)
{
  const char *const keys[] = { "weight-kg", "sex", NULL };
  const char *const values[] = { "70", "neither", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (olivine_profile_set (fixture->store, fixture_day (TODAY), fixture_day (TODAY),
                                       keys, values,
                                       &error));
  g_assert_nonnull (error);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.profile"), ==, 0);
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.change"), ==, 0);
}

static void
test_what_cannot_be_is_refused (StoreFixture  *fixture,
                                gconstpointer  data)
{
  static const struct {
    const char *key;
    const char *value;
  } cases[] = {
    { "birth-date", "2026-11-22" },
    { "birth-date", "2026-02-30" },
    { "weight-kg", "-1" },
    { "weight-kg", "heavy" },
    { "no-such-key", "1" },
    { "standard", "atlantis" },
    { "kidney", "three" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (try_set (fixture, TODAY, cases[i].key, cases[i].value, &error));
      g_assert_nonnull (error);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count (*) FROM main.profile"), ==, 0);
}

/* The values fit each other as they are on that day. */
static void
test_values_are_judged_together (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-01", "sex", "male");
  g_assert_false (try_set (fixture, "2026-02-01", "life-stage", "pregnant", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  fixture_set_profile (fixture, "2026-01-15", "sex", "female");
  fixture_set_profile (fixture, "2026-02-01", "life-stage", "pregnant");
  assert_value (fixture, "2026-02-01", "life-stage", "pregnant");
}

static void
test_days_are_judged_by_their_version (StoreFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_profile (fixture, "2026-01-02", "target-mg", "300");
  fixture_set_profile (fixture, "2026-01-04", "target-mg", "350");
  days = olivine_diary_get_days (fixture->store, fixture_day ("2026-01-01"),
                                 fixture_day ("2026-01-05"), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    {
      const OlivineDay *day = days->pdata[i];

      g_assert_cmpfloat (day->target.amount_mg, ==, i < 3 ? 300 : 350);
    }
}

static void
test_stored_nonsense_is_an_error (StoreFixture  *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  olivine_db_exec (olivine_store_get_db (fixture->store),
                   "INSERT INTO main.profile VALUES ('2026-01-01', 'weight-kg', 'heavy')", &error);
  g_assert_no_error (error);
  g_assert_null (olivine_profile_get (fixture->store, fixture_day (TODAY), &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);

  STORE_FIXTURE_ADD ("/olivine/profile/nobody-yet", test_nobody_yet);
  STORE_FIXTURE_ADD ("/olivine/profile/version-holds-from-its-day",
                     test_version_holds_from_its_day);
  STORE_FIXTURE_ADD ("/olivine/profile/first-version-reaches-back",
                     test_first_version_reaches_back);
  STORE_FIXTURE_ADD ("/olivine/profile/keys-are-versioned-alone", test_keys_are_versioned_alone);
  STORE_FIXTURE_ADD ("/olivine/profile/empty-value-clears", test_empty_value_clears);
  STORE_FIXTURE_ADD ("/olivine/profile/earlier-version-keeps-what-was-known",
                     test_earlier_version_keeps_what_was_known);
  STORE_FIXTURE_ADD ("/olivine/profile/all-or-nothing", test_all_or_nothing);
  STORE_FIXTURE_ADD ("/olivine/profile/what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  STORE_FIXTURE_ADD ("/olivine/profile/values-are-judged-together",
                     test_values_are_judged_together);
  STORE_FIXTURE_ADD ("/olivine/profile/days-are-judged-by-their-version",
                     test_days_are_judged_by_their_version);
  STORE_FIXTURE_ADD ("/olivine/profile/stored-nonsense-is-an-error",
                     test_stored_nonsense_is_an_error);

  return g_test_run ();
}
