/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a dose starts.
 *
 * The products of one's own come first, as they were saved; they are read anew
 * whenever the picker opens.
 */

#include "config.h"

#include "olivine-product-picker.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-dose-format.h"

#define PRODUCT_KEY "olivine-product"

struct _OlivineProductPicker
{
  GtkBox          parent_instance;

  GtkWidget      *own_title;
  GtkListBox     *own_list;
  GtkListBox     *type_list;

  OlivineContext *context;
};

G_DEFINE_FINAL_TYPE (OlivineProductPicker, olivine_product_picker, GTK_TYPE_BOX)

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_row_activated (OlivineProductPicker *self,
                  GtkListBoxRow        *row)
{
  g_signal_emit (self, signals[PICKED], 0, g_object_get_data (G_OBJECT (row), PRODUCT_KEY));
}

static void
on_remove_clicked (OlivineProductPicker *self,
                   GtkWidget            *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  const OlivineProduct *product = g_object_get_data (G_OBJECT (row), PRODUCT_KEY);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  /* Translators: %s is a product */
  title = g_strdup_printf (_("%s is no longer one of your products"), product->name);
  if (!olivine_products_remove (olivine_context_get_store (self->context), product->uid, &error))
    {
      olivine_context_show_error (self->context, error);
      return;
    }
  olivine_context_refresh (self->context);
  olivine_context_toast (self->context, title, TRUE);
  olivine_product_picker_begin (self);
}

static GtkWidget *
create_row (OlivineProduct *product,
            const char     *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), product->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), PRODUCT_KEY, product,
                          (GDestroyNotify) olivine_product_free);

  return row;
}

static void
add_own (OlivineProductPicker *self,
         OlivineProduct       *product)
{
  g_autofree char *subtitle = olivine_product_format_subtitle (product);
  /* Translators: %s is a product */
  g_autofree char *name = g_strdup_printf (_("Remove %s from your products"), product->name);
  GtkWidget *row = create_row (product, subtitle);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  olivine_compat_set_name (GTK_ACCESSIBLE (button), name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->own_list, row);
}

static void
add_types (OlivineProductPicker *self)
{
  gsize n_types = 0;
  const OlivineProductType *types = olivine_product_type_table (&n_types);

  for (gsize i = 0; i < n_types; i++)
    gtk_list_box_append (self->type_list,
                         create_row (olivine_product_type_to_product (&types[i]),
                                     olivine_kind_get_name (types[i].kind)));
}

static void
on_new_clicked (OlivineProductPicker *self)
{
  g_autoptr (OlivineProduct) product = olivine_product_new ();

  product->kind = OLIVINE_KIND_SUPPLEMENT;
  product->elemental_mg = OLIVINE_UNKNOWN;
  product->compound_mg = OLIVINE_UNKNOWN;
  g_free (product->unit);
  product->unit = g_strdup ("tablet");
  g_signal_emit (self, signals[PICKED], 0, product);
}

static void
olivine_product_picker_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_PRODUCT_PICKER (object)->context);

  G_OBJECT_CLASS (olivine_product_picker_parent_class)->dispose (object);
}

static void
olivine_product_picker_class_init (OlivineProductPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_product_picker_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-product-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineProductPicker, own_title);
  gtk_widget_class_bind_template_child (widget_class, OlivineProductPicker, own_list);
  gtk_widget_class_bind_template_child (widget_class, OlivineProductPicker, type_list);
  gtk_widget_class_bind_template_callback (widget_class, on_new_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
olivine_product_picker_init (OlivineProductPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_types (self);
}

/**
 * olivine_product_picker_set_context:
 * @self: the picker
 * @context: what the window works with
 *
 * To be called once.
 */
void
olivine_product_picker_set_context (OlivineProductPicker *self,
                                    OlivineContext       *context)
{
  g_return_if_fail (OLIVINE_IS_PRODUCT_PICKER (self));

  g_set_object (&self->context, context);
}

static void
show_own (OlivineProductPicker *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) products = NULL;
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->own_list, 0)) != NULL)
    gtk_list_box_remove (self->own_list, GTK_WIDGET (row));
  products = olivine_products_list (olivine_context_get_store (self->context), &error);
  if (products == NULL)
    {
      olivine_context_show_error (self->context, error);
      return;
    }

  gtk_widget_set_visible (self->own_title, products->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->own_list), products->len > 0);
  while (products->len > 0)
    add_own (self, g_ptr_array_steal_index (products, 0));
}

/**
 * olivine_product_picker_begin:
 * @self: the picker, on screen
 *
 * Reads the products of one's own and puts the focus on the first choice.
 */
void
olivine_product_picker_begin (OlivineProductPicker *self)
{
  GtkListBoxRow *first = NULL;

  g_return_if_fail (OLIVINE_IS_PRODUCT_PICKER (self));
  g_return_if_fail (self->context != NULL);

  show_own (self);
  first = gtk_list_box_get_row_at_index (self->own_list, 0);
  if (first == NULL)
    first = gtk_list_box_get_row_at_index (self->type_list, 0);
  gtk_widget_grab_focus (GTK_WIDGET (first));
}
