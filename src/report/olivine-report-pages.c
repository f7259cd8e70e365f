/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages.
 *
 * A heading stays with what follows; a table that goes on names its columns again.
 */

#include "config.h"

#include "olivine-report-block.h"

static gboolean
stays_with_next (const OlivineBlock *block)
{
  return block->kind == OLIVINE_BLOCK_HEADER
         || (block->kind == OLIVINE_BLOCK_TEXT && block->style == OLIVINE_TEXT_HEADING);
}

/* How much room a block needs so that it does not stand alone at the foot of a page. */
static double
get_needed (OlivineReportFlow *flow,
            guint              index)
{
  double needed = 0.0;

  for (guint i = index; i < flow->blocks->len; i++)
    {
      const OlivineBlock *block = olivine_report_flow_get_block (flow, i);

      needed += block->height + (i > index ? block->gap : 0.0);
      if (!stays_with_next (block))
        break;
    }

  return needed;
}

/**
 * olivine_report_flow_divide:
 * @flow: a flow that is complete
 *
 * Places everything on pages.
 *
 * Returns: how many pages there are
 */
guint
olivine_report_flow_divide (OlivineReportFlow *flow)
{
  double bottom = flow->sheet.height - flow->sheet.margin - flow->sheet.footer;
  double y = flow->sheet.margin;
  guint page = 0;

  for (guint i = 0; i < flow->blocks->len; i++)
    {
      OlivineBlock *block = olivine_report_flow_get_block (flow, i);
      gboolean is_first = y <= flow->sheet.margin;

      if (!is_first && y + block->gap + get_needed (flow, i) > bottom)
        {
          page++;
          y = flow->sheet.margin;
          is_first = TRUE;
        }
      y += is_first ? 0.0 : block->gap;
      block->repeats_header = is_first && block->header >= 0;
      if (block->repeats_header)
        y += olivine_report_flow_get_block (flow, (guint) block->header)->height;
      block->page = page;
      block->y = y;
      y += block->height;
    }

  return page + 1;
}

/**
 * olivine_report_flow_get_page:
 * @flow: a flow that was divided
 * @index: which of the things that were added, from 0
 *
 * Returns: the page it stands on, from 0
 */
guint
olivine_report_flow_get_page (OlivineReportFlow *flow,
                              guint              index)
{
  g_return_val_if_fail (index < flow->blocks->len, 0);

  return olivine_report_flow_get_block (flow, index)->page;
}

static void
draw_line (OlivineReportFlow *flow,
           cairo_t           *cr,
           double             y,
           double             grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, flow->sheet.margin, y);
  cairo_line_to (cr, flow->sheet.width - flow->sheet.margin, y);
  cairo_stroke (cr);
}

static void
draw_cells (OlivineReportFlow  *flow,
            cairo_t            *cr,
            const OlivineBlock *block,
            double              y)
{
  double pad = OLIVINE_CELL_PAD * flow->sheet.scale;
  double x = flow->sheet.margin;

  for (guint i = 0; block->cells[i] != NULL; i++)
    {
      olivine_report_text_write (flow->text, cr, block->style, x + pad, y,
                                 olivine_report_flow_get_cell_width (flow, &block->columns[i]),
                                 block->columns[i].is_number, block->cells[i]);
      x += block->columns[i].share * olivine_report_flow_get_inner_width (flow);
    }
  draw_line (flow, cr, y + block->height - 0.5, block->kind == OLIVINE_BLOCK_HEADER ? 0.3 : 0.85);
}

static void
draw_box (OlivineReportFlow  *flow,
          cairo_t            *cr,
          const OlivineBlock *block)
{
  cairo_save (cr);
  cairo_translate (cr, flow->sheet.margin, block->y);
  block->draw (cr, olivine_report_flow_get_inner_width (flow), block->height, block->user_data);
  cairo_restore (cr);
}

static void
draw_block (OlivineReportFlow  *flow,
            cairo_t            *cr,
            const OlivineBlock *block)
{
  const OlivineBlock *header = NULL;

  if (block->repeats_header)
    header = olivine_report_flow_get_block (flow, (guint) block->header);

  switch (block->kind)
    {
    case OLIVINE_BLOCK_TEXT:
      olivine_report_text_write (flow->text, cr, block->style, flow->sheet.margin, block->y,
                                 olivine_report_flow_get_inner_width (flow), FALSE, block->text);
      break;
    case OLIVINE_BLOCK_ROW:
    case OLIVINE_BLOCK_HEADER:
      if (header != NULL)
        draw_cells (flow, cr, header, block->y - header->height);
      draw_cells (flow, cr, block, block->y);
      break;
    case OLIVINE_BLOCK_DRAWING:
      draw_box (flow, cr, block);
      break;
    case OLIVINE_BLOCK_LINE:
    default:
      draw_line (flow, cr, block->y + block->height, 0.6);
      break;
    }
}

/**
 * olivine_report_flow_draw_page:
 * @flow: a flow that was divided
 * @cr: a page
 * @page: which, from 0
 *
 * Draws what is on a page, but for its foot.
 */
void
olivine_report_flow_draw_page (OlivineReportFlow *flow,
                               cairo_t           *cr,
                               guint              page)
{
  for (guint i = 0; i < flow->blocks->len; i++)
    if (olivine_report_flow_get_block (flow, i)->page == page)
      draw_block (flow, cr, olivine_report_flow_get_block (flow, i));
}
