/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What happened last is what can be taken back, so an older toast makes room.
 *
 * libadwaita 1.2 frees a toast that is dismissed while it still slides in, and then
 * goes on sliding it: whoever presses Ctrl+Z three times in a row would end the
 * program.  A toast that came just now is given the new words instead.
 */

#include "config.h"

#include "olivine-toaster.h"

#include <glib/gi18n.h>

/* Longer than a toast takes to slide in where another one was. */
#define SLIDE_US (700 * G_TIME_SPAN_MILLISECOND)

struct _OlivineToaster
{
  GObject          parent_instance;

  AdwToastOverlay *overlay;     /* weak */
  char            *undo_action;
  AdwToast        *toast;       /* weak: the one on screen, until it is dismissed */
  gint64           shown_at_us;
};

G_DEFINE_FINAL_TYPE (OlivineToaster, olivine_toaster, G_TYPE_OBJECT)

static void
olivine_toaster_dispose (GObject *object)
{
  OlivineToaster *self = OLIVINE_TOASTER (object);

  g_clear_weak_pointer (&self->overlay);
  g_clear_weak_pointer (&self->toast);

  G_OBJECT_CLASS (olivine_toaster_parent_class)->dispose (object);
}

static void
olivine_toaster_finalize (GObject *object)
{
  g_clear_pointer (&OLIVINE_TOASTER (object)->undo_action, g_free);

  G_OBJECT_CLASS (olivine_toaster_parent_class)->finalize (object);
}

static void
olivine_toaster_class_init (OlivineToasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_toaster_dispose;
  G_OBJECT_CLASS (klass)->finalize = olivine_toaster_finalize;
}

static void
olivine_toaster_init (OlivineToaster *self)
{
}

/**
 * olivine_toaster_new:
 * @overlay: where toasts are shown
 * @undo_action: what the button of a toast does, without a parameter
 *
 * Returns: (transfer full): a toaster, which does not keep @overlay
 */
OlivineToaster *
olivine_toaster_new (AdwToastOverlay *overlay,
                     const char      *undo_action)
{
  OlivineToaster *self = NULL;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (undo_action != NULL, NULL);

  self = g_object_new (OLIVINE_TYPE_TOASTER, NULL);
  g_set_weak_pointer (&self->overlay, overlay);
  self->undo_action = g_strdup (undo_action);

  return self;
}

static void
on_dismissed (OlivineToaster *self,
              AdwToast       *toast)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

static void
set_words (OlivineToaster *self,
           AdwToast       *toast,
           const char     *title,
           gboolean        with_undo)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_set_button_label (toast, with_undo ? _("_Undo") : NULL);
  adw_toast_set_action_name (toast, with_undo ? self->undo_action : NULL);
}

/**
 * olivine_toaster_show:
 * @self: the toaster
 * @title: what there is to say, as plain text
 * @with_undo: whether it can be taken back
 *
 * Says it in place of what was said before.
 */
void
olivine_toaster_show (OlivineToaster *self,
                      const char     *title,
                      gboolean        with_undo)
{
  AdwToast *toast = NULL;

  g_return_if_fail (OLIVINE_IS_TOASTER (self));
  g_return_if_fail (title != NULL);

  if (self->overlay == NULL)
    return;
  if (self->toast != NULL && g_get_monotonic_time () - self->shown_at_us < SLIDE_US)
    {
      set_words (self, self->toast, title, with_undo);
      return;
    }

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  toast = adw_toast_new ("");
  set_words (self, toast, title, with_undo);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->toast, toast);
  self->shown_at_us = g_get_monotonic_time ();
  adw_toast_overlay_add_toast (self->overlay, toast);
}
