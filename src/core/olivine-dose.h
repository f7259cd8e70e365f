/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A supplement or medicine that was taken, or is about to be, as a diary entry.
 *
 * Amounts are elemental magnesium: as the label gives it, or worked out from the
 * compound's weight.  They are per unit; the entry's snapshot is times the count.
 */

#pragma once

#include "olivine-compound.h"
#include "olivine-entry.h"

G_BEGIN_DECLS

typedef struct {
  const char  *name;
  OlivineKind  kind;            /* not food */
  double       elemental_mg;    /* per unit, as the label says; NAN when it gives the compound */
  const char  *compound;        /* id, or NULL */
  double       compound_mg;     /* per unit; NAN when the label gives elemental */
  double       count;           /* how many units, > 0 */
  const char  *unit;            /* "tablet", "ml" …, may be NULL */
  const char  *time;            /* "HH:MM", or NULL */
  gboolean     agreed;          /* a clinician agreed to this product */
} OlivineDoseFacts;

OlivineEntry *olivine_dose_new              (const OlivineDoseFacts  *facts,
                                             OlivineDate              date,
                                             GError                 **error);
gboolean      olivine_dose_check_likely     (const OlivineEntry      *dose,
                                             GError                 **error);
gboolean      olivine_dose_check_likely_mg  (const OlivineEntry      *dose,
                                             GError                 **error);
gint64        olivine_dose_get_elemental_mg (const OlivineEntry      *dose);
gboolean      olivine_dose_set_count        (OlivineEntry            *dose,
                                             double                   count,
                                             GError                 **error);

G_END_DECLS
