/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing one key of the profile from a form.  It holds from today on: past days
 * keep the person they were judged by. */

#include "olivine-profile-form.h"

#include "olivine-profile.h"

/**
 * olivine_profile_form_save:
 * @context: what is worked with
 * @key: a profile key
 * @text: its value as typed; empty for none
 * @error: return location for an error
 *
 * Saves @key from today on and announces the change.  A person who is not female
 * has no life stage, so the two are written as one.
 *
 * Returns: whether it was saved; when not, nothing changed
 */
gboolean
olivine_profile_form_save (OlivineContext  *context,
                           const char      *key,
                           const char      *text,
                           GError         **error)
{
  const char *keys[] = { key, NULL, NULL };
  const char *values[] = { text, NULL, NULL };
  OlivineDate today = OLIVINE_DATE_NONE;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (g_str_equal (key, "sex") && !g_str_equal (text, "female"))
    {
      keys[1] = "life-stage";
      values[1] = "none";
    }

  today = olivine_context_get_today (context);
  if (!olivine_profile_set (olivine_context_get_store (context), today, today, keys, values, error))
    return FALSE;

  olivine_context_refresh (context);

  return TRUE;
}
