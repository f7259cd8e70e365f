/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is planned for the day on screen and not eaten yet, each dish with *Eaten*. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PLANNED_LIST (olivine_planned_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivinePlannedList, olivine_planned_list, OLIVINE, PLANNED_LIST,
                      OlivineContextBin)

/* Signals:
 *   emptied ()    the last dish was eaten: the focus has no place here any more
 */

G_END_DECLS
