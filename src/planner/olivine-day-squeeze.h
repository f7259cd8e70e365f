/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All bounds of a day in one: where they leave little room, a search that
 * compares them one by one sees too late that no menu can come of a branch.
 */

#pragma once

#include "olivine-day-class.h"

G_BEGIN_DECLS

gboolean olivine_day_class_squeeze (OlivineDayClass *day);

G_END_DECLS
