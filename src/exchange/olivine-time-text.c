/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* "11:31 AM", "05:17" and "5:17:00" are times of day; so is nothing at all. */

#include "config.h"

#include "olivine-time-text.h"

#include <string.h>

#include "olivine-date.h"

#define MINUTES_OF_HALF_A_DAY (12 * 60)

/* Also the narrow space that some put before AM. */
static char *
fold_text (const char *cell)
{
  GString *text = g_string_new (NULL);

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (p)));

  return g_string_free (text, FALSE);
}

/* Takes the seconds off "05:17:33". */
static void
drop_seconds (char *text)
{
  char *last = strrchr (text, ':');

  if (last != NULL && last != strchr (text, ':') && g_ascii_isdigit (last[1])
      && g_ascii_isdigit (last[2]) && last[3] == '\0')
    *last = '\0';
}

/* 12 AM is midnight, 12 PM noon; 13 PM and 0 AM are neither. */
static gboolean
add_half_day (char     **time,
              gboolean   is_afternoon)
{
  int minutes = olivine_time_to_minutes (*time);

  if (minutes < 60 || minutes >= MINUTES_OF_HALF_A_DAY + 60)
    return FALSE;

  minutes = minutes % MINUTES_OF_HALF_A_DAY + (is_afternoon ? MINUTES_OF_HALF_A_DAY : 0);
  g_free (*time);
  *time = g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
  return TRUE;
}

/**
 * olivine_time_text_read:
 * @cell: a time of day with 24 or 12 hours, or nothing
 * @time: (out) (transfer full): "HH:MM", or an empty text
 * @error: return location for an error
 *
 * Reads a clock time.  Seconds are left out.
 *
 * Errors: %OLIVINE_CORE_ERROR_INVALID.
 *
 * Returns: whether there is such a time, or none was given
 */
gboolean
olivine_time_text_read (const char  *cell,
                        char       **time,
                        GError     **error)
{
  g_autofree char *text = fold_text (cell);
  g_autofree char *read = NULL;
  gboolean is_afternoon = g_str_has_suffix (text, "PM");

  if (!is_afternoon && !g_str_has_suffix (text, "AM"))
    {
      drop_seconds (text);
      return olivine_time_from_text (text, time, error);
    }

  text[strlen (text) - 2] = '\0';
  drop_seconds (text);
  if (!olivine_time_from_text (text, &read, error))
    return FALSE;
  if (!add_half_day (&read, is_afternoon))
    return olivine_time_from_text (cell, time, error);

  *time = g_steal_pointer (&read);
  return TRUE;
}
