/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What importing a file would do.
 *
 * It asks what cannot be guessed (whether day or month comes first, whether
 * unlikely amounts are meant) and has the file tried again with the answer.
 */

#include "olivine-import-preview.h"

#include <glib/gi18n.h>

#include "olivine-data-format.h"

/* As many as can be read at a glance; the rest is a count. */
#define MAX_REJECTS_SHOWN 5

struct _OlivineImportPreview
{
  AdwBin            parent_instance;

  GtkLabel         *summary_label;
  GtkLabel         *rejects_label;
  GtkCheckButton   *confirm_check;
  GtkWidget        *date_order_box;

  OlivineDateOrder  date_order;
  gboolean          resetting;
};

G_DEFINE_FINAL_TYPE (OlivineImportPreview, olivine_import_preview, ADW_TYPE_BIN)

enum
{
  OPTIONS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_confirm_toggled (OlivineImportPreview *self)
{
  if (!self->resetting)
    g_signal_emit (self, signals[OPTIONS_CHANGED], 0);
}

static void
on_day_first_clicked (OlivineImportPreview *self)
{
  self->date_order = OLIVINE_DATE_ORDER_DMY;
  g_signal_emit (self, signals[OPTIONS_CHANGED], 0);
}

static void
on_month_first_clicked (OlivineImportPreview *self)
{
  self->date_order = OLIVINE_DATE_ORDER_MDY;
  g_signal_emit (self, signals[OPTIONS_CHANGED], 0);
}

static void
olivine_import_preview_class_init (OlivineImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[OPTIONS_CHANGED] = g_signal_new ("options-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OlivineImportPreview, summary_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportPreview, rejects_label);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportPreview, confirm_check);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportPreview, date_order_box);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_day_first_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_month_first_clicked);
}

static void
olivine_import_preview_init (OlivineImportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * olivine_import_preview_reset:
 * @self: the preview
 *
 * Forgets the answers that were given for another file.
 */
void
olivine_import_preview_reset (OlivineImportPreview *self)
{
  g_return_if_fail (OLIVINE_IS_IMPORT_PREVIEW (self));

  self->resetting = TRUE;
  self->date_order = OLIVINE_DATE_ORDER_UNKNOWN;
  gtk_check_button_set_active (self->confirm_check, FALSE);
  self->resetting = FALSE;
}

static char *
list_rejects (const OlivineImportResult *import)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_kept = import->rejects != NULL ? import->rejects->len : 0;
  guint n_shown = MIN (n_kept, MAX_REJECTS_SHOWN);

  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *line = olivine_reject_format (g_ptr_array_index (import->rejects, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (import->n_rejected > n_shown)
    g_string_append_printf (text,
                            ngettext ("\n… and %u more", "\n… and %u more",
                                      import->n_rejected - n_shown),
                            import->n_rejected - n_shown);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * olivine_import_preview_show:
 * @self: the preview
 * @file_name: the name of the file
 * @import: (nullable): what importing it would do; %NULL when its dates can be
 *   read in two ways, which is asked then
 */
void
olivine_import_preview_show (OlivineImportPreview      *self,
                             const char                *file_name,
                             const OlivineImportResult *import)
{
  g_autofree char *counts = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *rejects = NULL;

  g_return_if_fail (OLIVINE_IS_IMPORT_PREVIEW (self));
  g_return_if_fail (file_name != NULL);

  counts = import != NULL ? olivine_import_format_counts (import, TRUE)
                          : g_strdup (_("Its dates can be read in two ways. Which comes first?"));
  rejects = import != NULL ? list_rejects (import) : g_strdup ("");

  /* Translators: the name of a file, then what importing it would do. */
  summary = g_strdup_printf (C_("import", "%s: %s"), file_name, counts);
  gtk_label_set_label (self->summary_label, summary);
  gtk_label_set_label (self->rejects_label, rejects);
  gtk_widget_set_visible (GTK_WIDGET (self->rejects_label), *rejects != '\0');
  gtk_widget_set_visible (self->date_order_box, import == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->confirm_check),
                          *rejects != '\0' || gtk_check_button_get_active (self->confirm_check));
}

/**
 * olivine_import_preview_fill_options:
 * @self: the preview
 * @options: gets the answers that were given
 */
void
olivine_import_preview_fill_options (OlivineImportPreview *self,
                                     OlivineImportOptions *options)
{
  g_return_if_fail (OLIVINE_IS_IMPORT_PREVIEW (self));
  g_return_if_fail (options != NULL);

  options->date_order = self->date_order;
  options->confirm_amounts = gtk_check_button_get_active (self->confirm_check);
}
