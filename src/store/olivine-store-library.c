/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The imported foods beside a diary, and the word that something changed.
 *
 * library.db comes and goes while a store is open: another program, or another thread, makes
 * it, replaces it or removes it.
 */

#include "olivine-store-private.h"

#include <glib/gstdio.h>

#include "olivine-food-habits.h"
#include "olivine-store-files.h"

static gboolean
get_library_version (OlivineStore  *self,
                     gint64        *version,
                     GError       **error)
{
  *version = 0;

  return !olivine_store_has_library (self) ||
         olivine_db_get_int (self->db, "PRAGMA library.data_version", version, error);
}

/* Tells one file of a name from the next.  Of one that is in use only its number
 * does: writing to it changes the rest. */
static char *
describe_file (const char *path,
               gboolean    is_in_use)
{
  GStatBuf info = { 0 };

  if (g_stat (path, &info) != 0)
    return g_strdup ("");
  if (is_in_use)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) info.st_ino);

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld",
                          (guint64) info.st_ino, (gint64) info.st_mtim.tv_sec,
                          info.st_mtim.tv_nsec);
}

/* Private.  What was imported can be made again: its loss must not keep anyone from the diary. */
void
olivine_store_attach_library (OlivineStore *self)
{
  g_autofree char *library = olivine_store_get_path (self, "library.db");

  g_clear_error (&self->library_error);
  g_clear_pointer (&self->library_file, g_free);
  if (olivine_store_files_attach_library (self->db, library, &self->library_error))
    get_library_version (self, &self->library_version, &self->library_error);
  self->library_file = describe_file (library, olivine_store_has_library (self));
  olivine_food_habits_forget (self);
}

/* The file may have come, gone, or been put in the place of another one, by another
 * program or another thread; one that could not be used is tried again when it is
 * another one.  Says whether there was anything to do. */
static gboolean
follow_library_file (OlivineStore *self)
{
  g_autofree char *library = olivine_store_get_path (self, "library.db");
  gboolean is_in_use = olivine_store_has_library (self);
  g_autofree char *now = describe_file (library, is_in_use);

  if (g_strcmp0 (now, self->library_file) == 0)
    return FALSE;
  if (is_in_use && !olivine_db_exec (self->db, "DETACH library", NULL))
    return FALSE;
  self->library_version = 0;
  olivine_store_attach_library (self);

  return TRUE;
}

/* Private: whether there are imported foods. */
gboolean
olivine_store_has_library (OlivineStore *self)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (self), FALSE);

  return sqlite3_db_filename (olivine_db_get_handle (self->db), "library") != NULL;
}

/* Private: why the imported foods are missing, or NULL. */
const GError *
olivine_store_get_library_error (OlivineStore *self)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (self), NULL);

  return self->library_error;
}

/**
 * olivine_store_reload_library:
 * @self: a store without a statement or transaction under way
 * @error: return location for the error
 *
 * Lets this connection see what an importer brought: a library that was not
 * there when the store was opened, or is another file now, is attached, and
 * ::changed is emitted if there is anything new.  A library that is attached already
 * shows what is committed to it by itself.
 *
 * Returns: whether there is no library or it can be used
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT, _NEWER_SCHEMA, or any other
 */
gboolean
olivine_store_reload_library (OlivineStore  *self,
                              GError       **error)
{
  gboolean has_followed = FALSE;
  gint64 now = 0;

  g_return_val_if_fail (OLIVINE_IS_STORE (self), FALSE);

  now = self->library_version;
  has_followed = follow_library_file (self);
  if (!get_library_version (self, &self->library_version, error))
    return FALSE;
  if (self->library_error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->library_error));
      return FALSE;
    }
  if (has_followed || now != self->library_version)
    olivine_store_emit_changed (self);

  return TRUE;
}

/**
 * olivine_store_poll_changed:
 * @self: a store
 *
 * Looks whether another connection committed something since the last look, to
 * the diary or the library, and emits ::changed if so.  Cheap enough for every
 * time a window gets the focus.
 *
 * Returns: whether it did
 */
gboolean
olivine_store_poll_changed (OlivineStore *self)
{
  gint64 diary_now = 0;
  gint64 library_before = 0;
  gboolean has_followed = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (self), FALSE);

  library_before = self->library_version;
  has_followed = follow_library_file (self);
  if (!olivine_db_get_int (self->db, "PRAGMA data_version", &diary_now, NULL) ||
      !get_library_version (self, &self->library_version, NULL) ||
      (diary_now == self->data_version && library_before == self->library_version &&
       !has_followed))
    return FALSE;
  self->data_version = diary_now;
  olivine_store_emit_changed (self);

  return TRUE;
}
