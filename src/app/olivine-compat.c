/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "olivine-compat.h"

#include <glib/gi18n.h>

/* AdwAboutWindow and AdwMessageDialog have successors in libadwaita 1.5 that the
 * floor does not know; both still work there. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

typedef struct {
  OlivineAnswerFunc func;
  gpointer          user_data;
} OlivineQuestion;

typedef struct {
  OlivineFileFunc func;
  gpointer        user_data;
} OlivineFileRequest;

/**
 * olivine_compat_show_about:
 * @parent: the window it belongs to
 */
void
olivine_compat_show_about (GtkWindow *parent)
{
  const char *developers[] = { "The Olivine authors", NULL };

  adw_show_about_window (parent,
                         "application-name", "Olivine" NAME_SUFFIX,
                         "application-icon", APPLICATION_ID,
                         "version", VERSION,
                         "developer-name", _("The Olivine authors"),
                         "developers", developers,
                         "copyright", "© 2026 The Olivine authors",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Food composition: U.S. Department of Agriculture, "
                                       "FoodData Central and Standard Reference 28, public domain.\n\n"
                                       "Olivine displays figures from the sources it names. It is "
                                       "not medical advice: ask your care team."),
                         /* Translators: put your names here, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
on_answer (AdwMessageDialog *dialog,
           const char       *response,
           OlivineQuestion  *question)
{
  question->func (g_str_equal (response, "confirm"), question->user_data);
}

static void
free_question (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

/**
 * olivine_compat_ask:
 * @parent: the window it belongs to
 * @heading: the question
 * @body: what it means
 * @confirm_label: what the button that does it says
 * @destructive: whether something is lost by it
 * @func: called with the answer
 * @user_data: passed to @func
 */
void
olivine_compat_ask (GtkWindow         *parent,
                    const char        *heading,
                    const char        *body,
                    const char        *confirm_label,
                    gboolean           destructive,
                    OlivineAnswerFunc  func,
                    gpointer           user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  OlivineQuestion *question = g_new0 (OlivineQuestion, 1);

  question->func = func;
  question->user_data = user_data;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "confirm", confirm_label,
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "confirm",
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE
                                              : ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * olivine_compat_tell:
 * @parent: the window it belongs to
 * @heading: what it is about
 * @body: what there is to say
 *
 * Says something that was asked for, until it is closed.
 */
void
olivine_compat_tell (GtkWindow  *parent,
                     const char *heading,
                     const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

G_GNUC_END_IGNORE_DEPRECATIONS

static void
on_file_chosen (GtkNativeDialog    *dialog,
                int                 response,
                OlivineFileRequest *request)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_hide (dialog);
  if (file != NULL)
    request->func (file, request->user_data);
  g_free (request);
  g_object_unref (dialog);
}

static void
choose (GtkWindow            *parent,
        const char           *title,
        GtkFileChooserAction  action,
        const char           *suggested_name,
        OlivineFileFunc       func,
        gpointer              user_data)
{
  gboolean saves = action == GTK_FILE_CHOOSER_ACTION_SAVE;
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, parent, action, saves ? _("_Save") : _("_Open"),
                                 _("_Cancel"));
  OlivineFileRequest *request = g_new0 (OlivineFileRequest, 1);

  request->func = func;
  request->user_data = user_data;
  if (saves)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested_name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_chosen), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * olivine_compat_choose_file:
 * @parent: the window it belongs to
 * @title: what the file is for
 * @suggested_name: (nullable): name of a file to save; %NULL to open one
 * @func: called with the file, and not called when none was chosen
 * @user_data: passed to @func
 */
void
olivine_compat_choose_file (GtkWindow       *parent,
                            const char      *title,
                            const char      *suggested_name,
                            OlivineFileFunc  func,
                            gpointer         user_data)
{
  choose (parent, title,
          suggested_name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
          suggested_name, func, user_data);
}

/**
 * olivine_compat_choose_folder:
 * @parent: the window it belongs to
 * @title: what the folder is for
 * @func: called with the folder, and not called when none was chosen
 * @user_data: passed to @func
 */
void
olivine_compat_choose_folder (GtkWindow       *parent,
                              const char      *title,
                              OlivineFileFunc  func,
                              gpointer         user_data)
{
  choose (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, func, user_data);
}

/**
 * olivine_compat_set_error_message:
 * @field: what holds a wrong value
 * @message: what says so
 *
 * Says that @message is the error message of @field, and describes it.
 *
 * The error message is one widget in older GTKs and a list of them, which ends in %NULL,
 * in newer ones; either takes the other's arguments for something else.
 */
void
olivine_compat_set_error_message (GtkAccessible *field,
                                  GtkAccessible *message)
{
  g_auto (GValue) value = G_VALUE_INIT;

  gtk_accessible_update_relation (field,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, message, NULL,
                                  -1);
  gtk_accessible_relation_init_value (GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, &value);
  if (G_VALUE_HOLDS_POINTER (&value))
    gtk_accessible_update_relation (field,
                                    GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, message, NULL,
                                    -1);
  else
    gtk_accessible_update_relation (field, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, message, -1);
}

/**
 * olivine_compat_set_name:
 * @widget: a widget
 * @name: what it is called, translated
 *
 * Says what a screen reader calls @widget, whatever is written on it.
 *
 * Newer GTKs take the words on a button, or the title of a row, before the name it was
 * given, and what of a row has the focus there is the text in it.
 */
void
olivine_compat_set_name (GtkAccessible *widget,
                         const char    *name)
{
  GtkEditable *text = GTK_IS_EDITABLE (widget) ? gtk_editable_get_delegate (GTK_EDITABLE (widget))
                      : NULL;

  g_return_if_fail (GTK_IS_ACCESSIBLE (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_reset_relation (widget, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (text != NULL)
    olivine_compat_set_name (GTK_ACCESSIBLE (text), name);
}
