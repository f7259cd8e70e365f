/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writing one key of the profile from a form. */

#pragma once

#include "olivine-context.h"

G_BEGIN_DECLS

gboolean olivine_profile_form_save (OlivineContext  *context,
                                    const char      *key,
                                    const char      *text,
                                    GError         **error);

G_END_DECLS
