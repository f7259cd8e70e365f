/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much was imported, for who wonders what takes the space. */

#include "config.h"

#include "olivine-library.h"

#include <glib/gstdio.h>

#include "olivine-store-private.h"

/* A library is its file and what SQLite keeps beside it while it is open. */
static gint64
get_size_bytes (OlivineStore *store)
{
  static const char *const names[] = { "library.db", "library.db-wal" };
  gint64 size_bytes = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = olivine_store_get_path (store, names[i]);
      GStatBuf info = { 0 };

      if (g_stat (path, &info) == 0)
        size_bytes += info.st_size;
    }

  return size_bytes;
}

/**
 * olivine_library_get_info:
 * @store: a store
 * @info: (out caller-allocates): how many imported foods there are, and how much room
 *   they take
 * @error: return location for the error
 *
 * Counts the imported foods, which takes a moment where there are millions.  A library
 * that cannot be used counts none but has a size.
 *
 * Returns: whether they could be counted
 *
 * Errors: any of %OLIVINE_STORE_ERROR
 */
gboolean
olivine_library_get_info (OlivineStore        *store,
                          OlivineLibraryInfo  *info,
                          GError             **error)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (info != NULL, FALSE);

  info->n_foods = 0;
  info->size_bytes = get_size_bytes (store);

  return !olivine_store_has_library (store)
         || olivine_db_get_int (olivine_store_get_db (store), "SELECT count(*) FROM library.food",
                                &info->n_foods, error);
}
