/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list is looked up anew after each filling and whenever the diary changes, so it
 * always offers what is still open; what was filled first makes room for more names.
 */

#include "config.h"

#include "olivine-gap-group.h"

#include <glib/gi18n.h>

#include "olivine-gap-row.h"

/* More than one would go through in a row; the rest comes when these are filled. */
#define MAX_SHOWN 20

struct _OlivineGapGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;

  OlivineContext      *context;
  GPtrArray           *changes;    /* of labels of the journal, in order; shared */
  gboolean             is_looking;
  gboolean             is_filling;
  gboolean             is_stale;   /* something changed while it looked */
};

G_DEFINE_FINAL_TYPE (OlivineGapGroup, olivine_gap_group, ADW_TYPE_PREFERENCES_GROUP)

static void look (OlivineGapGroup *self);

/* A screen reader waits with what is about to change. */
static void
set_looking (OlivineGapGroup *self,
             gboolean         is_looking)
{
  self->is_looking = is_looking;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, is_looking, -1);
}

static OlivineGapRow *
get_row (OlivineGapGroup *self,
         guint            i)
{
  return OLIVINE_GAP_ROW (gtk_list_box_get_row_at_index (self->list, (int) i));
}

static void
set_busy (OlivineGapGroup *self,
          gboolean         is_busy)
{
  self->is_filling = is_busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self), !is_busy);
}

static void
on_filled (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OlivineGapGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gssize n_filled = olivine_gap_job_fill_finish (result, &error);

  if (self->context == NULL)
    return; /* the window was closed meanwhile */

  olivine_context_refresh (self->context);
  set_busy (self, FALSE);
  look (self);
  if (n_filled < 0)
    {
      olivine_context_show_error (self->context, error);
      return;
    }
  text = g_strdup_printf (ngettext ("%'u row has an estimated magnesium now",
                                    "%'u rows have an estimated magnesium now", (guint) n_filled),
                          (guint) n_filled);
  olivine_context_toast (self->context, text, n_filled > 0);
}

static void
start_filling (OlivineGapGroup *self,
               GPtrArray       *fillings)
{
  if (self->is_filling || fillings->len == 0)
    return;

  set_busy (self, TRUE);
  for (guint i = 0; i < fillings->len; i++)
    g_ptr_array_add (self->changes,
                     g_strconcat ("fill ", ((const OlivineGapFilling *) fillings->pdata[i])->name,
                                  NULL));
  olivine_gap_job_fill_async (self->context, fillings, on_filled, g_object_ref (self));
}

static GPtrArray *
fillings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_gap_filling_free);
}

static void
add_filling (GPtrArray     *fillings,
             OlivineGapRow *row)
{
  OlivineGapFilling *filling = olivine_gap_row_get_filling (row);

  if (filling != NULL)
    g_ptr_array_add (fillings, filling);
}

static void
on_fill (OlivineGapGroup *self,
         OlivineGapRow   *row)
{
  g_autoptr (GPtrArray) fillings = fillings_new ();

  add_filling (fillings, row);
  start_filling (self, fillings);
}

static void
on_fill_all (OlivineGapGroup *self)
{
  g_autoptr (GPtrArray) fillings = fillings_new ();
  OlivineGapRow *row = NULL;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    add_filling (fillings, row);
  start_filling (self, fillings);
}

static void
show_gaps (OlivineGapGroup *self,
           GPtrArray       *gaps)
{
  OlivineGapRow *row = NULL;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < gaps->len; i++)
    {
      GtkWidget *widget = olivine_gap_row_new (g_ptr_array_index (gaps, i));

      g_signal_connect_object (widget, "fill", G_CALLBACK (on_fill), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, widget);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gaps->len > 0);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OlivineGapGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) gaps = olivine_gap_job_list_finish (result, &error);

  set_looking (self, FALSE);
  if (self->context == NULL)
    return; /* the window was closed meanwhile */

  if (gaps == NULL)
    olivine_context_show_error (self->context, error);
  else
    show_gaps (self, gaps);
  if (self->is_stale)
    look (self);
}

static void
look (OlivineGapGroup *self)
{
  self->is_stale = self->is_looking;
  if (self->is_looking)
    return;

  set_looking (self, TRUE);
  olivine_gap_job_list_async (self->context, MAX_SHOWN, on_found, g_object_ref (self));
}

static void
on_changed (OlivineGapGroup *self)
{
  GtkWidget *page = gtk_widget_get_parent (GTK_WIDGET (self));

  /* Without a gap it is not mapped itself, but Undo may bring one back. */
  if (page != NULL && gtk_widget_get_mapped (page) && !self->is_filling)
    look (self);
}

static void
olivine_gap_group_dispose (GObject *object)
{
  OlivineGapGroup *self = OLIVINE_GAP_GROUP (object);

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_gap_group_parent_class)->dispose (object);
}

static void
olivine_gap_group_class_init (OlivineGapGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_gap_group_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-gap-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineGapGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_all);
}

static void
olivine_gap_group_init (OlivineGapGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_gap_group_look:
 * @self: the group
 * @context: what is worked with
 * @changes: (element-type utf8): gets the label of each change that is made here
 *
 * Shows what the last import into the diary left without magnesium, as soon as it is
 * found.
 */
void
olivine_gap_group_look (OlivineGapGroup *self,
                        OlivineContext  *context,
                        GPtrArray       *changes)
{
  g_return_if_fail (OLIVINE_IS_GAP_GROUP (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (changes != NULL);

  g_ptr_array_ref (changes);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->changes = changes;
  if (g_set_object (&self->context, context))
    g_signal_connect_object (context, "changed", G_CALLBACK (on_changed), self,
                             G_CONNECT_SWAPPED);
  look (self);
}
