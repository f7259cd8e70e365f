/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why days cannot be filled for this person now, and where that is changed. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-context.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FILL_REFUSAL (olivine_fill_refusal_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFillRefusal, olivine_fill_refusal, OLIVINE, FILL_REFUSAL, GtkBox)

gboolean olivine_fill_refusal_update (OlivineFillRefusal *self,
                                      OlivineContext     *context);

G_END_DECLS
