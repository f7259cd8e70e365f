/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* In GTK 4.18 an item of a menu is named by a label that assistive tools do not see, so that
 * every item has the same empty name.  Whatever menu comes on the screen has its items
 * named again, by what is written on them.  The window of the shortcuts, which GTK makes,
 * leaves what searches it without a name, the one about the program its buttons, a calendar
 * its arrows, and what is said for a moment the button that closes it.
 */

#include "config.h"

#include "olivine-menu-names.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "olivine-compat.h"

/* What GtkPopoverMenu makes of an item of a model; the type itself is GTK's own. */
#define ITEM_TYPE "GtkModelButton"

/* What is said for a moment; the type is libadwaita's own. */
#define TOAST_TYPE "AdwToastWidget"

/* Returns whether to go on to what is in @widget. */
typedef gboolean (*Visit) (GtkWidget *widget,
                           guint     *n_named);

static void
walk (GtkWidget *widget,
      Visit      visit,
      guint     *n_named)
{
  if (!visit (widget, n_named))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (child, visit, n_named);
}

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  olivine_compat_set_name (GTK_ACCESSIBLE (widget), name);
}

static gboolean
is_button_without_word (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL;
}

static char *
without_mnemonic (const char *text)
{
  GString *name = g_string_new (text);

  g_string_replace (name, "_", "", 0);

  return g_string_free (name, FALSE);
}

static gboolean
name_item (GtkWidget *widget,
           guint     *n_named)
{
  g_autofree char *text = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), ITEM_TYPE))
    return TRUE;

  g_object_get (widget, "text", &text, NULL);
  if (text != NULL && *text != '\0')
    {
      g_autofree char *name = without_mnemonic (text);

      set_name (widget, name);
    }

  return TRUE;
}

/* The other toggle button of that window belongs to a menu, and chooses a section. */
static gboolean
name_search (GtkWidget *widget,
             guint     *n_named)
{
  if (GTK_IS_SEARCH_ENTRY (widget)
      || (GTK_IS_TOGGLE_BUTTON (widget)
          && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget))
                 != GTK_ACCESSIBLE_ROLE_TAB))
    set_name (widget, _("Search shortcuts"));
  if (!GTK_IS_MENU_BUTTON (widget))
    return TRUE;

  set_name (widget, _("Section"));
  return FALSE;
}

static const char *
find_text (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *text == '\0';
       child = gtk_widget_get_next_sibling (child))
    text = find_text (child);

  return text;
}

/* A button without a word on it goes back to the first page. */
static gboolean
name_about (GtkWidget *widget,
            guint     *n_named)
{
  if (GTK_IS_TEXT_VIEW (widget))
    set_name (widget, _("Text"));
  else if (is_button_without_word (widget))
    {
      const char *text = find_text (widget);

      set_name (widget, *text != '\0' ? text : _("Back"));
    }

  return TRUE;
}

/* The arrows on both sides of the month, and of the year. */
static gboolean
name_arrow (GtkWidget *widget,
            guint     *n_named)
{
  static const char *const names[] = {
    N_("Previous month"), N_("Next month"), N_("Previous year"), N_("Next year"),
  };

  if (GTK_IS_BUTTON (widget) && *n_named < G_N_ELEMENTS (names))
    {
      set_name (widget, _(names[*n_named]));
      *n_named += 1;
    }

  return TRUE;
}

/* The button that closes what is said has a picture on it. */
static gboolean
name_toast (GtkWidget *widget,
            guint     *n_named)
{
  if (is_button_without_word (widget) && gtk_widget_get_visible (widget))
    set_name (widget, _("Close message"));

  return TRUE;
}

/* What names the parts of @widget, or NULL when they have their names. */
static Visit
find_visit (GtkWidget *widget)
{
  if (GTK_IS_POPOVER_MENU (widget))
    return name_item;
  if (GTK_IS_SHORTCUTS_WINDOW (widget))
    return name_search;
  if (ADW_IS_ABOUT_WINDOW (widget))
    return name_about;
  if (GTK_IS_CALENDAR (widget))
    return name_arrow;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), TOAST_TYPE))
    return name_toast;

  return NULL;
}

static gboolean
on_map (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  Visit visit = find_visit (widget);
  guint n_named = 0;

  if (visit != NULL)
    walk (widget, visit, &n_named);

  return TRUE;
}

/**
 * olivine_menu_names_init:
 *
 * Names the items of every menu, and what is in the windows that GTK and libadwaita make,
 * from now on, when they come on the screen.  To be called once, after GTK has been initialised.
 */
void
olivine_menu_names_init (void)
{
  gpointer klass = g_type_class_ref (GTK_TYPE_WIDGET); /* whose signals there are then */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, NULL, NULL);
  g_type_class_unref (klass);
}
