/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a dose starts: a product of one's own, a common type, or something new. */

#pragma once

#include "olivine-context.h"

#include <gtk/gtk.h>

#include "olivine-products.h"

G_BEGIN_DECLS

#define OLIVINE_TYPE_PRODUCT_PICKER (olivine_product_picker_get_type ())
G_DECLARE_FINAL_TYPE (OlivineProductPicker, olivine_product_picker, OLIVINE, PRODUCT_PICKER, GtkBox)

/* Emits ::picked with an OlivineProduct that is borrowed for the call. */
void olivine_product_picker_set_context (OlivineProductPicker *self,
                                         OlivineContext       *context);
void olivine_product_picker_begin       (OlivineProductPicker *self);

G_END_DECLS
