/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Medicines that magnesium meddles with, or that meddle with magnesium. */

#pragma once

#include "olivine-sentence.h"

G_BEGIN_DECLS

typedef enum {
  OLIVINE_INTERACTION_SPACE,   /* hours are to be kept between the two */
  OLIVINE_INTERACTION_AVOID,   /* the two are not usually combined */
  OLIVINE_INTERACTION_MONITOR, /* no rule of timing; the level may change */
} OlivineInteractionMode;

/* One row of data/interactions.csv. */
typedef struct {
  const char             *id;               /* as in a profile: "k-sparing" */
  const char             *medicine_class;
  const char             *examples;
  const char             *direction;        /* what does what to what */
  OlivineInteractionMode  mode;
  gboolean                only_antacids;    /* through less acid: antacids and their compounds */
  int                     before_h;         /* the medicine this long before magnesium; 0 none */
  int                     after_h;          /* or this long after it */
  const char             *effect;           /* a sentence */
  const char             *source;
  const char             *unverified_part;  /* what of it was not traced; empty: nothing */
} OlivineInteraction;

const OlivineInteraction *olivine_interaction_table    (gsize                    *n);
const OlivineInteraction *olivine_interaction_find     (const char               *id);
const char               *olivine_interaction_get_name (const OlivineInteraction *interaction);
OlivineSentence          *olivine_interaction_new_spacing
                                                       (const OlivineInteraction *interaction);
gboolean                  olivine_interaction_is_unverified
                                                       (const OlivineInteraction *interaction);

G_END_DECLS
