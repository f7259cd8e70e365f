/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ink on paper: dark enough to be told apart when it is printed in grey. */

#include "config.h"

#include "olivine-chart-view.h"

/**
 * olivine_chart_palette_paper:
 *
 * Returns: (transfer none): the palette of printed pages
 */
const OlivineChartPalette *
olivine_chart_palette_paper (void)
{
  static const OlivineChartPalette paper = {
    .text = { 0.10, 0.10, 0.10, 1.0 },
    .faint = { 0.80, 0.80, 0.80, 1.0 },
    .food = { 0.14, 0.47, 0.29, 1.0 },
    .supplement = { 0.36, 0.14, 0.48, 1.0 },
    .target = { 0.25, 0.25, 0.25, 1.0 },
    .limit = { 0.60, 0.15, 0.0, 1.0 },
    .highlight = { 0.85, 0.85, 0.85, 1.0 },
    .band = { 0.92, 0.92, 0.92, 1.0 },
    .font = "Sans 7px",
  };

  return &paper;
}
