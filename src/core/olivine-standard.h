/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The standards a target can come from. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stored by nick: the numbers may change, the nicks may not. */
typedef enum {
  OLIVINE_STANDARD_US_CA,
  OLIVINE_STANDARD_EFSA,
  OLIVINE_STANDARD_UK,
  OLIVINE_STANDARD_NORDIC,
  OLIVINE_STANDARD_AU_NZ,
  OLIVINE_STANDARD_DACH,
  OLIVINE_STANDARD_WHO,
  OLIVINE_STANDARD_JP_2020,
  OLIVINE_STANDARD_JP_2025,
  OLIVINE_STANDARD_US_DV,
  OLIVINE_STANDARD_EU_NRV,
} OlivineStandard;

#define OLIVINE_N_STANDARDS 11

const char *const *olivine_standard_nicks (void);
const char *olivine_standard_to_nick     (OlivineStandard   standard);
gboolean    olivine_standard_from_nick   (const char       *nick,
                                          OlivineStandard  *standard,
                                          GError          **error);
const char *olivine_standard_get_name    (OlivineStandard   standard);
const char *olivine_standard_get_publisher (OlivineStandard standard);

G_END_DECLS
