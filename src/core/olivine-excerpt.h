/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a message quotes of a text that may be long. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OLIVINE_EXCERPT_MAX_CHARACTERS 80

char *olivine_excerpt (const char *text);

G_END_DECLS
