/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an archive says of itself is not believed: the bytes that come out are
 * counted against those that went in, so that a small file cannot fill the disk.
 */

#include "config.h"

#include "olivine-archive-private.h"

#include <glib/gi18n.h>

#include "olivine-csv-reader.h"

/* Tables of foods shrink to a tenth, at best to a fiftieth; the format allows a
 * thousandth.  The first megabytes are free: a short file may be very regular. */
#define MAX_RATIO 200
#define FREE_BYTES (16 << 20)

/* Private: FALSE, with the error set. */
gboolean
olivine_archive_refuse_size (GError **error)
{
  g_set_error_literal (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_TOO_LARGE,
                       _("Much more comes out of the archive than a table of foods can hold, so it "
                         "was not read on. Take the file as it is offered by its publisher."));
  return FALSE;
}

/* Private: FALSE, with the error set; @reason is translated. */
gboolean
olivine_archive_refuse_damage (const char  *reason,
                               GError     **error)
{
  g_set_error (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_DAMAGED,
               /* Translators: %s is the reason */
               _("The archive is damaged or was cut off (%s). Download it again."), reason);
  return FALSE;
}

/* Private: whether so many bytes may come out of so many. */
gboolean
olivine_archive_check_limits (guint64   n_packed,
                              guint64   n_unpacked,
                              GError  **error)
{
  return (n_unpacked <= OLIVINE_ARCHIVE_MAX_BYTES
          && (n_unpacked <= FREE_BYTES || n_unpacked / MAX_RATIO <= n_packed))
         || olivine_archive_refuse_size (error);
}
