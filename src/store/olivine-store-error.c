/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one place where SQLite's and the system's results become our errors.
 *
 * A code says what the caller can do; the advice that goes with it is the last
 * sentence of the message, so that no message ends without a way out.
 */

#include "olivine-store-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sqlite3.h>

G_DEFINE_QUARK (olivine-store-error-quark, olivine_store_error)

/**
 * olivine_store_error_from_sqlite:
 * @sqlite_result: a result code of SQLite, primary or extended
 *
 * Returns: what the caller can do about it
 */
OlivineStoreError
olivine_store_error_from_sqlite (int sqlite_result)
{
  switch (sqlite_result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return OLIVINE_STORE_ERROR_BUSY;
    case SQLITE_FULL:
      return OLIVINE_STORE_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return OLIVINE_STORE_ERROR_CORRUPT;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return OLIVINE_STORE_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return OLIVINE_STORE_ERROR_CONSTRAINT;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
      return OLIVINE_STORE_ERROR_CANCELLED;
    default:
      return OLIVINE_STORE_ERROR_IO;
    }
}

/**
 * olivine_store_error_from_errno:
 * @saved_errno: the errno of a failed system call
 *
 * Returns: what the caller can do about it
 */
OlivineStoreError
olivine_store_error_from_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return OLIVINE_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOTDIR:
      return OLIVINE_STORE_ERROR_READ_ONLY;
    case ENOENT:
      return OLIVINE_STORE_ERROR_NOT_FOUND;
    default:
      return OLIVINE_STORE_ERROR_IO;
    }
}

/**
 * olivine_store_error_get_advice:
 * @code: an error of the store
 *
 * Returns: (transfer none): one sentence that says what to do, translated; empty
 *   when the message itself must say it
 */
const char *
olivine_store_error_get_advice (OlivineStoreError code)
{
  switch (code)
    {
    case OLIVINE_STORE_ERROR_BUSY:
      return _("Another program is using the file; try again in a moment.");
    case OLIVINE_STORE_ERROR_FULL:
      return _("Free some space and try again; nothing was changed.");
    case OLIVINE_STORE_ERROR_CORRUPT:
      return _("Restore a copy from the folder “backups” beside the diary.");
    case OLIVINE_STORE_ERROR_NEWER_SCHEMA:
      return _("Update Olivine to open it; the file was not touched.");
    case OLIVINE_STORE_ERROR_READ_ONLY:
      return _("Make the folder and the file writable for you, or choose another folder.");
    case OLIVINE_STORE_ERROR_IO:
      return _("Check the disk and try again.");
    case OLIVINE_STORE_ERROR_CONSTRAINT:
    case OLIVINE_STORE_ERROR_NOT_FOUND:
    case OLIVINE_STORE_ERROR_INVALID:
    case OLIVINE_STORE_ERROR_CHANGED:
    case OLIVINE_STORE_ERROR_CANCELLED:
    case OLIVINE_STORE_ERROR_UNSUPPORTED:
    default:
      return "";
    }
}

/**
 * olivine_store_error_get_sqlite_advice:
 * @sqlite_result: a result code of SQLite, primary or extended
 *
 * Returns: (transfer none): as olivine_store_error_get_advice() of its code, but what
 *   to do about too little memory, which has no code of its own
 */
const char *
olivine_store_error_get_sqlite_advice (int sqlite_result)
{
  if ((sqlite_result & 0xff) == SQLITE_NOMEM)
    return _("Close other programs and try again; nothing was changed.");

  return olivine_store_error_get_advice (olivine_store_error_from_sqlite (sqlite_result));
}
