/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Magnesium and calcification, in plain words.
 *
 * Every paragraph that states a finding names where it comes from, and is only
 * there because that source was read.  Nothing here is advice.
 */

#include "config.h"

#include "olivine-learn-window.h"

#include <glib/gi18n.h>

struct _OlivineLearnWindow
{
  AdwWindow  parent_instance;

  GtkBox    *box;
};

G_DEFINE_FINAL_TYPE (OlivineLearnWindow, olivine_learn_window, ADW_TYPE_WINDOW)

/* In the order of reading. */
static const struct {
  const char *heading; /* NULL: the section goes on */
  const char *text;
  const char *source;  /* a citation, not translated; NULL where nothing is claimed */
} paragraphs[] = {
  {
    N_("What calcification is"),
    N_("Calcium belongs in bones and teeth. When crystals of calcium and phosphate settle in soft "
       "tissue, such as artery walls, heart valves or skin, that is called soft-tissue "
       "calcification. Doctors tell two kinds apart."),
    NULL,
  },
  {
    NULL,
    N_("The dystrophic kind appears where tissue was damaged or is inflamed, although the calcium "
       "in the blood is normal. The metastatic kind appears in healthy tissue when calcium or "
       "phosphate in the blood is high, as often happens with chronic kidney disease."),
    NULL,
  },
  {
    N_("How magnesium gets in its way"),
    N_("Outside cells: calcium and phosphate travel in the blood packed into tiny particles. "
       "Magnesium keeps the early, soft particles from turning into hard, crystalline ones. The "
       "time this change takes in a blood sample is called T50; with more magnesium in the blood "
       "it is longer. In the gut, magnesium binds some phosphate before it is taken up."),
    "Bressendorff 2018, CJASN 13:1373 (PMC6140556); Scientific Reports 2017, 7:17941",
  },
  {
    NULL,
    N_("Inside artery walls: when phosphate is high, muscle cells can begin to behave like bone "
       "cells. In laboratory and animal studies magnesium holds them back, competes with calcium, "
       "and raises the body's own inhibitors, such as matrix Gla protein and osteopontin."),
    "Clinical Kidney Journal, supplement review (PMC4455827); details unverified",
  },
  {
    N_("What studies in people found"),
    N_("The results are mixed. In 148 people with kidney disease, magnesium hydroxide for a year "
       "raised magnesium in the blood but did not slow calcification of the heart's arteries, and "
       "serious side effects were more frequent than with a dummy pill."),
    "MAGiCAL-CKD: Bressendorff 2023, JASN 34:886–894 (PMC10125639)",
  },
  {
    NULL,
    N_("An earlier study in which everybody knew who got what was more hopeful: with magnesium "
       "oxide the calcium score rose by 11 %, without it by 40 %. It was stopped early, and such "
       "studies tend to look better than blinded ones."),
    "Sakaguchi 2019, JASN (PMC6551769)",
  },
  {
    NULL,
    N_("People with more magnesium in the blood die less often of heart disease in several large "
       "follow-ups. That does not show that pills help: low magnesium also goes with poor "
       "nutrition and inflammation."),
    "Sakaguchi 2014, PLoS ONE 9:e116273; Clinical Kidney Journal 2025, 18(2) sfae390",
  },
  {
    NULL,
    N_("A very long exposure to high magnesium may also harm: the same property that keeps "
       "crystals from forming can disturb the building of bone. This is one reason why more is "
       "not simply better."),
    NULL,
  },
  {
    N_("Foods first"),
    N_("Magnesium from food comes in small portions through the day, together with fibre, and "
       "less of it is taken up when a lot arrives at once. Whole grains, beans, nuts, seeds and "
       "greens carry most of it; refining grain removes more than four fifths."),
    "Calcium acetate and magnesium carbonate SmPC (absorption); USDA SR28 (flour, rice)",
  },
  {
    NULL,
    N_("The same foods bring potassium and phosphorus. The phosphorus in plants is taken up less "
       "than the phosphate added to processed food. If you were given limits, they come first."),
    "Renal Replacement Therapy 2017; St-Jules 2017 (PMC5318242)",
  },
  {
    N_("Habits that calm inflammation"),
    N_("Mostly unprocessed plants, moving every day, not smoking, little alcohol, enough sleep and "
       "ways to put down stress. None of these is a treatment for calcification, and none has to "
       "be perfect."),
    NULL,
  },
  {
    N_("If your kidneys are affected"),
    N_("Healthy kidneys pass on what is too much. Kidneys that work less cannot, so magnesium from "
       "pills, antacids and laxatives can build up unnoticed. Please do not start any of them for "
       "the sake of your arteries on your own."),
    "MSD Manual, hypermagnesaemia; Clinical Kidney Journal 2012 (PMC4455825)",
  },
  {
    N_("Ask your team"),
    N_("This page tells what is published. It is not advice and does not know you. Your kidney "
       "team, doctor, dietitian or pharmacist can say what fits your blood tests and medicines. "
       "A good question is: should my magnesium be checked, and what is right for me to eat?"),
    NULL,
  },
};

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
add_paragraph (OlivineLearnWindow *self,
               gsize               i)
{
  GtkWidget *label = NULL;
  g_autofree char *source = NULL;

  if (paragraphs[i].heading != NULL)
    {
      label = gtk_label_new (_(paragraphs[i].heading));
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_widget_add_css_class (label, "title-4");
      gtk_widget_set_margin_top (label, i > 0 ? 18 : 0);
      gtk_box_append (self->box, label);
    }
  gtk_box_append (self->box, create_label (_(paragraphs[i].text), NULL));
  if (paragraphs[i].source == NULL)
    return;

  /* Translators: %s is a citation */
  source = g_strdup_printf (_("Source: %s"), paragraphs[i].source);
  label = create_label (source, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->box, label);
}

static void
olivine_learn_window_class_init (OlivineLearnWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    add_paragraph (self, i);
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
