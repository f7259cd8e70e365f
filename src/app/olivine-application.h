/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The running program: opens the diary, owns the window, answers app-wide actions. */

#pragma once

#include <adwaita.h>

#include "olivine-window.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_APPLICATION (olivine_application_get_type ())
G_DECLARE_FINAL_TYPE (OlivineApplication, olivine_application, OLIVINE, APPLICATION, AdwApplication)

OlivineApplication *olivine_application_new            (void);
OlivineWindow      *olivine_application_present_window (OlivineApplication *self);

/* In olivine-application-actions.c. */
void                olivine_application_add_actions    (OlivineApplication *self);
void                olivine_application_add_options    (OlivineApplication *self);
int                 olivine_application_handle_local_options
                                                       (GApplication       *application,
                                                        GVariantDict       *options);

G_END_DECLS
