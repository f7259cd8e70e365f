/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person, versioned by date.
 *
 * A version says what changed on its day and nothing else; a past day is judged
 * by what was known then.
 */

#include "olivine-profile.h"

#include "olivine-journal.h"
#include "olivine-profile-history.h"

typedef struct {
  OlivineDate        from;
  OlivineDate        today;
  const char *const *keys;
  const char *const *values;
} ProfileWork;

/**
 * olivine_profile_get:
 * @store: a store
 * @on: a day
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the person as known on that day; of
 *   someone who said nothing, everything is unknown
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivinePerson *
olivine_profile_get (OlivineStore  *store,
                     OlivineDate    on,
                     GError       **error)
{
  g_autoptr (OlivineProfileHistory) history = NULL;
  const OlivinePerson *person = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  history = olivine_profile_history_load (olivine_store_get_db (store), error);
  if (history == NULL)
    return NULL;
  person = olivine_profile_history_person_on (history, on, error);

  return person != NULL ? olivine_person_copy (person) : NULL;
}

/**
 * olivine_profile_is_set:
 * @store: a store
 * @is_set: (out): whether anything was ever said of the person
 * @error: return location for the error
 *
 * Returns: whether the profile could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_profile_is_set (OlivineStore  *store,
                        gboolean      *is_set,
                        GError       **error)
{
  gint64 n_rows = 0;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (is_set != NULL, FALSE);

  if (!olivine_db_get_int (olivine_store_get_db (store),
                           "SELECT EXISTS (SELECT 1 FROM main.profile)",
                           &n_rows, error))
    return FALSE;
  *is_set = n_rows != 0;

  return TRUE;
}

/* The person as it would be, so that a value that does not fit is found before
 * anything is written. */
static gboolean
try_values (OlivineProfileHistory  *history,
            const ProfileWork      *arguments,
            GError                **error)
{
  const OlivinePerson *before = olivine_profile_history_person_on (history, arguments->from, error);
  g_autoptr (OlivinePerson) person = before != NULL ? olivine_person_copy (before) : NULL;

  if (person == NULL)
    return FALSE;
  for (gsize i = 0; arguments->keys[i] != NULL; i++)
    {
      if (!olivine_person_set_text (person, arguments->keys[i], arguments->values[i],
                                    arguments->today, error))
        return FALSE;
    }

  return olivine_person_validate (person, arguments->from, error);
}

static gboolean
write_value (OlivineDb    *db,
             OlivineDate   from,
             const char   *key,
             const char   *value,
             GError      **error)
{
  g_autofree char *valid_from = olivine_date_to_text (from);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.profile (valid_from, key, value) "
                             "VALUES (?1, ?2, ?3) ON CONFLICT (valid_from, key) "
                             "DO UPDATE SET value = excluded.value", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, valid_from);
  olivine_stmt_bind_text (stmt, 1, key);
  olivine_stmt_bind_text (stmt, 2, value != NULL ? value : "");

  return olivine_db_run (db, stmt, error);
}

/* A version before the first one would cut off the first one's reach, and the
 * days between would lose what was known of them: so it is written down there. */
static gboolean
keep_reach_of_first (OlivineDb              *db,
                     OlivineProfileHistory  *history,
                     OlivineDate             from,
                     GError                **error)
{
  const char *const *keys = olivine_person_keys ();

  if (olivine_profile_history_is_empty (history) ||
      olivine_date_compare (from, olivine_profile_history_get_first (history)) >= 0)
    return TRUE;

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      const char *value = olivine_profile_history_lookup (history, keys[i], from);

      if (value != NULL && !write_value (db, from, keys[i], value, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_values (OlivineDb          *db,
              const ProfileWork  *arguments,
              GError            **error)
{
  for (gsize i = 0; arguments->keys[i] != NULL; i++)
    {
      if (!write_value (db, arguments->from, arguments->keys[i], arguments->values[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_work (OlivineDb  *db,
          gpointer    user_data,
          GError    **error)
{
  const ProfileWork *arguments = user_data;
  g_autofree char *valid_from = olivine_date_to_text (arguments->from);
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "change the profile");
  g_autoptr (OlivineProfileHistory) history = olivine_profile_history_load (db, error);

  return history != NULL &&
         try_values (history, arguments, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_PROFILE, valid_from, error) &&
         keep_reach_of_first (db, history, arguments->from, error) &&
         write_values (db, arguments, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_profile_set:
 * @store: a store
 * @from: the day from which the values hold
 * @today: the day it is; nobody is born after it
 * @keys: (array zero-terminated=1): keys of olivine_person_keys()
 * @values: (array zero-terminated=1): their values, as many; empty clears the key
 * @error: return location for the error
 *
 * Changes the person from a day on: all of the values or none.  What was known
 * of the days before stays.
 *
 * Returns: whether the change is on disk
 *
 * Errors: those of olivine_person_set_text() and olivine_person_validate(), or
 *   any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_profile_set (OlivineStore       *store,
                     OlivineDate         from,
                     OlivineDate         today,
                     const char *const  *keys,
                     const char *const  *values,
                     GError            **error)
{
  ProfileWork arguments = { from, today, keys, values };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (olivine_date_is_set (from), FALSE);
  g_return_val_if_fail (keys != NULL && values != NULL, FALSE);

  if (!olivine_db_transaction (olivine_store_get_db (store), set_work, &arguments, error))
    return FALSE;
  olivine_store_emit_changed (store);

  return TRUE;
}
