/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables out, as the bytes of a file. */

#pragma once

#include "olivine-day.h"
#include "olivine-meal-plan.h"
#include "olivine-shopping.h"
#include "olivine-store.h"

G_BEGIN_DECLS

/* What can be written of a store. */
typedef enum {
  OLIVINE_EXPORT_DIARY, /* a row an entry */
  OLIVINE_EXPORT_DAYS,  /* a row a day */
  OLIVINE_EXPORT_FOODS, /* the person's own */
  OLIVINE_EXPORT_PLAN,
  OLIVINE_EXPORT_LABS,
} OlivineExportKind;

#define OLIVINE_N_EXPORTS 5

typedef struct {
  OlivineDate        from;          /* not set: from the beginning */
  OlivineDate        to;            /* not set: to the end */
  const char *const *columns;       /* NULL-ended, in any order; NULL: all */
  gboolean           decimal_comma; /* and a semicolon between cells */
} OlivineExportOptions;

const char        *olivine_export_get_nick    (OlivineExportKind            kind);
gboolean           olivine_export_from_nick   (const char                  *nick,
                                               OlivineExportKind           *kind,
                                               GError                     **error);
const char *const *olivine_export_get_columns (OlivineExportKind            kind);
gboolean           olivine_export_has_dates   (OlivineExportKind            kind);
GString           *olivine_export_table       (OlivineStore                *store,
                                               OlivineExportKind            kind,
                                               const OlivineExportOptions  *options,
                                               guint                       *n_rows,
                                               GError                     **error);

GString *olivine_export_days      (GPtrArray         *days,
                                   gboolean           with_mark);
GString *olivine_export_lab_list  (GArray            *labs);
GString *olivine_export_plan_list (GPtrArray         *items,
                                   gboolean           with_identity);
GString *olivine_export_shopping_list (GPtrArray     *lines);
GString *olivine_export_day       (const OlivineDay  *day);
GString *olivine_export_entries   (GPtrArray         *entries);
GString *olivine_export_food_list (GPtrArray         *foods);
gboolean olivine_export_write     (GString           *bytes,
                                   const char        *path,
                                   GError           **error);

/* What the days table takes for a gap, and how it writes a share of 1. */
gboolean olivine_export_is_gap    (const OlivineDay  *day);
gint64   olivine_export_share     (double             share);

G_END_DECLS
