/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cautions below each other, severest first.
 *
 * The cards stay as long as what they say stays the same, so that a screen
 * reader is not thrown off a card while something else on the page changes.
 */

#include "config.h"

#include "olivine-caution-list.h"

#include "olivine-caution-card.h"
#include "olivine-caution-format.h"

struct _OlivineCautionList
{
  GtkBox  parent_instance;

  char   *shown; /* all that the cards say */
};

G_DEFINE_FINAL_TYPE (OlivineCautionList, olivine_caution_list, GTK_TYPE_BOX)

enum {
  CLEARING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
olivine_caution_list_finalize (GObject *object)
{
  g_clear_pointer (&OLIVINE_CAUTION_LIST (object)->shown, g_free);

  G_OBJECT_CLASS (olivine_caution_list_parent_class)->finalize (object);
}

static void
olivine_caution_list_class_init (OlivineCautionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_caution_list_finalize;

  /**
   * OlivineCautionList::clearing:
   *
   * The cards are about to go: accessible relations to them are to be let go of.
   */
  signals[CLEARING] = g_signal_new ("clearing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
olivine_caution_list_init (OlivineCautionList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->shown = g_strdup ("");
}

static const char *
get_day (GPtrArray *days,
         guint      position)
{
  return days != NULL ? g_ptr_array_index (days, position) : NULL;
}

static char *
say_all (GPtrArray *cautions,
         GPtrArray *days)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < cautions->len; i++)
    {
      const OlivineCaution *caution = g_ptr_array_index (cautions, i);
      g_autofree char *title = olivine_caution_format_heading (caution);
      g_autofree char *heading = olivine_caution_format_on_day (title, get_day (days, i));
      g_autofree char *details = olivine_caution_format_details (caution);

      g_string_append_printf (all, "%s\n%s\n", heading, details);
    }

  return g_string_free (all, FALSE);
}

static void
remove_cards (OlivineCautionList *self)
{
  GtkWidget *card = NULL;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), card);
}

/**
 * olivine_caution_list_show:
 * @self: the list
 * @cautions: (element-type OlivineCaution): what to show; not kept
 */
void
olivine_caution_list_show (OlivineCautionList *self,
                           GPtrArray          *cautions)
{
  olivine_caution_list_show_on (self, cautions, NULL);
}

/**
 * olivine_caution_list_show_on:
 * @self: the list
 * @cautions: (element-type OlivineCaution): what to show; not kept
 * @days: (nullable) (element-type utf8): of each the day of which it is said, as
 *   people write it
 */
void
olivine_caution_list_show_on (OlivineCautionList *self,
                              GPtrArray          *cautions,
                              GPtrArray          *days)
{
  g_autofree char *text = NULL;

  g_return_if_fail (OLIVINE_IS_CAUTION_LIST (self));
  g_return_if_fail (cautions != NULL);
  g_return_if_fail (days == NULL || days->len == cautions->len);

  text = say_all (cautions, days);
  if (g_str_equal (text, self->shown))
    return;

  g_signal_emit (self, signals[CLEARING], 0);
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  remove_cards (self);
  for (guint i = 0; i < cautions->len; i++)
    gtk_box_append (GTK_BOX (self), olivine_caution_card_new (g_ptr_array_index (cautions, i),
                                                              get_day (days, i)));
}

/**
 * olivine_caution_list_get_card:
 * @self: the list
 * @position: which caution, 0 the first that was shown
 *
 * Returns: (transfer none) (nullable): its card
 */
GtkWidget *
olivine_caution_list_get_card (OlivineCautionList *self,
                               guint               position)
{
  GtkWidget *card = NULL;

  g_return_val_if_fail (OLIVINE_IS_CAUTION_LIST (self), NULL);

  card = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < position && card != NULL; i++)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

/**
 * olivine_caution_list_focus:
 * @self: the list, on screen
 *
 * Puts the focus on the severest caution.
 *
 * Returns: whether there is one
 */
gboolean
olivine_caution_list_focus (OlivineCautionList *self)
{
  GtkWidget *card = olivine_caution_list_get_card (self, 0);

  return card != NULL && gtk_widget_grab_focus (card);
}
