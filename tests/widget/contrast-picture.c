/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contrast-picture.h"

static GdkRGBA
unpack (guint32 pixel)
{
  return (GdkRGBA) {
    (float) (pixel >> 16 & 0xff) / 255.0f,
    (float) (pixel >> 8 & 0xff) / 255.0f,
    (float) (pixel & 0xff) / 255.0f,
    1.0f,
  };
}

static gboolean
is_in_picture (cairo_surface_t       *picture,
               const graphene_rect_t *area,
               cairo_rectangle_int_t *pixels)
{
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  graphene_rect_t inside;

  whole.size.width = (float) cairo_image_surface_get_width (picture);
  whole.size.height = (float) cairo_image_surface_get_height (picture);
  if (!graphene_rect_intersection (area, &whole, &inside))
    return FALSE;

  pixels->x = (int) inside.origin.x;
  pixels->y = (int) inside.origin.y;
  pixels->width = (int) inside.size.width;
  pixels->height = (int) inside.size.height;

  return pixels->width > 0 && pixels->height > 0;
}

/* The colour of most pixels of an area. */
gboolean
contrast_find_ground (cairo_surface_t       *picture,
                      const graphene_rect_t *area,
                      GdkRGBA               *ground)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const guchar *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  cairo_rectangle_int_t pixels;
  guint most = 0;

  if (!is_in_picture (picture, area, &pixels))
    return FALSE;

  for (int y = pixels.y; y < pixels.y + pixels.height; y++)
    for (int x = pixels.x; x < pixels.x + pixels.width; x++)
      {
        gpointer key = GUINT_TO_POINTER (*(const guint32 *) (gconstpointer) (data + y * stride
                                                                              + x * 4));
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

        g_hash_table_insert (counts, key, GUINT_TO_POINTER (n));
        if (n > most)
          {
            most = n;
            *ground = unpack (GPOINTER_TO_UINT (key));
          }
      }

  return TRUE;
}

/* What is seen of @node, which @root draws.  Returns: (transfer full) */
cairo_surface_t *
contrast_paint (GtkWidget     *root,
                GskRenderNode *node)
{
  int width_px = gtk_widget_get_width (root);
  int height_px = gtk_widget_get_height (root);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (root));
  g_autoptr (GdkTexture) texture = NULL;
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width_px, height_px);

  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width_px,
                                                              (float) height_px));
  gdk_texture_download (texture, cairo_image_surface_get_data (picture),
                        (gsize) cairo_image_surface_get_stride (picture));
  cairo_surface_mark_dirty (picture);

  return picture;
}
