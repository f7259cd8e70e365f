#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Files that are written on a disk that fails: what was there before, or the new one whole.
#
#   OLIVINE_FAULT_LIBRARY   what fails, see fault.c
#   OLIVINE_FAULTS          "all" tries every point, otherwise some of each kind

. "$(dirname "$0")/../shell/tap.sh"

: "${OLIVINE_FAULT_LIBRARY:?is the library that lets calls fail}"
some=3
out_dir=$scratch/out-dir
mkdir "$out_dir"

use clean
run --date 2026-11-19 log 30 g almonds
run --date 2026-11-20 log 1 banana --note 'a, b'
run --date 2026-11-20 dose Citrate --kind supplement --elemental-mg 100
run --date 2026-11-20 lab add egfr 52 mL/min/1.73m2
run foods add 'Own bread' magnesium_mg=80

# with_fault PLAN ARGUMENT…: as run, with calls that fail; sets points too.
with_fault () {
  plan=$1
  shift
  use work
  rm -rf "$folder"
  cp -r "$scratch/clean" "$folder"
  LD_PRELOAD=$OLIVINE_FAULT_LIBRARY OLIVINE_FAULT=$plan OLIVINE_FAULT_COUNT=$scratch/points \
    "$OLIVINE_CLI" --data-dir "$folder" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
  status=$?
  points=$(cat "$scratch/points")
  err=$(cat "$scratch/err")
}

# is_new FILE: whether it is as it is when nothing fails.  A PDF and a copy have the moment in them.
is_new () {
  case $1 in
    *.pdf) head -c 5 "$1" | grep -q '%PDF-' && tail -c 7 "$1" | grep -q '%%EOF' ;;
    *.db) [ "$("$OLIVINE_CLI" --data-dir "$scratch/other" restore "$1" >/dev/null 2>&1; echo $?)" = 0 ] &&
      [ "$(diary_of other)" = "$(diary_of clean)" ] ;;
    *) cmp -s "$1" "$scratch/whole" ;;
  esac
}

# problem FILE: what is wrong after the run, or nothing.
problem () {
  if [ "$status" = 0 ]; then
    is_new "$1" || echo "it ended well and the file is not whole"
  else
    [ "$(cat "$1")" = old ] || is_new "$1" || echo 'the file is neither the old nor the new one'
    [ "$status" = 4 ] || echo "it ended with $status"
    case $err in
      olivine-cli:*.|olivine-cli:*'. '*) ;;
      *) echo "it says “$err”" ;;
    esac
  fi
  [ "$(ls -A "$out_dir")" = "$(basename "$1")" ] || echo "left behind: $(ls -A "$out_dir")"
  run check
  [ "$status" = 0 ] || echo "the diary is damaged: $out $err"
}

# try KINDS MANNER ERRNO FILE ARGUMENT…
try () {
  kinds=$1 manner=$2 number=$3 file=$4
  shift 4
  echo old >"$file"
  with_fault "$kinds:0:$manner:$number" "$@"
  all=$points
  step=$((all / some + 1))
  [ "${OLIVINE_FAULTS-}" = all ] && step=1
  at=1
  while [ "$at" -le "$all" ]; do
    echo old >"$file"
    with_fault "$kinds:$at:$manner:$number" "$@"
    found=$(problem "$file")
    [ -z "$found" ] || wrong="$wrong$newline$kinds:$at:$manner:$number: $found"
    n_tried=$((n_tried + 1))
    at=$((at + step))
  done
}

# each FILE ARGUMENT…: a command that writes a file, with all that can fail.
each () {
  file=$out_dir/$1
  shift
  n_tried=0
  wrong=
  rm -f "$out_dir"/*
  with_fault ow:0:once:5 "$@" "$file"
  is "$status" 0 "$*: nothing fails"
  cp "$file" "$scratch/whole" 2>/dev/null
  try wt once 5 "$file" "$@" "$file"
  try s once 5 "$file" "$@" "$file"
  try on once 13 "$file" "$@" "$file"
  try own on 28 "$file" "$@" "$file"
  try w short 28 "$file" "$@" "$file"
  try owstn on 5 "$file" "$@" "$file"
  is "$wrong" '' "$*: the old file or the new one"
  note "$*: $n_tried points"
  [ "$n_tried" -gt 10 ]
  ok $? "$*: it meets what fails"
}

each diary.csv export diary
each days.csv --date 2026-11-20 export days
each foods.csv export foods
each labs.csv export labs
each plan.csv export plan
each copy.db backup
each report.pdf report --from 2026-11-01 --to 2026-11-20

# Nobody reads what is printed there, and it says so.
if [ -w /dev/full ]; then
  "$OLIVINE_CLI" --data-dir "$scratch/clean" export diary - >/dev/full 2>"$scratch/err"
  is "$?" 4 'a table into a full pipe'
  like "$(cat "$scratch/err")" 'olivine-cli: *.' 'and it says why'
  "$OLIVINE_CLI" --data-dir "$scratch/clean" --csv history --from 2026-11-01 --to 2026-11-20 \
    >/dev/full 2>"$scratch/err"
  is "$?" 4 'an answer into a full pipe'
else
  skip 'a table into a full pipe' 'there is no /dev/full'
fi

done_testing
