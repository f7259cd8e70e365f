/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The running program: opens the diary, owns the window, answers app-wide actions. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_APPLICATION (olivine_application_get_type ())
G_DECLARE_FINAL_TYPE (OlivineApplication, olivine_application, OLIVINE, APPLICATION, AdwApplication)

OlivineApplication *olivine_application_new (void);

G_END_DECLS
