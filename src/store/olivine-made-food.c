/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A food of one's own, made of what entries say of themselves, and the entries that
 * name it from then on: a single change of the diary, undone as one.
 */

#include "config.h"

#include "olivine-made-food.h"

#include <glib/gi18n.h>

#include "olivine-catalogue.h"
#include "olivine-diary.h"
#include "olivine-entry-food.h"
#include "olivine-entry-rows.h"
#include "olivine-journal.h"
#include "olivine-made-food-private.h"

typedef struct {
  const OlivineFood *food;
  GPtrArray         *uids;
} PutWork;

/* Private: a food of one's own as olivine_entry_to_food() makes it, with an id. */
OlivineFood *
olivine_made_food_new (const OlivineEntry  *entry,
                       GError             **error)
{
  OlivineFood *food = olivine_entry_to_food (entry, error);
  g_autofree char *uuid = g_uuid_string_random ();

  if (food == NULL)
    return NULL;
  g_free (food->id);
  food->id = g_strconcat ("my:", uuid, NULL);
  g_free (food->source);
  food->source = g_strdup ("own");

  return food;
}

static gboolean
name_food (OlivineDb          *db,
           OlivineChange      *change,
           const OlivineFood  *food,
           const char         *uid,
           GError            **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_rows_find (db, uid, error);

  if (entry == NULL)
    return FALSE;
  g_free (entry->food_id);
  entry->food_id = g_strdup (food->id);

  return olivine_journal_watch (change, OLIVINE_ROW_ENTRY, uid, error)
         && olivine_entry_rows_update (db, entry, error);
}

/* Private: saves a food and has the entries @uids name it, as one change. */
gboolean
olivine_made_food_put (OlivineDb          *db,
                       const OlivineFood  *food,
                       GPtrArray          *uids,
                       GError            **error)
{
  g_autofree char *label = g_strdup_printf ("save %s", food->name);
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, label);

  if (!olivine_journal_watch (change, OLIVINE_ROW_FOOD, food->id, error)
      || !olivine_catalogue_put (db, food, 0, error))
    return FALSE;
  for (guint i = 0; i < uids->len; i++)
    if (!name_food (db, change, food, uids->pdata[i], error))
      return FALSE;

  return olivine_journal_commit (change, error);
}

/* An entry can name a food that this folder does not know. */
static gboolean
check_has_no_food (OlivineStore        *store,
                   const OlivineEntry  *entry,
                   GError             **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (OlivineFood) food = NULL;

  if (*entry->food_id == '\0')
    return TRUE;

  food = olivine_catalogue_find (store, entry->food_id, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (food != NULL)
    g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT,
                 _("“%s” is a food of the list already; there is nothing to be made."), food->name);
  else
    return TRUE;

  return FALSE;
}

static gboolean
put_work (OlivineDb  *db,
          gpointer    user_data,
          GError    **error)
{
  const PutWork *work = user_data;

  return olivine_made_food_put (db, work->food, work->uids, error);
}

/**
 * olivine_entry_make_food:
 * @store: a store
 * @uid: the uid of an entry that no food of a catalogue stands for
 * @error: return location for the error
 *
 * Makes a food of one's own of an entry, which names it from then on; one change.
 *
 * Returns: (transfer full) (nullable): the id of the food
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, %OLIVINE_STORE_ERROR_CONSTRAINT where a
 *   food stands for the entry already, those of olivine_entry_to_food(), or any of
 *   %OLIVINE_STORE_ERROR
 */
char *
olivine_entry_make_food (OlivineStore  *store,
                         const char    *uid,
                         GError       **error)
{
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (OlivineFood) food = NULL;
  g_autoptr (GPtrArray) uids = g_ptr_array_new ();
  PutWork work = { .uids = uids };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (uid != NULL, NULL);

  entry = olivine_diary_get (store, uid, error);
  if (entry == NULL || !check_has_no_food (store, entry, error))
    return NULL;

  food = olivine_made_food_new (entry, error);
  if (food == NULL)
    return NULL;
  work.food = food;
  g_ptr_array_add (uids, (gpointer) uid);
  if (!olivine_db_transaction (olivine_store_get_db (store), put_work, &work, error))
    return NULL;
  olivine_store_emit_changed (store);

  return g_strdup (food->id);
}
