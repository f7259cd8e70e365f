/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values: a form for one more, and those there are, newest first.
 *
 * The rows stay as long as what they say stays the same, so that the focus is not
 * thrown off a row while something else of the profile changes.
 */

#include "config.h"

#include "olivine-lab-list.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-format.h"
#include "olivine-health.h"
#include "olivine-lab-form.h"
#include "olivine-lab-format.h"

#define UID_KEY "olivine-uid"

struct _OlivineLabList
{
  OlivineContextBin  parent_instance;

  OlivineLabForm    *form;
  GtkListBox        *list;

  char              *shown; /* all that the rows say */
};

G_DEFINE_FINAL_TYPE (OlivineLabList, olivine_lab_list, OLIVINE_TYPE_CONTEXT_BIN)

static OlivineContext *
get_context (OlivineLabList *self)
{
  return olivine_context_bin_get_context (OLIVINE_CONTEXT_BIN (self));
}

/* Where a row went the next one takes the focus, as one who tidies up expects. */
static void
focus_row (OlivineLabList *self,
           int             position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  if (row == NULL && position > 0)
    row = gtk_list_box_get_row_at_index (self->list, position - 1);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
on_remove_clicked (OlivineLabList *self,
                   GtkWidget      *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const char *uid = g_object_get_data (G_OBJECT (button), UID_KEY);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (GError) error = NULL;

  if (!olivine_health_remove_lab (olivine_context_get_store (get_context (self)), uid, &error))
    {
      olivine_context_show_error (get_context (self), error);
      return;
    }

  olivine_context_refresh (get_context (self));
  olivine_context_toast (get_context (self), _("Value removed"), TRUE);
  focus_row (self, position);
}

static GtkWidget *
create_remove_button (OlivineLabList   *self,
                      const OlivineLab *lab,
                      const char       *title)
{
  /* Translators: %s is a laboratory value, as in "Potassium 4.2 mmol/L" */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), title);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  olivine_compat_set_name (GTK_ACCESSIBLE (button), name);
  g_object_set_data_full (G_OBJECT (button), UID_KEY, g_strdup (lab->uid), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static char *
format_date (OlivineLabList   *self,
             const OlivineLab *lab)
{
  return olivine_format_date (lab->date, olivine_context_get_today (get_context (self)));
}

static void
add_row (OlivineLabList   *self,
         const OlivineLab *lab)
{
  g_autofree char *title = olivine_lab_format (lab);
  g_autofree char *date = format_date (self, lab);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), date);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self, lab, title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, date,
                                  -1);
  gtk_list_box_append (self->list, row);
}

static char *
say_all (OlivineLabList *self,
         GArray         *labs)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < labs->len; i++)
    {
      const OlivineLab *lab = &g_array_index (labs, OlivineLab, i);
      g_autofree char *title = olivine_lab_format (lab);
      g_autofree char *date = format_date (self, lab);

      g_string_append_printf (all, "%s %s %s\n", lab->uid, title, date);
    }

  return g_string_free (all, FALSE);
}

static void
show_labs (OlivineLabList *self,
           GArray         *labs)
{
  g_autofree char *text = say_all (self, labs);
  GtkListBoxRow *row = NULL;

  if (g_strcmp0 (text, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = labs->len; i > 0; i--)
    add_row (self, &g_array_index (labs, OlivineLab, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->list), labs->len > 0);
}

static void
update (OlivineLabList *self)
{
  g_autoptr (GArray) labs = NULL;
  g_autoptr (GError) error = NULL;

  labs = olivine_health_get_labs (olivine_context_get_store (get_context (self)), &error);
  if (labs != NULL)
    show_labs (self, labs);
  else
    olivine_context_show_error (get_context (self), error);
}

static void
olivine_lab_list_context_set (OlivineContextBin *bin,
                              OlivineContext    *context)
{
  OlivineLabList *self = OLIVINE_LAB_LIST (bin);

  g_object_set (self->form, "context", context, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
olivine_lab_list_finalize (GObject *object)
{
  g_clear_pointer (&OLIVINE_LAB_LIST (object)->shown, g_free);

  G_OBJECT_CLASS (olivine_lab_list_parent_class)->finalize (object);
}

static void
olivine_lab_list_class_init (OlivineLabListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_lab_list_finalize;
  OLIVINE_CONTEXT_BIN_CLASS (klass)->context_set = olivine_lab_list_context_set;

  g_type_ensure (OLIVINE_TYPE_LAB_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-lab-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, form);
  gtk_widget_class_bind_template_child (widget_class, OlivineLabList, list);
}

static void
olivine_lab_list_init (OlivineLabList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
