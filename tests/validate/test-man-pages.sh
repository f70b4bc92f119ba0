#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The man pages are well formed, and tell every option that the program has.
# test-man-pages.sh HITOS PAGE...
hitos=$1
shift
number=0
failed=0
options=$(for command in plan new import export report check calendar timeline log backup restore; do
  "$hitos" "$command" --help
done | grep -oE -- '--[a-z][a-z-]+' | sort -u)

verdict() {
  number=$((number + 1))
  if [ -n "$2" ]; then
    failed=1
    echo "not ok $number /man-pages/$1"
    echo "$2" | sed 's/^/# /' >&2
  else
    echo "ok $number /man-pages/$1"
  fi
}

[ -n "$options" ] || verdict options "hitos tells no options"
for page in "$@"; do
  name=$(basename "$(dirname "$page")")
  verdict "$name-is-well-formed" "$(groff -man -ww -Kutf8 -Tutf8 "$page" 2>&1 >/dev/null)"
  told=$(sed 's/\\-/-/g' "$page")
  verdict "$name-is-complete" "$(for option in $options; do
    echo "$told" | grep -qF -e "$option" || echo "$page does not tell of $option"
  done)"
done
echo "1..$number"
exit $failed
