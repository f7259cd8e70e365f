/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first run: three short pages that end with a target. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FIRST_RUN (olivine_first_run_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFirstRun, olivine_first_run, OLIVINE, FIRST_RUN, OlivineContextBin)

/* Property "context" (OlivineContext).  Signal done (): saved, or skipped. */

G_END_DECLS
