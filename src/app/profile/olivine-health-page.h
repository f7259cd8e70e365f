/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preferences, Health: who the diary is about, and what follows from it. */

#pragma once

#include "olivine-context-bin.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_HEALTH_PAGE (olivine_health_page_get_type ())
G_DECLARE_FINAL_TYPE (OlivineHealthPage, olivine_health_page, OLIVINE, HEALTH_PAGE,
                      OlivineContextBin)

/* Property "context" (OlivineContext). */
gboolean olivine_health_page_flush        (OlivineHealthPage *self);
void     olivine_health_page_focus_limits (OlivineHealthPage *self);

G_END_DECLS
