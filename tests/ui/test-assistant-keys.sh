#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A process made from nothing with real keys alone, in the real program on a display of its own; what came of it is
# read by the command line. test-assistant-keys.sh HITOS
set -uo pipefail
readonly hitos=$1
work=$(mktemp -d) || exit 1
trap 'kill "$program" 2>/dev/null; rm -rf "$work"' EXIT
program=0

if [ -z "${HITOS_KEYS_DISPLAY:-}" ]; then
  # Keys go to whoever has the focus: no other test may share the display.
  export HITOS_KEYS_DISPLAY=own
  exec xvfb-run -a -s '-screen 0 1280x1024x24 -nolisten tcp -noreset' dbus-run-session -- "$BASH" "$0" "$@"
fi

export HITOS_DATABASE=$work/hitos.db LANGUAGE=C GTK_A11Y=none ADW_DISABLE_PORTAL=1
number=0
verdict() {
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number /assistant-keys/$2"; else echo "not ok $number /assistant-keys/$2"; fi
}
# Without a window manager nobody gives the focus.
window() {
  local id
  id=$(timeout 60 xdotool search --sync --onlyvisible --name "$1" | tail -1)
  [ -n "$id" ] && xdotool windowfocus --sync "$id"
}
has_process() { "$hitos" export --output - 2> "$work/said" > "$work/process.json"; }

"$hitos" --today=2026-08-01 2> "$work/errors" &
program=$!
window '^Hitos$'
verdict $? window

xdotool key ctrl+alt+n
window '^New Process$'
verdict $? assistant

# The first field has the focus; a typist's keys come one after the other.
xdotool type --delay 30 'Instituto Electoral de Durango'

xdotool key Tab
xdotool type --delay 30 'IED'
xdotool key Tab
xdotool type --delay 30 'Unidad de Informatica'
# Enter shows the plan, Enter on the plan creates: a slow computer is asked again.
for _ in $(seq 60); do
  has_process && break
  xdotool key Return
  sleep 1
done
has_process
verdict $? created

grep -q '"election_day" *: *"2027-06-06"' "$work/process.json"
verdict $? election-day
grep -q '"institute" *: *"Instituto Electoral de Durango"' "$work/process.json" &&
  grep -q 'Unidad de Informatica' "$work/process.json"
verdict $? words
grep -q '"code" *: *"E32"' "$work/process.json"
verdict $? whole-plan
! grep -E 'CRITICAL|WARNING' "$work/errors" >&2
verdict $? quiet

echo "1..$number"
