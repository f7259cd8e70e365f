/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names of the standards.
 *
 * The figures are in data/reference-intakes.csv; here is only what they are called.
 */

#include "config.h"

#include "olivine-standard.h"

#include <glib/gi18n.h>

#include "olivine-nicks.h"

typedef struct {
  const char *name;
  const char *publisher;
} StandardInfo;

static const char *const standard_nicks[] = {
  [OLIVINE_STANDARD_US_CA] = "us-ca",
  [OLIVINE_STANDARD_EFSA] = "efsa",
  [OLIVINE_STANDARD_UK] = "uk",
  [OLIVINE_STANDARD_NORDIC] = "nordic",
  [OLIVINE_STANDARD_AU_NZ] = "au-nz",
  [OLIVINE_STANDARD_DACH] = "dach",
  [OLIVINE_STANDARD_WHO] = "who",
  [OLIVINE_STANDARD_JP_2020] = "jp-2020",
  [OLIVINE_STANDARD_JP_2025] = "jp-2025",
  [OLIVINE_STANDARD_US_DV] = "us-dv",
  [OLIVINE_STANDARD_EU_NRV] = "eu-nrv",
  NULL,
};

static const StandardInfo standard_table[OLIVINE_N_STANDARDS] = {
  [OLIVINE_STANDARD_US_CA] = { NC_ ("standard", "United States and Canada"),
                               "Institute of Medicine" },
  [OLIVINE_STANDARD_EFSA] = { NC_ ("standard", "European Union"),
                              "European Food Safety Authority" },
  [OLIVINE_STANDARD_UK] = { NC_ ("standard", "United Kingdom"), "Department of Health (COMA)" },
  [OLIVINE_STANDARD_NORDIC] = { NC_ ("standard", "Nordic countries"),
                                "Nordic Council of Ministers" },
  [OLIVINE_STANDARD_AU_NZ] = { NC_ ("standard", "Australia and New Zealand"),
                               "National Health and Medical Research Council" },
  [OLIVINE_STANDARD_DACH] = { NC_ ("standard", "Germany, Austria and Switzerland"),
                              "D-A-CH nutrition societies" },
  [OLIVINE_STANDARD_WHO] = { NC_ ("standard", "World Health Organization"), "FAO and WHO" },
  [OLIVINE_STANDARD_JP_2020] = { NC_ ("standard", "Japan, 2020"),
                                 "Ministry of Health, Labour and Welfare" },
  [OLIVINE_STANDARD_JP_2025] = { NC_ ("standard", "Japan, 2025"),
                                 "Ministry of Health, Labour and Welfare" },
  [OLIVINE_STANDARD_US_DV] = { NC_ ("standard", "US food labels (Daily Value)"),
                               "Food and Drug Administration" },
  [OLIVINE_STANDARD_EU_NRV] = { NC_ ("standard", "EU food labels (nutrient reference value)"),
                                "European Union" },
};

/**
 * olivine_standard_nicks:
 *
 * Returns: (transfer none) (array zero-terminated=1): the words of all standards
 */
const char *const *
olivine_standard_nicks (void)
{
  return standard_nicks;
}

/**
 * olivine_standard_to_nick:
 * @standard: a standard
 *
 * Returns: (transfer none): its word in files: "us-ca", "efsa" …
 */
const char *
olivine_standard_to_nick (OlivineStandard standard)
{
  g_return_val_if_fail (standard < OLIVINE_N_STANDARDS, NULL);

  return standard_nicks[standard];
}

/**
 * olivine_standard_from_nick:
 * @nick: (nullable): a word of olivine_standard_to_nick()
 * @standard: (out): the standard
 * @error: return location for an error
 *
 * Reads a standard.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @nick is known
 */
gboolean
olivine_standard_from_nick (const char       *nick,
                            OlivineStandard  *standard,
                            GError          **error)
{
  int position = 0;

  g_return_val_if_fail (standard != NULL, FALSE);

  if (!olivine_nicks_find (standard_nicks,
                           _("“{word}” is not a known standard. Use one of: {choices}."),
                           nick, &position, error))
    return FALSE;

  *standard = (OlivineStandard) position;
  return TRUE;
}

/**
 * olivine_standard_get_name:
 * @standard: a standard
 *
 * Returns: (transfer none): for whom it is, in English, to be translated with
 *   the context "standard" before it is shown
 */
const char *
olivine_standard_get_name (OlivineStandard standard)
{
  g_return_val_if_fail (standard < OLIVINE_N_STANDARDS, NULL);

  return standard_table[standard].name;
}

/**
 * olivine_standard_get_publisher:
 * @standard: a standard
 *
 * Returns: (transfer none): who published it
 */
const char *
olivine_standard_get_publisher (OlivineStandard standard)
{
  g_return_val_if_fail (standard < OLIVINE_N_STANDARDS, NULL);

  return standard_table[standard].publisher;
}
