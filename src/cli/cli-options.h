/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of the command line, sorted into options and arguments. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *name;
  const char *value;   /* what stands for its value in the help; NULL for a switch */
  const char *summary;
} CliOptionSpec;

typedef struct {
  GHashTable *values;    /* of option name to value, which is "" for a switch */
  GPtrArray  *arguments; /* of char*, the command's words first */
} CliOptions;

const CliOptionSpec *cli_option_get     (guint               index);
const CliOptionSpec *cli_option_find    (const char         *name);
CliOptions          *cli_options_parse  (const char *const  *words,
                                         GError            **error);
const char          *cli_options_get    (const CliOptions   *options,
                                         const char         *name);
gboolean             cli_options_has    (const CliOptions   *options,
                                         const char         *name);
void                 cli_options_free   (CliOptions         *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliOptions, cli_options_free)

G_END_DECLS
