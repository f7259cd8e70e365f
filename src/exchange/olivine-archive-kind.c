/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be told of an archive without opening it.
 */

#include "config.h"

#include "olivine-archive.h"

#include <string.h>

/**
 * olivine_archive_is_zip:
 * @bytes: (array length=n_bytes): how a file begins
 * @n_bytes: how many bytes are known of it
 *
 * Returns: whether it is a .zip, whatever its name
 */
gboolean
olivine_archive_is_zip (const guint8 *bytes,
                        gsize         n_bytes)
{
  return n_bytes >= 4 && (memcmp (bytes, "PK\3\4", 4) == 0 || memcmp (bytes, "PK\5\6", 4) == 0);
}

/**
 * olivine_archive_is_gzip:
 * @bytes: (array length=n_bytes): how a file begins
 * @n_bytes: how many bytes are known of it
 *
 * Returns: whether it is a .gz, whatever its name
 */
gboolean
olivine_archive_is_gzip (const guint8 *bytes,
                         gsize         n_bytes)
{
  return n_bytes >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b;
}

/**
 * olivine_archive_member_free:
 * @member: (transfer full): a member
 */
void
olivine_archive_member_free (OlivineArchiveMember *member)
{
  g_free (member->path);
  g_free (member);
}
