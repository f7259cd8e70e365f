/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One toast at a time, of what happened last. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_TOASTER (olivine_toaster_get_type ())
G_DECLARE_FINAL_TYPE (OlivineToaster, olivine_toaster, OLIVINE, TOASTER, GObject)

OlivineToaster *olivine_toaster_new  (AdwToastOverlay *overlay,
                                      const char      *undo_action);
void            olivine_toaster_show (OlivineToaster  *self,
                                      const char      *title,
                                      gboolean         with_undo);

G_END_DECLS
