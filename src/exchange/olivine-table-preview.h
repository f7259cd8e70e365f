/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The beginning of a table, and what its columns seem to mean: what a person is shown
 * before they say what it is. */

#pragma once

#include "olivine-mapping.h"

G_BEGIN_DECLS

typedef struct {
  GPtrArray      *header;        /* (element-type utf8): empty for a table of foods */
  GPtrArray      *rows;          /* of GPtrArray of utf8: the cells of the first rows */
  char           *format;        /* whose header it is, or NULL for none that is known */
  OlivineMapping *mapping;       /* remembered or guessed; of a known format NULL */
  gboolean        is_remembered;
} OlivineTablePreview;

OlivineTablePreview *olivine_import_preview     (OlivineStore         *store,
                                                 GFile                *file,
                                                 guint                 n_rows,
                                                 GCancellable         *cancellable,
                                                 GError              **error);
void                 olivine_table_preview_free (OlivineTablePreview  *preview);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineTablePreview, olivine_table_preview_free)

G_END_DECLS
