# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what Meson's test log says was tested: every TAP subtest, not only each program.

count-tests.py LOG            a line a suite, then "N passed, N failed"; fails if anything did
count-tests.py --figures LOG  what each benchmark printed, without the TAP around it
"""
import collections
import json
import re
import sys

RESULT = re.compile(r'(not )?ok\b\s*\d*(.*)')
DIRECTIVE = re.compile(r'#\s*(skip|todo)\b', re.IGNORECASE)
TAP_NOISE = re.compile(r'(not )?ok\b|\d+\.\.\d+|TAP version|Bail out!|# (random seed|(Start|End) of)|$')
GOOD = {'OK', 'SKIP', 'EXPECTEDFAIL'}


def read_log(path):
    with open(path, encoding='utf-8', errors='replace') as log:
        return [json.loads(line) for line in log]


def count(test):
    """A program that dies, or whose result is bad though each subtest is well, is one failure."""
    counts = collections.Counter()
    for line in test.get('stdout', '').splitlines():
        match = RESULT.match(line)
        if match:
            directive = DIRECTIVE.search(match[2])
            counts['skipped' if directive else 'failed' if match[1] else 'passed'] += 1
    if test['result'] not in GOOD and not counts['failed']:
        counts['failed'] += 1
    elif not counts:
        counts['skipped' if test['result'] == 'SKIP' else 'passed'] += 1
    return counts


def tell(counts):
    words = f"{counts['passed']} passed, {counts['failed']} failed"
    return words + (f", {counts['skipped']} skipped" if counts['skipped'] else '')


def summarise(tests):
    suites = collections.defaultdict(collections.Counter)
    for test in tests:
        suite = re.match(r'[^:/]+:([^+/ ]+)', test['name'])  # "hitos:model / date"
        suites[suite[1] if suite else 'other'].update(count(test))
    for name in sorted(suites):
        print(f'{name:12}{tell(suites[name])}')
    total = sum(suites.values(), collections.Counter())
    print(tell(total))
    return 1 if total['failed'] or not total['passed'] else 0


def show_figures(tests):
    for test in tests:
        print(test['name'].split(' / ')[-1] + ':')
        for line in test.get('stdout', '').splitlines():
            if not TAP_NOISE.match(line):
                print('  ' + line.removeprefix('# '))
    return 0


if __name__ == '__main__':
    log = read_log(sys.argv[-1])
    sys.exit(show_figures(log) if '--figures' in sys.argv else summarise(log))
