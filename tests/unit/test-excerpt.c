/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a message quotes: short, valid, and never half a character. */

#include "config.h"

#include <string.h>

#include "olivine-date.h"
#include "olivine-entry.h"
#include "olivine-excerpt.h"
#include "olivine-thousandths.h"

static char *
repeat (const char *piece,
        guint       count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

static void
test_short_text_stays (void)
{
  const char *texts[] = { "", "almonds", "½ cup “черника” 黑豆" };
  g_autofree char *nothing = olivine_excerpt (NULL);

  g_assert_cmpstr (nothing, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *excerpt = olivine_excerpt (texts[i]);

      g_assert_cmpstr (excerpt, ==, texts[i]);
    }
}

/* Around the bound, with characters of one to four bytes. */
static void
test_no_character_is_cut (void)
{
  const char *pieces[] = { "a", "é", "豆", "𝔐" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint count = 75; count <= 330; count++)
      {
        g_autofree char *text = repeat (pieces[i], count);
        g_autofree char *most = repeat (pieces[i], MIN (count, 80));
        g_autofree char *expected = g_strconcat (most, count > 80 ? "…" : NULL, NULL);
        g_autofree char *excerpt = olivine_excerpt (text);

        g_assert_cmpstr (excerpt, ==, expected);
      }
}

/* A character of four bytes that begins at each place before the bound. */
static void
test_mixed_widths (void)
{
  for (guint n_before = 0; n_before < 100; n_before++)
    {
      g_autofree char *before = repeat ("a", n_before);
      g_autofree char *after = repeat ("é", 300);
      g_autofree char *text = g_strconcat (before, "𝔐", after, NULL);
      g_autofree char *excerpt = olivine_excerpt (text);

      g_assert_true (g_utf8_validate (excerpt, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (excerpt, -1), ==, 81);
      g_assert_true (g_str_has_suffix (excerpt, "…"));
      g_assert_true (strncmp (excerpt, text, strlen (excerpt) - strlen ("…")) == 0);
    }
}

static void
test_invalid_bytes (void)
{
  g_autofree char *text = repeat ("\xFF", 1000);
  g_autofree char *excerpt = olivine_excerpt (text);
  g_autofree char *few = olivine_excerpt ("a\xC3");

  g_assert_true (g_utf8_validate (excerpt, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (excerpt, -1), ==, 81);
  g_assert_cmpstr (few, ==, "a\xEF\xBF\xBD");
}

/* The messages of what reads a cell. */
static void
test_messages_stay_short (void)
{
  g_autofree char *cell = repeat ("ж", 50000);
  OlivineDate date = OLIVINE_DATE_NONE;
  OlivineMeal meal = OLIVINE_MEAL_NONE;
  gint64 thousandths = 0;
  g_autofree char *time = NULL;
  GError *errors[4] = { NULL };

  g_assert_false (olivine_date_from_text (cell, &date, &errors[0]));
  g_assert_false (olivine_meal_from_nick (cell, &meal, &errors[1]));
  g_assert_false (olivine_thousandths_from_text (cell, &thousandths, &errors[2]));
  g_assert_false (olivine_time_from_text (cell, &time, &errors[3]));
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_assert_nonnull (errors[i]);
      g_assert_nonnull (strstr (errors[i]->message, "жж…”"));
      g_assert_cmpint (g_utf8_strlen (errors[i]->message, -1), <, 200);
      g_clear_error (&errors[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/olivine/excerpt/short-text-stays", test_short_text_stays);
  g_test_add_func ("/olivine/excerpt/no-character-is-cut", test_no_character_is_cut);
  g_test_add_func ("/olivine/excerpt/mixed-widths", test_mixed_widths);
  g_test_add_func ("/olivine/excerpt/invalid-bytes", test_invalid_bytes);
  g_test_add_func ("/olivine/excerpt/messages-stay-short", test_messages_stay_short);

  return g_test_run ();
}
