#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every string that a person reads is marked, listed and translated.
cd "$1" || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
number=0
failed=0

# verdict NAME: the subtest fails if anything was written to $work/said, and says it.
verdict() {
  number=$((number + 1))
  if [ -s "$work/said" ]; then
    failed=1
    echo "not ok $number /translations/$1"
    sed 's/^/# /' "$work/said" >&2
  else
    echo "ok $number /translations/$1"
  fi
}

grep -v '^#' po/POTFILES.in | sort > "$work/listed"
{
  grep -rlE '\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(' src --include='*.[ch]'
  find data -name '*.ui' -exec grep -l 'translatable=' {} +
  find data -name '*.desktop.in' -o -name '*.metainfo.xml.in' -o -name '*-mime.xml.in' \
    -o -name '*.gschema.xml'
} | sort > "$work/marked"

comm -13 "$work/listed" "$work/marked" | sed 's/$/ has strings: add it to po\/POTFILES.in/' > "$work/said"
verdict every-file-is-listed

while read -r file; do
  [ -f "$file" ] || echo "$file of po/POTFILES.in does not exist"
done < "$work/listed" > "$work/said"
uniq -d "$work/listed" | sed 's/$/ is twice in po\/POTFILES.in/' >> "$work/said"
verdict every-listed-file-exists

xgettext --from-code=UTF-8 --add-comments --files-from="$work/listed" --output="$work/hitos.pot" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
  --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 2> "$work/said"
verdict every-string-is-found

while read -r language; do
  po=po/$language.po
  msgfmt --check --output-file=/dev/null "$po" 2>&1 | grep -v 'missing in header' > "$work/said"
  verdict "$language-is-well-formed"

  msgmerge --quiet --no-fuzzy-matching --output-file="$work/merged.po" "$po" "$work/hitos.pot" 2>&1 &&
    msgattrib --untranslated --no-obsolete --no-wrap "$work/merged.po" | grep '^msgid "..*"' > "$work/said"
  msgattrib --only-fuzzy --no-obsolete --no-wrap "$po" | grep '^msgid "..*"' >> "$work/said"
  verdict "$language-is-complete"
done < po/LINGUAS

echo "1..$number"
exit $failed
