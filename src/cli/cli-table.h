/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table, printed as CSV for scripts or aligned for people. */

#pragma once

#include "olivine-csv-writer.h"
#include "olivine-thousandths.h"

G_BEGIN_DECLS

typedef struct _CliTable CliTable;

CliTable *cli_table_new             (const char *columns);
void      cli_table_add_word        (CliTable   *table,
                                     const char *word);
void      cli_table_add_text        (CliTable   *table,
                                     const char *text);
void      cli_table_add_thousandths (CliTable   *table,
                                     gint64      thousandths);
void      cli_table_add_double      (CliTable   *table,
                                     double      number);
void      cli_table_add_count       (CliTable   *table,
                                     guint       count);
void      cli_table_end_row         (CliTable   *table);
void      cli_table_add_field       (CliTable   *table,
                                     const char *field,
                                     const char *value);
guint     cli_table_get_n_rows      (CliTable   *table);
void      cli_table_print           (CliTable   *table,
                                     gboolean    as_csv,
                                     GString    *output);
void      cli_table_free            (CliTable   *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliTable, cli_table_free)

G_END_DECLS
