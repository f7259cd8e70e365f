/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a day adds up to, in words: pure functions, tested without a window. */

#pragma once

#include "olivine-day.h"

G_BEGIN_DECLS

const char *olivine_intake_format_ring_prefix   (const OlivineIntake *intake);
char       *olivine_intake_format_ring_suffix   (const OlivineTarget *target);
char       *olivine_intake_format_ring_sentence (const OlivineIntake *intake,
                                                 const OlivineTarget *target);
const char *olivine_intake_format_no_target     (const OlivineTarget *target);
gboolean    olivine_intake_format_can_be_mended (const OlivineTarget *target);
char       *olivine_intake_format_bar_text      (gint64               amount,
                                                 gboolean             at_least,
                                                 double               limit_mg,
                                                 gboolean             is_upper_level);
char       *olivine_intake_format_bar_sentence  (const char          *title,
                                                 gint64               amount,
                                                 gboolean             at_least,
                                                 double               limit_mg);
char       *olivine_intake_format_coverage      (const OlivineIntake *intake,
                                                 gboolean             is_today);
char       *olivine_intake_format_unknown       (const OlivineIntake *intake);
char       *olivine_intake_format_unprocessed   (const OlivineIntake *intake);
char       *olivine_intake_format_citation      (const OlivineTarget *target);
char       *olivine_intake_format_estimated     (GPtrArray           *entries);

G_END_DECLS
