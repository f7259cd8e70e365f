/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Calls of the C library that fail when they are told to.
 *
 * Each call of a kind that is watched is a point, counted from 1.  Nothing is ever
 * synced: what is tested is what a program does about a failure, and no power fails.
 *
 * Where it is preloaded the environment arms it from the start:
 *
 *   OLIVINE_FAULT        KINDS:AT:MANNER:ERRNO, as in "wso:12:once:5"; kinds are o r w s
 *                        t u n (open, read, write, sync, truncate, unlink, rename),
 *                        manners are once, on and short; AT 0 only counts
 *   OLIVINE_FAULT_COUNT  a file that gets the number of points at the end
 */

/* It defines the functions that would be checked, by both of their names. */
#undef _FORTIFY_SOURCE
#undef _FILE_OFFSET_BITS

#include "fault.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* What the real function is called by; the cast is what dlsym() is for. */
#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static FaultPlan plan;
static unsigned at;
static unsigned n_points;

/* Makes the point of that number fail; 0 is none, and only counts. */
void
fault_arm (const FaultPlan *new_plan,
           unsigned         new_at)
{
  plan = *new_plan;
  at = new_at;
  __atomic_store_n (&n_points, 0, __ATOMIC_SEQ_CST);
}

/* Returns how many points were passed since it was armed. */
unsigned
fault_disarm (void)
{
  plan.kinds = 0;

  return __atomic_load_n (&n_points, __ATOMIC_SEQ_CST);
}

/* Passes a point; returns whether the call shall fail, with errno set. */
int
fault_meets (FaultKind kind)
{
  unsigned point = 0;

  if ((plan.kinds & kind) == 0)
    return 0;
  point = __atomic_add_fetch (&n_points, 1, __ATOMIC_SEQ_CST);
  if (at == 0 || point < at || (point > at && plan.manner == FAULT_ONCE))
    return 0;
  errno = plan.number;

  return 1;
}

/* How much of a write is done; -1 when none is. */
static ssize_t
get_share (size_t n_bytes)
{
  unsigned before = __atomic_load_n (&n_points, __ATOMIC_SEQ_CST);

  if (!fault_meets (FAULT_WRITE))
    return (ssize_t) n_bytes;

  return plan.manner == FAULT_SHORT && before + 1 == at && n_bytes > 1 ? (ssize_t) n_bytes / 2
                                                                      : -1;
}

/* What a program says of its failure must come through. */
static int
is_watched (int fd)
{
  return fd != STDERR_FILENO;
}

static int
is_for_writing (int flags)
{
  return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
}

static mode_t
get_mode (int     flags,
          va_list arguments)
{
  return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg (arguments, mode_t) : 0;
}

#define DEFINE_OPEN(name) \
  int \
  name (const char *path, \
        int         flags, \
        ...) \
  { \
    va_list arguments; \
    mode_t mode = 0; \
 \
    va_start (arguments, flags); \
    mode = get_mode (flags, arguments); \
    va_end (arguments); \
    if (is_for_writing (flags) && fault_meets (FAULT_OPEN)) \
      return -1; \
 \
    return REAL (name) (path, flags, mode); \
  }

#define DEFINE_OPENAT(name) \
  int \
  name (int         folder, \
        const char *path, \
        int         flags, \
        ...) \
  { \
    va_list arguments; \
    mode_t mode = 0; \
 \
    va_start (arguments, flags); \
    mode = get_mode (flags, arguments); \
    va_end (arguments); \
    if (is_for_writing (flags) && fault_meets (FAULT_OPEN)) \
      return -1; \
 \
    return REAL (name) (folder, path, flags, mode); \
  }

#define DEFINE_PREAD(name, offset_type) \
  ssize_t \
  name (int          fd, \
        void        *bytes, \
        size_t       n_bytes, \
        offset_type  offset) \
  { \
    return fault_meets (FAULT_READ) ? -1 : REAL (name) (fd, bytes, n_bytes, offset); \
  }

#define DEFINE_PWRITE(name, offset_type) \
  ssize_t \
  name (int          fd, \
        const void  *bytes, \
        size_t       n_bytes, \
        offset_type  offset) \
  { \
    ssize_t share = get_share (n_bytes); \
 \
    return share < 0 ? -1 : REAL (name) (fd, bytes, (size_t) share, offset); \
  }

#define DEFINE_TRUNCATE(name, offset_type) \
  int \
  name (int         fd, \
        offset_type size) \
  { \
    return fault_meets (FAULT_TRUNCATE) ? -1 : REAL (name) (fd, size); \
  }

DEFINE_OPEN (open)
DEFINE_OPEN (open64)
DEFINE_OPENAT (openat)
DEFINE_OPENAT (openat64)
DEFINE_PREAD (pread, off_t)
DEFINE_PREAD (pread64, off64_t)
DEFINE_PWRITE (pwrite, off_t)
DEFINE_PWRITE (pwrite64, off64_t)
DEFINE_TRUNCATE (ftruncate, off_t)
DEFINE_TRUNCATE (ftruncate64, off64_t)

int
mkdir (const char *path,
       mode_t      mode)
{
  return fault_meets (FAULT_OPEN) ? -1 : REAL (mkdir) (path, mode);
}

ssize_t
write (int         fd,
       const void *bytes,
       size_t      n_bytes)
{
  ssize_t share = is_watched (fd) ? get_share (n_bytes) : (ssize_t) n_bytes;

  return share < 0 ? -1 : REAL (write) (fd, bytes, (size_t) share);
}

ssize_t
writev (int                 fd,
        const struct iovec *pieces,
        int                 n_pieces)
{
  if (is_watched (fd) && fault_meets (FAULT_WRITE))
    return -1;

  return REAL (writev) (fd, pieces, n_pieces);
}

int
fsync (int fd)
{
  return fault_meets (FAULT_SYNC) ? -1 : 0;
}

int
fdatasync (int fd)
{
  return fault_meets (FAULT_SYNC) ? -1 : 0;
}

int
unlink (const char *path)
{
  return fault_meets (FAULT_UNLINK) ? -1 : REAL (unlink) (path);
}

int
rename (const char *from,
        const char *to)
{
  return fault_meets (FAULT_RENAME) ? -1 : REAL (rename) (from, to);
}

int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  if (fault_meets (FAULT_RENAME))
    return -1;

  return REAL (renameat2) (from_folder, from, to_folder, to, flags);
}

int
link (const char *from,
      const char *to)
{
  return fault_meets (FAULT_RENAME) ? -1 : REAL (link) (from, to);
}

static unsigned
kinds_from_letters (const char *letters)
{
  static const char known[] = "orwstun";
  unsigned kinds = 0;

  for (; *letters != '\0' && *letters != ':'; letters++)
    {
      const char *found = strchr (known, *letters);

      if (found != NULL)
        kinds |= 1u << (found - known);
    }

  return kinds;
}

static void __attribute__ ((constructor))
arm_from_environment (void)
{
  const char *text = getenv ("OLIVINE_FAULT");
  FaultPlan wanted = { 0 };
  char manner[8] = "";
  unsigned point = 0;

  if (text == NULL || sscanf (text, "%*[a-z]:%u:%7[a-z]:%d", &point, manner, &wanted.number) != 3)
    return;
  wanted.kinds = kinds_from_letters (text);
  wanted.manner = strcmp (manner, "once") == 0 ? FAULT_ONCE
                  : strcmp (manner, "on") == 0 ? FAULT_FROM_THEN_ON : FAULT_SHORT;
  fault_arm (&wanted, point);
}

static void __attribute__ ((destructor))
tell_count (void)
{
  const char *path = getenv ("OLIVINE_FAULT_COUNT");
  unsigned count = fault_disarm ();
  int fd = path != NULL ? REAL (open) (path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;

  if (fd < 0)
    return;
  dprintf (fd, "%u\n", count);
  close (fd);
}
