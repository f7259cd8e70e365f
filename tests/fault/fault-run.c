/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An operation is tried with every failure that it can meet, one after the other.
 *
 * After each one, what another program would find on the disk is what was there
 * before or what the operation leads to, whole and sound; it is the latter if the
 * operation said so.  If not, it said why and what to do, and the same store does
 * it when it is asked again and nothing fails.
 *
 * With OLIVINE_FAULTS=all each point is tried, with a number so many of each kind at
 * most, otherwise some.
 */

#include "fault-run.h"

#include <errno.h>
#include <string.h>

#include "fault-room.h"
#include "fault.h"

/* There are thousands of points of memory, and some dozens of the disk. */
#define SOME_POINTS_OF_MEMORY 7
#define SOME_POINTS_OF_DISK   14

#define DISK \
  (FAULT_OPEN | FAULT_READ | FAULT_WRITE | FAULT_SYNC | FAULT_TRUNCATE | FAULT_UNLINK | \
   FAULT_RENAME)

typedef struct {
  const char *name;
  FaultPlan   plan;
  gboolean    is_met_by_all; /* no operation does without what fails */
} Fault;

static const Fault faults[] = {
  { "a write fails", { FAULT_WRITE | FAULT_TRUNCATE, FAULT_ONCE, EIO }, TRUE },
  { "a sync fails", { FAULT_SYNC, FAULT_ONCE, EIO }, TRUE },
  { "opening or renaming fails", { FAULT_OPEN | FAULT_RENAME, FAULT_ONCE, EACCES }, FALSE },
  { "removing fails", { FAULT_UNLINK, FAULT_ONCE, EIO }, FALSE },
  { "a read fails", { FAULT_READ, FAULT_ONCE, EIO }, FALSE },
  { "the disk is full", { FAULT_OPEN | FAULT_WRITE | FAULT_RENAME, FAULT_FROM_THEN_ON, ENOSPC },
    TRUE },
  { "half a write fills the disk", { FAULT_WRITE, FAULT_SHORT, ENOSPC }, TRUE },
  { "the disk is gone", { DISK, FAULT_FROM_THEN_ON, EIO }, TRUE },
  { "no memory once", { FAULT_MEMORY, FAULT_ONCE, 0 }, TRUE },
  { "no memory from then on", { FAULT_MEMORY, FAULT_FROM_THEN_ON, 0 }, TRUE },
};

/* What a message tells to do, one of these. */
static const char *const advice[] = {
  "ry again", "estore a copy", "restore an earlier copy", "Free some space",
  "Check the disk", "writable for you", "Choose another", "Install",
};

typedef struct {
  const FaultOperation *operation;
  const Fault          *fault;
  unsigned              at;
  char                 *clean;  /* folder before it, never changed */
  char                 *work;   /* folder it works in */
  char                 *killed; /* what would be found if it had been killed */
  char                 *before; /* what the folder says then */
  char                 *after;
} Trial;

static void
trial_clear (Trial *trial)
{
  g_clear_pointer (&trial->clean, g_free);
  g_clear_pointer (&trial->work, g_free);
  g_clear_pointer (&trial->killed, g_free);
  g_clear_pointer (&trial->before, g_free);
  g_clear_pointer (&trial->after, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

static char *
describe (const Trial *trial,
          const char  *dir)
{
  return fault_room_describe (dir, trial->operation->makes_copies);
}

static void
fail (const Trial *trial,
      const char  *what,
      const char  *detail)
{
  g_error ("%s, %s at point %u: %s\n%s", trial->operation->name, trial->fault->name, trial->at,
           what, detail);
}

static void
enter (const Trial  *trial,
       StoreFixture *fixture)
{
  fault_room_copy (trial->clean, trial->work);
  fixture->dir = trial->work;
  if (!trial->operation->opens)
    store_fixture_reopen (fixture);
}

static void
leave (StoreFixture *fixture)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->store));
}

/* It is a sentence or several, and says what to do. */
static void
check_message (const Trial  *trial,
               const GError *error)
{
  gboolean is_helpful = FALSE;

  if (error == NULL)
    fail (trial, "no error was set", "");
  for (gsize i = 0; i < G_N_ELEMENTS (advice); i++)
    is_helpful |= strstr (error->message, advice[i]) != NULL;
  if (!is_helpful || !g_str_has_suffix (error->message, "."))
    fail (trial, "the message does not say what to do", error->message);
}

/* What is there for the next program when this one ends here. */
static void
check_disk (const Trial *trial,
            gboolean     is_done)
{
  g_autofree char *problem = NULL;
  g_autofree char *found = NULL;
  StoreFixture fixture = { trial->killed, NULL };

  fault_room_copy (trial->work, trial->killed);
  found = describe (trial, trial->killed);
  if (!g_str_equal (found, trial->after) && (is_done || !g_str_equal (found, trial->before)))
    fail (trial, is_done ? "what was done is not there" : "it is half done", found);
  store_fixture_reopen (&fixture);
  problem = fault_room_find_problem (fixture.store);
  if (problem != NULL)
    fail (trial, "the diary is damaged", problem);
  leave (&fixture);
}

/* The same store does it when it is asked again. */
static void
check_again (const Trial  *trial,
             StoreFixture *fixture,
             const GError *failure)
{
  g_autofree char *now = describe (trial, trial->work);
  g_autoptr (GError) error = NULL;

  if (trial->operation->ends_with_close && g_str_equal (now, trial->after))
    return;
  if (!g_str_equal (now, trial->before) && !trial->operation->ends_with_rename)
    fail (trial, "it was told that it failed, and it was done", failure->message);
  if (!trial->operation->act (fixture, &error))
    fail (trial, "it fails again", error->message);
}

static void
check_end (const Trial  *trial,
           StoreFixture *fixture)
{
  g_autofree char *problem = fault_room_find_problem (fixture->store);
  g_autofree char *now = NULL;

  if (problem != NULL)
    fail (trial, "the diary is damaged in the end", problem);
  leave (fixture);
  now = describe (trial, trial->work);
  if (!g_str_equal (now, trial->after))
    fail (trial, "it is not done in the end", now);
  if ((trial->fault->plan.kinds & FAULT_UNLINK) == 0)
    fault_room_assert_tidy (trial->work);
}

/* Returns whether the failure was met. */
static gboolean
try_point (const Trial *trial)
{
  g_autoptr (GError) error = NULL;
  StoreFixture fixture = { 0 };
  gboolean is_done = FALSE;
  gboolean is_met = FALSE;

  enter (trial, &fixture);
  fault_arm (&trial->fault->plan, trial->at);
  is_done = trial->operation->act (&fixture, &error);
  is_met = fault_disarm () >= trial->at;
  if (is_done && error != NULL)
    fail (trial, "it is done and has an error", error->message);
  if (!is_done && !is_met)
    fail (trial, "it fails by itself", error->message);
  if (!is_done)
    check_message (trial, error);

  /* Of what the store itself finds then, nothing differs for want of memory. */
  if (trial->fault->plan.kinds != FAULT_MEMORY)
    check_disk (trial, is_done);
  if (!is_done)
    check_again (trial, &fixture, error);
  check_end (trial, &fixture);

  return is_met;
}

/* How many points there are when nothing fails. */
static unsigned
count_points (const Trial *trial)
{
  g_autoptr (GError) error = NULL;
  StoreFixture fixture = { 0 };
  unsigned n_points = 0;

  enter (trial, &fixture);
  fault_arm (&trial->fault->plan, 0);
  g_assert_true (trial->operation->act (&fixture, &error));
  n_points = fault_disarm ();
  leave (&fixture);

  return n_points;
}

/* How many points of a kind are tried at most. */
static unsigned
get_most_points (const Fault *fault)
{
  const char *wanted = g_getenv ("OLIVINE_FAULTS");

  if (g_strcmp0 (wanted, "all") == 0)
    return G_MAXUINT;
  if (wanted != NULL)
    return MAX (2, (unsigned) g_ascii_strtoull (wanted, NULL, 10));

  return fault->plan.kinds == FAULT_MEMORY ? SOME_POINTS_OF_MEMORY : SOME_POINTS_OF_DISK;
}

/* The first, the last and some between; or each of them, until none is met. */
static unsigned
try_fault (Trial       *trial,
           const Fault *fault)
{
  unsigned n_most = get_most_points (fault);
  unsigned n_points = 0;
  unsigned n_tried = 0;

  trial->fault = fault;
  n_points = count_points (trial);
  if (n_points == 0 && fault->is_met_by_all)
    fail (trial, "it never meets that", "");
  if (n_points <= n_most)
    {
      for (trial->at = 1; try_point (trial); trial->at++)
        n_tried++;
      return n_tried;
    }

  for (; n_tried < n_most; n_tried++)
    {
      trial->at = 1 + n_tried * (n_points - 1) / (n_most - 1);
      try_point (trial);
    }

  return n_tried;
}

static void
prepare (Trial                *trial,
         const FaultOperation *operation)
{
  const char *home = g_get_user_data_dir ();
  StoreFixture fixture = { 0 };

  trial->operation = operation;
  trial->fault = &faults[0];
  trial->clean = g_build_filename (home, "clean", NULL);
  trial->work = g_build_filename (home, "work", NULL);
  trial->killed = g_build_filename (home, "killed", NULL);

  fixture.dir = trial->clean;
  if (!operation->opens)
    store_fixture_reopen (&fixture);
  operation->prepare (&fixture);
  leave (&fixture);
  trial->before = describe (trial, trial->clean);
  enter (trial, &fixture);
  g_assert_true (operation->act (&fixture, NULL));
  leave (&fixture);
  trial->after = describe (trial, trial->work);
  g_assert_cmpstr (trial->before, !=, trial->after);
}

static void
run (gconstpointer data)
{
  const FaultOperation *operation = data;
  g_auto (Trial) trial = { 0 };
  unsigned n_tried = 0;

  prepare (&trial, operation);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      unsigned n_of_fault = try_fault (&trial, &faults[i]);

      g_test_message ("%s: %u points: %s", operation->name, n_of_fault, faults[i].name);
      n_tried += n_of_fault;
    }
  g_test_message ("%s: %u points", operation->name, n_tried);
  g_assert_cmpuint (n_tried, >, 0);
}

/* @init: that of the fixture whose foods are wanted; nothing has used SQLite before. */
void
fault_run_init (int    *argc,
                char ***argv,
                void  (*init) (int *argc, char ***argv))
{
  fault_watch_memory ();
  init (argc, argv);
}

void
fault_run_add (const FaultOperation *operation)
{
  g_autofree char *path = g_strconcat ("/olivine/fault/", operation->name, NULL);

  g_test_add_data_func (g_strdelimit (path, " ", '-'), operation, run);
}
