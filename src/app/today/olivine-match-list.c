/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Keeps a row a match and fills the rows anew with every keystroke: making
 * thirty of them would be most of its cost.  As long as there are matches one
 * of them is selected, though the focus is in the entry.
 */

#include "config.h"

#include "olivine-match-list.h"

#include <glib/gi18n.h>

#include "olivine-match-row.h"

struct _OlivineMatchList
{
  GtkBox             parent_instance;

  GtkStack          *results;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;
  GtkLabel          *nothing_label;

  GPtrArray         *matches; /* of OlivineMatch, as the rows show them */
  gboolean           shows_minerals;
};

G_DEFINE_FINAL_TYPE (OlivineMatchList, olivine_match_list, GTK_TYPE_BOX)

enum {
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
get_selected_index (OlivineMatchList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : 0;
}

static void
scroll_to (OlivineMatchList *self,
           GtkWidget        *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

static void
select_index (OlivineMatchList *self,
              int               index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    scroll_to (self, GTK_WIDGET (row));
}

static OlivineMatchRow *
ensure_row (OlivineMatchList *self,
            guint             index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (olivine_match_row_new ());
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }

  return OLIVINE_MATCH_ROW (row);
}

static void
fill_rows (OlivineMatchList *self,
           GPtrArray        *matches)
{
  GtkListBoxRow *spare = NULL;
  guint n = 0;

  for (n = 0; n < matches->len; n++)
    {
      OlivineMatchRow *row = ensure_row (self, n);

      olivine_match_row_set_match (row, g_ptr_array_index (matches, n), self->shows_minerals);
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
    }
  while ((spare = gtk_list_box_get_row_at_index (self->list, (int) n++)) != NULL)
    gtk_widget_set_visible (GTK_WIDGET (spare), FALSE);
}

static void
show_result (OlivineMatchList *self,
             guint             n_matches,
             const char       *words)
{
  /* Translators: %s is what was typed */
  g_autofree char *text = g_strdup_printf (_("No food matches “%s”"), words);

  gtk_label_set_text (self->nothing_label, text);
  if (n_matches > 0)
    gtk_stack_set_visible_child_name (self->results, "matches");
  else
    gtk_stack_set_visible_child_name (self->results, *words != '\0' ? "nothing" : "hint");
}

/* Without matches the rows are being filled, or the list is going away. */
static void
on_row_selected (OlivineMatchList *self)
{
  if (self->matches != NULL)
    g_signal_emit (self, signals[SELECTED], 0);
}

static void
on_row_activated (OlivineMatchList *self,
                  GtkListBoxRow    *row)
{
  gtk_list_box_select_row (self->list, row);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
olivine_match_list_dispose (GObject *object)
{
  OlivineMatchList *self = OLIVINE_MATCH_LIST (object);

  g_clear_pointer (&self->matches, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_match_list_parent_class)->dispose (object);
}

static void
olivine_match_list_class_init (OlivineMatchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = olivine_match_list_dispose;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-match-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchList, results);
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchList, scroller);
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchList, list);
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchList, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
}

static void
olivine_match_list_init (OlivineMatchList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_match_list_show:
 * @self: a match list
 * @matches: (transfer full) (element-type OlivineMatch): what was found
 * @words: the words that were looked for, may be empty
 *
 * Shows matches with the first one selected, or says that there are none.
 * ::selected is emitted once.
 */
void
olivine_match_list_show (OlivineMatchList *self,
                         GPtrArray        *matches,
                         const char       *words)
{
  g_return_if_fail (OLIVINE_IS_MATCH_LIST (self));
  g_return_if_fail (matches != NULL && words != NULL);

  g_clear_pointer (&self->matches, g_ptr_array_unref);
  fill_rows (self, matches);
  select_index (self, 0);
  show_result (self, matches->len, words);
  self->matches = matches;
  g_signal_emit (self, signals[SELECTED], 0);
}

/**
 * olivine_match_list_get_selected:
 * @self: a match list
 *
 * Returns: (transfer none) (nullable): the match to log, until the next one is shown
 */
const OlivineMatch *
olivine_match_list_get_selected (OlivineMatchList *self)
{
  guint index = 0;

  g_return_val_if_fail (OLIVINE_IS_MATCH_LIST (self), NULL);

  index = (guint) get_selected_index (self);

  return self->matches != NULL && index < self->matches->len
         ? g_ptr_array_index (self->matches, index)
         : NULL;
}

/**
 * olivine_match_list_replace_selected:
 * @self: a match list with a selected match
 * @match: (transfer full): what to show in its place
 *
 * Shows another amount of the selected food.
 */
void
olivine_match_list_replace_selected (OlivineMatchList *self,
                                     OlivineMatch     *match)
{
  guint index = 0;

  g_return_if_fail (olivine_match_list_get_selected (self) != NULL);
  g_return_if_fail (match != NULL);

  index = (guint) get_selected_index (self);
  olivine_match_free (g_ptr_array_index (self->matches, index));
  g_ptr_array_index (self->matches, index) = match;
  olivine_match_row_set_match (ensure_row (self, index), match, self->shows_minerals);
}

/**
 * olivine_match_list_move_selection:
 * @self: a match list
 * @by: how many rows, downwards when positive
 *
 * Moves the selection as far as there are matches, and into view.
 */
void
olivine_match_list_move_selection (OlivineMatchList *self,
                                   int               by)
{
  g_return_if_fail (OLIVINE_IS_MATCH_LIST (self));

  if (self->matches != NULL && self->matches->len > 0)
    select_index (self, CLAMP (get_selected_index (self) + by, 0, (int) self->matches->len - 1));
}

/**
 * olivine_match_list_set_shows_minerals:
 * @self: a list
 * @shows_minerals: whether potassium and phosphorus stand beside what is shown from now on
 */
void
olivine_match_list_set_shows_minerals (OlivineMatchList *self,
                                       gboolean          shows_minerals)
{
  g_return_if_fail (OLIVINE_IS_MATCH_LIST (self));

  self->shows_minerals = shows_minerals;
}
