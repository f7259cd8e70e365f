/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding and filling gaps on a thread and a connection of its own: an import may have
 * brought many thousand rows of one name. */

#pragma once

#include <gio/gio.h>

#include "olivine-context.h"
#include "olivine-gap.h"

G_BEGIN_DECLS

/* What shall stand for the entries of a name. */
typedef struct {
  char        *name;
  OlivineFood *food;
  char        *note;  /* for the entries' notes */
} OlivineGapFilling;

OlivineGapFilling *olivine_gap_filling_new     (const char           *name,
                                                OlivineFood          *food,
                                                const char           *note);
void               olivine_gap_filling_free    (OlivineGapFilling    *filling);

void               olivine_gap_job_list_async  (OlivineContext       *context,
                                                guint                 limit,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray         *olivine_gap_job_list_finish (GAsyncResult         *result,
                                                GError              **error);
void               olivine_gap_job_fill_async  (OlivineContext       *context,
                                                GPtrArray            *fillings,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gssize             olivine_gap_job_fill_finish (GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
