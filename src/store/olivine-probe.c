/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking at a file before it is ever opened for writing.
 *
 * A foreign, damaged or newer file is left byte for byte as it was, and nothing
 * is left beside it.  The header is read through SQLite's own file handle:
 * closing a second descriptor of a file drops the locks that another connection
 * of this process holds on it (POSIX advisory locks belong to the process).
 */

#include "olivine-schema.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "olivine-excerpt.h"
#include "olivine-page-check.h"

/* https://www.sqlite.org/fileformat2.html#the_database_header */
#define HEADER_SIZE 100
#define USER_VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68

static gint32
read_be32 (const guint8 *header,
           gsize         offset)
{
  guint32 big_endian = 0;

  memcpy (&big_endian, header + offset, sizeof big_endian);

  return (gint32) GUINT32_FROM_BE (big_endian);
}

/* Nothing is locked and no file is made by this.  A file that is shorter reads as if
 * zeros came after it. */
static gboolean
read_header (OlivineDb  *db,
             guint8     *header,
             GError    **error)
{
  sqlite3 *handle = olivine_db_get_handle (db);
  sqlite3_file *file = NULL;
  int result = sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (result == SQLITE_OK || result == SQLITE_IOERR_SHORT_READ)
    return TRUE;

  /* A disk that cannot be read is no damaged file. */
  olivine_db_set_error_of (db, result, _("reading its beginning failed"), error);
  return FALSE;
}

/* Whose file it is, by its header as it stands on disk. */
static gboolean
check_header (OlivineDb      *db,
              const char     *path,
              OlivineSchema   schema,
              GError        **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gint32 version = 0;

  if (!read_header (db, header, error))
    return FALSE;
  if (memcmp (header, "SQLite format 3", 16) != 0)
    return olivine_page_check_refuse (error, _("%s is damaged, or is no database at all"), path);
  if (read_be32 (header, APPLICATION_ID_OFFSET) != olivine_schema_get_application_id (schema))
    return schema == OLIVINE_SCHEMA_DIARY
           ? olivine_page_check_refuse (error, _("%s is a database of another program, not an "
                                                 "Olivine diary"), path)
           : olivine_page_check_refuse (error, _("%s is a database of another program, not an "
                                                 "Olivine catalogue of foods"), path);

  version = read_be32 (header, USER_VERSION_OFFSET);

  return olivine_schema_check_version (path, schema, version, error);
}

/* Tables are data, the rest is somebody's program: none of ours has a view or a trigger,
 * or another virtual table than its index of words.  Nothing of it is run to find out. */
static gboolean
find_foreign_object (OlivineDb  *db,
                     char      **object,
                     GError    **error)
{
  static const char sql[] =
    "SELECT type || ' ' || name FROM sqlite_schema WHERE type NOT IN ('table', 'index') "
    "OR (sql LIKE 'create%virtual%' AND name IS NOT 'food_fts') LIMIT 1";
  g_autoptr (OlivineStmt) stmt = olivine_db_prepare (db, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !olivine_db_step (db, stmt, &has_row, error))
    return FALSE;
  *object = has_row ? olivine_excerpt (olivine_stmt_get_text (stmt, 0)) : NULL;

  return TRUE;
}

/* A version in the write-ahead log counts too: the last writer may have been killed. */
static gboolean
check_content (OlivineDb      *db,
               const char     *path,
               gboolean        whole,
               OlivineSchema   schema,
               OlivineProbe   *found,
               GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *object = NULL;
  gint64 version = 0;

  if (!olivine_db_get_int (db, "PRAGMA user_version", &version, &local_error) ||
      !find_foreign_object (db, &object, &local_error))
    {
      if (g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT))
        return olivine_page_check_refuse (error, _("%s is damaged at its beginning, or cut off"),
                                          path);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!olivine_schema_check_version (path, schema, version, error))
    return FALSE;
  if (object != NULL)
    /* Translators: %s is a file, then what was found in it, as in "trigger xyz" */
    return olivine_page_check_refuse (error, _("%s holds a “%s”, which Olivine never makes"), path,
                                      object);
  if (!olivine_page_check (db, path, whole, error))
    return FALSE;

  *found = version < olivine_schema_get_version (schema) ? OLIVINE_PROBE_OLDER
                                                         : OLIVINE_PROBE_CURRENT;
  return TRUE;
}

static OlivineDb *
open_to_look (const char  *path,
              GError     **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_filename_to_uri (absolute, NULL, error);
  g_autofree char *uri = NULL;

  if (escaped == NULL)
    return NULL;
  uri = g_strconcat (escaped, "?mode=ro", NULL);

  return olivine_db_open (uri, SQLITE_OPEN_READONLY, error);
}

static gboolean
probe_file (const char     *path,
            gboolean        whole,
            OlivineSchema   schema,
            OlivineProbe   *found,
            GError        **error)
{
  g_autoptr (OlivineDb) db = open_to_look (path, error);

  return db != NULL &&
         check_header (db, path, schema, error) &&
         check_content (db, path, whole, schema, found, error);
}

static gint64
size_of_sidecar (const char *path,
                 const char *suffix)
{
  g_autofree char *sidecar = g_strconcat (path, suffix, NULL);
  GStatBuf info = { 0 };

  return g_stat (sidecar, &info) == 0 ? (gint64) info.st_size : -1;
}

/* A read-only look makes an empty log and its index when the file asks for a
 * log.  Beside a damaged file they are not ours to leave; a log with anything in
 * it is not ours to take. */
static void
remove_new_sidecars (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  if (size_of_sidecar (path, "-wal") > 0)
    return;
  g_unlink (log);
  g_unlink (index);
}

/* TRUE with ABSENT, or with a size to go on with. */
static gboolean
look_at_file (const char    *path,
              gint64        *size,
              OlivineProbe  *found,
              GError       **error)
{
  GStatBuf info = { 0 };

  *found = OLIVINE_PROBE_CURRENT;
  if (g_stat (path, &info) != 0)
    {
      int saved_errno = errno;
      OlivineStoreError code = olivine_store_error_from_errno (saved_errno);

      *found = OLIVINE_PROBE_ABSENT;
      if (code == OLIVINE_STORE_ERROR_NOT_FOUND)
        return TRUE;
      g_set_error (error, OLIVINE_STORE_ERROR, code, _("%s cannot be read: %s. %s"),
                   path, g_strerror (saved_errno), olivine_store_error_get_advice (code));
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    return olivine_page_check_refuse (error, _("%s is not a file"), path);
  if (info.st_size == 0)
    return olivine_page_check_refuse (error, _("%s is empty (0 bytes), so what it held is lost"),
                                      path);
  *size = info.st_size;

  return TRUE;
}

static gboolean
probe (const char     *path,
       OlivineSchema   schema,
       gboolean        whole,
       OlivineProbe   *found,
       GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean had_sidecars = FALSE;
  gint64 size = 0;

  if (!look_at_file (path, &size, found, error))
    return FALSE;
  if (*found == OLIVINE_PROBE_ABSENT)
    return TRUE;

  had_sidecars = size_of_sidecar (path, "-wal") >= 0 || size_of_sidecar (path, "-shm") >= 0;
  whole = whole || size <= OLIVINE_PAGE_CHECK_SMALL_BYTES;
  if (probe_file (path, whole, schema, found, &local_error))
    return TRUE;
  if (!had_sidecars &&
      (g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT) ||
       g_error_matches (local_error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_NEWER_SCHEMA)))
    remove_new_sidecars (path);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * olivine_schema_probe:
 * @path: a file that may or may not be there
 * @schema: what it should be
 * @found: (out): what it is
 * @error: return location for the error
 *
 * Looks at a file without changing it: whose it is, which version, whether its
 * pages make sense: all of them in a file of some megabytes, the first ones of a larger one,
 * which is read whole before it is changed, see olivine_page_check_diary().  A log that a
 * killed writer left is read as well.
 *
 * Returns: whether the file is absent, or ours and fit to be opened
 *
 * Errors: %OLIVINE_STORE_ERROR_CORRUPT for a damaged, empty or foreign file,
 *   %OLIVINE_STORE_ERROR_NEWER_SCHEMA, %OLIVINE_STORE_ERROR_READ_ONLY when it
 *   cannot be read
 */
gboolean
olivine_schema_probe (const char     *path,
                      OlivineSchema   schema,
                      OlivineProbe   *found,
                      GError        **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  return probe (path, schema, FALSE, found, error);
}

/**
 * olivine_schema_probe_whole:
 * @path: a file that may or may not be there
 * @schema: what it should be
 * @found: (out): what it is
 * @error: return location for the error
 *
 * As olivine_schema_probe(), but all pages are looked at, however many they are.
 *
 * Returns: whether the file is absent, or ours and sound
 *
 * Errors: as olivine_schema_probe()
 */
gboolean
olivine_schema_probe_whole (const char     *path,
                            OlivineSchema   schema,
                            OlivineProbe   *found,
                            GError        **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  return probe (path, schema, TRUE, found, error);
}
