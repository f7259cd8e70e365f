/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a file format is to the importer: a new one is a file with one of these
 * and a line in the list of olivine-import.c.  Private to the exchange library.
 */

#pragma once

#include "olivine-import-log.h"
#include "olivine-table.h"

G_BEGIN_DECLS

typedef struct {
  const char         *id;
  const char         *description;    /* for the person whose file is none of these */
  const char *const  *columns;        /* those it reads, NULL-ended; all others are ignored */
  const char *const  *number_columns; /* those that hold numbers */
  const char         *date_column;    /* or NULL */

  /* Whether a header is this format's. */
  gboolean          (*sniff)    (OlivineTable        *table);

  /* Makes a row of a record, without its identity where it has no uid.  An
   * error of the store stops the import, any other rejects the record. */
  OlivineImportRow *(*read_row) (OlivineTable        *table,
                                 const OlivineRecord *record,
                                 GError             **error);

  /* The content of a row that has no identity, as text: equal rows, equal text. */
  char             *(*describe) (OlivineImportRow    *row);

  /* Gives a row that had none its identity, made of @hash. */
  void              (*identify) (OlivineImportRow    *row,
                                 const char          *hash);
} OlivineFormat;

extern const OlivineFormat olivine_format_diary;
extern const OlivineFormat olivine_format_foods;
extern const OlivineFormat olivine_format_labs;

char *olivine_format_uid_from_hash (const char *hash);

G_END_DECLS
