/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clock: a fixed one stands still, "today" is the day on the wall. */

#include "config.h"

#include <locale.h>

#include "olivine-clock.h"

static void
test_new_destroy (void)
{
  OlivineClock *clock = olivine_clock_new ();
  g_autoptr (GDateTime) now = olivine_clock_get_now (clock);

  g_assert_nonnull (now);
  g_assert_true (olivine_date_is_set (olivine_clock_get_today (clock)));
  g_assert_finalize_object (clock);
}

static void
test_fixed_stands_still (void)
{
  g_autoptr (GDateTime) moment = g_date_time_new_local (2026, 11, 20, 23, 59, 30);
  g_autoptr (OlivineClock) clock = olivine_clock_new_fixed (moment);
  g_autoptr (GDateTime) now = olivine_clock_get_now (clock);

  g_assert_cmpint (g_date_time_compare (now, moment), ==, 0);
  g_assert_cmpint (olivine_date_compare (olivine_clock_get_today (clock),
                                         olivine_date_from_ymd (2026, 11, 20)), ==, 0);
}

/* One moment, two walls: the day is that of the zone the moment carries. */
static void
test_b15_day_is_the_local_one (void)
{
  const struct {
    const char *zone;
    int         day;
  } cases[] = {
    { "-11:00", 19 }, { "-01:00", 20 }, { "+00:00", 20 }, { "+10:59", 20 }, { "+14:00", 21 },
  };
  g_autoptr (GDateTime) utc = g_date_time_new_utc (2026, 11, 20, 10, 30, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
      g_autoptr (OlivineClock) clock = olivine_clock_new_fixed (local);
      OlivineDate today = olivine_clock_get_today (clock);

      g_assert_cmpint (olivine_date_compare (today,
                                             olivine_date_from_ymd (2026, 11, cases[i].day)),
                       ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/clock/new-destroy", test_new_destroy);
  g_test_add_func ("/olivine/clock/fixed-stands-still", test_fixed_stands_still);
  g_test_add_func ("/olivine/clock/b15-day-is-the-local-one", test_b15_day_is_the_local_one);

  return g_test_run ();
}
