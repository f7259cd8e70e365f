/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The daily copy is made by a worker with a connection of its own, after the
 * window is up; the window never waits for it.  All of the diary is read for it, so it is
 * where damage comes to light that no page on the screen shows.
 */

#include "config.h"

#include "olivine-daily-copy.h"

#include <glib/gi18n.h>

#include "olivine-copies.h"
#include "olivine-rescue.h"

#define SETTLING_S 3

static void
make_copy (GTask        *task,
           gpointer      source_object,
           gpointer      task_data,
           GCancellable *cancellable)
{
  const char *dir = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OlivineClock) clock = olivine_clock_new ();
  g_autoptr (OlivineStore) store = olivine_store_open (dir, &error);

  if (store == NULL
      || !olivine_copies_automatic (store, olivine_clock_get_today (clock), NULL, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_copy_made (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OlivineContext) context = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return;
  if (g_error_matches (error, OLIVINE_STORE_ERROR, OLIVINE_STORE_ERROR_CORRUPT)
      && olivine_rescue_is_damaged (olivine_store_get_dir (olivine_context_get_store (context))))
    {
      olivine_context_tell_damage (context, error);
      return;
    }
  /* Translators: %s is the reason */
  message = g_strdup_printf (_("Today’s safety copy could not be made: %s"), error->message);
  olivine_context_toast (context, message, FALSE);
}

static gboolean
on_settled (gpointer user_data)
{
  OlivineContext *context = user_data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_copy_made, g_object_ref (context));
  OlivineStore *store = olivine_context_get_store (context);

  g_task_set_source_tag (task, on_settled);
  g_task_set_name (task, "daily copy");
  g_task_set_task_data (task, g_strdup (olivine_store_get_dir (store)), g_free);
  g_task_run_in_thread (task, make_copy);

  return G_SOURCE_REMOVE;
}

/**
 * olivine_daily_copy_start:
 * @context: what a window works with
 *
 * Makes today's copy in a moment, unless there is one.  A failure is shown in the window;
 * that the diary is damaged is told by #OlivineContext::damaged.
 */
void
olivine_daily_copy_start (OlivineContext *context)
{
  g_return_if_fail (OLIVINE_IS_CONTEXT (context));

  g_timeout_add_seconds_full (G_PRIORITY_LOW, SETTLING_S, on_settled, g_object_ref (context),
                              g_object_unref);
}
