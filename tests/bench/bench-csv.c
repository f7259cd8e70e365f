/* SPDX-FileCopyrightText: 2026 The Olivine authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How fast libcsv alone goes through a file: the least that an import can take. */

#include <csv.h>
#include <stdio.h>

#define PIECE_BYTES (1 << 16)

typedef struct {
  unsigned long n_cells;
  unsigned long n_records;
} Counts;

static void
on_cell (void   *bytes,
         size_t  n_bytes,
         void   *user_data)
{
  ((Counts *) user_data)->n_cells++;
}

static void
on_record (int   terminator,
           void *user_data)
{
  ((Counts *) user_data)->n_records++;
}

int
main (int   argc,
      char *argv[])
{
  static char piece[PIECE_BYTES];
  struct csv_parser parser;
  Counts counts = { 0 };
  size_t n_bytes = 0;
  FILE *file = argc == 2 ? fopen (argv[1], "rb") : NULL;

  if (file == NULL || csv_init (&parser, CSV_STRICT) != 0)
    {
      fprintf (stderr, "usage: bench-csv FILE\n");
      return 1;
    }
  while ((n_bytes = fread (piece, 1, sizeof piece, file)) > 0)
    if (csv_parse (&parser, piece, n_bytes, on_cell, on_record, &counts) != n_bytes)
      return 1;
  csv_fini (&parser, on_cell, on_record, &counts);
  csv_free (&parser);
  fclose (file);
  printf ("%lu records, %lu cells\n", counts.n_records, counts.n_cells);

  return 0;
}
