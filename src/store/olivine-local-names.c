/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names in the person's language.
 *
 * foods.db has them for every language at once; those of one are read whole, when
 * the first food is asked for, as they are few.  A program that never says which
 * languages its user reads gets the English names: the command line is such a one.
 */

#include "olivine-local-names.h"

#include "olivine-store-private.h"

#define NAMES_KEY "olivine-local-names"

typedef struct {
  char *english; /* the name in the tables */
  char *name;
  char *method;
  char *keywords; /* the English words too, as people look for both */
} LocalName;

struct _OlivineLocalNames
{
  char       *lang;
  GHashTable *names; /* id → LocalName */
};

/* Of the whole program, like the locale: set before the first store is opened. */
static char **program_languages;

static void
local_name_free (gpointer data)
{
  LocalName *local = data;

  g_free (local->english);
  g_free (local->name);
  g_free (local->method);
  g_free (local->keywords);
  g_free (local);
}

static void
names_free (gpointer data)
{
  OlivineLocalNames *names = data;

  g_free (names->lang);
  g_hash_table_unref (names->names);
  g_free (names);
}

/**
 * olivine_local_names_set_languages:
 * @languages: (nullable): what the user reads, the best first, as
 *   g_get_language_names() gives them; %NULL for English
 *
 * Says in which language foods and dishes are named from now on.  This is for the
 * main thread, before the first store is opened.
 */
void
olivine_local_names_set_languages (const char *const *languages)
{
  g_clear_pointer (&program_languages, g_strfreev);
  program_languages = g_strdupv ((char **) languages);
}

static gboolean
is_english (const char *lang)
{
  return g_str_equal (lang, "C") || g_str_equal (lang, "POSIX") || g_str_equal (lang, "en")
         || g_str_has_prefix (lang, "en_") || g_str_has_prefix (lang, "C.");
}

static gboolean
has_language (OlivineDb   *db,
              const char  *lang,
              gboolean    *has_names,
              GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "SELECT 1 FROM foods.local_name WHERE lang = ?1 LIMIT 1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, lang);

  return olivine_db_step (db, stmt, has_names, error);
}

/* The first of the languages that there are names in; none when English comes first. */
static gboolean
choose_language (OlivineDb   *db,
                 const char **lang,
                 GError     **error)
{
  *lang = NULL;
  for (gsize i = 0; program_languages[i] != NULL && !is_english (program_languages[i]); i++)
    {
      gboolean has_names = FALSE;

      if (!has_language (db, program_languages[i], &has_names, error))
        return FALSE;
      if (!has_names)
        continue;
      *lang = program_languages[i];
      break;
    }

  return TRUE;
}

static void
add_row (OlivineLocalNames *names,
         OlivineStmt       *stmt)
{
  LocalName *local = g_new0 (LocalName, 1);

  local->name = olivine_stmt_dup_text (stmt, 1);
  local->method = olivine_stmt_dup_text (stmt, 2);
  local->keywords = olivine_stmt_dup_text (stmt, 3);
  local->english = olivine_stmt_dup_text (stmt, 4);
  g_hash_table_insert (names->names, olivine_stmt_dup_text (stmt, 0), local);
}

static gboolean
read_names (OlivineLocalNames  *names,
            OlivineDb          *db,
            GError            **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT l.id, l.name, l.method, l.keywords, "
                             "coalesce (f.name, d.name, '') FROM foods.local_name AS l "
                             "LEFT JOIN foods.food AS f ON f.id = l.id "
                             "LEFT JOIN foods.dish AS d ON d.id = l.id WHERE lang = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, names->lang);
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      add_row (names, stmt);
    }
}

/* Without a language the names are empty. */
static gboolean
load_names (OlivineStore       *store,
            OlivineLocalNames  *names,
            GError            **error)
{
  OlivineDb *db = olivine_store_get_db (store);
  const char *lang = NULL;

  if (!choose_language (db, &lang, error))
    return FALSE;
  names->lang = g_strdup (lang);

  return lang == NULL || read_names (names, db, error);
}

/* Private: @names is %NULL when foods go by their English names. */
gboolean
olivine_local_names_get (OlivineStore             *store,
                         const OlivineLocalNames **names,
                         GError                  **error)
{
  OlivineLocalNames *loaded = g_object_get_data (G_OBJECT (store), NAMES_KEY);

  *names = NULL;
  if (program_languages == NULL)
    return TRUE;

  if (loaded == NULL)
    {
      loaded = g_new0 (OlivineLocalNames, 1);
      loaded->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, local_name_free);
      if (!load_names (store, loaded, error))
        {
          names_free (loaded);
          return FALSE;
        }
      g_object_set_data_full (G_OBJECT (store), NAMES_KEY, loaded, names_free);
    }
  if (loaded->lang != NULL)
    *names = loaded;

  return TRUE;
}

/* Private: %NULL for English. */
const char *
olivine_local_names_get_language (const OlivineLocalNames *names)
{
  return names != NULL ? names->lang : NULL;
}

/* Private: the name of a food or dish; %NULL when it goes by its own. */
const char *
olivine_local_names_find (const OlivineLocalNames  *names,
                          const char               *id,
                          const char              **keywords)
{
  const LocalName *local = names != NULL ? g_hash_table_lookup (names->names, id) : NULL;

  if (local == NULL)
    return NULL;
  *keywords = local->keywords;

  return local->name;
}

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* Private: a food that is not built in keeps its name. */
void
olivine_local_names_apply_to_food (const OlivineLocalNames *names,
                                   OlivineFood             *food)
{
  const LocalName *local = names != NULL ? g_hash_table_lookup (names->names, food->id) : NULL;

  if (local == NULL)
    return;

  if (food->english_name == NULL)
    food->english_name = g_steal_pointer (&food->name);
  set_text (&food->name, local->name);
  set_text (&food->keywords, local->keywords);
}

/* Private: the ingredients of a dish are foods, those of a recipe are as they were noted. */
void
olivine_local_names_apply_to_dish (const OlivineLocalNames *names,
                                   OlivineDish             *dish)
{
  const LocalName *local = names != NULL ? g_hash_table_lookup (names->names, dish->id) : NULL;

  if (local == NULL)
    return;

  set_text (&dish->name, local->name);
  set_text (&dish->method, local->method);
  set_text (&dish->keywords, local->keywords);
  for (guint i = 0; i < dish->ingredients->len; i++)
    {
      OlivineIngredient *ingredient = dish->ingredients->pdata[i];
      const LocalName *food = g_hash_table_lookup (names->names, ingredient->food_id);

      if (food != NULL)
        set_text (&ingredient->food, food->name);
    }
}

/* Private: a name that is still the one of our tables. */
void
olivine_local_names_apply_to_text (const OlivineLocalNames  *names,
                                   const char               *id,
                                   char                    **text)
{
  const LocalName *local = names != NULL && id != NULL ? g_hash_table_lookup (names->names, id)
                                                       : NULL;

  if (local != NULL && g_str_equal (*text, local->english))
    set_text (text, local->name);
}

/**
 * olivine_local_names_apply_to_day:
 * @store: a store
 * @day: a day that is going to be shown
 *
 * Names what was eaten as the screen does: the command line, an import or the window in
 * another language may have noted it in English.  What the diary holds stays as it is.
 */
void
olivine_local_names_apply_to_day (OlivineStore *store,
                                  OlivineDay   *day)
{
  const OlivineLocalNames *names = NULL;

  g_return_if_fail (OLIVINE_IS_STORE (store));
  g_return_if_fail (day != NULL);

  if (!olivine_local_names_get (store, &names, NULL) || names == NULL)
    return;

  for (guint i = 0; i < day->entries->len; i++)
    {
      OlivineEntry *entry = day->entries->pdata[i];

      olivine_local_names_apply_to_text (names, entry->food_id, &entry->food);
    }
}
