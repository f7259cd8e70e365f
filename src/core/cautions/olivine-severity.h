/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much a caution weighs. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stored by nick, in rising order: append only. */
typedef enum {
  OLIVINE_SEVERITY_INFO,    /* good to know */
  OLIVINE_SEVERITY_CAUTION, /* be careful */
  OLIVINE_SEVERITY_WARNING, /* ask first */
  OLIVINE_SEVERITY_STOP,    /* do not take it before somebody was asked */
} OlivineSeverity;

#define OLIVINE_N_SEVERITIES 4

const char *olivine_severity_to_nick   (OlivineSeverity   severity);
gboolean    olivine_severity_from_nick (const char       *nick,
                                        OlivineSeverity  *severity,
                                        GError          **error);

G_END_DECLS
