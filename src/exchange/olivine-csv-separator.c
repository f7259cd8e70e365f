/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The header tells best: names of columns seldom hold a comma or semicolon, and
 * where they do they are quoted.
 */

#include "config.h"

#include "olivine-csv-separator.h"

#include <string.h>

static const char separators[] = ",;\t";

#define N_SEPARATORS (sizeof separators - 1)

static char
choose (const guint *counts)
{
  gsize best = 0;

  for (gsize i = 1; i < N_SEPARATORS; i++)
    if (counts[i] > counts[best])
      best = i;

  return separators[best];
}

/**
 * olivine_csv_separator_sniff:
 * @text: the beginning of a file
 * @separator: (out): what stands most often between its cells, a comma when
 *   nothing does
 * @is_complete: (out): whether the first record is there to its end
 *
 * Looks for the separator in the first record, outside quotes.
 *
 * Returns: how many bytes long that record is, as far as it is there
 */
gsize
olivine_csv_separator_sniff (const char *text,
                             char       *separator,
                             gboolean   *is_complete)
{
  const char *position = text + strspn (text, " \r\n");
  guint counts[N_SEPARATORS] = { 0, };
  gboolean at_cell_start = TRUE;
  gboolean is_quoted = FALSE;

  for (; *position != '\0'; position++)
    {
      const char *found = strchr (separators, *position);

      if (*position == '"' && (is_quoted || at_cell_start))
        is_quoted = !is_quoted;
      else if (!is_quoted && (*position == '\n' || *position == '\r'))
        break;
      else if (!is_quoted && found != NULL)
        counts[found - separators]++;

      /* After a closing quote a doubled one may open again. */
      at_cell_start = found != NULL || (at_cell_start && *position == ' ')
                      || (*position == '"' && !is_quoted);
    }
  *separator = choose (counts);
  *is_complete = *position != '\0';

  return position - text;
}
