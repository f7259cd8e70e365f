/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-focus.h"

/**
 * olivine_focus_child:
 * @bin: an #AdwBin
 * @direction: where the focus is to go
 *
 * What a bin does that is only the place of its child: it is no stop of the Tab key, what
 * is in it is.  A bin that says where its focus begins would else be a stop itself, and
 * hand the focus back to that place whenever it is about to leave.
 *
 * Returns: whether the focus is in @bin now
 */
gboolean
olivine_focus_child (GtkWidget        *bin,
                     GtkDirectionType  direction)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (bin));

  return child != NULL && gtk_widget_child_focus (child, direction);
}
