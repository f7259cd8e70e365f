/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The focus of a drop-down goes to a button inside it that has no name of its
 * own, so that a screen reader would speak the name of its class.
 */

#include "config.h"

#include "olivine-drop-down-name.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"

#define NAME_KEY "olivine-name"

static void
update_name (GtkDropDown *drop_down)
{
  const char *name = g_object_get_data (G_OBJECT (drop_down), NAME_KEY);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  const char *chosen = GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : NULL;
  /* Translators: what a drop-down is for and what is chosen, as in "Meal: Lunch" */
  g_autofree char *sentence = chosen != NULL
                              ? g_strdup_printf (C_("choice", "%s: %s"), name, chosen)
                              : g_strdup (name);

  /* Newer GTKs have the button called what the drop-down is called. */
  olivine_compat_set_name (GTK_ACCESSIBLE (drop_down), sentence);
  if (button != NULL)
    olivine_compat_set_name (GTK_ACCESSIBLE (button), sentence);
}

/**
 * olivine_drop_down_name:
 * @drop_down: a drop-down of texts
 * @name: what it is for, translated
 *
 * Names a drop-down for assistive tools, together with what is chosen, now and
 * whenever that changes.
 */
void
olivine_drop_down_name (GtkDropDown *drop_down,
                        const char  *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (name != NULL);

  g_object_set_data_full (G_OBJECT (drop_down), NAME_KEY, g_strdup (name), g_free);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (update_name), NULL);
  update_name (drop_down);
}
