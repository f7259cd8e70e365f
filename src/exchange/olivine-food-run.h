/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An import of foods while it runs: what the readers of the several formats share.
 *
 * Private to the exchange library. */

#pragma once

#include "olivine-food-import.h"
#include "olivine-library.h"
#include "olivine-line-reader.h"
#include "olivine-table-folder.h"

G_BEGIN_DECLS

/* Of the whole, the reading; the rest is merging. */
#define OLIVINE_FOOD_READING_SHARE 0.6

/* Where foods are put together from several tables, the bytes of these stand for so
 * much of the reading; the rest is handing over the foods. */
#define OLIVINE_FOOD_TABLES_SHARE 0.75

typedef struct {
  GFile                      *file;
  const OlivineImportOptions *options;
  OlivineLibrary             *library;
  OlivineImportResult        *result;
  GCancellable               *cancellable;

  OlivineImportProgress       progress;
  gpointer                    user_data;
  guint64                     n_bytes;      /* that will be read, as far as that is known */
  guint64                     n_bytes_read;
  guint64                     n_bytes_a_food; /* what a food that was put together stands for */
  gsize                       n_bytes_a_piece; /* of the file at a time; 0: as many as are good */
  GSeekable                  *position;     /* how far a packed file was read, or NULL */
} OlivineFoodRun;

/* Where a food stands in the file, for what has to be said of it.  Columns and
 * cells are of the ten nutrients; without them our own names and figures are told. */
typedef struct {
  guint              line;
  gboolean           is_product;  /* and no plain food, whether or not it says its brand */
  const char        *name_column;
  const char *const *columns;
  const char *const *cells;
} OlivineFoodPlace;

gboolean olivine_food_run_read_csv     (OlivineFoodRun          *run,
                                        GInputStream            *stream,
                                        OlivineCsvRecordFunc     func,
                                        gpointer                 user_data,
                                        GError                 **error);
gboolean olivine_food_run_read_lines   (OlivineFoodRun          *run,
                                        GInputStream            *stream,
                                        OlivineLineReader       *reader,
                                        GError                 **error);
gboolean olivine_food_run_take         (OlivineFoodRun          *run,
                                        OlivineFood             *food,
                                        const OlivineFoodPlace  *place,
                                        GError                 **error);
void     olivine_food_run_begin_staging (OlivineFoodRun         *run,
                                        gint64                   n_foods);
void     olivine_food_run_reject       (OlivineFoodRun          *run,
                                        guint                    line,
                                        const char              *column,
                                        const char              *cell,
                                        const char              *reason);
gboolean olivine_food_run_number       (const char              *cell,
                                        double                  *number);
char    *olivine_food_run_clean_name   (const char              *name);

/* The readers: each gives olivine_food_run_take() all foods of its file. */
gboolean olivine_food_source_fdc       (OlivineFoodRun          *run,
                                        GError                 **error);
gboolean olivine_food_source_sr28      (OlivineFoodRun          *run,
                                        GError                 **error);
gboolean olivine_food_source_off       (OlivineFoodRun          *run,
                                        GError                 **error);
gboolean olivine_food_source_foodyou   (OlivineFoodRun          *run,
                                        GError                 **error);

GInputStream *olivine_food_source_open (GFile                   *file,
                                        GSeekable              **position,
                                        GCancellable            *cancellable,
                                        GError                 **error);
gboolean olivine_food_source_is_fdc    (OlivineTableFolder      *folder);
gboolean olivine_food_source_is_sr28   (OlivineTableFolder      *folder);

G_END_DECLS
