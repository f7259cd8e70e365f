/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What Add has found: the matches, or that there are none. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-match.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_MATCH_LIST (olivine_match_list_get_type ())
G_DECLARE_FINAL_TYPE (OlivineMatchList, olivine_match_list, OLIVINE, MATCH_LIST, GtkBox)

void                olivine_match_list_show             (OlivineMatchList *self,
                                                         GPtrArray        *matches,
                                                         const char       *words);
const OlivineMatch *olivine_match_list_get_selected     (OlivineMatchList *self);
void                olivine_match_list_replace_selected (OlivineMatchList *self,
                                                         OlivineMatch     *match);
void                olivine_match_list_move_selection   (OlivineMatchList *self,
                                                         int               by);

/* Signals:
 *   selected ()    another match is the one to log, or none
 *   activated ()   the selected match is to be logged
 */

void olivine_match_list_set_shows_minerals (OlivineMatchList *self,
                                            gboolean          shows_minerals);

G_END_DECLS
