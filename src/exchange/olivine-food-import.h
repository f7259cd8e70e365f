/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whole tables of foods: the downloads of USDA, Open Food Facts and FoodYou, into
 * the library.  Memory does not grow with the file. */

#pragma once

#include "olivine-import.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_FOOD_TABLE_NONE, /* something else, perhaps a diary */
  OLIVINE_FOOD_TABLE_FDC,
  OLIVINE_FOOD_TABLE_SR28,
  OLIVINE_FOOD_TABLE_OPEN_FOOD_FACTS,
  OLIVINE_FOOD_TABLE_FOODYOU,
  OLIVINE_N_FOOD_TABLES,
} OlivineFoodTable;

const char          *olivine_food_table_get_format     (OlivineFoodTable             table);
const char          *olivine_food_table_get_description (OlivineFoodTable            table);
OlivineFoodTable     olivine_food_table_from_format    (const char                  *format);
gboolean             olivine_food_table_probe          (GFile                       *file,
                                                        OlivineFoodTable            *table,
                                                        GCancellable                *cancellable,
                                                        GError                     **error);
OlivineImportResult *olivine_import_foods_file         (OlivineStore                *store,
                                                        GFile                       *file,
                                                        const OlivineImportOptions  *options,
                                                        GDateTime                   *now,
                                                        OlivineImportProgress        progress,
                                                        gpointer                     user_data,
                                                        GCancellable                *cancellable,
                                                        GError                     **error);

G_END_DECLS
