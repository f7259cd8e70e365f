/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding a nick in its list, with an error that names the choices. */

#include "config.h"

#include "olivine-nicks.h"

#include "olivine-core-error.h"
#include "olivine-excerpt.h"
#include "olivine-sentence.h"

/* The empty nick of "unknown" is not worth telling. */
static char *
list_choices (const char *const *nicks)
{
  GString *choices = g_string_new (NULL);

  for (gsize i = 0; nicks[i] != NULL; i++)
    {
      if (*nicks[i] == '\0')
        continue;
      if (choices->len > 0)
        g_string_append (choices, ", ");
      g_string_append (choices, nicks[i]);
    }

  return g_string_free (choices, FALSE);
}

/**
 * olivine_nicks_find:
 * @nicks: (array zero-terminated=1): the nicks, in the order of their enum
 * @unknown: the message for another word, translated, with {word} and {choices}
 * @text: (nullable): what was written; upper and lower case are the same
 * @position: (out): where @text is in @nicks
 * @error: return location for an error
 *
 * Finds a nick in its list.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME, with the list of choices.
 *
 * Returns: whether @text is one of @nicks
 */
gboolean
olivine_nicks_find (const char *const  *nicks,
                    const char         *unknown,
                    const char         *text,
                    int                *position,
                    GError            **error)
{
  const char *word = text != NULL ? text : "";
  g_autofree char *choices = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *message = NULL;

  for (int i = 0; nicks[i] != NULL; i++)
    if (g_ascii_strcasecmp (nicks[i], word) == 0)
      {
        *position = i;
        return TRUE;
      }

  choices = list_choices (nicks);
  quoted = olivine_excerpt (word);
  message = olivine_sentence_say (NULL, unknown, "word", quoted, "choices", choices, NULL);
  g_set_error_literal (error, OLIVINE_CORE_ERROR, OLIVINE_CORE_ERROR_UNKNOWN_NAME, message);
  return FALSE;
}
