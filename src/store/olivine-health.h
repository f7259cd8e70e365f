/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laboratory values and symptoms, kept with the diary. */

#pragma once

#include "olivine-lab.h"
#include "olivine-store.h"
#include "olivine-symptom.h"

G_BEGIN_DECLS

GArray   *olivine_health_get_labs       (OlivineStore    *store,
                                         GError         **error);
gboolean  olivine_health_add_lab        (OlivineStore    *store,
                                         OlivineLab      *lab,
                                         GError         **error);
gboolean  olivine_health_remove_lab     (OlivineStore    *store,
                                         const char      *uid,
                                         GError         **error);
GArray   *olivine_health_get_symptoms   (OlivineStore    *store,
                                         OlivineDate      from,
                                         OlivineDate      to,
                                         GError         **error);
gboolean  olivine_health_set_symptom    (OlivineStore    *store,
                                         OlivineDate      date,
                                         OlivineSymptom   symptom,
                                         gboolean         present,
                                         GError         **error);

G_END_DECLS
