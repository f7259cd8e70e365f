/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows and sentences that several commands print the same way. */

#pragma once

#include "cli.h"
#include "olivine-day.h"

G_BEGIN_DECLS

CliTable *cli_entries_table      (GPtrArray          *entries);
void      cli_print_entries      (Cli                *cli,
                                  GPtrArray          *entries);
char     *cli_describe_amount    (const OlivineEntry *entry);
char     *cli_describe_magnesium (const OlivineEntry *entry);
void      cli_add_date           (CliTable           *table,
                                  OlivineDate         date);
gboolean  cli_check_likely       (Cli                *cli,
                                  const OlivineEntry *entry,
                                  GError            **error);
void      cli_print_result       (Cli                *cli,
                                  const char         *sentence);

G_END_DECLS
