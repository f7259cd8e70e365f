/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Menus whose items a screen reader can tell apart. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void olivine_menu_names_init (void);

G_END_DECLS
