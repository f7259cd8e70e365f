/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing a judged dose to the diary, with what stood when it was logged. */

#include "config.h"

#include "olivine-dose-record.h"

#include "olivine-cautions.h"
#include "olivine-entry-format.h"

/**
 * olivine_dose_inherit:
 * @dose: a dose as a form has it
 * @reviewed: the dose that the form was filled from
 * @replaces: whether @dose takes the place of @reviewed in the diary
 *
 * Keeps of @reviewed what the form does not speak of.
 */
void
olivine_dose_inherit (OlivineEntry       *dose,
                      const OlivineEntry *reviewed,
                      gboolean            replaces)
{
  g_return_if_fail (dose != NULL);
  g_return_if_fail (reviewed != NULL);

  g_free (dose->note);
  dose->note = g_strdup (reviewed->note);
  dose->meal = reviewed->meal;
  if (!replaces)
    return;

  g_free (dose->uid);
  dose->uid = g_strdup (reviewed->uid);
}

static void
ensure_uid (OlivineEntry *dose)
{
  if (dose->uid != NULL && *dose->uid != '\0')
    return;

  g_free (dose->uid);
  dose->uid = g_uuid_string_random ();
}

/**
 * olivine_dose_record:
 * @context: what the window works with
 * @dose: the dose; gets the ids of @cautions, and a uid when it has none
 * @cautions: (element-type OlivineCaution): what speaks of it
 * @product: (nullable): the product that is kept as one of one's own
 * @replaces: whether it takes the place of the entry with its uid
 * @error: return location for an error in keeping the product
 *
 * Errors: any of %OLIVINE_STORE_ERROR, of @product only: what is wrong with the
 * dose has been shown.
 *
 * Returns: whether it was logged
 */
gboolean
olivine_dose_record (OlivineContext  *context,
                     OlivineEntry    *dose,
                     GPtrArray       *cautions,
                     OlivineProduct  *product,
                     gboolean         replaces,
                     GError         **error)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (OLIVINE_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (dose != NULL, FALSE);
  g_return_val_if_fail (cautions != NULL, FALSE);

  if (product != NULL
      && !olivine_products_save (olivine_context_get_store (context), product, error))
    return FALSE;

  g_free (dose->cautions);
  dose->cautions = olivine_cautions_to_ids (cautions);
  ensure_uid (dose);
  title = olivine_entry_format_logged (dose);

  return replaces ? olivine_context_replace_entry (context, dose, title)
                  : olivine_context_add_entry (context, dose, title);
}
