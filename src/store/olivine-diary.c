/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing the diary: entries and marked days.
 *
 * Every function here is one transaction with its journal: when it returns TRUE
 * the change is on disk and can be undone, when it returns FALSE nothing is.
 */

#include "olivine-diary.h"

#include <glib/gi18n.h>

#include "olivine-entry-rows.h"
#include "olivine-journal.h"

/* What one writing function hands to its transaction. */
typedef struct {
  const char *label;
  GPtrArray  *entries; /* of OlivineEntry, to be added or replaced */
  GPtrArray  *uids;    /* of text, to be removed */
  OlivineDate date;
  OlivineMark mark;
} DiaryWork;

static gboolean
run (OlivineStore   *store,
     OlivineDbWork   work,
     DiaryWork      *arguments,
     const char     *failure,
     GError        **error)
{
  if (!olivine_db_transaction (olivine_store_get_db (store), work, arguments, error))
    {
      g_prefix_error (error, "%s ", failure);
      return FALSE;
    }
  olivine_store_emit_changed (store);

  return TRUE;
}

/* An entry has its uid for good from the moment it is first saved. */
static void
ensure_uid (OlivineEntry *entry)
{
  if (*entry->uid != '\0')
    return;

  g_free (entry->uid);
  entry->uid = g_uuid_string_random ();
}

static gboolean
refuse_known_uid (OlivineDb           *db,
                  const OlivineEntry  *entry,
                  GError             **error)
{
  gboolean exists = FALSE;

  if (!olivine_entry_rows_exist (db, entry->uid, &exists, error))
    return FALSE;
  if (exists)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CONSTRAINT,
                   _("The diary has an entry %s already; change that one instead of adding it "
                     "again."),
                   entry->uid);
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_one (OlivineDb      *db,
         OlivineChange  *change,
         OlivineEntry   *entry,
         GError        **error)
{
  return olivine_entry_validate (entry, OLIVINE_DATE_NONE, error) &&
         refuse_known_uid (db, entry, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_ENTRY, entry->uid, error) &&
         olivine_entry_rows_insert (db, entry, OLIVINE_UNKNOWN, error);
}

static gboolean
add_work (OlivineDb  *db,
          gpointer    user_data,
          GError    **error)
{
  DiaryWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  for (guint i = 0; i < arguments->entries->len; i++)
    {
      if (!add_one (db, change, arguments->entries->pdata[i], error))
        return FALSE;
    }

  return olivine_journal_commit (change, error);
}

/**
 * olivine_diary_add:
 * @store: a store
 * @entry: what was eaten or taken; gets a uid when it has none
 * @error: return location for the error
 *
 * Adds an entry to the day it names.
 *
 * Returns: whether the entry is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_CONSTRAINT when the uid is there already, those
 *   of olivine_entry_validate(), or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_diary_add (OlivineStore  *store,
                   OlivineEntry  *entry,
                   GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autofree char *label = NULL;

  g_return_val_if_fail (entry != NULL, FALSE);

  g_ptr_array_add (entries, entry);
  label = g_strdup_printf ("add %s", entry->food);

  return olivine_diary_add_many (store, entries, label, error);
}

/**
 * olivine_diary_add_many:
 * @store: a store
 * @entries: (element-type OlivineEntry): what was eaten or taken; each gets a
 *   uid when it has none
 * @label: what is done, in the imperative: "copy breakfast"
 * @error: return location for the error
 *
 * Adds all entries or none, as one change that is undone as one.
 *
 * Returns: whether the entries are on disk
 *
 * Errors: as olivine_diary_add()
 */
gboolean
olivine_diary_add_many (OlivineStore  *store,
                        GPtrArray     *entries,
                        const char    *label,
                        GError       **error)
{
  DiaryWork arguments = { .label = label, .entries = entries };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (entries != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  for (guint i = 0; i < entries->len; i++)
    ensure_uid (entries->pdata[i]);

  return run (store, add_work, &arguments,
              entries->len == 1 ? _("The entry was not saved.") : _("The copy was not saved."),
              error);
}

static gboolean
set_unknown_uid_error (const char  *uid,
                       GError     **error)
{
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
               _("The diary has no entry “%s”; list the entries of the day to see their uids."),
               uid);

  return FALSE;
}

static gboolean
require_uid (OlivineDb   *db,
             const char  *uid,
             GError     **error)
{
  gboolean exists = FALSE;

  return olivine_entry_rows_exist (db, uid, &exists, error) &&
         (exists || set_unknown_uid_error (uid, error));
}

/**
 * olivine_diary_get:
 * @store: a store
 * @uid: the uid of an entry
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the entry
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
OlivineEntry *
olivine_diary_get (OlivineStore  *store,
                   const char    *uid,
                   GError       **error)
{
  g_autoptr (OlivineEntry) entry = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (uid != NULL, NULL);

  entry = olivine_entry_rows_find (olivine_store_get_db (store), uid, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (entry == NULL)
    set_unknown_uid_error (uid, error);

  return g_steal_pointer (&entry);
}

static gboolean
replace_work (OlivineDb  *db,
              gpointer    user_data,
              GError    **error)
{
  DiaryWork *arguments = user_data;
  const OlivineEntry *entry = arguments->entries->pdata[0];
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  return olivine_entry_validate (entry, OLIVINE_DATE_NONE, error) &&
         require_uid (db, entry->uid, error) &&
         olivine_journal_watch (change, OLIVINE_ROW_ENTRY, entry->uid, error) &&
         olivine_entry_rows_update (db, entry, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_diary_replace:
 * @store: a store
 * @entry: the entry as it shall be, with the uid it has
 * @error: return location for the error
 *
 * Writes a changed entry; it keeps its place in the day.
 *
 * Returns: whether the change is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, those of olivine_entry_validate(), or
 *   any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_diary_replace (OlivineStore  *store,
                       OlivineEntry  *entry,
                       GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autofree char *label = NULL;
  DiaryWork arguments = { .entries = entries };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  g_ptr_array_add (entries, entry);
  label = g_strdup_printf ("edit %s", entry->food);
  arguments.label = label;

  return run (store, replace_work, &arguments, _("The change was not saved."), error);
}

static gboolean
remove_work (OlivineDb  *db,
             gpointer    user_data,
             GError    **error)
{
  DiaryWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  for (guint i = 0; i < arguments->uids->len; i++)
    {
      const char *uid = arguments->uids->pdata[i];

      if (!require_uid (db, uid, error) ||
          !olivine_journal_watch (change, OLIVINE_ROW_ENTRY, uid, error) ||
          !olivine_entry_rows_delete (db, uid, error))
        return FALSE;
    }

  return olivine_journal_commit (change, error);
}

static gboolean
remove_uids (OlivineStore  *store,
             GPtrArray     *uids,
             const char    *label,
             GError       **error)
{
  DiaryWork arguments = { .label = label, .uids = uids };

  return run (store, remove_work, &arguments, _("The removal was not saved."), error);
}

/**
 * olivine_diary_remove:
 * @store: a store
 * @uid: the uid of an entry
 * @removed: (out) (optional) (transfer full): the entry as it was
 * @error: return location for the error
 *
 * Takes an entry out of the diary; an undo brings it back to its place.
 *
 * Returns: whether it is gone
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_diary_remove (OlivineStore   *store,
                      const char     *uid,
                      OlivineEntry  **removed,
                      GError        **error)
{
  g_autoptr (OlivineEntry) entry = olivine_diary_get (store, uid, error);
  g_autoptr (GPtrArray) uids = g_ptr_array_new ();
  g_autofree char *label = NULL;

  if (entry == NULL)
    return FALSE;

  g_ptr_array_add (uids, entry->uid);
  label = g_strdup_printf ("remove %s", entry->food);
  if (!remove_uids (store, uids, label, error))
    return FALSE;
  if (removed != NULL)
    *removed = g_steal_pointer (&entry);

  return TRUE;
}

/**
 * olivine_diary_remove_many:
 * @store: a store
 * @uids: (element-type utf8): the uids of entries, each once
 * @error: return location for the error
 *
 * Takes all of them out of the diary or none, as one change.
 *
 * Returns: whether they are gone
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_diary_remove_many (OlivineStore  *store,
                           GPtrArray     *uids,
                           GError       **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (uids != NULL, FALSE);

  label = g_strdup_printf (uids->len == 1 ? "remove %u entry" : "remove %u entries", uids->len);

  return remove_uids (store, uids, label, error);
}

static gboolean
write_mark (OlivineDb    *db,
            const char   *date,
            OlivineMark   mark,
            GError      **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  if (mark == OLIVINE_MARK_NONE)
    stmt = olivine_db_prepare (db, "DELETE FROM main.day WHERE date = ?1", error);
  else
    stmt = olivine_db_prepare (db, "INSERT INTO main.day (date, complete) VALUES (?1, ?2) "
                               "ON CONFLICT (date) DO UPDATE SET complete = excluded.complete",
                               error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, date);
  if (mark != OLIVINE_MARK_NONE)
    olivine_stmt_bind_int (stmt, 1, mark == OLIVINE_MARK_COMPLETE ? 1 : 0);

  return olivine_db_run (db, stmt, error);
}

static gboolean
mark_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  DiaryWork *arguments = user_data;
  g_autofree char *date = olivine_date_to_text (arguments->date);
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, arguments->label);

  return olivine_journal_watch (change, OLIVINE_ROW_DAY, date, error) &&
         write_mark (db, date, arguments->mark, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_diary_set_mark:
 * @store: a store
 * @date: a day
 * @mark: whether everything of that day is in the diary; NONE takes the word back
 * @error: return location for the error
 *
 * Returns: whether the mark is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID without a date, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_diary_set_mark (OlivineStore  *store,
                        OlivineDate    date,
                        OlivineMark    mark,
                        GError       **error)
{
  DiaryWork arguments = { .label = "mark the day", .date = date, .mark = mark };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);

  if (!olivine_date_is_set (date))
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                           _("There is no day to mark; name one."));
      return FALSE;
    }

  return run (store, mark_work, &arguments, _("The mark was not saved."), error);
}
