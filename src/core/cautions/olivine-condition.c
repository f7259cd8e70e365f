/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names of conditions; which there are is the business of the person. */

#include "config.h"

#include "olivine-condition.h"

#include <glib/gi18n.h>

typedef struct {
  const char *id;
  const char *name;
} ConditionName;

static const ConditionName names[] = {
  { "av-block-2", NC_ ("condition", "AV block, second degree") },
  { "av-block-3", NC_ ("condition", "AV block, third degree") },
  { "bowel-obstruction", NC_ ("condition", "Blocked bowel") },
  { "bradycardia", NC_ ("condition", "Slow heartbeat (bradycardia)") },
  { "dehydration", NC_ ("condition", "Dehydration") },
  { "diabetes", NC_ ("condition", "Diabetes") },
  { "hypertension", NC_ ("condition", "High blood pressure") },
  { "ileus", NC_ ("condition", "Paralysed bowel (ileus)") },
  { "lambert-eaton", NC_ ("condition", "Lambert-Eaton syndrome") },
  { "myasthenia-gravis", NC_ ("condition", "Myasthenia gravis") },
  { "pacemaker", NC_ ("condition", "Pacemaker") },
  { "phosphorus-restricted", NC_ ("condition", "Told to limit phosphorus") },
  { "potassium-restricted", NC_ ("condition", "Told to limit potassium") },
  { "recent-aki", NC_ ("condition", "Recent kidney injury") },
  { "surgery-planned", NC_ ("condition", "Surgery planned") },
};

/**
 * olivine_condition_get_name:
 * @id: one of olivine_condition_ids()
 *
 * Returns: (transfer none): its English name, to be translated with the
 *   context "condition"; @id itself when it is not known
 */
const char *
olivine_condition_get_name (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].id, id))
      return names[i].name;

  return id;
}
