/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies of the diary: by hand, by the calendar, and back again. */

#pragma once

#include "olivine-date.h"
#include "olivine-store.h"

G_BEGIN_DECLS

/* What a copy, or the live file, holds. */
typedef struct {
  gint64      n_entries;
  gint64      n_foods;
  OlivineDate first;
  OlivineDate last;
} OlivineCopyInfo;

/* What putting a copy back would change. */
typedef struct {
  gint64      n_entries_gone;    /* here, and not in the copy */
  OlivineDate first_gone;
  OlivineDate last_gone;
  gint64      n_entries_back;    /* in the copy, and not here */
  gint64      n_entries_changed; /* in both, and not the same */
  gint64      n_labs_gone;
  gint64      n_foods_gone;      /* the person's own */
} OlivineCopyChanges;

gboolean olivine_copies_backup    (OlivineStore     *store,
                                   const char       *path,
                                   GError          **error);
gboolean olivine_copies_count     (OlivineDb        *db,
                                   OlivineCopyInfo  *info,
                                   GError          **error);
gboolean olivine_copies_inspect   (const char       *path,
                                   OlivineCopyInfo  *info,
                                   GError          **error);
gboolean olivine_copies_compare   (const char       *live_path,
                                   const char       *copy_path,
                                   OlivineCopyChanges *changes,
                                   GError          **error);
gboolean olivine_copies_restore   (OlivineStore     *store,
                                   const char       *path,
                                   GDateTime        *now,
                                   char            **kept_path,
                                   OlivineCopyInfo  *info,
                                   GError          **error);
gboolean olivine_copies_automatic (OlivineStore     *store,
                                   OlivineDate       today,
                                   gboolean         *made,
                                   GError          **error);
gboolean olivine_copies_check     (OlivineStore     *store,
                                   GPtrArray       **problems,
                                   GError          **error);

G_END_DECLS
