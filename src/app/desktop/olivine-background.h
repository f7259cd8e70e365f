/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* org.freedesktop.portal.Background: leave to run without a window, in a sandbox. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean olivine_background_is_sandboxed   (void);
void     olivine_background_request_async  (gboolean              wanted,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean olivine_background_request_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
