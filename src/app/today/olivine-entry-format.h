/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries, sections, suggestions and matches in words: pure functions. */

#pragma once

#include "olivine-entry.h"
#include "olivine-intake.h"
#include "olivine-log-line.h"
#include "olivine-suggestion.h"

G_BEGIN_DECLS

char *olivine_entry_format_figure        (const OlivineEntry      *entry);
char *olivine_entry_format_subtitle      (const OlivineEntry      *entry);
char *olivine_entry_format_sentence      (const OlivineEntry      *entry);
char *olivine_entry_format_logged        (const OlivineEntry      *entry);
char *olivine_entry_format_section_total (const OlivineIntake     *intake);
char *olivine_entry_format_section_sentence (const char           *title,
                                          const OlivineIntake     *intake);
char *olivine_entry_format_chip          (const OlivineSuggestion *suggestion);
char *olivine_entry_format_chip_gain     (const OlivineSuggestion *suggestion);
char *olivine_entry_format_chip_sentence (const OlivineSuggestion *suggestion);
char *olivine_entry_format_match_subtitle (const OlivineLogLine   *line);
char *olivine_entry_format_match_sentence (const OlivineLogLine   *line);
char *olivine_entry_format_overview    (const OlivineLogLine    *line);
char *olivine_entry_format_understood    (const OlivineLogLine    *line);
char *olivine_entry_format_ask_again     (const OlivineLogLine    *line);
char *olivine_entry_format_minerals    (const OlivineSnapshot *snapshot);
gboolean olivine_entry_format_shows_minerals (const OlivinePerson *person);
gint64 olivine_entry_format_line_mg      (const OlivineLogLine    *line);

/* Whether a food of one's own can be made of it. */
gboolean olivine_entry_format_offers_food (const OlivineEntry *entry);

G_END_DECLS
