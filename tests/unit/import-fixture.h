/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Importing a text into a store of its own, and what is in its diary then. */

#pragma once

#include "olivine-import.h"

G_BEGIN_DECLS

/* Headers of other apps, with some of their columns. */
#define SERVINGS \
  "Day,Time,Group,Food Name,Amount,Energy (kcal),Magnesium (mg),Potassium (mg),Category\n"
#define DAYS "Date,Energy (kcal),Magnesium (mg),Potassium (mg),Completed\n"
#define BIOMETRICS "Day,Group,Metric,Unit,Amount\n"
#define MACROFACTOR \
  "Date,Time,Food Name,Serving Size,Serving Qty,Serving Weight (g),Calories (kcal)," \
  "\"B1, Thiamine (mg)\",Magnesium (mg),Potassium (mg)\n"
#define MYFITNESSPAL "Date,Meal,Calories,Fat (g),Sodium (mg),Potassium,Calcium,Note\n"
#define LOSEIT "Date,Name,Icon,Meal,Quantity,Units,Calories,Deleted,Fat (g),Sodium (mg)\n"

GInputStream        *import_fixture_stream       (const char                  *bytes,
                                                  gsize                        length,
                                                  gsize                        piece,
                                                  gboolean                     can_seek);
OlivineStore        *import_fixture_open_store   (const char                  *name);
OlivineImportResult *import_fixture_import       (OlivineStore                *store,
                                                  const char                  *bytes,
                                                  gsize                        length,
                                                  gsize                        piece,
                                                  const OlivineImportOptions  *options,
                                                  GError                     **error);
OlivineImportResult *import_fixture_mapped       (OlivineStore                *store,
                                                  const char                  *text,
                                                  const char                  *map,
                                                  GError                     **error);
GFile               *import_fixture_write        (const char                  *name,
                                                  const char                  *bytes,
                                                  gssize                       length);
char                *import_fixture_list_entries (OlivineStore                *store);

G_END_DECLS
