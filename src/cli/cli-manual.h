/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The manual page, olivine-cli(1). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cli_manual_print (GString *output);

G_END_DECLS
