/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An operation is tried with every statement of SQL that can fail in it, one after the other. */

#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  /* Fills an empty store. */
  void      (*prepare) (StoreFixture  *fixture);
  /* Does what is tried; what it finds out is appended to @told, without what differs
   * each time. */
  gboolean  (*act)     (StoreFixture  *fixture,
                        GString       *told,
                        GError       **error);
  gboolean    writes;          /* it changes what is in the folder */
  gboolean    opens;           /* there is no store before: it opens one, or works on the files */
  gboolean    makes_copies;    /* what it does is to be seen in the folder of copies */
  gboolean    ends_with_space; /* done, and told that only the space was not given back */
} StatementOperation;

void fault_statement_init (int                       *argc,
                           char                    ***argv,
                           void                     (*init) (int *argc, char ***argv));
void fault_statement_add  (const StatementOperation  *operation);

/* Adds all of an array. */
#define fault_statement_add_all(operations) \
  G_STMT_START { \
    for (gsize i = 0; i < G_N_ELEMENTS (operations); i++) \
      fault_statement_add (&(operations)[i]); \
  } G_STMT_END

G_END_DECLS
