/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Advice about a plan in English sentences, to be translated when shown. */

#pragma once

#include "olivine-plan-advice.h"
#include "olivine-sentence.h"

G_BEGIN_DECLS

OlivineSentence *olivine_obstacle_to_sentence (const OlivineObstacle *obstacle);
OlivineSentence *olivine_remedy_to_sentence   (const OlivineRemedy   *remedy);
OlivineSentence *olivine_remedy_to_label      (const OlivineRemedy   *remedy);

G_END_DECLS
