/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All versions of the person, loaded once.
 *
 * Each key has versions of its own: on a day its latest value counts that was
 * set for that day or an earlier one.  Before the first version of the profile
 * nothing is known but that version, so it reaches back to the beginning.
 */

#include "olivine-profile-history.h"

#include <glib/gi18n.h>

typedef struct {
  OlivineDate  valid_from;
  char        *key;
  char        *value; /* empty: cleared */
} ProfileRow;

struct _OlivineProfileHistory
{
  GPtrArray     *rows;         /* of ProfileRow, by date */
  OlivinePerson *person;       /* the last one that was asked for */
  OlivineDate    person_from;  /* and the days for which it holds */
  OlivineDate    person_until; /* that day not included; NONE: for ever */
};

static void
profile_row_free (gpointer data)
{
  ProfileRow *row = data;

  g_free (row->key);
  g_free (row->value);
  g_free (row);
}

/**
 * olivine_profile_history_free:
 * @history: (transfer full) (nullable): a history
 */
void
olivine_profile_history_free (OlivineProfileHistory *history)
{
  if (history == NULL)
    return;

  g_clear_pointer (&history->person, olivine_person_free);
  g_ptr_array_unref (history->rows);
  g_free (history);
}

static gboolean
add_row (OlivineProfileHistory  *history,
         OlivineStmt            *stmt,
         GError                **error)
{
  OlivineDate valid_from = OLIVINE_DATE_NONE;
  ProfileRow *row = NULL;

  if (!olivine_date_from_text (olivine_stmt_get_text (stmt, 0), &valid_from, error))
    return FALSE;

  row = g_new0 (ProfileRow, 1);
  row->valid_from = valid_from;
  row->key = olivine_stmt_dup_text (stmt, 1);
  row->value = olivine_stmt_dup_text (stmt, 2);
  g_ptr_array_add (history->rows, row);

  return TRUE;
}

/**
 * olivine_profile_history_load:
 * @db: a connection
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): all versions of the profile
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineProfileHistory *
olivine_profile_history_load (OlivineDb  *db,
                              GError    **error)
{
  g_autoptr (OlivineProfileHistory) history = g_new0 (OlivineProfileHistory, 1);
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  history->rows = g_ptr_array_new_with_free_func (profile_row_free);
  stmt = olivine_db_prepare (db, "SELECT valid_from, key, value FROM main.profile "
                             "ORDER BY valid_from, key", error);
  if (stmt == NULL)
    return NULL;
  while (TRUE)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&history);
      if (!add_row (history, stmt, error))
        return NULL;
    }
}

/**
 * olivine_profile_history_is_empty:
 * @history: a history
 *
 * Returns: whether nothing was ever said of the person
 */
gboolean
olivine_profile_history_is_empty (OlivineProfileHistory *history)
{
  g_return_val_if_fail (history != NULL, TRUE);

  return history->rows->len == 0;
}

/**
 * olivine_profile_history_get_first:
 * @history: a history
 *
 * Returns: the day of the first version; %OLIVINE_DATE_NONE when there is none
 */
OlivineDate
olivine_profile_history_get_first (OlivineProfileHistory *history)
{
  g_return_val_if_fail (history != NULL, OLIVINE_DATE_NONE);

  return history->rows->len > 0 ? ((ProfileRow *) history->rows->pdata[0])->valid_from
                                : OLIVINE_DATE_NONE;
}

static OlivineDate
later_of (OlivineDate a,
          OlivineDate b)
{
  return olivine_date_compare (a, b) >= 0 ? a : b;
}

/**
 * olivine_profile_history_lookup:
 * @history: a history
 * @key: a key of the profile
 * @on: a day
 *
 * Returns: (transfer none) (nullable): what the key is on that day, empty when it
 *   was cleared; NULL when it was never set
 */
const char *
olivine_profile_history_lookup (OlivineProfileHistory *history,
                                const char            *key,
                                OlivineDate            on)
{
  OlivineDate reach = OLIVINE_DATE_NONE;
  const char *found = NULL;

  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  reach = later_of (on, olivine_profile_history_get_first (history));
  for (guint i = 0; i < history->rows->len; i++)
    {
      const ProfileRow *row = history->rows->pdata[i];

      if (olivine_date_compare (row->valid_from, reach) > 0)
        break;
      if (g_str_equal (row->key, key))
        found = row->value;
    }

  return found;
}

static OlivinePerson *
make_person (OlivineProfileHistory  *history,
             OlivineDate             on,
             GError                **error)
{
  g_autoptr (OlivinePerson) person = olivine_person_new ();
  const char *const *keys = olivine_person_keys ();

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      const char *value = olivine_profile_history_lookup (history, keys[i], on);

      if (value == NULL || *value == '\0')
        continue;
      if (!olivine_person_set_text (person, keys[i], value, OLIVINE_DATE_NONE, error))
        {
          g_prefix_error (error, "%s ", _("The stored profile cannot be read:"));
          return NULL;
        }
    }

  return g_steal_pointer (&person);
}

/* The first version after @on, whose day ends what holds on @on. */
static OlivineDate
next_version_after (OlivineProfileHistory *history,
                    OlivineDate            on)
{
  OlivineDate reach = later_of (on, olivine_profile_history_get_first (history));

  for (guint i = 0; i < history->rows->len; i++)
    {
      const ProfileRow *row = history->rows->pdata[i];

      if (olivine_date_compare (row->valid_from, reach) > 0)
        return row->valid_from;
    }

  return OLIVINE_DATE_NONE;
}

static gboolean
is_remembered (OlivineProfileHistory *history,
               OlivineDate            on)
{
  return history->person != NULL &&
         olivine_date_compare (on, history->person_from) >= 0 &&
         (!olivine_date_is_set (history->person_until) ||
          olivine_date_compare (on, history->person_until) < 0);
}

/**
 * olivine_profile_history_person_on:
 * @history: a history
 * @on: a day
 * @error: return location for the error
 *
 * Returns: (transfer none) (nullable): the person as known on that day, valid
 *   until the next call
 *
 * Errors: those of olivine_person_set_text() when a stored value makes no sense
 */
const OlivinePerson *
olivine_profile_history_person_on (OlivineProfileHistory  *history,
                                   OlivineDate             on,
                                   GError                **error)
{
  g_return_val_if_fail (history != NULL, NULL);

  if (is_remembered (history, on))
    return history->person;

  g_clear_pointer (&history->person, olivine_person_free);
  history->person = make_person (history, on, error);
  history->person_from = on;
  history->person_until = next_version_after (history, on);

  return history->person;
}
