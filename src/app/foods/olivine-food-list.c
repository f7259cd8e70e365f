/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The foods that match a query, a page of rows at a time.
 *
 * Asking for a row near the end of what is loaded fetches the next page from an
 * idle callback: a model must not grow while a view is reading it.  After a
 * change only the rows that differ are announced, so that a view keeps its place.
 */

#include "olivine-food-list.h"

#include <string.h>

#include "olivine-food-item.h"

#define PAGE_ROWS 100
#define MARGIN_ROWS 20

struct _OlivineFoodList
{
  GObject           parent_instance;

  OlivineStore     *store;
  OlivineFoodQuery  query; /* its words and group are the two below */
  char             *words;
  char             *group;
  GPtrArray        *items; /* of OlivineFoodItem */
  gboolean          complete;
  guint             grow_id;
};

static void olivine_food_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OlivineFoodList, olivine_food_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      olivine_food_list_model_init))

static GPtrArray *
fetch (OlivineFoodList  *self,
       guint             offset,
       guint             n_rows,
       GError          **error)
{
  OlivineFoodQuery query = self->query;
  g_autoptr (GPtrArray) foods = NULL;
  GPtrArray *items = NULL;

  query.offset = offset;
  query.limit = n_rows;
  foods = olivine_catalogue_search (self->store, &query, error);
  if (foods == NULL)
    return NULL;

  items = g_ptr_array_new_full (foods->len, g_object_unref);
  for (guint i = 0; i < foods->len; i++)
    g_ptr_array_add (items, olivine_food_item_new (g_ptr_array_index (foods, i)));

  return items;
}

/* A failure leaves the list as it is and is met again, and shown, by the next search. */
static void
on_grow (gpointer user_data)
{
  OlivineFoodList *self = OLIVINE_FOOD_LIST (user_data);
  guint n_before = self->items->len;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) more = NULL;

  self->grow_id = 0;
  more = fetch (self, n_before, PAGE_ROWS, &error);
  if (more == NULL)
    {
      g_debug ("Fetching more foods: %s", error->message);
      self->complete = TRUE;
      return;
    }

  self->complete = more->len < PAGE_ROWS;
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (more, i)));
  if (more->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, more->len);
}

static GType
olivine_food_list_get_item_type (GListModel *model)
{
  return OLIVINE_TYPE_FOOD_ITEM;
}

static guint
olivine_food_list_get_n_items (GListModel *model)
{
  return OLIVINE_FOOD_LIST (model)->items->len;
}

static gpointer
olivine_food_list_get_item (GListModel *model,
                            guint       position)
{
  OlivineFoodList *self = OLIVINE_FOOD_LIST (model);

  if (position >= self->items->len)
    return NULL;

  if (!self->complete && self->grow_id == 0 && position + MARGIN_ROWS >= self->items->len)
    self->grow_id = g_idle_add_once (on_grow, self);

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
olivine_food_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = olivine_food_list_get_item_type;
  iface->get_n_items = olivine_food_list_get_n_items;
  iface->get_item = olivine_food_list_get_item;
}

static void
olivine_food_list_finalize (GObject *object)
{
  OlivineFoodList *self = OLIVINE_FOOD_LIST (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_object (&self->store);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_food_list_parent_class)->finalize (object);
}

static void
olivine_food_list_class_init (OlivineFoodListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_food_list_finalize;
}

static void
olivine_food_list_init (OlivineFoodList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->complete = TRUE;
}

/**
 * olivine_food_list_new:
 * @store: where the foods are; used on this thread only
 *
 * Returns: (transfer full): a list that is empty until it is asked for something
 */
OlivineFoodList *
olivine_food_list_new (OlivineStore *store)
{
  OlivineFoodList *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  self = g_object_new (OLIVINE_TYPE_FOOD_LIST, NULL);
  self->store = g_object_ref (store);

  return self;
}

static double
usual_portion_g (const OlivineFood *food)
{
  const OlivinePortion *portion = NULL;

  if (food->portions == NULL || food->portions->len == 0)
    return 0;

  portion = g_ptr_array_index (food->portions, 0);
  return portion->grams;
}

static gboolean
same_row (OlivineFoodItem *a,
          OlivineFoodItem *b)
{
  const OlivineFood *food_a = olivine_food_item_get_food (a);
  const OlivineFood *food_b = olivine_food_item_get_food (b);

  return g_strcmp0 (food_a->id, food_b->id) == 0
         && g_strcmp0 (food_a->name, food_b->name) == 0
         && g_strcmp0 (food_a->group, food_b->group) == 0
         && g_strcmp0 (food_a->brand, food_b->brand) == 0
         && food_a->favourite == food_b->favourite
         && usual_portion_g (food_a) == usual_portion_g (food_b)
         && memcmp (&food_a->per_100g, &food_b->per_100g, sizeof food_a->per_100g) == 0;
}

/* The row that was there stays the same object. */
static void
keep_item (GPtrArray *items,
           guint      position,
           gpointer   item)
{
  g_object_unref (items->pdata[position]);
  items->pdata[position] = g_object_ref (item);
}

/* Takes @items and announces only the stretch in which they differ from before. */
static void
replace_items (OlivineFoodList *self,
               GPtrArray       *items)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->items);
  guint n_shared = MIN (before->len, items->len);
  guint head = 0;
  guint tail = 0;

  for (; head < n_shared && same_row (before->pdata[head], items->pdata[head]); head++)
    keep_item (items, head, before->pdata[head]);
  for (; tail < n_shared - head
         && same_row (before->pdata[before->len - 1 - tail], items->pdata[items->len - 1 - tail]);
       tail++)
    keep_item (items, items->len - 1 - tail, before->pdata[before->len - 1 - tail]);

  self->items = items;
  if (head + tail < before->len || head + tail < items->len)
    g_list_model_items_changed (G_LIST_MODEL (self),
                                head,
                                before->len - head - tail,
                                items->len - head - tail);
}

static gboolean
load (OlivineFoodList  *self,
      guint             n_rows,
      GError          **error)
{
  GPtrArray *items = fetch (self, 0, n_rows, error);

  if (items == NULL)
    return FALSE;

  g_clear_handle_id (&self->grow_id, g_source_remove);
  self->complete = items->len < n_rows;
  replace_items (self, items);

  return TRUE;
}

/**
 * olivine_food_list_search:
 * @self: the list
 * @query: what to look for; its limit and offset do not matter
 * @error: return location for an error
 *
 * Shows what matches @query, from the first row on.
 *
 * Returns: whether the foods could be read; when not, the list is as before
 */
gboolean
olivine_food_list_search (OlivineFoodList         *self,
                          const OlivineFoodQuery  *query,
                          GError                 **error)
{
  g_autofree char *words = g_strdup (query->words != NULL ? query->words : "");
  g_autofree char *group = g_strdup (query->group);

  g_return_val_if_fail (OLIVINE_IS_FOOD_LIST (self), FALSE);

  g_free (self->words);
  g_free (self->group);
  self->words = g_steal_pointer (&words);
  self->group = g_steal_pointer (&group);
  self->query = *query;
  self->query.words = self->words;
  self->query.group = self->group;

  return load (self, PAGE_ROWS, error);
}

/**
 * olivine_food_list_reload:
 * @self: the list
 * @error: return location for an error
 *
 * Reads the rows that are loaded once more, after foods have changed.
 *
 * Returns: whether the foods could be read; when not, the list is as before
 */
gboolean
olivine_food_list_reload (OlivineFoodList  *self,
                          GError          **error)
{
  g_return_val_if_fail (OLIVINE_IS_FOOD_LIST (self), FALSE);

  return load (self, MAX (PAGE_ROWS, self->items->len), error);
}

/**
 * olivine_food_list_find:
 * @self: the list
 * @id: (nullable): id of a food
 *
 * Returns: the position of that food among the loaded rows, or %G_MAXUINT
 */
guint
olivine_food_list_find (OlivineFoodList *self,
                        const char      *id)
{
  g_return_val_if_fail (OLIVINE_IS_FOOD_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->items->len; i++)
    {
      OlivineFoodItem *item = g_ptr_array_index (self->items, i);

      if (g_strcmp0 (olivine_food_item_get_food (item)->id, id) == 0)
        return i;
    }

  return G_MAXUINT;
}
