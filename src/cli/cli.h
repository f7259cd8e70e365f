/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One run of the program: what every command is given. */

#pragma once

#include "cli-error.h"
#include "cli-options.h"
#include "cli-table.h"
#include "olivine-clock.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef struct {
  CliOptions    *options;
  guint          n_command_words; /* how many of the arguments name the command */
  OlivineClock  *clock;
  OlivineDate    today;
  OlivineDate    date;            /* --date, else today */
  gboolean       as_csv;
  GString       *output;          /* goes to stdout when the command succeeds */
  gboolean       prints_refusal;  /* it goes there although the command is refused */
  OlivineStore  *store;           /* see cli_get_store() */
} Cli;

int           cli_run             (int           argc,
                                   char        **argv);

char         *cli_get_data_dir    (Cli          *cli);
OlivineStore *cli_get_store       (Cli          *cli,
                                   GError      **error);
guint         cli_get_n_arguments (Cli          *cli);
const char   *cli_get_argument    (Cli          *cli,
                                   guint         index);
char         *cli_join_arguments  (Cli          *cli);
const char   *cli_get_option      (Cli          *cli,
                                   const char   *name);
gboolean      cli_has_option      (Cli          *cli,
                                   const char   *name);
gboolean      cli_get_number      (Cli          *cli,
                                   const char   *name,
                                   double       *number,
                                   GError      **error);
gboolean      cli_get_limit       (Cli          *cli,
                                   guint         default_limit,
                                   guint        *limit,
                                   GError      **error);
gboolean      cli_get_date        (Cli          *cli,
                                   const char   *name,
                                   OlivineDate   default_date,
                                   OlivineDate  *date,
                                   GError      **error);
gboolean      cli_get_range       (Cli          *cli,
                                   int           n_default_days,
                                   OlivineDate  *from,
                                   OlivineDate  *to,
                                   GError      **error);
gboolean      cli_get_yes_or_no   (Cli          *cli,
                                   guint         index,
                                   gboolean     *is_yes,
                                   GError      **error);
gboolean      cli_split_pair      (const char   *argument,
                                   char        **key,
                                   const char  **value,
                                   GError      **error);
void          cli_print           (Cli          *cli,
                                   const char   *format,
                                   ...) G_GNUC_PRINTF (2, 3);
void          cli_print_table     (Cli          *cli,
                                   CliTable     *table);
void          cli_warn            (const char   *format,
                                   ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
