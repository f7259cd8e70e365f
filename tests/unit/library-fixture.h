/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library to look at from several sides: two foods, or many. */

#pragma once

#include "olivine-library.h"
#include "store-fixture.h"

G_BEGIN_DECLS

#define LIBRARY_FIXTURE_MANY 3000

OlivineFood        *library_fixture_food         (const char             *id,
                                                  const char             *name,
                                                  const char             *brand,
                                                  double                  magnesium_mg);
OlivineLibrary     *library_fixture_open         (StoreFixture           *fixture,
                                                  gboolean                dry_run);
void                library_fixture_stage        (OlivineLibrary         *library,
                                                  const char             *id,
                                                  const char             *name,
                                                  const char             *brand,
                                                  double                  magnesium_mg);
void                library_fixture_stage_many   (OlivineLibrary         *library);
OlivineMergeResult  library_fixture_merge        (StoreFixture           *fixture,
                                                  OlivineLibrary         *library,
                                                  int                     minute,
                                                  gboolean                dry_run);
OlivineMergeResult  library_fixture_import_two   (StoreFixture           *fixture,
                                                  double                  magnesium_mg,
                                                  gboolean                dry_run);
void                library_fixture_check        (StoreFixture           *fixture);
void                library_fixture_assert_found (StoreFixture           *fixture,
                                                  const char             *words,
                                                  const char             *expected);
void                library_fixture_assert_first (StoreFixture           *fixture,
                                                  const OlivineFoodQuery *query,
                                                  const char             *expected);

G_END_DECLS
