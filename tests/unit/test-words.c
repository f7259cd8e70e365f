/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words: folding, the index and the question agree, and nothing typed is syntax. */

#include "config.h"

#include <locale.h>

#include "olivine-words.h"

typedef struct {
  const char *text;
  const char *expected;
} Case;

static void
test_fold (void)
{
  const Case cases[] = {
    { NULL, "" },
    { "", "" },
    { "Crème Fraîche", "creme fraiche" },
    { "ÄPFEL", "apfel" },
    { "Weißbrot", "weissbrot" },
    { "Smørrebrød", "smorrebrod" },
    { "İnek", "inek" },
    { "ﬁg", "fig" },
    { "ＡＢＣ", "abc" },
    { "Ёлка", "елка" },
    { "شُوفَان", "شوفان" },
    { "한국", "한국" },
    { "が", "が" },
    { "हिन्दी", "हिन्दी" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = olivine_words_fold (cases[i].text);
      g_autofree char *again = olivine_words_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].expected);
      g_assert_cmpstr (again, ==, folded);
    }
}

static void
test_index (void)
{
  const Case cases[] = {
    { NULL, "" },
    { "Almonds, roasted & salted", "almonds roasted salted" },
    { "黑豆 (煮)", "黑 豆 煮" },
    { "カボチャ種", "カ ボ チ ャ 種" },
    { "コーヒー", "コ ー ヒ ー" },
    { "tofu豆腐100g", "tofu 豆 腐 100g" },
    { "콩나물 국", "콩나물 국" },
    { "العدس", "العدس عدس" },
    { "الي", "الي" }, /* too little would be left */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *index = olivine_words_to_index (cases[i].text);

      g_assert_cmpstr (index, ==, cases[i].expected);
    }
}

static void
test_query (void)
{
  const Case cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "  ,.;-  ", NULL },
    { "oat", "(\"oat\"*)" },
    { "Black Beans", "(\"black\"*) AND (\"beans\"* OR \"bean\")" },
    { "黑豆", "\"黑 豆\"" },
    { "黑豆 soup", "\"黑 豆\" AND (\"soup\"*)" },
    { "العدس", "(\"العدس\"* OR \"عدس\")" },
    { "crème", "(\"creme\"*)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *query = olivine_words_to_query (cases[i].text);

      g_assert_cmpstr (query, ==, cases[i].expected);
    }
}

/* Whether asking for @typed finds a food indexed as @indexed, by the words of
 * the question: a prefix of the typed word, or one of its exact alternatives. */
static gboolean
finds (const char *typed,
       const char *indexed)
{
  g_autofree char *query = olivine_words_to_query (typed);
  g_autofree char *exact = g_strdup_printf ("\"%s\"", indexed);

  return g_str_has_prefix (indexed, typed) || strstr (query, exact) != NULL;
}

static void
test_singular_and_plural_find_each_other (void)
{
  const char *pairs[][2] = {
    { "lentil", "lentils" }, { "bean", "beans" }, { "tomato", "tomatoes" },
    { "potato", "potatoes" }, { "berry", "berries" }, { "cherry", "cherries" },
    { "leaf", "leaves" }, { "loaf", "loaves" }, { "peach", "peaches" }, { "radish", "radishes" },
    { "pea", "peas" }, { "egg", "eggs" }, { "olive", "olives" }, { "chive", "chives" },
    { "turkey", "turkeys" }, { "nut", "nuts" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_test_message ("%s, %s", pairs[i][0], pairs[i][1]);
      g_assert_true (finds (pairs[i][0], pairs[i][1]));
      g_assert_true (finds (pairs[i][1], pairs[i][0]));
    }
}

static void
test_singular (void)
{
  const Case cases[] = {
    { "almonds", "almond" }, { "slices", "slice" }, { "hummus", "hummus" }, { "swiss", "swiss" },
    { "asparagus", "asparagus" }, { "halves", "half" }, { "glasses", "glass" }, { "ies", "ies" },
    { "gas", "gas" }, { "", "" }, { "milk", "milk" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *singular = olivine_words_singular (cases[i].text);

      g_assert_cmpstr (singular, ==, cases[i].expected);
    }
}

/* Between quotes stand only letters, digits, marks and spaces; outside them
 * only what this library wrote. */
static void
assert_is_safe (const char *query)
{
  g_auto (GStrv) parts = g_strsplit (query, "\"", -1);
  guint n_parts = g_strv_length (parts);

  g_assert_cmpuint (n_parts % 2, ==, 1);
  for (guint i = 0; i < n_parts; i++)
    {
      if (i % 2 == 0)
        {
          g_assert_true (g_regex_match_simple ("^[ ()*]*(OR|AND)?[ ()*]*$", parts[i], 0, 0));
          continue;
        }
      for (const char *p = parts[i]; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          g_assert_true (c == ' ' || g_unichar_isalnum (c) || g_unichar_ismark (c)
                         || olivine_words_is_unspaced (c));
        }
    }
}

static void
test_nothing_typed_is_syntax (void)
{
  const char *texts[] = {
    "\"", "a\"b", "a OR b", "NEAR(a b)", "name:x", "a*", "^a", "-a", "{x}: y", "a AND NOT b",
    "');DROP TABLE food;--", "\xFF\xFE", "a\nb", "+", "(((", "\"\" OR \"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *query = olivine_words_to_query (texts[i]);

      if (query != NULL)
        assert_is_safe (query);
    }
}

static void
test_random_text_is_safe (void)
{
  const gunichar interesting[] = {
    '"', '*', '(', ')', ' ', 'a', 's', 'y', '1', 0x0301, 0x0627, 0x0644, 0x30FC, 0x9ED1, 0x1F95C,
    0x00BD, 0xFF0C, '\n', 0x0930, 0x093F, 0xAC00, 0x0660,
  };

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *index = NULL;
      g_autofree char *query = NULL;

      for (int n = g_test_rand_int_range (0, 30); n > 0; n--)
        {
          int k = g_test_rand_int_range (0, G_N_ELEMENTS (interesting));

          g_string_append_unichar (text, interesting[k]);
        }
      index = olivine_words_to_index (text->str);
      query = olivine_words_to_query (text->str);
      g_assert_true (g_utf8_validate (index, -1, NULL));
      g_assert_true ((query == NULL) == (*index == '\0'));
      if (query != NULL)
        assert_is_safe (query);
    }
}

static void
test_a_pasted_page_stays_a_short_question (void)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autofree char *query = NULL;
  g_auto (GStrv) parts = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (page, "word%d ", i);
  query = olivine_words_to_query (page->str);
  parts = g_strsplit (query, " AND ", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 16);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/words/fold", test_fold);
  g_test_add_func ("/olivine/words/index", test_index);
  g_test_add_func ("/olivine/words/query", test_query);
  g_test_add_func ("/olivine/words/singular-and-plural-find-each-other",
                   test_singular_and_plural_find_each_other);
  g_test_add_func ("/olivine/words/singular", test_singular);
  g_test_add_func ("/olivine/words/nothing-typed-is-syntax", test_nothing_typed_is_syntax);
  g_test_add_func ("/olivine/words/random-text-is-safe", test_random_text_is_safe);
  g_test_add_func ("/olivine/words/a-pasted-page-stays-a-short-question",
                   test_a_pasted_page_stays_a_short_question);

  return g_test_run ();
}
