/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GTK keeps what it tells to itself: a test may only ask whether a property or a relation is
 * as expected.  It answers with the text that is there instead, and a widget is labelled by
 * the label for which it says yes.  A picture that labels its button gives it no name.
 */

#include "accessible-name.h"

#include <string.h>

#define NOT_EXPECTED "(not what anything is called)"

static char *
without_quotes (const char *text)
{
  gsize length = strlen (text);

  if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
    return g_strndup (text + 1, length - 2);

  return g_strdup (g_str_equal (text, "undefined") ? "" : text);
}

/* Returns: (transfer full): a property of @widget that is a text; "" where it has none */
char *
accessible_read (gpointer               widget,
                 GtkAccessibleProperty  property)
{
  g_autofree char *found = NULL;

  if (!gtk_test_accessible_has_property (widget, property))
    return g_strdup ("");

  found = gtk_test_accessible_check_property (widget, property, NOT_EXPECTED);
  g_assert_nonnull (found);

  return without_quotes (found);
}

static const char *
get_written (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));

  return GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;
}

static gboolean
is_labelled_by (GtkWidget *widget,
                GtkWidget *label)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_LABELLED_BY;
  g_autofree char *difference = NULL;

  if (!gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), relation))
    return FALSE;

  difference = gtk_test_accessible_check_relation (GTK_ACCESSIBLE (widget), relation, label, NULL);

  return difference == NULL;
}

/* Of the labels here and below, the text of the one that labels @widget. */
static const char *
find_label (GtkWidget *widget,
            GtkWidget *at)
{
  const char *text = get_written (at);

  if (text != NULL && *text != '\0' && is_labelled_by (widget, at))
    return text;
  for (GtkWidget *child = gtk_widget_get_first_child (at); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *found = find_label (widget, child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The text of an entry, or of the row of one, is part of that. */
static gboolean
is_part_of (GtkWidget *widget,
            GtkWidget *outer)
{
  return GTK_IS_EDITABLE (outer)
         && (gpointer) gtk_editable_get_delegate (GTK_EDITABLE (outer)) == widget;
}

/* As the button in a menu button is labelled by that. */
static GtkWidget *
find_outer (GtkWidget *widget)
{
  GtkWidget *outer = gtk_widget_get_parent (widget);

  while (outer != NULL && !is_part_of (widget, outer) && !is_labelled_by (widget, outer))
    outer = gtk_widget_get_parent (outer);

  return outer;
}

/* Returns: (transfer full): what @widget is called; "" for what a screen reader calls by the
 * name of its type */
char *
accessible_get_name (GtkWidget *widget)
{
  g_autofree char *name = accessible_read (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  const char *written = get_written (widget);
  GtkWidget *outer = NULL;

  if (*name != '\0')
    return g_steal_pointer (&name);
  if (written != NULL)
    return g_strdup (written);

  written = find_label (widget, GTK_WIDGET (gtk_widget_get_root (widget)));
  outer = written == NULL ? find_outer (widget) : NULL;
  if (outer != NULL)
    return accessible_get_name (outer);

  return g_strdup (written != NULL ? written : "");
}
