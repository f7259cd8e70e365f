/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a connection asks of its statements.  Private to the store. */

#pragma once

#include "olivine-db.h"

G_BEGIN_DECLS

gboolean olivine_stmt_is_complete (OlivineStmt *stmt);
gboolean olivine_stmt_has_texts   (OlivineStmt *stmt);

G_END_DECLS
