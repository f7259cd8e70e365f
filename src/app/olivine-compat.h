/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The few calls that are not the same in every GTK and libadwaita from the floor on, in
 * one place. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*OlivineAnswerFunc) (gboolean  confirmed,
                                   gpointer  user_data);
typedef void (*OlivineFileFunc)   (GFile    *file,
                                   gpointer  user_data);

void olivine_compat_show_about  (GtkWindow         *parent);
void olivine_compat_ask         (GtkWindow         *parent,
                                 const char        *heading,
                                 const char        *body,
                                 const char        *confirm_label,
                                 gboolean           destructive,
                                 OlivineAnswerFunc  func,
                                 gpointer           user_data);
void olivine_compat_tell        (GtkWindow         *parent,
                                 const char        *heading,
                                 const char        *body);
void olivine_compat_choose_file (GtkWindow         *parent,
                                 const char        *title,
                                 const char        *suggested_name, /* NULL: open, else save */
                                 OlivineFileFunc    func,
                                 gpointer           user_data);
void olivine_compat_choose_folder (GtkWindow       *parent,
                                   const char      *title,
                                   OlivineFileFunc  func,
                                   gpointer         user_data);
void olivine_compat_set_error_message (GtkAccessible *field,
                                       GtkAccessible *message);
void olivine_compat_set_name    (GtkAccessible     *widget,
                                 const char        *name);

G_END_DECLS
