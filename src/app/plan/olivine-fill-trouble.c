/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A limit that a clinician gave is never behind a button: whom to ask is said in
 * words, in a list of its own.
 */

#include "config.h"

#include "olivine-fill-trouble.h"

#include <glib/gi18n.h>

#include "olivine-caution-format.h"
#include "olivine-compat.h"
#include "olivine-plan-words.h"

struct _OlivineFillTrouble
{
  GtkBox      parent_instance;

  GtkWidget  *obstacles_box;
  GtkLabel   *open_label;
  GtkWidget  *own_box;
  GtkListBox *own_list;
  GtkWidget  *ask_box;
  GtkListBox *ask_list;
};

G_DEFINE_FINAL_TYPE (OlivineFillTrouble, olivine_fill_trouble, GTK_TYPE_BOX)

enum {
  TAKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Frees the sentence. */
static char *
expand (OlivineSentence *sentence)
{
  char *text = olivine_sentence_expand (sentence, olivine_caution_words ());

  olivine_sentence_free (sentence);

  return text;
}

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0f,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

static void
on_clicked (OlivineFillTrouble *self,
            GtkWidget          *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  g_signal_emit (self, signals[TAKE], 0, index);
}

static GtkWidget *
create_button (OlivineFillTrouble  *self,
               const OlivineRemedy *remedy,
               guint                index)
{
  g_autofree char *text = expand (olivine_remedy_to_label (remedy));
  GtkWidget *label = create_label (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  olivine_compat_set_name (GTK_ACCESSIBLE (button), text);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_remedy (OlivineFillTrouble  *self,
            const OlivineRemedy *remedy,
            guint                index)
{
  g_autofree char *text = expand (olivine_remedy_to_sentence (remedy));
  gboolean is_own = olivine_remedy_is_own (remedy);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "entry-row-header");
  gtk_box_append (GTK_BOX (box), create_label (text));
  if (is_own)
    gtk_box_append (GTK_BOX (box), create_button (self, remedy, index));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, !is_own);
  olivine_compat_set_name (GTK_ACCESSIBLE (row), text);
  gtk_list_box_append (is_own ? self->own_list : self->ask_list, row);
}

static void
add_obstacle (OlivineFillTrouble    *self,
              const OlivineObstacle *obstacle)
{
  g_autofree char *text = expand (olivine_obstacle_to_sentence (obstacle));

  gtk_box_append (GTK_BOX (self->obstacles_box), create_label (text));
}

static void
clear (OlivineFillTrouble *self)
{
  GtkWidget *child = NULL;
  GtkListBoxRow *row = NULL;

  while ((child = gtk_widget_get_first_child (self->obstacles_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->obstacles_box), child);
  while ((row = gtk_list_box_get_row_at_index (self->own_list, 0)) != NULL)
    gtk_list_box_remove (self->own_list, GTK_WIDGET (row));
  while ((row = gtk_list_box_get_row_at_index (self->ask_list, 0)) != NULL)
    gtk_list_box_remove (self->ask_list, GTK_WIDGET (row));
}

static void
olivine_fill_trouble_class_init (OlivineFillTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[TAKE] = g_signal_new ("take", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-fill-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineFillTrouble, obstacles_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillTrouble, open_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillTrouble, own_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillTrouble, own_list);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillTrouble, ask_box);
  gtk_widget_class_bind_template_child (widget_class, OlivineFillTrouble, ask_list);
}

static void
olivine_fill_trouble_init (OlivineFillTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_fill_trouble_show:
 * @self: a view
 * @advice: (nullable): what was found out; %NULL when the search ended without a plan
 *   and without a proof that there is none
 *
 * Shows why there is no plan, and what would help.
 */
void
olivine_fill_trouble_show (OlivineFillTrouble      *self,
                           const OlivinePlanAdvice *advice)
{
  g_return_if_fail (OLIVINE_IS_FILL_TROUBLE (self));

  clear (self);
  for (guint i = 0; advice != NULL && i < advice->obstacles->len; i++)
    add_obstacle (self, &g_array_index (advice->obstacles, OlivineObstacle, i));
  for (guint i = 0; advice != NULL && i < advice->remedies->len; i++)
    add_remedy (self, &g_array_index (advice->remedies, OlivineRemedy, i), i);

  gtk_label_set_text (self->open_label, advice == NULL
                      ? _("No plan was found, and none is ruled out either. Wish for less, or "
                          "for fewer days at a time.")
                      : _("No plan of these dishes keeps every limit. Your plan is as it was."));
  gtk_widget_set_visible (self->own_box,
                          gtk_list_box_get_row_at_index (self->own_list, 0) != NULL);
  gtk_widget_set_visible (self->ask_box,
                          gtk_list_box_get_row_at_index (self->ask_list, 0) != NULL);
}
