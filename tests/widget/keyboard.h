/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether the keyboard comes to everything in a window: Tab goes round, forward and back,
 * and what it leaves out are the other rows of a list or choices of a group, to which the
 * arrows go.  And whether all of it has a name.
 */

#pragma once

#include <gtk/gtk.h>

typedef struct {
  guint      n_controls; /* what can have the focus */
  guint      n_stops;    /* of them that Tab comes to */
  GPtrArray *findings;   /* of char */
} KeyboardReport;

void keyboard_report_init  (KeyboardReport *report);
void keyboard_report_clear (KeyboardReport *report);
void keyboard_walk         (GtkWidget      *root,
                            KeyboardReport *report);
void keyboard_test_self    (void);
