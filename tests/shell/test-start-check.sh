#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A SQLite without FTS5 or a GLPK without thread-local storage is named, with what to do,
# and no file is made or changed.
#
#   OLIVINE_POOR_LIBRARIES   what makes them so, see poor-libraries.c

. "$(dirname "$0")/tap.sh"
: "${OLIVINE_POOR_LIBRARIES:?is what makes the libraries poor}"

# without PART ARGUMENT…: as run, with a library that lacks the part.
without () {
  part=$1
  shift
  export LD_PRELOAD="$OLIVINE_POOR_LIBRARIES" OLIVINE_TEST_WITHOUT="$part"
  run "$@"
  unset LD_PRELOAD OLIVINE_TEST_WITHOUT
}

use rich
without nothing --csv log 30 g almonds
is "$status,$(column magnesium_mg)" 0,77.28 'nothing is missing: all is well'

use without-fts5
without fts5 day
is "$status,$out" 4, 'without FTS5: nothing works'
like "$err" 'olivine-cli: SQLite 3.* has no full-text search (FTS5)*Install an SQLite*no file was touched.' \
  'and it says what is missing and what to do'
ok "$(test ! -e "$folder"; echo $?)" 'no data folder is made'

use rich
diary_of rich >"$scratch/before"
sum=$(cksum <"$folder/diary.db")
without fts5 log 30 g almonds
is "$status" 4 'without FTS5: a diary that is there is not opened'
is "$(cksum <"$folder/diary.db")" "$sum" 'its file stays byte for byte'
is "$(diary_of rich)" "$(cat "$scratch/before")" 'and what is in it'
without fts5 --version
is "$status" 0 'without FTS5: --version needs no diary'

run profile set birth-date=1980-05-01 sex=female
without tls plan fill --days 1
is "$status,$out" 2, 'without thread-local storage: no plan'
like "$err" '*No meals can be planned: GLPK * thread-local storage. Install a GLPK*--enable-reentrant*' \
  'and it says what is missing and what to do'
run --csv plan show
is "$status,$(grep -c . "$scratch/out")" 0,1 'nothing was planned'
without tls log 30 g almonds
is "$status" 0 'without thread-local storage: everything else works'
run --csv plan fill --days 1
is "$status,$(column status)" 0,optimal 'with it a day is planned'

done_testing
