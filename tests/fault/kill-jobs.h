/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is killed. */

#pragma once

#include "kill-child.h"

G_BEGIN_DECLS

extern const KillJob kill_jobs[];
extern const gsize kill_n_jobs;

G_END_DECLS
