#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How fast diaries are imported, beside the sqlite3 shell that reads the same file with
# .import into a temporary table and goes on with INSERT … SELECT into the same table of
# entries, and beside libcsv alone; and how much memory that takes.
#
# The runs are interleaved and medians are told, with the processor's seconds beside those
# of the clock: other work on the machine shows in the latter only.
#
#   OLIVINE_CLI           the program
#   OLIVINE_SOURCE_ROOT   where tests/make-import-fixture is
#   OLIVINE_BENCH_CSV     libcsv alone
#   OLIVINE_BENCH_ROWS    rows of the timed files (1000000)
#   OLIVINE_BENCH_RUNS    how often each is done (3)

set -eu

: "${OLIVINE_CLI:?}" "${OLIVINE_SOURCE_ROOT:?}" "${OLIVINE_BENCH_CSV:?}"
rows=${OLIVINE_BENCH_ROWS:-1000000}
runs=${OLIVINE_BENCH_RUNS:-3}
sql=$(dirname "$0")/import-shell.sql
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

command -v sqlite3 >/dev/null || {
  echo "The sqlite3 shell is not installed, so there is nothing to compare with." >&2
  exit 77
}

# measure NAME COMMAND…: appends "seconds processor-seconds kilobytes" to the file NAME.
measure () {
  name=$1
  shift
  python3 -c '
import resource, subprocess, sys, time
begin = time.monotonic()
status = subprocess.call(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "a") as file:
    print(f"{seconds:.3f} {used.ru_utime + used.ru_stime:.3f} {used.ru_maxrss}", file=file)
sys.exit(status)' "$scratch/$name" "$@"
}

# median NAME COLUMN
median () {
  cut -d ' ' -f "$2" "$scratch/$1" | sort -n | awk '{ a[NR] = $1 } END { print a[int ((NR + 1) / 2)] }'
}

# ratio A B: how many A are in B.
ratio () {
  awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", b / a }'
}

fixture () {
  "$OLIVINE_SOURCE_ROOT/tests/make-import-fixture" "$1" "$2" "$scratch/$1-$2.csv" >/dev/null
}

# An empty diary, as both begin with one.
"$OLIVINE_CLI" --data-dir "$scratch/empty" day >/dev/null

import_ours () {
  rm -rf "$scratch/ours"
  cp -r "$scratch/empty" "$scratch/ours"
  measure "$1" "$OLIVINE_CLI" --data-dir "$scratch/ours" import "$2"
}

import_shell () {
  rm -rf "$scratch/shell"
  cp -r "$scratch/empty" "$scratch/shell"
  {
    printf '.bail on\n.mode csv\n.import --schema temp "%s" file\n' "$2"
    awk -v kind="-- $3" '$0 == kind { on = 1; next } /^-- / { on = 0 } on' "$sql"
  } >"$scratch/shell.sql"
  measure "$1" sqlite3 -init /dev/null "$scratch/shell/diary.db" ".read $scratch/shell.sql"
  [ "$(sqlite3 "$scratch/shell/diary.db" 'SELECT count (*) FROM entry')" = "$rows" ]
}

for kind in olivine-diary cronometer-servings-2024; do
  fixture $kind "$rows"
  file=$scratch/$kind-$rows.csv
  run=0
  while [ $run -lt "$runs" ]; do
    run=$((run + 1))
    import_ours "$kind-ours" "$file"
    import_shell "$kind-shell" "$file" "$kind"
    measure "$kind-csv" "$OLIVINE_BENCH_CSV" "$file"
  done
  ours=$(median "$kind-ours" 1)
  shell=$(median "$kind-shell" 1)
  csv=$(median "$kind-csv" 1)
  echo "$kind rows per second: $(awk -v n="$rows" -v s="$ours" 'BEGIN { printf "%.0f", n / s }') rows/s ($(ratio "$ours" "$shell") × the sqlite3 shell, $(ratio "$ours" "$csv") × libcsv alone)"
  echo "$kind seconds: $ours s (sqlite3 shell $shell s, libcsv alone $csv s; $rows rows)"
  echo "$kind processor: $(median "$kind-ours" 2) s ($(ratio "$(median "$kind-ours" 2)" "$(median "$kind-shell" 2)") × the sqlite3 shell, which takes $(median "$kind-shell" 2) s)"
  echo "$kind diary.db: $(du -k "$scratch/ours/diary.db" | cut -f 1) KB ($(ratio "$(du -k "$scratch/shell/diary.db" | cut -f 1)" "$(du -k "$scratch/ours/diary.db" | cut -f 1)") of what the sqlite3 shell makes)"

  base=
  for n in 10000 200000 $rows; do
    [ "$n" = "$rows" ] || fixture $kind "$n"
    import_ours "$kind-memory-$n" "$scratch/$kind-$n.csv"
    kilobytes=$(median "$kind-memory-$n" 3)
    base=${base:-$kilobytes}
    echo "$kind memory at $n rows: $kilobytes KB ($(ratio "$base" "$kilobytes") × that at 10000 rows)"
    rm -f "$scratch/$kind-$n.csv"
  done
  measure "$kind-undo" "$OLIVINE_CLI" --data-dir "$scratch/ours" import undo
  echo "$kind import undo: $(median "$kind-undo" 1) s ($(ratio "$ours" "$(median "$kind-undo" 1)") × the import)"
done
