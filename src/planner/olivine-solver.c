/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* GLPK behind a small interface.
 *
 * GLPK keeps its memory by thread and would print to the terminal; both are
 * seen to here.  It stops on counts and gaps, never on the clock.
 */

#include "config.h"

#include "olivine-solver.h"

#include <glpk.h>
#include <math.h>

struct _OlivineSolver {
  glp_prob *problem;
  gboolean  is_whole_solved; /* the last answer was one of whole numbers */
};

/* What the callback of branch and bound looks at. */
typedef struct {
  GCancellable *cancellable;
  guint         n_nodes_left;
} Watch;

/* GLPK's environment may go when the last problem of the thread is gone. */
static _Thread_local guint n_solvers;

/**
 * olivine_solver_new:
 *
 * Returns: (transfer full): a program without rows and columns
 */
OlivineSolver *
olivine_solver_new (void)
{
  OlivineSolver *self = g_new0 (OlivineSolver, 1);

  n_solvers++;
  glp_term_out (GLP_OFF);
  self->problem = glp_create_prob ();
  glp_set_obj_dir (self->problem, GLP_MIN);
  return self;
}

/**
 * olivine_solver_free:
 * @self: (transfer full) (nullable): a solver of this thread
 *
 * Frees a solver, and with the last one what GLPK keeps for the thread.
 */
void
olivine_solver_free (OlivineSolver *self)
{
  if (self == NULL)
    return;

  glp_delete_prob (self->problem);
  g_free (self);
  if (--n_solvers == 0)
    glp_free_env ();
}

static int
bound_kind (double lower,
            double upper)
{
  if (isinf (lower))
    return isinf (upper) ? GLP_FR : GLP_UP;
  if (isinf (upper))
    return GLP_LO;

  return lower < upper ? GLP_DB : GLP_FX;
}

/**
 * olivine_solver_add_row:
 * @self: a solver
 * @lower: the least the row's sum may be, or −INFINITY
 * @upper: the most, or INFINITY
 *
 * Returns: the place of the new row
 */
guint
olivine_solver_add_row (OlivineSolver *self,
                        double         lower,
                        double         upper)
{
  int row;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (lower <= upper, 0);

  row = glp_add_rows (self->problem, 1);
  glp_set_row_bnds (self->problem, row, bound_kind (lower, upper), lower, upper);
  return (guint) row - 1;
}

/**
 * olivine_solver_add_column:
 * @self: a solver
 * @cost: what one of it costs
 * @lower: the least it may be, or −INFINITY
 * @upper: the most, or INFINITY
 * @is_whole: whether olivine_solver_solve() must give it a whole number
 * @rows: (array length=n_rows): rows it stands in, each once
 * @values: (array length=n_rows): what one of it adds to each of @rows
 * @n_rows: how many
 *
 * Returns: the place of the new column
 */
guint
olivine_solver_add_column (OlivineSolver *self,
                           double         cost,
                           double         lower,
                           double         upper,
                           gboolean       is_whole,
                           const guint   *rows,
                           const double  *values,
                           guint          n_rows)
{
  g_autofree int *indices = g_new (int, n_rows + 1);
  g_autofree double *entries = g_new (double, n_rows + 1);
  int column;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (lower <= upper, 0);

  /* GLPK counts from 1 and leaves the first place of its arrays alone. */
  for (guint i = 0; i < n_rows; i++)
    {
      indices[i + 1] = (int) rows[i] + 1;
      entries[i + 1] = values[i];
    }

  column = glp_add_cols (self->problem, 1);
  glp_set_obj_coef (self->problem, column, cost);
  glp_set_col_kind (self->problem, column, is_whole ? GLP_IV : GLP_CV);
  glp_set_col_bnds (self->problem, column, bound_kind (lower, upper), lower, upper);
  glp_set_mat_col (self->problem, column, (int) n_rows, indices, entries);
  return (guint) column - 1;
}

/**
 * olivine_solver_set_cost:
 * @self: a solver
 * @column: a column
 * @cost: what one of it costs from now on
 */
void
olivine_solver_set_cost (OlivineSolver *self,
                         guint          column,
                         double         cost)
{
  g_return_if_fail (self != NULL);

  glp_set_obj_coef (self->problem, (int) column + 1, cost);
}

/**
 * olivine_solver_set_row_bounds:
 * @self: a solver
 * @row: a row
 * @lower: the least its sum may be, or −INFINITY
 * @upper: the most, or INFINITY
 */
void
olivine_solver_set_row_bounds (OlivineSolver *self,
                               guint          row,
                               double         lower,
                               double         upper)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (lower <= upper);

  glp_set_row_bnds (self->problem, (int) row + 1, bound_kind (lower, upper), lower, upper);
}

/**
 * olivine_solver_set_column_bounds:
 * @self: a solver
 * @column: a column
 * @lower: the least it may be, or −INFINITY
 * @upper: the most, or INFINITY
 */
void
olivine_solver_set_column_bounds (OlivineSolver *self,
                                  guint          column,
                                  double         lower,
                                  double         upper)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (lower <= upper);

  glp_set_col_bnds (self->problem, (int) column + 1, bound_kind (lower, upper), lower, upper);
}

static int
run_simplex (OlivineSolver *self)
{
  glp_smcp options;

  glp_init_smcp (&options);
  options.msg_lev = GLP_MSG_OFF;
  return glp_simplex (self->problem, &options);
}

/**
 * olivine_solver_relax:
 * @self: a solver
 *
 * Solves the program without asking for whole numbers.  It begins where it
 * ended the last time, so columns that are added in between cost little.
 *
 * Returns: optimal, infeasible, unbounded, or stopped when numbers got too bad
 */
OlivineSolverStatus
olivine_solver_relax (OlivineSolver *self)
{
  int result;

  g_return_val_if_fail (self != NULL, OLIVINE_SOLVER_STOPPED);

  self->is_whole_solved = FALSE;
  result = run_simplex (self);
  if (result == GLP_EBADB || result == GLP_ESING || result == GLP_ECOND)
    {
      glp_std_basis (self->problem);
      result = run_simplex (self);
    }
  if (result != 0)
    return OLIVINE_SOLVER_STOPPED;

  switch (glp_get_status (self->problem))
    {
    case GLP_OPT:
      return OLIVINE_SOLVER_OPTIMAL;
    case GLP_NOFEAS:
      return OLIVINE_SOLVER_INFEASIBLE;
    case GLP_UNBND:
      return OLIVINE_SOLVER_UNBOUNDED;
    default:
      return OLIVINE_SOLVER_STOPPED;
    }
}

static void
watch_tree (glp_tree *tree,
            void     *info)
{
  Watch *watch = info;

  if (g_cancellable_is_cancelled (watch->cancellable))
    glp_ios_terminate (tree);
  else if (glp_ios_reason (tree) == GLP_ISELECT && watch->n_nodes_left-- == 0)
    glp_ios_terminate (tree);
}

/**
 * olivine_solver_solve:
 * @self: a solver
 * @max_nodes: how many nodes of the search tree to look at, at most
 * @cancellable: (nullable): to stop early
 *
 * Solves the program in whole numbers by branch and bound.
 *
 * Returns: how it ended; a solution can be read when optimal or feasible
 */
OlivineSolverStatus
olivine_solver_solve (OlivineSolver *self,
                      guint          max_nodes,
                      GCancellable  *cancellable)
{
  Watch watch = { cancellable, max_nodes };
  OlivineSolverStatus relaxed;
  glp_iocp options;

  g_return_val_if_fail (self != NULL, OLIVINE_SOLVER_STOPPED);

  relaxed = olivine_solver_relax (self);
  if (relaxed != OLIVINE_SOLVER_OPTIMAL)
    return relaxed;

  glp_init_iocp (&options);
  options.msg_lev = GLP_MSG_OFF;
  options.bt_tech = GLP_BT_BPH;
  options.br_tech = GLP_BR_MFV;
  options.presolve = GLP_ON;
  options.cb_func = watch_tree;
  options.cb_info = &watch;
  if (glp_intopt (self->problem, &options) == GLP_EFAIL)
    return OLIVINE_SOLVER_STOPPED;

  self->is_whole_solved = TRUE;
  switch (glp_mip_status (self->problem))
    {
    case GLP_OPT:
      return OLIVINE_SOLVER_OPTIMAL;
    case GLP_FEAS:
      return OLIVINE_SOLVER_FEASIBLE;
    case GLP_NOFEAS:
      return OLIVINE_SOLVER_INFEASIBLE;
    default:
      return OLIVINE_SOLVER_STOPPED;
    }
}

/**
 * olivine_solver_get_objective:
 * @self: a solver that has a solution
 *
 * Returns: what the solution costs
 */
double
olivine_solver_get_objective (OlivineSolver *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->is_whole_solved ? glp_mip_obj_val (self->problem) : glp_get_obj_val (self->problem);
}

/**
 * olivine_solver_get_value:
 * @self: a solver that has a solution
 * @column: a column
 *
 * Returns: how much of the column the solution takes
 */
double
olivine_solver_get_value (OlivineSolver *self,
                          guint          column)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->is_whole_solved ? glp_mip_col_val (self->problem, (int) column + 1)
                               : glp_get_col_prim (self->problem, (int) column + 1);
}

/**
 * olivine_solver_get_price:
 * @self: a solver that olivine_solver_relax() has solved
 * @row: a row
 *
 * Returns: what one more of the row's bound would add to the cost
 */
double
olivine_solver_get_price (OlivineSolver *self,
                          guint          row)
{
  g_return_val_if_fail (self != NULL, NAN);

  return glp_get_row_dual (self->problem, (int) row + 1);
}
