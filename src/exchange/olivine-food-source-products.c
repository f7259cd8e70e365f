/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables with a product a row: Open Food Facts (tabs, no quoting, two hundred
 * columns) and FoodYou (CSV).  Both give minerals in grams per 100 g.
 *
 * They are written by many hands: what cannot be is rejected row by row, and a
 * cell that is empty is unknown.
 */

#include "config.h"

#include "olivine-food-run.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define KJ_PER_KCAL 4.184
#define MG_PER_G 1000.0

enum
{
  COLUMN_CODE,
  COLUMN_NAME,
  COLUMN_BRANDS,
  COLUMN_KEYWORDS,
  COLUMN_SERVING_G,
  COLUMN_SERVING,
  COLUMN_NOVA,
  COLUMN_ENERGY_KJ,
  N_COLUMNS,
};

typedef struct {
  const char *source;
  const char *id_prefix;
  gboolean    code_is_id;   /* else the id is made of name, brand and code */
  const char *columns[N_COLUMNS]; /* NULL where the format has none */
  const char *nutrients[OLIVINE_N_NUTRIENTS];
} ProductFormat;

static const ProductFormat open_food_facts = {
  "open-food-facts", "off:", TRUE,
  { "code", "product_name", "brands", "generic_name", "serving_quantity", "serving_size",
    "nova_group", "energy_100g" },
  { "magnesium_100g", "potassium_100g", "phosphorus_100g", "calcium_100g", "sodium_100g",
    "energy-kcal_100g", "proteins_100g", "carbohydrates_100g", "fat_100g", "fiber_100g" },
};

static const ProductFormat foodyou = {
  "foodyou", "foodyou:", FALSE,
  { "Barcode", "Name", "Brand", NULL, "Serving Weight (g)", NULL, NULL, NULL },
  { "Magnesium (g)", "Potassium (g)", "Phosphorus (g)", "Calcium (g)", "Sodium (g)",
    "Energy (kcal)", "Proteins (g)", "Carbohydrates (g)", "Fats (g)", "Dietary Fiber (g)" },
};

typedef struct {
  OlivineFoodRun      *run;
  const ProductFormat *format;
  guint                n_columns; /* of the header; 0 before it */
  int                  positions[N_COLUMNS];
  int                  nutrient_positions[OLIVINE_N_NUTRIENTS];

  /* The row that is being read. */
  char               **cells;
  guint                line;
} Products;

static int
find_column (char       **header,
             guint        n_columns,
             const char  *name)
{
  for (guint i = 0; name != NULL && i < n_columns; i++)
    if (g_ascii_strcasecmp (header[i], name) == 0)
      return (int) i;

  return -1;
}

static void
read_header (Products  *products,
             char     **header,
             guint      n_columns)
{
  const ProductFormat *format = products->format;

  products->n_columns = n_columns;
  for (int i = 0; i < N_COLUMNS; i++)
    products->positions[i] = find_column (header, n_columns, format->columns[i]);
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    products->nutrient_positions[i] = find_column (header, n_columns, format->nutrients[i]);
}

static const char *
get_cell (const Products *products,
          int             position)
{
  return position >= 0 ? products->cells[position] : "";
}

static const char *
get_column (const Products *products,
            int             column)
{
  return get_cell (products, products->positions[column]);
}

/* Grams times a thousand, without the dust of binary fractions. */
static double
to_our_unit (OlivineNutrient nutrient,
             double          amount)
{
  if (nutrient >= OLIVINE_NUTRIENT_ENERGY || isnan (amount))
    return amount;

  return round (amount * MG_PER_G * 1e6) / 1e6;
}

static gboolean
read_nutrients (Products    *products,
                OlivineFood *food)
{
  double *amounts = food->per_100g.amount;
  double kj = NAN;

  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    {
      const char *cell = get_cell (products, products->nutrient_positions[i]);
      double amount = NAN;

      if (!olivine_food_run_number (cell, &amount))
        {
          olivine_food_run_reject (products->run, products->line, products->format->nutrients[i],
                                   cell, _("This is no number."));
          return FALSE;
        }
      amounts[i] = to_our_unit ((OlivineNutrient) i, amount);
    }
  if (isnan (amounts[OLIVINE_NUTRIENT_ENERGY]) &&
      olivine_food_run_number (get_column (products, COLUMN_ENERGY_KJ), &kj))
    amounts[OLIVINE_NUTRIENT_ENERGY] = kj / KJ_PER_KCAL;

  return TRUE;
}

/* What a serving of a drink is given in says nothing of its weight. */
static gboolean
is_volume (const char *serving)
{
  g_autofree char *folded = g_ascii_strdown (serving, -1);
  const char *unit = folded + strspn (folded, "0123456789., ");

  return g_str_has_prefix (unit, "ml") || g_str_has_prefix (unit, "cl") ||
         g_str_has_prefix (unit, "dl") || g_str_has_prefix (unit, "fl") ||
         (*unit == 'l' && !g_ascii_isalpha (unit[1]));
}

static void
read_serving (Products    *products,
              OlivineFood *food)
{
  double grams = NAN;

  if (olivine_food_run_number (get_column (products, COLUMN_SERVING_G), &grams) && grams > 0.0 &&
      !is_volume (get_column (products, COLUMN_SERVING)))
    g_ptr_array_add (food->portions, olivine_portion_new (1, "serving", grams));
}

/* NOVA 1 to 4 are the four classes of processing. */
static OlivineProcessing
read_processing (const Products *products)
{
  static const OlivineProcessing classes[] = {
    OLIVINE_PROCESSING_WHOLE, OLIVINE_PROCESSING_CULINARY, OLIVINE_PROCESSING_PROCESSED,
    OLIVINE_PROCESSING_ULTRA,
  };
  const char *nova = get_column (products, COLUMN_NOVA);

  return *nova >= '1' && *nova <= '4' ? classes[*nova - '1'] : OLIVINE_PROCESSING_UNKNOWN;
}

static char *
make_id (const Products *products,
         const char     *name,
         const char     *brand)
{
  const char *code = get_column (products, COLUMN_CODE);
  g_autofree char *content = NULL;
  g_autofree char *hash = NULL;

  if (products->format->code_is_id)
    return g_strconcat (products->format->id_prefix, code, NULL);
  content = g_strjoin ("\n", name, brand, code, NULL);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);

  return g_strdup_printf ("%s%.20s", products->format->id_prefix, hash);
}

static void
set_text (char **field,
          char  *text)
{
  g_free (*field);
  *field = text;
}

/* The first of several, which is the one on the front. */
static char *
first_brand (const char *brands)
{
  return g_strstrip (g_strndup (brands, strcspn (brands, ",")));
}

static OlivineFood *
read_product (Products *products)
{
  g_autofree char *name = olivine_food_run_clean_name (get_column (products, COLUMN_NAME));
  g_autofree char *brand = first_brand (get_column (products, COLUMN_BRANDS));
  g_autofree char *id = NULL;
  g_autoptr (OlivineFood) food = NULL;

  if (products->format->code_is_id && *get_column (products, COLUMN_CODE) == '\0')
    {
      olivine_food_run_reject (products->run, products->line,
                               products->format->columns[COLUMN_CODE], "",
                               _("The product has no code, so it could not be told from "
                                 "others."));
      return NULL;
    }
  id = make_id (products, name, brand);
  food = olivine_food_new (id, name);
  if (!read_nutrients (products, food))
    return NULL;
  set_text (&food->brand, g_steal_pointer (&brand));
  set_text (&food->source, g_strdup (products->format->source));
  set_text (&food->source_id, g_strdup (get_column (products, COLUMN_CODE)));
  set_text (&food->keywords, g_strdup (get_column (products, COLUMN_KEYWORDS)));
  food->processing = read_processing (products);
  read_serving (products, food);

  return g_steal_pointer (&food);
}

static gboolean
read_row (char     **cells,
          guint      n_cells,
          guint      line,
          gpointer   user_data,
          GError   **error)
{
  Products *products = user_data;
  const char *nutrients[OLIVINE_N_NUTRIENTS] = { NULL };
  OlivineFoodPlace place = {
    line, TRUE, products->format->columns[COLUMN_NAME], products->format->nutrients, nutrients,
  };
  g_autoptr (OlivineFood) food = NULL;
  g_autofree char *reason = NULL;

  if (products->n_columns == 0)
    {
      read_header (products, cells, n_cells);
      return TRUE;
    }
  if (n_cells != products->n_columns)
    {
      reason = g_strdup_printf (ngettext ("The row has %u cell and the header %u.",
                                          "The row has %u cells and the header %u.", n_cells),
                                n_cells, products->n_columns);
      olivine_food_run_reject (products->run, line, "", cells[0], reason);
      return TRUE;
    }
  products->cells = cells;
  products->line = line;
  food = read_product (products);
  if (food == NULL)
    return TRUE;
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    nutrients[i] = get_cell (products, products->nutrient_positions[i]);

  return olivine_food_run_take (products->run, food, &place, error);
}

static gboolean
read_csv_record (GPtrArray  *cells,
                 guint       line,
                 gpointer    user_data,
                 GError    **error)
{
  return read_row ((char **) cells->pdata, cells->len, line, user_data, error);
}

static GInputStream *
open_stream (OlivineFoodRun  *run,
             GError         **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (run->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                            run->cancellable, NULL);
  run->n_bytes = info != NULL ? g_file_info_get_size (info) : 0;

  return olivine_food_source_open (run->file, &run->position, run->cancellable, error);
}

/* Private: reads all products of an Open Food Facts export. */
gboolean
olivine_food_source_off (OlivineFoodRun  *run,
                         GError         **error)
{
  Products products = { .run = run, .format = &open_food_facts };
  g_autoptr (OlivineLineReader) reader = olivine_line_reader_new ('\t', 0, read_row, &products);
  g_autoptr (GInputStream) stream = open_stream (run, error);

  return stream != NULL && olivine_food_run_read_lines (run, stream, reader, error);
}

/* Private: reads all products of a FoodYou export. */
gboolean
olivine_food_source_foodyou (OlivineFoodRun  *run,
                             GError         **error)
{
  Products products = { .run = run, .format = &foodyou };
  g_autoptr (GInputStream) stream = open_stream (run, error);

  return stream != NULL &&
         olivine_food_run_read_csv (run, stream, read_csv_record, &products, error);
}
