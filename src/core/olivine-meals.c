/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Several meals of a day, as words and as bits. */

#include "config.h"

#include "olivine-dish.h"

#include <glib/gi18n.h>

#include "olivine-core-error.h"

static gboolean
add_meal (const char  *word,
          guint       *meals,
          GError     **error)
{
  OlivineMeal meal = OLIVINE_MEAL_NONE;

  if (*word == '\0')
    return TRUE;
  if (!olivine_meal_from_nick (word, &meal, error))
    return FALSE;

  *meals |= 1u << meal;
  return TRUE;
}

/**
 * olivine_meals_from_text:
 * @text: (nullable): words of olivine_meal_to_nick(), separated by ";" or ","
 * @meals: (out): a mask of 1 << #OlivineMeal
 * @error: return location for an error
 *
 * Reads a list of meals of a file or of the command line.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME for a word that is no meal,
 * %OLIVINE_CORE_ERROR_INVALID when there is none.
 *
 * Returns: whether @text names one meal or more
 */
gboolean
olivine_meals_from_text (const char  *text,
                         guint       *meals,
                         GError     **error)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", ";,", -1);
  guint found = 0;

  g_return_val_if_fail (meals != NULL, FALSE);

  for (gsize i = 0; words[i] != NULL; i++)
    if (!add_meal (g_strstrip (words[i]), &found, error))
      return FALSE;
  if (found == 0)
    {
      g_set_error (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_INVALID,
                   _("No meal is named. Use one or more of breakfast, lunch, dinner and snack."));
      return FALSE;
    }

  *meals = found;
  return TRUE;
}

/**
 * olivine_meals_to_text:
 * @meals: a mask of 1 << #OlivineMeal
 *
 * Returns: (transfer full): the words of the meals, separated by ";"
 */
char *
olivine_meals_to_text (guint meals)
{
  GString *text = g_string_new (NULL);

  for (guint meal = OLIVINE_MEAL_BREAKFAST; meal < OLIVINE_N_MEALS; meal++)
    if ((meals & 1u << meal) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "",
                              olivine_meal_to_nick ((OlivineMeal) meal));

  return g_string_free (text, FALSE);
}
