/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The memory that SQLite asks for, which can fail like the disk.
 *
 * GLib ends a program that gets no memory, which is tested as any other end of it.
 */

#include "fault.h"

#include <sqlite3.h>
#include <stdlib.h>

static sqlite3_mem_methods usual;

static void *
give (int n_bytes)
{
  return fault_meets (FAULT_MEMORY) ? NULL : usual.xMalloc (n_bytes);
}

static void *
give_more (void *memory,
           int   n_bytes)
{
  return fault_meets (FAULT_MEMORY) ? NULL : usual.xRealloc (memory, n_bytes);
}

/* Before SQLite is used.  Small pieces come from a store of SQLite's own otherwise,
 * and would never fail. */
void
fault_watch_memory (void)
{
  sqlite3_mem_methods ours;

  if (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &usual) != SQLITE_OK)
    abort ();
  ours = usual;
  ours.xMalloc = give;
  ours.xRealloc = give_more;
  if (sqlite3_config (SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK ||
      sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0) != SQLITE_OK)
    abort ();
}
