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

static char *
without_mnemonic (const char *text)
{
  GString *name = g_string_new (text);

  g_string_replace (name, "_", "", 0);

  return g_string_free (name, FALSE);
}

static void
name_item (GtkWidget *item)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_object_get (item, "text", &text, NULL);
  if (text == NULL || *text == '\0')
    return;

  name = without_mnemonic (text);
  olivine_compat_set_name (GTK_ACCESSIBLE (item), name);
}

static void
name_items (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), ITEM_TYPE))
    name_item (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

/* The other toggle button of that window belongs to a menu, and chooses a section. */
static void
name_search (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (GTK_IS_SEARCH_ENTRY (widget)
      || (GTK_IS_TOGGLE_BUTTON (widget)
          && gtk_accessible_get_accessible_role (accessible) != GTK_ACCESSIBLE_ROLE_TAB))
    olivine_compat_set_name (accessible, _("Search shortcuts"));
  if (GTK_IS_MENU_BUTTON (widget))
    {
      olivine_compat_set_name (accessible, _("Section"));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
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
static void
name_about (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (GTK_IS_TEXT_VIEW (widget))
    olivine_compat_set_name (accessible, _("Text"));
  else if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    {
      const char *text = find_text (widget);

      olivine_compat_set_name (accessible, *text != '\0' ? text : _("Back"));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_about (child);
}

/* The arrows on both sides of the month, and of the year. */
static void
name_arrows (GtkWidget *widget,
             guint     *n_named)
{
  static const char *const names[] = {
    N_("Previous month"), N_("Next month"), N_("Previous year"), N_("Next year"),
  };

  if (GTK_IS_BUTTON (widget) && *n_named < G_N_ELEMENTS (names))
    {
      olivine_compat_set_name (GTK_ACCESSIBLE (widget), _(names[*n_named]));
      *n_named += 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_arrows (child, n_named);
}

/* The button that closes what is said has a picture on it. */
static void
name_toast (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget)
      && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    olivine_compat_set_name (GTK_ACCESSIBLE (widget), _("Close message"));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_toast (child);
}

static gboolean
on_map (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               user_data)
{
  gpointer widget = g_value_get_object (&values[0]);
  guint n_named = 0;

  if (GTK_IS_POPOVER_MENU (widget))
    name_items (widget);
  else if (GTK_IS_SHORTCUTS_WINDOW (widget))
    name_search (widget);
  else if (ADW_IS_ABOUT_WINDOW (widget))
    name_about (widget);
  else if (GTK_IS_CALENDAR (widget))
    name_arrows (widget, &n_named);
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), TOAST_TYPE))
    name_toast (widget);

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
