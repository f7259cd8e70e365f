/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers in the rows of a form; an empty row is an unknown number, not 0. */

#include "config.h"

#include "olivine-number-field.h"

#include <math.h>

#include "olivine-quantity.h"

/**
 * olivine_number_field_read:
 * @row: a row
 * @number: (out): the number in it, NAN when there is none
 * @error: return location for an error
 *
 * Errors: those of olivine_number_parse().
 *
 * Returns: whether what is there is a number, or nothing is there
 */
gboolean
olivine_number_field_read (AdwEntryRow  *row,
                           double       *number,
                           GError      **error)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  *number = NAN;
  g_strstrip (text);

  return *text == '\0' || olivine_number_parse (text, number, error);
}

/**
 * olivine_number_field_show:
 * @row: a row
 * @thousandths: the number, in thousandths; %OLIVINE_UNKNOWN for an empty row
 */
void
olivine_number_field_show (AdwEntryRow *row,
                           gint64       thousandths)
{
  g_autofree char *text = NULL;

  if (thousandths != OLIVINE_UNKNOWN)
    text = g_strdup_printf ("%.12g", olivine_thousandths_to_double (thousandths));
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}
