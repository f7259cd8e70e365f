/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A linear program, in part of whole numbers, to be made as small as possible.
 *
 * All the rest of the planner sees of GLPK.  Rows come before the columns that
 * stand in them; both are counted from 0.  A solver stays on the thread that
 * made it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _OlivineSolver OlivineSolver;

typedef enum {
  OLIVINE_SOLVER_OPTIMAL,
  OLIVINE_SOLVER_FEASIBLE,   /* stopped early with a solution */
  OLIVINE_SOLVER_INFEASIBLE, /* there is none */
  OLIVINE_SOLVER_UNBOUNDED,
  OLIVINE_SOLVER_STOPPED,    /* stopped early without a solution */
} OlivineSolverStatus;

OlivineSolver       *olivine_solver_new            (void);
void                 olivine_solver_free           (OlivineSolver *self);

guint                olivine_solver_add_row        (OlivineSolver *self,
                                                    double         lower,
                                                    double         upper);
guint                olivine_solver_add_column     (OlivineSolver *self,
                                                    double         cost,
                                                    double         lower,
                                                    double         upper,
                                                    gboolean       is_whole,
                                                    const guint   *rows,
                                                    const double  *values,
                                                    guint          n_rows);
void                 olivine_solver_set_cost       (OlivineSolver *self,
                                                    guint          column,
                                                    double         cost);
void                 olivine_solver_set_row_bounds (OlivineSolver *self,
                                                    guint          row,
                                                    double         lower,
                                                    double         upper);
void                 olivine_solver_set_column_bounds (OlivineSolver *self,
                                                       guint          column,
                                                       double         lower,
                                                       double         upper);

OlivineSolverStatus  olivine_solver_relax          (OlivineSolver *self);
OlivineSolverStatus  olivine_solver_solve          (OlivineSolver *self,
                                                    guint          max_nodes,
                                                    GCancellable  *cancellable);

double               olivine_solver_get_objective  (OlivineSolver *self);
double               olivine_solver_get_value      (OlivineSolver *self,
                                                    guint          column);
double               olivine_solver_get_price      (OlivineSolver *self,
                                                    guint          row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OlivineSolver, olivine_solver_free)

G_END_DECLS
