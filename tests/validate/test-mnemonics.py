# SPDX-License-Identifier: GPL-3.0-or-later
"""In no window and in no menu do two things have the same underlined letter, in English or in Spanish."""
import gettext
import io
import pathlib
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as xml

root = pathlib.Path(sys.argv[1])
compiled = subprocess.run(['msgfmt', '-o', '-', root / 'po/es.po'], check=True, stdout=subprocess.PIPE).stdout
spanish = gettext.GNUTranslations(io.BytesIO(compiled))
# Of what these hold one is shown at a time.
ALTERNATIVES = {'GtkStack', 'AdwViewStack', 'AdwLeaflet'}


def translate(element):
    text, context = element.text, element.get('context')
    return spanish.pgettext(context, text) if context else spanish.gettext(text)


def letter(label):
    label = (label or '').replace('__', '')
    place = label.find('_')
    found = label[place + 1:place + 2].lower() if place >= 0 else ''
    return unicodedata.normalize('NFD', found)[:1]


def labels(element):
    """What is underlined in an object itself."""
    if element.tag == 'response':
        return [element] if element.text else []
    underlined = element.find("property[@name='use-underline']")
    if underlined is None or underlined.text not in ('true', 'True', '1', 'yes'):
        return []
    return [found for found in (element.find(f"property[@name='{name}']") for name in ('label', 'title'))
            if found is not None and found.text]


def windows(element):
    """Every set of labels that may be shown together in an object."""
    sets = [labels(element)]
    parts = [windows(child) for child in element if child.tag != 'menu']
    if element.get('class') in ALTERNATIVES:
        return [sets[0] + one for part in parts for one in part] or sets
    for part in parts:
        sets = [one + other for one in sets for other in part]
    return sets


def menus(element):
    """The items of each menu, its sections among them."""
    for menu in element.iter():
        if menu.tag in ('menu', 'submenu'):
            found, parts = [], list(menu)
            while parts:
                part = parts.pop(0)
                if part.tag == 'section':
                    parts = list(part) + parts
                # Of those that hide where they are of no use, one stands for the other.
                elif part.find("attribute[@name='hidden-when']") is not None:
                    continue
                elif part.tag in ('item', 'submenu') and part.find("attribute[@name='label']") is not None:
                    found.append(part.find("attribute[@name='label']"))
            yield found


problems = []
n_checked = 0
for path in sorted((root / 'data/ui').glob('*.ui')):
    tree = xml.parse(path).getroot()
    for together in windows(tree) + list(menus(tree)):
        for language, text_of in (('en', lambda element: element.text), ('es', translate)):
            taken = {}
            for element in together:
                label = text_of(element)
                key = letter(label)
                n_checked += bool(key)
                if key and key in taken and taken[key] != label:
                    problems.append(f'{path.name} ({language}): “{taken[key]}” and “{label}”')
                taken.setdefault(key, label)
if n_checked < 50:
    problems.append('no mnemonics were found')

print('1..1')
print(f"{'not ok' if problems else 'ok'} 1 /mnemonics/unique", flush=True)
for problem in dict.fromkeys(problems):
    print('# ' + problem, file=sys.stderr)
sys.exit(bool(problems))
