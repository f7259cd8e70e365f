/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the conditions of a profile are called. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *olivine_condition_get_name (const char *id);

G_END_DECLS
