/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A child that does a job and is killed in the middle of it.
 *
 * What it tells is in a pipe before it goes on, and so outlives it.
 */

#include "kill-child.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault-room.h"

#define READY "ready"

static int told_fd = -1;

/* Tells a line; whoever prepares a diary tells nobody. */
void
kill_tell (const char *format,
           ...)
{
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;
  va_list arguments;

  if (told_fd < 0)
    return;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  text = g_strconcat (line, "\n", NULL);
  if (write (told_fd, text, strlen (text)) < 0)
    _exit (1);
}

static pid_t
start (const KillJob *job,
       const char    *dir,
       int           *fd)
{
  StoreFixture fixture = { g_strdup (dir), NULL };
  int ends[2] = { -1, -1 };
  pid_t child = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      told_fd = ends[1];
      kill_tell (READY);
      job->act (&fixture);
      _exit (0);
    }
  close (ends[1]);
  *fd = ends[0];
  g_free (fixture.dir);

  return child;
}

static void
read_on (int      fd,
         GString *text,
         gboolean until_end)
{
  char bytes[4096];
  ssize_t n_bytes = 0;

  do
    {
      n_bytes = read (fd, bytes, sizeof bytes);
      if (n_bytes > 0)
        g_string_append_len (text, bytes, n_bytes);
      g_assert_true (n_bytes >= 0 || errno == EINTR);
    }
  while (n_bytes < 0 || (until_end && n_bytes > 0));
}

/* Kills a child some time after it began, 0 for never.  Returns all it told, or NULL
 * when it had ended by itself. */
char *
kill_run (const KillJob *job,
          const char    *dir,
          gulong         after_us)
{
  g_autoptr (GString) told = g_string_new (NULL);
  int fd = -1;
  int status = 0;
  pid_t child = start (job, dir, &fd);

  read_on (fd, told, FALSE);
  if (after_us > 0)
    {
      g_usleep (after_us);
      kill (child, SIGKILL);
    }
  read_on (fd, told, TRUE);
  close (fd);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (!WIFSIGNALED (status))
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL
         ? g_strdup (told->str + strlen (READY "\n")) : NULL;
}

/* How long the job takes when nobody disturbs it. */
gulong
kill_measure (const KillJob *job,
              const char    *dir)
{
  gint64 begin = g_get_monotonic_time ();

  g_assert_null (kill_run (job, dir, 0));

  return (gulong) (g_get_monotonic_time () - begin);
}
