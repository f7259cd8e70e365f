/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages.
 *
 * A block is measured when it is added and placed when the flow is divided.  A
 * heading stays with what follows; a table that goes on names its columns again.
 */

#include "config.h"

#include "olivine-report-flow.h"

#define CELL_PAD 3.0
#define ROW_GAP 1.6
#define PAIR_SHARE 0.24
#define NOTE_LINE 20.0

typedef enum {
  BLOCK_TEXT,
  BLOCK_ROW,
  BLOCK_HEADER,
  BLOCK_DRAWING,
  BLOCK_LINE,
} BlockKind;

typedef struct {
  BlockKind                  kind;
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
} Block;

struct _OlivineReportFlow {
  OlivineReportSheet  sheet;
  OlivineReportText  *text;
  GArray             *blocks; /* of Block */
  int                 header; /* of the table that is being added, -1: none */
};

static void
block_clear (gpointer data)
{
  Block *block = data;

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
  flow->blocks = g_array_new (FALSE, TRUE, sizeof (Block));
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

static double
get_inner_width (OlivineReportFlow *flow)
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
           Block              block)
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
  add_block (flow, (Block) {
    .kind = BLOCK_TEXT,
    .style = style,
    .text = g_strdup (text),
    .height = measure (flow, style, get_inner_width (flow), text),
    .gap = olivine_report_text_get_gap (flow->text, style),
    .header = -1,
  });
}

static double
get_cell_width (OlivineReportFlow         *flow,
                const OlivineReportColumn *column)
{
  return column->share * get_inner_width (flow) - 2.0 * CELL_PAD * flow->sheet.scale;
}

static gboolean
follows_row (OlivineReportFlow *flow)
{
  BlockKind kind = BLOCK_TEXT;

  if (flow->blocks->len > 0)
    kind = g_array_index (flow->blocks, Block, flow->blocks->len - 1).kind;

  return kind == BLOCK_ROW || kind == BLOCK_HEADER;
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
  Block block = { .kind = is_header ? BLOCK_HEADER : BLOCK_ROW, .style = style };

  for (guint i = 0; cells[i] != NULL; i++)
    block.height = MAX (block.height,
                        measure (flow, style, get_cell_width (flow, &columns[i]), cells[i]));
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
  add_block (flow, (Block) {
    .kind = BLOCK_DRAWING,
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
    add_block (flow, (Block) { .kind = BLOCK_LINE, .height = NOTE_LINE, .header = -1 });
}

static Block *
get_block (OlivineReportFlow *flow,
           guint              index)
{
  return &g_array_index (flow->blocks, Block, index);
}

static gboolean
stays_with_next (const Block *block)
{
  return block->kind == BLOCK_HEADER
         || (block->kind == BLOCK_TEXT && block->style == OLIVINE_TEXT_HEADING);
}

/* How much room a block needs so that it does not stand alone at the foot of a page. */
static double
get_needed (OlivineReportFlow *flow,
            guint              index)
{
  double needed = 0.0;

  for (guint i = index; i < flow->blocks->len; i++)
    {
      const Block *block = get_block (flow, i);

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
      Block *block = get_block (flow, i);
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
        y += get_block (flow, (guint) block->header)->height;
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

  return get_block (flow, index)->page;
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
draw_cells (OlivineReportFlow *flow,
            cairo_t           *cr,
            const Block       *block,
            double             y)
{
  double pad = CELL_PAD * flow->sheet.scale;
  double x = flow->sheet.margin;

  for (guint i = 0; block->cells[i] != NULL; i++)
    {
      olivine_report_text_write (flow->text, cr, block->style, x + pad, y,
                                 get_cell_width (flow, &block->columns[i]),
                                 block->columns[i].is_number, block->cells[i]);
      x += block->columns[i].share * get_inner_width (flow);
    }
  draw_line (flow, cr, y + block->height - 0.5, block->kind == BLOCK_HEADER ? 0.3 : 0.85);
}

static void
draw_box (OlivineReportFlow *flow,
          cairo_t           *cr,
          const Block       *block)
{
  cairo_save (cr);
  cairo_translate (cr, flow->sheet.margin, block->y);
  block->draw (cr, get_inner_width (flow), block->height, block->user_data);
  cairo_restore (cr);
}

static void
draw_block (OlivineReportFlow *flow,
            cairo_t           *cr,
            const Block       *block)
{
  const Block *header = block->repeats_header ? get_block (flow, (guint) block->header) : NULL;

  switch (block->kind)
    {
    case BLOCK_TEXT:
      olivine_report_text_write (flow->text, cr, block->style, flow->sheet.margin, block->y,
                                 get_inner_width (flow), FALSE, block->text);
      break;
    case BLOCK_ROW:
    case BLOCK_HEADER:
      if (header != NULL)
        draw_cells (flow, cr, header, block->y - header->height);
      draw_cells (flow, cr, block, block->y);
      break;
    case BLOCK_DRAWING:
      draw_box (flow, cr, block);
      break;
    case BLOCK_LINE:
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
    if (get_block (flow, i)->page == page)
      draw_block (flow, cr, get_block (flow, i));
}
