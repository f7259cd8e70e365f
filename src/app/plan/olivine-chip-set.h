/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that can each be chosen or not, in as many lines as they need. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_CHIP_SET (olivine_chip_set_get_type ())
G_DECLARE_FINAL_TYPE (OlivineChipSet, olivine_chip_set, OLIVINE, CHIP_SET, AdwBin)

/* Emits ::changed when a person chooses. */
void  olivine_chip_set_append   (OlivineChipSet *self,
                                 const char     *label,
                                 guint           bit);
guint olivine_chip_set_get_mask (OlivineChipSet *self);
void  olivine_chip_set_set_mask (OlivineChipSet *self,
                                 guint           mask);

G_END_DECLS
