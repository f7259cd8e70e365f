/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two programs write to one diary, and the disk fails one of them now and then: the
 * other never learns of it, and what either was told to be saved is there. */

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault-room.h"
#include "fault.h"
#include "store-fixture.h"

#define N_ENTRIES 150
#define MOST_POINTS 40

static gboolean
add (StoreFixture  *fixture,
     const char    *who,
     guint          number,
     GError       **error)
{
  g_autoptr (OlivineEntry) entry = fixture_entry ("2026-03-01", "", who, 10, number);

  g_free (entry->uid);
  entry->uid = g_strdup_printf ("%s-%u", who, number);

  return olivine_diary_add (fixture->store, entry, error);
}

/* What fails, and where, is another thing each time and the same in each run. */
static gboolean
add_on_bad_disk (StoreFixture *fixture,
                 guint         number)
{
  static const FaultPlan plans[] = {
    { FAULT_WRITE | FAULT_TRUNCATE, FAULT_ONCE, EIO },
    { FAULT_SYNC, FAULT_ONCE, EIO },
    { FAULT_WRITE, FAULT_SHORT, ENOSPC },
    { FAULT_READ | FAULT_WRITE | FAULT_SYNC | FAULT_OPEN, FAULT_FROM_THEN_ON, EIO },
    { FAULT_MEMORY, FAULT_ONCE, 0 },
  };
  g_autoptr (GError) error = NULL;
  gboolean is_done = FALSE;

  fault_arm (&plans[number % G_N_ELEMENTS (plans)], 1 + number * 7 % MOST_POINTS);
  is_done = add (fixture, "bad", number, &error);
  fault_disarm ();
  g_assert_true (is_done == (error == NULL));

  return is_done;
}

/* Each byte says of one entry whether it was saved. */
static void
write_on_bad_disk (const char *dir,
                   int         fd)
{
  StoreFixture fixture = { g_strdup (dir), NULL };

  store_fixture_reopen (&fixture);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      char told = add_on_bad_disk (&fixture, i) ? 'y' : 'n';

      if (write (fd, &told, 1) != 1)
        _exit (1);
    }
  _exit (0);
}

static gboolean
is_there (StoreFixture *fixture,
          const char   *who,
          guint         number)
{
  g_autofree char *uid = g_strdup_printf ("%s-%u", who, number);
  g_autoptr (OlivineEntry) entry = olivine_diary_get (fixture->store, uid, NULL);

  return entry != NULL;
}

static void
check (StoreFixture *fixture,
       int           fd)
{
  guint n_saved = 0;

  for (guint i = 0; i < N_ENTRIES; i++)
    {
      char told = '?';

      g_assert_cmpint (read (fd, &told, 1), ==, 1);
      n_saved += told == 'y';
      g_assert_true (is_there (fixture, "bad", i) == (told == 'y'));
      g_assert_true (is_there (fixture, "good", i));
    }
  g_test_message ("together: of %u entries on the bad disk %u were refused", N_ENTRIES,
                  N_ENTRIES - n_saved);
  g_assert_cmpuint (n_saved, >, N_ENTRIES / 10);
  g_assert_cmpuint (n_saved, <, N_ENTRIES - N_ENTRIES / 10);
  fault_room_assert_sound (fixture->store);
}

static void
test_one_of_two (void)
{
  StoreFixture fixture = { olivine_store_default_dir (), NULL };
  int ends[2] = { -1, -1 };
  int status = 0;
  pid_t child = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    write_on_bad_disk (fixture.dir, ends[1]);
  close (ends[1]);

  store_fixture_reopen (&fixture);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autoptr (GError) error = NULL;

      add (&fixture, "good", i, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  store_fixture_reopen (&fixture);
  check (&fixture, ends[0]);
  close (ends[0]);
  store_fixture_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  fault_watch_memory ();
  store_fixture_init (&argc, &argv);
  g_test_add_func ("/olivine/fault/one-of-two-programs", test_one_of_two);

  return g_test_run ();
}
