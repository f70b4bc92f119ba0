#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks every #include of src/ against the layer table of docs/architecture.md. The static libraries
# already refuse most upward includes; this also catches "../" and GTK, which compile from anywhere.
cd "$1" || exit 1
find . -name '*.[ch]' | sort | xargs awk '
  BEGIN {
    allowed["model"] = ""
    allowed["layout"] = allowed["store"] = "model"
    allowed["report"] = "model layout"
    allowed["edit"] = "model store"
    allowed["exchange"] = "model store edit"
    allowed["paper"] = "model layout report"
    allowed["cli"] = "model layout store report edit exchange paper"
    allowed["ui"] = allowed["cli"] " cli"
    allowed["main.c"] = allowed["ui"] " ui"
    for (i = 1; i < ARGC; i++) {
      split (ARGV[i], part, "/")
      name = ARGV[i]; sub (/.*\//, "", name)
      home[name] = part[2]
    }
  }
  function fail(text) { wrong[layer] = wrong[layer] "# " FILENAME ":" FNR ": " text "\n" }
  FNR == 1 {
    split (FILENAME, part, "/"); layer = part[2]; seen[layer] = 1
    if (!(layer in allowed)) fail("has no row in the layer table")
  }
  /^[ \t]*#[ \t]*include[ \t]*[<"]hitos-/ {
    split ($0, quoted, /[<">]/); target = home[quoted[2]]
    if (target && target != layer && index (" " allowed[layer] " ", " " target " ") == 0)
      fail(layer " must not include " quoted[2] " of " target)
  }
  /^[ \t]*#[ \t]*include[ \t]*"[^"]*\// { fail("includes by path: name the header alone") }
  /^[ \t]*#[ \t]*include[ \t]*<(gtk|gdk|gsk|adwaita)[\/.]/ && layer != "ui" && layer != "main.c" {
    fail("GTK belongs to ui and main.c")
  }
  END {
    for (layer in seen) {
      printf "%sok %d /layers/%s\n", wrong[layer] ? "not " : "", ++n, layer
      if (wrong[layer]) { printf "%s", wrong[layer] > "/dev/stderr"; failed = 1 }
    }
    printf "1..%d\n", n
    exit failed
  }'
