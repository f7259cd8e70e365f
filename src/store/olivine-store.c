/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The three catalogues and the diary, open together.
 *
 * A store is what a window, a command or a worker holds: one connection of one
 * thread, and the word that something changed, here or in another program.
 */

#include "olivine-store.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "olivine-food-habits.h"
#include "olivine-paths.h"
#include "olivine-privacy.h"
#include "olivine-salvage.h"
#include "olivine-store-files.h"
#include "olivine-store-private.h"

G_DEFINE_FINAL_TYPE (OlivineStore, olivine_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
olivine_store_finalize (GObject *object)
{
  OlivineStore *self = OLIVINE_STORE (object);

  g_clear_pointer (&self->db, olivine_db_close);
  g_clear_error (&self->library_error);
  g_free (self->library_file);
  g_free (self->mended);
  g_free (self->dir);

  G_OBJECT_CLASS (olivine_store_parent_class)->finalize (object);
}

static void
olivine_store_class_init (OlivineStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = olivine_store_finalize;

  /**
   * OlivineStore::changed:
   *
   * The diary changed, through this store or another program.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
olivine_store_init (OlivineStore *self)
{
}

static gboolean
open_files (OlivineStore  *self,
            GError       **error)
{
  g_autofree char *diary = olivine_store_get_path (self, "diary.db");

  self->db = olivine_store_files_open_diary (diary, error);
  if (self->db == NULL || !olivine_store_files_attach_foods (self->db, error))
    return FALSE;

  olivine_store_attach_library (self);

  return olivine_db_get_int (self->db, "PRAGMA data_version", &self->data_version, error);
}

/**
 * olivine_store_default_dir:
 *
 * Returns: (transfer full): the folder of the diary, `$XDG_DATA_HOME/olivine`
 */
char *
olivine_store_default_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "olivine", NULL);
}

/**
 * olivine_store_open:
 * @data_dir: the folder of the diary; made when it is not there
 * @error: return location for the error
 *
 * Opens the diary and the catalogues for the calling thread.  A diary that is
 * not there is made; an older one is migrated after a copy of it was kept; a
 * damaged, foreign or newer one is left as it is.
 *
 * Returns: (transfer full) (nullable): the store
 *
 * Errors: %OLIVINE_STORE_ERROR_READ_ONLY, _CORRUPT, _NEWER_SCHEMA, _FULL, _BUSY,
 *   _IO, _NOT_FOUND when the installed food tables are missing, or _UNSUPPORTED
 *   when SQLite lacks what is needed
 */
OlivineStore *
olivine_store_open (const char  *data_dir,
                    GError     **error)
{
  g_autoptr (OlivineStore) self = NULL;
  g_autoptr (GPtrArray) open_paths = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);

  if (!olivine_db_check_sqlite (error))
    return NULL;
  self = g_object_new (OLIVINE_TYPE_STORE, NULL);
  self->dir = g_canonicalize_filename (data_dir, NULL);
  if (!olivine_paths_make_private_dir (self->dir, error))
    {
      g_prefix_error (error, "%s ", _("The data folder cannot be used."));
      return NULL;
    }
  open_paths = olivine_privacy_find_open (self->dir);
  if (!open_files (self, error))
    return NULL;
  self->mended = olivine_privacy_mend (self->dir, open_paths);

  return g_steal_pointer (&self);
}

/**
 * olivine_store_open_same:
 * @other: a store, which may belong to another thread
 * @error: return location for the error
 *
 * Opens the same folder again for the calling thread: a worker's own connection.
 *
 * Returns: (transfer full) (nullable): the store
 *
 * Errors: as olivine_store_open()
 */
OlivineStore *
olivine_store_open_same (OlivineStore  *other,
                         GError       **error)
{
  gint64 n_rows = 0;
  gboolean is_complete = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (other), NULL);

  return other->is_damaged
         ? olivine_store_open_damaged (other->dir, &n_rows, &is_complete, error)
         : olivine_store_open (other->dir, error);
}

/**
 * olivine_store_open_damaged:
 * @data_dir: the folder of a diary that is damaged
 * @n_rows: (out): how many rows could be read
 * @is_complete: (out): whether that is all of them, as far as can be told
 * @error: return location for the error
 *
 * Opens what can still be read of a damaged diary, to export it.  Nothing can be written,
 * and neither the file nor its folder is touched.
 *
 * Returns: (transfer full) (nullable): the store
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT when nothing of it can be read, _NEWER_SCHEMA,
 *   %OLIVINE_STORE_ERROR_NOT_FOUND when the installed food tables are missing, or any other
 */
OlivineStore *
olivine_store_open_damaged (const char  *data_dir,
                            gint64      *n_rows,
                            gboolean    *is_complete,
                            GError     **error)
{
  g_autoptr (OlivineStore) self = NULL;
  g_autofree char *diary = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);
  g_return_val_if_fail (n_rows != NULL && is_complete != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_STORE, NULL);
  self->dir = g_canonicalize_filename (data_dir, NULL);
  self->is_damaged = TRUE;
  diary = olivine_store_get_path (self, "diary.db");
  self->db = olivine_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self->db == NULL ||
      !olivine_salvage_read (self->db, diary, n_rows, is_complete, error) ||
      !olivine_store_files_attach_foods (self->db, error) ||
      !olivine_db_exec (self->db, "PRAGMA query_only = ON", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * olivine_store_open_catalogues:
 * @data_dir: the folder of the diary, which need not be there
 * @error: return location for the error
 *
 * Opens the foods that came with Olivine and those that were imported, beside an empty
 * diary that is no file: for whoever looks up foods and must neither change nor know
 * anything of the person.  No file is made or migrated.
 *
 * Returns: (transfer full) (nullable): the store
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND when the installed food tables are missing,
 *   _UNSUPPORTED when SQLite lacks what is needed, or any other
 */
OlivineStore *
olivine_store_open_catalogues (const char  *data_dir,
                               GError     **error)
{
  g_autoptr (OlivineStore) self = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);

  if (!olivine_db_check_sqlite (error))
    return NULL;
  self = g_object_new (OLIVINE_TYPE_STORE, NULL);
  self->dir = g_canonicalize_filename (data_dir, NULL);
  self->db = olivine_store_files_open_no_diary (error);
  if (self->db == NULL || !olivine_store_files_attach_foods (self->db, error))
    return NULL;
  olivine_store_attach_library (self);

  return g_steal_pointer (&self);
}

/**
 * olivine_store_get_dir:
 * @self: a store
 *
 * Returns: (transfer none): the absolute path of the data folder
 */
const char *
olivine_store_get_dir (OlivineStore *self)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (self), NULL);

  return self->dir;
}

/**
 * olivine_store_is_damaged:
 * @self: a store
 *
 * Returns: whether it holds what could be read of a damaged diary, see
 *   olivine_store_open_damaged()
 */
gboolean
olivine_store_is_damaged (OlivineStore *self)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (self), FALSE);

  return self->is_damaged;
}

/**
 * olivine_store_get_mended:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): a sentence that says what others could read until
 *   the store was opened, translated; %NULL when all was private
 */
const char *
olivine_store_get_mended (OlivineStore *self)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (self), NULL);

  return self->mended;
}

/**
 * olivine_store_get_path:
 * @self: a store
 * @file_name: a name inside the data folder
 *
 * Returns: (transfer full): its absolute path
 */
char *
olivine_store_get_path (OlivineStore *self,
                        const char   *file_name)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (self), NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  return g_build_filename (self->dir, file_name, NULL);
}

/**
 * olivine_store_get_db:
 * @self: a store
 *
 * Returns: (transfer none): the connection; its schemas are `main` (the diary),
 *   `foods`, and `library` when something was imported
 */
OlivineDb *
olivine_store_get_db (OlivineStore *self)
{
  g_return_val_if_fail (OLIVINE_IS_STORE (self), NULL);

  return self->db;
}

/**
 * olivine_store_emit_changed:
 * @self: a store
 *
 * Says that this store changed the diary.
 */
void
olivine_store_emit_changed (OlivineStore *self)
{
  g_return_if_fail (OLIVINE_IS_STORE (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
