/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables of foods as they are published, in small, and bringing them in. */

#pragma once

#include "olivine-food-import.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* A file of an archive or a folder; a list of them ends with NULL. */
typedef struct {
  const char *path;
  const char *text;
} FoodMember;

#define FOOD_FIXTURE_OFF_HEADER "code\tproduct_name\tbrands\tserving_size\tserving_quantity\tnova_group\t" \
  "energy_100g\tenergy-kcal_100g\tmagnesium_100g\tsodium_100g\n"

extern const FoodMember food_fixture_foundation[];
extern const FoodMember food_fixture_branded[];
extern const FoodMember food_fixture_sr28[];
extern const char food_fixture_off[];
extern const char food_fixture_foodyou[];

char                *food_fixture_path          (const char            *name);
char                *food_fixture_write_zip     (const FoodMember      *members);
char                *food_fixture_write_zip_with_password (const FoodMember *members,
                                                 const char            *password);
char                *food_fixture_write_folder  (const FoodMember      *members);
char                *food_fixture_write         (const char            *text);
char                *food_fixture_write_gzip    (const char            *bytes,
                                                 gsize                  n_bytes,
                                                 gsize                  n_cut);
GString             *food_fixture_make_off      (guint                  n_rows);
OlivineImportResult *food_fixture_import        (StoreFixture          *fixture,
                                                 const char            *path,
                                                 gboolean               dry_run,
                                                 OlivineImportProgress  progress,
                                                 gpointer               user_data,
                                                 GCancellable          *cancellable,
                                                 GError               **error);
void                 food_fixture_check         (StoreFixture          *fixture,
                                                 const char            *path,
                                                 gboolean               dry_run,
                                                 const char            *format,
                                                 guint                  n_imported,
                                                 guint                  n_skipped,
                                                 guint                  n_rejected);
void                 food_fixture_check_thrice  (StoreFixture          *fixture,
                                                 const char            *path,
                                                 const char            *format,
                                                 guint                  n_imported,
                                                 guint                  n_skipped,
                                                 guint                  n_rejected);
void                 food_fixture_check_refused (StoreFixture          *fixture,
                                                 const char            *path,
                                                 OlivineExchangeError   code,
                                                 const char            *words);

G_END_DECLS
