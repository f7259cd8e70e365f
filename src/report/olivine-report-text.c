/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text on a page.
 *
 * It is measured without a page, so that what is drawn is where it was measured.
 */

#include "config.h"

#include "olivine-report-text.h"

struct _OlivineReportText {
  OlivineReportSheet  sheet;
  PangoContext       *context;
  char               *font;
};

static const struct {
  double   size;   /* points */
  gboolean is_bold;
  double   gap;    /* above, points */
} styles[OLIVINE_N_TEXT_STYLES] = {
  [OLIVINE_TEXT_TITLE] = { 15.0, TRUE, 0.0 },
  [OLIVINE_TEXT_HEADING] = { 10.5, TRUE, 11.0 },
  [OLIVINE_TEXT_BODY] = { 8.5, FALSE, 2.5 },
  [OLIVINE_TEXT_STRONG] = { 8.5, TRUE, 2.5 },
  [OLIVINE_TEXT_CELL] = { 7.5, FALSE, 0.0 },
  [OLIVINE_TEXT_CELL_STRONG] = { 7.5, TRUE, 0.0 },
  [OLIVINE_TEXT_SMALL] = { 7.0, FALSE, 2.5 },
};

/**
 * olivine_report_text_new:
 * @sheet: the size and direction of the pages
 * @font: a Pango font family
 *
 * Returns: (transfer full): what text is written with
 */
OlivineReportText *
olivine_report_text_new (const OlivineReportSheet *sheet,
                         const char               *font)
{
  OlivineReportText *text = g_new0 (OlivineReportText, 1);

  text->sheet = *sheet;
  text->font = g_strdup (font);
  text->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (text->context, 72.0);
  pango_context_set_round_glyph_positions (text->context, FALSE);
  pango_context_set_base_dir (text->context, sheet->is_rtl ? PANGO_DIRECTION_RTL
                                                           : PANGO_DIRECTION_LTR);

  return text;
}

/**
 * olivine_report_text_free:
 * @text: (transfer full): what text is written with
 *
 * Frees it.
 */
void
olivine_report_text_free (OlivineReportText *text)
{
  g_return_if_fail (text != NULL);

  g_object_unref (text->context);
  g_free (text->font);
  g_free (text);
}

/**
 * olivine_report_text_get_gap:
 * @text: what text is written with
 * @style: how a paragraph looks
 *
 * Returns: how much room there is above it
 */
double
olivine_report_text_get_gap (OlivineReportText *text,
                             OlivineTextStyle   style)
{
  return styles[style].gap * text->sheet.scale;
}

static PangoFontDescription *
make_font (OlivineReportText *text,
           OlivineTextStyle   style)
{
  PangoFontDescription *font = pango_font_description_from_string (text->font);

  pango_font_description_set_size (font, (int) (styles[style].size * text->sheet.scale
                                                * PANGO_SCALE));
  if (styles[style].is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  return font;
}

/* The side a paragraph stands at is the page's, not its own language's: Pango
 * exchanges left and right where the two differ. */
static void
align (OlivineReportText *text,
       PangoLayout       *layout,
       gboolean           at_end)
{
  PangoDirection page = text->sheet.is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  gboolean at_right = text->sheet.is_rtl != at_end;

  if (line != NULL && line->resolved_dir != page)
    at_right = !at_right;
  pango_layout_set_alignment (layout, at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static PangoLayout *
make_layout (OlivineReportText *text,
             OlivineTextStyle   style,
             double             width,
             gboolean           at_end,
             const char        *words)
{
  PangoLayout *layout = pango_layout_new (text->context);
  PangoFontDescription *font = make_font (text, style);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, words, -1);
  align (text, layout, at_end);

  return layout;
}

/**
 * olivine_report_text_write:
 * @text: what text is written with
 * @cr: (nullable): a page; %NULL only measures
 * @style: how it looks
 * @x: where its box begins, in the direction of reading
 * @y: the upper edge of the box
 * @width: how wide the box is
 * @at_end: whether it stands at the end of its box
 * @words: what is written, as it is shown
 *
 * Writes a text that stays text in a PDF.
 *
 * Returns: how high it is
 */
double
olivine_report_text_write (OlivineReportText *text,
                           cairo_t           *cr,
                           OlivineTextStyle   style,
                           double             x,
                           double             y,
                           double             width,
                           gboolean           at_end,
                           const char        *words)
{
  PangoLayout *layout = make_layout (text, style, width, at_end, words);
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  if (cr != NULL)
    {
      cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
      cairo_move_to (cr, text->sheet.is_rtl ? text->sheet.width - x - width : x, y);
      pango_cairo_show_layout (cr, layout);
    }
  g_object_unref (layout);

  return (double) height / PANGO_SCALE;
}

/**
 * olivine_report_text_measure:
 * @text: what text is written with
 * @style: how it looks
 * @width: how wide its box is
 * @words: what would be written
 *
 * Returns: how high it would be
 */
double
olivine_report_text_measure (OlivineReportText *text,
                             OlivineTextStyle   style,
                             double             width,
                             const char        *words)
{
  return olivine_report_text_write (text, NULL, style, 0.0, 0.0, width, FALSE, words);
}
