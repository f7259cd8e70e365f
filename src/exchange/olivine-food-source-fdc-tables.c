/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tables of a FoodData Central download: which columns are wanted, and what a
 * row of them says.
 *
 * Field descriptions: https://fdc.nal.usda.gov/portal-data/external/dataDictionary
 */

#include "config.h"

#include "olivine-food-source-fdc.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "olivine-excerpt.h"

/* "undetermined": the words of the portion say what it is. */
#define NO_MEASURE "9999"

typedef struct {
  const char      *id;
  const char      *number;     /* of the older database, as some releases of survey foods have it */
  OlivineNutrient  nutrient;
  guint            preference; /* of several the smallest counts */
} FdcNutrient;

/* Ids begin at 1001 and numbers end before 1000, so that one cannot be the other.
 * Energy of Foundation foods may be there only by Atwater's specific factors, or
 * by the general ones; fat only as the label counts it; fibre only by the newer
 * method (AOAC 2011.25). */
static const FdcNutrient nutrients[] = {
  { "1090", "304", OLIVINE_NUTRIENT_MAGNESIUM, 0 },
  { "1092", "306", OLIVINE_NUTRIENT_POTASSIUM, 0 },
  { "1091", "305", OLIVINE_NUTRIENT_PHOSPHORUS, 0 },
  { "1087", "301", OLIVINE_NUTRIENT_CALCIUM, 0 },
  { "1093", "307", OLIVINE_NUTRIENT_SODIUM, 0 },
  { "1008", "208", OLIVINE_NUTRIENT_ENERGY, 0 },
  { "2048", "958", OLIVINE_NUTRIENT_ENERGY, 1 },
  { "2047", "957", OLIVINE_NUTRIENT_ENERGY, 2 },
  { "1003", "203", OLIVINE_NUTRIENT_PROTEIN, 0 },
  { "1005", "205", OLIVINE_NUTRIENT_CARBOHYDRATE, 0 },
  { "1004", "204", OLIVINE_NUTRIENT_FAT, 0 },
  { "1085", "298", OLIVINE_NUTRIENT_FAT, 1 },
  { "1079", "291", OLIVINE_NUTRIENT_FIBRE, 0 },
  { "2033", "293", OLIVINE_NUTRIENT_FIBRE, 1 },
};

static gboolean
refuse_cell (const char  *file_name,
             guint        line,
             const char  *column,
             const char  *cell,
             GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (cell);

  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: a file, a line of it, a column's name, and what stands there */
               _("%s, line %u: the %s “%s” is no number. Download the file again."),
               file_name, line, column, quoted);
  return FALSE;
}

static gboolean
read_key (const char  *cell,
          const char  *file_name,
          guint        line,
          gint64      *key,
          GError     **error)
{
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (cell, 10, 1, G_MAXINT64 / 2, &number, NULL))
    return refuse_cell (file_name, line, "fdc_id", cell, error);
  *key = (gint64) number;

  return TRUE;
}

static gboolean
read_amount (const char  *cell,
             const char  *file_name,
             guint        line,
             const char  *column,
             double      *amount,
             GError     **error)
{
  return olivine_food_run_number (cell, amount) ||
         refuse_cell (file_name, line, column, cell, error);
}

static const FdcNutrient *
find_nutrient (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nutrients); i++)
    if (strcmp (nutrients[i].id, id) == 0 || strcmp (nutrients[i].number, id) == 0)
      return &nutrients[i];

  return NULL;
}

/* id, unit_name */
static gboolean
read_nutrient (OlivineFdc         *fdc,
               const char *const  *cells,
               guint               line,
               GError            **error)
{
  const FdcNutrient *known = find_nutrient (cells[0]);
  const char *unit = known != NULL ? olivine_nutrient_get_unit (known->nutrient) : NULL;

  if (known == NULL || *cells[1] == '\0' || g_ascii_strcasecmp (cells[1], unit) == 0)
    return TRUE;
  if (g_ascii_strcasecmp (cells[1], "g") == 0 && strcmp (unit, "mg") == 0)
    fdc->factors[known->nutrient] = 1000.0;
  else if (g_ascii_strcasecmp (cells[1], "mg") == 0 && strcmp (unit, "g") == 0)
    fdc->factors[known->nutrient] = 0.001;
  else
    {
      g_autofree char *id = olivine_excerpt (cells[0]);
      g_autofree char *given = olivine_excerpt (cells[1]);

      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                   /* Translators: a number of a line, of a nutrient, and two units */
                   _("nutrient.csv, line %u: nutrient %s is given in %s and not in %s, which this "
                     "version does not know."), line, id, given, unit);
      return FALSE;
    }

  return TRUE;
}

/* id, name */
static gboolean
read_group (OlivineFdc         *fdc,
            const char *const  *cells,
            guint               line,
            GError            **error)
{
  g_hash_table_insert (fdc->groups, g_strdup (cells[0]), g_strdup (cells[1]));

  return TRUE;
}

static gboolean
read_measure (OlivineFdc         *fdc,
              const char *const  *cells,
              guint               line,
              GError            **error)
{
  g_hash_table_insert (fdc->measures, g_strdup (cells[0]), g_strdup (cells[1]));

  return TRUE;
}

/* fdc_id */
static gboolean
read_plain (OlivineFdc         *fdc,
            const char *const  *cells,
            guint               line,
            GError            **error)
{
  gint64 key = 0;

  return read_key (cells[0], olivine_fdc_kinds[fdc->kind].table.file_name, line, &key, error) &&
         olivine_food_join_add (fdc->join, key, fdc->kind, "", error);
}

/* "1 cup", "0.25 PIZZA": the number in front, 1 without. */
static char *
split_portion (const char *text,
               double     *quantity)
{
  g_autofree char *unit = NULL;
  char *end = NULL;

  *quantity = g_ascii_strtod (text, &end);
  if (end == text || !(*quantity > 0.0) || !isfinite (*quantity))
    {
      *quantity = 1.0;
      end = (char *) text;
    }
  unit = g_utf8_strdown (end, -1);

  return g_strstrip (g_strdelimit (g_steal_pointer (&unit), ";\r\n\t", ','));
}

static gboolean
is_grams (const char *unit)
{
  return g_ascii_strcasecmp (unit, "g") == 0 || g_ascii_strcasecmp (unit, "GRM") == 0;
}

/* fdc_id, brand_name, brand_owner, serving_size, serving_size_unit,
 * household_serving_fulltext */
static gboolean
read_branded (OlivineFdc         *fdc,
              const char *const  *cells,
              guint               line,
              GError            **error)
{
  const char *brand = *cells[1] != '\0' ? cells[1] : cells[2];
  g_autofree char *unit = NULL;
  double quantity = 1.0;
  double grams = NAN;
  gint64 key = 0;

  if (!read_key (cells[0], "branded_food.csv", line, &key, error) ||
      !olivine_food_join_add (fdc->join, key, fdc->kind, brand, error) ||
      !read_amount (cells[3], "branded_food.csv", line, "serving_size", &grams, error))
    return FALSE;
  if (!(grams > 0.0) || !is_grams (cells[4]))
    return TRUE;

  unit = split_portion (cells[5], &quantity);

  return olivine_food_join_add_portion (fdc->join, key, 0, quantity,
                                        *unit != '\0' ? unit : "serving", grams, error);
}

/* fdc_id, description, food_category_id */
static gboolean
read_food (OlivineFdc         *fdc,
           const char *const  *cells,
           guint               line,
           GError            **error)
{
  const char *group = g_hash_table_lookup (fdc->groups, cells[2]);
  g_autofree char *name = olivine_food_run_clean_name (cells[1]);
  gint64 key = 0;

  return read_key (cells[0], "food.csv", line, &key, error) &&
         olivine_food_join_add_name (fdc->join, key, line, name, group != NULL ? group : "",
                                     error);
}

/* fdc_id, nutrient_id, amount, data_points */
static gboolean
read_food_nutrient (OlivineFdc         *fdc,
                    const char *const  *cells,
                    guint               line,
                    GError            **error)
{
  const FdcNutrient *known = find_nutrient (cells[1]);
  double n_analyses = NAN;
  double amount = NAN;
  gint64 key = 0;

  if (known == NULL)
    return TRUE;
  if (!read_key (cells[0], "food_nutrient.csv", line, &key, error) ||
      !read_amount (cells[2], "food_nutrient.csv", line, "amount", &amount, error) ||
      !read_amount (cells[3], "food_nutrient.csv", line, "data_points", &n_analyses, error))
    return FALSE;
  if (isnan (amount))
    return TRUE;

  return olivine_food_join_add_amount (fdc->join, key, known->nutrient, known->preference,
                                       amount * fdc->factors[known->nutrient],
                                       n_analyses >= 0.0 ? (int) MIN (n_analyses, 1e6) : -1,
                                       error);
}

static gboolean
is_code (const char *text)
{
  return text[strspn (text, "0123456789")] == '\0';
}

/* "cup" and "sliced", or only "cup, diced" where the measure is undetermined.  In
 * survey foods the modifier is a code and the description says it all. */
static char *
name_portion (OlivineFdc  *fdc,
              const char  *measure_id,
              const char  *modifier,
              const char  *description,
              double      *quantity)
{
  const char *measure = g_hash_table_lookup (fdc->measures, measure_id);
  g_autofree char *name = NULL;

  if (strcmp (measure_id, NO_MEASURE) == 0)
    measure = NULL;
  if (is_code (modifier))
    modifier = "";
  if (measure == NULL && *modifier == '\0')
    return split_portion (description, quantity);
  if (measure == NULL)
    name = g_strdup (modifier);
  else if (*modifier == '\0')
    name = g_strdup (measure);
  else
    name = g_strdup_printf ("%s, %s", measure, modifier);

  return g_strstrip (g_strdelimit (g_steal_pointer (&name), ";\r\n\t", ','));
}

/* fdc_id, gram_weight, seq_num, amount, measure_unit_id, modifier, portion_description */
static gboolean
read_portion (OlivineFdc         *fdc,
              const char *const  *cells,
              guint               line,
              GError            **error)
{
  const char *file_name = "food_portion.csv";
  g_autofree char *unit = NULL;
  double quantity = NAN;
  double grams = NAN;
  double rank = NAN;
  gint64 key = 0;

  if (!read_key (cells[0], file_name, line, &key, error) ||
      !read_amount (cells[1], file_name, line, "gram_weight", &grams, error) ||
      !read_amount (cells[2], file_name, line, "seq_num", &rank, error) ||
      !read_amount (cells[3], file_name, line, "amount", &quantity, error))
    return FALSE;
  if (isnan (quantity))
    quantity = 1.0;
  unit = name_portion (fdc, cells[4], cells[5], cells[6], &quantity);
  if (!(grams > 0.0) || !(quantity > 0.0) || *unit == '\0' ||
      strcmp (unit, "quantity not specified") == 0)
    return TRUE;

  return olivine_food_join_add_portion (fdc->join, key, rank >= 0.0 ? (gint64) rank : 0, quantity,
                                        unit, grams, error);
}

static const OlivineFdcTable nutrient_table = {
  "nutrient.csv", { "id", "unit_name" }, 2, read_nutrient,
};
static const OlivineFdcTable group_table = {
  "food_category.csv", { "id", "description" }, 2, read_group,
};
static const OlivineFdcTable measure_table = {
  "measure_unit.csv", { "id", "name" }, 2, read_measure,
};

const OlivineFdcTable *const olivine_fdc_words[] = {
  &nutrient_table, &group_table, &measure_table, NULL,
};

const OlivineFdcTable olivine_fdc_food = {
  "food.csv", { "fdc_id", "description", "food_category_id" }, 2, read_food,
};

const OlivineFdcTable olivine_fdc_amount = {
  "food_nutrient.csv", { "fdc_id", "nutrient_id", "amount", "data_points" }, 3,
  read_food_nutrient,
};

const OlivineFdcTable olivine_fdc_portion = {
  "food_portion.csv",
  { "fdc_id", "gram_weight", "seq_num", "amount", "measure_unit_id", "modifier",
    "portion_description" },
  2, read_portion,
};

const OlivineFdcKind olivine_fdc_kinds[] = {
  { { "foundation_food.csv", { "fdc_id" }, 1, read_plain }, "usda-fdc-foundation", FALSE },
  { { "sr_legacy_food.csv", { "fdc_id" }, 1, read_plain }, "usda-fdc-sr-legacy", FALSE },
  { { "survey_fndds_food.csv", { "fdc_id" }, 1, read_plain }, "usda-fdc-survey", FALSE },
  { { "branded_food.csv",
      { "fdc_id", "brand_name", "brand_owner", "serving_size", "serving_size_unit",
        "household_serving_fulltext" },
      1, read_branded },
    "usda-fdc-branded", TRUE },
  { { NULL }, NULL, FALSE },
};
