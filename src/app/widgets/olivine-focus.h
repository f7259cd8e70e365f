/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the Tab key goes. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean olivine_focus_child (GtkWidget        *bin,
                              GtkDirectionType  direction);

G_END_DECLS
