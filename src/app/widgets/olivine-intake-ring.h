/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day's magnesium as a ring: one turn is the target. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-intake.h"
#include "olivine-target.h"

G_BEGIN_DECLS

/* Lengths of the arcs in turns, in the order in which they follow each other. */
typedef struct {
  double food;
  double supplement;
  double unknown; /* how long the dashed arc is; never beyond the first turn */
} OlivineRingArcs;

#define OLIVINE_TYPE_INTAKE_RING (olivine_intake_ring_get_type ())
G_DECLARE_FINAL_TYPE (OlivineIntakeRing, olivine_intake_ring, OLIVINE, INTAKE_RING, GtkWidget)

GtkWidget       *olivine_intake_ring_new      (void);
void             olivine_intake_ring_show     (OlivineIntakeRing   *self,
                                               const OlivineIntake *intake,
                                               const OlivineTarget *target);
OlivineRingArcs  olivine_intake_ring_get_arcs (const OlivineIntake *intake,
                                               const OlivineTarget *target);

G_END_DECLS
