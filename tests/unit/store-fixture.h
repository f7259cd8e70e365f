/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A store of its own for each case, with a food table that never changes. */

#pragma once

#include "olivine-catalogue.h"
#include "olivine-diary.h"
#include "olivine-lab.h"

G_BEGIN_DECLS

typedef struct {
  char         *dir;
  OlivineStore *store;
} StoreFixture;

/* The tables of the build, where a case asks for them; NULL without. */
extern char *store_fixture_built_foods;

#define STORE_FIXTURE_ADD(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

void          store_fixture_init      (int            *argc,
                                       char         ***argv);
void          store_fixture_make_foods (void);
void          store_fixture_set_up    (StoreFixture   *fixture,
                                       gconstpointer   data);
void          store_fixture_tear_down (StoreFixture   *fixture,
                                       gconstpointer   data);
void          store_fixture_reopen    (StoreFixture   *fixture);
char         *store_fixture_path      (StoreFixture   *fixture,
                                       const char     *name);

OlivineDate   fixture_day             (const char     *text);
OlivineEntry *fixture_entry           (const char     *date,
                                       const char     *food_id,
                                       const char     *food,
                                       double          grams,
                                       double          magnesium_mg);
OlivineEntry *fixture_add             (StoreFixture   *fixture,
                                       const char     *date,
                                       const char     *food,
                                       double          magnesium_mg);
OlivineLab    fixture_lab             (OlivineLabName  name,
                                       const char     *date,
                                       double          amount,
                                       const char     *unit);
void          fixture_set_profile     (StoreFixture   *fixture,
                                       const char     *from,
                                       const char     *key,
                                       const char     *value);
OlivineFood  *fixture_food            (const char     *id,
                                       const char     *name,
                                       double          magnesium_mg);
void          fixture_exec            (OlivineDb      *db,
                                       const char     *sql);
gint64        fixture_get             (OlivineDb      *db,
                                       const char     *sql);
gint64        fixture_count           (StoreFixture   *fixture,
                                       const char     *sql);
char         *fixture_text            (StoreFixture   *fixture,
                                       const char     *sql);
char         *fixture_file_sum        (const char     *path);
void          fixture_write_file      (const char     *path,
                                       const char     *bytes,
                                       gssize          n_bytes);
void          fixture_overwrite_pages (const char     *path,
                                       gsize           first,
                                       gsize           n_pages);
char         *fixture_write_version_1 (const char     *dir,
                                       guint           n_foods);
char         *fixture_write_version_2 (const char     *dir);

G_END_DECLS
