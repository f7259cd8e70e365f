/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen reader is told of a widget, read where the test runs: GTK_A11Y is "test". */

#pragma once

#include <gtk/gtk.h>

char *accessible_read     (gpointer               widget,
                           GtkAccessibleProperty  property);
char *accessible_get_name (GtkWidget             *widget);
