/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Gives a chart its place, and moves its cursor.
 *
 * How it looks is asked anew whenever it is drawn, so that a change of the theme, the
 * text size or the width needs no code of its own.
 */

#include "config.h"

#include "olivine-chart-area.h"

#include "olivine-caution-format.h"
#include "olivine-chart-look.h"
#include "olivine-compat.h"

#define WIDTH_MIN_PX 200
#define WIDTH_NATURAL_PX 480

struct _OlivineChartArea {
  GtkWidget               parent_instance;

  const OlivineChartKind *kind;  /* NULL before something is shown */
  gpointer                chart; /* owned */
  char                   *title;
  int                     cursor;    /* -1: nothing */
  OlivineDate             date;      /* a day under it, none for nothing */
  guint                   n_items;   /* of the chart as wide as it was given room last */
  guint                   settle_id; /* the source that finds @date again, or 0 */
};

G_DEFINE_FINAL_TYPE (OlivineChartArea, olivine_chart_area, GTK_TYPE_WIDGET)

enum {
  CURSOR_CHANGED,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The name is what is under the cursor, so that it is read when it moves. */
static void
update_name (OlivineChartArea *self)
{
  g_autofree char *said = olivine_chart_area_say (self);
  g_autofree char *name = said != NULL ? g_strdup_printf ("%s — %s", said, self->title)
                                       : g_strdup (self->title);

  olivine_compat_set_name (GTK_ACCESSIBLE (self), name);
}

static void
set_cursor (OlivineChartArea *self,
            int               cursor)
{
  OlivineDate to = OLIVINE_DATE_NONE;

  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  if (!olivine_chart_area_get_days (self, &self->date, &to))
    self->date = OLIVINE_DATE_NONE;
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

/* Whether there was room to go. */
static gboolean
step (OlivineChartArea *self,
      int               n_items)
{
  int n = (int) olivine_chart_area_get_n_items (self);

  if (n == 0)
    return FALSE;
  if (self->cursor < 0)
    set_cursor (self, n_items < 0 ? n - 1 : 0);
  else
    set_cursor (self, CLAMP (self->cursor + n_items, 0, n - 1));

  return TRUE;
}

static gboolean
go_to (OlivineChartArea *self,
       gboolean          is_last)
{
  guint n_items = olivine_chart_area_get_n_items (self);

  if (n_items == 0)
    return FALSE;

  set_cursor (self, is_last ? (int) n_items - 1 : 0);

  return TRUE;
}

static gboolean
open_cursor (OlivineChartArea *self)
{
  OlivineDate from = OLIVINE_DATE_NONE;
  OlivineDate to = OLIVINE_DATE_NONE;

  if (!olivine_chart_area_get_days (self, &from, &to))
    return FALSE;

  g_signal_emit (self, signals[OPENED], 0, from.julian, to.julian);

  return TRUE;
}

static gboolean
step_row (OlivineChartArea *self,
          int               n_rows)
{
  int n_items = (int) olivine_chart_area_get_n_items (self);
  int cursor = self->cursor + n_rows * (int) (self->kind != NULL ? self->kind->n_columns : 0);

  if (self->kind == NULL || self->kind->n_columns == 0 || self->cursor < 0
      || cursor < 0 || cursor >= n_items)
    return FALSE;

  set_cursor (self, cursor);

  return TRUE;
}

static gboolean
on_key_pressed (OlivineChartArea      *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkEventControllerKey *controller)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step (self, -forward);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step (self, forward);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step_row (self, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step_row (self, 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return go_to (self, FALSE);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return go_to (self, TRUE);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return open_cursor (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static int
find_at (OlivineChartArea *self,
         double            x,
         double            y)
{
  OlivineChartLook look;

  if (self->kind == NULL)
    return -1;

  olivine_chart_look_init (&look, GTK_WIDGET (self), self->cursor);

  return self->kind->hit (self->chart, &look.view, x, y);
}

/* The cursor stays where the pointer left, as what is said of it has buttons. */
static void
on_motion (OlivineChartArea *self,
           double            x,
           double            y)
{
  int found = find_at (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), found >= 0 ? "pointer" : NULL);
  if (found >= 0)
    set_cursor (self, found);
}

static void
on_released (OlivineChartArea *self,
             int               n_presses,
             double            x,
             double            y)
{
  int found = find_at (self, x, y);

  if (found < 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_cursor (self, found);
  open_cursor (self);
}

/* Who comes by Tab finds the cursor at the latest day. */
static void
on_focus_enter (OlivineChartArea *self)
{
  if (self->cursor < 0)
    step (self, -1);
}

static void
olivine_chart_area_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  OlivineChartArea *self = OLIVINE_CHART_AREA (widget);
  graphene_rect_t bounds;
  cairo_t *cr = NULL;
  OlivineChartLook look;

  if (self->kind == NULL)
    return;

  olivine_chart_look_init (&look, GTK_WIDGET (self), self->cursor);
  bounds = GRAPHENE_RECT_INIT (0, 0, (float) look.view.width, (float) look.view.height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  self->kind->draw (self->chart, cr, &look.view);
  cairo_destroy (cr);
}

static void
olivine_chart_area_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  OlivineChartArea *self = OLIVINE_CHART_AREA (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH_MIN_PX;
      *natural = WIDTH_NATURAL_PX;
    }
  else
    {
      double n_lines = self->kind != NULL ? self->kind->get_lines (self->chart) : 0.0;

      *minimum = *natural = (int) (n_lines * olivine_chart_look_get_font_px (widget));
    }
}

/* Puts the cursor on what holds the day, if anything does. */
static void
find_date (OlivineChartArea *self,
           OlivineDate       date)
{
  guint n_items = olivine_chart_area_get_n_items (self);
  OlivineChartLook look;

  olivine_chart_look_init (&look, GTK_WIDGET (self), self->cursor);
  for (guint i = 0; i < n_items; i++)
    {
      OlivineDate from = OLIVINE_DATE_NONE;
      OlivineDate to = OLIVINE_DATE_NONE;

      self->kind->get_days (self->chart, &look.view, i, &from, &to);
      if (olivine_date_compare (from, date) <= 0 && olivine_date_compare (date, to) <= 0)
        {
          set_cursor (self, (int) i);
          self->date = date;
          return;
        }
    }
}

static void
settle (gpointer user_data)
{
  OlivineChartArea *self = user_data;
  OlivineDate date = self->date;

  self->settle_id = 0;
  self->cursor = -1;
  if (olivine_date_is_set (date))
    find_date (self, date);
  update_name (self);
}

/* Bars may become weeks or days again: the cursor stays on its day.  What that changes
 * elsewhere on the page has to wait until everything has its room. */
static void
olivine_chart_area_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  OlivineChartArea *self = OLIVINE_CHART_AREA (widget);
  guint n_items = olivine_chart_area_get_n_items (self);

  if (n_items == self->n_items)
    return;

  self->n_items = n_items;
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_once (settle, self);
}

static void
clear_chart (OlivineChartArea *self)
{
  if (self->kind != NULL)
    self->kind->free (self->chart);
  self->kind = NULL;
  self->chart = NULL;
}

static void
olivine_chart_area_finalize (GObject *object)
{
  OlivineChartArea *self = OLIVINE_CHART_AREA (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  clear_chart (self);
  g_free (self->title);

  G_OBJECT_CLASS (olivine_chart_area_parent_class)->finalize (object);
}

static void
olivine_chart_area_class_init (OlivineChartAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_chart_area_finalize;
  widget_class->measure = olivine_chart_area_measure;
  widget_class->size_allocate = olivine_chart_area_size_allocate;
  widget_class->snapshot = olivine_chart_area_snapshot;

  signals[CURSOR_CHANGED] = g_signal_new ("cursor-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "chart-area");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
olivine_chart_area_init (OlivineChartArea *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cursor = -1;
  self->title = g_strdup ("");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_enter), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * olivine_chart_area_new:
 *
 * Returns: (transfer floating): a chart that shows nothing yet
 */
GtkWidget *
olivine_chart_area_new (void)
{
  return g_object_new (OLIVINE_TYPE_CHART_AREA, NULL);
}

/**
 * olivine_chart_area_show:
 * @self: a chart
 * @kind: (transfer none): what @chart is; static
 * @chart: (transfer full): what is drawn
 * @title: what it is called, translated
 * @summary: what the whole of it says, translated, for those who do not see it
 *
 * Shows another chart; nothing is under the cursor any more.
 */
void
olivine_chart_area_show (OlivineChartArea       *self,
                         const OlivineChartKind *kind,
                         gpointer                chart,
                         const char             *title,
                         const char             *summary)
{
  g_return_if_fail (OLIVINE_IS_CHART_AREA (self));
  g_return_if_fail (kind != NULL && chart != NULL);
  g_return_if_fail (title != NULL && summary != NULL);

  clear_chart (self);
  self->kind = kind;
  self->chart = chart;
  self->cursor = -1;
  self->date = OLIVINE_DATE_NONE;
  self->n_items = olivine_chart_area_get_n_items (self);
  g_free (self->title);
  self->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  update_name (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * olivine_chart_area_get_n_items:
 * @self: a chart
 *
 * Returns: how many places its cursor has, as wide as it is now
 */
guint
olivine_chart_area_get_n_items (OlivineChartArea *self)
{
  OlivineChartLook look;

  g_return_val_if_fail (OLIVINE_IS_CHART_AREA (self), 0);

  if (self->kind == NULL)
    return 0;

  olivine_chart_look_init (&look, GTK_WIDGET (self), self->cursor);

  return self->kind->get_n_items (self->chart, &look.view);
}

/**
 * olivine_chart_area_get_cursor:
 * @self: a chart
 *
 * Returns: what is under the cursor, from 0; -1 for nothing
 */
int
olivine_chart_area_get_cursor (OlivineChartArea *self)
{
  g_return_val_if_fail (OLIVINE_IS_CHART_AREA (self), -1);

  return self->cursor;
}

/**
 * olivine_chart_area_set_cursor:
 * @self: a chart
 * @cursor: a place, from 0; anything else is none
 */
void
olivine_chart_area_set_cursor (OlivineChartArea *self,
                               int               cursor)
{
  g_return_if_fail (OLIVINE_IS_CHART_AREA (self));

  set_cursor (self, cursor < (int) olivine_chart_area_get_n_items (self) ? MAX (cursor, -1) : -1);
}

/**
 * olivine_chart_area_set_date:
 * @self: a chart
 * @date: a day; one that is not in the chart is ignored
 *
 * Moves the cursor to what holds a day.
 */
void
olivine_chart_area_set_date (OlivineChartArea *self,
                             OlivineDate       date)
{
  g_return_if_fail (OLIVINE_IS_CHART_AREA (self));

  if (olivine_date_is_set (date))
    find_date (self, date);
}

/**
 * olivine_chart_area_get_days:
 * @self: a chart
 * @from: (out): the first day under the cursor
 * @to: (out): the last, of a day the same
 *
 * Returns: whether there is something under the cursor
 */
gboolean
olivine_chart_area_get_days (OlivineChartArea *self,
                             OlivineDate      *from,
                             OlivineDate      *to)
{
  OlivineChartLook look;

  g_return_val_if_fail (OLIVINE_IS_CHART_AREA (self), FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (self->kind == NULL || self->cursor < 0)
    return FALSE;

  olivine_chart_look_init (&look, GTK_WIDGET (self), self->cursor);
  self->kind->get_days (self->chart, &look.view, (guint) self->cursor, from, to);

  return TRUE;
}

/**
 * olivine_chart_area_say:
 * @self: a chart
 *
 * Returns: (transfer full) (nullable): a sentence about what is under the cursor
 */
char *
olivine_chart_area_say (OlivineChartArea *self)
{
  OlivineSentence *sentence = NULL;
  char *text = NULL;
  OlivineChartLook look;

  g_return_val_if_fail (OLIVINE_IS_CHART_AREA (self), NULL);

  if (self->kind == NULL || self->cursor < 0)
    return NULL;

  olivine_chart_look_init (&look, GTK_WIDGET (self), self->cursor);
  sentence = self->kind->to_sentence (self->chart, &look.view, (guint) self->cursor);
  if (sentence == NULL)
    return NULL;

  text = olivine_sentence_expand (sentence, olivine_caution_words ());
  olivine_sentence_free (sentence);

  return text;
}
