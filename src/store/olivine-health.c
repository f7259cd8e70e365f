/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values and symptoms.
 *
 * A value is kept as the report gives it.  Each change is one transaction with
 * its journal, like those of the diary.
 */

#include "olivine-health.h"

#include <glib/gi18n.h>

#include "olivine-health-rows.h"
#include "olivine-journal.h"

/* What one writing function hands to its transaction. */
typedef struct {
  OlivineLab     *lab;
  const char     *uid;
  OlivineDate     date;
  OlivineSymptom  symptom;
  gboolean        present;
} HealthWork;

static gboolean
run (OlivineStore   *store,
     OlivineDbWork   work,
     HealthWork     *arguments,
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

/**
 * olivine_health_get_labs:
 * @store: a store
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivineLab): all laboratory
 *   values, by date, then in the order in which they were added
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GArray *
olivine_health_get_labs (OlivineStore  *store,
                         GError       **error)
{
  g_autoptr (GArray) labs = NULL;
  g_autoptr (OlivineStmt) stmt = NULL;
  OlivineDb *db = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);

  db = olivine_store_get_db (store);
  stmt = olivine_db_prepare (db, "SELECT uid, date, name, amount, unit FROM main.lab "
                             "ORDER BY date, pk", error);
  if (stmt == NULL)
    return NULL;
  labs = g_array_new (FALSE, FALSE, sizeof (OlivineLab));
  while (TRUE)
    {
      OlivineLab lab = { 0, };

      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&labs);
      if (!olivine_lab_from_row (stmt, &lab, error))
        return NULL;
      g_array_append_val (labs, lab);
    }
}

static gboolean
add_lab_work (OlivineDb  *db,
              gpointer    user_data,
              GError    **error)
{
  HealthWork *arguments = user_data;
  OlivineLab *lab = arguments->lab;
  g_autofree char *label = g_strdup_printf ("add %s", olivine_lab_name_get_title (lab->name));
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, label);
  gboolean exists = FALSE;

  if (!olivine_lab_rows_exist (db, lab, &exists, error))
    return FALSE;
  if (exists)
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                           _("The value of that day is there already; list the values to see it."));
      g_prefix_error (error, "%s: ", olivine_lab_name_to_nick (lab->name));
      return FALSE;
    }

  return olivine_journal_watch (change, OLIVINE_ROW_LAB, lab->uid, error) &&
         olivine_lab_rows_insert (db, lab, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_health_add_lab:
 * @store: a store
 * @lab: a laboratory value; gets a uid when it has none
 * @error: return location for the error
 *
 * Adds a laboratory value, in the unit it was given in.
 *
 * Returns: whether it is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID when the same value is there already for
 *   its day, those of olivine_lab_validate(), or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_health_add_lab (OlivineStore  *store,
                        OlivineLab    *lab,
                        GError       **error)
{
  HealthWork arguments = { .lab = lab };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (lab != NULL, FALSE);

  if (!olivine_lab_validate (lab, OLIVINE_DATE_NONE, error))
    return FALSE;
  olivine_lab_ensure_uid (lab);

  return run (store, add_lab_work, &arguments, _("The laboratory value was not saved."), error);
}

static gboolean
remove_lab_work (OlivineDb  *db,
                 gpointer    user_data,
                 GError    **error)
{
  const HealthWork *arguments = user_data;
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, "remove a laboratory value");

  if (!olivine_journal_watch (change, OLIVINE_ROW_LAB, arguments->uid, error) ||
      !olivine_lab_rows_delete (db, arguments->uid, error))
    return FALSE;
  if (olivine_db_changes (db) == 0)
    {
      g_set_error (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NOT_FOUND,
                   _("There is no laboratory value “%s”; list the values to see their uids."),
                   arguments->uid);
      return FALSE;
    }

  return olivine_journal_commit (change, error);
}

/**
 * olivine_health_remove_lab:
 * @store: a store
 * @uid: the uid of a laboratory value
 * @error: return location for the error
 *
 * Takes a laboratory value away; an undo brings it back.
 *
 * Returns: whether it is gone
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_health_remove_lab (OlivineStore  *store,
                           const char    *uid,
                           GError       **error)
{
  HealthWork arguments = { .uid = uid };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (uid != NULL, FALSE);

  return run (store, remove_lab_work, &arguments, _("The removal was not saved."), error);
}

/**
 * olivine_health_get_symptoms:
 * @store: a store
 * @from: the first day
 * @to: the last day, which is included
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable) (element-type OlivineSymptomNote): what
 *   was noted for those days, by date, then in the order of #OlivineSymptom
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GArray *
olivine_health_get_symptoms (OlivineStore  *store,
                             OlivineDate    from,
                             OlivineDate    to,
                             GError       **error)
{
  g_autoptr (GArray) notes = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), NULL);

  notes = g_array_new (FALSE, FALSE, sizeof (OlivineSymptomNote));

  return olivine_symptom_rows_read (olivine_store_get_db (store), from, to, notes, error)
         ? g_steal_pointer (&notes) : NULL;
}

static gboolean
set_symptom_work (OlivineDb  *db,
                  gpointer    user_data,
                  GError    **error)
{
  const HealthWork *arguments = user_data;
  const char *name = olivine_symptom_get_name (arguments->symptom);
  g_autofree char *date = olivine_date_to_text (arguments->date);
  g_autofree char *label = g_strdup_printf ("%s %s", arguments->present ? "note" : "take away",
                                            name);
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, label);

  return olivine_journal_watch (change, OLIVINE_ROW_SYMPTOM, date, error) &&
         olivine_symptom_rows_set (db, date, arguments->symptom, arguments->present, error) &&
         olivine_journal_commit (change, error);
}

/**
 * olivine_health_set_symptom:
 * @store: a store
 * @date: a day
 * @symptom: a symptom
 * @present: whether it is noted for that day
 * @error: return location for the error
 *
 * Notes a symptom for a day, or takes the note away; what is so already stays.
 *
 * Returns: whether it is on disk
 *
 * Errors: %OLIVINE_STORE_ERROR_INVALID without a date, or any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_health_set_symptom (OlivineStore    *store,
                            OlivineDate      date,
                            OlivineSymptom   symptom,
                            gboolean         present,
                            GError         **error)
{
  HealthWork arguments = { .date = date, .symptom = symptom, .present = present };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (symptom < OLIVINE_N_SYMPTOMS, FALSE);

  if (!olivine_date_is_set (date))
    {
      g_set_error_literal (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_INVALID,
                           _("The symptom has no day; name one."));
      return FALSE;
    }

  return run (store, set_symptom_work, &arguments, _("The symptom was not saved."), error);
}
