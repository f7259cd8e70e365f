/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Magnesium and calcification, in plain words. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_LEARN_WINDOW (olivine_learn_window_get_type ())
G_DECLARE_FINAL_TYPE (OlivineLearnWindow, olivine_learn_window, OLIVINE, LEARN_WINDOW, AdwWindow)

GtkWidget *olivine_learn_window_new (void);

G_END_DECLS
