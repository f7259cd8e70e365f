/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are named on the command line, `-` among them. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that is gone when this is freed. */
typedef struct {
  char *dir;
  char *path; /* not there yet */
} CliTemporary;

gboolean      cli_is_standard_stream (const char    *path);
GInputStream *cli_open_input         (const char    *path,
                                      GError       **error);
gboolean      cli_save_input         (const char    *path,
                                      GError       **error);
CliTemporary *cli_temporary_new      (GError       **error);
void          cli_temporary_free     (CliTemporary  *temporary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliTemporary, cli_temporary_free)

G_END_DECLS
