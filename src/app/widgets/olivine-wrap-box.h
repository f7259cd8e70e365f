/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Children one after the other, in as many lines as they need, like words. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_WRAP_BOX (olivine_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (OlivineWrapBox, olivine_wrap_box, OLIVINE, WRAP_BOX, GtkWidget)

void olivine_wrap_box_append (OlivineWrapBox *self,
                              GtkWidget      *child);

G_END_DECLS
