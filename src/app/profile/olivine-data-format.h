/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of a job on the data: pure functions. */

#pragma once

#include "olivine-data-job.h"

G_BEGIN_DECLS

const char *olivine_data_job_format_title  (OlivineDataJobKind         kind);
char       *olivine_data_result_format     (const OlivineDataResult   *result);
char       *olivine_library_format         (const OlivineLibraryInfo  *info);
char       *olivine_copy_info_format       (const OlivineCopyInfo     *info);
char       *olivine_restore_format_question (const OlivineDataResult  *inspection);

G_END_DECLS
