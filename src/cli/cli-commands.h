/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The commands there are. */

#pragma once

#include "cli.h"

G_BEGIN_DECLS

typedef gboolean (*CliCommandFunc) (Cli     *cli,
                                    GError **error);

typedef struct {
  const char     *name;       /* one word or two */
  const char     *usage;      /* its arguments, for the help */
  const char     *summary;
  const char     *options;    /* names of the options it takes, separated by spaces */
  guint           n_min;      /* arguments after the name */
  guint           n_max;
  gboolean        writes;     /* changes the diary: a copy is kept before the day's first */
  CliCommandFunc  run;
} CliCommand;

/* Every command takes these. */
#define CLI_GLOBAL_OPTIONS "data-dir date csv help version"

const CliCommand *cli_command_get       (guint              index);
const CliCommand *cli_command_find      (const CliOptions  *options,
                                         guint             *n_words,
                                         GError           **error);
gboolean          cli_command_check     (const CliCommand  *command,
                                         const CliOptions  *options,
                                         guint              n_arguments,
                                         GError           **error);
gboolean          cli_has_word          (const char        *list,
                                         const char        *word);

const char       *cmd_edit_get_key      (guint              index);
const char       *cmd_foods_get_key     (guint              index);

gboolean cmd_backup          (Cli *cli, GError **error);
gboolean cmd_cautions        (Cli *cli, GError **error);
gboolean cmd_check           (Cli *cli, GError **error);
gboolean cmd_complete        (Cli *cli, GError **error);
gboolean cmd_complete_words  (Cli *cli, GError **error);
gboolean cmd_copy            (Cli *cli, GError **error);
gboolean cmd_day             (Cli *cli, GError **error);
gboolean cmd_dose            (Cli *cli, GError **error);
gboolean cmd_edit            (Cli *cli, GError **error);
gboolean cmd_egfr            (Cli *cli, GError **error);
gboolean cmd_entries         (Cli *cli, GError **error);
gboolean cmd_export          (Cli *cli, GError **error);
gboolean cmd_foods_add       (Cli *cli, GError **error);
gboolean cmd_foods_favourite (Cli *cli, GError **error);
gboolean cmd_foods_remove    (Cli *cli, GError **error);
gboolean cmd_foods_search    (Cli *cli, GError **error);
gboolean cmd_foods_show      (Cli *cli, GError **error);
gboolean cmd_help            (Cli *cli, GError **error);
gboolean cmd_history         (Cli *cli, GError **error);
gboolean cmd_import          (Cli *cli, GError **error);
gboolean cmd_import_undo     (Cli *cli, GError **error);
gboolean cmd_library_remove  (Cli *cli, GError **error);
gboolean cmd_lab_add         (Cli *cli, GError **error);
gboolean cmd_lab_list        (Cli *cli, GError **error);
gboolean cmd_lab_remove      (Cli *cli, GError **error);
gboolean cmd_log             (Cli *cli, GError **error);
gboolean cmd_plan_add        (Cli *cli, GError **error);
gboolean cmd_plan_clear      (Cli *cli, GError **error);
gboolean cmd_plan_copy       (Cli *cli, GError **error);
gboolean cmd_plan_dish       (Cli *cli, GError **error);
gboolean cmd_plan_dishes     (Cli *cli, GError **error);
gboolean cmd_plan_eat        (Cli *cli, GError **error);
gboolean cmd_plan_fill       (Cli *cli, GError **error);
gboolean cmd_plan_meals      (Cli *cli, GError **error);
gboolean cmd_plan_prefer     (Cli *cli, GError **error);
gboolean cmd_plan_remove     (Cli *cli, GError **error);
gboolean cmd_plan_shopping   (Cli *cli, GError **error);
gboolean cmd_plan_show       (Cli *cli, GError **error);
gboolean cmd_plan_swap       (Cli *cli, GError **error);
gboolean cmd_plan_tick       (Cli *cli, GError **error);
gboolean cmd_product_add     (Cli *cli, GError **error);
gboolean cmd_product_list    (Cli *cli, GError **error);
gboolean cmd_product_remove  (Cli *cli, GError **error);
gboolean cmd_profile         (Cli *cli, GError **error);
gboolean cmd_profile_set     (Cli *cli, GError **error);
gboolean cmd_recipe_add      (Cli *cli, GError **error);
gboolean cmd_recipe_show     (Cli *cli, GError **error);
gboolean cmd_remove          (Cli *cli, GError **error);
gboolean cmd_report          (Cli *cli, GError **error);
gboolean cmd_restore         (Cli *cli, GError **error);
gboolean cmd_suggest         (Cli *cli, GError **error);
gboolean cmd_summary         (Cli *cli, GError **error);
gboolean cmd_symptom_add     (Cli *cli, GError **error);
gboolean cmd_symptom_list    (Cli *cli, GError **error);
gboolean cmd_symptom_remove  (Cli *cli, GError **error);
gboolean cmd_targets         (Cli *cli, GError **error);
gboolean cmd_undo            (Cli *cli, GError **error);

G_END_DECLS
