/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The day's safety copy of the diary, made while the window is in use. */

#pragma once

#include "olivine-context.h"

G_BEGIN_DECLS

void olivine_daily_copy_start (OlivineContext *context);

G_END_DECLS
