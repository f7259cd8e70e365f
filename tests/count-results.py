# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-results.py STATUS BUILD…: adds up what meson logged, and says it in one line.

STATUS is meson's own exit status.  The script's exit status is 0 only if that was 0
and nothing failed.
"""

import os
import sys
import xml.etree.ElementTree as ElementTree


def outcomes(build):
    log = os.path.join(build, 'meson-logs', 'testlog.junit.xml')
    for case in ElementTree.parse(log).getroot().iter('testcase'):
        kinds = {child.tag for child in case}
        if kinds & {'failure', 'error'}:
            yield 'failed', case
        elif 'skipped' in kinds:
            yield 'skipped', case
        else:
            yield 'passed', case


def main():
    status = int(sys.argv[1])
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for build in sys.argv[2:]:
        for outcome, case in outcomes(build):
            counts[outcome] += 1
            if outcome != 'passed':
                print(f'{outcome}: {build}: {case.get("classname")} {case.get("name")}')
    # A test program that died before it could report is in meson's status only.
    if status != 0 and counts['failed'] == 0:
        counts['failed'] = 1
    line = f'{counts["passed"]} passed, {counts["failed"]} failed'
    if counts['skipped']:
        line += f', {counts["skipped"]} skipped'
    print(line)
    return 1 if counts['failed'] else 0


sys.exit(main())
