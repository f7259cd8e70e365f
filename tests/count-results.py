# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-results.py STATUS BUILD…: adds up what meson logged, and says it in one line.

STATUS is meson's own exit status.  The script's exit status is 0 only if that was 0
and nothing failed.
"""

import json
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


def died(build, failed):
    """Programs that went wrong though each case of theirs passed: a leak, a signal at the end."""
    told = {name for case in failed for name in (case.get('name'), case.get('classname'))}
    with open(os.path.join(build, 'meson-logs', 'testlog.json'), encoding='utf-8') as log:
        for line in log:
            program = json.loads(line)
            name = program['name']
            is_told = name in told or any(other.endswith(f'.{name}') for other in told)
            if program['result'] not in ('OK', 'SKIP', 'EXPECTEDFAIL') and not is_told:
                yield name


def main():
    status = int(sys.argv[1])
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for build in sys.argv[2:]:
        failed = []
        for outcome, case in outcomes(build):
            counts[outcome] += 1
            if outcome != 'passed':
                print(f'{outcome}: {build}: {case.get("classname")} {case.get("name")}')
            if outcome == 'failed':
                failed.append(case)
        for name in died(build, failed):
            counts['failed'] += 1
            print(f'failed: {build}: {name} as a whole')
    if status != 0 and counts['failed'] == 0:
        counts['failed'] = 1
    line = f'{counts["passed"]} passed, {counts["failed"]} failed'
    if counts['skipped']:
        line += f', {counts["skipped"]} skipped'
    print(line)
    return 1 if counts['failed'] else 0


sys.exit(main())
