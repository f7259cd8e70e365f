/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Portions as values and as text.
 *
 * A list of portions is in the order of use: the first is the usual one.
 */

#include "config.h"

#include "olivine-portion.h"

#include <glib/gi18n.h>
#include <math.h>

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-thousandths.h"

/**
 * olivine_portion_new:
 * @quantity: how many of @unit, > 0
 * @unit: the household unit, "cup", "slice", "can, drained"
 * @grams: what that quantity weighs, in grams, > 0
 *
 * Returns: (transfer full): a new portion
 */
OlivinePortion *
olivine_portion_new (double      quantity,
                     const char *unit,
                     double      grams)
{
  OlivinePortion *portion = NULL;

  g_return_val_if_fail (unit != NULL, NULL);

  portion = g_new0 (OlivinePortion, 1);
  portion->quantity = quantity;
  portion->unit = g_strdup (unit);
  portion->grams = grams;
  return portion;
}

/**
 * olivine_portion_copy:
 * @portion: a portion
 *
 * Returns: (transfer full): a copy
 */
OlivinePortion *
olivine_portion_copy (const OlivinePortion *portion)
{
  g_return_val_if_fail (portion != NULL, NULL);

  return olivine_portion_new (portion->quantity, portion->unit, portion->grams);
}

/**
 * olivine_portion_free:
 * @portion: (transfer full) (nullable): a portion
 *
 * Frees a portion.
 */
void
olivine_portion_free (OlivinePortion *portion)
{
  if (portion == NULL)
    return;

  g_free (portion->unit);
  g_free (portion);
}

static gboolean
is_above_zero (double number)
{
  return isfinite (number) && number > 0.0;
}

static gboolean
parse_failed (const char  *text,
              GError     **error)
{
  g_autofree char *quoted = olivine_excerpt (text);

  g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
               _("“%s” is not a portion. Write it like “1 slice:30”: how many, of what, "
                 "and what they weigh in grams."), quoted);
  return FALSE;
}

/* "0.5 cup:120"; the last colon counts, and a missing quantity is 1. */
static gboolean
portion_from_text (const char      *text,
                   OlivinePortion **portion,
                   GError         **error)
{
  const char *colon = strrchr (text, ':');
  g_autofree char *label = NULL;
  g_autofree char *quantity_text = NULL;
  const char *unit = NULL;
  double quantity = 1.0;
  double grams = NAN;

  if (colon == NULL)
    return parse_failed (text, error);

  label = g_strstrip (g_strndup (text, (gsize) (colon - text)));
  unit = label;
  if (g_ascii_isdigit (*label) || *label == '.' || *label == '-')
    {
      gsize n = strcspn (label, " ");

      quantity_text = g_strndup (label, n);
      unit = label + n + strspn (label + n, " ");
    }

  if (!olivine_double_from_text (colon + 1, &grams, NULL)
      || (quantity_text != NULL && !olivine_double_from_text (quantity_text, &quantity, NULL))
      || !is_above_zero (grams) || !is_above_zero (quantity) || *unit == '\0')
    return parse_failed (text, error);

  *portion = olivine_portion_new (quantity, unit, grams);
  return TRUE;
}

/**
 * olivine_portions_from_text:
 * @text: (nullable): portions separated by ';', "1 slice:30;0.5 cup:120"
 * @error: return location for an error
 *
 * Reads the portions of a file or of the command line; numbers have a dot.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID, with the portion that cannot be read.
 *
 * Returns: (transfer full) (element-type OlivinePortion): the portions, none
 *   for an empty text; %NULL on an error
 */
GPtrArray *
olivine_portions_from_text (const char  *text,
                            GError     **error)
{
  g_autoptr (GPtrArray) portions = NULL;
  g_auto (GStrv) parts = NULL;

  portions = g_ptr_array_new_with_free_func ((GDestroyNotify) olivine_portion_free);
  parts = g_strsplit (text != NULL ? text : "", ";", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      OlivinePortion *portion = NULL;

      g_strstrip (parts[i]);
      if (*parts[i] == '\0')
        continue;
      if (!portion_from_text (parts[i], &portion, error))
        return NULL;
      g_ptr_array_add (portions, portion);
    }

  return g_steal_pointer (&portions);
}

/**
 * olivine_portions_to_text:
 * @portions: (nullable) (element-type OlivinePortion): portions
 *
 * Writes portions so that olivine_portions_from_text() reads the same again.
 *
 * Returns: (transfer full): the text, empty for none
 */
char *
olivine_portions_to_text (GPtrArray *portions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; portions != NULL && i < portions->len; i++)
    {
      const OlivinePortion *portion = g_ptr_array_index (portions, i);
      g_autofree char *quantity = olivine_double_to_text (portion->quantity);
      g_autofree char *grams = olivine_double_to_text (portion->grams);

      if (text->len > 0)
        g_string_append_c (text, ';');
      g_string_append_printf (text, "%s %s:%s", quantity, portion->unit, grams);
    }

  return g_string_free (text, FALSE);
}
