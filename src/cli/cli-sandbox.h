/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Places that a sandbox forgets. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cli_sandbox_get_input_hint (void);
gboolean    cli_sandbox_check_output   (const char  *path,
                                        GError     **error);
gboolean    cli_sandbox_check_folder   (const char  *path,
                                        GError     **error);

G_END_DECLS
