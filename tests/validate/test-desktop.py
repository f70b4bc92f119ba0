# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told of Hitos agrees: file type, icons, the actions of its menu, and the name on the bus."""
import configparser
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

root = pathlib.Path(sys.argv[1])
data = root / 'data'
name = 'mx.hitos.Hitos'
MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'
desktop = configparser.RawConfigParser(strict=True)
desktop.optionxform = str
desktop.read(data / f'{name}.desktop.in', encoding='utf-8')
entry = desktop['Desktop Entry']
mime = xml.parse(data / f'{name}-mime.xml.in').getroot().find(MIME + 'mime-type')
metainfo = xml.parse(data / f'{name}.metainfo.xml.in').getroot()
application = (root / 'src/ui/window/hitos-application.c').read_text(encoding='utf-8')


def check_file_type():
    kind = mime.get('type')
    if entry['MimeType'].strip(';') != kind:
        yield f'the desktop file opens {entry["MimeType"]}, the file type is {kind}'
    if kind not in [element.text for element in metainfo.findall('provides/mediatype')]:
        yield f'the metainfo does not tell of {kind}'
    if mime.find(MIME + 'glob').get('pattern') != '*.hitos':
        yield 'the file type is not “*.hitos”'


def check_icons():
    icons = data / 'icons/hicolor'
    for path in (f'scalable/apps/{entry["Icon"]}.svg', f'symbolic/apps/{entry["Icon"]}-symbolic.svg',
                 f'scalable/mimetypes/{mime.find(MIME + "icon").get("name")}.svg'):
        if not (icons / path).is_file():
            yield f'there is no icon {path}'


def check_actions():
    told = [action for action in entry['Actions'].split(';') if action]
    groups = [group.split(' ', 2)[2] for group in desktop.sections() if group.startswith('Desktop Action ')]
    if told != groups:
        yield f'Actions tells {told}, the groups are {groups}'
    for action in told:
        section = desktop[f'Desktop Action {action}']
        if section['Exec'] != f'gapplication action {name} {action}':
            yield f'{action} runs “{section["Exec"]}”'
        if not re.search(r'\.name = "%s"' % re.escape(action), application):
            yield f'the application has no action {action}'


def check_activation():
    service = (data / f'{name}.service.in').read_text(encoding='utf-8')
    if f'Name={name}\n' not in service or '--gapplication-service' not in service:
        yield 'the service does not start the application for the bus'
    if entry.get('DBusActivatable') != 'true':
        yield 'the desktop file does not tell that the bus can start it'
    if '%F' not in entry['Exec'].upper() and '%U' not in entry['Exec'].upper():
        yield 'the desktop file takes no files'


def check_notes():
    about = (root / 'src/ui/window/hitos-about.c').read_text(encoding='utf-8')
    release = metainfo.find('releases/release')
    version = re.search(r"version: '([^']+)'", (root / 'meson.build').read_text(encoding='utf-8'))[1]
    if release.get('version') != version:
        yield f'the last release of the metainfo is {release.get("version")}, the program is {version}'
    for element in release.iter():
        if element.tag in ('p', 'li') and f'N_("{element.text.strip()}")' not in about:
            yield f'“{element.text.strip()}” of the metainfo is not told by the program'


def check_pictures():
    kept = {path.name for path in (root / 'data/screenshots').iterdir()}
    shown = set(re.findall(r'data/screenshots/([^)]+)', (root / 'README.md').read_text(encoding='utf-8')))
    for name in sorted(kept ^ shown):
        yield f'{name} is not both in data/screenshots and in README.md'
    told = {image.text.rpartition('/')[2] for image in metainfo.iter('image')}
    for name in sorted(told ^ {name for name in kept if '-1280.' in name}):
        yield f'{name} is not both a wide picture of data/screenshots and one of the metainfo'
    for name in sorted(kept & shown):
        if (root / 'data/screenshots' / name).stat().st_size > 120 * 1024:
            yield f'{name} is larger than 120 KiB'


checks = {'file-type': check_file_type, 'icons': check_icons, 'actions': check_actions, 'activation': check_activation,
          'notes': check_notes, 'pictures': check_pictures}
print(f'1..{len(checks)}')
failed = False
for number, (title, check) in enumerate(checks.items(), 1):
    problems = list(check())
    failed |= bool(problems)
    print(f"{'not ok' if problems else 'ok'} {number} /desktop/{title}", flush=True)
    for problem in problems:
        print('# ' + problem, file=sys.stderr)
sys.exit(failed)
