/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a window draws is a tree of nodes: those of text and of icons know their colour,
 * and the nodes above them how opaque they are.  The ground is the colour that is
 * painted most often where they are.
 */

#include "contrast.h"

#include "contrast-drawn.h"
#include "contrast-ink.h"
#include "contrast-picture.h"

#define LARGE_PX 24.0
#define LARGE_BOLD_PX 18.66
#define AROUND_PX 2.0 /* of the ground is looked at beside a text, too */

typedef struct {
  GtkWidget       *root;
  cairo_surface_t *picture;
  ContrastReport  *report;
} Audit;

/* What the nodes above a node do to it. */
typedef struct {
  GskTransform   *transform;
  graphene_rect_t clip;
  double          opacity;
} Layer;

typedef void (*Visit) (Audit         *audit,
                       GskRenderNode *node,
                       const Layer   *layer);

static void walk (Audit         *audit,
                  GskRenderNode *node,
                  const Layer   *layer);

/* The lowest widget that is at a point of the window, whether it takes clicks or not. */
static GtkWidget *
find_widget (GtkWidget              *widget,
             GtkWidget              *root,
             const graphene_point_t *at)
{
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_mapped (child) && !GTK_IS_NATIVE (child)
          && gtk_widget_compute_bounds (child, root, &bounds)
          && graphene_rect_contains_point (&bounds, at))
        return find_widget (child, root, at);
    }

  return widget;
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));

  return "";
}

/* "OlivineRow row > GtkLabel .dim-label “Oats”" */
static char *
describe (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *dotted = g_strjoinv (".", classes);

  return g_strdup_printf ("%s > %s .%s “%.40s”", parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "",
                          G_OBJECT_TYPE_NAME (widget), dotted, get_text (widget));
}

/* Where a node is in the window, if more than half of it is not scrolled away. */
static gboolean
get_area (GskRenderNode   *node,
          const Layer     *layer,
          graphene_rect_t *area)
{
  graphene_rect_t bounds;
  graphene_rect_t inside;

  gsk_render_node_get_bounds (node, &bounds);
  gsk_transform_transform_bounds (layer->transform, &bounds, area);

  return graphene_rect_intersection (area, &layer->clip, &inside)
         && inside.size.width * inside.size.height
            > area->size.width * area->size.height / 2;
}

static void
remember_lowest (ContrastReport *report,
                 double          ratio,
                 const char     *what)
{
  if (ratio >= report->lowest)
    return;

  report->lowest = ratio;
  g_free (report->lowest_text);
  report->lowest_text = g_strdup (what);
}

/* In high contrast a switch has a sign for on and one for off, of which one is below
 * its knob. */
static gboolean
is_of_switch (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SWITCH) != NULL;
}

/* Returns: whether the node counts: it is seen, and can be used now. */
static gboolean
compare (Audit         *audit,
         GskRenderNode *node,
         const Layer   *layer,
         GdkRGBA        ink,
         double         wanted)
{
  graphene_rect_t area;
  graphene_point_t middle;
  GtkWidget *widget = NULL;
  GdkRGBA ground;
  double ratio = 0.0;
  g_autofree char *what = NULL;

  if (!get_area (node, layer, &area))
    return FALSE;
  graphene_rect_get_center (&area, &middle);
  widget = find_widget (audit->root, audit->root, &middle);
  if (!gtk_widget_is_sensitive (widget))
    {
      audit->report->n_insensitive++;
      return FALSE;
    }
  if (is_of_switch (widget))
    return FALSE;
  graphene_rect_inset (&area, -AROUND_PX, -AROUND_PX);
  if (!contrast_find_ground (audit->picture, &area, &ground))
    return FALSE;

  ink.alpha *= (float) layer->opacity;
  ratio = contrast_of (&ink, &ground);
  what = describe (widget);
  if (gsk_render_node_get_node_type (node) == GSK_TEXT_NODE)
    remember_lowest (audit->report, ratio, what);
  if (ratio < wanted)
    contrast_report_add (audit->report,
                         g_strdup_printf ("%.2f of %.1f: %s", ratio, wanted, what));

  return TRUE;
}

static gboolean
is_large (PangoFont *font)
{
  g_autoptr (PangoFontDescription) description = pango_font_describe_with_absolute_size (font);
  double size_px = (double) pango_font_description_get_size (description) / PANGO_SCALE;
  gboolean is_bold = pango_font_description_get_weight (description) >= PANGO_WEIGHT_BOLD;

  return size_px >= (is_bold ? LARGE_BOLD_PX : LARGE_PX);
}

static void
visit_text (Audit         *audit,
            GskRenderNode *node,
            const Layer   *layer)
{
  gboolean large = is_large (gsk_text_node_get_font (node));

  if (compare (audit, node, layer, contrast_ink_of_text (node),
               large ? CONTRAST_GRAPHICS : CONTRAST_TEXT))
    audit->report->n_texts++;
}

/* A symbolic icon is a picture whose colours are exchanged for one; what else changes
 * colours changes how opaque they are. */
static void
visit_colours (Audit         *audit,
               GskRenderNode *node,
               const Layer   *layer)
{
  GskRenderNode *child = gsk_color_matrix_node_get_child (node);
  const graphene_vec4_t *offset = gsk_color_matrix_node_get_color_offset (node);
  double alpha = (double) graphene_matrix_get_value (gsk_color_matrix_node_get_color_matrix (node),
                                                     3, 3);
  GdkRGBA ink = { graphene_vec4_get_x (offset), graphene_vec4_get_y (offset),
                  graphene_vec4_get_z (offset), (float) alpha };
  Layer below = *layer;

  if (gsk_render_node_get_node_type (child) == GSK_TEXTURE_NODE)
    {
      if (compare (audit, node, layer, ink, CONTRAST_GRAPHICS))
        audit->report->n_icons++;
      return;
    }

  below.opacity *= alpha;
  walk (audit, child, &below);
}

#if GTK_CHECK_VERSION (4, 10, 0)
static void
visit_mask (Audit         *audit,
            GskRenderNode *node,
            const Layer   *layer)
{
  GdkRGBA ink;

  if (contrast_ink_of_mask (node, &ink) && compare (audit, node, layer, ink, CONTRAST_GRAPHICS))
    audit->report->n_icons++;
}
#endif

static void
visit_container (Audit         *audit,
                 GskRenderNode *node,
                 const Layer   *layer)
{
  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    walk (audit, gsk_container_node_get_child (node, i), layer);
}

static void
visit_transform (Audit         *audit,
                 GskRenderNode *node,
                 const Layer   *layer)
{
  Layer below = *layer;

  below.transform = gsk_transform_transform (gsk_transform_ref (layer->transform),
                                             gsk_transform_node_get_transform (node));
  walk (audit, gsk_transform_node_get_child (node), &below);
  gsk_transform_unref (below.transform);
}

static void
visit_opacity (Audit         *audit,
               GskRenderNode *node,
               const Layer   *layer)
{
  Layer below = *layer;

  below.opacity *= (double) gsk_opacity_node_get_opacity (node);
  walk (audit, gsk_opacity_node_get_child (node), &below);
}

static void
walk_clipped (Audit                 *audit,
              GskRenderNode         *child,
              const Layer           *layer,
              const graphene_rect_t *clip)
{
  Layer below = *layer;
  graphene_rect_t area;

  gsk_transform_transform_bounds (layer->transform, clip, &area);
  if (graphene_rect_intersection (&layer->clip, &area, &below.clip))
    walk (audit, child, &below);
}

static void
visit_clip (Audit         *audit,
            GskRenderNode *node,
            const Layer   *layer)
{
  walk_clipped (audit, gsk_clip_node_get_child (node), layer, gsk_clip_node_get_clip (node));
}

static void
visit_rounded_clip (Audit         *audit,
                    GskRenderNode *node,
                    const Layer   *layer)
{
  walk_clipped (audit, gsk_rounded_clip_node_get_child (node), layer,
                &gsk_rounded_clip_node_get_clip (node)->bounds);
}

static void
visit_shadow (Audit         *audit,
              GskRenderNode *node,
              const Layer   *layer)
{
  walk (audit, gsk_shadow_node_get_child (node), layer);
}

static void
visit_debug (Audit         *audit,
             GskRenderNode *node,
             const Layer   *layer)
{
  walk (audit, gsk_debug_node_get_child (node), layer);
}

static void
walk (Audit         *audit,
      GskRenderNode *node,
      const Layer   *layer)
{
  static const struct {
    GskRenderNodeType type;
    Visit             visit;
  } visits[] = {
    { GSK_CONTAINER_NODE, visit_container },
    { GSK_TRANSFORM_NODE, visit_transform },
    { GSK_OPACITY_NODE, visit_opacity },
    { GSK_CLIP_NODE, visit_clip },
    { GSK_ROUNDED_CLIP_NODE, visit_rounded_clip },
    { GSK_SHADOW_NODE, visit_shadow },
    { GSK_DEBUG_NODE, visit_debug },
    { GSK_COLOR_MATRIX_NODE, visit_colours },
#if GTK_CHECK_VERSION (4, 10, 0)
    { GSK_MASK_NODE, visit_mask },
#endif
    { GSK_TEXT_NODE, visit_text },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (visits); i++)
    if (visits[i].type == gsk_render_node_get_node_type (node))
      visits[i].visit (audit, node, layer);
}

static void
check_widgets (Audit     *audit,
               GtkWidget *widget)
{
  graphene_rect_t area;
  GdkRGBA ground;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (contrast_is_drawn (widget) && gtk_widget_compute_bounds (widget, audit->root, &area)
      && contrast_find_ground (audit->picture, &area, &ground))
    contrast_check_drawn (widget, &ground, audit->report);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      check_widgets (audit, child);
}

/* Adds to @report what @root, a window or a popover, shows now. */
void
contrast_measure (GtkWidget      *root,
                  ContrastReport *report)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (root);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  Audit audit = { .root = root, .report = report };
  Layer layer = { .opacity = 1.0, .transform = gsk_transform_new () };

  g_assert_true (gtk_widget_get_mapped (root));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (root),
                          gtk_widget_get_height (root));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  audit.picture = contrast_paint (root, node);
  graphene_rect_init (&layer.clip, 0, 0, (float) gtk_widget_get_width (root),
                      (float) gtk_widget_get_height (root));
  walk (&audit, node, &layer);
  check_widgets (&audit, root);
  gsk_transform_unref (layer.transform);
  cairo_surface_destroy (audit.picture);
}
