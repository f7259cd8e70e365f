/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Foods of the user's own as olivine_export_foods() writes them, and any other
 * table with a `name` and one of our nutrient columns, figures per 100 g.
 */

#include "config.h"

#include "olivine-file-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-columns.h"
#include "olivine-core-error.h"

#define OWN_PREFIX "my:"

static const char *const columns[] = { OLIVINE_FOOD_COLUMNS, NULL };

static const char *const number_columns[] = { OLIVINE_NUTRIENT_COLUMNS, NULL };

static gboolean
sniff (OlivineTable *table)
{
  if (!olivine_table_has (table, "name") || olivine_table_has (table, "date"))
    return FALSE;

  for (const char *const *column = number_columns; *column != NULL; column++)
    if (olivine_table_has (table, *column))
      return TRUE;

  return FALSE;
}

static void
take_text (OlivineTable         *table,
           const OlivineRecord  *record,
           const char           *column,
           char                **text)
{
  g_free (*text);
  *text = olivine_table_get_text (table, record, column);
}

static gboolean
read_id (OlivineTable         *table,
         const OlivineRecord  *record,
         OlivineFood          *food,
         GError              **error)
{
  take_text (table, record, "id", &food->id);
  if (*food->id == '\0'
      || (g_str_has_prefix (food->id, OWN_PREFIX) && food->id[strlen (OWN_PREFIX)] != '\0'))
    return TRUE;

  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                       _("Only foods of your own can be imported; their ids begin with my:. "
                         "Leave the id out to make it one."));
  return FALSE;
}

static gboolean
read_figures (OlivineTable         *table,
              const OlivineRecord  *record,
              OlivineFood          *food,
              GError              **error)
{
  for (int i = 0; i < OLIVINE_N_NUTRIENTS; i++)
    if (!olivine_table_get_double (table, record,
                                   olivine_nutrient_get_id ((OlivineNutrient) i),
                                   &food->per_100g.amount[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
read_portions (OlivineTable         *table,
               const OlivineRecord  *record,
               OlivineFood          *food,
               GError              **error)
{
  g_autofree char *text = olivine_table_get_text (table, record, "portions");
  GPtrArray *portions = NULL;

  if (*text == '\0')
    return TRUE;
  portions = olivine_portions_from_text (text, error);
  if (portions == NULL)
    return FALSE;
  g_ptr_array_unref (food->portions);
  food->portions = portions;

  return TRUE;
}

static gboolean
read_texts (OlivineTable         *table,
            const OlivineRecord  *record,
            OlivineFood          *food,
            GError              **error)
{
  take_text (table, record, "name", &food->name);
  take_text (table, record, "group", &food->group);
  take_text (table, record, "brand", &food->brand);
  take_text (table, record, "source", &food->source);
  take_text (table, record, "keywords", &food->keywords);
  if (*food->source == '\0')
    {
      g_free (food->source);
      food->source = g_strdup ("own");
    }

  return olivine_processing_from_nick (olivine_table_get (table, record, "processing"),
                                       &food->processing, error);
}

static gboolean
check_food (OlivineTable       *table,
            const OlivineFood  *food,
            GError            **error)
{
  g_autoptr (GError) local_error = NULL;

  if (olivine_food_validate (food, &local_error))
    return TRUE;

  table->column = "name";
  if (g_error_matches (local_error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNLIKELY))
    {
      if (table->options->confirm_amounts)
        return TRUE;
      table->column = "magnesium_mg";
    }
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
read_row (OlivineTable         *table,
          const OlivineRecord  *record,
          OlivineImportRow    **row,
          GError              **error)
{
  g_autoptr (OlivineFood) food = olivine_food_new ("", "");

  if (!read_id (table, record, food, error)
      || !read_figures (table, record, food, error)
      || !read_portions (table, record, food, error)
      || !read_texts (table, record, food, error)
      || !check_food (table, food, error))
    return FALSE;

  *row = g_new0 (OlivineImportRow, 1);
  (*row)->food = g_steal_pointer (&food);

  return TRUE;
}

const OlivineFormat olivine_format_foods = {
  .id = "olivine-foods",
  .description = N_("foods with the columns name, a nutrient such as magnesium_mg, and those of "
                    "export foods"),
  .columns = columns,
  .number_columns = number_columns,
  .date_column = NULL,
  .sniff = sniff,
  .read_row = read_row,
};
