/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-json-reader.h"

G_BEGIN_DECLS

/* The worked example of docs/exchange.md as it stands there. Newly allocated. */
char *hitos_example_get_text (void);

/* @text with the first @from in it made @to; fails the test where there is none. Newly allocated. */
char *hitos_example_replace (const char *text, const char *from, const char *to);

/* A reader that has read @text, or NULL with the error. */
HitosJsonReader *hitos_example_read (const char *text, GError **error);

/* Applies what @reader has read to @process, which stays NULL where there is none and is made then.
 * Returns how many rows changed. Whatever is refused fails the test. */
guint hitos_example_apply (HitosJsonReader *reader, HitosProcess **process);

/* A new process from a file that must be good. */
HitosProcess *hitos_example_load (const char *text);

G_END_DECLS
