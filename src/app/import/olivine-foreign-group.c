/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The list is looked up anew after each food that was made and whenever the diary
 * changes, so it always offers what is still open.  The focus stays where it was.
 */

#include "config.h"

#include "olivine-foreign-group.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-compat.h"
#include "olivine-foreign-job.h"
#include "olivine-format.h"

#define NOWHERE -1

struct _OlivineForeignGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;

  OlivineContext      *context;
  GPtrArray           *changes;    /* of labels of the journal, in order; shared */
  char                *shown;      /* all that the rows say */
  char                *making;     /* the name of which a food is made now, or NULL */
  int                  focus_at;   /* the row that had the focus, or NOWHERE */
  gboolean             is_looking;
  gboolean             is_stale;   /* something changed while it looked */
};

G_DEFINE_FINAL_TYPE (OlivineForeignGroup, olivine_foreign_group, ADW_TYPE_PREFERENCES_GROUP)

static void look (OlivineForeignGroup *self);

/* A screen reader waits with what is about to change. */
static void
set_looking (OlivineForeignGroup *self,
             gboolean             is_looking)
{
  self->is_looking = is_looking;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, is_looking, -1);
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (OlivineForeignGroup) self = user_data;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_made = olivine_foreign_job_make_finish (result, &error);

  if (self->context == NULL)
    return; /* the window was closed meanwhile */

  olivine_context_refresh (self->context);
  name = g_steal_pointer (&self->making);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  look (self);
  if (!is_made)
    {
      olivine_context_show_error (self->context, error);
      return;
    }
  g_ptr_array_add (self->changes, g_strconcat ("save ", name, NULL));
  /* Translators: %s is a food */
  title = g_strdup_printf (_("%s is among your foods now"), name);
  olivine_context_toast (self->context, title, TRUE);
}

static int
find_row (OlivineForeignGroup *self,
          const char          *name)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), name))
      return i;

  return NOWHERE;
}

static void
action_make (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OlivineForeignGroup *self = OLIVINE_FOREIGN_GROUP (widget);

  if (self->making != NULL)
    return;

  self->making = g_variant_dup_string (parameter, NULL);
  self->focus_at = find_row (self, self->making);
  gtk_widget_set_sensitive (widget, FALSE);
  olivine_foreign_job_make_async (self->context, self->making, on_made, g_object_ref (self));
}

static char *
format_facts (const OlivineForeignFood *food)
{
  g_autofree char *rows = g_strdup_printf (ngettext ("%'u row", "%'u rows", food->n_entries),
                                           food->n_entries);
  g_autofree char *figure = NULL;

  if (isnan (food->magnesium_mg_100g))
    /* Translators: %s is a count of rows */
    return g_strdup_printf (_("%s · magnesium not known"), rows);

  figure = olivine_format_amount (olivine_thousandths_from_double (food->magnesium_mg_100g), "mg",
                                  FALSE);
  /* Translators: a count of rows, and the magnesium of a food, as in "3 rows · 40 mg in 100 g" */
  return g_strdup_printf (_("%s · %s in 100 g"), rows, figure);
}

static void
add_row (OlivineForeignGroup      *self,
         const OlivineForeignFood *food)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Make It My Food"));
  g_autofree char *facts = format_facts (food);
  /* Translators: %s is a food */
  g_autofree char *label = g_strdup_printf (_("Make %s My Food"), food->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), food->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", food->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "foreign.make");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  /* The row names it after itself. */
  olivine_compat_set_name (GTK_ACCESSIBLE (button), label);
  gtk_list_box_append (self->list, row);
}

/* The row below the one that went, or the last. */
static void
put_focus_back (OlivineForeignGroup *self,
                guint                n_rows)
{
  int at = MIN (self->focus_at, (int) n_rows - 1);

  if (at > NOWHERE)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, at)));
  self->focus_at = NOWHERE;
}

static char *
say_all (GPtrArray *foods)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < foods->len; i++)
    {
      const OlivineForeignFood *food = g_ptr_array_index (foods, i);
      g_autofree char *facts = format_facts (food);

      g_string_append_printf (all, "%s\n%s\n", food->name, facts);
    }

  return g_string_free (all, FALSE);
}

/* Rows that say the same stay: one of them may be about to be pressed. */
static void
show_foods (OlivineForeignGroup *self,
            GPtrArray           *foods)
{
  g_autofree char *text = say_all (foods);
  GtkListBoxRow *row = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), foods->len > 0);
  if (g_strcmp0 (text, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < foods->len; i++)
    add_row (self, g_ptr_array_index (foods, i));
  put_focus_back (self, foods->len);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OlivineForeignGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) foods = olivine_foreign_job_list_finish (result, &error);

  if (self->context == NULL)
    return; /* the window was closed meanwhile */

  set_looking (self, FALSE);
  if (foods == NULL)
    olivine_context_show_error (self->context, error);
  else
    show_foods (self, foods);
  if (self->is_stale)
    look (self);
}

static void
look (OlivineForeignGroup *self)
{
  self->is_stale = self->is_looking;
  if (self->is_looking)
    return;

  set_looking (self, TRUE);
  olivine_foreign_job_list_async (self->context, on_found, g_object_ref (self));
}

static void
on_changed (OlivineForeignGroup *self)
{
  GtkWidget *page = gtk_widget_get_parent (GTK_WIDGET (self));

  /* Without a name it is not mapped itself, but Undo may bring one back. */
  if (page != NULL && gtk_widget_get_mapped (page) && self->making == NULL)
    look (self);
}

static void
olivine_foreign_group_dispose (GObject *object)
{
  OlivineForeignGroup *self = OLIVINE_FOREIGN_GROUP (object);

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_foreign_group_parent_class)->dispose (object);
}

static void
olivine_foreign_group_finalize (GObject *object)
{
  OlivineForeignGroup *self = OLIVINE_FOREIGN_GROUP (object);

  g_clear_pointer (&self->making, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (olivine_foreign_group_parent_class)->finalize (object);
}

static void
olivine_foreign_group_class_init (OlivineForeignGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_foreign_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = olivine_foreign_group_finalize;

  gtk_widget_class_install_action (widget_class, "foreign.make", "s", action_make);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-foreign-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineForeignGroup, list);
}

static void
olivine_foreign_group_init (OlivineForeignGroup *self)
{
  self->focus_at = NOWHERE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_foreign_group_show:
 * @self: the group
 * @context: what is worked with
 * @foods: (element-type OlivineForeignFood): what the last import brought, as
 *   olivine_foreign_job_list() finds it
 * @changes: (element-type utf8): gets the label of each change that is made here
 *
 * Shows the names of the last import into the diary that no catalogue knows.
 */
void
olivine_foreign_group_show (OlivineForeignGroup *self,
                            OlivineContext      *context,
                            GPtrArray           *foods,
                            GPtrArray           *changes)
{
  g_return_if_fail (OLIVINE_IS_FOREIGN_GROUP (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (foods != NULL && changes != NULL);

  g_ptr_array_ref (changes);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->changes = changes;
  if (g_set_object (&self->context, context))
    g_signal_connect_object (context, "changed", G_CALLBACK (on_changed), self,
                             G_CONNECT_SWAPPED);
  show_foods (self, foods);
}
