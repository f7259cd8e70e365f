/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lists of a profile: conditions, and medicines with their times.
 *
 * Private to the core; everybody else goes through olivine_person_set_text().
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean olivine_conditions_from_text (const char  *text,
                                       GStrv       *conditions,
                                       GError     **error);
gboolean olivine_medicines_from_text  (const char  *text,
                                       GStrv       *medicines,
                                       GError     **error);

G_END_DECLS
