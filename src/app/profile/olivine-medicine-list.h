/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The medicines of a profile, one at a time, and what they are called: pure functions. */

#pragma once

#include "olivine-person.h"

G_BEGIN_DECLS

char *olivine_medicine_get_title      (const char          *id);
char *olivine_medicine_get_examples   (const char          *id);
char *olivine_medicine_list_get_times (const OlivinePerson *person,
                                       const char          *id);
char *olivine_medicine_list_set_times (const OlivinePerson *person,
                                       const char          *id,
                                       const char          *times);

G_END_DECLS
