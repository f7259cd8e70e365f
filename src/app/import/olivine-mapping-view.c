/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first rows are tried anew whenever something is chosen, so that a wrong choice
 * shows at once, in the words that the import would say. */

#include "config.h"

#include "olivine-mapping-view.h"

#include <glib/gi18n.h>

#include "olivine-dose-format.h"
#include "olivine-mapping-row.h"
#include "olivine-mapping-sample.h"
#include "olivine-mapping-words.h"

struct _OlivineMappingView
{
  AdwBin          parent_instance;

  GtkListBox     *columns;
  GtkLabel       *reason_label;
  AdwComboRow    *decimal_row;
  AdwComboRow    *dates_row;
  AdwComboRow    *kind_row;
  GtkWidget      *sample_group;
  GtkListBox     *sample;

  OlivineContext *context;
  GPtrArray      *header;      /* of utf8 */
  GPtrArray      *rows;        /* of GPtrArray of utf8 */
  gboolean        is_complete;
  gboolean        is_showing;
};

G_DEFINE_FINAL_TYPE (OlivineMappingView, olivine_mapping_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_IS_COMPLETE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_sample_row (OlivineMappingView   *self,
                const OlivineMapping *mapping,
                GPtrArray            *cells,
                const char           *reason)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *what = olivine_mapping_format_row (mapping, self->header, cells);
  g_autofree char *when = olivine_mapping_format_when (mapping, self->header, cells);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason != NULL ? reason : when);
  if (reason != NULL)
    gtk_widget_add_css_class (row, "error");
  gtk_list_box_append (self->sample, row);
}

static void
show_reason (OlivineMappingView *self,
             const char         *reason)
{
  gtk_label_set_label (self->reason_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), reason != NULL);
}

static void
set_complete (OlivineMappingView *self,
              gboolean            is_complete)
{
  if (self->is_complete == is_complete)
    return;

  self->is_complete = is_complete;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_COMPLETE]);
}

static void
show_sample (OlivineMappingView   *self,
             const OlivineMapping *mapping)
{
  g_autoptr (GDateTime) now = olivine_clock_get_now (olivine_context_get_clock (self->context));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  reasons = olivine_mapping_sample_try (olivine_context_get_store (self->context), self->header,
                                        self->rows, mapping, now, &error);
  for (guint i = 0; i < self->rows->len; i++)
    add_sample_row (self, mapping, g_ptr_array_index (self->rows, i),
                    reasons != NULL ? g_ptr_array_index (reasons, i) : NULL);
  if (g_error_matches (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS))
    show_reason (self, _("The dates can be read in two ways. Say below which comes first."));
  else if (error != NULL)
    show_reason (self, error->message);
}

static void
update (OlivineMappingView *self)
{
  g_autoptr (OlivineMapping) mapping = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_complete = FALSE;

  if (self->is_showing || self->context == NULL)
    return;

  mapping = olivine_mapping_view_dup_mapping (self);
  is_complete = olivine_mapping_validate (mapping, self->header, &error);
  show_reason (self, is_complete ? NULL : error->message);
  remove_rows (self->sample);
  if (is_complete)
    show_sample (self, mapping);
  gtk_widget_set_visible (self->sample_group, is_complete);
  set_complete (self, is_complete);
}

static void
olivine_mapping_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_COMPLETE:
      g_value_set_boolean (value, OLIVINE_MAPPING_VIEW (object)->is_complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
olivine_mapping_view_dispose (GObject *object)
{
  OlivineMappingView *self = OLIVINE_MAPPING_VIEW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_mapping_view_parent_class)->dispose (object);
}

static void
olivine_mapping_view_class_init (OlivineMappingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = olivine_mapping_view_get_property;
  object_class->dispose = olivine_mapping_view_dispose;

  /**
   * OlivineMappingView:is-complete:
   *
   * Whether enough is said to go on.
   */
  props[PROP_IS_COMPLETE] =
    g_param_spec_boolean ("is-complete", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-mapping-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingView, columns);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingView, reason_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingView, decimal_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingView, dates_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingView, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingView, sample_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineMappingView, sample);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

/* In the order of OlivineKind, food first. */
static void
add_kinds (OlivineMappingView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int kind = OLIVINE_KIND_FOOD; kind <= OLIVINE_KIND_PRESCRIBED; kind++)
    gtk_string_list_append (names, olivine_kind_get_name ((OlivineKind) kind));
  self->is_showing = TRUE;
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
  self->is_showing = FALSE;
}

static void
olivine_mapping_view_init (OlivineMappingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_kinds (self);
}

static void
add_column (OlivineMappingView *self,
            guint               column,
            OlivineMeaning      meaning)
{
  g_autofree char *values = olivine_mapping_format_values (self->rows, column);
  GtkWidget *row = olivine_mapping_row_new (g_ptr_array_index (self->header, column), values,
                                            meaning);

  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->columns, row);
}

/**
 * olivine_mapping_view_show:
 * @self: the view
 * @context: what is worked with
 * @header: (element-type utf8): the names of the columns
 * @rows: (element-type GPtrArray): the first rows, of cells
 * @mapping: (nullable): what the columns were guessed or said to mean
 *
 * Asks what the columns mean.
 */
void
olivine_mapping_view_show (OlivineMappingView   *self,
                           OlivineContext       *context,
                           GPtrArray            *header,
                           GPtrArray            *rows,
                           const OlivineMapping *mapping)
{
  g_return_if_fail (OLIVINE_IS_MAPPING_VIEW (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (header != NULL && rows != NULL);

  g_set_object (&self->context, context);
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->header = g_ptr_array_ref (header);
  self->rows = g_ptr_array_ref (rows);

  self->is_showing = TRUE;
  remove_rows (self->columns);
  for (guint i = 0; i < header->len; i++)
    add_column (self, i,
                mapping != NULL ? olivine_mapping_get (mapping, g_ptr_array_index (header, i))
                                : (OlivineMeaning) { 0 });
  adw_combo_row_set_selected (self->decimal_row, mapping != NULL ? mapping->decimal : 0);
  adw_combo_row_set_selected (self->dates_row, mapping != NULL ? mapping->date_order : 0);
  adw_combo_row_set_selected (self->kind_row, mapping != NULL ? mapping->kind : 0);
  self->is_showing = FALSE;
  update (self);
}

/**
 * olivine_mapping_view_dup_mapping:
 * @self: the view
 *
 * Returns: (transfer full): what the columns mean, as it is chosen
 */
OlivineMapping *
olivine_mapping_view_dup_mapping (OlivineMappingView *self)
{
  OlivineMapping *mapping = olivine_mapping_new ();
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (OLIVINE_IS_MAPPING_VIEW (self), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->columns, i)) != NULL; i++)
    {
      OlivineMappingRow *column = OLIVINE_MAPPING_ROW (row);
      OlivineMeaning meaning = olivine_mapping_row_get_meaning (column);

      if (meaning.kind != OLIVINE_MEANING_IGNORE)
        olivine_mapping_set (mapping, olivine_mapping_row_get_column (column), meaning);
    }
  mapping->decimal = (OlivineDecimal) adw_combo_row_get_selected (self->decimal_row);
  mapping->date_order = (OlivineDateOrder) adw_combo_row_get_selected (self->dates_row);
  mapping->kind = (OlivineKind) adw_combo_row_get_selected (self->kind_row);

  return mapping;
}
