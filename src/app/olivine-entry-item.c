/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-entry-item.h"

struct _OlivineEntryItem {
  GObject       parent_instance;
  OlivineEntry *entry;
};

G_DEFINE_FINAL_TYPE (OlivineEntryItem, olivine_entry_item, G_TYPE_OBJECT)

static void
olivine_entry_item_finalize (GObject *object)
{
  OlivineEntryItem *self = OLIVINE_ENTRY_ITEM (object);

  g_clear_pointer (&self->entry, olivine_entry_unref);
  G_OBJECT_CLASS (olivine_entry_item_parent_class)->finalize (object);
}

static void
olivine_entry_item_class_init (OlivineEntryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_entry_item_finalize;
}

static void
olivine_entry_item_init (OlivineEntryItem *self)
{
}

/**
 * olivine_entry_item_new:
 * @entry: (transfer none): an entry that will not be changed any more
 *
 * Returns: (transfer full): the item
 */
OlivineEntryItem *
olivine_entry_item_new (OlivineEntry *entry)
{
  OlivineEntryItem *self = g_object_new (OLIVINE_TYPE_ENTRY_ITEM, NULL);

  self->entry = olivine_entry_ref (entry);
  return self;
}

/**
 * olivine_entry_item_get_entry:
 * @self: the item
 *
 * Returns: (transfer none): its entry
 */
OlivineEntry *
olivine_entry_item_get_entry (OlivineEntryItem *self)
{
  g_return_val_if_fail (OLIVINE_IS_ENTRY_ITEM (self), NULL);

  return self->entry;
}
