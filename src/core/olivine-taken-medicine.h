/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The medicines of a profile, with what the table of interactions says of them. */

#pragma once

#include "olivine-interaction.h"
#include "olivine-person.h"

G_BEGIN_DECLS

#define OLIVINE_MINUTES_A_DAY (24 * 60)

/* A medicine of the profile, taken every day at its times. */
typedef struct {
  const OlivineInteraction *interaction;
  GArray                   *times_min; /* of int, minutes after midnight; empty: not told */
} OlivineTakenMedicine;

GPtrArray *olivine_taken_medicines_read  (const OlivinePerson        *person);

/* The time of day at which a magnesium product is too near a medicine of the profile. */
gboolean   olivine_taken_medicine_spaces (const OlivineTakenMedicine *medicine,
                                          int                         minute);

G_END_DECLS
