/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What passes between threads, told to ThreadSanitizer.
 *
 * GLib's own locks are not seen by it, so that whatever a GTask hands to its thread and
 * back would look like a race.  A program that is linked with this says when something is
 * handed over; what else two threads touch at once is found.
 */

#include <dlfcn.h>
#include <gio/gio.h>
#include <unistd.h>

void __tsan_acquire (void *place);
void __tsan_release (void *place);

static GMutex lock;
static GHashTable *funcs; /* GTask → what it runs */

static gpointer
usual (const char *name)
{
  gpointer function = dlsym (RTLD_NEXT, name);

  if (function == NULL)
    g_error ("%s is not to be found", name);

  return function;
}

static GTaskThreadFunc
take_func (GTask *task)
{
  GTaskThreadFunc func = NULL;

  g_mutex_lock (&lock);
  func = g_hash_table_lookup (funcs, task);
  g_hash_table_remove (funcs, task);
  g_mutex_unlock (&lock);

  return func;
}

static void
run (GTask        *task,
     gpointer      source_object,
     gpointer      task_data,
     GCancellable *cancellable)
{
  GTaskThreadFunc func = take_func (task);

  __tsan_acquire (task);
  func (task, source_object, task_data, cancellable);
  __tsan_release (task);
}

void
g_task_run_in_thread (GTask           *task,
                      GTaskThreadFunc  func)
{
  void (*start) (GTask *, GTaskThreadFunc) = usual ("g_task_run_in_thread");

  g_mutex_lock (&lock);
  if (funcs == NULL)
    funcs = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (funcs, task, func);
  g_mutex_unlock (&lock);
  __tsan_release (task);
  start (task, run);
}

typedef struct {
  GSourceFunc    func;
  gpointer       data;
  GDestroyNotify notify;
} Message;

static gboolean
deliver (gpointer data)
{
  Message *message = data;

  __tsan_acquire (message);

  return message->func (message->data);
}

static void
message_free (gpointer data)
{
  Message *message = data;

  if (message->notify != NULL)
    message->notify (message->data);
  g_free (message);
}

/* Where the code of this program is. */
extern char __executable_start;
extern char etext;

/* What a worker of ours sends while it works; what libraries send each other may have
 * other arguments. */
void
g_source_set_callback (GSource        *source,
                       GSourceFunc     func,
                       gpointer        data,
                       GDestroyNotify  notify)
{
  void (*set) (GSource *, GSourceFunc, gpointer, GDestroyNotify) = usual ("g_source_set_callback");
  char *caller = __builtin_return_address (0);
  Message *message = NULL;

  if (getpid () == gettid () || caller < &__executable_start || caller >= &etext)
    {
      set (source, func, data, notify);
      return;
    }

  message = g_new (Message, 1);
  *message = (Message) { func, data, notify };
  __tsan_release (message);
  set (source, deliver, message, message_free);
}

void
(g_mutex_lock) (GMutex *mutex)
{
  void (*take) (GMutex *) = usual ("g_mutex_lock");

  take (mutex);
  __tsan_acquire (mutex);
}

void
(g_mutex_unlock) (GMutex *mutex)
{
  void (*give) (GMutex *) = usual ("g_mutex_unlock");

  __tsan_release (mutex);
  give (mutex);
}

gboolean
(g_atomic_ref_count_dec) (gatomicrefcount *count)
{
  gboolean (*drop) (gatomicrefcount *) = usual ("g_atomic_ref_count_dec");
  gboolean is_last = FALSE;

  __tsan_release (count);
  is_last = drop (count);
  if (is_last)
    __tsan_acquire (count);

  return is_last;
}

void
(g_once_init_leave) (volatile void *place,
                     gsize          result)
{
  void (*leave) (volatile void *, gsize) = usual ("g_once_init_leave");

  __tsan_release ((void *) place);
  leave (place, result);
}

gpointer
g_task_propagate_pointer (GTask   *task,
                          GError **error)
{
  gpointer (*propagate) (GTask *, GError **) = usual ("g_task_propagate_pointer");

  __tsan_acquire (task);

  return propagate (task, error);
}

gboolean
g_task_propagate_boolean (GTask   *task,
                          GError **error)
{
  gboolean (*propagate) (GTask *, GError **) = usual ("g_task_propagate_boolean");

  __tsan_acquire (task);

  return propagate (task, error);
}

gssize
g_task_propagate_int (GTask   *task,
                      GError **error)
{
  gssize (*propagate) (GTask *, GError **) = usual ("g_task_propagate_int");

  __tsan_acquire (task);

  return propagate (task, error);
}
