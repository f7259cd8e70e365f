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
#include "olivine-store-files.h"
#include "olivine-store-private.h"

struct _OlivineStore
{
  GObject    parent_instance;

  char      *dir;
  OlivineDb *db;
  gint64     data_version;    /* SQLite's count of what other connections committed */
  gint64     library_version; /* the same of library.db; 0 without one */
  GError    *library_error;   /* why library.db was left out, or NULL */
  char      *library_file;    /* which file was looked at, as describe_file() says */
};

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

/* What was imported can be made again: its loss must not keep anyone from the diary. */
static void
attach_library (OlivineStore *self)
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
  attach_library (self);

  return TRUE;
}

static gboolean
open_files (OlivineStore  *self,
            GError       **error)
{
  g_autofree char *diary = olivine_store_get_path (self, "diary.db");

  self->db = olivine_store_files_open_diary (diary, error);
  if (self->db == NULL || !olivine_store_files_attach_foods (self->db, error))
    return FALSE;

  attach_library (self);

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
  if (!open_files (self, error))
    return NULL;

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
  g_return_val_if_fail (OLIVINE_IS_STORE (other), NULL);

  return olivine_store_open (other->dir, error);
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
  attach_library (self);

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
