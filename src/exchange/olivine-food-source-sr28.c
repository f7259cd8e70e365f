/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The National Nutrient Database for Standard Reference as text: columns without
 * names, set out in its documentation (release 28, chapter “File Formats”).
 */

#include "config.h"

#include "olivine-food-join.h"
#include "olivine-food-run.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-excerpt.h"

typedef struct {
  OlivineFoodRun     *run;
  OlivineTableFolder *folder;
  OlivineFoodJoin    *join;
  GHashTable         *groups;    /* of group code to its name */
  const char         *file_name; /* that is being read */
  guint               n_needed;  /* cells of a row */
  OlivineLineFunc     read_row;
} Sr28;

static const struct {
  const char      *number;
  OlivineNutrient  nutrient;
} nutrients[] = {
  { "304", OLIVINE_NUTRIENT_MAGNESIUM },
  { "306", OLIVINE_NUTRIENT_POTASSIUM },
  { "305", OLIVINE_NUTRIENT_PHOSPHORUS },
  { "301", OLIVINE_NUTRIENT_CALCIUM },
  { "307", OLIVINE_NUTRIENT_SODIUM },
  { "208", OLIVINE_NUTRIENT_ENERGY },
  { "203", OLIVINE_NUTRIENT_PROTEIN },
  { "205", OLIVINE_NUTRIENT_CARBOHYDRATE },
  { "204", OLIVINE_NUTRIENT_FAT },
  { "291", OLIVINE_NUTRIENT_FIBRE },
};

static gboolean
refuse_cell (const Sr28  *sr28,
             guint        line,
             const char  *cell,
             GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (cell);

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: a file, a line of it, and what stands there */
               _("%s, line %u: “%s” is no number. Download the file again."),
               sr28->file_name, line, quoted);
  return FALSE;
}

static gboolean
read_key (const Sr28  *sr28,
          guint        line,
          const char  *cell,
          gint64      *key,
          GError     **error)
{
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (cell, 10, 1, 99999, &number, NULL))
    return refuse_cell (sr28, line, cell, error);
  *key = (gint64) number;

  return TRUE;
}

static gboolean
read_number (const Sr28  *sr28,
             guint        line,
             const char  *cell,
             double      *number,
             GError     **error)
{
  return olivine_food_run_number (cell, number) || refuse_cell (sr28, line, cell, error);
}

/* FD_GROUP.txt: FdGrp_Cd, FdGrp_Desc */
static gboolean
read_group (char     **cells,
            guint      n_cells,
            guint      line,
            gpointer   user_data,
            GError   **error)
{
  Sr28 *sr28 = user_data;

  g_hash_table_insert (sr28->groups, g_strdup (cells[0]), g_strdup (cells[1]));

  return TRUE;
}

/* FOOD_DES.txt: NDB_No, FdGrp_Cd, Long_Desc, Shrt_Desc, ComName, ManufacName … */
static gboolean
read_food (char     **cells,
           guint      n_cells,
           guint      line,
           gpointer   user_data,
           GError   **error)
{
  Sr28 *sr28 = user_data;
  const char *group = g_hash_table_lookup (sr28->groups, cells[1]);
  g_autofree char *name = olivine_food_run_clean_name (cells[2]);
  gint64 key = 0;

  return read_key (sr28, line, cells[0], &key, error) &&
         olivine_food_join_add (sr28->join, key, 0, cells[5], error) &&
         olivine_food_join_add_name (sr28->join, key, line, name, group != NULL ? group : "",
                                     error);
}

/* NUT_DATA.txt: NDB_No, Nutr_No, Nutr_Val, Num_Data_Pts … */
static gboolean
read_amount (char     **cells,
             guint      n_cells,
             guint      line,
             gpointer   user_data,
             GError   **error)
{
  Sr28 *sr28 = user_data;
  double n_analyses = NAN;
  double amount = NAN;
  gint64 key = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (nutrients); i++)
    {
      if (strcmp (nutrients[i].number, cells[1]) != 0)
        continue;
      if (!read_key (sr28, line, cells[0], &key, error) ||
          !read_number (sr28, line, cells[2], &amount, error) ||
          !read_number (sr28, line, cells[3], &n_analyses, error))
        return FALSE;
      return isnan (amount) ||
             olivine_food_join_add_amount (sr28->join, key, nutrients[i].nutrient, 0, amount,
                                           n_analyses >= 0.0 ? (int) MIN (n_analyses, 1e6) : -1,
                                           error);
    }

  return TRUE;
}

/* WEIGHT.txt: NDB_No, Seq, Amount, Msre_Desc, Gm_Wgt … */
static gboolean
read_portion (char     **cells,
              guint      n_cells,
              guint      line,
              gpointer   user_data,
              GError   **error)
{
  Sr28 *sr28 = user_data;
  double quantity = NAN;
  double grams = NAN;
  double rank = NAN;
  gint64 key = 0;

  if (!read_key (sr28, line, cells[0], &key, error) ||
      !read_number (sr28, line, cells[1], &rank, error) ||
      !read_number (sr28, line, cells[2], &quantity, error) ||
      !read_number (sr28, line, cells[4], &grams, error))
    return FALSE;
  if (!(quantity > 0.0) || !(grams > 0.0))
    return TRUE;
  g_strdelimit (cells[3], ";", ',');

  return olivine_food_join_add_portion (sr28->join, key, rank >= 0.0 ? (gint64) rank : 0, quantity,
                                        cells[3], grams, error);
}

static gboolean
read_line (char     **cells,
           guint      n_cells,
           guint      line,
           gpointer   user_data,
           GError   **error)
{
  Sr28 *sr28 = user_data;

  if (n_cells >= sr28->n_needed)
    return sr28->read_row (cells, n_cells, line, sr28, error);

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: a file, a line of it, and two counts of cells */
               ngettext ("%s, line %u: there is %u cell and not %u. Download the file again.",
                         "%s, line %u: there are %u cells and not %u. Download the file again.",
                         n_cells),
               sr28->file_name, line, n_cells, sr28->n_needed);
  return FALSE;
}

static const struct {
  const char      *file_name;
  gboolean         is_required;
  guint            n_needed;
  OlivineLineFunc  read_row;
} tables[] = {
  { "FD_GROUP.txt", FALSE, 2, read_group },
  { "FOOD_DES.txt", TRUE, 6, read_food },
  { "NUT_DATA.txt", TRUE, 4, read_amount },
  { "WEIGHT.txt", FALSE, 5, read_portion },
};

static gboolean
read_table (Sr28    *sr28,
            gsize    number,
            GError **error)
{
  const char *file_name = tables[number].file_name;
  g_autoptr (OlivineLineReader) reader = olivine_line_reader_new ('^', '~', read_line, sr28);
  g_autoptr (GInputStream) stream = NULL;

  if (!olivine_table_folder_has (sr28->folder, file_name))
    {
      if (!tables[number].is_required)
        return TRUE;
      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                   _("There is no %s in it, so it is no complete Standard Reference. Download it "
                     "again."), file_name);
      return FALSE;
    }
  sr28->file_name = file_name;
  sr28->n_needed = tables[number].n_needed;
  sr28->read_row = tables[number].read_row;
  stream = olivine_table_folder_read (sr28->folder, file_name, sr28->run->cancellable, error);

  return stream != NULL && olivine_food_run_read_lines (sr28->run, stream, reader, error);
}

static void
set_text (char **field,
          char  *text)
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
  Sr28 *sr28 = user_data;
  OlivineFoodPlace place = { line, FALSE, "Long_Desc", NULL, NULL };

  /* Not to be taken for a number of FoodData Central. */
  set_text (&food->id, g_strdup_printf ("usda:ndb-%05d", (int) key));
  set_text (&food->source_id, g_strdup_printf ("%05d", (int) key));
  set_text (&food->source, g_strdup ("usda-sr28"));

  return olivine_food_run_take (sr28->run, food, &place, error);
}

static void
sr28_clear (Sr28 *sr28)
{
  g_clear_pointer (&sr28->folder, olivine_table_folder_free);
  g_clear_pointer (&sr28->join, olivine_food_join_free);
  g_clear_pointer (&sr28->groups, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sr28, sr28_clear)

/* Private: whether a folder looks like that database; some of it may be missing. */
gboolean
olivine_food_source_is_sr28 (OlivineTableFolder *folder)
{
  return olivine_table_folder_has (folder, "FOOD_DES.txt") ||
         olivine_table_folder_has (folder, "NUT_DATA.txt");
}

/* Private: reads all foods of the Standard Reference. */
gboolean
olivine_food_source_sr28 (OlivineFoodRun  *run,
                          GError         **error)
{
  g_auto (Sr28) sr28 = { .run = run };
  gint64 n_foods = 0;

  sr28.groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sr28.folder = olivine_table_folder_open (run->file, run->cancellable, error);
  if (sr28.folder == NULL)
    return FALSE;
  sr28.join = olivine_food_join_new (error);
  if (sr28.join == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    run->n_bytes += olivine_table_folder_get_n_bytes (sr28.folder, tables[i].file_name);
  run->n_bytes /= OLIVINE_FOOD_TABLES_SHARE;
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!read_table (&sr28, i, error))
      return FALSE;
  if (!olivine_food_join_count (sr28.join, &n_foods, error))
    return FALSE;
  olivine_food_run_begin_staging (run, n_foods);

  return olivine_food_join_foreach (sr28.join, take_food, &sr28, error);
}
