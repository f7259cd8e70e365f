/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Draws food solid, supplements hatched and what is not known dashed.
 *
 * The start of the ring is at the top, where a tick marks the target.  Beyond
 * it the ring keeps turning: a further lap is darker and narrower, so that it
 * is seen without colour too.  The figures in the middle are labels; the ring
 * as a whole is an image whose accessible label is one sentence.
 */

#include "config.h"

#include "olivine-intake-ring.h"

#include <math.h>

#include "olivine-compat.h"
#include "olivine-format.h"
#include "olivine-intake-format.h"
#include "olivine-palette.h"

#define DIAMETER_MIN_PX 156
#define THICKNESS_PX 15.0
#define GAP_PX 6.0       /* between the ring and the text in it */
#define TICK_PX 4.0      /* how far the target's tick stands out on both sides */
#define UNKNOWN_MIN_TURNS 0.06
#define LAPS_MAX 3

struct _OlivineIntakeRing
{
  GtkWidget        parent_instance;

  GtkWidget       *centre;
  GtkLabel        *prefix_label;
  GtkLabel        *number_label;
  GtkLabel        *suffix_label;

  OlivineRingArcs  arcs;
  gboolean         has_target;
};

typedef struct {
  double x;
  double y;
  double radius;    /* of the middle of the stroke */
} RingGeometry;

G_DEFINE_FINAL_TYPE (OlivineIntakeRing, olivine_intake_ring, GTK_TYPE_WIDGET)

static double
angle_of (double turns)
{
  return turns * 2.0 * G_PI - G_PI_2;
}

static void
trace_arc (cairo_t            *cr,
           const RingGeometry *ring,
           double              from_turns,
           double              to_turns)
{
  cairo_new_path (cr);
  cairo_arc (cr, ring->x, ring->y, ring->radius, angle_of (from_turns), angle_of (to_turns));
}

static void
draw_track (OlivineIntakeRing  *self,
            cairo_t            *cr,
            const RingGeometry *ring)
{
  GdkRGBA track = olivine_palette_track (GTK_WIDGET (self));

  cairo_set_line_width (cr, THICKNESS_PX);
  gdk_cairo_set_source_rgba (cr, &track);
  trace_arc (cr, ring, 0.0, 1.0);
  cairo_stroke (cr);
}

/* How far a round cap reaches beyond the end of an arc. */
static double
cap_turns (const RingGeometry *ring)
{
  return THICKNESS_PX / 2.0 / (2.0 * G_PI * ring->radius);
}

static void
draw_food (OlivineIntakeRing  *self,
           cairo_t            *cr,
           const RingGeometry *ring,
           int                 lap,
           double              from_turns,
           double              to_turns)
{
  GdkRGBA food = olivine_palette_get (GTK_WIDGET (self), OLIVINE_COLOUR_FOOD);
  GdkRGBA shade = olivine_palette_darken (&food, 0.35 * lap);

  gdk_cairo_set_source_rgba (cr, &shade);
  trace_arc (cr, ring, from_turns, to_turns);
  cairo_stroke (cr);
}

static void
draw_supplement (OlivineIntakeRing  *self,
                 cairo_t            *cr,
                 const RingGeometry *ring,
                 int                 lap,
                 double              from_turns,
                 double              to_turns)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA supplement = olivine_palette_get (widget, OLIVINE_COLOUR_SUPPLEMENT);
  GdkRGBA shade = olivine_palette_darken (&supplement, 0.35 * lap);
  cairo_pattern_t *hatch = olivine_palette_hatch (&shade, gtk_widget_get_scale_factor (widget));

  cairo_set_source (cr, hatch);
  trace_arc (cr, ring, from_turns, to_turns);
  cairo_stroke (cr);
  cairo_pattern_destroy (hatch);
}

/* The part of [start, end], in turns from the top, that falls into one lap. */
static gboolean
clip_to_lap (double  start_turns,
             double  end_turns,
             int     lap,
             double *from_turns,
             double *to_turns)
{
  *from_turns = CLAMP (start_turns - lap, 0.0, 1.0);
  *to_turns = CLAMP (end_turns - lap, 0.0, 1.0);

  return *to_turns > *from_turns;
}

static void
draw_lap (OlivineIntakeRing  *self,
          cairo_t            *cr,
          const RingGeometry *ring,
          int                 lap)
{
  double from_turns = 0.0;
  double to_turns = 0.0;

  cairo_set_line_width (cr, lap == 0 ? THICKNESS_PX : THICKNESS_PX * 0.6);
  if (clip_to_lap (self->arcs.food, self->arcs.food + self->arcs.supplement, lap,
                   &from_turns, &to_turns))
    draw_supplement (self, cr, ring, lap, from_turns, to_turns);
  if (clip_to_lap (0.0, self->arcs.food, lap, &from_turns, &to_turns))
    draw_food (self, cr, ring, lap, from_turns, to_turns);
}

static void
draw_unknown (OlivineIntakeRing  *self,
              cairo_t            *cr,
              const RingGeometry *ring)
{
  static const double dashes_px[] = { 3.5, 4.0 };
  double start_turns = self->arcs.food + self->arcs.supplement;
  double gap_turns = start_turns > 0.0 ? cap_turns (ring) / 2.0 : 0.0;
  GdkRGBA pale = olivine_palette_get (GTK_WIDGET (self), OLIVINE_COLOUR_FOOD);

  if (self->arcs.unknown <= 0.0)
    return;

  pale.alpha *= 0.55f;
  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &pale);
  cairo_set_line_width (cr, THICKNESS_PX);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes_px, G_N_ELEMENTS (dashes_px), 0.0);
  trace_arc (cr, ring, start_turns + gap_turns,
             MIN (start_turns + gap_turns + self->arcs.unknown, 1.0));
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_tick (OlivineIntakeRing  *self,
           cairo_t            *cr,
           const RingGeometry *ring)
{
  GdkRGBA mark = olivine_palette_foreground (GTK_WIDGET (self), 1.0);

  gdk_cairo_set_source_rgba (cr, &mark);
  cairo_set_line_width (cr, 2.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_move_to (cr, ring->x, ring->y - ring->radius - THICKNESS_PX / 2.0 - TICK_PX);
  cairo_line_to (cr, ring->x, ring->y - ring->radius + THICKNESS_PX / 2.0 + TICK_PX / 2.0);
  cairo_stroke (cr);
}

static void
draw_ring (OlivineIntakeRing *self,
           cairo_t           *cr,
           int                width_px,
           int                height_px)
{
  RingGeometry ring = {
    .x = width_px / 2.0,
    .y = height_px / 2.0,
    .radius = (MIN (width_px, height_px) - THICKNESS_PX) / 2.0 - TICK_PX,
  };
  int n_laps = (int) CLAMP (ceil (self->arcs.food + self->arcs.supplement), 0.0, LAPS_MAX);

  if (ring.radius <= THICKNESS_PX)
    return;

  draw_track (self, cr, &ring);
  draw_unknown (self, cr, &ring);
  for (int lap = 0; lap < n_laps; lap++)
    draw_lap (self, cr, &ring, lap);
  if (self->has_target)
    draw_tick (self, cr, &ring);
}

static void
olivine_intake_ring_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  OlivineIntakeRing *self = OLIVINE_INTAKE_RING (widget);
  int width_px = gtk_widget_get_width (widget);
  int height_px = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width_px, (float) height_px);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  draw_ring (self, cr, width_px, height_px);
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, self->centre, snapshot);
}

/* The circle inside the ring has to hold the corners of the text. */
static int
diameter_px (OlivineIntakeRing *self)
{
  int text_width_px = 0;
  int text_height_px = 0;

  gtk_widget_measure (self->centre, GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &text_width_px, NULL, NULL);
  gtk_widget_measure (self->centre, GTK_ORIENTATION_VERTICAL, -1,
                      NULL, &text_height_px, NULL, NULL);

  /* The corners of the block are empty: its first and last line are the short ones. */
  return MAX (DIAMETER_MIN_PX,
              (int) ceil (hypot (text_width_px * 0.9, text_height_px * 0.8) +
                          2.0 * (THICKNESS_PX + GAP_PX + TICK_PX)));
}

static void
olivine_intake_ring_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = *natural = diameter_px (OLIVINE_INTAKE_RING (widget));
}

static void
olivine_intake_ring_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  OlivineIntakeRing *self = OLIVINE_INTAKE_RING (widget);
  int text_width_px = 0;
  int text_height_px = 0;

  gtk_widget_measure (self->centre, GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &text_width_px, NULL, NULL);
  gtk_widget_measure (self->centre, GTK_ORIENTATION_VERTICAL, text_width_px,
                      NULL, &text_height_px, NULL, NULL);
  gtk_widget_size_allocate (self->centre,
                            &(GtkAllocation) {
                              (width - text_width_px) / 2,
                              (height - text_height_px) / 2,
                              text_width_px,
                              text_height_px,
                            },
                            -1);
}

static void
olivine_intake_ring_dispose (GObject *object)
{
  OlivineIntakeRing *self = OLIVINE_INTAKE_RING (object);

  g_clear_pointer (&self->centre, gtk_widget_unparent);

  G_OBJECT_CLASS (olivine_intake_ring_parent_class)->dispose (object);
}

static void
olivine_intake_ring_class_init (OlivineIntakeRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_intake_ring_dispose;

  widget_class->measure = olivine_intake_ring_measure;
  widget_class->size_allocate = olivine_intake_ring_size_allocate;
  widget_class->snapshot = olivine_intake_ring_snapshot;

  gtk_widget_class_set_css_name (widget_class, "intake-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static GtkLabel *
add_label (OlivineIntakeRing *self,
           const char *const *css_classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_css_classes (label, (const char **) css_classes);
  gtk_box_append (GTK_BOX (self->centre), label);

  return GTK_LABEL (label);
}

static void
olivine_intake_ring_init (OlivineIntakeRing *self)
{
  static const char *const small[] = { "caption", "ring-caption", NULL };
  static const char *const big[] = { "ring-number", "numeric", NULL };

  self->centre = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->centre, GTK_WIDGET (self));
  self->prefix_label = add_label (self, small);
  self->number_label = add_label (self, big);
  self->suffix_label = add_label (self, small);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/**
 * olivine_intake_ring_new:
 *
 * Makes a ring that shows nothing yet.
 *
 * Returns: (transfer floating): a new ring
 */
GtkWidget *
olivine_intake_ring_new (void)
{
  return g_object_new (OLIVINE_TYPE_INTAKE_RING, NULL);
}

/**
 * olivine_intake_ring_get_arcs:
 * @intake: what a day adds up to
 * @target: the day's target
 *
 * Works out how long the arcs are.  The dashed arc is as long as the share of
 * the day that is not known, and is clipped to what is left of the first turn;
 * it never says how much magnesium is missing, because nobody knows.
 *
 * Returns: the arcs in turns, all 0 without a covered target
 */
OlivineRingArcs
olivine_intake_ring_get_arcs (const OlivineIntake *intake,
                              const OlivineTarget *target)
{
  OlivineRingArcs arcs = { 0.0, 0.0, 0.0 };
  double known_turns = 0.0;

  g_return_val_if_fail (intake != NULL && target != NULL, arcs);

  if (target->state != OLIVINE_TARGET_COVERED || !(target->amount_mg > 0.0))
    return arcs;

  arcs.food = olivine_thousandths_to_double (intake->food_mg) / target->amount_mg;
  arcs.supplement = olivine_thousandths_to_double (intake->supplement_mg) / target->amount_mg;
  known_turns = arcs.food + arcs.supplement;
  if (intake->at_least && known_turns < 1.0)
    {
      double unknown = isnan (intake->coverage) ? 0.0 : 1.0 - intake->coverage;

      arcs.unknown = MIN (MAX (unknown, UNKNOWN_MIN_TURNS), 1.0 - known_turns);
    }

  return arcs;
}

/**
 * olivine_intake_ring_show:
 * @self: a ring
 * @intake: what the day adds up to
 * @target: the day's target, covered or not
 *
 * Shows a day, and tells assistive tools the same in words.
 */
void
olivine_intake_ring_show (OlivineIntakeRing   *self,
                          const OlivineIntake *intake,
                          const OlivineTarget *target)
{
  g_autofree char *number = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OLIVINE_IS_INTAKE_RING (self));
  g_return_if_fail (intake != NULL && target != NULL);

  self->arcs = olivine_intake_ring_get_arcs (intake, target);
  self->has_target = target->state == OLIVINE_TARGET_COVERED;

  number = olivine_format_number (intake->total_mg);
  suffix = olivine_intake_format_ring_suffix (target);
  sentence = olivine_intake_format_ring_sentence (intake, target);
  set_text (self->prefix_label, olivine_intake_format_ring_prefix (intake));
  set_text (self->number_label, number);
  set_text (self->suffix_label, suffix);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
