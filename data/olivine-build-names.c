/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads names/LANGUAGE.csv: what every food and every dish is called there.
 *
 * A language is whole or it is not there: a food without a name stops the build, and so
 * do two foods of one name, which nobody could tell apart.
 */

#include "config.h"

#include "olivine-build-names.h"

#include <string.h>

#include "olivine-dish.h"
#include "olivine-words.h"

#define FOOD_PREFIX "core:"

typedef struct {
  const char *name; /* in English */
  const char *keywords;
  gboolean    is_dish;
} Named;

static gboolean
find_named (const OlivineBuildTable *table,
            const char              *id,
            Named                   *named)
{
  const OlivineFood *food = g_hash_table_lookup (table->foods_by_id, id);
  const OlivineDish *dish = g_hash_table_lookup (table->dishes_by_id, id);

  if (food != NULL)
    *named = (Named) { food->name, food->keywords, FALSE };
  else if (dish != NULL)
    *named = (Named) { dish->name, dish->keywords, TRUE };

  return food != NULL || dish != NULL;
}

static gboolean
insert_name (const OlivineBuildTable  *table,
             const char               *id,
             const Named              *named,
             GError                  **error)
{
  const char *own = olivine_build_table_get_cell (table, "keywords");
  g_autofree char *keywords = g_strconcat (own, *own != '\0' ? ";" : "", named->name,
                                           *named->keywords != '\0' ? ";" : "", named->keywords,
                                           NULL);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (table->db, "INSERT INTO local_name (lang, id, name, method, keywords) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, table->lang);
  olivine_stmt_bind_text (stmt, 1, id);
  olivine_stmt_bind_text (stmt, 2, olivine_build_table_get_cell (table, "name"));
  olivine_stmt_bind_text (stmt, 3, olivine_build_table_get_cell (table, "method"));
  olivine_stmt_bind_text (stmt, 4, keywords);

  return olivine_db_run (table->db, stmt, error);
}

/* Behind what other languages call it. */
static gboolean
index_name (const OlivineBuildTable  *table,
            const char               *id,
            GError                  **error)
{
  g_autofree char *text = g_strconcat (olivine_build_table_get_cell (table, "name"), " ; ",
                                       olivine_build_table_get_cell (table, "keywords"), NULL);
  g_autofree char *words = olivine_words_to_local_index (text, table->lang);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (table->db, "UPDATE food_fts SET names = names || ' ' || ?1 "
                             "WHERE rowid = (SELECT pk FROM food WHERE id = ?2)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, words);
  olivine_stmt_bind_text (stmt, 1, id);

  return olivine_db_run (table->db, stmt, error);
}

static gboolean
check_name (const OlivineBuildTable  *table,
            const char               *id,
            const Named              *named,
            GError                  **error)
{
  const char *name = olivine_build_table_get_cell (table, "name");
  const char *method = olivine_build_table_get_cell (table, "method");
  g_autofree char *folded = olivine_words_fold (name);
  g_autofree char *key = g_strconcat (named->is_dish ? "dish " : "food ", folded, NULL);

  if (*name == '\0')
    return olivine_build_table_refuse (table, error, "“%s” has no name", id);
  if ((*method != '\0') != named->is_dish)
    return olivine_build_table_refuse (table, error, "dishes have a method, and foods have none");
  if (!g_hash_table_add (table->named, g_strdup (id)))
    return olivine_build_table_refuse (table, error, "“%s” is there twice", id);
  if (!g_hash_table_add (table->names, g_steal_pointer (&key)))
    return olivine_build_table_refuse (table, error, "“%s” is the name of another one too", name);

  return TRUE;
}

static gboolean
take_name (OlivineBuildTable  *table,
           GError            **error)
{
  const char *id = olivine_build_table_get_cell (table, "id");
  Named named = { NULL };

  if (!find_named (table, id, &named))
    return olivine_build_table_refuse (table, error, "there is no food or dish “%s”", id);

  return check_name (table, id, &named, error) &&
         insert_name (table, id, &named, error) &&
         (named.is_dish || index_name (table, id, error));
}

static gboolean
require_all (const OlivineBuildTable  *table,
             GError                  **error)
{
  for (guint i = 0; i < table->foods->len; i++)
    {
      const OlivineFood *food = table->foods->pdata[i];

      if (!g_hash_table_contains (table->named, food->id))
        return olivine_build_table_refuse (table, error, "the food “%s” has no row", food->id);
    }
  for (guint i = 0; i < table->dishes->len; i++)
    {
      const OlivineDish *dish = table->dishes->pdata[i];

      if (!g_hash_table_contains (table->named, dish->id))
        return olivine_build_table_refuse (table, error, "the dish “%s” has no row", dish->id);
    }

  return TRUE;
}

static gboolean
read_language (OlivineBuildTable  *table,
               const char         *path,
               GError            **error)
{
  g_autofree char *base = g_path_get_basename (path);
  gboolean done = FALSE;

  table->lang = g_strndup (base, strcspn (base, "."));
  table->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  done = olivine_build_table_read (table, path, take_name, error) && require_all (table, error);
  g_clear_pointer (&table->names, g_hash_table_unref);
  g_clear_pointer (&table->named, g_hash_table_unref);
  g_clear_pointer (&table->lang, g_free);

  return done;
}

/* @paths: ended with %NULL, each named after its language. */
gboolean
olivine_build_names (OlivineBuildTable  *table,
                     const char *const  *paths,
                     GError            **error)
{
  for (gsize i = 0; paths[i] != NULL; i++)
    if (!read_language (table, paths[i], error))
      return FALSE;

  return TRUE;
}
