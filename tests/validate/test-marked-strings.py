# SPDX-License-Identifier: GPL-3.0-or-later
"""Every literal that a person would read is marked for translation, in C and in the templates."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

# Calls whose literal arguments are read by a person.
TELLING = re.compile(r'\b(g_set_error(_literal)?|g_error_new(_literal)?|g_prefix_error|g_propagate_prefixed_error'
                     r'|g_print|g_printerr|gtk_label_new|gtk_label_set_(text|label|markup)|adw_toast_new'
                     r'|gtk_widget_set_tooltip_text|adw_message_dialog_new|gtk_window_set_title'
                     r'|gtk_button_new_with_label|adw_preferences_row_set_title) \(')
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"')
CONVERSION = re.compile(r'%[-+ #0\d.*]*[hlLqjzt]*[a-zA-Z]|\\.|<[^>]*>')
# A lone word in small letters is a name or a code, not a text.
WORDS = re.compile(r'[^\W\d_]{2,}\W+[^\W\d_]{2,}|^\W*[A-ZÁÉÍÓÚÑ][^\W\d_]+')
READ_PROPERTIES = {'label', 'title', 'subtitle', 'tooltip-text', 'placeholder-text', 'description', 'heading',
                   'body'}


def arguments(text, start):
    """The text from after an opening parenthesis to the one that closes it."""
    depth = 1
    for match in re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)\'|[()]').finditer(text, start):
        depth += {'(': 1, ')': -1}.get(match[0], 0)
        if depth == 0:
            return text[start:match.start()]
    return text[start:]


def problems_of_c(path):
    text = re.sub(r'/\*.*?\*/', lambda comment: '\n' * comment[0].count('\n'), path.read_text(), flags=re.S)
    for call in TELLING.finditer(text):
        told = arguments(text, call.end())
        told = re.sub(r'\b(N?_|N?C_|g_dn?gettext|ngettext|g_dpgettext2?) ?\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)', '', told)
        for literal in LITERAL.findall(told):
            if WORDS.search(CONVERSION.sub('', literal)):
                line = text.count('\n', 0, call.start()) + 1
                yield f'{path}:{line}: {literal} of {call[1]} is not marked'


def problems_of_template(path):
    for element in xml.parse(path).iter():
        read = element.tag == 'property' and element.get('name', '').replace('_', '-') in READ_PROPERTIES
        read = read or element.tag == 'attribute' and element.get('name') == 'label'
        if read and WORDS.search(element.text or '') and element.get('translatable') not in ('yes', 'true'):
            yield f'{path}: “{element.text}” is not marked'


def check(name, number, problems):
    print(f"{'not ok' if problems else 'ok'} {number} /marked/{name}", flush=True)
    for problem in problems:
        print('# ' + problem, file=sys.stderr)
    return bool(problems)


root = pathlib.Path(sys.argv[1])
failed = check('code', 1, [p for path in sorted(root.glob('src/**/*.c')) for p in problems_of_c(path)])
failed |= check('templates', 2, [p for path in sorted(root.glob('data/**/*.ui')) for p in problems_of_template(path)])
print('1..2')
sys.exit(failed)
