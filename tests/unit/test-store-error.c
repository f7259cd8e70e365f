/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a failure of SQLite or of the system means to who has to do something about it. */

#include "config.h"

#include "olivine-store-error.h"

#include <errno.h>
#include <sqlite3.h>

typedef struct {
  int               code;
  OlivineStoreError error;
} Case;

static void
test_sqlite (void)
{
  static const Case cases[] = {
    { SQLITE_BUSY, OLIVINE_STORE_ERROR_BUSY },
    { SQLITE_BUSY_SNAPSHOT, OLIVINE_STORE_ERROR_BUSY },
    { SQLITE_LOCKED, OLIVINE_STORE_ERROR_BUSY },
    { SQLITE_FULL, OLIVINE_STORE_ERROR_FULL },
    { SQLITE_CORRUPT, OLIVINE_STORE_ERROR_CORRUPT },
    { SQLITE_NOTADB, OLIVINE_STORE_ERROR_CORRUPT },
    { SQLITE_READONLY_DIRECTORY, OLIVINE_STORE_ERROR_READ_ONLY },
    { SQLITE_PERM, OLIVINE_STORE_ERROR_READ_ONLY },
    { SQLITE_CANTOPEN, OLIVINE_STORE_ERROR_READ_ONLY },
    { SQLITE_CONSTRAINT_UNIQUE, OLIVINE_STORE_ERROR_CONSTRAINT },
    { SQLITE_MISMATCH, OLIVINE_STORE_ERROR_CONSTRAINT },
    { SQLITE_INTERRUPT, OLIVINE_STORE_ERROR_CANCELLED },
    { SQLITE_ABORT_ROLLBACK, OLIVINE_STORE_ERROR_CANCELLED },
    { SQLITE_IOERR_READ, OLIVINE_STORE_ERROR_IO },
    { SQLITE_NOMEM, OLIVINE_STORE_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", sqlite3_errstr (cases[i].code));
      g_assert_cmpint (olivine_store_error_from_sqlite (cases[i].code), ==, cases[i].error);
    }
}

static void
test_errno (void)
{
  static const Case cases[] = {
    { ENOSPC, OLIVINE_STORE_ERROR_FULL },     { EDQUOT, OLIVINE_STORE_ERROR_FULL },
    { EFBIG, OLIVINE_STORE_ERROR_FULL },      { EACCES, OLIVINE_STORE_ERROR_READ_ONLY },
    { EPERM, OLIVINE_STORE_ERROR_READ_ONLY }, { EROFS, OLIVINE_STORE_ERROR_READ_ONLY },
    { ENOTDIR, OLIVINE_STORE_ERROR_READ_ONLY }, { ENOENT, OLIVINE_STORE_ERROR_NOT_FOUND },
    { EIO, OLIVINE_STORE_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", g_strerror (cases[i].code));
      g_assert_cmpint (olivine_store_error_from_errno (cases[i].code), ==, cases[i].error);
    }
}

/* Where the code does not tell what to do the message does, and nothing is added to it. */
static void
test_advice (void)
{
  static const OlivineStoreError told_by_the_message[] = {
    OLIVINE_STORE_ERROR_CONSTRAINT, OLIVINE_STORE_ERROR_NOT_FOUND, OLIVINE_STORE_ERROR_INVALID,
    OLIVINE_STORE_ERROR_CHANGED, OLIVINE_STORE_ERROR_CANCELLED, OLIVINE_STORE_ERROR_UNSUPPORTED,
  };
  guint silent = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (told_by_the_message); i++)
    silent |= 1u << told_by_the_message[i];
  for (guint code = 0; code <= OLIVINE_STORE_ERROR_UNSUPPORTED; code++)
    {
      const char *advice = olivine_store_error_get_advice ((OlivineStoreError) code);

      if ((silent & (1u << code)) != 0)
        g_assert_cmpstr (advice, ==, "");
      else
        g_assert_true (g_str_has_suffix (advice, "."));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/olivine/store-error/sqlite", test_sqlite);
  g_test_add_func ("/olivine/store-error/errno", test_errno);
  g_test_add_func ("/olivine/store-error/advice", test_advice);

  return g_test_run ();
}
