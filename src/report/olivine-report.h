/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clinician's page: one to three pages of PDF, or of a printer.
 *
 * What it says is what the command line and the window say of the same days; it
 * reads the store, changes nothing, and needs no display.  olivine_report_load()
 * belongs to the store's thread, everything else to any.
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "olivine-sentence.h"
#include "olivine-store.h"

G_BEGIN_DECLS

#define OLIVINE_REPORT_MAX_DAYS 366
#define OLIVINE_REPORT_MAX_PAGES 3

/**
 * OlivineReportError:
 * @OLIVINE_REPORT_ERROR_RANGE: no days, or too many, were asked for
 * @OLIVINE_REPORT_ERROR_WRITE: the pages could not be drawn or written
 *
 * Named after what the caller can do about it: ask for other days, or for another place.
 */
typedef enum {
  OLIVINE_REPORT_ERROR_RANGE,
  OLIVINE_REPORT_ERROR_WRITE,
} OlivineReportError;

#define OLIVINE_REPORT_ERROR (olivine_report_error_quark ())
GQuark olivine_report_error_quark (void);

typedef enum {
  OLIVINE_PAPER_A4,
  OLIVINE_PAPER_LETTER,
} OlivinePaper;

/* All borrowed for the time of a call. */
typedef struct {
  const OlivineCautionWords *words;       /* NULL: plain English */
  gboolean                   is_rtl;
  OlivinePaper               paper;
  const char                *font;        /* Pango family; NULL: Sans */
  OlivineDate                today;
  gboolean                   marked_only; /* only days marked as complete count */
  GDateTime                 *now;         /* the date of the file; NULL: none is said */
} OlivineReportOptions;

typedef struct _OlivineReport OlivineReport;

OlivinePaper   olivine_paper_of_locale    (void);

OlivineReport *olivine_report_load        (OlivineStore                *store,
                                           OlivineDate                  from,
                                           OlivineDate                  to,
                                           const OlivineReportOptions  *options,
                                           GError                     **error);
void           olivine_report_free        (OlivineReport               *report);
guint          olivine_report_get_n_pages (OlivineReport               *report);
const char    *olivine_report_get_title   (OlivineReport               *report);
const char    *olivine_report_get_created (OlivineReport               *report);
void           olivine_report_get_size    (OlivineReport               *report,
                                           double                      *width_pt,
                                           double                      *height_pt);
void           olivine_report_draw_page   (OlivineReport               *report,
                                           cairo_t                     *cr,
                                           guint                        page);
gboolean       olivine_report_write       (OlivineReport               *report,
                                           GOutputStream               *stream,
                                           GCancellable                *cancellable,
                                           GError                     **error);
gboolean       olivine_report_save        (OlivineReport               *report,
                                           const char                  *path,
                                           GError                     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineReport, olivine_report_free)

G_END_DECLS
