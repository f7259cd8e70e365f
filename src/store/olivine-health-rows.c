/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values and symptoms as rows.
 *
 * Two values are the same when day, name, number and unit are; the uid only
 * names a row.
 */

#include "olivine-health-rows.h"

#include <glib/gi18n.h>

/**
 * olivine_lab_ensure_uid:
 * @lab: a laboratory value
 *
 * Gives it a uid if it has none yet.
 */
void
olivine_lab_ensure_uid (OlivineLab *lab)
{
  g_autofree char *uid = NULL;

  g_return_if_fail (lab != NULL);

  if (lab->uid[0] != '\0')
    return;

  uid = g_uuid_string_random ();
  g_strlcpy (lab->uid, uid, sizeof lab->uid);
}

static gboolean
set_damaged_error (GError       **error,
                   const char    *what,
                   const GError  *reason)
{
  g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT,
               "%s %s", what, reason->message);
  return FALSE;
}

/**
 * olivine_lab_from_row:
 * @stmt: a statement with a row of uid, date, name, amount and unit
 * @lab: (out caller-allocates): the laboratory value
 * @error: return location for the error
 *
 * Returns: whether the row could be read
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT when a word of the row is none of ours
 */
gboolean
olivine_lab_from_row (OlivineStmt  *stmt,
                      OlivineLab   *lab,
                      GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  *lab = (OlivineLab) { .amount = olivine_stmt_get_double (stmt, 3) };
  g_strlcpy (lab->uid, olivine_stmt_get_text (stmt, 0), sizeof lab->uid);
  if (olivine_date_from_text (olivine_stmt_get_text (stmt, 1), &lab->date, &local_error) &&
      olivine_lab_name_from_nick (olivine_stmt_get_text (stmt, 2), &lab->name, &local_error) &&
      olivine_lab_unit_from_text (lab->name, olivine_stmt_get_text (stmt, 4), &lab->unit,
                                  &local_error))
    return TRUE;

  return set_damaged_error (error, _("The laboratory value in the diary is damaged:"), local_error);
}

/**
 * olivine_lab_rows_exist:
 * @db: a connection
 * @lab: a laboratory value
 * @exists: (out): whether the same value is there for its day
 * @error: return location for the error
 *
 * Returns: whether the diary could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_lab_rows_exist (OlivineDb         *db,
                        const OlivineLab  *lab,
                        gboolean          *exists,
                        GError           **error)
{
  g_autofree char *date = olivine_date_to_text (lab->date);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "SELECT 1 FROM main.lab "
                             "WHERE date = ?1 AND name = ?2 AND amount = ?3 AND unit = ?4", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, date);
  olivine_stmt_bind_text (stmt, 1, olivine_lab_name_to_nick (lab->name));
  olivine_stmt_bind_double (stmt, 2, lab->amount);
  olivine_stmt_bind_text (stmt, 3, lab->unit);

  return olivine_db_step (db, stmt, exists, error);
}

/**
 * olivine_lab_rows_insert:
 * @db: a connection inside a transaction
 * @lab: a laboratory value with a uid, that is not there yet
 * @error: return location for the error
 *
 * Returns: whether the row was added
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_lab_rows_insert (OlivineDb         *db,
                         const OlivineLab  *lab,
                         GError           **error)
{
  g_autofree char *date = olivine_date_to_text (lab->date);
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "INSERT INTO main.lab (uid, date, name, amount, unit) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, lab->uid);
  olivine_stmt_bind_text (stmt, 1, date);
  olivine_stmt_bind_text (stmt, 2, olivine_lab_name_to_nick (lab->name));
  olivine_stmt_bind_double (stmt, 3, lab->amount);
  olivine_stmt_bind_text (stmt, 4, lab->unit);

  return olivine_db_run (db, stmt, error);
}

/**
 * olivine_lab_rows_delete:
 * @db: a connection inside a transaction
 * @uid: a uid
 * @error: return location for the error
 *
 * Returns: whether there is no such row any more
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_lab_rows_delete (OlivineDb   *db,
                         const char  *uid,
                         GError     **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  stmt = olivine_db_prepare (db, "DELETE FROM main.lab WHERE uid = ?1", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, uid);

  return olivine_db_run (db, stmt, error);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const OlivineSymptomNote *first = a;
  const OlivineSymptomNote *second = b;
  int order = olivine_date_compare (first->date, second->date);

  return order != 0 ? order : (int) first->symptom - (int) second->symptom;
}

static gboolean
note_from_row (OlivineStmt         *stmt,
               OlivineSymptomNote  *note,
               GError             **error)
{
  g_autoptr (GError) local_error = NULL;

  if (olivine_date_from_text (olivine_stmt_get_text (stmt, 0), &note->date, &local_error) &&
      olivine_symptom_from_nick (olivine_stmt_get_text (stmt, 1), &note->symptom, &local_error))
    return TRUE;

  return set_damaged_error (error, _("The symptom in the diary is damaged:"), local_error);
}

/**
 * olivine_symptom_rows_read:
 * @db: a connection
 * @from: the first day
 * @to: the last day, which is included
 * @notes: (element-type OlivineSymptomNote): where they are appended
 * @error: return location for the error
 *
 * Returns: whether the diary could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_symptom_rows_read (OlivineDb    *db,
                           OlivineDate   from,
                           OlivineDate   to,
                           GArray       *notes,
                           GError      **error)
{
  g_autofree char *first = olivine_date_to_text (from);
  g_autofree char *last = olivine_date_to_text (to);
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT date, symptom FROM main.symptom "
                             "WHERE date BETWEEN ?1 AND ?2", error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, first);
  olivine_stmt_bind_text (stmt, 1, last);
  while (TRUE)
    {
      OlivineSymptomNote note = { 0, };

      if (!olivine_db_step (db, stmt, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      if (!note_from_row (stmt, &note, error))
        return FALSE;
      g_array_append_val (notes, note);
    }
  g_array_sort (notes, compare_notes);

  return TRUE;
}

/**
 * olivine_symptom_rows_set:
 * @db: a connection inside a transaction
 * @date: a day as text
 * @symptom: a symptom
 * @present: whether there shall be a row of it
 * @error: return location for the error
 *
 * Returns: whether the rows are as asked
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_symptom_rows_set (OlivineDb       *db,
                          const char      *date,
                          OlivineSymptom   symptom,
                          gboolean         present,
                          GError         **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;

  if (present)
    stmt = olivine_db_prepare (db, "INSERT OR IGNORE INTO main.symptom (date, symptom) "
                               "VALUES (?1, ?2)", error);
  else
    stmt = olivine_db_prepare (db, "DELETE FROM main.symptom WHERE date = ?1 AND symptom = ?2",
                               error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, date);
  olivine_stmt_bind_text (stmt, 1, olivine_symptom_to_nick (symptom));

  return olivine_db_run (db, stmt, error);
}
