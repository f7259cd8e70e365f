/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows are kept and filled anew with every keystroke, so they keep only labels. */

#include "config.h"

#include "olivine-match-row.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-entry-format.h"
#include "olivine-format.h"
#include "olivine-meal-offer-format.h"

struct _OlivineMatchRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *name_label;
  GtkLabel      *subtitle_label;
  GtkLabel      *figure_label;
  GtkWidget     *favourite_icon;
};

G_DEFINE_FINAL_TYPE (OlivineMatchRow, olivine_match_row, GTK_TYPE_LIST_BOX_ROW)

static void
olivine_match_row_class_init (OlivineMatchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-match-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchRow, figure_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineMatchRow, favourite_icon);
}

static void
olivine_match_row_init (OlivineMatchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_match_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
olivine_match_row_new (void)
{
  return g_object_new (OLIVINE_TYPE_MATCH_ROW, NULL);
}

static void
set_dim (GtkLabel *label,
         gboolean  dim)
{
  if (dim)
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
}

/* What is read and spoken, with potassium and phosphorus where they count. */
static char *
with_minerals (char                 *text,
               const char           *separator,
               const OlivineLogLine *line,
               gboolean              shows_minerals)
{
  OlivineSnapshot snapshot;
  g_autofree char *short_text = text;
  g_autofree char *minerals = NULL;

  if (!shows_minerals)
    return g_steal_pointer (&short_text);

  olivine_nutrients_snapshot (&line->food->per_100g, line->grams, &snapshot);
  minerals = olivine_entry_format_minerals (&snapshot);

  return g_strconcat (short_text, separator, minerals, NULL);
}

static void
show_line (OlivineMatchRow      *self,
           const OlivineLogLine *line,
           gboolean              shows_minerals)
{
  gint64 magnesium_mg = olivine_entry_format_line_mg (line);
  g_autofree char *subtitle = with_minerals (olivine_entry_format_match_subtitle (line), " · ",
                                             line, shows_minerals);
  g_autofree char *figure = olivine_format_amount (magnesium_mg, "mg", FALSE);

  gtk_label_set_text (self->subtitle_label, subtitle);
  gtk_label_set_text (self->figure_label, figure);
  set_dim (self->figure_label, magnesium_mg == OLIVINE_UNKNOWN);
}

static char *
show_food (OlivineMatchRow    *self,
           const OlivineMatch *match,
           gboolean            shows_minerals)
{
  gtk_label_set_text (self->name_label, match->food->name);
  if (match->line != NULL)
    {
      show_line (self, match->line, shows_minerals);
      return with_minerals (olivine_entry_format_match_sentence (match->line), ", ", match->line,
                            shows_minerals);
    }

  gtk_label_set_text (self->subtitle_label, _("Not known in this unit"));
  gtk_label_set_text (self->figure_label, "");

  return g_strdup_printf ("%s, %s", match->food->name, match->problem);
}

static char *
show_meal (OlivineMatchRow    *self,
           const OlivineMatch *match,
           gboolean            shows_minerals)
{
  g_autofree char *foods = olivine_meal_offer_format_foods (match->offer);
  g_autofree char *minerals = olivine_meal_offer_format_minerals (match->offer);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", foods, minerals);
  g_autofree char *figure = olivine_meal_offer_format_figure (match->offer);

  gtk_label_set_text (self->name_label, match->title);
  gtk_label_set_text (self->subtitle_label, shows_minerals ? subtitle : foods);
  gtk_label_set_text (self->figure_label, figure);
  set_dim (self->figure_label, FALSE);

  return g_strjoin (", ", match->title, foods, figure, shows_minerals ? minerals : NULL, NULL);
}

/**
 * olivine_match_row_set_match:
 * @self: a row
 * @match: what to show; not kept
 * @shows_minerals: whether potassium and phosphorus are told as well
 *
 * Shows a match, and names the row with one sentence for assistive tools.
 */
void
olivine_match_row_set_match (OlivineMatchRow    *self,
                             const OlivineMatch *match,
                             gboolean            shows_minerals)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (OLIVINE_IS_MATCH_ROW (self));
  g_return_if_fail (match != NULL);

  gtk_widget_set_visible (self->favourite_icon, match->food != NULL && match->food->favourite);
  sentence = match->offer != NULL ? show_meal (self, match, shows_minerals)
                                  : show_food (self, match, shows_minerals);
  olivine_compat_set_name (GTK_ACCESSIBLE (self), sentence);
}
