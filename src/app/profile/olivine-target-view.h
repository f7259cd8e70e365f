/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The target of a person: how much, what kind of figure it is, who says so. */

#pragma once

#include <adwaita.h>

#include "olivine-target.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_TARGET_VIEW (olivine_target_view_get_type ())
G_DECLARE_FINAL_TYPE (OlivineTargetView, olivine_target_view, OLIVINE, TARGET_VIEW, AdwBin)

void olivine_target_view_show (OlivineTargetView   *self,
                               const OlivinePerson *person,
                               OlivineDate          on);

G_END_DECLS
