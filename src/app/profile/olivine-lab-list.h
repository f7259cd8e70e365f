/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values: those there are, and a form for one more. */

#pragma once

#include <adwaita.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_LAB_LIST (olivine_lab_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivineLabList, olivine_lab_list, OLIVINE, LAB_LIST, AdwBin)

/* Property "context" (OlivineContext): set once. */

G_END_DECLS
