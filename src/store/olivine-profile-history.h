/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All versions of the person, loaded once.  Private to the store. */

#pragma once

#include "olivine-db.h"
#include "olivine-person.h"

G_BEGIN_DECLS

typedef struct _OlivineProfileHistory OlivineProfileHistory;

OlivineProfileHistory *olivine_profile_history_load      (OlivineDb              *db,
                                                          GError                **error);
gboolean               olivine_profile_history_is_empty  (OlivineProfileHistory  *history);
OlivineDate            olivine_profile_history_get_first (OlivineProfileHistory  *history);
const char            *olivine_profile_history_lookup    (OlivineProfileHistory  *history,
                                                          const char             *key,
                                                          OlivineDate             on);
const OlivinePerson   *olivine_profile_history_person_on (OlivineProfileHistory  *history,
                                                          OlivineDate             on,
                                                          GError                **error);
void                   olivine_profile_history_free      (OlivineProfileHistory  *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineProfileHistory, olivine_profile_history_free)

G_END_DECLS
