/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Programs that are killed at any moment: the diary is sound afterwards, and holds
 * all that was told to be saved.
 *
 *   OLIVINE_KILLS       how many, all jobs together
 *   OLIVINE_KILL_SEED   of the moments
 */

#include <stdlib.h>

#include "fault-room.h"
#include "kill-jobs.h"

/* So long an endless job runs at most. */
#define ENDLESS_US (60 * 1000)

static GRand *moments;

static guint
get_number (const char *variable,
            guint       otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : otherwise;
}

static GPtrArray *
split_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = g_strsplit (text, "\n", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_ptr_array_add (lines, g_strdup (pieces[i]));

  return lines;
}

static void
check (const KillJob *job,
       const char    *dir,
       const char    *told)
{
  g_autoptr (GPtrArray) lines = split_lines (told);
  StoreFixture fixture = { g_strdup (dir), NULL };

  store_fixture_reopen (&fixture);
  fault_room_assert_sound (fixture.store);
  if (!job->holds (&fixture, lines))
    g_error ("%s was killed, and this was told before:\n%s", job->name, told);
  store_fixture_tear_down (&fixture, NULL);
}

/* What was being made when it was killed is gone the day after the next start. */
static void
check_tidy (const char *dir)
{
  StoreFixture fixture = { g_strdup (dir), NULL };

  fault_room_age (dir, 25 * 60 * 60);
  store_fixture_reopen (&fixture);
  fault_room_assert_tidy (dir);
  store_fixture_tear_down (&fixture, NULL);
}

static void
prepare (const KillJob *job,
         const char    *dir)
{
  StoreFixture fixture = { g_strdup (dir), NULL };

  g_mkdir_with_parents (dir, 0700);
  job->prepare (&fixture);
  store_fixture_tear_down (&fixture, NULL);
}

/* Returns how many were killed while they ran. */
static guint
kill_often (const KillJob *job,
            guint          n_runs,
            const char    *clean,
            const char    *work)
{
  gulong longest_us = ENDLESS_US;
  guint n_killed = 0;

  if (!job->is_endless)
    {
      fault_room_copy (clean, work);
      longest_us = kill_measure (job, work);
    }
  /* Some end before they are killed. */
  for (guint i = 0; n_killed < n_runs && i < 4 * n_runs; i++)
    {
      gulong after_us = 1 + (gulong) (g_rand_double (moments) * longest_us);
      g_autofree char *told = NULL;

      fault_room_copy (clean, work);
      told = kill_run (job, work, after_us);
      n_killed += told != NULL;
      check (job, work, told != NULL ? told : "");
      check_tidy (work);
    }

  return n_killed;
}

static void
run (gconstpointer data)
{
  const KillJob *job = data;
  g_autofree char *clean = g_build_filename (g_get_user_data_dir (), "clean", NULL);
  g_autofree char *work = g_build_filename (g_get_user_data_dir (), "work", NULL);
  guint n_all = get_number ("OLIVINE_KILLS", 60);
  guint n_runs = 0;
  guint n_killed = 0;

  for (gsize i = 0; i < kill_n_jobs; i++)
    n_runs += kill_jobs[i].share;
  n_runs = MAX (n_all * job->share / n_runs, 1);
  prepare (job, clean);
  n_killed = kill_often (job, n_runs, clean, work);
  g_test_message ("%s: survived %u kills", job->name, n_killed);
  g_assert_cmpuint (n_killed, ==, n_runs);
}

int
main (int   argc,
      char *argv[])
{
  guint seed = get_number ("OLIVINE_KILL_SEED", 8);
  int status = 0;

  store_fixture_init (&argc, &argv);
  moments = g_rand_new_with_seed (seed);
  g_test_message ("the seed of the moments is %u", seed);
  for (gsize i = 0; i < kill_n_jobs; i++)
    {
      g_autofree char *path = g_strconcat ("/olivine/kill/", kill_jobs[i].name, NULL);

      g_test_add_data_func (g_strdelimit (path, " ", '-'), &kill_jobs[i], run);
    }
  status = g_test_run ();
  g_rand_free (moments);

  return status;
}
