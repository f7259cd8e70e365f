/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One line on what stands against something, with a way to the details. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_CAUTION_BANNER (olivine_caution_banner_get_type ())
G_DECLARE_FINAL_TYPE (OlivineCautionBanner, olivine_caution_banner, OLIVINE, CAUTION_BANNER, AdwBin)

void olivine_caution_banner_show      (OlivineCautionBanner *self,
                                       GPtrArray            *cautions);
void olivine_caution_banner_set_brief (OlivineCautionBanner *self,
                                       const char           *action_name);

G_END_DECLS
