/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Column lists, written once per table.
 *
 * A table's columns are one array in its rows file; every statement about whole
 * rows is made from it, so that no two lists can get out of step.
 */

#include "olivine-sql.h"

/**
 * olivine_sql_list:
 * @columns: (array zero-terminated=1): names of columns
 * @pattern: SQL for one of them, with `@` where its name goes
 *
 * Returns: (transfer full): the SQL for all of them, separated by commas
 */
char *
olivine_sql_list (const char *const *columns,
                  const char        *pattern)
{
  g_auto (GStrv) pieces = NULL;
  GString *list = NULL;

  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  list = g_string_new (NULL);
  pieces = g_strsplit (pattern, "@", -1);
  for (gsize i = 0; columns[i] != NULL; i++)
    {
      g_autofree char *piece = g_strjoinv (columns[i], pieces);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", piece);
    }

  return g_string_free (list, FALSE);
}
