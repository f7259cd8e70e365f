/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Shows an entry and offers what can be done with it, by mouse, key and menu.
 *
 * The row writes nothing itself: a write rebuilds the list and the row with it.
 * Editor and menus are made when they are first asked for, because a day has
 * many rows and few are touched.
 */

#include "config.h"

#include "olivine-entry-row.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"
#include "olivine-compat.h"
#include "olivine-day-picker.h"
#include "olivine-entry-editor.h"
#include "olivine-entry-format.h"

struct _OlivineEntryRow
{
  GtkListBoxRow   parent_instance;

  GtkWidget      *header;
  GtkLabel       *name_label;
  GtkLabel       *subtitle_label;
  GtkLabel       *figure_label;
  GtkWidget      *estimated_label;
  GtkLabel       *caution_label;
  GtkRevealer    *revealer;
  GMenuModel     *menu;
  GtkWidget      *popover;     /* lazily */
  GtkWidget      *day_picker;  /* lazily */

  OlivineContext *context;
  OlivineEntry   *entry;
};

G_DEFINE_FINAL_TYPE (OlivineEntryRow, olivine_entry_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  REPLACE,
  COPY,
  REMOVE,
  MAKE_FOOD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_food (OlivineEntryRow *self)
{
  return self->entry->kind == OLIVINE_KIND_FOOD;
}

static void
close_editor (OlivineEntryRow *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_editor_save (OlivineEntryRow *self,
                OlivineEntry    *changed)
{
  g_signal_emit (self, signals[REPLACE], 0, changed);
}

static void
on_editor_close (OlivineEntryRow *self)
{
  close_editor (self);
}

static GtkWidget *
ensure_editor (OlivineEntryRow *self)
{
  GtkWidget *editor = gtk_revealer_get_child (self->revealer);

  if (editor != NULL)
    return editor;

  editor = olivine_entry_editor_new (olivine_context_get_store (self->context), self->entry);
  g_signal_connect_object (editor, "save", G_CALLBACK (on_editor_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "close", G_CALLBACK (on_editor_close), self, G_CONNECT_SWAPPED);
  gtk_revealer_set_child (self->revealer, editor);

  return editor;
}

static void
show_menu (OlivineEntryRow    *self,
           const GdkRectangle *at)
{
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
action_menu (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineEntryRow *self = OLIVINE_ENTRY_ROW (widget);
  GdkRectangle below_name = { 12, gtk_widget_get_height (self->header), 1, 1 };

  show_menu (self, &below_name);
}

static void
action_edit (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineEntryRow *self = OLIVINE_ENTRY_ROW (widget);

  if (!gtk_revealer_get_reveal_child (self->revealer))
    olivine_entry_row_toggle_editor (self);
}

/* To today where another day is on screen, else the same once more. */
static void
action_copy (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineEntryRow *self = OLIVINE_ENTRY_ROW (widget);

  g_signal_emit (self, signals[COPY], 0, olivine_context_get_today (self->context).julian, -1);
}

static void
on_day_picked (OlivineEntryRow *self,
               guint            julian,
               int              meal)
{
  g_signal_emit (self, signals[COPY], 0, julian, meal);
}

static void
action_copy_to (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OlivineEntryRow *self = OLIVINE_ENTRY_ROW (widget);

  if (self->day_picker == NULL)
    {
      self->day_picker = olivine_day_picker_new (OLIVINE_DAY_PICKER_COPY_TO);
      gtk_widget_set_parent (self->day_picker, widget);
      g_signal_connect_object (self->day_picker, "picked",
                               G_CALLBACK (on_day_picked), self, G_CONNECT_SWAPPED);
    }

  olivine_day_picker_set_date (OLIVINE_DAY_PICKER (self->day_picker),
                               olivine_context_get_today (self->context));
  gtk_popover_popup (GTK_POPOVER (self->day_picker));
}

static void
action_move (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineEntryRow *self = OLIVINE_ENTRY_ROW (widget);
  g_autoptr (OlivineEntry) changed = olivine_entry_copy (self->entry);
  OlivineMeal meal = OLIVINE_MEAL_NONE;

  if (!olivine_meal_from_nick (g_variant_get_string (parameter, NULL), &meal, NULL) ||
      meal == changed->meal)
    return;

  changed->meal = meal;
  g_signal_emit (self, signals[REPLACE], 0, changed);
}

static void
action_delete (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
action_make_food (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_signal_emit (widget, signals[MAKE_FOOD], 0);
}

/* In the fields of the editor the key deletes letters; beside them, nothing. */
static gboolean
on_delete_key (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL || gtk_root_get_focus (root) != widget)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (widget, signals[REMOVE], 0);

  return GDK_EVENT_STOP;
}

static void
on_secondary_click (OlivineEntryRow *self,
                    int              n_press,
                    double           x,
                    double           y,
                    GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
on_long_press (OlivineEntryRow *self,
               double           x,
               double           y,
               GtkGesture      *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
olivine_entry_row_dispose (GObject *object)
{
  OlivineEntryRow *self = OLIVINE_ENTRY_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->day_picker, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->entry, olivine_entry_unref);

  G_OBJECT_CLASS (olivine_entry_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "entry.edit", NULL, action_edit);
  gtk_widget_class_install_action (widget_class, "entry.copy", NULL, action_copy);
  gtk_widget_class_install_action (widget_class, "entry.copy-to", NULL, action_copy_to);
  gtk_widget_class_install_action (widget_class, "entry.move", "s", action_move);
  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, action_delete);
  gtk_widget_class_install_action (widget_class, "entry.make-food", NULL, action_make_food);
  gtk_widget_class_install_action (widget_class, "entry.menu", NULL, action_menu);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "entry.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "entry.menu", NULL);
}

static void
olivine_entry_row_class_init (OlivineEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = olivine_entry_row_dispose;

  signals[REPLACE] = g_signal_new ("replace", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, OLIVINE_TYPE_ENTRY);
  signals[COPY] = g_signal_new ("copy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[MAKE_FOOD] = g_signal_new ("make-food", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, header);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, figure_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, estimated_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, caution_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, OlivineEntryRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_click);
  gtk_widget_class_bind_template_callback (widget_class, on_long_press);
}

static void
olivine_entry_row_init (OlivineEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The word of what stood when it was logged. */
static void
show_caution (OlivineEntryRow *self)
{
  OlivineSeverity severity = OLIVINE_SEVERITY_INFO;
  gboolean cautioned = olivine_caution_ids_get_severity (self->entry->cautions,
                                                         self->entry->agreed, &severity);

  if (cautioned)
    gtk_label_set_text (self->caution_label, olivine_severity_get_word (severity));
  gtk_widget_set_visible (GTK_WIDGET (self->caution_label), cautioned);
}

static void
show_entry (OlivineEntryRow *self)
{
  const OlivineEntry *entry = self->entry;
  gboolean unknown = entry->snapshot.thousandths[OLIVINE_NUTRIENT_MAGNESIUM] == OLIVINE_UNKNOWN;
  g_autofree char *subtitle = olivine_entry_format_subtitle (entry);
  g_autofree char *figure = olivine_entry_format_figure (entry);
  g_autofree char *sentence = olivine_entry_format_sentence (entry);

  gtk_label_set_text (self->name_label, entry->food);
  gtk_label_set_text (self->subtitle_label, subtitle);
  gtk_label_set_text (self->figure_label, figure);
  if (unknown)
    gtk_widget_add_css_class (GTK_WIDGET (self->figure_label), "dim-label");
  gtk_widget_set_visible (self->estimated_label, entry->estimated);
  show_caution (self);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
}

/**
 * olivine_entry_row_new:
 * @context: what the window works with
 * @entry: the entry to show
 *
 * Makes a row for the list of a section.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
olivine_entry_row_new (OlivineContext *context,
                       OlivineEntry   *entry)
{
  OlivineEntryRow *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_ENTRY_ROW, NULL);
  self->context = g_object_ref (context);
  self->entry = olivine_entry_ref (entry);
  show_entry (self);

  /* A dose is copied one at a time, through the cautions of the day it is for. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.copy-to", is_food (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.move", is_food (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.make-food",
                                 olivine_entry_format_offers_food (entry));

  return GTK_WIDGET (self);
}

/**
 * olivine_entry_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none): the entry it shows
 */
OlivineEntry *
olivine_entry_row_get_entry (OlivineEntryRow *self)
{
  g_return_val_if_fail (OLIVINE_IS_ENTRY_ROW (self), NULL);

  return self->entry;
}

/**
 * olivine_entry_row_toggle_editor:
 * @self: a row
 *
 * Opens the editor below the row, or closes it; what was typed stays in it.
 */
void
olivine_entry_row_toggle_editor (OlivineEntryRow *self)
{
  g_return_if_fail (OLIVINE_IS_ENTRY_ROW (self));

  if (gtk_revealer_get_reveal_child (self->revealer))
    {
      close_editor (self);
      return;
    }

  ensure_editor (self);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  olivine_entry_editor_focus (OLIVINE_ENTRY_EDITOR (gtk_revealer_get_child (self->revealer)));
}
