/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An entry in a list model. */

#pragma once

#include <glib-object.h>

#include "olivine-entry.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_ENTRY_ITEM (olivine_entry_item_get_type ())
G_DECLARE_FINAL_TYPE (OlivineEntryItem, olivine_entry_item, OLIVINE, ENTRY_ITEM, GObject)

OlivineEntryItem *olivine_entry_item_new       (OlivineEntry     *entry);
OlivineEntry     *olivine_entry_item_get_entry (OlivineEntryItem *self);

G_END_DECLS
