/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything a report tells of, gathered once.  Private to the report library. */

#pragma once

#include "olivine-history-chart.h"
#include "olivine-lab-chart.h"
#include "olivine-period-lists.h"
#include "olivine-period.h"
#include "olivine-readings.h"
#include "olivine-report.h"

G_BEGIN_DECLS

typedef struct {
  OlivineDate           from;
  OlivineDate           to;
  OlivineDate           today;
  gboolean              marked_only;
  GPtrArray            *all;       /* of OlivineDay, the range and as many days before it */
  GPtrArray            *days;      /* of them, the range */
  OlivinePeriod         period;
  OlivinePeriod         before;    /* as many days before the range */
  GPtrArray            *sources;   /* of OlivineSource */
  OlivineMealShare      meals[OLIVINE_N_MEALS];
  GPtrArray            *doses;     /* of OlivineDoseTotal */
  GPtrArray            *cautions;  /* of OlivineCautionTotal, that stood at a dose */
  GPtrArray            *standing;  /* of OlivineCaution, that stand on the last day */
  GArray               *labs;      /* of OlivineLab, of the range, by day */
  OlivineEgfrReading    egfr;      /* on the last day */
  OlivineHistoryChart  *chart;
  OlivineLabChart      *lab_chart; /* of serum magnesium */
} OlivineReportData;

OlivineReportData *olivine_report_data_load (OlivineStore       *store,
                                             OlivineDate         from,
                                             OlivineDate         to,
                                             OlivineDate         today,
                                             gboolean            marked_only,
                                             GError            **error);
void               olivine_report_data_free (OlivineReportData  *data);
const OlivineDay  *olivine_report_data_last (OlivineReportData  *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineReportData, olivine_report_data_free)

G_END_DECLS
