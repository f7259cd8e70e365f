/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The formats there are, and which of them a file is: told by its header, never by
 * its name.
 */

#include "config.h"

#include "olivine-file-format.h"
#include "olivine-mapping-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-excerpt.h"

/* Asked in this order; what fits several belongs to the first. */
static const OlivineFormat *const formats[] = {
  &olivine_format_diary,
  &olivine_format_foods,
  &olivine_format_labs,
  &olivine_format_plan,
  &olivine_format_cronometer_servings,
  &olivine_format_cronometer_days,
  &olivine_format_cronometer_biometrics,
  &olivine_format_macrofactor,
  &olivine_format_myfitnesspal,
  &olivine_format_loseit,
};

/**
 * olivine_import_get_format:
 * @i: a number from 0 on
 * @id: (out) (transfer none): the format's name
 * @description: (out) (transfer none): the file it is, in English, to be translated
 *
 * Tells which formats can be read.
 *
 * Returns: whether there are more than @i of them
 */
gboolean
olivine_import_get_format (guint        i,
                           const char **id,
                           const char **description)
{
  g_return_val_if_fail (id != NULL && description != NULL, FALSE);

  if (i >= G_N_ELEMENTS (formats))
    return FALSE;

  *id = formats[i]->id;
  *description = formats[i]->description;
  return TRUE;
}

static char *
describe_formats (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (text, "%s%s (%s)", i > 0 ? "; " : "",
                            formats[i]->id, _(formats[i]->description));

  return g_strdup (text->str);
}

static char *
excerpt_header (OlivineTable *table)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < table->header->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (table->header, i));

  return olivine_excerpt (text->str);
}

static const OlivineFormat *
find_named_format (OlivineTable  *table,
                   const char    *id,
                   GError       **error)
{
  g_autofree char *known = NULL;
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (strcmp (formats[i]->id, id) != 0)
        continue;
      if (formats[i]->sniff (table))
        return formats[i];
      g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
                   /* Translators: the id of a format, and what file it is */
                   _("The file cannot be read as %s (%s): columns are missing."),
                   id, _(formats[i]->description));
      return NULL;
    }

  known = describe_formats ();
  quoted = olivine_excerpt (id);
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               _("There is no format “%s”. The formats are %s."), quoted, known);
  return NULL;
}

/**
 * olivine_format_sniff:
 * @table: a table that has its header
 *
 * Returns: (nullable) (transfer none): the format whose header it is
 */
const OlivineFormat *
olivine_format_sniff (OlivineTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i]->sniff (table))
      return formats[i];

  return NULL;
}

/* What a person said of the last table with the same header. */
static const OlivineFormat *
find_remembered (OlivineTable  *table,
                 GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *header = NULL;
  g_autofree char *known = NULL;

  table->recalled = olivine_mapping_recall (table->store, table->header, &local_error);
  if (table->recalled != NULL)
    return olivine_mapping_format_find (table, table->recalled, error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  header = excerpt_header (table);
  known = describe_formats ();
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               /* Translators: the columns, and the formats.  Keep --map and what follows it. */
               _("The columns of the file are those of no format that can be read: %s. "
                 "The formats are %s. Of any other table say what its columns are: "
                 "--map \"COLUMN=date,COLUMN=food,COLUMN=magnesium mg\"."), header, known);
  return NULL;
}

static gboolean
check_duplicate (OlivineTable         *table,
                 const OlivineFormat  *format,
                 GError              **error)
{
  g_autofree char *quoted = NULL;

  if (table->duplicate == NULL || !g_strv_contains (format->columns, table->duplicate))
    return TRUE;

  quoted = olivine_excerpt (table->duplicate);
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT,
               _("Two columns of the file are called “%s”. Remove or rename one."),
               quoted);
  return FALSE;
}

static const OlivineFormat *
prepare (OlivineTable         *table,
         const OlivineFormat  *format,
         GError              **error)
{
  if (!check_duplicate (table, format, error)
      || (format->has_nutrients && !olivine_table_find_nutrients (table, error)))
    return NULL;

  table->date_column = format->date_column;
  table->number_columns = format->number_columns;
  table->unknown_word = format->unknown_word;
  table->date_order = table->options->date_order != OLIVINE_DATE_ORDER_UNKNOWN
                      ? table->options->date_order : format->date_order;
  if (format->has_dots)
    olivine_number_style_expect_dots (&table->numbers);

  return format;
}

/**
 * olivine_format_find:
 * @table: a table that was read
 * @error: return location for an error
 *
 * Finds the format of a file, or checks the one that the person named, and tells
 * the table what is known of such files before any row is read.  What no format
 * knows is read as the person says, or said of the last such file.
 *
 * Returns: (nullable) (transfer none): the format; %NULL with
 *   %OLIVINE_EXCHANGE_ERROR_FORMAT for columns of none, twice the same one, or
 *   none that is worth reading
 */
const OlivineFormat *
olivine_format_find (OlivineTable  *table,
                     GError       **error)
{
  const OlivineImportOptions *options = table->options;
  const OlivineFormat *format = NULL;

  if (options->mapping != NULL)
    return olivine_mapping_format_find (table, options->mapping, error);
  if (options->format != NULL)
    {
      format = find_named_format (table, options->format, error);
      return format != NULL ? prepare (table, format, error) : NULL;
    }
  format = olivine_format_sniff (table);

  return format != NULL ? prepare (table, format, error) : find_remembered (table, error);
}
