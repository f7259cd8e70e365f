/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The blocks of a flow: measured when they are added, placed when it is divided.
 * Private to the report library.
 */

#pragma once

#include "olivine-report-flow.h"

G_BEGIN_DECLS

#define OLIVINE_CELL_PAD 3.0

typedef enum {
  OLIVINE_BLOCK_TEXT,
  OLIVINE_BLOCK_ROW,
  OLIVINE_BLOCK_HEADER,
  OLIVINE_BLOCK_DRAWING,
  OLIVINE_BLOCK_LINE,
} OlivineBlockKind;

typedef struct {
  OlivineBlockKind           kind;
  OlivineTextStyle           style;
  char                      *text;
  const OlivineReportColumn *columns; /* static */
  GStrv                      cells;
  OlivineReportDraw          draw;
  gpointer                   user_data;
  double                     height;
  double                     gap;     /* above it, unless it is first on a page */
  int                        header;  /* the block that names the columns, -1: none */
  guint                      page;
  double                     y;
  gboolean                   repeats_header;
} OlivineBlock;

struct _OlivineReportFlow {
  OlivineReportSheet  sheet;
  OlivineReportText  *text;
  GArray             *blocks; /* of OlivineBlock */
  int                 header; /* of the table that is being added, -1: none */
};

double        olivine_report_flow_get_inner_width (OlivineReportFlow         *flow);
double        olivine_report_flow_get_cell_width  (OlivineReportFlow         *flow,
                                                   const OlivineReportColumn *column);

static inline OlivineBlock *
olivine_report_flow_get_block (OlivineReportFlow *flow,
                               guint              index)
{
  return &g_array_index (flow->blocks, OlivineBlock, index);
}

G_END_DECLS
