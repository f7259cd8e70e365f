/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The errors of the command line itself, and which exit status each error has. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A contract with scripts. */
typedef enum {
  CLI_EXIT_DONE = 0,
  CLI_EXIT_USAGE = 1,   /* the words make no sense */
  CLI_EXIT_REFUSED = 2, /* they do, but what they ask for was refused */
  CLI_EXIT_CAUTION = 3, /* a caution says not to take it yet, and nobody confirmed */
  CLI_EXIT_STORAGE = 4, /* reading or writing failed */
} CliExit;

typedef enum {
  CLI_ERROR_USAGE,
  CLI_ERROR_REFUSED,
  CLI_ERROR_CAUTION,
  CLI_ERROR_STORAGE,
} CliError;

#define CLI_ERROR (cli_error_quark ())
GQuark   cli_error_quark          (void);

CliExit  cli_error_to_exit_status (const GError  *error);
gboolean cli_refuse_usage         (GError       **error,
                                   const char    *format,
                                   ...) G_GNUC_PRINTF (2, 3);
gboolean cli_refuse               (GError       **error,
                                   const char    *format,
                                   ...) G_GNUC_PRINTF (2, 3);
gboolean cli_refuse_caution       (GError       **error,
                                   const char    *format,
                                   ...) G_GNUC_PRINTF (2, 3);
gboolean cli_fail_storage         (GError       **error,
                                   const GError  *reason);
gboolean cli_refuse_unlikely      (GError       **error,
                                   const GError  *reason);

G_END_DECLS
