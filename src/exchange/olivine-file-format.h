/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a file format is to the importer: a new one is a file with one of these
 * and a line in the list of olivine-file-format-list.c.  Private to the exchange
 * library.
 */

#pragma once

#include "olivine-import-log.h"
#include "olivine-table.h"

G_BEGIN_DECLS

typedef struct {
  const char         *id;
  const char         *description;    /* for the person whose file is none of these */
  const char *const  *columns;        /* those it reads, NULL-ended; all others are ignored */
  const char *const  *number_columns; /* those that hold numbers, but for nutrients' */
  const char         *date_column;    /* or NULL */

  /* Formats of other apps. */
  gboolean            has_nutrients;  /* figures in columns like "Magnesium (mg)" */
  gboolean            has_dots;       /* a decimal sign is a dot, a comma divides thousands */
  OlivineDateOrder    date_order;     /* where the format says it */
  const char         *unknown_word;   /* what it writes for a number that is not known, or NULL */
  const char         *notice;         /* what a person should know of every such file, or NULL */

  /* Whether a header is this format's. */
  gboolean          (*sniff)    (OlivineTable         *table);

  /* Makes a row of a record.  It stays NULL when the record is none: a total,
   * something that was deleted.  An error of the store stops the import, any other
   * rejects the record. */
  gboolean          (*read_row) (OlivineTable         *table,
                                 const OlivineRecord  *record,
                                 OlivineImportRow    **row,
                                 GError              **error);
} OlivineFormat;

extern const OlivineFormat olivine_format_cronometer_biometrics;
extern const OlivineFormat olivine_format_cronometer_days;
extern const OlivineFormat olivine_format_cronometer_servings;
extern const OlivineFormat olivine_format_diary;
extern const OlivineFormat olivine_format_foods;
extern const OlivineFormat olivine_format_labs;
extern const OlivineFormat olivine_format_loseit;
extern const OlivineFormat olivine_format_macrofactor;
extern const OlivineFormat olivine_format_myfitnesspal;
extern const OlivineFormat olivine_format_plan;

const OlivineFormat *olivine_format_find  (OlivineTable  *table,
                                           GError       **error);
const OlivineFormat *olivine_format_sniff (OlivineTable  *table);

G_END_DECLS
