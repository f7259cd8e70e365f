/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What --help says, and the sentences it shares with the manual. */

#pragma once

#include "cli-commands.h"

G_BEGIN_DECLS

#define CLI_PURPOSE "how much magnesium you eat and take, against a cited target"
#define CLI_FILE_NOTE "A file may be - for standard input or output."

typedef struct {
  const char *term;
  const char *meaning;
} CliTerm;

const CliTerm *cli_help_exit_statuses (guint            *n_terms);
const CliTerm *cli_help_meanings      (guint            *n_terms);
void           cli_command_help       (const CliCommand *command,
                                       GString          *output);
void           cli_commands_help      (GString          *output);

G_END_DECLS
