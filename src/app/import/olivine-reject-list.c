/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* As many rows are shown as somebody may want to go through one by one; more of them
 * are better looked at in the spreadsheet they came from, so they can be saved. */

#include "config.h"

#include "olivine-reject-list.h"

#include "olivine-import-format.h"

#define MAX_SHOWN 50

struct _OlivineRejectList
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
  GtkLabel            *rest_label;
};

G_DEFINE_FINAL_TYPE (OlivineRejectList, olivine_reject_list, ADW_TYPE_PREFERENCES_GROUP)

static void
olivine_reject_list_class_init (OlivineRejectListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-reject-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineRejectList, list);
  gtk_widget_class_bind_template_child (widget_class, OlivineRejectList, rest_label);
}

static void
olivine_reject_list_init (OlivineRejectList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_row (const OlivineReject *reject)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *place = olivine_reject_format_place (reject);
  g_autofree char *reason = olivine_reject_format_reason (reject);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reason);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);

  return row;
}

static void
remove_rows (OlivineRejectList *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/**
 * olivine_reject_list_show:
 * @self: the list
 * @result: what an import did or would do
 *
 * Shows what it leaves out; without any such row the list is not there.
 */
void
olivine_reject_list_show (OlivineRejectList         *self,
                          const OlivineImportResult *result)
{
  guint n_shown = 0;
  g_autofree char *rest = NULL;

  g_return_if_fail (OLIVINE_IS_REJECT_LIST (self));
  g_return_if_fail (result != NULL);

  n_shown = MIN (result->rejects->len, MAX_SHOWN);
  rest = olivine_import_format_unlisted (result->n_rejected - n_shown);
  remove_rows (self);
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (result->rejects, i)));

  gtk_label_set_label (self->rest_label, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_label), result->n_rejected > n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self), result->n_rejected > 0);
}
