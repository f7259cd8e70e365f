/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every count is a sentence of its own, as a screen reader goes from row to row.  A
 * count of nothing is left out, but for what is new. */

#include "config.h"

#include "olivine-import-report.h"

#include "olivine-caution-list.h"
#include "olivine-caution-week.h"
#include "olivine-foreign-group.h"
#include "olivine-format.h"
#include "olivine-gap-group.h"
#include "olivine-import-format.h"
#include "olivine-reject-list.h"

/* What is not known by its header is imported under this name. */
#define MAPPED_FORMAT "table"

struct _OlivineImportReport
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *counts_group;
  GtkWidget           *new_row;
  GtkWidget           *skipped_row;
  GtkWidget           *rejected_row;
  GtkWidget           *unknown_row;
  GtkWidget           *notice_row;
  GtkWidget           *columns_group;
  GtkWidget           *confirm_group;
  GtkSwitch           *confirm_switch;
  OlivineRejectList   *rejects;
  GtkWidget           *cautions_group;
  OlivineCautionList  *cautions;
  OlivineGapGroup     *gaps;
  OlivineForeignGroup *foreign_foods;
  GtkWidget           *undo_group;

  GPtrArray           *changes;   /* of labels of the journal: what the groups did, in order */
  gboolean             resetting;
};

G_DEFINE_FINAL_TYPE (OlivineImportReport, olivine_import_report, ADW_TYPE_BIN)

enum
{
  CONFIRM_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_confirm_changed (OlivineImportReport *self)
{
  if (!self->resetting)
    g_signal_emit (self, signals[CONFIRM_CHANGED], 0);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, counts_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, new_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, skipped_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, rejected_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, unknown_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, notice_row);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, columns_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, confirm_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, confirm_switch);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, rejects);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, cautions_group);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, cautions);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, gaps);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, foreign_foods);
  gtk_widget_class_bind_template_child (widget_class, OlivineImportReport, undo_group);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm_changed);
}

static void
olivine_import_report_finalize (GObject *object)
{
  g_clear_pointer (&OLIVINE_IMPORT_REPORT (object)->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (olivine_import_report_parent_class)->finalize (object);
}

static void
olivine_import_report_class_init (OlivineImportReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = olivine_import_report_finalize;

  g_type_ensure (OLIVINE_TYPE_CAUTION_LIST);
  g_type_ensure (OLIVINE_TYPE_FOREIGN_GROUP);
  g_type_ensure (OLIVINE_TYPE_GAP_GROUP);
  g_type_ensure (OLIVINE_TYPE_REJECT_LIST);

  /**
   * OlivineImportReport::confirm-changed:
   *
   * The person said whether unlikely amounts are meant: what would happen is to be
   * found out anew.
   */
  signals[CONFIRM_CHANGED] = g_signal_new ("confirm-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/olivine_app/Olivine/ui/olivine-import-report.ui");
  bind_children (widget_class);
}

static void
olivine_import_report_init (OlivineImportReport *self)
{
  self->changes = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_sentence (GtkWidget  *row,
               const char *sentence,
               gboolean    is_shown)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  gtk_widget_set_visible (row, is_shown);
}

static void
show_counts (OlivineImportReport        *self,
             const OlivineImportOutcome *outcome)
{
  const OlivineImportResult *result = outcome->result;
  g_autofree char *read = olivine_import_format_read (result);
  g_autofree char *new = olivine_import_format_new (outcome);
  g_autofree char *skipped = olivine_import_format_skipped (result);
  g_autofree char *rejected = olivine_import_format_rejected (result);
  g_autofree char *unknown = olivine_import_format_unknown (outcome);

  adw_preferences_group_set_title (self->counts_group, read);
  show_sentence (self->new_row, new, TRUE);
  show_sentence (self->skipped_row, skipped, result->n_skipped > 0);
  show_sentence (self->rejected_row, rejected, result->n_rejected > 0);
  show_sentence (self->unknown_row, unknown, result->n_unknown_magnesium > 0);
  show_sentence (self->notice_row, result->notice != NULL ? result->notice : "",
                 result->notice != NULL);
}

/* Of more rows than are listed, some may be. */
static gboolean
has_unlikely (const OlivineImportResult *result)
{
  for (guint i = 0; i < result->rejects->len; i++)
    if (olivine_reject_is_unlikely (g_ptr_array_index (result->rejects, i)))
      return TRUE;

  return result->rejects->len < result->n_rejected;
}

/* Of several days each caution says of which it speaks. */
static void
show_cautions (OlivineImportReport *self,
               GPtrArray           *dated_cautions,
               OlivineContext      *context)
{
  g_autoptr (GPtrArray) cautions = g_ptr_array_new ();
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; dated_cautions != NULL && i < dated_cautions->len; i++)
    {
      const OlivineDatedCaution *dated = g_ptr_array_index (dated_cautions, i);

      g_ptr_array_add (cautions, dated->caution);
      g_ptr_array_add (days, olivine_format_date (dated->date, olivine_context_get_today (context)));
    }
  olivine_caution_list_show_on (self->cautions, cautions, days);
  gtk_widget_set_visible (self->cautions_group, cautions->len > 0);
}

/* What was left open by an earlier import is nobody's business here. */
static void
look_for_open_ends (OlivineImportReport        *self,
                    const OlivineImportOutcome *outcome,
                    OlivineContext             *context)
{
  g_ptr_array_set_size (self->changes, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->foreign_foods), FALSE);
  if (outcome->result->n_unknown_magnesium > 0)
    olivine_gap_group_look (self->gaps, context, self->changes);
  if (outcome->foreign_foods != NULL)
    olivine_foreign_group_show (self->foreign_foods, context, outcome->foreign_foods,
                                self->changes);
}

/**
 * olivine_import_report_show:
 * @self: the report
 * @outcome: what an import did or would do
 * @context: what is worked with
 */
void
olivine_import_report_show (OlivineImportReport        *self,
                            const OlivineImportOutcome *outcome,
                            OlivineContext             *context)
{
  gboolean is_try = FALSE;

  g_return_if_fail (OLIVINE_IS_IMPORT_REPORT (self));
  g_return_if_fail (outcome != NULL && outcome->result != NULL);

  is_try = outcome->step == OLIVINE_IMPORT_STEP_TRY;
  show_counts (self, outcome);
  olivine_reject_list_show (self->rejects, outcome->result);
  gtk_widget_set_visible (self->confirm_group,
                          is_try && (has_unlikely (outcome->result)
                                     || gtk_switch_get_active (self->confirm_switch)));
  gtk_widget_set_visible (self->columns_group,
                          is_try && g_strcmp0 (outcome->result->format, MAPPED_FORMAT) == 0);
  show_cautions (self, outcome->cautions, context);
  if (!is_try && !outcome->has_foods)
    look_for_open_ends (self, outcome, context);
  gtk_widget_set_visible (self->undo_group, !is_try && outcome->result->n_imported > 0);
}

/**
 * olivine_import_report_get_confirmed:
 * @self: the report
 *
 * Returns: whether the person said that unlikely amounts are meant
 */
gboolean
olivine_import_report_get_confirmed (OlivineImportReport *self)
{
  g_return_val_if_fail (OLIVINE_IS_IMPORT_REPORT (self), FALSE);

  return gtk_switch_get_active (self->confirm_switch);
}

/**
 * olivine_import_report_reset:
 * @self: the report
 *
 * Forgets what was said of another file.
 */
void
olivine_import_report_reset (OlivineImportReport *self)
{
  g_return_if_fail (OLIVINE_IS_IMPORT_REPORT (self));

  self->resetting = TRUE;
  gtk_switch_set_active (self->confirm_switch, FALSE);
  self->resetting = FALSE;
}

static gpointer
copy_label (gconstpointer label,
            gpointer      user_data)
{
  return g_strdup (label);
}

/**
 * olivine_import_report_dup_changes:
 * @self: the report
 *
 * Returns: (transfer full) (element-type utf8): the labels of what was filled and made a
 *   food here since the import, in order
 */
GPtrArray *
olivine_import_report_dup_changes (OlivineImportReport *self)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (OLIVINE_IS_IMPORT_REPORT (self), NULL);

  g_ptr_array_extend (changes, self->changes, copy_label, NULL);

  return g_steal_pointer (&changes);
}
