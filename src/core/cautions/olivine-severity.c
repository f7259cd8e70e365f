/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The words of severities in files and on the command line. */

#include "config.h"

#include "olivine-severity.h"

#include <glib/gi18n.h>

#include "olivine-nicks.h"

static const char *const severity_nicks[] = {
  [OLIVINE_SEVERITY_INFO] = "info",
  [OLIVINE_SEVERITY_CAUTION] = "caution",
  [OLIVINE_SEVERITY_WARNING] = "warning",
  [OLIVINE_SEVERITY_STOP] = "stop",
  NULL,
};

/**
 * olivine_severity_to_nick:
 * @severity: a severity
 *
 * Returns: (transfer none): its word in files: "info", "caution", "warning" or "stop"
 */
const char *
olivine_severity_to_nick (OlivineSeverity severity)
{
  g_return_val_if_fail (severity < OLIVINE_N_SEVERITIES, NULL);

  return severity_nicks[severity];
}

/**
 * olivine_severity_from_nick:
 * @nick: (nullable): a word of olivine_severity_to_nick()
 * @severity: (out): the severity
 * @error: return location for an error
 *
 * Reads a severity.
 *
 * Errors: %OLIVINE_CORE_ERROR_UNKNOWN_NAME.
 *
 * Returns: whether @nick is known
 */
gboolean
olivine_severity_from_nick (const char       *nick,
                            OlivineSeverity  *severity,
                            GError          **error)
{
  int position = 0;

  g_return_val_if_fail (severity != NULL, FALSE);

  if (!olivine_nicks_find (severity_nicks,
                           _("“{word}” is not a known severity. Use one of: {choices}."),
                           nick, &position, error))
    return FALSE;

  *severity = (OlivineSeverity) position;
  return TRUE;
}
