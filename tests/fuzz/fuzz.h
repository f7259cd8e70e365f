/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every fuzzed function has to keep to, and a folder where it may do as it likes. */

#pragma once

#include "import-fixture.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* The last bytes of an input choose among the ways to read the rest of it. */
typedef struct {
  const guint8 *bytes;
  gsize         n_bytes;
} FuzzInput;

/* Imports @what, or only says what would come. */
typedef OlivineImportResult *(*FuzzImport) (StoreFixture   *fixture,
                                            gconstpointer   what,
                                            gboolean        dry_run,
                                            GError        **error);

void                 fuzz_init         (void);
guint                fuzz_choose       (FuzzInput            *input,
                                        guint                 n_choices);
char                *fuzz_text         (const FuzzInput      *input);
char                *fuzz_path         (const char           *name);
void                 fuzz_check_told   (gboolean              is_done,
                                        const GError         *error);
void                 fuzz_check_text   (const char           *text);
void                 fuzz_check_result (OlivineImportResult  *result,
                                        const GError         *error);
void                 fuzz_check_import (FuzzImport            import,
                                        gconstpointer         what,
                                        gboolean              is_whole);
StoreFixture        *fuzz_peek_store   (void);
void                 fuzz_open_store   (StoreFixture         *fixture);
void                 fuzz_close_store  (StoreFixture         *fixture);

int                  LLVMFuzzerTestOneInput (const guint8    *bytes,
                                        gsize                 n_bytes);

G_END_DECLS
