/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which kidney function the cautions go by.
 *
 * What was typed into the profile, an eGFR of the laboratory and a creatinine can
 * say different things: this row tells which of them counts, or why a creatinine
 * could not be used.  It is not there while none is known.
 */

#include "config.h"

#include "olivine-egfr-row.h"

#include <glib/gi18n.h>

#include "olivine-caution-check.h"
#include "olivine-lab-format.h"

struct _OlivineEgfrRow
{
  AdwActionRow    parent_instance;

  OlivineContext *context;
};

G_DEFINE_FINAL_TYPE (OlivineEgfrRow, olivine_egfr_row, ADW_TYPE_ACTION_ROW)

static void
update (OlivineEgfrRow *self)
{
  OlivineEgfrReading reading = { 0 };
  const char *refusal = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (olivine_store_get_egfr (olivine_context_get_store (self->context),
                              olivine_context_get_today (self->context), &reading, &error))
    {
      title = olivine_egfr_format (&reading);
      refusal = reading.refusal;
    }
  else
    olivine_context_show_error (self->context, error);

  gtk_widget_set_visible (GTK_WIDGET (self), title != NULL || refusal != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 title != NULL ? title : _("Kidney function is not known"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), refusal != NULL ? _(refusal) : "");
}

static void
olivine_egfr_row_dispose (GObject *object)
{
  g_clear_object (&OLIVINE_EGFR_ROW (object)->context);

  G_OBJECT_CLASS (olivine_egfr_row_parent_class)->dispose (object);
}

static void
olivine_egfr_row_class_init (OlivineEgfrRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = olivine_egfr_row_dispose;
}

static void
olivine_egfr_row_init (OlivineEgfrRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * olivine_egfr_row_set_context:
 * @self: the row
 * @context: what is worked with
 *
 * To be called once.
 */
void
olivine_egfr_row_set_context (OlivineEgfrRow *self,
                              OlivineContext *context)
{
  g_return_if_fail (OLIVINE_IS_EGFR_ROW (self));
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
