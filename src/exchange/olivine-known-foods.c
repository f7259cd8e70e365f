/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A diary names few foods very often, so what was asked for lately is remembered:
 * that there is no such food, too.  How much is remembered does not depend on the
 * file.
 */

#include "config.h"

#include "olivine-known-foods.h"

#include "olivine-catalogue.h"

/* Then it begins anew: simple, and as good as any other way for so many. */
#define MAX_REMEMBERED 2000

typedef struct {
  char              *name; /* or NULL, for none */
  OlivineProcessing  processing;
} KnownFood;

struct _OlivineKnownFoods {
  OlivineStore *store;
  GHashTable   *by_id;  /* of id to KnownFood */
};

static void
known_food_free (KnownFood *known)
{
  g_free (known->name);
  g_free (known);
}

/**
 * olivine_known_foods_new:
 * @store: the store whose catalogues are asked; it must outlive the foods
 *
 * Returns: (transfer full): a memory of foods, empty at first
 */
OlivineKnownFoods *
olivine_known_foods_new (OlivineStore *store)
{
  OlivineKnownFoods *foods = g_new0 (OlivineKnownFoods, 1);

  foods->store = store;
  foods->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) known_food_free);

  return foods;
}

static KnownFood *
ask_catalogues (OlivineKnownFoods  *foods,
                const char         *id,
                GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineFood) food = olivine_catalogue_find (foods->store, id, &local_error);
  KnownFood *known = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  known = g_new0 (KnownFood, 1);
  known->processing = OLIVINE_PROCESSING_UNKNOWN;
  if (food != NULL)
    {
      known->name = g_strdup (food->name);
      known->processing = food->processing;
    }

  return known;
}

/**
 * olivine_known_foods_find:
 * @foods: a memory of foods
 * @id: the id of a food
 * @name: (out) (nullable) (transfer none): its name, until the next call; %NULL
 *   where no catalogue has it
 * @processing: (out): its processing
 * @error: return location for an error
 *
 * Returns: whether the catalogues could be asked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_known_foods_find (OlivineKnownFoods  *foods,
                          const char         *id,
                          const char        **name,
                          OlivineProcessing  *processing,
                          GError            **error)
{
  KnownFood *known = g_hash_table_lookup (foods->by_id, id);

  if (known == NULL)
    {
      known = ask_catalogues (foods, id, error);
      if (known == NULL)
        return FALSE;
      if (g_hash_table_size (foods->by_id) >= MAX_REMEMBERED)
        g_hash_table_remove_all (foods->by_id);
      g_hash_table_insert (foods->by_id, g_strdup (id), known);
    }

  *name = known->name;
  *processing = known->processing;
  return TRUE;
}

/**
 * olivine_known_foods_free:
 * @foods: (transfer full): a memory of foods
 */
void
olivine_known_foods_free (OlivineKnownFoods *foods)
{
  g_hash_table_unref (foods->by_id);
  g_free (foods);
}
