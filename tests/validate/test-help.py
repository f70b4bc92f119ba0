# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the help: the same in both languages, listed where they are built, linked from the index, their own
links and the words of the interface that they quote true."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

MALLARD = '{http://projectmallard.org/1.0/}'
# What the program's own reader of pages shows.
KNOWN = {'page', 'info', 'link', 'desc', 'license', 'title', 'p', 'section', 'steps', 'list', 'terms', 'item', 'note',
         'gui', 'key', 'keyseq', 'code', 'em'}
root = pathlib.Path(sys.argv[1])
pages = {language: {path.stem: xml.parse(path).getroot() for path in sorted((root / 'help' / language).glob('*.page'))}
         for language in ('C', 'es')}


def texts_of_po():
    """English text → Spanish text, without the letters that are marked and the dots."""
    def plain(text):
        return text.replace('_', '').rstrip('…')
    content = re.sub(r'"\n"', '', (root / 'po/es.po').read_text(encoding='utf-8'))
    pairs = re.findall(r'^msgid "(.*)"\n(?:msgid_plural.*\n)?msgstr(?:\[0\])? "(.*)"$', content, re.M)
    return {plain(one): plain(other) for one, other in pairs}


def check_languages():
    if set(pages['C']) != set(pages['es']):
        yield f'only in one language: {sorted(set(pages["C"]) ^ set(pages["es"]))}'
    for page in set(pages['C']) & set(pages['es']):
        shapes = [[element.tag for element in pages[language][page].iter()
                   if element.tag[len(MALLARD):] in ('section', 'steps', 'list', 'terms', 'note', 'link')]
                  for language in ('C', 'es')]
        if shapes[0] != shapes[1]:
            yield f'{page} has not the same parts in both languages'


def check_lists():
    for file in ('help/meson.build', 'help/hitos-help.gresource.xml'):
        listed = (root / file).read_text(encoding='utf-8')
        for page in pages['C']:
            if f"'{page}'" not in listed and listed.count(f'/{page}.page<') != 2:
                yield f'{file} does not list {page}'


def check_structure():
    for language, all_pages in pages.items():
        sections = {element.get('id') for element in all_pages['index'].iter(MALLARD + 'section')}
        for page, element in all_pages.items():
            if element.get('id') != page:
                yield f'{language}/{page}.page has the id {element.get("id")}'
            for tag in {part.tag[len(MALLARD):] for part in element.iter()} - KNOWN:
                yield f'{language}/{page}.page: <{tag}> is shown by no reader of ours'
            guides = [link.get('xref') for link in element.iter(MALLARD + 'link') if link.get('type') == 'guide']
            if page != 'index' and [guide.split('#')[0] for guide in guides] != ['index']:
                yield f'{language}/{page}.page is not listed in the index'
            for link in element.iter(MALLARD + 'link'):
                target, _, section = link.get('xref', '').partition('#')
                if target not in all_pages or section and section not in sections:
                    yield f'{language}/{page}.page links to {link.get("xref")}, which is not there'


def check_quotations():
    words = texts_of_po()
    spoken = {'C': set(words), 'es': set(words.values())}
    for language, all_pages in pages.items():
        for page, element in all_pages.items():
            for gui in element.iter(MALLARD + 'gui'):
                if re.sub(r"\s+", " ", gui.text) not in spoken[language]:
                    yield f'{language}/{page}.page: the interface has no “{gui.text}”'


checks = {'languages': check_languages, 'lists': check_lists, 'structure': check_structure,
          'quotations': check_quotations}
print(f'1..{len(checks)}')
failed = False
for number, (title, check) in enumerate(checks.items(), 1):
    problems = list(check())
    failed |= bool(problems)
    print(f"{'not ok' if problems else 'ok'} {number} /help/{title}", flush=True)
    for problem in problems:
        print('# ' + problem, file=sys.stderr)
sys.exit(failed)
