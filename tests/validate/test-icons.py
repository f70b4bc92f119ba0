# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon that the program names is its own or of the installed theme, which drops some with time."""
import os
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
OWN_RESOURCES = root / 'data/ui/calendar.gresource.xml'
# GTK draws these itself.
OF_GTK = {'check-symbolic', 'dash-symbolic', 'bullet-symbolic'}
folders = os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share').split(':')
theme = {path.stem for folder in folders for path in pathlib.Path(folder, 'icons/Adwaita').rglob('*-symbolic.svg')}
own = {path.stem for path in (root / 'data').rglob('*-symbolic.svg')}
resources = OWN_RESOURCES.read_text(encoding='utf-8')
named = {}
for path in [*root.glob('src/**/*.[ch]'), *root.glob('data/ui/*.ui')]:
    for name in re.findall(r'[">]([a-z0-9-]+-symbolic)["<]', path.read_text(encoding='utf-8')):
        named.setdefault(name, path.relative_to(root))

problems = [f'{name} ({path}) is in no theme' for name, path in sorted(named.items())
            if name not in own | theme | OF_GTK]
problems += [f'{name} is not in {OWN_RESOURCES.name}' for name in sorted(own & set(named))
             if name.startswith('hitos-') and f'"{name}.svg"' not in resources]
if not theme:
    problems.append('the theme Adwaita was not found')
print('1..1')
print(f"{'not ok' if problems else 'ok'} 1 /icons/there", flush=True)
for problem in problems:
    print('# ' + problem, file=sys.stderr)
