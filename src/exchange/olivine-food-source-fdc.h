/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tables of a FoodData Central download and how they are read.
 *
 * Private to the exchange library. */

#pragma once

#include "olivine-food-join.h"
#include "olivine-food-run.h"

G_BEGIN_DECLS

#define OLIVINE_FDC_MAX_COLUMNS 8

typedef struct {
  OlivineFoodRun     *run;
  OlivineTableFolder *folder;
  OlivineFoodJoin    *join;
  GHashTable         *groups;   /* of category number to its name */
  GHashTable         *measures; /* of measure number to its name */
  double              factors[OLIVINE_N_NUTRIENTS]; /* from the unit of the file to ours */
  int                 kind;     /* of the table of foods that is being read */
} OlivineFdc;

/* @cells: what the wanted columns say, "" where a column is missing. */
typedef gboolean (*OlivineFdcRowFunc) (OlivineFdc         *fdc,
                                       const char *const  *cells,
                                       guint               line,
                                       GError            **error);

/* A table and what is wanted of it: columns differ by year and are found by name. */
typedef struct {
  const char        *file_name;
  const char        *columns[OLIVINE_FDC_MAX_COLUMNS]; /* up to NULL */
  guint              n_required;                       /* the first columns must be there */
  OlivineFdcRowFunc  read_row;
} OlivineFdcTable;

extern const OlivineFdcTable olivine_fdc_food;
extern const OlivineFdcTable olivine_fdc_amount;

/* Read before the two, when they are there, and after them. */
extern const OlivineFdcTable *const olivine_fdc_words[];
extern const OlivineFdcTable olivine_fdc_portion;

/* A table of this kind says which rows of food.csv are foods of it. */
typedef struct {
  OlivineFdcTable  table;
  const char      *source;
  gboolean         are_products;
} OlivineFdcKind;

extern const OlivineFdcKind olivine_fdc_kinds[];

G_END_DECLS
