/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One entry of the day, which opens into its editor. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-context.h"
#include "olivine-entry.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_ENTRY_ROW (olivine_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (OlivineEntryRow, olivine_entry_row, OLIVINE, ENTRY_ROW, GtkListBoxRow)

GtkWidget    *olivine_entry_row_new           (OlivineContext  *context,
                                               OlivineEntry    *entry);
OlivineEntry *olivine_entry_row_get_entry     (OlivineEntryRow *self);
void          olivine_entry_row_toggle_editor (OlivineEntryRow *self);

/* Signals; the section that holds the row does what they ask for:
 *   replace (OlivineEntry *entry)      the entry as it shall be
 *   copy (guint julian, int meal)      log it again that day; meal -1: the same
 *   remove ()
 */

G_END_DECLS
