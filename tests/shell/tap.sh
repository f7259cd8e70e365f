# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by the tests of the command line: results in the Test Anything Protocol, and
# olivine-cli with a data folder that is gone when the test ends.
#
#   OLIVINE_CLI        the program
#   OLIVINE_FOODS_DB   its food tables

set -u
: "${OLIVINE_CLI:?is the program to test}"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/olivine-shell.XXXXXX")
trap 'chmod -R u+rwx "$scratch" 2>/dev/null; rm -rf "$scratch"' EXIT
export HOME="$scratch/home" XDG_DATA_HOME="$scratch/share"
unset OLIVINE_DATA_DIR
mkdir -p "$HOME"

n_tests=0
newline='
'

# ok STATUS NAME: one result.
ok () {
  n_tests=$((n_tests + 1))
  if [ "$1" -eq 0 ]; then
    printf 'ok %s %s\n' "$n_tests" "$2"
  else
    printf 'not ok %s %s\n' "$n_tests" "$2"
  fi
}

skip () {
  n_tests=$((n_tests + 1))
  printf 'ok %s %s # SKIP %s\n' "$n_tests" "$1" "$2"
}

done_testing () {
  printf '1..%s\n' "$n_tests"
}

note () {
  printf '%s\n' "$1" | sed 's/^/# /'
}

# is GOT EXPECTED NAME
is () {
  if [ "$1" = "$2" ]; then
    ok 0 "$3"
  else
    ok 1 "$3"
    note "expected: $2"
    note "got: $1"
  fi
}

# like GOT PATTERN NAME, the pattern as in case
like () {
  # shellcheck disable=SC2254
  case $1 in
    $2) ok 0 "$3" ;;
    *) ok 1 "$3"; note "expected: $2"; note "got: $1" ;;
  esac
}

# use NAME: the data folder that run works in from now on.
use () {
  folder=$scratch/$1
}

# run ARGUMENT…: sets out, err and status.
run () {
  "$OLIVINE_CLI" --data-dir "$folder" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
  status=$?
  out=$(cat "$scratch/out")
  err=$(cat "$scratch/err")
}

# row N: a line of what the last run printed, the header is 1.
row () {
  sed -n "$1p" "$scratch/out"
}

# column NAME: its cell in the first row of the last table; only for rows without quotes.
column () {
  awk -F, -v name="$1" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i }
                        NR == 2 { print $at; exit }' "$scratch/out"
}

# export_of NAME: the whole diary in that folder as text.
diary_of () {
  "$OLIVINE_CLI" --data-dir "$scratch/$1" export diary - 2>/dev/null
}
