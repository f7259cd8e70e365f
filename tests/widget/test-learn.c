/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page about calcification: all that is promised is on it, with where it is from. */

#include <string.h>

#include <adwaita.h>

#include "olivine-learn-text.h"
#include "olivine-learn-window.h"
#include "widget-fixture.h"

static gboolean
is_on_page (const char *words)
{
  gsize n_paragraphs = 0;
  const OlivineLearnParagraph *paragraphs = olivine_learn_paragraphs (&n_paragraphs);

  for (gsize i = 0; i < n_paragraphs; i++)
    if (strstr (paragraphs[i].text, words) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_topics (void)
{
  static const char *const words[] = {
    "Dystrophic calcification: the tissue was damaged or inflamed",
    "Metastatic calcification: the tissue was sound",
    "keeps the primary particles from turning into secondary",
    "binds phosphate from food",
    "T50 about 73 minutes longer",
    "muscle cells in the wall of an artery can turn bone-like",
    "matrix Gla protein (MGP) and osteopontin",
    "competes with calcium",
    "The results are mixed",
    "More is not better for bones",
    "Food spreads it over the day",
    "unprocessed plants",
    "move regularly, do not smoke, drink little alcohol, sleep well and are under less stress",
    "It is not advice",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (!is_on_page (words[i]))
      g_error ("The page does not say \"%s\"", words[i]);
}

static void
test_every_finding_has_a_source (void)
{
  gsize n_paragraphs = 0;
  const OlivineLearnParagraph *paragraphs = olivine_learn_paragraphs (&n_paragraphs);

  for (gsize i = 0; i + 1 < n_paragraphs; i++)
    g_assert_nonnull (paragraphs[i].sources[0].text);
  for (gsize i = 0; i < n_paragraphs; i++)
    for (gsize j = 0; j < OLIVINE_LEARN_N_SOURCES; j++)
      g_assert_true (paragraphs[i].sources[j].uri == NULL
                     || g_str_has_prefix (paragraphs[i].sources[j].uri, "https://"));
  g_assert_cmpstr (paragraphs[n_paragraphs - 1].heading, ==, "Ask your team");
}

static guint
count_labels (GtkWidget  *widget,
              const char *prefix)
{
  guint n_found = 0;

  if (GTK_IS_LABEL (widget))
    return g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), prefix) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_found += count_labels (child, prefix);

  return n_found;
}

static guint
count_sources (gboolean unverified)
{
  guint n_found = 0;
  gsize n_paragraphs = 0;
  const OlivineLearnParagraph *paragraphs = olivine_learn_paragraphs (&n_paragraphs);

  for (gsize i = 0; i < n_paragraphs; i++)
    for (gsize j = 0; j < OLIVINE_LEARN_N_SOURCES; j++)
      {
        const OlivineLearnSource *source = &paragraphs[i].sources[j];

        n_found += source->text != NULL && source->unverified == unverified ? 1 : 0;
      }

  return n_found;
}

static void
test_untraced_sources_are_marked (WidgetFixture *fixture,
                                  gconstpointer  user_data)
{
  GtkWidget *window = olivine_learn_window_new ();

  widget_fixture_show (fixture, window, 360, 600);
  g_assert_cmpuint (count_sources (TRUE), >, 0);
  g_assert_cmpuint (count_labels (window, "Source (unverified): "), ==, count_sources (TRUE));
  g_assert_cmpuint (count_labels (window, "Source: "), ==, count_sources (FALSE));
}

static void
test_fits_a_phone (WidgetFixture *fixture,
                   gconstpointer  user_data)
{
  GtkWidget *window = olivine_learn_window_new ();

  widget_fixture_show (fixture, window, 360, 600);
  g_assert_cmpint (widget_min_width_px (window), <=, 360);
}

int
main (int    argc,
      char **argv)
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/olivine/learn/topics", test_topics);
  g_test_add_func ("/olivine/learn/every-finding-has-a-source", test_every_finding_has_a_source);
  g_test_add ("/olivine/learn/untraced-sources-are-marked", WidgetFixture, NULL,
              widget_fixture_set_up, test_untraced_sources_are_marked, widget_fixture_tear_down);
  g_test_add ("/olivine/learn/fits-a-phone", WidgetFixture, NULL,
              widget_fixture_set_up, test_fits_a_phone, widget_fixture_tear_down);

  return g_test_run ();
}
