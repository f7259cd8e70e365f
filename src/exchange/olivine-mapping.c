/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A mapping names columns, not places: a file whose columns were put in another
 * order is read the same.  No two columns mean the same thing.
 */

#include "config.h"

#include "olivine-mapping.h"

#include <glib/gi18n.h>
#include <string.h>

#include "olivine-excerpt.h"
#include "olivine-import-mapping.h"
#include "olivine-table.h"

static void
mapped_column_free (OlivineMappedColumn *column)
{
  g_free (column->title);
  g_free (column->name);
  g_free (column);
}

/**
 * olivine_mapping_new:
 *
 * Returns: (transfer full): a mapping that ignores all columns
 */
OlivineMapping *
olivine_mapping_new (void)
{
  OlivineMapping *mapping = g_new0 (OlivineMapping, 1);

  mapping->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) mapped_column_free);

  return mapping;
}

static OlivineMappedColumn *
find_column (const OlivineMapping *mapping,
             const char           *name)
{
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      OlivineMappedColumn *column = g_ptr_array_index (mapping->columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }

  return NULL;
}

/**
 * olivine_mapping_set:
 * @mapping: a mapping
 * @column: the title of a column
 * @meaning: what it means
 *
 * Says what a column means, whatever was said before.
 */
void
olivine_mapping_set (OlivineMapping *mapping,
                     const char     *column,
                     OlivineMeaning  meaning)
{
  g_autofree char *name = olivine_table_fold_name (column);
  OlivineMappedColumn *mapped = find_column (mapping, name);

  if (mapped == NULL)
    {
      mapped = g_new0 (OlivineMappedColumn, 1);
      mapped->title = g_strdup (column);
      mapped->name = g_steal_pointer (&name);
      g_ptr_array_add (mapping->columns, mapped);
    }
  mapped->meaning = meaning;
}

/**
 * olivine_mapping_get:
 * @mapping: a mapping
 * @column: the title of a column
 *
 * Returns: what it means; %OLIVINE_MEANING_IGNORE when nothing was said of it
 */
OlivineMeaning
olivine_mapping_get (const OlivineMapping *mapping,
                     const char           *column)
{
  g_autofree char *name = olivine_table_fold_name (column);
  const OlivineMappedColumn *mapped = find_column (mapping, name);

  return mapped != NULL ? mapped->meaning : (OlivineMeaning) { OLIVINE_MEANING_IGNORE };
}

/**
 * olivine_mapping_find:
 * @mapping: a mapping
 * @kind: a kind of meaning
 *
 * Returns: (transfer none) (nullable): the name by which the first column of that
 *   kind is asked for; it lives as long as @mapping
 */
const char *
olivine_mapping_find (const OlivineMapping *mapping,
                      OlivineMeaningKind    kind)
{
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      const OlivineMappedColumn *column = g_ptr_array_index (mapping->columns, i);

      if (column->meaning.kind == kind)
        return column->name;
    }

  return NULL;
}

static gboolean
refuse (GError     **error,
        const char  *format,
        ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (OLIVINE_EXCHANGE_ERROR,
                                                OLIVINE_EXCHANGE_ERROR_FORMAT, format, arguments));
  va_end (arguments);

  return FALSE;
}

static char *
excerpt_titles (GPtrArray *header)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < header->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (header, i));

  return olivine_excerpt (text->str);
}

static guint
count_in_header (GPtrArray  *header,
                 const char *name)
{
  guint n = 0;

  for (guint i = 0; i < header->len; i++)
    {
      g_autofree char *folded = olivine_table_fold_name (g_ptr_array_index (header, i));

      n += g_str_equal (folded, name);
    }

  return n;
}

static gboolean
check_in_header (const OlivineMappedColumn  *column,
                 GPtrArray                  *header,
                 GError                    **error)
{
  guint n = count_in_header (header, column->name);
  g_autofree char *titles = NULL;
  g_autofree char *quoted = NULL;

  if (n == 1)
    return TRUE;

  quoted = olivine_excerpt (column->title);
  if (n > 1)
    return refuse (error, _("Two columns of the file are called “%s”. Remove or rename one."),
                   quoted);

  titles = excerpt_titles (header);
  return refuse (error, _("The file has no column “%s”. Its columns are %s."), quoted, titles);
}

static gboolean
means_the_same (OlivineMeaning a,
                OlivineMeaning b)
{
  return a.kind == b.kind && a.kind != OLIVINE_MEANING_IGNORE
         && (a.kind != OLIVINE_MEANING_NUTRIENT || a.nutrient == b.nutrient);
}

static gboolean
check_alone (const OlivineMapping  *mapping,
             guint                  number,
             GError               **error)
{
  const OlivineMappedColumn *column = g_ptr_array_index (mapping->columns, number);

  for (guint i = 0; i < number; i++)
    {
      const OlivineMappedColumn *other = g_ptr_array_index (mapping->columns, i);
      g_autofree char *meaning = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      if (!means_the_same (column->meaning, other->meaning))
        continue;
      meaning = olivine_meaning_to_text (column->meaning);
      first = olivine_excerpt (other->title);
      second = olivine_excerpt (column->title);
      /* Translators: two titles of columns, and what both are said to be */
      return refuse (error, _("“%s” and “%s” cannot both be %s. Ignore one of them."), first,
                     second, meaning);
    }

  return TRUE;
}

/**
 * olivine_mapping_validate:
 * @mapping: a mapping
 * @header: (element-type utf8): the header of a file
 * @error: return location for an error
 *
 * Checks that a file can be read by a mapping: it has all columns of it, a date and
 * the name of a food are among them, and no two mean the same.
 *
 * Returns: whether it can; else @error is %OLIVINE_EXCHANGE_ERROR_FORMAT
 */
gboolean
olivine_mapping_validate (const OlivineMapping  *mapping,
                          GPtrArray             *header,
                          GError               **error)
{
  g_return_val_if_fail (mapping != NULL && header != NULL, FALSE);

  for (guint i = 0; i < mapping->columns->len; i++)
    if (!check_in_header (g_ptr_array_index (mapping->columns, i), header, error)
        || !check_alone (mapping, i, error))
      return FALSE;

  if (olivine_mapping_find (mapping, OLIVINE_MEANING_DATE) == NULL)
    return refuse (error, _("No column is said to be the date. Say which one is."));
  if (olivine_mapping_find (mapping, OLIVINE_MEANING_FOOD) == NULL)
    return refuse (error, _("No column is said to be the name of the food. Say which one is."));

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The order of columns makes no other header. */
static char *
hash_header (GPtrArray *header)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < header->len; i++)
    g_ptr_array_add (names, olivine_table_fold_name (g_ptr_array_index (header, i)));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      g_checksum_update (sum, (const guchar *) name, (gssize) strlen (name) + 1);
    }

  return g_strdup (g_checksum_get_string (sum));
}

/**
 * olivine_mapping_recall:
 * @store: a store
 * @header: (element-type utf8): the header of a file
 * @error: return location for an error
 *
 * Looks up what the columns of such a header were said to mean.  What cannot be
 * read any more is forgotten.
 *
 * Returns: (transfer full) (nullable): the mapping; %NULL without an error when
 *   there is none
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
OlivineMapping *
olivine_mapping_recall (OlivineStore  *store,
                        GPtrArray     *header,
                        GError       **error)
{
  g_autofree char *hash = hash_header (header);
  g_autofree char *text = NULL;
  g_autoptr (OlivineMapping) mapping = NULL;

  if (!olivine_import_mapping_get (store, hash, &text, error) || text == NULL)
    return NULL;
  mapping = olivine_mapping_from_text (text, NULL);
  if (mapping == NULL || !olivine_mapping_validate (mapping, header, NULL))
    return NULL;

  return g_steal_pointer (&mapping);
}

/**
 * olivine_mapping_remember:
 * @mapping: a mapping that is right
 * @store: a store
 * @header: (element-type utf8): the header of the file that was read by it
 * @error: return location for an error
 *
 * Keeps a mapping for the next file with the same columns.
 *
 * Returns: whether it is kept
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_mapping_remember (const OlivineMapping  *mapping,
                          OlivineStore          *store,
                          GPtrArray             *header,
                          GError               **error)
{
  g_autofree char *hash = hash_header (header);
  g_autofree char *text = olivine_mapping_to_text (mapping);

  return olivine_import_mapping_put (store, hash, text, error);
}

/**
 * olivine_mapping_free:
 * @mapping: (transfer full): a mapping
 */
void
olivine_mapping_free (OlivineMapping *mapping)
{
  g_ptr_array_unref (mapping->columns);
  g_free (mapping);
}
