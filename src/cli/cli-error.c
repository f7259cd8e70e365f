/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every error of every library becomes one of five exit statuses here, and
 * nowhere else.
 */

#include "config.h"

#include "cli-error.h"

#include <gio/gio.h>

#include "olivine-core-error.h"
#include "olivine-csv-reader.h"
#include "olivine-report.h"
#include "olivine-store-error.h"

G_DEFINE_QUARK (olivine-cli-error-quark, cli_error)

static CliExit
store_error_to_exit_status (int code)
{
  switch ((OlivineStoreError) code)
    {
    case OLIVINE_STORE_ERROR_NOT_FOUND:
    case OLIVINE_STORE_ERROR_INVALID:
    case OLIVINE_STORE_ERROR_CHANGED:
    case OLIVINE_STORE_ERROR_CANCELLED:
      return CLI_EXIT_REFUSED;
    case OLIVINE_STORE_ERROR_BUSY:
    case OLIVINE_STORE_ERROR_FULL:
    case OLIVINE_STORE_ERROR_CORRUPT:
    case OLIVINE_STORE_ERROR_NEWER_SCHEMA:
    case OLIVINE_STORE_ERROR_READ_ONLY:
    case OLIVINE_STORE_ERROR_CONSTRAINT:
    case OLIVINE_STORE_ERROR_IO:
    case OLIVINE_STORE_ERROR_UNSUPPORTED:
    default:
      return CLI_EXIT_STORAGE;
    }
}

/**
 * cli_error_to_exit_status:
 * @error: why a command failed
 *
 * Returns: the status the program ends with
 */
CliExit
cli_error_to_exit_status (const GError *error)
{
  if (g_error_matches (error, CLI_ERROR, CLI_ERROR_USAGE))
    return CLI_EXIT_USAGE;
  if (g_error_matches (error, CLI_ERROR, CLI_ERROR_REFUSED))
    return CLI_EXIT_REFUSED;
  if (g_error_matches (error, CLI_ERROR, CLI_ERROR_CAUTION))
    return CLI_EXIT_CAUTION;
  if (error->domain == OLIVINE_CORE_ERROR || error->domain == OLIVINE_EXCHANGE_ERROR)
    return CLI_EXIT_REFUSED;
  if (g_error_matches (error, OLIVINE_REPORT_ERROR, OLIVINE_REPORT_ERROR_RANGE))
    return CLI_EXIT_REFUSED;
  if (error->domain == OLIVINE_STORE_ERROR)
    return store_error_to_exit_status (error->code);

  return CLI_EXIT_STORAGE;
}

/**
 * cli_refuse_usage:
 * @error: return location for an error
 * @format: what is wrong with the words, and what to write instead
 * @...: for @format
 *
 * Sets %CLI_ERROR_USAGE.
 *
 * Returns: %FALSE, to return it
 */
gboolean
cli_refuse_usage (GError     **error,
                  const char  *format,
                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (CLI_ERROR, CLI_ERROR_USAGE, format, arguments));
  va_end (arguments);

  return FALSE;
}

/**
 * cli_refuse:
 * @error: return location for an error
 * @format: what was refused, why, and what to do
 * @...: for @format
 *
 * Sets %CLI_ERROR_REFUSED.
 *
 * Returns: %FALSE, to return it
 */
gboolean
cli_refuse (GError     **error,
            const char  *format,
            ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (CLI_ERROR, CLI_ERROR_REFUSED, format, arguments));
  va_end (arguments);

  return FALSE;
}

/**
 * cli_refuse_caution:
 * @error: return location for an error
 * @format: what was not done because a caution stands, and how to insist
 * @...: for @format
 *
 * Sets %CLI_ERROR_CAUTION.
 *
 * Returns: %FALSE, to return it
 */
gboolean
cli_refuse_caution (GError     **error,
                    const char  *format,
                    ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (CLI_ERROR, CLI_ERROR_CAUTION, format, arguments));
  va_end (arguments);

  return FALSE;
}

/**
 * cli_fail_storage:
 * @error: return location for an error
 * @reason: why something could not be written
 *
 * Sets %CLI_ERROR_STORAGE: for a place that is not there the store has an error
 * of the same kind as for a row that is not there.
 *
 * Returns: %FALSE, to return it
 */
gboolean
cli_fail_storage (GError       **error,
                  const GError  *reason)
{
  g_set_error_literal (error, CLI_ERROR, CLI_ERROR_STORAGE, reason->message);
  return FALSE;
}

/**
 * cli_refuse_unlikely:
 * @error: return location for an error
 * @reason: what is unlikely
 *
 * Sets %CLI_ERROR_REFUSED, and says how to confirm.
 *
 * Returns: %FALSE, to return it
 */
gboolean
cli_refuse_unlikely (GError       **error,
                     const GError  *reason)
{
  return cli_refuse (error, "%s Nothing was changed; add --confirm-amount to take it as it is.",
                     reason->message);
}
