/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the import window shows after each step, and what its one button does there. */

#include "config.h"

#include <glib/gi18n.h>

#include "olivine-import-format.h"
#include "olivine-import-window-private.h"

/**
 * olivine_import_window_show_page:
 * @self: the window
 * @name: the name of a page
 * @title: what it is called
 * @next: (nullable): what the button says that goes on; %NULL where it is not there
 */
void
olivine_import_window_show_page (OlivineImportWindow *self,
                                 const char          *name,
                                 const char          *title,
                                 const char          *next)
{
  gboolean is_end = g_str_equal (name, "result") || g_str_equal (name, "end");

  adw_window_title_set_title (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->cancel_button), !is_end);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), next != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", TRUE);
  if (next != NULL)
    gtk_button_set_label (self->next_button, next);
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (self->next_button)
                                      : GTK_WIDGET (self->cancel_button));
}

/**
 * olivine_import_window_show_start:
 * @self: the window
 *
 * Asks for a file.
 */
void
olivine_import_window_show_start (OlivineImportWindow *self)
{
  olivine_import_window_show_page (self, "start", _("Import"), NULL);
  gtk_widget_grab_focus (self->choose_button);
}

static void
show_end (OlivineImportWindow *self,
          const char          *icon_name,
          const char          *title,
          const char          *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_icon_name (self->end_page, icon_name);
  adw_status_page_set_title (self->end_page, title);
  adw_status_page_set_description (self->end_page, escaped);
  olivine_import_window_show_page (self, "end", _("Import"), _("_Done"));
}

static void
show_review (OlivineImportWindow *self)
{
  g_autofree char *next = olivine_import_format_action (self->outcome);

  olivine_import_report_show (self->review, self->outcome, self->context);
  olivine_import_window_show_page (self, "review", _("Preview"), next);
  if (self->outcome->result->n_imported > 0)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
}

/* Foods of the library live in a file that this connection has open. */
static void
look_again (OlivineImportWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!olivine_store_reload_library (olivine_context_get_store (self->context), &error))
    olivine_import_window_toast (self, error->message, FALSE);
  olivine_context_refresh (self->context);
}

/**
 * olivine_import_window_update_mapping:
 * @self: the window
 *
 * Offers to go on when enough is said of the columns.
 */
void
olivine_import_window_update_mapping (OlivineImportWindow *self)
{
  gboolean is_complete = FALSE;

  g_object_get (self->mapping_view, "is-complete", &is_complete, NULL);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "mapping") == 0)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", is_complete);
}

/* What a file is that no format knows is asked, unless it is no table at all. */
static void
show_mapping (OlivineImportWindow       *self,
              const OlivineTablePreview *preview)
{
  if (preview->format != NULL || preview->header->len == 0)
    {
      show_end (self, "dialog-warning-symbolic", _("This Cannot Be Imported"),
                self->reason != NULL ? self->reason : _("Olivine does not know this kind of file."));
      return;
    }

  olivine_mapping_view_show (self->mapping_view, self->context, preview->header, preview->rows,
                             self->mapping != NULL ? self->mapping : preview->mapping);
  olivine_import_window_show_page (self, "mapping", _("Columns"), _("_Continue"));
  olivine_import_window_update_mapping (self);
}

/**
 * olivine_import_window_show_outcome:
 * @self: the window
 * @outcome: (transfer full): what a step found or did
 */
void
olivine_import_window_show_outcome (OlivineImportWindow  *self,
                                    OlivineImportOutcome *outcome)
{
  g_autofree char *undone = NULL;

  if (outcome->step == OLIVINE_IMPORT_STEP_LOOK)
    {
      show_mapping (self, outcome->preview);
      olivine_import_outcome_free (outcome);
      return;
    }
  if (outcome->step != OLIVINE_IMPORT_STEP_TRY)
    look_again (self);
  if (outcome->step == OLIVINE_IMPORT_STEP_UNDO)
    {
      undone = olivine_import_format_undone (outcome);
      show_end (self, "edit-undo-symbolic", _("The Import Was Undone"), undone);
      olivine_import_outcome_free (outcome);
      return;
    }

  g_clear_pointer (&self->outcome, olivine_import_outcome_free);
  self->outcome = outcome;
  if (outcome->step == OLIVINE_IMPORT_STEP_TRY)
    {
      show_review (self);
      return;
    }
  olivine_import_report_show (self->result, outcome, self->context);
  olivine_import_window_show_page (self, "result", _("Imported"), _("_Done"));
}

/* Nothing was written: back to what was on screen before, or away with it all. */
static void
go_back (OlivineImportWindow *self)
{
  if (self->step == OLIVINE_IMPORT_STEP_TRY || self->step == OLIVINE_IMPORT_STEP_LOOK)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (self->step == OLIVINE_IMPORT_STEP_TAKE)
    show_review (self);
  else
    olivine_import_window_show_page (self, "result", _("Imported"), _("_Done"));
  olivine_import_window_toast (self, _("Stopped. Nothing was changed."), FALSE);
}

/**
 * olivine_import_window_show_error:
 * @self: the window
 * @error: why a step could not be done
 *
 * Shows it, or asks what is missing.
 */
void
olivine_import_window_show_error (OlivineImportWindow *self,
                                  const GError        *error)
{
  if (olivine_import_was_cancelled (error))
    go_back (self);
  else if (g_error_matches (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_AMBIGUOUS))
    olivine_import_window_show_page (self, "dates", _("Import"), NULL);
  else if (g_error_matches (error, OLIVINE_EXCHANGE_ERROR, OLIVINE_EXCHANGE_ERROR_FORMAT)
           && self->step == OLIVINE_IMPORT_STEP_TRY && self->mapping == NULL)
    {
      g_free (self->reason);
      self->reason = g_strdup (error->message);
      olivine_import_window_start (self, OLIVINE_IMPORT_STEP_LOOK);
    }
  else
    show_end (self, "dialog-warning-symbolic", _("This Cannot Be Imported"), error->message);
}

/**
 * olivine_import_window_close_after:
 * @self: the window, which was closed while a step ran
 * @outcome: (nullable): what it did all the same
 *
 * Goes away; what came too late to be stopped is told elsewhere.
 */
void
olivine_import_window_close_after (OlivineImportWindow        *self,
                                   const OlivineImportOutcome *outcome)
{
  g_autofree char *text = NULL;

  if (outcome != NULL
      && (outcome->step == OLIVINE_IMPORT_STEP_TAKE || outcome->step == OLIVINE_IMPORT_STEP_UNDO))
    {
      look_again (self);
      text = outcome->result != NULL ? olivine_import_format_new (outcome)
                                     : olivine_import_format_undone (outcome);
      olivine_context_toast (self->context, text, FALSE);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}
