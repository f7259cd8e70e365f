/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Adding to a flow: every block is measured at once. */

#include "config.h"

#include "olivine-report-block.h"

#define ROW_GAP 1.6
#define PAIR_SHARE 0.24
#define NOTE_LINE 20.0

static void
block_clear (gpointer data)
{
  OlivineBlock *block = data;

  g_free (block->text);
  g_strfreev (block->cells);
}

/**
 * olivine_report_flow_new:
 * @sheet: the size of the pages
 * @font: a Pango font family
 *
 * Returns: (transfer full): a flow of nothing
 */
OlivineReportFlow *
olivine_report_flow_new (const OlivineReportSheet *sheet,
                         const char               *font)
{
  OlivineReportFlow *flow = g_new0 (OlivineReportFlow, 1);

  flow->sheet = *sheet;
  flow->text = olivine_report_text_new (sheet, font);
  flow->blocks = g_array_new (FALSE, TRUE, sizeof (OlivineBlock));
  g_array_set_clear_func (flow->blocks, block_clear);
  flow->header = -1;

  return flow;
}

/**
 * olivine_report_flow_free:
 * @flow: (transfer full): a flow
 *
 * Frees a flow.
 */
void
olivine_report_flow_free (OlivineReportFlow *flow)
{
  g_return_if_fail (flow != NULL);

  g_array_unref (flow->blocks);
  olivine_report_text_free (flow->text);
  g_free (flow);
}

/**
 * olivine_report_flow_is_rtl:
 * @flow: a flow
 *
 * Returns: whether its pages are read from right to left
 */
gboolean
olivine_report_flow_is_rtl (OlivineReportFlow *flow)
{
  return flow->sheet.is_rtl;
}

/* Private: how wide text is. */
double
olivine_report_flow_get_inner_width (OlivineReportFlow *flow)
{
  return flow->sheet.width - 2.0 * flow->sheet.margin;
}

static double
measure (OlivineReportFlow *flow,
         OlivineTextStyle   style,
         double             width,
         const char        *words)
{
  return olivine_report_text_measure (flow->text, style, width, words);
}

static void
add_block (OlivineReportFlow *flow,
           OlivineBlock       block)
{
  g_array_append_val (flow->blocks, block);
}

/**
 * olivine_report_flow_text:
 * @flow: a flow
 * @style: how it looks
 * @text: a paragraph
 *
 * Adds a paragraph; a table that was being added has ended.
 */
void
olivine_report_flow_text (OlivineReportFlow *flow,
                          OlivineTextStyle   style,
                          const char        *text)
{
  flow->header = -1;
  add_block (flow, (OlivineBlock) {
    .kind = OLIVINE_BLOCK_TEXT,
    .style = style,
    .text = g_strdup (text),
    .height = measure (flow, style, olivine_report_flow_get_inner_width (flow), text),
    .gap = olivine_report_text_get_gap (flow->text, style),
    .header = -1,
  });
}

/* Private: how wide the text of a cell is. */
double
olivine_report_flow_get_cell_width (OlivineReportFlow         *flow,
                                    const OlivineReportColumn *column)
{
  return column->share * olivine_report_flow_get_inner_width (flow)
         - 2.0 * OLIVINE_CELL_PAD * flow->sheet.scale;
}

static gboolean
follows_row (OlivineReportFlow *flow)
{
  OlivineBlockKind kind = OLIVINE_BLOCK_TEXT;

  if (flow->blocks->len > 0)
    kind = g_array_index (flow->blocks, OlivineBlock, flow->blocks->len - 1).kind;

  return kind == OLIVINE_BLOCK_ROW || kind == OLIVINE_BLOCK_HEADER;
}

/**
 * olivine_report_flow_row:
 * @flow: a flow
 * @columns: (transfer none): the table's columns, a static table
 * @cells: (array zero-terminated=1): a text for each column, at most eight
 * @is_header: whether it names the columns of the rows that follow
 *
 * Adds a row of a table.
 */
void
olivine_report_flow_row (OlivineReportFlow         *flow,
                         const OlivineReportColumn *columns,
                         const char *const         *cells,
                         gboolean                   is_header)
{
  OlivineTextStyle style = is_header ? OLIVINE_TEXT_CELL_STRONG : OLIVINE_TEXT_CELL;
  OlivineBlock block = {
    .kind = is_header ? OLIVINE_BLOCK_HEADER : OLIVINE_BLOCK_ROW,
    .style = style,
  };

  for (guint i = 0; cells[i] != NULL; i++)
    {
      double width = olivine_report_flow_get_cell_width (flow, &columns[i]);

      block.height = MAX (block.height, measure (flow, style, width, cells[i]));
    }
  block.height += ROW_GAP * flow->sheet.scale;
  block.columns = columns;
  block.cells = g_strdupv ((char **) cells);
  block.gap = is_header || !follows_row (flow)
              ? olivine_report_text_get_gap (flow->text, OLIVINE_TEXT_BODY) : 0.0;
  block.header = is_header ? -1 : flow->header;
  add_block (flow, block);
  if (is_header)
    flow->header = (int) flow->blocks->len - 1;
}

/**
 * olivine_report_flow_pair:
 * @flow: a flow
 * @label: what it is
 * @text: what there is to say of it
 *
 * Adds a line of two columns.
 */
void
olivine_report_flow_pair (OlivineReportFlow *flow,
                          const char        *label,
                          const char        *text)
{
  static const OlivineReportColumn columns[] = { { PAIR_SHARE, FALSE }, { 1 - PAIR_SHARE, FALSE } };
  const char *const cells[] = { label, text, NULL };

  flow->header = -1;
  olivine_report_flow_row (flow, columns, cells, FALSE);
}

/**
 * olivine_report_flow_draw:
 * @flow: a flow
 * @height: how high the drawing is, times the sheet's scale
 * @draw: what draws it
 * @user_data: for @draw
 *
 * Adds a drawing as wide as the text.
 */
void
olivine_report_flow_draw (OlivineReportFlow *flow,
                          double             height,
                          OlivineReportDraw  draw,
                          gpointer           user_data)
{
  flow->header = -1;
  add_block (flow, (OlivineBlock) {
    .kind = OLIVINE_BLOCK_DRAWING,
    .draw = draw,
    .user_data = user_data,
    .height = height * flow->sheet.scale,
    .gap = olivine_report_text_get_gap (flow->text, OLIVINE_TEXT_BODY),
    .header = -1,
  });
}

/**
 * olivine_report_flow_lines:
 * @flow: a flow
 * @n_lines: how many
 *
 * Adds lines to write on.
 */
void
olivine_report_flow_lines (OlivineReportFlow *flow,
                           guint              n_lines)
{
  flow->header = -1;
  for (guint i = 0; i < n_lines; i++)
    add_block (flow, (OlivineBlock) {
      .kind = OLIVINE_BLOCK_LINE,
      .height = NOTE_LINE,
      .header = -1,
    });
}
