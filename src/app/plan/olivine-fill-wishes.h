/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a plan shall be like: the few questions before days are filled. */

#pragma once

#include "olivine-context-bin.h"
#include "olivine-fill-job.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_FILL_WISHES (olivine_fill_wishes_get_type ())
G_DECLARE_FINAL_TYPE (OlivineFillWishes, olivine_fill_wishes, OLIVINE, FILL_WISHES,
                      OlivineContextBin)

/* Emits ::changed when something else is wished for. */
void     olivine_fill_wishes_begin       (OlivineFillWishes   *self,
                                          OlivineDate          from,
                                          guint                n_days);
void     olivine_fill_wishes_get_request (OlivineFillWishes   *self,
                                          OlivineFillRequest  *request);
void     olivine_fill_wishes_take        (OlivineFillWishes   *self,
                                          const OlivineRemedy *remedy);
void     olivine_fill_wishes_remember    (OlivineFillWishes   *self);
gboolean olivine_fill_wishes_are_whole   (OlivineFillWishes   *self);

G_END_DECLS
