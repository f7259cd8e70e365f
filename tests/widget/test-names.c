/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen reader calls a widget is what it was named, and not what is written on it. */

#include <adwaita.h>

#include "olivine-compat.h"

static void
check_name (gpointer    widget,
            const char *name)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *difference =
    gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_null (difference);
  g_assert_false (gtk_test_accessible_has_relation (accessible,
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
check_named (GtkWidget *widget)
{
  g_object_ref_sink (widget);
  olivine_compat_set_name (GTK_ACCESSIBLE (widget), "Undo the last import");
  check_name (widget, "Undo the last import");
  if (GTK_IS_EDITABLE (widget))
    check_name (gtk_editable_get_delegate (GTK_EDITABLE (widget)), "Undo the last import");
  g_object_unref (widget);
}

static void
test_buttons (void)
{
  const char *const choices[] = { "g", "cup", NULL };

  check_named (gtk_button_new_with_label ("Undo"));
  check_named (gtk_toggle_button_new_with_label ("Undo"));
  check_named (gtk_drop_down_new_from_strings (choices));
}

static void
test_rows (void)
{
  check_named (g_object_new (ADW_TYPE_ACTION_ROW, "title", "Undo", NULL));
  check_named (g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Undo", NULL));
}

static void
test_renamed (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new_with_label ("Undo"));

  olivine_compat_set_name (GTK_ACCESSIBLE (button), "Undo the first import");
  olivine_compat_set_name (GTK_ACCESSIBLE (button), "Undo the second import");
  check_name (button, "Undo the second import");
  g_object_unref (button);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();
  g_test_add_func ("/olivine/names/buttons", test_buttons);
  g_test_add_func ("/olivine/names/rows", test_rows);
  g_test_add_func ("/olivine/names/renamed", test_renamed);

  return g_test_run ();
}
