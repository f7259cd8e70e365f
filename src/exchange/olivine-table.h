/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table that is read record by record: its header, and how it writes dates and
 * numbers.  Cells are asked for by the name of their column.  Private to the
 * exchange library.
 */

#pragma once

#include "olivine-date-style.h"
#include "olivine-import.h"
#include "olivine-known-foods.h"
#include "olivine-number-style.h"
#include "olivine-nutrient.h"

G_BEGIN_DECLS

typedef struct {
  GPtrArray *cells; /* of char*; the reader's */
  guint      line;
} OlivineRecord;

/* Where a column was found that was asked for by this very pointer. */
typedef struct {
  const char *column;
  const char *name;     /* the table's own */
  guint       position; /* index + 1 */
} OlivineColumnPlace;

#define OLIVINE_N_COLUMN_PLACES 128

/* Where a file keeps one of our nutrients, and how many of our units one of its is. */
typedef struct {
  char   *column; /* or NULL */
  double  factor;
} OlivineNutrientColumn;

typedef struct {
  GPtrArray                  *header;     /* of char*, as written; empty before any record */
  GHashTable                 *positions;  /* of folded column name to index + 1 */
  OlivineColumnPlace          places[OLIVINE_N_COLUMN_PLACES]; /* of those asked for lately */
  char                       *duplicate;  /* a name that two columns have, or NULL */
  OlivineDateStyle            dates;
  OlivineNumberStyle          numbers;
  OlivineNutrientColumn       nutrients[OLIVINE_N_NUTRIENTS]; /* of other apps' files */
  const char                 *date_column;    /* or NULL */
  const char *const          *number_columns; /* those that hold numbers, but for nutrients' */
  const char                 *mapped_numbers[3]; /* room for those of a mapping */
  const OlivineMapping       *mapping;    /* what its columns mean, or NULL for a known format */
  OlivineMapping             *recalled;   /* that mapping, where it was remembered */
  OlivineDateOrder            date_order; /* what is known of it before any row is read */
  const char                 *unknown_word; /* a number that is not known, or NULL */

  /* For the functions that read rows. */
  OlivineStore               *store;
  OlivineKnownFoods          *foods;      /* of the store's catalogues */
  OlivineDate                 today;
  const OlivineImportOptions *options;
  const char                 *column;     /* that was asked for last: the one to blame */
} OlivineTable;

OlivineTable *olivine_table_new             (void);
void          olivine_table_take_header     (OlivineTable         *table,
                                             GPtrArray            *cells,
                                             char                  separator);
gboolean      olivine_table_has             (OlivineTable         *table,
                                             const char           *column);
void          olivine_table_learn           (OlivineTable         *table,
                                             const OlivineRecord  *record);
const char   *olivine_table_get             (OlivineTable         *table,
                                             const OlivineRecord  *record,
                                             const char           *column);
char         *olivine_table_get_text        (OlivineTable         *table,
                                             const OlivineRecord  *record,
                                             const char           *column);
gboolean      olivine_table_get_thousandths (OlivineTable         *table,
                                             const OlivineRecord  *record,
                                             const char           *column,
                                             gint64               *thousandths,
                                             GError              **error);
gboolean      olivine_table_get_double      (OlivineTable         *table,
                                             const OlivineRecord  *record,
                                             const char           *column,
                                             double               *number,
                                             GError              **error);
gboolean      olivine_table_get_yes         (OlivineTable         *table,
                                             const OlivineRecord  *record,
                                             const char           *column,
                                             gboolean             *is_yes,
                                             GError              **error);
gboolean      olivine_table_get_date        (OlivineTable         *table,
                                             const OlivineRecord  *record,
                                             const char           *column,
                                             OlivineDate          *date,
                                             GError              **error);
const char   *olivine_table_get_title       (OlivineTable         *table,
                                             const char           *column);
gboolean      olivine_table_find_nutrients  (OlivineTable         *table,
                                             GError              **error);
gboolean      olivine_table_has_nutrient    (OlivineTable         *table,
                                             OlivineNutrient       nutrient);
const char   *olivine_table_get_nutrient_column (OlivineTable     *table,
                                             OlivineNutrient       nutrient);
gboolean      olivine_table_get_snapshot    (OlivineTable         *table,
                                             const OlivineRecord  *record,
                                             OlivineSnapshot      *snapshot,
                                             GError              **error);
char         *olivine_table_fold_name       (const char           *name);
void          olivine_table_free            (OlivineTable         *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineTable, olivine_table_free)

G_END_DECLS
