#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-manual.sh MANUAL: the manual page has all that --help has, and roff has nothing to say against it.

. "$(dirname "$0")/tap.sh"

manual=$1
use none

# As it is read, without the marks of roff.
sed -e 's/\\-/-/g' -e 's/\\f[BIR]//g' -e 's/\\(dq/"/g' -e 's/\\&//g' -e 's/\\\[u2026\]/…/g' "$manual" >"$scratch/plain"

# check WHAT AT-LEAST: each line of $scratch/wanted is a line of the manual, and there are so many.
check () {
  missing=
  while IFS= read -r line; do
    grep -qxF -e "$line" "$scratch/plain" || missing="$missing$line$newline"
  done <"$scratch/wanted"
  is "$missing" '' "the manual has every $1"
  [ "$(wc -l <"$scratch/wanted")" -ge "$2" ]
  ok $? "there are $2 or more: $1"
}

run help
sed -n '/^Commands$/,/^$/s/^  \([^ ].*[^ ]\)   *[^ ].*/\1/p' "$scratch/out" >"$scratch/wanted"
check command 55
sed -n '/^Commands$/,/^$/s/^  [^ ].*[^ ]   *\([^ ].*\)/\1/p' "$scratch/out" >"$scratch/wanted"
check 'summary of a command' 55
sed -n '/^Exit status$/,/^$/s/^  [0-9]  //p' "$scratch/out" >"$scratch/wanted"
check 'exit status' 5

# The options of all commands, each as its help has it.
run help
sed -n '/^Commands$/,/^$/s/^  \([a-z-]*\( [a-z][a-z]*\)\{0,1\}\).*/\1/p' "$scratch/out" >"$scratch/commands"
while IFS= read -r name; do
  # shellcheck disable=SC2086  # a command has one word or two
  run help $name
  cat "$scratch/out"
done <"$scratch/commands" | sed -n 's/^  \(--[a-z-]*\( [^ ]*\)\{0,1\}\)  *.*/\1/p' |
  sed 's/ *$//' | sort -u >"$scratch/wanted"
check option 40

run import --help
sed -n '/^Formats$/,/^$/s/^  \([a-z-]*\)  .*/\1/p' "$scratch/out" >"$scratch/wanted"
check format 10
run --csv profile
sed -n 's/,.*//p' "$scratch/out" | sed 1d >"$scratch/wanted"
check 'key of the profile' 19

grep -qP '[^\x00-\x7f]' "$manual"
is $? 1 'the page is plain ASCII'

# Each of these that is here reads it; its complaints go to stderr.
n_readers=0
for reader in 'man --warnings -l' 'groff -man -ww -Tutf8' 'mandoc -T lint -W error'; do
  command -v "${reader%% *}" >/dev/null || continue
  n_readers=$((n_readers + 1))
  is "$($reader "$manual" 2>&1 >"$scratch/read")" '' "${reader%% *} has no warning"
  case $reader in
    mandoc*) is "$(cat "$scratch/read")" '' 'mandoc finds no fault' ;;
    *) grep -q 'add a laboratory value' "$scratch/read"; ok $? "${reader%% *} shows it" ;;
  esac
done
[ "$n_readers" -gt 0 ] || skip 'roff' 'there is neither man nor groff nor mandoc'

done_testing
