/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* CSV as we write it: RFC 4180 quoting, UTF-8, LF, dot decimals, no formulas. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  OLIVINE_CSV_PLAIN,   /* a number, date or id of ours */
  OLIVINE_CSV_TEXT,    /* a person's words: what looks like a formula gets a leading ' */
} OlivineCsvCell;

typedef struct _OlivineCsvWriter OlivineCsvWriter;

OlivineCsvWriter *olivine_csv_writer_new         (void);
void              olivine_csv_writer_use_commas  (OlivineCsvWriter *writer);
void              olivine_csv_writer_choose      (OlivineCsvWriter *writer,
                                                  const char *const *columns);
void              olivine_csv_writer_add         (OlivineCsvWriter *writer,
                                                  const char       *cell);
void              olivine_csv_writer_add_text    (OlivineCsvWriter *writer,
                                                  const char       *text);
void              olivine_csv_writer_add_thousandths (OlivineCsvWriter *writer,
                                                  gint64            thousandths);
void              olivine_csv_writer_add_double  (OlivineCsvWriter *writer,
                                                  double            number);
void              olivine_csv_writer_add_all     (OlivineCsvWriter *writer,
                                                  const char *const *cells,
                                                  gsize             n_cells);
void              olivine_csv_writer_end_record  (OlivineCsvWriter *writer);
GString          *olivine_csv_writer_get_text    (OlivineCsvWriter *writer);
GString          *olivine_csv_writer_dup_text    (OlivineCsvWriter *writer);
void              olivine_csv_writer_free        (OlivineCsvWriter *writer);

char             *olivine_csv_text_from_cell     (const char       *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineCsvWriter, olivine_csv_writer_free)

G_END_DECLS
