/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A disk, and a memory, that fail when they are told to.
 *
 * The library stands before the C library: what SQLite, GLib and Olivine write goes
 * through it.  A program that is linked with it says which call shall fail; one that
 * it is preloaded into is told by its environment, see fault.c.
 */

#pragma once

#include <stddef.h>

/* What can fail; reading and writing of files that are opened to be changed. */
typedef enum {
  FAULT_OPEN = 1 << 0,     /* a file to be made or written, a folder to be made */
  FAULT_READ = 1 << 1,
  FAULT_WRITE = 1 << 2,
  FAULT_SYNC = 1 << 3,
  FAULT_TRUNCATE = 1 << 4,
  FAULT_UNLINK = 1 << 5,
  FAULT_RENAME = 1 << 6,   /* and link */
  FAULT_MEMORY = 1 << 7,   /* what SQLite asks for */
} FaultKind;

typedef enum {
  FAULT_ONCE,
  FAULT_FROM_THEN_ON,
  FAULT_SHORT,             /* half of a write is done, and from then on it fails */
} FaultManner;

typedef struct {
  unsigned    kinds;       /* of FaultKind */
  FaultManner manner;
  int         number;      /* errno of what fails; nothing is said by FAULT_MEMORY */
} FaultPlan;

void     fault_arm          (const FaultPlan *plan,
                             unsigned         at);
unsigned fault_disarm       (void);
int      fault_meets        (FaultKind        kind);
void     fault_watch_memory (void);
