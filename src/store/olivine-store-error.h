/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one error domain of the store library, named after what the caller can do. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OlivineStoreError:
 * @OLIVINE_STORE_ERROR_BUSY: another program holds the file; try again
 * @OLIVINE_STORE_ERROR_FULL: no space left; free some and try again
 * @OLIVINE_STORE_ERROR_CORRUPT: the file is damaged or no database; restore a copy
 * @OLIVINE_STORE_ERROR_NEWER_SCHEMA: written by a newer version; update the program
 * @OLIVINE_STORE_ERROR_READ_ONLY: the folder or file cannot be written; mend its permissions
 * @OLIVINE_STORE_ERROR_CONSTRAINT: a rule of the tables was broken; a mistake in the program
 * @OLIVINE_STORE_ERROR_NOT_FOUND: no such row
 * @OLIVINE_STORE_ERROR_INVALID: the request makes no sense for what is stored; change it
 * @OLIVINE_STORE_ERROR_CHANGED: the row has changed since; look again
 * @OLIVINE_STORE_ERROR_CANCELLED: stopped on request; nothing was changed
 * @OLIVINE_STORE_ERROR_IO: reading or writing failed for another reason
 * @OLIVINE_STORE_ERROR_UNSUPPORTED: SQLite lacks what is needed; install another one
 */
typedef enum {
  OLIVINE_STORE_ERROR_BUSY,
  OLIVINE_STORE_ERROR_FULL,
  OLIVINE_STORE_ERROR_CORRUPT,
  OLIVINE_STORE_ERROR_NEWER_SCHEMA,
  OLIVINE_STORE_ERROR_READ_ONLY,
  OLIVINE_STORE_ERROR_CONSTRAINT,
  OLIVINE_STORE_ERROR_NOT_FOUND,
  OLIVINE_STORE_ERROR_INVALID,
  OLIVINE_STORE_ERROR_CHANGED,
  OLIVINE_STORE_ERROR_CANCELLED,
  OLIVINE_STORE_ERROR_IO,
  OLIVINE_STORE_ERROR_UNSUPPORTED,
} OlivineStoreError;

#define OLIVINE_STORE_ERROR (olivine_store_error_quark ())
GQuark            olivine_store_error_quark       (void);

OlivineStoreError olivine_store_error_from_sqlite (int sqlite_result);
OlivineStoreError olivine_store_error_from_errno  (int saved_errno);
const char       *olivine_store_error_get_advice  (OlivineStoreError code);
const char       *olivine_store_error_get_sqlite_advice (int sqlite_result);

G_END_DECLS
