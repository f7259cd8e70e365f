/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every page works with: the store, the clock, the settings, the day on screen.
 *
 * There is one a window, handed down as a property; there are no singletons.
 * Pages write through it, so that one place refreshes the day, announces the
 * change and offers Undo.
 */

#pragma once

#include <gio/gio.h>

#include "olivine-clock.h"
#include "olivine-diary.h"
#include "olivine-settings.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_CONTEXT (olivine_context_get_type ())
G_DECLARE_FINAL_TYPE (OlivineContext, olivine_context, OLIVINE, CONTEXT, GObject)

OlivineContext  *olivine_context_new          (OlivineStore     *store,
                                               OlivineClock     *clock,
                                               OlivineSettings  *settings);
OlivineStore    *olivine_context_get_store    (OlivineContext   *self);
OlivineClock    *olivine_context_get_clock    (OlivineContext   *self);
OlivineSettings *olivine_context_get_settings (OlivineContext   *self);

/* Property "date" (guint, the Julian day): the day on screen. */
OlivineDate      olivine_context_get_date     (OlivineContext   *self);
void             olivine_context_set_date     (OlivineContext   *self,
                                               OlivineDate       date);
OlivineDate      olivine_context_get_today    (OlivineContext   *self);

/* The day on screen; valid until ::changed is emitted.  Never NULL. */
const OlivineDay *olivine_context_get_day     (OlivineContext   *self);
/* (element-type OlivineEntryItem) the same day's entries, kept up to date row by row. */
GListModel      *olivine_context_get_entries  (OlivineContext   *self);
/* The person as valid today. */
const OlivinePerson *olivine_context_get_person (OlivineContext *self);
/* (element-type OlivineCaution) what stands on the day on screen, severest first. */
GPtrArray       *olivine_context_get_cautions (OlivineContext   *self);

/* Writing.  Each returns whether it worked; when it did not, the reason has
 * been shown.  @undo_title, when not NULL, is shown in a toast with Undo. */
gboolean         olivine_context_add_entry    (OlivineContext   *self,
                                               OlivineEntry     *entry,
                                               const char       *undo_title);
gboolean         olivine_context_add_entries  (OlivineContext   *self,
                                               GPtrArray        *entries,
                                               const char       *undo_title);
gboolean         olivine_context_replace_entry (OlivineContext  *self,
                                               OlivineEntry     *entry,
                                               const char       *undo_title);
gboolean         olivine_context_remove_entry (OlivineContext   *self,
                                               const char       *uid,
                                               const char       *undo_title);
gboolean         olivine_context_make_food    (OlivineContext   *self,
                                               const char       *uid,
                                               const char       *undo_title);
gboolean         olivine_context_undo         (OlivineContext   *self);

/* To be called after any other write through the store. */
void             olivine_context_refresh      (OlivineContext   *self);
void             olivine_context_toast        (OlivineContext   *self,
                                               const char       *title,
                                               gboolean          with_undo);
void             olivine_context_show_error   (OlivineContext   *self,
                                               const GError     *error);
void             olivine_context_tell_damage  (OlivineContext   *self,
                                               const GError     *error);

/* Signals:
 *   changed ()                              the day, the person or a food changed
 *   toast (const char *title, gboolean with_undo)
 *   damaged (const GError *error)           nothing can be done with the diary any more
 */

G_END_DECLS
