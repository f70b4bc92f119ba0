# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key that the application gives an action stands in the shortcuts window, and no key is given twice."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

root = pathlib.Path(sys.argv[1])
application = (root / 'src/ui/window/hitos-application.c').read_text(encoding='utf-8')
ACTION = re.compile(r'\{ "((?:app|win|window)\.[^"]+)", \{((?: ?"[^"]+",?)+) ?\} \}')
# Other keys for the same as the one that is shown.
SECOND = {'<Control>y', '<Control>equal', '<Alt>Left', '<Alt>Right'}

actions = {match[1]: re.findall(r'"([^"]+)"', match[2]) for match in ACTION.finditer(application)}
shown = []
told = []  # with what they do: in another view a key may do another thing
problems = []
for shortcut in xml.parse(root / 'data/ui/help-overlay.ui').iter('object'):
    element = shortcut.find("property[@name='accelerator']")
    if element is not None:
        keys = element.text.replace('...', ' ').split()
        if '...' in element.text:
            first, last = (key.rsplit('>', 1) for key in keys)
            keys = [f'{first[0]}>{n}' for n in range(int(first[1]), int(last[1]) + 1)]
        shown += keys
        told += [(shortcut.find("property[@name='title']").text, key) for key in keys]
if len(actions) < 20:
    problems.append('the table of accelerators was not found')
given = [key for keys in actions.values() for key in keys]
problems += [f'{key} is given to two actions' for key in given if given.count(key) > 1]
for action, keys in actions.items():
    if not any(key in shown for key in keys):
        problems.append(f'{action} ({", ".join(keys)}) is not in the shortcuts window')
    problems += [f'{key} of {action} is not in the shortcuts window' for key in keys
                 if key not in shown and key not in SECOND]
problems += [f'{key} is told twice: {title}' for title, key in told if told.count((title, key)) > 1]
# With a Shift of its own such a sign is another key, and which one depends on the keyboard.
problems += [f'{key} cannot be typed' for key in given
             if re.search(r'<Shift>(?:comma|period|semicolon|slash|minus)$', key)]

print('1..1')
print(f"{'not ok' if problems else 'ok'} 1 /shortcuts/complete", flush=True)
for problem in dict.fromkeys(problems):
    print('# ' + problem, file=sys.stderr)
sys.exit(bool(problems))
