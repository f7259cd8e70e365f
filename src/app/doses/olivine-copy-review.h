/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Copies of doses on their way into the diary, with what speaks against all of them together. */

#pragma once

#include "olivine-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_COPY_REVIEW (olivine_copy_review_get_type ())
G_DECLARE_FINAL_TYPE (OlivineCopyReview, olivine_copy_review, OLIVINE, COPY_REVIEW, GtkBox)

/* Emits ::logged with the uid of an entry, ::cancelled when nothing was copied. */
void olivine_copy_review_set_context (OlivineCopyReview *self,
                                      OlivineContext    *context);
void olivine_copy_review_begin       (OlivineCopyReview *self,
                                      GPtrArray         *copies);

G_END_DECLS
