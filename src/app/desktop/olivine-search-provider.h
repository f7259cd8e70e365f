/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* org.gnome.Shell.SearchProvider2: the overview asks the running program for foods. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_SEARCH_PROVIDER (olivine_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (OlivineSearchProvider, olivine_search_provider, OLIVINE, SEARCH_PROVIDER,
                      GObject)

OlivineSearchProvider *olivine_search_provider_new      (const char             *data_dir);
gboolean               olivine_search_provider_export   (OlivineSearchProvider  *self,
                                                         GDBusConnection        *connection,
                                                         const char             *object_path,
                                                         GError                **error);
void                   olivine_search_provider_unexport (OlivineSearchProvider  *self,
                                                         GDBusConnection        *connection);

/* Signals:
 *   asked ()                               before every answer
 *   chosen (const char *text, const char *food_id, guint timestamp)
 *                                          Add is to be opened; food_id may be NULL
 */

G_END_DECLS
