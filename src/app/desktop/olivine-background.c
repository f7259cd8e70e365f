/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Asks the portal, which asks the person, or has done so before.
 *
 * Outside a sandbox nothing is asked and nothing is installed: there a program runs
 * until it is quit.  The answer comes as a signal of a request whose path is known
 * beforehand, so it is listened for before the question is put.
 */

#include "config.h"

#include "olivine-background.h"

#include <glib/gi18n.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

typedef struct {
  GDBusConnection *bus;
  guint            response_id;
  gboolean         wanted;
} BackgroundRequest;

static void
request_free (gpointer data)
{
  BackgroundRequest *request = data;

  if (request->response_id != 0)
    g_dbus_connection_signal_unsubscribe (request->bus, request->response_id);
  g_clear_object (&request->bus);
  g_free (request);
}

/* "/org/freedesktop/portal/desktop/request/SENDER/TOKEN", as the portal makes it. */
static char *
request_path (GDBusConnection *bus,
              const char      *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", g_strdelimit (sender, ".", '_'), token);
}

/* The task is kept by the subscription, which ends here. */
static void
on_response (GDBusConnection *bus,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *signal,
             GVariant        *parameters,
             gpointer         user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  BackgroundRequest *request = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  gboolean allowed = FALSE;
  guint32 answer = 0;

  if (request->response_id == 0)
    return;
  g_variant_get (parameters, "(u@a{sv})", &answer, &results);
  if (answer == 0 && !g_variant_lookup (results, "background", "b", &allowed))
    allowed = TRUE;
  g_dbus_connection_signal_unsubscribe (bus, request->response_id);
  request->response_id = 0;
  g_task_return_boolean (task, allowed);
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  BackgroundRequest *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL || request->response_id == 0)
    return;
  g_dbus_connection_signal_unsubscribe (request->bus, request->response_id);
  request->response_id = 0;
  g_task_return_error (task, g_steal_pointer (&error));
}

static GVariant *
question (const char *token,
          gboolean    wanted)
{
  static const char *const command[] = { "olivine", "--gapplication-service", NULL };
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (_("To show the reminders you switched on")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));

  return g_variant_new ("(sa{sv})", "", &options);
}

static void
on_bus (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  BackgroundRequest *request = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("olivine%u", g_random_int ());
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  request->bus = g_bus_get_finish (result, &error);
  if (request->bus == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  path = request_path (request->bus, token);
  request->response_id =
    g_dbus_connection_signal_subscribe (request->bus, PORTAL_NAME,
                                        "org.freedesktop.portal.Request", "Response", path, NULL,
                                        G_DBUS_SIGNAL_FLAGS_NONE, on_response,
                                        g_object_ref (task), g_object_unref);
  g_dbus_connection_call (request->bus, PORTAL_NAME, PORTAL_PATH,
                          "org.freedesktop.portal.Background", "RequestBackground",
                          question (token, request->wanted), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task), on_asked,
                          g_object_ref (task));
}

/**
 * olivine_background_is_sandboxed:
 *
 * Returns: whether the program runs in a Flatpak's sandbox
 */
gboolean
olivine_background_is_sandboxed (void)
{
  return g_getenv ("FLATPAK_ID") != NULL || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/**
 * olivine_background_request_async:
 * @wanted: whether to run without a window, from the login on; else it is given up
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: passed to @callback
 *
 * Asks the portal of the sandbox.
 */
void
olivine_background_request_async (gboolean             wanted,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  BackgroundRequest *request = g_new0 (BackgroundRequest, 1);

  g_task_set_source_tag (task, olivine_background_request_async);
  g_task_set_name (task, "background portal");
  request->wanted = wanted;
  g_task_set_task_data (task, request, request_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus, g_object_ref (task));
}

/**
 * olivine_background_request_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Errors: those of g_dbus_connection_call(), where there is no portal
 *
 * Returns: whether the program may run without a window; %FALSE without @error set when
 *   it may not
 */
gboolean
olivine_background_request_finish (GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
