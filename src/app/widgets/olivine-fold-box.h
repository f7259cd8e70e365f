/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two children side by side where there is room, one above the other where there is not. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_FOLD_BOX (olivine_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFoldBox, olivine_fold_box, OLIVINE, FOLD_BOX, GtkWidget)

gboolean olivine_fold_box_get_folded (OlivineFoldBox *self);

G_END_DECLS
