/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An operation is tried with every failure that it can meet, one after the other. */

#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  /* Fills an empty store, or, of an operation that opens one, the folder. */
  void      (*prepare) (StoreFixture  *fixture);
  /* Does what is tried; whatever is in the way of it is told by @error. */
  gboolean  (*act)     (StoreFixture  *fixture,
                        GError       **error);
  gboolean    opens;            /* there is no store before */
  gboolean    makes_copies;     /* what it does is to be seen in the folder of copies */
  gboolean    ends_with_rename; /* done, and told to have failed, when the folder is not synced */
  gboolean    ends_with_close;  /* the same when the commit is written and not synced: its own
                                   connection is gone before anybody looks, and the next one
                                   finds what is in the log */
} FaultOperation;

void fault_run_init (int                  *argc,
                     char               ***argv,
                     void                (*init) (int *argc, char ***argv));
void fault_run_add  (const FaultOperation *operation);

G_END_DECLS
