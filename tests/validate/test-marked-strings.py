# SPDX-License-Identifier: GPL-3.0-or-later
"""Every literal that a person would read is marked for translation, in C and in the templates."""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as xml

# Calls whose literal arguments are read by a person.
TELLING = re.compile(r'\b(g_set_error(_literal)?|g_error_new(_literal)?|g_prefix_error|g_propagate_prefixed_error'
                     r'|g_print|g_printerr|gtk_label_new|gtk_label_set_(text|label|markup)|adw_toast_new'
                     r'|gtk_widget_set_tooltip_(text|markup)|adw_message_dialog_(new|set_\w+|format_\w+|add_responses?)'
                     r'|gtk_window_set_title|gtk_(check_|toggle_|menu_)?button_(new_with_(label|mnemonic)|set_label)'
                     r'|adw_(preferences_row|action_row|expander_row|preferences_group|status_page|window_title|toast)_set_'
                     r'(title|subtitle|description|button_label)'
                     r'|gtk_(inscription|entry|search_entry)_(new|set_(text|placeholder_text))|gtk_accessible_update_property'
                     r'|g_menu_(append|item_new|append_submenu|append_section)|gtk_file_chooser_native_new'
                     r'|gtk_file_filter_set_name|hitos_file_chooser_(new|add_filter)|hitos_window_(toast\w*|tell_failure)'
                     r'|hitos_cli_(fail|print|remark)|hitos_json_place_fail|gtk_column_view_column_new) \(')
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"')
CONVERSION = re.compile(r'%[-+ #0\d.*]*[hlLqjzt]*[a-zA-Z]|\\.|<[^>]*>')
ACTION = re.compile(r'"[a-z]+\.[a-z:-]+"')
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
            if WORDS.search(CONVERSION.sub('', literal)) and not ACTION.fullmatch(literal):
                line = text.count('\n', 0, call.start()) + 1
                yield f'{path}:{line}: {literal} of {call[1]} is not marked'


def problems_of_template(path):
    for element in xml.parse(path).iter():
        read = element.tag == 'property' and element.get('name', '').replace('_', '-') in READ_PROPERTIES
        read = read or element.tag == 'attribute' and element.get('name') == 'label'
        read = read or element.tag == 'item' and len(element) == 0
        if read and WORDS.search(element.text or '') and element.get('translatable') not in ('yes', 'true'):
            yield f'{path}: “{element.text}” is not marked'


# What must be caught, so that the check cannot pass by seeing nothing; and what is none of a person's business.
CAUGHT = ('gtk_label_new ("Hello")', 'gtk_widget_set_tooltip_text (button, "Two words")', 'g_print ("%s: done now\\n", a)',
          'g_set_error_literal (error, D, 1, "it does not work")', 'hitos_window_toast (window, f ("Marked as sent"))',
          'g_menu_append (menu, "_New Process…", "win.new")', 'adw_status_page_set_title (page, "Nothing Yet")')
LEFT = ('gtk_label_new (_("Hello"))', 'gtk_label_new (NULL)', 'g_print ("%s\\n", text)', 'gtk_label_set_label (label, "")',
        'g_menu_append (menu, _("_New Process…"), "win.new-process")', '/* gtk_label_new ("Hello") */')
CAUGHT_TEMPLATES = ('<property name="label">Two words</property>', '<attribute name="label">Open</attribute>',
                    '<property name="tooltip-text">Main Menu</property>', '<item>As in my region</item>')


def blind_spots():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'sample'
        for samples, finder, many in ((CAUGHT, problems_of_c, True), (LEFT, problems_of_c, False),
                                      (CAUGHT_TEMPLATES, problems_of_template, True)):
            for sample in samples:
                path.write_text(f'<interface>{sample}</interface>' if finder is problems_of_template else sample + ';\n')
                if bool(list(finder(path))) != many:
                    yield f'{sample} is {"not caught" if many else "caught"}'


def check(name, number, problems):
    print(f"{'not ok' if problems else 'ok'} {number} /marked/{name}", flush=True)
    for problem in problems:
        print('# ' + problem, file=sys.stderr)
    return bool(problems)


root = pathlib.Path(sys.argv[1])
failed = check('code', 1, [p for path in sorted(root.glob('src/**/*.c')) for p in problems_of_c(path)])
failed |= check('templates', 2, [p for path in sorted(root.glob('data/**/*.ui')) for p in problems_of_template(path)])
failed |= check('blind-spots', 3, list(blind_spots()))
print('1..3')
sys.exit(failed)
