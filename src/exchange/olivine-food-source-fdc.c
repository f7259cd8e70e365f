/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* FoodData Central, as a .zip or unpacked.
 *
 * food.csv of the Foundation download is mostly samples that were analysed for a
 * food; the foods are the rows of foundation_food.csv, as those of the other
 * kinds are the rows of theirs.  So these are read first, and what the other
 * tables say of anything else is passed over.
 */

#include "config.h"

#include "olivine-food-source-fdc.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  OlivineFdc            *fdc;
  const OlivineFdcTable *table;
  gboolean               has_header;
  int                    positions[OLIVINE_FDC_MAX_COLUMNS]; /* -1 where there is none */
} TableReading;

static int
find_column (GPtrArray  *header,
             const char *name)
{
  for (guint i = 0; i < header->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (header, i), name) == 0)
      return (int) i;

  return -1;
}

static gboolean
read_header (TableReading  *reading,
             GPtrArray     *header,
             GError       **error)
{
  const OlivineFdcTable *table = reading->table;

  reading->has_header = TRUE;
  for (guint i = 0; i < OLIVINE_FDC_MAX_COLUMNS && table->columns[i] != NULL; i++)
    {
      reading->positions[i] = find_column (header, table->columns[i]);
      if (reading->positions[i] >= 0 || i >= table->n_required)
        continue;
      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                   _("%s has no column “%s”, so it is no table of FoodData Central. "
                     "Download the file again."), table->file_name, table->columns[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_record (GPtrArray  *record,
             guint       line,
             gpointer    user_data,
             GError    **error)
{
  TableReading *reading = user_data;
  const OlivineFdcTable *table = reading->table;
  const char *cells[OLIVINE_FDC_MAX_COLUMNS] = { NULL };

  if (!reading->has_header)
    return read_header (reading, record, error);

  for (guint i = 0; i < OLIVINE_FDC_MAX_COLUMNS && table->columns[i] != NULL; i++)
    {
      int position = reading->positions[i];

      cells[i] = position >= 0 && (guint) position < record->len ? record->pdata[position] : "";
    }

  return table->read_row (reading->fdc, cells, line, error);
}

static gboolean
read_table (OlivineFdc             *fdc,
            const OlivineFdcTable  *table,
            GError                **error)
{
  TableReading reading = { fdc, table, FALSE, { 0 } };
  g_autoptr (GInputStream) stream = NULL;

  stream = olivine_table_folder_read (fdc->folder, table->file_name, fdc->run->cancellable, error);

  if (stream == NULL ||
      !olivine_food_run_read_csv (fdc->run, stream, read_record, &reading, error))
    {
      if (!g_cancellable_is_cancelled (fdc->run->cancellable))
        g_prefix_error (error, "%s: ", table->file_name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_if_there (OlivineFdc             *fdc,
               const OlivineFdcTable  *table,
               GError                **error)
{
  return !olivine_table_folder_has (fdc->folder, table->file_name) ||
         read_table (fdc, table, error);
}

static gboolean
require (OlivineFdc             *fdc,
         const OlivineFdcTable  *table,
         GError                **error)
{
  if (olivine_table_folder_has (fdc->folder, table->file_name))
    return TRUE;

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               _("There is no %s in it, so it is no complete download of FoodData Central. "
                 "Download it again, and choose the .zip itself or the folder that was in it."),
               table->file_name);
  return FALSE;
}

static gboolean
read_kinds (OlivineFdc  *fdc,
            GError     **error)
{
  gboolean is_any_there = FALSE;

  for (fdc->kind = 0; olivine_fdc_kinds[fdc->kind].source != NULL; fdc->kind++)
    {
      const OlivineFdcTable *table = &olivine_fdc_kinds[fdc->kind].table;

      if (!olivine_table_folder_has (fdc->folder, table->file_name))
        continue;
      is_any_there = TRUE;
      if (!read_table (fdc, table, error))
        return FALSE;
    }

  return is_any_there || require (fdc, &olivine_fdc_kinds[0].table, error);
}

static void
count_bytes (OlivineFdc *fdc)
{
  guint64 n_bytes = 0;

  for (guint i = 0; olivine_fdc_words[i] != NULL; i++)
    n_bytes += olivine_table_folder_get_n_bytes (fdc->folder, olivine_fdc_words[i]->file_name);
  for (guint i = 0; olivine_fdc_kinds[i].source != NULL; i++)
    n_bytes += olivine_table_folder_get_n_bytes (fdc->folder,
                                                 olivine_fdc_kinds[i].table.file_name);
  n_bytes += olivine_table_folder_get_n_bytes (fdc->folder, olivine_fdc_food.file_name);
  n_bytes += olivine_table_folder_get_n_bytes (fdc->folder, olivine_fdc_amount.file_name);
  n_bytes += olivine_table_folder_get_n_bytes (fdc->folder, olivine_fdc_portion.file_name);
  fdc->run->n_bytes = n_bytes / OLIVINE_FOOD_TABLES_SHARE;
}

static gboolean
read_tables (OlivineFdc  *fdc,
             GError     **error)
{
  for (guint i = 0; olivine_fdc_words[i] != NULL; i++)
    if (!read_if_there (fdc, olivine_fdc_words[i], error))
      return FALSE;

  return read_kinds (fdc, error) &&
         read_table (fdc, &olivine_fdc_food, error) &&
         read_table (fdc, &olivine_fdc_amount, error) &&
         read_if_there (fdc, &olivine_fdc_portion, error);
}

static void
set_text (char       **field,
          char        *text)
{
  g_free (*field);
  *field = text;
}

static gboolean
take_food (OlivineFood  *food,
           gint64        key,
           int           kind,
           guint         line,
           gpointer      user_data,
           GError      **error)
{
  OlivineFdc *fdc = user_data;
  OlivineFoodPlace place = { line, olivine_fdc_kinds[kind].are_products, "description", NULL, NULL };

  set_text (&food->source_id, g_strdup_printf ("%" G_GINT64_FORMAT, key));
  set_text (&food->id, g_strconcat ("usda:", food->source_id, NULL));
  set_text (&food->source, g_strdup (olivine_fdc_kinds[kind].source));
  if (line > 0)
    return olivine_food_run_take (fdc->run, food, &place, error);

  olivine_food_run_reject (fdc->run, 0, "fdc_id", food->source_id,
                           _("food.csv has no row for this food, so it has no name."));

  return TRUE;
}

static void
fdc_clear (OlivineFdc *fdc)
{
  g_clear_pointer (&fdc->folder, olivine_table_folder_free);
  g_clear_pointer (&fdc->join, olivine_food_join_free);
  g_clear_pointer (&fdc->groups, g_hash_table_unref);
  g_clear_pointer (&fdc->measures, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OlivineFdc, fdc_clear)

/* Private: whether a folder looks like such a download; some of it may be missing. */
gboolean
olivine_food_source_is_fdc (OlivineTableFolder *folder)
{
  return olivine_table_folder_has (folder, olivine_fdc_food.file_name) ||
         olivine_table_folder_has (folder, olivine_fdc_amount.file_name);
}

/* Private: reads all foods of a FoodData Central download. */
gboolean
olivine_food_source_fdc (OlivineFoodRun  *run,
                         GError         **error)
{
  g_auto (OlivineFdc) fdc = { .run = run };
  gint64 n_foods = 0;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    fdc.factors[i] = 1.0;
  fdc.groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fdc.measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fdc.folder = olivine_table_folder_open (run->file, run->cancellable, error);
  if (fdc.folder == NULL ||
      !require (&fdc, &olivine_fdc_food, error) ||
      !require (&fdc, &olivine_fdc_amount, error))
    return FALSE;
  fdc.join = olivine_food_join_new (error);
  if (fdc.join == NULL)
    return FALSE;
  count_bytes (&fdc);

  if (!read_tables (&fdc, error) ||
      !olivine_food_join_count (fdc.join, &n_foods, error))
    return FALSE;
  olivine_food_run_begin_staging (run, n_foods);

  return olivine_food_join_foreach (fdc.join, take_food, &fdc, error);
}
