/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an import left unknown.
 *
 * A gap is a name under which entries stand that have no food of a catalogue and
 * no magnesium, but a weight or an energy by which it can be borrowed.  Filling
 * one is a single change of the diary, undone as one.
 */

#include "config.h"

#include "olivine-gap.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-catalogue.h"
#include "olivine-entry-rows.h"
#include "olivine-journal.h"

#define N_MATCHES 5
#define MIN_WORD_CHARS 3

/* ?1 is the import, or NULL for the whole diary. */
#define IS_GAP \
  "kind = 'food' AND food_id = '' AND magnesium_mg IS NULL AND (grams > 0 OR energy_kcal > 0) " \
  "AND (?1 IS NULL OR import_id = ?1)"

typedef struct {
  const char        *name;
  gint64             import_id;
  const OlivineFood *food;
  const char        *note;
  guint              n_filled;
} GapWork;

/**
 * olivine_gap_free:
 * @gap: (transfer full): a gap
 *
 * Frees a gap.
 */
void
olivine_gap_free (OlivineGap *gap)
{
  g_free (gap->food);
  g_ptr_array_unref (gap->matches);
  g_free (gap);
}

static void
bind_import (OlivineStmt *stmt,
             gint64       import_id)
{
  if (import_id == 0)
    olivine_stmt_bind_null (stmt, 0);
  else
    olivine_stmt_bind_int (stmt, 0, import_id);
}

static GPtrArray *
load_names (OlivineStore  *store,
            gint64         import_id,
            guint          limit,
            GError       **error)
{
  OlivineDb *db = olivine_store_get_db (store);
  g_autoptr (GPtrArray) gaps =
    g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_gap_free);
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT food, count(*) FROM main.entry WHERE " IS_GAP
                             " GROUP BY food ORDER BY 2 DESC, 1 LIMIT ?2", error);
  if (stmt == NULL)
    return NULL;
  bind_import (stmt, import_id);
  olivine_stmt_bind_int (stmt, 1, limit);

  for (;;)
    {
      OlivineGap *gap = NULL;

      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&gaps);
      gap = g_new0 (OlivineGap, 1);
      gap->food = olivine_stmt_dup_text (stmt, 0);
      gap->n_entries = (guint) olivine_stmt_get_int (stmt, 1);
      gap->matches = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
      g_ptr_array_add (gaps, gap);
    }
}

/* Adds what a search for @words finds, as far as it can fill a gap without matches. */
static gboolean
add_matches (OlivineStore  *store,
             OlivineGap    *gap,
             const char    *words,
             GError       **error)
{
  OlivineFoodQuery query = { .words = words, .limit = 2 * N_MATCHES };
  g_autoptr (GPtrArray) found = olivine_catalogue_search (store, &query, error);

  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < found->len && gap->matches->len < N_MATCHES; i++)
    {
      OlivineFood *food = found->pdata[i];

      if (!isnan (food->per_100g.amount[OLIVINE_NUTRIENT_MAGNESIUM]))
        g_ptr_array_add (gap->matches, olivine_food_ref (food));
    }

  return TRUE;
}

/* Other programs write "Almonds, Raw, Unsalted (Kirkland)": what stands before the
 * first comma or bracket says most, and then its last word, "Greek Yogurt". */
static gboolean
find_matches (OlivineStore  *store,
              OlivineGap    *gap,
              GError       **error)
{
  g_autofree char *head = g_strndup (gap->food, strcspn (gap->food, ",(["));
  const char *last = NULL;

  g_strstrip (head);
  last = strrchr (head, ' ');
  last = last != NULL ? last + 1 : head;

  return add_matches (store, gap, gap->food, error)
         && (gap->matches->len > 0 || *head == '\0' || add_matches (store, gap, head, error))
         && (gap->matches->len > 0 || g_utf8_strlen (last, -1) < MIN_WORD_CHARS
             || add_matches (store, gap, last, error));
}

/**
 * olivine_gap_list:
 * @store: a store
 * @import_id: the import whose entries are meant; 0: the whole diary
 * @limit: how many at most
 * @error: return location for the error
 *
 * Lists the names under which magnesium is missing and can be borrowed, the most
 * frequent first, each with the foods that come nearest; there may be none.
 *
 * Returns: (transfer full) (nullable) (element-type OlivineGap): the gaps
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
GPtrArray *
olivine_gap_list (OlivineStore  *store,
                  gint64         import_id,
                  guint          limit,
                  GError       **error)
{
  g_autoptr (GPtrArray) gaps = NULL;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), NULL);
  g_return_val_if_fail (import_id >= 0, NULL);

  gaps = load_names (store, import_id, limit, error);
  for (guint i = 0; gaps != NULL && i < gaps->len; i++)
    if (!find_matches (store, gaps->pdata[i], error))
      return NULL;

  return g_steal_pointer (&gaps);
}

/* Their uids; the entries are read one by one, as they are changed. */
static GPtrArray *
load_uids (OlivineDb      *db,
           const GapWork  *work,
           GError        **error)
{
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (OlivineStmt) stmt = NULL;
  gboolean has_row = FALSE;

  stmt = olivine_db_prepare (db, "SELECT uid FROM main.entry WHERE " IS_GAP
                             " AND food = ?2 ORDER BY pk", error);
  if (stmt == NULL)
    return NULL;
  bind_import (stmt, work->import_id);
  olivine_stmt_bind_text (stmt, 1, work->name);
  for (;;)
    {
      if (!olivine_db_step (db, stmt, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&uids);
      g_ptr_array_add (uids, olivine_stmt_dup_text (stmt, 0));
    }
}

static gboolean
fill_one (OlivineDb      *db,
          OlivineChange  *change,
          GapWork        *work,
          const char     *uid,
          GError        **error)
{
  g_autoptr (OlivineEntry) entry = olivine_entry_rows_find (db, uid, error);

  if (entry == NULL)
    return FALSE;
  if (!olivine_entry_borrow (entry, work->food, work->note))
    return TRUE;

  work->n_filled++;
  return olivine_journal_watch (change, OLIVINE_ROW_ENTRY, uid, error)
         && olivine_entry_rows_update (db, entry, error);
}

static gboolean
fill_work (OlivineDb  *db,
           gpointer    user_data,
           GError    **error)
{
  GapWork *work = user_data;
  g_autofree char *label = g_strdup_printf ("fill %s", work->name);
  g_autoptr (OlivineChange) change = olivine_journal_begin (db, label);
  g_autoptr (GPtrArray) uids = load_uids (db, work, error);

  work->n_filled = 0;
  if (uids == NULL)
    return FALSE;
  for (guint i = 0; i < uids->len; i++)
    if (!fill_one (db, change, work, uids->pdata[i], error))
      return FALSE;

  return olivine_journal_commit (change, error);
}

/**
 * olivine_gap_fill:
 * @store: a store
 * @name: the name of a gap
 * @import_id: the import whose entries are meant; 0: the whole diary
 * @food: a food like it
 * @note: (nullable): whose figures they are, for the entries' notes
 * @n_filled: (out) (optional): how many entries were filled
 * @error: return location for the error
 *
 * Borrows what the entries of a gap do not know from @food, as one change, and
 * marks them as estimated.  What they know stays.
 *
 * Returns: whether the diary was written
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_gap_fill (OlivineStore       *store,
                  const char         *name,
                  gint64              import_id,
                  const OlivineFood  *food,
                  const char         *note,
                  guint              *n_filled,
                  GError            **error)
{
  GapWork work = { .name = name, .import_id = import_id, .food = food, .note = note };

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL && food != NULL, FALSE);

  if (!olivine_db_transaction (olivine_store_get_db (store), fill_work, &work, error))
    return FALSE;
  if (n_filled != NULL)
    *n_filled = work.n_filled;
  if (work.n_filled > 0)
    olivine_store_emit_changed (store);

  return TRUE;
}

/**
 * olivine_gap_last_import:
 * @store: a store
 * @import_id: (out): the id of the last import into the diary; 0 if there is none
 * @error: return location for the error
 *
 * Returns: whether it could be told
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_gap_last_import (OlivineStore  *store,
                         gint64        *import_id,
                         GError       **error)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (import_id != NULL, FALSE);

  return olivine_db_get_int (olivine_store_get_db (store),
                             "SELECT coalesce (max (id), 0) FROM main.import_run WHERE undone = 0",
                             import_id, error);
}
