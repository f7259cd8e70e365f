/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One pipeline for every file: sniff, decode, parse, map, validate, stage, merge.
 * A dry run is the same without the merge's commit.  Memory does not grow with the
 * file. */

#pragma once

#include "olivine-csv-reader.h"
#include "olivine-store.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_DATE_ORDER_UNKNOWN, /* refuse what could be two days */
  OLIVINE_DATE_ORDER_DMY,
  OLIVINE_DATE_ORDER_MDY,
} OlivineDateOrder;

typedef struct _OlivineMapping OlivineMapping;

typedef struct {
  const char           *format;     /* NULL: by the header */
  const OlivineMapping *mapping;    /* what the columns mean; NULL: known, or remembered */
  OlivineDateOrder      date_order;
  gboolean              dry_run;
  gboolean              confirm_amounts; /* take implausible foods and unlikely doses too */
} OlivineImportOptions;

/* @fraction: how much is done, 0 to 1; @n_rows: rows read so far, 0 while a file is
 * looked through.  Called on the thread of the import. */
typedef void (*OlivineImportProgress) (double   fraction,
                                       guint    n_rows,
                                       gpointer user_data);

/* So many rejects are kept with their details; all are counted. */
#define OLIVINE_IMPORT_MAX_REJECTS 1000

typedef struct {
  guint  line;
  char  *column;
  char  *value;
  char  *reason;
} OlivineReject;

typedef struct {
  char      *format;
  guint      n_read;       /* always n_imported + n_skipped + n_rejected */
  guint      n_imported;
  guint      n_skipped;    /* here already, deleted since, or no entry: totals and the like */
  guint      n_rejected;
  guint      n_unknown_magnesium;
  GPtrArray *rejects;      /* of OlivineReject: the first of them, perhaps not all */
  char      *notice;       /* what to know of the file as a whole, a plain sentence, or NULL */
} OlivineImportResult;

OlivineImportResult *olivine_import_file        (OlivineStore                *store,
                                                 GFile                       *file,
                                                 GInputStream                *stream,
                                                 const OlivineImportOptions  *options,
                                                 GDateTime                   *now,
                                                 OlivineImportProgress        progress,
                                                 gpointer                     user_data,
                                                 GCancellable                *cancellable,
                                                 GError                     **error);
gboolean             olivine_import_get_format  (guint                        i,
                                                 const char                 **id,
                                                 const char                 **description);
void                 olivine_import_result_free (OlivineImportResult         *result);
void                 olivine_reject_free        (OlivineReject               *reject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineImportResult, olivine_import_result_free)

G_END_DECLS
