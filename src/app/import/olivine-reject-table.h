/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows that an import left out, as CSV. */

#pragma once

#include "olivine-import.h"

G_BEGIN_DECLS

GString *olivine_reject_table_write (GPtrArray *rejects);

G_END_DECLS
