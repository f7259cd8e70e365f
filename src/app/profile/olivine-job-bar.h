/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A bar that says what is being done, with a way to stop it, and then what was done. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OLIVINE_TYPE_JOB_BAR (olivine_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (OlivineJobBar, olivine_job_bar, OLIVINE, JOB_BAR, AdwBin)

/* Its Cancel button activates "data.cancel". */
void olivine_job_bar_show_job    (OlivineJobBar *self,
                                  const char    *title);
void olivine_job_bar_show_result (OlivineJobBar *self,
                                  const char    *text,
                                  gboolean       is_error);
void olivine_job_bar_hide        (OlivineJobBar *self);

G_END_DECLS
