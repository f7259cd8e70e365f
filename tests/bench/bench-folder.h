/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The folder a bench works in, away when it is done. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bench_folder_remove (const char *path);

G_END_DECLS
