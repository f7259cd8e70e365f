/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Programs that are killed: what they do, and what they told before they ended. */

#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

/* How many rows the imports bring, and the diary has that is migrated. */
#define KILL_N_ROWS 2000

typedef struct {
  const char *name;
  /* Fills an empty folder. */
  void      (*prepare) (StoreFixture *fixture);
  /* What the child does; it tells by kill_tell(), and may go on forever. */
  void      (*act)     (StoreFixture *fixture);
  /* After the end of the child, with the diary open: whether all it told is so. */
  gboolean  (*holds)   (StoreFixture *fixture,
                        GPtrArray    *told);
  guint       share;       /* of all runs */
  gboolean    is_endless;
} KillJob;

void  kill_tell    (const char    *format,
                    ...) G_GNUC_PRINTF (1, 2);
char *kill_run     (const KillJob *job,
                    const char    *dir,
                    gulong         after_us);
gulong kill_measure (const KillJob *job,
                    const char    *dir);

G_END_DECLS
