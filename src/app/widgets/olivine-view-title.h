/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view switcher in the header bar while it fits, nothing while it does not.
 *
 * Its property "narrow" says which, for the bar at the bottom of the window.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_VIEW_TITLE (olivine_view_title_get_type ())
G_DECLARE_FINAL_TYPE (OlivineViewTitle, olivine_view_title, OLIVINE, VIEW_TITLE, GtkWidget)

gboolean olivine_view_title_get_narrow (OlivineViewTitle *self);

G_END_DECLS
