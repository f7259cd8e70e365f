/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is wrong with the row above it.
 *
 * The message stands in the list, where the eye is, and is tied to its field for
 * assistive tools; the field itself is coloured as well, so neither stands alone.
 * It takes the focus: a list lets go of the Tab key at a row that does not.
 */

#include "olivine-error-row.h"

#include "olivine-compat.h"

#define SCROLL_MARGIN_PX 12

struct _OlivineErrorRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *label;
  GtkWidget         *field;     /* not owned: a sibling in the same list */
  int                n_ticks;   /* frames since it appeared */
  gboolean           scrolling; /* it is to be brought on screen */
};

G_DEFINE_FINAL_TYPE (OlivineErrorRow, olivine_error_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
olivine_error_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OlivineErrorRow *self = OLIVINE_ERROR_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_set_weak_pointer (&self->field, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_error_row_dispose (GObject *object)
{
  g_clear_weak_pointer (&OLIVINE_ERROR_ROW (object)->field);

  G_OBJECT_CLASS (olivine_error_row_parent_class)->dispose (object);
}

static void
olivine_error_row_class_init (OlivineErrorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = olivine_error_row_set_property;
  object_class->dispose = olivine_error_row_dispose;

  /**
   * OlivineErrorRow:field:
   *
   * The row that is judged.
   */
  props[PROP_FIELD] =
    g_param_spec_object ("field", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
olivine_error_row_init (OlivineErrorRow *self)
{
  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "error-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->label));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * olivine_error_row_new:
 * @field: the row that is judged
 *
 * Returns: (transfer floating): a row that is not shown until it has a message
 */
GtkWidget *
olivine_error_row_new (GtkWidget *field)
{
  g_return_val_if_fail (GTK_IS_WIDGET (field), NULL);

  return g_object_new (OLIVINE_TYPE_ERROR_ROW, "field", field, NULL);
}

static void
bring_on_screen (OlivineErrorRow *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = NULL;
  GtkWidget *viewport = NULL;
  graphene_rect_t bounds;

  if (scroller == NULL || self->field == NULL
      || (gtk_widget_get_state_flags (self->field) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  if (!gtk_widget_compute_bounds (GTK_WIDGET (self), viewport, &bounds))
    return;

  /* The bounds are those on screen: the viewport has scrolled its child already. */
  bounds.origin.y += (float) gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment,
                             bounds.origin.y,
                             bounds.origin.y + bounds.size.height + SCROLL_MARGIN_PX);
}

/* A row that appears has no place yet; it is given one by the frame after the first tick. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  OlivineErrorRow *self = OLIVINE_ERROR_ROW (widget);

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;

  self->scrolling = FALSE;
  bring_on_screen (self);

  return G_SOURCE_REMOVE;
}

static void
bring_on_screen_soon (OlivineErrorRow *self)
{
  if (self->scrolling)
    return;

  self->scrolling = TRUE;
  self->n_ticks = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
tell_field (OlivineErrorRow *self,
            gboolean         is_wrong)
{
  GtkAccessible *field = GTK_ACCESSIBLE (self->field);

  if (is_wrong)
    {
      gtk_widget_add_css_class (self->field, "error");
      gtk_accessible_update_state (field,
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
      olivine_compat_set_error_message (field, GTK_ACCESSIBLE (self->label));
    }
  else
    {
      gtk_widget_remove_css_class (self->field, "error");
      gtk_accessible_reset_state (field, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
      gtk_accessible_reset_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

/**
 * olivine_error_row_set_message:
 * @self: the row
 * @message: (nullable): what is wrong, %NULL when nothing is
 */
void
olivine_error_row_set_message (OlivineErrorRow *self,
                               const char      *message)
{
  g_return_if_fail (OLIVINE_IS_ERROR_ROW (self));

  gtk_label_set_label (self->label, message != NULL ? message : "");
  olivine_compat_set_name (GTK_ACCESSIBLE (self), message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
  if (message != NULL)
    bring_on_screen_soon (self);
  if (self->field != NULL)
    tell_field (self, message != NULL);
}

/**
 * olivine_error_row_get_shown:
 * @self: the row
 *
 * Returns: whether something is wrong with the field
 */
gboolean
olivine_error_row_get_shown (OlivineErrorRow *self)
{
  g_return_val_if_fail (OLIVINE_IS_ERROR_ROW (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}
