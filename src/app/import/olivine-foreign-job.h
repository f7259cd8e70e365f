/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding the names of an import that no catalogue knows, and making foods of them, on
 * a thread and a connection of its own: there may be many thousand rows of one name. */

#pragma once

#include <gio/gio.h>

#include "olivine-context.h"
#include "olivine-made-food.h"

G_BEGIN_DECLS

GPtrArray *olivine_foreign_job_list        (OlivineStore         *store,
                                            GError              **error);
void       olivine_foreign_job_list_async  (OlivineContext       *context,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *olivine_foreign_job_list_finish (GAsyncResult         *result,
                                            GError              **error);
void       olivine_foreign_job_make_async  (OlivineContext       *context,
                                            const char           *name,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean   olivine_foreign_job_make_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
