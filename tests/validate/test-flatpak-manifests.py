# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifests are well formed, pin what they download, and ask for no more than they need."""
import json
import pathlib
import re
import sys

ALLOWED = re.compile(r'--share=ipc|--socket=(wayland|fallback-x11)|--device=dri|--env=\w+=.*')
EXPECTED = {'id': 'mx.hitos.Hitos', 'runtime': 'org.gnome.Platform', 'sdk': 'org.gnome.Sdk', 'command': 'hitos'}
FOR_TESTS = {'poppler'}
folder = pathlib.Path(sys.argv[1])
problems = []
runtimes = set()


def load(path):
    try:
        return json.loads(path.read_text(encoding='utf-8'))
    except (OSError, ValueError) as error:
        problems.append(f'{path.name}: {error}')
        return {}


def check_source(module, source):
    where = f"module {module['name']}"
    if source['type'] == 'dir':
        return
    if source['type'] not in ('archive', 'file', 'patch'):
        problems.append(f"{where}: a source of type {source['type']} is not pinned")
    if 'url' in source and not source['url'].startswith('https://'):
        problems.append(f"{where}: {source['url']} is not https")
    if 'url' in source and not re.fullmatch('[0-9a-f]{64}', source.get('sha256', '')):
        problems.append(f"{where}: {source['url']} has no SHA-256")


def check_modules(manifest, is_development):
    """The development manifest builds every module, the other one what is not for the tests; on one runtime."""
    used = [module for module in manifest.get('modules', []) if isinstance(module, str)]
    needed = sorted(f'modules/{path.name}' for path in folder.glob('modules/*.json')
                    if is_development or path.stem not in FOR_TESTS)
    if sorted(used) != needed:
        problems.append(f'it builds {used}, not {needed}')
    runtimes.add(manifest.get('runtime-version'))
    if len(runtimes) > 1:
        problems.append(f'the manifests are on different runtimes: {runtimes}')


def check_manifest(path):
    manifest = load(path)
    for key, value in EXPECTED.items():
        if manifest.get(key) != value:
            problems.append(f'{key} is {manifest.get(key)}, not {value}')
    # A bundle is one file: what stands apart does not come with it.
    if manifest.get('separate-locales') is not False:
        problems.append('its translations stand apart, and so are not in a bundle')
    check_modules(manifest, path.stem.endswith('.Devel'))
    for argument in manifest.get('finish-args', []):
        if not ALLOWED.fullmatch(argument):
            problems.append(f'permission {argument} is not one that Hitos needs')
    for module in manifest.get('modules', []):
        module = load(folder / module) if isinstance(module, str) else module
        for source in module.get('sources', []):
            check_source(module, source)


manifests = sorted(folder.glob('*.json'))
print(f'1..{len(manifests)}')
for number, path in enumerate(manifests, 1):
    problems.clear()
    check_manifest(path)
    print(f"{'not ok' if problems else 'ok'} {number} /flatpak/{path.stem}", flush=True)
    for problem in problems:
        print(f'# {path.name}: {problem}', file=sys.stderr)
