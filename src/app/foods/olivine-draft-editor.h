/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the editors of foods and of recipes share: Save, Cancel and the way out. */

#pragma once

#include "olivine-context-bin.h"
#include "olivine-food.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_DRAFT_EDITOR (olivine_draft_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (OlivineDraftEditor, olivine_draft_editor, OLIVINE, DRAFT_EDITOR,
                          OlivineContextBin)

struct _OlivineDraftEditorClass
{
  OlivineContextBinClass parent_class;

  const char *save_action;

  /* Fills the fields. */
  void         (*load)   (OlivineDraftEditor  *self,
                          const OlivineFood   *food);
  /* Says what would be saved, and whether it can be. */
  void         (*update) (OlivineDraftEditor  *self);
  /* What Save shall write; NULL without an error when the person is asked first. */
  OlivineFood *(*finish) (OlivineDraftEditor  *self,
                          GError             **error);
};

/* Signal closed (const char *saved_id): done; the id is NULL when nothing was saved. */
void               olivine_draft_editor_class_install  (OlivineDraftEditorClass *klass,
                                                        const char              *save_action,
                                                        const char              *cancel_action);
void               olivine_draft_editor_edit           (OlivineDraftEditor      *self,
                                                        const OlivineFood       *food,
                                                        const char              *title);
gboolean           olivine_draft_editor_get_dirty      (OlivineDraftEditor      *self);
const OlivineFood *olivine_draft_editor_get_original   (OlivineDraftEditor      *self);
void               olivine_draft_editor_show_result    (OlivineDraftEditor      *self,
                                                        const char              *text,
                                                        gboolean                 is_wrong);
void               olivine_draft_editor_allow_save     (OlivineDraftEditor      *self,
                                                        gboolean                 can_save);
char              *olivine_draft_editor_get_row_text   (AdwEntryRow             *row);

G_END_DECLS
