/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first run: three short pages that end with a target. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FIRST_RUN (olivine_first_run_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFirstRun, olivine_first_run, OLIVINE, FIRST_RUN, AdwBin)

/* Property "context" (OlivineContext).  Signal done (): saved, or skipped. */

G_END_DECLS
