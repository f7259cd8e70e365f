/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Putting a copy back.
 *
 * The copy itself is never touched: a copy of it is migrated and checked.  Only
 * then, and after what is there now was kept, it is written into the live file
 * through SQLite, so that other open windows see it and a failure leaves the
 * live file as it was.
 */

#include "olivine-restore.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "olivine-check.h"
#include "olivine-copies.h"
#include "olivine-copy-file.h"
#include "olivine-paths.h"
#include "olivine-schema.h"

/* Private: a copy of a copy, in the folder of @beside: the copy itself is never touched. */
char *
olivine_restore_copy (const char  *path,
                      const char  *beside,
                      GError     **error)
{
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READONLY, error);

  return db != NULL ? olivine_copy_file_fill (db, beside, error) : NULL;
}

/* Private: migrates what olivine_restore_copy() made, and checks all of it. */
OlivineDb *
olivine_restore_open (const char  *path,
                      GError     **error)
{
  g_autoptr (OlivineDb) db = olivine_db_open (path, SQLITE_OPEN_READWRITE, error);

  if (db == NULL ||
      !olivine_schema_migrate (db, OLIVINE_SCHEMA_DIARY, error) ||
      !olivine_check_require_sound (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/* Private: the name of a file that is kept, without its ending. */
char *
olivine_restore_stem (const char *what,
                      GDateTime  *now)
{
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  return g_strconcat ("diary-", what, "-", moment, NULL);
}

static gboolean
write_into (OlivineDb  *live,
            OlivineDb  *prepared,
            GError    **error)
{
  sqlite3_backup *backup = NULL;
  gboolean is_done = FALSE;
  int result = SQLITE_OK;

  backup = sqlite3_backup_init (olivine_db_get_handle (live), "main",
                                olivine_db_get_handle (prepared), "main");
  if (backup != NULL)
    {
      is_done = sqlite3_backup_step (backup, -1) == SQLITE_DONE;
      result = sqlite3_backup_finish (backup);
    }
  /* A file that is busy is no error to the end of a backup. */
  if (!is_done || result != SQLITE_OK)
    {
      olivine_db_set_error (live, _("writing the copy into the diary failed"), error);
      return FALSE;
    }

  return TRUE;
}

static char *
keep_live (OlivineDb  *db,
           GDateTime  *now,
           GError    **error)
{
  g_autofree char *stem = olivine_restore_stem ("before-restore", now);

  return olivine_copy_file_keep (db, stem, error);
}

static gboolean
restore_prepared (OlivineStore     *store,
                  const char       *temporary,
                  GDateTime        *now,
                  char            **kept_path,
                  OlivineCopyInfo  *info,
                  GError          **error)
{
  g_autoptr (OlivineDb) prepared = olivine_restore_open (temporary, error);
  g_autofree char *kept = NULL;
  OlivineDb *live = olivine_store_get_db (store);

  if (prepared == NULL)
    return FALSE;
  /* What can fail comes first: nothing is told to have failed that was done. */
  if (!olivine_copies_count (prepared, info, error))
    return FALSE;
  kept = keep_live (live, now, error);
  if (kept == NULL || !write_into (live, prepared, error))
    return FALSE;
  if (kept_path != NULL)
    *kept_path = g_steal_pointer (&kept);

  return TRUE;
}

/**
 * olivine_copies_restore:
 * @store: a store
 * @path: a copy of a diary, of this or an earlier version
 * @now: the moment it is, to name the copy of what is there now
 * @kept_path: (out) (optional): where what was there is kept
 * @info: (out caller-allocates): what the diary holds now
 * @error: return location for the error
 *
 * Makes the diary what the copy is, and keeps what it was.
 *
 * Returns: whether the copy was put back; otherwise the diary is as it was
 *
 * Errors: %OLIVINE_STORE_ERROR_NOT_FOUND, _CORRUPT, _NEWER_SCHEMA, _BUSY, _FULL,
 *   or any other
 */
gboolean
olivine_copies_restore (OlivineStore     *store,
                        const char       *path,
                        GDateTime        *now,
                        char            **kept_path,
                        OlivineCopyInfo  *info,
                        GError          **error)
{
  g_autofree char *live = NULL;
  g_autofree char *temporary = NULL;
  gboolean restored = FALSE;

  g_return_val_if_fail (OLIVINE_IS_STORE (store), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (now != NULL, FALSE);
  g_return_val_if_fail (info != NULL, FALSE);

  if (!olivine_copies_inspect (path, info, error))
    return FALSE;
  live = olivine_store_get_path (store, "diary.db");
  temporary = olivine_restore_copy (path, live, error);
  if (temporary == NULL)
    return FALSE;

  restored = restore_prepared (store, temporary, now, kept_path, info, error);
  olivine_paths_drop_file (temporary);
  if (restored)
    olivine_store_emit_changed (store);

  return restored;
}
