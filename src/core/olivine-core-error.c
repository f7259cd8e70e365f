/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The quark of the core's error domain. */

#include "config.h"

#include "olivine-core-error.h"

G_DEFINE_QUARK (olivine-core-error, olivine_core_error)
