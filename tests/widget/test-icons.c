/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The icons as files: drawn whole at every size, and the symbolic one in one colour. */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdlib.h>
#include <string.h>

#define FAINT 8     /* of 255: what is left of an edge that ends beside a pixel */
#define SOLID 250

static const int sizes_px[] = { 16, 32, 64, 128 };

typedef struct {
  int      n_drawn;
  int      n_solid;
  int      left;
  int      right;
  int      top;
  int      bottom;
  gboolean one_colour;
} Drawing;

static GdkPixbuf *
render (const char *kind,
        const char *suffix,
        int         size_px)
{
  g_autofree char *name = g_strconcat ("io.github.olivine_app.Olivine", suffix, ".svg", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("OLIVINE_SOURCE_ROOT"), "data", "icons",
                                            "hicolor", kind, "apps", name, NULL);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_file_at_size (path, size_px, size_px, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, size_px);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, size_px);
  g_assert_true (gdk_pixbuf_get_has_alpha (pixbuf));

  return pixbuf;
}

static const guint8 *
get_pixel (GdkPixbuf *pixbuf,
           int        x,
           int        y)
{
  return gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf)
         + (gsize) x * 4;
}

static void
add_pixel (Drawing      *drawing,
           const guint8 *pixel,
           const guint8 *ink,
           int           x,
           int           y)
{
  if (pixel[3] <= FAINT)
    return;

  drawing->n_drawn++;
  drawing->left = MIN (drawing->left, x);
  drawing->right = MAX (drawing->right, x);
  drawing->top = MIN (drawing->top, y);
  drawing->bottom = MAX (drawing->bottom, y);
  if (pixel[3] < SOLID)
    return;
  drawing->n_solid++;
  for (int i = 0; i < 3; i++)
    if (abs (pixel[i] - ink[i]) > 1)
      drawing->one_colour = FALSE;
}

static Drawing
look_at (GdkPixbuf    *pixbuf,
         const guint8 *ink)
{
  int size_px = gdk_pixbuf_get_width (pixbuf);
  Drawing drawing = { .left = size_px, .right = -1, .top = size_px, .bottom = -1, .one_colour = TRUE };

  for (int y = 0; y < size_px; y++)
    for (int x = 0; x < size_px; x++)
      add_pixel (&drawing, get_pixel (pixbuf, x, y), ink, x, y);

  return drawing;
}

/* Legible, and nothing cut: it fills most of the canvas and ends inside of it. */
static void
assert_whole (const Drawing *drawing,
              int            size_px)
{
  g_assert_cmpint (drawing->n_solid, >, size_px * size_px / 8);
  g_assert_cmpint (drawing->right - drawing->left, >=, size_px * 3 / 4 - 1);
  g_assert_cmpint (drawing->bottom - drawing->top, >=, size_px * 3 / 4 - 1);
  g_assert_cmpint (drawing->left, >=, size_px / 32);
  g_assert_cmpint (drawing->right, <, size_px - size_px / 32);
  g_assert_cmpint (drawing->top, >=, size_px / 32);
  g_assert_cmpint (drawing->bottom, <, size_px);
}

static void
test_app_icon (void)
{
  static const guint8 green[3] = { 0x26, 0xa2, 0x69 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes_px); i++)
    {
      g_autoptr (GdkPixbuf) pixbuf = render ("scalable", "", sizes_px[i]);
      Drawing drawing = look_at (pixbuf, green);

      assert_whole (&drawing, sizes_px[i]);
      g_assert_false (drawing.one_colour); /* or the next case finds nothing either */
    }
}

static void
test_symbolic_icon (void)
{
  static const guint8 ink[3] = { 0x2e, 0x34, 0x36 }; /* what GTK replaces */

  for (gsize i = 0; i < G_N_ELEMENTS (sizes_px); i++)
    {
      g_autoptr (GdkPixbuf) pixbuf = render ("symbolic", "-symbolic", sizes_px[i]);
      Drawing drawing = look_at (pixbuf, ink);

      assert_whole (&drawing, sizes_px[i]);
      g_assert_true (drawing.one_colour);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/olivine/icons/app-icon-is-whole", test_app_icon);
  g_test_add_func ("/olivine/icons/symbolic-icon-is-whole-and-of-one-colour", test_symbolic_icon);

  return g_test_run ();
}
