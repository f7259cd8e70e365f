/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The portions of a food being edited, the usual one first.  There is always a row
 * to type into; one that is left empty is no portion. */

#include "olivine-portion-list.h"

#include "olivine-portion-row.h"

struct _OlivinePortionList
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
};

G_DEFINE_FINAL_TYPE (OlivinePortionList, olivine_portion_list, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (OlivinePortionList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove (OlivinePortionList *self,
           GtkWidget          *row)
{
  gtk_list_box_remove (self->list, row);
  on_changed (self);
}

static GtkWidget *
add_row (OlivinePortionList   *self,
         const OlivinePortion *portion)
{
  GtkWidget *row = olivine_portion_row_new (portion);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);

  return row;
}

static void
action_add (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GtkWidget *row = add_row (OLIVINE_PORTION_LIST (widget), NULL);

  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
olivine_portion_list_class_init (OlivinePortionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-portion-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivinePortionList, list);
  gtk_widget_class_install_action (widget_class, "portion-list.add", NULL, action_add);
}

static void
olivine_portion_list_init (OlivinePortionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_portion_list_load:
 * @self: the list
 * @portions: (element-type OlivinePortion): the portions to begin with
 */
void
olivine_portion_list_load (OlivinePortionList *self,
                           GPtrArray          *portions)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (OLIVINE_IS_PORTION_LIST (self));
  g_return_if_fail (portions != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < portions->len; i++)
    add_row (self, g_ptr_array_index (portions, i));
  if (portions->len == 0)
    add_row (self, NULL);
}

/**
 * olivine_portion_list_read:
 * @self: the list
 * @portions: (element-type OlivinePortion): filled with what was typed
 *
 * Reads the rows and shows what is wrong with them; a row that is wrong is left out.
 *
 * Returns: whether nothing is wrong
 */
gboolean
olivine_portion_list_read (OlivinePortionList *self,
                           GPtrArray          *portions)
{
  gboolean is_right = TRUE;
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (OLIVINE_IS_PORTION_LIST (self), FALSE);
  g_return_val_if_fail (portions != NULL, FALSE);

  g_ptr_array_set_size (portions, 0);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      OlivinePortion *portion = NULL;

      if (!olivine_portion_row_read (OLIVINE_PORTION_ROW (row), &portion))
        is_right = FALSE;
      else if (portion != NULL)
        g_ptr_array_add (portions, portion);
    }

  return is_right;
}
