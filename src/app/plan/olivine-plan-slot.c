/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Keeps as many cells as there are dishes, and one at least.
 *
 * Cells are kept when the plan changes, so that the focus stays in its place.
 */

#include "config.h"

#include "olivine-plan-slot.h"

struct _OlivinePlanSlot
{
  GtkBox          parent_instance;

  OlivineContext *context;
  OlivineMeal     meal;
  GPtrArray      *cells;   /* of OlivinePlanCell, borrowed from the box */
};

G_DEFINE_FINAL_TYPE (OlivinePlanSlot, olivine_plan_slot, GTK_TYPE_BOX)

static void
set_n_cells (OlivinePlanSlot *self,
             guint            n_cells)
{
  while (self->cells->len < n_cells)
    {
      GtkWidget *cell = olivine_plan_cell_new (self->context);

      gtk_widget_set_vexpand (cell, TRUE);
      gtk_box_append (GTK_BOX (self), cell);
      g_ptr_array_add (self->cells, cell);
    }
  while (self->cells->len > n_cells)
    {
      GtkWidget *cell = g_ptr_array_steal_index (self->cells, self->cells->len - 1);

      gtk_box_remove (GTK_BOX (self), cell);
    }
}

static void
olivine_plan_slot_dispose (GObject *object)
{
  OlivinePlanSlot *self = OLIVINE_PLAN_SLOT (object);

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (olivine_plan_slot_parent_class)->dispose (object);
}

static void
olivine_plan_slot_class_init (OlivinePlanSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_plan_slot_dispose;
}

static void
olivine_plan_slot_init (OlivinePlanSlot *self)
{
  self->cells = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/**
 * olivine_plan_slot_new:
 * @context: what the window works with
 * @meal: breakfast, lunch, dinner or snack
 *
 * Makes a slot that shows nothing yet.
 *
 * Returns: (transfer floating): a new slot
 */
GtkWidget *
olivine_plan_slot_new (OlivineContext *context,
                       OlivineMeal     meal)
{
  OlivinePlanSlot *self = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), NULL);

  self = g_object_new (OLIVINE_TYPE_PLAN_SLOT, NULL);
  self->context = g_object_ref (context);
  self->meal = meal;

  return GTK_WIDGET (self);
}

/**
 * olivine_plan_slot_show:
 * @self: a slot
 * @day: a day of the plan
 * @logged: what was eaten in that meal without a plan
 *
 * Shows the dishes of the slot's meal.
 */
void
olivine_plan_slot_show (OlivinePlanSlot          *self,
                        const OlivinePlanDayView *day,
                        const OlivinePlanLogged  *logged)
{
  guint n_items = 0;
  guint n_shown = 0;

  g_return_if_fail (OLIVINE_IS_PLAN_SLOT (self));
  g_return_if_fail (day != NULL && logged != NULL);

  for (guint i = 0; i < day->items->len; i++)
    n_items += ((const OlivinePlanItem *) day->items->pdata[i])->meal == self->meal ? 1 : 0;

  set_n_cells (self, MAX (n_items, 1));
  if (n_items == 0)
    olivine_plan_cell_show_free (self->cells->pdata[0], day->date, self->meal, logged);
  for (guint i = 0; i < day->items->len; i++)
    {
      const OlivinePlanItem *item = day->items->pdata[i];

      if (item->meal == self->meal)
        olivine_plan_cell_show_item (self->cells->pdata[n_shown++], item);
    }
}

guint
olivine_plan_slot_n_cells (OlivinePlanSlot *self)
{
  g_return_val_if_fail (OLIVINE_IS_PLAN_SLOT (self), 0);

  return self->cells->len;
}

/**
 * olivine_plan_slot_get_cell:
 * @self: a slot that shows something
 * @index: which cell, counted from the top; the last one where there are fewer
 *
 * Returns: (transfer none): the cell
 */
OlivinePlanCell *
olivine_plan_slot_get_cell (OlivinePlanSlot *self,
                            guint            index)
{
  g_return_val_if_fail (OLIVINE_IS_PLAN_SLOT (self), NULL);
  g_return_val_if_fail (self->cells->len > 0, NULL);

  return self->cells->pdata[MIN (index, self->cells->len - 1)];
}

/**
 * olivine_plan_slot_find:
 * @self: a slot
 * @uid: the uid of an item of the plan
 *
 * Returns: (transfer none) (nullable): the cell that shows it
 */
OlivinePlanCell *
olivine_plan_slot_find (OlivinePlanSlot *self,
                        const char      *uid)
{
  g_return_val_if_fail (OLIVINE_IS_PLAN_SLOT (self), NULL);
  g_return_val_if_fail (uid != NULL, NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const OlivinePlanItem *item = olivine_plan_cell_get_item (self->cells->pdata[i]);

      if (item != NULL && g_str_equal (item->uid, uid))
        return self->cells->pdata[i];
    }

  return NULL;
}
