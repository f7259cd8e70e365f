/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading the diary: entries, and days as they are shown.
 *
 * A range of days costs one query for the entries, one for the marks and one
 * for the profile, however long it is.  What a day adds up to is worked out by
 * olivine_day_new() from the very entries that are shown; no sum is stored.
 */

#include "olivine-diary.h"

#include "olivine-entry-rows.h"
#include "olivine-profile-history.h"
#include "olivine-sql.h"

#define BY_MEAL \
  "CASE meal WHEN 'breakfast' THEN 1 WHEN 'lunch' THEN 2 WHEN 'dinner' THEN 3 " \
  "WHEN 'snack' THEN 4 ELSE 5 END"

static GPtrArray *
new_entry_array (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_entry_unref);
}

static void
bind_range (OlivineStmt *stmt,
            OlivineDate  from,
            OlivineDate  to)
{
  g_autofree char *first = olivine_date_to_text (from);
  g_autofree char *last = olivine_date_to_text (to);

  olivine_stmt_bind_text (stmt, 0, first);
  olivine_stmt_bind_text (stmt, 1, last);
}

/**
 * olivine_diary_entries:
 * @store: a store
 * @from: the first day
 * @to: the last day, that one included
 * @error: return location for the error
 *
 * Reads entries in the order of the screen: by day, meal (breakfast to snack,
 * then none), and as they were logged.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineEntry): the entries
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_diary_entries (OlivineStore  *store,
                       OlivineDate    from,
                       OlivineDate    to,
                       GError       **error)
{
  g_autofree char *columns = olivine_sql_list (olivine_entry_columns, "@");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM main.entry WHERE date BETWEEN ?1 AND ?2 "
                                          "ORDER BY date, " BY_MEAL ", pk", columns);
  g_autoptr (GPtrArray) entries = new_entry_array ();
  g_autoptr (OlivineStmt) stmt = NULL;
  OlivineDb *db = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (olivine_date_is_set (from) && olivine_date_is_set (to), NULL);

  db = olivine_store_get_db (store);
  stmt = olivine_db_prepare (db, sql, error);
  if (stmt == NULL)
    return NULL;
  bind_range (stmt, from, to);
  while (TRUE)
    {
      OlivineEntry *entry = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      entry = olivine_entry_from_row (stmt, error);
      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
}

/**
 * olivine_diary_has_food:
 * @store: a store
 * @date: a day
 * @has_food: (out): whether food was logged on it
 * @error: return location for the error
 *
 * Returns: whether the diary could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_diary_has_food (OlivineStore  *store,
                        OlivineDate    date,
                        gboolean      *has_food,
                        GError       **error)
{
  g_autofree char *day = olivine_date_to_text (date);
  g_autoptr (OlivineStmt) stmt = NULL;
  OlivineDb *db = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (has_food != NULL, FALSE);

  db = olivine_store_get_db (store);
  stmt = olivine_db_prepare (db, "SELECT 1 FROM main.entry WHERE date = ?1 AND kind = ?2 LIMIT 1",
                             error);
  if (stmt == NULL)
    return FALSE;
  olivine_stmt_bind_text (stmt, 0, day);
  olivine_stmt_bind_text (stmt, 1, olivine_kind_to_nick (OLIVINE_KIND_FOOD));

  return olivine_db_step (db, stmt, has_food, error);
}

static OlivineEntry *
copy_to (const OlivineEntry *entry,
         OlivineDate         to,
         const OlivineMeal  *to_meal)
{
  OlivineEntry *copy = olivine_entry_copy (entry);

  g_free (copy->uid);
  copy->uid = g_uuid_string_random ();
  copy->date = to;

  /* What stood when the other one was taken says nothing about this one. */
  g_free (copy->cautions);
  copy->cautions = g_strdup ("");

  if (to_meal != NULL && copy->kind == OLIVINE_KIND_FOOD && copy->meal != *to_meal)
    {
      copy->meal = *to_meal;
      g_free (copy->time);
      copy->time = g_strdup ("");
    }

  return copy;
}

/**
 * olivine_diary_copies_of:
 * @store: a store
 * @from: the day to copy
 * @from_meal: (nullable): only that meal
 * @to: the day the copies are for
 * @to_meal: (nullable): the meal the copied foods are for; NULL keeps theirs
 * @with_doses: whether supplements and medicines are copied too
 * @error: return location for the error
 *
 * Makes new entries like those of a day or meal, with the same snapshots.  They
 * are not added yet, so that the doses among them can be judged first.  A copy
 * to another meal has no clock time.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineEntry): the copies
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_diary_copies_of (OlivineStore       *store,
                         OlivineDate         from,
                         const OlivineMeal  *from_meal,
                         OlivineDate         to,
                         const OlivineMeal  *to_meal,
                         gboolean            with_doses,
                         GError            **error)
{
  g_autoptr (GPtrArray) entries = olivine_diary_entries (store, from, from, error);
  g_autoptr (GPtrArray) copies = new_entry_array ();

  g_return_val_if_fail (olivine_date_is_set (to), NULL);

  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      const OlivineEntry *entry = entries->pdata[i];

      if ((from_meal != NULL && entry->meal != *from_meal) ||
          (!with_doses && entry->kind != OLIVINE_KIND_FOOD))
        continue;
      g_ptr_array_add (copies, copy_to (entry, to, to_meal));
    }

  return g_steal_pointer (&copies);
}

/* The marks of a range: date → OlivineMark. */
static GHashTable *
load_marks (OlivineDb    *db,
            OlivineDate   from,
            OlivineDate   to,
            GError      **error)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT date, complete FROM main.day WHERE date BETWEEN ?1 AND ?2",
                             error);
  if (stmt == NULL)
    return NULL;
  bind_range (stmt, from, to);
  while (TRUE)
    {
      OlivineDate date = OLIVINE_DATE_NONE;
      OlivineMark mark = OLIVINE_MARK_NONE;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&marks);
      if (!olivine_date_from_text (olivine_stmt_get_text (stmt, 0), &date, error))
        return NULL;
      mark = olivine_stmt_get_int (stmt, 1) == 1 ? OLIVINE_MARK_COMPLETE : OLIVINE_MARK_INCOMPLETE;
      g_hash_table_insert (marks, GUINT_TO_POINTER (date.julian), GINT_TO_POINTER (mark));
    }
}

/* Takes the entries of @date from @all, which is sorted by date, beginning at @next. */
static GPtrArray *
take_entries (GPtrArray   *all,
              guint       *next,
              OlivineDate  date)
{
  GPtrArray *entries = new_entry_array ();

  for (; *next < all->len; (*next)++)
    {
      OlivineEntry *entry = all->pdata[*next];

      if (olivine_date_compare (entry->date, date) != 0)
        break;
      g_ptr_array_add (entries, olivine_entry_ref (entry));
    }

  return entries;
}

static GPtrArray *
build_days (GPtrArray              *entries,
            GHashTable             *marks,
            OlivineProfileHistory  *history,
            OlivineDate             from,
            OlivineDate             to,
            GError                **error)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_day_free);
  int n_days = olivine_date_days_between (from, to) + 1;
  guint next = 0;

  for (int i = 0; i < n_days; i++)
    {
      OlivineDate date = olivine_date_add_days (from, i);
      g_autoptr (GPtrArray) of_day = take_entries (entries, &next, date);
      const OlivinePerson *person = olivine_profile_history_person_on (history, date, error);
      gpointer mark = g_hash_table_lookup (marks, GUINT_TO_POINTER (date.julian));

      if (person == NULL)
        return NULL;
      g_ptr_array_add (days, olivine_day_new (date, person, of_day,
                                              (OlivineMark) GPOINTER_TO_INT (mark)));
    }

  return g_steal_pointer (&days);
}

/**
 * olivine_diary_get_days:
 * @store: a store
 * @from: the first day
 * @to: the last day, that one included
 * @error: return location for the error
 *
 * Reads every day of a range, those without entries too, each judged by the
 * person that was valid on it.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineDay): the days; none
 *   when @to is before @from
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_diary_get_days (OlivineStore  *store,
                        OlivineDate    from,
                        OlivineDate    to,
                        GError       **error)
{
  g_autoptr (GPtrArray) entries = olivine_diary_entries (store, from, to, error);
  g_autoptr (GHashTable) marks = NULL;
  g_autoptr (OlivineProfileHistory) history = NULL;
  OlivineDb *db = NULL;

  if (entries == NULL)
    return NULL;

  db = olivine_store_get_db (store);
  marks = load_marks (db, from, to, error);
  if (marks == NULL)
    return NULL;
  history = olivine_profile_history_load (db, error);
  if (history == NULL)
    return NULL;

  return build_days (entries, marks, history, from, to, error);
}

/**
 * olivine_diary_get_day:
 * @store: a store
 * @date: a day
 * @error: return location for the error
 *
 * Returns: (transfer full) (nullable): the day
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineDay *
olivine_diary_get_day (OlivineStore  *store,
                       OlivineDate    date,
                       GError       **error)
{
  g_autoptr (GPtrArray) days = olivine_diary_get_days (store, date, date, error);

  return days != NULL ? g_ptr_array_steal_index (days, 0) : NULL;
}

/**
 * olivine_diary_bounds:
 * @store: a store
 * @first: (out): the first day with an entry
 * @last: (out): the last one; both %OLIVINE_DATE_NONE when there is none
 * @error: return location for the error
 *
 * Returns: whether the diary could be read
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_diary_bounds (OlivineStore  *store,
                      OlivineDate   *first,
                      OlivineDate   *last,
                      GError       **error)
{
  g_autoptr (OlivineStmt) stmt = NULL;
  OlivineDb *db = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  *first = OLIVINE_DATE_NONE;
  *last = OLIVINE_DATE_NONE;
  db = olivine_store_get_db (store);
  stmt = olivine_db_prepare (db, "SELECT (SELECT min (date) FROM main.entry), "
                             "(SELECT max (date) FROM main.entry)", error);
  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  if (olivine_stmt_is_null (stmt, 0))
    return TRUE;

  return olivine_date_from_text (olivine_stmt_get_text (stmt, 0), first, error) &&
         olivine_date_from_text (olivine_stmt_get_text (stmt, 1), last, error);
}
