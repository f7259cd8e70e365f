/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields by which an entry is changed in place. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-entry.h"
#include "olivine-store.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_ENTRY_EDITOR (olivine_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (OlivineEntryEditor, olivine_entry_editor, OLIVINE, ENTRY_EDITOR, GtkBox)

GtkWidget *olivine_entry_editor_new         (OlivineStore       *store,
                                             OlivineEntry       *entry);
void       olivine_entry_editor_focus       (OlivineEntryEditor *self);

/* Signals:
 *   save (OlivineEntry *entry)   the entry as it shall be; its uid is the old one
 *   close ()                     the editor is not wanted any more
 */

G_END_DECLS
