/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Comma lists of ids, each checked against the list of what there is.
 *
 * A list is kept sorted and without repetition, so that the same profile is
 * always the same text.
 */

#include "config.h"

#include "olivine-person-lists.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"
#include "olivine-date.h"
#include "olivine-excerpt.h"
#include "olivine-person.h"
#include "olivine-sentence.h"
#include "olivine-tables.h"

/* Makes of one item the text to keep, or fails. */
typedef char *(*ItemReader) (const char  *item,
                             GError     **error);

static const char *const condition_ids[] = {
  "av-block-2",
  "av-block-3",
  "bowel-obstruction",
  "bradycardia",
  "dehydration",
  "diabetes",
  "hypertension",
  "ileus",
  "lambert-eaton",
  "myasthenia-gravis",
  "pacemaker",
  "phosphorus-restricted",
  "potassium-restricted",
  "recent-aki",
  "surgery-planned",
  NULL,
};

/**
 * olivine_condition_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of all
 *   conditions a profile can have, sorted
 */
const char *const *
olivine_condition_ids (void)
{
  return condition_ids;
}

/**
 * olivine_medicine_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of all medicines
 *   of data/interactions.csv, sorted
 */
const char *const *
olivine_medicine_ids (void)
{
  return olivine_medicine_rows;
}

static gboolean
unknown_item (const char         *unknown,
              const char         *item,
              const char *const  *ids,
              GError            **error)
{
  g_autofree char *list = g_strjoinv (", ", (GStrv) ids);
  g_autofree char *quoted = olivine_excerpt (item);
  g_autofree char *message = NULL;

  message = olivine_sentence_say (NULL, unknown, "word", quoted, "choices", list, NULL);
  g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME, message);
  return FALSE;
}

static char *
read_condition (const char  *item,
                GError     **error)
{
  if (!g_strv_contains (condition_ids, item))
    {
      unknown_item (_("“{word}” is not a known condition. Use some of: {choices}."), item,
                    condition_ids, error);
      return NULL;
    }

  return g_strdup (item);
}

static gboolean
missing_time (const char  *medicine,
              GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (medicine);

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
               /* Translators: levothyroxine and loop are typed as they are */
               _("A time of “%s” is missing. Write it like levothyroxine@07:00 or "
                 "loop@08:00+16:00."), quoted);
  return FALSE;
}

/* "08:00+16:00", each padded and in the order given. */
static gboolean
read_times (const char  *text,
            GString     *medicine,
            GError     **error)
{
  g_auto (GStrv) times = g_strsplit (text, "+", -1);

  if (times[0] == NULL)
    return missing_time (medicine->str, error);

  for (gsize i = 0; times[i] != NULL; i++)
    {
      g_autofree char *time = NULL;

      if (!olivine_time_from_text (g_strstrip (times[i]), &time, error))
        return FALSE;
      if (*time == '\0')
        return missing_time (medicine->str, error);
      g_string_append_printf (medicine, "%c%s", i == 0 ? '@' : '+', time);
    }

  return TRUE;
}

static char *
read_medicine (const char  *item,
               GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (item, "@", 2);
  g_autoptr (GString) medicine = NULL;

  if (!g_strv_contains (olivine_medicine_rows, g_strchomp (parts[0])))
    {
      unknown_item (_("“{word}” is not a known medicine. Use some of: {choices}."), parts[0],
                    olivine_medicine_rows, error);
      return NULL;
    }

  medicine = g_string_new (parts[0]);
  if (parts[1] != NULL && !read_times (parts[1], medicine, error))
    return NULL;

  return g_string_free (g_steal_pointer (&medicine), FALSE);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Whether two items name the same: "loop" and "loop@08:00". */
static gboolean
same_id (const char *a,
         const char *b)
{
  gsize length = strcspn (a, "@");

  return length == strcspn (b, "@") && strncmp (a, b, length) == 0;
}

/* Drops what is there twice; the same id with other times is an error. */
static gboolean
drop_repeated (GPtrArray  *items,
               GError    **error)
{
  for (guint i = 1; i < items->len;)
    {
      const char *before = items->pdata[i - 1];
      const char *item = items->pdata[i];

      if (g_str_equal (before, item))
        g_ptr_array_remove_index (items, i);
      else if (same_id (before, item))
        {
          g_autofree char *first = olivine_excerpt (before);
          g_autofree char *second = olivine_excerpt (item);

          g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                       _("“%s” and “%s” are the same medicine. Write all its times in one, like "
                         "loop@08:00+16:00."), first, second);
          return FALSE;
        }
      else
        i++;
    }

  return TRUE;
}

static gboolean
list_from_text (const char  *text,
                ItemReader   read_item,
                GStrv       *list,
                GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      char *item = NULL;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      item = read_item (parts[i], error);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (items, item);
    }

  g_ptr_array_sort (items, compare_texts);
  if (!drop_repeated (items, error))
    return FALSE;

  g_ptr_array_add (items, NULL);
  *list = (GStrv) g_ptr_array_steal (items, NULL);
  return TRUE;
}

/**
 * olivine_conditions_from_text:
 * @text: ids of conditions, separated by commas
 * @conditions: (out) (transfer full): the ids, sorted; not touched on an error
 * @error: return location for an error
 *
 * Reads the conditions of a profile.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether all of them are known
 */
gboolean
olivine_conditions_from_text (const char  *text,
                              GStrv       *conditions,
                              GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (conditions != NULL, FALSE);

  return list_from_text (text, read_condition, conditions, error);
}

/**
 * olivine_medicines_from_text:
 * @text: ids of medicines, each perhaps with its usual times:
 *   "levothyroxine\@07:00,loop\@08:00+16:00"
 * @medicines: (out) (transfer full): the medicines, sorted; not touched on an error
 * @error: return location for an error
 *
 * Reads the medicines of a profile.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME for a medicine,
 * %OLIVINE_CORE_ERROR_INVALID for a time, or one medicine with two lists of times.
 *
 * Returns: whether all of them can be read
 */
gboolean
olivine_medicines_from_text (const char  *text,
                             GStrv       *medicines,
                             GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (medicines != NULL, FALSE);

  return list_from_text (text, read_medicine, medicines, error);
}
