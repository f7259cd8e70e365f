/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One caution with all that is known of it.
 *
 * The card is one stop of the Tab key and speaks as a whole; its labels are not
 * stops of their own.
 */

#include "config.h"

#include "olivine-caution-card.h"

#include "olivine-caution-format.h"

struct _OlivineCautionCard
{
  GtkBox    parent_instance;

  GtkImage *icon;
  GtkLabel *severity_label;
  GtkLabel *title_label;
  GtkLabel *message_label;
  GtkLabel *reason_label;
  GtkLabel *whom_label;
  GtkLabel *source_label;
};

G_DEFINE_FINAL_TYPE (OlivineCautionCard, olivine_caution_card, GTK_TYPE_BOX)

/* A box passes the focus on to its children; the card is to have it itself. */
static gboolean
olivine_caution_card_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
olivine_caution_card_class_init (OlivineCautionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = olivine_caution_card_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-caution-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionCard, icon);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionCard, severity_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionCard, message_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionCard, whom_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineCautionCard, source_label);
}

static void
olivine_caution_card_init (OlivineCautionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkLabel *label,
           char     *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  g_free (text);
}

/**
 * olivine_caution_card_new:
 * @caution: what to show; not kept
 * @day: (nullable): the day of which it is said, as people write it, where several are
 *   spoken of
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
olivine_caution_card_new (const OlivineCaution *caution,
                          const char           *day)
{
  const OlivineCautionWords *words = olivine_caution_words ();
  OlivineCautionCard *self = NULL;
  g_autofree char *severity = NULL;
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *details = NULL;

  g_return_val_if_fail (caution != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_CAUTION_CARD, NULL);
  gtk_image_set_from_icon_name (self->icon, olivine_severity_get_icon_name (caution->severity));
  severity = olivine_caution_format_on_day (olivine_severity_get_word (caution->severity), day);
  gtk_label_set_text (self->severity_label, severity);
  show_text (self->title_label, olivine_caution_title (caution, words));
  show_text (self->message_label, olivine_caution_message (caution, words));
  show_text (self->reason_label, olivine_caution_format_reason (caution));
  show_text (self->whom_label, olivine_caution_format_whom (caution));
  show_text (self->source_label, olivine_caution_format_source (caution));
  gtk_widget_add_css_class (GTK_WIDGET (self), olivine_severity_get_css_class (caution->severity));

  title = olivine_caution_format_heading (caution);
  heading = olivine_caution_format_on_day (title, day);
  details = olivine_caution_format_details (caution);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details,
                                  -1);

  return GTK_WIDGET (self);
}
