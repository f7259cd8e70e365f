/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the rules say, told to the person, and what follows for a command. */

#pragma once

#include "cli.h"
#include "olivine-caution-check.h"

G_BEGIN_DECLS

#define CLI_INSIST_CONFIRM "add --confirm if your clinician knows of it"
#define CLI_INSIST_TAKEN CLI_INSIST_CONFIRM ", or --taken if it is already swallowed"

const char *cli_severity_to_words (OlivineSeverity       severity);
char       *cli_caution_source    (const OlivineCaution *caution);
void        cli_tell_cautions     (GPtrArray            *cautions);
gboolean    cli_tell_day          (Cli                  *cli,
                                   OlivineDate           date,
                                   GError              **error);
gboolean    cli_tell_week         (Cli                  *cli,
                                   GError              **error);
gboolean    cli_judge_dose        (Cli                  *cli,
                                   OlivineEntry         *dose,
                                   GPtrArray            *others,
                                   const char           *how_to_insist,
                                   GError              **error);
gboolean    cli_question_kidneys  (Cli                  *cli,
                                   OlivineDate           date,
                                   GError              **error);

G_END_DECLS
