/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values: a form for one more, and those there are. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_LAB_LIST (olivine_lab_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivineLabList, olivine_lab_list, OLIVINE, LAB_LIST, OlivineContextBin)

G_END_DECLS
