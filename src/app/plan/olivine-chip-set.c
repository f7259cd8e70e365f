/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A toggle button a word.  What is chosen has a tick before it, so that it does not
 * hang on a shade of grey.
 */

#include "config.h"

#include "olivine-chip-set.h"

#include "olivine-compat.h"
#include "olivine-wrap-box.h"

struct _OlivineChipSet
{
  AdwBin          parent_instance;

  OlivineWrapBox *box;
  gboolean        setting; /* the program chooses */
};

G_DEFINE_FINAL_TYPE (OlivineChipSet, olivine_chip_set, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_bit (GtkWidget *chip)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "bit"));
}

static void
on_toggled (OlivineChipSet *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
olivine_chip_set_class_init (OlivineChipSetClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
olivine_chip_set_init (OlivineChipSet *self)
{
  self->box = g_object_new (OLIVINE_TYPE_WRAP_BOX, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static GtkWidget *
create_content (GtkWidget  *chip,
                const char *label)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *tick = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  g_object_bind_property (chip, "active", tick, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (content), tick);
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));

  return content;
}

/**
 * olivine_chip_set_append:
 * @self: a set
 * @label: what can be chosen
 * @bit: its bit in the mask, no other's
 *
 * Adds a word that is not chosen.
 */
void
olivine_chip_set_append (OlivineChipSet *self,
                         const char     *label,
                         guint           bit)
{
  GtkWidget *chip = NULL;

  g_return_if_fail (OLIVINE_IS_CHIP_SET (self));
  g_return_if_fail (label != NULL && bit != 0);

  chip = gtk_toggle_button_new ();
  g_object_set_data (G_OBJECT (chip), "bit", GUINT_TO_POINTER (bit));
  gtk_button_set_child (GTK_BUTTON (chip), create_content (chip, label));
  gtk_widget_add_css_class (chip, "chip");
  olivine_compat_set_name (GTK_ACCESSIBLE (chip), label);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  olivine_wrap_box_append (self->box, chip);
}

/**
 * olivine_chip_set_get_mask:
 * @self: a set
 *
 * Returns: the bits of what is chosen
 */
guint
olivine_chip_set_get_mask (OlivineChipSet *self)
{
  guint mask = 0;

  g_return_val_if_fail (OLIVINE_IS_CHIP_SET (self), 0);

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
      mask |= get_bit (chip);

  return mask;
}

/**
 * olivine_chip_set_set_mask:
 * @self: a set
 * @mask: the bits of what is to be chosen; others are ignored
 *
 * Chooses without ::changed.
 */
void
olivine_chip_set_set_mask (OlivineChipSet *self,
                           guint           mask)
{
  g_return_if_fail (OLIVINE_IS_CHIP_SET (self));

  self->setting = TRUE;
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), (mask & get_bit (chip)) != 0);
  self->setting = FALSE;
}
