/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Moves the focus as GTK does when Tab or an arrow is pressed, and compares where it has
 * been with what could have it.  A widget that only scrolls is no control.  What can have
 * the focus has a name.
 */

#include "keyboard.h"

#include "accessible-name.h"

#define MOST_STOPS 400

typedef struct {
  GtkWidget      *root; /* a window or a popover */
  GHashTable     *reached;
  GPtrArray      *queue; /* reached, in this order */
  KeyboardReport *report;
} Walk;

typedef struct {
  guint            keyval;
  GtkDirectionType direction;
} Arrow;

/* And Tab: into what a row holds. */
static const Arrow arrows[] = {
  { GDK_KEY_Up, GTK_DIR_UP },
  { GDK_KEY_Down, GTK_DIR_DOWN },
  { GDK_KEY_Left, GTK_DIR_LEFT },
  { GDK_KEY_Right, GTK_DIR_RIGHT },
  { GDK_KEY_Tab, GTK_DIR_TAB_FORWARD },
};

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *text = GTK_IS_NATIVE (child) ? "" : get_text (child);

      if (*text != '\0')
        return text;
    }

  return "";
}

static char *
describe (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *at = widget; at != NULL && path->len < 80; at = gtk_widget_get_parent (at))
    g_string_append_printf (path, "%s%s", at == widget ? "" : " in ", G_OBJECT_TYPE_NAME (at));

  return g_strdup_printf ("“%.40s” (%s)", get_text (widget), path->str);
}

static void
add_finding (Walk       *walk,
             const char *what,
             GtkWidget  *widget)
{
  g_autofree char *where = describe (widget);

  g_ptr_array_add (walk->report->findings, g_strdup_printf ("%s %s", what, where));
}

static GtkWidget *
get_focus (Walk *walk)
{
  return gtk_root_get_focus (gtk_widget_get_root (walk->root));
}

static gboolean
is_one_of (GtkWidget         *widget,
           const char *const *types)
{
  for (; *types != NULL; types++)
    if (g_type_is_a (G_OBJECT_TYPE (widget), g_type_from_name (*types)))
      return TRUE;

  return FALSE;
}

/* Within which the arrows move the focus. */
static gboolean
is_list (GtkWidget *widget)
{
  static const char *const types[] = {
    "GtkListBox", "GtkFlowBox", "GtkListBase", "GtkCalendar", "GtkPopoverMenu",
    "OlivinePlanWeekView", NULL,
  };

  return is_one_of (widget, types);
}

/* A list, or what holds the buttons of a choice. */
static GtkWidget *
find_group (GtkWidget *widget)
{
  gboolean is_choice = GTK_IS_CHECK_BUTTON (widget) || GTK_IS_TOGGLE_BUTTON (widget);
  GtkWidget *list = widget;

  while (list != NULL && !is_list (list))
    list = gtk_widget_get_parent (list);

  return list == NULL && is_choice ? gtk_widget_get_parent (widget) : list;
}

/* Returns: whether @widget is new. */
static gboolean
reach (Walk      *walk,
       GtkWidget *widget)
{
  if (!g_hash_table_add (walk->reached, g_object_ref (widget)))
    return FALSE;

  g_ptr_array_add (walk->queue, widget);

  return TRUE;
}

static gboolean
is_passed (GPtrArray *stops,
           GtkWidget *widget)
{
  GtkWidget *group = find_group (widget);

  for (guint i = 0; i < stops->len; i++)
    if (stops->pdata[i] == widget || (group != NULL && find_group (stops->pdata[i]) == group))
      return TRUE;

  return FALSE;
}

/* Presses Tab, or Tab and Shift.
 *
 * Returns: (nullable): where the focus is then; %NULL where it is not below the root */
static GtkWidget *
step (Walk             *walk,
      GtkDirectionType  direction)
{
  GtkWidget *focus = NULL;

  gtk_widget_child_focus (walk->root, direction);
  focus = get_focus (walk);

  return focus != NULL && gtk_widget_is_ancestor (focus, walk->root) ? focus : NULL;
}

/* Goes on until the focus is where it has been; adds the places in between to @stops. */
static gboolean
go_on (Walk             *walk,
       GtkDirectionType  direction,
       GPtrArray        *stops)
{
  while (stops->len < MOST_STOPS)
    {
      GtkWidget *focus = step (walk, direction);

      if (focus == NULL)
        return FALSE;
      if (g_ptr_array_find (stops, focus, NULL))
        return TRUE;
      g_ptr_array_add (stops, focus);
      reach (walk, focus);
    }

  return FALSE;
}

/* A first round may begin anywhere; the second one comes to all that it came to, of a list
 * maybe to another row. */
static void
go_round (Walk             *walk,
          GtkDirectionType  direction)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = g_ptr_array_new ();

  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (walk->root)), NULL);
  if (!go_on (walk, direction, first) || !go_on (walk, direction, second))
    {
      g_ptr_array_add (walk->report->findings,
                       g_strdup_printf ("Tab does not come round in %u steps", first->len));
      return;
    }
  walk->report->n_stops = second->len;
  for (guint i = 0; i < first->len; i++)
    if (!is_passed (second, first->pdata[i]))
      add_finding (walk, "Tab does not come back to", first->pdata[i]);
}

/* What a list does with an arrow itself. */
static gboolean
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }

  return is_handled;
}

static void
press_arrow (GtkWidget   *from,
             GtkWidget   *group,
             const Arrow *arrow)
{
  for (GtkWidget *at = from; at != NULL; at = gtk_widget_get_parent (at))
    {
      if (press (at, arrow->keyval))
        return;
      if (at == group)
        break;
    }
  gtk_widget_child_focus (group, arrow->direction);
}

static void
try_arrow (Walk        *walk,
           GtkWidget   *from,
           GtkWidget   *group,
           const Arrow *arrow)
{
  GtkWidget *focus = NULL;

  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (walk->root)), from);
  press_arrow (from, group, arrow);
  focus = get_focus (walk);
  if (focus != NULL && (focus == group || gtk_widget_is_ancestor (focus, group)))
    reach (walk, focus);
}

/* From each place to the next ones of its list, and from there into what the row holds. */
static void
use_arrows (Walk *walk)
{
  for (guint i = 0; i < walk->queue->len && i < MOST_STOPS; i++)
    {
      GtkWidget *from = g_ptr_array_index (walk->queue, i);
      GtkWidget *group = gtk_widget_get_mapped (from) ? find_group (from) : NULL;

      if (group == NULL)
        continue;
      for (gsize k = 0; k < G_N_ELEMENTS (arrows); k++)
        try_arrow (walk, from, group, &arrows[k]);
    }
}

/* A list that is scrolled shows some of its rows: it is one control, and so is a calendar,
 * whose days GTK moves among by itself. */
static gboolean
is_whole (GtkWidget *widget)
{
  static const char *const types[] = { "GtkListBase", "GtkCalendar", NULL };

  return is_one_of (widget, types);
}

/* What only scrolls, or only holds what can be used, is none. */
static gboolean
is_control (GtkWidget *widget)
{
  static const char *const types[] = {
    "GtkScrolledWindow", "GtkViewport", "GtkListBox", "GtkFlowBox", "GtkPopover", "GtkWindow",
    "AdwExpanderRow", NULL,
  };

  return is_whole (widget) || (gtk_widget_get_focusable (widget) && !is_one_of (widget, types));
}

static gboolean
is_reached (Walk      *walk,
            GtkWidget *widget)
{
  if (g_hash_table_contains (walk->reached, widget))
    return TRUE;
  for (guint i = 0; is_whole (widget) && i < walk->queue->len; i++)
    if (gtk_widget_is_ancestor (g_ptr_array_index (walk->queue, i), widget))
      return TRUE;

  return FALSE;
}

/* What takes the focus and hands it on to a part of itself is reached with that. */
static gboolean
hands_on (GtkWidget *widget)
{
  return GTK_IS_EDITABLE (widget) && gtk_editable_get_delegate (GTK_EDITABLE (widget)) != NULL;
}

/* Adds to @controls what can have the focus, here and below. */
static void
gather (GtkWidget *widget,
        GPtrArray *controls)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget)
      || !gtk_widget_get_can_focus (widget))
    return;
  if (is_control (widget) && !hands_on (widget))
    g_ptr_array_add (controls, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child) && !is_whole (widget))
      gather (child, controls);
}

void
keyboard_report_init (KeyboardReport *report)
{
  *report = (KeyboardReport) { .findings = g_ptr_array_new_with_free_func (g_free) };
}

void
keyboard_report_clear (KeyboardReport *report)
{
  g_clear_pointer (&report->findings, g_ptr_array_unref);
}

static void
check_name (Walk      *walk,
            GtkWidget *widget)
{
  g_autofree char *name = accessible_get_name (widget);

  if (*name == '\0')
    add_finding (walk, "no name:", widget);
}

/* Adds to @report what the keyboard does not come to in @root, a window or a popover that
 * is on the screen, and what has no name.  Where there is nothing to come to it needs not go
 * anywhere. */
void
keyboard_walk (GtkWidget      *root,
               KeyboardReport *report)
{
  /* An arrow may choose something so that others go: they are kept, and not come to again. */
  g_autoptr (GHashTable) reached = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  g_autoptr (GPtrArray) controls = g_ptr_array_new_with_free_func (g_object_unref);
  Walk walk = { root, reached, queue, report };

  g_assert_true (gtk_widget_get_mapped (root));
  gather (root, controls);
  report->n_controls = controls->len;
  if (controls->len == 0)
    return;

  /* Before an arrow chooses something, so that a row is no longer there. */
  for (guint i = 0; i < controls->len; i++)
    check_name (&walk, controls->pdata[i]);
  go_round (&walk, GTK_DIR_TAB_BACKWARD);
  go_round (&walk, GTK_DIR_TAB_FORWARD);
  use_arrows (&walk);
  for (guint i = 0; i < controls->len; i++)
    if (!is_reached (&walk, controls->pdata[i]))
      add_finding (&walk, "the keyboard does not come to", controls->pdata[i]);
}
