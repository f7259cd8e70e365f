/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The beginning of a text, for a message that quotes it.
 *
 * A cell of a file may have a megabyte and need not be valid UTF-8; what comes
 * out here is short and valid, so that it can be put into a sentence and shown.
 */

#include "config.h"

#include "olivine-excerpt.h"

#include <string.h>

/* No character has more bytes.  What is invalid has one character a byte. */
#define MAX_BYTES (4 * (OLIVINE_EXCERPT_MAX_CHARACTERS + 1))

/**
 * olivine_excerpt:
 * @text: (nullable): a text, perhaps very long, perhaps no valid UTF-8
 *
 * Shortens a text that a message quotes.
 *
 * Returns: (transfer full): @text when it has at most
 *   %OLIVINE_EXCERPT_MAX_CHARACTERS characters, else its first ones and “…”;
 *   bytes that are no UTF-8 are replaced; empty for %NULL
 */
char *
olivine_excerpt (const char *text)
{
  g_autofree char *beginning = NULL;
  g_autofree char *valid = NULL;
  char *end = NULL;

  if (text == NULL)
    return g_strdup ("");

  beginning = g_strndup (text, MAX_BYTES);
  valid = g_utf8_make_valid (beginning, -1);
  if (g_utf8_strlen (valid, -1) <= OLIVINE_EXCERPT_MAX_CHARACTERS)
    return g_steal_pointer (&valid);

  end = g_utf8_offset_to_pointer (valid, OLIVINE_EXCERPT_MAX_CHARACTERS);
  *end = '\0';
  return g_strconcat (valid, "…", NULL);
}
