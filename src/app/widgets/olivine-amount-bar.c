/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Name, bar and amount on one line; the bar under both where that is too narrow.
 * Without a name, in a column whose row is named, the bar stands above the amount.
 *
 * The bar's length is the mark, or the amount where that is more, and a tick
 * stands at the mark.  When the mark is a limit the part above it is hatched in
 * the caution colour; when it is a target, being above it is nothing to mark.
 * Without a mark there is nothing to measure by, and no bar is drawn.
 */

#include "config.h"

#include "olivine-amount-bar.h"

#include <math.h>

#include "olivine-compat.h"

#define BAR_HEIGHT_PX 8
#define BAR_MIN_PX 96
#define TICK_PX 3
#define COLUMN_GAP_PX 12
#define LINE_GAP_PX 6

struct _OlivineAmountBar
{
  GtkWidget      parent_instance;

  GtkWidget     *title_label;
  GtkWidget     *text_label;

  OlivineColour  colour;
  gboolean       is_limit;
  gboolean       is_titled;
  gboolean       is_share;  /* the mark is only the longest of several */
  double         amount;    /* NAN when not known */
  double         mark;      /* NAN when there is none */
  GdkRectangle   trough;    /* as allocated, left to right */

  GtkSizeGroup  *titles;
  GtkSizeGroup  *texts;
};

G_DEFINE_FINAL_TYPE (OlivineAmountBar, olivine_amount_bar, GTK_TYPE_WIDGET)

static int
natural_px (GtkWidget      *widget,
            GtkOrientation  orientation,
            int             for_size_px)
{
  int px = 0;

  gtk_widget_measure (widget, orientation, for_size_px, NULL, &px, NULL, NULL);

  return px;
}

static int
one_line_px (OlivineAmountBar *self)
{
  return natural_px (self->title_label, GTK_ORIENTATION_HORIZONTAL, -1) + COLUMN_GAP_PX +
         BAR_MIN_PX + COLUMN_GAP_PX +
         natural_px (self->text_label, GTK_ORIENTATION_HORIZONTAL, -1);
}

static GtkSizeRequestMode
olivine_amount_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (OlivineAmountBar *self,
               int              *minimum,
               int              *natural)
{
  int title_px = 0;
  int text_px = 0;

  gtk_widget_measure (self->title_label, GTK_ORIENTATION_HORIZONTAL, -1,
                      &title_px, NULL, NULL, NULL);
  gtk_widget_measure (self->text_label, GTK_ORIENTATION_HORIZONTAL, -1,
                      &text_px, NULL, NULL, NULL);
  *minimum = title_px + COLUMN_GAP_PX + text_px;
  *natural = one_line_px (self);
}

/* Where the name and the amount go when they share a line without the bar. */
static void
split_line (OlivineAmountBar *self,
            int               width_px,
            int              *title_px,
            int              *text_px)
{
  int text_min_px = 0;

  gtk_widget_measure (self->text_label, GTK_ORIENTATION_HORIZONTAL, -1,
                      &text_min_px, NULL, NULL, NULL);
  *title_px = MIN (natural_px (self->title_label, GTK_ORIENTATION_HORIZONTAL, -1),
                   width_px - COLUMN_GAP_PX - text_min_px);
  *text_px = width_px - COLUMN_GAP_PX - *title_px;
}

static int
line_height_px (OlivineAmountBar *self,
                int               title_px,
                int               text_px)
{
  return MAX (natural_px (self->title_label, GTK_ORIENTATION_VERTICAL, title_px),
              natural_px (self->text_label, GTK_ORIENTATION_VERTICAL, text_px));
}

static void
measure_height (OlivineAmountBar *self,
                int               width_px,
                int              *minimum,
                int              *natural)
{
  int title_px = -1;
  int text_px = -1;

  if (!self->is_titled)
    *minimum = BAR_HEIGHT_PX + 2 * TICK_PX +
               natural_px (self->text_label, GTK_ORIENTATION_VERTICAL, width_px);
  else if (width_px >= 0 && width_px < one_line_px (self))
    {
      split_line (self, width_px, &title_px, &text_px);
      *minimum = line_height_px (self, title_px, text_px) + LINE_GAP_PX +
                 BAR_HEIGHT_PX + 2 * TICK_PX;
    }
  else
    *minimum = MAX (line_height_px (self, -1, -1), BAR_HEIGHT_PX + 2 * TICK_PX);

  *natural = *minimum;
}

static void
olivine_amount_bar_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  OlivineAmountBar *self = OLIVINE_AMOUNT_BAR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

/* Allocates as if for left to right, and mirrors here for the other direction. */
static void
place (OlivineAmountBar *self,
       GtkWidget        *child,
       int               total_px,
       GtkAllocation     box)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    box.x = total_px - box.x - box.width;

  gtk_widget_size_allocate (child, &box, -1);
}

static void
allocate_two_lines (OlivineAmountBar *self,
                    int               width_px)
{
  int title_px = 0;
  int text_px = 0;
  int height_px = 0;

  split_line (self, width_px, &title_px, &text_px);
  height_px = line_height_px (self, title_px, text_px);
  place (self, self->title_label, width_px, (GtkAllocation) { 0, 0, title_px, height_px });
  place (self, self->text_label, width_px,
         (GtkAllocation) { title_px + COLUMN_GAP_PX, 0, text_px, height_px });
  self->trough = (GdkRectangle) { 0, height_px + LINE_GAP_PX + TICK_PX, width_px, BAR_HEIGHT_PX };
}

static void
allocate_one_line (OlivineAmountBar *self,
                   int               width_px,
                   int               height_px)
{
  int title_px = natural_px (self->title_label, GTK_ORIENTATION_HORIZONTAL, -1);
  int text_px = natural_px (self->text_label, GTK_ORIENTATION_HORIZONTAL, -1);

  place (self, self->title_label, width_px, (GtkAllocation) { 0, 0, title_px, height_px });
  place (self, self->text_label, width_px,
         (GtkAllocation) { width_px - text_px, 0, text_px, height_px });
  self->trough = (GdkRectangle) {
    title_px + COLUMN_GAP_PX,
    (height_px - BAR_HEIGHT_PX) / 2,
    width_px - title_px - text_px - 2 * COLUMN_GAP_PX,
    BAR_HEIGHT_PX,
  };
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    self->trough.x = width_px - self->trough.x - self->trough.width;
}

static void
allocate_untitled (OlivineAmountBar *self,
                   int               width_px,
                   int               height_px)
{
  int top_px = BAR_HEIGHT_PX + 2 * TICK_PX;

  self->trough = (GdkRectangle) { 0, TICK_PX, width_px, BAR_HEIGHT_PX };
  place (self, self->title_label, width_px, (GtkAllocation) { 0, 0, 0, 0 });
  place (self, self->text_label, width_px,
         (GtkAllocation) { 0, top_px, width_px, MAX (height_px - top_px, 0) });
}

static void
olivine_amount_bar_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  OlivineAmountBar *self = OLIVINE_AMOUNT_BAR (widget);

  if (!self->is_titled)
    allocate_untitled (self, width, height);
  else if (width < one_line_px (self))
    allocate_two_lines (self, width);
  else
    allocate_one_line (self, width, height);
}

static void
trace_trough (cairo_t            *cr,
              const GdkRectangle *trough)
{
  double radius = trough->height / 2.0;
  double middle = trough->y + radius;

  cairo_new_path (cr);
  cairo_arc (cr, trough->x + radius, middle, radius, G_PI_2, 3.0 * G_PI_2);
  cairo_arc (cr, trough->x + trough->width - radius, middle, radius, -G_PI_2, G_PI_2);
  cairo_close_path (cr);
}

/* Fills the trough from one share of its length to another, from the start side. */
static void
fill_span (OlivineAmountBar *self,
           cairo_t          *cr,
           double            from,
           double            to,
           OlivineColour     colour,
           gboolean          hatched)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA rgba = olivine_palette_get (widget, colour);
  double start = mirrored ? 1.0 - to : from;

  if (to <= from)
    return;

  if (hatched)
    {
      cairo_pattern_t *hatch = olivine_palette_hatch (&rgba, gtk_widget_get_scale_factor (widget));

      cairo_set_source (cr, hatch);
      cairo_pattern_destroy (hatch);
    }
  else
    gdk_cairo_set_source_rgba (cr, &rgba);
  cairo_rectangle (cr,
                   self->trough.x + start * self->trough.width,
                   self->trough.y,
                   (to - from) * self->trough.width,
                   self->trough.height);
  cairo_fill (cr);
}

static void
draw_tick (OlivineAmountBar *self,
           cairo_t          *cr,
           double            share)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA ink = olivine_palette_foreground (GTK_WIDGET (self), 0.9);
  double x = self->trough.x + (mirrored ? 1.0 - share : share) * self->trough.width;

  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_rectangle (cr,
                   CLAMP (x - 1.0, self->trough.x, self->trough.x + self->trough.width - 2.0),
                   self->trough.y - TICK_PX,
                   2.0,
                   self->trough.height + 2.0 * TICK_PX);
  cairo_fill (cr);
}

static void
draw_bar (OlivineAmountBar *self,
          cairo_t          *cr)
{
  GdkRGBA track = olivine_palette_track (GTK_WIDGET (self));
  double amount = isnan (self->amount) ? 0.0 : MAX (self->amount, 0.0);
  double full = MAX (self->mark, amount);
  double filled = amount / full;
  double allowed = self->is_limit ? MIN (filled, self->mark / full) : filled;

  cairo_save (cr);
  trace_trough (cr, &self->trough);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, &track);
  cairo_paint (cr);
  fill_span (self, cr, 0.0, allowed, self->colour, self->colour == OLIVINE_COLOUR_SUPPLEMENT);
  fill_span (self, cr, allowed, filled, OLIVINE_COLOUR_CAUTION, TRUE);
  cairo_restore (cr);

  if (!self->is_share)
    draw_tick (self, cr, self->mark / full);
}

static void
olivine_amount_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  OlivineAmountBar *self = OLIVINE_AMOUNT_BAR (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0,
                                               (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  if (self->mark > 0.0 && self->trough.width > self->trough.height)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      draw_bar (self, cr);
      cairo_destroy (cr);
    }

  gtk_widget_snapshot_child (widget, self->title_label, snapshot);
  gtk_widget_snapshot_child (widget, self->text_label, snapshot);
}

static void
leave_groups (OlivineAmountBar *self)
{
  GSList *members = self->titles != NULL ? gtk_size_group_get_widgets (self->titles) : NULL;

  if (g_slist_find (members, self->title_label) == NULL)
    return;

  gtk_size_group_remove_widget (self->titles, self->title_label);
  gtk_size_group_remove_widget (self->texts, self->text_label);
}

/* A size group counts hidden widgets too, and would keep room for them. */
static void
follow_visibility (OlivineAmountBar *self)
{
  leave_groups (self);
  if (self->titles == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  gtk_size_group_add_widget (self->titles, self->title_label);
  gtk_size_group_add_widget (self->texts, self->text_label);
}

static void
olivine_amount_bar_dispose (GObject *object)
{
  OlivineAmountBar *self = OLIVINE_AMOUNT_BAR (object);

  leave_groups (self);
  g_clear_object (&self->titles);
  g_clear_object (&self->texts);
  g_clear_pointer (&self->title_label, gtk_widget_unparent);
  g_clear_pointer (&self->text_label, gtk_widget_unparent);

  G_OBJECT_CLASS (olivine_amount_bar_parent_class)->dispose (object);
}

static void
olivine_amount_bar_class_init (OlivineAmountBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_amount_bar_dispose;

  widget_class->get_request_mode = olivine_amount_bar_get_request_mode;
  widget_class->measure = olivine_amount_bar_measure;
  widget_class->size_allocate = olivine_amount_bar_size_allocate;
  widget_class->snapshot = olivine_amount_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "amount-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
olivine_amount_bar_init (OlivineAmountBar *self)
{
  self->amount = NAN;
  self->mark = NAN;

  self->title_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title_label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (self->title_label), TRUE);
  gtk_widget_set_parent (self->title_label, GTK_WIDGET (self));

  self->text_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text_label), 1.0f);
  gtk_label_set_justify (GTK_LABEL (self->text_label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (self->text_label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->text_label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (self->text_label, "numeric");
  gtk_widget_set_parent (self->text_label, GTK_WIDGET (self));
}

/**
 * olivine_amount_bar_new:
 * @title: (nullable): what is measured, translated; %NULL where it is said beside
 * @colour: what it is drawn in
 * @is_limit: whether the mark is something to stay below
 *
 * Makes a bar that shows nothing yet.
 *
 * Returns: (transfer floating): a new bar
 */
GtkWidget *
olivine_amount_bar_new (const char    *title,
                        OlivineColour  colour,
                        gboolean       is_limit)
{
  OlivineAmountBar *self = g_object_new (OLIVINE_TYPE_AMOUNT_BAR, NULL);

  self->is_titled = title != NULL;
  if (title != NULL)
    gtk_label_set_text (GTK_LABEL (self->title_label), title);
  else
    {
      gtk_widget_set_child_visible (self->title_label, FALSE);
      gtk_label_set_xalign (GTK_LABEL (self->text_label), 0.0f);
      gtk_label_set_justify (GTK_LABEL (self->text_label), GTK_JUSTIFY_LEFT);
    }
  self->colour = colour;
  self->is_limit = is_limit;

  return GTK_WIDGET (self);
}

/**
 * olivine_amount_bar_set_is_share:
 * @self: a bar
 * @is_share: whether the mark is the longest of several bars, and nothing to reach
 *
 * Leaves the tick out where there is no target or limit.
 */
void
olivine_amount_bar_set_is_share (OlivineAmountBar *self,
                                 gboolean          is_share)
{
  g_return_if_fail (OLIVINE_IS_AMOUNT_BAR (self));

  self->is_share = is_share;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * olivine_amount_bar_add_to_groups:
 * @self: a bar
 * @titles: shared by the names of all bars of a list
 * @texts: shared by the amounts of all bars of a list
 *
 * Lines the bar up with its visible neighbours, and lets them fold together.
 * To be called once.
 */
void
olivine_amount_bar_add_to_groups (OlivineAmountBar *self,
                                  GtkSizeGroup     *titles,
                                  GtkSizeGroup     *texts)
{
  g_return_if_fail (OLIVINE_IS_AMOUNT_BAR (self));

  g_return_if_fail (self->titles == NULL);

  self->titles = g_object_ref (titles);
  self->texts = g_object_ref (texts);
  g_signal_connect (self, "notify::visible", G_CALLBACK (follow_visibility), NULL);
  follow_visibility (self);
}

/**
 * olivine_amount_bar_show:
 * @self: a bar
 * @amount: how much there is, at least 0, in the unit of @mark; NAN when not known
 * @mark: the target or limit; NAN when there is none
 * @text: (transfer none): the amount as shown, Pango markup
 * @sentence: the whole in words, for assistive tools
 *
 * Shows an amount against its mark.
 */
void
olivine_amount_bar_show (OlivineAmountBar *self,
                         double            amount,
                         double            mark,
                         const char       *text,
                         const char       *sentence)
{
  g_return_if_fail (OLIVINE_IS_AMOUNT_BAR (self));

  self->amount = amount;
  self->mark = mark;
  gtk_label_set_markup (GTK_LABEL (self->text_label), text);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
