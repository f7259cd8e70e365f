/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words are drawn as they come in language: the word of rank n about as often as
 * 1/(n + 10) says (Zipf, with Mandelbrot's shift), so that the first one is in a
 * name of twenty.  One food in thirty is a plain one.
 */

#include "config.h"

#include "bench-foods.h"

#include <math.h>
#include <string.h>

#include "olivine-catalogue.h"
#include "olivine-library.h"
#include "olivine-words.h"

#define ALL_FOODS 100000
#define N_BRANDS 20000
#define PLAIN_ONE_IN 30
#define MAX_NAME_WORDS 5
#define RANK_SHIFT 10.0

/* One query in this many is misspelt; as many are of two words. */
#define ODD_ONE_IN 8

static GPtrArray *
load_foods (OlivineStore *store)
{
  OlivineFoodQuery query = { .words = "", .limit = ALL_FOODS };
  g_autoptr (GError) error = NULL;
  GPtrArray *foods = olivine_catalogue_search (store, &query, &error);

  g_assert_no_error (error);

  return foods;
}

/* The words of the built-in foods, in the order in which they first come, which
 * puts the usual ones first, and as many of no language, as brands have. */
GPtrArray *
bench_foods_load_words (OlivineStore *store)
{
  g_autoptr (GPtrArray) foods = load_foods (store);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < foods->len; i++)
    {
      const OlivineFood *food = foods->pdata[i];
      g_autofree char *text = g_strconcat (food->name, " ", food->keywords, NULL);
      g_auto (GStrv) parts = olivine_words_split (text);

      for (gsize j = 0; parts[j] != NULL; j++)
        if (!g_hash_table_contains (seen, parts[j]))
          {
            g_ptr_array_add (words, g_strdup (parts[j]));
            g_hash_table_add (seen, g_ptr_array_index (words, words->len - 1));
          }
    }

  return words;
}

static const char *
draw_word (GRand     *random,
           GPtrArray *words)
{
  double rank = RANK_SHIFT * (exp (g_rand_double (random) * log1p (words->len / RANK_SHIFT)) - 1.0);

  return words->pdata[MIN ((guint) rank, words->len - 1)];
}

static char *
make_brand (guint32 number)
{
  static const char *const syllables[] = {
    "al", "bo", "cre", "do", "el", "fa", "go", "ha", "in", "ju", "ka", "lo", "mi", "no", "or", "pe",
    "qui", "ro", "sa", "ti", "ul", "va", "we", "xo", "ya", "zen",
  };
  guint n = G_N_ELEMENTS (syllables);

  return g_strconcat (syllables[number % n], syllables[number / n % n],
                      syllables[number / n / n % n], NULL);
}

static OlivineFood *
make_food (GRand     *random,
           GPtrArray *words,
           guint      number)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *id = g_strdup_printf ("off:%013u", number);
  guint n_words = g_rand_int_range (random, 2, MAX_NAME_WORDS + 1);
  OlivineFood *food = NULL;

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? " " : "", draw_word (random, words));
  food = olivine_food_new (id, name->str);
  if (number % PLAIN_ONE_IN != 0)
    {
      g_free (food->brand);
      food->brand = make_brand (g_rand_int (random) % N_BRANDS);
    }
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    food->per_100g.amount[i] = number % 7 == 0 ? NAN : g_rand_int_range (random, 0, 3000) / 100.0;
  g_ptr_array_add (food->portions, olivine_portion_new (1, "serving", 10 + number % 200));

  return food;
}

/* Puts @n_foods foods into the library, in place of what is there. */
void
bench_foods_fill (OlivineStore *store,
                  GPtrArray    *words,
                  guint         n_foods)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineLibrary) library = NULL;
  OlivineLibraryMerge merge = { "bench", "bench", now, FALSE, NULL, NULL };
  OlivineMergeResult result = { 0 };

  olivine_library_remove (store, NULL, NULL);
  library = olivine_library_open (store, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_foods; i++)
    {
      g_autoptr (OlivineFood) food = make_food (random, words, i);

      olivine_library_stage (library, food, FALSE, &error);
      g_assert_no_error (error);
    }
  olivine_library_merge (library, &merge, &result, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_imported, ==, n_foods);
  olivine_store_reload_library (store, &error);
  g_assert_no_error (error);
}

/* Two letters changed places. */
static void
misspell (char *word)
{
  gsize length = strlen (word);

  if (length >= 4)
    {
      char letter = word[length / 2];

      word[length / 2] = word[length / 2 - 1];
      word[length / 2 - 1] = letter;
    }
}

static char *
first_words (const char *text,
             guint       n_words)
{
  g_auto (GStrv) words = olivine_words_split (text);

  if (g_strv_length (words) > n_words)
    g_clear_pointer (&words[n_words], g_free);

  return g_strjoinv (" ", words);
}

/* What people type: names, synonyms, two words, and now and then a slip. */
GPtrArray *
bench_foods_new_queries (OlivineStore *store,
                         guint         n_queries)
{
  g_autoptr (GPtrArray) foods = load_foods (store);
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_queries; i++)
    {
      const OlivineFood *food = foods->pdata[(gsize) i * foods->len / n_queries];
      gboolean is_synonym = i % 3 == 1 && *food->keywords != '\0';
      g_autofree char *text = g_strndup (is_synonym ? food->keywords : food->name,
                                         strcspn (is_synonym ? food->keywords : food->name, ";"));
      char *query = first_words (text, i % ODD_ONE_IN == 0 || is_synonym ? 2 : 1);

      if (i % ODD_ONE_IN == 1)
        misspell (query);
      g_ptr_array_add (queries, query);
    }

  return queries;
}
