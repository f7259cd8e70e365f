/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Magnesium and calcification, in plain words: a page to read, with its sources. */

#include "config.h"

#include "olivine-learn-window.h"

#include <glib/gi18n.h>

#include "olivine-compat.h"
#include "olivine-learn-text.h"

struct _OlivineLearnWindow
{
  AdwWindow  parent_instance;

  GtkBox    *box;
};

G_DEFINE_FINAL_TYPE (OlivineLearnWindow, olivine_learn_window, ADW_TYPE_WINDOW)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  /* So that the keyboard and a screen reader come to every paragraph. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_heading (OlivineLearnWindow *self,
             const char         *heading)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "title-4");
  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL)
    gtk_widget_set_margin_top (label, 18);
  gtk_box_append (self->box, label);
}

static char *
format_source (const OlivineLearnSource *source)
{
  if (source->unverified)
    /* Translators: %s is a citation, which was not traced to its publication */
    return g_strdup_printf (_("Source (unverified): %s"), source->text);

  /* Translators: %s is a citation */
  return g_strdup_printf (_("Source: %s"), source->text);
}

static GtkWidget *
create_link (const OlivineLearnSource *source,
             const char               *sentence)
{
  GtkWidget *link = gtk_link_button_new (source->uri);
  GtkWidget *label = gtk_label_new (sentence);
  /* Translators: %s is "Source:" and a citation */
  g_autofree char *name = g_strdup_printf (_("%s, opens in the browser"), sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "caption");
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "source-link");
  olivine_compat_set_name (GTK_ACCESSIBLE (link), name);

  return link;
}

static void
add_source (OlivineLearnWindow       *self,
            const OlivineLearnSource *source)
{
  g_autofree char *sentence = format_source (source);
  GtkWidget *widget = NULL;

  if (source->uri != NULL)
    {
      widget = create_link (source, sentence);
    }
  else
    {
      widget = create_label (sentence, "caption");
      gtk_widget_add_css_class (widget, "dim-label");
    }
  gtk_box_append (self->box, widget);
}

static void
add_paragraph (OlivineLearnWindow          *self,
               const OlivineLearnParagraph *paragraph)
{
  GtkWidget *label = create_label (_(paragraph->text), NULL);

  if (paragraph->heading != NULL)
    add_heading (self, _(paragraph->heading));
  else
    gtk_widget_set_margin_top (label, 6);
  gtk_box_append (self->box, label);
  for (gsize i = 0; i < OLIVINE_LEARN_N_SOURCES && paragraph->sources[i].text != NULL; i++)
    add_source (self, &paragraph->sources[i]);
}

/* A window focuses its first label when it is shown, and that selects all of it. */
static void
olivine_learn_window_show (GtkWidget *widget)
{
  GtkWidget *focus = NULL;

  GTK_WIDGET_CLASS (olivine_learn_window_parent_class)->show (widget);

  focus = gtk_window_get_focus (GTK_WINDOW (widget));
  if (GTK_IS_LABEL (focus))
    gtk_label_select_region (GTK_LABEL (focus), 0, 0);
}

static void
olivine_learn_window_class_init (OlivineLearnWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->show = olivine_learn_window_show;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/olivine_app/Olivine/ui/olivine-learn-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineLearnWindow, box);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
olivine_learn_window_init (OlivineLearnWindow *self)
{
  gsize n_paragraphs = 0;
  const OlivineLearnParagraph *paragraphs = olivine_learn_paragraphs (&n_paragraphs);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < n_paragraphs; i++)
    add_paragraph (self, &paragraphs[i]);
}

/**
 * olivine_learn_window_new:
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *
olivine_learn_window_new (void)
{
  return g_object_new (OLIVINE_TYPE_LEARN_WINDOW, NULL);
}
