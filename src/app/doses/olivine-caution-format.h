/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cautions in words, icons and colours: pure functions. */

#pragma once

#include "olivine-caution.h"

G_BEGIN_DECLS

const OlivineCautionWords *
            olivine_caution_words            (void);
const char *olivine_severity_get_word        (OlivineSeverity        severity);
const char *olivine_severity_get_icon_name   (OlivineSeverity        severity);
const char *olivine_severity_get_css_class   (OlivineSeverity        severity);
char       *olivine_caution_format_heading   (const OlivineCaution  *caution);
char       *olivine_caution_format_on_day    (const char            *heading,
                                              const char            *day);
char       *olivine_caution_format_reason    (const OlivineCaution  *caution);
char       *olivine_caution_format_whom      (const OlivineCaution  *caution);
char       *olivine_caution_format_source    (const OlivineCaution  *caution);
char       *olivine_caution_format_details   (const OlivineCaution  *caution);
char       *olivine_cautions_format_banner   (GPtrArray             *cautions,
                                              gboolean               is_brief);
char       *olivine_cautions_format_held     (GPtrArray             *cautions);
gboolean    olivine_caution_ids_get_severity (const char            *ids,
                                              gboolean               agreed,
                                              OlivineSeverity       *severity);

G_END_DECLS
