/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Put before SQLite and GLPK by LD_PRELOAD it makes them as poor as a distribution
 * could have built them: OLIVINE_TEST_WITHOUT names what is missing, fts5 or tls.
 */

#include <dlfcn.h>
#include <glpk.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

typedef int (*OpenFunc) (const char  *path,
                         sqlite3    **db,
                         int          flags,
                         const char  *vfs);
typedef const char *(*ConfigFunc) (const char *option);

static int
is_missing (const char *part)
{
  const char *missing = getenv ("OLIVINE_TEST_WITHOUT");

  return missing != NULL && strcmp (missing, part) == 0;
}

/* A connection has the modules that were registered when it was opened. */
__attribute__ ((visibility ("default"))) int
sqlite3_open_v2 (const char  *path,
                 sqlite3    **db,
                 int          flags,
                 const char  *vfs)
{
  OpenFunc real_open = (OpenFunc) dlsym (RTLD_NEXT, "sqlite3_open_v2");
  int result = real_open (path, db, flags, vfs);

  if (result == SQLITE_OK && is_missing ("fts5"))
    sqlite3_drop_modules (*db, NULL);

  return result;
}

__attribute__ ((visibility ("default"))) const char *
glp_config (const char *option)
{
  ConfigFunc real_config = (ConfigFunc) dlsym (RTLD_NEXT, "glp_config");

  if (strcmp (option, "TLS") == 0 && is_missing ("tls"))
    return NULL;

  return real_config (option);
}
