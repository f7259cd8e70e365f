/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One caution with all that is known of it: severity, message, reason, whom to ask, source.
 *
 * It can have the focus, so that it is read out where nothing can be announced.
 */

#pragma once

#include <gtk/gtk.h>

#include "olivine-caution.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_CAUTION_CARD (olivine_caution_card_get_type ())
G_DECLARE_FINAL_TYPE (OlivineCautionCard, olivine_caution_card, OLIVINE, CAUTION_CARD, GtkBox)

GtkWidget            *olivine_caution_card_new         (const OlivineCaution *caution,
                                                        const char           *day);

G_END_DECLS
