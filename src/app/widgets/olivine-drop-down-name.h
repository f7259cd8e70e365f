/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes a drop-down say what it is for and what is chosen. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void olivine_drop_down_name (GtkDropDown *drop_down,
                             const char  *name);

G_END_DECLS
