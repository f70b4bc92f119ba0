# SPDX-License-Identifier: GPL-3.0-or-later
"""The version of the build, the newest one of the news and the newest one of the metainfo are one."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

root = pathlib.Path(sys.argv[1])
built = re.search(r"version: '([^']+)'", (root / 'meson.build').read_text(encoding='utf-8'))[1]
news = re.search(r'^## (\S+)', (root / 'NEWS.md').read_text(encoding='utf-8'), re.MULTILINE)[1]
released = xml.parse(root / 'data/mx.hitos.Hitos.metainfo.xml.in').find('releases/release').get('version')
same = built == news == released

print('1..1')
print(f"{'ok' if same else 'not ok'} 1 /release/one-version", flush=True)
if not same:
    print(f'# meson.build says {built}, NEWS.md {news}, the metainfo {released}', file=sys.stderr)
