/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a file writes its dates: found once for all its rows. */

#pragma once

#include "olivine-date.h"
#include "olivine-import.h"

G_BEGIN_DECLS

typedef struct {
  OlivineDateOrder  order;           /* settled, see olivine_date_style_settle() */
  OlivineDateOrder  dotted_order;    /* of dates like 1.11.2026, settled too */
  guint             dmy_line;        /* the first that can be read only so, or 0 */
  guint             mdy_line;
  guint             either_line;     /* the first that could be two days */
  guint             dotted_mdy_line; /* the first with dots that cannot be day first */
} OlivineDateStyle;

void     olivine_date_style_learn  (OlivineDateStyle        *style,
                                    const char              *cell,
                                    guint                    line);
gboolean olivine_date_style_settle (OlivineDateStyle        *style,
                                    OlivineDateOrder         chosen,
                                    GError                 **error);
gboolean olivine_date_style_read   (const OlivineDateStyle  *style,
                                    const char              *cell,
                                    OlivineDate             *date,
                                    GError                 **error);

G_END_DECLS
