#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The clinician's page and the summary from outside: what they print, where they write,
# what they refuse, without a display.  What the figures are is for compare-report.py.

. "$(dirname "$0")/tap.sh"

unset DISPLAY WAYLAND_DISPLAY
day='--date 2026-11-20'

# text_of FILE: what a reader of the PDF reads, gaps of the layout away.
text_of () {
  pdftotext -layout "$1" - | tr -s ' \n' '  '
}

use diary
run --date 2026-01-02 profile set birth-date=1958-03-14 sex=female kidney=ckd egfr=28 \
  egfr-date=2026-01-02 potassium-max-mg=2500
run $day log 100 g almonds --meal lunch
run $day dose 'Magnesium citrate' --kind supplement --elemental-mg 100 --taken --confirm
run $day lab add serum-magnesium 0.86 mmol/L
run --date 2026-11-12 log 50 g almonds --meal lunch
run --date 2026-11-12 complete yes

# The summary.
run --csv $day summary
is "$status,$(row 1)" 0,figure,name,value,unit 'summary: columns'
is "$(grep '^days,' "$scratch/out" | head -n 5 | cut -d, -f2,3 | tr '\n' ' ')" \
  'all,30 logged,2 counted,1 with-target,1 on-target,0 ' 'summary: days; the unfinished one does not count'
is "$(grep '^mean,food,' "$scratch/out")" mean,food,128.8,mg 'summary: a mean'
is "$(grep '^dose,' "$scratch/out")" 'dose,Magnesium citrate,100,mg' 'summary: a dose counts all the same'
is "$(grep '^caution,KID-01' "$scratch/out")" caution,KID-01,1,doses 'summary: the caution that stood'
run $day summary
like "$out" 'On average a day had 128.8 mg of magnesium: 128.8 mg from food and 0 mg*' 'summary: in words'
like "$out" '*Days on target: 0 of 1.*' 'summary: days on target'
run --csv $day summary --marked-only --from 2026-11-13
is "$(grep '^mean,food,' "$scratch/out"),$(grep '^share,coverage' "$scratch/out")" \
  mean,food,,mg,share,coverage,, 'summary: nothing counts, nothing is known'

# The page.
run --csv $day report "$scratch/page.pdf"
is "$status,$(row 1)" 0,pages 'report: columns'
like "$(row 2)" '[123]' 'report: one to three pages'
is "$(stat -c %a "$scratch/page.pdf")" 600 'report: only its owner reads it'
is "$(head -c 5 "$scratch/page.pdf")" %PDF- 'report: a PDF'
"$OLIVINE_CLI" --data-dir "$folder" $day report - >"$scratch/stream.pdf"
is "$?,$(head -c 5 "$scratch/stream.pdf")" 0,%PDF- 'report: to standard output'

run $day report "$scratch/short.pdf" --from 2026-11-19 --to 2026-11-20
is "$status" 0 'report: two days'
run $day report "$scratch/year.pdf" --from 2025-11-20
is "$status" 0 'report: 366 days'
run --csv $day report "$scratch/long.pdf" --from 2025-11-19
is "$status,$out" 2, 'report: 367 days are refused'
like "$err" '*at most 366 days*' 'report: and it says how many'
run $day report "$scratch/back.pdf" --from 2026-11-20 --to 2026-11-19
is "$status" 2 'report: the last day before the first is refused'
run $day report "$scratch/back.pdf" --from yesterday
is "$status" 2 'report: a day that is none is refused'
run $day report "$scratch/no-folder/page.pdf"
is "$status" 4 'report: a place that cannot be written'
like "$err" "*no-folder/page.pdf was not written. Choose another place.*" 'report: and it says which'
run $day report
is "$status" 1 'report: without a file'
[ ! -e "$scratch/long.pdf" ] && [ ! -e "$scratch/back.pdf" ]
ok $? 'report: what is refused leaves no file'

use nobody
run $day report "$scratch/nobody.pdf"
is "$status" 0 'report: of an empty diary'

if ! command -v pdftotext >/dev/null; then
  skip 'report: its text' 'pdftotext is not installed'
  done_testing
  exit 0
fi

use diary
text=$(text_of "$scratch/page.pdf")
like "$text" '*Magnesium, 22 October 2026 to 20 November 2026*' 'text: the period'
like "$text" '*68 · female*United States and Canada*320 mg a day: RDA, Institute of Medicine*' 'text: who'
like "$text" '*chronic kidney disease · eGFR 28 mL/min/1.73 m² (G4) of 2 January 2026*' 'text: kidneys'
like "$text" '*Potassium 2500 mg*' 'text: limits'
like "$text" '*Magnesium from food mg 128.8 128.8 128.8 1*' 'text: means'
like "$text" '*Magnesium citrate Supplement 1 1 100*' 'text: doses'
like "$text" '*(KID-01)*' 'text: cautions'
like "$text" '*Serum magnesium 0.86 mmol/L*' 'text: laboratory values'
like "$text" '*2026-11-19 320 – – nothing logged – –*2026-11-20 320*' 'text: days, gaps among them'
like "$text" '*Olivine shows what is published; it does not know you.*' 'text: what it is not'
like "$text" '*Page 1 of *' 'text: pages are numbered'
like "$(text_of "$scratch/year.pdf")" '*2026-11-09 – 2026-11-15*2026-11-16 – 2026-11-20*' 'text: a year by weeks'
like "$(text_of "$scratch/nobody.pdf")" '*0 of 30; on 0 something was logged*None was logged.*' 'text: nothing is said to be nothing'
run --csv $day cautions
stands=$(sed 1d "$scratch/out" | cut -d, -f1 | grep -E '^[A-Z]+-[0-9]+$' | sort -u)
for id in $stands; do
  like "$text" "*($id)*" "text: what stands on the last day: $id"
done
[ -n "$stands" ]
ok $? 'and something stands'

# On American paper.
if [ -z "${LOCPATH:-}" ]; then
  sh "$(dirname "$0")/../make-locales" "$scratch/locales" 2>/dev/null
  export LOCPATH="$scratch/locales"
fi
for pair in de_DE.UTF-8:A4 en_US.UTF-8:letter; do
  locale=${pair%:*}
  if [ ! -d "$LOCPATH/$locale" ]; then
    skip "paper of $locale" 'this locale cannot be made here'
    continue
  fi
  LC_ALL=$locale run $day report "$scratch/paper.pdf"
  like "$(LC_ALL=C pdfinfo "$scratch/paper.pdf")" "*pts (${pair#*:})*" "paper of $locale"
  like "$(text_of "$scratch/paper.pdf")" '*128.8*' "numbers of $locale are those of the command line"
done

done_testing
