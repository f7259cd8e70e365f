/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns are named as they stand in the file, so that what is chosen here is found
 * there.  All are chosen until somebody says otherwise. */

#include "config.h"

#include "olivine-column-group.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"

struct _OlivineColumnGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwExpanderRow      *row;

  OlivineExportKind    kind;
  GPtrArray           *rows;   /* of GtkWidget, not owned */
  GPtrArray           *checks; /* of GtkCheckButton, not owned */
};

G_DEFINE_FINAL_TYPE (OlivineColumnGroup, olivine_column_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_wanted (OlivineColumnGroup *self,
           guint               i)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
}

static void
update (OlivineColumnGroup *self)
{
  guint n_wanted = olivine_column_group_count (self);
  g_autofree char *text = NULL;

  if (n_wanted == self->checks->len)
    text = g_strdup_printf (ngettext ("All %u", "All %u", n_wanted), n_wanted);
  else
    /* Translators: how many columns of a table are chosen, and how many there are. */
    text = g_strdup_printf (_("%u of %u"), n_wanted, self->checks->len);
  adw_expander_row_set_subtitle (self->row, text);
}

static void
on_toggled (OlivineColumnGroup *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
olivine_column_group_finalize (GObject *object)
{
  OlivineColumnGroup *self = OLIVINE_COLUMN_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_column_group_parent_class)->finalize (object);
}

static void
olivine_column_group_class_init (OlivineColumnGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_column_group_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-column-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineColumnGroup, row);
}

static void
olivine_column_group_init (OlivineColumnGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_column (OlivineColumnGroup *self,
            const char         *column)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  olivine_compat_set_name (GTK_ACCESSIBLE (check), column);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), column);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->row, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

/**
 * olivine_column_group_set_kind:
 * @self: the group
 * @kind: a table
 *
 * Offers the columns of @kind, all of them chosen.
 */
void
olivine_column_group_set_kind (OlivineColumnGroup *self,
                               OlivineExportKind   kind)
{
  const char *const *columns = olivine_export_get_columns (kind);

  g_return_if_fail (OLIVINE_IS_COLUMN_GROUP (self));

  self->kind = kind;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->row, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);
  for (gsize i = 0; columns[i] != NULL; i++)
    add_column (self, columns[i]);
  update (self);
}

/**
 * olivine_column_group_dup_columns:
 * @self: the group
 *
 * Returns: (transfer full) (nullable): the columns that are chosen; %NULL when all are
 */
GStrv
olivine_column_group_dup_columns (OlivineColumnGroup *self)
{
  const char *const *columns = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (OLIVINE_IS_COLUMN_GROUP (self), NULL);

  if (olivine_column_group_count (self) == self->checks->len)
    return NULL;

  columns = olivine_export_get_columns (self->kind);
  for (guint i = 0; i < self->checks->len; i++)
    if (is_wanted (self, i))
      g_strv_builder_add (builder, columns[i]);

  return g_strv_builder_end (builder);
}

/**
 * olivine_column_group_count:
 * @self: the group
 *
 * Returns: how many columns are chosen
 */
guint
olivine_column_group_count (OlivineColumnGroup *self)
{
  guint n_wanted = 0;

  g_return_val_if_fail (OLIVINE_IS_COLUMN_GROUP (self), 0);

  for (guint i = 0; i < self->checks->len; i++)
    n_wanted += is_wanted (self, i) ? 1 : 0;

  return n_wanted;
}
