/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The place of a widget that is made when it is first on screen, or first asked for. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_LATER (olivine_later_get_type ())
G_DECLARE_FINAL_TYPE (OlivineLater, olivine_later, OLIVINE, LATER, AdwBin)

gpointer olivine_later_get  (OlivineLater *self);
gpointer olivine_later_peek (OlivineLater *self);

G_END_DECLS
