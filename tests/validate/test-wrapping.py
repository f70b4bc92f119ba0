# SPDX-License-Identifier: GPL-3.0-or-later
"""No label breaks a word by a hyphen: Pango puts one wherever the line ends, and no grammar does."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

root = pathlib.Path(sys.argv[1])
# Each says itself that it wants no hyphens.
ALLOWED = {'src/ui/toolkit/hitos-wrapping.c', 'src/paper/hitos-lettering.c'}
problems = []
n_labels = 0
for path in sorted((root / 'data/ui').glob('*.ui')):
    for label in xml.parse(path).iter('object'):
        mode = label.find("property[@name='wrap-mode']")
        if label.get('class') == 'GtkTextView' or mode is None or mode.text == 'word':
            continue
        n_labels += 1
        if label.find("attributes/attribute[@name='insert-hyphens'][@value='false']") is None:
            problems.append(f'{path.name}: {label.get("id")} breaks words by hyphens')
for path in sorted((root / 'src').rglob('*.c')):
    name = str(path.relative_to(root))
    text = path.read_text(encoding='utf-8')
    if re.search(r'PANGO_WRAP_(?:WORD_)?CHAR', text):
        if name not in ALLOWED:
            problems.append(f'{name} breaks words by hyphens: hitos-wrapping does not')
        elif 'pango_attr_insert_hyphens_new (FALSE)' not in text:
            problems.append(f'{name} breaks words by hyphens')
if n_labels < 5:
    problems.append('no labels were found')

print('1..1')
for problem in problems:
    print('#', problem)
print('not ok 1' if problems else 'ok 1', 'words are broken without hyphens')
