/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What laboratory values are called on screen: pure functions. */

#pragma once

#include "olivine-lab.h"
#include "olivine-readings.h"

G_BEGIN_DECLS

const char *olivine_lab_format_name    (OlivineLabName            name);
const char *olivine_lab_format_unit    (const char               *unit);
char       *olivine_lab_format         (const OlivineLab         *lab);
char       *olivine_lab_error_text     (OlivineLabName            name,
                                        const GError             *error);
char       *olivine_egfr_format        (const OlivineEgfrReading *reading);

G_END_DECLS
