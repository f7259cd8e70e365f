/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file or folder on a disk that does not answer when it is told not to.
 *
 * It stands before another one: opening it, reading, seeking, looking at what it is and
 * listing what is in it are counted, and one of them fails, alone or with all after it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAILING_FILE_MESSAGE "The disk does not answer"

GFile *failing_file_new    (const char *path);
void   failing_file_arm    (guint       at,
                            gboolean    from_then_on);
guint  failing_file_disarm (void);

G_END_DECLS
