/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All cautions that stand on the day on screen, in the place of the day. */

#pragma once

#include "olivine-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_CAUTIONS_VIEW (olivine_cautions_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineCautionsView, olivine_cautions_view, OLIVINE, CAUTIONS_VIEW, GtkBox)

/* Emits ::closed when the person wants the day back. */
void olivine_cautions_view_show  (OlivineCautionsView *self,
                                  GPtrArray           *cautions);
void olivine_cautions_view_focus (OlivineCautionsView *self);

G_END_DECLS
