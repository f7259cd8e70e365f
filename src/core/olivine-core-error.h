/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one error domain of the core library. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OlivineCoreError:
 * @OLIVINE_CORE_ERROR_INVALID: a text cannot be read as what it should be
 * @OLIVINE_CORE_ERROR_RANGE: a number is outside what can be true
 * @OLIVINE_CORE_ERROR_UNKNOWN_NAME: a key, unit, standard … that does not exist
 * @OLIVINE_CORE_ERROR_NOT_APPLICABLE: a formula or table does not cover this person
 * @OLIVINE_CORE_ERROR_UNLIKELY: possible, but so unlikely that it must be confirmed first
 * @OLIVINE_CORE_ERROR_UNSUPPORTED: a library of this computer lacks what it takes
 *
 * Named after what the caller can do about it.  Messages are English sentences
 * that say what was wrong, with the offending text, and what to do.
 */
typedef enum {
  OLIVINE_CORE_ERROR_INVALID,
  OLIVINE_CORE_ERROR_RANGE,
  OLIVINE_CORE_ERROR_UNKNOWN_NAME,
  OLIVINE_CORE_ERROR_NOT_APPLICABLE,
  OLIVINE_CORE_ERROR_UNLIKELY,
  OLIVINE_CORE_ERROR_UNSUPPORTED,
} OlivineCoreError;

#define OLIVINE_CORE_ERROR (olivine_core_error_quark ())
GQuark olivine_core_error_quark (void);

G_END_DECLS
