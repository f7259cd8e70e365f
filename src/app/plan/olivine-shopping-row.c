/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A ticked food is paler and stays where it is, so that a tick by mistake is found
 * again under the finger.
 */

#include "config.h"

#include "olivine-shopping-row.h"

#include "olivine-compat.h"
#include "olivine-shopping-format.h"

struct _OlivineShoppingRow
{
  AdwActionRow  parent_instance;

  GtkWidget    *check;
  GtkWidget    *amount_label;

  char         *food_id;
  gboolean      filling; /* the program ticks */
};

G_DEFINE_FINAL_TYPE (OlivineShoppingRow, olivine_shopping_row, ADW_TYPE_ACTION_ROW)

enum {
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_ticked (OlivineShoppingRow *self)
{
  if (olivine_shopping_row_get_ticked (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "ticked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ticked");
}

static void
on_toggled (OlivineShoppingRow *self)
{
  show_ticked (self);
  if (!self->filling)
    g_signal_emit (self, signals[TICKED], 0);
}

static void
olivine_shopping_row_finalize (GObject *object)
{
  g_free (OLIVINE_SHOPPING_ROW (object)->food_id);

  G_OBJECT_CLASS (olivine_shopping_row_parent_class)->finalize (object);
}

static void
olivine_shopping_row_class_init (OlivineShoppingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_shopping_row_finalize;

  signals[TICKED] = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
olivine_shopping_row_init (OlivineShoppingRow *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_toggled), self,
                           G_CONNECT_SWAPPED);
  self->amount_label = g_object_new (GTK_TYPE_LABEL,
                                     "xalign", 1.0f,
                                     "justify", GTK_JUSTIFY_RIGHT,
                                     "wrap", TRUE,
                                     "width-chars", 9,
                                     "max-width-chars", 18,
                                     NULL);
  gtk_widget_add_css_class (self->amount_label, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->amount_label);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);
}

/**
 * olivine_shopping_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
olivine_shopping_row_new (void)
{
  return g_object_new (OLIVINE_TYPE_SHOPPING_ROW, NULL);
}

/**
 * olivine_shopping_row_show:
 * @self: a row
 * @line: what to buy; not kept
 *
 * Shows a food, without ::ticked.
 */
void
olivine_shopping_row_show (OlivineShoppingRow        *self,
                           const OlivineShoppingLine *line)
{
  g_autofree char *amount = NULL;
  g_autofree char *dishes = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OLIVINE_IS_SHOPPING_ROW (self));
  g_return_if_fail (line != NULL);

  amount = olivine_shopping_format_amount (line);
  dishes = olivine_shopping_format_dishes (line);
  sentence = olivine_shopping_format_sentence (line);
  g_free (self->food_id);
  self->food_id = g_strdup (line->food_id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), line->food);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), dishes);
  gtk_label_set_text (GTK_LABEL (self->amount_label), amount);
  olivine_compat_set_name (GTK_ACCESSIBLE (self->check), sentence);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
  self->filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), line->is_ticked);
  self->filling = FALSE;
  show_ticked (self);
}

/**
 * olivine_shopping_row_get_food_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the id of the food it shows
 */
const char *
olivine_shopping_row_get_food_id (OlivineShoppingRow *self)
{
  g_return_val_if_fail (OLIVINE_IS_SHOPPING_ROW (self), NULL);

  return self->food_id;
}

/**
 * olivine_shopping_row_get_ticked:
 * @self: a row
 *
 * Returns: whether it is ticked
 */
gboolean
olivine_shopping_row_get_ticked (OlivineShoppingRow *self)
{
  g_return_val_if_fail (OLIVINE_IS_SHOPPING_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}
