/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The target of a person, and the upper level for what is not food.
 *
 * A figure is always shown with its kind and citation; one that was not traced
 * to its publication says so; where there is none the reason stands in its place.
 */

#include "olivine-target-view.h"

#include <glib/gi18n.h>

#include "olivine-profile-format.h"

struct _OlivineTargetView
{
  AdwBin    parent_instance;

  GtkLabel *headline_label;
  GtkLabel *kind_label;
  GtkLabel *source_label;
  GtkLabel *note_label;
  GtkLabel *unverified_label;
  GtkLabel *level_label;
  GtkLabel *level_source_label;
  GtkLabel *level_note_label;
};

G_DEFINE_FINAL_TYPE (OlivineTargetView, olivine_target_view, ADW_TYPE_BIN)

static void
olivine_target_view_class_init (OlivineTargetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-target-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, headline_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, kind_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, source_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, note_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, unverified_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, level_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, level_source_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineTargetView, level_note_label);
}

static void
olivine_target_view_init (OlivineTargetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_target (OlivineTargetView   *self,
             const OlivineTarget *target)
{
  gboolean is_covered = target->state == OLIVINE_TARGET_COVERED;
  GtkWidget *headline_widget = GTK_WIDGET (self->headline_label);
  g_autofree char *headline = olivine_target_format_headline (target);
  g_autofree char *note = olivine_target_note_to_text (target->note);

  set_text (self->headline_label, headline);
  set_text (self->kind_label, is_covered ? olivine_target_format_kind (target->kind) : NULL);
  set_text (self->source_label, target->kind == OLIVINE_TARGET_OWN ? NULL : target->source);
  set_text (self->note_label, note);
  gtk_widget_set_visible (GTK_WIDGET (self->unverified_label), is_covered && target->unverified);

  gtk_widget_remove_css_class (headline_widget, is_covered ? "title-4" : "title-1");
  gtk_widget_add_css_class (headline_widget, is_covered ? "title-1" : "title-4");
}

/* A citation that stands above already is not repeated. */
static void
show_level (OlivineTargetView   *self,
            const OlivineTarget *level,
            const OlivineTarget *target)
{
  g_autofree char *line = olivine_upper_level_format_line (level);
  g_autofree char *note = olivine_target_note_to_text (level->note);
  gboolean is_cited = gtk_widget_get_visible (GTK_WIDGET (self->source_label))
                      && g_strcmp0 (level->source, target->source) == 0;

  set_text (self->level_label, line);
  set_text (self->level_source_label, is_cited ? NULL : level->source);
  set_text (self->level_note_label, note);
}

/**
 * olivine_target_view_show:
 * @self: the view
 * @person: whose target
 * @on: on which day
 */
void
olivine_target_view_show (OlivineTargetView   *self,
                          const OlivinePerson *person,
                          OlivineDate          on)
{
  OlivineTarget target;
  OlivineTarget level;

  g_return_if_fail (OLIVINE_IS_TARGET_VIEW (self));
  g_return_if_fail (person != NULL);

  target = olivine_target_for_person (person, on);
  level = olivine_upper_level_for_person (person, on);
  show_target (self, &target);
  show_level (self, &level, &target);
}
