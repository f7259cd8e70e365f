/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints a report: GTK's dialog, our pages. */

#pragma once

#include <gtk/gtk.h>

#include "olivine-report.h"

G_BEGIN_DECLS

GtkPrintOperation *olivine_report_print_new (OlivineReport *report);

G_END_DECLS
