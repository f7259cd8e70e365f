/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A form for one more laboratory value. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_LAB_FORM (olivine_lab_form_get_type ())
G_DECLARE_FINAL_TYPE (OlivineLabForm, olivine_lab_form, OLIVINE, LAB_FORM, OlivineContextBin)

G_END_DECLS
