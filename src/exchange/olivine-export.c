/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The diary and the user's own foods as tables that olivine_import_file() takes
 * back.  The rows are sorted by what is written in them, so that the same diary
 * gives the same bytes wherever it was kept.
 */

#include "config.h"

#include "olivine-export-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "olivine-catalogue.h"
#include "olivine-columns.h"

#define FOOD_PAGE 1000

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const OlivineEntry *first = *(const OlivineEntry *const *) a;
  const OlivineEntry *second = *(const OlivineEntry *const *) b;
  int order = olivine_date_compare (first->date, second->date);

  if (order == 0)
    order = strcmp (first->time, second->time);
  if (order == 0)
    order = strcmp (olivine_meal_to_nick (first->meal), olivine_meal_to_nick (second->meal));
  if (order == 0)
    order = strcmp (olivine_kind_to_nick (first->kind), olivine_kind_to_nick (second->kind));
  if (order == 0)
    order = strcmp (first->uid, second->uid);

  return order;
}

static const char *
yes_or_no (gboolean is_yes)
{
  return is_yes ? "yes" : "no";
}

static void
add_entry (OlivineCsvWriter   *writer,
           const OlivineEntry *entry)
{
  g_autofree char *date = olivine_date_to_text (entry->date);

  olivine_csv_writer_add (writer, date);
  olivine_csv_writer_add (writer, entry->time);
  olivine_csv_writer_add (writer, olivine_meal_to_nick (entry->meal));
  olivine_csv_writer_add_text (writer, entry->dish);
  olivine_csv_writer_add (writer, olivine_kind_to_nick (entry->kind));
  olivine_csv_writer_add_text (writer, entry->food_id);
  olivine_csv_writer_add_text (writer, entry->food);
  olivine_csv_writer_add_thousandths (writer, entry->quantity);
  olivine_csv_writer_add_text (writer, entry->unit);
  olivine_csv_writer_add_thousandths (writer, entry->grams);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    olivine_csv_writer_add_thousandths (writer, entry->snapshot.thousandths[i]);
  olivine_csv_writer_add (writer, yes_or_no (entry->estimated));
  olivine_csv_writer_add_text (writer, entry->compound);
  olivine_csv_writer_add_thousandths (writer, entry->compound_mg);
  olivine_csv_writer_add (writer, yes_or_no (entry->agreed));
  olivine_csv_writer_add_text (writer, entry->cautions);
  olivine_csv_writer_add_text (writer, entry->note);
  olivine_csv_writer_add_text (writer, entry->uid);
  olivine_csv_writer_end_record (writer);
}

/* Private: writes entries as a diary file, sorted by date, time, meal, kind and uid. */
void
olivine_export_add_entries (OlivineCsvWriter *writer,
                            GPtrArray        *entries)
{
  static const char *const columns[] = { OLIVINE_DIARY_COLUMNS };
  g_autoptr (GPtrArray) sorted = NULL;

  sorted = g_ptr_array_copy (entries, (GCopyFunc) (void (*) (void)) olivine_entry_ref, NULL);
  g_ptr_array_set_free_func (sorted, (GDestroyNotify) olivine_entry_unref);
  g_ptr_array_sort (sorted, compare_entries);

  olivine_csv_writer_add_all (writer, columns, G_N_ELEMENTS (columns));
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < sorted->len; i++)
    add_entry (writer, g_ptr_array_index (sorted, i));
}

/**
 * olivine_export_entries:
 * @entries: (element-type OlivineEntry): entries in any order
 *
 * Writes entries as a diary file, sorted by date, time, meal, kind and uid.
 *
 * Returns: (transfer full): the bytes of the file
 */
GString *
olivine_export_entries (GPtrArray *entries)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (entries != NULL, NULL);

  olivine_export_add_entries (writer, entries);

  return olivine_csv_writer_dup_text (writer);
}

static int
compare_foods (gconstpointer a,
               gconstpointer b)
{
  const OlivineFood *first = *(const OlivineFood *const *) a;
  const OlivineFood *second = *(const OlivineFood *const *) b;
  int order = strcmp (first->name, second->name);

  return order != 0 ? order : strcmp (first->id, second->id);
}

static void
add_food (OlivineCsvWriter  *writer,
          const OlivineFood *food)
{
  g_autofree char *portions = olivine_portions_to_text (food->portions);

  olivine_csv_writer_add_text (writer, food->id);
  olivine_csv_writer_add_text (writer, food->name);
  olivine_csv_writer_add_text (writer, food->group);
  olivine_csv_writer_add (writer, olivine_processing_to_nick (food->processing));
  olivine_csv_writer_add_text (writer, food->brand);
  olivine_csv_writer_add_text (writer, food->source);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    olivine_csv_writer_add_double (writer, food->per_100g.amount[i]);
  olivine_csv_writer_add_text (writer, portions);
  olivine_csv_writer_add_text (writer, food->keywords);
  olivine_csv_writer_end_record (writer);
}

/* Private: writes foods as a foods file, sorted by name and id. */
void
olivine_export_add_foods (OlivineCsvWriter *writer,
                          GPtrArray        *foods)
{
  static const char *const columns[] = { OLIVINE_FOOD_COLUMNS };
  g_autoptr (GPtrArray) sorted = NULL;

  sorted = g_ptr_array_copy (foods, (GCopyFunc) (void (*) (void)) olivine_food_ref, NULL);
  g_ptr_array_set_free_func (sorted, (GDestroyNotify) olivine_food_unref);
  g_ptr_array_sort (sorted, compare_foods);

  olivine_csv_writer_add_all (writer, columns, G_N_ELEMENTS (columns));
  olivine_csv_writer_end_record (writer);
  for (guint i = 0; i < sorted->len; i++)
    add_food (writer, g_ptr_array_index (sorted, i));
}

/**
 * olivine_export_food_list:
 * @foods: (element-type OlivineFood): foods in any order
 *
 * Writes foods as a foods file, sorted by name and id.
 *
 * Returns: (transfer full): the bytes of the file
 */
GString *
olivine_export_food_list (GPtrArray *foods)
{
  g_autoptr (OlivineCsvWriter) writer = olivine_csv_writer_new ();

  g_return_val_if_fail (foods != NULL, NULL);

  olivine_export_add_foods (writer, foods);

  return olivine_csv_writer_dup_text (writer);
}

/* A search answers with as much of a food as a list shows; all of it is asked
 * for one by one. */
static gboolean
collect_page (OlivineStore  *store,
              guint          offset,
              GPtrArray     *foods,
              guint         *n_found,
              GError       **error)
{
  OlivineFoodQuery query = {
    .words = "", .own_only = TRUE, .sort = OLIVINE_SORT_NAME, .limit = FOOD_PAGE, .offset = offset,
  };
  g_autoptr (GPtrArray) found = olivine_catalogue_search (store, &query, error);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const OlivineFood *listed = g_ptr_array_index (found, i);
      OlivineFood *food = olivine_catalogue_get (store, listed->id, error);

      if (food == NULL)
        return FALSE;
      g_ptr_array_add (foods, food);
    }
  *n_found = found->len;

  return TRUE;
}

/* Private: the person's own foods and recipes. */
GPtrArray *
olivine_export_load_foods (OlivineStore  *store,
                           GError       **error)
{
  g_autoptr (GPtrArray) foods = NULL;
  guint n_found = 0;

  foods = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_food_unref);
  do
    {
      if (!collect_page (store, foods->len, foods, &n_found, error))
        return NULL;
    }
  while (n_found == FOOD_PAGE);

  return g_steal_pointer (&foods);
}

/**
 * olivine_export_write:
 * @bytes: the bytes of a file
 * @path: where to
 * @error: return location for an error
 *
 * Writes a file that only its owner can read.  It takes the place of an older
 * one only when it is complete.
 *
 * Returns: whether it was written; else @error is a %G_FILE_ERROR, and what was
 *   there is untouched
 */
gboolean
olivine_export_write (GString     *bytes,
                      const char  *path,
                      GError     **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_set_contents_full (path, bytes->str, bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, error))
    return TRUE;

  /* Translators: the name of a file, then the reason */
  g_prefix_error (error, _("%s was not written. Choose another place. "), path);
  return FALSE;
}
